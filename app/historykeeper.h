// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"
#include "ports/ledgerstore.h"
#include "session/program/settings.h"
#include "session/session.h"

#include <QObject>

#include <functional>
#include <memory>

namespace stoker::archive {
class SqliteHistory;
}

namespace stoker::app {

/// The one history of this process: every application that is watched is recorded from its first figures on, for as long as the settings say. Opened when the
/// first application that can be stored is watched; a demo ends with the process, and is not. Outlives the sessions it keeps. GUI thread.
class HistoryKeeper final : public QObject {
    Q_OBJECT
public:
    /// `history.sqlite` in `folder`; empty = nothing is stored. What it is given outlives it.
    HistoryKeeper(QString folder, session::program::Settings& settings, const ports::Clock& clock);
    ~HistoryKeeper() override;

    /// From now on what the session sees is stored, and it is given what is stored of its application from before. Once for a session; false: it is not stored.
    bool keep(session::Session& session);
    /// What is stored of the session, to be read; null: nothing is.
    [[nodiscard]] ports::HistoryStore* of(const session::Session& session) const;
    /// The whole history, to be read; null: there is none.
    [[nodiscard]] ports::HistoryStore* stored();
    /// Why nothing is stored at the moment.
    [[nodiscard]] std::optional<domain::Error> trouble() const;

    /// What is on the disk, also of what an earlier Stoker left; nothing stored: 0. Of a history that was not opened, only its bytes. `answer` comes by the event
    /// loop while `context` lives.
    void size(QObject* context, std::function<void(const domain::Result<ports::HistorySize>&)> answer);
    using Answer = std::function<void(const domain::Result<qint64>&)>;
    /// All of one run, with these lines, into one file.
    void exportRun(const QString& path, qint64 run, std::vector<domain::LedgerLine> lines, std::vector<domain::DecisionLine> decisions, QObject* context, Answer answer);
    /// All that is stored of the session's application since its driver was started, with what `ledger` (may be null) says of it, into one file.
    void exportTo(const QString& path, const session::Session& session, ports::LedgerStore* ledger, QObject* context, Answer answer);

signals:
    // As ports::HistoryStore says them.
    void failed(const stoker::domain::Error& error);
    void recovered();
    void replaced(const stoker::domain::Error& error);

private:
    void applyRetention();
    void open();
    [[nodiscard]] QString path() const;

    const QString m_folder;
    session::program::Settings& m_settings;
    const ports::Clock& m_clock;
    std::unique_ptr<archive::SqliteHistory> m_store;
    int m_sessions = 0;
};

} // namespace stoker::app
