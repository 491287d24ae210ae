// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/restsnapshot.h"

#include "spark/counts.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace stoker::spark {

using domain::Estimate;
using domain::Instant;

namespace {

constexpr std::size_t kMostBatches = 60;
constexpr qint64 kLongestMs = qint64{100} * 365 * 86'400'000; // a century: more is no duration

/// Spark's words for why an executor went, as far as they say who wanted it.
domain::RemovedBy removedBy(const QString& reason)
{
    if (reason.contains(u"killed by driver") || reason.contains(u"ecommission") || reason.contains(u"explicit termination request"))
        return domain::RemovedBy::Spark;
    if (reason.contains(u"lost", Qt::CaseInsensitive) || reason.contains(u"timed out") || reason.contains(u"exit") || reason.contains(u"preempted") ||
        reason.contains(u"Disassociated"))
        return domain::RemovedBy::Lost;
    return domain::RemovedBy::Unknown;
}

std::string addressOf(const RestExecutor& row) { return (row.executor.host + u':' + QString::number(row.port)).toStdString(); }

} // namespace

void RestSnapshot::takeApplication(const RestApplication& application, const QString& attempt)
{
    m_attempt = application.attempts.empty() ? RestAttempt{} : application.attempts.front();
    for (const RestAttempt& candidate : application.attempts) {
        if (!attempt.isEmpty() && candidate.id == attempt)
            m_attempt = candidate;
    }
    m_application.id = domain::ApplicationId(application.id);
    m_application.name = application.name;
    m_application.user = m_attempt.user;
    m_application.started = m_attempt.started;
    m_application.ended = m_attempt.completed;
    if (!m_attempt.sparkVersion.isEmpty())
        m_application.sparkVersion = m_attempt.sparkVersion;
}

void RestSnapshot::takeEnvironment(const RestEnvironment& environment)
{
    m_allocation = allocationOf(environment);
    m_application.master = m_allocation.master;
    m_hasEnvironment = true;
}

void RestSnapshot::takeExecutors(std::vector<RestExecutor> rows)
{
    m_executors = std::move(rows);
    m_hasCache = std::any_of(m_executors.begin(), m_executors.end(), [](const RestExecutor& row) { return row.executor.cachedBlocks > 0; });
    if (!m_hasCache)
        m_cachedBytes.clear();
}

void RestSnapshot::takeActiveStages(const std::vector<RestStage>& stages)
{
    m_counters.takeStages(stages);
    m_tasksWaiting = 0;
    for (const RestStage& stage : stages)
        m_tasksWaiting += stage.waitingTasks();
}

void RestSnapshot::takeStorage(const std::vector<RestRdd>& rdds)
{
    m_hasStorage = true;
    m_cachedBytes.clear();
    for (const RestRdd& rdd : rdds) {
        for (const RestRdd::Part& part : rdd.parts)
            {
            qint64& bytes = m_cachedBytes[part.address.toStdString()];
            bytes = addCounts(bytes, part.bytes);
        }
    }
}

void RestSnapshot::takeBatches(std::vector<RestBatch> batches)
{
    m_counters.takeBatches(batches);
    m_batches = std::move(batches);
}

Instant RestSnapshot::clock(Instant now) const
{
    if (m_attempt.completed)
        return m_attempt.ended.value_or(m_attempt.updated.value_or(now));
    // A live UI computes the duration when asked: exact, and by the application's own clock.
    if (m_attempt.started && m_attempt.durationMs > 0)
        return *m_attempt.started + domain::Millis{std::min(m_attempt.durationMs, kLongestMs)};
    return now;
}

void RestSnapshot::fillExecutors(domain::Snapshot& snapshot)
{
    std::unordered_map<std::string, Watched> watched;
    qint64 running = 0;
    for (const RestExecutor& row : m_executors) {
        if (row.isDriver)
            continue;
        if (!row.isActive) {
            snapshot.departed.push_back({row.executor.id, row.executor.host, row.executor.added, row.removed, row.removeReason,
                                         removedBy(row.removeReason)});
            continue;
        }
        domain::Executor executor = row.executor;
        executor.holdsShuffle = row.shuffleWriteBytes > 0;
        executor.shuffleBytes = row.shuffleWriteBytes;
        if (executor.cachedBlocks == 0)
            executor.cachedBytes = 0;
        else if (m_hasStorage) {
            const auto found = m_cachedBytes.find(addressOf(row));
            executor.cachedBytes = found == m_cachedBytes.end() ? 0 : found->second;
        }
        if (executor.runningTasks > 0)
            executor.pins |= domain::Pin::Busy;
        if (executor.cachedBlocks > 0)
            executor.pins |= domain::Pin::Cached;
        if (executor.holdsShuffle)
            executor.pins |= domain::Pin::Shuffle;

        const std::string id = executor.id.text.toStdString();
        const auto known = m_watched.find(id);
        Watched memory = known == m_watched.end() ? Watched{} : known->second;
        if (executor.runningTasks > 0)
            memory.idleSince.reset();
        else if (row.totalTasks == 0)
            memory.idleSince = executor.added;
        else if (known == m_watched.end() || row.totalTasks != memory.totalTasks || !memory.idleSince)
            memory.idleSince = snapshot.time; // it worked until just now, or nobody looked before
        memory.totalTasks = row.totalTasks;
        executor.idleSince = memory.idleSince;
        watched.insert_or_assign(id, memory);
        running += executor.runningTasks;
        snapshot.executors.push_back(std::move(executor));
    }
    m_watched = std::move(watched);
    snapshot.tasksRunning = clampInt(running);
    std::stable_sort(snapshot.departed.begin(), snapshot.departed.end(), [](const auto& a, const auto& b) { return a.removed < b.removed; });
    m_cpu.apply(snapshot.executors, m_counters.cpuSeconds(), snapshot.time);
}

