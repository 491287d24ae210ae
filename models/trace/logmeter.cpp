// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/logmeter.h"

#include <algorithm>

namespace stoker::trace {

namespace {
constexpr qint64 kMinute = 60'000;
/// No task reads for longer than a week; one that says so counts in its last minute.
constexpr qint64 kLongestSpread = 7 * 24 * 60 * kMinute;
}

void LogMeter::add(domain::Millis from, domain::Millis to, double records)
{
    const qint64 begin = std::max<qint64>(0, from.count());
    const qint64 end = std::max(begin, static_cast<qint64>(to.count()));
    const std::size_t last = static_cast<std::size_t>(end / kMinute);
    if (m_minutes.size() <= last)
        m_minutes.resize(last + 1);
    m_total += records;
    if (begin / kMinute == end / kMinute || end - begin > kLongestSpread) {
        m_minutes[last] += records;
        return;
    }
    // The last minute takes the remainder, so that nothing is lost to rounding.
    double left = records;
    for (qint64 minute = begin / kMinute; minute < end / kMinute; ++minute) {
        const double share = records * static_cast<double>((minute + 1) * kMinute - std::max(begin, minute * kMinute)) / static_cast<double>(end - begin);
        m_minutes[static_cast<std::size_t>(minute)] += share;
        left -= share;
    }
    m_minutes[last] += left;
}

std::vector<double> LogMeter::minutes(domain::Millis length) const
{
    std::vector<double> result = m_minutes;
    result.resize(static_cast<std::size_t>(std::max<qint64>(0, length.count()) / kMinute) + 1);
    for (double& minute : result)
        minute = std::max(0.0, minute); // what was taken back may leave a rounding below zero
    return result;
}

} // namespace stoker::trace
