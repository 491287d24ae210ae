// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine.h"

namespace stoker::simulation {

domain::ApplicationId Engine::application() const
{
    // As Spark names applications, by the time of their start.
    const QString started = domain::toDateTime(m_origin + m_start).toUTC().toString(u"yyyyMMddHHmmss");
    return domain::ApplicationId(QStringLiteral("demo-%1-%2").arg(started).arg(m_model.seed));
}

domain::Executor Engine::describe(const SimExecutor& from) const
{
    domain::Executor to;
    to.id = domain::ExecutorId(QString::number(from.id));
    to.host = from.host;
    switch (from.stay) {
    case Stay::Active:
        to.state = domain::ExecutorState::Active;
        break;
    case Stay::Draining:
        to.state = domain::ExecutorState::Draining;
        break;
    case Stay::Removing:
        to.state = domain::ExecutorState::Removing;
        break;
    }
    to.cores = 1;
    to.taskSlots = 1;
    to.runningTasks = from.task ? 1 : 0;
    to.completedTasks = from.completedTasks;
    to.failedTasks = from.failedTasks;
    to.taskTimeMs = from.taskTime.count();
    to.gcTimeMs = static_cast<qint64>(static_cast<double>(from.taskTime.count()) * from.gcShare);
    to.cpuSeconds = from.cpuSecondsAt(m_now);
    to.cpuAt = m_origin + m_now;
    to.cachedBlocks = from.cachedBlocks;
    to.cachedBytes = from.cachedBlocks * m_model.blockBytes;
    to.memoryUsedBytes = *to.cachedBytes;
    to.memoryMaxBytes = m_model.storageMemoryBytes;
    to.holdsShuffle = !from.shuffles.empty();
    to.shuffleBytes = from.shuffleBytes();
    to.shuffleNeeded = m_jobs.isActive() && from.mapTasksOf(m_jobs.activeId()) > 0;
    if (from.task)
        to.jobs = {m_jobs.activeId()};
    if (*to.shuffleNeeded)
        to.neededBy = {m_jobs.activeId()};
    to.added = m_origin + from.added;
    if (from.idleSince)
        to.idleSince = m_origin + *from.idleSince;
    if (from.leavesAt)
        to.leavesInSeconds = domain::seconds(*from.leavesAt - m_now);
    to.pins.setFlag(domain::Pin::Busy, from.task.has_value());
    to.pins.setFlag(domain::Pin::Cached, from.cachedBlocks > 0);
    to.pins.setFlag(domain::Pin::Shuffle, to.holdsShuffle);
    to.pins.setFlag(domain::Pin::ShuffleNeeded, *to.shuffleNeeded);
    return to;
}

domain::Snapshot Engine::snapshot() const
{
    domain::Snapshot result;
    result.time = m_origin + m_now;
    result.source = domain::SourceKind::Simulated;
    result.application.id = application();
    result.application.instance = domain::InstanceId(application().text);
    result.application.name = QStringLiteral("log-aggregation");
    result.application.user = QStringLiteral("demo");
    result.application.master = QStringLiteral("demo:");
    result.application.started = m_origin + m_start;
    domain::Capabilities& can = result.capabilities;
    can.target = can.idle = can.force = can.drain = can.migratesCache = can.migratesShuffle = can.replace = true;
    can.tokenOk = true;
    can.mayModify = true;
    result.owner = m_lease.owner(m_origin + m_now);
    result.revision = m_revision;
    result.target = m_allocation.target();
    result.ceiling = ceiling();
    result.tasksRunning = m_jobs.tasksRunning();
    result.tasksPending = m_jobs.tasksPending();
    result.records.since = m_origin + m_start;
    result.records.batch.last60s = 0;
    result.records.dstream = m_records.at(m_now);
    result.records.structured.last60s = 0;
    result.executors.reserve(m_roster.living().size());
    for (const auto& [id, executor] : m_roster.living())
        result.executors.push_back(describe(executor));
    result.departed.assign(m_roster.departed().begin(), m_roster.departed().end());
    result.batches.assign(m_jobs.batches().begin(), m_jobs.batches().end());
    result.jobs = m_jobs.jobs();
    result.commands.assign(m_log.records().begin(), m_log.records().end());
    return result;
}

} // namespace stoker::simulation
