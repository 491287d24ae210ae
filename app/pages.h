// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stoker::app {

/// The pages of the window, in the order of the rail; Ctrl+1..6.
enum class Page { Live, Timeline, Ledger, Alerts, Connect, Settings };
inline constexpr int kPageCount = 6;

} // namespace stoker::app
