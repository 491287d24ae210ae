// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordingtraces.h"

#include "archive/recordingtrace.h"
#include "domain/historyaddress.h"

#include <QPromise>

namespace stoker::app {

using namespace Qt::StringLiterals;
using domain::Result;
using ports::RecordedPtr;
using ports::TracePtr;

RecordingTraces::RecordingTraces(ports::TraceOpener& files, ports::Recordings& recordings) : m_files(files), m_recordings(recordings) { m_pool.setMaxThreadCount(1); }

RecordingTraces::~RecordingTraces()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QFuture<Result<TracePtr>> RecordingTraces::open(const QString& address, const domain::ClusterModel& model)
{
    const auto stored = domain::historyAddressOf(address);
    if (!stored)
        return m_files.open(address, model);
    auto promise = std::make_shared<QPromise<Result<TracePtr>>>();
    promise->start();
    promise->setProgressRange(0, kWhole);
    m_recordings.read({{}, stored->run}).then(this, [this, promise, stored = *stored, address](const Result<RecordedPtr>& recorded) {
        const auto give = [&promise](Result<TracePtr> trace) {
            promise->addResult(std::move(trace));
            promise->finish();
        };
        if (promise->isCanceled())
            return promise->finish();
        if (!recorded)
            return give(tl::unexpected(recorded.error()));
        if ((*recorded)->recording->application.id.text != stored.application)
            return give(domain::failure(domain::ErrorCode::BadArgument, {{u"name"_s, u"run"_s}, {u"value"_s, stored.run}}));
        promise->setProgressValue(kWhole / 2);
        m_pool.start([promise, recording = (*recorded)->recording, address] {
            if (!promise->isCanceled())
                promise->addResult(std::make_shared<const domain::Trace>(archive::traceOf(*recording, address, 0)));
            promise->finish();
        });
    });
    return promise->future();
}

} // namespace stoker::app
