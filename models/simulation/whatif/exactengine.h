// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/outcomemeter.h"
#include "simulation/whatif/slots.h"
#include "simulation/whatif/stagequeue.h"
#include "simulation/whatif/steering.h"
#include "simulation/whatif/whatif.h"

#include <deque>
#include <numeric>
#include <set>

namespace stoker::simulation {

/// Task by task, as Spark schedules. `Queue` is the TimingWheel; any queue that gives events of one time in the order in which they were pushed gives the same
/// outcome. What is taken as simpler than Spark: no locality wait, a task of a stage whose parent's output was lost meanwhile goes on if it has begun, a copy
/// starts when the recorded one did (speculation itself is not judged anew), a released executor is gone after Cluster::removal, and a barrier stage waits for ever
/// (Spark fails its job after a while). Executors are of the resource profiles that stages need; a policy that counts them all alike has them dealt as they were recorded
/// (ExecutorPlan::dealt), Spark's dynamic allocation counts each profile. What the
/// cluster was asked for comes, though the target be lowered meanwhile: a standalone master starts what it can at once and takes nothing back, Kubernetes
/// deletes pods only that wait longer than the idle timeout, and YARN takes back requests, not containers.
template <class Queue>
class ExactEngine {
public:
    ExactEngine(const Program& program, const SteeringChoice& choice, std::uint64_t seed);
    [[nodiscard]] domain::Result<domain::ScenarioOutcome> run(const RunOptions& options);

private:
    using Kind = ExactEvent::Kind;

    void push(std::int64_t at, std::uint32_t event) { m_queue.push(std::max(at, m_now), event); }
    void pushNew(std::int64_t at, Kind kind, std::uint32_t a = 0, std::uint32_t b = 0) { push(at, m_slots.makeEvent(kind, a, b)); }
    void begin();
    void handle(std::uint32_t id);
    [[nodiscard]] bool minute(const RunOptions& options);

    // exactengine_tasks.h
    void fillSlots();
    void launch(std::uint32_t slot, std::uint32_t stage);
    // What is done for every task, and little else, is one piece of code: a fifth of all instructions by callgrind.
    Q_ALWAYS_INLINE void launchPlain(std::uint32_t slot, std::uint32_t stage);
    Q_NEVER_INLINE void launchChained(std::uint32_t slot, std::uint32_t stage, std::uint32_t index);
    void launchCopy(std::uint32_t slot, std::uint32_t stage, std::uint32_t index, std::uint32_t millis);
    Q_ALWAYS_INLINE void taskEnded(std::uint32_t slot);
    Q_NEVER_INLINE void chainedEnded(std::uint32_t slot, Kind kind);
    void copyDue(std::uint32_t stage, std::uint32_t index, std::uint32_t copy);
    Q_ALWAYS_INLINE void freeOrReuse(std::uint32_t slot);
    Q_NEVER_INLINE void freeSlot(std::uint32_t slot);
    void stageCompleted(std::uint32_t stage);
    void announceStages();
    [[nodiscard]] const Chain* chainOf(std::uint32_t stage, std::uint32_t index) const;
    [[nodiscard]] std::uint32_t startedLength(std::uint32_t slot, StageRun& run, std::uint32_t millis);
    [[nodiscard]] bool opensStage(StageRun& run, std::uint32_t executor);
    void warmUp(ExactEvent& event, StageRun& run);

    // exactengine_jobs.h
    void submitJob(std::uint32_t job);
    void finishJob(std::uint32_t job);
    void unpersist(std::uint32_t number);
    void jobEnded(std::uint32_t job);
    void batchDue(std::uint32_t batch);
    void startBatch(int stream);
    void batchEnded(std::uint32_t batch);
    void noteBacklog();
    void noteTasks();
    [[nodiscard]] double tasksSince(double time) const;
    [[nodiscard]] policy::BatchSample sampleOf(double started, double due, double logs, double executorMillisBefore, bool failed) const;

