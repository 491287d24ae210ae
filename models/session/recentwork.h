// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"

#include <vector>

namespace stoker::session {

/// Batches and jobs of many polls put together: each poll brings only the last of them. Bounded; the oldest go first.
class RecentWork {
public:
    static constexpr std::size_t kMaxBatches = 5'000;
    static constexpr std::size_t kMaxJobs = 5'000;

    void update(const domain::Snapshot& snapshot);
    /// What was recorded before: `first`, which is when those of its jobs that are not seen since had ended at the latest.
    void takePast(const std::vector<domain::Batch>& batches, const std::vector<domain::Job>& jobs, domain::Instant first);
    void reset();
    [[nodiscard]] const std::vector<domain::Batch>& batches() const { return m_batches; } ///< by start, newest last
    [[nodiscard]] const std::vector<domain::Job>& jobs() const { return m_jobs; }         ///< by id

private:
    std::vector<domain::Batch> m_batches;
    std::vector<domain::Job> m_jobs;
};

} // namespace stoker::session
