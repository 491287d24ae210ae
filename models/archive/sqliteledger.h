// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/ledgerwriter.h"
#include "ports/ledgerstore.h"

#include <memory>

namespace stoker::archive {

/// The ledger in one SQLite file, `ledger.sqlite` in the folder it is given, for its owner's eyes only. Two threads of its own: one writes, one reads.
/// Two processes may share the file: the ids of one go on from the other's when it starts, and their lines do not mix.
class SqliteLedger final : public ports::LedgerStore {
    Q_OBJECT
public:
    struct Options {
        QString folder; ///< made where there is none
        Retention retention = {};
        qint64 maxBytes = 0; ///< the file does not grow above it (StorageFull); 0 = whatever the disk has
        /// Beside folder and limits, which stand above; for tests and odd disks.
        LedgerWriter::Options writer = {};
    };
    /// `clock` outlives it.
    SqliteLedger(Options options, const ports::Clock& clock, QObject* parent = nullptr);
    ~SqliteLedger() override;

    [[nodiscard]] QFuture<domain::Result<ports::LedgerIds>> lastIds(const ports::LedgerKey& key) override;
    void put(const ports::LedgerKey& key, const domain::LedgerLine& line) override;
    void put(const ports::LedgerKey& key, const domain::DecisionLine& decision) override;
    void saveMark(const ports::LedgerKey& key, const ports::PilotMark& mark) override;
    [[nodiscard]] QFuture<domain::Result<std::optional<ports::PilotMark>>> readMark(const domain::ApplicationId& application) override;
    [[nodiscard]] QFuture<domain::Result<ports::LedgerPage>> read(const ports::LedgerQuery& query) override;
    [[nodiscard]] QFuture<domain::Result<qint64>> count(const ports::LedgerQuery& query) override;
    [[nodiscard]] QFuture<domain::Result<std::vector<ports::LedgerState>>> states(const ports::LedgerPlace& place) override;
    [[nodiscard]] QFuture<domain::Result<ports::LedgerSize>> size() override;
    [[nodiscard]] QFuture<domain::Result<qint64>> exportTo(const QString& path, ports::LedgerFormat format, const ports::LedgerQuery& query) override;
    [[nodiscard]] ports::LedgerHealth health() const override;

    /// Takes effect at once; what is too old by it is removed in the background.
    void setLimits(const Retention& retention, qint64 maxBytes);
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    class Private;
    QString m_path;
    std::unique_ptr<Private> d;
};

} // namespace stoker::archive
