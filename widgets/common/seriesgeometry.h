// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "widgets/common/seriesspec.h"

#include <QLineF>
#include <QPolygonF>
#include <QRect>

#include <optional>
#include <vector>

namespace stoker::widgets {

/// The plot in device pixels, and what its height means.
struct PlotScale {
    int columns = 0;
    int height = 0;
    double bottom = 0; ///< the value at the lower edge
    double top = 1;
    int longestHold = 1;     ///< empty columns that the value before them still speaks for; more are a gap
    qint64 firstColumn = 0;  ///< since the epoch
    double thickness = 1.5;  ///< of lines, in device pixels

    [[nodiscard]] double y(double value) const { return height - (value - bottom) / (top - bottom) * height; }
};

/// What lies just outside of the window, near enough that the curve goes on to it: else a zoomed curve would begin and end short of the edges.
struct SeriesEdges {
    struct Sample {
        int column = 0; ///< below 0 before the window, its number of columns or more after it
        domain::Bucket bucket;
    };
    std::optional<Sample> before;
    std::optional<Sample> after;
};

/// A series as what a raster engine paints fastest: axis-aligned rectangles for all that stands straight (steps, dense columns), short lines and
/// polygons, antialiased, for what does not. Origin: the upper left corner of the plot; device pixels.
struct SeriesGeometry {
    std::vector<QRect> fill;
    std::vector<QPolygonF> smoothFill;
    std::vector<QRect> ink;
    std::vector<QLineF> lines;

    void clear();
};

/// More than half of the columns between first and last hold samples: peaks are drawn as spans, not as slopes.
[[nodiscard]] bool isDense(const std::vector<domain::Bucket>& buckets);

/// `upper` only for bands. Costs by columns. The result replaces what was in `out` (its memory is reused from frame to frame).
void buildGeometry(const SeriesSpec& spec, const std::vector<domain::Bucket>& buckets, const std::vector<domain::Bucket>& upper, const PlotScale& scale, SeriesGeometry& out,
                   const SeriesEdges& edges = {}, const SeriesEdges& upperEdges = {});

/// What the series shows at a column: the last value there or held from before; the mean of its group where it is drawn smoothed. Empty in a gap.
[[nodiscard]] std::optional<double> shownAt(const SeriesSpec& spec, const std::vector<domain::Bucket>& buckets, const PlotScale& scale, int column, const SeriesEdges& edges = {});
/// Where the curve itself runs at a column: between two samples that a line joins, not what is held there. Dots sit on it.
[[nodiscard]] std::optional<double> drawnAt(const SeriesSpec& spec, const std::vector<domain::Bucket>& buckets, const PlotScale& scale, int column, const SeriesEdges& edges = {});

} // namespace stoker::widgets
