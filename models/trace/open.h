// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/scenario.h"
#include "domain/tracesummary.h"

#include <functional>
#include <stop_token>

namespace stoker::trace {

struct OpenOptions {
    /// What a CSV does not say: costPerLogSeconds is required there; serialSeconds (else 0), intervalSeconds (else 60), cores and taskCpus (else 1) are
    /// taken where they are set. An event log speaks for itself.
    domain::ClusterModel model;
    double taskSeconds = 10;  ///< of a CSV: how long the tasks are into which a batch is cut, on average
    double taskSigma = 0;     ///< of the logarithm of their lengths
    std::stop_token stop;
    std::function<void(qint64 done, qint64 total)> progress; ///< bytes on disk; called on the calling thread
    /// Lines above it are passed over and reported. Parsing the longest line takes up to seven times its length of memory.
    std::size_t longestLine = 64 * 1024 * 1024;
};

/// Reads a trace: an event log of Spark 1.0 to 4.x (file or folder of a rolling one, in any of its codecs, found by content), or a CSV of minute,logs.
/// Any thread, and no event loop; takes as long as it takes, and looks at `stop` every megabyte, on disk or unpacked. Memory: one block, one line, and 24 bytes a task;
/// at most 20 M tasks (and as many that stages claim and that never ran), 2 M stages, 2 M jobs and 65,535 executors are kept, and what is beyond is reported (OddityKind::TooMany).
/// What is odd is in the summary. Errors: FileUnreadable, NotATrace, TraceEmpty, Cancelled; of a CSV BadLines, MissingArgument, and BadArgument for
/// what the model says about it, or where its minutes make too many batches.
[[nodiscard]] domain::Result<domain::Trace> open(const QString& path, const OpenOptions& options = {});

} // namespace stoker::trace
