// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/figures.h"
#include "domain/history.h"
#include "domain/life.h"
#include "domain/recording.h"
#include "domain/snapshotdiff.h"

#include "session/batchrhythm.h"
#include "session/failedtasks.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace stoker::session {

/// Without a good poll for so long, figures are old: max(3 x interval, 5 s).
[[nodiscard]] constexpr domain::Millis staleAfter(domain::Millis interval) { return std::max(3 * interval, domain::Millis{5'000}); }

/// What a session knows: the last snapshot, the figures made from it, the history, and the life of every executor seen. Bounded in memory.
/// Pure but for its memory: fed with snapshots, asked for values; no signals, no clock.
class Store {
public:
    Store();
    ~Store();

    /// Takes a snapshot in. An unchanged clock or one that goes back a little adds no sample (nor do polls more often than once a second, each); one that was set back takes what is later out of the history.
    domain::SnapshotDiff apply(const domain::SnapshotPtr& snapshot);
    /// How often it is fed: pauses longer than staleAfter(interval) count as not watched. Default 1 s.
    void setInterval(domain::Millis interval);
    /// What was recorded of this application before the first snapshot: goes before what is here. Where both know something, what is here holds.
    void takePast(const domain::Recording& past);
    /// When this session began to see for itself, where it was given a past.
    [[nodiscard]] std::optional<domain::Instant> pastEnd() const;
    /// The past was kept in steps of up to this: such a step is no gap. Only a simulation has a past.
    void setPastStep(domain::Millis step);
    /// The time a batch may take; empty (the default) = its interval.
    void setDeadline(std::optional<double> seconds);
    [[nodiscard]] std::optional<double> deadline() const;
    /// The interval of every stream, from who knows it; empty (the default) = as rhythm() finds it.
    void setBatchInterval(std::optional<double> seconds);
    /// What a policy wishes from the figures of the last snapshot, in executors; holds for the next ones until it says otherwise. Empty: no policy runs.
    void setWished(std::optional<int> executors);
    /// Says that what is kept is old (figures().stale) or fresh again.
    void setStale(bool stale);

    [[nodiscard]] const domain::SnapshotPtr& snapshot() const; ///< null before the first
    /// With cpuPercent and gcPercent filled in; sorted by id.
    [[nodiscard]] const std::vector<domain::Executor>& executors() const;
    [[nodiscard]] const domain::Figures& figures() const;
    /// True once rates exist (two polls): before, logs per minute and CPU are unknown.
    [[nodiscard]] bool hasRates() const;
    [[nodiscard]] const domain::History& history() const;
    /// Every executor seen, by time added; at most the newest 4,000 of the departed.
    [[nodiscard]] const std::vector<domain::ExecutorLife>& lives() const;
    [[nodiscard]] const std::vector<domain::Batch>& batches() const; ///< ended ones, newest last, bounded
    [[nodiscard]] const BatchRhythm& rhythm() const;                 ///< the intervals of its streams
    [[nodiscard]] const std::vector<domain::Job>& jobs() const;      ///< by id, bounded
    [[nodiscard]] std::optional<int> wished() const;                 ///< as setWished() said last
    [[nodiscard]] const FailedTasks& failedTasks() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stoker::session
