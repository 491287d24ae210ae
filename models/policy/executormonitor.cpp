// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/executormonitor.h"

#include <algorithm>
#include <limits>

namespace stoker::policy {

using domain::Instant;
using domain::Millis;

ExecutorMonitor::Tracker* ExecutorMonitor::tracked(ExecutorKey key)
{
    if (key < 0 || static_cast<std::size_t>(key) >= m_trackers.size())
        return nullptr;
    Tracker& tracker = m_trackers[static_cast<std::size_t>(key)];
    return tracker.tracked ? &tracker : nullptr;
}

/// Events of different threads overtake each other: a task or a block may be seen before its executor (SPARK-4951). Null for one that is gone.
ExecutorMonitor::Tracker* ExecutorMonitor::ensureTracked(ExecutorKey key, int profile)
{
    if (key < 0)
        return nullptr;
    if (static_cast<std::size_t>(key) >= m_trackers.size())
        m_trackers.resize(static_cast<std::size_t>(key) + 1);
    Tracker& tracker = m_trackers[static_cast<std::size_t>(key)];
    if (!tracker.seen) {
        tracker.seen = true;
        tracker.tracked = true;
        tracker.profile = profile;
        ++m_counts[profile].live;
    } else if (tracker.tracked && tracker.profile == kUnknownProfile && profile != kUnknownProfile) {
        setTimedOut(key, tracker, false);
        --m_counts[kUnknownProfile].live;
        tracker.profile = profile;
        ++m_counts[profile].live;
    }
    return tracker.tracked ? &tracker : nullptr;
}

Instant ExecutorMonitor::deadline(const Tracker& tracker) const
{
    if (!tracker.idleSince)
        return kNever;
    Millis timeout = m_timeouts.idle;
    for (const auto& [applies, longer] : {std::pair(!tracker.blocks.empty(), m_timeouts.cached), std::pair(!tracker.shuffles.empty(), m_timeouts.shuffle)}) {
        if (!applies)
            continue;
        if (!longer)
            return kNever;
        timeout = std::max(timeout, *longer);
    }
    return *tracker.idleSince > kNever - timeout ? kNever : *tracker.idleSince + timeout;
}

void ExecutorMonitor::setTimedOut(ExecutorKey key, Tracker& tracker, bool timedOut)
{
    if (tracker.timedOut == timedOut)
        return;
    tracker.timedOut = timedOut;
    m_timedOut += timedOut ? 1 : -1;
    auto& set = m_counts[tracker.profile].timedOut;
    if (timedOut)
        set.emplace(tracker.id.text, key);
    else
        set.erase({tracker.id.text, key});
}

/// After every change of a tracker. The queue holds one valid entry for each at most, and that may be early: an executor that is idle for a moment between
/// two tasks, thousands of times an hour, costs no entry each time.
void ExecutorMonitor::refresh(ExecutorKey key, Tracker& tracker)
{
    const Instant due = tracker.tracked && !tracker.leaving && !tracker.activeShuffle ? deadline(tracker) : kNever;
    if (tracker.timedOut && due > m_now)
        setTimedOut(key, tracker, false);
    if (!tracker.timedOut && due < tracker.queuedAt) {
        tracker.queuedAt = due;
        m_queue.emplace(due, key);
    }
}

void ExecutorMonitor::advance(Instant now)
{
    m_now = std::max(m_now, now);
    while (!m_queue.empty() && m_queue.top().first <= m_now) {
        const auto [at, key] = m_queue.top();
        m_queue.pop();
        Tracker& tracker = m_trackers[static_cast<std::size_t>(key)];
        if (tracker.queuedAt != at)
            continue;
        tracker.queuedAt = kNever;
        if (tracker.tracked && !tracker.leaving && !tracker.activeShuffle && deadline(tracker) <= m_now)
            setTimedOut(key, tracker, true);
        else
            refresh(key, tracker);
    }
}

void ExecutorMonitor::executorAdded(ExecutorKey key, const domain::ExecutorId& id, int profile, Instant at)
{
    Tracker* tracker = ensureTracked(key, profile);
    if (!tracker)
        return;
    if (tracker->id.isEmpty())
        tracker->id = id;
    if (tracker->running == 0)
        tracker->idleSince = at;
    refresh(key, *tracker);
}

void ExecutorMonitor::executorRemoved(ExecutorKey key)
{
    Tracker* tracker = tracked(key);
    if (!tracker) {
        // Never seen before: what comes late for it must not bring it to life.
        if (Tracker* unseen = ensureTracked(key, kUnknownProfile); unseen)
            tracker = unseen;
        else
            return;
    }
    setTimedOut(key, *tracker, false);
    Count& count = m_counts[tracker->profile];
    --count.live;
    count.leaving -= tracker->leaving ? 1 : 0;
    const domain::ExecutorId id = tracker->id;
    *tracker = Tracker();
    tracker->id = id;
    tracker->seen = true;
}

void ExecutorMonitor::taskStarted(ExecutorKey key)
{
    Tracker* tracker = ensureTracked(key, kUnknownProfile);
    if (!tracker || tracker->leaving)
        return;
    ++tracker->running;
    tracker->idleSince.reset();
    if (tracker->timedOut)
        refresh(key, *tracker);
}

void ExecutorMonitor::taskEnded(ExecutorKey key, int stage, bool succeeded, Instant at)
{
    Tracker* tracker = tracked(key);
    if (!tracker)
        return;
    if (succeeded && m_timeouts.trackShuffles) {
        const auto written = m_stageShuffle.find(stage);
        if (written != m_stageShuffle.end() && tracker->shuffles.insert(written->second).second)
            tracker->activeShuffle = true;
    }
    tracker->running = std::max(0, tracker->running - 1);
    if (tracker->running == 0)
        tracker->idleSince = at;
    refresh(key, *tracker);
}

template <class Shuffles>
void ExecutorMonitor::updateActiveShuffles(Tracker& tracker, const Shuffles& active)
{
    tracker.activeShuffle = std::any_of(active.begin(), active.end(), [&tracker](int shuffle) { return tracker.shuffles.contains(shuffle); });
}

void ExecutorMonitor::jobStarted(int job, std::span<const StageShuffle> stages)
{
    if (!m_timeouts.trackShuffles)
        return;
    bool reuses = false;
    std::vector<int> shuffles;
    std::vector<int>& itsStages = m_jobStages[job];
    itsStages.clear();
    for (const auto& [stage, shuffle] : stages) {
        const auto [entry, isNew] = m_shuffleJobs.try_emplace(shuffle);
        reuses = reuses || !isNew;
        entry->second.push_back(job);
        m_stageShuffle[stage] = shuffle;
        shuffles.push_back(shuffle);
        itsStages.push_back(stage);
    }
    if (!reuses)
        return;
    for (std::size_t key = 0; key < m_trackers.size(); ++key) {
        Tracker& tracker = m_trackers[key];
        if (!tracker.tracked || tracker.activeShuffle)
            continue;
        updateActiveShuffles(tracker, shuffles);
        if (tracker.activeShuffle)
            refresh(static_cast<ExecutorKey>(key), tracker);
    }
}

void ExecutorMonitor::jobEnded(int job)
{
    if (!m_timeouts.trackShuffles)
        return;
    std::vector<int> active;
    bool anyIdle = false;
    for (auto& [shuffle, jobs] : m_shuffleJobs) {
        if (const auto found = std::find(jobs.begin(), jobs.end(), job); found != jobs.end())
            jobs.erase(found);
        if (jobs.empty())
            anyIdle = true;
        else
            active.push_back(shuffle);
    }
    if (anyIdle) {
        for (std::size_t key = 0; key < m_trackers.size(); ++key) {
            Tracker& tracker = m_trackers[key];
            if (!tracker.tracked || !tracker.activeShuffle)
                continue;
            updateActiveShuffles(tracker, active);
            if (!tracker.activeShuffle)
                refresh(static_cast<ExecutorKey>(key), tracker);
        }
    }
    // Spark forgets whose shuffle a stage writes with the first job that ends, even where another one shares it.
    if (const auto found = m_jobStages.find(job); found != m_jobStages.end()) {
        for (const int stage : found->second)
            m_stageShuffle.erase(stage);
        m_jobStages.erase(found);
    }
}

void ExecutorMonitor::shuffleCleaned(int shuffle)
{
    m_shuffleJobs.erase(shuffle);
    for (std::size_t key = 0; key < m_trackers.size(); ++key) {
        Tracker& tracker = m_trackers[key];
        if (tracker.shuffles.erase(shuffle) == 0 || !tracker.shuffles.empty())
            continue;
        tracker.activeShuffle = false;
        refresh(static_cast<ExecutorKey>(key), tracker);
    }
}

void ExecutorMonitor::blockCached(ExecutorKey key, int rdd, int partition)
{
    Tracker* tracker = ensureTracked(key, kUnknownProfile);
    if (!tracker || tracker->leaving)
        return;
    tracker->blocks.emplace(rdd, partition);
    refresh(key, *tracker);
}

void ExecutorMonitor::blockDropped(ExecutorKey key, int rdd, int partition)
{
    Tracker* tracker = ensureTracked(key, kUnknownProfile);
    if (!tracker || tracker->leaving)
        return;
    tracker->blocks.erase({rdd, partition});
    refresh(key, *tracker);
}

void ExecutorMonitor::rddUnpersisted(int rdd)
{
    for (std::size_t key = 0; key < m_trackers.size(); ++key) {
        Tracker& tracker = m_trackers[key];
        const auto first = tracker.blocks.lower_bound({rdd, std::numeric_limits<int>::min()});
        const auto last = tracker.blocks.upper_bound({rdd, std::numeric_limits<int>::max()});
        if (first == last)
            continue;
        tracker.blocks.erase(first, last);
        refresh(static_cast<ExecutorKey>(key), tracker);
    }
}

void ExecutorMonitor::leaving(ExecutorKey key)
{
    Tracker* tracker = tracked(key);
    if (!tracker || tracker->leaving)
        return;
    tracker->leaving = true;
    ++m_counts[tracker->profile].leaving;
    setTimedOut(key, *tracker, false);
}

void ExecutorMonitor::spared(ExecutorKey key)
{
    Tracker* tracker = tracked(key);
    if (!tracker || !tracker->leaving)
        return;
    tracker->leaving = false;
    --m_counts[tracker->profile].leaving;
    refresh(key, *tracker);
}

std::vector<ExecutorKey> ExecutorMonitor::timedOut(int profile, int most) const
{
    std::vector<ExecutorKey> keys;
    const auto found = m_counts.find(profile);
    if (found == m_counts.end() || profile == kUnknownProfile)
        return keys;
    for (const auto& [text, key] : found->second.timedOut) {
        if (static_cast<int>(keys.size()) >= most)
            break;
        keys.push_back(key);
    }
    return keys;
}

int ExecutorMonitor::timedOutCount(int profile) const
{
    const auto found = m_counts.find(profile);
    return found == m_counts.end() ? 0 : static_cast<int>(found->second.timedOut.size());
}

int ExecutorMonitor::live(int profile) const
{
    const auto found = m_counts.find(profile);
    return found == m_counts.end() ? 0 : found->second.live;
}

int ExecutorMonitor::staying(int profile) const
{
    const auto found = m_counts.find(profile);
    return found == m_counts.end() ? 0 : found->second.live - found->second.leaving;
}

std::vector<int> ExecutorMonitor::profiles() const
{
    std::vector<int> known;
    for (const auto& [profile, count] : m_counts) {
        if (profile != kUnknownProfile)
            known.push_back(profile);
    }
    return known;
}

std::optional<Instant> ExecutorMonitor::nextDeadline() const
{
    return m_queue.empty() ? std::nullopt : std::optional(m_queue.top().first);
}

const domain::ExecutorId& ExecutorMonitor::id(ExecutorKey key) const { return m_trackers.at(static_cast<std::size_t>(key)).id; }

} // namespace stoker::policy
