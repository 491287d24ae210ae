// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/witness.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace stoker::session {

using domain::Batch;
using domain::Instant;
using domain::Metric;
using domain::Millis;

namespace {

constexpr std::size_t kLooksBack = 60; ///< batches: what a tick can have missed, and enough to see their rhythm

Millis millis(double seconds) { return Millis{static_cast<qint64>(std::llround(seconds * 1000))}; }

Instant endOf(const Batch& batch) { return batch.started + millis(batch.durationSeconds); }

/// The usual time between two starts; empty without a rhythm.
template <class Starts>
std::optional<double> usualPause(const Starts& starts)
{
    if (starts.size() < 3)
        return std::nullopt;
    std::vector<double> pauses;
    for (std::size_t i = 1; i < starts.size(); ++i)
        pauses.push_back(domain::seconds(starts[i] - starts[i - 1]));
    const auto middle = pauses.begin() + static_cast<std::ptrdiff_t>(pauses.size() / 2);
    std::nth_element(pauses.begin(), middle, pauses.end());
    return *middle > 0 ? std::optional(*middle) : std::nullopt;
}

/// Of several streams the one that takes most of the time: it is the one whose deadline is in danger.
const Batch* heaviest(std::span<const Batch> batches)
{
    std::map<std::pair<domain::BatchKind, QString>, double> seconds;
    const Batch* best = nullptr;
    double most = -1;
    for (const Batch& batch : batches) {
        double& sum = seconds[{batch.kind, batch.query}];
        sum += batch.durationSeconds;
        if (sum > most) {
            most = sum;
            best = &batch;
        }
    }
    return best;
}

/// A DStream's batch is named by the time it is due at.
std::optional<Instant> dueTime(const Batch& batch)
{
    bool ok = false;
    const qint64 ms = batch.kind == domain::BatchKind::DStream ? batch.id.toLongLong(&ok) : 0;
    if (!ok)
        return std::nullopt;
    const Instant due = domain::fromEpochMs(ms);
    return due <= batch.started && batch.started - due < std::chrono::hours{24 * 30} ? std::optional(due) : std::nullopt;
}

} // namespace

void Witness::update(const Store& store, const domain::SnapshotDiff& diff)
{
    if (diff.otherApplication)
        reset();
    m_startup.update(*store.snapshot(), diff);
}

void Witness::reset()
{
    m_startup.reset();
    m_told.reset();
    m_fresh.clear();
}

std::vector<Witness::Span> Witness::spans(const Store& store, std::optional<double>& interval) const
{
    std::vector<Span> result;
    const std::vector<Batch>& all = store.batches();
    const std::span<const Batch> last(all.end() - static_cast<std::ptrdiff_t>(std::min(all.size(), kLooksBack)), all.end());
    if (const Batch* main = heaviest(last)) {
        std::vector<Instant> starts;
        for (const Batch& batch : last) {
            if (batch.kind != main->kind || batch.query != main->query)
                continue;
            starts.push_back(batch.started);
            result.push_back({dueTime(batch).value_or(batch.started), batch.started, endOf(batch), static_cast<double>(batch.records)});
        }
        interval = main->intervalSeconds ? main->intervalSeconds : usualPause(starts);
        return result;
    }
    // No stream: an application that starts a job every so often is one of batches all the same.
    std::vector<Instant> starts;
    const auto& jobs = store.jobs();
    for (auto job = jobs.end() - static_cast<std::ptrdiff_t>(std::min(jobs.size(), kLooksBack)); job != jobs.end(); ++job) {
        if (!job->started || !job->ended || job->result != domain::JobResult::Succeeded)
            continue;
        starts.push_back(*job->started);
        result.push_back({*job->started, *job->started, *job->ended, 0});
    }
    std::sort(result.begin(), result.end(), [](const Span& a, const Span& b) { return a.started < b.started; });
    std::sort(starts.begin(), starts.end());
    interval = usualPause(starts);
    for (Span& span : result) {
        const auto rate = store.history().at(Metric::LogsPerMinute, span.ended);
        span.logs = rate && interval && std::isfinite(*rate) ? static_cast<double>(*rate) * *interval / 60 : 0;
    }
    return result;
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
    int slotCount = 0;
    for (const domain::Executor& executor : store.executors())
        slotCount += executor.taskSlots > 0 ? executor.taskSlots : executor.cores;
    if (figures.registered > 0) {
        numbers.slotsPerExecutor = std::max(1, slotCount / figures.registered);
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
    numbers.intervalSeconds = figures.batchIntervalSeconds ? figures.batchIntervalSeconds : interval;
    numbers.deadlineSeconds = figures.batchDeadlineSeconds ? figures.batchDeadlineSeconds : numbers.intervalSeconds;
    m_fresh.clear();
    const auto latest = std::max_element(recent.begin(), recent.end(), [](const Span& a, const Span& b) { return a.ended < b.ended; });
    if (latest != recent.end()) {
        numbers.batchSeconds = domain::seconds(latest->ended - latest->started);
        if (interval) {
            // The next one was due an interval after this one was.
            numbers.behindSeconds = std::max(0.0, domain::seconds(latest->ended - latest->due) - *interval);
            // And that one is under way, while the one behind it is due as well.
            if (figures.tasksRunning + figures.tasksPending > 0)
                numbers.behindSeconds = std::max(numbers.behindSeconds, domain::seconds(numbers.time - latest->due) - 2 * *interval);
        }
        for (const Span& span : recent) {
            if (m_told && span.ended <= *m_told)
                continue;
            const Millis length = std::max(Millis{1}, Millis{span.ended - span.started});
            const auto usable = store.history().query(Metric::Usable, span.started, span.started + length, 1);
            const bool known = !usable.empty() && !usable.front().empty && std::isfinite(usable.front().mean);
            m_fresh.push_back({span.ended, domain::seconds(span.ended - span.started), domain::seconds(span.started - span.due), span.logs,
                               known ? static_cast<double>(usable.front().mean) : static_cast<double>(figures.usable), false});
        }
        std::sort(m_fresh.begin(), m_fresh.end(), [](const auto& a, const auto& b) { return a.ended < b.ended; });
        m_told = std::max(m_told.value_or(latest->ended), latest->ended);
    }
    now.batches = m_fresh;
    now.executors = store.executors();
    return now;
}

} // namespace stoker::session
