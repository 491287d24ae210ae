// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"
#include "simulation/whatif/costmeter.h"
#include "simulation/whatif/curvestep.h"

#include <limits>

namespace stoker::simulation {

/// What a search weighs of an outcome. The same figures, to the last bit, as those of the ScenarioOutcome of the same run.
struct Totals {
    double coreHours = 0;
    int deadlineMisses = 0;
    int unfinished = 0;
    double latestSeconds = std::numeric_limits<double>::infinity(); ///< of all batches that ended; infinite where none did
    friend bool operator==(const Totals&, const Totals&) = default;
};
[[nodiscard]] inline Totals totalsOf(const domain::ScenarioOutcome& outcome)
{
    return {outcome.coreHours, outcome.deadlineMisses, outcome.unfinished, outcome.latency ? outcome.latency->max : std::numeric_limits<double>::infinity()};
}

/// In the place of an OutcomeMeter where nobody will look at curves: a search makes thousands of runs and keeps four figures of each.
class TotalsMeter {
public:
    using Answer = Totals;
    TotalsMeter(const Program& program, domain::EngineKind) : m_program(program), m_step(curveStep(program)) {}

    void begin(double now) { m_cost.begin(now); }
    [[nodiscard]] bool hasBegun() const { return m_cost.hasBegun(); }
    void setRegistered(double now, double executors) { m_cost.setRegistered(now, executors, executors * m_program.cluster.cores, executors * m_program.cluster.slotsEach); }
    void setTarget(int) {}
    void startTarget(int) {}
    void setBacklog(double, double) {}
    [[nodiscard]] double step() const { return m_step; }
    void sampleUntil(double) {}
    void ended(std::uint32_t, double latencySeconds)
    {
        ++m_ended;
        m_misses += isMissed(latencySeconds, m_program.deadlineSeconds) ? 1 : 0;
        m_latest = std::max(m_latest, latencySeconds);
    }
    [[nodiscard]] Totals finish(double end, double, const std::optional<double>&)
    {
        m_cost.settle(end);
        const int unfinished = static_cast<int>(batchCount(m_program)) - m_ended;
        return {m_cost.coreHours(), m_misses + unfinished, unfinished, m_ended > 0 ? m_latest : std::numeric_limits<double>::infinity()};
    }

private:
    const Program& m_program;
    double m_step;
    CostMeter m_cost;
    int m_ended = 0;
    int m_misses = 0;
    double m_latest = -std::numeric_limits<double>::infinity();
};

} // namespace stoker::simulation
