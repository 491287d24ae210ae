// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/ledgerline.h"
#include "domain/life.h"
#include "widgets/common/marker.h"

#include <vector>

namespace stoker::widgets {

/// What stands on the event lane: every command and loss of the ledger, what policies changed or would have (session::Autopilot::changes()), and
/// executors that came and went. Executors that came or went within ten seconds are one event; one that a ledger line explains leads to that line.
/// A decision that was sent stands for its command. Those there at `watchedSince` did not come, they were there.
[[nodiscard]] std::vector<ChartEvent> liveEvents(const std::vector<domain::LedgerLine>& lines, const std::vector<domain::ExecutorLife>& lives,
                                                 domain::Instant watchedSince, const std::vector<domain::DecisionLine>& policyChanges = {});

} // namespace stoker::widgets
