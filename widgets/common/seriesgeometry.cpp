// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/seriesgeometry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace stoker::widgets {
namespace {

using domain::Bucket;
using Buckets = std::vector<Bucket>;

// On and off, in device pixels of a line one thickness wide.
struct DashLengths {
    int on = 0;
    int off = 0;
};

DashLengths lengths(SeriesDash dash, double thickness)
{
    const auto px = [thickness](double times) { return std::max(1, static_cast<int>(std::lround(thickness * times))); };
    switch (dash) {
    case SeriesDash::Dotted: return {px(1), px(2)};
    case SeriesDash::Dashed: return {px(6), px(2)};
    case SeriesDash::Short: return {px(3), px(3)};
    case SeriesDash::None: break;
    }
    return {};
}

int clampY(double y, int height) { return static_cast<int>(std::lround(std::clamp(y, -2.0, height + 2.0))); }

// Straight ink, cut by the dash. Horizontal dashes are counted from the epoch, so they move with the data instead of crawling along it.
class Pen {
public:
    // `dense`: changes stand side by side; drawn thin, so that they do not bury what is beneath.
    Pen(std::vector<QRect>& out, const SeriesSpec& spec, const PlotScale& scale, bool dense)
        : m_out(out), m_thick(std::max(1, static_cast<int>(std::lround(scale.thickness)))),
          m_upright(dense ? std::max(1, static_cast<int>(std::lround(scale.thickness / 2))) : m_thick), m_dash(lengths(spec.dash, scale.thickness)),
          m_origin(scale.firstColumn)
    {
    }

    void horizontal(int x0, int x1, int y)
    {
        const int top = y - m_thick / 2;
        if (m_dash.on == 0) {
            m_out.emplace_back(x0, top, x1 - x0, m_thick);
            return;
        }
        const int period = m_dash.on + m_dash.off;
        const int phase = static_cast<int>((m_origin + x0) % period);
        for (int x = x0 - phase; x < x1; x += period) {
            const int from = std::max(x, x0);
            const int to = std::min(x + m_dash.on, x1);
            if (to > from)
                m_out.emplace_back(from, top, to - from, m_thick);
        }
    }

