// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/command.h"
#include "domain/executor.h"
#include "domain/ids.h"

#include <QFlags>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <memory>

namespace stoker::domain {

enum class SourceKind { Plugin, Rest, Simulated };
/// Figures that are derived rather than measured. Names on the wire: estimateNames().
enum class Estimate {
    LogsPerMinute = 1,
    CpuPercent = 2,
    Target = 4,
    Pending = 8,
    CachedBytes = 16,
    ShuffleHeld = 32,
    ShuffleNeeded = 64,
    IdleTime = 128,
    TasksPending = 256,
    Batch = 512,
};
Q_DECLARE_FLAGS(Estimates, Estimate)
[[nodiscard]] QStringList estimateNames(Estimates estimates);

/// What the application is, as far as it says.
struct ApplicationInfo {
    ApplicationId id;
    InstanceId instance; ///< empty without the plugin
    QString name;
    QString user;
    QString sparkVersion;
    QString pluginVersion; ///< empty = no plugin
    QString master;
    std::optional<Instant> started;
    bool ended = false;    ///< its clock stands still for good: only a history server shows one like that
    friend bool operator==(const ApplicationInfo&, const ApplicationInfo&) = default;
};

/// What can be asked of it, and for what cannot, the reason code of the control API ("decommission_disabled").
struct Capabilities {
    bool target = false;
    bool idle = false;
    bool force = false;
    bool drain = false;
    bool migratesCache = false;
    bool migratesShuffle = false;
    bool replace = false;
    std::optional<bool> tokenOk;   ///< absent: no token was sent (because["*"] is "token_missing"), or a proxy dropped it
    std::optional<bool> mayModify;
    QMap<QString, QString> because; ///< capability -> code; "*" -> why nothing at all ("no_plugin", "read_only", "starting")
    friend bool operator==(const Capabilities&, const Capabilities&) = default;
};

/// Input records since somebody counts; grows only.
struct RecordCount {
    qint64 total = 0;
    std::optional<qint64> last60s; ///< the application's own count of its last minute
    friend bool operator==(const RecordCount&, const RecordCount&) = default;
};
struct Records {
    std::optional<Instant> since;
    RecordCount batch;
    RecordCount dstream;
    RecordCount structured;
    [[nodiscard]] qint64 total() const { return batch.total + dstream.total + structured.total; }
    friend bool operator==(const Records&, const Records&) = default;
};

enum class BatchKind { DStream, Structured };
/// One micro-batch that has ended.
struct Batch {
    BatchKind kind = BatchKind::DStream;
    QString query; ///< name of the structured query, else empty
    QString id;
    Instant started;
    double durationSeconds = 0;
    qint64 records = 0;
    std::optional<double> intervalSeconds;
    friend bool operator==(const Batch&, const Batch&) = default;
};

enum class JobResult { Running, Succeeded, Failed };
struct Job {
    int id = 0;
    QString name;
    std::optional<Instant> started;
    std::optional<Instant> ended;
    JobResult result = JobResult::Running;
    friend bool operator==(const Job&, const Job&) = default;
};

/// A command as the driver remembers it: ours, or another console's.
struct CommandRecord {
    enum class Status { Waiting, Done, Failed };
    qint64 number = 0;
    QString kind; ///< "target", "removals", "owner"
    Instant time;
    QString by;
    QString reason;
    Status status = Status::Done;
    std::optional<int> target;
    std::vector<ExecutorOutcome> outcomes;
    QString error; ///< code
    friend bool operator==(const CommandRecord&, const CommandRecord&) = default;
};

/// All that one poll saw: immutable once published. Executors are living ones without the driver, sorted by id.
struct Snapshot {
    Instant time;      ///< the application's clock
    SourceKind source = SourceKind::Rest;
    ApplicationInfo application;
    Capabilities capabilities;
    bool dynamicAllocation = false;
    Owner owner;
    quint64 revision = 0;
    std::optional<int> target;
    Ceiling ceiling;
    int tasksRunning = 0;
    int tasksPending = 0;
    Records records;
    std::vector<Executor> executors;
    std::vector<Departed> departed;      ///< newest last
    std::vector<Batch> batches;          ///< newest last
    std::vector<Job> jobs;
    std::vector<CommandRecord> commands; ///< newest last
    Estimates estimates;
    Millis pollTook{0};
    std::optional<double> pluginDriverPercent; ///< the plugin's own share of the driver's CPU
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace stoker::domain

Q_DECLARE_OPERATORS_FOR_FLAGS(stoker::domain::Estimates)
Q_DECLARE_METATYPE(stoker::domain::SnapshotPtr)
