// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lab/bench.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTimer>

/// What the parts of the bench share. For use inside it only.
namespace stoker::session::lab {

/// Calls `done` with the result, or with Cancelled where there is none, on the thread of `context`; `progressed` with 0 to 1.
template <class T>
void watch(const QFuture<domain::Result<T>>& future, QObject* context, auto done, auto progressed)
{
    auto* watcher = new QFutureWatcher<domain::Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, context,
                     [progressed](int value) { progressed(std::clamp(double(value) / ports::TraceOpener::kWhole, 0.0, 1.0)); });
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done] {
        watcher->deleteLater();
        const QFuture<domain::Result<T>> ended = watcher->future();
        done(ended.isCanceled() || ended.resultCount() == 0 ? domain::Result<T>(domain::failure(domain::ErrorCode::Cancelled)) : ended.result());
    });
    watcher->setFuture(future);
}

struct Bench::Column {
    std::optional<domain::ScenarioOutcome> outcome;
    std::optional<domain::Scenario> answered; ///< what `outcome` or `error` is of
    std::optional<domain::Error> error;
    QFuture<domain::Result<domain::ScenarioOutcome>> future;
    std::optional<domain::Scenario> running;
    quint64 number = 0;      ///< of the run that counts; the answers of others are late
    bool waiting = false;    ///< newer settings wait for the run to end
    bool restWaits = false;  ///< the resting engine waits for it
    bool restCancelled = false;
    double progress = 0;
    QElapsedTimer told;      ///< since progressChanged()
    QElapsedTimer since;
    std::chrono::milliseconds took{0};
    QTimer rest;

    void stop()
    {
        if (running)
            future.cancel();
        running.reset();
        waiting = restWaits = false;
        number = 0;
        progress = 0;
        told.invalidate();
    }
};

} // namespace stoker::session::lab
