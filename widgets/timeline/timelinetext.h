// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/life.h"
#include "domain/snapshot.h"

#include <optional>
#include <vector>

namespace stoker::widgets {

/// Lengths of the timeline (look, section 3), px at 96 dpi.
struct TimelineMetrics {
    static constexpr int kLabels = 150;
    static constexpr int kRight = 16;
    static constexpr int kLane = 17;
    static constexpr int kBar = 11;
    static constexpr int kRuler = 24;
};

/// What a lane shows, in words: id, host, from when to when, why it ended, and how busy it was at `at`.
[[nodiscard]] QString laneText(const domain::ExecutorLife& life, domain::Instant now, std::optional<domain::Instant> at);
/// The batch at a moment, `reach` around it: "14:26:00: 47.2 s of 60 s, 3.36 M records".
[[nodiscard]] QString batchText(const std::vector<domain::Batch>& batches, domain::Instant at, domain::Millis reach, std::optional<double> deadlineSeconds);
/// The jobs at a moment, one a line, at most ten.
[[nodiscard]] QString jobText(const std::vector<domain::Job>& jobs, domain::Instant at, domain::Millis reach, domain::Instant now);

} // namespace stoker::widgets
