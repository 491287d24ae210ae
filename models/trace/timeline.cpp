// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/timeline.h"

#include <algorithm>

namespace stoker::trace {

bool Timeline::saw(qint64 epochMs)
{
    if (epochMs <= 0)
        return false;
    sawEarly(epochMs);
    const qint64 step = m_latest - epochMs;
    m_latest = std::max(m_latest, std::min(epochMs, m_first + kLongest));
    if (!m_settled || step <= kTolerated)
        return false;
    m_backwards = std::max(m_backwards, step);
    return true;
}

void Timeline::sawEarly(qint64 epochMs)
{
    if (epochMs <= 0)
        return;
    if (m_first == 0 || (!m_settled && epochMs < m_first))
        m_first = epochMs;
    m_latest = std::max(m_latest, m_first);
}

domain::Millis Timeline::relative(qint64 epochMs) const { return domain::Millis{std::clamp<qint64>(epochMs - m_first, 0, kLongest)}; }

} // namespace stoker::trace
