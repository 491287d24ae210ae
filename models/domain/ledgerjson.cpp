// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ledgerjson.h"

#include "domain/jsonparts.h"
#include "domain/names.h"

namespace stoker::domain {

using namespace Qt::StringLiterals;
using namespace json;

namespace {

QJsonObject errorToJson(const Error& error)
{
    // The number as well: that is what exports held before there were names.
    return {{u"code"_s, static_cast<int>(error.code)}, {u"name"_s, toText(errorName(error.code))}, {u"values"_s, QJsonObject::fromVariantMap(error.values)}, {u"retryable"_s, error.retryable}};
}

QVariant listOfTexts(const QVariant& value)
{
    if (value.typeId() != QMetaType::QVariantList)
        return value;
    const QVariantList list = value.toList();
    const bool texts = std::all_of(list.begin(), list.end(), [](const QVariant& one) { return one.typeId() == QMetaType::QString; });
    return texts ? QVariant(value.toStringList()) : value;
}

Error errorFromJson(const QJsonObject& object)
{
    Error error;
    // A code of a newer Stoker keeps its values; what it is called is one of them.
    const QString name = object.value("name"_L1).toString();
    const QVariantMap values = object.value("values"_L1).toObject().toVariantMap();
    for (auto value = values.begin(); value != values.end(); ++value)
        error.values.insert(value.key(), listOfTexts(value.value()));
    if (const auto code = errorFromName(name.toStdString()))
        error.code = *code;
    else
        error.values.insert(u"detail"_s, name);
    error.retryable = object.value("retryable"_L1).toBool();
    return error;
}

Reason reasonFromJson(const QJsonObject& object, Faults& faults)
{
    Reason reason{faults.named(object, "code"_L1, reasonFromName, ReasonCode::NoData)};
    const QJsonObject values = object.value("values"_L1).toObject();
    const auto names = reasonValueNames(reason.code);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (const auto value = number(values, toLatin1(names[i])))
            reason.values[i] = *value;
    }
    return reason;
}

QJsonObject observedToJson(const Observed& seen, Spelling spelling)
{
    const bool run = spelling == Spelling::Run;
    return {
        {u"target"_s, seen.target},
        {u"registered"_s, seen.registered},
        {u"usable"_s, seen.usable},
        {u"busy"_s, seen.busy},
        {run ? u"slots_per_executor"_s : u"slots"_s, seen.slotsPerExecutor},
        {run ? u"cores_per_executor"_s : u"cores"_s, seen.coresPerExecutor},
        {run ? u"tasks_running"_s : u"running"_s, seen.tasksRunning},
        {run ? u"tasks_pending"_s : u"pending"_s, seen.tasksPending},
        {u"logs_per_minute"_s, orNull(seen.logsPerMinute)},
        {u"cpu_percent"_s, orNull(seen.cpuPercent)},
        {u"batch_s"_s, orNull(seen.batchSeconds)},
        {u"interval_s"_s, orNull(seen.intervalSeconds)},
        {u"deadline_s"_s, orNull(seen.deadlineSeconds)},
        {u"behind_s"_s, orNull(std::optional(seen.behindSeconds))},
        {u"backlog_logs"_s, orNull(seen.backlogLogs)},
        {u"startup_s"_s, orNull(seen.startupSeconds)},
        {u"ceiling"_s, orNull(seen.ceiling)},
        {u"stale"_s, seen.stale},
        {u"age_s"_s, orNull(std::optional(seen.ageSeconds))},
    };
}

Observed observedFromJson(const QJsonObject& object)
{
    Observed seen;
    seen.target = object.value("target"_L1).toInt();
    seen.registered = object.value("registered"_L1).toInt();
    seen.usable = object.value("usable"_L1).toInt();
    seen.busy = object.value("busy"_L1).toInt();
    seen.slotsPerExecutor = object.value("slots"_L1).toInt(1);
    seen.coresPerExecutor = object.value("cores"_L1).toInt(1);
    seen.tasksRunning = object.value("running"_L1).toInt();
    seen.tasksPending = object.value("pending"_L1).toInt();
    seen.logsPerMinute = number(object, "logs_per_minute"_L1);
    seen.cpuPercent = number(object, "cpu_percent"_L1);
    seen.batchSeconds = number(object, "batch_s"_L1);
    seen.intervalSeconds = number(object, "interval_s"_L1);
    seen.deadlineSeconds = number(object, "deadline_s"_L1);
    seen.behindSeconds = object.value("behind_s"_L1).toDouble();
    seen.backlogLogs = number(object, "backlog_logs"_L1);
    seen.startupSeconds = number(object, "startup_s"_L1);
    seen.ceiling = integer<int>(object, "ceiling"_L1);
    seen.stale = object.value("stale"_L1).toBool();
    seen.ageSeconds = object.value("age_s"_L1).toDouble();
    return seen;
}

} // namespace

