// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/snapshotdiff.h"
#include "policy/plan.h"
#include "policy/whynot.h"
#include "ports/clock.h"
#include "ports/commandsink.h"

#include <QObject>

#include <memory>

namespace stoker::session {

class CommandQueue;
class Store;

/// Lets a policy watch, advise or steer one application. Fed by its session after every good poll and while figures are stale; decides every so often, keeps
/// a line of every tick, and sends what the guards let through by the session's command queue, while it holds the owner's lease. An operator's command takes
/// over: the policy holds still until that hold ends. GUI thread; owns nothing but itself.
class Autopilot final : public QObject {
    Q_OBJECT
public:
    struct Options {
        std::chrono::milliseconds every{5'000}; ///< between two ticks
        QString by;                             ///< name@host of who lets it steer
        std::chrono::seconds lease{30};
        std::chrono::seconds operatorHold{300}; ///< after an operator's command, until the driver says how long it really is
        std::chrono::seconds quiet{60};         ///< after a start: adopts the target it finds, and changes nothing yet
        std::chrono::seconds releaseWait{60};   ///< a victim that is busy again is asked so long
        double pace = 1;                        ///< ports::Connection::pace
    };
    static constexpr std::size_t kKept = 2'000; ///< decisions

    Autopilot(const Store& store, CommandQueue& commands, ports::CommandSink* sink, Options options, const ports::Clock& clock, QObject* parent = nullptr);
    ~Autopilot() override;

    /// What decides, from the next tick on; refuses what policy::pilotOf() refuses, and changes nothing then. The policy's memory starts anew when it is another
    /// one; new settings of the same keep it. The guards' always stays.
    domain::Result<bool> setPlan(const policy::Plan& plan);
    /// As it was given, and what was made of it; both empty before the first.
    [[nodiscard]] const std::optional<policy::Plan>& plan() const;
    [[nodiscard]] const std::optional<policy::PilotSettings>& pilot() const;
    /// Fails, and leaves the mode as it is, where nothing can be steered (steering.h), without a pilot (MissingArgument), or in Autopilot with a policy
    /// that only advises (NotCapable). Autopilot begins with the lease asked for; until it is granted nothing is sent.
    [[nodiscard]] domain::Result<bool> setMode(domain::Mode mode);
    [[nodiscard]] domain::Mode mode() const;
    /// Holds the lease, so that decisions are sent.
    [[nodiscard]] bool isSteering() const;
    /// Why it is not steering although it should; empty when it is, or should not.
    [[nodiscard]] std::optional<domain::Error> blocked() const;
    /// How long it has not steered although it should, by nobody's wish, on the application's clock: figures are old, the lease is lost or refused, commands are
    /// refused, or it fell back to the shadow and nobody has chosen a mode since. 0 = it steers, or should not; an operator's command or hold counts as that.
    [[nodiscard]] domain::Millis stoppedFor() const;

    void setHold(const policy::Hold& hold);
    void endHold();
    /// Of an operator's command, or set; empty when none is in force.
    [[nodiscard]] std::optional<policy::Hold> hold() const;
    [[nodiscard]] std::optional<domain::Instant> quietUntil() const;

    [[nodiscard]] const std::vector<domain::DecisionLine>& decisions() const; ///< oldest first, at most kKept
    /// Those that changed the target, or in the shadow would have, where the one before would not: oldest first, at most kKept. They stay longer than the rest.
    [[nodiscard]] const std::vector<domain::DecisionLine>& changes() const;
    /// Of decisions() or changes(); null when it is of neither any more.
    [[nodiscard]] const domain::DecisionLine* decision(quint64 id) const;
    /// The last tick with what it was decided from, for "why not removed"; empty before the first.
    [[nodiscard]] const std::optional<policy::Tick>& lastTick() const;

    /// Of the last tick, for every executor in the order of their ids; empty before the first and while no policy runs. Made when it is first asked for after
    /// a tick, of the executors that there are then, and kept until the next one: a window that shows none of it pays nothing.
    [[nodiscard]] const std::vector<policy::WhyNot>& whyNot() const;
    /// Null: nothing is known of it.
    [[nodiscard]] const policy::WhyNot* whyNot(const domain::ExecutorId& executor) const;

    /// What to keep so that another start can go on: state of policy and guards.
    [[nodiscard]] policy::PilotState state() const;
    /// Goes on from what an earlier run kept: in quiet, from the target it finds. Call before setMode(). `dead`: the lease of that
    /// run, which is known to be gone; it is given back for it.
    void resume(policy::PilotState state, const QString& dead = {});
    /// Of its lease; empty before the first plan.
    [[nodiscard]] QString instanceId() const;
    /// Ids of decisions go on after this one.
    void setLastId(quint64 id);

    /// Fed by the session.
    void observe(const domain::SnapshotDiff& diff);
    void observeStale(double ageSeconds);
    /// Gives the lease back; gaveBack() follows.
    void stop();
    /// Looks at the clock and does what is due. A timer calls it; so does who moves a clock by hand.
    void wake();

signals:
    void decided(quint64 id);
    void planChanged();
    void modeChanged(stoker::domain::Mode mode);
    void holdChanged();
    /// Steering, blocked() or the lease.
    void standingChanged();
    /// It fell back to the shadow by itself: the application became another one, or another policy owns it.
    void demoted(const stoker::domain::Error& because);
    void gaveBack();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stoker::session
