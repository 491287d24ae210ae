// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinepaint.h"

#include "widgets/common/theme.h"
#include "words/sentences.h"

#include <QCoreApplication>
#include <QLocale>
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
    if (life.by == domain::RemovedBy::Command && !life.removedByName.isEmpty())
        return Text::tr("removed by %1").arg(life.removedByName);
    return words::removedWord({life.id, life.host, life.added, life.removed, life.reason, life.by});
}

std::vector<TimelineTick> timelineTicks(const TimelineAxis& axis, int spacing)
{
    static constexpr qint64 kSteps[] = {1,         5,         10,        30,         60,         2 * 60,     5 * 60,      10 * 60,     15 * 60,
                                        30 * 60,   3600,      2 * 3600,  3 * 3600,   6 * 3600,   12 * 3600,  86'400,      2 * 86'400,  7 * 86'400};
    std::vector<TimelineTick> ticks;
    const qint64 spanMs = (axis.to - axis.from).count();
    if (spanMs <= 0 || axis.right - axis.left < spacing)
        return ticks;
    qint64 step = kSteps[std::size(kSteps) - 1];
    for (const qint64 candidate : kSteps) {
        if (double(candidate) * 1000 / double(spanMs) * (axis.right - axis.left) >= spacing) {
            step = candidate;
            break;
        }
    }
    const QLocale locale;
    // From local midnight, day by day: a change to summer time moves the labels, not the times.
    const int days = step > 86'400 ? static_cast<int>(step / 86'400) : 1;
    for (QDateTime day = domain::toDateTime(axis.from).date().startOfDay(); domain::fromEpochMs(day.toMSecsSinceEpoch()) < axis.to; day = day.date().addDays(days).startOfDay()) {
        const qint64 end = day.date().addDays(1).startOfDay().toMSecsSinceEpoch();
        const qint64 midnight = day.toMSecsSinceEpoch();
        const qint64 before = std::max<qint64>(0, domain::toEpochMs(axis.from) - midnight + step * 1000 - 1) / (step * 1000);
        for (qint64 ms = midnight + before * step * 1000; ms < std::min(end, domain::toEpochMs(axis.to)); ms += step * 1000) {
            const domain::Instant time = domain::fromEpochMs(ms);
            const QDateTime local = domain::toDateTime(time);
            TimelineTick tick{axis.x(time), {}, ms == midnight};
            //: the date at midnight on a time axis, in the notation of QLocale: Fri 20 Nov
            tick.label = tick.isDate ? locale.toString(local, Text::tr("ddd d MMM"))
                                     : locale.toString(local, step < 60 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
            ticks.push_back(tick);
        }
    }
    return ticks;
}

} // namespace stoker::widgets
