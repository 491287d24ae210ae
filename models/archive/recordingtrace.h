// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "domain/tracesummary.h"

/// A recording as a trace, for another policy to be tried on. Pure; any thread.
namespace stoker::archive {

/// Stoker sees polls, not events, so some of a trace is made from counters:
/// - Time 0 is the first sample. Executors that were there already are added at 0; one that lives at the last sample has no end.
/// - A batch is due at its own time (DStream: its id), else at the multiple of its interval it began after (Spark's ProcessingTimeExecutor starts at those),
///   else when it began. Its driver time (`serial`) is not known: 0.
/// - Each batch, or where there are none each job, is one job of one stage with DrawnTasks. How many tasks and how much task time comes from Spark's own
///   counters of the executors (completedTasks, totalDuration), minute by minute, split among what ran in that minute by how long it ran in it. Where Spark
///   counts no task time, from the share of busy slots at the polls; where it counts no tasks, as many as slots were busy. sigma is 0: single tasks were not
///   seen, so all of a batch are equally long, and what stragglers cost is not in it.
/// - A job that is of no batch comes after the last one that had ended by then; what lies between is its gap.
/// - `startUps`: whenever the target exceeds what is registered and asked for already, that many are asked for at that poll; each executor that is added after it
///   answers the oldest. Known to a poll's length. Executors that were awaited at the first sample are left out.
/// - `logsPerMinute`: the figure at the end of each minute (records of its last 60 s); a minute that nobody watched has that of the one before, and a
///   last one that is not whole its share.
/// `path` and `bytes` go into the summary.
[[nodiscard]] domain::Trace traceOf(const domain::Recording& recording, const QString& path, qint64 bytes);

} // namespace stoker::archive
