// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workload.h"

#include <vector>

namespace stoker::simulation {

/// What first tasks take longer than the others, milliseconds: estimated from one trace, to be taken out of its own first tasks and put into those of another
/// cluster.
struct StartCosts {
    double ofExecutor = 0;       ///< the tasks with which a new executor begins, those launched there before one has ended; that of their stage included
    std::vector<double> ofStage; ///< by stage: likewise those of it on an executor that has worked before
};

/// Two witnesses. What Spark itself measures of a first task (to deserialise it; its CPU time) beyond the others of its stage is certain, but not all of it: new
/// processes and connections are waited for. How much longer it took is all of it, but also what that task had to do. So: the first, and as much of what the
/// second says beyond it as exceeds its own error (James and Stein's positive part); stages lend each other what they agree on (random effects, DerSimonian and
/// Laird). Errors by the median absolute deviation within the stage. Nothing is learnt from what fewer than two tasks say.
[[nodiscard]] StartCosts startCosts(const domain::Workload& workload);

} // namespace stoker::simulation
