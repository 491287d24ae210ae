// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/guards.h"

#include "policy/guardmemory.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace stoker::policy {

using domain::Guard;
using domain::Instant;
using domain::Millis;
using domain::Observed;
using domain::Reason;
using domain::ReasonCode;

namespace {

constexpr int kLeast = std::numeric_limits<int>::min();
constexpr int kMost = std::numeric_limits<int>::max();
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

int bounded(qint64 total) { return static_cast<int>(std::clamp<qint64>(total, kLeast, kMost)); }

double epochMs(std::optional<Instant> time) { return time ? static_cast<double>(domain::toEpochMs(*time)) : kUnknown; }

/// The epoch stands for a time that nobody knows.
bool isFresh(const Observed& seen) { return !seen.stale && seen.time != Instant{}; }

struct Aim {
    int total = 0;
    Reason reason;
};

/// The wish within [min, max], and no more than the cluster can give.
Aim withinLimits(const GuardSettings& settings, const Observed& seen, int wish)
{
    Aim aim{wish, {}};
    if (wish < settings.minExecutors)
        aim = {settings.minExecutors, {ReasonCode::BelowMinimum, {static_cast<double>(settings.minExecutors)}}};
    if (settings.maxExecutors && wish > *settings.maxExecutors) {
        const int most = std::max(*settings.maxExecutors, settings.minExecutors);
        aim = {most, {ReasonCode::AboveMaximum, {static_cast<double>(*settings.maxExecutors)}}};
    }
    if (seen.ceiling) {
        // What is registered has been given. And a ceiling below the minimum takes nobody out of [min, max].
        const int most = std::max({*seen.ceiling, seen.registered, std::min(seen.target, settings.minExecutors)});
        if (aim.total > most)
            aim = {most, {ReasonCode::AboveCeiling, {static_cast<double>(*seen.ceiling)}}};
    }
    return aim;
}

/// How far a guard lets the total go from the present target, which always lies within.
struct Allowed {
    int low = kLeast;
    int high = kMost;
    void narrow(const Allowed& by)
    {
        low = std::max(low, by.low);
        high = std::min(high, by.high);
    }
};

/// Why no further is asked for only where that changes something: a simulation weighs millions of wishes.
struct Moment {
    const GuardSettings& settings;
    const GuardState& state;
    const Observed& seen;
    WishRange wishes; ///< within the limits
    int present = 0;

