// SPDX-License-Identifier: GPL-3.0-or-later
// What a panel paints itself: gutter, base line, and the title row with the readouts.
#include "widgets/common/chartpanel.h"

#include "widgets/common/painting.h"
#include "widgets/common/timeaxis.h"
#include "words/units.h"

#include <QPaintEvent>

#include <algorithm>
#include <cmath>

namespace stoker::widgets {
namespace {

void paintSwatch(QPainter* painter, const QRectF& rect, const SeriesSpec& series, double ink)
{
    const PainterSaver saved(painter);
    const QColor colour = color(series.color);
    const bool area = series.shape == SeriesShape::AreaLine || series.shape == SeriesShape::AreaStep || series.shape == SeriesShape::Band;
    const double y = std::round(rect.center().y());
    if (area) {
        painter->fillRect(QRectF(rect.x(), y - 4, rect.width(), 8), withAlpha(colour, isDark(QGuiApplication::palette()) ? 0.30 : 0.20));
        if (series.shape != SeriesShape::Band)
            painter->fillRect(QRectF(rect.x(), y - 5, rect.width(), 2), colour);
        return;
    }
    QPen pen(colour, std::max(1.5, ink * series.weight), Qt::SolidLine, Qt::FlatCap);
    if (series.dash == SeriesDash::Dashed)
        pen.setDashPattern({6, 2});
    else if (series.dash == SeriesDash::Dotted)
        pen.setDashPattern({1, 2});
    else if (series.dash == SeriesDash::Short)
        pen.setDashPattern({2, 2});
    painter->setRenderHint(QPainter::Antialiasing, series.weight < 1);
    painter->setPen(pen);
    painter->drawLine(QPointF(rect.x(), y), QPointF(rect.right(), y));
}

} // namespace

void ChartPanel::paintGutter(QPainter* painter) const
{
    const QRect plot = plotRect();
    const double divisor = m_spec.unit ? m_spec.unit(m_top).second : 1;
    const int decimals = m_step / divisor < 0.995 ? (m_step / divisor < 0.0995 ? 2 : 1) : 0;
    const words::Units units;
    painter->setFont(figureFont(m_metrics.axis));
    painter->setPen(color(ColorRole::Text2));
    const int high = scaled(m_metrics.axis + 7);
    for (int i = 0; i * m_step <= m_top * (1 + 1e-9) && m_step > 0; ++i) {
        const double value = i * m_step;
        const double y = plot.bottom() + 1 - value / m_top * plot.height();
        // The label of 0 stands on the base line, not across it.
        const double upper = std::min(y - high / 2.0, plot.bottom() + 1 - high * 0.72);
        const QString text = decimals == 0 ? units.integer(std::llround(value / divisor)) : units.locale().toString(value / divisor, 'f', value == 0 ? 0 : decimals);
        painter->drawText(QRectF(0, upper, plot.left() - scaled(7), high), Qt::AlignRight | Qt::AlignVCenter, text);
    }
    hairline(painter, QPoint(plot.left(), plot.bottom() + 1), QPoint(plot.right(), plot.bottom() + 1), color(ColorRole::Control));
}

void ChartPanel::paintHead(QPainter* painter) const
{
    const int big = scaled(m_metrics.title);
    const QRect row(0, m_metrics.head - big - scaled(11), width(), big + scaled(8));
    const QFont label = textFont(m_metrics.legend);
    const QFont value = figureFont(m_metrics.legend, QFont::DemiBold);
    const QFontMetrics labelMetrics(label);
    const QFontMetrics valueMetrics(value);
    const int swatch = scaled(m_metrics.legend * 22 / 12);
    const int slot = valueMetrics.horizontalAdvance(QStringLiteral("000"));

    int x = width() - m_metrics.right;
    for (auto readout = m_readouts.rbegin(); readout != m_readouts.rend(); ++readout) {
        const int wide = std::max(slot, valueMetrics.horizontalAdvance(readout->text));
        x -= wide;
        painter->setFont(value);
        painter->setPen(color(m_stale && !m_axis->cursor() ? ColorRole::Text3 : ColorRole::Text));
        painter->drawText(QRect(x, row.y(), wide, row.height()), Qt::AlignRight | Qt::AlignVCenter, readout->text);
        const int words = labelMetrics.horizontalAdvance(readout->series->label);
        x -= words + scaled(6);
        painter->setFont(label);
        painter->setPen(color(ColorRole::Text2));
        painter->drawText(QRect(x, row.y(), words + 4, row.height()), Qt::AlignLeft | Qt::AlignVCenter, readout->series->label);
        x -= swatch + scaled(6);
        paintSwatch(painter, QRectF(x, row.y(), swatch, row.height()), *readout->series, m_metrics.ink);
        x -= scaled(16);
    }

    const QFont title = textFont(m_metrics.title, QFont::DemiBold);
    const int left = scaled(12);
    painter->setFont(title);
    painter->setPen(color(ColorRole::Text));
    const int titleWidth = painter->fontMetrics().horizontalAdvance(m_spec.title);
    painter->drawText(QRect(left, row.y(), std::max(0, x - left), row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(m_spec.title, Qt::ElideRight, std::max(0, x - left)));
    const QString unit = m_spec.unit ? m_spec.unit(m_top).first : QString();
    const int unitLeft = left + titleWidth + scaled(6);
    if (unit.isEmpty() || unitLeft + labelMetrics.horizontalAdvance(unit) > x)
        return;
    painter->setFont(label);
    painter->setPen(color(ColorRole::Text2));
    painter->drawText(QRect(unitLeft, row.y() + 1, x - unitLeft, row.height()), Qt::AlignLeft | Qt::AlignVCenter, unit);
}

void ChartPanel::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const QRect dirty = event->rect();
    if (dirty.intersects(headRect()))
        paintHead(&painter);
    if (dirty.left() < m_metrics.gutter || dirty.bottom() > plotRect().bottom())
        paintGutter(&painter);
}

} // namespace stoker::widgets
