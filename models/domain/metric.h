// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace stoker::domain {

/// The series that a session keeps of an application, one sample a poll.
enum class Metric { LogsPerMinute, Target, Registered, Usable, Needed, CpuMean, CpuP10, CpuP90, Backlog, BatchSeconds };
inline constexpr std::size_t kMetricCount = 10;

} // namespace stoker::domain
