// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/ledgerstore.h"
#include "session/session.h"

#include <QObject>

#include <memory>

namespace stoker::app {

/// The one ledger of this process, which a `stokerctl run` beside it shares. Opened when the first application that can be stored is watched; a demo ends with
/// the process, and is not. Outlives the sessions it keeps. GUI thread.
class LedgerKeeper final : public QObject {
    Q_OBJECT
public:
    /// In `folder`; empty = nothing is stored. `clock` outlives it.
    LedgerKeeper(QString folder, const ports::Clock& clock);
    ~LedgerKeeper() override;

    /// From now on what the session does is stored, and what a killed autopilot left of it is searched. Once for a session; false: it is not stored.
    bool keep(session::Session& session);
    /// What is stored of the session, to be read; null: nothing is.
    [[nodiscard]] ports::LedgerStore* of(const session::Session& session) const;
    /// The whole ledger, to be read; null: nothing is stored here.
    [[nodiscard]] ports::LedgerStore* stored();
    /// Why nothing is stored at the moment.
    [[nodiscard]] std::optional<domain::Error> trouble() const;

signals:
    // As ports::LedgerStore says them.
    void failed(const stoker::domain::Error& error);
    void recovered();
    void replaced(const stoker::domain::Error& error);

private:
    void open();

    const QString m_folder;
    const ports::Clock& m_clock;
    std::unique_ptr<ports::LedgerStore> m_store;
    int m_sessions = 0;
};

} // namespace stoker::app
