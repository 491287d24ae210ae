// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"
#include "session/session.h"

#include <QObject>

#include <optional>

namespace stoker::session {

/// Stores what a session sees: each poll's figures and its snapshot, which the store's own threads make events and minutes of; here nothing is done for each
/// executor. GUI thread; owns nothing; the store outlives it, and so does the session, or it is the session's own child.
class HistoryRecorder final : public QObject {
    Q_OBJECT
public:
    enum class Ledger {
        Elsewhere, ///< a LedgerRecorder stores it
        Too,       ///< into this store: for files of one application
    };
    /// `number` tells the sessions of one process apart.
    HistoryRecorder(Session& session, ports::HistoryStore& store, int number, Ledger ledger = Ledger::Elsewhere, QObject* parent = nullptr);
    /// Stores the last sample, and lets go of the application.
    ~HistoryRecorder() override;
    /// The one that is a child of the session; null: it has none.
    [[nodiscard]] static HistoryRecorder* of(const Session& session);

    /// Whose history it is now; null before the first figures of an application that says its name.
    [[nodiscard]] const ports::HistoryKeyPtr& key() const { return m_key; }
    [[nodiscard]] qint64 samples() const { return m_samples; } ///< handed over so far
    [[nodiscard]] bool hasSeen() const { return m_newest || m_samples > 0; } ///< figures that are stored at the latest when this ends

private:
    void take();
    void follow();
    void flush();
    void letGo();

    Session& m_session;
    ports::HistoryStore& m_store;
    const int m_number;
    const bool m_withLedger;
    ports::HistoryKeyPtr m_key;
    /// The newest sample, not handed over yet: what a policy wishes is added to it until the next one comes.
    std::optional<std::pair<domain::Instant, domain::History::Sample>> m_newest;
    qint64 m_samples = 0;
};

} // namespace stoker::session
