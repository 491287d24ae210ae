// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshotdiff.h"

#include <algorithm>

namespace stoker::domain {

bool haveSameIds(const std::vector<Executor>& a, const std::vector<Executor>& b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const Executor& left, const Executor& right) { return left.id == right.id; });
}

SnapshotDiff diff(const std::vector<Executor>& before, const std::vector<Executor>& after, bool sameIds)
{
    SnapshotDiff result;
    if (sameIds) {
        for (std::size_t row = 0; row < after.size(); ++row) {
            if (!before[row].isLike(after[row]))
                result.changed.push_back(static_cast<int>(row));
        }
        return result;
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        const bool both = i < before.size() && j < after.size();
        if (both && before[i].id == after[j].id) { // nearly always, and cheaper to see than an order
            if (!before[i].isLike(after[j]))
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
