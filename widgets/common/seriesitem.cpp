// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/seriesitem.h"

#include "widgets/common/fonts.h"
#include "widgets/common/painting.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>

#include <cmath>

namespace stoker::widgets {

SeriesItem::SeriesItem(QGraphicsItem* parent) : QGraphicsItem(parent) { setZValue(10); }

void SeriesItem::pictureChanged()
{
    const QRectF bounds(0, 0, m_picture.size.width() / m_picture.devicePixelRatio, m_picture.size.height() / m_picture.devicePixelRatio);
    if (bounds != m_bounds) {
        prepareGeometryChange();
        m_bounds = bounds;
    }
    update();
}

void SeriesItem::paintGaps(QPainter* painter) const
{
    const int height = m_picture.size.height();
    const QBrush hatch(color(ColorRole::Hatch), Qt::BDiagPattern);
    for (const auto& [from, to] : m_picture.gaps) {
        const QRect rect(from, 0, to - from, height);
        painter->fillRect(rect, color(ColorRole::Hover));
        painter->fillRect(rect, hatch);
    }
}

void SeriesItem::paintGapWords(QPainter* painter) const
{
    const double ratio = m_picture.devicePixelRatio;
    const QString word = QCoreApplication::translate("stoker::widgets::ChartPanel", "no data");
    painter->setFont(textFont(m_fontPx));
    const QFontMetricsF metrics(painter->font());
    const double width = metrics.horizontalAdvance(word) + 10;
    for (const auto& [from, to] : m_picture.gaps) {
        if ((to - from) / ratio < std::max(70.0, width + 8))
            continue;
        const double middle = (from + to) / 2.0 / ratio;
        const QRectF box(middle - width / 2, m_bounds.center().y() - metrics.height() / 2 - 1, width, metrics.height() + 2);
        painter->fillRect(box, color(ColorRole::Hover));
        painter->setPen(color(ColorRole::Text2));
        painter->drawText(box, Qt::AlignCenter, word);
    }
}

QRectF SeriesItem::beyondRect() const
{
    const QFontMetricsF metrics(textFont(m_fontPx));
    return {4, 1, metrics.horizontalAdvance(m_picture.beyond) + 18, metrics.height() + 1};
}

void SeriesItem::paintBeyond(QPainter* painter) const
{
    painter->setFont(textFont(m_fontPx));
    const QRectF box = beyondRect();
    painter->fillRect(box, withAlpha(color(ColorRole::Surface), 0.85));
    painter->setPen(color(ColorRole::Text2));
    painter->drawText(box.adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("▲ ") + m_picture.beyond);
}

void SeriesItem::paintLimit(QPainter* painter) const
{
    const int y = *m_picture.limitY;
    painter->fillRect(QRect(0, 0, m_picture.size.width(), y), withAlpha(color(ColorRole::Trouble), isDark(QGuiApplication::palette()) ? 0.09 : 0.06));
    painter->fillRect(QRect(0, y, m_picture.size.width(), std::max(1, static_cast<int>(m_picture.devicePixelRatio))), color(ColorRole::Trouble));
}

QRectF SeriesItem::limitWordsRect() const
{
    const QFontMetricsF metrics(textFont(m_fontPx));
    const double y = *m_picture.limitY / m_picture.devicePixelRatio;
    // Above the line, unless the plot ends there.
    const double top = y >= metrics.height() + 2 ? y - metrics.height() - 1 : y + 1;
    return {4, top, metrics.horizontalAdvance(m_picture.limitWords) + 6, metrics.height()};
}

void SeriesItem::paintLimitWords(QPainter* painter) const
{
    painter->setFont(textFont(m_fontPx));
    painter->setPen(color(ColorRole::TroubleText));
    const QRectF box = limitWordsRect();
    painter->fillRect(box, withAlpha(color(ColorRole::Surface), 0.8));
    painter->drawText(box.adjusted(2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_picture.limitWords);
}

std::vector<QRectF> SeriesItem::wordRects() const
{
    std::vector<QRectF> rects;
    if (m_picture.limitY && !m_picture.limitWords.isEmpty())
        rects.push_back(limitWordsRect());
    if (!m_picture.beyond.isEmpty())
        rects.push_back(beyondRect());
    return rects;
}

double SeriesItem::chipSide() const { return scaled(m_fontPx + 3); }

QRectF SeriesItem::chipRect(const QPointF& chip) const
{
    const double side = chipSide() + 4; // with the rim that keeps the curves off
    return {chip.x() - side / 2, chip.y() - side / 2, side, side};
}

void SeriesItem::paintChips(QPainter* painter) const
{
    const QFont font = textFont(m_fontPx - 1, QFont::Bold);
    for (const Layer& layer : m_picture.layers) {
        if (!layer.chip)
            continue;
        const QRectF box = chipRect(*layer.chip);
        painter->fillRect(box, color(ColorRole::Surface));
        pill(painter, box.adjusted(2, 2, -2, -2), layer.spec->letter, color(layer.spec->color), color(ColorRole::Surface), font);
    }
}

void SeriesItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const PainterSaver saved(painter);
    painter->setClipRect(m_bounds);
    const double ratio = m_picture.devicePixelRatio;
    painter->scale(1 / ratio, 1 / ratio);
    painter->setRenderHint(QPainter::Antialiasing, false);
    paintGaps(painter);

    const QColor grid = color(ColorRole::Grid);
    for (const int column : m_picture.gridColumns)
        painter->fillRect(QRect(column, 0, 1, m_picture.size.height()), grid);

    if (m_picture.limitY)
        paintLimit(painter);
    const bool dark = isDark(QGuiApplication::palette());
    for (const Layer& layer : m_picture.layers) {
        const QColor ink = color(layer.spec->color);
        const SeriesGeometry& g = layer.geometry;
        painter->setPen(Qt::NoPen);
        painter->setBrush(withAlpha(ink, dark ? layer.spec->areaDark : layer.spec->areaLight));
        painter->drawRects(g.fill.data(), static_cast<int>(g.fill.size()));
        if (!g.smoothFill.empty()) {
            painter->setRenderHint(QPainter::Antialiasing);
            for (const QPolygonF& polygon : g.smoothFill)
                painter->drawPolygon(polygon);
            painter->setRenderHint(QPainter::Antialiasing, false);
        }
        if (!g.ink.empty()) {
            painter->setBrush(ink);
            painter->drawRects(g.ink.data(), static_cast<int>(g.ink.size()));
        }
        if (!g.lines.empty()) {
            // Single lines, not one long polyline: stroking that as a whole costs a hundred times as much (performance 1c).
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(ink, layer.thickness, Qt::SolidLine, Qt::SquareCap));
            painter->drawLines(g.lines.data(), static_cast<int>(g.lines.size()));
            painter->setRenderHint(QPainter::Antialiasing, false);
        }
    }
    painter->scale(ratio, ratio);
    paintGapWords(painter);
    if (m_picture.limitY)
        paintLimitWords(painter);
    paintChips(painter);
    if (!m_picture.beyond.isEmpty())
        paintBeyond(painter);
}

} // namespace stoker::widgets
