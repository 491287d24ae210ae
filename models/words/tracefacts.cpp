// SPDX-License-Identifier: GPL-3.0-or-later
// What was found in a trace; the oddities are in tracewords.cpp.
#include "words/tracewords.h"

#include "domain/modelfields.h"
#include "domain/workloadfigures.h"
#include "words/text.h"

#include <algorithm>
#include <map>

namespace stoker::words {
namespace {

using domain::Trace;
using domain::TraceSummary;
using domain::Workload;

QString kindOf(const TraceSummary& summary)
{
    QStringList packed = summary.codecs;
    packed.removeAll(QStringLiteral("plain"));
    const QString kind = traceKindWord(summary.kind);
    //: a kind of file, and the codecs that pack it: event log, packed with zstd
    return packed.isEmpty() ? kind : translate("Trace", "%1, packed with %2").arg(kind, packed.join(QStringLiteral(", ")));
}

QString applicationOf(const TraceSummary& summary)
{
    if (summary.name.isEmpty() || summary.application.isEmpty())
        return summary.name + summary.application;
    //: the name of an application and its id
    return translate("Trace", "%1 (%2)").arg(summary.name, summary.application);
}

/// "2 of 2, 1 of 8"; empty where all are alike.
QString mixedCores(const Workload& workload, const Units& units)
{
    std::map<int, int> counts;
    for (const domain::WorkExecutor& executor : workload.executors)
        ++counts[executor.cores];
    constexpr std::size_t kTold = 6;
    if (counts.size() < 2)
        return {};
    if (counts.size() > kTold)
        //: cores of executors: the fewest, the most
        return translate("Trace", "%1 to %2").arg(units.integer(counts.begin()->first), units.integer(counts.rbegin()->first));
    QStringList parts;
    for (const auto& [cores, count] : counts)
        //: %1 executors of %2 cores
        parts.append(translate("Trace", "%1 of %2", "executors, cores").arg(units.integer(count), units.integer(cores)));
    return parts.join(QStringLiteral(", "));
}

QString startUpOf(const Workload& workload, const Units& units)
{
    const domain::StartUpDelays delays = domain::startUpDelays(workload, 0);
    if (delays.count == 0 && workload.executors.empty())
        return {};
    if (delays.count == 0)
        //: the start-up delay of executors, and how much more or less it may be: "7.0 s ± 2.3 s"
        return translate("Trace", "not told; a simulation assumes %1 ± %2")
            .arg(units.text(units.secondsFigure(domain::assumedStartUpSeconds(workload))), units.text(units.secondsFigure(domain::assumedStartUpSpread(workload))));
    const auto text = [&units](domain::Millis value) { return units.text(units.secondsFigure(domain::seconds(value))); };
    //: start-up delays of executors: how many are known, the shortest and longest, the middle one, and most of them
    return translate("Trace", "%1 to %2, half within %3, 95 % within %4; of %n executor(s)", nullptr, int(delays.count))
        .arg(text(delays.least), text(delays.most), text(delays.median), text(delays.p95));
}

QString profilesOf(const Workload& workload, const Units& units)
{
    std::map<int, int> stages;
    for (const domain::WorkStage& stage : workload.stages)
        ++stages[stage.profile];
    if (stages.size() < 2)
        return {};
    QStringList parts;
    for (const auto& [profile, count] : stages)
        //: the number of a resource profile, and how many stages ask for it
        parts.append(translate("Trace", "%1: %n stage(s)", nullptr, count).arg(units.integer(profile)));
    return parts.join(QStringLiteral(", "));
}

} // namespace

std::vector<TraceFact> traceFacts(const Trace& trace, const Units& units)
{
    const TraceSummary& summary = trace.summary;
    const Workload& workload = trace.workload;
    std::vector<TraceFact> facts;
    const auto add = [&facts](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts.push_back({name, value});
    };
    const auto number = [&units](qint64 value) { return units.integer(value); };
    /// "12, failed 1, skipped 3": what is none is left out.
    const auto counted = [&number](qint64 all, std::initializer_list<std::pair<QString, qint64>> parts) {
        if (all <= 0)
            return QString();
        QStringList texts{number(all)};
        for (const auto& [text, count] : parts) {
            if (count > 0)
                texts.append(text.arg(number(count)));
        }
        return texts.join(QStringLiteral(", "));
    };
    add(translate("Trace", "Kind"), kindOf(summary));
    add(translate("Trace", "Application"), applicationOf(summary));
    add(translate("Trace", "Attempt", "of an application"), summary.attempt);
    add(translate("Trace", "Spark"), summary.sparkVersion);
    add(translate("Trace", "User"), summary.user);
    add(translate("Trace", "From"), units.dateTime(workload.origin));
    add(translate("Trace", "Length"), units.duration(domain::seconds(workload.length)));
    if (summary.lines > 0)
        //: the size of a file
        add(translate("Trace", "Size"), translate("Trace", "%1 on disk, %2 of text, %3 lines").arg(units.text(units.bytes(summary.bytes)), units.text(units.bytes(summary.textBytes)), number(summary.lines)));
    if (summary.partial)
        add(translate("Trace", "Partial"), translate("Trace", "yes, compacted: what was over before is missing"));
    if (summary.executorsAdded > 0)
        add(translate("Trace", "Executors"), translate("Trace", "%1 in all, at most %2 at once, %3 removed").arg(number(summary.executorsAdded), number(summary.executorsPeak), number(summary.executorsRemoved)));
    if (summary.exclusions > 0)
        add(translate("Trace", "Exclusions"), number(summary.exclusions));
    if (const QString mixed = mixedCores(workload, units); !mixed.isEmpty())
        add(translate("Trace", "Cores of each"), mixed);
    else if (workload.coresPerExecutor > 0)
        //: cores of an executor, and how many tasks run there at once
        add(translate("Trace", "Cores of each"), workload.slotsPerExecutor() == workload.coresPerExecutor ? number(workload.coresPerExecutor)
                                                                                                       : translate("Trace", "%1, for %n task(s) at once", nullptr, workload.slotsPerExecutor()).arg(number(workload.coresPerExecutor)));
    add(translate("Trace", "Start-up delay"), startUpOf(workload, units));
    const QString failed = translate("Trace", "failed %1", "a number");
    add(translate("Trace", "Jobs"), counted(summary.jobs, {{failed, summary.jobsFailed}}));
    add(translate("Trace", "Stages"), counted(summary.stages, {{translate("Trace", "skipped %1", "a number"), summary.stagesSkipped}, {failed, summary.stagesFailed}}));
    add(translate("Trace", "Tasks"), counted(summary.tasks, {{failed, summary.tasksFailed}, {translate("Trace", "killed %1", "a number"), summary.tasksKilled}, {translate("Trace", "speculative %1", "a number"), summary.tasksSpeculative}}));
    if (summary.taskSeconds > 0 && summary.cpuSeconds > 0)
        //: the time of all tasks
        add(translate("Trace", "Task time"), translate("Trace", "%1, of it CPU %2 and garbage collection %3").arg(units.duration(summary.taskSeconds), units.duration(summary.cpuSeconds), units.duration(summary.gcSeconds)));
    else if (summary.taskSeconds > 0)
        add(translate("Trace", "Task time"), units.duration(summary.taskSeconds));
    if (const qint64 batches = std::max<qint64>(summary.batches, qint64(workload.batches.size())); batches > 0)
        //: batches, and the time from one to the next
        add(translate("Trace", "Batches"), workload.interval ? translate("Trace", "%1, one every %2").arg(number(batches), units.text(units.secondsFigure(domain::seconds(*workload.interval)))) : number(batches));
    if (!workload.logsPerMinute.empty()) {
        const double most = *std::max_element(workload.logsPerMinute.begin(), workload.logsPerMinute.end());
        add(translate("Trace", "Logs"), translate("Trace", "%1, at most %2 a minute").arg(units.text(units.count(domain::totalLogs(workload))), units.text(units.count(most))));
    }
    add(translate("Trace", "Logs from"), logsSourceWord(workload.logsSource));
    if (summary.shuffleBytesWritten > 0)
        add(translate("Trace", "Shuffle written"), units.text(units.bytes(summary.shuffleBytesWritten)));
    if (const domain::CacheUse cache = domain::cacheUse(workload); cache.stages > 0)
        //: cached data sets (RDDs), and the stages that read or filled them
        add(translate("Trace", "Cache"), translate("Trace", "%1 RDDs, used by %n stage(s)", nullptr, cache.stages).arg(number(cache.rdds)));
    add(translate("Trace", "Resource profiles"), profilesOf(workload, units));
    return facts;
}

} // namespace stoker::words
