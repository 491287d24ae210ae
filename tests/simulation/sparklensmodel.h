// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workload.h"

#include <algorithm>
#include <functional>
#include <map>
#include <queue>
#include <vector>

namespace tests {

/// What Sparklens would say, by its published model: jobs that overlap are one group, groups run one after another, within one a stage begins when its parents
/// have ended, the lowest id first, and its tasks go to whichever slot is free first; the time in which no group ran is the driver's and stays. Seconds. Kinder than the
/// original in one thing: a task takes what it held its slot, not Spark's run time alone.
inline double sparklensSeconds(const stoker::domain::Workload& workload, int executors)
{
    using namespace stoker::domain;
    std::vector<const WorkJob*> jobs;
    for (const WorkJob& job : workload.jobs)
        jobs.push_back(&job);
    std::sort(jobs.begin(), jobs.end(), [](const WorkJob* a, const WorkJob* b) { return a->submitted < b->submitted; });
    if (jobs.empty())
        return 0;
    const auto endOf = [](const WorkJob& job) { return job.ended.value_or(job.submitted); };
    Millis driver{0};
    double total = 0;
    for (std::size_t first = 0; first < jobs.size();) {
        Millis ends = endOf(*jobs[first]);
        std::size_t past = first + 1;
        while (past < jobs.size() && jobs[past]->submitted < ends)
            ends = std::max(ends, endOf(*jobs[past++]));
        if (past < jobs.size())
            driver += jobs[past]->submitted - ends;
        // List scheduling of the group.
        std::vector<std::uint32_t> stages;
        for (std::size_t j = first; j < past; ++j)
            stages.insert(stages.end(), jobs[j]->stages.begin(), jobs[j]->stages.end());
        std::sort(stages.begin(), stages.end(), [&](auto a, auto b) { return workload.stages[a].id < workload.stages[b].id; });
        stages.erase(std::unique(stages.begin(), stages.end()), stages.end());
        std::priority_queue<double, std::vector<double>, std::greater<>> free;
        for (int slot = 0; slot < executors * workload.slotsPerExecutor(); ++slot)
            free.push(0);
        std::map<std::uint32_t, double> ended;
        double makespan = 0;
        // Ids ascend from parents to children, so one pass in their order is Sparklens's own.
        for (const std::uint32_t index : stages) {
            double ready = 0;
            for (const std::uint32_t parent : workload.stages[index].parents)
                ready = std::max(ready, ended.contains(parent) ? ended[parent] : 0);
            double end = ready;
            for (const WorkTask& task : workload.stages[index].tasks) {
                const double start = std::max(ready, free.top());
                free.pop();
                free.push(start + std::max(0.001, task.millis / 1000.0));
                end = std::max(end, start + std::max(0.001, task.millis / 1000.0));
            }
            ended[index] = end;
            makespan = std::max(makespan, end);
        }
        total += makespan;
        first = past;
    }
    return total + seconds(driver);
}

} // namespace tests
