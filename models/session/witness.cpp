// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/witness.h"

#include "session/batchtimes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace stoker::session {

using domain::Batch;
using domain::Instant;
using domain::Metric;
using domain::Millis;

namespace {

constexpr std::size_t kLooksBack = 600; ///< batches: a slow stream must not be lost among those of a quick one

/// Of several streams the one that takes most of the time: it is the one whose deadline is in danger.
const Batch* heaviest(std::span<const Batch> batches)
{
    std::map<std::pair<domain::BatchKind, QString>, double> seconds;
    const Batch* best = nullptr;
    double most = -1;
    for (const Batch& batch : batches) {
        double& sum = seconds[{batch.kind, streamOf(batch)}];
        sum += batch.durationSeconds;
        if (sum > most) {
            most = sum;
            best = &batch;
        }
    }
    return best;
}

constexpr std::size_t kMostPolls = 5'000;
constexpr int kFewestPolls = 5; ///< of a batch, before they are believed to have seen its widest stage

/// 0 = none is registered.
int slotsPerExecutor(const Store& store)
{
    int all = 0;
    for (const domain::Executor& executor : store.executors())
        all += executor.taskSlots > 0 ? executor.taskSlots : executor.cores;
    return store.figures().registered > 0 ? std::max(1, all / store.figures().registered) : 0;
}

} // namespace

void Witness::update(const Store& store, const domain::SnapshotDiff& diff)
{
    if (diff.otherApplication)
        reset();
    m_startup.update(*store.snapshot(), diff);
    const domain::Figures& figures = store.figures();
    if (const int slotCount = slotsPerExecutor(store); slotCount > 0 && (m_polls.empty() || m_polls.back().time < figures.time)) {
        m_polls.push_back({figures.time, static_cast<double>(figures.tasksRunning + figures.tasksPending) / slotCount});
        if (m_polls.size() > kMostPolls)
            m_polls.pop_front();
    }
}

void Witness::reset()
{
    m_startup.reset();
    m_told.reset();
    m_polls.clear();
    m_fresh.clear();
}

std::vector<Witness::Span> Witness::spans(const Store& store, std::optional<double>& interval) const
{
    std::vector<Span> result;
    const std::vector<Batch>& all = store.batches();
    const std::span<const Batch> last(all.end() - static_cast<std::ptrdiff_t>(std::min(all.size(), kLooksBack)), all.end());
    if (const Batch* main = heaviest(last)) {
        for (const Batch& batch : last) {
            if (isSameStream(batch, *main))
                result.push_back({timeOf(batch), static_cast<double>(batch.records)});
        }
        if (const auto rhythm = store.rhythm().of(*main))
            interval = rhythm->seconds;
        return result;
    }
    // No stream: an application that starts a job every so often is one of batches all the same.
    std::vector<Instant> starts;
    const auto& jobs = store.jobs();
    for (auto job = jobs.end() - static_cast<std::ptrdiff_t>(std::min(jobs.size(), kLooksBack)); job != jobs.end(); ++job) {
        if (!job->started)
            continue;
        starts.push_back(*job->started); // those that failed, or still run, keep the rhythm all the same
        if (!job->ended || job->result != domain::JobResult::Succeeded)
            continue;
        result.push_back({{*job->started, *job->started, *job->ended, true}, 0});
    }
    std::sort(result.begin(), result.end(), [](const Span& a, const Span& b) { return a.time.started < b.time.started; });
    std::sort(starts.begin(), starts.end());
    interval = store.rhythm().given() ? store.rhythm().given() : usualPause(starts);
    for (Span& span : result) {
        const auto rate = store.history().at(Metric::LogsPerMinute, span.time.ended);
        span.logs = rate && interval && std::isfinite(*rate) ? static_cast<double>(*rate) * *interval / 60 : 0;
    }
    return result;
}

double Witness::mostNeeded(const BatchTime& time) const
{
    const auto before = [](const Poll& poll, Instant then) { return poll.time < then; };
    auto poll = std::lower_bound(m_polls.begin(), m_polls.end(), time.started, before);
    if (poll == m_polls.begin())
        return 0;
    int count = 0;
    double most = 0;
    for (; poll != m_polls.end() && poll->time <= time.ended; ++poll, ++count)
        most = std::max(most, poll->needed);
    return count < kFewestPolls ? 0 : most;
}

policy::Observation Witness::observe(const Store& store, bool stale, double ageSeconds)
{
    const domain::Figures& figures = store.figures();
    const domain::Snapshot& snapshot = *store.snapshot();
    policy::Observation now;
    domain::Observed& numbers = now.numbers;
    numbers.time = figures.time;
    numbers.registered = figures.registered;
    numbers.target = figures.target.value_or(figures.registered);
    numbers.usable = figures.usable;
    numbers.busy = figures.busy;
    if (figures.registered > 0) {
        numbers.slotsPerExecutor = slotsPerExecutor(store);
        numbers.coresPerExecutor = std::max(1, figures.cores / figures.registered);
    }
    numbers.tasksRunning = figures.tasksRunning;
    numbers.tasksPending = figures.tasksPending;
    numbers.logsPerMinute = figures.logsPerMinute;
    numbers.cpuPercent = figures.cpuPercent;
    numbers.startupSeconds = m_startup.median();
    numbers.ceiling = snapshot.ceiling.value;
    numbers.stale = stale;
    numbers.ageSeconds = ageSeconds;

    std::optional<double> interval;
    const std::vector<Span> recent = spans(store, interval);
    numbers.intervalSeconds = interval;
    numbers.deadlineSeconds = store.deadline() ? store.deadline() : interval;
    m_fresh.clear();
    const auto latest = std::max_element(recent.begin(), recent.end(), [](const Span& a, const Span& b) { return a.time.ended < b.time.ended; });
    if (latest != recent.end()) {
        numbers.batchSeconds = domain::seconds(latest->time.ended - latest->time.started);
        if (interval)
            numbers.behindSeconds = secondsBehind(latest->time, *interval, numbers.time, figures.tasksRunning + figures.tasksPending > 0);
        for (const Span& span : recent) {
            const BatchTime& time = span.time;
            if (m_told && time.ended <= *m_told)
                continue;
            const Millis length = std::max(Millis{1}, Millis{time.ended - time.started});
            const auto usable = store.history().query(Metric::Usable, time.started, time.started + length, 1);
            const bool known = !usable.empty() && !usable.front().empty && std::isfinite(usable.front().mean);
            m_fresh.push_back({time.ended, domain::seconds(time.ended - time.started), domain::seconds(time.started - time.due), span.logs,
                               known ? static_cast<double>(usable.front().mean) : static_cast<double>(figures.usable), mostNeeded(time), false});
        }
        std::sort(m_fresh.begin(), m_fresh.end(), [](const auto& a, const auto& b) { return a.ended < b.ended; });
        m_told = std::max(m_told.value_or(latest->time.ended), latest->time.ended);
    }
    now.batches = m_fresh;
    now.executors = store.executors();
    return now;
}

} // namespace stoker::session
