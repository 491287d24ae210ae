// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/observation.h"
#include "policy/policyinfo.h"
#include "policy/weektime.h"

/// So many executors at such times of the week, as KEDA's cron trigger (keda-docs scalers/cron: timezone, start, end, desiredReplicas), but written as
/// windows: "Mon-Fri 08:00-20:00=40, Sat 10:00-14:00=20". Where two hold at once, the later one in the text counts. Outside all of them `default`, or the
/// target as it is. How the two switches of the clock are taken: see WeekClock. `lead_s` before the plan goes up it is followed already, so that executors
/// are usable in time; it never goes down early.
namespace stoker::policy {

struct ScheduleEntry {
    WeekSpan span;
    int executors = 0;
    friend bool operator==(const ScheduleEntry&, const ScheduleEntry&) = default;
};

struct ScheduleSettings {
    std::vector<ScheduleEntry> entries; ///< one for each day, in the order of the text
    std::vector<int> edges;             ///< minutes of the week at which one begins or ends, sorted
    std::optional<int> otherwise;       ///< the parameter `default`
    WeekClock clock;
    domain::Millis lead{0};
    friend bool operator==(const ScheduleSettings&, const ScheduleSettings&) = default;
};

[[nodiscard]] const PolicyInfo& scheduleInfo();
/// BadArgument that holds the one entry that is wrong, or the time zone.
[[nodiscard]] domain::Result<ScheduleSettings> scheduleSettings(const Settings& settings);
/// Reason: Scheduled{executors, until_ms} or NotScheduled{until_ms}; until = when that will change, unknown where it never does.
[[nodiscard]] domain::Decision decide(const ScheduleSettings& settings, const Observation& now);

} // namespace stoker::policy
