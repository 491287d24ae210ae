// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stoker::widgets {

/// The upper end of a value axis: 10 % above the highest value, and it stays while the data keeps within 60 to 97 % of it,
/// so that a live chart does not breathe.
[[nodiscard]] double steadyTop(double highest, double before);

} // namespace stoker::widgets
