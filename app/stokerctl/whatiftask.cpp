// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/whatiftask.h"

#include "app/common/opentrace.h"
#include "app/stokerctl/outcomedocument.h"
#include "domain/outcomejson.h"
#include "domain/workloadfigures.h"
#include "item/report/comparison.h"
#include "simulation/whatif/tuner.h"
#include "words/tracewords.h"

#include <QJsonArray>

#include <future>

namespace stoker::app::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Of all scenarios of one command the cluster is the same.
domain::Result<domain::Trace> openFor(const QString& name, const std::vector<domain::Scenario>& scenarios, const std::stop_token& stop)
{
    trace::OpenOptions options;
    options.model = scenarios.front().model;
    options.stop = stop;
    return openTrace(name, options);
}

domain::Result<domain::TuneResult> tuneOn(const QString& name, const WhatIfRequest& request, const std::stop_token& stop)
{
    const auto trace = openFor(name, request.scenarios, stop);
    if (!trace)
        return tl::unexpected(trace.error());
    simulation::TuneOptions options;
    options.budget = request.budget;
    options.costWeight = request.costWeight;
    options.run.stop = stop;
    return simulation::tune(trace->workload, request.scenarios.front(), options);
}

} // namespace

domain::Result<WhatIfTask::Outcomes> WhatIfTask::runAll(const QString& name, const std::vector<domain::Scenario>& scenarios, const std::stop_token& stop)
{
    auto trace = openFor(name, scenarios, stop);
    if (!trace)
        return tl::unexpected(trace.error());
    std::vector<std::future<domain::Result<domain::ScenarioOutcome>>> runs;
    for (const domain::Scenario& scenario : scenarios)
        runs.push_back(std::async(std::launch::async, [&] { return simulation::run(trace->workload, scenario, {.progress = {}, .stop = stop}); }));
    std::vector<domain::ScenarioOutcome> outcomes;
    std::optional<domain::Error> fault;
    for (auto& run : runs) {
        auto outcome = run.get();
        if (outcome)
            outcomes.push_back(std::move(*outcome));
        else if (!fault)
            fault = outcome.error();
    }
    if (fault)
        return tl::unexpected(std::move(*fault));
    return Outcomes{std::move(*trace), std::move(outcomes)};
}

void WhatIfTask::start()
{
    m_thread = std::jthread([this] {
        if (m_request.kind == WhatIfRequest::Kind::Tune) {
            auto result = tuneOn(m_trace, m_request, m_stop.get_token());
            QMetaObject::invokeMethod(this, [this, result = std::move(result)] { show(result); }, Qt::QueuedConnection);
            return;
        }
        auto outcomes = runAll(m_trace, m_request.scenarios, m_stop.get_token());
        QMetaObject::invokeMethod(this, [this, outcomes = std::move(outcomes)] { show(outcomes); }, Qt::QueuedConnection);
    });
}

void WhatIfTask::show(const domain::Result<domain::TuneResult>& result)
{
    if (!result) {
        failTrace(result.error());
        return;
    }
    if (m_format == Format::Table)
        output().text(outcomesTable(result->pareto, QLocale()) + notesText(result->pareto, QLocale()));
    else
        output().document(QJsonDocument(toJson(*result)), m_format);
    const bool missed = std::all_of(result->pareto.begin(), result->pareto.end(), [](const domain::ScenarioOutcome& one) { return one.deadlineMisses > 0 || one.unfinished > 0; });
    if (missed)
        output().warn(missedSentence(result->best));
    else if (!result->best.deadlineSeconds)
        output().warn(noDeadlineSentence());
    finish(missed ? Refused : Done);
}

void WhatIfTask::show(const domain::Result<Outcomes>& outcomes)
{
    if (!outcomes) {
        failTrace(outcomes.error());
        return;
    }
    const bool single = m_request.kind == WhatIfRequest::Kind::Simulate;
    if (m_format == Format::Html) {
        output().text(report(*outcomes));
    } else if (m_format == Format::Table) {
        output().text(outcomesTable(outcomes->each, QLocale()) + notesText(outcomes->each, QLocale()));
    } else if (m_format == Format::Csv) {
        output().text(single ? seriesCsv(outcomes->each.front()) : outcomesCsv(outcomes->each));
    } else if (single) {
        output().document(QJsonDocument(domain::toJson(outcomes->each.front())), m_format);
    } else {
        QJsonArray all;
        for (const domain::ScenarioOutcome& outcome : outcomes->each)
            all.append(domain::toJson(outcome));
        output().document(QJsonDocument(all), m_format);
    }
    for (const domain::ScenarioOutcome& outcome : outcomes->each) {
        if (const QString sentence = unfinishedSentence(outcome); !sentence.isEmpty())
            output().warn(sentence);
    }
    finish(Done);
}

QString WhatIfTask::report(const Outcomes& outcomes) const
{
    const domain::Scenario& first = m_request.scenarios.front();
    item::Comparison comparison{words::traceName(m_trace), &outcomes.trace, {}, domain::deadlineSeconds(outcomes.trace.workload, first.model, first.deadlineSeconds), {}, {}, first.model, first.seed};
    for (std::size_t i = 0; i < outcomes.each.size(); ++i) {
        const domain::Scenario& scenario = m_request.scenarios[i];
        comparison.columns.push_back({{scenario.name, scenario.policy, scenario.settings}, &outcomes.each[i]});
    }
    return QString::fromUtf8(item::toHtml(comparison));
}

} // namespace stoker::app::ctl
