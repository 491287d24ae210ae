// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/observation.h"
#include "policy/policyinfo.h"

#include <QJsonObject>

#include <array>
#include <optional>

/// DS2 as the Flink operator's autoscaler has it: how much an executor can process is what it did process while it was busy, so the number that the input
/// and the backlog need follows at once, without steps. Source: flink-kubernetes-operator AutoScalerUtils.getTargetProcessingCapacity,
/// ScalingMetricEvaluator.computeProcessingRateThresholds, JobVertexScaler.computeScaleTargetParallelism, AutoScalerOptions (defaults).
///
///   rate of an executor = sum(logs) / sum(busy seconds x executors) over the metrics window      (a batch is busy from its first job to its last)
///   capacity            = rate of an executor x present target                                   (so pending executors are not asked for again)
///   wanted capacity(u)  = lag / catch-up + input x start-up / catch-up + input / u               (u = utilisation)
///   nothing while       input / (utilisation + boundary) + lag / catch-up <= capacity <= wanted capacity(utilisation - boundary)
///   wanted              = ceil(target x clamp(wanted capacity / capacity / alpha, 1 - max_scale_down, 1 + max_scale_up))
///
/// While there is more than `backlog_s` of input to catch up with, nothing is released and utilisation may reach 1. Where the source does not say how much
/// waits, the lag is what came in while the next batch has been late. Start-up is measured where it can be; Flink's word for it is restart.
/// Unlike Flink the input rate is the mean of what was seen at each tick of the window, and alpha is the observed scalability (off by default).
namespace stoker::policy {

struct ThroughputSettings {
    double utilisation = 0.7;
    double boundary = 0.3;
    double catchUpSeconds = 1'800;
    double restartSeconds = 300;  ///< where the start-up delay has not been measured
    double windowSeconds = 900;
    double backlogSeconds = 300;  ///< lag in seconds of input from which a backlog is being worked off
    double maxScaleDown = 0.6;
    double maxScaleUp = 100'000;
    int batchesNeeded = 3;
    bool observedScalability = false;
    friend bool operator==(const ThroughputSettings&, const ThroughputSettings&) = default;
};

/// Sums over fifteenths of the window, and what was seen at other numbers of executors: of a fixed size.
struct ThroughputState {
    struct Slice {
        qint64 number = -1; ///< time / length of a slice; -1 = empty
        double logs = 0;
        double busySeconds = 0;  ///< times executors
        double batchSeconds = 0;
        double inputs = 0;       ///< logs per minute, summed over `ticks`
        int ticks = 0;
        int batches = 0;
        friend bool operator==(const Slice&, const Slice&) = default;
    };
    struct Seen {
        double executors = 0;     ///< 0 = empty
        double logsPerMinute = 0; ///< what they could process
        friend bool operator==(const Seen&, const Seen&) = default;
    };
    static constexpr std::size_t kSlices = 15;
    static constexpr std::size_t kSeen = 5;
    std::array<Slice, kSlices> slices;
    std::array<Seen, kSeen> seen; ///< oldest first
    friend bool operator==(const ThroughputState&, const ThroughputState&) = default;
};
[[nodiscard]] QJsonObject toJson(const ThroughputState& state);
[[nodiscard]] domain::Result<ThroughputState> throughputStateFromJson(const QJsonObject& json);

[[nodiscard]] const PolicyInfo& throughputInfo();
/// BadArgument where the boundary leaves no utilisation to aim at.
[[nodiscard]] domain::Result<ThroughputSettings> throughputSettings(const Settings& settings);
[[nodiscard]] domain::Decision decide(const ThroughputSettings& settings, ThroughputState& state, const Observation& now);

} // namespace stoker::policy
