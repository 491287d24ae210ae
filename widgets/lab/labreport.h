// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/traceopener.h"
#include "session/lab/bench.h"

#include <QString>

namespace stoker::widgets {

struct LabReport {
    QString trace; ///< what it is called
    ports::TracePtr opened;
    session::lab::Setup setup;
    std::vector<const domain::ScenarioOutcome*> outcomes; ///< null = none
    std::optional<double> deadlineSeconds;
    std::optional<double> pricePerCoreHour;
    QString currency;
};

/// The comparison as one HTML file that needs nothing else: table, settings, charts as inline SVG. Well-formed XML, without script and without any address of a network.
[[nodiscard]] QString toHtml(const LabReport& report);
/// Lines of spark-defaults.conf for each column, with what they stand for as comments.
[[nodiscard]] QString toSparkDefaults(const session::lab::Setup& setup);

} // namespace stoker::widgets
