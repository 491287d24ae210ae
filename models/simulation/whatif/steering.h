// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/dynamicallocation.h"
#include "policy/streamingallocation.h"
#include "simulation/whatif/pilotseat.h"

#include <variant>

namespace stoker::simulation {

/// How a scenario's policy moves the cluster: not at all, by polls, or event by event as Spark's own managers.
struct FixedSteering {
    int executors = 0;
};
struct StreamingSteering {
    policy::StreamingAllocationSettings settings;
};
using Steering = std::variant<FixedSteering, policy::PilotSettings, policy::DynamicAllocationSettings, StreamingSteering>;

/// What the scenario names, checked. The errors of policy::pilotOf.
struct SteeringChoice {
    Steering steering;
    QVariantMap settings; ///< of the policy, every one
};
[[nodiscard]] domain::Result<SteeringChoice> steeringOf(const domain::Scenario& scenario);

} // namespace stoker::simulation
