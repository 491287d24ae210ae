// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/jobs.h"

namespace stoker::simulation {

namespace {
constexpr std::size_t kEndedJobs = 20;
constexpr std::size_t kBatches = 60;
}

Jobs::Jobs(const Load& load, domain::Instant origin) : m_load(load), m_origin(origin) {}

bool Jobs::startNext(SimTime now)
{
    if (m_active || m_due.empty())
        return false;
    Active job;
    job.id = m_nextId++;
    job.batchTime = m_due.front();
    job.started = now;
    job.plan = m_load.planAt(job.batchTime);
    job.of(Stage::Map).pending = job.plan.mapTasks;
    job.of(Stage::Parse).pending = job.plan.parseTasks;
    job.of(Stage::Reduce).pending = job.plan.reduceTasks;
    m_due.pop_front();
    m_active = job;
    return true;
}

void Jobs::release()
{
    if (m_active)
        m_active->released = true;
}

int Jobs::tasksRunning() const
{
    int sum = 0;
    if (m_active) {
        for (const StageTasks& stage : m_active->stages)
            sum += stage.running;
    }
    return sum;
}

int Jobs::tasksPending() const
{
    if (!m_active || !m_active->released)
        return 0;
    // As Spark's: the tasks of a stage count once the stage is submitted, and that is when its parents are done.
    const int reduce = m_active->of(Stage::Map).isDone() ? m_active->of(Stage::Reduce).pending : 0;
    return m_active->of(Stage::Map).pending + m_active->of(Stage::Parse).pending + reduce;
}

std::optional<Stage> Jobs::nextStage() const
{
    if (m_active->of(Stage::Map).pending > 0)
        return Stage::Map;
    if (m_active->of(Stage::Parse).pending > 0)
        return Stage::Parse;
    if (m_active->of(Stage::Reduce).pending > 0 && m_active->of(Stage::Map).isDone())
        return Stage::Reduce;
    return std::nullopt;
}

Stage Jobs::take()
{
    const Stage stage = *nextStage();
    --m_active->of(stage).pending;
    ++m_active->of(stage).running;
    return stage;
}

Jobs::Done Jobs::succeed(Stage stage)
{
    Active& job = *m_active;
    --job.of(stage).running;
    ++job.of(stage).done;
    Done result;
    const int readers = job.plan.readingTasks();
    if (stage != Stage::Reduce && job.read < readers) {
        // Whole logs, so that the shares of all tasks add up to the batch.
        const qint64 before = job.plan.records * job.read / readers;
        ++job.read;
        result.records = job.plan.records * job.read / readers - before;
    }
    result.jobDone = job.of(Stage::Map).isDone() && job.of(Stage::Parse).isDone() && job.of(Stage::Reduce).isDone();
    return result;
}

void Jobs::giveBack(Stage stage)
{
    --m_active->of(stage).running;
    ++m_active->of(stage).pending;
}

void Jobs::loseMapOutput(int tasks)
{
    if (!m_active)
        return;
    m_active->of(Stage::Map).done -= tasks;
    m_active->of(Stage::Map).pending += tasks;
}

qint64 Jobs::mapOutputRecords() const
{
    return m_active ? m_active->plan.records / m_active->plan.readingTasks() : 0;
}

void Jobs::end(SimTime now)
{
    const Active& job = *m_active;
    domain::Job ended{job.id, nameOf(job.batchTime), m_origin + job.started, m_origin + now, domain::JobResult::Succeeded};
    m_ended.push_back(ended);
    if (m_ended.size() > kEndedJobs)
        m_ended.pop_front();
    domain::Batch batch;
    batch.kind = domain::BatchKind::DStream;
    batch.id = QString::number(domain::toEpochMs(m_origin + job.batchTime));
    batch.started = m_origin + job.started;
    batch.durationSeconds = domain::seconds(now - job.started);
    batch.records = job.plan.records;
    batch.intervalSeconds = 60;
    m_batches.push_back(batch);
    if (m_batches.size() > kBatches)
        m_batches.pop_front();
    m_active.reset();
}

std::vector<domain::Job> Jobs::jobs() const
{
    std::vector<domain::Job> result(m_ended.begin(), m_ended.end());
    if (m_active)
        result.push_back({m_active->id, nameOf(m_active->batchTime), m_origin + m_active->started, std::nullopt, domain::JobResult::Running});
    return result;
}

QString Jobs::nameOf(SimTime batchTime) const
{
    const QString spark = QStringLiteral("Streaming job from [output operation 0, batch time %1]"); // untranslated: Spark's
    return spark.arg(domain::toDateTime(m_origin + batchTime).toString(u"HH:mm:ss"));
}

} // namespace stoker::simulation
