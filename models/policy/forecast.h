// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/dayshape.h"
#include "policy/deadline.h"

/// `deadline` that knows the day: it learns what the load does at each time of day and asks for executors as long before as they take to start.
/// It only ever adds to what `deadline` wants now (AWS predictive scaling: a forecast never scales in by itself). A wrong forecast then costs executors,
/// never a deadline; and nothing is lost by it, since a batch too large for its executors is the dear mistake, and releasing takes no lead.
namespace stoker::policy {

struct ForecastSettings {
    DeadlineSettings deadline;
    double partSeconds = 300;   ///< of the parts of a day that are told apart
    double daySmoothing = 0.5;  ///< weight of the newest day
    double extraLeadSeconds = 60; ///< ahead of start-up time and one interval
    friend bool operator==(const ForecastSettings&, const ForecastSettings&) = default;
};

struct ForecastState {
    DeadlineState deadline;
    DayShape shape;
    friend bool operator==(const ForecastState&, const ForecastState&) = default;
};

[[nodiscard]] const PolicyInfo& forecastInfo();
/// From settings of forecastInfo().parameters.
[[nodiscard]] domain::Result<ForecastSettings> forecastSettings(const Settings& settings);
/// The most that is needed from now until start-up time + interval + extra lead. Where the day is not learnt yet: the load's own trend.
[[nodiscard]] domain::Decision decide(const ForecastSettings& settings, ForecastState& state, const Observation& now);
[[nodiscard]] QJsonObject toJson(const ForecastState& state);
/// BadArgument when it is none of toJson().
[[nodiscard]] domain::Result<ForecastState> forecastStateFromJson(const QJsonObject& json);

} // namespace stoker::policy
