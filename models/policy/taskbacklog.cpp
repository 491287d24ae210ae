// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/taskbacklog.h"

namespace stoker::policy {

void TaskBacklog::count(const Attempt& attempt, int sign)
{
    m_bringers += sign * ((attempt.tasks ? 1 : 0) + (attempt.runningSpeculative ? 1 : 0) + (attempt.pendingSpeculative ? 1 : 0));
    if (!attempt.profile)
        return;
    Demand& demand = m_demand[static_cast<std::size_t>(*attempt.profile)];
    const int pending = attempt.tasks.value_or(0) - (attempt.started ? attempt.started->count() : 0);
    const int speculative = attempt.pendingSpeculative ? attempt.pendingSpeculative->count() : 0;
    demand.pending += sign * pending;
    demand.pendingSpeculative += sign * speculative;
    demand.running += sign * attempt.running.value_or(0);
    demand.unschedulable += attempt.unschedulable ? sign : 0;
    m_pendingAttempts += sign * ((pending > 0 ? 1 : 0) + (speculative > 0 ? 1 : 0));
}

/// Takes the attempt out of the sums, changes it, and puts it back, or forgets it when it has become empty.
template <class Change>
void TaskBacklog::change(StageAttempt id, Change&& with)
{
    const auto found = m_attempts.try_emplace(id).first;
    Attempt& attempt = found->second;
    count(attempt, -1);
    with(attempt);
    count(attempt, 1);
    if (!attempt.profile && !attempt.tasks && !attempt.running && !attempt.started && !attempt.runningSpeculative && !attempt.pendingSpeculative
        && !attempt.unschedulable)
        m_attempts.erase(found);
}

void TaskBacklog::leaveProfileIfUnused(Attempt& attempt)
{
    if (!attempt.running && !attempt.tasks && !attempt.pendingSpeculative && !attempt.started && !attempt.runningSpeculative)
        attempt.profile.reset();
}

void TaskBacklog::stageSubmitted(StageAttempt id, int tasks, int profile)
{
    if (profile >= 0 && static_cast<std::size_t>(profile) >= m_demand.size())
        m_demand.resize(static_cast<std::size_t>(profile) + 1);
    change(id, [tasks, profile](Attempt& attempt) {
        attempt.tasks = tasks;
        if (profile >= 0)
            attempt.profile = profile;
    });
}

bool TaskBacklog::stageCompleted(StageAttempt id)
{
    change(id, [](Attempt& attempt) {
        attempt.tasks.reset();
        attempt.pendingSpeculative.reset();
        attempt.started.reset();
        attempt.runningSpeculative.reset();
        // What still runs goes on counting until it ends.
        leaveProfileIfUnused(attempt);
    });
    return m_bringers == 0;
}

bool TaskBacklog::taskStarted(StageAttempt id, int index, bool speculative)
{
    change(id, [index, speculative](Attempt& attempt) {
        attempt.running = attempt.running.value_or(0) + 1;
        std::optional<IndexSet>& set = speculative ? attempt.runningSpeculative : attempt.started;
        if (!set)
            set.emplace();
        set->insert(index);
        if (speculative && attempt.pendingSpeculative)
            attempt.pendingSpeculative->erase(index);
    });
    return !hasPending();
}

bool TaskBacklog::taskEnded(StageAttempt id, int index, bool speculative, TaskOutcome outcome)
{
    change(id, [=](Attempt& attempt) {
        if (attempt.running && --*attempt.running == 0) {
            attempt.running.reset();
            leaveProfileIfUnused(attempt);
        }
        if (speculative && attempt.runningSpeculative)
            attempt.runningSpeculative->erase(index);
        if (outcome == TaskOutcome::Succeeded && attempt.pendingSpeculative)
            attempt.pendingSpeculative->erase(index);
    });
    if (outcome != TaskOutcome::Failed)
        return false;
    // Asked before the index waits again: the failure itself does not count as a backlog (SPARK-8366).
    const bool backlogged = !hasPending();
    if (!speculative) {
        change(id, [index](Attempt& attempt) {
            if (attempt.started)
                attempt.started->erase(index);
        });
    }
    return backlogged;
}

void TaskBacklog::speculativeTaskSubmitted(StageAttempt id, int index)
{
    change(id, [index](Attempt& attempt) {
        if (!attempt.pendingSpeculative)
            attempt.pendingSpeculative.emplace();
        attempt.pendingSpeculative->insert(index);
    });
}

void TaskBacklog::unschedulableAdded(StageAttempt id)
{
    change(id, [](Attempt& attempt) { attempt.unschedulable = true; });
}

void TaskBacklog::unschedulableRemoved(StageAttempt id)
{
    change(id, [](Attempt& attempt) {
        attempt.unschedulable = false;
        leaveProfileIfUnused(attempt);
    });
}

TaskBacklog::Demand TaskBacklog::demand(int profile) const
{
    return profile >= 0 && static_cast<std::size_t>(profile) < m_demand.size() ? m_demand[static_cast<std::size_t>(profile)] : Demand{};
}

} // namespace stoker::policy
