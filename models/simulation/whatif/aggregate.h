// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/steering.h"
#include "simulation/whatif/totals.h"
#include "simulation/whatif/whatif.h"

namespace stoker::simulation {

/// The engines that know no single task. BadArgument{name: "engine"} for spark-dynamic-allocation.
[[nodiscard]] domain::Result<domain::ScenarioOutcome> runCohort(const Program& program, const SteeringChoice& choice, const RunOptions& options);
[[nodiscard]] domain::Result<domain::ScenarioOutcome> runFluid(const Program& program, const SteeringChoice& choice, const RunOptions& options);
/// totalsOf() the outcome of runFluid().
[[nodiscard]] domain::Result<Totals> weighFluid(const Program& program, const SteeringChoice& choice, const RunOptions& options);

} // namespace stoker::simulation
