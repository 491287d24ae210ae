// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/exactengine.h"

// ExactEngine: beginning, the loop, the end.
namespace stoker::simulation {

template <class Queue>
ExactEngine<Queue>::ExactEngine(const Program& program, const SteeringChoice& choice, std::uint64_t seed)
    : m_program(program),
      m_choice(choice),
      m_slots(program, seed),
      m_stages(program, seed, !std::holds_alternative<FixedSteering>(choice.steering) && std::any_of(program.stages.begin(), program.stages.end(), [&](const ProgramStage& stage) {
          return stage.writesShuffle || !stage.caches.empty() || std::holds_alternative<policy::DynamicAllocationSettings>(choice.steering);
      })),
      m_meter(program, domain::EngineKind::Exact),
      m_stagesLeft(program.jobs.size(), 0),
      m_submittedAt(program.jobs.size(), 0),
      m_usableAtStart(program.jobs.size() + 1, 0),
      m_jobsLeft(program.batches.size(), 0),
      m_jobsToGo(static_cast<std::uint32_t>(program.jobs.size())),
      m_batchesToGo(static_cast<std::uint32_t>(program.batches.size()))
{
}

template <class Queue>
void ExactEngine<Queue>::begin()
{
    const auto registerAtOnce = [this](int executors) {
        m_target = executors;
        m_meter.startTarget(executors);
        for (int i = std::min(executors, m_program.cluster.cap); i > 0; --i)
            m_slots.add(0, 0);
        m_meter.setRegistered(0, m_slots.registered());
    };
    if (const auto* fixed = std::get_if<FixedSteering>(&m_choice.steering)) {
        registerAtOnce(fixed->executors);
    } else if (const auto* pilot = std::get_if<policy::PilotSettings>(&m_choice.steering)) {
        m_pilot.emplace(*pilot, m_program);
        registerAtOnce(m_program.initialExecutors);
        pushNew(kPollMillis, Kind::Poll);
    } else if (const auto* streaming = std::get_if<StreamingSteering>(&m_choice.steering)) {
        m_streaming.emplace();
        registerAtOnce(m_program.initialExecutors);
        const std::int64_t length = streaming->settings.scalingInterval.count();
        const std::int64_t passed = domain::toEpochMs(m_program.origin) % length;
        pushNew(length - passed, Kind::Interval);
    } else {
        const auto& spark = std::get<policy::DynamicAllocationSettings>(m_choice.steering);
        m_spark.emplace(spark, m_program.cluster.slotsEach);
        m_keepsOutputs = !spark.shuffleTracking;
        m_target = m_spark->target();
        m_meter.startTarget(m_target);
        allocate();
        pushNew(0, Kind::SparkTick, m_sparkRound);
    }
    for (std::uint32_t number = 0; number < m_program.jobs.size(); ++number) {
        const ProgramJob& job = m_program.jobs[number];
        if (!job.after && !job.batch)
            pushNew(job.at, Kind::JobDue, number);
    }
    for (std::uint32_t number = 0; number < m_program.unpersisted.size(); ++number) {
        if (!m_program.unpersisted[number].after)
            pushNew(m_program.unpersisted[number].at, Kind::Unpersist, number);
    }
    if (m_program.hasBatches())
        pushNew(m_program.batches.front().due, Kind::BatchDue, 0);
    pushNew(0, Kind::Minute);
}

template <class Queue>
bool ExactEngine<Queue>::minute(const RunOptions& options)
{
    noteBacklog();
    m_meter.sampleUntil(static_cast<double>(m_now));
    if (options.progress && m_program.tasks > 0)
        options.progress({static_cast<double>(m_tasksDone) / static_cast<double>(m_program.tasks)});
    // What nothing but the clock and the polls keeps going goes on for ever.
    const bool stuck = m_now > m_program.horizon() || (m_queue.empty() && m_slots.registered() == 0);
    if (!stuck)
        pushNew(m_now + 60'000, Kind::Minute);
    return !stuck && !options.stop.stop_requested();
}

template <class Queue>
void ExactEngine<Queue>::handle(std::uint32_t id)
{
    const ExactEvent event = m_slots.event(id);
    m_slots.freeEvent(id);
    switch (event.kind) {
    case Kind::Arrival: arrive(event.a); break;
    case Kind::Allocation:
        m_allocating = false;
        allocate();
        break;
    case Kind::JobDue: submitJob(event.a); break;
    case Kind::BatchDue: batchDue(event.a); break;
    case Kind::BatchEnd: batchEnded(event.a); break;
    case Kind::CopyDue: copyDue(event.a, event.b, event.executor); break;
    case Kind::Poll: poll(); break;
    case Kind::SparkTick:
        if (event.a == m_sparkRound)
            sparkTick();
        break;
    case Kind::Interval: interval(); break;
    case Kind::Gone: depart(event.a); break;
    case Kind::StageDue:
        m_stages.open(event.a);
        fillSlots();
        break;
    case Kind::JobEnd: jobEnded(event.a); break;
    case Kind::Unpersist: unpersist(event.a); break;
    case Kind::Task:
    case Kind::FailingTask:
    case Kind::CopyTask:
    case Kind::Minute: break; // in the loop
    }
}

template <class Queue>
domain::Result<domain::ScenarioOutcome> ExactEngine<Queue>::run(const RunOptions& options)
{
    begin();
    while (!m_done && !m_queue.empty()) {
        const auto next = m_queue.pop();
        m_busySlots += static_cast<double>(m_stages.runningTasks()) * static_cast<double>(next.at - m_now);
        m_now = next.at;
        const Kind kind = m_slots.event(next.event).kind;
        if (kind <= Kind::CopyTask) {
            taskEnded(next.event);
        } else if (kind == Kind::Minute) {
            m_slots.freeEvent(next.event);
            if (!minute(options))
                break;
        } else {
            handle(next.event);
        }
    }
    if (options.stop.stop_requested())
        return domain::failure(domain::ErrorCode::Cancelled);
    m_meter.sampleUntil(static_cast<double>(m_now));
    double busy = 0;
    double cpu = 0;
    for (std::uint32_t stage = 0; stage < m_program.stages.size(); ++stage) {
        const auto its = static_cast<double>(m_stages.run(stage).busyMillis);
        busy += its;
        cpu += its * m_program.stages[stage].cpuShare;
    }
    domain::ScenarioOutcome outcome = m_meter.finish(static_cast<double>(m_done ? m_lastJobEnd : m_now), busy, m_program.knowsCpu ? std::optional(cpu) : std::nullopt);
    if (options.progress)
        options.progress({1});
    return outcome;
}

} // namespace stoker::simulation
