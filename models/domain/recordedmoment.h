// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"

#include <span>
#include <vector>

/// What a recording knows of one moment. Pure; any thread.
namespace stoker::domain {

/// Executor::cachedBlocks where there are some, but nobody counted them.
inline constexpr int kNotCounted = -1;

/// The executors of that moment, sorted by id, as the executor table shows living ones. `minutes`: what they did in the minute that holds it; tasks and CPU are means over
/// that minute, counters what they grew by. Of an executor without one only its life is known. What is never recorded (idle time, who may leave, the size of the
/// memory) is absent.
[[nodiscard]] std::vector<Executor> executorsAt(const Recording& recording, Instant time, std::span<const ExecutorMinute> minutes = {});

/// The ones among `decisions` (by id) that are changes.
[[nodiscard]] std::vector<DecisionLine> changesOf(std::span<const DecisionLine> decisions);

} // namespace stoker::domain
