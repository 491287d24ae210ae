// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/recordingtrace.h"

#include "domain/workloadfigures.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <numeric>

namespace stoker::archive {

using domain::Instant;
using domain::Millis;
using domain::Recording;
using domain::Workload;

namespace {

constexpr Millis kMinute{60'000};

/// What all executors did in one minute: task time and tasks, for what ran in it.
struct MinuteOfWork {
    double taskMs = 0;
    double tasks = 0;
};

/// A span of work to be given tasks: a batch or a job.
struct Span {
    Instant from;
    Instant to;
};

Instant minuteBegin(std::int32_t minute) { return Instant{kMinute * minute}; }
Millis overlap(const Span& span, Instant from) { return std::max(Millis{0}, std::min(span.to, from + kMinute) - std::max(span.from, from)); }

std::map<std::int32_t, MinuteOfWork> workOf(const Recording& recording)
{
    std::map<std::int32_t, MinuteOfWork> minutes;
    double taskMs = 0;
    for (const domain::WorkMinute& work : recording.work) {
        minutes[work.minute] = {static_cast<double>(work.taskMs), static_cast<double>(work.completedTasks)};
        taskMs += static_cast<double>(work.taskMs);
    }
    if (taskMs > 0)
        return minutes;
    for (std::size_t i = 0; i < recording.lives.size(); ++i) {
        const domain::MinuteRow& row = recording.lives[i].minutes;
        const int slotCount = recording.shapes[i].taskSlots > 0 ? recording.shapes[i].taskSlots : recording.shapes[i].cores;
        for (std::int32_t minute = row.isEmpty() ? 1 : row.first(); minute <= (row.isEmpty() ? 0 : row.last()); ++minute) {
            if (const auto cell = row.at(minute))
                minutes[minute].taskMs += cell->busyPercent / 100.0 * slotCount * static_cast<double>(kMinute.count());
        }
    }
    return minutes;
}

/// Tasks for each span, from the minutes it ran in.
std::vector<domain::DrawnTasks> tasksOf(const std::vector<Span>& spans, const std::map<std::int32_t, MinuteOfWork>& minutes)
{
    std::vector<MinuteOfWork> work(spans.size());
    // Spans are in order of their start; those that may still run in a minute are kept beside.
    std::vector<std::size_t> open;
    std::size_t next = 0;
    for (const auto& [minute, done] : minutes) {
        const Instant begin = minuteBegin(minute);
        for (; next < spans.size() && spans[next].from < begin + kMinute; ++next)
            open.push_back(next);
        std::erase_if(open, [&](std::size_t span) { return spans[span].to < begin; });
        double together = 0;
        for (const std::size_t span : open)
            together += static_cast<double>(overlap(spans[span], begin).count());
        for (const std::size_t span : open) {
            const double share = together > 0 ? static_cast<double>(overlap(spans[span], begin).count()) / together : 0;
            work[span].taskMs += done.taskMs * share;
            work[span].tasks += done.tasks * share;
        }
    }
    std::vector<domain::DrawnTasks> tasks(spans.size());
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const double length = static_cast<double>(std::max<qint64>(1, (spans[i].to - spans[i].from).count()));
        const double count = work[i].tasks > 0 ? work[i].tasks : std::ceil(work[i].taskMs / length);
        if (work[i].taskMs <= 0 || count <= 0)
            continue;
        tasks[i].count = static_cast<std::uint32_t>(std::clamp(std::round(count), 1.0, 1e8));
        tasks[i].meanSeconds = work[i].taskMs / 1000 / tasks[i].count;
    }
    return tasks;
}

Instant endOf(const domain::Batch& batch) { return batch.started + Millis{static_cast<qint64>(std::llround(std::clamp(batch.durationSeconds, 0.0, 1e9) * 1000))}; }

Instant dueOf(const domain::Batch& batch)
{
    if (batch.kind == domain::BatchKind::DStream) {
        bool isTime = false;
        const qint64 ms = batch.id.toLongLong(&isTime);
        if (isTime && domain::fromEpochMs(ms) <= batch.started && batch.started - domain::fromEpochMs(ms) < std::chrono::hours{24})
            return domain::fromEpochMs(ms);
    }
    const qint64 interval = std::llround(std::clamp(batch.intervalSeconds.value_or(0), 0.0, 1e9) * 1000);
    return interval > 0 ? batch.started - Millis{domain::toEpochMs(batch.started) % interval} : batch.started;
}

std::optional<Millis> intervalOf(const std::vector<domain::Batch>& batches)
{
    for (auto batch = batches.rbegin(); batch != batches.rend(); ++batch) {
        if (batch->intervalSeconds && *batch->intervalSeconds > 0 && *batch->intervalSeconds < 1e9)
            return Millis{std::llround(*batch->intervalSeconds * 1000)};
    }
    return std::nullopt;
}

/// As domain::isRecorded() of batches, whose whole length is what a what-if is held to; a job that was still running counts for the rest of it.
bool isSeen(const Recording& recording, const domain::Job& job)
{
    return job.started && *job.started <= recording.to && (!job.ended || (*job.ended >= *job.started && *job.ended > recording.from));
}

class Maker {
public:
    explicit Maker(const Recording& recording) : m_in(recording)
    {
        m_out.origin = recording.from;
        m_out.length = recording.to - recording.from;
        m_out.logsSource = domain::LogsSource::Recording;
    }
    Workload make()
    {
        shape();
        executors();
        if (m_in.batches.empty())
            jobs();
        else
            batches();
        startUps();
        logs();
        return std::move(m_out);
    }

private:
    [[nodiscard]] Millis at(Instant time) const { return std::clamp(time - m_in.from, Millis{0}, m_out.length); }

