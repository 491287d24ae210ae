// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/autopilot.h"

#include "session/autopilot_p.h"

#include <algorithm>

namespace stoker::session {

using domain::Error;
using domain::ErrorCode;
using domain::Mode;

Autopilot::Autopilot(const Store& store, CommandQueue& commands, ports::CommandSink* sink, Options options, const ports::Clock& clock, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(*this, store, commands, sink, std::move(options), clock))
{
    connect(&d->lease, &Lease::changed, this, [this] { d->leaseChanged(); });
    connect(&d->lease, &Lease::returned, this, &Autopilot::gaveBack);
    connect(&commands, &CommandQueue::lineAdded, this, [this](quint64 line) { d->lineAdded(line); });
    connect(&commands, &CommandQueue::lineChanged, this, [this](quint64 line) { d->lineChanged(line); });
}

Autopilot::~Autopilot() = default;

domain::Result<bool> Autopilot::setPlan(const policy::Plan& plan)
{
    auto settings = policy::pilotOf(plan);
    if (!settings)
        return tl::unexpected(settings.error());
    const bool same = d->pilot && d->pilot->policy.info().name == settings->policy.info().name;
    if (!same)
        d->state.policy = settings->policy.start();
    d->lease.setOptions(d->leaseOptions(settings->policy));
    d->plan = plan;
    d->pilot = std::move(*settings);
    // An edit is looked at with the next figures, not with the next turn.
    d->ticked.reset();
    emit planChanged();
    if (d->mode == Mode::Autopilot && d->pilot->policy.info().shadowOnly)
        d->demote({ErrorCode::NotCapable, {{QStringLiteral("capability"), QStringLiteral("policy")}, {QStringLiteral("because"), QStringLiteral("shadow_only")}}, false});
    return true;
}

const std::optional<policy::Plan>& Autopilot::plan() const { return d->plan; }
const std::optional<policy::PilotSettings>& Autopilot::pilot() const { return d->pilot; }

domain::Result<bool> Autopilot::setMode(Mode mode)
{
    if (mode == d->mode) {
        d->fellBack.reset(); // somebody wants it so
        d->look();
        return true;
    }
    if (mode != Mode::Watch && !d->pilot)
        return domain::failure(ErrorCode::MissingArgument, {{QStringLiteral("name"), QStringLiteral("policy")}});
    if (mode == Mode::Autopilot) {
        if (d->pilot->policy.info().shadowOnly) {
            return domain::failure(ErrorCode::NotCapable, {{QStringLiteral("capability"), QStringLiteral("policy")}, {QStringLiteral("because"), QStringLiteral("shadow_only")}});
        }
        if (const auto error = d->commands.blocked())
            return tl::unexpected(*error);
    }
    d->fellBack.reset();
    d->enter(mode);
    return true;
}

Mode Autopilot::mode() const { return d->mode; }
bool Autopilot::isSteering() const { return d->mode == Mode::Autopilot && d->lease.isHeld(); }

std::optional<Error> Autopilot::blocked() const
{
    if (d->mode != Mode::Autopilot)
        return std::nullopt;
    if (auto error = d->commands.blocked())
        return error;
    return d->lease.isHeld() ? std::nullopt : d->lease.refusal();
}

domain::Millis Autopilot::stoppedFor() const
{
    return d->stoppedSince ? std::chrono::duration_cast<domain::Millis>((d->clock.steady() - *d->stoppedSince) * d->options.pace) : domain::Millis{0};
}

void Autopilot::setHold(const policy::Hold& hold)
{
    d->setHold(hold);
    emit holdChanged();
}

void Autopilot::endHold()
{
    d->endHold();
    emit holdChanged();
}

std::optional<policy::Hold> Autopilot::hold() const
{
    const auto& hold = d->state.guards.hold;
    return hold && d->applicationNow() < hold->until ? hold : std::nullopt;
}

std::optional<domain::Instant> Autopilot::quietUntil() const { return d->state.guards.quietUntil; }

const std::vector<domain::DecisionLine>& Autopilot::decisions() const { return d->decisions; }

const std::vector<domain::DecisionLine>& Autopilot::changes() const { return d->changes; }

const domain::DecisionLine* Autopilot::decision(quint64 id) const
{
    for (const auto* lines : {&d->decisions, &d->changes}) {
        const auto found = std::lower_bound(lines->begin(), lines->end(), id, [](const auto& line, quint64 wanted) { return line.id < wanted; });
        if (found != lines->end() && found->id == id)
            return &*found;
    }
    return nullptr;
}

const std::optional<policy::Tick>& Autopilot::lastTick() const { return d->lastTick; }
const std::vector<policy::WhyNot>& Autopilot::whyNot() const { return d->why(); }

const policy::WhyNot* Autopilot::whyNot(const domain::ExecutorId& executor) const
{
    const std::vector<policy::WhyNot>& all = d->why();
    const auto found = std::lower_bound(all.begin(), all.end(), executor, [](const policy::WhyNot& one, const domain::ExecutorId& wanted) { return one.id < wanted; });
    return found != all.end() && found->id == executor ? &*found : nullptr;
}

policy::PilotState Autopilot::state() const { return d->state; }
void Autopilot::setLastId(quint64 id) { d->lastId = std::max(d->lastId, id); }

QString Autopilot::instanceId() const { return d->lease.options().instanceId; }

void Autopilot::resume(policy::PilotState state, const QString& dead)
{
    d->dead = dead;
    d->state = std::move(state);
    d->wished = d->state.guards.hold;
    d->resumed = true;
}

void Autopilot::observe(const domain::SnapshotDiff& diff) { d->observe(diff); }
void Autopilot::observeStale(double ageSeconds) { d->observeStale(ageSeconds); }

void Autopilot::wake() { d->lease.wake(); }

void Autopilot::stop()
{
    d->fellBack.reset();
    d->refused.reset();
    d->stoppedSince.reset();
    if (std::exchange(d->mode, Mode::Watch) != Mode::Watch)
        emit modeChanged(Mode::Watch);
    d->lease.giveBack();
}

} // namespace stoker::session
