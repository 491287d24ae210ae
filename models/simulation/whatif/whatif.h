// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/scenario.h"
#include "domain/workload.h"

#include <functional>
#include <stop_token>

/// What would another policy have done? One trace, one scenario, one outcome; the engine is the scenario's.
namespace stoker::simulation {

struct RunOptions {
    std::function<void(const domain::Progress&)> progress; ///< on the thread that runs; may be empty
    std::stop_token stop;                                  ///< asked for: the run ends with Cancelled
};

/// Blocks for as long as it takes. Any number at once, on any threads: the workload is only read. Same input, same outcome, bit for bit.
/// Errors: BadArgument, MissingArgument, UnknownName for the scenario; BadArgument{name: "engine"} where only the exact engine can follow a policy
/// (spark-dynamic-allocation lives on events of tasks) or a trace (several streams, work beside the batches, jobs that overlap, barrier stages, executors of several kinds);
/// Cancelled.
[[nodiscard]] domain::Result<domain::ScenarioOutcome> run(const domain::Workload& workload, const domain::Scenario& scenario, const RunOptions& options = {});

} // namespace stoker::simulation
