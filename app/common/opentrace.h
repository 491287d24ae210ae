// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/open.h"

namespace stoker::app {

/// TRACE of the command line and of the lab (design, "Command line"): an event log, a recording, a CSV, or demo:day. The one place that knows what can be
/// replayed; files are told apart by what is in them. Blocks; any thread. Errors: those of trace::open() and archive::readRecording(); BadAddress and
/// BadArgument for a wrong parameter of demo:day.
[[nodiscard]] domain::Result<domain::Trace> openTrace(const QString& trace, const trace::OpenOptions& options = {});

/// Whether a SOURCE is no address but something that openTrace() may read: a file that is there, a folder that holds the parts of an event log, or what is
/// written as a path only (/..., ./..., ../...). Looks at the disk, and opens nothing.
[[nodiscard]] bool isTracePath(const QString& source);

} // namespace stoker::app
