// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/guardmemory.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stoker::policy {

using domain::Instant;
using domain::Millis;

namespace {

constexpr Millis kHour = std::chrono::hours(1);

void moveBack(GuardState& state, Millis by)
{
    if (state.hold)
        state.hold->until -= by;
    if (state.quietUntil)
        *state.quietUntil -= by;
    for (GuardState::Wish& wish : state.wishes)
        wish.time -= by;
    for (GuardState::Change& change : state.changes)
        change.time -= by;
}

} // namespace

void comeTo(GuardState& state, Instant now)
{
    if (state.latest && now < *state.latest)
        moveBack(state, *state.latest - now);
    state.latest = now;
    if (state.hold && state.hold->until <= now)
        state.hold.reset();
    if (state.quietUntil && *state.quietUntil <= now)
        state.quietUntil.reset();
}

void forgetChanges(GuardState& state, const GuardSettings& settings, Instant now)
{
    const Millis kept = std::max({kHour, toMillis(settings.flapWindowSeconds), toMillis(settings.coolDownUpSeconds), toMillis(settings.coolDownDownSeconds)});
    const auto first = std::find_if(state.changes.begin(), state.changes.end(), [&](const GuardState::Change& change) { return now - change.time < kept; });
    // The one before them stays: the direction from which the first of them may have turned.
    if (first != state.changes.begin())
        state.changes.erase(state.changes.begin(), first - 1);
}

WishRange rememberWish(GuardState& state, const GuardSettings& settings, Instant now, int present, int wish)
{
    const Millis up = toMillis(settings.stabiliseUpSeconds);
    const Millis down = toMillis(settings.stabiliseDownSeconds);
    std::vector<GuardState::Wish>& wishes = state.wishes;
    if (wishes.empty())
        wishes.push_back({now, present});
    WishRange range{wish, wish};
    // From the newest to the oldest: one stays where it is lower or higher than all that came after it, within the window that asks for that.
    auto kept = wishes.end();
    for (auto one = wishes.end(); one != wishes.begin();) {
        --one;
        const Millis age = now - one->time;
        const bool lowers = age < up && one->total < range.lowest;
        const bool raises = age < down && one->total > range.highest;
        if (!lowers && !raises)
            continue;
        (lowers ? range.lowest : range.highest) = one->total;
        *--kept = *one;
    }
    wishes.erase(wishes.begin(), kept);
    wishes.push_back({now, wish});
    return range;
}

std::optional<int> mostAtOnce(int present, std::optional<int> executors, std::optional<double> percent)
{
    if (!percent)
        return executors;
    // Rounded up, as HPA does; of nothing one is still something, or no percentage would ever lead away from 0.
    const double part = std::ceil(std::max(present, 1) * *percent / 100);
    return std::max(executors.value_or(0), static_cast<int>(std::min(part, static_cast<double>(std::numeric_limits<int>::max()))));
}

int turnsWithin(const GuardState& state, Millis window, Instant now)
{
    int turns = 0;
    for (std::size_t i = 1; i < state.changes.size(); ++i) {
        const GuardState::Change& last = state.changes[i - 1];
        const GuardState::Change& change = state.changes[i];
        if (now - change.time < window && (last.after > last.before) != (change.after > change.before))
            ++turns;
    }
    return turns;
}

qint64 changedWithinHour(const GuardState& state, Instant now)
{
    qint64 changed = 0;
    for (const GuardState::Change& change : state.changes) {
        if (now - change.time < kHour)
            changed += std::abs(qint64{change.after} - change.before);
    }
    return changed;
}

} // namespace stoker::policy
