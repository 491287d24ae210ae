// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "widgets/common/marker.h"

#include <vector>

namespace stoker::widgets {

/// What policies changed (session::Autopilot::changes()), as markers: Decision where it was sent, Advice where the policy ran in the shadow.
[[nodiscard]] std::vector<ChartEvent> decisionEvents(const std::vector<domain::DecisionLine>& changes);

} // namespace stoker::widgets
