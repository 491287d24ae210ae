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

std::function<std::function<void()>()> day(domain::EngineKind engine, const char* policy, int executors)
{
    return [=]() -> std::function<void()> {
        domain::Scenario scenario;
        scenario.policy = QString::fromLatin1(policy);
        scenario.engine = engine;
        if (scenario.policy == QStringLiteral("fixed"))
            scenario.settings.insert(QStringLiteral("executors"), executors);
        auto program = std::make_shared<simulation::Program>(*simulation::makeProgram(simulation::makeDay({.executors = executors}), scenario));
        return [program, scenario] {
            if (!simulation::runProgram(*program, scenario, {}))
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
                               Case{"wheel_1M_events", 250, 1, 3, wheel}, // 250 an event
                               Case{"exact_day_170_cores_fixed", 375, 1, 2, day(EngineKind::Exact, "fixed", 170)}, // 1.5 M tasks of 250
                               Case{"cohort_day_deadline", 60, 1, 3, day(EngineKind::Cohort, "deadline", 1'700)},
                               Case{"fluid_day_deadline", 6, 2, 12, day(EngineKind::Fluid, "deadline", 1'700)},
                               Case{"fluid_day_fixed", 2, 2, 12, day(EngineKind::Fluid, "fixed", 1'700)},
                           });
}
