// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"

#include <array>
#include <deque>
#include <optional>

namespace stoker::session {

/// Input records of the last 60 s of the application's clock. Uses the application's own count of them where it has one, else the growth
/// of its counters, read off between two polls. Counters that fall count as unchanged: a rate is never negative.
class RecordRate {
public:
    /// `time` must be later than the one before; reset() first if it is not.
    void add(domain::Instant time, const domain::Records& records);
    void reset();

    /// Empty until a span of at least a second is known.
    [[nodiscard]] std::optional<double> perMinute() const;
    /// True when perMinute() was scaled up from less than a minute, or read off inside a long pause.
    [[nodiscard]] bool isEstimate() const;

private:
    static constexpr std::size_t kKinds = 3;
    struct Point {
        domain::Instant time;
        std::array<double, kKinds> grown{};
    };
    struct Growth {
        std::optional<double> records;
        bool estimate = false;
    };
    [[nodiscard]] Growth overLastMinute(std::size_t kind) const;

    std::deque<Point> m_points; ///< the last minute and one before it
    std::array<domain::RecordCount, kKinds> m_last{};
    std::optional<domain::Instant> m_since;
};

} // namespace stoker::session