    void vertical(int x, int y0, int y1)
    {
        const int top = std::min(y0, y1) - m_thick / 2;
        const int bottom = std::max(y0, y1) - m_thick / 2 + m_thick;
        const int left = x - m_upright / 2;
        if (m_dash.off <= m_dash.on) { // solid, or dashes longer than most steps are high
            m_out.emplace_back(left, top, m_upright, bottom - top);
            return;
        }
        const int period = m_dash.on + m_dash.off;
        for (int y = top; y < bottom; y += period)
            m_out.emplace_back(left, y, m_upright, std::min(m_dash.on, bottom - y));
    }

private:
    std::vector<QRect>& m_out;
    int m_thick;
    int m_upright;
    DashLengths m_dash;
    qint64 m_origin;
};

void buildSteps(const SeriesSpec& spec, const Buckets& buckets, const PlotScale& scale, const SeriesEdges& edges, SeriesGeometry& out)
{
    Pen pen(out.ink, spec, scale, isDense(buckets));
    const bool area = spec.shape == SeriesShape::AreaStep;
    int runStart = -1;
    int runY = 0;
    bool any = false;
    int lastColumn = -1;
    if (edges.before) { // what was held when the window begins
        any = true;
        lastColumn = edges.before->column;
        runStart = 0;
        runY = clampY(scale.y(edges.before->bucket.last), scale.height);
    }
    const auto endRun = [&](int end) {
        if (runStart < 0 || end <= runStart)
            return;
        pen.horizontal(runStart, end, runY);
        if (area && runY < scale.height)
            out.fill.emplace_back(runStart, runY, end - runStart, scale.height - runY);
    };
    const int columns = std::min<int>(scale.columns, static_cast<int>(buckets.size()));
    for (int x = 0; x < columns; ++x) {
        const Bucket& bucket = buckets[static_cast<std::size_t>(x)];
        if (bucket.empty)
            continue;
        const int last = clampY(scale.y(bucket.last), scale.height);
        const int high = clampY(scale.y(bucket.max), scale.height);
        const int low = clampY(scale.y(bucket.min), scale.height);
        if (runStart >= 0 && x - lastColumn > scale.longestHold) {
            endRun(std::min(lastColumn + 1, columns));
            runStart = -1;
        }
        const bool begins = runStart < 0;
        any = true;
        lastColumn = x;
        if (!begins && high == runY && low == runY)
            continue;
        if (!begins) {
            endRun(x);
            pen.vertical(x, std::min(high, runY), std::max(low, runY));
        } else if (high != low) {
            pen.vertical(x, high, low);
        }
        runStart = x;
        runY = last;
    }
    if (!any)
        return;
    const bool goesOn = edges.after && edges.after->column - lastColumn <= scale.longestHold;
    endRun(goesOn ? columns : std::min(lastColumn + 1, columns));
}

// The mean of `group` columns, anchored at the epoch so that groups keep their samples while the window moves.
struct Grouped {
    double x;
    double value;
    bool joined; ///< no gap to the one before
};

void group(const Buckets& buckets, const PlotScale& scale, int size, const SeriesEdges& edges, std::vector<Grouped>& out)
{
    out.clear();
    const int columns = std::min<int>(scale.columns, static_cast<int>(buckets.size()));
    bool any = false;
    int lastColumn = -1;
    double sum = 0;
    double sumX = 0;
    int count = 0;
    bool joined = false;
    qint64 current = 0;
    const auto flush = [&] {
        if (count > 0)
            out.push_back({sumX / count, sum / count, joined});
        count = 0;
        sum = sumX = 0;
    };
    const auto take = [&](int x, const Bucket& bucket) {
        const bool gap = any && x - lastColumn > scale.longestHold;
        const qint64 number = (scale.firstColumn + x) / size;
        if (count == 0 || number != current || gap) {
            flush();
            joined = any && !gap;
            current = number;
        }
        sum += bucket.mean;
        sumX += x + 0.5;
        ++count;
        any = true;
        lastColumn = x;
    };
    if (edges.before)
        take(edges.before->column, edges.before->bucket);
    for (int x = 0; x < columns; ++x) {
        if (const Bucket& bucket = buckets[static_cast<std::size_t>(x)]; !bucket.empty)
            take(x, bucket);
    }
    if (edges.after)
        take(edges.after->column, edges.after->bucket);
    flush();
}

void addLines(const std::vector<Grouped>& points, const PlotScale& scale, SeriesGeometry& out)
{
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF here(points[i].x, scale.y(points[i].value));
        if (points[i].joined)
            out.lines.emplace_back(QPointF(points[i - 1].x, scale.y(points[i - 1].value)), here);
        else if (i + 1 == points.size() || !points[i + 1].joined) // alone between two gaps: still there
            out.lines.emplace_back(here - QPointF(1, 0), here + QPointF(1, 0));
    }
}

void addAreas(const std::vector<Grouped>& points, const PlotScale& scale, SeriesGeometry& out)
{
    for (std::size_t first = 0; first < points.size();) {
        std::size_t end = first + 1;
        while (end < points.size() && points[end].joined)
            ++end;
        QPolygonF polygon;
        polygon.reserve(static_cast<qsizetype>(end - first + 2));
        polygon << QPointF(points[first].x, scale.height);
        for (std::size_t i = first; i < end; ++i)
            polygon << QPointF(points[i].x, scale.y(points[i].value));
        polygon << QPointF(points[end - 1].x, scale.height);
        out.smoothFill.push_back(std::move(polygon));
        first = end;
    }
}

