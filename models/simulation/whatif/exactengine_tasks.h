// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/exactengine.h"

// ExactEngine: tasks and stages.
namespace stoker::simulation {

/// As the trace counts: what an executor begins with takes longer, all that was launched there before the first of it has ended.
template <class Queue>
std::uint32_t ExactEngine<Queue>::startedLength(std::uint32_t slot, StageRun& run, std::uint32_t millis)
{
    const ExactEvent& event = m_slots.event(slot);
    std::uint32_t extra = event.fresh && !m_slots.executor(event.executor).warm ? m_program.cluster.firstTask : 0;
    if (run.opening > 0 && opensStage(run, event.executor))
        extra = std::max(extra, run.opening);
    return millis + extra;
}

/// Likewise of a stage there, and no more than the executor has slots.
template <class Queue>
bool ExactEngine<Queue>::opensStage(StageRun& run, std::uint32_t executor)
{
    if (executor >= run.opened.size())
        run.opened.resize(executor + std::size_t{1}, 0);
    std::uint16_t& opened = run.opened[executor];
    if (opened == StageRun::kOpen || opened >= m_slots.executor(executor).slotCount)
        return false;
    ++opened;
    return true;
}

/// A task has ended there. The first to end on an executor is the first of its slot.
template <class Queue>
void ExactEngine<Queue>::warmUp(ExactEvent& event, StageRun& run)
{
    if (event.fresh) {
        event.fresh = false;
        m_slots.executor(event.executor).warm = true;
    }
    if (run.opening > 0 && event.executor < run.opened.size())
        run.opened[event.executor] = StageRun::kOpen;
}

/// A free slot, or one whose task has just ended, takes the next task of a stage.
template <class Queue>
void ExactEngine<Queue>::launch(std::uint32_t slot, std::uint32_t stage)
{
    if (m_stages.run(stage).plain)
        launchPlain(slot, stage);
    else
        launchChained(slot, stage, m_stages.take(stage));
}

template <class Queue>
void ExactEngine<Queue>::launchPlain(std::uint32_t slot, std::uint32_t stage)
{
    const std::uint32_t index = m_stages.take(stage);
    StageRun& run = m_stages.run(stage);
    const std::uint32_t length = startedLength(slot, run, m_stages.length(stage, index));
    ExactEvent& event = m_slots.event(slot);
    event.a = stage;
    event.b = index;
    event.kind = Kind::Task;
    run.busyMillis += length;
    m_queue.push(m_now + length, slot);
}

template <class Queue>
const Chain* ExactEngine<Queue>::chainOf(std::uint32_t stage, std::uint32_t index) const
{
    const auto& chains = m_program.stages[stage].chains;
    const auto found = std::lower_bound(chains.begin(), chains.end(), index, [](const Chain& chain, std::uint32_t wanted) { return chain.index < wanted; });
    return found != chains.end() && found->index == index ? &*found : nullptr;
}

template <class Queue>
void ExactEngine<Queue>::launchChained(std::uint32_t slot, std::uint32_t stage, std::uint32_t index)
{
    const Chain* chain = chainOf(stage, index);
    const auto failures = m_failures.find((static_cast<std::uint64_t>(stage) << 32) | index);
    const std::uint32_t failed = failures == m_failures.end() ? 0 : failures->second;
    const bool fails = chain && failed < chain->failed.size();
    StageRun& run = m_stages.run(stage);
    std::uint32_t length = startedLength(slot, run, fails ? chain->failed[failed] : m_stages.length(stage, index));
    length += m_slots.recomputeMillis(m_program.stages[stage].caches, index);
    ExactEvent& event = m_slots.event(slot);
    event.a = stage;
    event.b = index;
    event.kind = fails ? Kind::FailingTask : Kind::Task;
    run.busyMillis += length;
    const std::uint32_t executor = event.executor;
    m_queue.push(m_now + length, slot);
    if (m_spark) {
        m_spark->taskStarted({static_cast<int>(stage), run.attempt}, static_cast<int>(index), static_cast<int>(executor), false);
        wakeSpark();
    }
    if (!chain || fails)
        return;
    for (std::uint32_t copy = 0; copy < chain->copies.size(); ++copy) {
        const std::uint32_t its = std::min(chain->copies[copy], length);
        const std::uint32_t id = m_slots.makeEvent(Kind::CopyDue, stage, index);
        m_slots.event(id).executor = its;
        push(m_now + length - its, id);
    }
}

/// A copy starts beside its original if a slot is free; it ends with it, and nothing waits for it.
template <class Queue>
void ExactEngine<Queue>::copyDue(std::uint32_t stage, std::uint32_t index, std::uint32_t millis)
{
    const std::uint32_t profile = m_stages.run(stage).profile;
    if (millis == 0 || m_slots.freeSlots(profile) == 0)
        return;
    if (m_spark)
        m_spark->speculativeTaskSubmitted({static_cast<int>(stage), m_stages.run(stage).attempt}, static_cast<int>(index), m_program.origin + domain::Millis{m_now});
    const std::uint32_t slot = m_slots.takeFree(profile, false);
    ExactEvent& event = m_slots.event(slot);
    event.a = stage;
    event.b = index;
    event.kind = Kind::CopyTask;
    m_stages.run(stage).busyMillis += millis;
    if (m_spark) {
        m_spark->taskStarted({static_cast<int>(stage), m_stages.run(stage).attempt}, static_cast<int>(index), static_cast<int>(event.executor), true);
        wakeSpark();
    }
    m_queue.push(m_now + millis, slot);
}

template <class Queue>
void ExactEngine<Queue>::freeOrReuse(std::uint32_t slot)
{
    const Slots::Executor& its = m_slots.executor(m_slots.event(slot).executor);
    const std::uint32_t stage = its.leaving ? StageQueue::kNobody : m_stages.pickNext(its.profile);
    if (stage == StageQueue::kNobody) {
        freeSlot(slot);
        return;
    }
    launch(slot, stage);
    if (m_tasksWait)
        noteBacklog();
}

template <class Queue>
void ExactEngine<Queue>::freeSlot(std::uint32_t slot)
{
    const std::uint32_t executor = m_slots.event(slot).executor;
    m_slots.release(slot, m_now);
    if (m_slots.executor(executor).leaving && m_slots.executor(executor).running == 0)
        release(executor);
    // A barrier stage may have waited for this slot too.
    if (m_program.hasBarriers)
        fillSlots();
}

template <class Queue>
void ExactEngine<Queue>::taskEnded(std::uint32_t slot)
{
    ExactEvent& event = m_slots.event(slot);
    const std::uint32_t stage = event.a;
    StageRun& run = m_stages.run(stage);
    if (!run.plain) {
        chainedEnded(slot, event.kind);
        return;
    }
    warmUp(event, run);
    m_stages.stopped(run);
    const bool complete = ++run.done == run.tasks;
    freeOrReuse(slot);
    if (complete)
        stageCompleted(stage);
}

template <class Queue>
void ExactEngine<Queue>::chainedEnded(std::uint32_t slot, Kind kind)
{
    const ExactEvent event = m_slots.event(slot);
    const std::uint32_t stage = event.a;
    const std::uint32_t index = event.b;
    StageRun& run = m_stages.run(stage);
    const auto attempt = policy::StageAttempt{static_cast<int>(stage), run.attempt};
    const domain::Instant at = m_program.origin + domain::Millis{m_now};
    const auto executor = static_cast<int>(event.executor);
    const bool copy = kind == Kind::CopyTask;
    const bool fails = kind == Kind::FailingTask;
    warmUp(m_slots.event(slot), run);
    if (!copy)
        m_stages.stopped(run);
    if (!copy && !fails) {
        ++run.done;
        m_stages.hold(stage, index, event.executor);
        for (const int rdd : m_program.stages[stage].caches) {
            if (m_slots.cache(rdd, index, event.executor, m_stages.length(stage, index)) && m_spark)
                m_spark->blockCached(executor, rdd, static_cast<int>(index));
        }
    }
    if (m_spark) {
        m_spark->taskEnded(attempt, static_cast<int>(index), executor, copy,
                           copy ? policy::TaskOutcome::Killed : fails ? policy::TaskOutcome::Failed : policy::TaskOutcome::Succeeded, at);
        wakeSpark();
    }
    if (fails) {
        ++m_failures[(static_cast<std::uint64_t>(stage) << 32) | index];
        m_stages.runAgain(stage, index);
    }
    const bool complete = !copy && !fails && run.done == run.tasks && run.state == StageRun::State::Running;
    freeOrReuse(slot);
    if (fails)
        fillSlots();
    if (complete)
        stageCompleted(stage);
}

template <class Queue>
void ExactEngine<Queue>::fillSlots()
{
    for (std::uint32_t profile = 0; profile < m_starting.size(); ++profile) {
        while (m_stages.hasReady(profile) && m_slots.freeSlots(profile) > 0) {
            const std::uint32_t stage = m_stages.pickFitting(profile, m_slots.freeSlots(profile));
            if (stage == StageQueue::kNobody)
                break;
            const StageRun& run = m_stages.run(stage);
            do {
                launch(m_slots.takeFree(profile, m_stages.pendingTasks(profile) >= static_cast<std::int64_t>(m_slots.freeSlots(profile))), stage);
            } while (run.barrier && run.pending() > 0);
        }
    }
    if (m_tasksWait)
        noteBacklog();
}

template <class Queue>
void ExactEngine<Queue>::stageCompleted(std::uint32_t stage)
{
    const ProgramStage& its = m_program.stages[stage];
    StageRun& run = m_stages.run(stage);
    const bool firstTime = !run.counted;
    if (m_spark) {
        m_spark->stageCompleted({static_cast<int>(stage), run.attempt});
        wakeSpark();
    }
    m_stages.complete(stage);
    if (firstTime) {
        m_tasksDone += run.tasks;
        m_logsRead += its.logs;
    }
    announceStages();
    if (firstTime && --m_stagesLeft[its.job] == 0)
        finishJob(its.job);
}

/// Stages that may run now: those without tasks are complete at once.
template <class Queue>
void ExactEngine<Queue>::announceStages()
{
    for (std::vector<std::uint32_t> submitted = m_stages.takeSubmitted(); !submitted.empty(); submitted = m_stages.takeSubmitted()) {
        for (const std::uint32_t stage : submitted) {
            const StageRun& run = m_stages.run(stage);
            if (m_spark) {
                const auto change = m_spark->stageSubmitted({static_cast<int>(stage), run.attempt}, static_cast<int>(run.pending()),
                                                            m_program.origin + domain::Millis{m_now}, static_cast<int>(run.profile));
                if (change)
                    setTarget(*change);
                wakeSpark();
            }
            if (run.held)
                pushNew(m_now + m_program.stages[stage].lead, Kind::StageDue, stage);
            else if (run.pending() == 0 && run.running == 0)
                stageCompleted(stage);
        }
    }
    if (m_pilot)
        noteTasks();
    fillSlots();
}

} // namespace stoker::simulation
