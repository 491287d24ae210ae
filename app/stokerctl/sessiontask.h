// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/task.h"
#include "archive/sqliteledger.h"
#include "domain/connection.h"
#include "ports/discovery.h"
#include "session/ledgerrecorder.h"
#include "session/session.h"

#include <QTimer>

namespace stoker::app::ctl {

/// A command that needs an application: opens it, and fails with the right exit code when no figures come.
class SessionTask : public Task {
    Q_OBJECT
public:
    SessionTask(const Surroundings& surroundings, domain::ConnectionSettings settings, QString token, std::chrono::milliseconds interval,
                QObject* parent = nullptr);
    void start() override;
    void interrupt() override;

protected:
    /// After every good poll.
    virtual void updated() = 0;
    [[nodiscard]] session::Session& session() { return *m_session; }
    [[nodiscard]] const session::Session& session() const { return *m_session; }
    /// Before start(): between two ticks of the autopilot.
    void setDecideEvery(std::chrono::milliseconds every) { m_decideEvery = every; }
    /// After start(): what is commanded, decided and seen is stored in the ledger that the window has as well. Not of a demo, which ends with this process.
    void keepLedger();
    /// Null: of a demo, or none is kept.
    [[nodiscard]] ports::LedgerStore* ledger() { return m_ledger.get(); }
    /// Everything that happens from here on is stored, however soon this program ends; also true without a ledger.
    [[nodiscard]] bool isRecording() const { return !m_recorder || m_isRecording; }
    [[nodiscard]] bool wasLive() const { return m_wasLive; }
    /// With the address where the error does not name one.
    [[nodiscard]] domain::Error withAddress(domain::Error error) const;

private:
    void pollFailed(const domain::Error& error);
    void lookForMaster();

    domain::ConnectionSettings m_settings;
    QString m_token;
    std::chrono::milliseconds m_interval;
    std::chrono::milliseconds m_decideEvery{5000};
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<archive::SqliteLedger> m_ledger;
    std::unique_ptr<session::LedgerRecorder> m_recorder; ///< goes before both
    bool m_isRecording = false;
    std::unique_ptr<ports::Discovery> m_discovery; ///< once something answers as a driver would that is starting
    std::chrono::steady_clock::time_point m_started;
    bool m_wasLive = false;
};

} // namespace stoker::app::ctl
