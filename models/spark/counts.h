// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>

/// Counts that somebody else sends: whatever they say, sums of them stay defined.
namespace stoker::spark {

/// No honest count is larger, and a few of them still add up without overflow.
inline constexpr qint64 kMostCount = qint64{1} << 60;

/// Sum of two counts within kMostCount that stays within it.
[[nodiscard]] constexpr qint64 addCounts(qint64 a, qint64 b) { return std::min(a + b, kMostCount); }

[[nodiscard]] constexpr int clampInt(qint64 value)
{
    return static_cast<int>(std::clamp<qint64>(value, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

} // namespace stoker::spark
