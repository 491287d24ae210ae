// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/tracebuilder.h"

#include "domain/text.h"
#include "domain/workloadfigures.h"
#include "trace/counts.h"
#include "trace/settings.h"
#include "trace/unrun.h"
#include "trace/startingexecutors.h"
#include "trace/workloadmaker.h"

#include <algorithm>

namespace stoker::trace {

using domain::OddityKind;
using domain::toText;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kLongestName = 1'000;

QString nameOf(std::string_view text) { return toText(text.substr(0, kLongestName)); }

} // namespace

TraceBuilder::TraceBuilder() : m_executors(m_oddities), m_stages(m_oddities), m_jobs(m_oddities), m_batches(m_oddities) {}

void TraceBuilder::take(const Event& event, qint64 line)
{
    m_line = line;
    std::visit([this](const auto& held) { on(held); }, event);
}

qint64 TraceBuilder::saw(qint64 epochMs)
{
    if (m_timeline.saw(epochMs))
        m_oddities.add(OddityKind::ClockSkew, m_line);
    if (epochMs > 0)
        m_caches.saw(epochMs);
    return epochMs > 0 ? epochMs : m_timeline.latest();
}

void TraceBuilder::on(const LogStart& event)
{
    if (!event.version.empty())
        m_summary.sparkVersion = nameOf(event.version);
}

void TraceBuilder::on(const ApplicationStart& event)
{
    if (m_applications++ > 0 && m_jobs.total() > 0) {
        // Its jobs, stages and executors begin at 0 again.
        m_jobs.forgetIds();
        m_stages.forgetIds(m_timeline.latest());
        m_executors.forgetIds(m_timeline.latest());
        m_ended = false;
    }
    m_timeline.sawEarly(event.time);
    if (m_applications > 1)
        return;
    m_summary.application = nameOf(event.id);
    m_summary.attempt = nameOf(event.attempt);
    m_summary.name = nameOf(event.name);
    m_summary.user = nameOf(event.user);
    m_summary.started = domain::fromEpochMs(event.time);
}

void TraceBuilder::on(const ApplicationEnd& event)
{
    m_ended = true;
    if (saw(event.time) > 0 && event.time > 0)
        m_summary.ended = domain::fromEpochMs(event.time);
}

void TraceBuilder::on(const EnvironmentUpdate& event) { keepSettings(event, m_summary.settings); }

void TraceBuilder::on(const ResourceProfileAdded& event)
{
    m_profiles.added(event);
}

void TraceBuilder::on(const ExecutorAdded& event) { m_executors.added(event, saw(event.time), m_line); }

void TraceBuilder::on(const ExecutorRemoved& event) { m_executors.removed(event, saw(event.time), m_line); }

void TraceBuilder::on(const Excluded& event)
{
    // Spark 3.1 and later say it under the old name and the new one, with the same time (HealthTracker.scala).
    const QString key = u"%1 %2 %3"_s.arg(int(event.what)).arg(event.stage).arg(nameOf(event.id)); // untranslated: a key
    const auto same = [&](const auto& told) { return told.first == key && told.second == event.time; };
    if (std::any_of(m_excluded.begin(), m_excluded.end(), same)) {
        m_oddities.add(OddityKind::Duplicate, m_line, u"excluded"_s, {{u"what"_s, u"excluded"_s}});
        return;
    }
    m_excluded[m_nextExcluded++ % m_excluded.size()] = {key, event.time};
    ++m_summary.exclusions;
}

void TraceBuilder::on(const BlockManagerChange& event)
{
    if (m_applications == 0)
        m_timeline.sawEarly(event.time); // that of the driver comes before the application's own beginning
    m_executors.blockManager(event, m_applications == 0 ? event.time : saw(event.time), m_line);
}

