// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "session/store.h"

namespace stoker::session {

/// The figure of a rule at a moment of the application's clock. Empty or NaN = not known, which is neither good nor bad. While figures are stale only
/// StaleFor and AutopilotStopped are known. Pure. `now` >= the store's time; `age`: since the last good poll; `stopped`: Autopilot::stoppedFor(), empty
/// where there is no autopilot.
///
/// MissedDeadlines: ended batches of the window with duration > batchDeadlineSeconds. BacklogGrowth: min(backlog, second half of the window) -
/// min(backlog, first half); minima, because a stream's backlog is a saw-tooth that returns to 0 while it keeps up; known once the whole window was watched.
/// SecondsBehind: domain::Figures has no such figure; secondsBehind() (batchtimes.h) after the newest ended batch of each stream, the worst one; of DStreams the
/// next batch is taken to run. Not of streams that are silent, or whose interval is not known (batchrhythm.h).
/// ExecutorsLost: lives of the window that ended as RemovedBy::Lost. ExecutorsMissing: target - registered. Cpu: mean of the
/// known samples of the last interval of the batches, of a minute at least: within one batch it swings between all and nothing. GcShare: sum of the GC time / sum of
/// the task time of the registered executors x 100. FailedTasks: as session::FailedTasks counts them. ExecutorsAway: registered - usable. The rest: domain::Figures.
[[nodiscard]] std::optional<double> readFigure(const domain::AlertRule& rule, const Store& store, domain::Instant now, std::optional<domain::Millis> age, std::optional<domain::Millis> stopped = {});

/// What an alert of this rule is about, looked up at the moment it is raised. The ledger line is not known here. Pure.
[[nodiscard]] domain::AlertSubject subjectOf(const domain::AlertRule& rule, const Store& store, domain::Instant now);

} // namespace stoker::session
