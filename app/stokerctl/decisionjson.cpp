// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/decisionjson.h"

#include <QJsonArray>

#include <cmath>

namespace stoker::app::ctl {

using namespace Qt::StringLiterals;

namespace {

QString toText(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QJsonValue rounded(double value) { return std::isfinite(value) ? QJsonValue(std::round(value * 1000) / 1000) : QJsonValue(); }
QJsonValue orNull(const std::optional<double>& value) { return value ? rounded(*value) : QJsonValue(); }
QJsonValue orNull(const std::optional<int>& value) { return value ? QJsonValue(*value) : QJsonValue(); }

QJsonArray idsOf(const std::vector<domain::ExecutorId>& ids)
{
    QJsonArray array;
    for (const domain::ExecutorId& id : ids)
        array.append(id.text);
    return array;
}

QJsonObject toJson(const domain::Observed& seen)
{
    return {{u"target"_s, seen.target},
            {u"registered"_s, seen.registered},
            {u"usable"_s, seen.usable},
            {u"busy"_s, seen.busy},
            {u"slots_per_executor"_s, seen.slotsPerExecutor},
            {u"cores_per_executor"_s, seen.coresPerExecutor},
            {u"tasks_running"_s, seen.tasksRunning},
            {u"tasks_pending"_s, seen.tasksPending},
            {u"logs_per_minute"_s, orNull(seen.logsPerMinute)},
            {u"cpu_percent"_s, orNull(seen.cpuPercent)},
            {u"batch_s"_s, orNull(seen.batchSeconds)},
            {u"interval_s"_s, orNull(seen.intervalSeconds)},
            {u"deadline_s"_s, orNull(seen.deadlineSeconds)},
            {u"behind_s"_s, rounded(seen.behindSeconds)},
            {u"backlog_logs"_s, orNull(seen.backlogLogs)},
            {u"startup_s"_s, orNull(seen.startupSeconds)},
            {u"ceiling"_s, orNull(seen.ceiling)},
            {u"stale"_s, seen.stale},
            {u"age_s"_s, rounded(seen.ageSeconds)}};
}

QString effectOf(const domain::LedgerLine* last)
{
    if (!last)
        return u"none"_s;
    return last->status == domain::LineStatus::Seen ? u"seen"_s
        : last->status == domain::LineStatus::Refused || last->status == domain::LineStatus::NotSeen ? u"none"_s
                                                                                                     : u"waiting"_s;
}

QJsonValue commandOf(const domain::LedgerLine* line)
{
    if (!line)
        return {};
    return QJsonObject{{u"line"_s, static_cast<qint64>(line->id)}, {u"target"_s, orNull(line->targetAfter)}, {u"release"_s, idsOf(line->executors)}};
}

} // namespace

QJsonObject toJson(const domain::Reason& reason)
{
    QJsonObject values;
    for (const std::string_view name : domain::reasonValueNames(reason.code))
        values.insert(toText(name), orNull(reason.value(name)));
    return {{u"code"_s, toText(domain::reasonName(reason.code))}, {u"values"_s, values}};
}

QJsonObject toJson(const domain::DecisionLine& line, const domain::LedgerLine* command, const domain::LedgerLine* last)
{
    QJsonArray guards;
    for (const domain::Clamp& clamp : line.clamps) {
        guards.append(QJsonObject{{u"guard"_s, toText(domain::guardName(clamp.guard))}, {u"before"_s, clamp.before}, {u"after"_s, clamp.after},
                                  {u"reason"_s, toJson(clamp.reason)}});
    }
    QJsonValue prediction;
    if (line.wish.prediction)
        prediction = QJsonObject{{u"low_s"_s, rounded(line.wish.prediction->low)}, {u"s"_s, rounded(line.wish.prediction->middle)}, {u"high_s"_s, rounded(line.wish.prediction->high)}};
    return {{u"time_ms"_s, domain::toEpochMs(line.observed.time)},
            {u"mode"_s, toText(domain::modeName(line.mode))},
            {u"policy"_s, line.policy},
            {u"observation"_s, toJson(line.observed)},
            {u"wish"_s, line.wish.total},
            {u"reason"_s, toJson(line.wish.reason)},
            {u"prediction"_s, prediction},
            {u"guards"_s, guards},
            {u"final"_s, line.final},
            {u"victims"_s, idsOf(line.victims)},
            {u"command"_s, commandOf(command)},
            {u"effect"_s, effectOf(last)}};
}

} // namespace stoker::app::ctl
