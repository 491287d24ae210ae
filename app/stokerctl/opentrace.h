// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/tracesummary.h"

namespace stoker::app::ctl {

/// TRACE of the command line (design, "Command line"): the one place that knows what can be replayed. May take long; any thread.
/// BadAddress for what is no trace, BadArgument for a wrong parameter of demo:day.
[[nodiscard]] domain::Result<domain::Trace> openTrace(const QString& trace);

} // namespace stoker::app::ctl
