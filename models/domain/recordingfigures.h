// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"

#include <array>
#include <optional>

/// What two recordings are compared by. Pure; any thread.
namespace stoker::domain {

enum class RecordedFigure {
    Duration,        ///< s, from the first sample to the last
    Watched,         ///< s of it that somebody watched: the others know nothing of the rest
    Logs,            ///< records that came in while it was watched: the mean of logs per minute over each minute, summed
    CoreHours,       ///< cores of the executors x the time from added to removed, within the recording
    PeakExecutors,   ///< registered
    MeanExecutors,   ///< registered, over the minutes that were watched
    CpuPercent,      ///< mean over the same
    Batches,         ///< those that began within the recording (isRecorded), as in all below
    MissedDeadlines, ///< batches that took longer than the deadline, or without one than their own interval
    BatchP50,        ///< s, nearest rank
    BatchP95,
};
inline constexpr int kRecordedFigureCount = static_cast<int>(RecordedFigure::BatchP95) + 1;

/// By RecordedFigure; empty = not known of this recording. `deadlineSeconds`: the time a batch may take.
using RecordedFigures = std::array<std::optional<double>, kRecordedFigureCount>;
[[nodiscard]] RecordedFigures figuresOf(const Recording& recording, std::optional<double> deadlineSeconds = {});

} // namespace stoker::domain
