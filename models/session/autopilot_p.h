// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/autopilot.h"
#include "session/commandqueue.h"
#include "session/lease.h"
#include "session/store.h"
#include "session/witness.h"

#include <map>

namespace stoker::session {

/// Real time as the application's clock counts it.
[[nodiscard]] inline domain::Millis paced(std::chrono::seconds real, double pace) { return std::chrono::duration_cast<domain::Millis>(real * pace); }

/// The inside of Autopilot: its tick, and who else has a word. Nobody else includes this.
class Autopilot::Private {
public:
    using Steady = std::chrono::steady_clock::time_point;

    Private(Autopilot& owner, const Store& itsStore, CommandQueue& itsCommands, ports::CommandSink* sink, Options itsOptions, const ports::Clock& itsClock);

    [[nodiscard]] Lease::Options leaseOptions(const policy::Policy& policy) const;
    /// The application's clock now, run on from the last poll.
    [[nodiscard]] domain::Instant applicationNow() const;

    void enter(domain::Mode next);
    void demote(const domain::Error& because);
    void leaseChanged();
    void lineAdded(quint64 line);
    void lineChanged(quint64 line);
    void setHold(const policy::Hold& hold);
    void endHold();
    /// Why it does not steer although it should, by nobody's wish.
    [[nodiscard]] std::optional<domain::Error> fault() const;
    /// Notes when that began.
    void look();

    [[nodiscard]] const std::vector<policy::WhyNot>& why();
    void observe(const domain::SnapshotDiff& diff);
    void observeStale(double ageSeconds);

    Autopilot& q;
    const Store& store;
    CommandQueue& commands;
    const Options options;
    const ports::Clock& clock;
    Lease lease;
    Witness witness;
    std::optional<policy::Plan> plan;
    std::optional<policy::PilotSettings> pilot; ///< made of the plan
    policy::PilotState state;
    bool resumed = false;
    QString dead; ///< whose lease is given back with the next take
    domain::Mode mode = domain::Mode::Watch;
    std::optional<Steady> ticked;
    bool blind = false; ///< the last tick was without fresh figures
    Steady observedAt;
    std::optional<int> target; ///< as last seen: it changes by whomever
    std::optional<domain::ApplicationInfo> application;
    std::optional<policy::Hold> wished; ///< what an operator set here: goes on when a shorter hold, of a command, is over
    std::optional<domain::Error> fellBack; ///< to the shadow, by itself
    std::optional<domain::Error> refused; ///< its last command was
    std::optional<Steady> stoppedSince;
    std::optional<domain::Instant> foreignHold; ///< until when the driver says an operator holds
    std::map<domain::ExecutorId, Steady> leaving; ///< asked to leave by this autopilot, until when
    std::optional<quint64> lastCommand;
    std::optional<policy::Tick> lastTick;
    std::optional<std::vector<policy::WhyNot>> whyNot = std::vector<policy::WhyNot>(); ///< empty: not asked for since the last tick
    std::vector<domain::DecisionLine> decisions;
    std::vector<domain::DecisionLine> changes;
    quint64 lastId = 0;

private:
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] bool isBusy() const;
    void keep(domain::DecisionLine line);
    void tick(bool stale, double ageSeconds);
    [[nodiscard]] std::optional<quint64> send(const policy::Tick& decided, const policy::Observation& now);
    void holdForCommand(domain::Instant until);
    void goOnHolding();
    void followTarget(const domain::Snapshot& snapshot);
    void followOwner(const domain::Snapshot& snapshot);
    void followApplication(const domain::Snapshot& snapshot, bool other);
    [[nodiscard]] std::vector<domain::Executor> withoutLeaving(std::span<const domain::Executor> executors);
};

} // namespace stoker::session
