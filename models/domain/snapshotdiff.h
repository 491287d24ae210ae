// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"

#include <vector>

namespace stoker::domain {

/// What changed between two lists of executors sorted by id. Rows of `removed` are of the old list; of `added` and `changed` of the new one. All ascending.
struct SnapshotDiff {
    std::vector<int> removed;
    std::vector<int> added;
    std::vector<int> changed;
    bool otherApplication = false; ///< nothing of the old list means anything any more

    [[nodiscard]] bool isEmpty() const { return removed.empty() && added.empty() && changed.empty() && !otherApplication; }
    friend bool operator==(const SnapshotDiff&, const SnapshotDiff&) = default;
};

/// The same executors, row by row.
[[nodiscard]] bool haveSameIds(const std::vector<Executor>& a, const std::vector<Executor>& b);
/// Merge walk, O(n + m). `sameIds`: haveSameIds() is known to be true, so that only figures are compared.
[[nodiscard]] SnapshotDiff diff(const std::vector<Executor>& before, const std::vector<Executor>& after, bool sameIds = false);

} // namespace stoker::domain

Q_DECLARE_METATYPE(stoker::domain::SnapshotDiff)
