// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/timeaxis.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace stoker::widgets {

using domain::fromEpochMs;
using domain::Instant;
using domain::Millis;
using domain::toEpochMs;

TimeAxis::TimeAxis(QObject* parent) : QObject(parent) {}

double TimeAxis::position(Instant time) const
{
    return static_cast<double>((time - m_from).count()) / static_cast<double>(span().count());
}

Instant TimeAxis::timeAt(double position) const
{
    return m_from + Millis(static_cast<qint64>(std::llround(position * static_cast<double>(span().count()))));
}

void TimeAxis::setColumns(int columns)
{
    if (columns < 1 || columns == m_columns)
        return;
    const Instant last = lastShown();
    m_columns = columns;
    place(last);
}

void TimeAxis::setNow(Instant now)
{
    if (now == m_now)
        return;
    m_now = now;
    if (m_following)
        place(now);
}

void TimeAxis::setSpan(Millis span)
{
    const Instant last = lastShown();
    m_wanted = std::clamp(span, kShortest, kLongest);
    place(last);
}

void TimeAxis::setWindow(Instant from, Instant to)
{
    m_wanted = std::clamp(to - from, kShortest, kLongest);
    setFollowing(false);
    place(to - Millis(1));
}

void TimeAxis::zoom(double factor, Instant anchor)
{
    const double before = static_cast<double>(m_wanted.count());
    const Millis wanted = std::clamp(Millis(std::llround(before * factor)), kShortest, kLongest);
    if (wanted == m_wanted)
        return;
    // Near the right edge one zooms into now; anywhere else into what is under the pointer.
    const double at = position(anchor);
    m_wanted = wanted;
    if (m_following && at > 0.85) {
        place(m_now);
        return;
    }
    const Instant end = anchor + Millis(std::llround((1.0 - at) * static_cast<double>(wanted.count())));
    if (end >= m_now && factor > 1) {
        follow();
        return;
    }
    setFollowing(false);
    place(end - Millis(1));
}

void TimeAxis::pan(Millis distance)
{
    const Instant end = to() + distance;
    // To the right of now there is nothing: arriving there means to follow again.
    if (distance.count() > 0 && end >= m_now) {
        follow();
        return;
    }
    setFollowing(false);
    place(end - Millis(1));
}

void TimeAxis::follow()
{
    setFollowing(true);
    place(m_now);
}

void TimeAxis::pause() { setFollowing(false); }

void TimeAxis::setCursor(std::optional<Instant> cursor)
{
    if (cursor)
        cursor = std::clamp(*cursor, m_from, to());
    if (cursor == m_cursor)
        return;
    m_cursor = cursor;
    emit cursorChanged();
}

Instant TimeAxis::lastShown() const { return m_following ? m_now : to() - Millis(1); }

void TimeAxis::place(Instant last)
{
    const Millis bin{std::max<qint64>(1, (m_wanted.count() + m_columns - 1) / m_columns)};
    const Instant from = fromEpochMs((toEpochMs(last) / bin.count() + 1) * bin.count()) - bin * m_columns;
    if (bin == m_bin && from == m_from)
        return;
    m_bin = bin;
    m_from = from;
    if (m_cursor && (*m_cursor < m_from || *m_cursor > to()))
        setCursor(std::nullopt);
    emit windowChanged();
}

void TimeAxis::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    emit followingChanged(following);
}

void TimeAxis::setOrigin(std::optional<Instant> origin)
{
    if (std::exchange(m_origin, origin) != origin)
        emit windowChanged();
}

TimeTicks timeTicks(Instant from, Instant to, int most, std::optional<Instant> origin)
{
    static constexpr std::array<qint64, 20> steps{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800};
    TimeTicks result;
    const qint64 spanMs = (to - from).count();
    if (spanMs <= 0 || most < 1)
        return result;
    const auto fitting = std::find_if(steps.begin(), steps.end(), [&](qint64 s) { return spanMs / (s * 1000) <= most; });
    const qint64 step = fitting == steps.end() ? steps.back() : *fitting;
    result.step = std::chrono::seconds(step);

    if (origin) {
        const qint64 stepMs = step * 1000;
        const qint64 since = (from - *origin).count();
        for (qint64 t = since / stepMs * stepMs; *origin + Millis(t) <= to; t += stepMs) {
            if (*origin + Millis(t) >= from)
                result.ticks.push_back({*origin + Millis(t), false, Millis(t)});
        }
        return result;
    }
    const QDateTime start = domain::toDateTime(from);
    const auto add = [&](const QDateTime& time) {
        const Instant instant = fromEpochMs(time.toMSecsSinceEpoch());
        if (instant >= from && instant <= to && (result.ticks.empty() || instant > result.ticks.back().time))
            result.ticks.push_back({instant, time.time() == QTime(0, 0), {}});
    };
    if (step <= 900) {
        // Every offset from UTC is a multiple of 15 minutes, so these are round in every place.
        const qint64 offset = start.offsetFromUtc();
        for (qint64 s = ((toEpochMs(from) / 1000 + offset) / step) * step - offset; s * 1000 <= toEpochMs(to); s += step)
            add(QDateTime::fromSecsSinceEpoch(s));
        return result;
    }
    // Counted by the local clock of each day, so that a change to summer time moves no label off its round hour.
    const qint64 days = std::max<qint64>(1, step / 86400);
    const qint64 julian = start.date().toJulianDay();
    for (QDate day = QDate::fromJulianDay(julian - julian % days); QDateTime(day, QTime(0, 0)) <= domain::toDateTime(to); day = day.addDays(days)) {
        for (qint64 s = 0; s < 86400; s += step)
            add(QDateTime(day, QTime(0, 0).addSecs(static_cast<int>(s))));
    }
    return result;
}

QString sinceText(Millis since, bool seconds)
{
    const qint64 whole = std::abs(since.count()) / 1000;
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    QString text = QString::number(whole / 3600 % 24) + QLatin1Char(':') + two(whole / 60 % 60);
    if (seconds)
        text += QLatin1Char(':') + two(whole % 60);
    if (whole >= 86'400)
        //: so many days, and hours and minutes: 2 d 12:00
        text = QCoreApplication::translate("stoker::widgets::TimeRuler", "%1 d %2").arg(QString::number(whole / 86'400), text);
    return since.count() < 0 ? QChar(0x2212) + text : text;
}

QString tickText(const TimeTick& tick, std::chrono::seconds step)
{
    if (tick.since)
        return sinceText(*tick.since, step.count() < 60);
    const QDateTime local = domain::toDateTime(tick.time);
    //: A day on the time ruler, in Qt's letters: Fri 20 Nov
    if (tick.midnight)
        return QLocale().toString(local, QCoreApplication::translate("stoker::widgets::TimeRuler", "ddd d MMM"));
    return local.toString(step.count() < 60 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

} // namespace stoker::widgets
