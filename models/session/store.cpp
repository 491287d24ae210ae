// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/store.h"

#include "session/lives.h"
#include "session/otherapplication.h"
#include "session/rates.h"
#include "session/recentwork.h"

#include <limits>
#include <numeric>

namespace stoker::session {

using domain::Figures;
using domain::History;
using domain::Metric;
using domain::SnapshotDiff;
using domain::SnapshotPtr;

namespace {

constexpr domain::Millis kSampleEvery{1'000};

History::Sample sampleOf(const Figures& figures, std::optional<int> wished)
{
    History::Sample sample;
    sample.fill(std::numeric_limits<float>::quiet_NaN());
    const auto put = [&sample](Metric metric, const auto& value) {
        if (value)
            sample[static_cast<std::size_t>(metric)] = static_cast<float>(*value);
    };
    put(Metric::LogsPerMinute, figures.logsPerMinute);
    put(Metric::Target, figures.target);
    put(Metric::Registered, std::optional(figures.registered));
    put(Metric::Usable, std::optional(figures.usable));
    put(Metric::Needed, figures.needed);
    put(Metric::CpuMean, figures.cpuPercent);
    put(Metric::CpuP10, figures.cpuP10);
    put(Metric::CpuP90, figures.cpuP90);
    put(Metric::Backlog, std::optional(figures.tasksPending));
    put(Metric::BatchSeconds, figures.batchLastSeconds);
    put(Metric::Wished, wished);
    return sample;
}

} // namespace

class Store::Private {
public:
    SnapshotPtr snapshot;
    std::vector<domain::Executor> executors;
    std::vector<domain::Executor> previous; ///< kept for its allocations: the two lists change places every poll
    Figures figures;
    Rates rates;
    History history;
    Lives lives;
    RecentWork work;
    FailedTasks failed;
    domain::Millis interval{1'000};
    std::optional<domain::Instant> pastEnd;
    domain::Millis pastHold{0}; ///< of the past, which may have been kept at another pace
    std::optional<int> wished;

    void forget()
    {
        wished.reset();
        pastEnd.reset();
        pastHold = {};
        rates.reset();
        history.clear();
        lives.reset();
        work.reset();
        failed.reset();
    }

    void remember(const Figures& now)
    {
        const auto last = history.lastTime();
        if (last && now.time < *last - Rates::kJitter)
            history.dropAfter(now.time);
        // Seven days fit at one sample a second: who polls more often keeps every few.
        if (last && interval < kSampleEvery && now.time > *last && now.time - *last < kSampleEvery * 9 / 10)
            return;
        history.append(now.time, sampleOf(now, wished));
    }
};

Store::Store() : d(std::make_unique<Private>()) {}
Store::~Store() = default;

SnapshotDiff Store::apply(const SnapshotPtr& snapshot)
{
    if (!snapshot)
        return {};
    const bool other = d->snapshot && isOtherApplication(d->snapshot->application, snapshot->application);
    if (other)
        d->forget();
    std::swap(d->executors, d->previous);
    // Nearly always: found once here, for all who keep something for each of them.
    const bool sameIds = !other && domain::haveSameIds(d->previous, snapshot->executors);
    d->executors = snapshot->executors;
    d->figures = d->rates.update(*snapshot, d->executors, sameIds);
    d->remember(d->figures);
    d->lives.update(*snapshot, sameIds);
    d->work.update(*snapshot);
    if (d->snapshot && !other)
        d->failed.update(d->previous, d->executors, sameIds, snapshot->time);
    d->snapshot = snapshot;
    if (!other)
        return domain::diff(d->previous, d->executors, sameIds);
    SnapshotDiff all;
    all.otherApplication = true;
    all.removed.resize(d->previous.size());
    std::iota(all.removed.begin(), all.removed.end(), 0);
    all.added.resize(d->executors.size());
    std::iota(all.added.begin(), all.added.end(), 0);
    return all;
}

void Store::setInterval(domain::Millis interval)
{
    d->interval = interval;
    d->rates.setLongestPause(staleAfter(interval));
    d->history.setLongestHold(std::max(staleAfter(interval), d->pastHold));
}

void Store::setPastStep(domain::Millis step)
{
    d->pastHold = step * 3 / 2;
    setInterval(d->interval);
}

void Store::takePast(const domain::Recording& past)
{
    const auto first = d->history.firstTime();
    if (!first)
        return;
    History whole = past.history->branch();
    whole.dropAfter(*first - domain::Millis{1});
    d->pastHold = whole.longestHold();
    whole.append(d->history);
    d->history = std::move(whole);
    d->pastEnd = first;
    setInterval(d->interval);
    d->lives.takePast(past.lives, *first);
    d->work.takePast(past.batches, past.jobs, *first);
}

std::optional<domain::Instant> Store::pastEnd() const { return d->pastEnd; }

void Store::setDeadline(std::optional<double> seconds) { d->rates.setDeadline(seconds); }
std::optional<double> Store::deadline() const { return d->rates.deadline(); }
void Store::setBatchInterval(std::optional<double> seconds) { d->rates.setBatchInterval(seconds); }
const BatchRhythm& Store::rhythm() const { return d->rates.rhythm(); }
void Store::setWished(std::optional<int> executors)
{
    d->wished = executors;
    // What was wished until now was wished: the end of a policy takes nothing back.
    if (executors)
        d->history.amendLast(Metric::Wished, static_cast<float>(*executors));
}

void Store::setStale(bool stale) { d->figures.stale = stale; }
const SnapshotPtr& Store::snapshot() const { return d->snapshot; }
const std::vector<domain::Executor>& Store::executors() const { return d->executors; }
const Figures& Store::figures() const { return d->figures; }
bool Store::hasRates() const { return d->rates.isReady(); }
const History& Store::history() const { return d->history; }
const std::vector<domain::ExecutorLife>& Store::lives() const { return d->lives.all(); }
const std::vector<domain::Batch>& Store::batches() const { return d->work.batches(); }
std::optional<int> Store::wished() const { return d->wished; }
const FailedTasks& Store::failedTasks() const { return d->failed; }
const std::vector<domain::Job>& Store::jobs() const { return d->work.jobs(); }

} // namespace stoker::session
