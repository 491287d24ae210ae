// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"
#include "domain/workload.h"

#include <optional>
#include <vector>

/// What a workload tells of itself, counted out of it: for the lab, for `stokerctl inspect` and for reports. Pure; any thread.
namespace stoker::domain {

/// How many executors there were: at each moment of change, since the origin.
struct ExecutorCount {
    Millis time{0};
    int count = 0;
    friend bool operator==(const ExecutorCount&, const ExecutorCount&) = default;
};
[[nodiscard]] std::vector<ExecutorCount> executorsOverTime(const Workload& workload);
/// The most executors at once; of one resource profile where that is asked for.
[[nodiscard]] int peakExecutors(const Workload& workload, std::optional<int> profile = {});

/// The start-up delays of a trace, from asked for to registered. Quantiles by nearest rank.
struct StartUpDelays {
    std::size_t count = 0;
    Millis least{0};
    Millis p10{0};
    Millis median{0};
    Millis p90{0};
    Millis p95{0};
    Millis most{0};
    double meanSeconds = 0;
    std::vector<int> bins; ///< counts in equal parts from `least` to `most`; empty where all are equal
    friend bool operator==(const StartUpDelays&, const StartUpDelays&) = default;
};
[[nodiscard]] StartUpDelays startUpDelays(const Workload& workload, int bins = 12);

/// Data that tasks put into the cache of their executors, or read there.
struct CacheUse {
    int rdds = 0;   ///< different ones
    int stages = 0; ///< that used any
    friend bool operator==(const CacheUse&, const CacheUse&) = default;
};
[[nodiscard]] CacheUse cacheUse(const Workload& workload);

/// Batches that are made of logs per minute at most: more than a year of one a minute. Each takes about half a kilobyte, whoever asks for them and how.
inline constexpr int kMostMadeBatches = 1'000'000;

[[nodiscard]] double totalLogs(const Workload& workload);

/// Core seconds that a log took, by what the tasks took: all of their time over all logs. Empty where there are no tasks or no logs.
[[nodiscard]] std::optional<double> recordedCostPerLog(const Workload& workload);
/// Driver time of a batch, the mean; empty where there are no batches.
[[nodiscard]] std::optional<double> recordedSerialSeconds(const Workload& workload);

/// The time that a batch may take: what was chosen, else the interval of the model, else that of the trace; empty = none of them is known.
[[nodiscard]] std::optional<double> deadlineSeconds(const Workload& workload, const ClusterModel& model, std::optional<double> chosen);

} // namespace stoker::domain
