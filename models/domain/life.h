// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace stoker::domain {

/// What an executor was doing, minute by minute; one byte a minute, for thousands of executors are watched for days. Minutes that nobody
/// watched lie between the others. Minutes are counted from the epoch.
class MinuteRow {
public:
    struct Minute {
        std::uint8_t busyPercent = 0; ///< mean share of its slots that ran a task, 0..100
        bool gcHigh = false;          ///< garbage collection above 10 % of its task time
        friend bool operator==(const Minute&, const Minute&) = default;
    };

    [[nodiscard]] bool isEmpty() const { return m_cells.empty(); }
    /// Of a row that is not empty.
    [[nodiscard]] std::int32_t first() const { return m_first; }
    [[nodiscard]] std::int32_t last() const { return m_first + static_cast<std::int32_t>(m_cells.size()) - 1; }
    /// Minutes from first() to last(), the unwatched ones included: what it costs.
    [[nodiscard]] std::size_t size() const { return m_cells.size(); }
    /// Empty: not watched.
    [[nodiscard]] std::optional<Minute> at(std::int32_t minute) const
    {
        if (isEmpty() || minute < m_first || minute > last())
            return std::nullopt;
        const std::uint8_t cell = m_cells[static_cast<std::size_t>(minute - m_first)];
        return cell == kNotWatched ? std::nullopt : std::optional(Minute{static_cast<std::uint8_t>(cell & 0x7F), (cell & kGcHigh) != 0});
    }
    /// The last minute or a later one; an earlier one is written already and stays. After a gap of days the row starts anew.
    void put(std::int32_t minute, Minute value)
    {
        if (!isEmpty() && minute < last())
            return;
        if (!isEmpty() && minute - last() > kLongestGap)
            m_cells.clear();
        if (isEmpty())
            m_first = minute;
        m_cells.resize(static_cast<std::size_t>(minute - m_first) + 1, kNotWatched);
        putLast(value);
    }
    /// Of a row that is not empty: what the last minute has come to meanwhile.
    void putLast(Minute value) { m_cells.back() = static_cast<std::uint8_t>(std::min<int>(value.busyPercent, 100) | (value.gcHigh ? kGcHigh : 0)); }
    void dropBefore(std::int32_t minute)
    {
        const auto count = std::clamp<std::int64_t>(std::int64_t{minute} - m_first, 0, static_cast<std::int64_t>(m_cells.size()));
        m_cells.erase(m_cells.begin(), m_cells.begin() + count);
        m_first += static_cast<std::int32_t>(count);
    }

private:
    static constexpr std::uint8_t kGcHigh = 0x80;
    static constexpr std::uint8_t kNotWatched = 0x7F;
    static constexpr std::int32_t kLongestGap = 3 * 24 * 60; ///< a clock that jumps by years must not cost a byte for each of their minutes

    std::int32_t m_first = 0;
    std::vector<std::uint8_t> m_cells;
};

/// One executor from its request to its end, for the timeline: what it was doing, minute by minute.
struct ExecutorLife {
    ExecutorId id;
    QString host;
    std::optional<Instant> requested;
    std::optional<Instant> added;
    std::optional<Instant> removed;
    QString reason; ///< Spark's own words
    RemovedBy by = RemovedBy::Unknown;
    QString removedByName; ///< name@host of who asked, where known

    MinuteRow minutes;
};

} // namespace stoker::domain
