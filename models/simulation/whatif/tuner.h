// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/optimum.h"
#include "simulation/whatif/whatif.h"

/// Which settings of a policy are best on a trace?
namespace stoker::simulation {

struct TuneOptions {
    int budget = 1'000;      ///< candidates that the fluid engine tries
    double costWeight = 0;   ///< 0: fewest misses, then least core-hours; up to 1: core-hours alone. Between, shares of what the cheapest costs and of all batches are weighed
    int confirmed = 16;      ///< of the best, by the exact engine
    unsigned threads = 0;    ///< 0 = one for each core
    RunOptions run;
};

/// How much one parameter matters around the best settings: what the fluid engine says when it alone goes down or up by a tenth of its range.
struct Sensitivity {
    QString parameter;
    double low = 0;  ///< the value below the best
    double high = 0;
    double coreHoursLow = 0;
    double coreHoursHigh = 0;
    int missesLow = 0;
    int missesHigh = 0;
};

struct TuneResult {
    domain::ScenarioOutcome best;                ///< exact
    std::vector<domain::ScenarioOutcome> pareto; ///< exact; nobody is better in both core-hours and misses; cheapest last
    std::vector<Sensitivity> sensitivity;
    int evaluated = 0;                           ///< candidates
    std::optional<Optimum> optimum;
};

/// Searches all parameters with a range that the policy and the stabilisation and cool-down guards have, but those that the scenario sets: at random first, then
/// ever closer about the best. Random numbers by the scenario's seed: the same input gives the same result on any number of threads. Blocks; uses all cores.
/// Errors as run(); BadArgument{name: "policy"} where there is nothing to tune or only the exact engine follows the policy.
[[nodiscard]] domain::Result<TuneResult> tune(const domain::Workload& workload, const domain::Scenario& scenario, const TuneOptions& options = {});

} // namespace stoker::simulation
