// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/startupmeter.h"

#include <algorithm>
#include <vector>

namespace stoker::session {

void StartupMeter::update(const domain::Snapshot& snapshot, const domain::SnapshotDiff& diff)
{
    if (diff.otherApplication)
        reset();
    if (!snapshot.target)
        return;
    for (const int row : diff.added) {
        if (m_open.empty())
            break;
        const double seconds = domain::seconds(snapshot.executors[static_cast<std::size_t>(row)].added.value_or(snapshot.time) - m_open.front());
        m_open.pop_front();
        if (seconds < 0)
            continue; // was on its way before anybody here watched
        m_seconds.push_back(seconds);
        if (m_seconds.size() > kKept)
            m_seconds.pop_front();
    }
    const auto missing = static_cast<std::size_t>(std::max<qint64>(0, *snapshot.target - static_cast<qint64>(snapshot.executors.size())));
    // What was missing from the start was asked for at a time that nobody here knows.
    if (!std::exchange(m_watching, true))
        return;
    while (m_open.size() > missing)
        m_open.pop_back();
    // By a raised target, or in place of one that was lost.
    while (m_open.size() < missing)
        m_open.push_back(snapshot.time);
}

std::optional<double> StartupMeter::median() const
{
    if (m_seconds.empty())
        return std::nullopt;
    std::vector<double> sorted(m_seconds.begin(), m_seconds.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

} // namespace stoker::session
