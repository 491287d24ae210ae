// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lives.h"

#include <algorithm>
#include <limits>

namespace stoker::session {

using domain::Departed;
using domain::Executor;
using domain::ExecutorLife;
using domain::Instant;
using domain::RemovedBy;

namespace {

constexpr std::size_t kLooksAPoll = 2'500;
constexpr double kGcHigh = 0.10; ///< as Spark's own executors page marks it

/// Unknown start: before everything that is known.
bool startedBefore(const ExecutorLife& a, const ExecutorLife& b) { return a.added.value_or(Instant{}) < b.added.value_or(Instant{}); }

} // namespace

void Lives::update(const domain::Snapshot& snapshot, bool sameIds)
{
    rememberWhoAsked(snapshot.commands);
    const auto& joined = m_tracks.update(snapshot.executors, sameIds, [&](const domain::ExecutorId&, const Track& track) {
        // The driver's own word on it (snapshot.departed) replaces this as soon as it comes.
        if (!m_lives[track.life].removed)
            m_lives[track.life].removed = snapshot.time;
    });
    const auto minute = static_cast<std::int32_t>(std::chrono::floor<std::chrono::minutes>(snapshot.time).time_since_epoch().count());
    // Of very many executors only some are looked at in each poll, in turn: a mean over a minute needs a dozen looks, not sixty.
    const std::size_t turns = 1 + m_tracks.size() / kLooksAPoll;
    m_turn = (m_turn + 1) % turns;
    for (const std::size_t row : joined) {
        welcome(snapshot.executors[row], m_tracks[row]);
        if (row % turns != m_turn)
            fillMinute(minute, snapshot.executors[row], m_tracks[row]);
    }
    for (std::size_t row = m_turn; row < m_tracks.size(); row += turns)
        fillMinute(minute, snapshot.executors[row], m_tracks[row]);
    for (const Departed& departed : snapshot.departed)
        bury(departed);
    if (m_lives.size() > m_tracks.size() + kMaxDeparted)
        dropOldestDeparted();
    if (m_minutes > kMaxMinutes)
        dropOldestMinutes();
    if (m_unordered)
        restoreOrder();
}

void Lives::takePast(const std::vector<ExecutorLife>& past, Instant first)
{
    for (const ExecutorLife& before : past)
        takePast(before, first);
    if (m_lives.size() > m_tracks.size() + kMaxDeparted)
        dropOldestDeparted();
    if (m_minutes > kMaxMinutes)
        dropOldestMinutes();
    restoreOrder();
}

void Lives::takePast(const ExecutorLife& before, Instant first)
{
    const auto known = m_index.constFind(before.id);
    if (known == m_index.cend()) {
        m_index.insert(before.id, m_lives.size());
        ExecutorLife& life = m_lives.emplace_back(before);
        m_minutes += life.minutes.size();
        if (!life.removed)
            life.removed = first;
        return;
    }
    ExecutorLife& life = m_lives[*known];
    domain::MinuteRow minutes = before.minutes;
    for (std::int32_t minute = life.minutes.isEmpty() ? 0 : life.minutes.first(); !life.minutes.isEmpty() && minute <= life.minutes.last(); ++minute) {
        if (const auto seen = life.minutes.at(minute))
            minutes.put(minute, *seen);
    }
    m_minutes = m_minutes - life.minutes.size() + minutes.size();
    life.minutes = std::move(minutes);
    if (!life.requested)
        life.requested = before.requested;
    if (!life.added)
        life.added = before.added;
    if (life.removed && life.removedByName.isEmpty())
        life.removedByName = before.removedByName;
}

void Lives::reset() { *this = Lives(); }

void Lives::rememberWhoAsked(const std::vector<domain::CommandRecord>& commands)
{
    if (m_askedBy.size() > static_cast<qsizetype>(2 * kMaxDeparted))
        m_askedBy.clear();
    for (auto record = commands.rbegin(); record != commands.rend() && record->number >= m_lastCommand; ++record) {
        if (record->kind != QLatin1String("removals"))
            continue;
        for (const domain::ExecutorOutcome& outcome : record->outcomes) {
            if (!m_askedBy.contains(outcome.id))
                m_askedBy.insert(outcome.id, record->by);
        }
    }
    if (!commands.empty())
        m_lastCommand = std::max(m_lastCommand, commands.back().number);
}

void Lives::welcome(const Executor& executor, Track& track)
{
    track.gcBefore = executor.gcTimeMs;
    track.taskBefore = executor.taskTimeMs;
    if (const auto known = m_index.constFind(executor.id); known != m_index.cend()) {
        // It was missing from an answer, no more: nobody buried it.
        track.life = *known;
        ExecutorLife& life = m_lives[track.life];
        life.removed.reset();
        life.reason.clear();
        life.by = RemovedBy::Unknown;
        return;
    }
    ExecutorLife life;
    life.id = executor.id;
    life.host = executor.host;
    life.added = executor.added;
    m_unordered = m_unordered || (!m_lives.empty() && startedBefore(life, m_lives.back()));
    track.life = m_lives.size();
    m_index.insert(life.id, track.life);
    if (m_lives.size() == m_lives.capacity())
        m_lives.reserve(std::max(m_tracks.size(), m_lives.size() + m_lives.size() / 8) + 16); // not doubled: see ByExecutor
    m_lives.push_back(std::move(life));
}

void Lives::fillMinute(std::int32_t minute, const Executor& executor, Track& track)
{
    domain::MinuteRow& minutes = m_lives[track.life].minutes;
    if (minutes.isEmpty() || minute > minutes.last()) {
        const std::size_t before = minutes.size();
        minutes.put(minute, {});
        m_minutes += minutes.size() - before;
        track.minute = minute;
        track.busySum = 0;
        track.polls = 0;
        track.gcBefore = executor.gcTimeMs;
        track.taskBefore = executor.taskTimeMs;
    }
    if (minute != track.minute || minutes.isEmpty())
        return; // the clock went back: that minute is written already
    const int slotCount = executor.taskSlots > 0 ? executor.taskSlots : executor.cores;
    if (slotCount > 0)
        track.busySum += std::min(10'000, executor.runningTasks * 10'000 / slotCount);
    ++track.polls;
    const auto busy = static_cast<std::uint8_t>((track.busySum + track.polls * 50) / (track.polls * 100));
    const qint64 task = executor.taskTimeMs - track.taskBefore;
    const qint64 gc = executor.gcTimeMs - track.gcBefore;
    minutes.putLast({busy, task > 0 && static_cast<double>(gc) > kGcHigh * static_cast<double>(task)});
}

void Lives::bury(const Departed& departed)
{
    if (m_tracks.contains(departed.id))
        return;
    const auto known = m_index.constFind(departed.id);
    if (known == m_index.cend()) {
        // Died before this session watched. Those dropped for age are not dug up again.
        if (m_lives.size() >= m_tracks.size() + kMaxDeparted)
            return;
        ExecutorLife life;
        life.id = departed.id;
        life.host = departed.host;
        life.added = departed.added;
        m_unordered = m_unordered || (!m_lives.empty() && startedBefore(life, m_lives.back()));
        m_index.insert(life.id, m_lives.size());
        m_lives.push_back(std::move(life));
    }
    ExecutorLife& life = m_lives[m_index.value(departed.id)];
    if (departed.removed)
        life.removed = departed.removed;
    life.reason = departed.reason;
    life.by = departed.by;
    if (life.by == RemovedBy::Command && life.removedByName.isEmpty())
        life.removedByName = m_askedBy.value(departed.id);
}

void Lives::restoreOrder()
{
    std::stable_sort(m_lives.begin(), m_lives.end(), startedBefore);
    m_index.clear();
    for (std::size_t i = 0; i < m_lives.size(); ++i)
        m_index.insert(m_lives[i].id, i);
    for (std::size_t row = 0; row < m_tracks.size(); ++row)
        m_tracks[row].life = m_index.value(m_tracks.id(row));
    m_unordered = false;
}

void Lives::dropOldestDeparted()
{
    const std::size_t toDrop = m_lives.size() - m_tracks.size() - kMaxDeparted + kMaxDeparted / 8;
    std::vector<Instant> ends;
    ends.reserve(m_lives.size() - m_tracks.size());
    std::vector<bool> alive(m_lives.size(), false);
    for (std::size_t row = 0; row < m_tracks.size(); ++row)
        alive[m_tracks[row].life] = true;
    for (std::size_t i = 0; i < m_lives.size(); ++i) {
        if (!alive[i])
            ends.push_back(m_lives[i].removed.value_or(Instant{}));
    }
    const auto limit = ends.begin() + static_cast<std::ptrdiff_t>(toDrop);
    std::nth_element(ends.begin(), limit, ends.end());
    // Many may have ended at one time: the first poll after a pause.
    auto ties = toDrop + 1 - static_cast<std::size_t>(std::count_if(ends.begin(), limit, [limit](Instant end) { return end < *limit; }));
    std::size_t index = 0;
    std::erase_if(m_lives, [&](const ExecutorLife& life) {
        const Instant end = life.removed.value_or(Instant{});
        if (alive[index++] || end > *limit || (end == *limit && ties == 0))
            return false;
        ties -= end == *limit ? 1 : 0;
        m_minutes -= life.minutes.size();
        return true;
    });
    m_unordered = true; // places changed
}

void Lives::dropOldestMinutes()
{
    // Everything before the moment that leaves seven eighths: found by halving, as lives share one time axis.
    const std::size_t surplus = m_minutes - kMaxMinutes * 7 / 8;
    std::int32_t low = std::numeric_limits<std::int32_t>::max();
    std::int32_t high = 0;
    for (const ExecutorLife& life : m_lives) {
        if (!life.minutes.isEmpty()) {
            low = std::min(low, life.minutes.first());
            high = std::max(high, life.minutes.last());
        }
    }
    while (low < high) {
        const std::int32_t middle = low + (high - low) / 2;
        std::size_t gone = 0;
        for (const ExecutorLife& life : m_lives)
            gone += static_cast<std::size_t>(std::clamp<std::int64_t>(std::int64_t{middle} - life.minutes.first(), 0, static_cast<std::int64_t>(life.minutes.size())));
        if (gone < surplus)
            low = middle + 1;
        else
            high = middle;
    }
    for (ExecutorLife& life : m_lives) {
        m_minutes -= life.minutes.size();
        life.minutes.dropBefore(low);
        m_minutes += life.minutes.size();
    }
}

} // namespace stoker::session
