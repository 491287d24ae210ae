// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/workcounters.h"

#include "spark/counts.h"

#include <string>

namespace stoker::spark {

namespace {

/// Many times what Spark keeps by default, so that no attempt is forgotten here while Spark still lists it.
constexpr std::size_t kMostStages = 20'000;

/// Adds the growth of one counter to a sum. A value that fell (never seen, but cheap to survive) adds nothing.
void addGrowth(qint64& sum, qint64& last, qint64 now)
{
    if (now <= last)
        return;
    sum = addCounts(sum, now - last);
    last = now;
}

} // namespace

void WorkCounters::takeStages(const std::vector<RestStage>& stages)
{
    for (const RestStage& stage : stages) {
        Seen& seen = m_stages[{stage.id, stage.attempt}];
        // A stage waits without its description; what it is shows only when it runs.
        if (seen.stream.kind == StreamTag::Kind::None)
            seen.stream = stage.stream;
        seen.over = seen.over || stage.isOver();
        addGrowth(m_cpuNs, seen.cpuNs, stage.cpuTimeNs);
        qint64& sum = seen.stream.kind == StreamTag::Kind::None      ? m_batch
                      : seen.stream.kind == StreamTag::Kind::DStream ? m_dstreamByStage
                                                                     : m_structured;
        addGrowth(sum, seen.records, stage.inputRecords);
    }
    forgetOldest();
}

void WorkCounters::forgetOldest()
{
    for (auto it = m_stages.begin(); m_stages.size() > kMostStages && it != m_stages.end();)
        it = it->second.over ? m_stages.erase(it) : std::next(it);
}

void WorkCounters::takeBatches(const std::vector<RestBatch>& batches)
{
    qint64 newest = m_newestBatch;
    for (const RestBatch& batch : batches) {
        if (batch.id <= m_newestBatch)
            continue;
        m_dstreamByBatch = addCounts(m_dstreamByBatch, std::max<qint64>(0, batch.inputSize));
        newest = std::max(newest, batch.id);
    }
    m_newestBatch = newest;
}

qint64 WorkCounters::recordsOf(const StreamTag& tag) const
{
    qint64 records = 0;
    for (const auto& [key, seen] : m_stages) {
        if (seen.stream.kind == tag.kind && seen.stream.batch == tag.batch && seen.stream.run == tag.run)
            records = addCounts(records, seen.records);
    }
    return records;
}

void CpuShares::apply(std::vector<domain::Executor>& executors, double total, domain::Instant now)
{
    const double used = std::max(0.0, total - m_total.value_or(total));
    m_total = total;
    std::unordered_map<std::string, Share> shares;
    shares.reserve(executors.size());
    std::vector<double> weights(executors.size(), 0.0);
    double sum = 0;
    for (std::size_t i = 0; i < executors.size(); ++i) {
        const domain::Executor& executor = executors[i];
        const auto known = m_shares.find(executor.id.text.toStdString());
        Share share = known == m_shares.end() ? Share{0, executor.taskTimeMs, executor.runningTasks} : known->second;
        // Running tasks now and before, and the time of those that ended in between: whoever worked in this span has some of one of them.
        weights[i] = executor.runningTasks + share.running + static_cast<double>(std::max<qint64>(0, executor.taskTimeMs - share.taskTimeMs)) / 1000.0;
        sum += weights[i];
        share.taskTimeMs = executor.taskTimeMs;
        share.running = executor.runningTasks;
        shares.insert_or_assign(executor.id.text.toStdString(), share);
    }
    for (std::size_t i = 0; i < executors.size(); ++i) {
        Share& share = shares[executors[i].id.text.toStdString()];
        share.seconds += sum > 0 ? used * weights[i] / sum : used / static_cast<double>(executors.size());
        executors[i].cpuSeconds = share.seconds;
        executors[i].cpuAt = now;
    }
    m_shares = std::move(shares);
}

} // namespace stoker::spark
