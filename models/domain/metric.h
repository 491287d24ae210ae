// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace stoker::domain {

/// The series that a session keeps of an application, one sample a poll. Wished: executors that a policy wants before any guard, while one runs.
enum class Metric { LogsPerMinute, Target, Registered, Usable, Needed, CpuMean, CpuP10, CpuP90, Backlog, BatchSeconds, Wished };
inline constexpr std::size_t kMetricCount = 11;

} // namespace stoker::domain
