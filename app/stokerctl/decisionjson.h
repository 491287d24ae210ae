// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/ledgerline.h"

#include <QJsonObject>

namespace stoker::app::ctl {

/// One tick of `stokerctl run`. `command`: the ledger line of what this tick sent, `last`: of the last that was sent at all; null where there is none.
[[nodiscard]] QJsonObject toJson(const domain::DecisionLine& line, const domain::LedgerLine* command, const domain::LedgerLine* last);

} // namespace stoker::app::ctl
