// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/chartmetrics.h"
#include "widgets/common/marker.h"

#include <QWidget>

#include <vector>

namespace stoker::widgets {

class TimeAxis;

/// Markers above the charts, never on the curves. Where two would be nearer than 10 px the weightier one is drawn.
class EventLane final : public QWidget {
    Q_OBJECT
public:
    EventLane(const TimeAxis* axis, const ChartMetrics& metrics, QWidget* parent = nullptr);

    /// Any order.
    void setEvents(std::vector<ChartEvent> events);
    [[nodiscard]] const std::vector<ChartEvent>& events() const { return m_events; }
    /// The event whose marker is drawn within reach of `x`; null where none is.
    [[nodiscard]] const ChartEvent* eventAt(double x) const;
    /// The next drawn one left (-1) or right (+1) of `time`.
    [[nodiscard]] const ChartEvent* neighbour(domain::Instant time, int direction) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Placed {
        double x;
        const ChartEvent* event;
    };
    [[nodiscard]] std::vector<Placed> place() const;

    const TimeAxis* m_axis;
    ChartMetrics m_metrics;
    std::vector<ChartEvent> m_events; ///< weightiest first
};

} // namespace stoker::widgets
