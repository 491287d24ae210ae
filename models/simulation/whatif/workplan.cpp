// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/workplan.h"

#include "simulation/whatif/program.h"
#include "simulation/whatif/stagequeue.h"

#include <algorithm>

namespace stoker::simulation {

namespace {

constexpr std::size_t kQuantiles = 32;

/// Means of equal parts of the sorted lengths.
std::vector<double> quantilesOf(const ProgramStage& stage)
{
    std::vector<double> result;
    if (stage.millis.empty()) {
        for (const float one : logNormalQuantiles(stage.sigma, kQuantiles))
            result.push_back(stage.meanMillis * static_cast<double>(one));
        return result;
    }
    std::vector<std::uint32_t> sorted = stage.millis;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t parts = std::min(kQuantiles, sorted.size());
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t begin = part * sorted.size() / parts;
        const std::size_t end = (part + 1) * sorted.size() / parts;
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i)
            sum += sorted[i];
        result.push_back(sum / static_cast<double>(end - begin));
    }
    return result;
}

WorkPiece pieceOf(const ProgramStage& stage)
{
    WorkPiece piece;
    piece.tasks = stage.tasks;
    piece.work = stage.work();
    piece.longest = stage.tasks > 0 ? stage.longest() : 0;
    for (const Chain& chain : stage.chains) {
        for (const std::uint32_t failed : chain.failed) {
            piece.work += failed;
            piece.tasks += 1;
        }
    }
    piece.equal = stage.millis.empty() ? stage.sigma <= 0
                                       : std::all_of(stage.millis.begin(), stage.millis.end(), [&](std::uint32_t one) { return one == stage.millis.front(); });
    if (!piece.equal)
        piece.quantiles = quantilesOf(stage);
    return piece;
}

/// The stages of a job, in the order in which they were submitted; `before` in front of the first.
void addJob(WorkPlan& plan, WorkUnit& unit, const Program& program, std::uint32_t number, double before)
{
    for (const std::uint32_t stage : program.jobs[number].stages) {
        if (program.stages[stage].tasks == 0)
            continue;
        plan.pieces.push_back(pieceOf(program.stages[stage]));
        plan.pieces.back().before = std::exchange(before, 0);
        ++unit.pieces;
    }
    unit.tail += before;
}

} // namespace

WorkPlan planOf(const Program& program)
{
    WorkPlan plan;
    plan.stream = program.hasBatches();
    if (plan.stream) {
        for (const ProgramBatch& batch : program.batches) {
            WorkUnit unit{.due = static_cast<double>(batch.due), .after = {}, .gap = 0, .logs = batch.logs, .tail = static_cast<double>(batch.tail), .failed = false,
                          .firstPiece = static_cast<std::uint32_t>(plan.pieces.size()), .pieces = 0};
            if (batch.jobs.empty())
                unit.tail += static_cast<double>(batch.lead);
            double before = static_cast<double>(batch.lead);
            for (const std::uint32_t job : batch.jobs) {
                unit.failed = unit.failed || program.jobs[job].failed;
                addJob(plan, unit, program, job, program.jobs[job].after ? static_cast<double>(program.jobs[job].gap) : before);
                before = 0;
            }
            plan.units.push_back(unit);
        }
        return plan;
    }
    for (std::uint32_t number = 0; number < program.jobs.size(); ++number) {
        const ProgramJob& job = program.jobs[number];
        WorkUnit unit{.due = static_cast<double>(job.at), .after = job.after, .gap = static_cast<double>(job.gap), .logs = job.logs, .tail = 0, .failed = job.failed,
                      .firstPiece = static_cast<std::uint32_t>(plan.pieces.size()), .pieces = 0};
        addJob(plan, unit, program, number, 0);
        plan.units.push_back(unit);
    }
    return plan;
}

} // namespace stoker::simulation
