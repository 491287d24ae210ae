// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/steering.h"
#include "simulation/whatif/whatif.h"

namespace stoker::simulation {

/// The exact engine on the timing wheel.
[[nodiscard]] domain::Result<domain::ScenarioOutcome> runExact(const Program& program, const SteeringChoice& choice, std::uint64_t seed, const RunOptions& options);

} // namespace stoker::simulation
