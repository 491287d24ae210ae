// SPDX-License-Identifier: GPL-3.0-or-later
// How a stack of charts is moved: mouse, wheel, keys.
#include "widgets/common/chartoverlay.h"
#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/eventlane.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace stoker::widgets {
namespace {

constexpr double kDragStart = 5; // px before a click becomes a drag
constexpr double kNotch = 120;   // of a wheel, in its eighths of a degree

bool isCoarse(const QKeyEvent* event) { return event->modifiers() & Qt::ShiftModifier; }

} // namespace

void ChartStack::wheelEvent(QWheelEvent* event)
{
    if (!m_options.interactive) {
        event->ignore();
        return;
    }
    const QPoint delta = event->angleDelta();
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y());
    if (sideways || event->modifiers() & Qt::ShiftModifier) {
        const double notches = (sideways ? delta.x() : delta.y()) / kNotch;
        m_axis->pan(domain::Millis(-std::llround(notches * 0.1 * static_cast<double>(m_axis->wantedSpan().count()))));
    } else if (delta.y() != 0) {
        m_axis->zoom(std::pow(0.8, delta.y() / kNotch), m_axis->timeAt(positionAt(event->position().x())));
    }
    event->accept();
}

void ChartStack::mousePressEvent(QMouseEvent* event)
{
    if (!m_options.interactive || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton))
        return;
    m_dragFrom = m_dragTo = event->position().x();
    m_dragWindow = m_axis->to();
    const bool pans = event->button() == Qt::MiddleButton || event->modifiers() & Qt::ShiftModifier;
    m_drag = pans ? Drag::Pan : Drag::Select;
}

void ChartStack::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_options.interactive)
        return;
    const double x = event->position().x();
    const bool overMarker = m_lane && m_lane->geometry().contains(event->position().toPoint()) && m_lane->eventAt(x);
    setCursor(m_drag == Drag::Pan ? Qt::ClosedHandCursor : overMarker ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_drag == Drag::Pan) {
        const double columns = (m_dragFrom - x) * devicePixelRatioF();
        const domain::Instant wanted = m_dragWindow + m_axis->columnSpan() * std::llround(columns);
        if (wanted != m_axis->to())
            m_axis->pan(wanted - m_axis->to());
        return;
    }
    if (m_drag == Drag::Select) {
        m_dragTo = x;
        m_overlay->setSelection(m_dragFrom, m_dragTo, std::abs(m_dragTo - m_dragFrom) >= kDragStart);
    }
    m_cursorByKey = false;
    if (x < plotLeft() || x > plotLeft() + plotWidth())
        m_axis->setCursor(std::nullopt);
    else
        m_axis->setCursor(m_axis->timeAt(positionAt(x)));
}

void ChartStack::mouseReleaseEvent(QMouseEvent* event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    m_overlay->setSelection(0, 0, false);
    if (drag != Drag::Select || event->button() != Qt::LeftButton)
        return;
    if (std::abs(m_dragTo - m_dragFrom) >= kDragStart) {
        const auto [left, right] = std::minmax(m_dragFrom, m_dragTo);
        m_axis->setWindow(m_axis->timeAt(positionAt(left)), m_axis->timeAt(positionAt(right)));
        return;
    }
    if (m_lane && m_lane->geometry().contains(event->position().toPoint()))
        openEventNear(event->position().x());
}

void ChartStack::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_options.interactive && event->button() == Qt::LeftButton)
        m_axis->follow();
}

void ChartStack::leaveEvent(QEvent*)
{
    // A crosshair put there by key stays until Escape; one that followed the pointer leaves with it.
    if (!m_cursorByKey)
        m_axis->setCursor(std::nullopt);
}

bool ChartStack::openEventNear(double x)
{
    const ChartEvent* event = m_lane ? m_lane->eventAt(x) : nullptr;
    if (!event || (event->ledgerLine == 0 && event->decision == 0))
        return false;
    if (event->decision != 0)
        emit decisionRequested(event->decision);
    else
        emit ledgerLineRequested(event->ledgerLine);
    return true;
}

bool ChartStack::showEventTip(QHelpEvent* help)
{
    if (!m_lane || !m_lane->geometry().contains(help->pos()))
        return false;
    const ChartEvent* event = m_lane->eventAt(help->pos().x());
    if (!event) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(help->globalPos(), markerTip(*event), this);
    return true;
}

void ChartStack::moveCursor(int columns)
{
    const domain::Instant start = m_axis->cursor().value_or(columns < 0 ? m_axis->to() : m_axis->from());
    m_axis->setCursor(std::clamp(start + m_axis->columnSpan() * columns, m_axis->from(), m_axis->to()));
    m_cursorByKey = true;
    announce();
}

void ChartStack::keyPressEvent(QKeyEvent* event)
{
    if (!m_options.interactive) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int step = std::max(1, m_axis->columns() / 200);
    const domain::Instant anchor = m_axis->cursor().value_or(m_axis->isFollowing() ? m_axis->now() : m_axis->timeAt(0.5));
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int way = event->key() == Qt::Key_Left ? -1 : 1;
        if (event->modifiers() & Qt::ControlModifier) {
            const domain::Instant from = m_axis->cursor().value_or(way < 0 ? m_axis->to() : m_axis->from());
            if (const ChartEvent* next = m_lane ? m_lane->neighbour(from, way) : nullptr) {
                m_axis->setCursor(next->time);
                m_cursorByKey = true;
                announce();
            }
        } else if (isCoarse(event)) {
            m_axis->pan(m_axis->columnSpan() * (way * m_axis->columns() / 5));
        } else {
            moveCursor(way * step);
        }
        return;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_axis->zoom(0.5, anchor); return;
    case Qt::Key_Minus: m_axis->zoom(2, anchor); return;
    case Qt::Key_0: m_axis->follow(); return;
    case Qt::Key_Space:
        if (m_axis->isFollowing())
            m_axis->pause();
        else
            m_axis->follow();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_axis->cursor() && openEventNear(plotLeft() + m_axis->position(*m_axis->cursor()) * plotWidth()))
            return;
        break;
    case Qt::Key_Escape:
        if (m_drag != Drag::None) {
            m_drag = Drag::None;
            m_overlay->setSelection(0, 0, false);
            return;
        }
        if (m_axis->cursor()) {
            m_axis->setCursor(std::nullopt);
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void ChartStack::focusInEvent(QFocusEvent* event)
{
    m_overlay->setFocusRing(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason);
    QWidget::focusInEvent(event);
}

void ChartStack::focusOutEvent(QFocusEvent* event)
{
    m_overlay->setFocusRing(false);
    QWidget::focusOutEvent(event);
}

bool ChartStack::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && showEventTip(static_cast<QHelpEvent*>(event)))
        return true;
    return QWidget::event(event);
}

} // namespace stoker::widgets