QJsonObject toJson(const LedgerLine& line)
{
    QJsonArray outcomes;
    for (const ExecutorOutcome& one : line.outcomes)
        outcomes.append(QJsonObject{{u"id"_s, one.id.text}, {u"outcome"_s, toText(outcomeName(one.outcome))}});
    return {
        {u"id"_s, static_cast<qint64>(line.id)},
        {u"time_ms"_s, toEpochMs(line.time)},
        {u"actor"_s, toText(actorName(line.actor))},
        {u"by"_s, line.by},
        {u"command"_s, toText(lineKindName(line.kind))},
        {u"reason"_s, line.reason},
        {u"target_before"_s, orNull(line.targetBefore)},
        {u"target"_s, orNull(line.targetAfter)},
        {u"executors"_s, idsToJson(line.executors)},
        {u"how"_s, toText(releaseWayName(line.way))},
        {u"replace"_s, line.replace},
        {u"status"_s, toText(lineStatusName(line.status))},
        {u"error"_s, line.error ? QJsonValue(errorToJson(*line.error)) : QJsonValue()},
        {u"partly"_s, line.partly},
        {u"outcomes"_s, outcomes},
        {u"ceiling"_s, orNull(line.ceiling.value)},
        {u"ceiling_because"_s, toText(ceilingBecauseName(line.ceiling.because))},
        {u"above_ceiling"_s, line.aboveCeiling},
        {u"number"_s, orNull(line.number)},
        {u"sent_ms"_s, orNull(line.sent)},
        {u"first_effect_ms"_s, orNull(line.firstEffect)},
        {u"full_effect_ms"_s, orNull(line.fullEffect)},
        {u"effect_wanted"_s, line.effectWanted},
        {u"effect_seen"_s, line.effectSeen},
    };
}

Result<LedgerLine> ledgerLineFromJson(const QJsonObject& object)
{
    Faults faults;
    LedgerLine line;
    line.id = static_cast<quint64>(object.value("id"_L1).toInteger());
    line.time = fromEpochMs(object.value("time_ms"_L1).toInteger());
    line.actor = faults.named(object, "actor"_L1, actorFromName, line.actor);
    line.by = object.value("by"_L1).toString();
    line.kind = faults.named(object, "command"_L1, lineKindFromName, line.kind);
    line.reason = object.value("reason"_L1).toString();
    line.targetBefore = integer<int>(object, "target_before"_L1);
    line.targetAfter = integer<int>(object, "target"_L1);
    line.executors = idsFromJson(object.value("executors"_L1));
    line.way = faults.named(object, "how"_L1, releaseWayFromName, line.way);
    line.replace = object.value("replace"_L1).toBool();
    line.status = faults.named(object, "status"_L1, lineStatusFromName, line.status);
    if (const QJsonValue error = object.value("error"_L1); error.isObject())
        line.error = errorFromJson(error.toObject());
    line.partly = object.value("partly"_L1).toBool();
    for (const QJsonValueConstRef one : object.value("outcomes"_L1).toArray()) {
        const QJsonObject outcome = one.toObject();
        line.outcomes.push_back({ExecutorId{outcome.value("id"_L1).toString()}, faults.named(outcome, "outcome"_L1, outcomeFromName, Outcome::Failed)});
    }
    line.ceiling.value = integer<int>(object, "ceiling"_L1);
    line.ceiling.because = faults.named(object, "ceiling_because"_L1, ceilingBecauseFromName, CeilingBecause::Unknown);
    line.aboveCeiling = object.value("above_ceiling"_L1).toBool();
    line.number = integer<qint64>(object, "number"_L1);
    line.sent = moment(object, "sent_ms"_L1);
    line.firstEffect = moment(object, "first_effect_ms"_L1);
    line.fullEffect = moment(object, "full_effect_ms"_L1);
    line.effectWanted = object.value("effect_wanted"_L1).toInt();
    line.effectSeen = object.value("effect_seen"_L1).toInt();
    return faults.orValue(std::move(line));
}

