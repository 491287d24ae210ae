// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reason.h"

#include <algorithm>
#include <cmath>

namespace stoker::domain {

namespace {

struct Entry {
    ReasonCode code;
    std::string_view name;
    std::array<std::string_view, kMostReasonValues> values;
};

// In the order of ReasonCode; a test holds the two together.
constexpr std::array<Entry, kReasonCodeCount> kEntries{{
    {ReasonCode::NoData, "no_data", {}},
    {ReasonCode::Steady, "steady", {"wanted", "total"}},
    {ReasonCode::Fixed, "fixed", {"executors"}},
    {ReasonCode::Scheduled, "scheduled", {"executors", "until_ms"}},
    {ReasonCode::NotScheduled, "not_scheduled", {"until_ms"}},
    {ReasonCode::Learning, "learning", {"batches", "needed", "wanted"}},
    {ReasonCode::WithinBand, "within_band", {"wanted", "total", "band_percent", "predicted_s", "finish_s"}},
    {ReasonCode::TooSlow, "too_slow", {"wanted", "predicted_s", "finish_s", "low_s", "high_s"}},
    {ReasonCode::TooFast, "too_fast", {"wanted", "predicted_s", "finish_s", "low_s", "high_s"}},
    {ReasonCode::CatchUp, "catch_up", {"wanted", "behind_s", "backlog_logs"}},
    {ReasonCode::SerialPart, "serial_part", {"serial_s", "finish_s", "total"}},
    {ReasonCode::FewTasks, "few_tasks", {"useful", "total"}},
    {ReasonCode::Forecast, "forecast", {"wanted", "logs_per_minute", "ahead_s", "shape_days"}},
    {ReasonCode::AboveTarget, "above_target", {"value", "target", "wanted"}},
    {ReasonCode::BelowTarget, "below_target", {"value", "target", "wanted"}},
    {ReasonCode::WithinTolerance, "within_tolerance", {"value", "target", "tolerance"}},
    {ReasonCode::CapacityShort, "capacity_short", {"wanted", "capacity", "rate"}},
    {ReasonCode::CapacityAmple, "capacity_ample", {"wanted", "capacity", "rate"}},
    {ReasonCode::WithinBounds, "within_bounds", {"lower", "upper", "rate"}},
    {ReasonCode::BacklogRamp, "backlog_ramp", {"needed", "added"}},
    {ReasonCode::NeedFell, "need_fell", {"needed"}},
    {ReasonCode::IdleTimeout, "idle_timeout", {"executors", "idle_s"}},
    {ReasonCode::AtMaximum, "at_maximum", {"max"}},
    {ReasonCode::RatioHigh, "ratio_high", {"ratio", "up_ratio"}},
    {ReasonCode::RatioLow, "ratio_low", {"ratio", "down_ratio"}},
    {ReasonCode::RatioBetween, "ratio_between", {"ratio", "down_ratio", "up_ratio"}},
    {ReasonCode::NoBatches, "no_batches", {}},
    {ReasonCode::StaleData, "stale_data", {"age_s"}},
    {ReasonCode::OnHold, "on_hold", {"until_ms", "direction"}},
    {ReasonCode::InBlackout, "in_blackout", {"until_ms"}},
    {ReasonCode::BelowMinimum, "below_minimum", {"min"}},
    {ReasonCode::AboveMaximum, "above_maximum", {"max"}},
    {ReasonCode::AboveCeiling, "above_ceiling", {"ceiling"}},
    {ReasonCode::StepLimit, "step_limit", {"most"}},
    {ReasonCode::Stabilising, "stabilising", {"window_s", "wanted_then"}},
    {ReasonCode::CoolingDown, "cooling_down", {"left_s"}},
    {ReasonCode::StillBehind, "still_behind", {"behind_s"}},
    {ReasonCode::FlapBudgetSpent, "flap_budget_spent", {"turns", "budget"}},
    {ReasonCode::HourBudgetSpent, "hour_budget_spent", {"changed", "budget"}},
    {ReasonCode::JustStarted, "just_started", {"left_s"}},
    {ReasonCode::VictimsProtected, "victims_protected", {"wanted", "available"}},
}};

const Entry& entryOf(ReasonCode code) { return kEntries[static_cast<std::size_t>(code)]; }

} // namespace

std::string_view reasonName(ReasonCode code) { return entryOf(code).name; }

std::optional<ReasonCode> reasonFromName(std::string_view name)
{
    const auto found = std::find_if(kEntries.begin(), kEntries.end(), [name](const Entry& entry) { return entry.name == name; });
    return found == kEntries.end() ? std::nullopt : std::optional(found->code);
}

std::span<const std::string_view> reasonValueNames(ReasonCode code)
{
    const auto& values = entryOf(code).values;
    const auto end = std::find(values.begin(), values.end(), std::string_view());
    return {values.begin(), end};
}

std::optional<double> Reason::value(std::string_view name) const
{
    const auto names = reasonValueNames(code);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    const double number = values[static_cast<std::size_t>(found - names.begin())];
    return std::isnan(number) ? std::nullopt : std::optional(number);
}

bool operator==(const Reason& a, const Reason& b)
{
    return a.code == b.code && std::equal(a.values.begin(), a.values.end(), b.values.begin(), [](double left, double right) {
        return left == right || (std::isnan(left) && std::isnan(right));
    });
}

} // namespace stoker::domain
