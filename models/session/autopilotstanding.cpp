// SPDX-License-Identifier: GPL-3.0-or-later
// Autopilot, who else has a word: the lease, operators and their holds, other policies, another application.
#include "session/autopilot_p.h"

#include <algorithm>

namespace stoker::session {

using domain::Error;
using domain::ErrorCode;
using domain::Instant;
using domain::Mode;
using domain::OwnerKind;
using domain::Snapshot;

void Autopilot::Private::demote(const Error& because)
{
    fellBack = because;
    enter(Mode::Shadow);
    emit q.demoted(because);
}

void Autopilot::Private::leaseChanged()
{
    const auto& refusal = lease.refusal();
    if (mode == Mode::Autopilot && refusal && !lease.isHeld()) {
        // An operator's hold ends by itself; another policy is there to stay. Of another application only a poll tells whether it is this one started again.
        const bool otherPolicy = refusal->code == ErrorCode::Owned && refusal->values.value(QStringLiteral("owner_kind"), QStringLiteral("policy")) == QStringLiteral("policy")
            && !(store.snapshot() && store.snapshot()->owner.kind == OwnerKind::Operator);
        if (otherPolicy) {
            demote(*refusal);
            return;
        }
    }
    look();
    emit q.standingChanged();
}

void Autopilot::Private::lineAdded(quint64 id)
{
    const domain::LedgerLine* line = commands.line(id);
    const bool steers = line && (line->kind == domain::LineKind::Target || line->kind == domain::LineKind::Release);
    if (mode != Mode::Autopilot || !steers || line->actor != domain::Actor::Operator)
        return;
    const Instant until = applicationNow() + paced(options.operatorHold, options.pace);
    holdForCommand(std::max(until, foreignHold.value_or(until)));
}

void Autopilot::Private::lineChanged(quint64 id)
{
    const domain::LedgerLine* line = id == lastCommand ? commands.line(id) : nullptr;
    if (!line || line->status == domain::LineStatus::Pending || line->status == domain::LineStatus::Sent)
        return;
    refused = line->status == domain::LineStatus::Refused ? std::optional(line->error.value_or(Error{})) : std::nullopt;
    look();
}

std::optional<Error> Autopilot::Private::fault() const
{
    if (fellBack)
        return fellBack;
    if (mode != Mode::Autopilot)
        return std::nullopt;
    if (auto error = commands.blocked())
        return error;
    if (const auto& refusal = lease.refusal(); refusal && !lease.isHeld()) {
        const bool byOperator = store.snapshot() && store.snapshot()->owner.kind == OwnerKind::Operator;
        const bool saysSo = refusal->code == ErrorCode::Owned && refusal->values.value(QStringLiteral("owner_kind")) == QStringLiteral("operator");
        return byOperator || saysSo ? std::nullopt : refusal;
    }
    return refused;
}

void Autopilot::Private::look()
{
    if (!fault())
        stoppedSince.reset();
    else if (!stoppedSince)
        stoppedSince = clock.steady();
}

void Autopilot::Private::setHold(const policy::Hold& hold)
{
    wished = hold;
    policy::setHold(state.guards, applicationNow(), hold);
    ticked.reset();
}

/// An operator acted: nothing until then. What they set themselves for longer goes on afterwards, in its own directions.
void Autopilot::Private::holdForCommand(Instant until)
{
    const bool longer = wished && wished->growth && wished->release && wished->until >= until;
    policy::setHold(state.guards, applicationNow(), longer ? *wished : policy::Hold{until, true, true});
    emit q.holdChanged();
}

void Autopilot::Private::goOnHolding()
{
    const Instant now = store.snapshot()->time;
    if (wished && wished->until <= now)
        wished.reset();
    const auto& hold = state.guards.hold;
    if (!wished || (hold && hold->until > now))
        return;
    policy::setHold(state.guards, now, wished);
    emit q.holdChanged();
}

void Autopilot::Private::endHold()
{
    wished.reset();
    policy::setHold(state.guards, applicationNow(), std::nullopt);
    ticked.reset();
    // Where the driver holds a policy off because an operator acted, this operator may end it: they are one.
    if (mode == Mode::Autopilot && foreignHold)
        lease.lift();
    foreignHold.reset();
}

void Autopilot::Private::followApplication(const Snapshot& snapshot, bool other)
{
    const auto before = std::exchange(application, snapshot.application);
    if (!other || !before)
        return;
    witness.reset();
    leaving.clear();
    target.reset();
    lastTick.reset();
    whyNot.emplace();
    foreignHold.reset();
    lastCommand.reset();
    refused.reset();
    const bool same = before->name == snapshot.application.name && before->user == snapshot.application.user;
    // What an operator holds they hold over a restart as well; what another application did or was held for says nothing of this one.
    if (!same)
        wished.reset();
    const bool held = state.guards.hold.has_value();
    state = {};
    if (pilot)
        state.policy = pilot->policy.start();
    if (held || wished)
        policy::setHold(state.guards, snapshot.time, wished && wished->until > snapshot.time ? wished : std::nullopt);
    if (held)
        emit q.holdChanged();
    if (mode != Mode::Autopilot)
        return;
    if (!same) {
        demote({ErrorCode::OtherApplication, {{QStringLiteral("expected"), before->id.text}, {QStringLiteral("found"), snapshot.application.id.text}}, false});
        return;
    }
    // The same application started again: its new start is steered as the old one was, once it has settled.
    policy::setQuiet(state.guards, snapshot.time, snapshot.time + paced(options.quiet, options.pace));
    lease.take(snapshot.application.id);
}

void Autopilot::Private::followOwner(const Snapshot& snapshot)
{
    const domain::Owner& owner = snapshot.owner;
    if (mode != Mode::Autopilot)
        return;
    if (owner.kind == OwnerKind::Spark) {
        demote({ErrorCode::DynamicAllocation, {}, false});
        return;
    }
    const bool lifted = foreignHold && owner.kind != OwnerKind::Operator;
    if (lifted)
        foreignHold.reset();
    if (owner.kind == OwnerKind::Operator && owner.holdUntil && owner.holdUntil != foreignHold) {
        foreignHold = owner.holdUntil;
        holdForCommand(*owner.holdUntil);
    }
}

} // namespace stoker::session
