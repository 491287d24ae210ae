// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerjson.h"

#include "domain/names.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;
using domain::LineKind;
using domain::toText;

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
        outcomes.append(QJsonObject{{u"id"_s, one.id.text}, {u"outcome"_s, toText(domain::outcomeName(one.outcome))}});
    QJsonObject object{
        {u"time_ms"_s, domain::toEpochMs(line.time)},
        {u"actor"_s, toText(domain::actorName(line.actor))},
        {u"by"_s, line.by},
        {u"command"_s, toText(domain::lineKindName(line.kind))},
        {u"reason"_s, line.reason},
        {u"target_before"_s, orNull(line.targetBefore)},
        {u"target"_s, orNull(line.targetAfter)},
        {u"executors"_s, executors},
        {u"status"_s, toText(domain::lineStatusName(line.status))},
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
        object.insert(u"how"_s, toText(domain::releaseWayName(line.way)));
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
