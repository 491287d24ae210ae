// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/dynamicallocation.h"

#include <algorithm>

namespace stoker::policy {

using domain::Instant;

DynamicAllocation::DynamicAllocation(const DynamicAllocationSettings& settings, int tasksPerExecutor)
    : m_settings(settings),
      m_monitor({.idle = settings.executorIdleTimeout,
                 .cached = settings.cachedExecutorIdleTimeout,
                 .shuffle = settings.shuffleTrackingTimeout,
                 .trackShuffles = settings.shuffleTracking})
{
    m_profiles[0] = {{settings.initialExecutors, 1}, tasksPerExecutor, true};
}

void DynamicAllocation::addProfile(int profile, int tasksPerExecutor) { m_profiles[profile].tasksPerExecutor = tasksPerExecutor; }

std::optional<DynamicAllocation::TargetChange> DynamicAllocation::stageSubmitted(StageAttempt stage, int tasks, Instant at, int profile)
{
    m_initializing = false;
    m_backlog.stageSubmitted(stage, tasks, profile);
    backlogged(at);
    Profile& its = m_profiles[profile];
    if (its.hasTarget)
        return std::nullopt;
    its.hasTarget = true;
    its.ramp.target = m_settings.initialExecutors;
    return m_settings.initialExecutors > 0 ? std::optional(TargetChange{profile, its.ramp.target}) : std::nullopt;
}

void DynamicAllocation::stageCompleted(StageAttempt stage)
{
    if (m_backlog.stageCompleted(stage))
        queueEmpty();
}

void DynamicAllocation::taskStarted(StageAttempt stage, int index, ExecutorKey executor, bool speculative)
{
    if (m_backlog.taskStarted(stage, index, speculative))
        queueEmpty();
    m_monitor.taskStarted(executor);
}

void DynamicAllocation::taskEnded(StageAttempt stage, int index, ExecutorKey executor, bool speculative, TaskOutcome outcome, Instant at)
{
    if (m_backlog.taskEnded(stage, index, speculative, outcome))
        backlogged(at);
    m_monitor.taskEnded(executor, stage.stage, outcome == TaskOutcome::Succeeded, at);
}

void DynamicAllocation::speculativeTaskSubmitted(StageAttempt stage, int index, Instant at)
{
    m_backlog.speculativeTaskSubmitted(stage, index);
    backlogged(at);
}

void DynamicAllocation::unschedulableAdded(StageAttempt stage, Instant at)
{
    m_backlog.unschedulableAdded(stage);
    backlogged(at);
}

void DynamicAllocation::unschedulableRemoved(StageAttempt stage) { m_backlog.unschedulableRemoved(stage); }

void DynamicAllocation::backlogged(Instant at)
{
    if (!m_addTime)
        m_addTime = at + m_settings.schedulerBacklogTimeout;
}

void DynamicAllocation::queueEmpty()
{
    m_addTime.reset();
    for (auto& [id, profile] : m_profiles)
        profile.ramp.toAdd = 1;
}

int DynamicAllocation::needed(int id, const Profile& profile) const
{
    const TaskBacklog::Demand demand = m_backlog.demand(id);
    const double ratio = m_settings.executorAllocationRatio;
    int result = executorsForTasks(demand.pending + demand.pendingSpeculative + demand.running, ratio, profile.tasksPerExecutor);
    // A speculative copy runs on another executor than its original.
    if (profile.tasksPerExecutor > 1 && result == 1 && demand.pendingSpeculative > 0)
        ++result;
    if (demand.unschedulable > 0)
        result = std::max(result, m_monitor.live(id) + executorsForTasks(demand.unschedulable, ratio, profile.tasksPerExecutor));
    return result;
}

int DynamicAllocation::needed(int profile) const
{
    const auto found = m_profiles.find(profile);
    return found == m_profiles.end() ? 0 : needed(profile, found->second);
}

int DynamicAllocation::target(int profile) const
{
    const auto found = m_profiles.find(profile);
    return found == m_profiles.end() ? 0 : found->second.ramp.target;
}

/// Each one leaves only if neither the minimum nor the target would be missed without it, so all that matters is how many there are above both.
int DynamicAllocation::releasable(int id) const
{
    const int spare = m_monitor.staying(id) - std::max(m_settings.minExecutors, target(id));
    return std::clamp(spare, 0, m_monitor.timedOutCount(id));
}

void DynamicAllocation::updateTargets(Instant now, Tick& result)
{
    const bool addDue = m_addTime && now >= *m_addTime;
    for (auto& [id, profile] : m_profiles) {
        if (!profile.hasTarget)
            continue;
        const int needs = needed(id, profile);
        int delta = 0;
        if (needs < profile.ramp.target)
            delta = profile.ramp.lower(needs, m_settings.minExecutors);
        else if (addDue)
            delta = profile.ramp.raise(needs, m_monitor.live(id), m_settings.minExecutors, m_settings.maxExecutors);
        if (delta == 0)
            continue;
        result.targets.push_back({id, profile.ramp.target});
        if (delta > 0) {
            // Only a rise moves the timer: without one it stays in the past, and the next tick tries again.
            profile.ramp.acknowledge(delta);
            m_addTime = now + m_settings.sustainedSchedulerBacklogTimeout;
        }
    }
}

DynamicAllocation::Tick DynamicAllocation::tick(Instant now)
{
    Tick result;
    m_monitor.advance(now);
    if (m_monitor.anyTimedOut())
        m_initializing = false;
    if (!m_initializing)
        updateTargets(now, result);
    if (!m_monitor.anyTimedOut())
        return result;
    for (const int id : m_monitor.profiles()) {
        const std::vector<ExecutorKey> leave = m_monitor.timedOut(id, releasable(id));
        result.releases.insert(result.releases.end(), leave.begin(), leave.end());
    }
    std::sort(result.releases.begin(), result.releases.end(), [this](ExecutorKey a, ExecutorKey b) { return m_monitor.id(a).text < m_monitor.id(b).text; });
    for (const ExecutorKey key : result.releases)
        m_monitor.leaving(key);
    return result;
}

std::optional<Instant> DynamicAllocation::nextDue() const
{
    if (m_monitor.anyTimedOut()) {
        if (m_initializing)
            return Instant::min();
        for (const int id : m_monitor.profiles()) {
            if (releasable(id) > 0)
                return Instant::min();
        }
    }
    std::optional<Instant> due = m_monitor.nextDeadline();
    if (m_initializing)
        return due;
    for (const auto& [id, profile] : m_profiles) {
        if (!profile.hasTarget)
            continue;
        AllocationRamp after = profile.ramp;
        const int needs = needed(id, profile);
        if (needs < profile.ramp.target) {
            after.lower(needs, m_settings.minExecutors);
            if (after != profile.ramp)
                return Instant::min();
        } else if (m_addTime) {
            after.raise(needs, m_monitor.live(id), m_settings.minExecutors, m_settings.maxExecutors);
            if (after != profile.ramp)
                due = std::min(due.value_or(Instant::max()), *m_addTime);
        }
    }
    return due;
}

} // namespace stoker::policy