    // exactengine_cluster.h
    void noteRegistered();
    void takeOver(int least);
    void setTarget(int total);
    void setTarget(const policy::DynamicAllocation::TargetChange& change);
    void allocate();
    [[nodiscard]] std::vector<int> missing() const;
    void ask(std::int64_t at, std::uint32_t profile);
    void arrive(std::uint32_t number, std::uint32_t profile);
    void release(std::uint32_t executor);
    void depart(std::uint32_t executor);
    void poll();
    void sparkTick();
    void wakeSpark();
    void interval();
    [[nodiscard]] domain::Observed observe();

    const Program& m_program;
    const SteeringChoice& m_choice;
    Queue m_queue;
    Slots m_slots;
    StageQueue m_stages;
    OutcomeMeter m_meter;
    const std::int64_t m_horizon = m_program.horizon;
    std::int64_t m_now = 0;
    bool m_done = false;

    // cluster
    int m_target = 0;
    std::vector<int> m_targets;  ///< by profile, where Spark counts them apart
    std::vector<int> m_starting; ///< by profile
    std::vector<std::int64_t> m_startUps;  ///< of each that was ever asked for, in order
    bool m_allocating = false;
    double m_usableMillis = 0;             ///< of the executors, integrated
    std::int64_t m_usableSince = 0;
    void integrate();

    // jobs and batches
    std::vector<std::uint32_t> m_stagesLeft; ///< by job
    std::vector<std::int64_t> m_submittedAt; ///< by job
    std::vector<double> m_usableAtStart;     ///< by job, or batch
    std::vector<std::uint32_t> m_jobsLeft;   ///< by batch
    struct BatchStream {
        std::vector<std::uint32_t> due; ///< all that ever were
        std::size_t next = 0;           ///< of those, the first that has not begun
        std::optional<std::uint32_t> batch; ///< the one that runs
        std::int64_t started = 0;
        double usableAtStart = 0;
    };
    std::vector<BatchStream> m_streams;
    std::set<std::uint32_t> m_waitingBatches; ///< of all streams: due, and not begun
    std::uint32_t m_jobsToGo = 0;
    std::uint32_t m_jobsBesideToGo = 0; ///< of those, the ones in no batch where there are batches
    std::uint32_t m_batchesToGo = 0;
    std::int64_t m_lastJobEnd = 0;
    const bool m_tasksWait = !(m_program.hasBatches() && m_program.knowsLogs); ///< what the backlog counts: tasks, else logs
    double m_waitingLogs = 0;
    std::int64_t m_tasksDone = 0;
    struct TaskCount {
        double time = 0;
        std::int64_t tasks = 0;
    };
    std::vector<TaskCount> m_taskPeaks; ///< running and pending whenever stages began, if never again as many
    std::unordered_map<std::uint64_t, std::uint32_t> m_failures; ///< of an index so far
    double m_logsRead = 0;
    std::deque<double> m_readAtPolls; ///< of the last minute, for the rate

    // who steers
    std::optional<PilotSeat> m_pilot;
    std::optional<policy::DynamicAllocation> m_spark;
    bool m_keepsOutputs = false; ///< a shuffle service or the like: output outlives its executor
    bool m_sparkAsleep = false; ///< its next tick, if any waits, is the one that would come without further events
    std::uint32_t m_sparkRound = 0; ///< ticks of an older round are void
    std::optional<policy::StreamingAllocationState> m_streaming;
    double m_busySlots = 0;     ///< slot milliseconds until m_usableSince
    double m_busyAtPoll = 0;
    double m_slotMillis = 0;    ///< of registered executors, integrated
    double m_slotMillisAtPoll = 0;
};

} // namespace stoker::simulation

#include "simulation/whatif/exactengine_cluster.h"
#include "simulation/whatif/exactengine_core.h"
#include "simulation/whatif/exactengine_jobs.h"
#include "simulation/whatif/exactengine_tasks.h"
