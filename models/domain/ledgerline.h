// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/command.h"
#include "domain/error.h"
#include "domain/ids.h"

#include <QMetaType>

namespace stoker::domain {

enum class Actor { Operator, Policy, Spark, OtherConsole };
enum class LineKind { Target, Release, ExecutorsLost, ApplicationChanged, Hold };
enum class LineStatus {
    Pending,   ///< in its grace period, can be taken back
    TakenBack,
    Sent,
    Accepted,  ///< the driver took it, no effect seen yet
    Refused,
    Seen,      ///< a later snapshot shows it
    NotSeen,   ///< accepted, but not effective within the time it was given
};

/// One line of the ledger: what was asked, by whom, why, and what came of it.
struct LedgerLine {
    quint64 id = 0;
    Instant time;
    Actor actor = Actor::Operator;
    QString by;
    LineKind kind = LineKind::Target;
    QString reason;
    std::optional<int> targetBefore;
    std::optional<int> targetAfter;
    std::vector<ExecutorId> executors;
    ReleaseWay way = ReleaseWay::Best;
    bool replace = false;
    LineStatus status = LineStatus::Pending;
    std::optional<Error> error;
    bool partly = false; ///< the target was set, but the release that goes with it was not: refused (`error` says why), or never sent
    std::vector<ExecutorOutcome> outcomes;
    Ceiling ceiling;
    bool aboveCeiling = false;
    std::optional<qint64> number;      ///< the driver's number
    std::optional<Instant> sent;
    std::optional<Instant> firstEffect; ///< first executor came or went
    std::optional<Instant> fullEffect;
    int effectWanted = 0; ///< executors that should come or go
    int effectSeen = 0;

    friend bool operator==(const LedgerLine&, const LedgerLine&) = default;
};

} // namespace stoker::domain

Q_DECLARE_METATYPE(stoker::domain::LedgerLine)
