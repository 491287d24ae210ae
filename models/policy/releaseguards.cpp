// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/guardmemory.h"

#include <algorithm>

namespace stoker::policy {

using domain::Clamp;
using domain::Guard;
using domain::Millis;
using domain::Observed;
using domain::Reason;
using domain::ReasonCode;

namespace {

/// Of those that the move of the target itself takes.
int takenByMove(int target, int staying, int total) { return std::max(0, std::min(staying, target) - total); }

/// What an earlier move began, as far as there are still too many.
int begunAt(const GuardState& state, int target, int staying)
{
    return state.begun && state.begun->target == target ? std::clamp(staying - target, 0, state.begun->left) : 0;
}

} // namespace

StayVerdict guardReleases(const GuardSettings& settings, const GuardState& state, const Observed& seen, int staying, int total)
{
    StayVerdict verdict{std::max(total, 0), {}};
    if (staying <= verdict.staying)
        return {staying, {}};
    const auto keep = [&verdict, staying](Guard guard, qint64 mostLeave, const Reason& reason) {
        const auto least = static_cast<int>(staying - std::clamp<qint64>(mostLeave, 0, staying));
        if (least <= verdict.staying)
            return;
        verdict.clamps.push_back({guard, verdict.staying, least, reason, true});
        verdict.staying = least;
    };
    if (const auto most = mostAtOnce(std::max(seen.target, staying), settings.stepDown, settings.stepDownPercent))
        keep(Guard::Step, *most, {ReasonCode::StepLimit, {static_cast<double>(*most)}});
    const int passed = takenByMove(seen.target, staying, total) + begunAt(state, seen.target, staying);
    if (staying - verdict.staying <= passed)
        return verdict;
    if (!state.changes.empty()) {
        if (const Millis left = toMillis(settings.coolDownDownSeconds) - (seen.time - state.changes.back().time); left > Millis::zero())
            keep(Guard::CoolDown, passed, {ReasonCode::CoolingDown, {domain::seconds(left)}});
    }
    // The move of this tick counts as well.
    GuardState moved = state;
    noteChange(moved, settings, seen.time, seen.target, total);
    if (settings.flapBudget && !moved.changes.empty() && moved.changes.back().after > moved.changes.back().before) {
        const int turns = turnsWithin(moved, toMillis(settings.flapWindowSeconds), seen.time);
        if (turns >= *settings.flapBudget)
            keep(Guard::Flap, passed, {ReasonCode::FlapBudgetSpent, {static_cast<double>(turns), static_cast<double>(*settings.flapBudget)}});
    }
    if (settings.hourBudget) {
        const qint64 changed = changedWithinHour(moved, seen.time);
        keep(Guard::Budget, passed + std::max<qint64>(0, *settings.hourBudget - changed),
             {ReasonCode::HourBudgetSpent, {static_cast<double>(changed), static_cast<double>(*settings.hourBudget)}});
    }
    return verdict;
}

void noteReleases(GuardState& state, const GuardSettings& settings, const Observed& seen, int staying, int total, int leaving)
{
    const int passed = takenByMove(seen.target, staying, total) + begunAt(state, seen.target, staying);
    noteChange(state, settings, seen.time, staying, staying - std::max(0, leaving - passed));
    const int left = passed - leaving;
    state.begun = left > 0 ? std::optional(GuardState::Begun{total, left}) : std::nullopt;
}

} // namespace stoker::policy
