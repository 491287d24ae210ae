// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/executor.h"

#include <span>

namespace stoker::policy {

/// One batch (of a stream; of an application without streams, one job) that has ended.
struct BatchSample {
    domain::Instant ended;
    double seconds = 0;      ///< from its first job to its last
    double delaySeconds = 0; ///< it should have started so much earlier
    double logs = 0;         ///< input records; 0 where the source does not say
    double executors = 0;    ///< usable ones while it ran, the mean over its time
    double needed = 0;       ///< executors that its tasks, running and waiting, would have filled at the most at one time; 0 where nobody counted
    bool failed = false;
    friend bool operator==(const BatchSample&, const BatchSample&) = default;
};

/// All that a policy sees at one tick. The spans live as long as the call: a policy keeps what it needs in its state.
/// Live, it is made of snapshots (session); in what-if, of the simulated cluster. There is no other clock than numbers.time.
struct Observation {
    domain::Observed numbers;
    std::span<const BatchSample> batches;         ///< ended since the last tick, oldest first
    std::span<const domain::Executor> executors;  ///< living ones, sorted by id; may be empty in a simulation without identities
};

} // namespace stoker::policy
