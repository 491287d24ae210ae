// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/plan.h"

#include "domain/text.h"
#include "policy/victimnames.h"

#include <QJsonDocument>

#include <algorithm>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::toText;

namespace {

constexpr int kVersion = 1;

/// Those of `given` that this schema knows.
QVariantMap partOf(const QVariantMap& given, std::span<const Parameter> schema)
{
    QVariantMap part;
    for (const Parameter& parameter : schema) {
        const auto found = given.constFind(toText(parameter.name));
        if (found != given.constEnd())
            part.insert(found.key(), *found);
    }
    return part;
}

} // namespace

const PolicyInfo& streamInfo()
{
    static constexpr std::array kParameters{
        Parameter{.name = "interval_s", .unit = "s", .type = ParameterType::Seconds, .fallback = {}, .least = 0.1, .most = 86'400, .choices = {},
                  .source = "Trigger.ProcessingTime, StreamingContext(batchDuration)"},
    };
    static constexpr PolicyInfo kInfo{"stream", kParameters, false};
    return kInfo;
}

std::vector<Parameter> planParameters(const PolicyInfo& policy)
{
    std::vector<Parameter> all(policy.parameters.begin(), policy.parameters.end());
    for (const std::span<const Parameter> more : {guardParameters(), victimInfo().parameters, streamInfo().parameters})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

domain::Result<PilotSettings> pilotOf(const Plan& plan)
{
    const PolicyInfo* info = findPolicy(plan.policy.toStdString());
    if (!info)
        return tl::unexpected(Policy::make(plan.policy, {}).error());
    // A name that nobody knows is told together with all that there are, not with those of one part.
    const std::vector<Parameter> all = planParameters(*info);
    if (const auto known = readSettings(all, plan.settings); !known)
        return tl::unexpected(known.error());
    auto policy = Policy::make(plan.policy, partOf(plan.settings, info->parameters));
    if (!policy)
        return tl::unexpected(policy.error());
    const auto guardValues = readSettings(guardParameters(), partOf(plan.settings, guardParameters()));
    if (!guardValues)
        return tl::unexpected(guardValues.error());
    const auto guards = guardSettings(*guardValues);
    if (!guards)
        return tl::unexpected(guards.error());
    const auto victimValues = readSettings(victimInfo().parameters, partOf(plan.settings, victimInfo().parameters));
    if (!victimValues)
        return tl::unexpected(victimValues.error());
    auto order = victimOrder(*victimValues);
    if (!order)
        return tl::unexpected(order.error());
    const auto streamValues = readSettings(streamInfo().parameters, partOf(plan.settings, streamInfo().parameters));
    if (!streamValues)
        return tl::unexpected(streamValues.error());
    return PilotSettings{std::move(*policy), *guards, std::move(*order), protection(*victimValues), streamValues->optionalNumber("interval_s")};
}

QJsonObject toJson(const Plan& plan)
{
    return {{u"stoker_policy"_s, kVersion}, {u"name"_s, plan.name}, {u"policy"_s, plan.policy}, {u"settings"_s, QJsonObject::fromVariantMap(plan.settings)}};
}

domain::Result<Plan> planFromJson(const QByteArray& document)
{
    QJsonParseError fault;
    const QJsonDocument read = QJsonDocument::fromJson(document, &fault);
    if (!read.isObject()) {
        // As the file begins: what a parser says of it ("illegal value") names nothing that its author wrote.
        QString beginning = QString::fromUtf8(document.left(40)).simplified();
        std::replace_if(beginning.begin(), beginning.end(), [](QChar one) { return !one.isPrint(); }, u'?');
        return domain::failure(domain::ErrorCode::BadArgument, {{u"name"_s, u"stoker_policy"_s},
                                                                {u"value"_s, beginning},
                                                                {u"accepted"_s, u"{\"stoker_policy\": 1, \"policy\": \"deadline\", \"settings\": {}}"_s},
                                                                {u"fault_at"_s, fault.error == QJsonParseError::NoError ? 0 : fault.offset}});
    }
    const QJsonObject json = read.object();
    if (json.value(u"stoker_policy"_s).toInt(-1) != kVersion)
        return badParameter("stoker_policy", json.value(u"stoker_policy"_s).toVariant(), QString::number(kVersion));
    for (const QString& key : json.keys()) {
        const QStringList known{u"stoker_policy"_s, u"name"_s, u"policy"_s, u"settings"_s};
        if (!known.contains(key))
            return domain::failure(domain::ErrorCode::UnknownName, {{u"name"_s, key}, {u"accepted"_s, known}});
    }
    if (!json.value(u"policy"_s).isString())
        return domain::failure(domain::ErrorCode::MissingArgument, {{u"name"_s, u"policy"_s}, {u"accepted"_s, u"\"deadline\""_s}});
    if (json.contains(u"settings"_s) && !json.value(u"settings"_s).isObject())
        return badParameter("settings", json.value(u"settings"_s).toVariant(), u"{...}"_s);
    if (json.contains(u"name"_s) && !json.value(u"name"_s).isString())
        return badParameter("name", json.value(u"name"_s).toVariant(), u"\"...\""_s);
    Plan plan{json.value(u"name"_s).toString(), json.value(u"policy"_s).toString(), json.value(u"settings"_s).toObject().toVariantMap()};
    if (const auto pilot = pilotOf(plan); !pilot)
        return tl::unexpected(pilot.error());
    return plan;
}

} // namespace stoker::policy
