// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/task.h"
#include "domain/connection.h"
#include "ports/discovery.h"
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
    std::unique_ptr<ports::Discovery> m_discovery; ///< once something answers as a driver would that is starting
    std::chrono::steady_clock::time_point m_started;
    bool m_wasLive = false;
};

} // namespace stoker::app::ctl
