// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/restvalues.h"

#include <map>
#include <unordered_map>
#include <utility>

namespace stoker::spark {

/// Input records and CPU time of one application, counted from Spark's lists of stages and batches. Spark forgets finished stages and batches
/// (1,000 of each by default); these counters only grow. Nothing is counted twice: every stage attempt and every batch by its own last value, and
/// a stage of a streaming job as streaming only.
class WorkCounters final {
public:
    /// Any list of stages, complete or not, in any order, as often as wanted.
    void takeStages(const std::vector<RestStage>& stages);
    void takeBatches(const std::vector<RestBatch>& batches);

    [[nodiscard]] qint64 batchRecords() const { return m_batch; }
    [[nodiscard]] qint64 structuredRecords() const { return m_structured; }
    /// Receivers report with their batches, file streams only with their stages: whichever counted more.
    [[nodiscard]] qint64 dstreamRecords() const { return std::max(m_dstreamByBatch, m_dstreamByStage); }
    [[nodiscard]] double cpuSeconds() const { return static_cast<double>(m_cpuNs) / 1e9; }
    /// Records of the stages of one structured micro-batch, as far as still remembered.
    [[nodiscard]] qint64 recordsOf(const StreamTag& tag) const;

private:
    struct Seen {
        qint64 records = 0;
        qint64 cpuNs = 0;
        bool over = false;
        StreamTag stream;
    };
    void forgetOldest();

    std::map<std::pair<int, int>, Seen> m_stages; ///< by id and attempt
    qint64 m_newestBatch = -1;
    qint64 m_batch = 0;
    qint64 m_structured = 0;
    qint64 m_dstreamByStage = 0;
    qint64 m_dstreamByBatch = 0;
    qint64 m_cpuNs = 0;
};

/// Shares the CPU time of all stages out among executors by how busy they were: plain Spark does not say who used it.
class CpuShares final {
public:
    /// Fills `cpuSeconds` and `cpuAt` of living executors. `total` is cumulative.
    void apply(std::vector<domain::Executor>& executors, double total, domain::Instant now);

private:
    struct Share {
        double seconds = 0;
        qint64 taskTimeMs = 0;
        int running = 0;
    };
    std::unordered_map<std::string, Share> m_shares;
    std::optional<double> m_total;
};

} // namespace stoker::spark
