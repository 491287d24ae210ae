// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/optimum.h"
#include "simulation/whatif/whatif.h"

/// Which settings of a policy are best on a trace?
namespace stoker::simulation {

struct TuneOptions {
    int budget = 1'000;      ///< candidates that the fluid engine tries; the exact one, where it alone can (Program::exactOnly)
    double costWeight = 0;   ///< as domain::TuneRequest::costWeight
    int confirmed = 16;      ///< of the best, by the exact engine
    unsigned threads = 0;    ///< 0 = one for each core
    RunOptions run;
};

/// Searches all parameters with a range that the policy and the stabilisation and cool-down guards have, but those that the scenario sets: at random first, then
/// ever closer about the best. Settings under which work is left undone count behind all others, and are on `pareto` only where nothing comes to an end. `best` and `pareto` are confirmed by the exact engine; `others` and `sensitivity` (a tenth of the range down and up from the
/// best) are what the fluid one says. Random numbers by the scenario's seed: the same input gives the same result on any number of threads. Blocks; uses all cores.
/// Errors as run(); BadArgument{name: "policy"} where there is nothing to tune or only the exact engine follows the policy.
[[nodiscard]] domain::Result<domain::TuneResult> tune(const domain::Workload& workload, const domain::Scenario& scenario, const TuneOptions& options = {});

} // namespace stoker::simulation
