// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"

#include <optional>
#include <vector>

namespace stoker::widgets {

/// Which series of a source: a metric of a history, or a number that another source gives its own.
struct SeriesKey {
    int index = 0;
    constexpr SeriesKey() = default;
    constexpr SeriesKey(domain::Metric metric) : index(static_cast<int>(metric)) {}
    constexpr explicit SeriesKey(int number) : index(number) {}
};

/// Where charts take their samples from. Each function as that of the same name in domain::History. GUI thread.
class SeriesSource {
public:
    virtual ~SeriesSource() = default;
    [[nodiscard]] virtual std::vector<domain::Bucket> query(SeriesKey series, domain::Instant from, domain::Instant to, int columns) const = 0;
    [[nodiscard]] virtual std::optional<float> at(SeriesKey series, domain::Instant time) const = 0;
    [[nodiscard]] virtual std::optional<domain::Instant> lastTime() const = 0;
    [[nodiscard]] virtual domain::Millis longestHold() const = 0;
    [[nodiscard]] virtual std::vector<domain::Gap> gaps(domain::Instant from, domain::Instant to, domain::Millis longest) const = 0;
};

/// The history of a watched application.
class HistorySource final : public SeriesSource {
public:
    explicit HistorySource(const domain::History& history) : m_history(history) {}
    [[nodiscard]] std::vector<domain::Bucket> query(SeriesKey series, domain::Instant from, domain::Instant to, int columns) const override
    {
        return m_history.query(static_cast<domain::Metric>(series.index), from, to, columns);
    }
    [[nodiscard]] std::optional<float> at(SeriesKey series, domain::Instant time) const override { return m_history.at(static_cast<domain::Metric>(series.index), time); }
    [[nodiscard]] std::optional<domain::Instant> lastTime() const override { return m_history.lastTime(); }
    [[nodiscard]] domain::Millis longestHold() const override { return m_history.longestHold(); }
    [[nodiscard]] std::vector<domain::Gap> gaps(domain::Instant from, domain::Instant to, domain::Millis longest) const override { return m_history.gaps(from, to, longest); }

private:
    const domain::History& m_history;
};

} // namespace stoker::widgets
