// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/steerdocument.h"

#include "app/stokerctl/json.h"

#include <algorithm>

namespace stoker::app::ctl {

using domain::LineStatus;
using domain::Outcome;
using session::Intent;

namespace {

int requestedOf(const SteerResult& result)
{
    const Intent& intent = result.intent;
    if (intent.kind == Intent::Kind::Release)
        return static_cast<int>(intent.ids.size());
    if (intent.kind == Intent::Kind::ReleaseCount)
        return intent.count;
    if (result.line && result.line->targetAfter)
        return *result.line->targetAfter; // what --add counts from may have changed since, by this very command as well
    return session::plannedTotal(intent, *result.snapshot, static_cast<int>(result.snapshot->executors.size()));
}

} // namespace

QString effectOf(const domain::LedgerLine* line)
{
    if (!line)
        return QStringLiteral("none");
    switch (line->status) {
    case LineStatus::Seen: return QStringLiteral("seen");
    case LineStatus::Pending:
    case LineStatus::Sent:
    case LineStatus::Accepted: return QStringLiteral("waiting");
    case LineStatus::TakenBack:
    case LineStatus::Refused:
    case LineStatus::NotSeen: return QStringLiteral("none");
    }
    return {};
}

QStringList idsStillThere(const SteerResult& result)
{
    QStringList ids;
    if (result.line) {
        const std::vector<domain::ExecutorId>& leaving = result.line->executors;
        for (const domain::Executor& executor : result.snapshot->executors) {
            if (std::find(leaving.begin(), leaving.end(), executor.id) != leaving.end())
                ids.append(executor.id.text);
        }
    }
    return ids;
}

QJsonObject steerDocument(const SteerResult& result)
{
    const domain::Snapshot& snapshot = *result.snapshot;
    const std::optional<domain::LedgerLine>& line = result.line;
    QJsonArray outcomes;
    if (result.accepted) {
        const QStringList there = idsStillThere(result);
        for (const domain::ExecutorOutcome& one : line->outcomes) {
            const bool underWay = one.outcome == Outcome::Draining || one.outcome == Outcome::Busy;
            const Outcome outcome = underWay && !there.contains(one.id.text) ? Outcome::Removed : one.outcome;
            outcomes.append(QJsonObject{{QStringLiteral("id"), one.id.text}, {QStringLiteral("outcome"), name(outcome)}});
        }
    }
    const std::optional<int> target = result.accepted && line->targetAfter ? line->targetAfter : snapshot.target;
    const domain::Ceiling& ceiling = result.accepted && line->ceiling.value ? line->ceiling : snapshot.ceiling;
    return {
        {QStringLiteral("command"), result.intent.kind == Intent::Kind::SetTarget ? QStringLiteral("target") : QStringLiteral("release")},
        {QStringLiteral("requested"), requestedOf(result)},
        {QStringLiteral("accepted"), result.open && !result.accepted ? QJsonValue() : QJsonValue(result.accepted)},
        {QStringLiteral("outcomes"), outcomes},
        {QStringLiteral("effect"), result.open ? QStringLiteral("waiting") : effectOf(line ? &*line : nullptr)},
        {QStringLiteral("registered"), static_cast<int>(snapshot.executors.size())},
        {QStringLiteral("target"), target ? QJsonValue(*target) : QJsonValue()},
        {QStringLiteral("ceiling"), ceiling.value ? QJsonValue(*ceiling.value) : QJsonValue()},
        {QStringLiteral("ceiling_because"), name(ceiling.because)},
        {QStringLiteral("number"), line && line->number ? QJsonValue(*line->number) : QJsonValue()},
    };
}

} // namespace stoker::app::ctl
