// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/guards.h"

#include <algorithm>
#include <array>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::Guard;

namespace {

constexpr double kMostExecutors = 1e6;
constexpr double kDay = 86'400;

constexpr Parameter text(std::string_view name, std::string_view fallback, std::string_view source)
{
    return {.name = name, .unit = "", .type = ParameterType::Text, .fallback = fallback, .choices = {}, .source = source};
}

constexpr Parameter executors(std::string_view name, Fallback fallback, double least, std::string_view source)
{
    return {.name = name, .unit = "executors", .type = ParameterType::Integer, .fallback = fallback, .least = least, .most = kMostExecutors, .choices = {}, .source = source};
}

constexpr Parameter percent(std::string_view name, std::string_view source)
{
    return {.name = name, .unit = "%", .type = ParameterType::Number, .fallback = {}, .least = 0, .most = 10'000, .choices = {}, .source = source};
}

constexpr Parameter duration(std::string_view name, double fallback, double least, double most, std::string_view source)
{
    return {.name = name, .unit = "s", .type = ParameterType::Seconds, .fallback = fallback, .least = least, .most = most, .choices = {}, .source = source};
}

constexpr std::array kParameters{
    // blackout
    text("blackout", "", "Flink autoscaler: job.autoscaler.excluded.periods"),
    text("time_zone", "UTC", "IANA time zone database"),
    // limits
    executors("min_executors", 1.0, 0, "spark.dynamicAllocation.minExecutors"),
    executors("max_executors", {}, 0, "spark.dynamicAllocation.maxExecutors"),
    // step
    executors("step_up", {}, 0, "Kubernetes HPA: behavior.scaleUp.policies, Pods"),
    executors("step_down", {}, 0, "Kubernetes HPA: behavior.scaleDown.policies, Pods"),
    percent("step_up_percent", "Kubernetes HPA: behavior.scaleUp.policies, Percent"),
    percent("step_down_percent", "Kubernetes HPA: behavior.scaleDown.policies, Percent"),
    // stabilisation
    duration("stabilise_up_s", 0, 0, kDay, "Kubernetes HPA: behavior.scaleUp.stabilizationWindowSeconds"),
    duration("stabilise_down_s", 300, 0, kDay, "Kubernetes HPA: behavior.scaleDown.stabilizationWindowSeconds"),
    // cool-down
    duration("cooldown_up_s", 0, 0, kDay, "Dataproc: cooldownPeriod"),
    duration("cooldown_down_s", 120, 0, kDay, "Dataproc: cooldownPeriod"),
    // behind
    Parameter{.name = "release_while_behind", .unit = "", .type = ParameterType::Flag, .fallback = false, .choices = {},
              .source = "Flink autoscaler: no scale-down while a processing backlog remains"},
    // flap
    executors("flap_budget", 6.0, 1, "Stoker: three times up and down an hour"),
    duration("flap_window_s", 3'600, 1, 7 * kDay, "Stoker: an hour"),
    // budget
    executors("hour_budget", {}, 0, "Stoker: executors requested and released within an hour"),
};

constexpr std::array<std::size_t, domain::kGuardCount> kCounts{0, 0, 2, 2, 4, 2, 2, 1, 2, 1};

} // namespace

std::span<const Parameter> guardParameters() { return kParameters; }

std::span<const PolicyInfo> guardInfos()
{
    static const auto infos = [] {
        std::array<PolicyInfo, domain::kGuardCount> made{};
        std::size_t first = 0;
        for (std::size_t i = 0; i < made.size(); ++i) {
            made[i] = {domain::guardName(static_cast<Guard>(i)), std::span(kParameters).subspan(first, kCounts[i]), false};
            first += kCounts[i];
        }
        return made;
    }();
    return infos;
}

domain::Result<GuardSettings> guardSettings(const Settings& settings)
{
    const QString zone = settings.text("time_zone");
    const auto clock = WeekClock::of(zone);
    if (!clock)
        return badParameter("time_zone", zone, u"UTC, Europe/Berlin, …"_s);
    auto blackout = WeekWindows::read("blackout", settings.text("blackout"), *clock);
    if (!blackout)
        return tl::unexpected(blackout.error());
    const int least = settings.integer("min_executors");
    const auto most = settings.optionalInteger("max_executors");
    if (most && *most < least)
        return badParameter("max_executors", *most, QString::number(least) + u".."_s + QString::number(static_cast<int>(kMostExecutors)) + u" executors"_s);
    return GuardSettings{
        .blackout = std::move(*blackout),
        .minExecutors = least,
        .maxExecutors = most,
        .stepUp = settings.optionalInteger("step_up"),
        .stepDown = settings.optionalInteger("step_down"),
        .stepUpPercent = settings.optionalNumber("step_up_percent"),
        .stepDownPercent = settings.optionalNumber("step_down_percent"),
        .stabiliseUpSeconds = settings.number("stabilise_up_s"),
        .stabiliseDownSeconds = settings.number("stabilise_down_s"),
        .coolDownUpSeconds = settings.number("cooldown_up_s"),
        .coolDownDownSeconds = settings.number("cooldown_down_s"),
        .releaseWhileBehind = settings.flag("release_while_behind"),
        .flapBudget = settings.optionalInteger("flap_budget"),
        .flapWindowSeconds = settings.number("flap_window_s"),
        .hourBudget = settings.optionalInteger("hour_budget"),
    };
}

} // namespace stoker::policy
