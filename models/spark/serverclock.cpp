// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/serverclock.h"

#include <algorithm>

namespace stoker::spark {

void ServerClock::observe(domain::Instant sent, domain::Instant received, domain::Instant date)
{
    // Servers renew the header once a second, so it may be up to two seconds old.
    const domain::Millis least = date - received;
    const domain::Millis most = date + domain::Millis{2000} - sent;
    if (most < least)
        return;
    if (!m_least || least > *m_most || most < *m_least) {
        m_least = least;
        m_most = most;
        return;
    }
    m_least = std::max(*m_least, least);
    m_most = std::min(*m_most, most);
}

domain::Instant ServerClock::serverTime(domain::Instant ours) const
{
    if (!m_least)
        return ours;
    return ours + std::clamp(domain::Millis{0}, *m_least, *m_most);
}

} // namespace stoker::spark
