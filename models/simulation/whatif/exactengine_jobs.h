// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/exactengine.h"

// ExactEngine: the driver: jobs one after the other, batches by the clock.
namespace stoker::simulation {

template <class Queue>
void ExactEngine<Queue>::integrate()
{
    const auto passed = static_cast<double>(m_now - m_usableSince);
    m_usableMillis += m_slots.usable() * passed;
    m_slotMillis += m_slots.registeredSlots() * passed;
    m_usableSince = m_now;
}

/// Logs that wait for their batch to begin; without batches, tasks without a slot.
template <class Queue>
void ExactEngine<Queue>::noteBacklog()
{
    m_meter.setBacklog(static_cast<double>(m_now), m_tasksWait ? static_cast<double>(m_stages.pendingTasks()) : m_waitingLogs);
}

template <class Queue>
void ExactEngine<Queue>::noteTasks()
{
    const std::int64_t tasks = m_stages.runningTasks() + m_stages.pendingTasks();
    while (!m_taskPeaks.empty() && m_taskPeaks.back().tasks <= tasks)
        m_taskPeaks.pop_back();
    m_taskPeaks.push_back({static_cast<double>(m_now), tasks});
}

/// The most at one time.
template <class Queue>
double ExactEngine<Queue>::tasksSince(double time) const
{
    const auto most = std::lower_bound(m_taskPeaks.begin(), m_taskPeaks.end(), time, [](const TaskCount& one, double since) { return one.time < since; });
    return most == m_taskPeaks.end() ? 0 : static_cast<double>(most->tasks);
}

template <class Queue>
policy::BatchSample ExactEngine<Queue>::sampleOf(double started, double due, double logs, double usableBefore, bool failed) const
{
    const double took = static_cast<double>(m_now) - started;
    const double usable = m_usableMillis + static_cast<double>(m_slots.usable()) * static_cast<double>(m_now - m_usableSince);
    return {.ended = m_program.origin + domain::Millis{m_now},
            .seconds = took / 1'000,
            .delaySeconds = (started - due) / 1'000,
            .logs = logs,
            .executors = took > 0 ? (usable - usableBefore) / took : m_slots.usable(),
            .needed = tasksSince(started) / m_program.cluster.slotsEach,
            .failed = failed};
}

template <class Queue>
void ExactEngine<Queue>::submitJob(std::uint32_t number)
{
    const ProgramJob& job = m_program.jobs[number];
    if (!m_meter.hasBegun())
        m_meter.begin(static_cast<double>(m_now));
    m_submittedAt[number] = m_now;
    integrate();
    m_usableAtStart[number] = m_usableMillis;
    if (m_spark) {
        std::vector<policy::StageShuffle> shuffles;
        for (const std::uint32_t stage : job.stages) {
            if (m_program.stages[stage].writesShuffle)
                shuffles.push_back({static_cast<int>(stage), static_cast<int>(stage)});
            // Output of an earlier job that is read once more: Spark lists its stage as one to be skipped.
            for (const std::uint32_t parent : m_program.stages[stage].parents) {
                if (m_program.stages[parent].job != number && m_program.stages[parent].writesShuffle)
                    shuffles.push_back({static_cast<int>(parent), static_cast<int>(parent)});
            }
        }
        m_spark->jobStarted(static_cast<int>(number), shuffles);
        wakeSpark();
    }
    m_stagesLeft[number] = static_cast<std::uint32_t>(job.stages.size());
    if (job.stages.empty()) {
        finishJob(number);
        return;
    }
    for (const std::uint32_t stage : job.stages)
        m_stages.ask(stage);
    announceStages();
    noteBacklog();
}

/// Its tasks are done; the driver may still take its time.
template <class Queue>
void ExactEngine<Queue>::finishJob(std::uint32_t number)
{
    if (const std::int64_t tail = m_program.jobs[number].tail; tail > 0)
        pushNew(m_now + tail, Kind::JobEnd, number);
    else
        jobEnded(number);
}

template <class Queue>
void ExactEngine<Queue>::jobEnded(std::uint32_t number)
{
    const ProgramJob& job = m_program.jobs[number];
    m_lastJobEnd = m_now;
    --m_jobsToGo;
    if (m_jobsBesideToGo > 0 && !job.batch)
        --m_jobsBesideToGo;
    if (m_spark) {
        m_spark->jobEnded(static_cast<int>(number));
        wakeSpark();
    }
    if (!m_program.hasBatches()) {
        const auto submitted = static_cast<double>(m_submittedAt[number]);
        m_meter.ended(number, (static_cast<double>(m_now) - submitted) / 1'000);
        if (m_pilot)
            m_pilot->batchEnded(sampleOf(submitted, submitted, job.logs, m_usableAtStart[number], job.failed));
    }
    for (const std::uint32_t given : job.unpersists)
        pushNew(m_now + m_program.unpersisted[given].gap, Kind::Unpersist, given);
    for (const std::uint32_t follower : job.followers)
        pushNew(m_now + m_program.jobs[follower].gap, Kind::JobDue, follower);
    if (job.batch && --m_jobsLeft[*job.batch] == 0)
        pushNew(m_now + m_program.batches[*job.batch].tail, Kind::BatchEnd, *job.batch);
    m_done = m_jobsToGo == 0 && m_batchesToGo == 0;
}

template <class Queue>
void ExactEngine<Queue>::unpersist(std::uint32_t number)
{
    const int rdd = m_program.unpersisted[number].rdd;
    m_slots.uncache(rdd);
    if (m_spark) {
        m_spark->rddUnpersisted(rdd);
        wakeSpark();
    }
}

template <class Queue>
void ExactEngine<Queue>::batchDue(std::uint32_t number)
{
    const int stream = m_program.batches[number].stream;
    m_streams[static_cast<std::size_t>(stream)].due.push_back(number);
    m_waitingBatches.insert(m_waitingBatches.end(), number);
    m_waitingLogs += m_program.batches[number].logs;
    if (number + 1 < m_program.batches.size())
        pushNew(m_program.batches[number + 1].due, Kind::BatchDue, number + 1);
    startBatch(stream);
}

/// The next of a stream, if the one before has ended.
template <class Queue>
void ExactEngine<Queue>::startBatch(int number)
{
    BatchStream& stream = m_streams[static_cast<std::size_t>(number)];
    if (!stream.batch && stream.next < stream.due.size()) {
        stream.batch = stream.due[stream.next++];
        m_waitingBatches.erase(*stream.batch);
        const ProgramBatch& batch = m_program.batches[*stream.batch];
        m_waitingLogs = std::max(m_waitingLogs - batch.logs, 0.0);
        stream.started = m_now;
        integrate();
        stream.usableAtStart = m_usableMillis;
        m_jobsLeft[*stream.batch] = static_cast<std::uint32_t>(batch.jobs.size());
        for (const std::uint32_t job : batch.jobs) {
            if (!m_program.jobs[job].after)
                pushNew(m_now + m_program.jobs[job].gap, Kind::JobDue, job);
        }
        if (batch.jobs.empty())
            pushNew(m_now + batch.lead + batch.tail, Kind::BatchEnd, *stream.batch);
    }
    noteBacklog();
}

template <class Queue>
void ExactEngine<Queue>::batchEnded(std::uint32_t number)
{
    const ProgramBatch& batch = m_program.batches[number];
    BatchStream& stream = m_streams[static_cast<std::size_t>(batch.stream)];
    m_meter.ended(number, static_cast<double>(m_now - batch.due) / 1'000);
    const bool failed = std::any_of(batch.jobs.begin(), batch.jobs.end(), [this](std::uint32_t job) { return m_program.jobs[job].failed; });
    if (m_pilot)
        m_pilot->batchEnded(sampleOf(static_cast<double>(stream.started), static_cast<double>(batch.due), batch.logs, stream.usableAtStart, failed));
    if (m_streaming && !failed)
        policy::noteBatch(*m_streaming, domain::Millis{m_now - stream.started});
    stream.batch.reset();
    --m_batchesToGo;
    m_done = m_jobsToGo == 0 && m_batchesToGo == 0;
    startBatch(batch.stream);
}

} // namespace stoker::simulation
