// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tracesummary.h"
#include "policy/plan.h"

#include <vector>

/// What the lab begins with, from the trace alone. Pure.
namespace stoker::session::lab {

/// Executors that a fixed number would have to be: the most that were registered at once; where nobody was, what finishes the busiest five batches in 50/60 of
/// their interval (design, "deadline": 50 of 60 s), to two digits. At least 1.
[[nodiscard]] int staticExecutors(const domain::Workload& workload);
/// A fixed number, the deadline policy and Spark's own for this kind of application.
[[nodiscard]] std::vector<policy::Plan> startingPlans(const domain::Trace& trace);
/// A policy that a new column may begin with; `fixed` gets its number.
[[nodiscard]] policy::Plan startingPlan(const QString& policy, const domain::Workload& workload);
/// The same plan, with no setting that is its default anyway.
[[nodiscard]] policy::Plan withoutDefaults(const policy::Plan& plan);

/// How many executors there were: at each moment of change, since the origin.
struct ExecutorCount {
    domain::Millis time{0};
    int count = 0;
    friend bool operator==(const ExecutorCount&, const ExecutorCount&) = default;
};
[[nodiscard]] std::vector<ExecutorCount> executorsOverTime(const domain::Workload& workload);

/// The start-up delays of a trace, in order.
struct StartUpDelays {
    std::size_t count = 0;
    domain::Millis least{0};
    domain::Millis median{0};
    domain::Millis p95{0};
    domain::Millis most{0};
    std::vector<int> bins; ///< counts in equal parts from `least` to `most`; empty where all are equal
    friend bool operator==(const StartUpDelays&, const StartUpDelays&) = default;
};
[[nodiscard]] StartUpDelays startUpDelays(const domain::Workload& workload, int bins = 12);

} // namespace stoker::session::lab
