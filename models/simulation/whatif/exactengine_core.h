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
      m_targets(program.executors.profiles.size(), 0),
      m_starting(program.executors.profiles.size(), 0),
      m_stagesLeft(program.jobs.size(), 0),
      m_submittedAt(program.jobs.size(), 0),
      m_usableAtStart(program.jobs.size(), 0),
      m_jobsLeft(program.batches.size(), 0),
      m_streams(static_cast<std::size_t>(program.streams)),
      m_jobsToGo(static_cast<std::uint32_t>(program.jobs.size())),
      m_jobsBesideToGo(program.hasBatches() ? static_cast<std::uint32_t>(std::count_if(program.jobs.begin(), program.jobs.end(), [](const ProgramJob& job) { return !job.batch; })) : 0),
      m_batchesToGo(static_cast<std::uint32_t>(program.batches.size()))
{
}

template <class Queue>
void ExactEngine<Queue>::begin()
{
    if (const auto* fixed = std::get_if<FixedSteering>(&m_choice.steering)) {
        m_target = fixed->executors;
        m_meter.startTarget(m_target);
        const std::vector<int> dealt = m_program.executors.dealt(std::min(m_target, m_program.cluster.cap));
        for (std::uint32_t profile = 0; profile < dealt.size(); ++profile) {
            for (int i = dealt[profile]; i > 0; --i)
                m_slots.add(0, 0, profile);
        }
        noteRegistered();
    } else if (const auto* pilot = std::get_if<policy::PilotSettings>(&m_choice.steering)) {
        m_pilot.emplace(*pilot, m_program);
        takeOver(pilot->guards.minExecutors);
        pushNew(kPollMillis, Kind::Poll);
    } else if (const auto* streaming = std::get_if<StreamingSteering>(&m_choice.steering)) {
        m_streaming.emplace();
        takeOver(streaming->settings.minExecutors.value_or(1));
        const std::int64_t length = streaming->settings.scalingInterval.count();
        const std::int64_t passed = domain::toEpochMs(m_program.origin) % length;
        pushNew(length - passed, Kind::Interval);
    } else {
        auto spark = std::get<policy::DynamicAllocationSettings>(m_choice.steering);
        spark.initialExecutors = std::max(spark.initialExecutors, m_program.instances);
        const std::vector<ExecutorProfile>& profiles = m_program.executors.profiles;
        m_spark.emplace(spark, profiles.front().usualSlots);
        for (std::size_t other = 1; other < profiles.size(); ++other)
            m_spark->addProfile(static_cast<int>(other), profiles[other].usualSlots);
        m_keepsOutputs = !spark.shuffleTracking;
        m_target = m_targets.front() = m_spark->target();
        m_meter.startTarget(m_target);
        // Its manager begins when the application does, and that is when the trace's own did.
        if (m_program.executors.asked > 0) {
            m_allocating = true;
            pushNew(m_program.executors.asked, Kind::Allocation);
        } else {
            allocate();
        }
        pushNew(m_program.executors.asked, Kind::SparkTick, m_sparkRound);
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
    const bool stuck = m_now > m_horizon || m_queue.empty();
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
    case Kind::Arrival: arrive(event.a, event.b); break;
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
    constexpr std::uint32_t between = 1U << 20; // of huge clusters a minute holds so many events that its end is late for who waits
    std::uint32_t unlooked = 0;
    begin();
    while (!m_done && !m_queue.empty()) {
        if (++unlooked == between) {
            unlooked = 0;
            if (options.stop.stop_requested())
                break;
        }
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
    m_meter.leftOver(static_cast<int>(m_jobsBesideToGo));
    double busy = 0;
    double cpu = 0;
    for (std::uint32_t stage = 0; stage < m_program.stages.size(); ++stage) {
        const auto its = static_cast<double>(m_stages.run(stage).busyMillis);
        busy += its;
        cpu += its * m_program.stages[stage].cpuShare;
    }
    domain::ScenarioOutcome outcome = m_meter.finish(static_cast<double>(m_done ? m_lastJobEnd : m_now), busy, m_program.knowsCpu ? std::optional(cpu) : std::nullopt);
    const auto waits = [this](const ProgramStage& stage) {
        const StageRun& run = m_stages.run(static_cast<std::uint32_t>(&stage - m_program.stages.data()));
        return stage.barrier && run.ready && run.running == 0;
    };
    if (!m_done && m_program.hasBarriers && std::any_of(m_program.stages.begin(), m_program.stages.end(), waits))
        outcome.notes.push_back(domain::OutcomeNote::BarrierWaits);
    if (options.progress)
        options.progress({1});
    return outcome;
}

} // namespace stoker::simulation
