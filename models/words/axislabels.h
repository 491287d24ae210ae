// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

/// What stands along the axes of a chart, on the screen or in a report. Pure; any thread.
namespace stoker::words {

/// Labels of a value axis from 0 to `top` on `height` px: steps of 1-2-5 (25 for per cent), never closer than a label is high, and at least 1.
[[nodiscard]] double niceStep(double top, int height, int labelHeight, bool percent);

/// Round times of the local clock in a window.
struct TimeTick {
    domain::Instant time;
    bool midnight = false; ///< prints its date
    std::optional<domain::Millis> since; ///< counted from an origin: prints how long
};
struct TimeTicks {
    std::chrono::seconds step{60};
    std::vector<TimeTick> ticks;
};
/// At most `most` ticks; steps as clocks have them, from one second to days.
[[nodiscard]] TimeTicks timeTicks(domain::Instant from, domain::Instant to, int most, std::optional<domain::Instant> origin = {});
/// "14:26", with seconds below a minute's step, "Fri 20 Nov" at midnight; since an origin "0:00", "6:30", "2 d 12:00".
[[nodiscard]] QString sinceText(domain::Millis since, bool seconds);
[[nodiscard]] QString tickText(const TimeTick& tick, std::chrono::seconds step);

} // namespace stoker::words
