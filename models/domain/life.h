// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"

#include <cstdint>
#include <vector>

namespace stoker::domain {

/// One executor from its request to its end, for the timeline: what it was doing, minute by minute.
struct ExecutorLife {
    ExecutorId id;
    QString host;
    std::optional<Instant> requested;
    std::optional<Instant> added;
    std::optional<Instant> removed;
    QString reason; ///< Spark's own words
    RemovedBy by = RemovedBy::Unknown;
    QString removedByName; ///< name@host of who asked, where known

    struct Minute {
        std::int32_t minute = 0;      ///< epoch minutes
        std::uint8_t busyPercent = 0; ///< mean share of its slots that ran a task
        bool gcHigh = false;          ///< garbage collection above 10 % of its task time
    };
    std::vector<Minute> minutes; ///< ascending
};

} // namespace stoker::domain
