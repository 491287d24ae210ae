// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/timeaxis.h"

#include <algorithm>
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

} // namespace stoker::widgets
