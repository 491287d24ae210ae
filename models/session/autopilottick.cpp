// SPDX-License-Identifier: GPL-3.0-or-later
// Autopilot, the tick: what is seen, decided and sent.
#include "session/autopilot_p.h"

#include "domain/text.h"

#include <QUuid>

#include <algorithm>

namespace stoker::session {

using domain::Error;
using domain::ErrorCode;
using domain::Instant;
using domain::Mode;
using domain::Snapshot;
using domain::toText;
using std::chrono::duration_cast;

Autopilot::Private::Private(Autopilot& owner, const Store& itsStore, CommandQueue& itsCommands, ports::CommandSink* sink, Options itsOptions,
                            const ports::Clock& itsClock)
    : q(owner), store(itsStore), commands(itsCommands), options(std::move(itsOptions)), clock(itsClock), lease(sink, itsClock)
{
}

Lease::Options Autopilot::Private::leaseOptions(const policy::Policy& policy) const
{
    const QString instance = lease.options().instanceId.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : lease.options().instanceId;
    return {toText(policy.info().name), options.by, options.by.section(u'@', 1), instance, options.lease};
}

Instant Autopilot::Private::applicationNow() const
{
    if (!store.snapshot())
        return clock.wall();
    return store.snapshot()->time + duration_cast<domain::Millis>((clock.steady() - observedAt) * options.pace);
}

void Autopilot::Private::enter(Mode next)
{
    const Mode before = std::exchange(mode, next);
    ticked.reset();
    leaving.clear();
    whyNot.emplace();
    if (next == Mode::Autopilot) {
        // What it finds is what somebody wanted: it takes its time before it changes anything, above all when it was killed in the middle of something.
        if (std::exchange(resumed, false))
            policy::setQuiet(state.guards, applicationNow(), applicationNow() + paced(options.quiet, options.pace));
        lease.take(store.snapshot()->application.id, std::exchange(dead, QString()));
    } else if (before == Mode::Autopilot) {
        lease.giveBack();
    }
    refused.reset();
    look();
    emit q.modeChanged(next);
    emit q.standingChanged();
}

void Autopilot::Private::followTarget(const Snapshot& snapshot)
{
    if (pilot && target && snapshot.target && *snapshot.target != *target)
        policy::noteChange(state.guards, pilot->guards, snapshot.time, *target, *snapshot.target);
    if (snapshot.target)
        target = snapshot.target;
}

void Autopilot::Private::observe(const domain::SnapshotDiff& diff)
{
    const Snapshot& snapshot = *store.snapshot();
    observedAt = clock.steady();
    witness.update(store, diff);
    followApplication(snapshot, diff.otherApplication);
    followTarget(snapshot);
    followOwner(snapshot);
    goOnHolding();
    if (std::exchange(blind, false)) // fresh again: what was held back is looked at now
        ticked.reset();
    if (isDue())
        tick(false, 0);
    look();
}

void Autopilot::Private::observeStale(double ageSeconds)
{
    if (store.snapshot() && isDue())
        tick(true, ageSeconds);
    look();
}

bool Autopilot::Private::isDue() const
{
    return mode != Mode::Watch && pilot && (!ticked || clock.steady() - *ticked >= options.every);
}

/// The last command of this autopilot is still on its way: its effect on the target is not in the figures yet.
bool Autopilot::Private::isBusy() const
{
    const domain::LedgerLine* line = lastCommand ? commands.line(*lastCommand) : nullptr;
    return line && (line->status == domain::LineStatus::Pending || line->status == domain::LineStatus::Sent);
}

/// Those that were asked to leave and have not gone yet do not count as staying, and are not asked a second time.
std::vector<domain::Executor> Autopilot::Private::withoutLeaving(std::span<const domain::Executor> executors)
{
    const auto now = clock.steady();
    std::erase_if(leaving, [now](const auto& entry) { return entry.second <= now; });
    std::vector<domain::Executor> result(executors.begin(), executors.end());
    for (domain::Executor& executor : result) {
        if (executor.isUsable() && leaving.contains(executor.id))
            executor.state = domain::ExecutorState::Removing;
    }
    return result;
}

void Autopilot::Private::tick(bool stale, double ageSeconds)
{
    ticked = clock.steady();
    blind = stale;
    policy::Observation now = witness.observe(store, stale, ageSeconds);
    std::vector<domain::Executor> marked;
    if (!leaving.empty()) {
        marked = withoutLeaving(now.executors);
        now.executors = marked;
        now.numbers.usable = static_cast<int>(std::count_if(marked.begin(), marked.end(), [](const auto& executor) { return executor.isUsable(); }));
    }
    const auto holdBefore = state.guards.hold;
    const policy::Tick decided = policy::tick(*pilot, state, now);
    if (holdBefore != state.guards.hold)
        emit q.holdChanged();

    domain::DecisionLine line;
    line.id = ++lastId;
    line.mode = mode;
    line.policy = toText(pilot->policy.info().name);
    line.observed = now.numbers;
    line.wish = decided.wish;
    line.clamps = decided.clamps;
    line.final = decided.total;
    line.victims = decided.victims;
    if (mode == Mode::Autopilot && !stale)
        line.command = send(decided, now);
    lastTick = decided;
    whyNot.reset();
    keep(std::move(line));
    emit q.decided(lastId);
}

void Autopilot::Private::keep(domain::DecisionLine line)
{
    const auto add = [](std::vector<domain::DecisionLine>& lines, domain::DecisionLine one) {
        if (lines.size() >= kKept)
            lines.erase(lines.begin(), lines.begin() + kKept / 8);
        lines.push_back(std::move(one));
    };
    if (isChange(line, decisions.empty() ? nullptr : &decisions.back()))
        add(changes, line);
    add(decisions, std::move(line));
}

const std::vector<policy::WhyNot>& Autopilot::Private::why()
{
    if (!whyNot) {
        policy::Observation now;
        std::vector<domain::Executor> marked;
        now.executors = store.executors();
        if (!leaving.empty()) {
            marked = withoutLeaving(now.executors);
            now.executors = marked;
        }
        whyNot = policy::whyNotRemoved(*pilot, now, *lastTick);
    }
    return *whyNot;
}

std::optional<quint64> Autopilot::Private::send(const policy::Tick& decided, const policy::Observation& now)
{
    const bool moves = decided.total != now.numbers.target || !decided.victims.empty();
    if (!moves)
        refused.reset(); // what it wanted is no longer wanted
    if (!moves || !lease.isHeld() || isBusy())
        return std::nullopt;
    Intent intent;
    intent.kind = Intent::Kind::Steer;
    intent.total = decided.total;
    intent.ids = decided.victims;
    intent.spare = pilot->protection;
    intent.wait = options.releaseWait;
    intent.actor = domain::Actor::Policy;
    intent.by = lease.options().policy + u'@' + lease.options().host;
    intent.instanceId = lease.options().instanceId;
    // A code, not a sentence: the ledger says the rest in the language of who reads it.
    const auto because = decided.clamps.empty() ? decided.wish.reason.code : decided.clamps.back().reason.code;
    intent.reason = lease.options().policy + QLatin1String(": ") + toText(domain::reasonName(because)); // untranslated: a code
    const auto sent = commands.submit(intent);
    if (!sent) {
        refused = sent.error();
        emit q.standingChanged();
        return std::nullopt;
    }
    policy::noteSent(*pilot, state, now, decided);
    for (const domain::ExecutorId& id : decided.victims)
        leaving[id] = clock.steady() + options.releaseWait;
    lastCommand = *sent;
    return *sent;
}

} // namespace stoker::session
