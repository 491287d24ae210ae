// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"

namespace stoker::domain {

/// The figures of one moment, made from the last polls (session::Rates): what tiles, charts and `stokerctl watch` show.
/// Absent = unknown. Formulas: design, "Command line", `watch`.
struct Figures {
    Instant time; ///< the application's clock
    ApplicationId application;
    std::optional<double> logsPerMinute; ///< input records of the last 60 s
    std::optional<double> cpuPercent;    ///< CPU seconds / (registered cores x window) x 100
    std::optional<double> cpuP10;        ///< over executors
    std::optional<double> cpuP90;
    std::optional<int> target;
    int registered = 0;
    int usable = 0;
    std::optional<int> pending;
    int busy = 0;
    /// Executors that the work asks for. With batches: seconds of the last batch x usable executors / deadline (seed, field 3.11). Without: those that
    /// all running and pending tasks would fill (Spark's maxNeeded).
    std::optional<int> needed;
    int cores = 0;             ///< of the registered ones
    int tasksRunning = 0;
    int tasksPending = 0;
    std::optional<double> batchLastSeconds;
    std::optional<double> batchIntervalSeconds;
    std::optional<double> batchDeadlineSeconds;
    double coreHoursToday = 0; ///< as far as this session watched
    Owner owner;
    bool stale = false;
    SourceKind source = SourceKind::Rest;
    Estimates estimates;
};

} // namespace stoker::domain

Q_DECLARE_METATYPE(stoker::domain::Figures)
