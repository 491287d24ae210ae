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
/// Batches, or jobs that stand alone: what may steer the one may be nothing to the other.
[[nodiscard]] bool comesInBatches(const domain::Workload& workload);
/// The plans of `before` for `now`: one that nobody touched since it was made from the trace before is made anew, for a trace of the other kind as startingPlans()
/// has it there. So is Spark Streaming's allocation where there are no batches, touched or not: Spark has it for streams only. No policy comes twice by that.
[[nodiscard]] std::vector<policy::Plan> plansFor(const domain::Trace& now, const domain::Trace& before, std::vector<policy::Plan> plans);
/// The same plan, with no setting that is its default anyway.
[[nodiscard]] policy::Plan withoutDefaults(const policy::Plan& plan);

} // namespace stoker::session::lab
