// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"
#include "widgets/common/seriessource.h"
#include "widgets/common/theme.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace stoker::widgets {

/// How a series is drawn. Steps for what jumps (counts of executors), lines for what flows.
enum class SeriesShape { Line, AreaLine, Step, AreaStep, Band };
enum class SeriesDash { None, Dotted, Dashed, Short };

/// One series of a panel: what it measures and how it looks. A band lies between `metric` (lower) and `upper`.
struct SeriesSpec {
    SeriesKey metric;
    SeriesKey upper;
    QString label;
    SeriesShape shape = SeriesShape::Line;
    ColorRole color = ColorRole::Demand;
    SeriesDash dash = SeriesDash::None;
    double weight = 1;      ///< of ChartMetrics::ink
    double areaLight = 0.12; ///< opacity of the fill in the light theme
    double areaDark = 0.20;
    /// How many times as high as the other series this one may make the axis; beyond it leaves through the top, and the panel says how far.
    std::optional<double> mostScale;
    int smoothColumns = 1;  ///< columns that share one mean when the window is dense; 1: every peak is drawn
    bool namedWhenKnown = false; ///< not in the title row while the window holds no sample of it
    QChar letter;               ///< stands in a chip on the curve, and before its label: policies of the lab
    domain::Estimates estimate; ///< the figure is derived when the snapshot says so for one of these
};

/// One panel: its title, its unit, its series in drawing order (areas, lines, the wish last).
struct PanelSpec {
    QString title;
    std::vector<SeriesSpec> series;
    int stretch = 10;
    std::optional<double> fixedTop; ///< of the value axis; else from the data, with 10 % to spare
    bool percent = false;
    /// The unit beside the title for an axis that ends at `top`, and what values are divided by for it.
    std::function<std::pair<QString, double>(double top)> unit;
    /// A value as the readout prints it.
    std::function<QString(std::optional<double>)> print;
    /// How many times as high as the panel's limit one series may make the axis, if another one stays below that: a policy that falls hours
    /// behind must not press those that hold the deadline flat. It leaves through the top.
    std::optional<double> mostLimits;
    /// What stands at the upper edge when a series leaves through it: "needed up to 37 900".
    std::function<QString(const QString& label, const QString& highest)> beyond;
};

} // namespace stoker::widgets
