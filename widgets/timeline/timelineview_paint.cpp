// SPDX-License-Identifier: GPL-3.0-or-later
// The painting of TimelineView; what it does with events is in timelineview.cpp.
#include "widgets/timeline/timelineview.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/timelinepaint.h"
#include "widgets/timeline/timelinetext.h"
#include "words/units.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace stoker::widgets {
namespace {

using Metrics = TimelineMetrics;

/// "60 s", "2.5 s": a length somebody set, not a measurement.
QString lengthText(double seconds)
{
    const QLocale locale;
    return TimelineView::tr("%1\u202fs").arg(locale.toString(seconds, 'f', seconds == std::floor(seconds) ? 0 : 1));
}

void text(QPainter& painter, const QRect& rect, const QString& words, const QFont& font, const QColor& ink, Qt::Alignment alignment = Qt::AlignVCenter | Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(rect, int(alignment), QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
}

} // namespace

void TimelineView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const QRect area = viewport()->rect();
    painter.fillRect(area, color(ColorRole::Surface, palette()));
    painter.setPen(color(ColorRole::Grid, palette()));
    for (const TimelineTick& tick : timelineTicks(m_axis, scaled(100)))
        painter.drawLine(tick.x, 0, tick.x, area.height() - scaled(Metrics::kRuler));
    if (m_data.stale) { // nothing is known after the last answer; the bars end there
        const int last = std::clamp(m_axis.x(m_data.now), m_axis.left, m_axis.right);
        painter.fillRect(QRect(last, 0, m_axis.right - last, area.height() - scaled(Metrics::kRuler)), QBrush(color(ColorRole::Hatch, palette()), Qt::BDiagPattern));
    }
    paintLanes(painter);
    paintBatches(painter);
    paintJobs(painter);
    paintDecisions(painter);
    const int head = headHeight();
    text(painter, QRect(scaled(12), head - scaled(22), scaled(Metrics::kLabels), scaled(18)), tr("Executors"), textFont(12, QFont::DemiBold), color(ColorRole::Text, palette()));
    if (hasBatches() || hasJobs() || !m_decisions.empty()) {
        painter.setPen(color(ColorRole::Border, palette()));
        painter.drawLine(0, head - scaled(26), area.width(), head - scaled(26));
    }
    paintRuler(painter);
    if (m_cursorX) {
        painter.setPen(color(ColorRole::Text, palette()));
        painter.drawLine(*m_cursorX, 0, *m_cursorX, area.height() - scaled(Metrics::kRuler));
    }
}

void TimelineView::paintBatches(QPainter& painter) const
{
    if (!hasBatches())
        return;
    const QColor ink = color(ColorRole::Text2, palette());
    text(painter, QRect(scaled(12), scaled(6), scaled(Metrics::kLabels - 20), scaled(18)), tr("Batches"), textFont(12, QFont::DemiBold), color(ColorRole::Text, palette()));
    if (m_data.intervalSeconds) {
        //: under "Batches": how often one starts
        text(painter, QRect(scaled(12), scaled(24), scaled(Metrics::kLabels - 20), scaled(16)), tr("one every %1").arg(lengthText(*m_data.intervalSeconds)), textFont(11), ink);
    }
    const int base = scaled(56);
    const int room = scaled(44);
    const std::vector<BatchBar> bars = batchBars(*m_data.batches, m_axis, m_data.deadlineSeconds);
    // The strip ends a quarter above the deadline; a batch that took longer still shows how much.
    double top = m_data.deadlineSeconds.value_or(0) * 1.25;
    for (const BatchBar& bar : bars)
        top = std::max(top, std::min(bar.seconds, m_data.deadlineSeconds ? *m_data.deadlineSeconds * 3 : bar.seconds));
    const auto height = [&](double seconds) { return top > 0 ? std::min(room, qRound(seconds / top * room)) : 0; };
    const QColor fine = mix(color(ColorRole::Surface, palette()), color(m_data.stale ? ColorRole::Text3 : ColorRole::Demand, palette()), 0.5);
    for (const BatchBar& bar : bars) {
        const int gap = bar.to - bar.from > 4 ? 1 : 0;
        const int h = std::max(1, height(bar.seconds));
        painter.fillRect(QRect(bar.from + gap, base - h, std::max(1, bar.to - bar.from - 2 * gap), h), bar.late ? color(ColorRole::Trouble, palette()) : fine);
        if (bar.late && bar.to - bar.from >= 6)
            text(painter, QRect((bar.from + bar.to) / 2 - 8, base - h - scaled(12), 16, scaled(11)), QStringLiteral("!"), textFont(11, QFont::Bold), color(ColorRole::TroubleText, palette()), Qt::AlignCenter);
    }
    if (m_data.deadlineSeconds) {
        const int y = base - height(*m_data.deadlineSeconds);
        painter.setPen(color(ColorRole::Trouble, palette()));
        painter.drawLine(m_axis.left, y, m_axis.right, y);
        text(painter, QRect(scaled(12), scaled(40), scaled(Metrics::kLabels - 20), scaled(16)), tr("deadline %1").arg(lengthText(*m_data.deadlineSeconds)), textFont(11), ink);
    }
    painter.setPen(color(ColorRole::Control, palette()));
    painter.drawLine(m_axis.left, base, m_axis.right, base);
}

