// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerchart.h"

#include "widgets/common/fonts.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "widgets/common/timeaxis.h"
#include "words/axislabels.h"
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
    double on; ///< of a dash, px; 0 = solid
    double off;
};
// The wish is drawn last (look, section 4).
constexpr Series kSeries[] = {{domain::Metric::Usable, ColorRole::Supply, 2, 0, 0},
                              {domain::Metric::Needed, ColorRole::Demand, 1, 0, 0},
                              {domain::Metric::Wished, ColorRole::Wish, 1, 3, 3},
                              {domain::Metric::Target, ColorRole::Wish, 1.5, 5, 3}};
constexpr int kRow = 20;

QString nameOf(domain::Metric metric)
{
    switch (metric) {
    case domain::Metric::Usable:
        return LedgerChart::tr("usable");
    case domain::Metric::Needed:
        return LedgerChart::tr("needed");
    case domain::Metric::Wished:
        return LedgerChart::tr("wished", "series: what a policy wants before its guards");
    default:
        return LedgerChart::tr("target");
    }
}

QPen penOf(const Series& series, const QPalette& palette)
{
    QPen pen(color(series.role, palette), series.width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (series.on > 0)
        pen.setDashPattern({series.on / series.width, series.off / series.width});
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

std::vector<LedgerChart::Entry> LedgerChart::legend() const
{
    const words::Units units;
    const QFontMetrics figures(figureFont(12, QFont::DemiBold));
    const QFontMetrics words(textFont(12));
    const domain::Instant at = std::min(m_to, m_history->lastTime().value_or(m_to));
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < std::size(kSeries); ++i) {
        const domain::Metric metric = kSeries[i].metric;
        const auto now = m_history->at(metric, at);
        if (metric == domain::Metric::Wished && !now) {
            const auto seen = m_history->query(metric, m_from, m_to, 1);
            if (seen.front().empty)
                continue; // no policy ran
        }
        Entry entry{i, nameOf(metric), units.integer(now && std::isfinite(*now) ? std::optional<qint64>(qRound64(*now)) : std::nullopt), 0};
        entry.width = scaled(28) + words.horizontalAdvance(entry.name) + scaled(8) + figures.horizontalAdvance(entry.value);
        entries.push_back(std::move(entry));
    }
    return entries;
}

int LedgerChart::paintLegend(QPainter& painter) const
{
    const int gap = scaled(14);
    const int row = scaled(kRow);
    painter.setFont(textFont(13, QFont::DemiBold));
    painter.setPen(color(ColorRole::Text, palette()));
    painter.drawText(QRect(0, 0, width(), row), Qt::AlignVCenter, tr("Executors"));
    const int title = QFontMetrics(painter.font()).horizontalAdvance(tr("Executors")) + scaled(16);
    const std::vector<Entry> entries = legend();
    int all = -gap;
    for (const Entry& entry : entries)
        all += entry.width + gap;
    // Beside the title where there is room, else below it in as many rows as it takes: none is left out.
    const bool beside = title + all <= width();
    int x = beside ? width() - all : 0;
    int top = beside ? 0 : row;
    for (const Entry& entry : entries) {
        if (!beside && x > 0 && x + entry.width > width()) {
            x = 0;
            top += row;
        }
        painter.setPen(penOf(kSeries[entry.series], palette()));
        painter.drawLine(QPointF(x, top + row / 2), QPointF(x + scaled(22), top + row / 2));
        painter.setFont(textFont(12));
        painter.setPen(color(ColorRole::Text2, palette()));
        painter.drawText(QRect(x + scaled(28), top, width(), row), Qt::AlignVCenter, entry.name);
        painter.setFont(figureFont(12, QFont::DemiBold));
        painter.setPen(color(ColorRole::Text, palette()));
        const int value = QFontMetrics(painter.font()).horizontalAdvance(entry.value);
        painter.drawText(QRect(x + entry.width - value, top, width(), row), Qt::AlignVCenter, entry.value);
        x += entry.width + gap;
    }
    return top + row;
}

void LedgerChart::paintEvent(QPaintEvent*)
{
    if (!m_history || m_to <= m_from)
        return;
    QPainter painter(this);
    const int top = paintLegend(painter) + scaled(6);
    const QRect area(scaled(40), top, width() - scaled(41), height() - top - scaled(22));
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
    const words::TimeTicks ticks = words::timeTicks(m_from, m_to, std::max(1, area.width() / scaled(80)));
    painter.setPen(color(ColorRole::Text2, palette()));
    for (const words::TimeTick& tick : ticks.ticks) {
        const QString label = words::tickText(tick, ticks.step);
        const int wide = painter.fontMetrics().horizontalAdvance(label) + 2;
        const int left = x(tick.time) - wide / 2;
        if (left >= 0 && left + wide <= width())
            painter.drawText(QRect(left, area.bottom() + scaled(4), wide, scaled(16)), Qt::AlignCenter, label);
    }
    painter.setPen(QPen(color(ColorRole::Text3, palette()), 1, Qt::DotLine));
    painter.drawLine(x(m_mark), area.top(), x(m_mark), area.bottom());
    const qint64 held = std::max<qint64>(1, m_history->longestHold().count() * area.width() / std::max<qint64>(1, (m_to - m_from).count()) + 1); ///< columns
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
            if (down && qint64(i - lastColumn) > held)
                down = false; // nor where it was not known: no policy ran
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
