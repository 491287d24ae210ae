// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/ledgerline.h"
#include "words/units.h"

#include <QVariant>

/// What a line of the ledger says in each column, whichever model it stands in.
namespace stoker::item {

enum class LedgerColumn { Time, Who, What, Why, Effect, Application };
inline constexpr int kLedgerColumnCount = 6;

// Application is empty: a line does not know whose it is.
[[nodiscard]] QString ledgerText(const domain::LedgerLine& line, LedgerColumn column, const words::Units& units);
[[nodiscard]] QString ledgerText(const domain::DecisionLine& decision, LedgerColumn column, const words::Units& units);

/// DisplayRole, ToolTipRole, and of roles.h: RawRole of Time is epoch ms; IconRole of Who and SeverityRole are set.
[[nodiscard]] QVariant ledgerCell(const domain::LedgerLine& line, LedgerColumn column, int role, const words::Units& units);
[[nodiscard]] QVariant ledgerCell(const domain::DecisionLine& decision, LedgerColumn column, int role, const words::Units& units);
[[nodiscard]] QVariant ledgerHeader(int section, Qt::Orientation orientation, int role);

} // namespace stoker::item
