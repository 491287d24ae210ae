// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/outcomemeter.h"

#include <algorithm>
#include <cmath>

namespace stoker::simulation {

namespace {

constexpr std::int64_t kSampleMillis = 60'000;

/// Nearest rank.
double quantile(const std::vector<double>& sorted, double share)
{
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

} // namespace

OutcomeMeter::OutcomeMeter(const Program& program, domain::EngineKind engine) : m_program(program)
{
    m_outcome.engine = engine;
    m_outcome.latencies.assign(program.hasBatches() ? program.batches.size() : program.jobs.size(), -1);
    m_outcome.series.reserve(static_cast<std::size_t>(program.length / kSampleMillis + 2));
}

void OutcomeMeter::begin(double now)
{
    m_begin = now;
    m_since = now;
    m_peak = m_registered;
}

void OutcomeMeter::setRegistered(double now, double executors)
{
    if (m_begin) {
        m_spent += m_registered * (now - m_since);
        m_since = now;
    }
    m_registered = executors;
    m_peak = std::max(m_peak, executors);
}

void OutcomeMeter::setTarget(int target)
{
    m_outcome.scaleUps += target > m_target ? 1 : 0;
    m_outcome.scaleDowns += target < m_target ? 1 : 0;
    m_target = target;
}

void OutcomeMeter::setBacklog(double backlog)
{
    m_backlog = backlog;
    m_outcome.backlogMax = std::max(m_outcome.backlogMax, backlog);
}

void OutcomeMeter::takeSamples(double now)
{
    for (; static_cast<double>(m_nextSample) <= now; m_nextSample += kSampleMillis) {
        const auto minute = static_cast<std::size_t>(m_nextSample / kSampleMillis);
        const bool known = minute < m_program.logsPerMinute.size();
        m_outcome.series.push_back({.seconds = static_cast<double>(m_nextSample) / 1'000,
                                    .executors = m_registered,
                                    .target = static_cast<double>(m_target),
                                    .backlog = m_backlog,
                                    .logsPerMinute = known ? std::optional(m_program.logsPerMinute[minute]) : std::nullopt});
    }
}

domain::ScenarioOutcome OutcomeMeter::finish(double end, double busySlotMillis, std::optional<double> cpuMillis)
{
    setRegistered(end, m_registered);
    domain::ScenarioOutcome& outcome = m_outcome;
    const double length = m_begin ? std::max(end - *m_begin, 0.0) : 0;
    const double coreMillis = m_spent * m_program.cluster.cores;
    outcome.durationSeconds = length / 1'000;
    outcome.executorHours = m_spent / 3'600'000;
    outcome.coreHours = coreMillis / 3'600'000;
    outcome.peakExecutors = static_cast<int>(std::lround(m_peak));
    outcome.meanExecutors = length > 0 ? m_spent / length : 0;
    if (const double slotMillis = m_spent * m_program.cluster.slotsEach; slotMillis > 0)
        outcome.busyPercent = 100 * busySlotMillis / slotMillis;
    if (cpuMillis && coreMillis > 0)
        outcome.cpuPercent = 100 * *cpuMillis / coreMillis;
    outcome.batches = static_cast<int>(outcome.latencies.size());
    std::vector<double> ended;
    ended.reserve(outcome.latencies.size());
    for (const double latency : outcome.latencies) {
        const bool missed = latency < 0 || latency > m_program.deadlineSeconds.value_or(latency) * (1 + 1e-9);
        outcome.deadlineMisses += missed && m_program.deadlineSeconds ? 1 : 0;
        if (latency >= 0)
            ended.push_back(latency);
    }
    if (!ended.empty()) {
        std::sort(ended.begin(), ended.end());
        outcome.latency = domain::Latency{quantile(ended, 0.5), quantile(ended, 0.95), quantile(ended, 0.99), ended.back()};
    }
    return std::move(outcome);
}

} // namespace stoker::simulation
