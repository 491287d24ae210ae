// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tracesummary.h"
#include "words/units.h"

#include <QString>

#include <optional>

/// What a report of a comparison says around its figures.
namespace stoker::words {

/// "Policies compared on eventlog_v2_app-1".
[[nodiscard]] QString reportTitle(const QString& trace);
/// "event log, 24 h from 21.11.2026 05:24."
[[nodiscard]] QString reportLead(const domain::Trace& trace, const Units& units);
/// "Deadline of a batch: 60 s."; a sentence as well where there is none.
[[nodiscard]] QString reportDeadline(std::optional<double> seconds, const Units& units);

enum class ReportWord {
    Logs,      ///< charts
    Executors,
    BatchTime,
    Backlog,
    Outcome,   ///< chapters
    Settings,
    Trace,
    Odd,
    DefaultsOnly,
    BestMark,  ///< what the tick in the table means
    Fluid,     ///< that the figures are estimates
    Cluster,   ///< chapter: under which model the runs were made
    Seed,
};
[[nodiscard]] QString reportWord(ReportWord word);
/// "All times are of Europe/Berlin (UTC+01:00)." `origin`: the offset is of then.
[[nodiscard]] QString reportZone(domain::Instant origin);
/// Of a curve that leaves a chart through the top: "C up to 15 706 s".
[[nodiscard]] QString beyondMark(const QString& letter, const QString& highest);
/// On the line in the chart: "deadline 60 s".
[[nodiscard]] QString deadlineMark(double seconds, const Units& units);

} // namespace stoker::words
