// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/observation.h"
#include "session/batchtimes.h"
#include "session/startupmeter.h"
#include "session/store.h"

#include <deque>
#include <vector>

namespace stoker::session {

/// Makes what a policy sees out of what the store knows, tick by tick: the figures of now, the batches that ended since the last tick (of an application
/// without streams: its jobs), how far it is behind (secondsBehind(), batchtimes.h; the next one runs where tasks do). Of several streams the one that takes most of
/// the time. Interval: batchrhythm.h, or of jobs what the operator gave, or the usual time between two starts. Pure; no clock of its own.
class Witness {
public:
    /// After every good poll; `diff` as the store told it.
    void update(const Store& store, const domain::SnapshotDiff& diff);
    /// What a policy is to decide from now. Its spans live until the next call and as long as `store` is not fed. `store` has a snapshot.
    [[nodiscard]] policy::Observation observe(const Store& store, bool stale, double ageSeconds);
    /// Another application: nothing of the old one counts.
    void reset();

private:
    struct Span {
        BatchTime time;
        double logs = 0;
    };
    [[nodiscard]] std::vector<Span> spans(const Store& store, std::optional<double>& interval) const;
    /// Executors that the tasks would have filled at the most; 0 where too few polls saw it, or not all of it.
    [[nodiscard]] double mostNeeded(const BatchTime& time) const;
    struct Poll {
        domain::Instant time;
        double needed = 0; ///< executors that all running and pending tasks would fill
    };

    StartupMeter m_startup;
    std::optional<domain::Instant> m_told; ///< the end of the last batch that a tick was told of
    std::deque<Poll> m_polls; ///< oldest first
    std::vector<policy::BatchSample> m_fresh;
};

} // namespace stoker::session
