// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workload.h"

#include <span>

namespace stoker::trace {

/// When the tasks of a stage ran.
struct StageSpan {
    std::optional<domain::Millis> from; ///< its first task was launched; empty = none ever
    domain::Millis to{0};               ///< its last one ended
};

/// Fills in WorkStage::lead and WorkJob::tail: what the driver takes to plan, serialise and broadcast a stage, and to notice that a job is done. Only where
/// nothing else explains the wait: no task of another stage ran meanwhile, executors were there, and none came. `spans`: by stage.
void timeDriver(domain::Workload& workload, std::span<const StageSpan> spans);

} // namespace stoker::trace
