// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/historyrows.h"

namespace stoker::archive {

/// Removes what is too old, or the oldest hour of a file that is too large: at most `rows` of each table. Answers how many rows went; 0 = nothing is left to do.
/// Inside the transaction that is open.
[[nodiscard]] domain::Result<int> sweepHistory(DatabaseFile& file, const HistoryRetention& retention, domain::Instant now, int rows);

/// Everything of one run, whoever records it.
[[nodiscard]] domain::Result<int> dropRun(DatabaseFile& file, qint64 run);

} // namespace stoker::archive
