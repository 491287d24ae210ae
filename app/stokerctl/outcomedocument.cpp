// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/outcomedocument.h"

#include "app/stokerctl/table.h"
#include "domain/outcomejson.h"
#include "domain/outcometable.h"
#include "words/outcomewords.h"
#include "words/units.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace stoker::app::ctl {

using domain::toJson;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostToldApart = 3;

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::ctl::Outcomes)
};

QJsonValue orNull(const std::optional<double>& value) { return value ? QJsonValue(*value) : QJsonValue(); }

QString csvNumber(const QJsonValue& value) { return value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : value.toString(); }

QString quoted(QString text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"';
}

QString settingsText(const QVariantMap& settings)
{
    QStringList parts;
    for (auto entry = settings.begin(); entry != settings.end(); ++entry) {
        if (entry->isValid() && !entry->isNull())
            parts.append(entry.key() + u'=' + entry->toString());
    }
    return parts.join(u' ');
}

/// What tells it apart from the other outcomes of its policy.
QVariantMap ownSettings(const domain::ScenarioOutcome& outcome, std::span<const domain::ScenarioOutcome> all)
{
    QVariantMap own;
    for (auto entry = outcome.settings.begin(); entry != outcome.settings.end(); ++entry) {
        const auto differs = [&outcome, &entry](const domain::ScenarioOutcome& other) { return other.policy == outcome.policy && other.settings.value(entry.key()) != *entry; };
        if (std::any_of(all.begin(), all.end(), differs))
            own.insert(entry.key(), *entry);
    }
    return own;
}

const QStringList& scalarNames()
{
    static const QStringList names{u"engine"_s,         u"duration_s"_s,    u"executor_hours"_s,  u"core_hours"_s, u"cpu_percent"_s, u"busy_percent"_s, u"peak_executors"_s,
                                   u"mean_executors"_s, u"deadline_misses"_s, u"batches"_s,       u"unfinished"_s, u"backlog_max"_s, u"scale_ups"_s,  u"scale_downs"_s};
    return names;
}

} // namespace

QJsonObject toJson(const domain::TuneResult& result)
{
    QJsonArray pareto;
    for (const domain::ScenarioOutcome& outcome : result.pareto)
        pareto.append(toJson(outcome));
    QJsonArray sensitivity;
    for (const domain::Sensitivity& one : result.sensitivity) {
        QJsonArray points;
        for (const domain::Sensitivity::Point& point : one.points)
            points.append(QJsonObject{{u"value"_s, point.value}, {u"core_hours"_s, point.coreHours}, {u"deadline_misses"_s, point.deadlineMisses}});
        sensitivity.append(QJsonObject{{u"parameter"_s, one.parameter}, {u"points"_s, points}});
    }
    const QJsonValue optimum = result.optimumCoreHours ? QJsonValue(QJsonObject{{u"core_hours"_s, *result.optimumCoreHours}}) : QJsonValue();
    return {{u"best"_s, toJson(result.best)}, {u"pareto"_s, pareto}, {u"evaluated"_s, result.evaluated}, {u"optimum"_s, optimum}, {u"sensitivity"_s, sensitivity}};
}

QString seriesCsv(const domain::ScenarioOutcome& outcome)
{
    QString text = u"t_s,executors,target,backlog,logs_per_minute\n"_s;
    for (const domain::ScenarioPoint& point : outcome.series) {
        const QStringList cells{csvNumber(point.seconds), csvNumber(point.executors), csvNumber(point.target), csvNumber(point.backlog), csvNumber(orNull(point.logsPerMinute))};
        text += cells.join(u',') + u'\n';
    }
    return text;
}

QString outcomesCsv(std::span<const domain::ScenarioOutcome> outcomes)
{
    QString text = u"policy,settings,"_s + scalarNames().join(u',') + u",latency_p50_s,latency_p95_s,latency_p99_s,latency_max_s\n"_s;
    for (const domain::ScenarioOutcome& outcome : outcomes) {
        const QJsonObject json = toJson(outcome);
        QStringList cells{quoted(outcome.policy), quoted(settingsText(outcome.settings))};
        for (const QString& name : scalarNames())
            cells.append(csvNumber(json.value(name)));
        for (const QString& name : {u"p50"_s, u"p95"_s, u"p99"_s, u"max"_s})
            cells.append(csvNumber(json.value(u"latency_s"_s).toObject().value(name)));
        text += cells.join(u',') + u'\n';
    }
    return text;
}

