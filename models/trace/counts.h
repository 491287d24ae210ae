// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

/// Counts that somebody else wrote: whatever they say, sums of them stay defined.
namespace stoker::trace {

/// No honest count is larger, and a few of them still add up without overflow.
inline constexpr qint64 kMostCount = qint64{1} << 60;

/// Of two counts within kMostCount; stays within it.
[[nodiscard]] constexpr qint64 addCounts(qint64 a, qint64 b) { return std::clamp(a + b, -kMostCount, kMostCount); }

} // namespace stoker::trace
