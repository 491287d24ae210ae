// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/executorcells.h"

#include "words/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace stoker::item {
namespace {

using domain::Executor;
using domain::ExecutorState;
using domain::Instant;
using domain::Pin;
using C = ExecutorColumn;

constexpr double kUnknownKey = std::numeric_limits<double>::quiet_NaN();
constexpr domain::Pins kDataPins = Pin::Cached | Pin::Shuffle | Pin::ShuffleNeeded | Pin::Receiver;

QString translate(const char* context, const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate(context, text, comment, n);
}

bool isLeaving(const Executor& executor)
{
    return executor.state == ExecutorState::Draining || executor.state == ExecutorState::Removing || executor.leavesInSeconds.has_value();
}

bool hasHighGc(const Executor& executor) { return executor.gcPercent && *executor.gcPercent > kHighGcPercent; }

// Leaving soonest, then trouble, starting, all others. Within the leaving ones by time, unknown time after the known. Busy and idle are one: a
// stream changes them with every batch, and the row under somebody's hand would be another.
double leavesKey(const Executor& executor)
{
    constexpr double step = 1e9; // seconds: longer than any time-out
    if (isLeaving(executor))
        return executor.leavesInSeconds ? std::clamp(*executor.leavesInSeconds, 0.0, step - 1) : step;
    if (executor.state == ExecutorState::Excluded || hasHighGc(executor))
        return 2 * step;
    if (executor.isStarting())
        return 3 * step;
    return 4 * step;
}

double stateKey(const Executor& executor)
{
    switch (executor.state) {
    case ExecutorState::Excluded: return 0;
    case ExecutorState::Draining: return 1;
    case ExecutorState::Removing: return 2;
    case ExecutorState::Active: return executor.isStarting() ? 3 : executor.isBusy() ? 5 : 4;
    case ExecutorState::Dead: return 6;
    }
    return kUnknownKey;
}

template <class T>
double known(const std::optional<T>& value) { return value ? static_cast<double>(*value) : kUnknownKey; }

double ageKey(const std::optional<Instant>& start) { return start ? -static_cast<double>(domain::toEpochMs(*start)) : kUnknownKey; }

} // namespace

double sortKey(ExecutorColumn column, const Executor& e)
{
    switch (column) {
    case C::Id:
    case C::Host: return 0;
    case C::State: return stateKey(e);
    case C::Cores: return e.cores;
    case C::Tasks: return e.runningTasks;
    case C::Cpu: return known(e.cpuPercent);
    case C::Memory: return e.isStarting() ? kUnknownKey : static_cast<double>(e.memoryUsedBytes);
    case C::Cache: return e.cachedBlocks != 0 ? known(e.cachedBytes) : kUnknownKey;
    case C::Shuffle: return e.holdsShuffle ? known(e.shuffleBytes) : kUnknownKey;
    case C::Gc: return known(e.gcPercent);
    case C::Failed: return e.failedTasks;
    case C::Up: return ageKey(e.added);
    case C::Idle: return e.isBusy() ? kUnknownKey : ageKey(e.idleSince);
    case C::Leaves: return leavesKey(e);
    }
    return kUnknownKey;
}

QString ExecutorCells::leaves(const Executor& e) const
{
    const QString tasks = e.isBusy() ? translate("ExecutorCell", "%n tasks", nullptr, e.runningTasks) : QString();
    if (e.leavesInSeconds) {
        const QString when = translate("ExecutorCell", "in %1", "a span of time").arg(m_units.duration(e.leavesInSeconds));
        return tasks.isEmpty() ? when : translate("ExecutorCell", "%1: %2", "in 18 s: 2 tasks").arg(when, tasks);
    }
    if (e.state == ExecutorState::Draining || e.state == ExecutorState::Removing)
        return tasks.isEmpty() ? translate("ExecutorCell", "any moment") : translate("ExecutorCell", "after %1", "some tasks").arg(tasks);
    // Busy has a column of its own, and that the target wants them all is true of every row.
    const QString pins = words::pinWords(e.pins, Pin::Busy | Pin::BelowTarget);
    return pins.isEmpty() ? QString(words::kUnknown) : pins;
}

QString ExecutorCells::text(ExecutorColumn column, const Executor& e, Instant now) const
{
    const bool blank = e.isStarting(); // a zero would claim that somebody measured it
    switch (column) {
    case C::Id: return e.id.text;
    case C::Host: return e.host;
    case C::State: return words::stateWord(e);
    case C::Cores: return m_units.integer(e.cores);
    case C::Tasks: return blank ? QString(words::kUnknown) : m_units.integer(e.runningTasks);
    case C::Cpu: return m_units.text(m_units.percent(e.cpuPercent));
    case C::Memory: return blank ? QString(words::kUnknown) : m_units.text(m_units.bytes(e.memoryUsedBytes));
    case C::Cache: return e.cachedBlocks != 0 ? m_units.text(m_units.bytes(e.cachedBytes)) : QString();
    case C::Shuffle: return e.holdsShuffle ? m_units.text(m_units.bytes(e.shuffleBytes)) : QString();
    case C::Gc: return m_units.text(m_units.percent(e.gcPercent, 1));
    case C::Failed: return e.failedTasks > 0 ? m_units.integer(e.failedTasks) : QString(words::kNone);
    case C::Up: return m_units.duration(upSeconds(e, now));
    case C::Idle: return e.isBusy() ? QString(words::kNone) : m_units.duration(idleSeconds(e, now));
    case C::Leaves: return leaves(e);
    }
    return {};
}

