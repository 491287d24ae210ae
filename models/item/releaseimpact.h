// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/command.h"
#include "domain/executor.h"
#include "domain/snapshot.h"

#include <optional>
#include <vector>

namespace stoker::item {

/// What becomes of something an executor holds.
enum class Fate { Nothing, Kept, Moved, Lost };

/// What a release would really do, executor by executor: what the release dialog says. Pure.
struct ReleaseImpact {
    struct Row {
        domain::ExecutorId id;
        std::optional<domain::Executor> executor; ///< empty: it is gone already
        Fate tasks = Fate::Nothing; ///< Kept = they finish first; Lost = they run again elsewhere
        Fate cache = Fate::Nothing;
        Fate shuffle = Fate::Nothing;
        std::vector<int> jobsHit;   ///< jobs that lose work: of its running tasks, and those that read shuffle data which is lost; ascending
    };
    std::vector<Row> rows; ///< as asked

    int living = 0;
    int busy = 0;
    int runningTasks = 0;
    int tasksRunAgain = 0;
    std::optional<double> workLostSeconds; ///< estimate: half the mean task time for each task that runs again; empty where no task ever ended
    int cachedBlocks = 0;
    std::optional<qint64> cacheBytes;      ///< held by all rows; empty = some size is unknown
    Fate cache = Fate::Nothing;
    int shuffleHolders = 0;
    std::optional<qint64> shuffleBytes;
    Fate shuffle = Fate::Nothing;
    std::vector<int> shuffleNeededBy;      ///< active jobs that read it; ascending
    std::vector<int> jobsHit;              ///< all rows'; ascending
    int slotsHeld = 0;          ///< of the usable ones among them
    int slotsBefore = 0;                   ///< of all usable executors
    int slotsAfter = 0;
    std::optional<int> slotsNeeded;        ///< those of the executors that the work asks for (Figures::needed); empty = unknown
};

/// ReleaseWay::Best as it would be sent: drain where Spark can, else when idle.
[[nodiscard]] domain::ReleaseWay resolved(domain::ReleaseWay way, const domain::Capabilities& capabilities);

/// `executors` sorted by id, as a store keeps them.
[[nodiscard]] ReleaseImpact releaseImpact(const std::vector<domain::ExecutorId>& ids, const std::vector<domain::Executor>& executors,
                                          const domain::Capabilities& capabilities, domain::ReleaseWay way, std::optional<int> executorsNeeded);

} // namespace stoker::item