void TraceBuilder::on(const StageSubmitted& event)
{
    const qint64 time = saw(event.stage.submitted);
    const int index = m_stages.submitted(event.stage, time, m_line);
    if (index >= 0 && m_stages.entries()[static_cast<std::size_t>(index)].job < 0)
        m_stages.entries()[static_cast<std::size_t>(index)].job = m_jobs.stageRuns(event.stage.id, static_cast<std::uint32_t>(index));
}

void TraceBuilder::on(const StageCompleted& event)
{
    const int index = m_stages.completed(event.stage, saw(event.stage.completed), m_line);
    if (index >= 0 && m_stages.entries()[static_cast<std::size_t>(index)].job < 0)
        m_stages.entries()[static_cast<std::size_t>(index)].job = m_jobs.stageRuns(event.stage.id, static_cast<std::uint32_t>(index));
}

void TraceBuilder::on(const JobStart& event)
{
    const qint64 time = saw(event.time);
    m_timeline.settle();
    for (const StageInfo& stage : event.stages)
        m_stages.sketch(stage);
    const int job = m_jobs.started(event, time, m_line);
    if (job < 0)
        return;
    for (const int stage : event.stageIds) {
        const int last = m_stages.lastAttempt(stage);
        if (last >= 0 && !m_stages.entries()[static_cast<std::size_t>(last)].ended)
            m_jobs.stageRunning(job, stage);
    }
}

void TraceBuilder::on(const JobEnd& event) { m_jobs.ended(event, saw(event.time), m_line); }

void TraceBuilder::on(const TaskStart& event)
{
    saw(event.launched);
    m_timeline.settle();
    ++m_tasksStarted;
    m_stages.taskStarted(event, m_line);
}

void TraceBuilder::on(const TaskEnd& event)
{
    if (event.outcome == TaskOutcome::Resubmitted) {
        m_oddities.add(OddityKind::Duplicate, m_line, u"resubmitted"_s, {{u"what"_s, u"resubmitted"_s}});
        return;
    }
    saw(event.finished);
    m_timeline.settle();
    ++m_summary.tasks;
    m_summary.tasksFailed += event.outcome == TaskOutcome::Failed;
    m_summary.tasksKilled += event.outcome == TaskOutcome::Killed;
    m_summary.tasksSpeculative += event.speculative;
    if (event.launched > 0 && event.finished > 0) {
        m_summary.taskSeconds += domain::seconds(domain::Millis{std::max<qint64>(0, event.finished - event.launched)});
        if (event.finished < event.launched)
            m_oddities.add(OddityKind::ClockSkew, m_line);
    }
    m_summary.cpuSeconds += static_cast<double>(event.cpuNanos) / 1e9;
    m_summary.gcSeconds += static_cast<double>(event.gcMillis) / 1e3;
    m_stages.taskEnded(event, m_executors.ranTask(event.executor, event.launched, event.finished, m_line), m_line);
    if (event.outcome == TaskOutcome::Success && event.records > 0)
        m_taskLogs.add(m_timeline.relative(event.launched > 0 ? event.launched : event.finished), m_timeline.relative(event.finished), static_cast<double>(event.records));
}

void TraceBuilder::on(const QueryProgress& event)
{
    saw(event.started + event.millis);
    m_timeline.settle();
    m_batches.progress(event, m_jobs.streamOf(event.query), m_line);
    const domain::Millis at = m_timeline.relative(event.started);
    if (event.rows > 0)
        m_streamLogs.add(at, at, static_cast<double>(event.rows));
}

