// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/indexset.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace stoker::policy {

/// One attempt of one stage.
struct StageAttempt {
    int stage = 0;
    int attempt = 0;
    friend auto operator<=>(const StageAttempt&, const StageAttempt&) = default;
};

enum class TaskOutcome {
    Succeeded,
    Killed, ///< Spark's TaskKilled: on purpose, so nothing has to run again
    Failed, ///< every other end
};

/// What waits and runs in all stages, as Spark's ExecutorAllocationListener counts it (core, ExecutorAllocationManager.scala, 3.4 and later), with its
/// peculiarities: an index counts as started once for all, whatever becomes of a later re-run after a success; a task that starts after its stage was
/// completed is taken from what waits for as long as the attempt is known. No time, no executors. A value; every event costs O(1).
class TaskBacklog {
public:
    /// Of one resource profile, in tasks (task sets).
    struct Demand {
        std::int64_t pending = 0;
        std::int64_t pendingSpeculative = 0;
        std::int64_t running = 0;
        std::int64_t unschedulable = 0;
    };

    void stageSubmitted(StageAttempt id, int tasks, int profile);
    /// True when no stage is left that could bring tasks: the queue is empty.
    [[nodiscard]] bool stageCompleted(StageAttempt id);
    /// True when nothing waits any more: the queue is empty.
    [[nodiscard]] bool taskStarted(StageAttempt id, int index, bool speculative);
    /// True when a failure brought work back into an empty queue: it is backlogged again.
    [[nodiscard]] bool taskEnded(StageAttempt id, int index, bool speculative, TaskOutcome outcome);
    void speculativeTaskSubmitted(StageAttempt id, int index);
    void unschedulableAdded(StageAttempt id);
    void unschedulableRemoved(StageAttempt id);

    [[nodiscard]] Demand demand(int profile) const;
    [[nodiscard]] bool hasPending() const { return m_pendingAttempts > 0; }

private:
    // Absent is not the same as empty: Spark keeps a map for each of these, and asks which of them know the attempt.
    struct Attempt {
        std::optional<int> profile;
        std::optional<int> tasks;
        std::optional<int> running;
        std::optional<IndexSet> started;
        std::optional<IndexSet> runningSpeculative;
        std::optional<IndexSet> pendingSpeculative;
        bool unschedulable = false;
    };
    struct Hash {
        std::size_t operator()(StageAttempt id) const
        {
            return static_cast<std::size_t>((static_cast<std::uint64_t>(static_cast<std::uint32_t>(id.stage)) << 8) ^ static_cast<std::uint32_t>(id.attempt));
        }
    };

    template <class Change>
    void change(StageAttempt id, Change&& with);
    void count(const Attempt& attempt, int sign);
    static void leaveProfileIfUnused(Attempt& attempt);

    std::unordered_map<StageAttempt, Attempt, Hash> m_attempts;
    std::vector<Demand> m_demand; ///< by profile
    std::int64_t m_pendingAttempts = 0;
    std::int64_t m_bringers = 0; ///< entries that can still bring tasks
};

} // namespace stoker::policy
