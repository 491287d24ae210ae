// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"
#include "domain/result.h"

#include <span>
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
    friend bool operator==(const Protection&, const Protection&) = default;
};

/// What a protected executor holds.
enum class Holding {
    Tasks = 1,
    Cache = 2,
    NeededShuffle = 4,
    Receiver = 8,
};
Q_DECLARE_FLAGS(Holdings, Holding)

/// Everything for which `protection` keeps this executor from being chosen; none = it may go.
[[nodiscard]] Holdings protectedFor(const domain::Executor& executor, const Protection& protection);
/// True when `protection` keeps this executor from being chosen.
[[nodiscard]] bool isProtected(const domain::Executor& executor, const Protection& protection);

/// Usable or excluded: neither leaves already.
[[nodiscard]] bool stays(const domain::Executor& executor);

/// Chooses `count` victims among those that stay (usable or excluded), best first. Never a protected one: fewer available is NotEnoughExecutors{wanted, available, staying}, and nobody is chosen.
[[nodiscard]] domain::Result<std::vector<domain::ExecutorId>> chooseVictims(std::span<const domain::Executor> executors, int count, const VictimOrder& order,
                                                                           const Protection& protection);

/// At most `most` of those that stay and are not protected, best first: those of `named` in its order (ids that are none are passed over), then by the
/// victim order. Asking for fewer gives the beginning of the same list.
[[nodiscard]] std::vector<domain::ExecutorId> availableVictims(std::span<const domain::Executor> executors, std::span<const domain::ExecutorId> named,
                                                               int most, const VictimOrder& order, const Protection& protection);

} // namespace stoker::policy

Q_DECLARE_OPERATORS_FOR_FLAGS(stoker::policy::Holdings)
