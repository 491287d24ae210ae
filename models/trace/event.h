// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Lines of an event log as values: what Stoker makes use of, and no more (spark-spec a.2 and a.3). Times are epoch milliseconds, 0 = not said.
/// Texts are valid until the next line is parsed. For use inside `trace` only.
namespace stoker::trace {

struct LogStart {
    std::string_view version;
};

struct ApplicationStart {
    std::string_view id;
    std::string_view attempt;
    std::string_view name;
    std::string_view user;
    qint64 time = 0;
};

struct ApplicationEnd {
    qint64 time = 0;
};

struct EnvironmentUpdate {
    std::vector<std::pair<std::string_view, std::string_view>> settings; ///< "Spark Properties"
};

struct ResourceProfileAdded {
    struct Amount {
        std::string_view resource;
        double amount = 0;
    };
    int id = 0;
    int cores = 0;    ///< of an executor; 0 = not said
    int taskCpus = 0; ///< 0 = not said
    std::vector<Amount> ofExecutor; ///< of resources other than cores
    std::vector<Amount> ofTask;
};

struct ExecutorAdded {
    std::string_view id;
    qint64 time = 0;
    qint64 requested = 0;
    int cores = 0;
    int profile = 0;
};

struct ExecutorRemoved {
    std::string_view id;
    std::string_view because;
    qint64 time = 0;
};

/// Told by name before Spark 3.1, by both names from then on.
struct Excluded {
    enum class What : std::uint8_t { Executor, Node, ExecutorForStage, NodeForStage };
    What what = What::Executor;
    std::string_view id; ///< of the executor or the host
    int stage = -1;
    qint64 time = 0;
};

struct BlockManagerChange {
    std::string_view executor;
    qint64 time = 0;
    bool added = true;
};

struct StageInfo {
    int id = -1;
    int attempt = 0;
    std::string_view name;
    int tasks = 0;
    std::vector<int> parents;
    bool knowsParents = false; ///< Spark 1.4 and later
    int firstRdd = -1;         ///< the RDD whose shuffle it writes, if it writes one
    std::vector<int> cached;   ///< RDDs with a storage level that keeps them
    qint64 submitted = 0;
    qint64 completed = 0;
    bool failed = false;
    bool barrier = false; ///< one of its RDDs is
    int profile = 0;
};

struct StageSubmitted {
    StageInfo stage;
};

struct StageCompleted {
    StageInfo stage;
};

struct JobStart {
    int id = -1;
    qint64 time = 0;
    std::vector<StageInfo> stages; ///< all, those that will be skipped as well
    std::vector<int> stageIds;
    std::string_view pool;
    std::string_view query;        ///< sql.streaming.queryId
    qint64 batch = -1;             ///< streaming.sql.batchId
    qint64 batchTime = 0;          ///< spark.streaming.internal.batchTime
};

struct JobEnd {
    int id = -1;
    qint64 time = 0;
    bool failed = false;
};

struct TaskStart {
    int stage = -1;
    int stageAttempt = 0;
    qint64 launched = 0;
};

enum class TaskOutcome : std::uint8_t {
    Success,
    Failed,
    Killed,      ///< also: not allowed to commit, as Spark's own pages count it
    Resubmitted, ///< no attempt of its own: the output of one that had ended was lost with its executor
};

struct TaskEnd {
    int stage = -1;
    int stageAttempt = 0;
    int index = 0;
    int attempt = 0;
    qint64 launched = 0;
    qint64 finished = 0;
    std::string_view executor;
    TaskOutcome outcome = TaskOutcome::Failed;
    bool writesShuffle = false; ///< a ShuffleMapTask
    bool speculative = false;
    qint64 cpuNanos = 0;
    qint64 gcMillis = 0;
    qint64 unpackMillis = 0; ///< to deserialise it
    qint64 records = 0;
    qint64 shuffleBytes = 0;
};

/// One trigger of a query of structured streaming.
struct QueryProgress {
    std::string_view query;
    qint64 batch = -1;
    qint64 started = 0;
    qint64 millis = 0;
    qint64 rows = 0; ///< of all sources
};

/// A cached RDD is given up. Without a time.
struct UnpersistRdd {
    int rdd = -1;
};

/// A line that counts, and nothing else.
struct Other {};

using Event = std::variant<Other, LogStart, ApplicationStart, ApplicationEnd, EnvironmentUpdate, ResourceProfileAdded, ExecutorAdded, ExecutorRemoved, Excluded, BlockManagerChange,
                           StageSubmitted, StageCompleted, JobStart, JobEnd, TaskStart, TaskEnd, QueryProgress, UnpersistRdd>;

} // namespace stoker::trace
