// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/cachebook.h"

#include <algorithm>
#include <unordered_set>

namespace stoker::trace {

using domain::Millis;

void CacheBook::unpersisted(int rdd, qint64 before)
{
    // Said over and over between the same two events it is said once.
    const bool again = m_open < m_entries.size() && std::any_of(m_entries.end() - std::min<std::ptrdiff_t>(std::ssize(m_entries) - static_cast<std::ptrdiff_t>(m_open), 16),
                                                               m_entries.end(), [rdd](const Entry& entry) { return entry.rdd == rdd; });
    if (rdd >= 0 && before > 0 && !again && m_entries.size() < kMost)
        m_entries.push_back({rdd, before, before});
}

void CacheBook::build(const Timeline& timeline, domain::Workload& workload) const
{
    std::unordered_set<int> cached;
    for (const domain::WorkStage& stage : workload.stages)
        cached.insert(stage.caches.begin(), stage.caches.end());
    std::vector<std::pair<Millis, std::uint32_t>> ends;
    for (std::uint32_t job = 0; job < workload.jobs.size(); ++job) {
        if (workload.jobs[job].ended)
            ends.emplace_back(*workload.jobs[job].ended, job);
    }
    std::sort(ends.begin(), ends.end());
    for (const Entry& entry : m_entries) {
        if (!cached.contains(entry.rdd))
            continue;
        domain::WorkUnpersist made{.rdd = entry.rdd, .at = timeline.relative(entry.before + std::max<qint64>(entry.after - entry.before, 0) / 2), .after = {}, .gap = {}};
        const auto past = std::upper_bound(ends.begin(), ends.end(), made.at, [](Millis at, const auto& end) { return at < end.first; });
        if (past != ends.begin()) {
            made.after = std::prev(past)->second;
            made.gap = made.at - std::prev(past)->first;
        }
        workload.unpersisted.push_back(made);
    }
    std::stable_sort(workload.unpersisted.begin(), workload.unpersisted.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
}

} // namespace stoker::trace
