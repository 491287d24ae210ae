// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <vector>

/// What executors did in one minute, as columns. Pure; any thread.
namespace stoker::archive {

/// One executor in one minute. Whole numbers; kUnknownValue where they may be unknown.
struct MinuteCells {
    std::int64_t executor = 0;    ///< row of the table `executor`
    std::int64_t looks = 0;
    std::int64_t busy = 0;        ///< mean share of its slots, in 1/10,000
    std::int64_t cpu = 0;         ///< of its cores, in 1/10,000; may be unknown
    std::int64_t taskMs = 0;
    std::int64_t gcMs = 0;
    std::int64_t completed = 0;
    std::int64_t failed = 0;
    std::int64_t memoryKib = 0;
    std::int64_t cachedKib = 0;   ///< may be unknown
    std::int64_t shuffleKib = 0;  ///< may be unknown
    std::int64_t flags = 0;       ///< the three below
    friend bool operator==(const MinuteCells&, const MinuteCells&) = default;
};
inline constexpr std::int64_t kGcHighFlag = 1;
inline constexpr std::int64_t kHoldsShuffleFlag = 2;
inline constexpr std::int64_t kShuffleNeededFlag = 4;

[[nodiscard]] QByteArray encodeMinute(const std::vector<MinuteCells>& rows);
/// False: it is not such a minute.
[[nodiscard]] bool decodeMinute(QByteArrayView bytes, std::vector<MinuteCells>& rows);

} // namespace stoker::archive
