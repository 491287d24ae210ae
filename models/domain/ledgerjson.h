// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/ledgerline.h"
#include "domain/result.h"

#include <QJsonObject>

/// The lines of the ledger as JSON. The names are those of design, "Command line" (run, target, release), and stand in files and exports: add, do not
/// change. Times epoch milliseconds, durations seconds, null = unknown. Pure; any thread.
namespace stoker::domain {

/// Figures are rounded to three places behind the point: no figure of a cluster is better than that.
[[nodiscard]] QJsonObject toJson(const LedgerLine& line);
[[nodiscard]] QJsonObject toJson(const DecisionLine& line);

/// `stokerctl run` wrote decisions before there were files of them, and says some things at greater length. Both spellings are what scripts hold on to.
enum class Spelling {
    Ledger, ///< "slots", "cores", "running", "pending", "middle_s"; of a reason only what is known
    Run,    ///< "slots_per_executor", "cores_per_executor", "tasks_running", "tasks_pending", "s"; null = unknown
};
/// What both say of a decision: time_ms, mode, policy, observation, wish, reason, prediction, guards, final, victims.
[[nodiscard]] QJsonObject decisionToJson(const DecisionLine& line, Spelling spelling);
[[nodiscard]] QJsonObject reasonToJson(const Reason& reason, Spelling spelling);

/// What is missing has its default, what is not known here is passed over. BadArgument{name, value} for a name that means nothing here.
[[nodiscard]] Result<LedgerLine> ledgerLineFromJson(const QJsonObject& object);
[[nodiscard]] Result<DecisionLine> decisionLineFromJson(const QJsonObject& object);

} // namespace stoker::domain
