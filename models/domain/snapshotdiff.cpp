// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshotdiff.h"

namespace stoker::domain {

namespace {
/// Equality, with what changes most often looked at first.
bool isSame(const Executor& a, const Executor& b)
{
    return a.taskTimeMs == b.taskTimeMs && a.runningTasks == b.runningTasks && a.cpuPercent == b.cpuPercent && a == b;
}
} // namespace

SnapshotDiff diff(const std::vector<Executor>& before, const std::vector<Executor>& after)
{
    SnapshotDiff result;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        const bool both = i < before.size() && j < after.size();
        if (both && before[i].id == after[j].id) { // nearly always, and cheaper to see than an order
            if (!isSame(before[i], after[j]))
                result.changed.push_back(static_cast<int>(j));
            ++i;
            ++j;
        } else if (j == after.size() || (both && before[i].id < after[j].id)) {
            result.removed.push_back(static_cast<int>(i++));
        } else {
            result.added.push_back(static_cast<int>(j++));
        }
    }
    return result;
}

} // namespace stoker::domain
