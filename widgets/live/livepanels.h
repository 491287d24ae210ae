// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/seriesspec.h"

#include <vector>

namespace stoker::widgets {

/// The three charts of the Live page and the wall: logs per minute, executors, CPU.
[[nodiscard]] std::vector<PanelSpec> livePanels();

} // namespace stoker::widgets
