// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pilot.h"

#include "domain/text.h"

#include <algorithm>
#include <iterator>

namespace stoker::policy {

using namespace Qt::StringLiterals;

PilotState start(const PilotSettings& settings) { return {settings.policy.start(), {}}; }

QJsonObject toJson(const PilotSettings& settings, const PilotState& state)
{
    const std::string_view name = settings.policy.info().name;
    return {{u"policy"_s, domain::toText(name)},
            {u"state"_s, settings.policy.toJson(state.policy)},
            {u"guards"_s, toJson(state.guards)}};
}

domain::Result<PilotState> pilotStateFromJson(const PilotSettings& settings, const QJsonObject& json)
{
    const std::string_view name = settings.policy.info().name;
    const QString expected = domain::toText(name);
    const QJsonValue found = json.value(u"policy"_s);
    if (found.toString() != expected)
        return badParameter("policy", found.toVariant(), expected);
    auto policy = settings.policy.stateFromJson(json.value(u"state"_s).toObject());
    if (!policy)
        return tl::unexpected(policy.error());
    auto guards = guardStateFromJson(json.value(u"guards"_s).toObject());
    if (!guards)
        return tl::unexpected(guards.error());
    return PilotState{std::move(*policy), std::move(*guards)};
}

namespace {

int stayingOf(const Observation& now) { return static_cast<int>(std::count_if(now.executors.begin(), now.executors.end(), stays)); }

/// Those who were to leave for a target that was lowered past the guards have gone.
void forgetDone(GuardState& guards, const Observation& now)
{
    if (guards.begun && guards.begun->target == now.numbers.target && stayingOf(now) <= guards.begun->target)
        guards.begun.reset();
}

} // namespace

Tick tick(const PilotSettings& settings, PilotState& state, const Observation& now)
{
    Tick made;
    made.wish = settings.policy.decide(state.policy, now);
    Verdict verdict = applyGuards(settings.guards, state.guards, now, made.wish);
    made.clamps = std::move(verdict.clamps);
    made.total = verdict.total;

    forgetDone(state.guards, now);
    const int staying = stayingOf(now);
    if (staying <= made.total)
        return made;
    made.releasesHeldBy = releasesHeldBy(settings.guards, state.guards, now.numbers);
    if (made.releasesHeldBy)
        return made;
    StayVerdict stay = guardReleases(settings.guards, state.guards, now.numbers, staying, made.total);
    made.clamps.insert(made.clamps.end(), std::make_move_iterator(stay.clamps.begin()), std::make_move_iterator(stay.clamps.end()));
    const int surplus = staying - stay.staying;
    made.victims = availableVictims(now.executors, made.wish.releases, surplus, settings.order, settings.protection);
    if (const auto available = static_cast<int>(made.victims.size()); available < surplus)
        made.victimsReason = domain::Reason{domain::ReasonCode::VictimsProtected, {static_cast<double>(surplus), static_cast<double>(available)}};
    return made;
}

int tickTotal(const PilotSettings& settings, PilotState& state, const Observation& now)
{
    const int total = guardedTotal(settings.guards, state.guards, now.numbers, settings.policy.decideTotal(state.policy, now));
    forgetDone(state.guards, now);
    return total;
}

void noteSent(const PilotSettings& settings, PilotState& state, const Observation& now, const Tick& made)
{
    noteReleases(state.guards, settings.guards, now.numbers, stayingOf(now), made.total, static_cast<int>(made.victims.size()));
}

} // namespace stoker::policy
