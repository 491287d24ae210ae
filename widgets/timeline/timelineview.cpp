// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelineview.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/timelinetext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <chrono>
#include <utility>

namespace stoker::widgets {
namespace {

using domain::Instant;
using domain::Millis;

constexpr Millis kShortest{30'000};
constexpr Millis kLongest{36LL * 24 * 3600 * 1000}; // all of a recording

} // namespace

TimelineView::TimelineView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline of executors"));
    m_axis.to = Instant{Millis{0}};
    m_axis.from = m_axis.to - std::chrono::hours(1);
}

void TimelineView::setData(const TimelineData& fresh)
{
    m_data = fresh;
    if (m_following) {
        const Millis span = m_axis.to - m_axis.from;
        m_axis.to = m_data.end;
        m_axis.from = m_data.end - span;
    }
    layOut();
}

void TimelineView::setRange(Instant from, Instant to, bool following)
{
    m_axis.from = from;
    m_axis.to = to;
    m_following = following;
    layOut();
    emit rangeChanged(m_axis.from, m_axis.to, m_following);
}

const domain::ExecutorLife& TimelineView::life(int lane) const
{
    return (*m_data.lives)[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(lane)])];
}

int TimelineView::jobsTop() const
{
    return hasBatches() ? scaled(70) : scaled(8);
}

int TimelineView::decisionsTop() const
{
    return hasJobs() ? jobsTop() + scaled(22) : hasBatches() ? scaled(64) : scaled(4);
}

int TimelineView::headHeight() const
{
    const int strips = !m_decisions.empty() ? decisionsTop() + scaled(22) : hasJobs() ? jobsTop() + scaled(24) : hasBatches() ? scaled(64) : 0;
    return strips + scaled(26);
}

int TimelineView::laneAt(int y) const
{
    if (y < headHeight() || y >= viewport()->height() - scaled(TimelineMetrics::kRuler))
        return -1;
    const int lane = (y - headHeight() + verticalScrollBar()->value()) / scaled(TimelineMetrics::kLane);
    return lane < laneCount() ? lane : -1;
}

void TimelineView::layOut()
{
    m_axis.left = scaled(TimelineMetrics::kLabels);
    m_axis.right = std::max(m_axis.left + 1, viewport()->width() - scaled(TimelineMetrics::kRight));
    const std::optional<domain::ExecutorId> current = m_current >= 0 && m_current < laneCount() ? std::optional(life(m_current).id) : std::nullopt;
    m_rows = m_data.lives ? lanesWithin(*m_data.lives, m_axis.from, m_axis.to, m_data.now) : std::vector<int>{};
    m_current = -1;
    for (int lane = 0; current && lane < laneCount() && m_current < 0; ++lane) {
        if (life(lane).id == *current)
            m_current = lane;
    }
    const int lane = scaled(TimelineMetrics::kLane);
    const int room = std::max(lane, viewport()->height() - headHeight() - scaled(TimelineMetrics::kRuler));
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(lane);
    verticalScrollBar()->setRange(0, std::max(0, laneCount() * lane - room));
    viewport()->update();
}

void TimelineView::zoom(double factor, int aroundX)
{
    const Instant pivot = m_following ? m_axis.to : m_axis.at(std::clamp(aroundX, m_axis.left, m_axis.right));
    const Millis span = std::clamp(Millis(qRound64(double((m_axis.to - m_axis.from).count()) * factor)), kShortest, kLongest);
    const double share = double((pivot - m_axis.from).count()) / double((m_axis.to - m_axis.from).count());
    const Instant from = pivot - Millis(qRound64(double(span.count()) * share));
    setRange(from, from + span, m_following);
}

void TimelineView::pan(Millis by)
{
    const Millis span = m_axis.to - m_axis.from;
    const Instant to = std::min(m_axis.to + by, m_data.end);
    setRange(to - span, to, to == m_data.end);
}

void TimelineView::setCurrentLane(int lane)
{
    if (laneCount() == 0)
        return;
    m_current = std::clamp(lane, 0, laneCount() - 1);
    const int height = scaled(TimelineMetrics::kLane);
    QScrollBar* bar = verticalScrollBar();
    if (m_current * height < bar->value())
        bar->setValue(m_current * height);
    else if ((m_current + 1) * height > bar->value() + bar->pageStep())
        bar->setValue((m_current + 1) * height - bar->pageStep());
    const auto at = m_cursorX ? std::optional(m_axis.at(*m_cursorX)) : std::nullopt;
    setAccessibleDescription(laneText(life(m_current), m_data.now, at));
    viewport()->update();
}

