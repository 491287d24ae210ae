// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "domain/ledgerline.h"
#include "domain/decision.h"
#include "domain/life.h"
#include "domain/snapshot.h"

#include <QMetaType>

#include <memory>

namespace stoker::domain {

/// What one executor was in one minute, as the executor table shows it.
struct ExecutorMinute {
    ExecutorId executor;
    std::int32_t minute = 0;  ///< from the epoch
    int looks = 0;            ///< polls that saw it
    double busyPercent = 0;   ///< mean share of its slots that ran a task
    bool gcHigh = false;      ///< garbage collection above 10 % of its task time
    std::optional<double> cpuPercent; ///< of its cores, from its counters; unknown where they did not tick
    qint64 taskMs = 0;        ///< run time of its tasks that was reported in this minute
    qint64 gcMs = 0;
    qint64 completedTasks = 0;
    qint64 failedTasks = 0;
    qint64 memoryUsedBytes = 0; ///< at the last look; to 1 KiB, as the two below
    std::optional<qint64> cachedBytes;
    std::optional<qint64> shuffleBytes;
    bool holdsShuffle = false;
    bool shuffleNeeded = false;
    friend bool operator==(const ExecutorMinute&, const ExecutorMinute&) = default;
};

/// What all executors did in one minute.
struct WorkMinute {
    std::int32_t minute = 0;
    qint64 taskMs = 0;
    double cpuMs = 0; ///< where known
    qint64 completedTasks = 0;
    friend bool operator==(const WorkMinute&, const WorkMinute&) = default;
};

/// Cores and slots of an executor, as it was last.
struct ExecutorShape {
    int cores = 0;
    int taskSlots = 0;
    friend bool operator==(const ExecutorShape&, const ExecutorShape&) = default;
};

/// One application as it was recorded, over a span: shared, and never changed. Figures are kept to whole executors and tasks, 0.1 %, 0.1 logs per minute and 1 ms.
struct Recording {
    ApplicationInfo application;
    QString address;
    Instant from; ///< first sample
    Instant to;   ///< last sample
    std::shared_ptr<const History> history; ///< never null
    std::vector<ExecutorLife> lives;   ///< by time added
    std::vector<ExecutorShape> shapes; ///< of each of `lives`
    std::vector<WorkMinute> work;      ///< by minute; those that somebody watched
    std::vector<Batch> batches;        ///< by start
    std::vector<Job> jobs;             ///< by id
    std::vector<LedgerLine> lines;     ///< by id, as they were last; only in files of one application
    std::vector<DecisionLine> decisions;
};
using RecordingPtr = std::shared_ptr<const Recording>;

/// An application tells its last batches to whoever begins to watch: those that began before the recording are of a time that was not recorded.
[[nodiscard]] inline bool isRecorded(const Recording& recording, const Batch& batch) { return batch.started >= recording.from && batch.started <= recording.to; }

} // namespace stoker::domain

Q_DECLARE_METATYPE(stoker::domain::RecordingPtr)