// Dense: a column that holds a peak is a vertical span from its lowest to its highest; a calm one is a point on an antialiased line.
void buildDense(const SeriesSpec& spec, const Buckets& buckets, const PlotScale& scale, const SeriesEdges& edges, SeriesGeometry& out)
{
    constexpr double kCalm = 2.5;
    const int wide = std::max(1, static_cast<int>(std::lround(scale.thickness / 1.5)));
    const bool area = spec.shape == SeriesShape::AreaLine;
    const int columns = std::min<int>(scale.columns, static_cast<int>(buckets.size()));
    bool any = edges.before.has_value();
    int lastColumn = -1;
    QPointF end; // where the ink of the column before ended
    bool endedCalm = false;
    if (edges.before) {
        lastColumn = edges.before->column;
        end = QPointF(lastColumn + 0.5, scale.y(edges.before->bucket.last));
        endedCalm = true;
    }
    bool alone = false; // a calm column that nothing has been joined to: a dot, or it would not be there
    const auto dot = [&] {
        if (std::exchange(alone, false))
            out.lines.emplace_back(end - QPointF(1, 0), end + QPointF(1, 0));
    };
    QRect fill;
    for (int x = 0; x < columns; ++x) {
        const Bucket& bucket = buckets[static_cast<std::size_t>(x)];
        if (bucket.empty)
            continue;
        const bool joined = any && x - lastColumn <= scale.longestHold;
        const double high = scale.y(bucket.max);
        const double low = scale.y(bucket.min);
        const bool calm = low - high < kCalm;
        const QPointF mean(x + 0.5, scale.y(bucket.mean));
        if (joined)
            alone = false;
        else
            dot();
        if (calm) {
            if (joined)
                out.lines.emplace_back(end, mean);
            else
                alone = true;
            end = mean;
        } else {
            double top = high;
            double bottom = low;
            if (joined && endedCalm) {
                out.lines.emplace_back(end, QPointF(x + 0.5, scale.y(bucket.first)));
            } else if (joined && x == lastColumn + 1) {
                // Two spans side by side must touch, or a steep edge falls apart into floating bars.
                top = std::min(top, end.y());
                bottom = std::max(bottom, end.y());
            }
            const int y = static_cast<int>(std::floor(top));
            out.ink.emplace_back(x, y, wide, std::max(wide, static_cast<int>(std::ceil(bottom)) - y));
            end = QPointF(x + 0.5, scale.y(bucket.last));
        }
        endedCalm = calm;
        if (area) {
            const int y = clampY(mean.y(), scale.height);
            const int from = joined ? std::max(0, lastColumn + 1) : x; // what is held is under the line as well
            if (!fill.isNull() && joined && fill.top() == y) {
                fill.setRight(x);
            } else {
                if (!fill.isNull())
                    out.fill.push_back(fill);
                fill = y < scale.height ? QRect(from, y, x - from + 1, scale.height - y) : QRect();
            }
        }
        any = true;
        lastColumn = x;
    }
    if (edges.after && any && edges.after->column - lastColumn <= scale.longestHold) {
        const QPointF next(edges.after->column + 0.5, scale.y(edges.after->bucket.mean));
        out.lines.emplace_back(end, next);
        alone = false;
        const int y = clampY(next.y(), scale.height);
        const int from = std::max(0, lastColumn + 1);
        if (area && from < columns && y < scale.height)
            out.fill.emplace_back(from, y, columns - from, scale.height - y);
    }
    dot();
    if (!fill.isNull())
        out.fill.push_back(fill);
}

void buildBand(const SeriesSpec& spec, const Buckets& lower, const Buckets& upper, const PlotScale& scale, const SeriesEdges& edges, const SeriesEdges& upperEdges,
               SeriesGeometry& out)
{
    const int size = isDense(lower) ? spec.smoothColumns : 1;
    std::vector<Grouped> lows;
    std::vector<Grouped> highs;
    group(lower, scale, size, edges, lows);
    group(upper, scale, size, upperEdges, highs);
    if (lows.size() != highs.size())
        return; // both are known or neither is: they come from one poll
    for (std::size_t first = 0; first < lows.size();) {
        std::size_t end = first + 1;
        while (end < lows.size() && lows[end].joined)
            ++end;
        QPolygonF polygon;
        polygon.reserve(static_cast<qsizetype>(2 * (end - first)));
        for (std::size_t i = first; i < end; ++i)
            polygon << QPointF(highs[i].x, scale.y(highs[i].value));
        for (std::size_t i = end; i-- > first;)
            polygon << QPointF(lows[i].x, scale.y(lows[i].value));
        out.smoothFill.push_back(std::move(polygon));
        first = end;
    }
}

} // namespace

void SeriesGeometry::clear()
{
    fill.clear();
    smoothFill.clear();
    ink.clear();
    lines.clear();
}

