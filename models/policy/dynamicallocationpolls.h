// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/allocationramp.h"
#include "policy/dynamicallocationsettings.h"
#include "policy/observation.h"

#include <QJsonObject>

/// What Spark's dynamic allocation would do, told from polls: the same rules as DynamicAllocation, at the grain of observations. For shadow only.
namespace stoker::policy {

/// What it remembers from poll to poll.
struct DynamicAllocationState {
    bool started = false;      ///< false: the ramp is not at the initial number yet
    bool initializing = true;
    AllocationRamp ramp;
    std::optional<domain::Instant> addTime;
    std::vector<domain::ExecutorId> released; ///< named as leaving and still there, sorted: nothing is sent, so they stay and may become busy again
    friend bool operator==(const DynamicAllocationState&, const DynamicAllocationState&) = default;
};
[[nodiscard]] QJsonObject toJson(const DynamicAllocationState& state);
/// BadArgument when it is no such state.
[[nodiscard]] domain::Result<DynamicAllocationState> dynamicAllocationStateFromJson(const QJsonObject& json);

/// It begins with the target it finds, or the initial number where that is higher: Spark's own manager would have been there from the start.
/// total = the target Spark would ask for; executors above it stay until `releases` names them, each once. Between two polls the tasks are taken to be as the
/// later one says, and every step of the ramp that was due is made. Not seen in a poll, so not considered: speculative tasks that wait, sets of tasks that
/// cannot be scheduled, resource profiles, stages that came and went in between. Unknown whether shuffle output is needed counts as needed. Nothing is
/// released where idle times are not known. Reasons: IdleTimeout, NeedFell, BacklogRamp, AtMaximum, Steady, the first that applies.
[[nodiscard]] domain::Decision decide(const DynamicAllocationSettings& settings, DynamicAllocationState& state, const Observation& now);

} // namespace stoker::policy
