// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/chartmetrics.h"

#include <QWidget>

namespace stoker::widgets {

class TimeAxis;

/// The times under a stack of charts or lanes; the time of the cursor as a pill on it. Follows its axis; the plot lies between
/// `metrics.gutter` and `metrics.right`.
class TimeRuler final : public QWidget {
    Q_OBJECT
public:
    TimeRuler(const TimeAxis* axis, const ChartMetrics& metrics, QWidget* parent = nullptr);

    /// Most labels that fit a plot of this width without touching.
    [[nodiscard]] static int mostTicks(int plotWidth, const ChartMetrics& metrics);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const TimeAxis* m_axis;
    ChartMetrics m_metrics;
};

} // namespace stoker::widgets
