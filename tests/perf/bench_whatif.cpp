// SPDX-License-Identifier: GPL-3.0-or-later
// What a simulated event and a simulated day cost in instructions (performance.md 7).
#include "perf/bench.h"

#include "perf/whatifcore.h"
#include "simulation/whatif/demoday.h"
#include "simulation/whatif/prepared.h"
#include "simulation/whatif/program.h"
#include "simulation/whatif/timingwheel.h"

#include <cstdlib>
#include <memory>

using namespace stoker;

namespace {

std::function<void()> wheel()
{
    return [] {
        if (perf::runCore<simulation::TimingWheel>(100).events < 1'000'000)
            std::abort();
    };
}

enum class Wanted {
    Outcome, ///< series, curve and all
    Totals,  ///< what the tuner asks of a candidate
};

std::function<std::function<void()>()> day(domain::EngineKind engine, const char* policy, int executors, Wanted wanted = Wanted::Outcome)
{
    return [=]() -> std::function<void()> {
        domain::Scenario scenario;
        scenario.policy = QString::fromLatin1(policy);
        scenario.engine = engine;
        if (scenario.policy == QStringLiteral("fixed"))
            scenario.settings.insert(QStringLiteral("executors"), executors);
        auto program = std::make_shared<simulation::Program>(*simulation::makeProgram(simulation::makeDay({.executors = executors}), scenario));
        return [program, scenario, wanted] {
            const bool done = wanted == Wanted::Totals ? simulation::weighProgram(*program, scenario, {}).has_value() : simulation::runProgram(*program, scenario, {}).has_value();
            if (!done)
                std::abort();
        };
    };
}

} // namespace

int main(int argc, char** argv)
{
    using perf::Case;
    using domain::EngineKind;
    return perf::benchMain(argc, argv,
                           {
                               // Measured, and a tenth above. The wheel: 145 M for a million events with their tasks drawn and dealt (performance.md: 178 each).
                               Case{"wheel_1M_events", 160, 1, 3, wheel},
                               // 384 M: 257 for each of 1.49 M tasks; the wheel is half of it.
                               Case{"exact_day_170_cores_fixed", 420, 1, 2, day(EngineKind::Exact, "fixed", 170)},
                               // 41 M: 1,440 batches of 50 groups of tasks, and 17,280 polls.
                               Case{"cohort_day_deadline", 45, 1, 3, day(EngineKind::Cohort, "deadline", 1'700)},
                               // 5.2 M: 3,600 for each of 1,440 batches and its decision.
                               Case{"fluid_day_deadline", 5.8, 2, 12, day(EngineKind::Fluid, "deadline", 1'700)},
                               // 1.05 M: 730 for each batch.
                               Case{"fluid_day_fixed", 1.2, 2, 12, day(EngineKind::Fluid, "fixed", 1'700)},
                               // 1,500 days a second are 4.9 M at 7.3 G instructions a second (design.md, "Budgets"). Its 10^5 a second for three policies without reasons
                               // would be 50 instructions for a batch and all that is decided of it. The fit of `deadline` takes 1,100, its two questions 500, ten
                               // guards with their memory 450, the engine 500, and reading 30 settings 100,000 a run: not to be had, and a search of 1,000 takes 0.4 s.
                               Case{"fluid_totals_deadline", 5.0, 2, 12, day(EngineKind::Fluid, "deadline", 1'700, Wanted::Totals)},
                               Case{"fluid_totals_target_tracking", 2.7, 2, 12, day(EngineKind::Fluid, "target-tracking", 1'700, Wanted::Totals)},
                               Case{"fluid_totals_fixed", 0.83, 2, 12, day(EngineKind::Fluid, "fixed", 1'700, Wanted::Totals)},
                           });
}