void TimelineView::paintJobs(QPainter& painter) const
{
    if (!hasJobs())
        return;
    const int top = jobsTop();
    text(painter, QRect(scaled(12), top - scaled(2), scaled(100), scaled(18)), tr("Jobs"), textFont(12, QFont::DemiBold), color(ColorRole::Text, palette()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const JobBar& bar : jobBars(*m_data.jobs, m_axis, m_data.now)) {
        const bool failed = bar.result == domain::JobResult::Failed;
        const QRect rect(bar.from, top, std::max(1, bar.to - bar.from), scaled(14));
        painter.setPen(Qt::NoPen);
        painter.setBrush(failed ? mix(color(ColorRole::Surface, palette()), color(ColorRole::Trouble, palette()), 0.3)
                                : mix(color(ColorRole::Surface, palette()), color(ColorRole::Text2, palette()), 0.2));
        rect.width() > 6 ? painter.drawRoundedRect(rect.adjusted(0, 0, -1, 0), 2, 2) : painter.drawRect(rect);
        if (bar.id && rect.width() > scaled(36)) {
            const QString number = QString::number(*bar.id);
            text(painter, rect.adjusted(scaled(5), 0, -scaled(2), 0), failed ? tr("%1 failed").arg(number) : number, figureFont(11),
                 color(failed ? ColorRole::TroubleText : ColorRole::Text2, palette()));
        }
    }
    painter.restore();
}

void TimelineView::paintLanes(QPainter& painter)
{
    const int head = headHeight();
    const int height = scaled(Metrics::kLane);
    const QRect room(0, head, viewport()->width(), viewport()->height() - head - scaled(Metrics::kRuler));
    painter.save();
    painter.setClipRect(room);
    const int first = verticalScrollBar()->value() / height;
    m_unwatched = false;
    if (laneCount() == 0)
        text(painter, room, tr("No executor in this span of time"), textFont(12), color(ColorRole::Text2, palette()), Qt::AlignCenter);
    for (int lane = first; lane < laneCount(); ++lane) {
        const int top = head + lane * height - verticalScrollBar()->value();
        if (top >= room.bottom())
            break;
        paintLane(painter, lane, top);
    }
    painter.restore();
}

void TimelineView::paintLane(QPainter& painter, int lane, int top)
{
    const domain::ExecutorLife& one = life(lane);
    const int height = scaled(Metrics::kLane);
    if (lane == m_current) {
        painter.fillRect(QRect(1, top, viewport()->width() - 2, height), color(ColorRole::Selection, palette()));
        if (hasFocus())
            painter.fillRect(QRect(0, top, 3, height), color(ColorRole::Accent, palette()));
    }
    text(painter, QRect(scaled(6), top, scaled(36), height), one.id.text, figureFont(11), color(ColorRole::Text2, palette()), Qt::AlignVCenter | Qt::AlignRight);
    text(painter, QRect(scaled(52), top, scaled(92), height), one.host, figureFont(11), color(ColorRole::Text3, palette()));
    const int bar = scaled(Metrics::kBar);
    const int barTop = top + (height - bar) / 2;
    int end = m_axis.left;
    for (const LaneSpan& span : laneSpans(one, m_axis, m_data.now)) {
        const QRect rect(span.from, barTop, span.to - span.from, bar);
        if (span.shade == LaneShade::Starting)
            painter.fillRect(rect, color(ColorRole::Surface, palette()));
        paintShade(painter, rect, span.shade, palette(), m_data.stale);
        m_unwatched = m_unwatched || span.shade == LaneShade::NotWatched;
        if (span.gcHigh)
            painter.fillRect(QRect(span.from, barTop + bar - 1, span.to - span.from, 2), color(ColorRole::Caution, palette()));
        end = span.to;
    }
    if (!one.removed || *one.removed > m_axis.to || *one.removed < m_axis.from)
        return;
    const int x = std::max(end, m_axis.x(*one.removed));
    paintEnd(painter, QPointF(x + scaled(6), top + height / 2.0), one.by, palette(), scaled(4) * 0.9);
    const QString why = endText(one);
    const QColor ink = one.by == domain::RemovedBy::Lost ? color(ColorRole::TroubleText, palette()) : color(ColorRole::Text2, palette());
    const QRect right(x + scaled(15), top, viewport()->width() - x - scaled(19), height);
    const int needed = QFontMetrics(textFont(11)).horizontalAdvance(why);
    if (right.width() >= needed) {
        text(painter, right, why, textFont(11), ink);
        return;
    }
    // Near the right edge the reason stands before its marker, on a plate over the end of the bar: it belongs to the marker, wherever the bar began.
    const int plateRight = x + 1;
    const int plate = std::min(needed + scaled(8), plateRight - m_axis.left);
    if (plate <= scaled(24))
        return;
    const QRect on(plateRight - plate, top + 1, plate, height - 2);
    painter.fillRect(on, color(lane == m_current ? ColorRole::Selection : ColorRole::Surface, palette()));
    text(painter, on.adjusted(scaled(4), 0, -scaled(4) + 1, 0), why, textFont(11), ink, Qt::AlignVCenter | Qt::AlignRight);
}

void TimelineView::paintRuler(QPainter& painter) const
{
    const int top = viewport()->height() - scaled(Metrics::kRuler);
    painter.fillRect(QRect(0, top, viewport()->width(), scaled(Metrics::kRuler)), color(ColorRole::Surface, palette()));
    painter.setPen(color(ColorRole::Control, palette()));
    painter.drawLine(m_axis.left, top, m_axis.right, top);
    const QString pill = m_cursorX ? words::Units().timeOfDay(m_axis.at(*m_cursorX)) : QString();
    const QFont pillFont = figureFont(11, QFont::DemiBold);
    QRect under;
    if (m_cursorX) {
        const int width = QFontMetrics(pillFont).horizontalAdvance(pill) + scaled(12);
        under = QRect(std::clamp(*m_cursorX - width / 2, m_axis.left, std::max(m_axis.left, viewport()->width() - width)), top + scaled(3), width, scaled(18));
    }
    for (const TimelineTick& tick : timelineTicks(m_axis, scaled(100))) {
        const QRect rect(tick.x - scaled(50), top + scaled(2), scaled(100), scaled(20));
        if (m_cursorX && under.adjusted(-scaled(20), 0, scaled(20), 0).contains(tick.x, rect.center().y()))
            continue;
        painter.setPen(color(ColorRole::Control, palette()));
        painter.drawLine(tick.x, top, tick.x, top + scaled(3));
        text(painter, rect, tick.label, figureFont(11, tick.isDate ? QFont::DemiBold : QFont::Normal), color(tick.isDate ? ColorRole::Text : ColorRole::Text2, palette()), Qt::AlignCenter);
    }
    if (m_cursorX) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(ColorRole::Text, palette()));
        painter.drawRoundedRect(under, 3, 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
        text(painter, under, pill, pillFont, color(ColorRole::Surface, palette()), Qt::AlignCenter);
    }
}

} // namespace stoker::widgets
