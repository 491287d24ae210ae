// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/allocation.h"

#include <algorithm>

namespace stoker::simulation {

Allocation::Allocation(const DemoModel& model) : m_model(model), m_dice(model.seed), m_target(model.executors) {}

int Allocation::missing(int registered, int staying) const
{
    const int wish = m_target - staying - starting();
    // One that leaves still holds its core of the cluster.
    const int room = m_model.ceiling - registered - starting();
    return std::min(wish, std::max(room, std::min(wish, 0)));
}

void Allocation::callOff(int count)
{
    for (; count > 0 && !m_starting.empty(); --count)
        m_starting.erase(std::prev(m_starting.end()));
}

Allocation::StartUp Allocation::start(SimTime now)
{
    const qint64 number = m_next++;
    const double delay = m_dice.between(Stream::StartUp, static_cast<std::uint64_t>(number), domain::seconds(m_model.startUpMin), domain::seconds(m_model.startUpMax));
    const SimTime at = now + simSeconds(delay);
    m_starting.emplace(number, at);
    return {number, at};
}

} // namespace stoker::simulation
