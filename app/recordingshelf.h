// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/recordingfiles.h"
#include "ports/recordings.h"

#include <QObject>

namespace stoker::app {

class HistoryKeeper;
class LedgerKeeper;

/// What was recorded, wherever it lies: files, and the history of this program with what its ledger says. GUI thread.
class RecordingShelf final : public QObject, public ports::Recordings {
    Q_OBJECT
public:
    /// Both outlive it.
    RecordingShelf(HistoryKeeper& history, LedgerKeeper& ledger);

    [[nodiscard]] QFuture<domain::Result<ports::RecordedPtr>> read(const ports::RecordingPlace& place) override;
    [[nodiscard]] QFuture<domain::Result<std::vector<domain::ExecutorMinute>>> minute(const ports::RecordingPlace& place, domain::Instant time) override;
    [[nodiscard]] QFuture<domain::Result<std::vector<ports::HistoryRun>>> runs() override;
    [[nodiscard]] QFuture<domain::Result<bool>> remove(qint64 run) override;

private:
    HistoryKeeper& m_history;
    LedgerKeeper& m_ledger;
    archive::RecordingFiles m_files;
};

} // namespace stoker::app
