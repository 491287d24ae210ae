// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/optimum.h"

#include <algorithm>
#include <cmath>

namespace stoker::simulation {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

/// Executor seconds that `more` executors give within an interval after they were asked for at its beginning.
std::vector<double> gainsOf(const Cluster& cluster, double interval)
{
    std::vector<double> gains{0};
    const double startUp = cluster.startUps.meanSeconds();
    const double every = domain::seconds(cluster.allocationEvery);
    for (int more = 1; more <= 20'000; ++more) {
        const double waits = cluster.allocationBatch > 0 ? static_cast<double>((more - 1) / cluster.allocationBatch) * every : 0;
        if (startUp + waits >= interval)
            break;
        gains.push_back(gains.back() + interval - startUp - waits);
    }
    return gains;
}

struct Batch {
    double serial = 0; ///< seconds
    double work = 0;   ///< executor seconds
};

std::optional<std::vector<Batch>> batchesOf(const Program& program)
{
    if (!program.hasBatches() || !program.deadlineSeconds || !program.intervalSeconds || program.exactOnly)
        return std::nullopt;
    std::vector<Batch> batches;
    for (const WorkUnit& unit : program.plan.units) {
        Batch batch{.serial = unit.tail / 1'000, .work = 0};
        for (std::uint32_t piece = 0; piece < unit.pieces; ++piece) {
            batch.serial += program.plan.pieces[unit.firstPiece + piece].before / 1'000;
            batch.work += program.plan.pieces[unit.firstPiece + piece].work / 1'000 / program.cluster.slotsEach;
        }
        batches.push_back(batch);
    }
    return batches;
}

} // namespace

std::optional<Optimum> clairvoyantOptimum(const Program& program, int most)
{
    const auto batches = batchesOf(program);
    if (!batches)
        return std::nullopt;
    const double interval = *program.intervalSeconds;
    // A batch that ran into the next one would be late there; within one interval each is for itself.
    const double deadline = std::min(*program.deadlineSeconds, interval);
    const std::vector<double> gains = gainsOf(program.cluster, interval);
    const std::vector<double> gainsUntilDeadline = gainsOf(program.cluster, deadline);
    int highest = 1;
    for (const Batch& batch : *batches) {
        if (batch.work <= 0)
            continue;
        if (batch.serial >= deadline)
            return std::nullopt;
        highest = std::max(highest, static_cast<int>(std::ceil(batch.work / (deadline - batch.serial) * (1 - 1e-12))));
    }
    // Who has let too many go may have to bring more than the batch needs, because they come late in it: up to as many as can come within one interval.
    highest = std::min(highest + static_cast<int>(gains.size()) - 1, program.cluster.cap);
    if (highest > most)
        return std::nullopt;

    const auto width = static_cast<std::size_t>(highest) + 1;
    std::vector<double> cost(width, 0); // before the first batch everybody may be there already
    std::vector<std::vector<std::uint16_t>> cameFrom(batches->size(), std::vector<std::uint16_t>(width, 0));
    for (std::size_t number = 0; number < batches->size(); ++number) {
        const Batch& batch = (*batches)[number];
        const double works = deadline - batch.serial;
        // Lower or equal: the cheapest of all that were not fewer.
        std::vector<double> next(width, kNever);
        double best = kNever;
        std::size_t from = width - 1;
        for (std::size_t target = width; target-- > 0;) {
            if (cost[target] < best) {
                best = cost[target];
                from = target;
            }
            if (works * static_cast<double>(target) * (1 + 1e-12) >= batch.work) {
                next[target] = best + interval * static_cast<double>(target);
                cameFrom[number][target] = static_cast<std::uint16_t>(from);
            }
        }
        for (std::size_t target = 1; number > 0 && target < width; ++target) {
            // Higher: the fewer there were before, the less they do; once that is too little, it stays too little.
            const std::size_t mostMore = std::min(target, gains.size() - 1);
            for (std::size_t more = 1; more <= mostMore; ++more) {
                const auto before = static_cast<double>(target - more);
                // Who comes while the driver still works does nothing until it is done.
                const double late = std::min(gainsUntilDeadline[std::min(more, gainsUntilDeadline.size() - 1)], works * static_cast<double>(more));
                if ((works * before + late) * (1 + 1e-12) < batch.work)
                    break;
                const double all = cost[target - more] + interval * before + gains[more];
                if (all < next[target]) {
                    next[target] = all;
                    cameFrom[number][target] = static_cast<std::uint16_t>(target - more);
                }
            }
        }
        cost = std::move(next);
    }
    const auto end = std::min_element(cost.begin(), cost.end());
    if (*end == kNever)
        return std::nullopt;
    Optimum optimum;
    optimum.coreHours = *end * program.cluster.cores / 3'600;
    optimum.targets.resize(batches->size());
    auto target = static_cast<std::size_t>(end - cost.begin());
    for (std::size_t number = batches->size(); number-- > 0;) {
        optimum.targets[number] = static_cast<int>(target);
        target = cameFrom[number][target];
    }
    return optimum;
}

} // namespace stoker::simulation
