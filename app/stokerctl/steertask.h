// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/arguments.h"
#include "app/stokerctl/sessiontask.h"
#include "app/stokerctl/steerdocument.h"

namespace stoker::app::ctl {

/// target and release: plans against the first figures, sends, waits for the effect if asked, prints what came of it.
class SteerTask final : public SessionTask {
    Q_OBJECT
public:
    SteerTask(const Surroundings& surroundings, const domain::ConnectionSettings& settings, const QString& token, Format format, const SteerRequest& request,
              QObject* parent = nullptr);
    void start() override;
    void interrupt() override;

protected:
    void updated() override;

private:
    void applicationChanged();
    void patienceIsOver();
    void submit();
    void rehearse();
    void lineChanged(quint64 id);
    void refuse(const domain::Error& error);
    void accepted();
    /// It was sent, and its answer is lost: the next polls tell whether the driver knows of it.
    void answerLost();
    void stillOpen();
    /// The target was set, nobody was released.
    void partly();
    void waitIsOver();
    /// Prints the document and ends.
    void report(int exitCode);

    [[nodiscard]] bool isRelease() const { return m_request.intent.kind != session::Intent::Kind::SetTarget; }
    [[nodiscard]] SteerResult result() const;
    void warnAboveCeiling(int target, const domain::Ceiling& ceiling);
    void warnLosses(const std::vector<domain::Command>& commands);
    void complainUnseen();

    Format m_format;
    SteerRequest m_request;
    QTimer m_patience; ///< runs while the application cannot be steered yet, but may be soon
    QTimer m_wait;     ///< runs while the effect, or a lost answer, is waited for
    std::optional<domain::LedgerLine> m_line; ///< as last seen; absent before it was submitted
    domain::SnapshotPtr m_seen; ///< the last of the application that is steered: another one may answer later
    bool m_accepted = false;
    bool m_open = false;  ///< sent, and its answer is lost
    int m_pollsSince = 0; ///< good ones since then
};

} // namespace stoker::app::ctl
