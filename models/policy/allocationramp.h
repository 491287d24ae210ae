// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace stoker::policy {

/// The target of one resource profile and the step of its ramp, with the three rules by which Spark's ExecutorAllocationManager moves them
/// (core, ExecutorAllocationManager.scala: decrementExecutors, addExecutors, doUpdateRequest). A value; executors throughout.
struct AllocationRamp {
    int target = 0;
    int toAdd = 1; ///< the next step up

    /// Fewer are needed than asked for: ask for what is needed, at least `least`. Returns the change, 0 or less.
    int lower(int needed, int least)
    {
        const int before = target;
        target = std::max(needed, least);
        toAdd = 1;
        return target - before;
    }

    /// One step of the ramp, from the higher of the target and the `live` ones, cut to what is needed. Returns the change: after a minimum above the
    /// need it may be more than toAdd, and 0 where there is no room.
    int raise(int needed, int live, int least, int most)
    {
        if (target >= most) {
            toAdd = 1;
            return 0;
        }
        const std::int64_t wished = std::min(std::int64_t{std::max(target, live)} + toAdd, std::int64_t{needed});
        const int before = target;
        target = std::max(static_cast<int>(std::min(wished, std::int64_t{most})), least);
        if (target == before)
            toAdd = 1;
        return target - before;
    }

    /// The request for `delta` more was acknowledged: a whole step doubles the next one, a cut one starts over.
    void acknowledge(int delta) { toAdd = delta == toAdd && toAdd <= std::numeric_limits<int>::max() / 2 ? toAdd * 2 : 1; }

    friend bool operator==(const AllocationRamp&, const AllocationRamp&) = default;
};

/// Executors for so many tasks: ceil(tasks x ratio / tasksPerExecutor), in the order of Spark's own arithmetic.
[[nodiscard]] inline int executorsForTasks(std::int64_t tasks, double ratio, int tasksPerExecutor)
{
    constexpr double most = std::numeric_limits<int>::max();
    const double executors = std::ceil(static_cast<double>(tasks) * ratio / std::max(tasksPerExecutor, 1));
    return static_cast<int>(std::clamp(executors, -most, most));
}

} // namespace stoker::policy
