// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"
#include "policy/policyinfo.h"

#include <limits>
#include <optional>

namespace stoker::policy {

/// Spark's dynamic allocation by its own names (spark.dynamicAllocation.*), with Spark's defaults. Executors are of one resource profile: Spark too
/// applies them to each. What else Spark asks for to let an executor go without tracking its shuffle output (shuffle service, migration of blocks,
/// reliable storage) is taken as there where shuffleTracking.enabled is false; whether it leaves by kill or by decommissioning is not decided here.
struct DynamicAllocationSettings {
    int minExecutors = 0;
    int maxExecutors = std::numeric_limits<int>::max();
    int initialExecutors = 0; ///< at least minExecutors; spark.executor.instances, where it is higher, is the caller's to pass
    double executorAllocationRatio = 1;
    domain::Millis schedulerBacklogTimeout{1'000};
    domain::Millis sustainedSchedulerBacklogTimeout{1'000};
    domain::Millis executorIdleTimeout{60'000};
    std::optional<domain::Millis> cachedExecutorIdleTimeout; ///< empty = never
    bool shuffleTracking = true;
    std::optional<domain::Millis> shuffleTrackingTimeout; ///< empty = never
    friend bool operator==(const DynamicAllocationSettings&, const DynamicAllocationSettings&) = default;
};

[[nodiscard]] const PolicyInfo& dynamicAllocationInfo();
/// From settings of dynamicAllocationInfo().parameters. Whole seconds where Spark counts whole seconds: fractions are cut off, as Spark does with "1500ms".
/// BadArgument{name, value, accepted} by the rules of ExecutorAllocationManager.validateSettings: a backlog timeout below 1 s, a ratio of 0, minExecutors
/// above maxExecutors. An initial number above maxExecutors is taken as it is, as by Spark's manager (Kubernetes and YARN refuse it).
[[nodiscard]] domain::Result<DynamicAllocationSettings> dynamicAllocationSettings(const Settings& settings);

} // namespace stoker::policy
