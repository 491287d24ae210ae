// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/dynamicallocationsettings.h"

#include <algorithm>
#include <cmath>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::Millis;

const PolicyInfo& dynamicAllocationInfo()
{
    constexpr double kMostExecutors = std::numeric_limits<int>::max();
    constexpr double kMostSeconds = std::numeric_limits<int>::max();
    static constexpr std::array kParameters{
        Parameter{.name = "minExecutors", .unit = "executors", .type = ParameterType::Integer, .fallback = 0.0, .least = 0, .most = kMostExecutors,
                  .choices = {}, .source = "spark.dynamicAllocation.minExecutors"},
        Parameter{.name = "maxExecutors", .unit = "executors", .type = ParameterType::Integer, .fallback = {}, .least = 1, .most = kMostExecutors,
                  .choices = {}, .source = "spark.dynamicAllocation.maxExecutors; without it there is no limit"},
        Parameter{.name = "initialExecutors", .unit = "executors", .type = ParameterType::Integer, .fallback = {}, .least = 0, .most = kMostExecutors,
                  .choices = {}, .source = "spark.dynamicAllocation.initialExecutors; without it minExecutors"},
        Parameter{.name = "executorAllocationRatio", .unit = "", .type = ParameterType::Number, .fallback = 1.0, .least = 0, .most = 1,
                  .choices = {}, .source = "spark.dynamicAllocation.executorAllocationRatio; above 0"},
        Parameter{.name = "schedulerBacklogTimeout", .unit = "s", .type = ParameterType::Seconds, .fallback = 1.0, .least = 1, .most = kMostSeconds,
                  .choices = {}, .source = "spark.dynamicAllocation.schedulerBacklogTimeout"},
        Parameter{.name = "sustainedSchedulerBacklogTimeout", .unit = "s", .type = ParameterType::Seconds, .fallback = {}, .least = 1, .most = kMostSeconds,
                  .choices = {}, .source = "spark.dynamicAllocation.sustainedSchedulerBacklogTimeout; without it schedulerBacklogTimeout"},
        Parameter{.name = "executorIdleTimeout", .unit = "s", .type = ParameterType::Seconds, .fallback = 60.0, .least = 0, .most = kMostSeconds,
                  .choices = {}, .source = "spark.dynamicAllocation.executorIdleTimeout"},
        Parameter{.name = "cachedExecutorIdleTimeout", .unit = "s", .type = ParameterType::Seconds, .fallback = {}, .least = 0, .most = kMostSeconds,
                  .choices = {}, .source = "spark.dynamicAllocation.cachedExecutorIdleTimeout; without it never (Spark: 2147483647 s)"},
        Parameter{.name = "shuffleTracking.enabled", .unit = "", .type = ParameterType::Flag, .fallback = true, .choices = {},
                  .source = "spark.dynamicAllocation.shuffleTracking.enabled; true since Spark 3.4"},
        Parameter{.name = "shuffleTracking.timeout", .unit = "s", .type = ParameterType::Seconds, .fallback = {}, .least = 0, .most = kMostSeconds,
                  .choices = {}, .source = "spark.dynamicAllocation.shuffleTracking.timeout; without it never (Spark: 2^63-1 ms)"},
    };
    static constexpr PolicyInfo kInfo{"spark-dynamic-allocation", kParameters, true};
    return kInfo;
}

domain::Result<DynamicAllocationSettings> dynamicAllocationSettings(const Settings& settings)
{
    const auto wholeSeconds = [&settings](std::string_view name) -> std::optional<Millis> {
        const auto given = settings.optionalNumber(name);
        return given ? std::optional(Millis{1'000} * static_cast<qint64>(*given)) : std::nullopt;
    };
    DynamicAllocationSettings result;
    result.minExecutors = settings.integer("minExecutors");
    result.maxExecutors = settings.optionalInteger("maxExecutors").value_or(result.maxExecutors);
    result.initialExecutors = std::max(settings.integer("initialExecutors"), result.minExecutors);
    result.executorAllocationRatio = settings.number("executorAllocationRatio");
    result.schedulerBacklogTimeout = wholeSeconds("schedulerBacklogTimeout").value_or(result.schedulerBacklogTimeout);
    result.sustainedSchedulerBacklogTimeout = wholeSeconds("sustainedSchedulerBacklogTimeout").value_or(result.schedulerBacklogTimeout);
    result.executorIdleTimeout = wholeSeconds("executorIdleTimeout").value_or(result.executorIdleTimeout);
    result.cachedExecutorIdleTimeout = wholeSeconds("cachedExecutorIdleTimeout");
    result.shuffleTracking = settings.flag("shuffleTracking.enabled");
    if (const auto timeout = settings.optionalNumber("shuffleTracking.timeout"))
        result.shuffleTrackingTimeout = Millis{std::llround(*timeout * 1'000)};
    if (result.executorAllocationRatio <= 0)
        return badParameter("executorAllocationRatio", result.executorAllocationRatio, u"(0, 1]"_s);
    if (result.minExecutors > result.maxExecutors)
        return badParameter("minExecutors", result.minExecutors, u"0..%1"_s.arg(result.maxExecutors));
    return result;
}

} // namespace stoker::policy
