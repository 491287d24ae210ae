// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/catalogue.h"
#include "policy/guards.h"
#include "policy/victims.h"

/// One whole tick: the policy's wish, what the guards leave of it, and who is to leave. The same in autopilot, shadow and simulation. Pure; any thread.
namespace stoker::policy {

struct PilotSettings {
    Policy policy;
    GuardSettings guards;
    VictimOrder order = defaultVictimOrder();
    Protection protection;
    std::optional<double> intervalSeconds{}; ///< between the batches of the stream, from who knows it; empty = as it is observed
};

/// What a pilot remembers from tick to tick. A value: copied, compared, stored.
struct PilotState {
    State policy;
    GuardState guards;
    friend bool operator==(const PilotState&, const PilotState&) = default;
};
[[nodiscard]] PilotState start(const PilotSettings& settings);
/// {"policy": its name, "state": of the policy, "guards": of the guards}.
[[nodiscard]] QJsonObject toJson(const PilotSettings& settings, const PilotState& state);
/// BadArgument when it is not a state of this policy.
[[nodiscard]] domain::Result<PilotState> pilotStateFromJson(const PilotSettings& settings, const QJsonObject& json);

struct Tick {
    domain::Decision wish;
    std::vector<domain::Clamp> clamps;           ///< of the total, in the order of the guards; then those of who stays
    int total = 0;                               ///< what may be asked for now
    std::vector<domain::ExecutorId> victims;     ///< who is to leave, best first; empty where executors have no identities
    std::optional<domain::Reason> victimsReason; ///< VictimsProtected{wanted, available}: fewer may leave than should
    std::optional<domain::Guard> releasesHeldBy; ///< there are more than `total`, and this guard lets nobody leave now
    friend bool operator==(const Tick&, const Tick&) = default;
};

/// Decides, and does nothing: the caller tells the guards by noteSent() what it carries out, and by noteChange() when the target has changed, by whomever.
/// Of those that stay (usable or excluded), as many as there are more than the total leave, also where an earlier tick lowered the target and could not have
/// them all, but no more at once than the guards let go: first those that the policy names, then by the victim order, never a protected one. Those that leave already do not count, and as long as
/// executors are pending, a lower target cancels requests and releases nobody.
[[nodiscard]] Tick tick(const PilotSettings& settings, PilotState& state, const Observation& now);
/// Tick::total, and the same state, without reasons, clamps and victims. For simulations that make millions of ticks.
[[nodiscard]] int tickTotal(const PilotSettings& settings, PilotState& state, const Observation& now);
/// That the victims of a tick were asked to leave, before the change of the target is noted.
void noteSent(const PilotSettings& settings, PilotState& state, const Observation& now, const Tick& made);

} // namespace stoker::policy
