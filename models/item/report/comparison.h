// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"
#include "domain/tracesummary.h"
#include "policy/plan.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// Policies compared on one trace, as documents to keep and to send: the window exports them, and `stokerctl compare` prints the same. Pure; any thread.
namespace stoker::item {

struct ComparisonColumn {
    policy::Plan plan;
    const domain::ScenarioOutcome* outcome = nullptr; ///< null = none yet
};

/// What is pointed to outlives it.
struct Comparison {
    QString traceName;
    const domain::Trace* trace = nullptr; ///< null: the documents are empty
    std::vector<ComparisonColumn> columns;
    std::optional<double> deadlineSeconds;
    std::optional<double> pricePerCoreHour;
    QString currency;
    domain::ClusterModel model{}; ///< under which all columns ran
    quint64 seed = 1;
};

/// One HTML file in UTF-8 that needs nothing else: what came of it as a table, charts as inline SVG, under which cluster and seed, what was found in the trace, settings. Well-formed XML, without
/// script and without any address of a network; light or dark as its reader's screen is.
[[nodiscard]] QByteArray toHtml(const Comparison& comparison);
/// Lines of spark-defaults.conf for each column, with what they stand for as comments.
[[nodiscard]] QString toSparkDefaults(const Comparison& comparison);

} // namespace stoker::item
