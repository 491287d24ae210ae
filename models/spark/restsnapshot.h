// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/allocation.h"
#include "spark/restvalues.h"
#include "spark/workcounters.h"

#include <unordered_map>

namespace stoker::spark {

/// Makes snapshots of one application from plain REST answers, remembering what those only say once: counters, since when an executor
/// is idle. One object per application; pure but for its memory. What is derived is named in Snapshot::estimates.
class RestSnapshot final {
public:
    void takeApplication(const RestApplication& application, const QString& attempt);
    void takeEnvironment(const RestEnvironment& environment);
    void takeExecutors(std::vector<RestExecutor> rows);
    void takeActiveStages(const std::vector<RestStage>& stages);
    void takeEndedStages(const std::vector<RestStage>& stages) { m_counters.takeStages(stages); }
    void takeJobs(std::vector<RestJob> jobs) { m_jobs = std::move(jobs); }
    void takeStorage(const std::vector<RestRdd>& rdds);
    void takeBatches(std::vector<RestBatch> batches);
    /// What Spark's dynamic allocation says its target is (metrics).
    void takeTarget(std::optional<int> target) { m_dynamicTarget = target; }

    /// `now`: the server's clock, used where the application does not tell its own.
    [[nodiscard]] domain::Snapshot make(domain::Instant now);

    [[nodiscard]] bool hasEnvironment() const { return m_hasEnvironment; }
    [[nodiscard]] bool isDynamic() const { return m_allocation.dynamic; }
    [[nodiscard]] bool hasCache() const { return m_hasCache; }

private:
    struct Watched {
        std::optional<domain::Instant> idleSince;
        qint64 totalTasks = 0;
    };
    [[nodiscard]] domain::Instant clock(domain::Instant now) const;
    void fillExecutors(domain::Snapshot& snapshot);
    void fillBatches(domain::Snapshot& snapshot) const;
    [[nodiscard]] std::vector<domain::Batch> structuredBatches() const;

    domain::ApplicationInfo m_application;
    RestAttempt m_attempt;
    Allocation m_allocation;
    bool m_hasEnvironment = false;
    bool m_hasCache = false;
    std::optional<int> m_dynamicTarget;
    std::vector<RestExecutor> m_executors;
    std::unordered_map<std::string, qint64> m_cachedBytes; ///< by host:port
    bool m_hasStorage = false;
    std::vector<RestJob> m_jobs;
    std::vector<RestBatch> m_batches;
    qint64 m_tasksWaiting = 0;
    WorkCounters m_counters;
    CpuShares m_cpu;
    std::unordered_map<std::string, Watched> m_watched;
};

} // namespace stoker::spark
