// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

#include <QString>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <span>
#include <vector>

/// Parts of weeks as people write them, by the wall clock of a place. Pure: no clock and no zone but those given.
namespace stoker::policy {

inline constexpr int kMinutesPerDay = 24 * 60;
inline constexpr int kMinutesPerWeek = 7 * kMinutesPerDay;

/// A part of every week in minutes since Monday 00:00. May end beyond the week's end: then it goes on into Monday. Never empty, at most a day long.
struct WeekSpan {
    int fromMinute = 0; ///< 0..10,079
    int toMinute = 0;   ///< exclusive, after fromMinute
    /// `minute` of the week, 0..10,079.
    [[nodiscard]] bool holds(int minute) const;
    friend bool operator==(const WeekSpan&, const WeekSpan&) = default;
};

/// "Mon-Fri 08:00-20:00" (five spans), "Sat 10:00-14:00", "Fri-Mon 22:00-04:00" (into the next day where it ends before it starts), "08:00-20:00" (every
/// day), "Sun 00:00-24:00" (the whole day). Days in English, three letters or whole, in any case. Empty optional when the text is none of these, or ends
/// when it starts.
[[nodiscard]] std::optional<std::vector<WeekSpan>> weekSpansFromText(QStringView text);

[[nodiscard]] bool holdsAny(std::span<const WeekSpan> spans, int minute);

/// Within the years 1900 to 9000: zones are known for about these, and no sum of such times overflows.
[[nodiscard]] domain::Instant boundedTime(domain::Instant time);

/// The wall clock of a time zone, in minutes of the week. Membership goes by what the clock shows: a span within the hour that is left out in spring does
/// not take place that day, one within the hour that comes twice in autumn takes place twice. Immutable, any thread.
class WeekClock {
public:
    WeekClock() : WeekClock(QTimeZone::utc()) {}
    /// "Europe/Berlin", "UTC"; empty = UTC. Empty optional when there is no such zone.
    [[nodiscard]] static std::optional<WeekClock> of(const QString& ianaName);

    /// What the clock shows: 0..10,079.
    [[nodiscard]] int minuteOf(domain::Instant time) const;
    /// The first later instant at which the clock comes to the beginning of that minute, or is put forward over it.
    [[nodiscard]] domain::Instant next(domain::Instant after, int minute) const;
    /// The first later instant at which the clock comes to the beginning of one of these minutes, or is put forward or back: between `after` and it,
    /// nothing that goes by these minutes changes. Empty without any minutes. `after` is near what boundedTime() leaves; the others bound it themselves.
    [[nodiscard]] std::optional<domain::Instant> nextEdge(domain::Instant after, std::span<const int> minutes) const;
    /// When none of the spans holds any more. Empty = none holds at `time`, or they never end.
    [[nodiscard]] std::optional<domain::Instant> endOf(std::span<const WeekSpan> spans, domain::Instant time) const;
    [[nodiscard]] QString zoneName() const { return QString::fromUtf8(m_zone.id()); }

    friend bool operator==(const WeekClock& a, const WeekClock& b) { return a.m_zone == b.m_zone; }

private:
    /// From `from` on the clock is so far ahead of UTC.
    struct Offset {
        domain::Instant from;
        domain::Millis ahead{0};
    };
    explicit WeekClock(QTimeZone zone);
    [[nodiscard]] domain::Millis offset(domain::Instant time) const;
    [[nodiscard]] domain::Millis sinceMonday(domain::Instant time) const;
    QTimeZone m_zone;
    std::shared_ptr<const std::vector<Offset>> m_offsets; ///< of the years that are simulated; null where the platform does not tell them
};

} // namespace stoker::policy
