// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stoker::app {

/// The pages of the window, in the order of the rail; Ctrl+1..7. Without what it needs, the lab is not there, and its key does nothing.
enum class Page { Live, Timeline, Lab, Ledger, Alerts, Connect, Settings };
inline constexpr int kPageCount = 7;

} // namespace stoker::app
