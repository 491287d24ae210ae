// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/workloadmaker.h"

#include "trace/settings.h"
#include "trace/taskstarts.h"

#include <algorithm>
#include <numeric>

namespace stoker::trace {

using domain::Millis;
using domain::WorkTask;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestRemoval = 120'000; ///< ms; whoever stays longer was asked later

bool isDriver(const QString& id) { return id == u"driver" || id == u"<driver>"; }

/// Most common number of cores.
int coresOf(const std::vector<domain::WorkExecutor>& executors)
{
    std::map<int, int> counts;
    for (const domain::WorkExecutor& executor : executors)
        ++counts[executor.cores];
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? 1 : std::max(1, most->first);
}

/// What the attempts at one index were. The first success by its end counts; whatever ran beside it only occupied a slot.
void classify(std::vector<StageBook::Task>& tasks, std::size_t from, std::size_t to, std::vector<WorkTask::Kind>& kinds)
{
    std::size_t winner = to;
    for (std::size_t i = from; i < to; ++i) {
        if (tasks[i].outcome == TaskOutcome::Success && (winner == to || tasks[i].launched + tasks[i].millis < tasks[winner].launched + tasks[winner].millis))
            winner = i;
    }
    for (std::size_t i = from; i < to; ++i) {
        const bool beside = winner != to && (tasks[i].speculative || tasks[i].outcome != TaskOutcome::Failed);
        kinds[i] = i == winner ? WorkTask::Kind::Success : beside ? WorkTask::Kind::Copy : WorkTask::Kind::Failed;
    }
}

} // namespace

WorkloadMaker::WorkloadMaker(const Timeline& timeline, const std::map<QString, QString>& settings, domain::Workload& workload)
    : m_timeline(timeline), m_settings(settings), m_workload(workload)
{
    workload.origin = domain::fromEpochMs(timeline.origin());
    workload.length = timeline.length();
    const auto mode = settings.find(u"spark.scheduler.mode"_s);
    if (mode != settings.end() && mode->second.compare(u"FAIR"_s, Qt::CaseInsensitive) == 0)
        workload.scheduling = domain::Scheduling::Fair;
}

bool WorkloadMaker::executors(std::vector<ExecutorBook::Entry>& entries)
{
    const bool announced = std::any_of(entries.begin(), entries.end(), [](const ExecutorBook::Entry& entry) { return entry.announced; });
    std::vector<std::uint16_t> order;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        ExecutorBook::Entry& entry = entries[i];
        if (entry.announced || entry.ran || (!announced && !isDriver(entry.id) && !entry.unheard))
            order.push_back(static_cast<std::uint16_t>(i));
        if (entry.added == 0)
            entry.added = entry.firstLaunch > 0 ? entry.firstLaunch : m_timeline.origin();
    }
    std::stable_sort(order.begin(), order.end(), [&entries](auto a, auto b) { return entries[a].added < entries[b].added; });
    m_places.assign(entries.size(), domain::kUnknownExecutor);
    const int cores = numberOf(m_settings, u"spark.executor.cores"_s).value_or(0);
    for (const std::uint16_t from : order) {
        ExecutorBook::Entry& entry = entries[from];
        m_places[from] = static_cast<std::uint16_t>(m_workload.executors.size());
        domain::WorkExecutor executor;
        executor.id = domain::ExecutorId(entry.id);
        executor.added = m_timeline.relative(entry.added);
        if (entry.requested > 0) {
            executor.requested = m_timeline.relative(entry.requested);
            m_workload.startUps.push_back(Millis{std::clamp<qint64>(entry.added - entry.requested, 0, Timeline::kLongest)});
        }
        if (entry.removed > 0)
            executor.removed = std::max(executor.added, m_timeline.relative(entry.removed));
        executor.removedBecause = entry.because;
        executor.cores = entry.cores > 0 ? entry.cores : isDriver(entry.id) ? 0 : std::clamp(cores, 0, 100'000);
        executor.profile = entry.profile;
        m_workload.executors.push_back(std::move(executor));
    }
    timeRemovals(entries);
    return announced;
}

