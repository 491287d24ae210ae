// SPDX-License-Identifier: GPL-3.0-or-later
// Ratios and rates of the what-if by time (design, "Budgets"): the median of five, of the thread's CPU. Exit code 1 where a ratio is missed; rates are printed.
#include "perf/whatifcore.h"
#include "simulation/heapqueue.h"
#include "simulation/whatif/demoday.h"
#include "simulation/whatif/exactengine.h"
#include "simulation/whatif/prepared.h"
#include "simulation/whatif/timingwheel.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

using namespace stoker;

namespace {

template <class Body>
double seconds(Body&& body)
{
    std::array<double, 5> taken{};
    for (double& one : taken) {
        timespec begin{};
        timespec end{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
        body();
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
        one = static_cast<double>(end.tv_sec - begin.tv_sec) + static_cast<double>(end.tv_nsec - begin.tv_nsec) * 1e-9;
    }
    std::sort(taken.begin(), taken.end());
    return taken[taken.size() / 2];
}

domain::Scenario scenarioOf(const char* policy)
{
    domain::Scenario scenario;
    scenario.policy = QString::fromLatin1(policy);
    if (scenario.policy == QStringLiteral("fixed"))
        scenario.settings.insert(QStringLiteral("executors"), 1'700);
    return scenario;
}

} // namespace

int main()
{
    constexpr std::uint32_t kMinutes = 1'440;
    perf::CoreRun a;
    perf::CoreRun b;
    const double wheel = seconds([&] { a = perf::runCore<simulation::TimingWheel>(kMinutes); });
    const double heap = seconds([&] { b = perf::runCore<test::HeapQueue>(kMinutes); });
    const auto events = static_cast<double>(a.events);
    std::printf("event core, a day of %.1f M events: wheel %.0f ms, %.1f ns an event, heap %.0f ms, %.1f ns; ratio %.1f (at least 5), same order %s\n", events / 1e6,
                wheel * 1e3, wheel / events * 1e9, heap * 1e3, heap / events * 1e9, heap / wheel, a == b ? "yes" : "NO");

    const domain::Workload day = simulation::makeDay({});
    const domain::Scenario fixed = scenarioOf("fixed");
    const auto program = simulation::makeProgram(day, fixed);
    const auto choice = simulation::steeringOf(fixed);
    const double exact = seconds([&] { (void)simulation::ExactEngine<simulation::TimingWheel>(*program, *choice, 1).run({}); });
    const double onHeap = seconds([&] { (void)simulation::ExactEngine<test::HeapQueue>(*program, *choice, 1).run({}); });
    std::printf("exact day, 1,700 cores, %lld tasks: %.3f s, on the heap %.3f s, ratio %.1f (at least 2)\n", static_cast<long long>(program->tasks), exact, onHeap,
                onHeap / exact);
    using domain::EngineKind;
    for (const auto& [engine, name, repeats, totals] :
         {std::tuple(EngineKind::Cohort, "cohort", 3, false), std::tuple(EngineKind::Fluid, "fluid", 100, false), std::tuple(EngineKind::Fluid, "fluid, totals", 100, true)}) {
        for (const char* policy : {"fixed", "deadline", "target-tracking"}) {
            domain::Scenario scenario = scenarioOf(policy);
            scenario.engine = engine;
            const double taken = seconds([&, n = repeats, onlyTotals = totals] {
                for (int i = 0; i < n; ++i) {
                    if (onlyTotals)
                        (void)simulation::weighProgram(*program, scenario, {});
                    else
                        (void)simulation::runProgram(*program, scenario, {});
                }
            });
            std::printf("%s, %s: %.0f days a second and core\n", name, policy, repeats / taken);
        }
    }
    return a == b && heap >= 5 * wheel && onHeap >= 2 * exact ? 0 : 1;
}
