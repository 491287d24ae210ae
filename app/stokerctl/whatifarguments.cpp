// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/whatifarguments.h"

#include "app/stokerctl/modelarguments.h"
#include "domain/outcomejson.h"
#include "trace/modelsettings.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace stoker::app::ctl {

using namespace Qt::StringLiterals;

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::ctl::Arguments)
};

QCommandLineOption option(const QString& name, const QString& text, const QString& value) { return QCommandLineOption(name, text, value); }

QList<QCommandLineOption> commonOptions()
{
    return {option(u"deadline"_s, Text::tr("Seconds that a batch may take. Without it: the interval of the batches."), u"S"_s),
            option(u"seed"_s, Text::tr("Of all that is drawn: start-up times, task times. Default: 1."), u"N"_s),
            option(u"model"_s, Text::tr("Another cluster than the trace's: %1. May be repeated.").arg(trace::modelSettingNames().join(u", "_s)), u"k=v"_s)};
}

} // namespace

QList<WhatIfCommand> whatIfCommands()
{
    const QCommandLineOption policy = option(u"policy"_s, Text::tr("The policy: a name that “stokerctl policies” lists, or a file that the policy editor has saved."), u"NAME"_s);
    const QCommandLineOption set = option(u"set"_s, Text::tr("Set a parameter of the policy, of a guard or of the victims. May be repeated."), u"k=v"_s);
    const QCommandLineOption engine = option(u"engine"_s, Text::tr("exact: task by task; cohort: groups of tasks; fluid: batches as amounts of work. Default: exact."), u"NAME"_s);
    return {{"simulate"_L1, u"TRACE --policy NAME|FILE [--set k=v]... [--engine exact|cohort|fluid] [--deadline S] [--seed N] [--model k=v]..."_s, // untranslated: names
             Text::tr("What a trace would have looked like under a policy."),
             QList<QCommandLineOption>{policy, set, engine} + commonOptions(),
             {u"json"_s, u"csv"_s}},
            {"compare"_L1, u"TRACE --policy A[,k=v...] --policy B[,k=v...]... [--engine exact|cohort|fluid] [--deadline S] [--seed N] [--model k=v]..."_s, // untranslated: names
             Text::tr("The same for several policies, side by side."),
             QList<QCommandLineOption>{option(u"policy"_s, Text::tr("A policy and what is set of it: deadline,band=0.2. Repeat it for each."), u"NAME[,k=v...]"_s), engine} + commonOptions(),
             {u"table"_s, u"json"_s, u"csv"_s, u"html"_s}},
            {"tune"_L1, u"TRACE --policy NAME|FILE [--set k=v]... [--cost-weight W] [--budget N] [--deadline S] [--seed N] [--model k=v]..."_s, // untranslated: names
             Text::tr("The best settings of a policy on a trace. What --set sets stays as it is."),
             QList<QCommandLineOption>{policy, set,
                                       option(u"cost-weight"_s, Text::tr("Missed deadlines that one core-hour is worth. 0, the default: the fewest missed deadlines, then the least core-hours."), u"W"_s),
                                       option(u"budget"_s, Text::tr("Settings to try, 1 to 1000000. Default: 1000."), u"N"_s)}
                 + commonOptions(),
             {u"json"_s, u"table"_s}}};
}

bool isWhatIf(QLatin1StringView command) { return command == "simulate"_L1 || command == "compare"_L1 || command == "tune"_L1; }

WhatIfRequest whatIf(QLatin1StringView command, const QCommandLineParser& parser, Reader& reader)
{
    WhatIfRequest request;
    request.kind = command == "compare"_L1 ? WhatIfRequest::Kind::Compare : command == "tune"_L1 ? WhatIfRequest::Kind::Tune : WhatIfRequest::Kind::Simulate;
    domain::Scenario common;
    common.model = modelOf(parser, reader);
    if (const auto deadline = reader.secondsOption(u"deadline"_s, 0.1, 86'400))
        common.deadlineSeconds = std::chrono::duration<double>(*deadline).count();
    common.seed = static_cast<quint64>(reader.wholeOption(u"seed"_s, 0, std::numeric_limits<int>::max()).value_or(1));
    const bool chooses = request.kind != WhatIfRequest::Kind::Tune;
    if (chooses && parser.isSet(u"engine"_s)) {
        const auto engine = domain::engineFromName(parser.value(u"engine"_s).toStdString());
        if (!engine)
            reader.complain(Text::tr("--engine %1: there is no such engine. Engines: exact, cohort, fluid.").arg(parser.value(u"engine"_s)));
        common.engine = engine.value_or(domain::EngineKind::Exact);
    }
    const auto add = [&](const policy::Plan& plan) {
        domain::Scenario scenario = common;
        scenario.name = plan.name;
        scenario.policy = plan.policy;
        scenario.settings = plan.settings;
        request.scenarios.push_back(std::move(scenario));
    };
    if (request.kind == WhatIfRequest::Kind::Tune) {
        if (parser.isSet(u"cost-weight"_s))
            request.costWeight = reader.number(u"--cost-weight"_s, parser.value(u"cost-weight"_s), 0, 1e9).value_or(0);
        request.budget = reader.wholeOption(u"budget"_s, 1, 1'000'000).value_or(request.budget);
    }
    if (request.kind != WhatIfRequest::Kind::Compare) {
        add(request.kind == WhatIfRequest::Kind::Tune ? reader.planToTune() : reader.plan());
        return request;
    }
    const QStringList named = parser.values(u"policy"_s);
    if (named.size() < 2)
        reader.complain(Text::tr("compare needs --policy at least twice."));
    // A comma separates settings only where a name and an equals sign follow: values may have commas of their own.
    static const QRegularExpression separator(u",(?=[A-Za-z_][A-Za-z0-9_.]*=)"_s);
    for (const QString& one : named) {
        const QStringList parts = one.split(separator);
        add(reader.planOf(parts.first(), parts.mid(1)));
    }
    return request;
}

} // namespace stoker::app::ctl