QString ExecutorCells::secondText(ExecutorColumn column, const Executor& e) const
{
    if (column == C::Cache && e.cachedBlocks > 0)
        return m_units.integer(e.cachedBlocks);
    if (column == C::Shuffle && e.holdsShuffle)
        return e.shuffleNeeded.value_or(false) ? translate("ExecutorCell", "needed", "shuffle data that an active job still reads") : translate("ExecutorCell", "held", "shuffle data of the past");
    return {};
}

QString ExecutorCells::wholeText(ExecutorColumn column, const Executor& e, Instant now) const
{
    const QString main = text(column, e, now);
    if (column == C::Cache && e.cachedBlocks > 0)
        return translate("ExecutorCell", "%1, %2", "26 blocks, 2.38 GB").arg(translate("ExecutorCell", "%n blocks", nullptr, e.cachedBlocks), main);
    if (column == C::Shuffle && e.holdsShuffle)
        return translate("ExecutorCell", "%1, %2", "26 blocks, 2.38 GB").arg(secondText(column, e), main);
    return main;
}

QString ExecutorCells::toolTip(ExecutorColumn column, const Executor& e, Instant now) const
{
    switch (column) {
    case C::Tasks: return translate("ExecutorCell", "%1 of %2 slots run a task").arg(m_units.integer(e.runningTasks), m_units.integer(e.taskSlots));
    case C::Memory:
        return translate("ExecutorCell", "%1 of %2 storage memory").arg(m_units.text(m_units.bytes(e.memoryUsedBytes)), m_units.text(m_units.bytes(e.memoryMaxBytes)));
    case C::Up: return e.added ? m_units.dateTime(*e.added) : QString();
    case C::Leaves: return words::pinWords(e.pins);
    case C::Cache:
    case C::Shuffle: return wholeText(column, e, now);
    default: return {};
    }
}

std::optional<double> ExecutorCells::bar(ExecutorColumn column, const Executor& e)
{
    if (e.isStarting())
        return {};
    switch (column) {
    case C::Tasks: return e.taskSlots > 0 ? std::optional(std::clamp(double(e.runningTasks) / e.taskSlots, 0.0, 1.0)) : std::nullopt;
    case C::Cpu: return e.cpuPercent ? std::optional(std::clamp(*e.cpuPercent / 100, 0.0, 1.0)) : std::nullopt;
    case C::Memory:
        return e.memoryMaxBytes > 0 ? std::optional(std::clamp(static_cast<double>(e.memoryUsedBytes) / static_cast<double>(e.memoryMaxBytes), 0.0, 1.0)) : std::nullopt;
    default: return {};
    }
}

Severity ExecutorCells::severity(ExecutorColumn column, const Executor& e)
{
    switch (column) {
    case C::State: return e.state == ExecutorState::Excluded ? Severity::Trouble : isLeaving(e) && e.state != ExecutorState::Active ? Severity::Caution : Severity::Normal;
    case C::Gc: return hasHighGc(e) ? Severity::Caution : e.gcPercent ? Severity::Normal : Severity::Faint;
    case C::Tasks:
    case C::Memory: return e.isStarting() ? Severity::Faint : Severity::Normal;
    case C::Cpu: return e.cpuPercent ? Severity::Normal : Severity::Faint;
    case C::Failed: return e.failedTasks > 0 ? Severity::Normal : Severity::Faint;
    case C::Idle: return e.isBusy() || !e.idleSince ? Severity::Faint : Severity::Normal;
    case C::Leaves: return isLeaving(e) || e.pins.testAnyFlags(kDataPins) ? Severity::Normal : Severity::Faint;
    default: return Severity::Normal;
    }
}

QString ExecutorCells::icon(ExecutorColumn column, const Executor& e)
{
    switch (column) {
    case C::State:
        switch (e.state) {
        case ExecutorState::Active: return e.isStarting() ? QStringLiteral("starting") : e.isBusy() ? QStringLiteral("busy") : QStringLiteral("idle");
        case ExecutorState::Draining:
        case ExecutorState::Removing: return QStringLiteral("leaving");
        case ExecutorState::Excluded: return QStringLiteral("excluded");
        case ExecutorState::Dead: return QStringLiteral("lost");
        }
        return {};
    case C::Cache: return e.cachedBlocks != 0 ? QStringLiteral("cache") : QString();
    case C::Shuffle: return e.holdsShuffle ? QStringLiteral("shuffle") : QString();
    case C::Gc: return hasHighGc(e) ? QStringLiteral("warn") : QString();
    case C::Leaves: return isLeaving(e) ? QStringLiteral("clock") : e.pins.testAnyFlags(kDataPins) ? QStringLiteral("pin") : QString();
    default: return {};
    }
}

} // namespace stoker::item
