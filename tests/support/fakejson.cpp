// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakejson.h"

#include <QDateTime>
#include <QJsonArray>

namespace stoker::test {

namespace {

QJsonValue ms(std::optional<domain::Instant> time) { return time ? QJsonValue(domain::toEpochMs(*time)) : QJsonValue(); }

template <class T>
QJsonValue orNull(const std::optional<T>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString key(const char* text) { return QString::fromLatin1(text); }

const char* stateName(domain::ExecutorState state)
{
    switch (state) {
    case domain::ExecutorState::Excluded:
        return "excluded";
    case domain::ExecutorState::Draining:
        return "draining";
    case domain::ExecutorState::Removing:
        return "removing";
    default:
        return "active";
    }
}

QJsonArray pins(domain::Pins set)
{
    using domain::Pin;
    QJsonArray names;
    for (const auto& [pin, name] : {std::pair{Pin::Busy, "busy"}, {Pin::Cached, "cached"}, {Pin::Shuffle, "shuffle"}, {Pin::ShuffleNeeded, "shuffle_needed"},
                                    {Pin::BelowMinimum, "below_minimum"}, {Pin::BelowTarget, "below_target"}, {Pin::Receiver, "receiver"}}) {
        if (set.testFlag(pin))
            names.append(key(name));
    }
    return names;
}

QJsonArray numbers(const std::vector<int>& values)
{
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

} // namespace

QString fakeDate(domain::Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(domain::toEpochMs(time), Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + QStringLiteral("GMT");
}

QJsonValue fakeCeiling(std::optional<int> value)
{
    return QJsonObject{{key("value"), orNull(value)}, {key("because"), value ? key("cores_max") : key("unknown")}};
}

QJsonObject fakeStateExecutor(const domain::Executor& e)
{
    return {{key("id"), e.id.text},
            {key("host"), e.host},
            {key("port"), 35001},
            {key("state"), key(stateName(e.state))},
            {key("cores"), e.cores},
            {key("slots"), e.taskSlots},
            {key("added_ms"), ms(e.added)},
            {key("running_tasks"), e.runningTasks},
            {key("completed_tasks"), e.completedTasks},
            {key("failed_tasks"), e.failedTasks},
            {key("task_time_ms"), e.taskTimeMs},
            {key("gc_time_ms"), e.gcTimeMs},
            {key("cpu_s"), orNull(e.cpuSeconds)},
            {key("cpu_at_ms"), ms(e.cpuAt)},
            {key("memory_used_bytes"), e.memoryUsedBytes},
            {key("memory_max_bytes"), e.memoryMaxBytes},
            {key("cached_blocks"), e.cachedBlocks},
            {key("cached_bytes"), orNull(e.cachedBytes)},
            {key("shuffles"), e.holdsShuffle ? 1 : 0},
            {key("shuffle_bytes"), orNull(e.shuffleBytes)},
            {key("shuffle_needed"), orNull(e.shuffleNeeded)},
            {key("jobs"), numbers(e.jobs)},
            {key("needed_by"), numbers(e.neededBy)},
            {key("idle_since_ms"), ms(e.idleSince)},
            {key("leaves_in_s"), orNull(e.leavesInSeconds)},
            {key("pinned_by"), pins(e.pins)}};
}

QJsonObject fakeDeparted(const domain::Departed& row)
{
    const char* by = row.by == domain::RemovedBy::Command ? "command" : row.by == domain::RemovedBy::Spark ? "spark" : "lost";
    return {{key("id"), row.id.text},       {key("host"), row.host},     {key("added_ms"), ms(row.added)}, {key("removed_ms"), ms(row.removed)},
            {key("reason"), row.reason}, {key("by"), key(by)}};
}

QJsonObject fakeRestExecutor(const domain::Executor& e)
{
    return {{key("id"), e.id.text},
            {key("hostPort"), e.host + key(":35001")},
            {key("isActive"), true},
            {key("rddBlocks"), e.cachedBlocks},
            {key("memoryUsed"), e.memoryUsedBytes},
            {key("diskUsed"), 0},
            {key("totalCores"), e.cores},
            {key("maxTasks"), e.taskSlots},
            {key("activeTasks"), e.runningTasks},
            {key("failedTasks"), e.failedTasks},
            {key("completedTasks"), e.completedTasks},
            {key("totalTasks"), e.completedTasks + e.failedTasks + e.runningTasks},
            {key("totalDuration"), e.taskTimeMs},
            {key("totalGCTime"), e.gcTimeMs},
            {key("totalInputBytes"), 0},
            {key("totalShuffleRead"), 0},
            {key("totalShuffleWrite"), e.shuffleBytes.value_or(0)},
            {key("isBlacklisted"), e.state == domain::ExecutorState::Excluded},
            {key("maxMemory"), e.memoryMaxBytes},
            {key("addTime"), e.added ? QJsonValue(fakeDate(*e.added)) : QJsonValue()},
            {key("executorLogs"), QJsonObject()},
            {key("isExcluded"), e.state == domain::ExecutorState::Excluded}};
}

QJsonObject fakeDeadExecutor(const domain::Departed& row)
{
    domain::Executor executor;
    executor.id = row.id;
    executor.host = row.host;
    executor.added = row.added;
    QJsonObject object = fakeRestExecutor(executor);
    object.insert(key("isActive"), false);
    if (row.removed)
        object.insert(key("removeTime"), fakeDate(*row.removed));
    object.insert(key("removeReason"), row.reason);
    return object;
}

QJsonObject fakeDriverRow(domain::Instant started)
{
    domain::Executor driver;
    driver.id = domain::ExecutorId(key("driver"));
    driver.host = key("127.0.0.1");
    driver.added = started;
    return fakeRestExecutor(driver);
}

QJsonObject fakeEnvironment(const QMap<QString, QString>& properties)
{
    QJsonArray pairs;
    for (auto it = properties.begin(); it != properties.end(); ++it)
        pairs.append(QJsonArray{it.key(), it.value()});
    return {{key("runtime"), QJsonObject{{key("javaVersion"), key("17.0.15 (Debian)")}, {key("scalaVersion"), key("version 2.12.18")}}},
            {key("sparkProperties"), pairs},
            {key("systemProperties"), QJsonArray()},
            {key("classpathEntries"), QJsonArray()}};
}

QJsonObject fakeStage(int id, const char* status, int tasks, int active, int complete, qint64 inputRecords, qint64 cpuNs, const QString& description)
{
    QJsonObject stage{{key("status"), key(status)},
                      {key("stageId"), id},
                      {key("attemptId"), 0},
                      {key("numTasks"), tasks},
                      {key("numActiveTasks"), active},
                      {key("numCompleteTasks"), complete},
                      {key("numFailedTasks"), 0},
                      {key("numCompletedIndices"), complete},
                      {key("executorRunTime"), cpuNs / 1'000'000},
                      {key("executorCpuTime"), cpuNs},
                      {key("inputRecords"), inputRecords},
                      {key("name"), key("count at logs.py:12")}};
    if (!description.isEmpty())
        stage.insert(key("description"), description);
    return stage;
}

} // namespace stoker::test
