// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tracesummary.h"
#include "words/units.h"

#include <QString>

#include <vector>

namespace stoker::words {

/// What the trace at an address is called: the name of its file, without the folders; that of an application in the history;
/// "Built-in day" with what is set of it.
[[nodiscard]] QString traceName(const QString& address);
/// "event log", "rolling event log", "CSV".
[[nodiscard]] QString traceKindWord(domain::TraceKind kind);
/// Where the logs per minute come from: "triggers of structured streaming", "records that tasks read".
[[nodiscard]] QString logsSourceWord(domain::LogsSource source);
struct TraceFact {
    QString name;
    QString value;
    friend bool operator==(const TraceFact&, const TraceFact&) = default;
};
/// What was found in a trace, in the order in which it is read: kind and codec, application, version, executors and their start-up delays, jobs, stages, tasks, batches,
/// logs and where they come from, shuffle, cache, attempts, resource profiles. What a trace says nothing of is left out. For the window, the terminal and reports alike.
[[nodiscard]] std::vector<TraceFact> traceFacts(const domain::Trace& trace, const Units& units);
/// What is odd and what it means for the reader, in one or two sentences, with the lines where there are some.
[[nodiscard]] QString odditySentence(const domain::Oddity& oddity);

} // namespace stoker::words
