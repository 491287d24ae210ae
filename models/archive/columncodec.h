// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

/// One column of whole numbers as bytes: differences (or differences of differences), zigzag, varint; a run of equal differences in two numbers; zlib where it
/// saves more than a quarter, because inflating costs more than all the rest. Pure; any thread.
namespace stoker::archive {

inline constexpr std::int64_t kUnknownValue = std::numeric_limits<std::int64_t>::min();
/// More values in one column are not taken for one of ours: what a hostile file can make us reserve.
inline constexpr std::size_t kMostValues = 100'000;

enum class Slope {
    Steps,  ///< neighbours are alike: the first differences are small
    Steady, ///< neighbours lie equally far apart: the second differences are
};

/// kUnknownValue = unknown.
[[nodiscard]] QByteArray encodeColumn(std::span<const std::int64_t> values, Slope slope);
/// Exactly `values.size()` values; false: the bytes are not those of such a column.
[[nodiscard]] bool decodeColumn(QByteArrayView bytes, std::span<std::int64_t> values);

} // namespace stoker::archive
