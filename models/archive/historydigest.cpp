// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/historydigest.h"

#include "archive/columncodec.h"

#include <algorithm>
#include <cmath>

namespace stoker::archive {

using domain::Executor;
using domain::Snapshot;

namespace {

constexpr double kGcHigh = 0.10; ///< as Spark's own executors page marks it
constexpr qsizetype kMostAskedBy = 10'000;

std::int32_t minuteOf(domain::Instant time) { return static_cast<std::int32_t>(std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count()); }

LivingExecutor livingOf(const Executor& executor) { return {executor.id, executor.host, executor.added, executor.state, executor.cores, executor.taskSlots}; }

std::int64_t kib(const std::optional<qint64>& bytes) { return bytes ? (*bytes + 512) / 1024 : kUnknownValue; }

} // namespace

HistoryDigest::Track HistoryDigest::begin(const Executor& executor)
{
    Track track;
    track.taskBefore = executor.taskTimeMs;
    track.gcBefore = executor.gcTimeMs;
    track.completedBefore = executor.completedTasks;
    track.failedBefore = executor.failedTasks;
    track.cpuBefore = executor.cpuSeconds;
    track.cpuAtBefore = executor.cpuAt;
    return track;
}

void HistoryDigest::look(const Executor& executor, Track& track) const
{
    if (track.looks == 0) {
        track.taskFirst = executor.taskTimeMs;
        track.gcFirst = executor.gcTimeMs;
    }
    const int slotCount = executor.taskSlots > 0 ? executor.taskSlots : executor.cores;
    if (slotCount > 0)
        track.busySum += std::clamp<qint64>(qint64{executor.runningTasks} * 10'000 / slotCount, 0, 10'000);
    ++track.looks;
}

MinuteCells HistoryDigest::cellsOf(const Executor& executor, const Track& track)
{
    MinuteCells cells;
    cells.looks = track.looks;
    cells.busy = track.looks > 0 ? track.busySum / track.looks : 0;
    cells.cpu = kUnknownValue;
    if (executor.cpuSeconds && track.cpuBefore && executor.cpuAt && track.cpuAtBefore && *executor.cpuAt > *track.cpuAtBefore && executor.cores > 0) {
        const double share = (*executor.cpuSeconds - *track.cpuBefore) / (domain::seconds(*executor.cpuAt - *track.cpuAtBefore) * executor.cores);
        if (share >= 0 && share < 1e6)
            cells.cpu = std::llround(share * 10'000);
    }
    // A counter that went back was begun anew.
    const auto grown = [](qint64 now, qint64 before) { return std::max<qint64>(0, now - before); };
    cells.taskMs = grown(executor.taskTimeMs, track.taskBefore);
    cells.gcMs = grown(executor.gcTimeMs, track.gcBefore);
    cells.completed = grown(executor.completedTasks, track.completedBefore);
    cells.failed = grown(executor.failedTasks, track.failedBefore);
    cells.memoryKib = kib(executor.memoryUsedBytes);
    cells.cachedKib = kib(executor.cachedBytes);
    cells.shuffleKib = kib(executor.shuffleBytes);
    const qint64 task = executor.taskTimeMs - track.taskFirst;
    const bool gcHigh = task > 0 && static_cast<double>(executor.gcTimeMs - track.gcFirst) > kGcHigh * static_cast<double>(task);
    cells.flags = (gcHigh ? kGcHighFlag : 0) | (executor.holdsShuffle ? kHoldsShuffleFlag : 0) | (executor.shuffleNeeded.value_or(false) ? kShuffleNeededFlag : 0);
    return cells;
}

void HistoryDigest::closeMinute(const Out& out)
{
    if (!m_minute || !m_last)
        return;
    MinutePut put = std::exchange(m_left, {});
    put.minute = *m_minute;
    const auto add = [&put](const Executor& executor, const Track& track) {
        MinuteCells cells = cellsOf(executor, track);
        cells.executor = static_cast<std::int64_t>(put.executors.size());
        put.executors.push_back(executor.id);
        put.cells.push_back(cells);
    };
    for (std::size_t row = 0; row < m_tracks.size(); ++row) {
        if (m_tracks[row].looks == 0)
            continue;
        add(m_last->executors[row], m_tracks[row]);
        m_tracks[row] = begin(m_last->executors[row]);
    }
    m_minute.reset();
    if (!put.cells.empty())
        out(std::move(put));
}

void HistoryDigest::matchExecutors(const Snapshot& now, bool afresh, ExecutorsPut& put)
{
    static const std::vector<Executor> none;
    const std::vector<Executor>& before = m_last ? m_last->executors : none;
    std::vector<Track> tracks;
    tracks.reserve(now.executors.size());
    std::size_t old = 0;
    const auto left = [&] {
        const Executor& executor = before[old];
        if (m_tracks[old].looks > 0) {
            MinuteCells cells = cellsOf(executor, m_tracks[old]);
            cells.executor = static_cast<std::int64_t>(m_left.executors.size());
            m_left.executors.push_back(executor.id);
            m_left.cells.push_back(cells);
        }
        put.gone.push_back({{executor.id, executor.host, executor.added, now.time, {}, domain::RemovedBy::Unknown}, {}});
        ++old;
    };
    for (const Executor& executor : now.executors) {
        while (old < before.size() && before[old].id < executor.id)
            left();
        if (old < before.size() && before[old].id == executor.id) {
            const Executor& was = before[old];
            if (afresh || was.state != executor.state || was.cores != executor.cores || was.taskSlots != executor.taskSlots || (!was.added && executor.added))
                put.living.push_back(livingOf(executor));
            tracks.push_back(m_tracks[old++]);
        } else {
            put.living.push_back(livingOf(executor));
            tracks.push_back(begin(executor));
        }
        look(executor, tracks.back());
    }
    while (old < before.size())
        left();
    m_tracks = std::move(tracks);
}

void HistoryDigest::takeDeparted(const Snapshot& now, bool afresh, ExecutorsPut& put)
{
    for (auto record = now.commands.rbegin(); record != now.commands.rend() && record->number >= m_lastCommand; ++record) {
        if (record->kind != QLatin1StringView("removals"))
            continue;
        for (const domain::ExecutorOutcome& outcome : record->outcomes) {
            if (!m_askedBy.contains(outcome.id))
                m_askedBy.insert(outcome.id, record->by);
        }
    }
    if (!now.commands.empty())
        m_lastCommand = std::max(m_lastCommand, now.commands.back().number);
    if (m_last && !afresh && m_last->departed == now.departed)
        return;
    QHash<domain::ExecutorId, const domain::Departed*> known;
    if (m_last && !afresh) {
        for (const domain::Departed& departed : m_last->departed)
            known.insert(departed.id, &departed);
    }
    for (const domain::Departed& departed : now.departed) {
        const auto before = known.constFind(departed.id);
        if (before != known.cend() && **before == departed)
            continue;
        const auto living = std::lower_bound(now.executors.begin(), now.executors.end(), departed.id, [](const Executor& executor, const domain::ExecutorId& id) { return executor.id < id; });
        if (living == now.executors.end() || living->id != departed.id)
            put.gone.push_back({departed, departed.by == domain::RemovedBy::Command ? m_askedBy.value(departed.id) : QString()});
    }
    if (m_askedBy.size() > kMostAskedBy)
        m_askedBy.clear();
}

void HistoryDigest::takeWork(const Snapshot& now, bool afresh, const Out& out) const
{
    WorkPut put;
    const auto collect = [&](const auto& list, const auto& before, auto& changed) {
        if (list == before)
            return;
        for (const auto& one : list) {
            // Newest last in both, so what is known is found soon from the end.
            if (std::find(before.rbegin(), before.rend(), one) == before.rend())
                changed.push_back(one);
        }
    };
    static const Snapshot none;
    const Snapshot& before = m_last && !afresh ? *m_last : none;
    collect(now.batches, before.batches, put.batches);
    collect(now.jobs, before.jobs, put.jobs);
    if (!put.batches.empty() || !put.jobs.empty())
        out(std::move(put));
}

void HistoryDigest::take(const domain::SnapshotPtr& snapshot, bool afresh, const Out& out)
{
    const Snapshot& now = *snapshot;
    afresh = afresh || !m_last;
    const std::int32_t minute = minuteOf(now.time);
    if (m_minute && *m_minute != minute)
        closeMinute(out);
    m_minute = minute;
    ExecutorsPut put;
    put.time = domain::toEpochMs(now.time);
    put.whole = afresh;
    matchExecutors(now, afresh, put);
    takeDeparted(now, afresh, put);
    if (put.whole || !put.living.empty() || !put.gone.empty())
        out(std::move(put));
    takeWork(now, afresh, out);
    m_last = snapshot;
}

void HistoryDigest::end(const Out& out)
{
    closeMinute(out);
    *this = HistoryDigest();
}

} // namespace stoker::archive
