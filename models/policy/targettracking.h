// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/observation.h"
#include "policy/policyinfo.h"

#include <QJsonObject>

/// Kubernetes' horizontal autoscaler: as many executors as bring one figure to its target, wanted = ceil(current x value / target), and nothing within the
/// tolerance. Source: kubernetes/website horizontal-pod-autoscale.md and replica_calculator.go (GetResourceReplicas, GetObjectMetricReplicas,
/// GetObjectPerPodMetricReplicas).
///
/// What counts as "current" is each kind's own, as there, and always what the value was measured on, so that nothing runs away while executors are pending:
/// - cpu_percent, busy_percent (a mean over executors): the ready ones. Not ready: younger than 30 s, starting, or asked for and not registered. On growth
///   they count as idle; an executor without a figure counts as idle on growth and as full (100 %, or the target where that is higher) on release.
///   Draining, removed and excluded ones are left out, as failed pods are. Without a list of executors (simulation) only pending ones are not ready.
/// - batch_percent (a figure of the whole): the executors on which that batch ran. Kubernetes takes those ready now; but a batch's time is a minute old,
///   and what was added since would be multiplied again at each tick until the next batch ends.
/// - logs_per_executor, tasks_per_slot (a sum over executors): wanted = ceil(sum / target), whatever there is; tolerance against the present target.
/// If what is missing or not ready turns the direction or leads into the tolerance, nothing is done; nor is a wish on the wrong side of the present target.
namespace stoker::policy {

enum class TrackedMetric { CpuPercent, BusyPercent, BatchPercent, LogsPerExecutor, TasksPerSlot };

struct TargetTrackingSettings {
    TrackedMetric metric = TrackedMetric::CpuPercent;
    double target = 60;
    double tolerance = 0.1;
    friend bool operator==(const TargetTrackingSettings&, const TargetTrackingSettings&) = default;
};

/// The last batch that ended well, and on how many executors; 0 = none yet.
struct TargetTrackingState {
    double batchSeconds = 0;
    double batchExecutors = 0;
    friend bool operator==(const TargetTrackingState&, const TargetTrackingState&) = default;
};
[[nodiscard]] QJsonObject toJson(const TargetTrackingState& state);
[[nodiscard]] domain::Result<TargetTrackingState> targetTrackingStateFromJson(const QJsonObject& json);

[[nodiscard]] const PolicyInfo& targetTrackingInfo();
/// MissingArgument for a metric that is no percentage: the default of the target is one.
[[nodiscard]] domain::Result<TargetTrackingSettings> targetTrackingSettings(const Settings& settings);
[[nodiscard]] domain::Decision decide(const TargetTrackingSettings& settings, TargetTrackingState& state, const Observation& now);

} // namespace stoker::policy
