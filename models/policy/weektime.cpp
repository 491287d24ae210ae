// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/weektime.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::Instant;
using domain::Millis;

namespace {

constexpr Millis kDay = std::chrono::days(1);
constexpr Millis kWeek = std::chrono::weeks(1);
constexpr Millis kMondayBeforeEpoch = std::chrono::days(3); // 1970-01-01 was a Thursday

constexpr Instant kTabledFrom{std::chrono::sys_days(std::chrono::year(1990) / 1 / 1)};
constexpr Instant kTabledTo{std::chrono::sys_days(std::chrono::year(2037) / 1 / 1)}; // QTimeZone lists no transitions after that year, but still knows its offsets

QDateTime inUtc(Instant time) { return QDateTime::fromMSecsSinceEpoch(domain::toEpochMs(time), Qt::UTC); }

Millis remainder(Millis value, Millis modulus)
{
    const Millis rest = value % modulus;
    return rest < Millis::zero() ? rest + modulus : rest;
}

std::optional<int> dayFromText(const QString& text)
{
    static constexpr std::array kDays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    for (std::size_t day = 0; day < kDays.size(); ++day) {
        const QLatin1StringView name(kDays[day]);
        if (text.compare(name, Qt::CaseInsensitive) == 0 || text.compare(name.first(3), Qt::CaseInsensitive) == 0)
            return static_cast<int>(day);
    }
    return std::nullopt;
}

std::optional<int> minuteFromText(const QString& hours, const QString& minutes)
{
    const int minute = hours.toInt() * 60 + minutes.toInt();
    return minutes.toInt() < 60 && minute <= kMinutesPerDay ? std::optional(minute) : std::nullopt;
}

} // namespace

Instant boundedTime(Instant time)
{
    constexpr Instant least{std::chrono::sys_days(std::chrono::year(1900) / 1 / 1)};
    constexpr Instant most{std::chrono::sys_days(std::chrono::year(9000) / 1 / 1)};
    return std::clamp(time, least, most);
}

bool WeekSpan::holds(int minute) const
{
    return (minute >= fromMinute && minute < toMinute) || minute + kMinutesPerWeek < toMinute;
}

bool holdsAny(std::span<const WeekSpan> spans, int minute)
{
    return std::any_of(spans.begin(), spans.end(), [minute](const WeekSpan& span) { return span.holds(minute); });
}

std::optional<std::vector<WeekSpan>> weekSpansFromText(QStringView text)
{
    static const QRegularExpression pattern(
        u"^\\s*(?:([A-Za-z]+)\\s*(?:-\\s*([A-Za-z]+))?\\s+)?([0-9]{1,2}):([0-9]{2})\\s*-\\s*([0-9]{1,2}):([0-9]{2})\\s*$"_s);
    const QRegularExpressionMatch match = pattern.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto from = minuteFromText(match.captured(3), match.captured(4));
    const auto to = minuteFromText(match.captured(5), match.captured(6));
    const bool everyDay = match.captured(1).isEmpty();
    const auto first = everyDay ? std::optional(0) : dayFromText(match.captured(1));
    const auto last = everyDay ? std::optional(6) : match.captured(2).isEmpty() ? first : dayFromText(match.captured(2));
    if (!from || !to || *from == *to || *from == kMinutesPerDay || !first || !last)
        return std::nullopt;
    const int length = *to > *from ? *to - *from : *to + kMinutesPerDay - *from;
    std::vector<WeekSpan> spans;
    for (int day = *first;; day = (day + 1) % 7) {
        const int start = day * kMinutesPerDay + *from;
        spans.push_back({start, start + length});
        if (day == *last)
            break;
    }
    return spans;
}

std::optional<WeekClock> WeekClock::of(const QString& ianaName)
{
    const QString name = ianaName.trimmed();
    if (name.isEmpty())
        return WeekClock();
    QTimeZone zone(name.toUtf8());
    // Valid is also what POSIX would take for the abbreviation of a zone without an offset: any word.
    const bool known = zone.isValid() && (zone == QTimeZone::utc() || QTimeZone::isTimeZoneIdAvailable(name.toUtf8()));
    return known ? std::optional(WeekClock(std::move(zone))) : std::nullopt;
}

