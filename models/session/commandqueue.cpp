// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/commandqueue.h"

#include "session/commandqueue_p.h"

#include <algorithm>

namespace stoker::session {

using domain::Command;
using domain::Error;
using domain::ErrorCode;
using domain::LedgerLine;
using domain::LineKind;
using domain::LineStatus;
using domain::Result;

CommandQueue::CommandQueue(ports::CommandSink* sink, Options options, const ports::Clock& clock, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(*this, sink, std::move(options), clock))
{
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, &CommandQueue::wake);
}

CommandQueue::~CommandQueue() = default;

Result<quint64> CommandQueue::submit(const Intent& intent, std::chrono::seconds grace)
{
    auto planned = plan(intent);
    if (!planned)
        return tl::unexpected(planned.error());
    LedgerLine line;
    line.time = d->applicationNow();
    line.actor = intent.actor;
    line.by = intent.by.isEmpty() ? d->options.by : intent.by;
    line.reason = intent.reason;
    const bool setsTarget = std::holds_alternative<domain::SetTarget>(planned->front().what);
    line.kind = setsTarget ? LineKind::Target : LineKind::Release;
    line.targetBefore = d->snapshot->target;
    line.ceiling = d->snapshot->ceiling;
    if (setsTarget)
        line.targetAfter = plannedTotal(intent, *d->snapshot, static_cast<int>(d->snapshot->executors.size()));
    d->describe(*planned, line);
    line.status = LineStatus::Pending;
    const quint64 id = d->ledger.add(std::move(line));
    d->waiting.push_back({id, intent, std::move(*planned), d->clock.steady() + std::max(grace, std::chrono::seconds{0})});
    d->arm(); // even without grace it is sent by the event loop: the caller knows the line first
    emit lineAdded(id);
    return id;
}

Result<std::vector<Command>> CommandQueue::plan(const Intent& intent) const
{
    if (const auto error = blocked())
        return tl::unexpected(*error);
    return planCommands(intent, *d->snapshot, d->snapshot->executors, d->order, intent.by.isEmpty() ? d->options.by : intent.by);
}

bool CommandQueue::takeBack(quint64 line)
{
    const auto place = std::find_if(d->waiting.begin(), d->waiting.end(), [line](const auto& waiting) { return waiting.line == line; });
    if (place == d->waiting.end())
        return false;
    d->waiting.erase(place);
    d->change(line, [](LedgerLine& taken) { taken.status = LineStatus::TakenBack; });
    d->arm();
    return true;
}

void CommandQueue::setVictimOrder(policy::VictimOrder order) { d->order = std::move(order); }
void CommandQueue::setStale(std::optional<double> seconds) { d->staleSeconds = seconds; }

std::optional<Error> CommandQueue::blocked() const
{
    return steeringBlocked({d->snapshot, d->sink != nullptr, d->options.readOnly, d->staleSeconds});
}

void CommandQueue::observe(const domain::SnapshotPtr& snapshot)
{
    if (!snapshot)
        return;
    const auto before = std::exchange(d->snapshot, snapshot);
    d->snapshotAt = d->clock.steady();
    d->staleSeconds.reset();
    if (before && isOtherApplication(before->application, snapshot->application))
        d->forgetApplication(before->application, snapshot->application);
    d->believe();
    d->takeForeign();
    d->arm();
}

void CommandQueue::wake()
{
    d->expire();
    d->sendNext();
    d->arm();
}

const std::vector<LedgerLine>& CommandQueue::lines() const { return d->ledger.lines(); }
const LedgerLine* CommandQueue::line(quint64 id) const { return std::as_const(d->ledger).find(id); }

std::optional<double> CommandQueue::graceLeft(quint64 line) const
{
    const auto place = std::find_if(d->waiting.begin(), d->waiting.end(), [line](const auto& waiting) { return waiting.line == line; });
    if (place == d->waiting.end())
        return std::nullopt;
    return std::max(0.0, std::chrono::duration<double>(place->due - d->clock.steady()).count());
}

} // namespace stoker::session
