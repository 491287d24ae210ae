// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/exact.h"

#include "simulation/whatif/exactengine.h"
#include "simulation/whatif/timingwheel.h"

namespace stoker::simulation {

domain::Result<domain::ScenarioOutcome> runExact(const Program& program, const SteeringChoice& choice, std::uint64_t seed, const RunOptions& options)
{
    return ExactEngine<TimingWheel>(program, choice, seed).run(options);
}

} // namespace stoker::simulation
