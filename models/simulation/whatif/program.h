// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/executorplan.h"
#include "simulation/whatif/workplan.h"

#include <span>
#include <string>
#include <vector>

/// A workload made ready for the engines: the model's word applied, dependencies both ways, task lengths as they are in a slot that is warm. Immutable
/// once made; shared by any number of runs on any threads. Times are milliseconds since the workload's origin.
namespace stoker::simulation {

/// An index that did not simply run once: what failed before it succeeded, and the copies beside it.
struct Chain {
    std::uint32_t index = 0;
    std::vector<std::uint32_t> failed; ///< milliseconds of each attempt, one after the other, before the one that counts
    std::vector<std::uint32_t> copies; ///< each ends with the one that counts, so it starts by the difference later; it takes a slot, and nothing waits for it
};

struct ProgramStage {
    std::uint32_t job = 0;
    std::uint32_t rank = 0; ///< order of first come, first served: by job, then by stage
    std::vector<std::uint32_t> parents;
    std::vector<std::uint32_t> children;
    std::uint32_t tasks = 0;
    std::vector<std::uint32_t> millis; ///< of each index that ran; those behind them never did and take meanMillis each; empty = drawn
    double meanMillis = 0;
    double sigma = 0;
    std::vector<Chain> chains; ///< by index
    std::int64_t lead = 0;     ///< driver time in front of its first task
    std::uint32_t opening = 0; ///< ms: what its first tasks on each executor take longer: those launched before one of them has ended there
    std::uint32_t profile = 0; ///< index into ExecutorPlan::profiles
    bool barrier = false;      ///< its tasks wait until there is a slot for each
    bool writesShuffle = false;
    std::vector<int> caches;
    double logs = 0;
    double cpuShare = 0; ///< CPU seconds for a second of a task
    [[nodiscard]] double work() const; ///< slot milliseconds of the attempts that count
    [[nodiscard]] double longest() const; ///< milliseconds
};

struct ProgramJob {
    int id = 0;
    std::int64_t at = 0; ///< by the clock
    std::int64_t gap = 0; ///< from the end of `after`, or from the start of its batch
    std::optional<std::uint32_t> after;
    std::optional<std::uint32_t> batch;
    std::vector<std::uint32_t> stages;
    std::vector<std::uint32_t> followers; ///< jobs that come `after` this one
    int pool = 0;
    bool failed = false;
    double logs = 0;
    std::int64_t tail = 0; ///< driver time after its last task
    std::vector<std::uint32_t> unpersists; ///< indices into Program::unpersisted: those after this job
};

struct ProgramUnpersist {
    int rdd = 0;
    std::int64_t at = 0;  ///< by the clock
    std::int64_t gap = 0; ///< from the end of `after`
    std::optional<std::uint32_t> after;
};

struct ProgramBatch {
    std::int64_t due = 0;
    double logs = 0;
    std::int64_t lead = 0; ///< driver time before its first job; all of it where it has no job
    std::int64_t tail = 0; ///< after its last
    int stream = 0;        ///< counted from 0; only batches of one wait for each other
    std::vector<std::uint32_t> jobs;
};

struct Program {
    domain::Instant origin;
    std::int64_t length = 0;
    bool fair = false;
    int pools = 1; ///< numbered in the order of their names, as the fair scheduler breaks ties
    int streams = 0;
    bool hasBarriers = false;
    bool knowsCpu = false;
    bool knowsLogs = false;
    std::optional<double> intervalSeconds;
    std::optional<double> deadlineSeconds;
    Cluster cluster;
    std::vector<ProgramStage> stages;
    std::vector<ProgramJob> jobs;
    std::vector<ProgramBatch> batches;
    std::vector<ProgramUnpersist> unpersisted;
    std::vector<double> logsPerMinute;
    std::int64_t tasks = 0;
    WorkPlan plan;
    ExecutorPlan executors;   ///< those a policy that steers takes over, where the trace knows none: what finishes the first batch in 50 of 60 parts
    int instances = 0;        ///< as domain::Workload::instances
    bool exactOnly = false;   ///< what cohort and fluid leave out would count: see isSerial() in workplan.h

    std::int64_t horizon = 0; ///< after that a run that has not ended is given up

    [[nodiscard]] bool hasBatches() const { return !batches.empty(); }
};

/// MissingArgument for logs without a cost, BadArgument for what cannot be, NothingToRun for a trace with neither jobs nor the logs to make batches of.
[[nodiscard]] domain::Result<Program> makeProgram(const domain::Workload& workload, const domain::Scenario& scenario);

} // namespace stoker::simulation
