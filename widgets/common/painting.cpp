// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/painting.h"

#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QStyleOptionViewItem>

#include <algorithm>
#include <cmath>

namespace stoker::widgets {

void hairline(QPainter* painter, QPoint from, QPoint to, const QColor& color)
{
    const bool antialiased = painter->testRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::Antialiasing, false);
    const QTransform device = painter->deviceTransform();
    if (device.type() <= QTransform::TxScale && (from.x() == to.x() || from.y() == to.y())) {
        // In whole device pixels: at a scale of 1.5 a line of one unit is else now one and now two of them, and breaks where two cells meet.
        const QRectF line = device.mapRect(QRectF(QRect(QPoint(std::min(from.x(), to.x()), std::min(from.y(), to.y())), QPoint(std::max(from.x(), to.x()), std::max(from.y(), to.y())))));
        const double thick = std::max(1.0, std::floor(std::min(std::abs(device.m11()), std::abs(device.m22())) + 0.01));
        QRectF snapped(QPointF(std::round(line.left()), std::round(line.top())), QPointF(std::round(line.right()), std::round(line.bottom())));
        if (from.y() == to.y())
            snapped.setHeight(thick);
        else
            snapped.setWidth(thick);
        painter->fillRect(device.inverted().mapRect(snapped), color);
    } else {
        painter->setPen(QPen(color, 1));
        painter->drawLine(from, to);
    }
    painter->setRenderHint(QPainter::Antialiasing, antialiased);
}

void pill(QPainter* painter, const QRectF& rect, const QString& text, const QColor& fill, const QColor& ink, const QFont& font)
{
    const PainterSaver saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(rect, 3, 3);
    painter->setPen(ink);
    painter->setFont(font);
    painter->drawText(rect, Qt::AlignCenter, text);
}

void bar(QPainter* painter, const QRectF& rect, double share, const QColor& fill, const QColor& trough)
{
    const PainterSaver saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(trough);
    painter->drawRoundedRect(rect, 1.5, 1.5);
    if (share <= 0)
        return;
    QRectF full = rect;
    full.setWidth(std::max(2.0, rect.width() * std::min(1.0, share)));
    painter->setBrush(fill);
    painter->drawRoundedRect(full, 1.5, 1.5);
}

void listRowGround(QPainter* painter, const QStyleOptionViewItem& option)
{
    const QRect row = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(row, color(ColorRole::Selection, option.palette));
        painter->fillRect(QRect(row.x(), row.y(), 3, row.height()), color(ColorRole::Accent, option.palette));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(row, color(ColorRole::Hover, option.palette));
    }
    hairline(painter, row.bottomLeft(), row.bottomRight(), color(ColorRole::Grid, option.palette));
}

qreal drawTextAt(QPainter* painter, QPointF baseline, const QString& text)
{
    painter->drawText(baseline, text);
    return QFontMetricsF(painter->font()).horizontalAdvance(text);
}

} // namespace stoker::widgets
