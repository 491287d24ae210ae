// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/observation.h"
#include "policy/policyinfo.h"

/// As many executors as somebody said, whatever happens: what an application without scaling does, and what others are compared with.
namespace stoker::policy {

struct FixedSettings {
    int executors = 0;
    friend bool operator==(const FixedSettings&, const FixedSettings&) = default;
};

[[nodiscard]] const PolicyInfo& fixedInfo();
/// From settings of fixedInfo().parameters.
[[nodiscard]] domain::Result<FixedSettings> fixedSettings(const Settings& settings);
[[nodiscard]] domain::Decision decide(const FixedSettings& settings, const Observation& now);

} // namespace stoker::policy
