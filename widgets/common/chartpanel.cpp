// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/chartpanel.h"

#include "widgets/common/painting.h"
#include "widgets/common/seriesitem.h"
#include "widgets/common/timeaxis.h"
#include "widgets/common/timeruler.h"
#include "widgets/common/valueaxis.h"
#include "words/axislabels.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QPaintEvent>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace stoker::widgets {

using domain::Bucket;
using domain::Instant;
using domain::Millis;

ChartPanel::ChartPanel(PanelSpec spec, const TimeAxis* axis, const ChartMetrics& metrics, QWidget* parent)
    : QWidget(parent), m_spec(std::move(spec)), m_axis(axis), m_metrics(metrics), m_chart(new QChart), m_view(new QChartView(m_chart, this)),
      m_values(new QValueAxis(m_chart)), m_item(new SeriesItem(m_chart)), m_top(m_spec.fixedTop.value_or(1.1)), m_buckets(m_spec.series.size()),
      m_uppers(m_spec.series.size()), m_edges(m_spec.series.size()), m_upperEdges(m_spec.series.size()), m_newest(m_spec.series.size()), m_newestUpper(m_spec.series.size())
{
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setMargins(QMargins());
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_chart->legend()->hide();
    m_chart->setAnimationOptions(QChart::NoAnimation);

    m_values->setTickType(QValueAxis::TicksDynamic);
    m_values->setTickAnchor(0);
    m_values->setLabelsVisible(false);
    m_values->setLineVisible(false);
    m_values->setRange(0, 1);
    m_values->setTickInterval(1);
    m_chart->addAxis(m_values, Qt::AlignLeft);

    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setRenderHint(QPainter::Antialiasing, false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->viewport()->setAutoFillBackground(false);
    m_item->setFontPx(m_metrics.axis);

    setAttribute(Qt::WA_TransparentForMouseEvents);
    setMinimumHeight(m_metrics.head + scaled(26)); // two labels of the axis
    applyColors();
    updateReadouts();
    connect(axis, &TimeAxis::cursorChanged, this, &ChartPanel::onCursorChanged);
}

ChartPanel::~ChartPanel() = default;

QRect ChartPanel::plotRect() const
{
    return {m_metrics.gutter, m_metrics.head, std::max(1, width() - m_metrics.gutter - m_metrics.right), std::max(1, height() - m_metrics.head - 1)};
}

QRect ChartPanel::headRect() const { return {0, 0, width(), m_metrics.head}; }

void ChartPanel::setStale(bool stale)
{
    if (m_stale == stale)
        return;
    m_stale = stale;
    update(headRect());
}

void ChartPanel::setEstimates(domain::Estimates estimates)
{
    if (m_estimates == estimates)
        return;
    m_estimates = estimates;
    updateReadouts();
    update(headRect());
}

void ChartPanel::applyColors()
{
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_view->setPalette(clear);
    m_values->setGridLinePen(QPen(color(ColorRole::Grid), 1));
}

void ChartPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange) {
        applyColors();
        m_item->update();
    }
}

void ChartPanel::resizeEvent(QResizeEvent*) { layOut(); }

void ChartPanel::layOut()
{
    const QRect plot = plotRect();
    m_view->setGeometry(plot);
    m_view->setSceneRect(QRectF(QPointF(), plot.size()));
    m_chart->setGeometry(QRectF(QPointF(), plot.size()));
    // setPlotArea() alone moves the plot but leaves the grid where it was (look, section 4).
    m_chart->setPlotArea(QRectF(QPointF(), plot.size()));
    m_chart->layout()->invalidate();
    m_chart->layout()->activate();
    rescale();
    rebuild();
}

void ChartPanel::setLimit(std::optional<double> value, const QString& words)
{
    m_limit = value;
    m_item->picture().limitWords = words;
    rescale();
    rebuild();
}

void ChartPanel::refresh(const SeriesSource* source)
{
    if (source) {
        query(*source);
    } else {
        for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
            m_buckets[i].clear();
            m_uppers[i].clear();
            m_edges[i] = m_upperEdges[i] = {};
            m_newest[i] = m_newestUpper[i] = std::nullopt;
        }
        m_item->picture().gaps.clear();
    }
    rescale();
    rebuild();
    updateReadouts();
    update(headRect());
}

