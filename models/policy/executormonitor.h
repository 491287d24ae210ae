// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/instant.h"

#include <functional>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace stoker::policy {

/// How a caller numbers executors: small, from 0 on, one for each that ever was. Events carry it instead of the id, for there are two for every task.
using ExecutorKey = int;

/// Which shuffle a stage of a job writes.
struct StageShuffle {
    int stage = 0;
    int shuffle = 0;
};

/// When an executor may leave.
struct IdleTimeouts {
    domain::Millis idle{60'000};
    std::optional<domain::Millis> cached;  ///< empty = never
    std::optional<domain::Millis> shuffle; ///< empty = never
    bool trackShuffles = true;
};

/// Who is idle for how long, as Spark's ExecutorMonitor holds it (core, scheduler/dynalloc/ExecutorMonitor.scala, 3.5 and later: the longest of the
/// timeouts that apply counts, SPARK-43398; before, the shorter one of cached and shuffle). An executor with shuffle output that an active job reads
/// never times out. No clock: events carry their time. A value; events of tasks cost O(1), jobs and unpersisted RDDs O(executors), as in Spark.
/// Not covered: shuffle blocks that a decommissioned executor hands on, and cached blocks served by an external shuffle service.
class ExecutorMonitor {
public:
    explicit ExecutorMonitor(IdleTimeouts timeouts) : m_timeouts(timeouts) {}

    void executorAdded(ExecutorKey key, const domain::ExecutorId& id, int profile, domain::Instant at);
    void executorRemoved(ExecutorKey key);
    /// Ignored where the scheduler does not deem the executor active any more: removed, or told to leave (SPARK-26927).
    void taskStarted(ExecutorKey key);
    void taskEnded(ExecutorKey key, int stage, bool succeeded, domain::Instant at);
    void jobStarted(int job, std::span<const StageShuffle> stages);
    void jobEnded(int job);
    void shuffleCleaned(int shuffle);
    void blockCached(ExecutorKey key, int rdd, int partition);
    void blockDropped(ExecutorKey key, int rdd, int partition);
    void rddUnpersisted(int rdd);
    /// Asked to leave, by kill or by decommissioning; still counted among the living.
    void leaving(ExecutorKey key);
    /// The scheduler did not let it go after all: it had become busy.
    void spared(ExecutorKey key);

    /// Finds who has timed out by `now`; O(log executors) for each whose time may have come, else O(1).
    void advance(domain::Instant now);
    /// As of the last advance().
    [[nodiscard]] bool anyTimedOut() const { return m_timedOut > 0; }
    /// Timed out ones of a profile, "10" before "9" as Spark sorts them; at most `most`. Ones of unknown profile are never among them.
    [[nodiscard]] std::vector<ExecutorKey> timedOut(int profile, int most) const;
    [[nodiscard]] int timedOutCount(int profile) const;
    [[nodiscard]] int live(int profile) const;
    /// Without those asked to leave.
    [[nodiscard]] int staying(int profile) const;
    /// Profiles that have executors, or had.
    [[nodiscard]] std::vector<int> profiles() const;
    /// Not before this can another one time out unless something happens; may be too early, never too late. Empty = none will.
    [[nodiscard]] std::optional<domain::Instant> nextDeadline() const;
    [[nodiscard]] const domain::ExecutorId& id(ExecutorKey key) const;

private:
    static constexpr int kUnknownProfile = -1; ///< a task or block was seen before its executor was
    static constexpr domain::Instant kNever = domain::Instant::max();

    struct Tracker {
        domain::ExecutorId id;
        bool seen = false;
        bool tracked = false; ///< seen and not tracked: removed
        int profile = kUnknownProfile;
        int running = 0;
        std::optional<domain::Instant> idleSince;
        bool leaving = false;
        bool activeShuffle = false;
        bool timedOut = false;             ///< is in its profile's set
        domain::Instant queuedAt = kNever; ///< its one valid entry of the queue; not later than its deadline
        std::set<std::pair<int, int>> blocks; ///< RDD, partition
        std::set<int> shuffles;
    };
    struct Count {
        int live = 0;
        int leaving = 0;
        std::set<std::pair<QString, ExecutorKey>> timedOut;
    };
    using Deadline = std::pair<domain::Instant, ExecutorKey>;

    Tracker* tracked(ExecutorKey key);
    Tracker* ensureTracked(ExecutorKey key, int profile);
    [[nodiscard]] domain::Instant deadline(const Tracker& tracker) const;
    void refresh(ExecutorKey key, Tracker& tracker);
    void setTimedOut(ExecutorKey key, Tracker& tracker, bool timedOut);
    template <class Shuffles>
    void updateActiveShuffles(Tracker& tracker, const Shuffles& active);

    IdleTimeouts m_timeouts;
    domain::Instant m_now = domain::Instant::min();
    std::vector<Tracker> m_trackers; ///< by key
    std::map<int, Count> m_counts;   ///< by profile
    int m_timedOut = 0;
    std::priority_queue<Deadline, std::vector<Deadline>, std::greater<>> m_queue;
    std::map<int, std::vector<int>> m_shuffleJobs; ///< active jobs by shuffle; a shuffle stays until it is cleaned
    std::unordered_map<int, int> m_stageShuffle;
    std::unordered_map<int, std::vector<int>> m_jobStages;
};

} // namespace stoker::policy