/// Spark's dynamic allocation asks an executor to leave when it has been idle for its time-out; what passes from then on the cluster needs. Those that hold
/// cache or shuffle are asked later, so the quickest tells.
void WorkloadMaker::timeRemovals(const std::vector<ExecutorBook::Entry>& entries)
{
    const auto enabled = m_settings.find(u"spark.dynamicAllocation.enabled"_s);
    if (enabled == m_settings.end() || enabled->second != u"true"_s)
        return;
    const qint64 timeout = millisOf(m_settings, u"spark.dynamicAllocation.executorIdleTimeout"_s).value_or(60'000);
    for (const ExecutorBook::Entry& entry : entries) {
        const qint64 takes = entry.removed - std::max(entry.added, entry.lastFinish) - timeout;
        // Of whose end no event told, its application ended.
        if (!entry.because.isEmpty() && entry.removed > 0 && entry.lastFinish > 0 && takes >= 0 && takes < kLongestRemoval)
            m_workload.removal = std::min(m_workload.removal.value_or(Millis{takes}), Millis{takes});
    }
}

/// Where nobody says how many cores an executor has, it has at least as many as it ran tasks at once.
void WorkloadMaker::countCores(std::vector<StageBook::Entry>& entries)
{
    std::map<std::uint16_t, std::vector<std::pair<qint64, int>>> changes;
    for (std::size_t i = 0; i < m_workload.executors.size(); ++i) {
        if (m_workload.executors[i].cores <= 0)
            changes[static_cast<std::uint16_t>(i)];
    }
    if (!changes.empty()) {
        for (const StageBook::Entry& entry : entries) {
            for (const StageBook::Task& task : entry.tasks) {
                const auto found = task.executor == domain::kUnknownExecutor ? changes.end() : changes.find(m_places[task.executor]);
                if (found == changes.end() || task.launched == 0)
                    continue;
                found->second.emplace_back(task.launched, 1);
                found->second.emplace_back(task.launched + task.millis, -1);
            }
        }
    }
    for (auto& [executor, steps] : changes) {
        std::sort(steps.begin(), steps.end());
        int running = 0;
        int most = 1;
        for (const auto& [time, step] : steps) {
            running += step;
            most = std::max(most, running);
        }
        m_workload.executors[executor].cores = most;
    }
    m_workload.coresPerExecutor = coresOf(m_workload.executors);
    // What one of them was never busy enough to show, it may have all the same.
    for (const auto& [executor, steps] : changes)
        m_workload.executors[executor].cores = std::max(m_workload.executors[executor].cores, m_workload.coresPerExecutor);
}

std::vector<std::size_t> WorkloadMaker::slotsOfEach() const
{
    std::vector<std::size_t> slotsOf;
    for (const std::uint16_t place : m_places) {
        int its = m_workload.slotsPerExecutor();
        if (place != domain::kUnknownExecutor) {
            const domain::WorkExecutor& executor = m_workload.executors[place];
            const domain::WorkProfile profile = m_workload.profileOf(executor.profile);
            its = domain::Workload::slotsOf(executor.cores, profile.taskCpus, profile.mostTasks);
        }
        slotsOf.push_back(static_cast<std::size_t>(its));
    }
    return slotsOf;
}

std::vector<StageBook::Retried> WorkloadMaker::stages(std::vector<StageBook::Entry>& entries)
{
    countCores(entries);
    TaskStarts taskStarts(entries, slotsOfEach());
    std::vector<StageBook::Retried> twice;
    std::vector<WorkTask::Kind> kinds;
    for (StageBook::Entry& entry : entries) {
        domain::WorkStage stage = std::move(entry.stage);
        if (entry.submitted == 0)
            entry.submitted = entry.firstLaunch > 0 ? entry.firstLaunch : entry.heard;
        stage.submitted = m_timeline.relative(entry.submitted);
        if (entry.ended)
            stage.ended = std::max(stage.submitted, m_timeline.relative(entry.completed));
        std::vector<StageBook::Task>& tasks = entry.tasks;
        std::sort(tasks.begin(), tasks.end(), [](const StageBook::Task& a, const StageBook::Task& b) { return std::tie(a.index, a.launched) < std::tie(b.index, b.launched); });
        std::stable_sort(entry.retried.begin(), entry.retried.end(), [](const StageBook::Retried& a, const StageBook::Retried& b) { return a.index < b.index; });
        auto again = entry.retried.begin();
        kinds.assign(tasks.size(), WorkTask::Kind::Failed);
        for (std::size_t from = 0; from < tasks.size();) {
            std::size_t to = from;
            std::size_t successes = 0;
            while (to < tasks.size() && tasks[to].index == tasks[from].index)
                successes += tasks[to++].outcome == TaskOutcome::Success;
            classify(tasks, from, to, kinds);
            // Twins read the same, so it does not matter which of them is taken back. Both lists are in the order of their indices.
            while (again != entry.retried.end() && again->index < tasks[from].index)
                ++again;
            for (; successes > 1 && again != entry.retried.end() && again->index == tasks[from].index; ++again, --successes) {
                stage.inputRecords = std::max<qint64>(0, stage.inputRecords - again->records);
                stage.shuffleBytes = std::max<qint64>(0, stage.shuffleBytes - again->shuffleBytes);
                twice.push_back(*again);
            }
            from = to;
        }
        const std::vector<WorkTask::Start> starts = taskStarts.of(tasks);
        stage.unpackMillis = TaskStarts::unpacking(tasks, starts);
        StageSpan span;
        stage.tasks.reserve(tasks.size());
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            const StageBook::Task& task = tasks[i];
            WorkTask work{.index = task.index, .millis = task.millis, .cpuMillis = task.cpuMillis, .executor = domain::kUnknownExecutor, .kind = kinds[i], .start = starts[i]};
            if (task.executor != domain::kUnknownExecutor)
                work.executor = m_places[task.executor];
            stage.tasks.push_back(work);
            if (task.launched > 0) {
                span.from = std::min(span.from.value_or(Millis::max()), m_timeline.relative(task.launched));
                span.to = std::max(span.to, m_timeline.relative(task.launched + task.millis));
            }
        }
        m_spans.push_back(span);
        tasks = {};
        m_workload.stages.push_back(std::move(stage));
    }
    return twice;
}