bool isDense(const Buckets& buckets)
{
    const auto known = [](const Bucket& b) { return !b.empty; };
    const auto first = std::find_if(buckets.begin(), buckets.end(), known);
    const auto last = std::find_if(buckets.rbegin(), buckets.rend(), known).base();
    if (first >= last)
        return false;
    return std::count_if(first, last, known) * 2 > last - first;
}

void buildGeometry(const SeriesSpec& spec, const Buckets& buckets, const Buckets& upper, const PlotScale& scale, SeriesGeometry& out, const SeriesEdges& edges,
                   const SeriesEdges& upperEdges)
{
    out.clear();
    if (scale.columns <= 0 || scale.height <= 0 || !(scale.top > scale.bottom))
        return;
    switch (spec.shape) {
    case SeriesShape::Step:
    case SeriesShape::AreaStep: buildSteps(spec, buckets, scale, edges, out); return;
    case SeriesShape::Band: buildBand(spec, buckets, upper, scale, edges, upperEdges, out); return;
    case SeriesShape::Line:
    case SeriesShape::AreaLine: break;
    }
    const bool dense = isDense(buckets);
    if (dense && spec.smoothColumns <= 1) {
        buildDense(spec, buckets, scale, edges, out);
        return;
    }
    std::vector<Grouped> points;
    group(buckets, scale, dense ? spec.smoothColumns : 1, edges, points);
    addLines(points, scale, out);
    if (spec.shape == SeriesShape::AreaLine)
        addAreas(points, scale, out);
}

std::optional<double> shownAt(const SeriesSpec& spec, const Buckets& buckets, const PlotScale& scale, int column, const SeriesEdges& edges)
{
    column = std::min<int>(column, static_cast<int>(buckets.size()) - 1);
    int x = column;
    while (x >= 0 && column - x < scale.longestHold && buckets[static_cast<std::size_t>(x)].empty)
        --x;
    if (x < 0 && column >= 0 && edges.before && column - edges.before->column <= scale.longestHold)
        return edges.before->bucket.last;
    if (x < 0 || buckets[static_cast<std::size_t>(x)].empty)
        return std::nullopt;
    if (spec.smoothColumns <= 1 || !isDense(buckets))
        return buckets[static_cast<std::size_t>(x)].last;
    const qint64 number = (scale.firstColumn + x) / spec.smoothColumns;
    double sum = 0;
    int count = 0;
    for (int i = std::max(0, x - spec.smoothColumns); i < std::min<int>(static_cast<int>(buckets.size()), x + spec.smoothColumns); ++i) {
        const Bucket& bucket = buckets[static_cast<std::size_t>(i)];
        if (!bucket.empty && (scale.firstColumn + i) / spec.smoothColumns == number) {
            sum += bucket.mean;
            ++count;
        }
    }
    return sum / count;
}

std::optional<double> drawnAt(const SeriesSpec& spec, const Buckets& buckets, const PlotScale& scale, int column, const SeriesEdges& edges)
{
    const auto held = shownAt(spec, buckets, scale, column, edges);
    const bool line = spec.shape == SeriesShape::Line || spec.shape == SeriesShape::AreaLine;
    if (!held || !line || isDense(buckets))
        return held;
    const int columns = std::min<int>(scale.columns, static_cast<int>(buckets.size()));
    column = std::min(column, columns - 1);
    std::optional<SeriesEdges::Sample> left = edges.before;
    std::optional<SeriesEdges::Sample> right = edges.after;
    for (int x = column; x >= 0; --x) {
        if (const Bucket& bucket = buckets[static_cast<std::size_t>(x)]; !bucket.empty) {
            left = {x, bucket};
            break;
        }
    }
    for (int x = column + 1; x < columns; ++x) {
        if (const Bucket& bucket = buckets[static_cast<std::size_t>(x)]; !bucket.empty) {
            right = {x, bucket};
            break;
        }
    }
    if (!left || !right || right->column - left->column > scale.longestHold)
        return held;
    const double share = static_cast<double>(column - left->column) / (right->column - left->column);
    return left->bucket.mean + share * (right->bucket.mean - left->bucket.mean);
}

} // namespace stoker::widgets
