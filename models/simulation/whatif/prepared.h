// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/steering.h"
#include "simulation/whatif/totals.h"
#include "simulation/whatif/whatif.h"

namespace stoker::simulation {

/// run() with the workload made ready already, for whoever runs many scenarios on one trace. The program says cluster and deadline; of the scenario only
/// policy, settings, engine and seed count.
[[nodiscard]] domain::Result<domain::ScenarioOutcome> runProgram(const Program& program, const domain::Scenario& scenario, const RunOptions& options);
/// totalsOf() its outcome, at less than that costs where the engine is fluid.
[[nodiscard]] domain::Result<Totals> weighProgram(const Program& program, const domain::Scenario& scenario, const RunOptions& options);

} // namespace stoker::simulation
