// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"
#include "widgets/common/marker.h"

#include <QPointer>
#include <QWidget>

#include <optional>
#include <vector>

namespace stoker::widgets {

class Button;
class ElidedLabel;
class MarkerLegend;
class SegmentedControl;
class TimeAxis;

/// The row above a stack: 5 min, 1 h, 24 h, 7 d; the window in words; a legend of the markers; Pause. Steers and follows its axis.
class RangeBar final : public QWidget {
    Q_OBJECT
public:
    /// `markers`: with the legend of the event lane.
    RangeBar(TimeAxis* axis, bool markers, QWidget* parent = nullptr);

    /// Which shapes the legend names: those of `events`, and what every application has.
    void setEvents(const std::vector<ChartEvent>& events);
    /// Of a recording: what it covers is offered as a range too, and there is an end instead of a now.
    void setWhole(domain::Millis length);
    /// At the right end of the row.
    void addWidget(QWidget* widget);

signals:
    /// A range was chosen with the mouse: the keys that follow are meant for the charts.
    void pointed();

private:
    void onWindowChanged();
    void onFollowingChanged(bool following);
    [[nodiscard]] domain::Millis rangeAt(int index) const;

    QPointer<TimeAxis> m_axis;
    SegmentedControl* m_ranges;
    ElidedLabel* m_window;
    MarkerLegend* m_legend = nullptr;
    Button* m_pause;
    std::optional<domain::Millis> m_whole;
};

} // namespace stoker::widgets
