// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/command.h"
#include "domain/ledgerline.h"
#include "domain/result.h"
#include "domain/snapshot.h"
#include "policy/victims.h"

#include <optional>
#include <vector>

/// From what an operator wants to what goes over the wire. Pure functions; nothing is sent here.
namespace stoker::session {

/// The intent of an operator or of the autopilot, before it is planned against the latest snapshot.
struct Intent {
    enum class Kind {
        SetTarget,
        Release,
        ReleaseCount,
        Steer, ///< a total, and `ids` that leave for it: those of them that are still there and unprotected when it is sent, and nobody else
    };
    Kind kind = Kind::SetTarget;
    std::optional<int> total;       ///< SetTarget, Steer
    std::optional<int> add;         ///< SetTarget
    bool keep = false;              ///< SetTarget below registered: lower the target only, release nobody
    std::vector<domain::ExecutorId> ids; ///< Release, Steer
    int count = 0;                  ///< ReleaseCount: by the victim order, never a protected one
    domain::ReleaseWay way = domain::ReleaseWay::Best;
    bool replace = false;
    std::chrono::seconds wait{60};
    QString reason;
    // Of the autopilot; an operator leaves them as they are.
    policy::Protection spare;       ///< Steer
    domain::Actor actor = domain::Actor::Operator;
    QString by;                     ///< empty = who the session belongs to
    QString instanceId;             ///< holds the lease
};

/// What the operator may reach now.
struct SteeringState {
    domain::SnapshotPtr snapshot; ///< null before the first
    bool hasSink = false;
    bool readOnly = false;
    std::optional<double> staleSeconds; ///< set: figures are that old
};

/// Why nothing can be steered: NoPlugin, ReadOnly, TokenMissing, TokenWrong, ModifyDenied, DynamicAllocation, LocalMode, Starting, NotCapable, Stale;
/// empty = it can.
[[nodiscard]] std::optional<domain::Error> steeringBlocked(const SteeringState& state);

/// Best becomes drain where Spark can, else idle; anything else stays, or is NotCapable{capability, because}.
[[nodiscard]] domain::Result<domain::ReleaseWay> resolveWay(domain::ReleaseWay way, const domain::Capabilities& capabilities);

/// The total that a SetTarget intent would leave, as far as it can be foreseen.
[[nodiscard]] int plannedTotal(const Intent& intent, const domain::Snapshot& snapshot, int registered);

/// What a release chosen by number may not lose: draining moves cache and shuffle data where the application is set up for it.
[[nodiscard]] policy::Protection protectionFor(domain::ReleaseWay way, const domain::Capabilities& capabilities);

/// The wire commands for an intent, in the order to send them. `executors`: living ones, sorted by id. Errors: BadArgument, UnknownExecutors{ids},
/// NotEnoughExecutors, NotCapable.
[[nodiscard]] domain::Result<std::vector<domain::Command>> planCommands(const Intent& intent, const domain::Snapshot& snapshot,
                                                                       const std::vector<domain::Executor>& executors,
                                                                       const policy::VictimOrder& order, const QString& by);

/// The release that brings an application down to `total`; empty when nobody is over. Executors that already leave do not count.
[[nodiscard]] domain::Result<std::vector<domain::ExecutorId>> surplus(int total, const std::vector<domain::Executor>& executors,
                                                                     const policy::VictimOrder& order);

} // namespace stoker::session
