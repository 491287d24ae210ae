// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace stoker::widgets {

/// Labels of a value axis from 0 to `top` on `height` px: steps of 1-2-5 (25 for per cent), never closer than a label is high.
[[nodiscard]] double niceStep(double top, int height, int labelHeight, bool percent);

/// The upper end of a value axis: 10 % above the highest value, and it stays while the data keeps within 60 to 97 % of it,
/// so that a live chart does not breathe.
[[nodiscard]] double steadyTop(double highest, double before);

} // namespace stoker::widgets
