// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "ports/clock.h"
#include "ports/connection.h"
#include "simulation/demomodel.h"

#include <QString>

namespace stoker::simulation {

/// The embedded demo application: a simulated cluster behind the same ports as a real driver (design, "What-if": demo:day).
struct DemoOptions {
    double speed = 1;         ///< simulated seconds a second
    std::uint64_t seed = 1;
    bool noise = true;        ///< off: the curve of design.md to the letter
    double startHour = 11.0;  ///< hour of the simulated day when it is opened
    int executors = 24;       ///< at the start; so many one-core executors finish the noon batch in exactly 50 s
    std::optional<int> ceiling; ///< the most the cluster allows; absent = twice `executors`
    double lossesPerHour = 0.5; ///< executors lost per simulated hour
    double pastHours = 0;     ///< simulated before the demo is opened, for charts that are not empty: see openDemo
    friend bool operator==(const DemoOptions&, const DemoOptions&) = default;
};

/// True for what openDemo is meant for: "demo:", whatever follows.
[[nodiscard]] bool isDemoAddress(const QString& address);

/// `demo:` (24 executors), `demo:day` (1,700 as in design.md), with `?speed=60&seed=1&noise=0&start=11&executors=24&ceiling=48&losses=2&past=6`.
/// BadAddress or BadArgument name what is wrong and what is accepted.
[[nodiscard]] domain::Result<DemoOptions> parseDemoAddress(const QString& address);

[[nodiscard]] DemoModel modelOf(const DemoOptions& options);

/// Opens a simulation that lives in this process; commands act on it only. It has run for some minutes already, so rates are known at once.
/// With `pastHours` the connection's `past` gives the snapshots of these hours, of the same engine, an operator's hourly targets included.
/// The first fetch starts its clock, each advances it to now; nothing runs between. Same options, same demo, but for its name and the time of day.
/// `clock` must outlive it; null = the machine's.
[[nodiscard]] ports::Connection openDemo(const DemoOptions& options, const ports::Clock* clock = nullptr);

} // namespace stoker::simulation
