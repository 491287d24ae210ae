// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recordedmoment.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace stoker::domain {

namespace {

bool isAlive(const ExecutorLife& life, Instant time)
{
    const std::optional<Instant> begin = life.added ? life.added : life.minutes.isEmpty() ? std::nullopt : std::optional(Instant{Millis{life.minutes.first() * qint64{60'000}}});
    return (!begin || *begin <= time) && (!life.removed || *life.removed > time);
}

void fill(Executor& executor, const ExecutorMinute& minute)
{
    executor.runningTasks = static_cast<int>(std::lround(minute.busyPercent / 100 * executor.taskSlots));
    executor.completedTasks = std::max(executor.completedTasks, minute.completedTasks);
    executor.failedTasks = static_cast<int>(minute.failedTasks);
    executor.taskTimeMs = minute.taskMs;
    executor.gcTimeMs = minute.gcMs;
    executor.memoryUsedBytes = minute.memoryUsedBytes;
    executor.cachedBytes = minute.cachedBytes;
    executor.cachedBlocks = minute.cachedBytes.value_or(0) > 0 ? kNotCounted : 0;
    executor.holdsShuffle = minute.holdsShuffle;
    executor.shuffleBytes = minute.shuffleBytes;
    executor.shuffleNeeded = minute.shuffleNeeded;
    executor.cpuPercent = minute.cpuPercent;
    if (minute.taskMs > 0)
        executor.gcPercent = 100.0 * static_cast<double>(minute.gcMs) / static_cast<double>(minute.taskMs);
}

} // namespace

std::vector<Executor> executorsAt(const Recording& recording, Instant time, std::span<const ExecutorMinute> minutes)
{
    QHash<ExecutorId, const ExecutorMinute*> known;
    known.reserve(static_cast<qsizetype>(minutes.size()));
    for (const ExecutorMinute& minute : minutes)
        known.insert(minute.executor, &minute);
    std::vector<Executor> executors;
    for (std::size_t i = 0; i < recording.lives.size(); ++i) {
        const ExecutorLife& life = recording.lives[i];
        if (!isAlive(life, time))
            continue;
        Executor executor;
        executor.id = life.id;
        executor.host = life.host;
        executor.added = life.added;
        executor.cores = recording.shapes[i].cores;
        executor.taskSlots = recording.shapes[i].taskSlots > 0 ? recording.shapes[i].taskSlots : recording.shapes[i].cores;
        executor.completedTasks = 1; // or it would be shown as one that starts, of which nothing is known
        if (const ExecutorMinute* minute = known.value(life.id))
            fill(executor, *minute);
        else if (const auto row = life.minutes.at(static_cast<std::int32_t>(std::chrono::floor<std::chrono::minutes>(time.time_since_epoch()).count())))
            executor.runningTasks = static_cast<int>(std::lround(row->busyPercent / 100.0 * executor.taskSlots));
        executors.push_back(std::move(executor));
    }
    std::sort(executors.begin(), executors.end(), [](const Executor& a, const Executor& b) { return a.id < b.id; });
    return executors;
}

std::vector<DecisionLine> changesOf(std::span<const DecisionLine> decisions)
{
    std::vector<DecisionLine> changes;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        if (isChange(decisions[i], i == 0 ? nullptr : &decisions[i - 1]))
            changes.push_back(decisions[i]);
    }
    return changes;
}

} // namespace stoker::domain
