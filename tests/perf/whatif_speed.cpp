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
    constexpr std::int64_t kEvents = 3'000'000;
    std::int64_t a = 0;
    std::int64_t b = 0;
    const double wheel = seconds([&] { a = perf::drain<simulation::TimingWheel>(kEvents); });
    const double heap = seconds([&] { b = perf::drain<test::HeapQueue>(kEvents); });
    std::printf("event core: wheel %.1f ns, heap %.1f ns an event, ratio %.1f (at least 5), same end %s\n", wheel / kEvents * 1e9, heap / kEvents * 1e9, heap / wheel,
                a == b ? "yes" : "NO");

    const domain::Workload day = simulation::makeDay({});
    const domain::Scenario fixed = scenarioOf("fixed");
    const auto program = simulation::makeProgram(day, fixed);
    const auto choice = simulation::steeringOf(fixed);
    const double exact = seconds([&] { (void)simulation::ExactEngine<simulation::TimingWheel>(*program, *choice, 1).run({}); });
    const double onHeap = seconds([&] { (void)simulation::ExactEngine<test::HeapQueue>(*program, *choice, 1).run({}); });
    std::printf("exact day, 1,700 cores, %lld tasks: %.3f s, on the heap %.3f s, ratio %.1f (at least 2)\n", static_cast<long long>(program->tasks), exact, onHeap,
                onHeap / exact);
    for (const auto& [engine, name, repeats] : {std::tuple(domain::EngineKind::Cohort, "cohort", 3), std::tuple(domain::EngineKind::Fluid, "fluid", 100)}) {
        for (const char* policy : {"fixed", "deadline", "target-tracking"}) {
            domain::Scenario scenario = scenarioOf(policy);
            scenario.engine = engine;
            const double taken = seconds([&, n = repeats] {
                for (int i = 0; i < n; ++i)
                    (void)simulation::runProgram(*program, scenario, {});
            });
            std::printf("%s, %s: %.0f days a second and core\n", name, policy, repeats / taken);
        }
    }
    return a == b && heap >= 5 * wheel && onHeap >= 2 * exact ? 0 : 1;
}
