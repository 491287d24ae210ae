// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "ports/clock.h"
#include "ports/connection.h"
#include "session/autopilot.h"
#include "session/commandqueue.h"
#include "session/poller.h"
#include "session/store.h"

#include <QObject>

#include <memory>

namespace stoker::session {

/// One watched application: polls it, keeps what was seen, carries commands to it. The one QObject that widgets and stokerctl talk to.
/// Lives on the GUI thread (stokerctl: the main thread). Owns the connection.
class Session final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Idle,       ///< not started
        Connecting, ///< no answer yet
        Starting,   ///< Spark answers, but is still starting
        Live,
        Stale,      ///< no good poll for max(3 x interval, 5 s); figures are old and said to be
    };
    Q_ENUM(State)

    struct Options {
        std::chrono::milliseconds interval{1000};
        bool readOnly = false;
        QString by; ///< name@host, sent with every command
        std::chrono::milliseconds decideEvery{5000}; ///< between two ticks of the autopilot
    };

    Session(domain::ConnectionSettings settings, ports::Connection connection, Options options, const ports::Clock& clock, QObject* parent = nullptr);
    ~Session() override;

    void start();
    void stop();
    /// Poll again now: after a wake-up, or because the operator asked.
    void refresh();
    /// Looks at the clock and does what is due. Timers call it; so does who moves a clock by hand.
    void wake();
    /// What was recorded of an application before this session. Taken in where it is the one that is watched now (pastTaken()), else left.
    void takePast(const domain::Recording& past);
    /// The time a batch may take; empty (the default) = its interval.
    void setDeadline(std::optional<double> seconds);

    [[nodiscard]] State state() const;
    [[nodiscard]] const domain::ConnectionSettings& settings() const;
    [[nodiscard]] const Store& store() const;
    [[nodiscard]] CommandQueue& commands();
    [[nodiscard]] const CommandQueue& commands() const;
    [[nodiscard]] Autopilot& autopilot();
    [[nodiscard]] const Autopilot& autopilot() const;
    /// The last failure; empty while live.
    [[nodiscard]] const std::optional<domain::Error>& lastError() const;
    /// Since the last good poll.
    [[nodiscard]] std::optional<std::chrono::milliseconds> age() const;
    /// Why nothing can be steered: NoPlugin, ReadOnly, TokenMissing, TokenWrong, ModifyDenied, DynamicAllocation, LocalMode, Stale; empty = it can.
    [[nodiscard]] std::optional<domain::Error> steeringBlocked() const;

signals:
    void stateChanged(stoker::session::Session::State state);
    /// A good poll was taken in. After it, store() is new; `diff` speaks of its executors against the one before.
    void updated(const stoker::domain::SnapshotDiff& diff);
    /// Another application (or another start of the same driver) answers now: what was kept of the old one is history.
    void applicationChanged();
    /// store() reaches further back than before; executors and figures are the same.
    void pastTaken();
    void pollFailed(const stoker::domain::Error& error);
    /// Once a second while not live, so that ages can be shown.
    void ageChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stoker::session
