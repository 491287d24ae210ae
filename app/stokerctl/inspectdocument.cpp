// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/inspectdocument.h"

#include "app/stokerctl/table.h"
#include "domain/text.h"
#include "domain/tracenames.h"
#include "domain/workloadfigures.h"
#include "words/tracewords.h"
#include "words/units.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace stoker::app::ctl {

using namespace Qt::StringLiterals;
using domain::toText;

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::ctl::Inspect)
};

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue startUps(const domain::Workload& workload)
{
    const domain::StartUpDelays delays = domain::startUpDelays(workload, 0);
    if (delays.count == 0)
        return {};
    return QJsonObject{{u"count"_s, qint64(delays.count)}, {u"p10"_s, domain::seconds(delays.p10)}, {u"p50"_s, domain::seconds(delays.median)}, {u"p90"_s, domain::seconds(delays.p90)}};
}

/// By number: how many stages ask for each.
QJsonObject resourceProfiles(const domain::Workload& workload)
{
    QJsonObject profiles;
    for (const domain::WorkStage& stage : workload.stages) {
        const QString number = QString::number(stage.profile);
        profiles.insert(number, profiles.value(number).toInt() + 1);
    }
    return profiles;
}

QJsonObject executors(const domain::Trace& trace)
{
    const domain::Workload& workload = trace.workload;
    const auto epoch = [&workload](domain::Millis time) { return domain::toEpochMs(workload.origin + time); };
    QJsonArray steps;
    for (const auto& [time, count] : domain::executorsOverTime(workload))
        steps.append(QJsonObject{{u"time_ms"_s, epoch(time)}, {u"executors"_s, count}});
    QJsonArray each;
    for (const domain::WorkExecutor& executor : workload.executors) {
        each.append(QJsonObject{{u"id"_s, executor.id.text},
                                {u"requested_ms"_s, executor.requested ? QJsonValue(epoch(*executor.requested)) : QJsonValue()},
                                {u"added_ms"_s, epoch(executor.added)},
                                {u"removed_ms"_s, executor.removed ? QJsonValue(epoch(*executor.removed)) : QJsonValue()},
                                {u"removed_because"_s, textOrNull(executor.removedBecause)},
                                {u"cores"_s, executor.cores},
                                {u"resource_profile"_s, executor.profile}});
    }
    return {{u"added"_s, trace.summary.executorsAdded},
            {u"removed"_s, trace.summary.executorsRemoved},
            {u"excluded"_s, trace.summary.exclusions},
            {u"peak"_s, trace.summary.executorsPeak},
            {u"cores"_s, workload.coresPerExecutor},
            {u"task_cpus"_s, workload.taskCpus},
            {u"over_time"_s, steps},
            {u"list"_s, each}};
}

QJsonArray oddities(const domain::TraceSummary& summary)
{
    QJsonArray list;
    for (const domain::Oddity& oddity : summary.oddities) {
        QJsonArray lines;
        for (const qint64 line : oddity.lines)
            lines.append(line);
        list.append(QJsonObject{{u"kind"_s, toText(domain::oddityKindName(oddity.kind))},
                                {u"count"_s, oddity.count},
                                {u"lines"_s, lines},
                                {u"values"_s, QJsonObject::fromVariantMap(oddity.values)}});
    }
    return list;
}

} // namespace