SeriesEdges ChartPanel::edgesOf(const SeriesSource& source, SeriesKey series, const std::vector<Bucket>& buckets) const
{
    const Instant from = m_axis->from();
    const Instant to = m_axis->to();
    const int columns = m_axis->columns();
    const Millis reach = m_axis->columnSpan() * m_longestHold;
    SeriesEdges edges;
    const auto known = [](const Bucket& b) { return !b.empty; };
    const std::vector<Bucket> earlier = source.query(series, from - reach, from, m_longestHold);
    if (const auto last = std::find_if(earlier.rbegin(), earlier.rend(), known); last != earlier.rend())
        edges.before = {-1 - static_cast<int>(last - earlier.rbegin()), *last};
    const std::vector<Bucket> later = source.query(series, to, to + reach, m_longestHold);
    if (const auto next = std::find_if(later.begin(), later.end(), known); next != later.end()) {
        edges.after = {columns + static_cast<int>(next - later.begin()), *next};
    } else if (m_axis->now() >= to - m_axis->columnSpan()) {
        // The newest figure speaks for now, until it is stale; the next poll has not come yet.
        const auto newest = std::find_if(buckets.rbegin(), buckets.rend(), known);
        const bool held = newest != buckets.rend() && newest - buckets.rbegin() < m_longestHold;
        const std::optional<float> value = held ? std::optional(newest->last) : newest == buckets.rend() && edges.before ? std::optional(edges.before->bucket.last) : std::nullopt;
        if (value)
            edges.after = {columns, Bucket{*value, *value, *value, *value, false, *value}};
    }
    return edges;
}

void ChartPanel::query(const SeriesSource& source)
{
    const Instant from = m_axis->from();
    const Instant to = m_axis->to();
    const int columns = m_axis->columns();
    const std::optional<Instant> last = source.lastTime();
    // Rounded up: two samples that are no further apart than this may lie so many columns apart, wherever the columns begin.
    m_longestHold = static_cast<int>(std::max<qint64>(1, (source.longestHold() + m_axis->columnSpan() - Millis{1}) / m_axis->columnSpan()));
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        const SeriesSpec& series = m_spec.series[i];
        m_buckets[i] = source.query(series.metric, from, to, columns);
        m_edges[i] = edgesOf(source, series.metric, m_buckets[i]);
        m_newest[i] = m_newestUpper[i] = std::nullopt;
        if (last) {
            if (const auto value = source.at(series.metric, *last))
                m_newest[i] = *value;
        }
        if (series.shape != SeriesShape::Band)
            continue;
        m_uppers[i] = source.query(series.upper, from, to, columns);
        m_upperEdges[i] = edgesOf(source, series.upper, m_uppers[i]);
        if (last) {
            if (const auto value = source.at(series.upper, *last))
                m_newestUpper[i] = *value;
        }
    }

    auto& gaps = m_item->picture().gaps;
    gaps.clear();
    const auto columnOf = [&](Instant time) {
        return static_cast<int>(std::clamp<qint64>((time - from) / m_axis->columnSpan(), 0, columns));
    };
    const auto add = [&](Instant begin, Instant end) {
        const int a = columnOf(begin) + 1; // the column of the last sample is still known
        const int b = columnOf(end);
        if (b - a >= 2)
            gaps.emplace_back(a, b);
    };
    for (const domain::Gap& gap : source.gaps(from, to, source.longestHold()))
        add(gap.from, gap.to);
    if (last && m_axis->now() - *last > source.longestHold())
        add(*last, std::min(to, m_axis->now() + m_axis->columnSpan()));
}

PlotScale ChartPanel::plotScale() const
{
    const double ratio = devicePixelRatioF();
    PlotScale scale;
    scale.columns = m_axis->columns();
    scale.height = static_cast<int>(std::lround(plotRect().height() * ratio));
    scale.top = m_top;
    scale.longestHold = m_longestHold;
    scale.firstColumn = m_axis->firstColumn();
    return scale;
}

double ChartPanel::highestOf(std::size_t series) const
{
    double highest = 0;
    for (const auto* buckets : {&m_buckets[series], &m_uppers[series]}) {
        for (const Bucket& bucket : *buckets) {
            if (!bucket.empty)
                highest = std::max<double>(highest, bucket.max);
        }
    }
    for (const SeriesEdges* edges : {&m_edges[series], &m_upperEdges[series]}) {
        if (edges->before)
            highest = std::max<double>(highest, edges->before->bucket.last);
    }
    return highest;
}

double ChartPanel::axisCeiling() const
{
    constexpr double kNone = std::numeric_limits<double>::infinity();
    if (!m_limit || !m_spec.mostLimits)
        return kNone;
    const double most = *m_limit * *m_spec.mostLimits;
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        if (isKnown(i) && highestOf(i) <= most)
            return most;
    }
    return kNone; // all are far beyond: then that is what there is to see
}

