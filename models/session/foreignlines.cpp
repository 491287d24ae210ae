// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/foreignlines.h"

#include <algorithm>

namespace stoker::session {

using domain::Actor;
using domain::CommandRecord;
using domain::Departed;
using domain::ErrorCode;
using domain::LedgerLine;
using domain::LineKind;
using domain::LineStatus;
using domain::Snapshot;

namespace {

/// A host that fails takes its executors with it, one after the other: one line, not twenty.
constexpr domain::Millis kTogether{5'000};
constexpr qsizetype kMostRemembered = 10'000;

LedgerLine lineOf(const CommandRecord& record)
{
    LedgerLine line;
    line.time = record.time;
    line.actor = Actor::OtherConsole;
    line.by = record.by;
    line.reason = record.reason;
    line.number = record.number;
    line.sent = record.time;
    line.targetAfter = record.target;
    line.kind = record.kind == QLatin1String("removals") ? LineKind::Release : LineKind::Target;
    line.outcomes = record.outcomes;
    for (const domain::ExecutorOutcome& outcome : record.outcomes) {
        line.executors.push_back(outcome.id);
        if (outcome.outcome == domain::Outcome::Draining)
            line.way = domain::ReleaseWay::Drain;
    }
    std::sort(line.executors.begin(), line.executors.end());
    line.status = LineStatus::Accepted;
    if (record.status == CommandRecord::Status::Failed) {
        line.status = LineStatus::Refused;
        line.error = domain::Error{ErrorCode::RefusedBySpark, {{QStringLiteral("detail"), record.error}}, false};
    }
    return line;
}

} // namespace

void ForeignLines::takeLost(const Snapshot& snapshot, std::vector<Line>& lines)
{
    LedgerLine* open = nullptr;
    for (const Departed& departed : snapshot.departed) {
        if (departed.by != domain::RemovedBy::Lost || m_lost.contains(departed.id))
            continue;
        m_lost.insert(departed.id);
        const domain::Instant time = departed.removed.value_or(snapshot.time);
        if (open == nullptr || open->reason != departed.reason || time - open->time > kTogether) {
            LedgerLine line;
            line.time = time;
            line.actor = Actor::Spark;
            line.kind = LineKind::ExecutorsLost;
            line.reason = departed.reason;
            line.status = LineStatus::Seen;
            lines.push_back({std::move(line), time < *m_since});
            open = &lines.back().line;
        }
        open->executors.push_back(departed.id);
    }
}

std::vector<ForeignLines::Line> ForeignLines::take(const Snapshot& snapshot, const QString& holdBack)
{
    m_since = m_since.value_or(snapshot.time);
    std::vector<Line> lines;
    takeLost(snapshot, lines);
    for (const CommandRecord& record : snapshot.commands) {
        // A lease is renewed every few seconds: the owner stands in the toolbar, not in the ledger.
        if (record.kind == QLatin1String("owner") || m_told.contains(record.number) || (!holdBack.isEmpty() && record.by == holdBack))
            continue;
        m_told.insert(record.number);
        lines.push_back({lineOf(record), record.time < *m_since});
    }
    // What the driver has forgotten cannot come again.
    if (m_told.size() > kMostRemembered && !snapshot.commands.empty())
        m_told.removeIf([oldest = snapshot.commands.front().number](qint64 number) { return number < oldest; });
    if (m_lost.size() > kMostRemembered) {
        m_lost.clear();
        for (const Departed& departed : snapshot.departed)
            m_lost.insert(departed.id);
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.line.time < b.line.time; });
    return lines;
}

void ForeignLines::reset() { *this = ForeignLines(); }

} // namespace stoker::session
