// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/traceopener.h"

namespace stoker::ports {

/// Runs policies on traces. Called on one thread; the work is done elsewhere, and several runs may be under way. Progress values go from 0 to
/// TraceOpener::kWhole. Cancelling a future stops its run soon; it then holds no result, or Cancelled.
class WhatIfRunner {
public:
    virtual ~WhatIfRunner() = default;
    /// UnknownName, MissingArgument or BadArgument for settings that the policy does not take; NotCapable{capability: "engine"} for an engine that cannot
    /// run this policy or this trace.
    [[nodiscard]] virtual QFuture<domain::Result<domain::ScenarioOutcome>> run(const TracePtr& trace, const domain::Scenario& scenario) = 0;
    [[nodiscard]] virtual QFuture<domain::Result<domain::TuneResult>> tune(const TracePtr& trace, const domain::TuneRequest& request) = 0;
};

} // namespace stoker::ports
