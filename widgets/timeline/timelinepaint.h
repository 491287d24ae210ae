// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"
#include "widgets/timeline/lanespans.h"

#include <QPalette>
#include <QRectF>

class QPainter;

namespace stoker::widgets {

/// Fills a stretch of a lane or of the legend.
void paintShade(QPainter& painter, const QRectF& rect, LaneShade shade, const QPalette& palette, bool stale);
/// How an executor ended: hollow triangle down (released), diamond (by an operator), cross (lost).
void paintEnd(QPainter& painter, QPointF center, domain::RemovedBy by, const QPalette& palette, double radius);
[[nodiscard]] QColor endColor(domain::RemovedBy by, const QPalette& palette);
/// "released: idle 60 s", "removed by m.keller@desk", "lost: host rebooted".
[[nodiscard]] QString endText(const domain::ExecutorLife& life);

/// Round local times within the axis, at least `spacing` pixels apart, with their labels; midnight as a date.
struct TimelineTick {
    int x = 0;
    QString label;
    bool isDate = false;
};
[[nodiscard]] std::vector<TimelineTick> timelineTicks(const TimelineAxis& axis, int spacing);

} // namespace stoker::widgets
