// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/pilotseat.h"

#include <algorithm>

namespace stoker::simulation {

PilotSeat::PilotSeat(policy::PilotSettings settings, const Program& program)
    : m_settings(std::move(settings)), m_state(policy::start(m_settings)), m_origin(program.origin)
{
    // An epoch of 0 is a time that nobody knows (policy/guards.h).
    if (m_origin == domain::Instant{})
        m_origin += std::chrono::hours(24);
    m_constant.slotsPerExecutor = program.executors.mean.taskSlots;
    m_constant.coresPerExecutor = program.executors.mean.cores;
    m_constant.intervalSeconds = m_settings.intervalSeconds ? m_settings.intervalSeconds : program.intervalSeconds;
    m_constant.deadlineSeconds = program.deadlineSeconds;
    m_constant.startupSeconds = program.cluster.startUps.meanSeconds();
    if (program.cluster.cap < std::numeric_limits<int>::max())
        m_constant.ceiling = program.cluster.cap;
}

void PilotSeat::startedUp(double seconds)
{
    m_startUps[m_started++ % m_startUps.size()] = seconds;
    std::array<double, 9> sorted = m_startUps;
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_started, sorted.size()));
    std::nth_element(sorted.begin(), sorted.begin() + count / 2, sorted.begin() + count);
    m_constant.startupSeconds = sorted[static_cast<std::size_t>(count / 2)];
}

domain::Observed PilotSeat::numbers(std::int64_t now) const
{
    domain::Observed numbers = m_constant;
    numbers.time = m_origin + domain::Millis{now};
    return numbers;
}

policy::Observation PilotSeat::observationOf(const domain::Observed& numbers, std::span<const domain::Executor> executors)
{
    if (!m_batches.empty())
        m_constant.batchSeconds = m_batches.back().seconds;
    policy::Observation observation{numbers, m_batches, executors};
    observation.numbers.batchSeconds = m_constant.batchSeconds;
    return observation;
}

policy::Tick PilotSeat::tick(const domain::Observed& numbers, std::span<const domain::Executor> executors)
{
    const policy::Observation observation = observationOf(numbers, executors);
    policy::Tick made = policy::tick(m_settings, m_state, observation);
    policy::noteSent(m_settings, m_state, observation, made); // here everything is carried out
    m_batches.clear();
    return made;
}

int PilotSeat::tickTotal(const domain::Observed& numbers)
{
    const int total = policy::tickTotal(m_settings, m_state, observationOf(numbers, {}));
    m_batches.clear();
    return total;
}

void PilotSeat::targetChanged(std::int64_t now, int before, int after)
{
    policy::noteChange(m_state.guards, m_settings.guards, m_origin + domain::Millis{now}, before, after);
}

} // namespace stoker::simulation
