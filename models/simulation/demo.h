// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "ports/connection.h"

#include <QString>

namespace stoker::simulation {

/// The embedded demo application: a simulated cluster behind the same ports as a real driver.
struct DemoOptions {
    double speed = 1;         ///< simulated seconds a second
    std::uint64_t seed = 1;
    bool noise = true;
    double startHour = 11.0;  ///< hour of the simulated day at the start
    int executors = 24;       ///< at the start
};

/// `demo:`, `demo:day`, with `?speed=60&seed=1&noise=0&start=11&executors=24`. BadArgument names what is wrong and what is accepted.
[[nodiscard]] domain::Result<DemoOptions> parseDemoAddress(const QString& address);

/// Opens a simulation that lives in this process; commands act on it only.
[[nodiscard]] ports::Connection openDemo(const DemoOptions& options);

} // namespace stoker::simulation
