// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tracesummary.h"

#include <QString>

namespace stoker::words {

/// "event log", "rolling event log", "CSV".
[[nodiscard]] QString traceKindWord(domain::TraceKind kind);
/// Where the logs per minute come from: "triggers of structured streaming", "records that tasks read".
[[nodiscard]] QString logsSourceWord(domain::LogsSource source);
/// What is odd and what it means for the reader, in one or two sentences, with the lines where there are some.
[[nodiscard]] QString odditySentence(const domain::Oddity& oddity);

} // namespace stoker::words