void ChartPanel::rescale()
{
    double top = m_spec.fixedTop.value_or(0);
    QStringList beyond;
    const double ceiling = axisCeiling();
    double highest = 0;
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        const SeriesSpec& series = m_spec.series[i];
        if (series.mostScale)
            continue;
        const double own = highestOf(i);
        if (own > ceiling && m_spec.beyond)
            beyond << m_spec.beyond(series.label, m_spec.print(own));
        highest = std::max(highest, std::min(own, ceiling));
    }
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        const SeriesSpec& series = m_spec.series[i];
        if (!series.mostScale)
            continue;
        const double own = highestOf(i);
        const double most = highest > 0 ? highest * *series.mostScale : own;
        if (own > most && m_spec.beyond)
            beyond << m_spec.beyond(series.label, m_spec.print(own));
        highest = std::max(highest, std::min(own, most));
    }
    m_item->picture().beyond = words::list(beyond);
    if (m_limit)
        highest = std::max(highest, *m_limit);
    // A fixed axis still shows what goes beyond it: more than 100 % CPU is possible, and worth seeing.
    if (!m_spec.fixedTop || highest > top)
        top = steadyTop(highest, m_top);
    const double step = words::niceStep(top, plotRect().height(), scaled(m_metrics.axis + 8), m_spec.percent);
    if (qFuzzyCompare(top, m_top) && qFuzzyCompare(step, m_step))
        return;
    m_top = top;
    m_step = step;
    // The axis runs from 0 to 1 for good and only its interval changes: range and interval set one after the other would for a moment
    // ask Qt Charts for a grid line per log, and each change makes it lay the axis out again.
    m_values->setTickInterval(step / top);
    update();
}

void ChartPanel::rebuild()
{
    PlotScale scale = plotScale();
    const double ratio = devicePixelRatioF();
    SeriesItem::Picture& picture = m_item->picture();
    picture.devicePixelRatio = ratio;
    picture.size = QSize(scale.columns, scale.height);
    picture.layers.resize(m_spec.series.size());
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        const SeriesSpec& series = m_spec.series[i];
        SeriesItem::Layer& layer = picture.layers[i];
        layer.spec = &m_spec.series[i];
        layer.thickness = scale.thickness = m_metrics.ink * series.weight * ratio;
        buildGeometry(series, m_buckets[i], m_uppers[i], scale, layer.geometry, m_edges[i], m_upperEdges[i]);
    }
    picture.gridColumns.clear();
    const words::TimeTicks ticks = words::timeTicks(m_axis->from(), m_axis->to(), TimeRuler::mostTicks(plotRect().width(), m_metrics), m_axis->origin());
    for (const words::TimeTick& tick : ticks.ticks)
        picture.gridColumns.push_back(static_cast<int>((tick.time - m_axis->from()) / m_axis->columnSpan()));
    picture.limitY = m_limit ? std::optional(static_cast<int>(std::lround(scale.y(*m_limit)))) : std::nullopt;
    placeChips();
    m_item->pictureChanged();
}

std::optional<double> ChartPanel::shown(std::size_t series, int column, bool upper) const
{
    return shownAt(m_spec.series[series], upper ? m_uppers[series] : m_buckets[series], plotScale(), column, upper ? m_upperEdges[series] : m_edges[series]);
}

bool ChartPanel::isKnown(std::size_t series) const
{
    return m_newest[series] || m_edges[series].before || std::any_of(m_buckets[series].begin(), m_buckets[series].end(), [](const Bucket& b) { return !b.empty; });
}

void ChartPanel::updateReadouts()
{
    m_readouts.clear();
    const bool newest = !m_axis->cursor() && m_axis->isFollowing();
    const Instant at = m_axis->cursor().value_or(m_axis->to());
    const int column = std::min(m_axis->columns() - 1, static_cast<int>(m_axis->position(at) * m_axis->columns()));
    const QRect plot = plotRect();
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        const SeriesSpec& series = m_spec.series[i];
        if (series.namedWhenKnown && !isKnown(i))
            continue;
        Readout readout;
        readout.series = &series;
        const auto value = newest ? m_newest[i] : shown(i, column, false);
        if (series.shape == SeriesShape::Band) {
            const auto upper = newest ? m_newestUpper[i] : shown(i, column, true);
            // One unit behind both: 53–78 %
            const QString low = m_spec.print(value);
            const qsizetype unit = low.indexOf(words::kThinSpace);
            readout.text = value && upper ? low.left(unit < 0 ? low.size() : unit) + words::kUnknown + m_spec.print(upper) : QString(words::kUnknown);
        } else {
            readout.text = m_spec.print(value);
            if (value && m_axis->cursor())
                readout.y = plot.bottom() + 1 - drawnAt(series, m_buckets[i], plotScale(), column, m_edges[i]).value_or(*value) / m_top * plot.height();
        }
        if (value && series.estimate & m_estimates)
            readout.text.prepend(QChar(0x2248)); // ≈
        m_readouts.push_back(std::move(readout));
    }
}

void ChartPanel::onCursorChanged()
{
    updateReadouts();
    update(headRect());
}

} // namespace stoker::widgets
