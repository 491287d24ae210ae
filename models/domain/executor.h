// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/instant.h"

#include <QFlags>

#include <algorithm>
#include <optional>
#include <vector>

namespace stoker::domain {

enum class ExecutorState {
    Active,
    Excluded, ///< Spark gives it no tasks after failures
    Draining, ///< decommissioning: finishes its tasks, takes no new ones
    Removing, ///< its removal was asked for
    Dead,     ///< gone; only in lists of the departed
};

/// Why an executor would not leave by itself, or should not be taken without asking.
enum class Pin {
    Busy = 1,
    Cached = 2,
    Shuffle = 4,       ///< holds shuffle output of the past
    ShuffleNeeded = 8, ///< holds shuffle output that an active job still reads
    BelowMinimum = 16,
    BelowTarget = 32,
    Receiver = 64,     ///< runs a receiver of a stream
};
Q_DECLARE_FLAGS(Pins, Pin)

/// One living executor as one poll saw it. Counters grow for as long as it lives; absent = unknown.
struct Executor {
    ExecutorId id;
    QString host; ///< without port
    ExecutorState state = ExecutorState::Active;
    int cores = 0;
    int taskSlots = 0; ///< tasks it can run at once
    int runningTasks = 0;
    qint64 completedTasks = 0;
    int failedTasks = 0;
    qint64 taskTimeMs = 0; ///< summed run time of its tasks
    qint64 gcTimeMs = 0;
    std::optional<double> cpuSeconds;  ///< of its process tree (plugin) or of its tasks (estimate), cumulative
    std::optional<Instant> cpuAt;      ///< when `cpuSeconds` was measured
    qint64 memoryUsedBytes = 0;        ///< storage memory, as Spark's executors page
    qint64 memoryMaxBytes = 0;
    int cachedBlocks = 0;
    std::optional<qint64> cachedBytes;
    bool holdsShuffle = false;
    std::optional<qint64> shuffleBytes;
    std::optional<bool> shuffleNeeded;
    std::vector<int> jobs;     ///< ids of the jobs of its running tasks
    std::vector<int> neededBy; ///< ids of the active jobs that read its shuffle output
    std::optional<Instant> added;
    std::optional<Instant> idleSince; ///< absent while busy or unknown
    std::optional<double> leavesInSeconds;
    Pins pins;
    // Figures made from two polls (session::Rates); absent until known.
    std::optional<double> cpuPercent; ///< of its cores
    std::optional<double> gcPercent;  ///< of its task time, over its life

    [[nodiscard]] bool isUsable() const { return state == ExecutorState::Active; }
    [[nodiscard]] bool isBusy() const { return runningTasks > 0; }
    /// Registered, but its block manager has not reported yet and it never ran a task.
    [[nodiscard]] bool isStarting() const { return isUsable() && !isBusy() && completedTasks == 0 && memoryMaxBytes == 0; }
    /// All but the id, what changes most often first: lists of thousands are compared row by row every poll.
    [[nodiscard]] bool isLike(const Executor& other) const
    {
        return taskTimeMs == other.taskTimeMs && runningTasks == other.runningTasks && cpuPercent == other.cpuPercent && cpuAt == other.cpuAt && state == other.state
            && cores == other.cores && taskSlots == other.taskSlots && completedTasks == other.completedTasks && failedTasks == other.failedTasks && gcTimeMs == other.gcTimeMs
            && cpuSeconds == other.cpuSeconds && memoryUsedBytes == other.memoryUsedBytes && memoryMaxBytes == other.memoryMaxBytes && cachedBlocks == other.cachedBlocks
            && cachedBytes == other.cachedBytes && holdsShuffle == other.holdsShuffle && shuffleBytes == other.shuffleBytes && shuffleNeeded == other.shuffleNeeded
            && added == other.added && idleSince == other.idleSince && leavesInSeconds == other.leavesInSeconds && pins == other.pins && gcPercent == other.gcPercent
            && isSameList(jobs, other.jobs) && isSameList(neededBy, other.neededBy) && isSameText(host, other.host);
    }
    friend bool operator==(const Executor& a, const Executor& b) { return a.id == b.id && a.isLike(b); }

private:
    static bool isSameList(const std::vector<int>& a, const std::vector<int>& b) { return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin()); }
};

enum class RemovedBy { Command, Spark, Lost, Unknown };

/// An executor that is no more.
struct Departed {
    ExecutorId id;
    QString host;
    std::optional<Instant> added;
    std::optional<Instant> removed;
    QString reason; ///< Spark's own words
    RemovedBy by = RemovedBy::Unknown;

    friend bool operator==(const Departed&, const Departed&) = default;
};

} // namespace stoker::domain

Q_DECLARE_OPERATORS_FOR_FLAGS(stoker::domain::Pins)
