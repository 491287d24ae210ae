// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"

#include <QHash>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

/// What Spark's REST answers say, version by version the same. Absent = not said.
namespace stoker::spark {

struct RestAttempt {
    QString id; ///< empty on a live UI
    QString user;
    QString sparkVersion;
    bool completed = false;
    std::optional<domain::Instant> started;
    std::optional<domain::Instant> ended;
    std::optional<domain::Instant> updated;
    qint64 durationMs = 0; ///< on a live UI: until now
};

struct RestApplication {
    QString id;
    QString name;
    std::vector<RestAttempt> attempts; ///< newest first
};

struct RestExecutor {
    domain::Executor executor; ///< without CPU; `cachedBlocks`, `memory...`, tasks, times as said
    int port = 0;
    bool isActive = true;
    bool isDriver = false;
    qint64 totalTasks = 0;
    qint64 shuffleWriteBytes = 0; ///< over its life; never falls
    std::optional<domain::Instant> removed;
    QString removeReason;
};

/// Which work a stage or job belongs to, by the description that Spark's streaming engines give it.
struct StreamTag {
    enum class Kind { None, DStream, Structured };
    Kind kind = Kind::None;
    QString query; ///< name of the structured query
    QString run;   ///< its run id
    qint64 batch = -1; ///< DStream: batch time in ms; structured: batch number
    friend bool operator==(const StreamTag&, const StreamTag&) = default;
};

struct RestStage {
    enum class Status { Unknown, Active, Complete, Failed, Pending, Skipped };
    int id = 0;
    int attempt = 0;
    Status status = Status::Unknown;
    int tasks = 0;
    int activeTasks = 0;
    int completeTasks = 0;
    int failedTasks = 0;
    std::optional<int> completedIndices; ///< since 2.4
    qint64 inputRecords = 0;
    qint64 cpuTimeNs = 0;
    qint64 runTimeMs = 0;
    StreamTag stream;
    [[nodiscard]] bool isOver() const { return status == Status::Complete || status == Status::Failed || status == Status::Skipped; }
    [[nodiscard]] qint64 waitingTasks() const { return std::max<qint64>(0, qint64{tasks} - completedIndices.value_or(completeTasks) - activeTasks); }
};

struct RestJob {
    domain::Job job;
    StreamTag stream;
    std::vector<int> stages;
};

struct RestRdd {
    struct Part { ///< what one executor holds of it
        QString address; ///< host:port of its block manager
        qint64 bytes = 0; ///< memory and disk
    };
    int id = 0;
    QString name;
    int cachedPartitions = 0;
    qint64 memoryBytes = 0;
    qint64 diskBytes = 0;
    std::vector<Part> parts;
};

struct RestEnvironment {
    QHash<QString, QString> properties; ///< of Spark
    QString javaVersion;
    QString scalaVersion;
};

struct RestStreamingStatistics {
    std::optional<domain::Instant> started;
    qint64 batchDurationMs = 0;
    int receivers = 0;
    int activeReceivers = 0;
    int activeBatches = 0;
    qint64 completedBatches = 0;
    qint64 receivedRecords = 0;
    qint64 processedRecords = 0;
    std::optional<double> inputRate; ///< records a second
};

struct RestBatch {
    enum class Status { Unknown, Queued, Processing, Completed };
    qint64 id = 0; ///< = batch time
    Status status = Status::Unknown;
    qint64 durationMs = 0; ///< the interval
    qint64 inputSize = 0;
    std::optional<qint64> schedulingDelayMs;
    std::optional<qint64> processingTimeMs;
};

struct MasterApplication {
    QString id;
    QString name;
    QString user;
    QString state; ///< lower case
    std::optional<domain::Instant> started;
    int cores = 0;
    bool active = false;
};

struct MasterState {
    QString url;
    QString status; ///< "ALIVE", "STANDBY"
    int cores = 0;
    int coresUsed = 0;
    int aliveWorkers = 0;
    std::vector<MasterApplication> applications; ///< active ones first
};

} // namespace stoker::spark
