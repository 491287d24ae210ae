// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/opentrace.h"

#include "archive/recordingfile.h"
#include "archive/recordingtrace.h"
#include "simulation/whatif/demoday.h"
#include "trace/logparts.h"

#include <QFile>
#include <QFileInfo>

namespace stoker::app {

using namespace Qt::StringLiterals;

namespace {

domain::Result<domain::Trace> openDay(const QString& address)
{
    const auto options = simulation::parseDayAddress(address);
    if (!options)
        return tl::unexpected(options.error());
    domain::Trace trace;
    trace.workload = simulation::makeDay(*options);
    const domain::Workload& workload = trace.workload;
    domain::TraceSummary& summary = trace.summary;
    summary.kind = domain::TraceKind::Demo;
    summary.path = address;
    summary.started = workload.origin;
    summary.lastEvent = workload.origin + workload.length;
    summary.ended = summary.lastEvent;
    summary.jobs = static_cast<int>(workload.jobs.size());
    summary.stages = static_cast<int>(workload.stages.size());
    summary.batches = static_cast<int>(workload.batches.size());
    for (const domain::WorkStage& stage : workload.stages) {
        summary.inputRecords += stage.inputRecords;
        summary.tasks += stage.drawn.count;
        summary.taskSeconds += stage.drawn.count * stage.drawn.meanSeconds;
    }
    return trace;
}

/// As SQLite begins each of its files.
bool isDatabase(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3", 16); // untranslated: a magic number
}

} // namespace

domain::Result<domain::Trace> openTrace(const QString& trace, const trace::OpenOptions& options)
{
    if (trace.startsWith(u"demo:"_s))
        return openDay(trace);
    if (isDatabase(trace)) {
        const auto recording = archive::readRecording(trace);
        if (!recording)
            return tl::unexpected(recording.error());
        return archive::traceOf(**recording, trace, QFile(trace).size());
    }
    return trace::open(trace, options);
}

bool isTracePath(const QString& source)
{
    if (source.startsWith(u'/') || source.startsWith(u"./"_s) || source.startsWith(u"../"_s))
        return true;
    const QFileInfo info(source);
    return info.isFile() || (info.isDir() && trace::logParts(source).has_value());
}

} // namespace stoker::app
