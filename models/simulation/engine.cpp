// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine.h"

#include <algorithm>

namespace stoker::simulation {

namespace {
constexpr double kTaskFails = 1.0 / 4000;
constexpr int kShuffleKeptJobs = 1; ///< Spark's cleaner takes shuffle output some time after its job

QString lossReason(double dice, int executor)
{
    if (dice < 0.5)
        return QStringLiteral("The executor with id %1 exited with exit code 137(SIGKILL, possible container OOM).").arg(executor); // untranslated: Spark's
    if (dice < 0.8)
        return QStringLiteral("Executor heartbeat timed out after 128914 ms"); // untranslated: Spark's
    return QStringLiteral("worker lost: Not receiving heartbeat for 60 seconds"); // untranslated: Spark's
}

/// The first batch that is due at `time` or later.
SimTime firstBatch(const DemoModel& model, SimTime time)
{
    const SimTime interval = model.batchInterval;
    const SimTime rest = ((time - model.batchPhase) % interval + interval) % interval;
    return rest.count() == 0 ? time : time + interval - rest;
}
}

Engine::Engine(const DemoModel& model, domain::Instant origin, SimTime start)
    : m_model(model), m_origin(origin), m_dice(model.seed), m_start(start), m_now(start), m_jobs(Load(model), origin), m_roster(model, origin),
      m_allocation(model)
{
    for (int i = 0; i < model.executors; ++i) {
        SimExecutor& executor = m_roster.add(start);
        // A table that every batch looks things up in, cached where it was first read.
        executor.cachedBlocks = executor.id % 3 == 1 ? 2 : 0;
    }
    m_events.at(firstBatch(model, start), EventKind::BatchDue);
    scheduleLoss();
}

void Engine::advanceTo(SimTime time)
{
    while (m_events.isDue(time)) {
        const Event event = m_events.take();
        m_now = event.time;
        handle(event);
        ++m_revision;
    }
    m_now = std::max(m_now, time);
}

void Engine::handle(const Event& event)
{
    switch (event.kind) {
    case EventKind::BatchDue:
        m_jobs.batchDue(m_now);
        m_events.at(m_now + m_model.batchInterval, EventKind::BatchDue);
        startBatch();
        break;
    case EventKind::SerialDone:
        m_jobs.release();
        assignTasks();
        break;
    case EventKind::TaskEnd:
        endTask(static_cast<int>(event.id), event.mark);
        break;
    case EventKind::Allocate:
        allocate();
        break;
    case EventKind::Registered:
        if (m_allocation.arrive(event.id)) {
            m_roster.add(m_now);
            assignTasks();
        }
        break;
    case EventKind::Leave:
        leave(static_cast<int>(event.id), event.mark);
        break;
    case EventKind::Loss:
        loseSomebody();
        break;
    case EventKind::RetryRemovals:
        retry(event.id);
        break;
    }
}

void Engine::startBatch()
{
    if (m_jobs.startNext(m_now))
        m_events.at(m_now + m_model.serial, EventKind::SerialDone);
}

void Engine::assignTasks()
{
    std::set<int>& free = m_roster.free();
    while (!free.empty() && m_jobs.hasRunnable()) {
        SimExecutor& executor = *m_roster.find(*free.begin());
        free.erase(free.begin());
        startTask(executor);
    }
}

void Engine::startTask(SimExecutor& executor)
{
    RunningTask task;
    task.stage = m_jobs.take();
    task.started = m_now;
    task.mark = ++m_tasks;
    double seconds = m_jobs.taskSeconds() * (m_model.noise ? m_dice.between(Stream::TaskTime, task.mark, 0.8, 1.2) : 1.0);
    if (task.stage == Stage::Parse && m_blocksLost > 0 && executor.cachedBlocks < m_model.blocksAnExecutorHolds()) {
        --m_blocksLost;
        task.rebuildsBlock = true;
        seconds += m_model.rebuildSeconds;
    }
    executor.task = task;
    executor.idleSince.reset();
    m_events.at(m_now + std::max(simSeconds(seconds), SimTime{1}), EventKind::TaskEnd, executor.id, task.mark);
}

void Engine::endTask(int id, quint64 mark)
{
    SimExecutor* executor = m_roster.find(id);
    if (!executor || !executor->task || executor->task->mark != mark)
        return; // it was killed before its end
    const RunningTask task = *executor->task;
    if (m_model.noise && m_dice.uniform(Stream::TaskFailure, mark) < kTaskFails) {
        ++executor->failedTasks;
        abortTask(*executor);
    } else {
        executor->taskTime += m_now - task.started;
        executor->cpuSeconds += domain::seconds(m_now - task.started) * executor->cpuShare;
        ++executor->completedTasks;
        if (task.rebuildsBlock) {
            // Its memory may have been filled meanwhile by what another one left.
            const bool hasRoom = executor->cachedBlocks < m_model.blocksAnExecutorHolds();
            ++(hasRoom ? executor->cachedBlocks : m_blocksLost);
        }
        executor->task.reset();
        executor->idleSince = m_now;
        if (task.stage == Stage::Map) {
            const auto bytes = static_cast<qint64>(static_cast<double>(m_jobs.mapOutputRecords()) * m_model.shuffleBytesPerLog);
            if (executor->shuffles.empty() || executor->shuffles.back().job != m_jobs.activeId())
                executor->shuffles.push_back({m_jobs.activeId(), 0, 0});
            ++executor->shuffles.back().mapTasks;
            executor->shuffles.back().bytes += bytes;
        }
        const Jobs::Done done = m_jobs.succeed(task.stage);
        m_records.count(m_now, done.records);
        if (done.jobDone)
            endJob();
    }
    if (executor->stay == Stay::Active)
        m_roster.free().insert(id);
    else if (executor->stay == Stay::Draining)
        leaveWhenMoved(*executor);
    assignTasks();
}

/// Its task ends without result and runs again elsewhere; the CPU it burned stays burned.
void Engine::abortTask(SimExecutor& executor)
{
    if (!executor.task)
        return;
    const RunningTask task = *executor.task;
    executor.taskTime += m_now - task.started;
    executor.cpuSeconds += domain::seconds(m_now - task.started) * executor.cpuShare;
    executor.task.reset();
    executor.idleSince = m_now;
    m_blocksLost += task.rebuildsBlock ? 1 : 0;
    m_jobs.giveBack(task.stage);
}

void Engine::endJob()
{
    const int ended = m_jobs.activeId();
    m_jobs.end(m_now);
    for (auto& [id, executor] : m_roster.living())
        std::erase_if(executor.shuffles, [ended](const HeldShuffle& held) { return held.job <= ended - kShuffleKeptJobs; });
    startBatch();
}

/// Starts or calls off executors until registered and starting ones are what the target asks for and the cluster allows.
void Engine::reconcile()
{
    const int missing = m_allocation.missing(m_roster.registered(), m_roster.staying());
    if (missing < 0)
        m_allocation.callOff(-missing);
    if (missing > 0 && !m_allocating) {
        m_allocating = true;
        m_events.at(m_now + m_model.allocationEvery, EventKind::Allocate);
    }
}

void Engine::allocate()
{
    m_allocating = false;
    const int missing = m_allocation.missing(m_roster.registered(), m_roster.staying());
    for (int i = 0; i < std::min(missing, m_model.allocationBatch); ++i) {
        const Allocation::StartUp start = m_allocation.start(m_now);
        m_events.at(start.registersAt, EventKind::Registered, start.number);
    }
    reconcile();
}

void Engine::scheduleLoss()
{
    if (m_model.lossesPerHour > 0)
        m_events.at(m_now + simSeconds(m_dice.exponential(Stream::LossTime, m_losses, 3600 / m_model.lossesPerHour)), EventKind::Loss);
}

void Engine::loseSomebody()
{
    const std::uint64_t number = m_losses++;
    const std::vector<int> usable = m_roster.usable();
    if (!usable.empty()) {
        const auto victim = static_cast<std::size_t>(m_dice.uniform(Stream::LossVictim, number) * static_cast<double>(usable.size()));
        depart(usable[victim], lossReason(m_dice.uniform(Stream::LossReason, number), usable[victim]), domain::RemovedBy::Lost);
    }
    scheduleLoss();
}

} // namespace stoker::simulation
