// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/open.h"

namespace stoker::app {

/// TRACE of the command line and of the lab (design, "Command line"): an event log, a recording, a CSV, or demo:day. The one place that knows what can be
/// replayed; files are told apart by what is in them. Blocks; any thread. Errors: those of trace::open() and archive::readRecording(); BadAddress and
/// BadArgument for a wrong parameter of demo:day.
[[nodiscard]] domain::Result<domain::Trace> openTrace(const QString& trace, const trace::OpenOptions& options = {});

} // namespace stoker::app