/// A micro-batch of a structured query is the span of its jobs; it has ended once a later one of the same run has begun.
std::vector<domain::Batch> RestSnapshot::structuredBatches() const
{
    struct Span {
        std::optional<Instant> from;
        std::optional<Instant> to;
        bool running = false;
        StreamTag tag;
    };
    std::map<std::tuple<QString, qint64>, Span> spans;
    std::map<QString, qint64> newest;
    for (const RestJob& job : m_jobs) {
        if (job.stream.kind != StreamTag::Kind::Structured || !job.job.started)
            continue;
        Span& span = spans[{job.stream.run, job.stream.batch}];
        span.tag = job.stream;
        span.from = std::min(span.from.value_or(*job.job.started), *job.job.started);
        if (job.job.ended)
            span.to = std::max(span.to.value_or(*job.job.ended), *job.job.ended);
        span.running = span.running || job.job.result == domain::JobResult::Running;
        const auto [it, isNew] = newest.try_emplace(job.stream.run, job.stream.batch);
        it->second = std::max(it->second, job.stream.batch);
    }
    std::vector<domain::Batch> batches;
    for (const auto& [key, span] : spans) {
        if (span.running || !span.to || span.tag.batch == newest[span.tag.run])
            continue;
        batches.push_back({domain::BatchKind::Structured, span.tag.query, QString::number(span.tag.batch), *span.from,
                           domain::seconds(*span.to - *span.from), 0, std::nullopt});
    }
    std::sort(batches.begin(), batches.end(), [](const auto& a, const auto& b) { return a.started < b.started; });
    if (batches.size() > kMostBatches)
        batches.erase(batches.begin(), batches.end() - kMostBatches);
    for (domain::Batch& batch : batches) {
        for (const auto& [key, span] : spans) {
            if (span.tag.query == batch.query && QString::number(span.tag.batch) == batch.id && span.from == batch.started)
                batch.records = m_counters.recordsOf(span.tag);
        }
    }
    return batches;
}

void RestSnapshot::fillBatches(domain::Snapshot& snapshot) const
{
    for (const RestBatch& batch : m_batches) {
        if (batch.status != RestBatch::Status::Completed || !batch.processingTimeMs)
            continue;
        const Instant started = domain::fromEpochMs(batch.id) + domain::Millis{std::clamp<qint64>(batch.schedulingDelayMs.value_or(0), 0, kLongestMs)};
        snapshot.batches.push_back({domain::BatchKind::DStream, {}, QString::number(batch.id), started,
                                    static_cast<double>(*batch.processingTimeMs) / 1000.0, batch.inputSize,
                                    batch.durationMs > 0 ? std::optional(static_cast<double>(batch.durationMs) / 1000.0) : std::nullopt});
    }
    if (snapshot.batches.size() > kMostBatches)
        snapshot.batches.erase(snapshot.batches.begin(), snapshot.batches.end() - kMostBatches);
    std::vector<domain::Batch> structured = structuredBatches();
    if (!structured.empty())
        snapshot.estimates |= Estimate::Batch;
    std::move(structured.begin(), structured.end(), std::back_inserter(snapshot.batches));
    std::stable_sort(snapshot.batches.begin(), snapshot.batches.end(), [](const auto& a, const auto& b) { return a.started < b.started; });
}

domain::Snapshot RestSnapshot::make(Instant now)
{
    domain::Snapshot snapshot;
    snapshot.time = clock(now);
    snapshot.source = domain::SourceKind::Rest;
    snapshot.application = m_application;
    snapshot.dynamicAllocation = m_allocation.dynamic;
    snapshot.owner.kind = m_allocation.dynamic ? domain::OwnerKind::Spark : domain::OwnerKind::None;
    snapshot.ceiling = m_allocation.ceiling;
    snapshot.estimates = Estimate::LogsPerMinute | Estimate::CpuPercent | Estimate::CachedBytes | Estimate::ShuffleHeld | Estimate::IdleTime |
                         Estimate::TasksPending;
    if (m_allocation.dynamic) {
        snapshot.target = m_dynamicTarget; // a gauge of Spark itself
    } else if (m_allocation.target) {
        snapshot.target = m_allocation.target;
        snapshot.estimates |= Estimate::Target | Estimate::Pending;
    }
    fillExecutors(snapshot);
    snapshot.tasksPending = clampInt(m_tasksWaiting);
    snapshot.records.batch.total = m_counters.batchRecords();
    snapshot.records.dstream.total = m_counters.dstreamRecords();
    snapshot.records.structured.total = m_counters.structuredRecords();
    fillBatches(snapshot);
    snapshot.jobs.reserve(m_jobs.size());
    for (const RestJob& job : m_jobs)
        snapshot.jobs.push_back(job.job);
    std::sort(snapshot.jobs.begin(), snapshot.jobs.end(), [](const domain::Job& a, const domain::Job& b) { return a.id < b.id; });
    return snapshot;
}

} // namespace stoker::spark