void TimelineView::setCursorX(std::optional<int> x)
{
    if (x && (*x < m_axis.left || *x > m_axis.right))
        x.reset();
    if (m_cursorX == x)
        return;
    m_cursorX = x;
    viewport()->update();
}

QString TimelineView::headText(QPoint point) const
{
    const Instant at = m_axis.at(point.x());
    // As wide as a pixel is long: what shares it is named with it.
    const Millis reach = (m_axis.to - m_axis.from) / std::max(1, m_axis.right - m_axis.left);
    if (hasBatches() && point.y() < scaled(60))
        return batchText(*m_data.batches, at, reach, m_data.deadlineSeconds);
    if (hasJobs() && point.y() >= jobsTop() - 4 && point.y() < jobsTop() + scaled(20))
        return jobText(*m_data.jobs, at, reach, m_data.now);
    return {};
}

QString TimelineView::textAt(QPoint point) const
{
    if (const ChartEvent* decision = decisionAt(point))
        return markerTip(*decision);
    if (const int lane = laneAt(point.y()); lane >= 0) {
        const bool inside = point.x() >= m_axis.left && point.x() <= m_axis.right;
        return laneText(life(lane), m_data.now, inside ? std::optional(m_axis.at(point.x())) : std::nullopt);
    }
    return point.x() >= m_axis.left ? headText(point) : QString();
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoom(std::pow(0.85, event->angleDelta().y() / 120.0), qRound(event->position().x()));
        event->accept();
        return;
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y())) {
        const int delta = event->angleDelta().x() ? event->angleDelta().x() : event->angleDelta().y();
        pan(-(m_axis.to - m_axis.from) * delta / 1200);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const int page = std::max(1, verticalScrollBar()->pageStep() / scaled(TimelineMetrics::kLane) - 1);
    const int cursor = m_cursorX.value_or(m_axis.right);
    const Millis tenth = (m_axis.to - m_axis.from) / 10;
    switch (event->key()) {
    case Qt::Key_Left:
        shift ? pan(-tenth) : setCursorX(std::max(m_axis.left, cursor - 4));
        return;
    case Qt::Key_Right:
        shift ? pan(tenth) : setCursorX(std::min(m_axis.right, cursor + 4));
        return;
    case Qt::Key_Up:
        setCurrentLane(m_current - 1);
        return;
    case Qt::Key_Down:
        setCurrentLane(m_current + 1);
        return;
    case Qt::Key_PageUp:
        setCurrentLane(m_current - page);
        return;
    case Qt::Key_PageDown:
        setCurrentLane(m_current + page);
        return;
    case Qt::Key_Home:
        setCurrentLane(0);
        return;
    case Qt::Key_End:
        setCurrentLane(laneCount() - 1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(0.7, cursor);
        return;
    case Qt::Key_Minus:
        zoom(1 / 0.7, cursor);
        return;
    case Qt::Key_0:
        pan(kLongest);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const int lane = laneAt(event->pos().y()); lane >= 0)
        setCurrentLane(lane);
    m_dragFrom = event->pos();
    m_dragAxis = m_axis;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    setCursorX(event->pos().x());
    viewport()->setCursor(!m_dragFrom && decisionAt(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!m_dragFrom || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const Millis span = m_dragAxis.to - m_dragAxis.from;
    const Instant to = std::min(m_dragAxis.to + (m_dragAxis.at(m_dragFrom->x()) - m_dragAxis.at(event->pos().x())), m_data.end);
    if (std::abs(event->pos().x() - m_dragFrom->x()) > 3 || !m_following)
        setRange(to - span, to, to == m_data.end);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    const auto from = std::exchange(m_dragFrom, std::nullopt);
    const bool clicked = from && std::abs(event->pos().x() - from->x()) <= 3;
    if (const ChartEvent* decision = clicked ? decisionAt(event->pos()) : nullptr)
        emit decisionRequested(decision->decision);
}

bool TimelineView::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        auto* help = static_cast<QHelpEvent*>(event);
        const QString text = textAt(help->pos());
        text.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    case QEvent::Leave:
        setCursorX({});
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        layOut();
}

} // namespace stoker::widgets
