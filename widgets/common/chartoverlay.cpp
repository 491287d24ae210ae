// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/chartoverlay.h"

#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/eventlane.h"
#include "widgets/common/painting.h"
#include "widgets/common/timeruler.h"

#include <algorithm>
#include <cmath>

namespace stoker::widgets {

ChartOverlay::ChartOverlay(ChartStack* stack) : QWidget(stack), m_stack(stack) { setAttribute(Qt::WA_TransparentForMouseEvents); }

int ChartOverlay::cursorX() const
{
    const auto cursor = m_stack->axis()->cursor();
    return cursor ? m_stack->plotLeft() + static_cast<int>(std::lround(m_stack->axis()->position(*cursor) * (m_stack->plotWidth() - 1))) : -1;
}

QRect ChartOverlay::strip(int x) const { return {x - 6, 0, 13, height()}; }

void ChartOverlay::cursorMoved()
{
    const int x = cursorX();
    if (m_drawnX >= 0)
        update(strip(m_drawnX));
    if (x >= 0)
        update(strip(x));
    m_drawnX = x;
}

void ChartOverlay::setSelection(double from, double to, bool visible)
{
    if (!visible && !m_selecting)
        return;
    m_from = std::max<double>(std::min(from, to), m_stack->plotLeft());
    m_to = std::min<double>(std::max(from, to), m_stack->plotLeft() + m_stack->plotWidth());
    m_selecting = visible;
    update();
}

void ChartOverlay::setFocusRing(bool on)
{
    if (m_focus == on)
        return;
    m_focus = on;
    update();
}

void ChartOverlay::setMessage(const QString& headline, const QString& sentence)
{
    if (m_headline == headline && m_sentence == sentence)
        return;
    m_headline = headline;
    m_sentence = sentence;
    update();
}

void ChartOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& panels = m_stack->panels();
    const auto plotOf = [](const ChartPanel* panel) { return panel->plotRect().translated(panel->pos()); };

    if (m_selecting) {
        for (const ChartPanel* panel : panels) {
            if (panel->isHidden())
                continue;
            const QRect plot = plotOf(panel);
            const QRectF span(m_from, plot.top(), m_to - m_from, plot.height());
            painter.fillRect(span, withAlpha(color(ColorRole::Accent), 0.14));
            for (const double edge : {m_from, m_to}) {
                const int x = static_cast<int>(edge);
                hairline(&painter, QPoint(x, plot.top()), QPoint(x, plot.bottom()), color(ColorRole::Accent));
            }
        }
    }

    if (const int x = cursorX(); x >= 0) {
        const QColor ink = color(ColorRole::Text);
        for (const ChartPanel* panel : panels) {
            if (panel->isHidden())
                continue;
            const QRect plot = plotOf(panel);
            hairline(&painter, QPoint(x, plot.top()), QPoint(x, plot.bottom() + 1), ink);
        }
        if (const EventLane* lane = m_stack->lane())
            hairline(&painter, QPoint(x, lane->y() + 3), QPoint(x, lane->y() + lane->height() - 4), ink);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const ChartPanel* panel : panels) {
            if (panel->isHidden())
                continue;
            for (const ChartPanel::Readout& readout : panel->readouts()) {
                if (!readout.y)
                    continue;
                painter.setPen(QPen(color(ColorRole::Surface), 1.5));
                painter.setBrush(color(readout.series->color));
                painter.drawEllipse(QPointF(x + 0.5, panel->y() + *readout.y), 3.5, 3.5);
            }
        }
    }

    if (!m_headline.isEmpty() && !panels.empty()) {
        const QRect area = plotOf(panels.front()).united(plotOf(panels.back()));
        const QFont bold = textFont(13, QFont::DemiBold);
        const QFont plain = textFont(12);
        const int line = QFontMetrics(bold).height();
        const int wide = std::min(area.width(), std::max(QFontMetrics(bold).horizontalAdvance(m_headline), QFontMetrics(plain).horizontalAdvance(m_sentence)) + scaled(32));
        QRect box(0, 0, wide, 2 * line + scaled(16));
        box.moveCenter(area.center());
        painter.fillRect(box, color(ColorRole::Surface));
        painter.setFont(bold);
        painter.setPen(color(ColorRole::Text));
        painter.drawText(QRect(box.x(), box.y() + scaled(8), wide, line), Qt::AlignCenter, QFontMetrics(bold).elidedText(m_headline, Qt::ElideRight, wide));
        painter.setFont(plain);
        painter.setPen(color(ColorRole::Text2));
        painter.drawText(QRect(box.x(), box.y() + scaled(8) + line, wide, line), Qt::AlignCenter, QFontMetrics(plain).elidedText(m_sentence, Qt::ElideRight, wide));
    }

    if (m_focus) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(ColorRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 1, -3, -1), 4, 4);
    }
}

} // namespace stoker::widgets
