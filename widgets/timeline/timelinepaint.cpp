// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinepaint.h"

#include "widgets/common/theme.h"
#include "widgets/common/timeaxis.h"
#include "words/axislabels.h"
#include "words/sentences.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace stoker::widgets {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::widgets::Timeline)
};

/// The ink of the four busy steps, over the surface: lighter than the next by as much as the eye needs.
double busyShare(LaneShade shade, bool dark)
{
    const int step = int(shade) - int(LaneShade::Busy1) + 1;
    return dark ? 0.28 + 0.16 * (step - 1) : 0.33 + 0.17 * (step - 1);
}

} // namespace

void paintShade(QPainter& painter, const QRectF& rect, LaneShade shade, const QPalette& palette, bool stale)
{
    const QColor surface = color(ColorRole::Surface, palette);
    const QColor ink = color(stale ? ColorRole::Text3 : ColorRole::Supply, palette);
    const bool dark = isDark(palette);
    switch (shade) {
    case LaneShade::Starting:
        painter.fillRect(rect, QBrush(ink, Qt::BDiagPattern));
        break;
    case LaneShade::NotWatched:
        painter.fillRect(rect, color(ColorRole::Trough, palette));
        break;
    case LaneShade::Idle:
        painter.fillRect(rect, mix(surface, ink, dark ? 0.22 : 0.18));
        break;
    case LaneShade::Busy1:
    case LaneShade::Busy2:
    case LaneShade::Busy3:
    case LaneShade::Busy4:
        painter.fillRect(rect, mix(surface, ink, busyShare(shade, dark)));
        break;
    }
}

QColor endColor(domain::RemovedBy by, const QPalette& palette)
{
    switch (by) {
    case domain::RemovedBy::Lost:
        return color(ColorRole::Trouble, palette);
    case domain::RemovedBy::Command:
        return color(ColorRole::Text, palette);
    case domain::RemovedBy::Spark:
    case domain::RemovedBy::Unknown:
        break;
    }
    return color(ColorRole::Text2, palette);
}

void paintEnd(QPainter& painter, QPointF center, domain::RemovedBy by, const QPalette& palette, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = endColor(by, palette);
    const double r = radius;
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(Qt::NoBrush);
    switch (by) {
    case domain::RemovedBy::Lost:
        painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(center + QPointF(-r, -r), center + QPointF(r, r));
        painter.drawLine(center + QPointF(-r, r), center + QPointF(r, -r));
        break;
    case domain::RemovedBy::Command:
        painter.setBrush(ink);
        painter.drawPolygon(QPolygonF{{center + QPointF(0, -r - 0.6), center + QPointF(r + 0.6, 0), center + QPointF(0, r + 0.6), center + QPointF(-r - 0.6, 0)}});
        break;
    case domain::RemovedBy::Spark:
        painter.drawPolygon(QPolygonF{{center + QPointF(-r, -r * 0.8), center + QPointF(r, -r * 0.8), center + QPointF(0, r)}});
        break;
    case domain::RemovedBy::Unknown:
        painter.drawEllipse(center, r * 0.7, r * 0.7);
        break;
    }
    painter.restore();
}

QString endText(const domain::ExecutorLife& life)
{
    if (life.by == domain::RemovedBy::Command && !life.removedByName.isEmpty()) {
        domain::LedgerLine who; // named as in the ledger
        who.by = life.removedByName;
        return Text::tr("released by %1").arg(words::whoWord(who));
    }
    return words::removedWord({life.id, life.host, life.added, life.removed, life.reason, life.by});
}

std::vector<TimelineTick> timelineTicks(const TimelineAxis& axis, int spacing)
{
    std::vector<TimelineTick> ticks;
    if (axis.to <= axis.from || axis.right - axis.left < spacing)
        return ticks;
    const words::TimeTicks times = words::timeTicks(axis.from, axis.to, (axis.right - axis.left) / spacing);
    for (const words::TimeTick& tick : times.ticks)
        ticks.push_back({axis.x(tick.time), words::tickText(tick, times.step), tick.midnight});
    return ticks;
}

} // namespace stoker::widgets