    [[nodiscard]] Allowed nothing() const { return {present, present}; }
    [[nodiscard]] Allowed noGrowth() const { return {kLeast, present}; }
    [[nodiscard]] Allowed noRelease() const { return {present, kMost}; }
};

Allowed byHold(const Moment& at)
{
    if (at.state.quietUntil)
        return at.nothing();
    if (!at.state.hold || (!at.state.hold->growth && !at.state.hold->release))
        return {};
    const Hold& hold = *at.state.hold;
    return hold.growth && hold.release ? at.nothing() : hold.growth ? at.noGrowth() : at.noRelease();
}

Reason holdReason(const Moment& at)
{
    if (at.state.quietUntil)
        return {ReasonCode::JustStarted, {domain::seconds(*at.state.quietUntil - at.seen.time)}};
    const Hold& hold = *at.state.hold;
    return {ReasonCode::OnHold, {epochMs(hold.until), hold.growth && hold.release ? 0.0 : hold.growth ? 1.0 : -1.0}};
}

Allowed byBlackout(const Moment& at) { return at.settings.blackout.holds(at.seen.time) ? at.nothing() : Allowed{}; }

std::optional<int> stepUpOf(const Moment& at) { return mostAtOnce(at.present, at.settings.stepUp, at.settings.stepUpPercent); }

std::optional<int> stepDownOf(const Moment& at) { return mostAtOnce(at.present, at.settings.stepDown, at.settings.stepDownPercent); }

Allowed byStep(const Moment& at)
{
    Allowed allowed;
    if (const auto most = stepUpOf(at))
        allowed.high = bounded(qint64{at.present} + *most);
    if (const auto most = stepDownOf(at))
        allowed.low = bounded(qint64{at.present} - *most);
    return allowed;
}

Allowed byStabilisation(const Moment& at) { return {std::min(at.present, at.wishes.highest), std::max(at.present, at.wishes.lowest)}; }

Reason stabilisationReason(const Moment& at, bool growth)
{
    return growth ? Reason{ReasonCode::Stabilising, {at.settings.stabiliseUpSeconds, static_cast<double>(at.wishes.lowest)}}
                  : Reason{ReasonCode::Stabilising, {at.settings.stabiliseDownSeconds, static_cast<double>(at.wishes.highest)}};
}

/// Of a cool-down after the last change; no more than zero: it is over.
Millis coolDownLeft(const Moment& at, double seconds) { return toMillis(seconds) - (at.seen.time - at.state.changes.back().time); }

Allowed byCoolDown(const Moment& at)
{
    Allowed allowed;
    if (at.state.changes.empty())
        return allowed;
    if (coolDownLeft(at, at.settings.coolDownUpSeconds) > Millis::zero())
        allowed.high = at.present;
    if (coolDownLeft(at, at.settings.coolDownDownSeconds) > Millis::zero())
        allowed.low = at.present;
    return allowed;
}

bool isBehind(const Observed& seen) { return seen.behindSeconds > 0 || seen.backlogLogs.value_or(0) > 0; }

Allowed byBehind(const Moment& at) { return at.settings.releaseWhileBehind || !isBehind(at.seen) ? Allowed{} : at.noRelease(); }

int turnsOf(const Moment& at) { return turnsWithin(at.state, toMillis(at.settings.flapWindowSeconds), at.seen.time); }

Allowed byFlap(const Moment& at)
{
    if (!at.settings.flapBudget || at.state.changes.empty() || turnsOf(at) < *at.settings.flapBudget)
        return {};
    const GuardState::Change& last = at.state.changes.back();
    return last.after > last.before ? at.noRelease() : at.noGrowth();
}

Allowed byBudget(const Moment& at)
{
    if (!at.settings.hourBudget)
        return {};
    const qint64 left = std::max<qint64>(0, *at.settings.hourBudget - changedWithinHour(at.state, at.seen.time));
    return {bounded(at.present - left), bounded(at.present + left)};
}

Allowed allowedBy(Guard guard, const Moment& at)
{
    switch (guard) {
    case Guard::Stale:
    case Guard::Limits: break; // neither says how far: the one ends the tick, the other moves the wish
    case Guard::Hold: return byHold(at);
    case Guard::Blackout: return byBlackout(at);
    case Guard::Step: return byStep(at);
    case Guard::Stabilisation: return byStabilisation(at);
    case Guard::CoolDown: return byCoolDown(at);
    case Guard::Behind: return byBehind(at);
    case Guard::Flap: return byFlap(at);
    case Guard::Budget: return byBudget(at);
    }
    return {};
}

/// Of a guard that allows no further in that direction.
Reason reasonOf(Guard guard, const Moment& at, bool growth)
{
    const auto number = [](auto value) { return static_cast<double>(value); };
    switch (guard) {
    case Guard::Stale:
    case Guard::Limits: break;
    case Guard::Hold: return holdReason(at);
    case Guard::Blackout: return {ReasonCode::InBlackout, {epochMs(at.settings.blackout.endOf(at.seen.time))}};
    case Guard::Step: return {ReasonCode::StepLimit, {number((growth ? stepUpOf(at) : stepDownOf(at)).value_or(0))}};
    case Guard::Stabilisation: return stabilisationReason(at, growth);
    case Guard::CoolDown:
        return {ReasonCode::CoolingDown, {domain::seconds(coolDownLeft(at, growth ? at.settings.coolDownUpSeconds : at.settings.coolDownDownSeconds))}};
    case Guard::Behind: return {ReasonCode::StillBehind, {at.seen.behindSeconds}};
    case Guard::Flap: return {ReasonCode::FlapBudgetSpent, {number(turnsOf(at)), number(at.settings.flapBudget.value_or(0))}};
    case Guard::Budget: return {ReasonCode::HourBudgetSpent, {number(changedWithinHour(at.state, at.seen.time)), number(at.settings.hourBudget.value_or(0))}};
    }
    return {};
}

constexpr std::array kOrder{Guard::Stale,         Guard::Hold,     Guard::Blackout, Guard::Limits, Guard::Step,
                            Guard::Stabilisation, Guard::CoolDown, Guard::Behind,   Guard::Flap,   Guard::Budget};

/// What the guards keep of a fresh tick; answers the extremes of the wishes that still count.
WishRange remember(const GuardSettings& settings, GuardState& state, const Observed& seen, int wish)
{
    comeTo(state, seen.time);
    forgetChanges(state, settings, seen.time);
    return rememberWish(state, settings, seen.time, seen.target, wish);
}

/// Limits are monotone, so the extremes of the limited wishes are the limited extremes.
Moment momentOf(const GuardSettings& settings, const GuardState& state, const Observed& seen, WishRange wishes)
{
    return {settings, state, seen, {withinLimits(settings, seen, wishes.lowest).total, withinLimits(settings, seen, wishes.highest).total}, seen.target};
}

} // namespace

