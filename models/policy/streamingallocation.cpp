// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/streamingallocation.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::Executor;
using domain::Instant;
using domain::Millis;
using domain::ReasonCode;

namespace {

/// Counter-based (SplitMix64's finaliser), so that the same state always draws the same victim.
quint64 mix(quint64 x)
{
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

int draw(quint64 seed, quint64 counter, int below)
{
    const quint64 bits = mix(mix(seed) + counter) >> 32;
    return static_cast<int>((bits * static_cast<quint64>(below)) >> 32);
}

Instant intervalEnd(Instant time, Millis interval)
{
    const qint64 ms = domain::toEpochMs(time);
    const qint64 length = interval.count();
    const qint64 passed = ms >= 0 ? ms / length : (ms - length + 1) / length;
    return domain::fromEpochMs((passed + 1) * length);
}

domain::Reason reasonOf(const StreamingAllocationSettings& settings, const StreamingVerdict& verdict)
{
    if (!verdict.ratio)
        return {ReasonCode::NoBatches};
    if (*verdict.ratio >= settings.scalingUpRatio)
        return {ReasonCode::RatioHigh, {*verdict.ratio, settings.scalingUpRatio}};
    if (*verdict.ratio <= settings.scalingDownRatio)
        return {ReasonCode::RatioLow, {*verdict.ratio, settings.scalingDownRatio}};
    return {ReasonCode::RatioBetween, {*verdict.ratio, settings.scalingDownRatio, settings.scalingUpRatio}};
}

} // namespace

const PolicyInfo& streamingAllocationInfo()
{
    constexpr double kMostInteger = std::numeric_limits<int>::max();
    static constexpr std::array kParameters{
        Parameter{.name = "minExecutors", .unit = "executors", .type = ParameterType::Integer, .fallback = {}, .least = 1, .most = kMostInteger,
                  .choices = {}, .source = "spark.streaming.dynamicAllocation.minExecutors; without it the receivers, at least 1"},
        Parameter{.name = "maxExecutors", .unit = "executors", .type = ParameterType::Integer, .fallback = {}, .least = 1, .most = kMostInteger,
                  .choices = {}, .source = "spark.streaming.dynamicAllocation.maxExecutors; without it there is no limit"},
        Parameter{.name = "scalingInterval", .unit = "s", .type = ParameterType::Seconds, .fallback = 60.0, .least = 1, .most = kMostInteger,
                  .choices = {}, .source = "spark.streaming.dynamicAllocation.scalingInterval"},
        Parameter{.name = "scalingUpRatio", .unit = "", .type = ParameterType::Number, .fallback = 0.9, .least = 0, .choices = {},
                  .source = "spark.streaming.dynamicAllocation.scalingUpRatio; above 0 and scalingDownRatio"},
        Parameter{.name = "scalingDownRatio", .unit = "", .type = ParameterType::Number, .fallback = 0.3, .least = 0, .choices = {},
                  .source = "spark.streaming.dynamicAllocation.scalingDownRatio; above 0"},
        Parameter{.name = "seed", .unit = "", .type = ParameterType::Integer, .fallback = 0.0, .least = 0, .most = kMostInteger, .choices = {},
                  .source = "Spark draws the executor it kills with an unseeded scala.util.Random"},
    };
    static constexpr PolicyInfo kInfo{"spark-streaming-allocation", kParameters, true};
    return kInfo;
}

domain::Result<StreamingAllocationSettings> streamingAllocationSettings(const Settings& settings)
{
    StreamingAllocationSettings result;
    result.minExecutors = settings.optionalInteger("minExecutors");
    const auto most = settings.optionalInteger("maxExecutors");
    result.maxExecutors = most.value_or(result.maxExecutors);
    result.scalingInterval = Millis{1'000} * static_cast<qint64>(settings.number("scalingInterval"));
    result.scalingUpRatio = settings.number("scalingUpRatio");
    result.scalingDownRatio = settings.number("scalingDownRatio");
    result.seed = static_cast<quint64>(settings.integer("seed"));
    if (result.scalingDownRatio <= 0)
        return badParameter("scalingDownRatio", result.scalingDownRatio, u"(0, …)"_s);
    if (result.scalingUpRatio <= result.scalingDownRatio)
        return badParameter("scalingUpRatio", result.scalingUpRatio, u"(%1, …)"_s.arg(result.scalingDownRatio));
    if (result.minExecutors && *result.minExecutors > result.maxExecutors)
        return badParameter("minExecutors", *result.minExecutors, u"1..%1"_s.arg(result.maxExecutors));
    return result;
}

void noteBatch(StreamingAllocationState& state, Millis processing)
{
    state.sumMs += processing.count();
    ++state.count;
}

StreamingVerdict closeInterval(const StreamingAllocationSettings& settings, StreamingAllocationState& state, Millis batchInterval, int executors, int removable,
                               int receivers)
{
    StreamingVerdict verdict;
    const qint64 count = std::exchange(state.count, 0);
    const qint64 sum = std::exchange(state.sumMs, 0);
    if (count == 0 || batchInterval.count() <= 0)
        return verdict;
    const double ratio = static_cast<double>(sum / count) / static_cast<double>(batchInterval.count());
    const int least = settings.minExecutors.value_or(std::max(1, receivers));
    verdict.ratio = ratio;
    if (ratio >= settings.scalingUpRatio) {
        constexpr double most = std::numeric_limits<int>::max();
        const auto more = static_cast<qint64>(std::clamp(std::floor(ratio + 0.5), 1.0, most));
        verdict.change = StreamingVerdict::Change::Request;
        verdict.total = std::max(static_cast<int>(std::min<qint64>(settings.maxExecutors, executors + more)), least);
        state.total = verdict.total;
    } else if (ratio <= settings.scalingDownRatio && executors > least && removable > 0) {
        verdict.change = StreamingVerdict::Change::Release;
        verdict.total = executors - 1;
        verdict.victim = draw(settings.seed, state.draws++, removable);
        state.total = verdict.total;
    }
    return verdict;
}

domain::Decision decide(const StreamingAllocationSettings& settings, StreamingAllocationState& state, const Observation& now)
{
    const domain::Observed& numbers = now.numbers;
    // Without identities all but the victim's name is known.
    const bool named = !now.executors.empty();
    std::vector<domain::ExecutorId> removable;
    int receivers = 0;
    for (const Executor& executor : now.executors) {
        if (executor.pins.testFlag(domain::Pin::Receiver))
            ++receivers;
        else if (executor.isUsable())
            removable.push_back(executor.id);
    }

    const bool first = !state.intervalEnds;
    if (first)
        state.intervalEnds = intervalEnd(numbers.time, settings.scalingInterval);
    domain::Decision decision;
    std::optional<domain::Reason> reason;
    const auto closeUntil = [&](Instant time) {
        if (time < *state.intervalEnds)
            return;
        const bool blind = state.count > 0 && !numbers.intervalSeconds;
        const auto batchInterval = Millis{std::llround(numbers.intervalSeconds.value_or(0) * 1'000)};
        const int candidates = named ? static_cast<int>(removable.size()) : numbers.registered;
        const StreamingVerdict verdict = closeInterval(settings, state, batchInterval, numbers.registered, candidates, receivers);
        if (verdict.change == StreamingVerdict::Change::Release && named) {
            const auto victim = removable.begin() + verdict.victim;
            decision.releases.push_back(*victim);
            removable.erase(victim);
        }
        reason = blind ? domain::Reason(ReasonCode::NoData) : reasonOf(settings, verdict);
        state.intervalEnds = intervalEnd(time, settings.scalingInterval);
    };
    for (const BatchSample& batch : now.batches) {
        if (first && batch.ended < *state.intervalEnds - settings.scalingInterval)
            continue;
        closeUntil(batch.ended);
        if (!batch.failed)
            noteBatch(state, Millis{std::llround(batch.seconds * 1'000)});
    }
    closeUntil(numbers.time);

    decision.total = state.total.value_or(numbers.target);
    const double total = decision.total;
    decision.reason = reason.value_or(domain::Reason(ReasonCode::Steady, {total, total}));
    return decision;
}

QJsonObject toJson(const StreamingAllocationState& state)
{
    QJsonObject json{{u"sum_ms"_s, state.sumMs}, {u"count"_s, state.count}, {u"draws"_s, static_cast<qint64>(state.draws)}};
    if (state.intervalEnds)
        json.insert(u"interval_ends_ms"_s, domain::toEpochMs(*state.intervalEnds));
    if (state.total)
        json.insert(u"total"_s, *state.total);
    return json;
}

domain::Result<StreamingAllocationState> streamingAllocationStateFromJson(const QJsonObject& json)
{
    StreamingAllocationState state;
    for (const QString& name : {u"sum_ms"_s, u"count"_s, u"draws"_s}) {
        if (json.value(name).toInteger(-1) < 0)
            return badParameter(name.toStdString(), json.value(name).toVariant(), u"0..…"_s);
    }
    state.sumMs = json.value(u"sum_ms"_s).toInteger();
    state.count = json.value(u"count"_s).toInteger();
    state.draws = static_cast<quint64>(json.value(u"draws"_s).toInteger());
    if (const QJsonValue ends = json.value(u"interval_ends_ms"_s); !ends.isUndefined()) {
        if (!ends.isDouble())
            return badParameter("interval_ends_ms", ends.toVariant(), u"…"_s);
        state.intervalEnds = domain::fromEpochMs(ends.toInteger());
    }
    if (const QJsonValue total = json.value(u"total"_s); !total.isUndefined()) {
        if (total.toInt(-1) < 0)
            return badParameter("total", total.toVariant(), u"0..…"_s);
        state.total = total.toInt();
    }
    return state;
}

} // namespace stoker::policy
