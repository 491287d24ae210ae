// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/batchbook.h"

#include "trace/counts.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace stoker::trace {

using domain::Millis;
using domain::OddityKind;
using domain::WorkBatch;
using namespace Qt::StringLiterals;

namespace {

/// How late a trigger begins that did not have to wait: the clock of the driver, and a garbage collection.
qint64 slack(qint64 interval) { return std::clamp<qint64>(interval / 20, 20, 200); }

bool isOnGrid(qint64 time, qint64 interval) { return time % interval <= slack(interval); }

/// A batch on its way; times are epoch milliseconds, 0 = not known.
struct Draft {
    qint64 due = 0;
    qint64 started = 0;
    qint64 ended = 0;
    double logs = 0;
    int stream = 0;
    std::vector<std::uint32_t> jobs;
};

using Key = std::pair<int, qint64>;

/// Driver time: what no job covers.
Millis serialOf(const Draft& draft, const std::vector<JobBook::Entry>& jobs)
{
    std::vector<std::pair<qint64, qint64>> spans;
    for (const std::uint32_t job : draft.jobs)
        spans.emplace_back(std::max(draft.started, jobs[job].submitted), std::min(draft.ended, jobs[job].ended));
    std::sort(spans.begin(), spans.end());
    qint64 covered = 0;
    qint64 upTo = draft.started;
    for (const auto& [from, to] : spans) {
        covered += std::max<qint64>(0, to - std::max(from, upTo));
        upTo = std::max(upTo, to);
    }
    return Millis{std::max<qint64>(0, draft.ended - draft.started - covered)};
}

} // namespace

qint64 triggerInterval(const std::vector<qint64>& began, const std::vector<qint64>& ended)
{
    std::set<qint64> candidates;
    std::vector<qint64> waited; // those that began later than they had to: only a clock makes them wait
    for (std::size_t i = 1; i < began.size(); ++i) {
        if (began[i] - ended[i - 1] <= 50)
            continue;
        waited.push_back(began[i]);
        const qint64 step = began[i] - began[i - 1];
        for (const qint64 grain : {10, 100, 1000}) {
            if (const qint64 rounded = (step + grain / 2) / grain * grain; rounded > 0 && std::abs(rounded - step) <= slack(rounded))
                candidates.insert(rounded);
        }
    }
    if (waited.size() < 2)
        return 0;
    for (auto candidate = candidates.rbegin(); candidate != candidates.rend(); ++candidate) {
        const auto fitting = std::count_if(waited.begin(), waited.end(), [&](qint64 time) { return isOnGrid(time, *candidate); });
        if (static_cast<std::size_t>(fitting) * 10 >= waited.size() * 9)
            return *candidate;
    }
    return 0;
}

void BatchBook::progress(const QueryProgress& event, int stream, qint64 line)
{
    m_rows = addCounts(m_rows, event.rows);
    if (m_triggers.size() >= kMostTriggers) {
        m_oddities.add(OddityKind::TooMany, line, u"batches"_s, {{u"what"_s, u"batches"_s}, {u"limit"_s, qint64(kMostTriggers)}});
        return;
    }
    m_triggers.push_back({event.batch, event.started, event.millis, event.rows, stream});
}

