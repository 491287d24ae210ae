// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workloadfigures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace stoker::domain {

namespace {

std::vector<ExecutorCount> countsOf(const Workload& workload, std::optional<int> profile)
{
    std::map<Millis, int> changes;
    for (const WorkExecutor& executor : workload.executors) {
        if (profile && executor.profile != *profile)
            continue;
        ++changes[executor.added];
        if (executor.removed)
            --changes[*executor.removed];
    }
    std::vector<ExecutorCount> counts;
    int now = 0;
    for (const auto& [time, change] : changes) {
        if (change == 0)
            continue;
        now += change;
        counts.push_back({time, now});
    }
    return counts;
}

} // namespace

std::vector<ExecutorCount> executorsOverTime(const Workload& workload) { return countsOf(workload, {}); }

int peakExecutors(const Workload& workload, std::optional<int> profile)
{
    int peak = 0;
    for (const ExecutorCount& at : countsOf(workload, profile))
        peak = std::max(peak, at.count);
    return peak;
}

StartUpDelays startUpDelays(const Workload& workload, int bins)
{
    StartUpDelays delays;
    std::vector<Millis> sorted = workload.startUps;
    std::sort(sorted.begin(), sorted.end());
    delays.count = sorted.size();
    if (sorted.empty())
        return delays;
    const auto at = [&sorted](double share) { return sorted[static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size()))) - 1]; };
    delays.least = sorted.front();
    delays.p10 = at(0.1);
    delays.median = at(0.5);
    delays.p90 = at(0.9);
    delays.p95 = at(0.95);
    delays.most = sorted.back();
    delays.meanSeconds = seconds(std::accumulate(sorted.begin(), sorted.end(), Millis{0})) / static_cast<double>(sorted.size());
    if (delays.most == delays.least || bins < 1)
        return delays;
    delays.bins.assign(static_cast<std::size_t>(bins), 0);
    for (const Millis one : sorted) {
        const double share = double((one - delays.least).count()) / double((delays.most - delays.least).count());
        ++delays.bins[static_cast<std::size_t>(std::min<int>(bins - 1, static_cast<int>(share * bins)))];
    }
    return delays;
}

CacheUse cacheUse(const Workload& workload)
{
    CacheUse use;
    std::set<int> rdds;
    for (const WorkStage& stage : workload.stages) {
        rdds.insert(stage.caches.begin(), stage.caches.end());
        use.stages += stage.caches.empty() ? 0 : 1;
    }
    use.rdds = static_cast<int>(rdds.size());
    return use;
}

double totalLogs(const Workload& workload) { return std::accumulate(workload.logsPerMinute.begin(), workload.logsPerMinute.end(), 0.0); }

std::optional<double> recordedCostPerLog(const Workload& workload)
{
    double taskSeconds = 0;
    double logs = 0;
    for (const WorkStage& stage : workload.stages) {
        taskSeconds += stage.drawn.count * stage.drawn.meanSeconds;
        for (const WorkTask& task : stage.tasks)
            taskSeconds += task.kind == WorkTask::Kind::Success ? task.millis / 1'000.0 : 0.0;
    }
    for (const WorkBatch& batch : workload.batches)
        logs += batch.logs;
    if (logs <= 0)
        logs = totalLogs(workload);
    return taskSeconds > 0 && logs > 0 ? std::optional(taskSeconds / logs) : std::nullopt;
}

std::optional<double> recordedSerialSeconds(const Workload& workload)
{
    if (workload.batches.empty())
        return std::nullopt;
    Millis sum{0};
    for (const WorkBatch& batch : workload.batches)
        sum += batch.serial;
    return seconds(sum) / static_cast<double>(workload.batches.size());
}

std::optional<double> deadlineSeconds(const Workload& workload, const ClusterModel& model, std::optional<double> chosen)
{
    if (chosen)
        return chosen;
    if (model.intervalSeconds)
        return model.intervalSeconds;
    return workload.interval ? std::optional(seconds(*workload.interval)) : std::nullopt;
}

} // namespace stoker::domain
