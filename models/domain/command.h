// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/instant.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace stoker::domain {

/// How an executor is made to leave.
enum class ReleaseWay {
    Best,  ///< drain where Spark can, else when idle
    Drain, ///< decommission: running tasks end, nothing new starts
    Idle,  ///< as soon as it runs no task
    Force, ///< at once; its tasks run again elsewhere
};

/// Set the total number of executors Spark keeps up: `total`, or `add` to what was asked last. Removes nobody by itself.
struct SetTarget {
    std::optional<int> total;
    std::optional<int> add;
    friend bool operator==(const SetTarget&, const SetTarget&) = default;
};

/// Let these executors go. `replace`: the target stays as it is (below it Spark starts new ones).
struct Release {
    std::vector<ExecutorId> ids;
    ReleaseWay way = ReleaseWay::Best;
    bool replace = false;
    std::chrono::seconds wait{60}; ///< busy ones are asked again for so long
    friend bool operator==(const Release&, const Release&) = default;
};

enum class OwnerKind { None, Operator, Policy, Spark };

/// Who holds the target.
struct Owner {
    OwnerKind kind = OwnerKind::None;
    QString name;
    QString host;
    QString instanceId;
    std::optional<Instant> expires;
    std::optional<Instant> holdUntil;
    friend bool operator==(const Owner&, const Owner&) = default;
};

/// Ask to be the one who steers, for so long; asked again before it ends. Kind None gives it back. Changes nothing in Spark.
struct TakeLease {
    OwnerKind kind = OwnerKind::Policy; ///< None, Operator or Policy
    QString name;                       ///< of the policy
    QString host;
    std::chrono::seconds lasts{30};
    friend bool operator==(const TakeLease&, const TakeLease&) = default;
};

/// One thing to ask of the application, as it goes over the wire.
struct Command {
    std::variant<SetTarget, Release, TakeLease> what;
    QString reason;
    QString by;         ///< name@host
    QString instanceId{}; ///< of the autopilot that sends it; empty = an operator
    friend bool operator==(const Command&, const Command&) = default;
};

enum class CeilingBecause { Unknown, CoresMax, MaxExecutors, LocalMode };

/// The most executors that can come, and what says so.
struct Ceiling {
    std::optional<int> value;
    CeilingBecause because = CeilingBecause::Unknown;
    friend bool operator==(const Ceiling&, const Ceiling&) = default;
};

enum class Outcome { Draining, Removed, Busy, Gone, Failed };

struct ExecutorOutcome {
    ExecutorId id;
    Outcome outcome = Outcome::Failed;
    friend bool operator==(const ExecutorOutcome&, const ExecutorOutcome&) = default;
};

/// What the driver answered: accepted, not done. Only a later snapshot shows the effect.
struct Receipt {
    qint64 number = 0; ///< the driver's number of this command
    std::optional<int> target;
    std::optional<int> was;
    std::optional<int> registered;
    int cancelled = 0; ///< pending executors that this called off
    Ceiling ceiling;
    bool aboveCeiling = false;
    std::vector<ExecutorOutcome> outcomes;
    std::optional<Owner> owner; ///< the answer to TakeLease
    friend bool operator==(const Receipt&, const Receipt&) = default;
};

} // namespace stoker::domain

Q_DECLARE_METATYPE(stoker::domain::Command)
Q_DECLARE_METATYPE(stoker::domain::Receipt)
