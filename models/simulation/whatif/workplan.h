// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workload.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace stoker::simulation {

struct Program;

/// A program as amounts of work, for the engines that know no single task: batches (or jobs) one after the other, in each its stages one after the other.
/// Milliseconds throughout. Immutable; shared.
struct WorkPiece {
    double before = 0;  ///< driver time in front of it
    double lead = 0;    ///< of that, since its job was submitted or its parents were done
    double work = 0;    ///< slot milliseconds
    double tasks = 0;
    double longest = 0; ///< of a task
    bool equal = true;  ///< all tasks are as long
    double opening = 0; ///< what its first task in each slot takes longer
    std::vector<std::uint32_t> reads;  ///< pieces whose shuffle output it reads
    std::vector<std::uint32_t> caches; ///< RDDs that it reads from the cache or puts there, by their place in the plan
    bool isReadInUnit = false;         ///< a later piece of its unit reads its output
    std::vector<double> quantiles; ///< lengths of tasks: the means of so many equal parts of them; empty = equal
    [[nodiscard]] double mean() const { return work / tasks; }
};

struct WorkUnit {
    double due = 0;                     ///< by the clock
    std::optional<std::uint32_t> after; ///< the unit whose end it waits for instead
    double gap = 0;                     ///< from that end
    double logs = 0;
    double tail = 0;                    ///< driver time after its last piece
    bool failed = false;
    double widest = 0; ///< tasks of its piece that has most
    std::uint32_t firstPiece = 0;
    std::uint32_t pieces = 0;
};

struct WorkPlan {
    std::vector<WorkUnit> units;
    std::vector<WorkPiece> pieces;
    std::uint32_t cachedRdds = 0;
    bool leavesOutput = false; ///< some piece reads shuffle output or cached blocks: executors that leave take their share with them
    bool stream = false; ///< units are batches: each begins when it is due and the one before has ended
};

[[nodiscard]] WorkPlan planOf(const Program& program);

/// One thing after the other, so that a plan leaves nothing out: at most one stream, no work outside its batches, and no two jobs at the same time when they
/// were recorded. Cohort and fluid answer for nothing else.
[[nodiscard]] bool isSerial(const domain::Workload& workload);

} // namespace stoker::simulation
