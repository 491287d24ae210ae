// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/eventlane.h"

#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "widgets/common/timeaxis.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace stoker::widgets {
namespace {
constexpr double kApart = 10;
}

EventLane::EventLane(const TimeAxis* axis, const ChartMetrics& metrics, QWidget* parent) : QWidget(parent), m_axis(axis), m_metrics(metrics)
{
    setFixedHeight(metrics.lane);
    setAttribute(Qt::WA_TransparentForMouseEvents); // the stack takes the mouse for all its rows
    connect(axis, &TimeAxis::windowChanged, this, qOverload<>(&QWidget::update));
}

void EventLane::setEvents(std::vector<ChartEvent> events)
{
    m_events = std::move(events);
    std::stable_sort(m_events.begin(), m_events.end(), [](const ChartEvent& a, const ChartEvent& b) {
        return a.kind != b.kind ? a.kind > b.kind : a.time > b.time;
    });
    update();
}

std::vector<EventLane::Placed> EventLane::place() const
{
    const double left = m_metrics.gutter;
    const double width = this->width() - m_metrics.right - left;
    std::vector<Placed> placed;
    std::set<double> taken;
    const double apart = kApart * m_metrics.marker / 4;
    for (const ChartEvent& event : m_events) {
        const double position = m_axis->position(event.time);
        if (position < 0 || position > 1)
            continue;
        const double x = std::round(left + position * width);
        const auto next = taken.lower_bound(x - apart + 0.5);
        if (next != taken.end() && *next < x + apart - 0.5)
            continue;
        taken.insert(x);
        placed.push_back({x, &event});
    }
    return placed;
}

const ChartEvent* EventLane::eventAt(double x) const
{
    const ChartEvent* best = nullptr;
    double reach = m_metrics.marker * 2;
    for (const Placed& placed : place()) {
        if (std::abs(placed.x - x) <= reach) {
            reach = std::abs(placed.x - x);
            best = placed.event;
        }
    }
    return best;
}

const ChartEvent* EventLane::neighbour(domain::Instant time, int direction) const
{
    const ChartEvent* best = nullptr;
    for (const Placed& placed : place()) {
        const ChartEvent* event = placed.event;
        if (direction > 0 ? event->time > time && (!best || event->time < best->time) : event->time < time && (!best || event->time > best->time))
            best = event;
    }
    return best;
}

void EventLane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int left = m_metrics.gutter;
    const int middle = height() / 2;
    painter.setFont(textFont(m_metrics.axis));
    painter.setPen(color(ColorRole::Text2));
    painter.drawText(QRect(scaled(12), 0, left - scaled(12), height()), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(tr("Events"), Qt::ElideRight, left - scaled(14)));
    hairline(&painter, QPoint(left, middle), QPoint(width() - m_metrics.right, middle), color(ColorRole::Grid));
    for (const Placed& placed : place())
        paintMarker(&painter, QPointF(placed.x, middle), placed.event->kind, m_metrics.marker);
}

} // namespace stoker::widgets
