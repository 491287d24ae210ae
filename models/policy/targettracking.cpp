// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/targettracking.h"

#include "policy/rounding.h"

#include <algorithm>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::Decision;
using domain::ReasonCode;

namespace {

constexpr std::array<std::string_view, 5> kMetrics{"cpu_percent", "busy_percent", "batch_percent", "logs_per_executor", "tasks_per_slot"};
constexpr double kDefaultTarget = 60;
constexpr domain::Millis kReadinessDelay = std::chrono::seconds(30); // kube-controller-manager --horizontal-pod-autoscaler-initial-readiness-delay

/// A mean over executors, and over how many.
struct Measured {
    double sum = 0;
    int ready = 0;   ///< with a figure
    int missing = 0; ///< ready, without one
    int unready = 0;
};

int pending(const domain::Observed& numbers) { return std::max(0, std::max(0, numbers.target) - std::max(0, numbers.registered)); }

bool isReady(const domain::Executor& executor, domain::Instant now)
{
    return !executor.isStarting() && (!executor.added || *executor.added <= now - kReadinessDelay);
}

std::optional<double> known(std::optional<double> value) { return value && std::isfinite(*value) && *value >= 0 ? value : std::nullopt; }

std::optional<double> figureOf(const domain::Executor& executor, TrackedMetric metric)
{
    return metric == TrackedMetric::CpuPercent ? known(executor.cpuPercent) : std::optional(executor.isBusy() ? 100.0 : 0.0);
}

Measured measureEach(const Observation& now, TrackedMetric metric)
{
    Measured result;
    result.unready = pending(now.numbers);
    for (const domain::Executor& executor : now.executors) {
        if (!executor.isUsable())
            continue;
        if (!isReady(executor, now.numbers.time)) {
            ++result.unready;
            continue;
        }
        const auto figure = figureOf(executor, metric);
        result.sum += figure.value_or(0);
        ++(figure ? result.ready : result.missing);
    }
    return result;
}

Measured measureMean(const domain::Observed& numbers, TrackedMetric metric)
{
    Measured result;
    result.unready = pending(numbers);
    if (metric == TrackedMetric::BusyPercent) {
        result.ready = std::max(0, numbers.usable);
        result.sum = 100.0 * std::clamp(numbers.busy, 0, result.ready);
    } else if (const auto cpu = known(numbers.cpuPercent)) {
        result.ready = std::max(0, numbers.registered);
        result.sum = *cpu * result.ready;
    }
    return result;
}

Measured measure(const Observation& now, TrackedMetric metric)
{
    if (now.executors.empty())
        return measureMean(now.numbers, metric);
    Measured each = measureEach(now, metric);
    // Known of the whole, but of nobody in particular: everybody ready has the mean.
    if (const auto cpu = known(now.numbers.cpuPercent); each.ready == 0 && metric == TrackedMetric::CpuPercent && cpu) {
        each.ready = std::exchange(each.missing, 0);
        each.sum = *cpu * each.ready;
    }
    return each;
}

bool isWithin(const TargetTrackingSettings& settings, double ratio) { return std::abs(ratio - 1) <= settings.tolerance * (1 + 1e-9); }

Decision stay(int total, domain::Reason reason) { return {total, {}, reason, std::nullopt}; }

Decision steady(int total) { return stay(total, {ReasonCode::Steady, {static_cast<double>(total), static_cast<double>(total)}}); }

Decision within(const TargetTrackingSettings& settings, int total, double value)
{
    return stay(total, {ReasonCode::WithinTolerance, {value, settings.target, settings.tolerance}});
}

/// `ratio` is outside the tolerance.
Decision move(const TargetTrackingSettings& settings, int total, double value, double ratio, double exact)
{
    const int wanted = ceilExecutors(exact);
    if (wanted == total || (wanted > total) != (ratio > 1))
        return steady(total);
    return {wanted, {}, {ratio > 1 ? ReasonCode::AboveTarget : ReasonCode::BelowTarget, {value, settings.target, static_cast<double>(wanted)}}, std::nullopt};
}

Decision trackMean(const TargetTrackingSettings& settings, int total, const Measured& measured)
{
    if (measured.ready == 0)
        return stay(total, ReasonCode::NoData);
    const double value = measured.sum / measured.ready;
    const double ratio = value / settings.target;
    const bool growsBesideUnready = measured.unready > 0 && ratio > 1;
    if (!growsBesideUnready && measured.missing == 0)
        return isWithin(settings, ratio) ? within(settings, total, value) : move(settings, total, value, ratio, measured.sum / settings.target);

    double sum = measured.sum;
    int counted = measured.ready;
    if (ratio != 1) {
        counted += measured.missing;
        sum += ratio < 1 ? measured.missing * std::max(100.0, settings.target) : 0.0;
    }
    counted += growsBesideUnready ? measured.unready : 0;
    const double cautious = sum / counted;
    const double cautiousRatio = cautious / settings.target;
    if (isWithin(settings, cautiousRatio))
        return within(settings, total, cautious);
    if ((cautiousRatio > 1) != (ratio > 1))
        return steady(total);
    return move(settings, total, cautious, cautiousRatio, sum / settings.target);
}

Decision trackBatch(const TargetTrackingSettings& settings, const TargetTrackingState& state, int total, const Observation& now)
{
    const auto deadline = known(now.numbers.deadlineSeconds);
    const auto took = state.batchExecutors > 0 ? std::optional(state.batchSeconds) : known(now.numbers.batchSeconds);
    if (!deadline || *deadline <= 0 || !took)
        return stay(total, ReasonCode::NoData);
    const double value = 100 * *took / *deadline;
    const double ratio = value / settings.target;
    // From nothing to something the ratio itself, as in getUsageRatioReplicaCount.
    const double current = state.batchExecutors > 0 ? state.batchExecutors : std::max(1.0, static_cast<double>(now.numbers.usable));
    return isWithin(settings, ratio) ? within(settings, total, value) : move(settings, total, value, ratio, ratio * current);
}

Decision trackSum(const TargetTrackingSettings& settings, int total, std::optional<double> sum, double unitsPerExecutor)
{
    if (!known(sum))
        return stay(total, ReasonCode::NoData);
    const double exact = *sum / (settings.target * unitsPerExecutor);
    if (total == 0)
        return move(settings, total, std::numeric_limits<double>::quiet_NaN(), exact > 0 ? 2 : 0, exact);
    const double ratio = exact / total;
    const double value = ratio * settings.target;
    return isWithin(settings, ratio) ? within(settings, total, value) : move(settings, total, value, ratio, exact);
}

} // namespace