Verdict applyGuards(const GuardSettings& settings, GuardState& state, const Observation& now, const domain::Decision& wish)
{
    return applyGuards(settings, state, now, wish, kOrder);
}

Verdict applyGuards(const GuardSettings& settings, GuardState& state, const Observation& now, const domain::Decision& wish, std::span<const Guard> order)
{
    const Observed& seen = now.numbers;
    Verdict verdict{wish.total, {}};
    if (!isFresh(seen)) {
        if (wish.total != seen.target)
            verdict = {seen.target, {{Guard::Stale, wish.total, seen.target, {ReasonCode::StaleData, {seen.ageSeconds}}}}};
        return verdict;
    }
    const WishRange wishes = remember(settings, state, seen, wish.total);
    const Aim aim = withinLimits(settings, seen, wish.total);
    if (wish.total == seen.target && aim.total == seen.target)
        return verdict;
    const Moment at = momentOf(settings, state, seen, wishes);
    int towards = wish.total;
    Allowed all;
    for (const Guard guard : order) {
        if (guard == Guard::Limits)
            towards = aim.total;
        else
            all.narrow(allowedBy(guard, at));
        const int total = std::clamp(towards, all.low, all.high);
        if (total != verdict.total)
            verdict.clamps.push_back({guard, verdict.total, total, guard == Guard::Limits ? aim.reason : reasonOf(guard, at, verdict.total > seen.target)});
        verdict.total = total;
    }
    return verdict;
}

int guardedTotal(const GuardSettings& settings, GuardState& state, const Observed& seen, int wish)
{
    if (!isFresh(seen))
        return seen.target;
    const WishRange wishes = remember(settings, state, seen, wish);
    const int towards = withinLimits(settings, seen, wish).total;
    if (wish == seen.target && towards == seen.target)
        return wish;
    const Moment at = momentOf(settings, state, seen, wishes);
    Allowed all;
    [&]<std::size_t... Place>(std::index_sequence<Place...>) { (all.narrow(allowedBy(kOrder[Place], at)), ...); }(std::make_index_sequence<kOrder.size()>());
    return std::clamp(towards, all.low, all.high);
}

std::optional<Guard> releasesHeldBy(const GuardSettings& settings, const GuardState& state, const Observed& now)
{
    if (!isFresh(now))
        return Guard::Stale;
    if (state.quietUntil > now.time || (state.hold && state.hold->until > now.time && state.hold->release))
        return Guard::Hold;
    if (settings.blackout.holds(now.time))
        return Guard::Blackout;
    if (!settings.releaseWhileBehind && isBehind(now))
        return Guard::Behind;
    return std::nullopt;
}

} // namespace stoker::policy
