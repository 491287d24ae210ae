// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerchart.h"

#include "widgets/common/fonts.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "widgets/common/timeaxis.h"
#include "words/units.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace stoker::widgets {
namespace {

struct Series {
    domain::Metric metric;
    ColorRole role;
    double width;
    bool dashed;
};
// The wish is drawn last (look, section 4).
constexpr Series kSeries[] = {{domain::Metric::Usable, ColorRole::Supply, 2, false}, {domain::Metric::Needed, ColorRole::Demand, 1, false}, {domain::Metric::Target, ColorRole::Wish, 1.5, true}};

QString nameOf(domain::Metric metric)
{
    switch (metric) {
    case domain::Metric::Usable:
        return LedgerChart::tr("usable");
    case domain::Metric::Needed:
        return LedgerChart::tr("needed");
    default:
        return LedgerChart::tr("target");
    }
}

QPen penOf(const Series& series, const QPalette& palette)
{
    QPen pen(color(series.role, palette), series.width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (series.dashed)
        pen.setDashPattern({5 / series.width, 3 / series.width});
    return pen;
}

double stepFor(double range)
{
    for (double decade = 1;; decade *= 10) {
        for (const double step : {1.0, 2.0, 5.0}) {
            if (range / (step * decade) <= 4)
                return step * decade;
        }
    }
}

} // namespace

LedgerChart::LedgerChart(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Executors around this command"));
}

void LedgerChart::show(const domain::History* history, domain::Instant from, domain::Instant to, domain::Instant mark)
{
    m_history = history;
    m_from = from;
    m_to = to;
    m_mark = mark;
    update();
}

QSize LedgerChart::sizeHint() const
{
    return {scaled(300), scaled(150)};
}

QSize LedgerChart::minimumSizeHint() const
{
    return {scaled(160), scaled(100)};
}

void LedgerChart::paintLegend(QPainter& painter) const
{
    const words::Units units;
    painter.setFont(textFont(13, QFont::DemiBold));
    painter.setPen(color(ColorRole::Text, palette()));
    painter.drawText(QRect(0, 0, width(), scaled(20)), Qt::AlignVCenter, tr("Executors"));
    const int title = QFontMetrics(painter.font()).horizontalAdvance(tr("Executors")) + scaled(16);
    int right = width();
    for (auto series = std::rbegin(kSeries); series != std::rend(kSeries); ++series) {
        const auto now = m_history->at(series->metric, std::min(m_to, m_history->lastTime().value_or(m_to)));
        const QString value = units.integer(now && std::isfinite(*now) ? std::optional<qint64>(qRound64(*now)) : std::nullopt);
        const QString name = nameOf(series->metric);
        painter.setFont(figureFont(12, QFont::DemiBold));
        const int needed = QFontMetrics(painter.font()).horizontalAdvance(value) + scaled(8) + QFontMetrics(textFont(12)).horizontalAdvance(name) + scaled(28);
        if (right - needed < title)
            return; // too narrow: the ones that matter most stand at the right
        right -= QFontMetrics(painter.font()).horizontalAdvance(value);
        painter.setPen(color(ColorRole::Text, palette()));
        painter.drawText(QRect(right, 0, width(), scaled(20)), Qt::AlignVCenter, value);
        painter.setFont(textFont(12));
        right -= scaled(8) + QFontMetrics(painter.font()).horizontalAdvance(name);
        painter.setPen(color(ColorRole::Text2, palette()));
        painter.drawText(QRect(right, 0, width(), scaled(20)), Qt::AlignVCenter, name);
        right -= scaled(28);
        painter.setPen(penOf(*series, palette()));
        painter.drawLine(QPointF(right, scaled(10)), QPointF(right + scaled(22), scaled(10)));
        right -= scaled(14);
    }
}

void LedgerChart::paintEvent(QPaintEvent*)
{
    if (!m_history || m_to <= m_from)
        return;
    QPainter painter(this);
    paintLegend(painter);
    const QRect area(scaled(40), scaled(26), width() - scaled(41), height() - scaled(26) - scaled(22));
    if (area.width() < 20 || area.height() < 20)
        return;
    const auto buckets = [&](domain::Metric metric) { return m_history->query(metric, m_from, m_to, area.width()); };
    double low = 1e12;
    double high = -1e12;
    for (const Series& series : kSeries) {
        for (const domain::Bucket& bucket : buckets(series.metric)) {
            if (bucket.empty)
                continue;
            low = std::min(low, double(bucket.min));
            high = std::max(high, double(bucket.max));
        }
    }
    const words::Units units;
    if (high < low) {
        painter.setFont(textFont(12));
        painter.setPen(color(ColorRole::Text2, palette()));
        painter.drawText(area, Qt::AlignCenter, tr("Not watched at that time"));
        return;
    }
    // Lines only, so the axis need not start at zero; but a change of one executor must not look like a cliff.
    const double step = stepFor(std::max(4.0, high - low));
    low = std::max(0.0, std::floor((low - step / 2) / step) * step);
    high = std::max(low + step, std::ceil((high + step / 4) / step) * step);
    const auto y = [&](double value) { return area.bottom() - (value - low) / (high - low) * (area.height() - 1); };
    painter.setFont(figureFont(11));
    for (double value = low; value <= high + step / 2; value += step) {
        hairline(&painter, {area.left(), qRound(y(value))}, {area.right(), qRound(y(value))}, color(value == low ? ColorRole::Control : ColorRole::Grid, palette()));
        painter.setPen(color(ColorRole::Text2, palette()));
        painter.drawText(QRect(0, qRound(y(value)) - scaled(8), area.left() - scaled(8), scaled(16)), Qt::AlignRight | Qt::AlignVCenter, units.integer(qRound64(value)));
    }
    const double span = double((m_to - m_from).count());
    const auto x = [&](domain::Instant t) { return area.left() + qRound(double((t - m_from).count()) / span * area.width()); };
    const TimeTicks ticks = timeTicks(m_from, m_to, std::max(1, area.width() / scaled(80)));
    painter.setPen(color(ColorRole::Text2, palette()));
    for (const TimeTick& tick : ticks.ticks) {
        const QString label = tickText(tick, ticks.step);
        const int wide = painter.fontMetrics().horizontalAdvance(label) + 2;
        const int left = x(tick.time) - wide / 2;
        if (left >= 0 && left + wide <= width())
            painter.drawText(QRect(left, area.bottom() + scaled(4), wide, scaled(16)), Qt::AlignCenter, label);
    }
    painter.setPen(QPen(color(ColorRole::Text3, palette()), 1, Qt::DotLine));
    painter.drawLine(x(m_mark), area.top(), x(m_mark), area.bottom());
    std::vector<int> breaks; ///< columns where a span without data ends
    for (const domain::Gap& gap : m_history->gaps(m_from, m_to, m_history->longestHold()))
        breaks.push_back(x(gap.to) - area.left());
    for (const Series& series : kSeries) {
        QPainterPath path;
        bool down = false;
        double last = 0;
        std::size_t lastColumn = 0;
        const auto columns = buckets(series.metric);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].empty)
                continue; // between two samples the step goes on
            if (down && std::any_of(breaks.begin(), breaks.end(), [&](int b) { return b > int(lastColumn) && b <= int(i) + 1; }))
                down = false; // but not across a time that nobody watched
            const double px = area.left() + double(i);
            const double py = std::round(y(double(columns[i].last))) + (series.width < 2 ? 0.5 : 0);
            if (!down) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, last);
                path.lineTo(px, py);
            }
            down = true;
            lastColumn = i;
            last = py;
        }
        painter.setPen(penOf(series, palette()));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    }
}

} // namespace stoker::widgets
