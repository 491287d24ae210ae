// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/randomguards.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stoker::test {

using namespace Qt::StringLiterals;
using domain::Guard;
using domain::Instant;
using domain::Millis;
using domain::Observed;
using policy::GuardSettings;

namespace {

Millis ms(double seconds) { return Millis{std::llround(seconds * 1'000)}; }

const policy::WeekWindows& someWindows(Dice& dice)
{
    static const auto windows = [] {
        const auto read = [](const QString& text, const QString& zone) { return *policy::WeekWindows::read("blackout", text, *policy::WeekClock::of(zone)); };
        return std::array{read(u"Mon-Fri 12:00-13:00"_s, u"UTC"_s), read(u"22:00-04:00"_s, u"Europe/Berlin"_s), read(u"Sat 00:00-24:00, Sun 00:00-24:00"_s, u"UTC"_s)};
    }();
    return windows[static_cast<std::size_t>(dice.number(0, 2))];
}

bool inLimits(const GuardSettings& settings, int total) { return total >= settings.minExecutors && (!settings.maxExecutors || total <= *settings.maxExecutors); }

/// A step of a percentage is rounded up and at least one; the larger of two holds.
bool isWithinStep(int present, int moved, std::optional<int> executors, std::optional<double> percent)
{
    if (!executors && !percent)
        return true;
    return (executors && moved <= *executors) || (percent && moved < std::max(present, 1) * *percent / 100 + 1);
}

} // namespace

GuardSettings randomGuards(Dice& dice, int percent)
{
    GuardSettings settings{.blackout = {}, .minExecutors = dice.number(0, 20), .maxExecutors = {}, .stepUp = {}, .stepDown = {}, .stepUpPercent = {},
                           .stepDownPercent = {}, .stabiliseDownSeconds = 0, .coolDownDownSeconds = 0, .releaseWhileBehind = true, .flapBudget = {}, .hourBudget = {}};
    const auto on = [&] { return dice.chance(percent); };
    if (dice.chance(70))
        settings.maxExecutors = settings.minExecutors + dice.number(0, 60);
    if (on())
        settings.blackout = someWindows(dice);
    if (on()) {
        const int kind = dice.number(1, 3);
        if (kind & 1) {
            settings.stepUp = dice.number(0, 20);
            settings.stepDown = dice.number(0, 10);
        }
        if (kind & 2) {
            settings.stepUpPercent = dice.number(1, 150);
            settings.stepDownPercent = dice.number(1, 60);
        }
    }
    if (on()) {
        settings.stabiliseUpSeconds = dice.chance(50) ? 0 : dice.number(1, 300);
        settings.stabiliseDownSeconds = dice.number(1, 600);
    }
    if (on()) {
        settings.coolDownUpSeconds = dice.number(0, 120);
        settings.coolDownDownSeconds = dice.number(1, 600);
    }
    if (on())
        settings.releaseWhileBehind = false;
    if (on()) {
        settings.flapBudget = dice.number(1, 6);
        settings.flapWindowSeconds = dice.number(60, 7'200);
    }
    if (on())
        settings.hourBudget = dice.number(0, 150);
    return settings;
}

bool isOn(const GuardSettings& settings, Guard guard)
{
    switch (guard) {
    case Guard::Stale:
    case Guard::Hold:
    case Guard::Limits: return true;
    case Guard::Blackout: return !settings.blackout.isEmpty();
    case Guard::Step: return settings.stepUp || settings.stepUpPercent || settings.stepDown || settings.stepDownPercent;
    case Guard::Stabilisation: return settings.stabiliseUpSeconds > 0 || settings.stabiliseDownSeconds > 0;
    case Guard::CoolDown: return settings.coolDownUpSeconds > 0 || settings.coolDownDownSeconds > 0;
    case Guard::Behind: return !settings.releaseWhileBehind;
    case Guard::Flap: return settings.flapBudget.has_value();
    case Guard::Budget: return settings.hourBudget.has_value();
    }
    return false;
}

void Witness::come(Instant now)
{
    if (m_now && now > *m_now)
        m_passed += now - *m_now;
    m_now = now;
}

void Witness::changed(Instant now, int before, int after)
{
    if (!m_now || now > *m_now)
        come(now);
    m_changes.push_back({m_passed, before, after});
    if (after != m_owedFor)
        m_owed = 0;
}

/// Who leaves with the move of the target, which objection() weighs, and who is still to leave for an earlier one.
int Witness::passed(const Observed& seen, int staying, int total) const
{
    const int excess = std::max(0, staying - seen.target);
    return std::max(0, staying - excess - total) + (m_owedFor == seen.target ? std::min(m_owed, excess) : 0);
}

Witness::Most Witness::mostLeave(const Observed& seen, int staying, int total) const
{
    const int surplus = std::max(0, staying - total);
    Most most{surplus, {}};
    const auto bound = [&](Guard guard, qint64 leave) {
        if (leave < surplus)
            most.because.push_back(guard);
        most.leave = static_cast<int>(std::min<qint64>(most.leave, leave));
    };
    int step = 0;
    while (step < surplus && isWithinStep(std::max(seen.target, staying), step + 1, m_settings.stepDown, m_settings.stepDownPercent))
        ++step;
    bound(Guard::Step, step);
    const int free = passed(seen, staying, total);
    if (free >= surplus)
        return most;
    std::vector<Entry> changes = m_changes;
    if (!changes.empty() && m_passed - changes.back().passed < ms(m_settings.coolDownDownSeconds))
        bound(Guard::CoolDown, free);
    if (total != seen.target)
        changes.push_back({m_passed, seen.target, total});
    int turns = 0;
    qint64 moved = 0;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const bool grew = changes[i].after > changes[i].before;
        if (i > 0 && grew != (changes[i - 1].after > changes[i - 1].before) && m_passed - changes[i].passed < ms(m_settings.flapWindowSeconds))
            ++turns;
        if (m_passed - changes[i].passed < std::chrono::hours(1))
            moved += std::abs(changes[i].after - changes[i].before);
    }
    if (m_settings.flapBudget && !changes.empty() && changes.back().after > changes.back().before && turns >= *m_settings.flapBudget)
        bound(Guard::Flap, free);
    if (m_settings.hourBudget)
        bound(Guard::Budget, free + std::max<qint64>(0, *m_settings.hourBudget - moved));
    return most;
}

void Witness::released(const Observed& seen, int staying, int total, int leaving)
{
    const int free = passed(seen, staying, total);
    if (leaving > free)
        changed(seen.time, staying, staying - (leaving - free));
    m_owedFor = total;
    m_owed = std::max(0, free - leaving);
}

void Witness::held(std::optional<policy::Hold> hold, Instant now)
{
    come(now);
    m_growthHeld.reset();
    m_releaseHeld.reset();
    if (hold && hold->growth)
        m_growthHeld = m_passed + (hold->until - now);
    if (hold && hold->release)
        m_releaseHeld = m_passed + (hold->until - now);
}

void Witness::quiet(Instant until, Instant now)
{
    come(now);
    m_quiet = m_passed + (until - now);
}

void Witness::ticked(const Observed& seen, int wish, int staying)
{
    come(seen.time);
    if (m_owedFor == seen.target && staying <= seen.target)
        m_owed = 0; // all have left

    if (m_wishes.empty())
        m_wishes.push_back({m_passed, 0, seen.target});
    m_wishes.push_back({m_passed, 0, wish});
}

int Witness::limited(int wish, const Observed& seen) const
{
    int total = std::max(wish, m_settings.minExecutors);
    if (m_settings.maxExecutors)
        total = std::min(total, *m_settings.maxExecutors);
    return seen.ceiling ? std::min(total, std::max(*seen.ceiling, seen.registered)) : total;
}

bool Witness::letsNobodyLeave(const Observed& seen) const
{
    return seen.stale || seen.time == Instant{} || m_quiet > m_passed || m_releaseHeld > m_passed || m_settings.blackout.holds(seen.time)
        || (!m_settings.releaseWhileBehind && (seen.behindSeconds > 0 || seen.backlogLogs.value_or(0) > 0));
}

std::string Witness::objection(const Observed& seen, int wish, const policy::Verdict& verdict) const
{
    const int total = verdict.total;
    const int present = seen.target;
    if (inLimits(m_settings, present) && !inLimits(m_settings, total))
        return "left the limits";
    if (present < m_settings.minExecutors && (total < present || (m_settings.maxExecutors && total > *m_settings.maxExecutors)))
        return "below the minimum, and not towards it";
    if (m_settings.maxExecutors && present > *m_settings.maxExecutors && (total > present || total < m_settings.minExecutors))
        return "above the maximum, and not towards it";
    if (std::string found = objectionToClamps(seen, wish, verdict); !found.empty())
        return found;
    return total == present ? std::string() : objectionToMove(seen, total);
}

std::string Witness::objectionToMove(const Observed& seen, int total) const
{
    const int present = seen.target;
    const bool grows = total > present;
    if (seen.stale || seen.time == Instant{})
        return "acts on stale data";
    if (m_quiet > m_passed)
        return "acts though it has just started";
    if ((grows ? m_growthHeld : m_releaseHeld) > m_passed)
        return "acts against a hold";
    if (m_settings.blackout.holds(seen.time))
        return "acts in a blackout";
    if (grows && seen.ceiling && total > std::max(*seen.ceiling, seen.registered))
        return "asks for more than there is";
    if (!isWithinStep(present, std::abs(total - present), grows ? m_settings.stepUp : m_settings.stepDown,
                      grows ? m_settings.stepUpPercent : m_settings.stepDownPercent))
        return "beyond the step";
    const Millis window = ms(grows ? m_settings.stabiliseUpSeconds : m_settings.stabiliseDownSeconds);
    for (const Entry& wish : m_wishes) {
        if (m_passed - wish.passed < window && (grows ? limited(wish.after, seen) < total : limited(wish.after, seen) > total))
            return "a wish of the window forbids it";
    }
    if (!grows && letsNobodyLeave(seen))
        return "releases while it is behind";
    if (m_changes.empty())
        return {};
    if (m_passed - m_changes.back().passed < ms(grows ? m_settings.coolDownUpSeconds : m_settings.coolDownDownSeconds))
        return "has not cooled down";
    int turns = grows == (m_changes.back().after > m_changes.back().before) ? 0 : 1;
    const bool isTurn = turns > 0;
    qint64 moved = std::abs(total - present);
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        const Entry& change = m_changes[i];
        if (m_passed - change.passed < std::chrono::hours(1))
            moved += std::abs(change.after - change.before);
        if (i > 0 && m_passed - change.passed < ms(m_settings.flapWindowSeconds)
            && (change.after > change.before) != (m_changes[i - 1].after > m_changes[i - 1].before))
            ++turns;
    }
    if (m_settings.flapBudget && isTurn && turns > *m_settings.flapBudget)
        return "turns too often";
    if (m_settings.hourBudget && moved > *m_settings.hourBudget)
        return "beyond the budget of the hour";
    return {};
}

std::string Witness::objectionToClamps(const Observed& seen, int wish, const policy::Verdict& verdict) const
{
    int total = wish;
    std::optional<Guard> last;
    for (const domain::Clamp& clamp : verdict.clamps) {
        if (clamp.ofStaying)
            continue; // mostLeave()
        const bool isInOrder = !last || *last < clamp.guard;
        if (!isInOrder || clamp.before != total || clamp.after == total)
            return "the clamps do not join";
        if (!isOn(m_settings, clamp.guard) || clamp.reason.code < domain::ReasonCode::StaleData)
            return "a guard clamps that is not on, or without a reason of its own";
        if (clamp.guard != Guard::Limits && std::abs(clamp.after - seen.target) > std::abs(clamp.before - seen.target))
            return "a guard leads away from the present target";
        last = clamp.guard;
        total = clamp.after;
    }
    return total == verdict.total ? std::string() : "the clamps do not lead to the total";
}

} // namespace stoker::test
