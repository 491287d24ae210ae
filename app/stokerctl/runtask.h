// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/arguments.h"
#include "app/stokerctl/longtimer.h"
#include "app/stokerctl/sessiontask.h"
#include "ports/ledgerstore.h"
#include "session/alerts.h"

namespace stoker::app::ctl {

/// `stokerctl run`: the autopilot without a window. Prints every tick; ends after its time or at a signal, gives the owner's lease back, and leaves the
/// application at its last target. Alerts are raised by the rules that the window has (alerts.json). Everything is stored in the ledger that the window has as well; one that was killed goes on from there.
class RunTask final : public SessionTask {
    Q_OBJECT
public:
    RunTask(const Surroundings& surroundings, const domain::ConnectionSettings& settings, const QString& token, Format format, const RunRequest& request,
            QObject* parent = nullptr);
    void start() override;
    void interrupt() override;

protected:
    void updated() override;

private:
    void lookForMark();
    void begin(const std::optional<ports::PilotMark>& mark);
    void timeIsUp();
    void print(quint64 id);
    void standingChanged();
    void demoted(const domain::Error& because);
    void end(int code);

    void watchAlerts();
    void printAlert(quint64 id);

    std::unique_ptr<session::program::AlertRules> m_rules; ///< the window's own
    Format m_format;
    RunRequest m_request;
    LongTimer m_time;
    QTimer m_goodbye; ///< a driver that is gone does not take its lease back
    bool m_asked = false; ///< what an earlier run left behind
    bool m_begun = false;
    std::optional<int> m_code; ///< ending
    std::optional<domain::Error> m_warned;
    std::optional<quint64> m_lastCommand;
    int m_rows = 0;
};

} // namespace stoker::app::ctl
