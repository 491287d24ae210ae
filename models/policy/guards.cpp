// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/guards.h"

#include "policy/guardmemory.h"

#include <algorithm>
#include <array>
#include <limits>

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

/// How far a guard lets the total go from the present target, which always lies within; and why not further, up and down.
struct Allowed {
    int low = kLeast;
    int high = kMost;
    Reason growth;
    Reason release;
};

struct Moment {
    const GuardSettings& settings;
    const GuardState& state;
    const Observed& seen;
    WishRange wishes; ///< within the limits
    int present = 0;

    [[nodiscard]] Allowed nothing(const Reason& reason) const { return {present, present, reason, reason}; }
    [[nodiscard]] Allowed noGrowth(const Reason& reason) const { return {kLeast, present, reason, reason}; }
    [[nodiscard]] Allowed noRelease(const Reason& reason) const { return {present, kMost, reason, reason}; }
};

Allowed byHold(const Moment& at)
{
    if (at.state.quietUntil)
        return at.nothing({ReasonCode::JustStarted, {domain::seconds(*at.state.quietUntil - at.seen.time)}});
    if (!at.state.hold || (!at.state.hold->growth && !at.state.hold->release))
        return {};
    const Hold& hold = *at.state.hold;
    const double direction = hold.growth && hold.release ? 0 : hold.growth ? 1 : -1;
    const Reason reason{ReasonCode::OnHold, {epochMs(hold.until), direction}};
    return hold.growth && hold.release ? at.nothing(reason) : hold.growth ? at.noGrowth(reason) : at.noRelease(reason);
}

Allowed byBlackout(const Moment& at)
{
    const WeekWindows& windows = at.settings.blackout;
    if (!windows.holds(at.seen.time))
        return {};
    return at.nothing({ReasonCode::InBlackout, {epochMs(windows.endOf(at.seen.time))}});
}

Allowed byStep(const Moment& at)
{
    Allowed allowed;
    if (const auto most = mostAtOnce(at.present, at.settings.stepUp, at.settings.stepUpPercent)) {
        allowed.high = bounded(qint64{at.present} + *most);
        allowed.growth = {ReasonCode::StepLimit, {static_cast<double>(*most)}};
    }
    if (const auto most = mostAtOnce(at.present, at.settings.stepDown, at.settings.stepDownPercent)) {
        allowed.low = bounded(qint64{at.present} - *most);
        allowed.release = {ReasonCode::StepLimit, {static_cast<double>(*most)}};
    }
    return allowed;
}

Allowed byStabilisation(const Moment& at)
{
    return {std::min(at.present, at.wishes.highest), std::max(at.present, at.wishes.lowest),
            {ReasonCode::Stabilising, {at.settings.stabiliseUpSeconds, static_cast<double>(at.wishes.lowest)}},
            {ReasonCode::Stabilising, {at.settings.stabiliseDownSeconds, static_cast<double>(at.wishes.highest)}}};
}

Allowed byCoolDown(const Moment& at)
{
    Allowed allowed;
    if (at.state.changes.empty())
        return allowed;
    const Millis since = at.seen.time - at.state.changes.back().time;
    if (const Millis left = toMillis(at.settings.coolDownUpSeconds) - since; left > Millis::zero()) {
        allowed.high = at.present;
        allowed.growth = {ReasonCode::CoolingDown, {domain::seconds(left)}};
    }
    if (const Millis left = toMillis(at.settings.coolDownDownSeconds) - since; left > Millis::zero()) {
        allowed.low = at.present;
        allowed.release = {ReasonCode::CoolingDown, {domain::seconds(left)}};
    }
    return allowed;
}

bool isBehind(const Observed& seen) { return seen.behindSeconds > 0 || seen.backlogLogs.value_or(0) > 0; }

Allowed byBehind(const Moment& at)
{
    if (at.settings.releaseWhileBehind || !isBehind(at.seen))
        return {};
    return at.noRelease({ReasonCode::StillBehind, {at.seen.behindSeconds}});
}

Allowed byFlap(const Moment& at)
{
    if (!at.settings.flapBudget || at.state.changes.empty())
        return {};
    const int turns = turnsWithin(at.state, toMillis(at.settings.flapWindowSeconds), at.seen.time);
    if (turns < *at.settings.flapBudget)
        return {};
    const Reason reason{ReasonCode::FlapBudgetSpent, {static_cast<double>(turns), static_cast<double>(*at.settings.flapBudget)}};
    const GuardState::Change& last = at.state.changes.back();
    return last.after > last.before ? at.noRelease(reason) : at.noGrowth(reason);
}

Allowed byBudget(const Moment& at)
{
    if (!at.settings.hourBudget)
        return {};
    const qint64 changed = changedWithinHour(at.state, at.seen.time);
    const qint64 left = std::max<qint64>(0, *at.settings.hourBudget - changed);
    const Reason reason{ReasonCode::HourBudgetSpent, {static_cast<double>(changed), static_cast<double>(*at.settings.hourBudget)}};
    return {bounded(at.present - left), bounded(at.present + left), reason, reason};
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

constexpr std::array kOrder{Guard::Stale,         Guard::Hold,     Guard::Blackout, Guard::Limits, Guard::Step,
                            Guard::Stabilisation, Guard::CoolDown, Guard::Behind,   Guard::Flap,   Guard::Budget};

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
    comeTo(state, seen.time);
    forgetChanges(state, settings, seen.time);
    const WishRange wishes = rememberWish(state, settings, seen.time, seen.target, wish.total);
    const Aim aim = withinLimits(settings, seen, wish.total);
    if (wish.total == seen.target && aim.total == seen.target)
        return verdict;

    // Limits are monotone, so the extremes of the limited wishes are the limited extremes.
    const WishRange limited{withinLimits(settings, seen, wishes.lowest).total, withinLimits(settings, seen, wishes.highest).total};
    const Moment at{settings, state, seen, limited, seen.target};
    int towards = wish.total;
    Allowed all;
    for (const Guard guard : order) {
        Reason reason;
        if (guard == Guard::Limits) {
            towards = aim.total;
            reason = aim.reason;
        } else {
            const Allowed allowed = allowedBy(guard, at);
            all.low = std::max(all.low, allowed.low);
            all.high = std::min(all.high, allowed.high);
            reason = verdict.total > seen.target ? allowed.growth : allowed.release;
        }
        const int total = std::clamp(towards, all.low, all.high);
        if (total != verdict.total)
            verdict.clamps.push_back({guard, verdict.total, total, reason});
        verdict.total = total;
    }
    return verdict;
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
