// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;
using domain::Actor;
using domain::LineKind;
using domain::LineStatus;
using domain::Outcome;
using domain::ReleaseWay;

QString name(Actor actor)
{
    switch (actor) {
    case Actor::Operator:
        return u"operator"_s;
    case Actor::Policy:
        return u"policy"_s;
    case Actor::Spark:
        return u"spark"_s;
    case Actor::OtherConsole:
        return u"other_console"_s;
    }
    return {};
}

QString name(LineKind kind)
{
    switch (kind) {
    case LineKind::Target:
        return u"target"_s;
    case LineKind::Release:
        return u"release"_s;
    case LineKind::ExecutorsLost:
        return u"executors_lost"_s;
    case LineKind::ApplicationChanged:
        return u"application_changed"_s;
    case LineKind::Hold:
        return u"hold"_s;
    }
    return {};
}

QString name(LineStatus status)
{
    switch (status) {
    case LineStatus::Pending:
        return u"pending"_s;
    case LineStatus::TakenBack:
        return u"taken_back"_s;
    case LineStatus::Sent:
        return u"sent"_s;
    case LineStatus::Accepted:
        return u"accepted"_s;
    case LineStatus::Refused:
        return u"refused"_s;
    case LineStatus::Seen:
        return u"seen"_s;
    case LineStatus::NotSeen:
        return u"not_seen"_s;
    }
    return {};
}

QString name(ReleaseWay way)
{
    switch (way) {
    case ReleaseWay::Best:
        return u"best"_s;
    case ReleaseWay::Drain:
        return u"drain"_s;
    case ReleaseWay::Idle:
        return u"idle"_s;
    case ReleaseWay::Force:
        return u"force"_s;
    }
    return {};
}

QString name(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Draining:
        return u"draining"_s;
    case Outcome::Removed:
        return u"removed"_s;
    case Outcome::Busy:
        return u"busy"_s;
    case Outcome::Gone:
        return u"gone"_s;
    case Outcome::Failed:
        return u"failed"_s;
    }
    return {};
}

template <class Value>
QJsonValue orNull(const std::optional<Value>& value)
{
    if (!value)
        return QJsonValue::Null;
    if constexpr (std::is_same_v<Value, domain::Instant>)
        return domain::toEpochMs(*value);
    else
        return QJsonValue(*value);
}

} // namespace

QJsonObject toJson(const domain::LedgerLine& line)
{
    QJsonArray executors;
    for (const domain::ExecutorId& id : line.executors)
        executors.append(id.text);
    QJsonArray outcomes;
    for (const domain::ExecutorOutcome& one : line.outcomes)
        outcomes.append(QJsonObject{{u"id"_s, one.id.text}, {u"outcome"_s, name(one.outcome)}});
    QJsonObject object{
        {u"time_ms"_s, domain::toEpochMs(line.time)},
        {u"actor"_s, name(line.actor)},
        {u"by"_s, line.by},
        {u"command"_s, name(line.kind)},
        {u"reason"_s, line.reason},
        {u"target_before"_s, orNull(line.targetBefore)},
        {u"target"_s, orNull(line.targetAfter)},
        {u"executors"_s, executors},
        {u"status"_s, name(line.status)},
        {u"outcomes"_s, outcomes},
        {u"ceiling"_s, orNull(line.ceiling.value)},
        {u"above_ceiling"_s, line.aboveCeiling},
        {u"number"_s, orNull(line.number)},
        {u"sent_ms"_s, orNull(line.sent)},
        {u"first_effect_ms"_s, orNull(line.firstEffect)},
        {u"full_effect_ms"_s, orNull(line.fullEffect)},
        {u"effect_wanted"_s, line.effectWanted},
        {u"effect_seen"_s, line.effectSeen},
    };
    if (line.kind == LineKind::Release) {
        object.insert(u"how"_s, name(line.way));
        object.insert(u"replace"_s, line.replace);
    }
    if (line.error) {
        object.insert(u"error"_s, QJsonObject{{u"code"_s, int(line.error->code)}, {u"values"_s, QJsonObject::fromVariantMap(line.error->values)}});
    }
    return object;
}

QByteArray toJson(const std::vector<domain::LedgerLine>& lines)
{
    QJsonArray array;
    for (const domain::LedgerLine& line : lines)
        array.append(toJson(line));
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

} // namespace stoker::widgets
