// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rates.h"

#include <algorithm>
#include <cmath>

namespace stoker::session {

using domain::Batch;
using domain::Estimate;
using domain::Executor;
using domain::Figures;
using domain::Instant;
using domain::Millis;
using domain::Snapshot;

namespace {

/// Executors report with Spark's heartbeat, every 10 s by default; a sample without CPU is better than none after that.
constexpr Millis kHeartbeat{12'000};

/// Midnight where this program runs: today belongs to who watches.
Instant startOfDay(Instant time, int daysLater)
{
    return domain::fromEpochMs(domain::toDateTime(time).date().addDays(daysLater).startOfDay().toMSecsSinceEpoch());
}

} // namespace

void Rates::countCoreHours(Instant from, Instant to)
{
    const bool watched = to - from <= m_longestPause;
    if (!m_dayEnd)
        m_dayEnd = startOfDay(from, 1);
    if (to >= *m_dayEnd) {
        m_coreHours = 0;
        from = std::max(from, startOfDay(to, 0));
        m_dayEnd = startOfDay(to, 1);
    }
    if (watched)
        m_coreHours += m_coresBefore * domain::seconds(to - from) / 3600;
}

void Rates::fillBatch(const Snapshot& snapshot, Figures& figures)
{
    m_rhythm.update(snapshot.batches);
    figures.batchIntervalSeconds = m_rhythm.given();
    const auto last = std::max_element(snapshot.batches.begin(), snapshot.batches.end(),
                                       [](const Batch& a, const Batch& b) { return endOf(a) < endOf(b); });
    if (last != snapshot.batches.end()) {
        if (!m_lastBatch || endOf(*last) > m_lastBatch->ended)
            m_lastBatch = LastBatch{endOf(*last), last->durationSeconds, figures.usable};
        figures.batchLastSeconds = last->durationSeconds;
        if (const auto rhythm = m_rhythm.of(*last)) {
            figures.batchIntervalSeconds = rhythm->seconds;
            if (rhythm->isEstimate())
                figures.estimates |= Estimate::Batch;
        }
    }
    figures.batchDeadlineSeconds = m_deadline ? m_deadline : figures.batchIntervalSeconds;
}

Figures Rates::update(const Snapshot& snapshot, std::vector<Executor>& executors, bool sameIds)
{
    const Instant now = snapshot.time;
    if (m_last && now < *m_last - kJitter) { // the clock was set back: the past cannot be compared with
        m_records.reset();
        m_cpu.reset();
        m_first.reset();
        m_last.reset();
        m_dayEnd.reset();
        m_ready = false;
    }
    if (m_source && *m_source != snapshot.source) { // the plugin came or went: its counters and those of REST begin at different zeros
        m_records.reset();
        m_cpu.reset();
        m_first.reset();
        m_ready = false;
    }
    m_source = snapshot.source;
    if (!m_last || now > *m_last) {
        if (m_last)
            countCoreHours(*m_last, now);
        m_records.add(now, snapshot.records);
        m_last = now;
    }
    m_first = m_first.value_or(now);
    m_summary = m_cpu.update(*m_last, executors, sameIds);

    Figures figures;
    figures.time = now;
    figures.application = snapshot.application.id;
    figures.owner = snapshot.owner;
    figures.source = snapshot.source;
    figures.estimates = snapshot.estimates;
    figures.target = snapshot.target;
    figures.tasksRunning = snapshot.tasksRunning;
    figures.tasksPending = snapshot.tasksPending;
    figures.registered = static_cast<int>(executors.size());
    qint64 slotCount = 0;
    for (Executor& executor : executors) {
        figures.cores += executor.cores;
        figures.usable += executor.isUsable() ? 1 : 0;
        figures.busy += executor.isBusy() ? 1 : 0;
        slotCount += executor.taskSlots > 0 ? executor.taskSlots : executor.cores;
        executor.gcPercent.reset();
        if (executor.taskTimeMs > 0)
            executor.gcPercent = 100.0 * static_cast<double>(executor.gcTimeMs) / static_cast<double>(executor.taskTimeMs);
    }
    m_coresBefore = figures.cores;
    if (figures.target)
        figures.pending = std::max(0, *figures.target - figures.registered);
    if (slotCount > 0)
        m_slotsPerExecutor = static_cast<double>(slotCount) / figures.registered;

    figures.logsPerMinute = m_records.perMinute();
    if (figures.logsPerMinute && m_records.isEstimate())
        figures.estimates |= Estimate::LogsPerMinute;
    figures.cpuPercent = m_summary.mean;
    figures.cpuP10 = m_summary.p10;
    figures.cpuP90 = m_summary.p90;
    if (figures.cpuPercent && m_summary.partial)
        figures.estimates |= Estimate::CpuPercent;
    fillBatch(snapshot, figures);
    fillNeeded(figures);
    figures.coreHoursToday = m_coreHours;

    const bool twoPolls = *m_last > *m_first;
    const bool cpuKnown = figures.cpuPercent || executors.empty() || *m_last - *m_first >= kHeartbeat;
    m_ready = m_ready || (twoPolls && figures.logsPerMinute && cpuKnown);
    return figures;
}

void Rates::fillNeeded(Figures& figures)
{
    if (m_slotsPerExecutor > 0)
        figures.needed = static_cast<int>(std::ceil((figures.tasksRunning + figures.tasksPending) / m_slotsPerExecutor - 1e-9));
    if (!m_lastBatch || !figures.batchDeadlineSeconds || *figures.batchDeadlineSeconds <= 0)
        return;
    // Tasks of a micro-batch all arrive at once: counting them would show a saw-tooth between nothing and hundreds. What the batch asks for is
    // its work over the time it may take. A stream that has paused says nothing any more.
    const auto recent = Millis(static_cast<qint64>(3000 * std::max(*figures.batchDeadlineSeconds, m_lastBatch->durationSeconds)));
    if (figures.time - m_lastBatch->ended <= recent)
        figures.needed = static_cast<int>(std::ceil(m_lastBatch->durationSeconds * m_lastBatch->usable / *figures.batchDeadlineSeconds - 1e-9));
}

void Rates::setLongestPause(Millis pause)
{
    m_longestPause = pause;
    m_cpu.setLongestPause(pause);
}

void Rates::reset()
{
    const auto deadline = m_deadline;
    const auto pause = m_longestPause;
    const auto interval = m_rhythm.given();
    *this = Rates();
    setBatchInterval(interval);
    m_deadline = deadline;
    setLongestPause(pause);
}

} // namespace stoker::session
