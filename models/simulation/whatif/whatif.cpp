// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/whatif.h"

#include "domain/text.h"
#include "simulation/whatif/aggregate.h"
#include "simulation/whatif/exact.h"
#include "simulation/whatif/prepared.h"

#include <algorithm>

namespace stoker::simulation {

using namespace Qt::StringLiterals;
using domain::EngineKind;

namespace {

void addNotes(domain::ScenarioOutcome& outcome, const Program& program, const Steering& steering)
{
    if (!std::holds_alternative<FixedSteering>(steering)) {
        for (const auto& [field, value] : program.cluster.assumed)
            outcome.assumed.push_back({domain::toText(domain::infoOf(field).name), value});
    }
    const std::vector<ExecutorProfile>& profiles = program.executors.profiles;
    if (std::any_of(profiles.begin(), profiles.end(), [](const ExecutorProfile& one) { return one.kinds.size() > 1; }))
        outcome.notes.insert(outcome.notes.begin(), domain::OutcomeNote::MixedCores);
    if (profiles.size() > 1 && !std::holds_alternative<policy::DynamicAllocationSettings>(steering))
        outcome.notes.insert(outcome.notes.begin(), domain::OutcomeNote::ProfilesDealt);
}

} // namespace

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
        addNotes(*outcome, program, choice->steering);
        outcome->settings = std::move(choice->settings);
    }
    return outcome;
}

domain::Result<Totals> weighProgram(const Program& program, const domain::Scenario& scenario, const RunOptions& options)
{
    if (scenario.engine != EngineKind::Fluid)
        return runProgram(program, scenario, options).map(totalsOf);
    const auto choice = steeringOf(scenario);
    if (!choice)
        return tl::unexpected(choice.error());
    return weighFluid(program, *choice, options);
}

domain::Result<domain::ScenarioOutcome> run(const domain::Workload& workload, const domain::Scenario& scenario, const RunOptions& options)
{
    const auto program = makeProgram(workload, scenario);
    if (!program)
        return tl::unexpected(program.error());
    return runProgram(*program, scenario, options);
}

} // namespace stoker::simulation
