// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/executorplan.h"

#include "domain/workloadfigures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace stoker::simulation {

using domain::Millis;
using domain::WorkExecutor;

namespace {

constexpr std::size_t kMostProfiles = 64; ///< of more nobody knows what is what: they count as one
constexpr std::size_t kMostKinds = 10'000;

std::set<int> neededProfiles(const domain::Workload& workload)
{
    std::set<int> ids;
    for (const domain::WorkStage& stage : workload.stages) {
        if (!stage.tasks.empty() || stage.drawn.count > 0)
            ids.insert(stage.profile);
    }
    return ids;
}

int usualSlots(const std::vector<ExecutorKind>& kinds)
{
    std::map<int, int> counts;
    for (const ExecutorKind& kind : kinds)
        ++counts[kind.taskSlots];
    return std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
}

ExecutorKind meanOf(const std::vector<ExecutorProfile>& profiles)
{
    double cores = 0;
    double slotCount = 0;
    double all = 0;
    for (const ExecutorProfile& profile : profiles) {
        const double weight = static_cast<double>(profile.peak) / static_cast<double>(profile.kinds.size());
        for (const ExecutorKind& kind : profile.kinds) {
            cores += weight * kind.cores;
            slotCount += weight * kind.taskSlots;
        }
        all += profile.peak;
    }
    return {std::max(static_cast<int>(std::lround(cores / all)), 1), std::max(static_cast<int>(std::lround(slotCount / all)), 1)};
}

std::vector<InitialExecutor> initialOf(const domain::Workload& workload, const ExecutorPlan& plan)
{
    std::vector<InitialExecutor> initial;
    if (workload.executors.empty() || workload.jobs.empty())
        return initial;
    const Millis begun = workload.jobs.front().submitted;
    const auto add = [&](const WorkExecutor& one, std::int64_t at) { initial.push_back({at, plan.indexOf(one.profile)}); };
    for (const WorkExecutor& one : workload.executors) {
        if (one.initial)
            add(one, one.added <= begun ? 0 : one.added.count());
    }
    const auto addAlive = [&](Millis at) {
        for (const WorkExecutor& one : workload.executors) {
            if (one.added <= at && (!one.removed || *one.removed > at))
                add(one, 0);
        }
    };
    if (initial.empty())
        addAlive(begun);
    if (initial.empty())
        addAlive(std::max(begun, workload.executors.front().added));
    if (initial.empty())
        initial.push_back({});
    std::stable_sort(initial.begin(), initial.end(), [](const InitialExecutor& a, const InitialExecutor& b) { return a.at < b.at; });
    return initial;
}

} // namespace

std::uint32_t ExecutorPlan::indexOf(int profile) const
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), [profile](const ExecutorProfile& one) { return one.id == profile; });
    return found == profiles.end() ? 0 : static_cast<std::uint32_t>(found - profiles.begin());
}

std::vector<int> ExecutorPlan::dealt(int total) const
{
    std::vector<int> counts(profiles.size(), 0);
    const double peaks = std::accumulate(profiles.begin(), profiles.end(), 0.0, [](double sum, const ExecutorProfile& one) { return sum + one.peak; });
    // One at a time to who is furthest behind its share; who has none comes first.
    for (int given = 0; given < total && profiles.size() > 1; ++given) {
        std::size_t next = 0;
        double furthest = -1;
        for (std::size_t i = 0; i < profiles.size(); ++i) {
            const double behind = counts[i] == 0 ? peaks + profiles[i].peak : (profiles[i].peak / peaks * (given + 1) - counts[i]);
            if (behind > furthest || i == 0) {
                furthest = behind;
                next = i;
            }
        }
        ++counts[next];
    }
    if (profiles.size() == 1)
        counts.front() = total;
    return counts;
}

ExecutorPlan executorPlanOf(const domain::Workload& workload, const domain::ClusterModel& model, const Cluster& cluster, bool asRecorded)
{
    std::set<int> ids = neededProfiles(workload);
    if (ids.empty() || ids.size() > kMostProfiles || !asRecorded)
        ids = {0};
    ExecutorPlan plan;
    plan.profiles.clear();
    for (const int id : ids) {
        std::vector<const WorkExecutor*> executors;
        for (const WorkExecutor& one : workload.executors) {
            if (ids.size() == 1 || one.profile == id)
                executors.push_back(&one);
        }
        const domain::WorkProfile described = workload.profileOf(id);
        const int taskCpus = model.taskCpus.value_or(described.taskCpus);
        const auto kindOf = [&](int cores) { return ExecutorKind{cores, domain::Workload::slotsOf(cores, taskCpus, described.mostTasks)}; };
        ExecutorProfile profile{.id = id, .kinds = {}, .usualSlots = 1, .peak = std::max(domain::peakExecutors(workload, ids.size() == 1 ? std::nullopt : std::optional(id)), 1)};
        if (ids.size() > 1 && model.cores)
            profile.kinds = {kindOf(*model.cores)};
        for (const WorkExecutor* one : executors) {
            if (!model.cores && profile.kinds.size() < kMostKinds)
                profile.kinds.push_back(kindOf(std::max(one->cores, 1)));
        }
        if (profile.kinds.empty())
            profile.kinds = {ids.size() > 1 && described.cores > 0 ? kindOf(described.cores) : ExecutorKind{cluster.cores, cluster.slotsEach}};
        if (std::all_of(profile.kinds.begin(), profile.kinds.end(), [&](const ExecutorKind& kind) { return kind == profile.kinds.front(); }))
            profile.kinds.resize(1);
        if (ids.size() == 1 && id == 0 && profile.kinds.size() == 1)
            profile.kinds = {{cluster.cores, cluster.slotsEach}};
        profile.usualSlots = usualSlots(profile.kinds);
        plan.mixed = plan.mixed || profile.kinds.size() > 1;
        plan.profiles.push_back(std::move(profile));
    }
    plan.mixed = plan.mixed || plan.profiles.size() > 1;
    plan.mean = meanOf(plan.profiles);
    plan.initial = initialOf(workload, plan);
    if (!workload.jobs.empty()) {
        std::optional<Millis> asked;
        for (const WorkExecutor& one : workload.executors) {
            if (one.initial && one.requested)
                asked = std::min(asked.value_or(*one.requested), *one.requested);
        }
        plan.asked = std::max<std::int64_t>(asked.value_or(Millis{0}).count(), 0);
    }
    return plan;
}

} // namespace stoker::simulation
