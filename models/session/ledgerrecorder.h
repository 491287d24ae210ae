// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/ledgerstore.h"
#include "session/session.h"

#include <QObject>
#include <QSet>

#include <optional>
#include <vector>

namespace stoker::session {

/// Stores what a session's ledger and autopilot say, under ids that go on from what is stored of the application, and keeps the mark from which a
/// killed autopilot goes on. GUI thread; owns nothing; the store outlives it, and so does the session, or it is the session's own child.
class LedgerRecorder final : public QObject {
    Q_OBJECT
public:
    /// `number` tells the sessions of one process apart.
    LedgerRecorder(Session& session, ports::LedgerStore& store, int number, QObject* parent = nullptr);
    /// The one that is a child of the session; null: it has none.
    [[nodiscard]] static LedgerRecorder* of(const Session& session);

    /// What an earlier autopilot left behind is not wanted: nobody goes on from it.
    void giveUpMark();
    /// Whose ledger it is now; its application is empty before the first figures.
    [[nodiscard]] const ports::LedgerKey& key() const { return m_key; }
    /// What the store calls a line or decision of this session; empty while that is not known yet.
    [[nodiscard]] std::optional<quint64> storedLine(quint64 line) const;

signals:
    /// Ids are known: from here on everything is stored at once.
    void ready();

private:
    /// Lines from `first` on belong to `key`, and are stored as id - first + 1 + base.
    struct Epoch {
        ports::LedgerKey key;
        quint64 firstLine = 1;
        quint64 firstDecision = 1;
        ports::LedgerIds base;
        bool known = false;
        QSet<quint64> told; ///< what the driver remembers of before, and is stored already
    };
    /// Lines from `firstLine` on are of the application that the session shows now.
    void begin(quint64 firstLine);
    void followApplication(quint64 line);
    /// Of what the driver remembers from before this session, what others stored is not stored again.
    void look(std::size_t epoch, const ports::LedgerIds& ids);
    void started(std::size_t epoch);
    [[nodiscard]] bool isOf(std::size_t epoch, quint64 id, quint64 Epoch::*first) const;
    [[nodiscard]] bool isOfBefore(const domain::LedgerLine& line) const;
    void storeLine(quint64 id);
    void storeDecision(quint64 id);
    void storeMark();
    [[nodiscard]] const Epoch* epochOf(quint64 id, quint64 Epoch::*first) const;

    Session& m_session;
    ports::LedgerStore& m_store;
    ports::LedgerKey m_key;
    std::vector<Epoch> m_epochs;
    domain::ApplicationInfo m_application; ///< of the last epoch
    bool m_steered = false;
    domain::Instant m_began; ///< the application's clock when this session saw it first
};

} // namespace stoker::session
