// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/timeruler.h"

#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "widgets/common/timeaxis.h"
#include "words/axislabels.h"

#include <algorithm>
#include <cmath>

namespace stoker::widgets {

TimeRuler::TimeRuler(const TimeAxis* axis, const ChartMetrics& metrics, QWidget* parent) : QWidget(parent), m_axis(axis), m_metrics(metrics)
{
    setFixedHeight(metrics.ruler);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(axis, &TimeAxis::windowChanged, this, qOverload<>(&QWidget::update));
    connect(axis, &TimeAxis::cursorChanged, this, qOverload<>(&QWidget::update));
}

int TimeRuler::mostTicks(int plotWidth, const ChartMetrics& metrics)
{
    // A date is the widest label; twice its width leaves the eye room.
    return std::max(1, plotWidth / scaled(metrics.axis * 9));
}

void TimeRuler::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int left = m_metrics.gutter;
    const int right = width() - m_metrics.right;
    const QFont plain = figureFont(m_metrics.axis);
    const QFont bold = figureFont(m_metrics.axis, QFont::DemiBold);
    const auto xOf = [&](domain::Instant time) { return left + m_axis->position(time) * (right - left); };

    QRectF cursorPill;
    QString cursorText;
    if (m_axis->cursor()) {
        const bool fine = m_axis->columnSpan() < std::chrono::seconds(30);
        cursorText = m_axis->origin() ? words::sinceText(*m_axis->cursor() - *m_axis->origin(), fine) : domain::toDateTime(*m_axis->cursor()).toString(fine ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
        const double width = QFontMetricsF(bold).horizontalAdvance(cursorText) + 12;
        const double x = std::clamp(xOf(*m_axis->cursor()) - width / 2, 0.0, this->width() - width);
        cursorPill = QRectF(x, 1, width, height() - 3);
    }

    const words::TimeTicks ticks = words::timeTicks(m_axis->from(), m_axis->to(), mostTicks(right - left, m_metrics), m_axis->origin());
    for (const words::TimeTick& tick : ticks.ticks) {
        const double x = xOf(tick.time);
        hairline(&painter, QPoint(static_cast<int>(x), 0), QPoint(static_cast<int>(x), 3), color(ColorRole::Control));
        const QString text = words::tickText(tick, ticks.step);
        painter.setFont(tick.midnight ? bold : plain);
        const double width = painter.fontMetrics().horizontalAdvance(text);
        const QRectF label(std::clamp(x - width / 2, left - 8.0, std::max(left - 8.0, right - width)), 3, width + 2, height() - 3);
        if (cursorPill.isValid() && label.adjusted(-4, -4, 4, 4).intersects(cursorPill))
            continue;
        painter.setPen(color(tick.midnight ? ColorRole::Text : ColorRole::Text2));
        painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    if (cursorPill.isValid())
        pill(&painter, cursorPill, cursorText, color(ColorRole::Text), color(ColorRole::Surface), bold);
}

} // namespace stoker::widgets
