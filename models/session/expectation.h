// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerline.h"
#include "domain/snapshot.h"

#include <chrono>
#include <optional>
#include <vector>

namespace stoker::session {

/// What later snapshots must show before an accepted command is believed.
struct Expectation {
    quint64 line = 0;
    std::optional<int> target;                 ///< the total that was asked for
    std::vector<domain::ExecutorId> leaving;   ///< sorted; empty = the target alone
    std::vector<domain::ExecutorId> before;    ///< sorted: who was there when it was sent; anybody else is a newcomer
    std::chrono::steady_clock::time_point deadline; ///< after it the line is NotSeen
    std::chrono::steady_clock::time_point end;      ///< after it nobody looks any more; until then NotSeen may still become Seen
    bool past = false;                         ///< asked before this session watched: when its effect came is not known

    /// What effectWanted of its line has to be.
    [[nodiscard]] int wanted() const;
};

enum class Belief { Open, Seen, GivenUp };

/// Compares with one snapshot and writes effectSeen, firstEffect, fullEffect, outcomes and status (Seen, NotSeen) into `line`.
/// GivenUp: the driver says that it tries no more.
Belief judge(const Expectation& expectation, const domain::Snapshot& snapshot, domain::LedgerLine& line);

} // namespace stoker::session
