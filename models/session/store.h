// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/figures.h"
#include "domain/history.h"
#include "domain/life.h"
#include "domain/snapshotdiff.h"

#include <memory>
#include <vector>

namespace stoker::session {

/// What a session knows: the last snapshot, the figures made from it, the history, and the life of every executor seen. Bounded in memory.
/// Pure but for its memory: fed with snapshots, asked for values; no signals, no clock.
class Store {
public:
    Store();
    ~Store();

    /// Takes a snapshot in. An unchanged clock or one that goes backwards adds no sample.
    domain::SnapshotDiff apply(const domain::SnapshotPtr& snapshot);
    /// Says that what is kept is old (figures().stale) or fresh again.
    void setStale(bool stale);

    [[nodiscard]] const domain::SnapshotPtr& snapshot() const; ///< null before the first
    /// With cpuPercent and gcPercent filled in; sorted by id.
    [[nodiscard]] const std::vector<domain::Executor>& executors() const;
    [[nodiscard]] const domain::Figures& figures() const;
    /// True once rates exist (two polls): before, logs per minute and CPU are unknown.
    [[nodiscard]] bool hasRates() const;
    [[nodiscard]] const domain::History& history() const;
    /// Every executor seen, by time added; at most the newest 20,000 of the departed.
    [[nodiscard]] const std::vector<domain::ExecutorLife>& lives() const;
    [[nodiscard]] const std::vector<domain::Batch>& batches() const; ///< ended ones, newest last, bounded
    [[nodiscard]] const std::vector<domain::Job>& jobs() const;      ///< by id, bounded

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stoker::session
