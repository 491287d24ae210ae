// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"
#include "domain/result.h"

#include <vector>

namespace stoker::policy {

/// What makes one executor a better victim than another. Compared in the order given; the first difference decides.
enum class VictimRule { Idle, NoCache, NoNeededShuffle, NoShuffle, WorstGc, Newest };
using VictimOrder = std::vector<VictimRule>;

/// The order of design, "Policies and guards": idle, no cache, no needed shuffle, worst GC, newest.
[[nodiscard]] VictimOrder defaultVictimOrder();

/// What a victim may lose without anybody having asked for it by name.
struct Protection {
    bool busy = true;
    bool cache = true;
    bool neededShuffle = true;
};

/// True when `protection` keeps this executor from being chosen.
[[nodiscard]] bool isProtected(const domain::Executor& executor, const Protection& protection);

/// Chooses `count` victims among the usable ones, best first. Never a protected one: fewer available is NotEnoughExecutors{wanted, available}, and nobody is chosen.
[[nodiscard]] domain::Result<std::vector<domain::ExecutorId>> chooseVictims(const std::vector<domain::Executor>& executors, int count,
                                                                           const VictimOrder& order, const Protection& protection);

} // namespace stoker::policy
