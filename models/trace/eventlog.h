// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/filesource.h"
#include "trace/logparts.h"
#include "trace/open.h"

namespace stoker::trace {

/// Reads the parts of an event log one after another. Errors as of open().
[[nodiscard]] domain::Result<domain::Trace> readEventLog(const QString& path, const LogParts& parts, const OpenOptions& options, ReadControl& control);

} // namespace stoker::trace
