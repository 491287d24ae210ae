// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"
#include "domain/snapshotdiff.h"

#include <deque>

namespace stoker::session {

/// How long an executor takes from being asked for to being registered. Spark does not say which request an executor answers, so the oldest open
/// request counts as answered first; a target that falls calls the newest off. Pure; fed with every snapshot and what it changed, in order.
class StartupMeter {
public:
    static constexpr std::size_t kKept = 20;
    /// `diff` speaks of the executors of `snapshot`.
    void update(const domain::Snapshot& snapshot, const domain::SnapshotDiff& diff);
    void reset() { *this = StartupMeter(); }
    /// The middle of the last ones, seconds; empty before the first.
    [[nodiscard]] std::optional<double> median() const;

private:
    bool m_watching = false;
    std::deque<domain::Instant> m_open; ///< requests, oldest first
    std::deque<double> m_seconds;
};

} // namespace stoker::session
