// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/drivertimes.h"

#include <algorithm>
#include <numeric>

namespace stoker::trace {

using domain::Millis;
using domain::Workload;

namespace {

/// Whether somebody was there at `from`, and nobody came until `to`.
class Presence {
public:
    explicit Presence(const Workload& workload)
    {
        for (const domain::WorkExecutor& executor : workload.executors) {
            m_added.push_back(executor.added);
            if (executor.removed)
                m_removed.push_back(*executor.removed);
        }
        std::sort(m_added.begin(), m_added.end());
        std::sort(m_removed.begin(), m_removed.end());
    }
    [[nodiscard]] bool isUnchanged(Millis from, Millis to) const
    {
        const auto came = countUntil(m_added, from);
        return came == countUntil(m_added, to) && came > countUntil(m_removed, from);
    }

private:
    static std::ptrdiff_t countUntil(const std::vector<Millis>& times, Millis at) { return std::upper_bound(times.begin(), times.end(), at) - times.begin(); }
    std::vector<Millis> m_added;
    std::vector<Millis> m_removed;
};

/// When a stage might have begun: its job was there, and its parents' tasks had ended.
Millis readyAt(const Workload& workload, std::span<const StageSpan> spans, const domain::WorkStage& stage, Millis submitted)
{
    Millis ready = submitted;
    for (const std::uint32_t parent : stage.parents) {
        if (parent < workload.stages.size() && spans[parent].from)
            ready = std::max(ready, spans[parent].to);
    }
    return ready;
}

} // namespace

void timeDriver(Workload& workload, std::span<const StageSpan> spans)
{
    constexpr std::uint32_t none = ~std::uint32_t{0};
    std::vector<std::uint32_t> jobOf(workload.stages.size(), none);
    for (std::uint32_t number = 0; number < workload.jobs.size(); ++number) {
        domain::WorkJob& job = workload.jobs[number];
        Millis last = job.submitted;
        for (const std::uint32_t stage : job.stages) {
            if (jobOf[stage] == none)
                jobOf[stage] = number;
            if (spans[stage].from)
                last = std::max(last, spans[stage].to);
        }
        if (job.ended && !job.failed)
            job.tail = std::max(*job.ended - last, Millis{0});
    }

    const Presence presence(workload);
    std::vector<std::uint32_t> order;
    for (std::uint32_t stage = 0; stage < spans.size(); ++stage) {
        if (spans[stage].from)
            order.push_back(stage);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return *spans[a].from < *spans[b].from; });
    Millis busyUntil{0};
    for (const std::uint32_t number : order) {
        domain::WorkStage& stage = workload.stages[number];
        const Millis from = *spans[number].from;
        // Later attempts wait for what went wrong before.
        if (jobOf[number] != none && stage.attempt == 0) {
            const Millis ready = readyAt(workload, spans, stage, workload.jobs[jobOf[number]].submitted);
            if (busyUntil <= ready && ready < from && presence.isUnchanged(ready, from))
                stage.lead = from - ready;
        }
        busyUntil = std::max(busyUntil, spans[number].to);
    }
}

} // namespace stoker::trace
