// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"

#include <optional>
#include <vector>

/// What the times of batches say. Pure; times are the application's; any thread.
namespace stoker::session {

[[nodiscard]] domain::Millis millisOf(double seconds);
[[nodiscard]] domain::Instant endOf(const domain::Batch& batch);
/// Where a DStream's batch is named by the time it was due at: that. Empty for what is no such name, or lies weeks off.
[[nodiscard]] std::optional<domain::Instant> dueOf(const domain::Batch& batch);
/// Which stream a batch is of: the query's name; of one without a name its id, which Spark keeps over restarts. All DStreams of an application are one.
[[nodiscard]] QString streamOf(const domain::Batch& batch);
[[nodiscard]] bool isSameStream(const domain::Batch& a, const domain::Batch& b);

/// The middle of the pauses between `starts` (ascending), seconds; empty for fewer than three, and for none at all.
[[nodiscard]] std::optional<double> usualPause(const std::vector<domain::Instant>& starts);

/// A batch, or a job that is like one, and how it was planned.
struct BatchTime {
    domain::Instant due;     ///< when it should have started; equal to `started` where nobody plans
    domain::Instant started;
    domain::Instant ended;
    bool planned = true;     ///< the next ones are due whether or not this one has ended (DStreams, jobs by the clock); else no further than one trigger
};
[[nodiscard]] BatchTime timeOf(const domain::Batch& batch);

/// How long the next batch after `last`, the newest that ended, has waited to start, seconds: max(0, ended - (due + interval)).
/// `nextRuns`: that next one is under way, so the one behind it counts too once it is due: at due + 2 x interval, or without a plan one interval after
/// the next one started, which was at max(ended, due + interval). 0 = it keeps up, or nothing has run for an interval, or the stream is silent: one that was
/// stopped while it was late must not count as late for ever.
[[nodiscard]] double secondsBehind(const BatchTime& last, double interval, domain::Instant now, bool nextRuns);
/// No batch has ended for so many intervals that the stream says nothing any more: it has probably ended itself.
[[nodiscard]] bool isSilent(const BatchTime& last, double interval, domain::Instant now);

} // namespace stoker::session
