// SPDX-License-Identifier: GPL-3.0-or-later
// CommandQueue, the way back: what later snapshots show of our commands, and of what others did.
#include "session/commandqueue_p.h"

#include <algorithm>

namespace stoker::session {

using domain::Command;
using domain::LedgerLine;
using domain::LineKind;
using domain::LineStatus;
using domain::Release;
using domain::SetTarget;

namespace {
/// An effect later than its time is still worth telling: a long task ends, a cluster makes room.
constexpr std::chrono::hours kLookLonger{1};
} // namespace

void CommandQueue::Private::expect(Expectation expectation, std::chrono::seconds extra)
{
    expectation.deadline = clock.steady() + options.effectTimeout + extra;
    expectation.end = expectation.deadline + kLookLonger;
    expectations.push_back(std::move(expectation));
}

void CommandQueue::Private::believe()
{
    // Signals may lead back into this object: what is looked at is taken out first.
    std::vector<Expectation> now = std::exchange(expectations, {});
    for (Expectation& one : now) {
        Belief belief = Belief::GivenUp;
        change(one.line, [&](LedgerLine& line) { belief = judge(one, *snapshot, line); });
        if (belief == Belief::Open)
            expectations.push_back(std::move(one));
    }
}

void CommandQueue::Private::expire()
{
    const auto now = clock.steady();
    std::vector<quint64> late;
    for (Expectation& one : expectations) {
        if (one.deadline <= now) {
            late.push_back(one.line);
            one.deadline = Steady::max();
        }
    }
    std::erase_if(expectations, [now](const Expectation& one) { return one.end <= now; });
    for (const quint64 line : late)
        change(line, [](LedgerLine& unseen) { unseen.status = LineStatus::NotSeen; });
}

void CommandQueue::Private::takeForeign()
{
    // While one of ours is under way, a record by our name may be it: the driver tells everybody before its answer reaches us.
    for (auto& [line, past] : foreign.take(*snapshot, flight ? flight->by() : QString())) {
        if (adopt(line))
            continue;
        Expectation expectation;
        expectation.past = past;
        expectation.leaving = line.executors;
        if (line.kind == LineKind::Target) {
            expectation.target = line.targetAfter;
            for (const domain::Executor& executor : snapshot->executors)
                expectation.before.push_back(executor.id);
        }
        const bool open = line.status == LineStatus::Accepted;
        if (open && judge(expectation, *snapshot, line) != Belief::Open) {
            emit q.lineAdded(ledger.add(std::move(line)));
            continue;
        }
        // What is long past and cannot be read off any more stays accepted: nobody here waited for it.
        const bool waits = open && (!past || snapshot->time - line.time < options.effectTimeout);
        expectation.line = ledger.add(std::move(line));
        const quint64 id = expectation.line;
        if (waits)
            expect(std::move(expectation), std::chrono::seconds{60});
        emit q.lineAdded(id);
    }
}

/// A command of ours whose answer was lost turns up in the driver's memory: it did arrive.
bool CommandQueue::Private::adopt(const LedgerLine& foreignLine)
{
    const auto place = std::find_if(uncertain.begin(), uncertain.end(), [&](const Uncertain& one) {
        // An operator's by the operator's name, a policy's by its own.
        if (one.command.by != foreignLine.by || one.command.reason != foreignLine.reason)
            return false;
        if (const auto* release = std::get_if<Release>(&one.command.what)) {
            auto ids = release->ids;
            std::sort(ids.begin(), ids.end());
            return foreignLine.kind == LineKind::Release && ids == foreignLine.executors;
        }
        const auto& target = std::get<SetTarget>(one.command.what);
        return foreignLine.kind == LineKind::Target && (!target.total || target.total == foreignLine.targetAfter);
    });
    if (place == uncertain.end())
        return false;
    Uncertain found = std::move(*place);
    uncertain.erase(place);
    if (found.expectation.leaving.empty())
        found.expectation.target = foreignLine.targetAfter;
    std::sort(found.expectation.leaving.begin(), found.expectation.leaving.end());
    change(found.line, [&](LedgerLine& line) {
        line.number = foreignLine.number;
        line.outcomes = foreignLine.outcomes;
        line.executors = found.expectation.leaving; // a release that should have followed was never sent
        if (foreignLine.targetAfter)
            line.targetAfter = foreignLine.targetAfter;
        line.status = foreignLine.status;
        line.error = foreignLine.error;
        line.partly = foreignLine.status == LineStatus::Accepted ? found.more : line.partly;
        line.effectWanted = found.expectation.wanted();
    });
    if (foreignLine.status == LineStatus::Accepted)
        expect(std::move(found.expectation), std::chrono::seconds{60});
    return true;
}

void CommandQueue::Private::forgetApplication(const domain::ApplicationInfo& before, const domain::ApplicationInfo& now)
{
    const domain::Error other = otherApplication(before, now);
    for (const Waiting& one : std::exchange(waiting, {})) {
        change(one.line, [&](LedgerLine& line) {
            line.status = LineStatus::Refused;
            line.error = other;
        });
    }
    for (const Expectation& one : std::exchange(expectations, {})) {
        change(one.line, [&](LedgerLine& line) {
            line.status = LineStatus::NotSeen;
            line.error = other;
        });
    }
    // Nobody is left who could tell whether these arrived: they stay as they are.
    uncertain.clear();
    foreign.reset();
    LedgerLine line;
    line.time = snapshot->time;
    line.actor = domain::Actor::Spark;
    line.kind = LineKind::ApplicationChanged;
    line.by = now.name;
    line.reason = now.id.text;
    line.status = LineStatus::Seen;
    emit q.lineAdded(ledger.add(std::move(line)));
}

} // namespace stoker::session
