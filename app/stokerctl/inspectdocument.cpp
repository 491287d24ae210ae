// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/inspectdocument.h"

#include "app/stokerctl/table.h"
#include "domain/text.h"
#include "domain/tracenames.h"
#include "words/tracewords.h"
#include "words/units.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stoker::app::ctl {

using namespace Qt::StringLiterals;
using domain::toText;

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::ctl::Inspect)
};

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

/// Sorted values by nearest rank.
double quantile(const std::vector<domain::Millis>& sorted, double share)
{
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return domain::seconds(sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1]);
}

QJsonValue startUps(const domain::Workload& workload)
{
    if (workload.startUps.empty())
        return {};
    std::vector<domain::Millis> sorted = workload.startUps;
    std::sort(sorted.begin(), sorted.end());
    return QJsonObject{{u"count"_s, qint64(sorted.size())}, {u"p10"_s, quantile(sorted, 0.1)}, {u"p50"_s, quantile(sorted, 0.5)}, {u"p90"_s, quantile(sorted, 0.9)}};
}

/// How many there were from each moment on at which it changed.
std::vector<std::pair<domain::Millis, int>> executorsOverTime(const domain::Workload& workload)
{
    std::vector<std::pair<domain::Millis, int>> changes;
    for (const domain::WorkExecutor& executor : workload.executors) {
        changes.emplace_back(executor.added, 1);
        if (executor.removed)
            changes.emplace_back(*executor.removed, -1);
    }
    std::sort(changes.begin(), changes.end());
    std::vector<std::pair<domain::Millis, int>> steps;
    int now = 0;
    for (const auto& [time, change] : changes) {
        now += change;
        if (steps.empty() || steps.back().first != time)
            steps.emplace_back(time, now);
        steps.back().second = now;
    }
    return steps;
}

double logsOf(const domain::Workload& workload) { return std::accumulate(workload.logsPerMinute.begin(), workload.logsPerMinute.end(), 0.0); }

QJsonObject executors(const domain::Trace& trace)
{
    const domain::Workload& workload = trace.workload;
    const auto epoch = [&workload](domain::Millis time) { return domain::toEpochMs(workload.origin + time); };
    QJsonArray steps;
    for (const auto& [time, count] : executorsOverTime(workload))
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
                                    {u"total"_s, logsOf(workload)},
                                    {u"origin_ms"_s, domain::toEpochMs(workload.origin)},
                                    {u"per_minute"_s, minutes}}},
            {u"input_records"_s, summary.inputRecords},
            {u"shuffle_bytes_written"_s, summary.shuffleBytesWritten},
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
    row(Text::tr("Trace"), u"%1 (%2)"_s.arg(summary.path, words::traceKindWord(summary.kind)));
    row(Text::tr("Application"), QStringList{summary.application, summary.attempt, summary.name}.join(u' ').simplified());
    row(Text::tr("User"), summary.user);
    row(Text::tr("Spark"), summary.sparkVersion);
    row(Text::tr("Began"), units.dateTime(summary.started));
    row(Text::tr("Duration"), seconds(domain::seconds(workload.length)));
    row(Text::tr("Size"), Text::tr("%1 on disk, %2 of text, %3 lines").arg(units.text(units.bytes(summary.bytes)), units.text(units.bytes(summary.textBytes)), number(summary.lines)));
    row(Text::tr("Jobs"), Text::tr("%1, failed %2").arg(number(summary.jobs), number(summary.jobsFailed)));
    row(Text::tr("Stages"), Text::tr("%1, skipped %2, failed %3").arg(number(summary.stages), number(summary.stagesSkipped), number(summary.stagesFailed)));
    row(Text::tr("Tasks"), Text::tr("%1, failed %2, killed %3, speculative %4")
                               .arg(number(summary.tasks), number(summary.tasksFailed), number(summary.tasksKilled), number(summary.tasksSpeculative)));
    row(Text::tr("Task time"), Text::tr("%1, of it CPU %2 and garbage collection %3").arg(seconds(summary.taskSeconds), seconds(summary.cpuSeconds), seconds(summary.gcSeconds)));
    row(Text::tr("Executors"), Text::tr("at most %1 at once, added %2, removed %3, cores each %4")
                                   .arg(number(summary.executorsPeak), number(summary.executorsAdded), number(summary.executorsRemoved), number(workload.coresPerExecutor)));
    if (const QJsonObject start = startUps(workload).toObject(); !start.isEmpty())
        row(Text::tr("Start-up"), Text::tr("10 % within %1, half within %2, 90 % within %3")
                                      .arg(seconds(start.value(u"p10"_s).toDouble()), seconds(start.value(u"p50"_s).toDouble()), seconds(start.value(u"p90"_s).toDouble())));
    if (summary.batches > 0)
        row(Text::tr("Batches"), workload.interval ? Text::tr("%1, one every %2").arg(number(summary.batches), seconds(domain::seconds(*workload.interval))) : number(summary.batches));
    row(Text::tr("Logs"), u"%1 (%2)"_s.arg(workload.logsSource == domain::LogsSource::None ? QString(words::kUnknown) : units.text(units.count(logsOf(workload))),
                                           words::logsSourceWord(workload.logsSource)));
    if (summary.shuffleBytesWritten > 0)
        row(Text::tr("Shuffle written"), units.text(units.bytes(summary.shuffleBytesWritten)));
    QString result = table.text();

    constexpr std::size_t kMostRows = 40; // of a table that somebody reads; the JSON has all
    if (const auto steps = executorsOverTime(workload); !steps.empty()) {
        Table over({{Text::tr("Since the beginning"), true}, {Text::tr("Executors"), true}});
        for (std::size_t i = 0; i < std::min(steps.size(), kMostRows); ++i)
            over.add({seconds(domain::seconds(steps[i].first)), number(steps[i].second)});
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
