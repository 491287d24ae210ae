// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/releaseimpact.h"

#include <algorithm>
#include <iterator>

namespace stoker::item {
namespace {

using domain::Executor;
using domain::ReleaseWay;

void add(std::vector<int>& into, const std::vector<int>& jobs)
{
    into.insert(into.end(), jobs.begin(), jobs.end());
    std::sort(into.begin(), into.end());
    into.erase(std::unique(into.begin(), into.end()), into.end());
}

// Draining moves data only where Spark was told to; "when idle" and "by force" end the process with all it holds.
Fate dataFate(bool held, ReleaseWay way, bool migrates)
{
    if (!held)
        return Fate::Nothing;
    return way == ReleaseWay::Drain && migrates ? Fate::Moved : Fate::Lost;
}

Fate worse(Fate a, Fate b) { return std::max(a, b); }

void addBytes(std::optional<qint64>& sum, const std::optional<qint64>& bytes)
{
    sum = sum && bytes ? std::optional(*sum + *bytes) : std::nullopt;
}

ReleaseImpact::Row rowOf(const Executor& executor, const domain::Capabilities& capabilities, ReleaseWay way)
{
    ReleaseImpact::Row row;
    row.id = executor.id;
    row.executor = executor;
    row.tasks = !executor.isBusy() ? Fate::Nothing : way == ReleaseWay::Force ? Fate::Lost : Fate::Kept;
    row.cache = dataFate(executor.cachedBlocks > 0, way, capabilities.migratesCache);
    row.shuffle = dataFate(executor.holdsShuffle, way, capabilities.migratesShuffle);
    if (row.tasks == Fate::Lost)
        add(row.jobsHit, executor.jobs);
    if (row.shuffle == Fate::Lost)
        add(row.jobsHit, executor.neededBy);
    return row;
}

} // namespace

ReleaseWay resolved(ReleaseWay way, const domain::Capabilities& capabilities)
{
    if (way != ReleaseWay::Best)
        return way;
    return capabilities.drain ? ReleaseWay::Drain : ReleaseWay::Idle;
}

ReleaseImpact releaseImpact(const std::vector<domain::ExecutorId>& ids, const std::vector<Executor>& executors, const domain::Capabilities& capabilities,
                            ReleaseWay way, std::optional<int> executorsNeeded)
{
    way = resolved(way, capabilities);
    ReleaseImpact impact;
    impact.cacheBytes = 0;
    impact.shuffleBytes = 0;

    qint64 taskTimeMs = 0;
    qint64 tasksEnded = 0;
    int usable = 0;
    for (const Executor& executor : executors) {
        usable += executor.isUsable() ? 1 : 0;
        impact.slotsBefore += executor.isUsable() ? executor.taskSlots : 0;
        taskTimeMs += executor.taskTimeMs;
        tasksEnded += executor.completedTasks;
    }
    impact.slotsAfter = impact.slotsBefore;
    if (executorsNeeded && usable > 0)
        impact.slotsNeeded = static_cast<int>((qint64{*executorsNeeded} * impact.slotsBefore + usable - 1) / usable);

    for (const domain::ExecutorId& id : ids) {
        const auto found = std::lower_bound(executors.begin(), executors.end(), id, [](const Executor& e, const domain::ExecutorId& wanted) { return e.id < wanted; });
        if (found == executors.end() || found->id != id) {
            impact.rows.push_back({.id = id, .executor = {}, .tasks = Fate::Nothing, .cache = Fate::Nothing, .shuffle = Fate::Nothing, .jobsHit = {}});
            continue;
        }
        const Executor& executor = *found;
        ReleaseImpact::Row row = rowOf(executor, capabilities, way);
        ++impact.living;
        impact.busy += executor.isBusy() ? 1 : 0;
        impact.runningTasks += executor.runningTasks;
        impact.tasksRunAgain += row.tasks == Fate::Lost ? executor.runningTasks : 0;
        impact.cachedBlocks += executor.cachedBlocks;
        if (executor.cachedBlocks > 0)
            addBytes(impact.cacheBytes, executor.cachedBytes);
        impact.cache = worse(impact.cache, row.cache);
        if (executor.holdsShuffle) {
            ++impact.shuffleHolders;
            addBytes(impact.shuffleBytes, executor.shuffleBytes);
            if (executor.shuffleNeeded.value_or(false))
                add(impact.shuffleNeededBy, executor.neededBy);
        }
        impact.shuffle = worse(impact.shuffle, row.shuffle);
        add(impact.jobsHit, row.jobsHit);
        if (executor.isUsable()) {
            impact.slotsHeld += executor.taskSlots;
            impact.slotsAfter -= executor.taskSlots;
        }
        impact.rows.push_back(std::move(row));
    }
    if (impact.tasksRunAgain > 0 && tasksEnded > 0) {
        const double meanSeconds = static_cast<double>(taskTimeMs) / 1000.0 / static_cast<double>(tasksEnded);
        impact.workLostSeconds = impact.tasksRunAgain * meanSeconds / 2;
    }
    return impact;
}

} // namespace stoker::item
