// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labdoors.h"

#include "app/common/opentrace.h"
#include "simulation/whatif/tuner.h"

#include <QPromise>
#include <QThreadPool>

#include <atomic>

namespace stoker::app {

using domain::Result;
using domain::ScenarioOutcome;
using domain::TuneResult;
using ports::TraceOpener;
using ports::TracePtr;

namespace {

using Tell = std::function<void(double done)>; ///< 0 to 1; asks for a stop where nobody wants the answer any more

class Work final {
public:
    Work() { m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount())); }
    ~Work()
    {
        m_closing = true;
        m_pool.clear();
        m_pool.waitForDone();
    }

    template <class Value>
    QFuture<Result<Value>> start(std::function<Result<Value>(std::stop_source& stop, const Tell& tell)> task)
    {
        auto promise = std::make_shared<QPromise<Result<Value>>>();
        promise->start();
        promise->setProgressRange(0, TraceOpener::kWhole);
        QFuture<Result<Value>> future = promise->future();
        m_pool.start([this, promise, task = std::move(task)] {
            std::stop_source stop;
            const Tell tell = [this, &promise, &stop](double done) {
                if (promise->isCanceled() || m_closing)
                    stop.request_stop();
                else
                    promise->setProgressValue(static_cast<int>(done * TraceOpener::kWhole));
            };
            if (!promise->isCanceled() && !m_closing)
                promise->addResult(task(stop, tell));
            promise->finish();
        });
        return future;
    }

private:
    std::atomic<bool> m_closing = false;
    QThreadPool m_pool;
};

simulation::RunOptions runOptions(std::stop_source& stop, const Tell& tell)
{
    return {.progress = [&tell](const domain::Progress& progress) { tell(progress.done); }, .stop = stop.get_token()};
}

class Traces final : public TraceOpener {
public:
    QFuture<Result<TracePtr>> open(const QString& address, const domain::ClusterModel& model) override
    {
        return m_work.start<TracePtr>([address, model](std::stop_source& stop, const Tell& tell) -> Result<TracePtr> {
            trace::OpenOptions options;
            options.model = model;
            options.stop = stop.get_token();
            options.progress = [&tell](qint64 done, qint64 total) { tell(total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0); };
            auto trace = openTrace(address, options);
            if (!trace)
                return tl::unexpected(trace.error());
            return std::make_shared<const domain::Trace>(std::move(*trace));
        });
    }

private:
    Work m_work;
};

class Engines final : public ports::WhatIfRunner {
public:
    QFuture<Result<ScenarioOutcome>> run(const TracePtr& trace, const domain::Scenario& scenario) override
    {
        return m_work.start<ScenarioOutcome>([trace, scenario](std::stop_source& stop, const Tell& tell) { return simulation::run(trace->workload, scenario, runOptions(stop, tell)); });
    }

    QFuture<Result<TuneResult>> tune(const TracePtr& trace, const domain::TuneRequest& request) override
    {
        return m_work.start<TuneResult>([trace, request](std::stop_source& stop, const Tell& tell) {
            simulation::TuneOptions options;
            options.budget = request.budget;
            options.costWeight = request.costWeight;
            options.run = runOptions(stop, tell);
            return simulation::tune(trace->workload, request.base, options);
        });
    }

private:
    Work m_work;
};

} // namespace

Lab makeLab() { return {std::make_unique<Traces>(), std::make_unique<Engines>()}; }

} // namespace stoker::app
