// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/exactengine.h"

// ExactEngine: executors that come and go, and who decides it.
namespace stoker::simulation {

template <class Queue>
void ExactEngine<Queue>::noteRegistered()
{
    m_meter.setRegistered(static_cast<double>(m_now), m_slots.registered(), m_slots.registeredCores(), m_slots.registeredSlots());
}

/// The executors with which the application began, at the times at which they came; those are on their way that the policy has at the least.
template <class Queue>
void ExactEngine<Queue>::takeOver(int least)
{
    const std::vector<InitialExecutor>& initial = m_program.executors.initial;
    m_target = std::max(static_cast<int>(initial.size()), least);
    m_meter.startTarget(m_target);
    for (std::size_t i = 0; i < std::min(initial.size(), static_cast<std::size_t>(m_program.cluster.cap)); ++i) {
        if (initial[i].at <= 0)
            m_slots.add(0, 0, initial[i].profile);
        else
            ask(initial[i].at, initial[i].profile);
    }
    noteRegistered();
    allocate();
}

template <class Queue>
void ExactEngine<Queue>::setTarget(int total)
{
    if (total == m_target)
        return;
    m_target = total;
    m_meter.setTarget(total);
    allocate();
}

template <class Queue>
void ExactEngine<Queue>::setTarget(const policy::DynamicAllocation::TargetChange& change)
{
    int& its = m_targets[static_cast<std::size_t>(change.profile)];
    const int total = m_target + change.target - its;
    its = change.target;
    if (total != m_target)
        setTarget(total);
    else
        allocate();
}

/// By profile. Who counts all executors alike gets no more than it asked for, though the shares be uneven by then.
template <class Queue>
std::vector<int> ExactEngine<Queue>::missing() const
{
    const auto profiles = static_cast<std::uint32_t>(m_starting.size());
    const int starting = std::accumulate(m_starting.begin(), m_starting.end(), 0);
    int left = std::min(m_target, m_program.cluster.cap) - m_slots.usable() - starting;
    std::vector<int> counts(profiles, 0);
    if (profiles == 1) {
        counts.front() = std::max(left, 0);
        return counts;
    }
    if (m_spark)
        left = m_program.cluster.cap - m_slots.usable() - starting;
    const std::vector<int> wanted = m_spark ? m_targets : m_program.executors.dealt(std::min(m_target, m_program.cluster.cap));
    for (std::uint32_t profile = 0; profile < profiles && left > 0; ++profile) {
        counts[profile] = std::clamp(wanted[profile] - m_slots.usableOf(profile) - m_starting[profile], 0, left);
        left -= counts[profile];
    }
    return counts;
}

template <class Queue>
void ExactEngine<Queue>::ask(std::int64_t at, std::uint32_t profile)
{
    const auto number = static_cast<std::uint32_t>(m_startUps.size());
    m_startUps.push_back(m_program.cluster.startUps.of(number).count());
    ++m_starting[profile];
    pushNew(at, Kind::Arrival, number, profile);
}

/// Starts what is missing, so many at a time. Nobody leaves by this, and nobody who has been asked for is called off.
template <class Queue>
void ExactEngine<Queue>::allocate()
{
    if (m_allocating)
        return;
    int room = m_program.cluster.allocationBatch > 0 ? m_program.cluster.allocationBatch : std::numeric_limits<int>::max();
    const std::vector<int> counts = missing();
    for (std::uint32_t profile = 0; profile < counts.size(); ++profile) {
        const int now = std::min(counts[profile], room);
        room -= now;
        for (int i = 0; i < now; ++i)
            ask(m_now + m_program.cluster.startUps.of(m_startUps.size()).count(), profile);
        if (now < counts[profile]) {
            m_allocating = true;
            pushNew(m_now + m_program.cluster.allocationEvery.count(), Kind::Allocation);
            return;
        }
    }
}

template <class Queue>
void ExactEngine<Queue>::arrive(std::uint32_t number, std::uint32_t profile)
{
    --m_starting[profile];
    integrate();
    const std::uint32_t executor = m_slots.add(m_now, m_startUps[number], profile);
    noteRegistered();
    if (m_pilot)
        m_pilot->startedUp(static_cast<double>(m_startUps[number]) / 1'000);
    if (m_spark) {
        m_spark->executorAdded(static_cast<int>(executor), domain::ExecutorId(QString::number(executor)), m_program.origin + domain::Millis{m_now}, static_cast<int>(profile));
        wakeSpark();
    }
    fillSlots();
}

/// It takes no more tasks, and goes once it is idle: as fast as the cluster lets it.
template <class Queue>
void ExactEngine<Queue>::release(std::uint32_t executor)
{
    Slots::Executor& its = m_slots.executor(executor);
    if (its.gone || its.departing)
        return;
    integrate();
    const auto takes = m_program.cluster.removal.count();
    if (its.running > 0) {
        m_slots.leave(executor);
    } else if (takes > 0) {
        m_slots.leave(executor);
        its.departing = true;
        pushNew(m_now + takes, Kind::Gone, executor);
        allocate();
    } else {
        depart(executor);
    }
}

template <class Queue>
void ExactEngine<Queue>::depart(std::uint32_t executor)
{
    integrate();
    m_slots.remove(executor);
    noteRegistered();
    if (m_spark) {
        m_spark->executorRemoved(static_cast<int>(executor));
        wakeSpark();
    }
    if (!m_keepsOutputs) {
        m_stages.executorLost(executor);
        announceStages();
    }
    allocate();
}

template <class Queue>
domain::Observed ExactEngine<Queue>::observe()
{
    domain::Observed seen = m_pilot->numbers(m_now);
    seen.target = m_target;
    seen.registered = m_slots.registered();
    seen.usable = m_slots.usable();
    seen.busy = m_slots.busy();
    seen.tasksRunning = static_cast<int>(m_stages.runningTasks());
    seen.tasksPending = static_cast<int>(m_stages.pendingTasks());
    // Batches are in the order in which they are due.
    if (!m_waitingBatches.empty())
        seen.behindSeconds = static_cast<double>(m_now - m_program.batches[*m_waitingBatches.begin()].due) / 1'000;
    // Logs as tasks have read them: those of the stages that are complete.
    m_readAtPolls.push_back(m_logsRead);
    const auto polls = static_cast<std::size_t>(60'000 / kPollMillis);
    if (m_readAtPolls.size() > polls + 1)
        m_readAtPolls.pop_front();
    if (m_readAtPolls.size() == polls + 1 && m_program.knowsLogs)
        seen.logsPerMinute = m_logsRead - m_readAtPolls.front();
    // A task keeps its CPUs as busy as the trace says; where it says nothing, wholly.
    integrate();
    if (const double passed = m_slotMillis - m_slotMillisAtPoll; passed > 0)
        seen.cpuPercent = 100 * std::clamp((m_busySlots - m_busyAtPoll) / passed, 0.0, 1.0);
    m_slotMillisAtPoll = m_slotMillis;
    m_busyAtPoll = m_busySlots;
    return seen;
}

template <class Queue>
void ExactEngine<Queue>::poll()
{
    const domain::Observed seen = observe();
    const auto executors = m_slots.view(m_program.origin, m_stages.heldOutputs(), m_stages.neededOutputs());
    const policy::Tick made = m_pilot->tick(seen, executors);
    if (const int before = m_target; made.total != before) {
        setTarget(made.total);
        m_pilot->targetChanged(m_now, before, made.total);
    }
    for (const domain::ExecutorId& victim : made.victims)
        release(victim.text.toUInt());
    pushNew(m_now + kPollMillis, Kind::Poll);
}

/// Spark's manager looks every 100 ms; where nothing has happened and nothing is due, nobody would see the difference.
template <class Queue>
void ExactEngine<Queue>::wakeSpark()
{
    if (!std::exchange(m_sparkAsleep, false))
        return;
    constexpr std::int64_t grain = 100;
    pushNew((m_now / grain + 1) * grain, Kind::SparkTick, ++m_sparkRound);
}

template <class Queue>
void ExactEngine<Queue>::sparkTick()
{
    constexpr std::int64_t grain = 100;
    const domain::Instant now = m_program.origin + domain::Millis{m_now};
    const auto made = m_spark->tick(now);
    for (const auto& change : made.targets)
        setTarget(change);
    for (const policy::ExecutorKey key : made.releases) {
        // Not by force: who has become busy meanwhile is spared.
        if (m_slots.executor(static_cast<std::uint32_t>(key)).running > 0)
            m_spark->spared(key);
        else
            release(static_cast<std::uint32_t>(key));
    }
    m_sparkAsleep = true;
    const auto due = m_spark->nextDue();
    if (!due)
        return;
    const std::int64_t wait = std::max<std::int64_t>((*due <= now ? 0 : (*due - now).count()), 1);
    pushNew(m_now + (wait + grain - 1) / grain * grain, Kind::SparkTick, m_sparkRound);
}

/// Spark's manager for DStreams: asks for more, or lets one go that is idle.
template <class Queue>
void ExactEngine<Queue>::interval()
{
    const auto& settings = std::get<StreamingSteering>(m_choice.steering).settings;
    std::vector<std::uint32_t> removable;
    for (std::uint32_t executor = 0; executor < m_slots.executors().size(); ++executor) {
        if (!m_slots.executor(executor).gone && !m_slots.executor(executor).leaving)
            removable.push_back(executor);
    }
    const auto between = domain::Millis{std::llround(m_program.intervalSeconds.value_or(0) * 1'000)};
    const auto verdict = policy::closeInterval(settings, *m_streaming, between, m_slots.registered(), static_cast<int>(removable.size()), 0);
    using Change = policy::StreamingVerdict::Change;
    if (verdict.change == Change::Request) {
        setTarget(verdict.total);
    } else if (verdict.change == Change::Release) {
        const std::uint32_t victim = removable[static_cast<std::size_t>(verdict.victim)];
        if (m_slots.executor(victim).running == 0) {
            setTarget(std::max(m_target - 1, 0));
            release(victim);
        }
    }
    pushNew(m_now + settings.scalingInterval.count(), Kind::Interval);
}

} // namespace stoker::simulation
