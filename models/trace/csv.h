// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/filesource.h"
#include "trace/open.h"

#include <string_view>

namespace stoker::trace {

/// One line of minute and logs.
struct CsvRow {
    double minute = 0;   ///< since 1970 where it is a date; else as it stands
    double logs = 0;
};

/// "600,1234.5", "600;1234,5", "2026-11-21T10:00,1234": none for anything else.
[[nodiscard]] std::optional<CsvRow> csvRow(std::string_view text);
/// "minute,logs", in any case, with , or ; or a tab between them, in quotes or not.
[[nodiscard]] bool isCsvHead(std::string_view text);
/// Whether a file that begins with this line is meant as a CSV of ours.
[[nodiscard]] bool looksLikeCsv(std::string_view firstLine);

/// Logs per minute as batches: those of an interval are due at its end. Minutes that are left out had no logs; minutes may stand in any order.
/// Work of a batch = logs x costPerLogSeconds core seconds, cut into tasks. Errors as of open().
[[nodiscard]] domain::Result<domain::Trace> readCsv(const QString& path, const OpenOptions& options, ReadControl& control);

} // namespace stoker::trace
