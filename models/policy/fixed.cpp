// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/fixed.h"

namespace stoker::policy {

const PolicyInfo& fixedInfo()
{
    static constexpr std::array kParameters{
        Parameter{.name = "executors", .unit = "executors", .type = ParameterType::Integer, .fallback = {}, .least = 0, .most = 1e6, .choices = {},
                  .source = "spark.executor.instances", .required = true},
    };
    static constexpr PolicyInfo kInfo{"fixed", kParameters, false};
    return kInfo;
}

domain::Result<FixedSettings> fixedSettings(const Settings& settings) { return FixedSettings{settings.integer("executors")}; }

domain::Decision decide(const FixedSettings& settings, const Observation&)
{
    return {settings.executors, {}, {domain::ReasonCode::Fixed, {static_cast<double>(settings.executors)}}, std::nullopt};
}

} // namespace stoker::policy
