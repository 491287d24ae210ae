// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/policiestask.h"

#include "app/stokerctl/table.h"
#include "domain/text.h"
#include "policy/catalogue.h"
#include "policy/guards.h"
#include "policy/plan.h"
#include "policy/victimnames.h"
#include "words/policysentences.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <cmath>

namespace stoker::app::ctl {

using namespace Qt::StringLiterals;
using domain::toText;
using policy::Parameter;
using policy::PolicyInfo;

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::ctl::Policies)
};

QJsonValue toJson(const policy::Fallback& fallback)
{
    return std::visit(
        [](const auto& held) -> QJsonValue {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::monostate>)
                return {};
            else if constexpr (std::is_same_v<Held, std::string_view>)
                return toText(held);
            else
                return held;
        },
        fallback);
}

QJsonValue bound(double value) { return std::isfinite(value) ? QJsonValue(value) : QJsonValue(); }

QJsonObject toJson(const QString& owner, const Parameter& parameter)
{
    QJsonObject json{{u"name"_s, toText(parameter.name)},
                     {u"unit"_s, toText(parameter.unit)},
                     {u"type"_s, toText(policy::typeName(parameter.type))},
                     {u"default"_s, toJson(parameter.fallback)},
                     {u"min"_s, bound(parameter.least)},
                     {u"max"_s, bound(parameter.most)},
                     {u"help"_s, words::parameterHelp(owner, toText(parameter.name), words::Reader::Terminal)},
                     {u"source"_s, toText(parameter.source)},
                     {u"required"_s, parameter.required}};
    if (!parameter.choices.empty()) {
        QJsonArray choices;
        for (const std::string_view choice : parameter.choices)
            choices.append(toText(choice));
        json.insert(u"choices"_s, choices);
    }
    return json;
}

QJsonObject toJson(const PolicyInfo& info, const QString& kind, const QString& help)
{
    QJsonArray parameters;
    for (const Parameter& parameter : info.parameters)
        parameters.append(toJson(toText(info.name), parameter));
    return {{u"name"_s, toText(info.name)}, {u"kind"_s, kind}, {u"help"_s, help}, {u"shadow_only"_s, info.shadowOnly}, {u"parameters"_s, parameters}};
}

QString table(const QJsonArray& document)
{
    Table rows({{Text::tr("Policy or guard"), false}, {Text::tr("Parameter"), false}, {Text::tr("Default"), true}, {Text::tr("Unit"), false}, {Text::tr("What it is for"), false}});
    for (const QJsonValue& entry : document) {
        const QJsonObject one = entry.toObject();
        rows.add({one.value(u"name"_s).toString(), {}, {}, {}, one.value(u"help"_s).toString()});
        for (const QJsonValue& inner : one.value(u"parameters"_s).toArray()) {
            const QJsonObject parameter = inner.toObject();
            rows.add({{}, parameter.value(u"name"_s).toString(), parameter.value(u"default"_s).toVariant().toString(), parameter.value(u"unit"_s).toString(),
                      parameter.value(u"help"_s).toString()});
        }
    }
    return rows.text();
}

} // namespace

QJsonArray policiesDocument()
{
    QJsonArray document;
    for (const PolicyInfo* info : policy::policyInfos())
        document.append(toJson(*info, u"policy"_s, words::policyHelp(toText(info->name))));
    for (const PolicyInfo& info : policy::guardInfos()) {
        const auto guard = domain::guardFromName(info.name);
        document.append(toJson(info, u"guard"_s, guard ? words::guardHelp(*guard) : QString()));
    }
    document.append(toJson(policy::victimInfo(), u"victims"_s, words::victimHelp()));
    document.append(toJson(policy::streamInfo(), u"stream"_s, words::streamHelp()));
    return document;
}

void PoliciesTask::start()
{
    const QJsonArray document = policiesDocument();
    if (m_format == Format::Table) {
        output().text(table(document));
    } else if (m_format == Format::JsonLines) {
        for (const QJsonValue& entry : document)
            output().document(QJsonDocument(entry.toObject()), m_format);
    } else {
        output().document(QJsonDocument(document), m_format);
    }
    finish(Done);
}

} // namespace stoker::app::ctl
