// SPDX-License-Identifier: GPL-3.0-or-later
// What ModeControls says of a session.
#include "widgets/frame/modecontrols.h"

#include "words/policysentences.h"
#include "words/sentences.h"
#include "words/units.h"

namespace stoker::widgets {
namespace {

using domain::Mode;

QString heldWords(const session::Session& session, const QString& until)
{
    const domain::SnapshotPtr snapshot = session.store().snapshot();
    if (!snapshot || snapshot->owner.kind != domain::OwnerKind::Operator || snapshot->owner.name.isEmpty())
        return ModeControls::tr("held until %1").arg(until);
    return ModeControls::tr("held until %1 by %2").arg(until, snapshot->owner.name);
}

struct Standing {
    QString words;
    QString whole; ///< where `words` are short for it
    bool trouble = false;
};

Standing standingOf(const session::Session& session, const QString& heldUntil)
{
    const session::Autopilot& pilot = session.autopilot();
    const domain::DecisionLine* last = pilot.decisions().empty() ? nullptr : &pilot.decisions().back();
    switch (pilot.mode()) {
    case Mode::Watch:
        return {ModeControls::tr("not running", "a policy"), {}};
    case Mode::Shadow:
        if (!last || !pilot.lastTick() || last->mode != Mode::Shadow)
            return {ModeControls::tr("waits for figures", "a policy"), {}};
        return {ModeControls::tr("would ask for %1", "executors").arg(words::Units().integer(last->final)), {}};
    case Mode::Autopilot:
        break;
    }
    if (!heldUntil.isEmpty())
        return {heldWords(session, heldUntil), {}};
    if (const auto blocked = pilot.blocked())
        return {words::headline(*blocked), words::wholeText(*blocked), true};
    if (!pilot.isSteering())
        return {ModeControls::tr("waits for the lease", "a policy"), {}};
    const domain::SnapshotPtr snapshot = session.store().snapshot();
    if (const auto quiet = pilot.quietUntil(); quiet && snapshot && snapshot->time < *quiet)
        return {ModeControls::tr("no change before %1", "a policy that has just started").arg(words::Units().timeOfDay(*quiet)), {}};
    return {ModeControls::tr("steers", "a policy"), {}};
}

std::array<QString, 3> whyNot(const session::Session& session)
{
    const session::Autopilot& pilot = session.autopilot();
    const auto blocked = session.steeringBlocked();
    std::array<QString, 3> why;
    if (session.settings().readOnly || (blocked && blocked->code == domain::ErrorCode::ReadOnly)) {
        why.fill(words::wholeText(domain::Error{domain::ErrorCode::ReadOnly, {}, false}));
    } else if (!pilot.pilot()) {
        why[1] = why[2] = ModeControls::tr("Choose a policy first.");
    } else if (pilot.pilot()->policy.info().shadowOnly) {
        why[2] = ModeControls::tr("This policy only advises: from here it sees polls, and Spark's own reacts to every event.");
    } else if (blocked) {
        why[2] = words::wholeText(*blocked);
    }
    why[std::size_t(pilot.mode())].clear(); // it is that already
    return why;
}

} // namespace

ModeControls::State modeState(const session::Session& session, const QString& policy)
{
    const session::Autopilot& pilot = session.autopilot();
    ModeControls::State state;
    state.mode = pilot.mode();
    state.whyNot = whyNot(session);
    state.policy = policy;
    const bool readOnly = !state.whyNot[0].isEmpty() || (session.settings().readOnly && pilot.mode() == Mode::Watch);
    if (const auto hold = pilot.hold())
        state.heldUntil = words::Units().minuteOfDay(hold->until);
    if (readOnly)
        state.whyNoHold = state.whyNot[2];
    else if (pilot.mode() == Mode::Watch && state.heldUntil.isEmpty())
        state.whyNoHold = ModeControls::tr("No policy runs, so there is nothing to hold.");
    if (policy.isEmpty()) {
        state.detail = ModeControls::tr("Policies decide how many executors there should be.");
        return state;
    }
    const Standing standing = standingOf(session, state.heldUntil);
    state.standing = standing.words;
    state.trouble = standing.trouble;
    //: a policy, what it does now
    QStringList lines{ModeControls::tr("%1: %2").arg(policy, standing.whole.isEmpty() ? standing.words : standing.whole)};
    if (pilot.mode() != Mode::Watch && pilot.lastTick()) {
        lines.append(words::reasonSentence(pilot.lastTick()->wish.reason));
        for (const domain::Clamp& clamp : pilot.lastTick()->clamps)
            lines.append(words::reasonSentence(clamp.reason));
    }
    state.detail = lines.join(u'\n');
    return state;
}

} // namespace stoker::widgets
