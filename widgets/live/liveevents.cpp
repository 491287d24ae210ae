// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/liveevents.h"

#include "widgets/common/decisionevents.h"
#include "words/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace stoker::widgets {
namespace {

using domain::ExecutorLife;
using domain::Instant;
using domain::LedgerLine;
using domain::LineKind;
using domain::LineStatus;
using domain::RemovedBy;

constexpr std::chrono::seconds kTogether{10};

struct Events {
    Q_DECLARE_TR_FUNCTIONS(stoker::widgets::LiveEvents)
};

struct Change {
    Instant time;
    ChartEvent::Kind kind;
    quint64 line;
    bool known = true; ///< who removed it
};

// The command that asked for more and was still waiting for it, or had just seen it, when this executor came.
quint64 lineForAdded(const std::vector<LedgerLine>& lines, Instant added)
{
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (line->kind != LineKind::Target || !line->sent || *line->sent > added)
            continue;
        const bool more = line->targetAfter.value_or(0) > line->targetBefore.value_or(0);
        return more && (!line->fullEffect || added <= *line->fullEffect) ? line->id : 0;
    }
    return 0;
}

quint64 lineForRemoved(const std::map<QString, quint64>& released, const ExecutorLife& life)
{
    const auto found = released.find(life.id.text);
    return found == released.end() ? 0 : found->second;
}

QString textOf(ChartEvent::Kind kind, bool known, int count)
{
    if (!known)
        return Events::tr("%n executor(s) left", nullptr, count);
    switch (kind) {
    case ChartEvent::Kind::Add: return Events::tr("%n executor(s) added", nullptr, count);
    case ChartEvent::Kind::Lost: return Events::tr("%n executor(s) lost", nullptr, count);
    case ChartEvent::Kind::Operator: return Events::tr("%n executor(s) released by a command", nullptr, count);
    case ChartEvent::Kind::Release: return Events::tr("%n executor(s) removed by Spark", nullptr, count);
    case ChartEvent::Kind::Decision:
    case ChartEvent::Kind::Advice: break; // not of executors
    }
    return {};
}

std::vector<ChartEvent> together(std::vector<Change> changes)
{
    std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
        return a.kind != b.kind ? a.kind < b.kind : a.line != b.line ? a.line < b.line : a.known != b.known ? a.known : a.time < b.time;
    });
    std::vector<ChartEvent> events;
    for (std::size_t first = 0; first < changes.size();) {
        std::size_t end = first + 1;
        while (end < changes.size() && changes[end].kind == changes[first].kind && changes[end].line == changes[first].line && changes[end].known == changes[first].known
               && changes[end].time - changes[end - 1].time <= kTogether)
            ++end;
        ChartEvent event;
        event.time = changes[first].time;
        event.kind = changes[first].kind;
        event.ledgerLine = changes[first].line;
        event.text = textOf(event.kind, changes[first].known, static_cast<int>(end - first));
        events.push_back(event);
        first = end;
    }
    return events;
}

ChartEvent ofLine(const LedgerLine& line)
{
    ChartEvent event;
    event.time = line.sent.value_or(line.time);
    event.kind = line.kind == LineKind::ExecutorsLost ? ChartEvent::Kind::Lost : line.actor == domain::Actor::Policy ? ChartEvent::Kind::Decision : ChartEvent::Kind::Operator;
    event.ledgerLine = line.id;
    event.text = line.by.isEmpty() ? words::whatWord(line) : Events::tr("%1 by %2").arg(words::whatWord(line), words::whoWord(line));
    const QString effect = words::effectWord(line);
    if (!effect.isEmpty())
        event.text += QStringLiteral(" · ") + effect;
    return event;
}

} // namespace

std::vector<ChartEvent> liveEvents(const std::vector<LedgerLine>& lines, const std::vector<ExecutorLife>& lives, Instant watchedSince,
                                   const std::vector<domain::DecisionLine>& policyChanges)
{
    std::vector<ChartEvent> events = decisionEvents(policyChanges);
    std::set<quint64> decided;
    for (const ChartEvent& event : events)
        decided.insert(event.ledgerLine);
    std::map<QString, quint64> released;
    std::set<QString> lostInLedger;
    for (const LedgerLine& line : lines) {
        if (line.status == LineStatus::Pending || line.status == LineStatus::TakenBack || line.kind == LineKind::ApplicationChanged)
            continue; // nothing has happened, or it happened to another application
        for (const auto& id : line.executors) {
            if (line.kind == LineKind::ExecutorsLost)
                lostInLedger.insert(id.text);
            else
                released[id.text] = line.id;
        }
        if (!decided.contains(line.id))
            events.push_back(ofLine(line));
    }
    std::vector<Change> changes;
    for (const ExecutorLife& life : lives) {
        if (life.added && *life.added > watchedSince)
            changes.push_back({*life.added, ChartEvent::Kind::Add, lineForAdded(lines, *life.added)});
        if (!life.removed)
            continue;
        const bool lost = life.by == RemovedBy::Lost;
        if (lost && lostInLedger.contains(life.id.text))
            continue; // its ledger line stands for it
        // The same shapes and words as at the ends of the lanes on the Timeline.
        const quint64 line = lineForRemoved(released, life);
        const bool command = life.by == RemovedBy::Command || (line != 0 && life.by == RemovedBy::Unknown);
        changes.push_back({*life.removed, lost ? ChartEvent::Kind::Lost : command ? ChartEvent::Kind::Operator : ChartEvent::Kind::Release, line, lost || command || life.by == RemovedBy::Spark});
    }
    const std::vector<ChartEvent> grouped = together(std::move(changes));
    events.insert(events.end(), grouped.begin(), grouped.end());
    return events;
}

} // namespace stoker::widgets
