// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stoker::app {

/// The pages of the window, in the order of the rail; Ctrl+1..5.
enum class Page { Live, Timeline, Ledger, Connect, Settings };
inline constexpr int kPageCount = 5;

} // namespace stoker::app
