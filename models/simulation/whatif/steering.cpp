// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/steering.h"

#include "domain/text.h"
#include "policy/plan.h"
#include "policy/victimnames.h"

namespace stoker::simulation {

namespace {

QVariant toVariant(const policy::Value& value)
{
    return std::visit(
        [](const auto& held) -> QVariant {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                return {};
            else
                return QVariant::fromValue(held);
        },
        value);
}

/// Every parameter of the policy itself with its value, and what was set of guards, victims and stream.
QVariantMap allSettings(const policy::Policy& policy, const QVariantMap& given)
{
    QVariantMap all = given;
    for (const auto& [name, value] : policy.settings().all())
        all.insert(domain::toText(name), toVariant(value));
    return all;
}

} // namespace

domain::Result<SteeringChoice> steeringOf(const domain::Scenario& scenario)
{
    auto pilot = policy::pilotOf({scenario.name, scenario.policy, scenario.settings});
    if (!pilot)
        return tl::unexpected(pilot.error());
    const policy::Policy& policy = pilot->policy;
    QVariantMap settings = allSettings(policy, scenario.settings);
    if (&policy.info() == &policy::fixedInfo()) {
        const auto fixed = policy::fixedSettings(policy.settings());
        return fixed.map([&](const policy::FixedSettings& its) { return SteeringChoice{FixedSteering{its.executors}, std::move(settings)}; });
    }
    if (&policy.info() == &policy::dynamicAllocationInfo()) {
        const auto dynamic = policy::dynamicAllocationSettings(policy.settings());
        return dynamic.map([&](const policy::DynamicAllocationSettings& its) { return SteeringChoice{its, std::move(settings)}; });
    }
    if (&policy.info() == &policy::streamingAllocationInfo()) {
        const auto streaming = policy::streamingAllocationSettings(policy.settings());
        return streaming.map([&](const policy::StreamingAllocationSettings& its) { return SteeringChoice{StreamingSteering{its}, std::move(settings)}; });
    }
    return SteeringChoice{std::move(*pilot), std::move(settings)};
}

} // namespace stoker::simulation
