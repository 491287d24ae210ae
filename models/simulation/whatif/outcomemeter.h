// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"
#include "simulation/whatif/costmeter.h"

namespace stoker::simulation {

/// Adds up what a run costs and brings, the same way for every engine (design, "Command line": simulate). Times are milliseconds of the program, never running
/// backwards; nothing costs before begin(). A batch is a job where the program has no batches.
class OutcomeMeter {
public:
    using Answer = domain::ScenarioOutcome;
    OutcomeMeter(const Program& program, domain::EngineKind engine);

    void begin(double now); ///< the first job was submitted
    [[nodiscard]] bool hasBegun() const { return m_cost.hasBegun(); }
    /// So many executors of the cluster's usual kind.
    void setRegistered(double now, double executors) { setRegistered(now, executors, executors * m_program.cluster.cores, executors * m_program.cluster.slotsEach); }
    void setRegistered(double now, double executors, double cores, double slotCount);
    [[nodiscard]] double registered() const { return m_cost.registered(); }
    void setTarget(int target);
    /// The first target of all: no change of one.
    void startTarget(int target) { m_target = target; }
    void setBacklog(double now, double backlog)
    {
        if (backlog == m_backlog)
            return;
        hold(now);
        m_backlog = backlog;
    }
    /// curveStep() of the program.
    [[nodiscard]] double step() const { return m_step; }
    /// Points of the series up to now, each with what held until then.
    void sampleUntil(double now)
    {
        if (static_cast<double>(m_nextSample) <= now)
            takeSamples(now);
    }
    void ended(std::uint32_t batch, double latencySeconds) { m_outcome.latencies[batch] = latencySeconds; }
    /// Jobs beside the batches that never ended.
    void leftOver(int jobs) { m_outcome.unfinished = jobs; }
    /// Executor milliseconds since begin().
    [[nodiscard]] double executorMillis(double now) const { return m_cost.executorMillis(now); }

    /// `end`: the last job ended. Slot and CPU milliseconds that tasks took; no CPU where the trace knows none.
    [[nodiscard]] domain::ScenarioOutcome finish(double end, double busySlotMillis, std::optional<double> cpuMillis);

private:
    void takeSamples(double now);
    void hold(double now);
    void enter(std::int64_t cell);
    const Program& m_program;
    domain::ScenarioOutcome m_outcome;
    CostMeter m_cost;
    double m_backlog = 0;
    std::int64_t m_sampleStep;
    double m_step;
    double m_held = 0;        ///< until then the curve knows what held
    std::int64_t m_cell = 0;  ///< the step of the curve that is not over yet, and the most in it
    domain::CurvePoint m_most;
    int m_target = 0;
    std::int64_t m_nextSample = 0;
};

} // namespace stoker::simulation
