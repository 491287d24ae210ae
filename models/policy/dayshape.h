// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"
#include "domain/result.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace stoker::policy {

/// What a day looks like: the load per minute in parts of 24 h (UTC), smoothed from day to day, and how today compares with it.
/// A value; its memory is one number and a counter per part, taken once.
class DayShape {
public:
    /// A batch that was due at `due`. `partSeconds` (rounded to whole parts of a day) must stay the same, else it starts anew; `smoothing`: weight of the
    /// newest day, 1 = only that one. Numbers below 0 or not finite are ignored.
    void add(domain::Instant due, double perMinute, double partSeconds, double smoothing);
    /// The load at a time, as the shape has it and at today's level; empty where the shape is not learnt.
    [[nodiscard]] std::optional<double> perMinuteAt(domain::Instant time) const;
    /// Days that the shape was learnt from at this time.
    [[nodiscard]] int daysAt(domain::Instant time) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// BadArgument when it is none of toJson().
    [[nodiscard]] static domain::Result<DayShape> fromJson(const QJsonObject& json);
    friend bool operator==(const DayShape&, const DayShape&) = default;

private:
    struct Part {
        double perMinute = 0;
        int days = 0;
        friend bool operator==(const Part&, const Part&) = default;
    };
    [[nodiscard]] double position(domain::Instant time) const; ///< in parts since 1970
    [[nodiscard]] std::size_t partOf(double index) const; ///< of the day
    [[nodiscard]] std::optional<double> shapeAt(domain::Instant time) const;
    void finishPart(double smoothing);

    std::vector<Part> m_parts;
    double m_current = 0; ///< the part since 1970 that is being filled
    double m_sum = 0;
    int m_count = 0;
    double m_actual = 0;   ///< of the last batches, the newest weighing most
    double m_expected = 0; ///< what the shape had for the same ones
};

} // namespace stoker::policy
