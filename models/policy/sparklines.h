// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/plan.h"

#include <QString>

namespace stoker::policy {

/// A policy as lines of spark-defaults.conf: for Spark's own managers what they are; for the others the limits within which Spark's own manager would
/// work, because nothing in Spark decides as they do, and the shuffle tracking that it needs where nothing else keeps shuffle data; for a fixed number that
/// number with both managers switched off, and what a standalone master looks at instead: cores, a comment where those of an executor are not known. How far
/// they say the same: words::sparkLinesHelp(). Pure.
[[nodiscard]] QString sparkLines(const Plan& plan, const PilotSettings& pilot, std::optional<int> executorCores = std::nullopt);

} // namespace stoker::policy
