// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/whatif.h"

#include "simulation/whatif/aggregate.h"
#include "simulation/whatif/exact.h"
#include "simulation/whatif/prepared.h"

namespace stoker::simulation {

using namespace Qt::StringLiterals;
using domain::EngineKind;

domain::Result<domain::ScenarioOutcome> runProgram(const Program& program, const domain::Scenario& scenario, const RunOptions& options)
{
    auto choice = steeringOf(scenario);
    if (!choice)
        return tl::unexpected(choice.error());
    auto outcome = scenario.engine == EngineKind::Fluid    ? runFluid(program, *choice, options)
                   : scenario.engine == EngineKind::Cohort ? runCohort(program, *choice, options)
                                                           : runExact(program, *choice, scenario.seed, options);
    if (outcome) {
        outcome->policy = scenario.policy;
        outcome->settings = std::move(choice->settings);
    }
    return outcome;
}

domain::Result<domain::ScenarioOutcome> run(const domain::Workload& workload, const domain::Scenario& scenario, const RunOptions& options)
{
    const auto program = makeProgram(workload, scenario);
    if (!program)
        return tl::unexpected(program.error());
    return runProgram(*program, scenario, options);
}

} // namespace stoker::simulation
