// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/tile.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/painting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace stoker::widgets {

Tile::Tile(bool wall, QWidget* parent) : QWidget(parent), m_wall(wall) { setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding); }

Tile::Measures Tile::measures(bool wall)
{
    const auto s = [](int px) { return scaled(px); };
    if (wall)
        return {16, 50, 18, 15, s(34), s(92), s(20), s(20), s(120), s(44), s(16), s(6), 1.8};
    return {12, 24, 13, 11, s(21), s(47), s(12), s(12), s(58), s(24), s(12), s(3), 1.3};
}

void Tile::setValue(const TileValue& value, bool stale)
{
    if (value == m_value && stale == m_stale)
        return;
    m_value = value;
    m_stale = stale;
    QString sentence = tr("%1: %2 %3").arg(value.caption, value.figure, value.unit).trimmed();
    if (value.estimate)
        sentence += QLatin1String(", ") + tr("estimated");
    if (!value.fragment.isEmpty())
        sentence += QLatin1String(", ") + value.fragment;
    if (stale)
        sentence += QLatin1String(", ") + tr("old");
    setAccessibleName(sentence);
    QString tip = value.toolTip;
    if (value.estimate)
        tip += (tip.isEmpty() ? QString() : QStringLiteral("\n")) + tr("Estimated: derived from Spark's REST pages, not measured by the plugin.");
    setToolTip(tip);
    update();
}

double Tile::paintFigure(QPainter* painter, const Measures& m) const
{
    const QFont font = figureFont(m.figure, QFont::DemiBold);
    painter->setFont(font);
    const bool unknown = m_value.figure == QString(words::kUnknown);
    painter->setPen(color(m_stale || unknown ? ColorRole::Text3 : ColorRole::Text));
    double x = m.pad;
    if (m_value.estimate) {
        painter->setFont(figureFont(m.unit + 2));
        painter->setPen(color(ColorRole::Text2));
        x += drawTextAt(painter, QPointF(x, m.figureBase), QStringLiteral("≈")) + 2;
        painter->setFont(font);
        painter->setPen(color(m_stale ? ColorRole::Text3 : ColorRole::Text));
    }
    x += drawTextAt(painter, QPointF(x, m.figureBase), m_value.figure) + m.gap;
    painter->setFont(textFont(m.unit));
    painter->setPen(color(ColorRole::Text2));
    // Rather "s …" than a word that ends in the divider.
    const QString unit = painter->fontMetrics().elidedText(m_value.unit, Qt::ElideRight, static_cast<int>(std::max(0.0, width() - m.pad / 2 - x)));
    return x + drawTextAt(painter, QPointF(x, m.figureBase), unit);
}

void Tile::paintFragment(QPainter* painter, const Measures& m) const
{
    const bool calm = m_stale || m_value.mood == TileValue::Mood::Calm;
    const QColor ink = color(calm ? ColorRole::Text2 : m_value.mood == TileValue::Mood::Trouble ? ColorRole::TroubleText : ColorRole::CautionText);
    const double base = height() - m.fragmentUp;
    double x = m.pad;
    if (!calm) {
        paintIcon(painter, QPointF(x, base - m.icon + 1), u"warn", ink, m.icon);
        x += m.icon + 4;
    }
    painter->setFont(figureFont(m.fragment, calm ? QFont::Normal : QFont::DemiBold));
    painter->setPen(ink);
    const QString text = painter->fontMetrics().elidedText(m_value.fragment, Qt::ElideRight, static_cast<int>(width() - m.pad / 2 - x));
    painter->drawText(QPointF(x, base), text);
}

// The range is at least a quarter of the highest value, so that noise looks like noise and not like a crisis.
void Tile::paintSpark(QPainter* painter, const QRectF& rect, const QColor& ink, double width) const
{
    float low = 0;
    float high = 0;
    bool any = false;
    for (const auto& value : m_value.trend) {
        if (!value)
            continue;
        low = any ? std::min(low, *value) : *value;
        high = any ? std::max(high, *value) : *value;
        any = true;
    }
    if (!any)
        return;
    const double range = std::max({high - low, high * 0.25f, 1e-6f});
    const double bottom = std::max(0.0, high - range);
    const double last = static_cast<double>(m_value.trend.size() - 1);
    const auto at = [&](std::size_t i) {
        return QPointF(rect.x() + rect.width() * static_cast<double>(i) / std::max(1.0, last), rect.bottom() - (*m_value.trend[i] - bottom) / range * rect.height());
    };
    painter->setRenderHint(QPainter::Antialiasing);
    QPolygonF run;
    const auto endRun = [&] {
        if (run.isEmpty())
            return;
        QPolygonF area = run;
        area << QPointF(run.last().x(), rect.bottom() + 2) << QPointF(run.first().x(), rect.bottom() + 2);
        painter->setPen(Qt::NoPen);
        painter->setBrush(withAlpha(ink, isDark(QGuiApplication::palette()) ? 0.16 : 0.10));
        painter->drawPolygon(area);
        painter->setPen(QPen(ink, width));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(run);
        run.clear();
    };
    QPointF end;
    bool atEnd = false;
    for (std::size_t i = 0; i < m_value.trend.size(); ++i) {
        atEnd = m_value.trend[i].has_value();
        if (atEnd)
            run << (end = at(i));
        else
            endRun();
    }
    endRun();
    if (!atEnd)
        return; // the newest is unknown: no dot that says "now"
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    painter->drawEllipse(end, width * 1.7, width * 1.7);
}

void Tile::paintMeter(QPainter* painter, const QRectF& rect, const QColor& ink) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const double radius = rect.height() / 2;
    painter->setBrush(color(ColorRole::Sunken));
    painter->drawRoundedRect(rect, radius, radius);
    QRectF full = rect;
    full.setWidth(std::max(rect.height(), rect.width() * *m_value.meter));
    painter->setBrush(ink);
    painter->drawRoundedRect(full, radius, radius);
    painter->fillRect(QRectF(rect.x() + rect.width() * m_value.mark - 0.75, rect.y() - 3, 1.5, rect.height() + 6), color(ColorRole::Text));
}

void Tile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Measures m = measures(m_wall);
    painter.setFont(textFont(m.caption));
    painter.setPen(color(ColorRole::Text2));
    const QString caption = painter.fontMetrics().elidedText(m_value.caption, Qt::ElideRight, static_cast<int>(width() - 1.5 * m.pad));
    const double captionWidth = painter.fontMetrics().horizontalAdvance(caption);
    const double captionDescent = painter.fontMetrics().descent();
    painter.drawText(QPointF(m.pad, m.captionBase), caption);
    const double end = paintFigure(&painter, m);
    paintFragment(&painter, m);

    const double room = width() - m.pad - (end + scaled(10));
    const double wide = std::min<double>(m.sparkWidth, room);
    if (wide < scaled(34))
        return; // the figure is the tile; its shape is not worth cutting it
    const QColor ink = color(m_stale ? ColorRole::Text3 : m_value.color);
    if (m_value.meter)
        paintMeter(&painter, QRectF(width() - m.pad - wide, m.figureBase - scaled(m_wall ? 18 : 10), wide, scaled(m_wall ? 8 : 5)), ink);
    else {
        const double left = width() - m.pad - wide;
        double top = m.figureBase - m.sparkHeight + 2;
        if (m.pad + captionWidth > left - scaled(4)) // below a long caption, not into it
            top = std::max(top, m.captionBase + captionDescent + 2 + m.ink * 1.7);
        paintSpark(&painter, QRectF(left, top, wide, m.figureBase + 2 - top), ink, m.ink);
    }
}

} // namespace stoker::widgets
