// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tracenames.h"

#include <array>

namespace stoker::domain {

namespace {

// Each in the order of its enum; a test holds the two together.
constexpr std::array<std::string_view, 5> kKinds{"event_log", "rolling_event_log", "recording", "csv", "demo"};
constexpr std::array<std::string_view, kOddityKindCount> kOddities{
    "malformed_line", "cut_off", "unknown_event", "partial_history", "missing_part", "application_running", "no_executors", "no_tasks", "no_end", "clock_skew",
    "several_attempts", "several_profiles", "line_too_long", "duplicate", "damaged", "too_many", "gap"};
constexpr std::array<std::string_view, 6> kSources{"none", "stream_progress", "task_input", "recording", "csv", "curve"};

template <class Enum, std::size_t N>
std::string_view name(const std::array<std::string_view, N>& names, Enum value)
{
    const auto index = static_cast<std::size_t>(value);
    return index < N ? names[index] : std::string_view();
}

} // namespace

std::string_view traceKindName(TraceKind kind) { return name(kKinds, kind); }
std::string_view oddityKindName(OddityKind kind) { return name(kOddities, kind); }
std::string_view logsSourceName(LogsSource source) { return name(kSources, source); }

} // namespace stoker::domain
