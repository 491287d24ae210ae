// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lab/scenariofile.h"

#include "domain/modelfields.h"
#include "domain/text.h"
#include "session/program/privatefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace stoker::session::lab {

using namespace Qt::StringLiterals;
using domain::ClusterModel;
using domain::Result;
using domain::ScenarioOutcome;

namespace {

constexpr int kVersion = 1;
constexpr qint64 kLargest = 1 << 20;
constexpr double kMostSeconds = 86'400.0 * 365;

QJsonObject modelJson(const ClusterModel& model)
{
    QJsonObject json;
    for (const domain::ModelFieldInfo& info : domain::kModelFields) {
        if (const auto value = domain::fieldOf(model, info.field))
            json.insert(domain::toText(info.name), *value);
    }
    return json;
}

tl::unexpected<domain::Error> wrong(const QString& name, const QJsonValue& value, const QString& accepted)
{
    return domain::failure(domain::ErrorCode::BadArgument, {{u"name"_s, name}, {u"value"_s, value.toVariant()}, {u"accepted"_s, accepted}});
}

Result<ClusterModel> modelOf(const QJsonObject& json)
{
    ClusterModel model;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const auto field = domain::modelFieldFromName(member.key().toStdString());
        if (!field) {
            QStringList known;
            for (const domain::ModelFieldInfo& info : domain::kModelFields)
                known.append(domain::toText(info.name));
            return domain::failure(domain::ErrorCode::UnknownName, {{u"name"_s, member.key()}, {u"accepted"_s, known}});
        }
        if (member.value().isNull())
            continue;
        const domain::ModelFieldInfo& info = domain::infoOf(*field);
        const double number = member.value().toDouble(-1);
        if (!domain::accepts(info, number))
            return wrong(member.key(), member.value(), u"%1..%2"_s.arg(info.least, 0, 'g', 9).arg(info.most, 0, 'g', 9));
        domain::setField(model, *field, number);
    }
    return model;
}

QJsonValue orNull(std::optional<double> value) { return value ? QJsonValue(*value) : QJsonValue(); }

} // namespace

QJsonObject toJson(const ScenarioFile& scenario)
{
    QJsonArray columns;
    for (const policy::Plan& plan : scenario.setup.columns)
        columns.append(policy::toJson(plan));
    return {{u"stoker_scenario"_s, kVersion},
            {u"trace"_s, scenario.trace},
            {u"deadline_s"_s, orNull(scenario.setup.deadlineSeconds)},
            {u"model"_s, modelJson(scenario.setup.model)},
            {u"columns"_s, columns}};
}

Result<ScenarioFile> scenarioFromJson(const QByteArray& document)
{
    const QJsonObject json = QJsonDocument::fromJson(document).object();
    const QJsonValue version = json.value(u"stoker_scenario"_s);
    if (version.toInt() != kVersion)
        return wrong(u"stoker_scenario"_s, version, QString::number(kVersion));
    ScenarioFile scenario;
    scenario.trace = json.value(u"trace"_s).toString();
    if (scenario.trace.isEmpty())
        return domain::failure(domain::ErrorCode::MissingArgument, {{u"name"_s, u"trace"_s}, {u"accepted"_s, u"\"demo:day\""_s}});
    if (const QJsonValue deadline = json.value(u"deadline_s"_s); !deadline.isUndefined() && !deadline.isNull()) {
        const double seconds = deadline.toDouble(-1);
        if (!(seconds > 0 && seconds <= kMostSeconds))
            return wrong(u"deadline_s"_s, deadline, u"0..31536000"_s);
        scenario.setup.deadlineSeconds = seconds;
    }
    auto model = modelOf(json.value(u"model"_s).toObject());
    if (!model)
        return tl::unexpected(model.error());
    scenario.setup.model = *model;
    const QJsonArray columns = json.value(u"columns"_s).toArray();
    if (columns.size() < qsizetype(Bench::kFewest) || columns.size() > qsizetype(Bench::kMost))
        return wrong(u"columns"_s, QJsonValue(columns.size()), u"2..4"_s);
    for (const QJsonValue& column : columns) {
        auto plan = policy::planFromJson(QJsonDocument(column.toObject()).toJson(QJsonDocument::Compact));
        if (!plan)
            return tl::unexpected(plan.error());
        scenario.setup.columns.push_back(std::move(*plan));
    }
    return scenario;
}

Result<ScenarioFile> readScenarioFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargest)
        return domain::failure(domain::ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, file.isOpen() ? u"size"_s : file.errorString()}});
    return scenarioFromJson(file.readAll());
}

Result<bool> writeScenarioFile(const QString& path, const ScenarioFile& scenario)
{
    return program::writePrivately(path, QJsonDocument(toJson(scenario)).toJson());
}

QByteArray toCsv(const std::vector<const ScenarioOutcome*>& outcomes)
{
    QByteArray csv("column,policy,t_s,executors,target,backlog,logs_per_minute\r\n");
    const auto number = [](double value) { return QByteArray::number(value, 'g', 12); };
    char letter = 'A';
    for (const ScenarioOutcome* outcome : outcomes) {
        const char column = letter++;
        if (!outcome)
            continue;
        for (const domain::ScenarioPoint& point : outcome->series) {
            csv += column + QByteArray(",") + outcome->policy.toUtf8() + ',' + number(point.seconds) + ',' + number(point.executors) + ',' + number(point.target) + ','
                + number(point.backlog) + ',' + (point.logsPerMinute ? number(*point.logsPerMinute) : QByteArray()) + "\r\n";
        }
    }
    return csv;
}

} // namespace stoker::session::lab
