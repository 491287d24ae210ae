// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

#include <cmath>

namespace stoker::simulation {

/// Simulated time since the demo was opened; what was simulated before that is negative.
using SimTime = domain::Millis;

[[nodiscard]] inline SimTime simSeconds(double s) { return SimTime{static_cast<SimTime::rep>(std::llround(s * 1000.0))}; }

} // namespace stoker::simulation
