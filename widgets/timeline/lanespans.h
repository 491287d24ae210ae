// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/life.h"
#include "domain/snapshot.h"
#include "widgets/timeline/timelineaxis.h"

#include <vector>

namespace stoker::widgets {

/// What a stretch of a lane shows.
enum class LaneShade {
    Starting,   ///< asked for, not registered yet
    NotWatched, ///< alive, but nobody looked
    Idle,
    Busy1, ///< a quarter of its slots or less ran tasks, minute by minute
    Busy2,
    Busy3,
    Busy4,
};

/// Pixels [from, to) of one lane. `gcHigh`: garbage collection above 10 % of the task time.
struct LaneSpan {
    int from = 0;
    int to = 0;
    LaneShade shade = LaneShade::NotWatched;
    bool gcHigh = false;
    friend bool operator==(const LaneSpan&, const LaneSpan&) = default;
};

/// The stretches of one executor within the axis, left to right, neighbours of one kind joined. Never more than one per pixel,
/// so a week costs no more to paint than an hour. `now`: where a living executor ends (the application's clock).
[[nodiscard]] std::vector<LaneSpan> laneSpans(const domain::ExecutorLife& life, const TimelineAxis& axis, domain::Instant now);

/// The lives that show within [from, to), as rows of `lives`, in its order.
[[nodiscard]] std::vector<int> lanesWithin(const std::vector<domain::ExecutorLife>& lives, domain::Instant from, domain::Instant to, domain::Instant now);

/// One bar of the batch strip: pixels [from, to), the longest batch in it.
struct BatchBar {
    int from = 0;
    int to = 0;
    double seconds = 0;
    bool late = false; ///< took longer than its deadline
    friend bool operator==(const BatchBar&, const BatchBar&) = default;
};
/// Batches as bars, those on the same pixel joined to the longest.
[[nodiscard]] std::vector<BatchBar> batchBars(const std::vector<domain::Batch>& batches, const TimelineAxis& axis, std::optional<double> deadlineSeconds);

/// One bar of the job strip; `id` is absent where several jobs share the pixels.
struct JobBar {
    int from = 0;
    int to = 0;
    std::optional<int> id;
    domain::JobResult result = domain::JobResult::Running;
    friend bool operator==(const JobBar&, const JobBar&) = default;
};
[[nodiscard]] std::vector<JobBar> jobBars(const std::vector<domain::Job>& jobs, const TimelineAxis& axis, domain::Instant now);

} // namespace stoker::widgets
