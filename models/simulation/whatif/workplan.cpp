// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/workplan.h"

#include "simulation/whatif/program.h"
#include "simulation/whatif/stagequeue.h"

#include <algorithm>
#include <unordered_map>

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
    // Those that never ran stand together in the middle of those that did, and are not written down one by one.
    const auto mean = static_cast<std::uint32_t>(stage.meanMillis);
    const std::size_t missing = stage.tasks - sorted.size();
    const auto below = static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), mean) - sorted.begin());
    const auto at = [&](std::size_t i) { return i < below ? sorted[i] : i < below + missing ? mean : sorted[i - missing]; };
    const std::size_t parts = std::min<std::size_t>(kQuantiles, stage.tasks);
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t begin = part * stage.tasks / parts;
        const std::size_t end = (part + 1) * stage.tasks / parts;
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i)
            sum += at(i);
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
    piece.opening = stage.opening;
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

/// Pieces out of stages, with what they read of each other.
class Pieces {
public:
    Pieces(WorkPlan& plan, const Program& program) : m_plan(plan), m_program(program), m_pieceOf(program.stages.size(), kNone) {}

    /// The stages of a job, in the order in which they were submitted; `before` in front of the first.
    void addJob(WorkUnit& unit, std::uint32_t number, double before)
    {
        for (const std::uint32_t stage : m_program.jobs[number].stages) {
            if (m_program.stages[stage].tasks == 0)
                continue;
            m_pieceOf[stage] = static_cast<std::uint32_t>(m_plan.pieces.size());
            m_plan.pieces.push_back(pieceOf(m_program.stages[stage]));
            WorkPiece& piece = m_plan.pieces.back();
            piece.lead = static_cast<double>(m_program.stages[stage].lead);
            piece.before = std::exchange(before, 0) + piece.lead;
            link(unit, m_program.stages[stage], piece);
            unit.widest = std::max(unit.widest, piece.tasks);
            ++unit.pieces;
        }
        unit.tail += before + static_cast<double>(m_program.jobs[number].tail);
    }

private:
    static constexpr std::uint32_t kNone = ~std::uint32_t{0};

    void link(const WorkUnit& unit, const ProgramStage& stage, WorkPiece& piece)
    {
        for (const std::uint32_t parent : stage.parents) {
            if (m_pieceOf[parent] == kNone || !m_program.stages[parent].writesShuffle)
                continue;
            piece.reads.push_back(m_pieceOf[parent]);
            m_plan.pieces[m_pieceOf[parent]].isReadInUnit |= m_pieceOf[parent] >= unit.firstPiece;
        }
        for (const int rdd : stage.caches)
            piece.caches.push_back(m_rdds.try_emplace(rdd, static_cast<std::uint32_t>(m_rdds.size())).first->second);
        m_plan.cachedRdds = static_cast<std::uint32_t>(m_rdds.size());
        m_plan.leavesOutput = m_plan.leavesOutput || !piece.reads.empty() || !piece.caches.empty();
    }

    WorkPlan& m_plan;
    const Program& m_program;
    std::vector<std::uint32_t> m_pieceOf; ///< by stage
    std::unordered_map<int, std::uint32_t> m_rdds;
};

} // namespace

WorkPlan planOf(const Program& program)
{
    WorkPlan plan;
    plan.stream = program.hasBatches();
    Pieces pieces(plan, program);
    if (plan.stream) {
        for (const ProgramBatch& batch : program.batches) {
            WorkUnit unit{.due = static_cast<double>(batch.due), .after = {}, .gap = 0, .logs = batch.logs, .tail = static_cast<double>(batch.tail), .failed = false,
                          .firstPiece = static_cast<std::uint32_t>(plan.pieces.size()), .pieces = 0};
            if (batch.jobs.empty())
                unit.tail += static_cast<double>(batch.lead);
            double before = static_cast<double>(batch.lead);
            for (const std::uint32_t job : batch.jobs) {
                unit.failed = unit.failed || program.jobs[job].failed;
                pieces.addJob(unit, job, program.jobs[job].after ? static_cast<double>(program.jobs[job].gap) : before);
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
        pieces.addJob(unit, number, 0);
        plan.units.push_back(unit);
    }
    return plan;
}

bool isSerial(const domain::Workload& workload)
{
    const auto otherStream = [&workload](const domain::WorkBatch& batch) { return batch.stream != workload.batches.front().stream; };
    if (std::any_of(workload.batches.begin(), workload.batches.end(), otherStream))
        return false;
    domain::Millis until{0};
    for (const domain::WorkJob& job : workload.jobs) {
        bool drawn = false;
        bool recorded = false;
        for (const std::uint32_t stage : job.stages) {
            drawn = drawn || (stage < workload.stages.size() && workload.stages[stage].drawn.count > 0);
            recorded = recorded || (stage < workload.stages.size() && !workload.stages[stage].tasks.empty());
        }
        if (!drawn && !recorded)
            continue;
        if ((!job.batch && !workload.batches.empty()) || job.submitted < until)
            return false;
        // One that was never seen to end ran on; of what nobody recorded there is nothing to see.
        until = std::max(until, job.ended.value_or(recorded ? workload.length : job.submitted));
    }
    return true;
}

} // namespace stoker::simulation
