// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "domain/result.h"
#include "ports/storagehealth.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace stoker::ports {

/// Whose history.
struct HistoryKey {
    domain::ApplicationInfo application; ///< its id is not empty
    QString address;
    int session = 0; ///< of this process: of two that watch one application only one is stored
    friend bool operator==(const HistoryKey&, const HistoryKey&) = default;
};
using HistoryKeyPtr = std::shared_ptr<const HistoryKey>;

/// One start of an application's driver, as far as it is stored.
struct HistoryRun {
    qint64 id = 0;
    domain::ApplicationInfo application;
    QString address;
    domain::Instant first; ///< sample
    domain::Instant last;
    qint64 samples = 0;
    qint64 bytes = 0; ///< of its figures and minutes, as they are stored
    friend bool operator==(const HistoryRun&, const HistoryRun&) = default;
};

struct HistoryQuery {
    qint64 run = 0;
    std::optional<domain::Instant> from;  ///< at or after
    std::optional<domain::Instant> until; ///< before
    friend bool operator==(const HistoryQuery&, const HistoryQuery&) = default;
};

struct HistorySize {
    qint64 runs = 0;
    qint64 bytes = 0; ///< on the disk
    std::optional<domain::Instant> oldest;
    qint64 setAside = 0; ///< bytes of damaged files that were set aside, which are not in `bytes`
    friend bool operator==(const HistorySize&, const HistorySize&) = default;
};

/// The history of every watched application on the disk. Lives on the thread that made it; every call returns at once, the work is done elsewhere. What is
/// put is stored in that order, within seconds (of executors, what they did in a minute when the minute is over); while it cannot be, it waits in memory, bounded,
/// and is tried again. What is read includes what was put before, if it could be stored, but for the open minute. Futures end with ErrorCode::Cancelled when the
/// store goes; destroying it stores what waits.
/// Where two watch one application, in one process or in two, one of them is stored; when it ends, the other, from then on.
class HistoryStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// What a poll brought. `sample`: the figures of that time, later than the last ones; empty where a poll added none.
    virtual void put(const HistoryKeyPtr& key, const std::optional<std::pair<domain::Instant, domain::History::Sample>>& sample, const domain::SnapshotPtr& snapshot) = 0;
    /// The application's clock was set back: what is later never was.
    virtual void dropAfter(const HistoryKeyPtr& key, domain::Instant time) = 0;
    /// For files of one application, which hold its ledger too: as it is now.
    virtual void put(const HistoryKeyPtr& key, const domain::LedgerLine& line) = 0;
    virtual void put(const HistoryKeyPtr& key, const domain::DecisionLine& decision) = 0;
    /// Nobody watches it here any more: the open minute is stored as it is.
    virtual void end(const HistoryKeyPtr& key) = 0;

    /// Newest first.
    [[nodiscard]] virtual QFuture<domain::Result<std::vector<HistoryRun>>> runs() = 0;
    /// BadArgument{name = "run"} where there is no such run. At most the newest 35 days at one sample a second.
    [[nodiscard]] virtual QFuture<domain::Result<domain::RecordingPtr>> read(const HistoryQuery& query) = 0;
    /// Minute by minute, in each by executor: at most the first `limit` rows.
    [[nodiscard]] virtual QFuture<domain::Result<std::vector<domain::ExecutorMinute>>> minutes(const HistoryQuery& query, qsizetype limit) = 0;
    [[nodiscard]] virtual QFuture<domain::Result<HistorySize>> size() = 0;
    /// Removes a run for good. StillRecorded{application} where somebody watches it, BadArgument{name = "run"}.
    [[nodiscard]] virtual QFuture<domain::Result<bool>> remove(qint64 run) = 0;
    /// Writes a run, or a span of it, into a `.stoker` file of its own with what the ledger said; the file appears when it is whole, and takes the place of one that is there.
    /// Answers its bytes. FileUnwritable, StorageFull, BadArgument{name = "run"}.
    [[nodiscard]] virtual QFuture<domain::Result<qint64>> exportTo(const QString& path, const HistoryQuery& query, std::vector<domain::LedgerLine> lines,
                                                                   std::vector<domain::DecisionLine> decisions) = 0;

    [[nodiscard]] virtual StorageHealth health() const = 0;

signals:
    /// Once for each cause: StorageFull, StorageBusy, StorageTooNew, FileUnwritable, FileUnreadable. Watching goes on.
    void failed(const stoker::domain::Error& error);
    /// Everything that waited is stored.
    void recovered();
    /// StorageDamaged (set aside), FileUnreadable (somebody removed it): a new file was begun.
    void replaced(const stoker::domain::Error& error);
};

} // namespace stoker::ports
