// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/forecast.h"

#include "policy/statejson.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::Decision;
using domain::ReasonCode;

namespace {

constexpr double kMostLooks = 32;
constexpr double kMostLeadSeconds = 86'400;

domain::Instant later(domain::Instant time, double seconds) { return time + domain::Millis{std::llround(seconds * 1000)}; }

struct Ahead {
    double load = 0;
    double seconds = 0; ///< from now
};

/// The greatest load of a batch that is due within the lead.
Ahead greatestLoad(const ForecastState& state, const domain::Observed& numbers, double lead, double interval, double partSeconds)
{
    Ahead greatest;
    const double step = std::max(std::min(partSeconds / 2, lead), lead / kMostLooks);
    const int looks = static_cast<int>(std::ceil(lead / step));
    for (int i = 0; i <= looks; ++i) {
        const double seconds = std::min(i * step, lead);
        const auto perMinute = state.shape.perMinuteAt(later(numbers.time, seconds));
        const double load = perMinute ? *perMinute * interval / 60 : state.deadline.load.at(std::max(seconds / interval, 1.0));
        if (load > greatest.load)
            greatest = {load, seconds};
    }
    return greatest;
}

} // namespace

const PolicyInfo& forecastInfo()
{
    static const auto kParameters = [] {
        constexpr std::size_t own = 3;
        constexpr std::size_t shared = 5;
        std::array<Parameter, shared + own> all{};
        const auto deadline = deadlineInfo().parameters;
        Q_ASSERT(deadline.size() == shared);
        auto next = std::copy(deadline.begin(), deadline.end(), all.begin());
        *next++ = Parameter{.name = "shape_part", .unit = "s", .type = ParameterType::Seconds, .fallback = 300.0, .least = 60, .most = 21'600, .choices = {}, .source = "Stoker"};
        *next++ = Parameter{.name = "day_smoothing", .unit = "", .type = ParameterType::Number, .fallback = 0.5, .least = 0.01, .most = 1, .choices = {}, .source = "Stoker"};
        *next++ = Parameter{.name = "extra_lead", .unit = "s", .type = ParameterType::Seconds, .fallback = 60.0, .least = 0, .most = 21'600, .choices = {},
                            .source = "AWS predictive scaling: SchedulingBufferTime"};
        return all;
    }();
    static const PolicyInfo kInfo{"forecast", kParameters, false};
    return kInfo;
}

domain::Result<ForecastSettings> forecastSettings(const Settings& settings)
{
    return deadlineSettings(settings).map([&settings](const DeadlineSettings& deadline) {
        return ForecastSettings{.deadline = deadline,
                                .partSeconds = settings.number("shape_part"),
                                .daySmoothing = settings.number("day_smoothing"),
                                .extraLeadSeconds = settings.number("extra_lead")};
    });
}

Decision decide(const ForecastSettings& settings, ForecastState& state, const Observation& now)
{
    const double interval = intervalOf(now.numbers).value_or(60);
    for (const BatchSample& batch : now.batches) {
        const Learnt learnt = learn(state.deadline, batch, now.numbers);
        if (learnt.newUnit)
            state.shape = {};
        // By when it was due: a batch that waited still holds the logs of its own time.
        if (learnt.load) {
            const BatchSample& believed = *state.deadline.last;
            state.shape.add(later(believed.ended, -(believed.seconds + std::clamp(believed.delaySeconds, 0.0, kMostLeadSeconds))), *learnt.load * 60 / interval,
                            settings.partSeconds, settings.daySmoothing);
        }
    }
    const DeadlineSettings& deadline = settings.deadline;
    const ExpectedLoad present = expectedLoad(state.deadline, now.numbers);
    const DeadlineVerdict atOnce = judge(deadline, state.deadline, now.numbers, present);
    const auto asDeadline = [&] { return explain(deadline, state.deadline, now.numbers, present, atOnce); };
    if (atOnce.code == ReasonCode::NoData || atOnce.code == ReasonCode::Learning)
        return asDeadline();
    const double lead = std::min(startupOf(now.numbers) + interval + settings.extraLeadSeconds, kMostLeadSeconds);
    const Ahead ahead = greatestLoad(state, now.numbers, lead, interval, settings.partSeconds);
    if (ahead.load <= present.load)
        return asDeadline();
    const ExpectedLoad expected{ahead.load, present.spread};
    const DeadlineVerdict verdict = judge(deadline, state.deadline, now.numbers, expected);
    if (verdict.total <= atOnce.total)
        return asDeadline();
    if (verdict.code == ReasonCode::CatchUp || verdict.code == ReasonCode::SerialPart || verdict.code == ReasonCode::FewTasks)
        return explain(deadline, state.deadline, now.numbers, expected, verdict);
    const double perMinute = state.deadline.model.knowsLogs() ? ahead.load * 60 / interval : std::numeric_limits<double>::quiet_NaN();
    const double days = state.shape.daysAt(later(now.numbers.time, ahead.seconds));
    // The prediction is of the next batch, which is not yet what is provided for.
    return {verdict.total,
            {},
            {ReasonCode::Forecast, {static_cast<double>(verdict.wanted), perMinute, ahead.seconds, days}},
            state.deadline.model.predict(present.load, verdict.total, present.spread)};
}

QJsonObject toJson(const ForecastState& state) { return {{u"deadline"_s, toJson(state.deadline)}, {u"shape"_s, state.shape.toJson()}}; }

domain::Result<ForecastState> forecastStateFromJson(const QJsonObject& json)
{
    auto deadline = deadlineStateFromJson(json.value(u"deadline"_s).toObject());
    if (!deadline)
        return tl::unexpected(deadline.error());
    auto shape = DayShape::fromJson(json.value(u"shape"_s).toObject());
    if (!shape)
        return tl::unexpected(shape.error());
    return ForecastState{std::move(*deadline), std::move(*shape)};
}

} // namespace stoker::policy