    /// The commonest.
    void shape()
    {
        std::map<std::pair<int, int>, int> counts;
        for (const domain::ExecutorShape& one : m_in.shapes) {
            if (one.cores > 0)
                ++counts[{one.cores, one.taskSlots}];
        }
        const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == counts.end())
            return;
        m_out.coresPerExecutor = most->first.first;
        m_out.taskCpus = most->first.second > 0 ? std::max(1, most->first.first / most->first.second) : 1;
    }

    void executors()
    {
        for (std::size_t i = 0; i < m_in.lives.size(); ++i) {
            const domain::ExecutorLife& life = m_in.lives[i];
            if (life.removed && *life.removed <= m_in.from)
                continue; // gone before anybody watched
            if (life.added && *life.added > m_in.to)
                continue;
            domain::WorkExecutor executor;
            executor.id = life.id;
            executor.added = life.added ? at(*life.added) : Millis{0};
            if (life.removed && *life.removed <= m_in.to)
                executor.removed = at(*life.removed);
            executor.removedBecause = life.reason;
            executor.cores = m_in.shapes[i].cores > 0 ? m_in.shapes[i].cores : m_out.coresPerExecutor;
            m_out.executors.push_back(std::move(executor));
        }
        std::stable_sort(m_out.executors.begin(), m_out.executors.end(), [](const auto& a, const auto& b) { return a.added < b.added; });
    }

    void addJob(int id, const Span& span, const domain::DrawnTasks& tasks, bool failed, std::optional<std::uint32_t> batch)
    {
        domain::WorkStage stage;
        stage.id = id;
        stage.drawn = tasks;
        stage.submitted = at(span.from);
        stage.ended = at(span.to);
        stage.wanted = static_cast<int>(tasks.count);
        stage.failed = failed;
        domain::WorkJob job;
        job.id = id;
        job.submitted = at(span.from);
        job.ended = at(span.to);
        job.batch = batch;
        job.failed = failed;
        job.stages = {static_cast<std::uint32_t>(m_out.stages.size())};
        m_out.stages.push_back(std::move(stage));
        m_out.jobs.push_back(std::move(job));
    }

