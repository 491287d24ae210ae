// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/clock.h"
#include "simulation/demo.h"
#include "simulation/engine.h"

#include <deque>

namespace stoker::simulation {

/// One running demo: the engine, its past, and the clock that drives it. Shared by both directions of the connection; one thread.
class DemoRun final {
public:
    DemoRun(const DemoOptions& options, const ports::Clock& clock);

    /// The engine as of now. The first call starts its clock.
    [[nodiscard]] Engine& now();
    /// Seconds of the engine a second.
    [[nodiscard]] double speed() const { return m_speed; }
    /// The next snapshot of the hours before the demo was opened; null at the end.
    [[nodiscard]] domain::SnapshotPtr nextPast();

private:
    /// An operator of the past: sets the target on the hour, as a crontab would.
    struct HourlyTarget {
        SimTime time{0};
        int target = 0;
    };
    void planPast(const DemoModel& model);
    void advanceTo(SimTime time);
    void setTarget(int target);

    const ports::Clock& m_clock;
    double m_speed;
    std::optional<std::chrono::steady_clock::time_point> m_opened; ///< the first look; until then the clock stands, so that the past leads up to it
    SimTime m_start;
    Engine m_engine;
    std::deque<HourlyTarget> m_plan;
    SimTime m_nextPast;
};

} // namespace stoker::simulation