QJsonObject reasonToJson(const Reason& reason, Spelling spelling)
{
    QJsonObject values;
    const auto names = reasonValueNames(reason.code);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (const QJsonValue value = orNull(std::optional(reason.values[i])); spelling == Spelling::Run || !value.isNull())
            values.insert(toLatin1(names[i]), value);
    }
    return {{u"code"_s, toText(reasonName(reason.code))}, {u"values"_s, values}};
}

QJsonObject decisionToJson(const DecisionLine& line, Spelling spelling)
{
    QJsonArray guards;
    for (const Clamp& clamp : line.clamps) {
        QJsonObject json{{u"guard"_s, toText(guardName(clamp.guard))}, {u"before"_s, clamp.before}, {u"after"_s, clamp.after}, {u"reason"_s, reasonToJson(clamp.reason, spelling)}};
        if (clamp.ofStaying)
            json.insert(u"of"_s, u"staying"_s);
        guards.append(json);
    }
    QJsonValue prediction;
    if (const auto& expected = line.wish.prediction) {
        prediction = QJsonObject{{u"low_s"_s, orNull(std::optional(expected->low))},
                                 {spelling == Spelling::Run ? u"s"_s : u"middle_s"_s, orNull(std::optional(expected->middle))},
                                 {u"high_s"_s, orNull(std::optional(expected->high))}};
    }
    return {
        {u"time_ms"_s, toEpochMs(line.observed.time)},
        {u"mode"_s, toText(modeName(line.mode))},
        {u"policy"_s, line.policy},
        {u"observation"_s, observedToJson(line.observed, spelling)},
        {u"wish"_s, line.wish.total},
        {u"reason"_s, reasonToJson(line.wish.reason, spelling)},
        {u"prediction"_s, prediction},
        {u"guards"_s, guards},
        {u"final"_s, line.final},
        {u"victims"_s, idsToJson(line.victims)},
    };
}

QJsonObject toJson(const DecisionLine& line)
{
    QJsonObject json = decisionToJson(line, Spelling::Ledger);
    json.insert("id"_L1, static_cast<qint64>(line.id));
    json.insert("releases"_L1, idsToJson(line.wish.releases));
    json.insert("command"_L1, line.command ? QJsonValue(static_cast<qint64>(*line.command)) : QJsonValue());
    return json;
}

Result<DecisionLine> decisionLineFromJson(const QJsonObject& object)
{
    Faults faults;
    DecisionLine line;
    line.id = static_cast<quint64>(object.value("id"_L1).toInteger());
    line.mode = faults.named(object, "mode"_L1, modeFromName, line.mode);
    line.policy = object.value("policy"_L1).toString();
    line.observed = observedFromJson(object.value("observation"_L1).toObject());
    line.observed.time = fromEpochMs(object.value("time_ms"_L1).toInteger());
    line.wish.total = object.value("wish"_L1).toInt();
    line.wish.releases = idsFromJson(object.value("releases"_L1));
    line.wish.reason = reasonFromJson(object.value("reason"_L1).toObject(), faults);
    if (const QJsonValue prediction = object.value("prediction"_L1); prediction.isObject()) {
        const QJsonObject expected = prediction.toObject();
        line.wish.prediction = Prediction{expected.value("low_s"_L1).toDouble(), expected.value("middle_s"_L1).toDouble(), expected.value("high_s"_L1).toDouble()};
    }
    for (const QJsonValueConstRef one : object.value("guards"_L1).toArray()) {
        const QJsonObject clamp = one.toObject();
        line.clamps.push_back({faults.named(clamp, "guard"_L1, guardFromName, Guard::Stale), clamp.value("before"_L1).toInt(), clamp.value("after"_L1).toInt(),
                               reasonFromJson(clamp.value("reason"_L1).toObject(), faults), clamp.value("of"_L1) == "staying"_L1});
    }
    line.final = object.value("final"_L1).toInt();
    line.victims = idsFromJson(object.value("victims"_L1));
    if (const auto command = integer<qint64>(object, "command"_L1))
        line.command = static_cast<quint64>(*command);
    return faults.orValue(std::move(line));
}

} // namespace stoker::domain
