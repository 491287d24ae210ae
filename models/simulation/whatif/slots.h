// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"
#include "simulation/random.h"
#include "simulation/whatif/program.h"

#include <span>
#include <unordered_map>

namespace stoker::simulation {

/// What waits in the queue of the exact engine: the end of a task in its slot, or something of the cluster or the driver. 16 bytes.
struct ExactEvent {
    enum class Kind : std::uint8_t { Task, FailingTask, CopyTask, Arrival, Allocation, JobDue, BatchDue, BatchEnd, CopyDue, Minute, Poll, SparkTick, Interval, Gone, StageDue, JobEnd, Unpersist };
    std::uint32_t a = 0; ///< of a task: its stage; of a free slot: where it is among the free ones
    std::uint32_t b = 0; ///< of a task: its index
    std::uint32_t executor = 0;
    Kind kind = Kind::Task;
    bool fresh = false; ///< a slot in which no task has ended yet
};

/// Executors of the exact engine and their slots: who is there, who is idle, what is cached where. Slots are events, so that a task's end needs no look-up.
/// One run, one thread.
class Slots {
public:
    static constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();
    struct Executor {
        std::int64_t added = 0;
        std::int64_t idleSince = 0;
        std::int64_t startUp = 0;
        std::uint32_t firstSlot = 0;
        std::uint32_t profile = 0; ///< index
        int slotCount = 1;
        int cores = 1;
        int running = 0;
        int cached = 0; ///< blocks
        bool warm = false; ///< a task has ended there
        bool leaving = false;
        bool departing = false; ///< its end is in the queue
        bool gone = false;
    };

    Slots(const Program& program, std::uint64_t seed);

    [[nodiscard]] ExactEvent& event(std::uint32_t id) { return m_events[id]; }
    [[nodiscard]] std::uint32_t makeEvent(ExactEvent::Kind kind, std::uint32_t a = 0, std::uint32_t b = 0);
    void freeEvent(std::uint32_t id) { m_freeEvents.push_back(id); }

    std::uint32_t add(std::int64_t now, std::int64_t startUp, std::uint32_t profile);
    /// Idle ones only. Their slots, and what they cached, are gone.
    void remove(std::uint32_t executor);
    void leave(std::uint32_t executor);
    [[nodiscard]] Executor& executor(std::uint32_t number) { return m_executors[number]; }
    [[nodiscard]] const std::vector<Executor>& executors() const { return m_executors; }
    [[nodiscard]] int registered() const { return m_registered; }
    [[nodiscard]] int registeredSlots() const { return m_registeredSlots; }
    [[nodiscard]] int registeredCores() const { return m_registeredCores; }
    [[nodiscard]] int usable() const { return m_registered - m_leaving; }
    [[nodiscard]] int usableOf(std::uint32_t profile) const { return m_profiles[profile].usable; }
    [[nodiscard]] int busy() const { return m_busy; }
    [[nodiscard]] std::size_t freeSlots(std::uint32_t profile) const { return m_profiles[profile].free.size(); }

    /// A slot to fill: any of the profile's free ones, as Spark shuffles its offers, where it matters.
    [[nodiscard]] std::uint32_t takeFree(std::uint32_t profile, bool allWillBeFilled);
    /// Its task has ended, and nothing follows.
    void release(std::uint32_t slot, std::int64_t now);
    /// For a policy: living ones by id, as of the last refresh.
    [[nodiscard]] std::span<const domain::Executor> view(domain::Instant origin, const std::vector<bool>& holds, const std::vector<bool>& needed);

    /// What computing a partition again takes, if it was cached and was lost: milliseconds.
    [[nodiscard]] std::uint32_t recomputeMillis(const std::vector<int>& rdds, std::uint32_t partition) const;
    /// True for each block that was not there before.
    [[nodiscard]] bool cache(int rdd, std::uint32_t partition, std::uint32_t executor, std::uint32_t millis);
    /// Nobody holds any block of it any more; who reads it next computes it as it did in the trace.
    void uncache(int rdd);

private:
    struct Block {
        std::uint32_t executor = kNobody;
        std::uint32_t millis = 0; ///< 0 = never computed
    };
    struct Profile {
        std::vector<std::uint32_t> free; ///< slots
        std::size_t added = 0;           ///< executors so far
        int usable = 0;
    };
    static void link(std::vector<std::uint32_t>& free, std::vector<ExactEvent>& events, std::uint32_t slot);
    static void unlink(std::vector<std::uint32_t>& free, std::vector<ExactEvent>& events, std::uint32_t slot);

    const Program& m_program;
    Dice m_dice;
    std::uint64_t m_draws = 0;
    std::vector<ExactEvent> m_events;
    std::vector<std::uint32_t> m_freeEvents;
    std::vector<Profile> m_profiles;
    std::vector<Executor> m_executors;
    std::unordered_map<int, std::vector<Block>> m_blocks; ///< by RDD
    std::vector<domain::Executor> m_view;
    std::vector<std::uint32_t> m_viewed; ///< executor of each row
    std::size_t m_viewedUpTo = 0;
    int m_registered = 0;
    int m_registeredSlots = 0;
    int m_registeredCores = 0;
    int m_leaving = 0;
    int m_busy = 0;
};

} // namespace stoker::simulation
