// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/program.h"

namespace stoker::simulation {

/// The cheapest that anybody could have done who knew the day in advance: the least core-hours over all series of whole targets, one for each batch interval and in
/// force from the moment its batch is due, under which no batch misses its deadline. The cluster is that of the fluid engine: start-ups take their mean, in lots,
/// and cost and work from then on; a lower target takes effect at once. Work is divisible, so no engine can do better by this. Exact dynamic programming over
/// (batch, target); O(batches x targets x executors that can come within an interval).
struct Optimum {
    double coreHours = 0;
    std::vector<int> targets; ///< of each batch
};
/// Empty where the program has no batches a fixed interval apart, or more than them one after the other (exactOnly), or no deadline, or where a batch cannot be kept within `most` executors.
[[nodiscard]] std::optional<Optimum> clairvoyantOptimum(const Program& program, int most = 20'000);

} // namespace stoker::simulation
