// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/whynot.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace stoker::policy {

namespace {

constexpr std::array<std::string_view, 6> kNames{"chosen", "leaving", "protected", "held_back", "others_first", "not_surplus"};

/// The guard that lifted the total, or those that stay, over the most at which an executor would leave; the last one, where more than one did.
std::optional<domain::Guard> lifting(const std::vector<domain::Clamp>& clamps, bool ofStaying, int most)
{
    const auto found = std::find_if(clamps.rbegin(), clamps.rend(), [ofStaying, most](const domain::Clamp& clamp) {
        return clamp.ofStaying == ofStaying && clamp.before <= most && clamp.after > most;
    });
    return found == clamps.rend() ? std::nullopt : std::optional(found->guard);
}

} // namespace

std::string_view standingName(Standing standing) { return kNames[static_cast<std::size_t>(standing)]; }

std::vector<WhyNot> whyNotRemoved(const PilotSettings& settings, const Observation& now, const Tick& made)
{
    const auto staying = static_cast<int>(std::count_if(now.executors.begin(), now.executors.end(), stays));
    const auto ranked = availableVictims(now.executors, made.wish.releases, staying, settings.order, settings.protection);
    QHash<domain::ExecutorId, int> ranks;
    ranks.reserve(static_cast<qsizetype>(ranked.size()));
    for (std::size_t i = 0; i < ranked.size(); ++i)
        ranks.insert(ranked[i], static_cast<int>(i) + 1);

    std::vector<WhyNot> all;
    all.reserve(now.executors.size());
    for (const domain::Executor& executor : now.executors) {
        WhyNot& why = all.emplace_back(WhyNot{.id = executor.id, .held = {}, .guard = {}});
        if (!stays(executor)) {
            why.standing = Standing::Leaving;
            continue;
        }
        why.rank = ranks.value(executor.id, 0);
        if (why.rank == 0) {
            why.standing = Standing::Protected;
            why.held = protectedFor(executor, settings.protection);
            continue;
        }
        // It leaves when the total is no more than this.
        const int most = staying - why.rank;
        if (made.total <= most) {
            why.guard = made.releasesHeldBy ? made.releasesHeldBy : lifting(made.clamps, true, most);
            why.standing = why.guard ? Standing::HeldBack : Standing::Chosen;
        } else if (made.wish.total <= most) {
            why.guard = lifting(made.clamps, false, most);
            why.standing = Standing::HeldBack;
        } else {
            why.standing = std::min(made.total, made.wish.total) < staying ? Standing::OthersFirst : Standing::NotSurplus;
        }
    }
    return all;
}

} // namespace stoker::policy
