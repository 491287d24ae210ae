// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/throughput.h"

#include "policy/rounding.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::Decision;
using domain::ReasonCode;

namespace {

using Slice = ThroughputState::Slice;
using Seen = ThroughputState::Seen;

constexpr double kLeastAlpha = 0.5;    // job.autoscaler.observed-scalability.coefficient-min
constexpr int kObservationsNeeded = 3; // job.autoscaler.observed-scalability.min-observations

bool isAmount(double value) { return std::isfinite(value) && value >= 0 && value < 1e15; }

/// Of the window that ends now.
struct Window {
    double logs = 0;
    double busySeconds = 0;
    double batchSeconds = 0;
    double inputs = 0;
    int ticks = 0;
    int batches = 0;

    [[nodiscard]] double ratePerExecutor() const { return 60 * logs / busySeconds; }
    [[nodiscard]] double executors() const { return busySeconds / batchSeconds; }
    [[nodiscard]] double input() const { return inputs / ticks; }
};

qint64 sliceNumber(const ThroughputSettings& settings, domain::Instant time)
{
    const double length = settings.windowSeconds / static_cast<double>(ThroughputState::kSlices);
    return std::max<qint64>(0, static_cast<qint64>(domain::seconds(time.time_since_epoch()) / length));
}

Slice& sliceOf(ThroughputState& state, qint64 number)
{
    Slice& slice = state.slices[static_cast<std::size_t>(number) % ThroughputState::kSlices];
    if (slice.number != number)
        slice = Slice{.number = number};
    return slice;
}

void note(const ThroughputSettings& settings, ThroughputState& state, const Observation& now)
{
    const qint64 present = sliceNumber(settings, now.numbers.time);
    for (const BatchSample& batch : now.batches) {
        const bool counts = !batch.failed && isAmount(batch.logs) && isAmount(batch.seconds) && isAmount(batch.executors) && batch.logs > 0
            && batch.seconds * batch.executors > 0;
        const qint64 number = sliceNumber(settings, batch.ended);
        if (!counts || number > present || number <= present - static_cast<qint64>(ThroughputState::kSlices))
            continue;
        Slice& slice = sliceOf(state, number);
        slice.logs += batch.logs;
        slice.busySeconds += batch.seconds * batch.executors;
        slice.batchSeconds += batch.seconds;
        ++slice.batches;
    }
    if (now.numbers.logsPerMinute && isAmount(*now.numbers.logsPerMinute)) {
        Slice& slice = sliceOf(state, present);
        slice.inputs += *now.numbers.logsPerMinute;
        ++slice.ticks;
    }
}

Window windowOf(const ThroughputSettings& settings, const ThroughputState& state, domain::Instant time)
{
    const qint64 present = sliceNumber(settings, time);
    Window window;
    for (const Slice& slice : state.slices) {
        if (slice.number < 0 || slice.number > present || slice.number <= present - static_cast<qint64>(ThroughputState::kSlices))
            continue;
        window.logs += slice.logs;
        window.busySeconds += slice.busySeconds;
        window.batchSeconds += slice.batchSeconds;
        window.inputs += slice.inputs;
        window.ticks += slice.ticks;
        window.batches += slice.batches;
    }
    return window;
}

/// Logs that wait.
double lagOf(const domain::Observed& numbers, double input)
{
    if (numbers.backlogLogs && isAmount(*numbers.backlogLogs))
        return *numbers.backlogLogs;
    return isAmount(numbers.behindSeconds) ? numbers.behindSeconds * input / 60 : 0;
}

/// What a change of the number of executors saw, for the scalability: one entry for each number that it was.
void remember(ThroughputState& state, const Seen& now)
{
    const auto last = std::find_if(state.seen.rbegin(), state.seen.rend(), [](const Seen& one) { return one.executors > 0; });
    if (last != state.seen.rend() && std::abs(last->executors - now.executors) < 0.5) {
        *last = now;
        return;
    }
    const auto free = std::find_if(state.seen.begin(), state.seen.end(), [](const Seen& one) { return one.executors <= 0; });
    if (free != state.seen.end()) {
        *free = now;
        return;
    }
    std::shift_left(state.seen.begin(), state.seen.end(), 1);
    state.seen.back() = now;
}

/// alpha = sum(P x R) / (sum(P^2) x beta), beta = the rate of one where fewest were seen (AutoScalerUtils.computeBaselineProcessingRate).
double alphaOf(const ThroughputState& state)
{
    int observations = 0;
    double products = 0;
    double squares = 0;
    Seen fewest;
    for (const Seen& one : state.seen) {
        if (one.executors <= 0)
            continue;
        ++observations;
        products += one.executors * one.logsPerMinute;
        squares += one.executors * one.executors;
        if (fewest.executors <= 0 || one.executors <= fewest.executors)
            fewest = one;
    }
    const double alpha = products / (squares * (fewest.logsPerMinute / fewest.executors));
    return observations < kObservationsNeeded || !std::isfinite(alpha) ? 1 : std::clamp(alpha, kLeastAlpha, 1.0);
}

Decision stay(int total, domain::Reason reason) { return {total, {}, reason, std::nullopt}; }

} // namespace

