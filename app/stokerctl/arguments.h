// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/output.h"
#include "domain/scenario.h"
#include "policy/plan.h"
#include "session/steering.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace stoker::app::ctl {

struct DiscoverRequest {};

struct WatchRequest {
    std::optional<int> samples; ///< absent = until it is ended
    std::chrono::milliseconds interval{1000};
};

struct ExecutorsRequest {
    bool all = false; ///< those that are gone as well
};

/// target and release.
struct SteerRequest {
    session::Intent intent;
    std::chrono::milliseconds wait{0}; ///< for the effect; 0 = accepted is enough
    bool dryRun = false;
};

struct PoliciesRequest {};

/// The autopilot without a window.
struct RunRequest {
    policy::Plan plan; ///< as pilotOf() accepts it
    bool shadow = false;
    std::optional<std::chrono::milliseconds> length;  ///< absent = until it is ended
    std::optional<double> deadline;                   ///< seconds; absent = the interval of the batches
    std::chrono::milliseconds interval{5000};         ///< between two decisions
};

/// One application into one file.
struct RecordRequest {
    QString file;
    std::optional<std::chrono::milliseconds> length; ///< absent = until it is ended
    bool force = false;                              ///< over a file that is there
};

/// What is in a trace.
struct InspectRequest {
    QString path;
    domain::ClusterModel model; ///< for a CSV, which does not say what a log costs
};

/// simulate, compare and tune.
struct WhatIfRequest {
    enum class Kind { Simulate, Compare, Tune };
    Kind kind = Kind::Simulate;
    std::vector<domain::Scenario> scenarios; ///< one, but for compare; each as pilotOf() accepts it
    double costWeight = 0;                   ///< tune
    int budget = 1'000;                      ///< tune: candidates
};

/// What the command line asks for.
struct Request {
    std::variant<DiscoverRequest, WatchRequest, ExecutorsRequest, SteerRequest, PoliciesRequest, RunRequest, RecordRequest, InspectRequest, WhatIfRequest> what;
    QString source; ///< or the trace
    QString tokenFile; ///< "-" = standard input
    Format format = Format::Json;
};

/// The program ends here: help or version (0, for standard output), or wrong usage (2, for standard error).
struct Ending {
    int code = 0;
    QString text;
};

/// Looks at nothing but `arguments` (the program's name first), and the file of a policy where they name one. Needs a QCoreApplication for the texts.
[[nodiscard]] std::variant<Request, Ending> parseArguments(const QStringList& arguments);

} // namespace stoker::app::ctl