domain::Trace TraceBuilder::finish()
{
    m_timeline.settle();
    domain::Trace trace;
    WorkloadMaker maker(m_timeline, m_summary.settings, trace.workload);
    if (m_applications == 0 || m_summary.partial || m_oddities.has(OddityKind::MissingPart) || m_oddities.has(OddityKind::Damaged))
        m_executors.believeRemovals();
    const bool announced = maker.executors(m_executors.entries());
    domain::Workload& workload = trace.workload;
    m_profiles.build(m_summary.settings, workload);
    for (const StageBook::Retried& again : maker.stages(m_stages.entries()))
        m_taskLogs.add(m_timeline.relative(again.launched > 0 ? again.launched : again.finished), m_timeline.relative(again.finished), -static_cast<double>(again.records));
    if (const qint64 beyond = limitUnrun(workload, StageBook::kMostTasks); beyond > 0)
        m_oddities.add(OddityKind::TooMany, 0, u"tasks"_s, {{u"what"_s, u"tasks"_s}, {u"limit"_s, StageBook::kMostTasks}}, beyond);
    maker.jobs(m_jobs.entries());
    openStages(workload, m_stages.entries(), m_timeline.latest());
    maker.guessParents(m_stages.entries());
    m_batches.build(m_jobs.entries(), m_timeline, trace.workload);
    maker.chain(m_jobs.entries());
    maker.timeDriver();
    markInitial(workload, m_summary.settings, isAtLeast(m_summary.sparkVersion, 3, 4));
    m_caches.build(m_timeline, workload);

    if (m_batches.rows() > 0) {
        workload.logsSource = domain::LogsSource::StreamProgress;
        workload.logsPerMinute = m_streamLogs.minutes(m_timeline.length());
    } else if (m_taskLogs.total() > 0) {
        workload.logsSource = domain::LogsSource::TaskInput;
        workload.logsPerMinute = m_taskLogs.minutes(m_timeline.length());
    }

    domain::TraceSummary& summary = m_summary;
    summary.jobs = m_jobs.total();
    summary.jobsFailed = m_jobs.failed();
    summary.stages = static_cast<int>(workload.stages.size());
    summary.stagesSkipped = m_jobs.skipped();
    int open = 0;
    for (const domain::WorkStage& stage : workload.stages) {
        summary.stagesFailed += stage.failed;
        open += !stage.ended;
        summary.inputRecords = addCounts(summary.inputRecords, stage.inputRecords);
        summary.shuffleBytesWritten = addCounts(summary.shuffleBytesWritten, stage.shuffleBytes);
        m_profiles.used(stage.profile);
    }
    summary.executorsAdded = m_executors.addedCount();
    summary.executorsRemoved = m_executors.removedCount();
    summary.executorsPeak = domain::peakExecutors(workload);
    summary.batches = static_cast<int>(workload.batches.size());
    if (domain::toEpochMs(summary.started) == 0)
        summary.started = workload.origin;
    summary.lastEvent = domain::fromEpochMs(m_timeline.latest());

    if (!m_ended)
        m_oddities.add(OddityKind::ApplicationRunning);
    if (!announced)
        m_oddities.add(OddityKind::NoExecutors);
    if (summary.tasks == 0)
        m_oddities.add(OddityKind::NoTasks);
    const auto noEnd = [this](const QString& what, qint64 count) {
        if (count > 0)
            m_oddities.add(OddityKind::NoEnd, 0, what, {{u"what"_s, what}, {u"count"_s, count}}, count);
    };
    noEnd(u"jobs"_s, std::count_if(workload.jobs.begin(), workload.jobs.end(), [](const domain::WorkJob& job) { return !job.ended; }));
    noEnd(u"stages"_s, open);
    noEnd(u"tasks"_s, m_tasksStarted - summary.tasks);
    if (m_applications > 1)
        m_oddities.add(OddityKind::SeveralAttempts, 0, {}, {{u"count"_s, m_applications}}, m_applications);
    if (m_profiles.count() > 1)
        m_oddities.add(OddityKind::SeveralProfiles, 0, {}, {{u"count"_s, m_profiles.count()}}, m_profiles.count());
    summary.oddities = m_oddities.take();
    for (domain::Oddity& oddity : summary.oddities) {
        if (oddity.kind == OddityKind::ClockSkew)
            oddity.values.insert(u"seconds"_s, static_cast<double>(std::max(m_timeline.backwards(), maker.longestBackwards())) / 1e3);
    }
    trace.summary = std::move(summary);
    return trace;
}

} // namespace stoker::trace
