// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pilot.h"
#include "simulation/whatif/program.h"

#include <array>
#include <span>

namespace stoker::simulation {

/// The autopilot's seat in a simulated cluster: shows a policy what it would see live, tick by tick, and passes on what it decides. One run, one thread.
/// What differs from live: the interval of the batches and the middle start-up time are known from the beginning, for the operator's application ran before.
class PilotSeat {
public:
    PilotSeat(policy::PilotSettings settings, const Program& program);

    void batchEnded(const policy::BatchSample& batch) { m_batches.push_back(batch); }
    void startedUp(double seconds);
    /// The numbers that never change, and those that were told; the engine fills in the rest.
    [[nodiscard]] domain::Observed numbers(std::int64_t now) const;
    [[nodiscard]] domain::Instant instant(double now) const { return m_origin + domain::Millis{static_cast<qint64>(now)}; }
    /// Decides. Executors may be empty: then nobody is named as a victim.
    [[nodiscard]] policy::Tick tick(const domain::Observed& numbers, std::span<const domain::Executor> executors);
    /// The total of tick(), and nothing else, for engines whose executors have no names.
    [[nodiscard]] int tickTotal(const domain::Observed& numbers);
    /// What came of a tick: the guards count from it.
    void targetChanged(std::int64_t now, int before, int after);
    [[nodiscard]] const policy::PilotSettings& settings() const { return m_settings; }
    /// As policy::releasesHeldBy, for engines whose executors have no names.
    [[nodiscard]] bool mayRelease(const domain::Observed& numbers) const { return !policy::releasesHeldBy(m_settings.guards, m_state.guards, numbers); }

private:
    policy::PilotSettings m_settings;
    policy::PilotState m_state;
    domain::Instant m_origin;
    domain::Observed m_constant;
    [[nodiscard]] policy::Observation observationOf(const domain::Observed& numbers, std::span<const domain::Executor> executors);
    std::vector<policy::BatchSample> m_batches; ///< since the last tick
    std::array<double, 9> m_startUps{};
    std::size_t m_started = 0;
};

/// Decisions come so often, as `stokerctl run` and the window make them.
inline constexpr std::int64_t kPollMillis = 5'000;

} // namespace stoker::simulation