const PolicyInfo& throughputInfo()
{
    static constexpr std::array kParameters{
        Parameter{.name = "utilisation", .unit = {}, .fallback = 0.7, .least = 0.01, .most = 1, .choices = {}, .source = "Flink job.autoscaler.utilization.target"},
        Parameter{.name = "boundary", .unit = {}, .fallback = 0.3, .least = 0, .most = 1, .choices = {}, .source = "Flink TARGET_UTILIZATION_BOUNDARY"},
        Parameter{.name = "catch_up_s", .unit = "s", .type = ParameterType::Seconds, .fallback = 1'800.0, .least = 1, .most = 604'800, .choices = {},
                  .source = "Flink job.autoscaler.catch-up.duration"},
        Parameter{.name = "restart_s", .unit = "s", .type = ParameterType::Seconds, .fallback = 300.0, .least = 0, .most = 86'400, .choices = {},
                  .source = "Flink job.autoscaler.restart.time"},
        Parameter{.name = "metrics_window_s", .unit = "s", .type = ParameterType::Seconds, .fallback = 900.0, .least = 60, .most = 86'400, .choices = {},
                  .source = "Flink job.autoscaler.metrics.window"},
        Parameter{.name = "backlog_s", .unit = "s", .type = ParameterType::Seconds, .fallback = 300.0, .least = 0, .most = 604'800, .choices = {},
                  .source = "Flink job.autoscaler.backlog-processing.lag-threshold"},
        Parameter{.name = "max_scale_down", .unit = {}, .fallback = 0.6, .least = 0, .most = 1, .choices = {}, .source = "Flink job.autoscaler.scale-down.max-factor"},
        Parameter{.name = "max_scale_up", .unit = {}, .fallback = 100'000.0, .least = 0, .most = 1e6, .choices = {}, .source = "Flink job.autoscaler.scale-up.max-factor"},
        Parameter{.name = "min_batches", .unit = "batches", .type = ParameterType::Integer, .fallback = 3.0, .least = 1, .most = 1'000, .choices = {},
                  .source = "Stoker; Flink waits until its metrics window is full"},
        Parameter{.name = "observed_scalability", .unit = {}, .type = ParameterType::Flag, .fallback = false, .choices = {},
                  .source = "Flink job.autoscaler.observed-scalability.enabled"},
    };
    static constexpr PolicyInfo kInfo{"throughput", kParameters, false};
    return kInfo;
}

domain::Result<ThroughputSettings> throughputSettings(const Settings& settings)
{
    return ThroughputSettings{.utilisation = settings.number("utilisation"),
                              .boundary = settings.number("boundary"),
                              .catchUpSeconds = settings.number("catch_up_s"),
                              .restartSeconds = settings.number("restart_s"),
                              .windowSeconds = settings.number("metrics_window_s"),
                              .backlogSeconds = settings.number("backlog_s"),
                              .maxScaleDown = settings.number("max_scale_down"),
                              .maxScaleUp = settings.number("max_scale_up"),
                              .batchesNeeded = settings.integer("min_batches"),
                              .observedScalability = settings.flag("observed_scalability")};
}

Decision decide(const ThroughputSettings& settings, ThroughputState& state, const Observation& now)
{
    note(settings, state, now);
    const int total = std::max(0, now.numbers.target);
    const Window window = windowOf(settings, state, now.numbers.time);
    if (window.ticks == 0 || (window.batches == 0 && window.inputs <= 0))
        return stay(total, ReasonCode::NoData);
    if (window.batches < settings.batchesNeeded)
        return stay(total, {ReasonCode::Learning, {static_cast<double>(window.batches), static_cast<double>(settings.batchesNeeded), static_cast<double>(total)}});

    const double input = window.input();
    const double lag = lagOf(now.numbers, input);
    const double catchUpMinutes = settings.catchUpSeconds / 60;
    const std::optional<double> measured = now.numbers.startupSeconds;
    const double restart = measured && isAmount(*measured) ? *measured : settings.restartSeconds;
    const auto capacityFor = [&](double utilisation, bool withRestart) {
        const double bounded = std::clamp(utilisation, 0.0, 1.0);
        if (bounded <= 0)
            return std::numeric_limits<double>::infinity();
        return lag / catchUpMinutes + (withRestart ? input * restart / settings.catchUpSeconds : 0) + input / bounded;
    };
    const bool hasBacklog = lag > input * settings.backlogSeconds / 60;
    const double lower = capacityFor(hasBacklog ? 1 : settings.utilisation + settings.boundary, false);
    const double upper = capacityFor(hasBacklog ? 0 : settings.utilisation - settings.boundary, true);
    const double ratePerExecutor = window.ratePerExecutor();
    const double capacity = ratePerExecutor * total;

    if (settings.observedScalability)
        remember(state, {window.executors(), ratePerExecutor * window.executors()});
    const double alpha = settings.observedScalability ? alphaOf(state) : 1;
    const double wantedCapacity = capacityFor(settings.utilisation, true);
    const double factor = std::clamp(wantedCapacity / capacity / alpha, 1 - settings.maxScaleDown, 1 + settings.maxScaleUp);
    const int wanted = ceilExecutors(total > 0 ? total * factor : wantedCapacity / ratePerExecutor / alpha);
    if (capacity < lower && wanted > total)
        return {wanted, {}, {ReasonCode::CapacityShort, {static_cast<double>(wanted), capacity, input}}, std::nullopt};
    if (capacity > upper && wanted < total)
        return {wanted, {}, {ReasonCode::CapacityAmple, {static_cast<double>(wanted), capacity, input}}, std::nullopt};
    return stay(total, {ReasonCode::WithinBounds, {lower, std::isinf(upper) ? std::numeric_limits<double>::quiet_NaN() : upper, input}});
}

QJsonObject toJson(const ThroughputState& state)
{
    QJsonArray slices;
    for (const Slice& slice : state.slices) {
        if (slice.number >= 0)
            slices.append(QJsonArray{slice.number, slice.logs, slice.busySeconds, slice.batchSeconds, slice.inputs, slice.ticks, slice.batches});
    }
    QJsonArray seen;
    for (const Seen& one : state.seen) {
        if (one.executors > 0)
            seen.append(QJsonArray{one.executors, one.logsPerMinute});
    }
    return {{u"slices"_s, slices}, {u"seen"_s, seen}};
}

domain::Result<ThroughputState> throughputStateFromJson(const QJsonObject& json)
{
    // An array of so many amounts; empty when it is anything else.
    const auto amounts = [](const QJsonValue& value, qsizetype count) {
        std::vector<double> numbers;
        const QJsonArray array = value.toArray();
        for (const QJsonValue& one : array) {
            if (one.isDouble() && isAmount(one.toDouble()))
                numbers.push_back(one.toDouble());
        }
        return array.size() == count && std::ssize(numbers) == count ? numbers : std::vector<double>();
    };
    const QJsonArray slices = json.value(u"slices"_s).toArray();
    const QJsonArray seen = json.value(u"seen"_s).toArray();
    if (!json.value(u"slices"_s).isArray() || std::cmp_greater(slices.size(), ThroughputState::kSlices))
        return badParameter("slices", json.value(u"slices"_s).toVariant(), u"0..15"_s);
    if (!json.value(u"seen"_s).isArray() || std::cmp_greater(seen.size(), ThroughputState::kSeen))
        return badParameter("seen", json.value(u"seen"_s).toVariant(), u"0..5"_s);
    ThroughputState state;
    for (const QJsonValue& value : slices) {
        const auto numbers = amounts(value, 7);
        if (numbers.empty() || numbers[5] > 1e9 || numbers[6] > 1e9)
            return badParameter("slices", value.toVariant(), u"[number, logs, busy_s, batch_s, inputs, ticks, batches]"_s);
        sliceOf(state, static_cast<qint64>(numbers[0])) = {static_cast<qint64>(numbers[0]), numbers[1], numbers[2], numbers[3], numbers[4],
                                                           static_cast<int>(numbers[5]), static_cast<int>(numbers[6])};
    }
    for (qsizetype i = 0; i < seen.size(); ++i) {
        const auto numbers = amounts(seen.at(i), 2);
        if (numbers.empty())
            return badParameter("seen", seen.at(i).toVariant(), u"[executors, logs_per_minute]"_s);
        state.seen[static_cast<std::size_t>(i)] = {numbers[0], numbers[1]};
    }
    return state;
}

} // namespace stoker::policy
