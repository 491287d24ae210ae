// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/guards.h"

/// How guards remember and count: used by guards.cpp and releaseguards.cpp alone, apart from them so that it can be read alone.
namespace stoker::policy {

/// To the nearest; of times that are not below 0. Not by llround, whose eight calls a tick were a twentieth of a simulated day.
[[nodiscard]] inline domain::Millis toMillis(double seconds) { return domain::Millis{static_cast<qint64>(seconds * 1'000 + 0.5)}; }

/// Brings the state to `now`: moves it back with a clock that was set back, and lets hold and quiet expire.
void comeTo(GuardState& state, domain::Instant now);
/// Forgets changes that no guard can ask for any more.
void forgetChanges(GuardState& state, const GuardSettings& settings, domain::Instant now);

/// The extremes of the wishes within the two windows, that of now included (HPA: lowest recommendation of the scale-up window, highest of the other).
struct WishRange {
    int lowest = 0;
    int highest = 0;
};
/// `state` has come to `now`. `present` is what a fresh state takes as the wish before the first.
WishRange rememberWish(GuardState& state, const GuardSettings& settings, domain::Instant now, int present, int wish);

/// Turns of direction within the flap window.
[[nodiscard]] int turnsWithin(const GuardState& state, domain::Millis window, domain::Instant now);
/// The larger of a number and of a percentage of `present`; empty = no limit.
[[nodiscard]] std::optional<int> mostAtOnce(int present, std::optional<int> executors, std::optional<double> percent);
/// Executors requested and released within the last hour.
[[nodiscard]] qint64 changedWithinHour(const GuardState& state, domain::Instant now);

} // namespace stoker::policy
