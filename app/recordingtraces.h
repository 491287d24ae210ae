// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/recordings.h"
#include "ports/traceopener.h"

#include <QObject>
#include <QThreadPool>

namespace stoker::app {

/// Traces from wherever they lie: a run of the history (domain/historyaddress.h) as `recordings` reads it, made into a trace on a thread of its own; anything
/// else by `files`. A run that is not there, or is another application's by now: BadArgument{name = "run"}. What is under way when it is destroyed is waited for. GUI thread.
class RecordingTraces final : public QObject, public ports::TraceOpener {
    Q_OBJECT
public:
    /// Both outlive it.
    RecordingTraces(ports::TraceOpener& files, ports::Recordings& recordings);
    ~RecordingTraces() override;

    [[nodiscard]] QFuture<domain::Result<ports::TracePtr>> open(const QString& address, const domain::ClusterModel& model) override;

private:
    ports::TraceOpener& m_files;
    ports::Recordings& m_recordings;
    QThreadPool m_pool;
};

} // namespace stoker::app
