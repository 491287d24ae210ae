// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/aggregate.h"

#include "domain/outcomejson.h"
#include "domain/text.h"
#include "simulation/whatif/aggregateengine.h"
#include "simulation/whatif/outcomemeter.h"

namespace stoker::simulation {

using namespace Qt::StringLiterals;

namespace {

template <class Work, class Meter>
domain::Result<typename Meter::Answer> runAggregate(const Program& program, const SteeringChoice& choice, domain::EngineKind kind, const RunOptions& options)
{
    if (program.exactOnly || std::holds_alternative<policy::DynamicAllocationSettings>(choice.steering)) {
        const QString name = domain::toText(domain::engineName(kind));
        return domain::failure(domain::ErrorCode::BadArgument, {{u"name"_s, u"engine"_s}, {u"value"_s, name}, {u"accepted"_s, u"exact"_s}});
    }
    return AggregateEngine<Work, Meter>(program, choice, kind, kind == domain::EngineKind::Cohort).run(options);
}

} // namespace

domain::Result<domain::ScenarioOutcome> runCohort(const Program& program, const SteeringChoice& choice, const RunOptions& options)
{
    return runAggregate<CohortWork, OutcomeMeter>(program, choice, domain::EngineKind::Cohort, options);
}

domain::Result<domain::ScenarioOutcome> runFluid(const Program& program, const SteeringChoice& choice, const RunOptions& options)
{
    return runAggregate<FluidWork, OutcomeMeter>(program, choice, domain::EngineKind::Fluid, options);
}

domain::Result<Totals> weighFluid(const Program& program, const SteeringChoice& choice, const RunOptions& options)
{
    return runAggregate<FluidWork, TotalsMeter>(program, choice, domain::EngineKind::Fluid, options);
}

} // namespace stoker::simulation
