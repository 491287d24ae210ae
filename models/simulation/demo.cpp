// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/demo.h"

#include "simulation/demoports.h"
#include "simulation/demorun.h"

namespace stoker::simulation {

ports::Connection openDemo(const DemoOptions& options, const ports::Clock* clock)
{
    static const ports::SystemClock systemClock;
    const auto run = std::make_shared<DemoRun>(options, clock ? *clock : systemClock);
    ports::Connection connection;
    connection.source = std::make_unique<DemoSource>(run);
    connection.sink = std::make_unique<DemoSink>(run);
    connection.pace = options.speed;
    if (options.pastHours > 0)
        connection.past = [run] { return run->nextPast(); };
    return connection;
}

} // namespace stoker::simulation
