// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/expectation.h"

#include <algorithm>

namespace stoker::session {

using domain::CommandRecord;
using domain::Executor;
using domain::ExecutorId;
using domain::LedgerLine;
using domain::LineStatus;
using domain::Outcome;
using domain::Snapshot;

namespace {

/// How many of `ids` (sorted) are not among `executors` (sorted).
int countGone(const std::vector<ExecutorId>& ids, const std::vector<Executor>& executors)
{
    int gone = 0;
    for (const ExecutorId& id : ids) {
        const auto place = std::lower_bound(executors.begin(), executors.end(), id, [](const Executor& executor, const ExecutorId& wanted) { return executor.id < wanted; });
        gone += place == executors.end() || place->id != id ? 1 : 0;
    }
    return gone;
}

int countNew(const std::vector<ExecutorId>& before, const std::vector<Executor>& executors)
{
    int count = 0;
    auto old = before.begin();
    for (const Executor& executor : executors) {
        while (old != before.end() && *old < executor.id)
            ++old;
        if (old == before.end() || *old != executor.id)
            ++count;
    }
    return count;
}

const CommandRecord* recordOf(const LedgerLine& line, const Snapshot& snapshot)
{
    if (!line.number)
        return nullptr;
    const auto found = std::find_if(snapshot.commands.begin(), snapshot.commands.end(), [&](const CommandRecord& record) { return record.number == *line.number; });
    return found == snapshot.commands.end() ? nullptr : &*found;
}

/// Somebody set the target again later, so the figure of this command can no longer be read off.
bool isSuperseded(const CommandRecord& record, const Snapshot& snapshot)
{
    return std::any_of(snapshot.commands.begin(), snapshot.commands.end(), [&](const CommandRecord& other) {
        return other.number > record.number && other.target.has_value() && other.status != CommandRecord::Status::Failed;
    });
}

bool isFull(const Expectation& expectation, const Snapshot& snapshot, int registered, int seen, const CommandRecord* record)
{
    if (!expectation.leaving.empty())
        return seen == expectation.wanted();
    if (!expectation.target)
        return true;
    if (expectation.wanted() > 0)
        return registered >= *expectation.target;
    if (snapshot.target == expectation.target)
        return true;
    return record != nullptr && record->status == CommandRecord::Status::Done && isSuperseded(*record, snapshot);
}

/// The driver has ended its tries, and somebody who should leave stayed.
bool isGivenUp(const Expectation& expectation, const CommandRecord& record, const std::vector<Executor>& executors)
{
    if (record.status == CommandRecord::Status::Waiting || expectation.leaving.empty())
        return record.status == CommandRecord::Status::Failed;
    return std::any_of(record.outcomes.begin(), record.outcomes.end(), [&](const domain::ExecutorOutcome& outcome) {
        return (outcome.outcome == Outcome::Failed || outcome.outcome == Outcome::Busy) && countGone({outcome.id}, executors) == 0;
    });
}

} // namespace

int Expectation::wanted() const
{
    if (!leaving.empty())
        return static_cast<int>(leaving.size());
    return target ? std::max(0, *target - static_cast<int>(before.size())) : 0;
}

Belief judge(const Expectation& expectation, const Snapshot& snapshot, LedgerLine& line)
{
    const std::vector<Executor>& executors = snapshot.executors;
    const CommandRecord* record = recordOf(line, snapshot);
    if (record != nullptr && !record->outcomes.empty())
        line.outcomes = record->outcomes;
    const int wanted = expectation.wanted();
    const int seen = expectation.leaving.empty() ? std::min(wanted, countNew(expectation.before, executors)) : countGone(expectation.leaving, executors);
    const bool full = isFull(expectation, snapshot, static_cast<int>(executors.size()), seen, record);
    line.effectWanted = wanted;
    line.effectSeen = full ? wanted : std::max(line.effectSeen, std::min(seen, wanted));
    if (!expectation.past && !line.firstEffect && (line.effectSeen > 0 || full))
        line.firstEffect = snapshot.time;
    if (full) {
        if (!expectation.past)
            line.fullEffect = snapshot.time;
        line.status = LineStatus::Seen;
        return Belief::Seen;
    }
    if (record != nullptr && isGivenUp(expectation, *record, executors)) {
        line.status = LineStatus::NotSeen;
        return Belief::GivenUp;
    }
    return Belief::Open;
}

} // namespace stoker::session
