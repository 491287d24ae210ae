// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/victims.h"

#include <QHash>

#include <algorithm>
#include <limits>

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

/// `named` is its place in the list of those that were named, or behind all of them.
struct Candidate {
    const Executor* executor = nullptr;
    std::size_t named = std::numeric_limits<std::size_t>::max();
};

std::vector<Candidate> candidatesOf(std::span<const Executor> executors, const Protection& protection)
{
    std::vector<Candidate> candidates;
    for (const Executor& executor : executors) {
        if (stays(executor) && !isProtected(executor, protection))
            candidates.push_back({&executor});
    }
    return candidates;
}

std::vector<domain::ExecutorId> best(std::vector<Candidate> candidates, std::size_t most, const VictimOrder& order)
{
    const auto count = std::min(candidates.size(), most);
    // Ids are unique, so the order is total: the same executors give the same victims however they are listed. The higher id goes first.
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(count), candidates.end(),
                      [&order](const Candidate& a, const Candidate& b) {
                          if (a.named != b.named)
                              return a.named < b.named;
                          for (const VictimRule rule : order) {
                              if (const int difference = compare(rule, *a.executor, *b.executor); difference != 0)
                                  return difference < 0;
                          }
                          return b.executor->id < a.executor->id;
                      });
    std::vector<domain::ExecutorId> result;
    result.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        result.push_back(candidates[i].executor->id);
    return result;
}

} // namespace

VictimOrder defaultVictimOrder()
{
    return {VictimRule::Excluded, VictimRule::Idle, VictimRule::NoCache, VictimRule::NoNeededShuffle, VictimRule::NoShuffle, VictimRule::WorstGc, VictimRule::Newest};
}

Holdings protectedFor(const Executor& executor, const Protection& protection)
{
    Holdings held;
    held.setFlag(Holding::Tasks, protection.busy && executor.isBusy());
    held.setFlag(Holding::Cache, protection.cache && holdsCache(executor));
    held.setFlag(Holding::NeededShuffle, protection.neededShuffle && holdsNeededShuffle(executor));
    held.setFlag(Holding::Receiver, protection.receiver && executor.pins.testFlag(domain::Pin::Receiver));
    return held;
}

bool isProtected(const Executor& executor, const Protection& protection) { return protectedFor(executor, protection) != Holdings(); }

bool stays(const Executor& executor) { return executor.isUsable() || executor.state == domain::ExecutorState::Excluded; }

domain::Result<std::vector<domain::ExecutorId>> chooseVictims(std::span<const Executor> executors, int count, const VictimOrder& order,
                                                              const Protection& protection)
{
    auto candidates = candidatesOf(executors, protection);
    const auto wanted = static_cast<std::size_t>(std::max(count, 0));
    if (candidates.size() < wanted) {
        const auto staying = static_cast<int>(std::count_if(executors.begin(), executors.end(), stays));
        return domain::failure(domain::ErrorCode::NotEnoughExecutors, {{QStringLiteral("wanted"), count},
                                                                       {QStringLiteral("available"), static_cast<int>(candidates.size())},
                                                                       {QStringLiteral("staying"), staying}});
    }
    return best(std::move(candidates), wanted, order);
}

std::vector<domain::ExecutorId> availableVictims(std::span<const Executor> executors, std::span<const domain::ExecutorId> named, int most,
                                                 const VictimOrder& order, const Protection& protection)
{
    auto candidates = candidatesOf(executors, protection);
    if (!named.empty()) {
        QHash<domain::ExecutorId, std::size_t> places;
        places.reserve(static_cast<qsizetype>(named.size()));
        for (std::size_t i = named.size(); i-- > 0;)
            places.insert(named[i], i); // from behind: of one named twice, the first place stays
        for (Candidate& candidate : candidates)
            candidate.named = places.value(candidate.executor->id, candidate.named);
    }
    return best(std::move(candidates), static_cast<std::size_t>(std::max(most, 0)), order);
}

} // namespace stoker::policy
