// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lab/knob.h"

#include "domain/text.h"
#include "policy/catalogue.h"
#include "policy/guards.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stoker::session::lab {

using policy::Parameter;
using policy::ParameterType;

namespace {

constexpr std::size_t kHeads = 4;
struct Heads {
    std::string_view policy;
    std::array<std::string_view, kHeads> names;
};
// What an operator turns first; the order of a schema is that of its rule.
constexpr std::array kOrder{
    Heads{"deadline", {"finish_share", "band", "catch_up_batches", "cooldown_down_s"}},
    Heads{"forecast", {"extra_lead", "finish_share", "band", "cooldown_down_s"}},
    Heads{"target-tracking", {"target", "tolerance", "stabilise_down_s", "cooldown_down_s"}},
    Heads{"throughput", {"utilisation", "boundary", "catch_up_s", "cooldown_down_s"}},
    Heads{"schedule", {"entries", "default", "lead_s", "max_executors"}},
    Heads{"fixed", {"executors"}},
    Heads{"spark-dynamic-allocation", {"maxExecutors", "executorIdleTimeout", "schedulerBacklogTimeout", "executorAllocationRatio"}},
    Heads{"spark-streaming-allocation", {"scalingInterval", "scalingUpRatio", "scalingDownRatio", "maxExecutors"}},
};
constexpr double kAnHour = 3'600;

std::optional<double> fallbackOf(const Parameter& parameter)
{
    const auto* number = std::get_if<double>(&parameter.fallback);
    return number ? std::optional(*number) : std::nullopt;
}

bool isNumber(const Parameter& parameter)
{
    return parameter.type == ParameterType::Integer || parameter.type == ParameterType::Number || parameter.type == ParameterType::Seconds;
}

double stepOf(double span, bool whole)
{
    const double step = std::pow(10.0, std::floor(std::log10(std::max(span, 1e-6))) - 2);
    return whole ? std::max(1.0, step) : step;
}

KnobScale scaleOf(const Parameter& parameter, int staticExecutors)
{
    KnobScale scale;
    scale.whole = parameter.type == ParameterType::Integer;
    scale.least = std::isfinite(parameter.least) ? parameter.least : 0;
    const double fallback = fallbackOf(parameter).value_or(0);
    if (parameter.unit == "executors")
        scale.most = std::max(2.0 * staticExecutors, 10.0);
    else if (parameter.type == ParameterType::Seconds)
        scale.most = std::max(4 * fallback, kAnHour);
    else if (parameter.unit == "%")
        scale.most = 100;
    else
        scale.most = std::max(4 * std::abs(fallback), 10.0);
    if (std::isfinite(parameter.most))
        scale.most = std::min(scale.most, parameter.most);
    scale.most = std::max(scale.most, scale.least + (scale.whole ? 1 : 0.01));
    scale.curved = parameter.type == ParameterType::Seconds && scale.most - scale.least > 300;
    scale.offAtEnd = !fallbackOf(parameter) && !parameter.required;
    scale.step = stepOf(scale.most - scale.least, scale.whole);
    if (parameter.type == ParameterType::Seconds)
        scale.step = scale.most > 300 ? 5 : 1;
    return scale;
}

} // namespace

double KnobScale::position(std::optional<double> value) const
{
    if (!value)
        return 1;
    const double share = std::clamp((*value - least) / (most - least), 0.0, 1.0);
    return curved ? std::sqrt(share) : share;
}

std::optional<double> KnobScale::value(double position) const
{
    position = std::clamp(position, 0.0, 1.0);
    if (offAtEnd && position >= 1)
        return {};
    const double share = curved ? position * position : position;
    if (share >= 1)
        return most;
    const double raw = least + share * (most - least);
    // Where the curve is fine, so are the steps: a minute needs none of 5 s.
    const double fine = curved && raw < 60 * step / 5 ? step / 5 : step;
    return std::clamp(std::round(raw / fine) * fine, least, most);
}

std::vector<Knob> knobs(const QString& policy, int staticExecutors)
{
    std::vector<Knob> all;
    const policy::PolicyInfo* info = policy::findPolicy(policy.toStdString());
    if (!info)
        return all;
    const auto add = [&all, staticExecutors](std::span<const Parameter> schema, const QString& owner) {
        for (const Parameter& parameter : schema)
            all.push_back({parameter, domain::toText(parameter.name), owner, false, isNumber(parameter) ? std::optional(scaleOf(parameter, staticExecutors)) : std::nullopt});
    };
    add(info->parameters, policy);
    // Spark's own managers know no guards of ours, and a fixed number needs none.
    if (!info->shadowOnly && info->name != "fixed")
        add(policy::guardParameters(), {});

    const auto order = std::find_if(kOrder.begin(), kOrder.end(), [info](const Heads& one) { return one.policy == info->name; });
    if (order == kOrder.end())
        return all;
    auto next = all.begin();
    for (const std::string_view name : order->names) {
        const auto found = std::find_if(next, all.end(), [name](const Knob& knob) { return knob.parameter.name == name; });
        if (found == all.end())
            continue;
        found->head = true;
        std::rotate(next, found, found + 1);
        ++next;
    }
    return all;
}

} // namespace stoker::session::lab
