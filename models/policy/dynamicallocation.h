// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/allocationramp.h"
#include "policy/dynamicallocationsettings.h"
#include "policy/executormonitor.h"
#include "policy/taskbacklog.h"

#include <map>

namespace stoker::policy {

/// Spark's ExecutorAllocationManager, event for event (core, ExecutorAllocationManager.scala, as of 3.5): what replay and simulation run. For the
/// same events and ticks it asks for the same targets and lets the same executors go. No clock: events carry their time, which must not run backwards; events
/// of tasks cost O(1), ticks O(profiles) until somebody's time has come. A value: copy it to try something out.
/// Resource profiles each have their target, as in Spark; a shuffle service that serves cached blocks, dynamic allocation of Spark before 3.4 (phantom
/// speculative tasks) and requests that the cluster manager does not acknowledge are not covered.
class DynamicAllocation {
public:
    struct TargetChange {
        int profile = 0;
        int target = 0; ///< executors in total
        friend bool operator==(const TargetChange&, const TargetChange&) = default;
    };
    struct Tick {
        std::vector<TargetChange> targets;  ///< what to ask for from now on
        std::vector<ExecutorKey> releases;  ///< who is to leave, "10" before "9"; already counted as leaving
    };

    /// tasksPerExecutor: tasks at once, floor(executor cores / task cpus), 1 where Spark does not know its cores; of the default profile, 0.
    explicit DynamicAllocation(const DynamicAllocationSettings& settings, int tasksPerExecutor = 1);

    /// Of another profile, before its first stage.
    void addProfile(int profile, int tasksPerExecutor);

    /// A target, when the stage is the first of its profile: Spark asks for it at once.
    std::optional<TargetChange> stageSubmitted(StageAttempt stage, int tasks, domain::Instant at, int profile = 0);
    void stageCompleted(StageAttempt stage);
    void taskStarted(StageAttempt stage, int index, ExecutorKey executor, bool speculative);
    void taskEnded(StageAttempt stage, int index, ExecutorKey executor, bool speculative, TaskOutcome outcome, domain::Instant at);
    void speculativeTaskSubmitted(StageAttempt stage, int index, domain::Instant at);
    void unschedulableAdded(StageAttempt stage, domain::Instant at);
    void unschedulableRemoved(StageAttempt stage);
    /// The stages of the job that write shuffle output, among them those that will be skipped because it is there already.
    void jobStarted(int job, std::span<const StageShuffle> stages) { m_monitor.jobStarted(job, stages); }
    void jobEnded(int job) { m_monitor.jobEnded(job); }
    void executorAdded(ExecutorKey key, const domain::ExecutorId& id, domain::Instant at, int profile = 0) { m_monitor.executorAdded(key, id, profile, at); }
    void executorRemoved(ExecutorKey key) { m_monitor.executorRemoved(key); }
    void blockCached(ExecutorKey key, int rdd, int partition) { m_monitor.blockCached(key, rdd, partition); }
    void blockDropped(ExecutorKey key, int rdd, int partition) { m_monitor.blockDropped(key, rdd, partition); }
    void rddUnpersisted(int rdd) { m_monitor.rddUnpersisted(rdd); }
    void shuffleCleaned(int shuffle) { m_monitor.shuffleCleaned(shuffle); }
    /// The scheduler kept one of Tick::releases: it had become busy.
    void spared(ExecutorKey key) { m_monitor.spared(key); }

    /// What Spark does every 100 ms.
    [[nodiscard]] Tick tick(domain::Instant now);
    /// The earliest time at which a tick may do anything unless an event comes first; Instant::min() = the next one will. Empty: none ever will. Ticks before
    /// it may be left out: what follows is identical.
    [[nodiscard]] std::optional<domain::Instant> nextDue() const;

    [[nodiscard]] int target(int profile = 0) const;
    /// Executors that the waiting and running tasks could fill.
    [[nodiscard]] int needed(int profile = 0) const;
    [[nodiscard]] int live(int profile = 0) const { return m_monitor.live(profile); }
    [[nodiscard]] TaskBacklog::Demand demand(int profile = 0) const { return m_backlog.demand(profile); }
    [[nodiscard]] const domain::ExecutorId& id(ExecutorKey key) const { return m_monitor.id(key); }

private:
    struct Profile {
        AllocationRamp ramp;
        int tasksPerExecutor = 1;
        bool hasTarget = false; ///< its first stage was submitted; the default profile has one from the start
    };

    void backlogged(domain::Instant at);
    void queueEmpty();
    [[nodiscard]] int needed(int id, const Profile& profile) const;
    [[nodiscard]] int releasable(int id) const;
    void updateTargets(domain::Instant now, Tick& result);

    DynamicAllocationSettings m_settings;
    TaskBacklog m_backlog;
    ExecutorMonitor m_monitor;
    std::map<int, Profile> m_profiles;
    std::optional<domain::Instant> m_addTime; ///< one for all profiles
    bool m_initializing = true;               ///< no target changes until a stage was submitted or an executor timed out
};

} // namespace stoker::policy
