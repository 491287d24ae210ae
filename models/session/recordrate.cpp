// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recordrate.h"

#include <algorithm>

namespace stoker::session {

using domain::Instant;
using domain::Millis;

namespace {
constexpr Millis kMinute{60'000};
constexpr Millis kLeast{1'000};
/// The start of the minute, read off inside a pause longer than this, is a guess.
constexpr Millis kLongPause{15'000};
} // namespace

void RecordRate::add(Instant time, const domain::Records& records)
{
    const std::array<domain::RecordCount, kKinds> now{records.batch, records.dstream, records.structured};
    Point point{time, {}};
    if (!m_points.empty()) {
        point.grown = m_points.back().grown;
        for (std::size_t kind = 0; kind < kKinds; ++kind)
            point.grown[kind] += static_cast<double>(std::max<qint64>(0, now[kind].total - m_last[kind].total));
    }
    m_last = now;
    m_since = records.since;
    m_points.push_back(point);
    while (m_points.size() > 2 && m_points[1].time <= time - kMinute)
        m_points.pop_front();
}

void RecordRate::reset()
{
    m_points.clear();
    m_last = {};
    m_since.reset();
}

RecordRate::Growth RecordRate::overLastMinute(std::size_t kind) const
{
    if (m_points.empty())
        return {};
    const Instant now = m_points.back().time;
    if (m_last[kind].last60s) {
        const auto count = static_cast<double>(*m_last[kind].last60s);
        const Millis age = m_since ? now - *m_since : kMinute;
        if (age >= kMinute)
            return {count, false};
        if (age < kLeast)
            return {};
        return {count * domain::seconds(kMinute) / domain::seconds(age), true};
    }
    const Point& oldest = m_points.front();
    const double grown = m_points.back().grown[kind];
    const Instant start = now - kMinute;
    if (oldest.time > start) {
        const Millis span = now - oldest.time;
        if (span < kLeast)
            return {};
        return {(grown - oldest.grown[kind]) * domain::seconds(kMinute) / domain::seconds(span), true};
    }
    if (m_points.size() < 2)
        return {};
    const Point& next = m_points[1]; // later than `start`, or the last point
    const Millis pause = next.time - oldest.time;
    const double share = domain::seconds(start - oldest.time) / domain::seconds(pause);
    const double atStart = oldest.grown[kind] + share * (next.grown[kind] - oldest.grown[kind]);
    return {grown - atStart, pause > kLongPause};
}

std::optional<double> RecordRate::perMinute() const
{
    double sum = 0;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        const Growth growth = overLastMinute(kind);
        if (!growth.records)
            return std::nullopt;
        sum += *growth.records;
    }
    return sum;
}

bool RecordRate::isEstimate() const
{
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        if (overLastMinute(kind).estimate)
            return true;
    }
    return false;
}

} // namespace stoker::session
