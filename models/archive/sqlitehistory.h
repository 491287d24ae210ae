// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/historywriter.h"
#include "ports/historystore.h"

#include <memory>

namespace stoker::archive {

/// The history in one SQLite file, for its owner's eyes only. It stands beside the ledger's and not in it: what is dropped by age and size is this; a full or damaged
/// history takes no command's line with it; and a recording is a file of the same form. Three threads of its own: one makes events and minutes of
/// polls, so that a slow disk keeps no polls in memory; one writes, one reads. Processes may share the file.
class SqliteHistory final : public ports::HistoryStore {
    Q_OBJECT
public:
    struct Options {
        QString path; ///< its folder is made where there is none
        HistoryRetention retention = {};
        /// Polls that nobody has looked at yet; each may hold megabytes. More come only where the machine has no time left, and then some do for all.
        int mostUnread = 8;
        /// Beside path and retention, which stand above; for tests and odd disks.
        HistoryWriter::Options writer = {};
    };
    /// `clock` outlives it.
    SqliteHistory(Options options, const ports::Clock& clock, QObject* parent = nullptr);
    ~SqliteHistory() override;

    void put(const ports::HistoryKeyPtr& key, const std::optional<std::pair<domain::Instant, domain::History::Sample>>& sample, const domain::SnapshotPtr& snapshot) override;
    void dropAfter(const ports::HistoryKeyPtr& key, domain::Instant time) override;
    void put(const ports::HistoryKeyPtr& key, const domain::LedgerLine& line) override;
    void put(const ports::HistoryKeyPtr& key, const domain::DecisionLine& decision) override;
    void end(const ports::HistoryKeyPtr& key) override;
    [[nodiscard]] QFuture<domain::Result<std::vector<ports::HistoryRun>>> runs() override;
    [[nodiscard]] QFuture<domain::Result<domain::RecordingPtr>> read(const ports::HistoryQuery& query) override;
    [[nodiscard]] QFuture<domain::Result<std::vector<domain::ExecutorMinute>>> minutes(const ports::HistoryQuery& query, qsizetype limit) override;
    [[nodiscard]] QFuture<domain::Result<ports::HistorySize>> size() override;
    [[nodiscard]] QFuture<domain::Result<bool>> remove(qint64 run) override;
    [[nodiscard]] QFuture<domain::Result<qint64>> exportTo(const QString& path, const ports::HistoryQuery& query, std::vector<domain::LedgerLine> lines,
                                                           std::vector<domain::DecisionLine> decisions) override;
    [[nodiscard]] ports::StorageHealth health() const override;

    /// Takes effect at once; what is too old or too much by it is removed in the background.
    void setRetention(const HistoryRetention& retention);
    /// For tests and full disks: the file does not grow above it; 0 = whatever the disk has.
    void setMaxBytes(qint64 bytes);
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    class Private;
    QString m_path;
    std::unique_ptr<Private> d;
};

} // namespace stoker::archive
