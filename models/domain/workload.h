// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/instant.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

/// What an application had to do, apart from who did it: what a trace is read into, and what the engines run again under another policy. Values; any thread.
/// Every time is milliseconds since Workload::origin unless it says otherwise. Indices count from 0 within the vector they name.
namespace stoker::domain {

/// One attempt at one task, as recorded: 16 bytes, because a day holds millions.
struct WorkTask {
    enum class Kind : std::uint8_t {
        Success, ///< the attempt whose result counted
        Failed,  ///< ended without a result; the next attempt of the same index follows
        Copy,    ///< a speculative copy, or the original that a copy overtook: it only occupied its slot
    };
    /// What it had to do besides its own work, because nobody had done it in its slot before.
    enum class Start : std::uint8_t {
        Warm,
        OfStage,    ///< the first task of its stage there: fetches and unpacks the code, generates classes, connects to who holds the input
        OfExecutor, ///< the first task of all there: loads classes besides
    };
    std::uint32_t index = 0;     ///< of the task in its stage; attempts of one index follow each other
    std::uint32_t millis = 0;    ///< from launch to finish
    std::uint32_t cpuMillis = 0; ///< 0 where the log does not say
    std::uint16_t executor = 0;  ///< who ran it, index into Workload::executors; kUnknownExecutor
    Kind kind = Kind::Success;
    Start start = Start::Warm;
    friend bool operator==(const WorkTask&, const WorkTask&) = default;
};
inline constexpr std::uint16_t kUnknownExecutor = 0xffff;

/// Tasks that nobody recorded: of a CSV or the built-in day. Their lengths are drawn: log-normal about the mean, never all kept in memory.
struct DrawnTasks {
    std::uint32_t count = 0;
    double meanSeconds = 0;
    double sigma = 0; ///< of the logarithm; 0 = all equally long
    friend bool operator==(const DrawnTasks&, const DrawnTasks&) = default;
};

/// One attempt at one stage. Stages that were skipped, because their shuffle output was there, are none.
struct WorkStage {
    int id = 0;
    int attempt = 0;
    QString name;
    std::vector<std::uint32_t> parents; ///< indices into Workload::stages: they end before this one begins
    std::vector<WorkTask> tasks;        ///< as recorded, sorted by index and launch; empty where `drawn` says them
    DrawnTasks drawn;
    Millis submitted{0};
    std::optional<Millis> ended;
    bool writesShuffle = false;
    std::vector<int> caches;            ///< ids of the RDDs that its tasks read from the cache or put there
    qint64 shuffleBytes = 0;            ///< written
    qint64 inputRecords = 0;            ///< logs that its successful tasks read
    int profile = 0;                    ///< resource profile
    bool barrier = false;               ///< its tasks begin together, or not at all
    int wanted = 0;                     ///< tasks that it has by its own word; more than recorded where the log is cut off
    Millis lead{0};                     ///< driver time: from when it might have begun to its first task, where neither slots nor executors were waited for
    std::array<std::uint32_t, 3> unpackMillis{}; ///< to deserialise a task, the middle of those of each WorkTask::Start; 0 = there are none, or nobody says
    bool failed = false;
    friend bool operator==(const WorkStage&, const WorkStage&) = default;
};

/// One job. What the driver does between jobs is kept as a gap: faster executors bring the next job nearer, but not the driver's own time.
struct WorkJob {
    int id = 0;
    Millis submitted{0};
    std::optional<Millis> ended;
    std::optional<std::uint32_t> after; ///< the job whose end the driver waited for before it submitted this one; empty = it came by the clock, at `submitted`
    Millis gap{0};                      ///< from that end (or from the due time of its batch) to `submitted`
    std::optional<std::uint32_t> batch; ///< index into Workload::batches
    std::vector<std::uint32_t> stages;  ///< indices into Workload::stages, in order of submission; none where all were skipped
    Millis tail{0};                     ///< driver time: from the end of its last task to its own; all of it where no task ran
    QString pool;                       ///< of the fair scheduler
    bool failed = false;
    friend bool operator==(const WorkJob&, const WorkJob&) = default;
};

/// One batch (trigger) of a stream: begins when it is due and the one before has ended.
struct WorkBatch {
    Millis due{0};
    double logs = 0;                 ///< input records
    Millis serial{0};                ///< driver time of the batch that no executor shortens: before its first job, between its jobs and after the last
    std::optional<Millis> started;   ///< as recorded
    std::optional<Millis> ended;
    std::vector<std::uint32_t> jobs; ///< indices into Workload::jobs
    int stream = 0;                  ///< which query: only batches of the same stream wait for each other
    friend bool operator==(const WorkBatch&, const WorkBatch&) = default;
};

/// One executor as it was: the recorded answer that another policy is compared with.
struct WorkExecutor {
    ExecutorId id;
    std::optional<Millis> requested; ///< Spark 3.4 and later
    Millis added{0};
    std::optional<Millis> removed;   ///< empty = alive at the end
    QString removedBecause;          ///< Spark's words
    int cores = 1;
    int profile = 0;
    bool initial = false;            ///< the application began with it: nobody had scaled when it was asked for
    friend bool operator==(const WorkExecutor&, const WorkExecutor&) = default;
};

/// What stages of a resource profile ask of an executor, and its tasks of that; the default profile is 0.
struct WorkProfile {
    int id = 0;
    int cores = 0;    ///< of an executor; 0 = not said
    int taskCpus = 1;
    int mostTasks = 0; ///< that other resources (GPUs) leave room for on an executor; 0 = any number
    friend bool operator==(const WorkProfile&, const WorkProfile&) = default;
};

/// A cached RDD that the application gave up: who holds its blocks holds them no more.
struct WorkUnpersist {
    int rdd = 0;
    Millis at{0};
    std::optional<std::uint32_t> after; ///< the job that had ended last by then, index into Workload::jobs
    Millis gap{0};                      ///< from that end
    friend bool operator==(const WorkUnpersist&, const WorkUnpersist&) = default;
};

/// Where the logs per minute of a trace come from.
enum class LogsSource {
    None,
    StreamProgress, ///< numInputRows of the triggers of structured streaming
    TaskInput,      ///< records read by tasks that succeeded
    Recording,      ///< what Stoker measured live
    Csv,
    Curve,          ///< the built-in day
};

enum class Scheduling { Fifo, Fair };

struct Workload {
    Instant origin;              ///< wall clock of time 0: the first event
    Millis length{0};            ///< to the last event
    int coresPerExecutor = 1;
    int taskCpus = 1;
    int mostTasks = 0;           ///< as WorkProfile::mostTasks, of the default profile
    int instances = 0;           ///< executors that the application was configured to begin with (spark.executor.instances); 0 = not said
    Scheduling scheduling = Scheduling::Fifo;
    bool stream = false;         ///< its batches come by the clock
    std::optional<Millis> interval; ///< between batches, of the stream with the most of them; empty = as soon as the one before has ended
    std::vector<WorkStage> stages;
    std::vector<WorkJob> jobs;   ///< in order of submission
    std::vector<WorkBatch> batches;
    std::vector<WorkExecutor> executors; ///< in order of `added`
    std::vector<WorkProfile> profiles;   ///< those that the trace describes, by id; none before Spark 3.1
    std::vector<WorkUnpersist> unpersisted; ///< in order of `at`
    std::vector<Millis> startUps;        ///< from requested to added, of each executor of which both are known
    std::optional<Millis> removal;       ///< from asked to leave to gone, where the trace lets it be told
    LogsSource logsSource = LogsSource::None;
    std::vector<double> logsPerMinute;   ///< one a minute from origin on; empty where logsSource is None
    friend bool operator==(const Workload&, const Workload&) = default;

    /// Tasks at once on an executor of so many cores (ResourceProfile.maxTasksPerExecutor).
    [[nodiscard]] static int slotsOf(int cores, int taskCpus, int mostTasks)
    {
        const int byCores = taskCpus > 0 && cores > taskCpus ? cores / taskCpus : 1;
        return mostTasks > 0 && mostTasks < byCores ? mostTasks : byCores;
    }
    [[nodiscard]] int slotsPerExecutor() const { return slotsOf(coresPerExecutor, taskCpus, mostTasks); }
    /// What the trace says of a profile; of one that it does not describe, what it says of the default one.
    [[nodiscard]] WorkProfile profileOf(int id) const
    {
        for (const WorkProfile& one : profiles) {
            if (one.id == id && id != 0)
                return one;
        }
        return {id, 0, taskCpus, mostTasks};
    }
};

} // namespace stoker::domain
