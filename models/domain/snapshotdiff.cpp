// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshotdiff.h"

namespace stoker::domain {

SnapshotDiff diff(const std::vector<Executor>& before, const std::vector<Executor>& after)
{
    SnapshotDiff result;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (j == after.size() || (i < before.size() && before[i].id < after[j].id)) {
            result.removed.push_back(static_cast<int>(i++));
        } else if (i == before.size() || after[j].id < before[i].id) {
            result.added.push_back(static_cast<int>(j++));
        } else {
            if (!(before[i] == after[j]))
                result.changed.push_back(static_cast<int>(j));
            ++i;
            ++j;
        }
    }
    return result;
}

} // namespace stoker::domain
