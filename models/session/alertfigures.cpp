// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/alertfigures.h"

#include "session/batchtimes.h"

#include <cmath>

namespace stoker::session {

using domain::AlertFigure;
using domain::AlertPlace;
using domain::AlertRule;
using domain::Batch;
using domain::Figures;
using domain::Instant;
using domain::Millis;
using domain::seconds;

namespace {

constexpr std::size_t kMostNamed = 1'000;
constexpr Millis kShortestMean{60'000};
constexpr double kLongestMeanSeconds = 3'600;

template <class Use>
void eachMissed(const AlertRule& rule, const Store& store, Instant now, Use use)
{
    const auto deadline = store.figures().batchDeadlineSeconds;
    if (!deadline)
        return;
    for (const Batch& batch : store.batches()) {
        if (const Instant end = endOf(batch); end > now - rule.window && end <= now && batch.durationSeconds > *deadline)
            use(batch);
    }
}

template <class Use>
void eachLost(const AlertRule& rule, const Store& store, Instant now, Use use)
{
    for (const domain::ExecutorLife& life : store.lives()) {
        if (life.by == domain::RemovedBy::Lost && life.removed && *life.removed > now - rule.window && *life.removed <= now)
            use(life);
    }
}

std::optional<double> missedDeadlines(const AlertRule& rule, const Store& store, Instant now)
{
    if (!store.figures().batchDeadlineSeconds || store.batches().empty())
        return std::nullopt;
    int missed = 0;
    eachMissed(rule, store, now, [&missed](const Batch&) { ++missed; });
    return missed;
}

std::optional<double> backlogGrowth(const AlertRule& rule, const Store& store, Instant now)
{
    const domain::History& history = store.history();
    const auto first = history.firstTime();
    const Instant from = now - rule.window;
    if (!first || *first > from)
        return std::nullopt;
    const auto halves = history.query(domain::Metric::Backlog, from, now + Millis{1}, 2);
    if (halves.size() != 2 || halves[0].empty || halves[1].empty)
        return std::nullopt;
    return double{halves[1].min} - double{halves[0].min};
}

std::optional<double> meanCpu(const Store& store, Instant now)
{
    const Millis span = std::max(kShortestMean, millisOf(std::min(store.figures().batchIntervalSeconds.value_or(0), kLongestMeanSeconds)));
    const domain::History& history = store.history();
    const auto first = history.firstTime();
    if (!store.figures().cpuPercent || !first || *first > now - span)
        return std::nullopt;
    const auto all = history.query(domain::Metric::CpuMean, now - span, now + Millis{1}, 1);
    return all.size() == 1 && !all[0].empty ? std::optional<double>(all[0].mean) : std::nullopt;
}

std::optional<double> worstBehind(const Store& store, Instant now)
{
    const std::vector<Batch>& batches = store.batches();
    std::optional<double> worst;
    std::vector<const Batch*> seen; // the newest of each stream: few
    const Millis enough = std::chrono::hours{1};
    for (auto batch = batches.rbegin(); batch != batches.rend() && now - batch->started < enough; ++batch) {
        const auto same = [&batch](const Batch* other) { return isSameStream(*other, *batch); };
        if (std::any_of(seen.begin(), seen.end(), same))
            continue;
        seen.push_back(&*batch);
        const BatchTime last = timeOf(*batch);
        const auto rhythm = store.rhythm().of(*batch);
        // Of a query without data no batch ends, so only what is planned is known to run.
        if (rhythm && !isSilent(last, rhythm->seconds, now))
            worst = std::max(worst.value_or(0), secondsBehind(last, rhythm->seconds, now, last.planned));
    }
    return worst;
}

std::optional<double> gcShare(const Store& store)
{
    qint64 gc = 0;
    qint64 tasks = 0;
    for (const domain::Executor& executor : store.executors()) {
        gc += executor.gcTimeMs;
        tasks += executor.taskTimeMs;
    }
    return tasks > 0 ? std::optional(std::min(100.0, 100.0 * static_cast<double>(gc) / static_cast<double>(tasks))) : std::nullopt;
}

template <class Is>
void nameThose(const Store& store, domain::AlertSubject& subject, Is is)
{
    for (const domain::Executor& executor : store.executors()) {
        if (is(executor) && subject.executors.size() < kMostNamed)
            subject.executors.push_back(executor.id);
    }
    if (!subject.executors.empty())
        subject.place = AlertPlace::Executors;
}

} // namespace

std::optional<double> readFigure(const AlertRule& rule, const Store& store, Instant now, std::optional<Millis> age, std::optional<Millis> stopped)
{
    if (!store.snapshot())
        return std::nullopt;
    const Figures& figures = store.figures();
    if (rule.figure == AlertFigure::StaleFor) {
        if (!figures.stale)
            return 0.0;
        return age ? std::optional(seconds(*age)) : std::nullopt;
    }
    if (rule.figure == AlertFigure::AutopilotStopped)
        return stopped ? std::optional(seconds(*stopped)) : std::nullopt;
    if (figures.stale)
        return std::nullopt;
    switch (rule.figure) {
    case AlertFigure::MissedDeadlines: return missedDeadlines(rule, store, now);
    case AlertFigure::BacklogGrowth: return backlogGrowth(rule, store, now);
    case AlertFigure::SecondsBehind: return worstBehind(store, now);
    case AlertFigure::ExecutorsLost: {
        int lost = 0;
        eachLost(rule, store, now, [&lost](const domain::ExecutorLife&) { ++lost; });
        return lost;
    }
    case AlertFigure::ExecutorsMissing: return figures.target ? std::optional<double>(std::max(0, *figures.target - figures.registered)) : std::nullopt;
    case AlertFigure::Cpu: return meanCpu(store, now);
    case AlertFigure::LogsPerMinute: return figures.logsPerMinute;
    case AlertFigure::CoreHoursToday: return figures.coreHoursToday;
    case AlertFigure::Backlog: return figures.tasksPending;
    case AlertFigure::TasksRunning: return figures.tasksRunning;
    case AlertFigure::BatchTime: return figures.batchLastSeconds;
    case AlertFigure::Target: return figures.target;
    case AlertFigure::Registered: return figures.registered;
    case AlertFigure::Usable: return figures.usable;
    case AlertFigure::Busy: return figures.busy;
    case AlertFigure::Needed: return figures.needed;
    case AlertFigure::ExecutorsAway: return std::max(0, figures.registered - figures.usable);
    case AlertFigure::Wished: return store.wished();
    case AlertFigure::CpuP10: return figures.cpuP10;
    case AlertFigure::CpuP90: return figures.cpuP90;
    case AlertFigure::GcShare: return gcShare(store);
    case AlertFigure::FailedTasks: return static_cast<double>(store.failedTasks().within(rule.window, now));
    case AlertFigure::StaleFor:
    case AlertFigure::AutopilotStopped: break;
    }
    return std::nullopt;
}

domain::AlertSubject subjectOf(const AlertRule& rule, const Store& store, Instant now)
{
    domain::AlertSubject subject;
    subject.time = now;
    switch (rule.figure) {
    case AlertFigure::MissedDeadlines:
    case AlertFigure::SecondsBehind:
        subject.place = AlertPlace::Timeline;
        if (rule.figure == AlertFigure::MissedDeadlines)
            eachMissed(rule, store, now, [&subject](const Batch& batch) { subject.time = batch.started; });
        break;
    case AlertFigure::ExecutorsLost:
        // They are in no table any more; their lanes are on the timeline, and the ledger has a line.
        subject.place = AlertPlace::Timeline;
        eachLost(rule, store, now, [&subject](const domain::ExecutorLife& life) {
            subject.time = subject.executors.empty() ? *life.removed : std::max(subject.time, *life.removed);
            if (subject.executors.size() < kMostNamed)
                subject.executors.push_back(life.id);
        });
        break;
    case AlertFigure::Cpu:
        if (rule.comparison == domain::AlertComparison::Above)
            break;
        // Cores that do nothing: the idle ones could go.
        nameThose(store, subject, [](const domain::Executor& executor) { return executor.isUsable() && !executor.isBusy(); });
        break;
    case AlertFigure::ExecutorsAway: nameThose(store, subject, [](const domain::Executor& executor) { return !executor.isUsable(); }); break;
    case AlertFigure::FailedTasks: nameThose(store, subject, [](const domain::Executor& executor) { return executor.failedTasks > 0; }); break;
    case AlertFigure::GcShare:
        nameThose(store, subject, [&rule](const domain::Executor& executor) {
            return static_cast<double>(executor.gcTimeMs) * 100 > rule.threshold * static_cast<double>(executor.taskTimeMs);
        });
        break;
    case AlertFigure::BatchTime: subject.place = AlertPlace::Timeline; break;
    case AlertFigure::AutopilotStopped: subject.place = AlertPlace::Ledger; break;
    case AlertFigure::BacklogGrowth:
    case AlertFigure::StaleFor:
    case AlertFigure::ExecutorsMissing:
    case AlertFigure::LogsPerMinute:
    case AlertFigure::CoreHoursToday:
    case AlertFigure::Backlog:
    case AlertFigure::TasksRunning:
    case AlertFigure::Target:
    case AlertFigure::Registered:
    case AlertFigure::Usable:
    case AlertFigure::Busy:
    case AlertFigure::Needed:
    case AlertFigure::Wished:
    case AlertFigure::CpuP10:
    case AlertFigure::CpuP90: break;
    }
    return subject;
}

} // namespace stoker::session
