// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/program.h"

namespace stoker::simulation {

/// Milliseconds between two samples of an outcome's series: a minute, and so many minutes that there are at most 200,000 of them where a run may last longer.
[[nodiscard]] std::int64_t sampleStep(const Program& program);
/// Milliseconds that the curve of an outcome does not look into: about a 1,500th of the trace, from a second to a minute; where samples are further apart, as far as those.
[[nodiscard]] double curveStep(const Program& program);

} // namespace stoker::simulation
