// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/victims.h"

#include <algorithm>

namespace stoker::policy {

using domain::Executor;

namespace {

bool holdsCache(const Executor& executor) { return executor.cachedBlocks > 0 || executor.cachedBytes.value_or(0) > 0; }

/// Unknown counts as needed: what cannot be ruled out must not be lost.
bool holdsNeededShuffle(const Executor& executor)
{
    return executor.shuffleNeeded.value_or(executor.holdsShuffle) || !executor.neededBy.empty();
}

/// Share of its task time in garbage collection, 0 where it ran nothing.
double gcShare(const Executor& executor)
{
    return executor.taskTimeMs > 0 ? static_cast<double>(executor.gcTimeMs) / static_cast<double>(executor.taskTimeMs) : 0.0;
}

bool stays(const Executor& executor) { return executor.isUsable() || executor.state == domain::ExecutorState::Excluded; }

/// Less than 0: `a` is the better victim by this rule alone; 0: no difference.
int compare(VictimRule rule, const Executor& a, const Executor& b)
{
    const auto prefer = [](bool goodA, bool goodB) { return static_cast<int>(goodB) - static_cast<int>(goodA); };
    switch (rule) {
    case VictimRule::Excluded: return prefer(a.state == domain::ExecutorState::Excluded, b.state == domain::ExecutorState::Excluded);
    case VictimRule::Idle: return prefer(!a.isBusy(), !b.isBusy());
    case VictimRule::NoCache: return prefer(!holdsCache(a), !holdsCache(b));
    case VictimRule::NoNeededShuffle: return prefer(!holdsNeededShuffle(a), !holdsNeededShuffle(b));
    case VictimRule::NoShuffle: return prefer(!a.holdsShuffle, !b.holdsShuffle);
    case VictimRule::WorstGc: {
        const double gcA = gcShare(a);
        const double gcB = gcShare(b);
        return gcA > gcB ? -1 : gcA < gcB ? 1 : 0;
    }
    case VictimRule::Newest:
        // Unknown age: as if it were the oldest, so that a known newcomer goes first.
        if (a.added != b.added)
            return !b.added || (a.added && *a.added > *b.added) ? -1 : 1;
        return 0;
    }
    return 0;
}

} // namespace

VictimOrder defaultVictimOrder()
{
    return {VictimRule::Excluded, VictimRule::Idle, VictimRule::NoCache, VictimRule::NoNeededShuffle, VictimRule::NoShuffle, VictimRule::WorstGc, VictimRule::Newest};
}

bool isProtected(const Executor& executor, const Protection& protection)
{
    return (protection.busy && executor.isBusy()) || (protection.cache && holdsCache(executor))
        || (protection.neededShuffle && holdsNeededShuffle(executor)) || (protection.receiver && executor.pins.testFlag(domain::Pin::Receiver));
}

domain::Result<std::vector<domain::ExecutorId>> chooseVictims(const std::vector<Executor>& executors, int count, const VictimOrder& order,
                                                              const Protection& protection)
{
    std::vector<const Executor*> candidates;
    for (const Executor& executor : executors) {
        if (stays(executor) && !isProtected(executor, protection))
            candidates.push_back(&executor);
    }
    const auto wanted = static_cast<std::size_t>(std::max(count, 0));
    if (candidates.size() < wanted) {
        return domain::failure(domain::ErrorCode::NotEnoughExecutors,
                               {{QStringLiteral("wanted"), count}, {QStringLiteral("available"), static_cast<int>(candidates.size())}});
    }
    // Ids are unique, so the order is total: the same executors give the same victims however they are listed. The higher id goes first.
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(wanted), candidates.end(),
                      [&order](const Executor* a, const Executor* b) {
                          for (const VictimRule rule : order) {
                              if (const int difference = compare(rule, *a, *b); difference != 0)
                                  return difference < 0;
                          }
                          return b->id < a->id;
                      });
    std::vector<domain::ExecutorId> result;
    result.reserve(wanted);
    for (std::size_t i = 0; i < wanted; ++i)
        result.push_back(candidates[i]->id);
    return result;
}

} // namespace stoker::policy