void BatchBook::build(const std::vector<JobBook::Entry>& jobs, const Timeline& timeline, domain::Workload& workload) const
{
    std::map<Key, Draft> drafts;
    std::set<Key> idle; // triggers that said they had no data
    std::map<int, std::vector<Trigger>> streams;
    for (const Trigger& trigger : m_triggers)
        streams[trigger.stream].push_back(trigger);

    std::map<int, qint64> intervals;
    for (auto& [stream, triggers] : streams) {
        std::stable_sort(triggers.begin(), triggers.end(), [](const Trigger& a, const Trigger& b) { return a.started < b.started; });
        std::vector<qint64> began;
        std::vector<qint64> ended;
        for (const Trigger& trigger : triggers) {
            began.push_back(trigger.started);
            ended.push_back(trigger.started + trigger.millis);
        }
        const qint64 interval = triggerInterval(began, ended);
        intervals[stream] = interval;
        for (std::size_t i = 0; i < triggers.size(); ++i) {
            const Trigger& trigger = triggers[i];
            if (trigger.rows <= 0) {
                idle.insert({stream, trigger.batch});
                continue;
            }
            Draft draft;
            draft.stream = stream;
            draft.logs = static_cast<double>(trigger.rows);
            draft.started = trigger.started;
            draft.ended = ended[i];
            draft.due = trigger.started;
            if (interval > 0) {
                const qint64 waitedFor = i > 0 ? ended[i - 1] : 0;
                const qint64 missed = i > 0 ? (began[i - 1] / interval + 1) * interval : 0;
                if (i > 0 && trigger.started - waitedFor <= 50 && missed < trigger.started)
                    draft.due = missed; // the one before took longer than its interval
                else if (isOnGrid(trigger.started, interval))
                    draft.due = trigger.started / interval * interval;
            }
            drafts.try_emplace({stream, trigger.batch}, std::move(draft));
        }
    }

    std::set<qint64> batchTimes;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const JobBook::Entry& job = jobs[i];
        if (job.stream < 0)
            continue;
        const Key key{job.stream, job.batch};
        auto found = drafts.find(key);
        if (found == drafts.end()) {
            if (idle.contains(key))
                continue;
            Draft draft;
            draft.stream = job.stream;
            draft.due = job.discretised ? job.batch : job.submitted;
            draft.started = job.discretised ? 0 : job.submitted;
            found = drafts.emplace(key, std::move(draft)).first;
        }
        if (job.discretised)
            batchTimes.insert(job.batch);
        found->second.jobs.push_back(static_cast<std::uint32_t>(i));
    }

    std::map<int, std::size_t> counts;
    std::vector<Draft> ordered;
    for (auto& [key, draft] : drafts) {
        double read = 0;
        for (const std::uint32_t job : draft.jobs) {
            for (const std::uint32_t stage : workload.jobs[job].stages)
                read += static_cast<double>(workload.stages[stage].inputRecords);
        }
        const bool isDiscretised = !draft.jobs.empty() && jobs[draft.jobs.front()].discretised;
        if (draft.logs <= 0) {
            // Cut off before its progress came: what its tasks read tells whether it had data. (Receivers of DStreams count nothing.)
            if (read <= 0 && !isDiscretised)
                continue;
            draft.logs = read;
        }
        ++counts[key.first];
        ordered.push_back(std::move(draft));
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const Draft& a, const Draft& b) { return a.due < b.due; });

    std::map<int, qint64> before; // by stream: when the batch before ended
    for (Draft& draft : ordered) {
        WorkBatch batch;
        const bool isDiscretised = !draft.jobs.empty() && jobs[draft.jobs.front()].discretised;
        if (isDiscretised) {
            // Its scheduler says nothing in the log: it begins when it is due and the one before has ended, and ends with its last job.
            const auto jobLess = [&jobs](std::uint32_t a, std::uint32_t b) { return jobs[a].submitted < jobs[b].submitted; };
            const qint64 first = jobs[*std::min_element(draft.jobs.begin(), draft.jobs.end(), jobLess)].submitted;
            draft.started = std::min(first, std::max(draft.due, before[draft.stream]));
            const bool all = std::all_of(draft.jobs.begin(), draft.jobs.end(), [&jobs](std::uint32_t job) { return jobs[job].hasEnded; });
            for (const std::uint32_t job : draft.jobs)
                draft.ended = all ? std::max(draft.ended, jobs[job].ended) : 0;
        }
        before[draft.stream] = std::max(before[draft.stream], draft.ended);
        batch.due = timeline.relative(draft.due);
        batch.started = timeline.relative(draft.started);
        if (draft.ended > 0) {
            batch.ended = timeline.relative(draft.ended);
            batch.serial = serialOf(draft, jobs);
        }
        batch.logs = draft.logs;
        batch.stream = draft.stream;
        for (const std::uint32_t job : draft.jobs)
            workload.jobs[job].batch = static_cast<std::uint32_t>(workload.batches.size());
        batch.jobs = std::move(draft.jobs);
        workload.batches.push_back(std::move(batch));
    }
    workload.stream = !workload.batches.empty();
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == counts.end())
        return;
    qint64 interval = intervals[most->first];
    if (interval == 0 && batchTimes.size() > 1) {
        // Batch times are exact multiples; a batch without data has no jobs and is missing.
        for (auto time = std::next(batchTimes.begin()); time != batchTimes.end(); ++time)
            interval = std::gcd(interval, *time - *std::prev(time));
    }
    if (interval > 0)
        workload.interval = Millis{interval};
}

} // namespace stoker::trace
