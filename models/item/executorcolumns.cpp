// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/executorcolumns.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace stoker::item {
namespace {

using domain::Estimate;
using domain::Executor;
using domain::Instant;
using domain::Pin;
using C = ExecutorColumn;

const std::array<ExecutorColumnInfo, kExecutorColumnCount>& table()
{
    static const std::array<ExecutorColumnInfo, kExecutorColumnCount> columns{{
        {C::Id, "id", QT_TRANSLATE_NOOP("ExecutorColumn", "ID"), QT_TRANSLATE_NOOP("ExecutorColumn", "Spark's id of the executor"), 46, true, true},
        {C::Host, "host", QT_TRANSLATE_NOOP("ExecutorColumn", "Host"), QT_TRANSLATE_NOOP("ExecutorColumn", "Where it runs"), 90, false, true},
        {C::State, "state", QT_TRANSLATE_NOOP("ExecutorColumn", "State"),
         QT_TRANSLATE_NOOP("ExecutorColumn", "Busy: runs at least one task. Draining: finishes its tasks, takes no new ones. Excluded: Spark gives it none after failures."), 90, false, true},
        {C::Cores, "cores", QT_TRANSLATE_NOOP("ExecutorColumn", "Cores"), QT_TRANSLATE_NOOP("ExecutorColumn", "Cores it was given"), 48, true, true},
        {C::Tasks, "running_tasks", QT_TRANSLATE_NOOP("ExecutorColumn", "Tasks"), QT_TRANSLATE_NOOP("ExecutorColumn", "Tasks that run now; the bar is against its slots"), 78, false, true},
        {C::Cpu, "cpu_percent", QT_TRANSLATE_NOOP("ExecutorColumn", "CPU"),
         QT_TRANSLATE_NOOP("ExecutorColumn", "CPU time of its process tree, Python workers included, in per cent of its cores"), 102, false, true, Estimate::CpuPercent},
        {C::Memory, "memory_used_bytes", QT_TRANSLATE_NOOP("ExecutorColumn", "Memory"),
         QT_TRANSLATE_NOOP("ExecutorColumn", "Storage memory in use; the bar is against what there is"), 104, false, true},
        {C::Cache, "cached_bytes", QT_TRANSLATE_NOOP("ExecutorColumn", "Cache"),
         QT_TRANSLATE_NOOP("ExecutorColumn", "Cached blocks and their size: computed again when the executor is lost"), 106, false, true, Estimate::CachedBytes},
        {C::Shuffle, "shuffle_bytes", QT_TRANSLATE_NOOP("ExecutorColumn", "Shuffle"),
         QT_TRANSLATE_NOOP("ExecutorColumn", "Shuffle output that lies here. Needed: a job or a query that runs still reads it"), 126, false, true, Estimate::ShuffleHeld | Estimate::ShuffleNeeded},
        {C::Gc, "gc_percent", QT_TRANSLATE_NOOP("ExecutorColumn", "GC"), QT_TRANSLATE_NOOP("ExecutorColumn", "Garbage collection in per cent of its task time"), 66, true, true},
        {C::Failed, "failed_tasks", QT_TRANSLATE_NOOP("ExecutorColumn", "Failed"), QT_TRANSLATE_NOOP("ExecutorColumn", "Tasks that failed here"), 52, true, true},
        {C::Up, "added_ms", QT_TRANSLATE_NOOP("ExecutorColumn", "Up"), QT_TRANSLATE_NOOP("ExecutorColumn", "Since it was added"), 76, true, true},
        {C::Idle, "idle_s", QT_TRANSLATE_NOOP("ExecutorColumn", "Idle"), QT_TRANSLATE_NOOP("ExecutorColumn", "Since it ran its last task"), 62, true, true, Estimate::IdleTime},
        {C::Leaves, "leaves_in_s", QT_TRANSLATE_NOOP("ExecutorColumn", "Leaves in"),
         QT_TRANSLATE_NOOP("ExecutorColumn", "When it leaves by itself, or what pins it. Sorted: leaving soonest, then trouble, starting, the others by id."), 108, false, true},
    }};
    return columns;
}

template <class T>
QVariant optional(const std::optional<T>& value) { return value ? QVariant::fromValue(*value) : QVariant(); }

QStringList pinNames(domain::Pins pins)
{
    QStringList names;
    for (const Pin pin : {Pin::Busy, Pin::Cached, Pin::Shuffle, Pin::ShuffleNeeded, Pin::BelowMinimum, Pin::BelowTarget, Pin::Receiver}) {
        if (pins.testFlag(pin))
            names.append(pinName(pin));
    }
    return names;
}

// In the order of the command line's contract.
constexpr ExecutorField kFields[] = {
    {"id", C::Id, [](const Executor& e, Instant) { return QVariant(e.id.text); }},
    {"host", C::Host, [](const Executor& e, Instant) { return QVariant(e.host); }},
    {"state", C::State, [](const Executor& e, Instant) { return QVariant(stateName(e.state)); }},
    {"cores", C::Cores, [](const Executor& e, Instant) { return QVariant(e.cores); }},
    {"running_tasks", C::Tasks, [](const Executor& e, Instant) { return QVariant(e.runningTasks); }},
    {"cpu_percent", C::Cpu, [](const Executor& e, Instant) { return optional(e.cpuPercent); }},
    {"memory_used_bytes", C::Memory, [](const Executor& e, Instant) { return QVariant(e.memoryUsedBytes); }},
    {"memory_max_bytes", C::Memory, [](const Executor& e, Instant) { return QVariant(e.memoryMaxBytes); }},
    {"cached", C::Cache, [](const Executor& e, Instant) { return QVariant(e.cachedBlocks > 0); }},
    {"cached_blocks", C::Cache, [](const Executor& e, Instant) { return QVariant(e.cachedBlocks); }},
    {"cached_bytes", C::Cache, [](const Executor& e, Instant) { return optional(e.cachedBytes); }},
    {"shuffle", C::Shuffle, [](const Executor& e, Instant) { return QVariant(e.holdsShuffle); }},
    {"shuffle_bytes", C::Shuffle, [](const Executor& e, Instant) { return optional(e.shuffleBytes); }},
    {"shuffle_needed", C::Shuffle, [](const Executor& e, Instant) { return optional(e.shuffleNeeded); }},
    {"gc_percent", C::Gc, [](const Executor& e, Instant) { return optional(e.gcPercent); }},
    {"failed_tasks", C::Failed, [](const Executor& e, Instant) { return QVariant(e.failedTasks); }},
    {"added_ms", C::Up, [](const Executor& e, Instant) { return e.added ? QVariant(domain::toEpochMs(*e.added)) : QVariant(); }},
    {"idle_s", C::Idle, [](const Executor& e, Instant now) { return optional(idleSeconds(e, now)); }},
    {"leaves_in_s", C::Leaves, [](const Executor& e, Instant) { return optional(e.leavesInSeconds); }},
    {"pinned_by", C::Leaves, [](const Executor& e, Instant) { return QVariant(pinNames(e.pins)); }},
};

std::optional<double> since(const std::optional<Instant>& start, Instant now)
{
    // Two clocks may disagree by a little: never a negative age.
    return start ? std::optional<double>(std::max(0.0, domain::seconds(now - *start))) : std::nullopt;
}

} // namespace

