// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"

namespace stoker::test {

ManualClock::ManualClock() : m_steady(std::chrono::hours{1}), m_wall(domain::fromEpochMs(1'795'262'400'000)) {}

void ManualClock::advance(domain::Millis by)
{
    m_steady += by;
    m_wall += by;
}

} // namespace stoker::test