    void batches()
    {
        m_out.stream = true;
        m_out.interval = intervalOf(m_in.batches);
        std::vector<const domain::Batch*> seen;
        std::vector<Span> spans;
        for (const domain::Batch& batch : m_in.batches) {
            if (!isRecorded(m_in, batch))
                continue;
            seen.push_back(&batch);
            spans.push_back({batch.started, endOf(batch)});
        }
        const auto tasks = tasksOf(spans, workOf(m_in));
        for (std::size_t i = 0; i < spans.size(); ++i) {
            const domain::Batch& batch = *seen[i];
            domain::WorkBatch one;
            one.due = at(dueOf(batch));
            one.logs = static_cast<double>(batch.records);
            one.started = at(batch.started);
            one.ended = at(spans[i].to);
            if (tasks[i].count > 0) {
                one.jobs = {static_cast<std::uint32_t>(m_out.jobs.size())};
                addJob(static_cast<int>(i), spans[i], tasks[i], false, static_cast<std::uint32_t>(i));
                m_out.jobs.back().gap = *one.started - one.due;
                m_out.stages.back().inputRecords = batch.records;
            }
            m_out.batches.push_back(std::move(one));
        }
    }

    void jobs()
    {
        std::vector<const domain::Job*> known;
        for (const domain::Job& job : m_in.jobs) {
            if (isSeen(m_in, job))
                known.push_back(&job);
        }
        std::stable_sort(known.begin(), known.end(), [](const domain::Job* a, const domain::Job* b) { return *a->started < *b->started; });
        std::vector<Span> spans;
        for (const domain::Job* job : known)
            spans.push_back({std::max(*job->started, m_in.from), job->ended.value_or(m_in.to)});
        const auto tasks = tasksOf(spans, workOf(m_in));
        std::vector<std::size_t> byEnd(spans.size());
        std::iota(byEnd.begin(), byEnd.end(), std::size_t{0});
        std::stable_sort(byEnd.begin(), byEnd.end(), [&spans](std::size_t a, std::size_t b) { return spans[a].to < spans[b].to; });
        std::size_t ended = 0;
        std::optional<std::size_t> last;
        for (std::size_t i = 0; i < spans.size(); ++i) {
            addJob(known[i]->id, spans[i], tasks[i], known[i]->result == domain::JobResult::Failed, std::nullopt);
            domain::WorkJob& job = m_out.jobs.back();
            if (!known[i]->ended)
                m_out.stages.back().ended = job.ended = std::nullopt;
            for (; ended < byEnd.size() && spans[byEnd[ended]].to <= spans[i].from; ++ended)
                last = byEnd[ended];
            // One without length may have begun with it, and is no earlier one.
            if (last && *last < i)
                job.after = static_cast<std::uint32_t>(*last);
            if (job.after)
                job.gap = spans[i].from - spans[*job.after].to;
        }
    }

    void startUps()
    {
        const auto targets = m_in.history->samples(domain::Metric::Target, m_in.from, m_in.to + Millis{1}, m_in.history->size());
        const auto registered = m_in.history->samples(domain::Metric::Registered, m_in.from, m_in.to + Millis{1}, m_in.history->size());
        std::vector<Instant> added;
        for (const domain::ExecutorLife& life : m_in.lives) {
            if (life.added && *life.added > m_in.from)
                added.push_back(*life.added);
        }
        std::sort(added.begin(), added.end());
        std::deque<std::optional<Instant>> asked; // empty: since before anybody watched
        std::size_t next = 0;
        for (std::size_t i = 0; i < std::min(targets.size(), registered.size()); ++i) {
            const Instant time = targets[i].first;
            for (; next < added.size() && added[next] <= time; ++next) {
                if (asked.empty())
                    continue;
                if (asked.front() && added[next] >= *asked.front())
                    m_out.startUps.push_back(added[next] - *asked.front());
                asked.pop_front();
            }
            if (std::isnan(targets[i].second) || std::isnan(registered[i].second))
                continue;
            const double missing = std::clamp<double>(static_cast<double>(targets[i].second) - static_cast<double>(registered[i].second), 0, 1e6);
            const auto wanted = static_cast<std::size_t>(missing);
            while (asked.size() > wanted) // called off
                asked.pop_back();
            while (asked.size() < wanted)
                asked.push_back(i == 0 ? std::nullopt : std::optional(time));
        }
    }

