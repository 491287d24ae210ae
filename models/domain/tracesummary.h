// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workload.h"

#include <QMetaType>
#include <QStringList>
#include <QVariantMap>

#include <map>

/// What is in a trace: for `stokerctl inspect` and the Trace page. Values; any thread.
namespace stoker::domain {

enum class TraceKind { EventLog, RollingEventLog, Recording, Csv, Demo };

/// Something in a trace that is not as it should be. It does not stop the reading.
enum class OddityKind {
    MalformedLine,     ///< no JSON, or not of the form its event has
    CutOff,            ///< the last line or the last frame is incomplete; values: part
    UnknownEvent,      ///< skipped; values: event
    PartialHistory,    ///< compacted: executors and tasks that were gone are missing
    MissingPart,       ///< a file of a rolling log; values: part
    ApplicationRunning,///< no end: still running, or it crashed
    NoExecutors,
    NoTasks,
    NoEnd,             ///< jobs, stages or tasks that never ended; values: what, count
    ClockSkew,         ///< times that run backwards; values: seconds
    SeveralAttempts,   ///< several applications or attempts in one log; values: count
    SeveralProfiles,   ///< several resource profiles; values: count
    LineTooLong,       ///< skipped; values: limit_bytes
    Duplicate,         ///< told twice, counted once; values: what
    Damaged,           ///< a file cannot be unpacked from some place on, and nothing behind it was read; values: part
    TooMany,           ///< more than is kept: those beyond are counted in the summary, but are not in the workload; values: what, limit
    Gap,               ///< minutes that a CSV leaves out, taken as without logs
};
inline constexpr int kOddityKindCount = static_cast<int>(OddityKind::Gap) + 1;

struct Oddity {
    OddityKind kind = OddityKind::MalformedLine;
    qint64 count = 1;
    std::vector<qint64> lines; ///< the first ten numbers, from 1 on, over all parts of a rolling log
    QVariantMap values;
    friend bool operator==(const Oddity&, const Oddity&) = default;
};

struct TraceSummary {
    TraceKind kind = TraceKind::EventLog;
    QString path;
    QString application; ///< its id
    QString attempt;
    QString name;
    QString user;
    QString sparkVersion;
    Instant started;
    std::optional<Instant> ended; ///< by its own word
    Instant lastEvent;
    bool partial = false;         ///< compacted
    QStringList codecs;           ///< how its files are packed, each once: "plain", "zstd", "lz4", "snappy", "lzf", "gzip"; none where it is no file of text
    qint64 bytes = 0;             ///< on disk
    qint64 textBytes = 0;         ///< uncompressed
    qint64 lines = 0;
    std::map<QString, qint64> events; ///< how often each kind
    int jobs = 0;
    int jobsFailed = 0;
    int stages = 0;               ///< attempts that ran
    int stagesSkipped = 0;
    int stagesFailed = 0;
    qint64 tasks = 0;             ///< attempts that ended; one whose output was lost later ("Resubmitted") did not end twice
    qint64 tasksFailed = 0;
    qint64 tasksKilled = 0;       ///< or not allowed to commit, as Spark counts
    qint64 tasksSpeculative = 0;
    double taskSeconds = 0;       ///< from launch to finish, summed
    double cpuSeconds = 0;
    double gcSeconds = 0;
    int executorsAdded = 0;
    int executorsRemoved = 0;
    int executorsPeak = 0;
    int exclusions = 0;           ///< of executors and nodes, by a stage or altogether
    qint64 inputRecords = 0;      ///< of tasks that succeeded, each index of a stage once; shuffleBytesWritten likewise
    qint64 shuffleBytesWritten = 0;
    int batches = 0;
    std::map<QString, QString> settings; ///< of spark.* those that bear on executors and scheduling; secrets left out
    std::vector<Oddity> oddities;
    friend bool operator==(const TraceSummary&, const TraceSummary&) = default;
};

/// One trace, opened: shared, and never changed.
struct Trace {
    TraceSummary summary;
    Workload workload;
    friend bool operator==(const Trace&, const Trace&) = default;
};

} // namespace stoker::domain

Q_DECLARE_METATYPE(stoker::domain::TraceSummary)
