// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/opentrace.h"

#include "simulation/whatif/demoday.h"

namespace stoker::app::ctl {

domain::Result<domain::Trace> openTrace(const QString& trace)
{
    const auto options = simulation::parseDayAddress(trace);
    if (!options)
        return tl::unexpected(options.error());
    domain::Trace opened;
    opened.workload = simulation::makeDay(*options);
    opened.summary.kind = domain::TraceKind::Demo;
    opened.summary.path = trace;
    opened.summary.started = opened.workload.origin;
    opened.summary.lastEvent = opened.workload.origin + opened.workload.length;
    opened.summary.jobs = static_cast<int>(opened.workload.jobs.size());
    opened.summary.stages = static_cast<int>(opened.workload.stages.size());
    opened.summary.batches = static_cast<int>(opened.workload.batches.size());
    for (const domain::WorkStage& stage : opened.workload.stages)
        opened.summary.inputRecords += stage.inputRecords;
    return opened;
}

} // namespace stoker::app::ctl
