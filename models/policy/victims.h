// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"
#include "domain/result.h"

#include <vector>

namespace stoker::policy {

/// What makes one executor a better victim than another. Compared in the order given; the first difference decides.
/// Excluded: Spark gives it no tasks any more, so it costs and does not work.
enum class VictimRule { Excluded, Idle, NoCache, NoNeededShuffle, NoShuffle, WorstGc, Newest };
using VictimOrder = std::vector<VictimRule>;

/// The order of design, "Policies and guards", behind those that cannot work: excluded, idle, no cache, no needed shuffle, worst GC, newest.
[[nodiscard]] VictimOrder defaultVictimOrder();

/// What a victim may lose without anybody having asked for it by name.
struct Protection {
    bool busy = true;
    bool cache = true;
    bool neededShuffle = true;
    bool receiver = true; ///< it runs a streaming receiver: input stops until Spark has started that elsewhere
};

/// True when `protection` keeps this executor from being chosen.
[[nodiscard]] bool isProtected(const domain::Executor& executor, const Protection& protection);

/// Chooses `count` victims among those that stay (usable or excluded), best first. Never a protected one: fewer available is NotEnoughExecutors{wanted, available}, and nobody is chosen.
[[nodiscard]] domain::Result<std::vector<domain::ExecutorId>> chooseVictims(const std::vector<domain::Executor>& executors, int count,
                                                                           const VictimOrder& order, const Protection& protection);

} // namespace stoker::policy
