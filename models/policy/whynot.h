// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pilot.h"

/// Why each executor is not removed now: what the executor table answers for every row.
namespace stoker::policy {

enum class Standing {
    Chosen,     ///< it is removed now
    Leaving,    ///< it leaves already
    Protected,  ///< `held` says for what, whether or not anybody should leave
    HeldBack,   ///< the policy's wish would have it leave; `guard` does not let it
    OthersFirst,///< some should leave, and `rank - 1` others are better victims
    NotSurplus, ///< nobody has to leave
};
/// "others_first"; stable, in exports.
[[nodiscard]] std::string_view standingName(Standing standing);

struct WhyNot {
    domain::ExecutorId id;
    Standing standing = Standing::NotSurplus;
    Holdings held;                      ///< of Protected
    int rank = 0;                       ///< in the order in which those that may go would go, from 1; 0 = protected or leaving
    std::optional<domain::Guard> guard; ///< of HeldBack
    friend bool operator==(const WhyNot&, const WhyNot&) = default;
};

/// One for every executor of the observation, in its order. `made` is what tick() made of the same observation.
[[nodiscard]] std::vector<WhyNot> whyNotRemoved(const PilotSettings& settings, const Observation& now, const Tick& made);

} // namespace stoker::policy