    void logs()
    {
        const auto minutes = static_cast<int>(std::min<qint64>((m_out.length + kMinute - Millis{1}) / kMinute, 10'000'000));
        if (minutes <= 0) {
            m_out.logsSource = domain::LogsSource::None;
            return;
        }
        const auto buckets = m_in.history->query(domain::Metric::LogsPerMinute, m_in.from, m_in.from + kMinute * minutes, minutes);
        if (std::all_of(buckets.begin(), buckets.end(), [](const domain::Bucket& bucket) { return bucket.empty; })) {
            m_out.logsSource = domain::LogsSource::None;
            return;
        }
        double last = 0;
        for (const domain::Bucket& bucket : buckets) {
            last = bucket.empty ? last : static_cast<double>(bucket.last);
            m_out.logsPerMinute.push_back(last);
        }
        if (const Millis rest = m_out.length % kMinute; rest.count() > 0)
            m_out.logsPerMinute.back() *= domain::seconds(rest) / domain::seconds(kMinute);
    }

    const Recording& m_in;
    Workload m_out;
};

} // namespace

domain::Trace traceOf(const Recording& recording, const QString& path, qint64 bytes)
{
    domain::Trace trace;
    trace.workload = Maker(recording).make();
    domain::TraceSummary& summary = trace.summary;
    summary.kind = domain::TraceKind::Recording;
    summary.path = path;
    summary.bytes = bytes;
    summary.application = recording.application.id.text;
    summary.name = recording.application.name;
    summary.user = recording.application.user;
    summary.sparkVersion = recording.application.sparkVersion;
    summary.started = recording.application.started.value_or(recording.from);
    summary.lastEvent = recording.to;
    for (const domain::Job& job : recording.jobs) {
        if (!isSeen(recording, job))
            continue;
        ++summary.jobs;
        summary.jobsFailed += job.result == domain::JobResult::Failed ? 1 : 0;
    }
    for (const domain::Batch& batch : recording.batches) {
        if (!isRecorded(recording, batch))
            continue;
        ++summary.batches;
        summary.inputRecords += batch.records;
    }
    for (const domain::WorkMinute& work : recording.work) {
        summary.tasks += work.completedTasks;
        summary.taskSeconds += static_cast<double>(work.taskMs) / 1000;
        // The CPU of a minute is the mean of what was seen of it: first and last minute were watched in part.
        const Millis watched = overlap({recording.from, recording.to}, minuteBegin(work.minute));
        summary.cpuSeconds += work.cpuMs / 1000 * static_cast<double>(watched.count()) / static_cast<double>(kMinute.count());
    }
    summary.executorsAdded = static_cast<int>(trace.workload.executors.size());
    summary.executorsRemoved = static_cast<int>(std::count_if(trace.workload.executors.begin(), trace.workload.executors.end(), [](const auto& executor) { return executor.removed.has_value(); }));
    summary.executorsPeak = domain::peakExecutors(trace.workload);
    // A recording is of a part of a life: who recorded stopped, not the application.
    summary.oddities.push_back({domain::OddityKind::ApplicationRunning, 1, {}, {}});
    if (trace.workload.executors.empty())
        summary.oddities.push_back({domain::OddityKind::NoExecutors, 1, {}, {}});
    if (summary.tasks == 0)
        summary.oddities.push_back({domain::OddityKind::NoTasks, 1, {}, {}});
    return trace;
}

} // namespace stoker::archive