std::span<const ExecutorColumnInfo> executorColumns() { return table(); }

const ExecutorColumnInfo& info(ExecutorColumn column) { return table()[static_cast<std::size_t>(column)]; }

QString title(ExecutorColumn column) { return QCoreApplication::translate("ExecutorColumn", info(column).title); }

QString tip(ExecutorColumn column) { return QCoreApplication::translate("ExecutorColumn", info(column).tip); }

std::span<const ExecutorField> executorFields() { return kFields; }

QString stateName(domain::ExecutorState state)
{
    switch (state) {
    case domain::ExecutorState::Active: return QStringLiteral("active");
    case domain::ExecutorState::Excluded: return QStringLiteral("excluded");
    case domain::ExecutorState::Draining: return QStringLiteral("draining");
    case domain::ExecutorState::Removing: return QStringLiteral("removing");
    case domain::ExecutorState::Dead: return QStringLiteral("dead");
    }
    return {};
}

QString pinName(Pin pin)
{
    switch (pin) {
    case Pin::Busy: return QStringLiteral("busy");
    case Pin::Cached: return QStringLiteral("cached");
    case Pin::Shuffle: return QStringLiteral("shuffle");
    case Pin::ShuffleNeeded: return QStringLiteral("shuffle_needed");
    case Pin::BelowMinimum: return QStringLiteral("below_minimum");
    case Pin::BelowTarget: return QStringLiteral("below_target");
    case Pin::Receiver: return QStringLiteral("receiver");
    }
    return {};
}

std::optional<double> idleSeconds(const domain::Executor& executor, domain::Instant now)
{
    return executor.isBusy() ? std::nullopt : since(executor.idleSince, now);
}

std::optional<double> upSeconds(const domain::Executor& executor, domain::Instant now) { return since(executor.added, now); }

} // namespace stoker::item
