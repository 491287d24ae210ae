// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/aggregateengine.h"

namespace stoker::simulation {

template <class Work, class Meter>
AggregateEngine<Work, Meter>::AggregateEngine(const Program& program, const SteeringChoice& choice, domain::EngineKind kind, bool everyPoll)
    : m_program(program), m_plan(program.plan), m_choice(choice), m_everyPoll(everyPoll), m_meter(program, kind), m_work(program.cluster.firstTask, program.cluster.slotsEach)
{
    if (!m_plan.stream)
        m_ends.assign(m_plan.units.size(), 0);
    if (m_plan.leavesOutput && !std::holds_alternative<FixedSteering>(choice.steering)) {
        m_outputs.resize(m_plan.pieces.size());
        m_cached.resize(m_plan.cachedRdds);
    }
}

template <class Work, class Meter>
void AggregateEngine<Work, Meter>::beginCluster()
{
    int least = 0;
    if (const auto* fixed = std::get_if<FixedSteering>(&m_choice.steering)) {
        m_target = fixed->executors;
        m_meter.startTarget(m_target);
        setRegistered(std::min(m_target, m_program.cluster.cap));
        m_phaseEnds = startOf(0);
        return;
    }
    if (const auto* pilot = std::get_if<policy::PilotSettings>(&m_choice.steering)) {
        m_pilot.emplace(*pilot, m_program);
        m_protection = pilot->protection;
        least = pilot->guards.minExecutors;
        m_nextTick = static_cast<double>(kPollMillis);
    } else if (const auto* streaming = std::get_if<StreamingSteering>(&m_choice.steering)) {
        m_streaming.emplace();
        least = streaming->settings.minExecutors.value_or(1);
        const std::int64_t length = streaming->settings.scalingInterval.count();
        m_nextTick = static_cast<double>(length - domain::toEpochMs(m_program.origin) % length);
    }
    const std::vector<InitialExecutor>& initial = m_program.executors.initial;
    int there = 0;
    for (std::size_t i = 0; i < std::min(initial.size(), static_cast<std::size_t>(m_program.cluster.cap)); ++i) {
        if (initial[i].at <= 0)
            ++there;
        else
            m_lots.push_back({0, static_cast<double>(initial[i].at), 1});
    }
    m_target = static_cast<int>(initial.size());
    setRegistered(there);
    // What the policy has at the least is asked for at once.
    setTarget(std::max(m_target, least));
    m_meter.startTarget(m_target);
    m_phaseEnds = startOf(0);
}

template <class Work, class Meter>
double AggregateEngine<Work, Meter>::startOf(std::uint32_t number) const
{
    const WorkUnit& its = m_plan.units[number];
    const double from = its.after ? m_ends[*its.after] + its.gap : its.due;
    return std::max(from, m_lastEnd);
}

template <class Work, class Meter>
void AggregateEngine<Work, Meter>::setRegistered(int count)
{
    m_registeredMillis += m_registered * (m_now - m_registeredSince);
    m_registeredSince = m_now;
    if (count > m_registered)
        m_work.addNew(static_cast<double>(count - m_registered) * m_program.cluster.slotsEach);
    else if (m_registered > 0)
        m_stayed *= std::max(static_cast<double>(count) / m_registered, 1e-9);
    m_registered = count;
    m_meter.setRegistered(m_now, count);
    if (m_phase == Phase::Working)
        m_work.setSlots(slotCount(), m_now);
}

template <class Work, class Meter>
int AggregateEngine<Work, Meter>::idle() const
{
    if (m_phase != Phase::Working || !m_protection.busy)
        return m_registered;
    return static_cast<int>(std::max(slotCount() - m_work.running(), 0.0)) / m_program.cluster.slotsEach;
}

template <class Work, class Meter>
void AggregateEngine<Work, Meter>::setTarget(int total)
{
    if (total == m_target)
        return;
    m_target = total;
    m_meter.setTarget(total);
    // What the cluster was not asked for yet, because it takes so many at a time only, is asked anew; the rest comes.
    for (; !m_lots.empty() && m_lots.back().asked > m_now; m_lots.pop_back())
        m_nextRequest = m_lots.back().asked;
    int pending = 0;
    for (const Lot& lot : m_lots)
        pending += lot.count;
    int missing = std::min(total, m_program.cluster.cap) - m_registered - pending;
    const int most = m_program.cluster.allocationBatch > 0 ? m_program.cluster.allocationBatch : missing;
    const double startUp = m_program.cluster.startUps.meanSeconds() * 1'000;
    m_nextRequest = std::max(m_nextRequest, m_now);
    for (; missing > 0; missing -= most) {
        m_lots.push_back({m_nextRequest, m_nextRequest + startUp, std::min(missing, most)});
        m_nextRequest += static_cast<double>(m_program.cluster.allocationEvery.count());
    }
}

template <class Work, class Meter>
void AggregateEngine<Work, Meter>::arrive()
{
    const int count = m_lots.front().count;
    m_lots.pop_front();
    setRegistered(m_registered + count);
}

template <class Work, class Meter>
void AggregateEngine<Work, Meter>::release(int surplus)
{
    if (const int leaving = std::min({surplus, idle(), m_registered - pinned()}); leaving > 0)
        setRegistered(m_registered - leaving);
}

template <class Work, class Meter>
void AggregateEngine<Work, Meter>::noteBacklog()
{
    if (m_tasksWait) {
        m_meter.setBacklog(m_now, m_phase == Phase::Working ? m_work.waiting() : 0);
        return;
    }
    collectDue();
    m_meter.setBacklog(m_now, m_waitingLogs);
}

/// Logs wait from when they are due; of those that are due now the caller tells how many do.
template <class Work, class Meter>
void AggregateEngine<Work, Meter>::collectDue()
{
    for (; m_due < m_plan.units.size() && m_plan.units[m_due].due <= m_now; ++m_due) {
        m_waitingLogs += m_plan.units[m_due].logs;
        if (m_plan.units[m_due].due < m_now)
            m_meter.setBacklog(m_plan.units[m_due].due, m_waitingLogs);
    }
}

template <class Work, class Meter>
void AggregateEngine<Work, Meter>::planTick(bool unitEnded)
{
    if (!m_pilot)
        return;
    const auto grain = static_cast<double>(kPollMillis);
    if (m_everyPoll)
        m_nextTick = std::max(m_nextTick, (std::floor(m_now / grain) + 1) * grain);
    else if (unitEnded)
        m_nextTick = std::min(m_nextTick, std::max(std::ceil(m_now / grain) * grain, m_ticked + grain));
    else
        m_nextTick = m_now + 60'000 + grain; // a poll later than the next batch of a minute's stream, whose own tick it would only repeat
}

template <class Work, class Meter>
void AggregateEngine<Work, Meter>::tick()
{
    domain::Observed seen = m_pilot->numbers(std::llround(m_now));
    seen.target = m_target;
    seen.registered = seen.usable = m_registered;
    if (m_phase == Phase::Working) {
        seen.tasksRunning = static_cast<int>(m_work.running());
        seen.tasksPending = static_cast<int>(m_work.waiting());
        seen.busy = std::min((seen.tasksRunning + m_program.cluster.slotsEach - 1) / m_program.cluster.slotsEach, m_registered);
    }
    const std::uint32_t next = m_phase == Phase::Waiting ? m_unit : m_unit + 1;
    if (m_plan.stream && next < m_plan.units.size())
        seen.behindSeconds = std::max(m_now - m_plan.units[next].due, 0.0) / 1'000;
    const double passed = m_now - m_ticked;
    if (m_program.knowsLogs && passed > 0)
        seen.logsPerMinute = (m_logsRead - m_logsAtTick) * 60'000 / passed;
    const double registered = m_registeredMillis + m_registered * (m_now - m_registeredSince);
    if (const double slotMillis = (registered - m_registeredAtTick) * m_program.cluster.slotsEach; slotMillis > 0)
        seen.cpuPercent = 100 * std::clamp((m_busyMillis - m_busyAtTick) / slotMillis, 0.0, 1.0);
    m_ticked = m_now;
    m_logsAtTick = m_logsRead;
    m_busyAtTick = m_busyMillis;
    m_registeredAtTick = registered;

    if (const int before = m_target, total = m_pilot->tickTotal(seen); total != before) {
        setTarget(total);
        m_pilot->targetChanged(std::llround(m_now), before, total);
    }
    if (m_registered > m_target && m_pilot->mayRelease(seen))
        release(m_registered - m_target);
    planTick(false);
}

template <class Work, class Meter>
void AggregateEngine<Work, Meter>::interval()
{
    const auto& settings = std::get<StreamingSteering>(m_choice.steering).settings;
    const auto between = domain::Millis{std::llround(m_program.intervalSeconds.value_or(0) * 1'000)};
    const auto verdict = policy::closeInterval(settings, *m_streaming, between, m_registered, m_registered, 0);
    using Change = policy::StreamingVerdict::Change;
    if (verdict.change == Change::Request) {
        setTarget(verdict.total);
    } else if (verdict.change == Change::Release && idle() > 0) {
        setTarget(std::max(m_target - 1, 0));
        release(1);
    }
    m_nextTick = m_now + static_cast<double>(settings.scalingInterval.count());
}

/// Slot milliseconds to make again what it reads and is not there any more; from now on it is.
template <class Work, class Meter>
double AggregateEngine<Work, Meter>::lostWork(const WorkPiece& piece)
{
    double lost = 0;
    const auto again = [&](Kept& kept) {
        if (kept.stayed > m_stayed)
            lost += (1 - m_stayed / kept.stayed) * kept.work;
        kept.stayed = kept.work > 0 ? m_stayed : 0;
    };
    for (const std::uint32_t read : piece.reads)
        again(m_outputs[read]);
    for (const std::uint32_t rdd : piece.caches)
        again(m_cached[rdd]);
    return lost;
}

template <class Work, class Meter>
void AggregateEngine<Work, Meter>::beginPiece()
{
    const WorkPiece* piece = &m_plan.pieces[unit().firstPiece + m_piece];
    if (!m_meter.hasBegun())
        m_meter.begin(m_now - piece->lead);
    m_phase = Phase::Working;
    if (const double lost = m_outputs.empty() ? 0 : lostWork(*piece); lost > 0) {
        m_swollen = *piece;
        const double factor = (piece->work + lost) / piece->work;
        m_swollen.work *= factor;
        m_swollen.longest *= factor;
        for (double& length : m_swollen.quantiles)
            length *= factor;
        m_busyMillis += lost;
        piece = &m_swollen;
    }
    m_work.begin(*piece, slotCount(), m_now);
    if (m_tasksWait)
        noteBacklog();
}

/// Its output and what it put into the cache are there; who holds them may be protected.
template <class Work, class Meter>
void AggregateEngine<Work, Meter>::pieceEnded()
{
    const WorkPiece& piece = m_plan.pieces[unit().firstPiece + m_piece];
    m_busyMillis += piece.work + m_work.started();
    if (m_outputs.empty())
        return;
    m_outputs[unit().firstPiece + m_piece] = {m_stayed, piece.work};
    for (const std::uint32_t rdd : piece.caches) {
        // Who computes it first tells what that takes.
        if (m_cached[rdd].work <= 0)
            m_cached[rdd] = {m_stayed, piece.work};
    }
    const int holders = std::min(m_registered, static_cast<int>(std::ceil(piece.tasks / m_program.cluster.slotsEach)));
    if (m_protection.cache && !piece.caches.empty())
        m_pinnedByCache = std::max(m_pinnedByCache, holders);
    if (m_protection.neededShuffle && piece.isReadInUnit)
        m_pinnedByShuffle = std::max(m_pinnedByShuffle, holders);
}

template <class Work, class Meter>
void AggregateEngine<Work, Meter>::endUnit()
{
    const WorkUnit& its = unit();
    const double due = its.after ? m_started : its.due;
    m_meter.ended(m_unit, (m_now - due) / 1'000);
    m_logsRead += its.logs;
    const double registered = m_registeredMillis + m_registered * (m_now - m_registeredSince);
    if (m_pilot && m_now > m_started)
        m_pilot->batchEnded({.ended = m_pilot->instant(m_now),
                             .seconds = (m_now - m_started) / 1'000,
                             .delaySeconds = (m_started - due) / 1'000,
                             .logs = its.logs,
                             .executors = (registered - m_registeredAtStart) / (m_now - m_started),
                             .needed = its.widest / m_program.cluster.slotsEach,
                             .failed = its.failed});
    if (m_streaming && !its.failed)
        policy::noteBatch(*m_streaming, domain::Millis{std::llround(m_now - m_started)});
    m_lastEnd = m_now;
    m_pinnedByShuffle = 0;
    if (!m_plan.stream)
        m_lastWorkEnd = m_now;
    if (!m_ends.empty())
        m_ends[m_unit] = m_now;
    ++m_unit;
    m_phase = Phase::Waiting;
    if (m_unit < m_plan.units.size())
        m_phaseEnds = startOf(m_unit);
    planTick(true);
}

/// What was going on has ended: the wait for a unit, driver time, a piece, or the unit's last driver time.
template <class Work, class Meter>
void AggregateEngine<Work, Meter>::nextPhase()
{
    if (m_phase == Phase::Tail) {
        endUnit();
        return;
    }
    if (m_phase == Phase::Driver) {
        beginPiece();
        return;
    }
    if (m_phase == Phase::Waiting) {
        if (!m_tasksWait) {
            collectDue();
            m_waitingLogs = m_due == m_unit + 1 ? 0 : m_waitingLogs - unit().logs;
            m_meter.setBacklog(m_now, m_waitingLogs);
        }
        m_started = m_now;
        m_registeredAtStart = m_registeredMillis + m_registered * (m_now - m_registeredSince);
        m_piece = 0;
    } else {
        pieceEnded();
        m_lastWorkEnd = m_now;
        ++m_piece;
    }
    const bool more = m_piece < unit().pieces;
    const double driver = more ? m_plan.pieces[unit().firstPiece + m_piece].before : unit().tail;
    m_phase = more ? Phase::Driver : Phase::Tail;
    m_phaseEnds = m_now + driver;
    if (m_tasksWait)
        noteBacklog();
    if (driver <= 0)
        nextPhase();
}

template <class Work, class Meter>
domain::Result<typename Meter::Answer> AggregateEngine<Work, Meter>::run(const RunOptions& options)
{
    beginCluster();
    const auto horizon = static_cast<double>(m_program.horizon);
    while (m_unit < m_plan.units.size() && m_now <= horizon) {
        const double arrival = m_lots.empty() ? std::numeric_limits<double>::infinity() : m_lots.front().at;
        double limit = std::min({m_nextTick, arrival, horizon + 1});
        if (m_tasksWait && m_phase == Phase::Working && m_registered > 0 && m_work.waiting() > 0) // they get fewer while nothing happens
            limit = std::min(limit, (std::floor(m_now / m_meter.step()) + 1) * m_meter.step());
        std::optional<double> end;
        if (m_phase == Phase::Working)
            end = m_work.advance(limit);
        else if (m_phaseEnds <= limit)
            end = m_phaseEnds;
        m_now = end.value_or(limit);
        m_meter.sampleUntil(m_now);
        if (end) {
            nextPhase();
        } else if (arrival <= limit) {
            arrive();
        } else if (m_now <= horizon) {
            noteBacklog();
            if (m_now >= m_nextTick)
                m_streaming ? interval() : tick();
        }
        if (options.stop.stop_requested())
            return domain::failure(domain::ErrorCode::Cancelled);
    }
    if (options.progress)
        options.progress({1});
    const bool done = m_unit == m_plan.units.size();
    return m_meter.finish(done ? m_lastWorkEnd : m_now, m_busyMillis, std::nullopt);
}

} // namespace stoker::simulation
