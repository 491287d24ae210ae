// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/outcomemeter.h"

#include "simulation/whatif/curvestep.h"

#include <algorithm>
#include <cmath>

namespace stoker::simulation {

namespace {

constexpr std::int64_t kMinute = 60'000;

/// Nearest rank.
double quantile(const std::vector<double>& sorted, double share)
{
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

} // namespace

OutcomeMeter::OutcomeMeter(const Program& program, domain::EngineKind engine) : m_program(program), m_sampleStep(sampleStep(program)), m_step(curveStep(program))
{
    m_outcome.engine = engine;
    m_outcome.deadlineSeconds = program.deadlineSeconds;
    m_outcome.latencies.assign(batchCount(program), -1);
    m_outcome.series.reserve(static_cast<std::size_t>(program.length / m_sampleStep + 2));
}

void OutcomeMeter::begin(double now) { m_cost.begin(now); }

void OutcomeMeter::setRegistered(double now, double executors, double cores, double slotCount)
{
    if (executors != m_cost.registered())
        hold(now);
    m_cost.setRegistered(now, executors, cores, slotCount);
}

void OutcomeMeter::setTarget(int target)
{
    m_outcome.scaleUps += target > m_target ? 1 : 0;
    m_outcome.scaleDowns += target < m_target ? 1 : 0;
    m_target = target;
}

/// What is now has held until `now`: since the last change, over one step of the curve or many.
void OutcomeMeter::hold(double now)
{
    if (now <= m_held)
        return;
    const auto first = static_cast<std::int64_t>(m_held / m_step);
    const auto last = static_cast<std::int64_t>(std::ceil(now / m_step)) - 1;
    m_held = now;
    m_outcome.backlogMax = std::max(m_outcome.backlogMax, m_backlog);
    const auto widen = [this] {
        m_most.executors = std::max(m_most.executors, static_cast<float>(m_cost.registered()));
        m_most.backlog = std::max(m_most.backlog, static_cast<float>(m_backlog));
    };
    enter(first);
    widen();
    if (last == first)
        return;
    enter(first + 1);
    widen();
    enter(last);
    widen();
}

/// The step before is over: a point, if anything is different there.
void OutcomeMeter::enter(std::int64_t cell)
{
    if (cell == m_cell)
        return;
    m_most.seconds = static_cast<double>(m_cell) * m_step / 1'000;
    std::vector<domain::CurvePoint>& curve = m_outcome.curve;
    if (curve.empty() || curve.back().executors != m_most.executors || curve.back().backlog != m_most.backlog)
        curve.push_back(m_most);
    m_cell = cell;
    m_most = {};
}

void OutcomeMeter::takeSamples(double now)
{
    for (; static_cast<double>(m_nextSample) <= now; m_nextSample += m_sampleStep) {
        const auto minute = static_cast<std::size_t>(m_nextSample / kMinute);
        const bool known = minute < m_program.logsPerMinute.size();
        m_outcome.series.push_back({.seconds = static_cast<double>(m_nextSample) / 1'000,
                                    .executors = m_cost.registered(),
                                    .target = static_cast<double>(m_target),
                                    .backlog = m_backlog,
                                    .logsPerMinute = known ? std::optional(m_program.logsPerMinute[minute]) : std::nullopt});
    }
}

domain::ScenarioOutcome OutcomeMeter::finish(double end, double busySlotMillis, std::optional<double> cpuMillis)
{
    m_cost.settle(end);
    hold(end);
    enter(m_cell + 1);
    domain::ScenarioOutcome& outcome = m_outcome;
    if (outcome.curve.back().seconds < end / 1'000)
        outcome.curve.push_back({end / 1'000, static_cast<float>(m_cost.registered()), static_cast<float>(m_backlog)});
    const double length = m_cost.lengthTo(end);
    outcome.durationSeconds = length / 1'000;
    outcome.executorHours = m_cost.executorMillis() / 3'600'000;
    outcome.coreHours = m_cost.coreHours();
    outcome.peakExecutors = static_cast<int>(std::lround(m_cost.peak()));
    outcome.meanExecutors = length > 0 ? m_cost.executorMillis() / length : 0;
    if (m_cost.slotMillis() > 0)
        outcome.busyPercent = 100 * busySlotMillis / m_cost.slotMillis();
    if (cpuMillis && m_cost.coreMillis() > 0)
        outcome.cpuPercent = 100 * *cpuMillis / m_cost.coreMillis();
    outcome.batches = static_cast<int>(outcome.latencies.size());
    std::vector<double> ended;
    ended.reserve(outcome.latencies.size());
    for (const double latency : outcome.latencies) {
        outcome.deadlineMisses += isMissed(latency, m_program.deadlineSeconds) ? 1 : 0;
        if (latency >= 0)
            ended.push_back(latency);
        else
            ++outcome.unfinished;
    }
    if (!ended.empty()) {
        std::sort(ended.begin(), ended.end());
        outcome.latency = domain::Latency{quantile(ended, 0.5), quantile(ended, 0.95), quantile(ended, 0.99), ended.back()};
    }
    return std::move(outcome);
}

} // namespace stoker::simulation