QString outcomesTable(std::span<const domain::ScenarioOutcome> outcomes, const QLocale& locale)
{
    const bool anyUnfinished = std::any_of(outcomes.begin(), outcomes.end(), [](const domain::ScenarioOutcome& one) { return one.unfinished > 0; });
    QList<Table::Column> columns{{Text::tr("Policy"), false},
                                 {Text::tr("Core-hours"), true},
                                 {Text::tr("Missed"), true},
                                 {Text::tr("Batches"), true},
                                 {Text::tr("p95 s"), true},
                                 {Text::tr("Longest s"), true},
                                 {Text::tr("Executors, mean"), true},
                                 {Text::tr("Peak"), true},
                                 {Text::tr("Busy %"), true},
                                 {Text::tr("Changes"), true}};
    if (anyUnfinished)
        columns.append({Text::tr("Never ended", "the number of batches that did not"), true});
    Table rows(columns);
    int number = 0;
    for (const domain::ScenarioOutcome& outcome : outcomes) {
        const auto seconds = [&](double value) { return outcome.latency ? locale.toString(value, 'f', 1) : QString(); };
        ++number;
        const QVariantMap own = ownSettings(outcome, outcomes);
        // What the tuner chose is in --output json: a row of eleven settings is none that can be read.
        const QString told = own.size() > kMostToldApart ? u'#' + QString::number(number) : settingsText(own);
        QStringList cells{told.isEmpty() ? outcome.policy : outcome.policy + u"  "_s + told, locale.toString(outcome.coreHours, 'f', outcome.coreHours < 10 ? 3 : 1), domain::figureOf(outcome, domain::OutcomeFigure::DeadlineMisses, {}) ? locale.toString(outcome.deadlineMisses) : QString(words::kUnknown), locale.toString(outcome.batches),
                  seconds(outcome.latency.value_or(domain::Latency{}).p95), seconds(outcome.latency.value_or(domain::Latency{}).max),
                  locale.toString(outcome.meanExecutors, 'f', 1), locale.toString(outcome.peakExecutors),
                  outcome.busyPercent ? locale.toString(*outcome.busyPercent, 'f', 1) : QString(), locale.toString(outcome.scaleUps + outcome.scaleDowns)};
        if (anyUnfinished)
            cells.append(locale.toString(outcome.unfinished));
        rows.add(cells);
    }
    return rows.text();
}

QString notesText(std::span<const domain::ScenarioOutcome> outcomes, const QLocale& locale)
{
    std::vector<const domain::ScenarioOutcome*> all;
    for (const domain::ScenarioOutcome& outcome : outcomes)
        all.push_back(&outcome);
    QString text;
    for (const QString& note : words::outcomeNotes(all, words::Units(locale)))
        text += note + u'\n';
    return text.isEmpty() ? text : u'\n' + text;
}

QString unfinishedSentence(const domain::ScenarioOutcome& outcome)
{
    if (outcome.unfinished == 0)
        return {};
    //: a policy, and how many batches (or jobs) did not end under it
    return Text::tr("%1: of %2 batches, %n never ended. The run was given up, and its figures leave out what was still to do.", nullptr, outcome.unfinished).arg(outcome.policy).arg(outcome.batches);
}

QString missedSentence(const domain::ScenarioOutcome& best)
{
    if (best.unfinished > 0)
        return Text::tr("Under no settings that were tried did everything end: under the best, %n did not.", "batches or jobs", best.unfinished);
    return Text::tr("No settings that were tried meet the deadline: of %1 batches, the best miss it with %n.", nullptr, best.deadlineMisses).arg(best.batches);
}

QString noDeadlineSentence() { return Text::tr("Nothing here has a deadline, so the best settings are the cheapest, however long they take. Say what is too long with --deadline SECONDS."); }

} // namespace stoker::app::ctl
