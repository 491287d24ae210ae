// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/simtime.h"

#include <cstdint>

namespace stoker::simulation {

/// The numbers of the simulated cluster and its application (design, "What-if": demo:day).
struct DemoModel {
    std::uint64_t seed = 1;
    bool noise = true;          ///< of load and task times, and failed tasks; off: the curve to the letter
    double startHour = 11.0;    ///< hour of the simulated day at SimTime 0
    int executors = 24;         ///< one-core executors at the start; so many finish the noon batch in exactly 50 s
    int ceiling = 48;           ///< what the cluster allows (cores.max with one-core executors)
    double lossesPerHour = 0.5;   ///< executors lost per hour of the application

    SimTime batchInterval{60'000};
    SimTime batchPhase{0};      ///< a batch is due at this SimTime, and every interval before and after
    SimTime serial{4'000};      ///< part of each batch that no executor can shorten
    double noonParallelSeconds = 46; ///< parallel part of the noon batch on `executors` cores
    double noonLogsPerExecutor = 120'000;
    double taskSeconds = 2;     ///< aimed at; a batch is split into whole tasks of equal length
    SimTime startUpMin{20'000}; ///< 30 +- 10 s
    SimTime startUpMax{40'000};
    int allocationBatch = 10;   ///< executors asked of the cluster at a time
    SimTime allocationEvery{1'000};
    SimTime removalMin{3'000};  ///< from a kill to the driver's word that it is gone
    SimTime removalMax{5'500};
    double migrationBytesPerSecond = 100e6;
    qint64 blockBytes = 33'554'432;
    double rebuildSeconds = 3;  ///< what a task pays for a cached block that was lost
    double shuffleBytesPerLog = 40;
    qint64 storageMemoryBytes = 455'501'414; ///< of an executor of 1 GiB

    [[nodiscard]] int blocksAnExecutorHolds() const { return static_cast<int>(storageMemoryBytes / blockBytes); }
    [[nodiscard]] double costPerLog() const { return noonParallelSeconds / noonLogsPerExecutor; } ///< core seconds
    [[nodiscard]] double nightLogsPerMinute() const { return noonLogsPerExecutor * executors / 12.0; }
};

} // namespace stoker::simulation
