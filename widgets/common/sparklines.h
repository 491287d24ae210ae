// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/plan.h"

#include <QString>

namespace stoker::widgets {

/// A policy as lines of spark-defaults.conf: for Spark's own managers what they are; for the others the limits within which Spark's own manager would
/// work, because nothing in Spark decides as they do; for a fixed number that number, and what a standalone master looks at instead: cores, a comment where those of an executor are not known. Pure.
[[nodiscard]] QString sparkLines(const policy::Plan& plan, const policy::PilotSettings& pilot, std::optional<int> executorCores = std::nullopt);
/// What stands before them: how far they say the same.
[[nodiscard]] QString sparkLinesHelp(const policy::Plan& plan);

} // namespace stoker::widgets
