// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workloadfigures.h"
#include "policy/plan.h"
#include "ports/whatifrunner.h"

#include <QPromise>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace stoker::test {

/// A day as design.md shapes it, without its noise: one batch a minute, one stage of `tasks` equal tasks, 4 s of driver time.
inline std::shared_ptr<const domain::Trace> labDay(int minutes = 1440)
{
    using domain::Millis;
    auto trace = std::make_shared<domain::Trace>();
    domain::Workload& workload = trace->workload;
    workload.origin = domain::fromEpochMs(1'795'046'400'000);
    workload.length = Millis{minutes * 60'000LL};
    workload.stream = true;
    workload.interval = Millis{60'000};
    workload.logsSource = domain::LogsSource::Curve;
    for (int minute = 0; minute < minutes; ++minute) {
        const double h = 24.0 * minute / minutes;
        const double load = 1 + 11 * std::max(std::exp(-std::pow((h - 12) / 2.5, 2) / 2), 0.45 * std::exp(-std::pow((h - 20) / 1.5, 2) / 2));
        const auto index = static_cast<std::uint32_t>(minute);
        domain::WorkStage stage;
        stage.drawn = {1000, 46.0 * 1700 / 12 * load / 1000, 0};
        domain::WorkJob job;
        job.submitted = Millis{minute * 60'000LL};
        job.batch = index;
        job.stages = {index};
        domain::WorkBatch batch;
        batch.due = job.submitted;
        batch.logs = 150'000 * load;
        batch.serial = Millis{4000};
        batch.jobs = {index};
        workload.stages.push_back(stage);
        workload.jobs.push_back(job);
        workload.batches.push_back(batch);
        workload.logsPerMinute.push_back(batch.logs);
    }
    trace->summary.kind = domain::TraceKind::Demo;
    trace->summary.name = QStringLiteral("day");
    trace->summary.started = workload.origin;
    trace->summary.lastEvent = workload.origin + workload.length;
    trace->summary.batches = minutes;
    return trace;
}

/// What the fakes compute, and a test can compute again: executors follow what the logs need within finish_share of the interval, `fixed` stays.
inline domain::ScenarioOutcome simpleOutcome(const domain::Trace& trace, const domain::Scenario& scenario)
{
    domain::ScenarioOutcome outcome;
    outcome.policy = scenario.policy;
    outcome.settings = scenario.settings;
    outcome.engine = scenario.engine;
    const double interval = 60;
    const double deadline = scenario.deadlineSeconds.value_or(interval);
    outcome.deadlineSeconds = domain::deadlineSeconds(trace.workload, scenario.model, scenario.deadlineSeconds);
    const double share = scenario.settings.value(QStringLiteral("finish_share"), 50.0 / 60).toDouble();
    const double fixed = scenario.settings.value(QStringLiteral("executors"), 0).toDouble();
    const double most = scenario.settings.value(QStringLiteral("max_executors"), scenario.settings.value(QStringLiteral("maxExecutors"), 1e6)).toDouble();
    const double lag = scenario.policy.startsWith(QStringLiteral("spark")) ? 20 : 0;
    double last = -1;
    double behind = 0;
    std::vector<double> sorted;
    for (std::size_t minute = 0; minute < trace.workload.batches.size(); ++minute) {
        const domain::WorkBatch& batch = trace.workload.batches[minute];
        const domain::WorkStage& stage = trace.workload.stages[minute];
        const double work = stage.drawn.count * stage.drawn.meanSeconds;
        double executors = fixed > 0 ? fixed : std::ceil(work / std::max(1.0, share * interval - 4));
        if (lag > 0 && last > 0)
            executors = std::ceil(last + (executors - last) / lag);
        executors = std::clamp(executors, 1.0, most);
        const double busy = 4 + work / executors;
        const double latency = busy + behind;
        behind = std::max(0.0, latency - interval);
        outcome.latencies.push_back(latency);
        sorted.push_back(latency);
        outcome.deadlineMisses += latency > deadline ? 1 : 0;
        outcome.coreHours += executors / 60;
        outcome.peakExecutors = std::max(outcome.peakExecutors, int(executors));
        outcome.scaleUps += last >= 0 && executors > last ? 1 : 0;
        outcome.scaleDowns += last >= 0 && executors < last ? 1 : 0;
        const double backlog = batch.logs * behind / interval;
        outcome.backlogMax = std::max(outcome.backlogMax, backlog);
        outcome.series.push_back({60.0 * double(minute), executors, executors, backlog, batch.logs});
        outcome.curve.push_back({60.0 * double(minute), static_cast<float>(executors), static_cast<float>(backlog)});
        last = executors;
    }
    outcome.batches = int(outcome.latencies.size());
    outcome.executorHours = outcome.coreHours;
    outcome.durationSeconds = interval * outcome.batches;
    outcome.meanExecutors = outcome.coreHours / std::max(1, outcome.batches) * 60;
    outcome.busyPercent = 100.0 * 46 / 50;
    std::sort(sorted.begin(), sorted.end());
    if (!sorted.empty()) {
        const auto at = [&sorted](double p) { return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(p * double(sorted.size())))]; };
        outcome.latency = domain::Latency{at(0.5), at(0.95), at(0.99), sorted.back()};
    }
    return outcome;
}

template <class T>
struct Pending {
    std::shared_ptr<QPromise<domain::Result<T>>> promise;
    [[nodiscard]] bool isCanceled() const { return promise->isCanceled(); }
    void answer(const domain::Result<T>& result) const
    {
        promise->addResult(result);
        promise->finish();
    }
};
template <class T>
Pending<T> pending()
{
    Pending<T> one{std::make_shared<QPromise<domain::Result<T>>>()};
    one.promise->setProgressRange(0, ports::TraceOpener::kWhole);
    one.promise->start();
    return one;
}

/// Opens the day for "demo:day"; an hour of it for "*.csv", once it is told what a log costs; fails for what begins with "bad", and for anything else waits for the test.
class FakeOpener final : public ports::TraceOpener {
public:
    QFuture<domain::Result<ports::TracePtr>> open(const QString& address, const domain::ClusterModel& model) override
    {
        addresses.append(address);
        models.push_back(model);
        const auto one = pending<ports::TracePtr>();
        opened.push_back(one);
        if (address.startsWith(QStringLiteral("demo:day")))
            one.answer(day);
        else if (address.endsWith(QStringLiteral(".csv")))
            one.answer(csv(model));
        else if (address.contains(QStringLiteral("bad")))
            one.answer(domain::failure(domain::ErrorCode::FileUnreadable, {{QStringLiteral("path"), address}, {QStringLiteral("detail"), QStringLiteral("no event log")}}));
        return one.promise->future();
    }

    static domain::Result<ports::TracePtr> csv(const domain::ClusterModel& model)
    {
        if (!model.costPerLogSeconds)
            return domain::failure(domain::ErrorCode::MissingArgument, {{QStringLiteral("name"), QStringLiteral("cost_per_log_s")}, {QStringLiteral("accepted"), QStringLiteral("> 0")}});
        auto trace = std::make_shared<domain::Trace>(*labDay(60));
        trace->summary.kind = domain::TraceKind::Csv;
        for (std::size_t i = 0; i < trace->workload.batches.size(); ++i)
            trace->workload.stages[i].drawn = {1, trace->workload.batches[i].logs * *model.costPerLogSeconds, 0};
        return trace;
    }

    ports::TracePtr day = labDay();
    QStringList addresses;
    std::vector<domain::ClusterModel> models;
    std::vector<Pending<ports::TracePtr>> opened;
};

/// Answers at once, or when the test says so.
class FakeRunner final : public ports::WhatIfRunner {
public:
    struct Run {
        domain::Scenario scenario;
        Pending<domain::ScenarioOutcome> pending;
    };
    QFuture<domain::Result<domain::ScenarioOutcome>> run(const ports::TracePtr& trace, const domain::Scenario& scenario) override
    {
        runs.push_back({scenario, test::pending<domain::ScenarioOutcome>()});
        const auto& one = runs.back().pending;
        if (refused && refused->first == scenario.engine)
            one.answer(tl::unexpected(refused->second));
        else if (!holds)
            one.answer(simpleOutcome(*trace, scenario));
        return one.promise->future();
    }
    QFuture<domain::Result<domain::TuneResult>> tune(const ports::TracePtr& trace, const domain::TuneRequest& request) override
    {
        requests.push_back(request);
        tunes.push_back(pending<domain::TuneResult>());
        if (!holds)
            tunes.back().answer(tuned(*trace, request));
        return tunes.back().promise->future();
    }
    /// Tries finish_share from 0.5 to 1.1 of the interval.
    [[nodiscard]] static domain::TuneResult tuned(const domain::Trace& trace, const domain::TuneRequest& request)
    {
        domain::TuneResult result;
        domain::Sensitivity sensitivity{QStringLiteral("finish_share"), {}};
        for (int i = 0; i <= 12; ++i) {
            domain::Scenario scenario = request.base;
            scenario.settings.insert(QStringLiteral("finish_share"), 0.5 + 0.05 * i);
            domain::ScenarioOutcome outcome = simpleOutcome(trace, scenario);
            sensitivity.points.push_back({0.5 + 0.05 * i, outcome.coreHours, outcome.deadlineMisses});
            if (outcome.deadlineMisses == 0 && (result.evaluated == 0 || outcome.coreHours < result.best.coreHours))
                result.best = outcome;
            outcome.series.clear();
            outcome.latencies.clear();
            result.pareto.push_back(outcome);
            ++result.evaluated;
        }
        std::erase_if(result.pareto, [all = result.pareto](const domain::ScenarioOutcome& one) {
            return std::any_of(all.begin(), all.end(), [&one](const domain::ScenarioOutcome& other) {
                return other.coreHours <= one.coreHours && other.deadlineMisses <= one.deadlineMisses && (other.coreHours < one.coreHours || other.deadlineMisses < one.deadlineMisses);
            });
        });
        std::sort(result.pareto.begin(), result.pareto.end(), [](const auto& a, const auto& b) { return a.coreHours < b.coreHours; });
        result.optimumCoreHours = result.best.coreHours * 0.93;
        result.sensitivity = {sensitivity};
        return result;
    }

    bool holds = false;
    std::optional<std::pair<domain::EngineKind, domain::Error>> refused;
    std::vector<Run> runs;
    std::vector<domain::TuneRequest> requests;
    std::vector<Pending<domain::TuneResult>> tunes;
};

} // namespace stoker::test
