// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tracesummary.h"

#include <string_view>

/// Names of what is in a trace, as they stand in JSON: stable, in lower case, never translated. Add, do not change.
namespace stoker::domain {

[[nodiscard]] std::string_view traceKindName(TraceKind kind);
[[nodiscard]] std::string_view oddityKindName(OddityKind kind);
[[nodiscard]] std::string_view logsSourceName(LogsSource source);

} // namespace stoker::domain
