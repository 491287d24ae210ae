// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/ledgerline.h"
#include "domain/result.h"

#include <QJsonObject>

/// The lines of the ledger as rows of the database. Pure; any thread.
namespace stoker::archive {

/// What a row keeps beside its columns (id, time_ms and what is searched for): only what is not as usual, so that months of decisions stay small.
[[nodiscard]] QJsonObject toRow(const domain::LedgerLine& line);
[[nodiscard]] QJsonObject toRow(const domain::DecisionLine& line);
/// From a row whose columns were put back under their names.
[[nodiscard]] domain::Result<domain::LedgerLine> ledgerLineFromRow(const QJsonObject& row);
[[nodiscard]] domain::Result<domain::DecisionLine> decisionLineFromRow(const QJsonObject& row, const QString& reason);

} // namespace stoker::archive
