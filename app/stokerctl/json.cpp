// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/json.h"

#include "domain/jsonparts.h"
#include "domain/names.h"


namespace stoker::app::ctl {

using domain::json::orNull;

namespace {

QJsonValue orNull(const std::optional<bool>& value) { return value ? QJsonValue(*value) : QJsonValue(); }
QJsonValue orNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

} // namespace

QString name(domain::ExecutorState state)
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

QString name(domain::OwnerKind kind)
{
    switch (kind) {
    case domain::OwnerKind::None: return QStringLiteral("none");
    case domain::OwnerKind::Operator: return QStringLiteral("operator");
    case domain::OwnerKind::Policy: return QStringLiteral("policy");
    case domain::OwnerKind::Spark: return QStringLiteral("spark");
    }
    return {};
}

QString name(domain::SourceKind kind)
{
    switch (kind) {
    case domain::SourceKind::Plugin: return QStringLiteral("plugin");
    case domain::SourceKind::Rest: return QStringLiteral("rest");
    case domain::SourceKind::Simulated: return QStringLiteral("simulated");
    }
    return {};
}

QString name(domain::Outcome outcome) { return domain::toText(domain::outcomeName(outcome)); }

QString name(domain::CeilingBecause because) { return domain::toText(domain::ceilingBecauseName(because)); }

QStringList names(domain::Pins pins)
{
    static constexpr std::pair<domain::Pin, const char*> all[] = {
        {domain::Pin::Busy, "busy"},
        {domain::Pin::Cached, "cached"},
        {domain::Pin::Shuffle, "shuffle"},
        {domain::Pin::ShuffleNeeded, "shuffle_needed"},
        {domain::Pin::BelowMinimum, "below_minimum"},
        {domain::Pin::BelowTarget, "below_target"},
        {domain::Pin::Receiver, "receiver"},
    };
    QStringList result;
    for (const auto& [pin, text] : all) {
        if (pins.testFlag(pin))
            result.append(QString::fromLatin1(text));
    }
    return result;
}

QJsonObject toJson(const domain::Figures& figures)
{
    return {
        {QStringLiteral("time_ms"), domain::toEpochMs(figures.time)},
        {QStringLiteral("application"), orNull(figures.application.text)},
        {QStringLiteral("logs_per_minute"), orNull(figures.logsPerMinute)},
        {QStringLiteral("cpu_percent"), orNull(figures.cpuPercent)},
        {QStringLiteral("executors"), QJsonObject{{QStringLiteral("target"), orNull(figures.target)},
                                                  {QStringLiteral("registered"), figures.registered},
                                                  {QStringLiteral("usable"), figures.usable},
                                                  {QStringLiteral("pending"), orNull(figures.pending)},
                                                  {QStringLiteral("busy"), figures.busy}}},
        {QStringLiteral("tasks"), QJsonObject{{QStringLiteral("running"), figures.tasksRunning}, {QStringLiteral("pending"), figures.tasksPending}}},
        {QStringLiteral("batch"), QJsonObject{{QStringLiteral("last_s"), orNull(figures.batchLastSeconds)},
                                              {QStringLiteral("interval_s"), orNull(figures.batchIntervalSeconds)},
                                              {QStringLiteral("deadline_s"), orNull(figures.batchDeadlineSeconds)}}},
        {QStringLiteral("owner"), name(figures.owner.kind)},
        {QStringLiteral("stale"), figures.stale},
        {QStringLiteral("source"), name(figures.source)},
        {QStringLiteral("estimates"), QJsonArray::fromStringList(domain::estimateNames(figures.estimates))},
    };
}

QJsonObject toJson(const domain::Executor& executor, domain::Instant now)
{
    std::optional<double> idle;
    if (executor.idleSince)
        idle = std::max(0.0, domain::seconds(now - *executor.idleSince));
    return {
        {QStringLiteral("id"), executor.id.text},
        {QStringLiteral("host"), orNull(executor.host)},
        {QStringLiteral("state"), name(executor.state)},
        {QStringLiteral("cores"), executor.cores},
        {QStringLiteral("running_tasks"), executor.runningTasks},
        {QStringLiteral("cpu_percent"), orNull(executor.cpuPercent)},
        {QStringLiteral("memory_used_bytes"), executor.memoryUsedBytes},
        {QStringLiteral("memory_max_bytes"), executor.memoryMaxBytes},
        {QStringLiteral("cached"), executor.cachedBlocks > 0},
        {QStringLiteral("cached_blocks"), executor.cachedBlocks},
        {QStringLiteral("cached_bytes"), orNull(executor.cachedBytes)},
        {QStringLiteral("shuffle"), executor.holdsShuffle},
        {QStringLiteral("shuffle_bytes"), orNull(executor.shuffleBytes)},
        {QStringLiteral("shuffle_needed"), orNull(executor.shuffleNeeded)},
        {QStringLiteral("gc_percent"), orNull(executor.gcPercent)},
        {QStringLiteral("failed_tasks"), executor.failedTasks},
        {QStringLiteral("added_ms"), orNull(executor.added)},
        {QStringLiteral("idle_s"), orNull(idle)},
        {QStringLiteral("leaves_in_s"), orNull(executor.leavesInSeconds)},
        {QStringLiteral("pinned_by"), QJsonArray::fromStringList(names(executor.pins))},
    };
}

QJsonObject toJson(const domain::Departed& departed)
{
    // The same members as a living one; of one that is gone most are unknown.
    QJsonObject object;
    for (const char* unknown : {"cores", "running_tasks", "cpu_percent", "memory_used_bytes", "memory_max_bytes", "cached", "cached_blocks", "cached_bytes",
                                "shuffle", "shuffle_bytes", "shuffle_needed", "gc_percent", "failed_tasks", "idle_s", "leaves_in_s"})
        object.insert(QLatin1String(unknown), QJsonValue());
    object.insert(QStringLiteral("id"), departed.id.text);
    object.insert(QStringLiteral("host"), orNull(departed.host));
    object.insert(QStringLiteral("state"), name(domain::ExecutorState::Dead));
    object.insert(QStringLiteral("added_ms"), orNull(departed.added));
    object.insert(QStringLiteral("pinned_by"), QJsonArray());
    object.insert(QStringLiteral("removed_ms"), orNull(departed.removed));
    object.insert(QStringLiteral("removed_because"), orNull(departed.reason));
    return object;
}

QJsonObject toJson(const domain::Discovered& application)
{
    return {
        {QStringLiteral("id"), application.id.text},
        {QStringLiteral("name"), orNull(application.name)},
        {QStringLiteral("user"), orNull(application.user)},
        {QStringLiteral("state"), orNull(application.state)},
        {QStringLiteral("ui"), orNull(application.ui.toString())},
        {QStringLiteral("executors"), orNull(application.executors)},
        {QStringLiteral("plugin"), orNull(application.plugin)},
    };
}

} // namespace stoker::app::ctl