void WorkloadMaker::jobs(std::vector<JobBook::Entry>& entries)
{
    for (JobBook::Entry& entry : entries) {
        qint64 first = 0;
        qint64 last = 0;
        for (const std::uint32_t index : entry.job.stages) {
            const domain::WorkStage& stage = m_workload.stages[index];
            const qint64 begun = m_timeline.origin() + stage.submitted.count();
            first = first == 0 ? begun : std::min(first, begun);
            last = stage.ended ? std::max<qint64>(last, m_timeline.origin() + stage.ended->count()) : last;
        }
        if (!entry.knowsSubmitted && first > 0)
            entry.submitted = first;
        if (entry.hasEnded && !entry.knowsEnded && last > 0)
            entry.ended = last;
    }
    std::stable_sort(entries.begin(), entries.end(), [](const JobBook::Entry& a, const JobBook::Entry& b) { return a.submitted < b.submitted; });
    for (JobBook::Entry& entry : entries) {
        domain::WorkJob job = std::move(entry.job);
        job.submitted = m_timeline.relative(entry.submitted);
        if (entry.hasEnded)
            job.ended = std::max(job.submitted, m_timeline.relative(entry.ended));
        m_workload.jobs.push_back(std::move(job));
    }
}

void WorkloadMaker::guessParents(const std::vector<StageBook::Entry>& entries)
{
    std::vector<domain::WorkStage>& stages = m_workload.stages;
    constexpr std::size_t kMostStages = 1'000; // of one job of that time
    for (const domain::WorkJob& job : m_workload.jobs) {
        if (job.stages.size() > kMostStages)
            continue;
        for (const std::uint32_t index : job.stages) {
            if (entries[index].knowsParents)
                continue;
            for (const std::uint32_t other : job.stages) {
                if (other < index && stages[other].writesShuffle && stages[other].ended && *stages[other].ended <= stages[index].submitted)
                    stages[index].parents.push_back(other);
            }
        }
    }
}

void WorkloadMaker::chain(const std::vector<JobBook::Entry>& entries)
{
    std::vector<domain::WorkJob>& jobs = m_workload.jobs;
    // The driver waits for a job and then submits the next: of those that had ended by then, the last. Only among jobs of the same batch, or of none.
    const auto link = [&jobs](const std::vector<std::uint32_t>& group) {
        std::vector<std::uint32_t> byEnd;
        for (const std::uint32_t index : group) {
            if (jobs[index].ended)
                byEnd.push_back(index);
        }
        std::sort(byEnd.begin(), byEnd.end(), [&jobs](auto a, auto b) { return std::pair(*jobs[a].ended, a) < std::pair(*jobs[b].ended, b); });
        for (const std::uint32_t index : group) {
            domain::WorkJob& job = jobs[index];
            // Of those that ended in the millisecond in which it began, only the earlier ones.
            const std::pair before(job.submitted, index);
            const auto found = std::lower_bound(byEnd.begin(), byEnd.end(), before, [&jobs](std::uint32_t other, const auto& than) { return std::pair(*jobs[other].ended, other) < than; });
            if (found == byEnd.begin())
                continue;
            job.after = *std::prev(found);
            job.gap = job.submitted - *jobs[*job.after].ended;
        }
    };
    std::vector<std::uint32_t> free;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        // Jobs of a trigger without data belong to no batch; they do not make the driver wait either.
        if (!jobs[i].batch && entries[i].stream < 0)
            free.push_back(static_cast<std::uint32_t>(i));
    }
    link(free);
    for (const domain::WorkBatch& batch : m_workload.batches) {
        link(batch.jobs);
        const Millis begun = batch.started ? std::max(*batch.started, batch.due) : batch.due;
        for (const std::uint32_t index : batch.jobs) {
            if (!jobs[index].after)
                jobs[index].gap = std::max(Millis{0}, jobs[index].submitted - begun);
        }
    }
}

} // namespace stoker::trace
