// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/workload.h"

#include <cstdint>

/// demo:day as a trace (design, "What-if"): what came in over one day, for the what-if. The live demo of the same name is simulation/demo.h.
namespace stoker::simulation {

struct DayOptions {
    bool noise = true;      ///< +- 10 % on each minute's logs; off: the curve to the letter
    std::uint64_t seed = 1; ///< of the noise
    int executors = 1'700;  ///< so many one-core executors finish the noon batch in exactly 50 s
    int minutes = 1'440;    ///< from midnight on, or from startHour
    double startHour = 0;
    friend bool operator==(const DayOptions&, const DayOptions&) = default;
};

/// True for "demo:day", with or without a query.
[[nodiscard]] bool isDayAddress(const QString& address);
/// "demo:day?noise=0&seed=2&executors=1700". BadAddress or BadArgument name what is wrong and what is accepted.
[[nodiscard]] domain::Result<DayOptions> parseDayAddress(const QString& address);
/// One batch a minute: serial part 4 s, then equal tasks of about 2.9 s, 16 for each of `executors` at noon. Logs and cost of a log as in the live demo.
[[nodiscard]] domain::Workload makeDay(const DayOptions& options);

} // namespace stoker::simulation
