// SPDX-License-Identifier: GPL-3.0-or-later
// The strip of TimelineView that shows what policies decided.
#include "widgets/timeline/timelineview.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/timelinetext.h"

#include <QPainter>

namespace stoker::widgets {
namespace {

constexpr int kHeight = 20;
constexpr int kApart = 8; ///< px: of two that are nearer, the newer one is drawn

} // namespace

void TimelineView::setDecisions(std::vector<ChartEvent> decisions)
{
    const bool strip = m_decisions.empty() != decisions.empty();
    m_decisions = std::move(decisions);
    if (strip)
        layOut();
    viewport()->update();
}

const ChartEvent* TimelineView::decisionAt(QPoint point) const
{
    if (m_decisions.empty() || point.y() < decisionsTop() || point.y() >= decisionsTop() + scaled(kHeight))
        return nullptr;
    const ChartEvent* best = nullptr;
    int reach = scaled(kApart);
    for (const ChartEvent& event : m_decisions) {
        if (event.time < m_axis.from || event.time > m_axis.to)
            continue;
        const int distance = std::abs(m_axis.x(event.time) - point.x());
        if (distance <= reach) { // at the same distance the newer one: it is the one that is drawn
            reach = distance;
            best = &event;
        }
    }
    return best;
}

void TimelineView::paintDecisions(QPainter& painter) const
{
    if (m_decisions.empty())
        return;
    const int top = decisionsTop();
    const QFont font = textFont(12, QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(color(ColorRole::Text, palette()));
    const int labels = scaled(TimelineMetrics::kLabels - 20);
    painter.drawText(QRect(scaled(12), top, labels, scaled(18)), int(Qt::AlignVCenter | Qt::AlignLeft), QFontMetrics(font).elidedText(tr("Decisions"), Qt::ElideRight, labels));
    int last = m_axis.right + scaled(kApart);
    for (auto event = m_decisions.rbegin(); event != m_decisions.rend(); ++event) {
        if (event->time < m_axis.from || event->time > m_axis.to)
            continue;
        const int x = m_axis.x(event->time);
        if (last - x < scaled(kApart))
            continue;
        paintMarker(&painter, QPointF(x, top + scaled(9)), event->kind, scaled(4));
        last = x;
    }
}

} // namespace stoker::widgets