QJsonObject inspectDocument(const domain::Trace& trace)
{
    const domain::TraceSummary& summary = trace.summary;
    const domain::Workload& workload = trace.workload;
    QJsonObject events;
    for (const auto& [name, count] : summary.events)
        events.insert(name, count);
    QJsonObject settings;
    for (const auto& [name, value] : summary.settings)
        settings.insert(name, value);
    QJsonArray minutes;
    for (const double logs : workload.logsPerMinute)
        minutes.append(logs);
    const domain::CacheUse cache = domain::cacheUse(workload);
    return {{u"trace"_s, summary.path},
            {u"kind"_s, toText(domain::traceKindName(summary.kind))},
            {u"application"_s, textOrNull(summary.application)},
            {u"attempt"_s, textOrNull(summary.attempt)},
            {u"name"_s, textOrNull(summary.name)},
            {u"user"_s, textOrNull(summary.user)},
            {u"spark_version"_s, textOrNull(summary.sparkVersion)},
            {u"started_ms"_s, domain::toEpochMs(summary.started)},
            {u"ended_ms"_s, summary.ended ? QJsonValue(domain::toEpochMs(*summary.ended)) : QJsonValue()},
            {u"last_event_ms"_s, domain::toEpochMs(summary.lastEvent)},
            {u"duration_s"_s, domain::seconds(workload.length)},
            {u"partial"_s, summary.partial},
            {u"codecs"_s, QJsonArray::fromStringList(summary.codecs)},
            {u"bytes"_s, summary.bytes},
            {u"text_bytes"_s, summary.textBytes},
            {u"lines"_s, summary.lines},
            {u"events"_s, events},
            {u"jobs"_s, QJsonObject{{u"total"_s, summary.jobs}, {u"failed"_s, summary.jobsFailed}}},
            {u"stages"_s, QJsonObject{{u"total"_s, summary.stages}, {u"skipped"_s, summary.stagesSkipped}, {u"failed"_s, summary.stagesFailed}}},
            {u"tasks"_s, QJsonObject{{u"total"_s, summary.tasks},
                                     {u"failed"_s, summary.tasksFailed},
                                     {u"killed"_s, summary.tasksKilled},
                                     {u"speculative"_s, summary.tasksSpeculative},
                                     {u"task_s"_s, summary.taskSeconds},
                                     {u"cpu_s"_s, summary.cpuSeconds},
                                     {u"gc_s"_s, summary.gcSeconds}}},
            {u"executors"_s, executors(trace)},
            {u"startup_s"_s, startUps(workload)},
            {u"batches"_s, QJsonObject{{u"total"_s, summary.batches}, {u"interval_s"_s, workload.interval ? QJsonValue(domain::seconds(*workload.interval)) : QJsonValue()}}},
            {u"logs"_s, QJsonObject{{u"source"_s, toText(domain::logsSourceName(workload.logsSource))},
                                    {u"total"_s, domain::totalLogs(workload)},
                                    {u"origin_ms"_s, domain::toEpochMs(workload.origin)},
                                    {u"per_minute"_s, minutes}}},
            {u"input_records"_s, summary.inputRecords},
            {u"shuffle_bytes_written"_s, summary.shuffleBytesWritten},
            {u"cache"_s, QJsonObject{{u"rdds"_s, cache.rdds}, {u"stages"_s, cache.stages}}},
            {u"resource_profiles"_s, resourceProfiles(workload)},
            {u"settings"_s, settings},
            {u"oddities"_s, oddities(summary)}};
}

QString inspectText(const domain::Trace& trace, const QLocale& locale)
{
    const domain::TraceSummary& summary = trace.summary;
    const domain::Workload& workload = trace.workload;
    const words::Units units(locale);
    const auto number = [&units](qint64 value) { return units.integer(value); };
    const auto seconds = [&units](double value) { return units.duration(value); };
    Table table({{Text::tr("What"), false}, {Text::tr("Value"), false}});
    const auto row = [&table](const QString& what, const QString& value) {
        if (!value.isEmpty())
            table.add({what, value});
    };
    row(Text::tr("Trace"), summary.path);
    for (const words::TraceFact& fact : words::traceFacts(trace, units))
        row(fact.name, fact.value);
    QString result = table.text();

    constexpr std::size_t kMostRows = 40; // of a table that somebody reads; the JSON has all
    if (const auto steps = domain::executorsOverTime(workload); !steps.empty()) {
        Table over({{Text::tr("Since the beginning"), true}, {Text::tr("Executors"), true}});
        for (std::size_t i = 0; i < std::min(steps.size(), kMostRows); ++i)
            over.add({seconds(domain::seconds(steps[i].time)), number(steps[i].count)});
        if (steps.size() > kMostRows)
            over.add({u"…"_s, QString()});
        result += u'\n' + over.text();
    }
    if (!workload.logsPerMinute.empty()) {
        Table minutes({{Text::tr("Minute"), true}, {Text::tr("Logs"), true}});
        for (std::size_t i = 0; i < std::min(workload.logsPerMinute.size(), kMostRows); ++i)
            minutes.add({number(qint64(i)), units.text(units.count(workload.logsPerMinute[i]))});
        if (workload.logsPerMinute.size() > kMostRows)
            minutes.add({u"…"_s, QString()});
        result += u'\n' + minutes.text();
    }
    if (!summary.oddities.empty()) {
        Table odd({{Text::tr("What is odd"), false}});
        for (const domain::Oddity& oddity : summary.oddities)
            odd.add({words::odditySentence(oddity)});
        result += u'\n' + odd.text();
    }
    return result;
}

} // namespace stoker::app::ctl
