// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/clustermodel.h"

#include <span>

/// Which executors a simulated cluster is made of, and which of them are there whoever steers. Made once for a program; immutable; any thread.
namespace stoker::simulation {

struct ExecutorKind {
    int cores = 1;
    int taskSlots = 1;
    friend bool operator==(const ExecutorKind&, const ExecutorKind&) = default;
};

/// The executors of one resource profile: only stages of the same profile run on them.
struct ExecutorProfile {
    int id = 0;
    std::vector<ExecutorKind> kinds; ///< of the first of them, the second and so on, over again: as the trace's own, in the order in which they came
    int usualSlots = 1;              ///< of the commonest kind
    int peak = 1;                    ///< alive at once in the trace: its share of a number of executors that says nothing of profiles
};

/// Somebody with whom the application began.
struct InitialExecutor {
    std::int64_t at = 0; ///< ms; 0 = there before the first job
    std::uint32_t profile = 0; ///< index
};

struct ExecutorPlan {
    std::vector<ExecutorProfile> profiles{{}}; ///< those that stages with tasks need, by id; one at least
    std::vector<InitialExecutor> initial; ///< as the trace marked them; else alive when the first job came. Empty = the trace knows no executors
    std::int64_t asked = 0; ///< ms; when the first of those were asked for, where the trace says that
    bool mixed = false;     ///< more than one kind of executor: only the exact engine knows them apart
    ExecutorKind mean;      ///< of all kinds, by how many there were; whole

    [[nodiscard]] std::uint32_t indexOf(int profile) const; ///< 0 where there is none of that id
    /// So many in all, dealt to the profiles by their peaks; each gets one while there are enough.
    [[nodiscard]] std::vector<int> dealt(int total) const;
};

/// `asRecorded`: the stages are the trace's own, and not made from its logs.
[[nodiscard]] ExecutorPlan executorPlanOf(const domain::Workload& workload, const domain::ClusterModel& model, const Cluster& cluster, bool asRecorded);

} // namespace stoker::simulation
