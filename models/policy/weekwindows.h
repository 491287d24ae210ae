// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "policy/weektime.h"

#include <string_view>

namespace stoker::policy {

/// Parts of weeks by the wall clock of a place: "Mon-Fri 12:00-13:00, Sun 22:00-04:00". A part that ends before it starts goes on into the next day.
/// Immutable, any thread.
class WeekWindows {
public:
    WeekWindows() = default;
    /// Parts that commas separate, each as weekSpansFromText() reads them; a blank text is no window. BadArgument{name, value, accepted} for `parameter`.
    [[nodiscard]] static domain::Result<WeekWindows> read(std::string_view parameter, const QString& text, WeekClock clock);
    [[nodiscard]] bool holds(domain::Instant time) const;
    /// When none of them holds any more. Empty = none holds at `time`, or they never end.
    [[nodiscard]] std::optional<domain::Instant> endOf(domain::Instant time) const;
    [[nodiscard]] bool isEmpty() const { return m_spans.empty(); }
    friend bool operator==(const WeekWindows&, const WeekWindows&) = default;

private:
    std::vector<WeekSpan> m_spans;
    WeekClock m_clock;
};

} // namespace stoker::policy