const PolicyInfo& targetTrackingInfo()
{
    static constexpr std::array kParameters{
        Parameter{.name = "metric", .unit = {}, .type = ParameterType::Choice, .fallback = kMetrics.front(), .choices = kMetrics,
                  .source = "Kubernetes HPA spec.metrics"},
        Parameter{.name = "target", .unit = {}, .type = ParameterType::Number, .fallback = kDefaultTarget, .least = 0.001, .most = 1e9, .choices = {},
                  .source = "Kubernetes HPA spec.metrics[].target; 60 % of CPU as Compute Engine's autoscaler"},
        Parameter{.name = "tolerance", .unit = {}, .type = ParameterType::Number, .fallback = 0.1, .least = 0, .most = 1, .choices = {},
                  .source = "kube-controller-manager --horizontal-pod-autoscaler-tolerance"},
    };
    static constexpr PolicyInfo kInfo{"target-tracking", kParameters, false};
    return kInfo;
}

domain::Result<TargetTrackingSettings> targetTrackingSettings(const Settings& settings)
{
    const std::string metric = settings.text("metric").toStdString();
    const auto index = std::find(kMetrics.begin(), kMetrics.end(), metric) - kMetrics.begin();
    const TargetTrackingSettings result{static_cast<TrackedMetric>(index), settings.number("target"), settings.number("tolerance")};
    const bool isPercentage = result.metric <= TrackedMetric::BatchPercent;
    // Nobody aims at 60 logs a minute or 60 tasks a slot; who left the target out would get a hundred times too many executors, or too few.
    if (!isPercentage && result.target == kDefaultTarget)
        return domain::failure(domain::ErrorCode::MissingArgument, {{u"name"_s, u"target"_s}, {u"accepted"_s, u"0.001..1000000000 "_s + settings.text("metric")}});
    return result;
}

Decision decide(const TargetTrackingSettings& settings, TargetTrackingState& state, const Observation& now)
{
    for (const BatchSample& batch : now.batches) {
        if (!batch.failed && known(batch.seconds) && known(batch.executors) && batch.executors > 0)
            state = {batch.seconds, batch.executors};
    }
    const domain::Observed& numbers = now.numbers;
    const int total = std::max(0, numbers.target);
    switch (settings.metric) {
    case TrackedMetric::CpuPercent:
    case TrackedMetric::BusyPercent: return trackMean(settings, total, measure(now, settings.metric));
    case TrackedMetric::BatchPercent: return trackBatch(settings, state, total, now);
    case TrackedMetric::LogsPerExecutor: return trackSum(settings, total, numbers.logsPerMinute, 1);
    case TrackedMetric::TasksPerSlot:
        return trackSum(settings, total, static_cast<double>(std::max(0, numbers.tasksRunning)) + std::max(0, numbers.tasksPending),
                        std::max(1, numbers.slotsPerExecutor));
    }
    return stay(total, ReasonCode::NoData);
}

QJsonObject toJson(const TargetTrackingState& state)
{
    return {{u"batch_seconds"_s, state.batchSeconds}, {u"batch_executors"_s, state.batchExecutors}};
}

domain::Result<TargetTrackingState> targetTrackingStateFromJson(const QJsonObject& json)
{
    const TargetTrackingState state{json.value(u"batch_seconds"_s).toDouble(-1), json.value(u"batch_executors"_s).toDouble(-1)};
    if (state.batchSeconds < 0)
        return badParameter("batch_seconds", json.value(u"batch_seconds"_s).toVariant(), u"0..…"_s);
    if (state.batchExecutors < 0)
        return badParameter("batch_executors", json.value(u"batch_executors"_s).toVariant(), u"0..…"_s);
    return state;
}

} // namespace stoker::policy