WeekClock::WeekClock(QTimeZone zone) : m_zone(std::move(zone))
{
    if (m_zone != QTimeZone::utc() && !m_zone.hasTransitions())
        return;
    std::vector<Offset> offsets{{kTabledFrom, std::chrono::seconds(m_zone.offsetFromUtc(inUtc(kTabledFrom)))}};
    for (const QTimeZone::OffsetData& change : m_zone.transitions(inUtc(kTabledFrom), inUtc(kTabledTo)))
        offsets.push_back({domain::fromEpochMs(change.atUtc.toMSecsSinceEpoch()), std::chrono::seconds(change.offsetFromUtc)});
    m_offsets = std::make_shared<const std::vector<Offset>>(std::move(offsets));
}

Millis WeekClock::offset(Instant time) const
{
    // Asking the zone takes microseconds, and a simulation asks a million times.
    if (m_offsets && time >= kTabledFrom && time < kTabledTo) {
        const auto next = std::upper_bound(m_offsets->begin(), m_offsets->end(), time, [](Instant left, const Offset& right) { return left < right.from; });
        return std::prev(next)->ahead;
    }
    return std::chrono::seconds(m_zone.offsetFromUtc(inUtc(time)));
}

Millis WeekClock::sinceMonday(Instant time) const { return remainder(time.time_since_epoch() + offset(time) + kMondayBeforeEpoch, kWeek); }

int WeekClock::minuteOf(Instant time) const { return static_cast<int>(std::chrono::floor<std::chrono::minutes>(sinceMonday(boundedTime(time))).count()); }

std::optional<Instant> WeekClock::nextEdge(Instant after, std::span<const int> minutes) const
{
    if (minutes.empty())
        return std::nullopt;
    for (Instant from = after;;) {
        const Millis shown = sinceMonday(from);
        // No more than a day at once, so that no two changes of the clock fall into one stretch.
        Millis ahead = kDay;
        bool isEdge = false;
        for (const int minute : minutes) {
            const Millis until = remainder(std::chrono::minutes(minute) - shown - Millis(1), kWeek) + Millis(1);
            if (until <= ahead) {
                ahead = until;
                isEdge = true;
            }
        }
        const Millis before = offset(from);
        Instant to = from + ahead;
        if (offset(to) == before) {
            if (isEdge)
                return to;
            from = to;
            continue;
        }
        Instant unchanged = from;
        while (to - unchanged > Millis(1)) {
            const Instant middle = unchanged + (to - unchanged) / 2;
            (offset(middle) == before ? unchanged : to) = middle;
        }
        return to;
    }
}

Instant WeekClock::next(Instant after, int minute) const
{
    const std::array minutes{minute};
    for (Instant from = boundedTime(after);;) {
        const Instant edge = *nextEdge(from, minutes);
        const Millis shown = sinceMonday(edge);
        const Millis moved = offset(edge) - offset(edge - Millis(1));
        const Millis past = remainder(shown - std::chrono::minutes(minute), kWeek);
        if (past == Millis::zero() || past <= moved)
            return edge;
        from = edge;
    }
}

std::optional<Instant> WeekClock::endOf(std::span<const WeekSpan> spans, Instant time) const
{
    if (!holdsAny(spans, minuteOf(time)))
        return std::nullopt;
    std::vector<int> ends;
    ends.reserve(spans.size());
    for (const WeekSpan& span : spans)
        ends.push_back(span.toMinute % kMinutesPerWeek);
    const Instant start = boundedTime(time);
    // What holds for a whole week, and the hour that comes twice, holds for ever.
    for (Instant edge = *nextEdge(start, ends); edge - start <= kWeek + kDay; edge = *nextEdge(edge, ends)) {
        if (!holdsAny(spans, minuteOf(edge)))
            return edge;
    }
    return std::nullopt;
}

} // namespace stoker::policy
