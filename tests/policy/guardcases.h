// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/guards.h"

#include "support/builders.h"

namespace stoker::policy {

/// Nothing but the limits, so that each test switches on what it is about.
inline GuardSettings open()
{
    return {.blackout = {}, .minExecutors = 0, .maxExecutors = {}, .stepUp = {}, .stepDown = {}, .stepUpPercent = {}, .stepDownPercent = {},
            .stabiliseDownSeconds = 0, .coolDownDownSeconds = 0, .flapBudget = {}, .hourBudget = {}};
}

inline domain::Instant after(double seconds) { return stoker::test::kNoon + domain::Millis{static_cast<qint64>(seconds * 1'000)}; }

inline Observation seen(domain::Instant time, int target)
{
    Observation now;
    now.numbers.time = time;
    now.numbers.target = target;
    now.numbers.registered = target;
    return now;
}

inline domain::Decision wish(int total) { return {total, {}, {}, {}}; }

inline Verdict one(const GuardSettings& settings, GuardState& state, domain::Instant time, int target, int wanted)
{
    return applyGuards(settings, state, seen(time, target), wish(wanted));
}

inline Verdict fresh(const GuardSettings& settings, int target, int wanted)
{
    GuardState state;
    return one(settings, state, stoker::test::kNoon, target, wanted);
}

inline domain::Clamp clamp(domain::Guard guard, int before, int total, domain::Reason reason) { return {guard, before, total, reason}; }

} // namespace stoker::policy
