// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/barstack.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace stoker::widgets {
namespace {

constexpr int kHalo = 4; // of the window's colour around floating bars, so that what they cut is no part of them

} // namespace

BarStack::BarStack(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(12, 10, 12, 0);
    m_column->setSpacing(10);
    hide();
}

void BarStack::addBar(QWidget* bar)
{
    m_column->addWidget(bar);
    bar->installEventFilter(this);
    refresh();
}

void BarStack::floatOver(QWidget* page)
{
    m_page = page;
    setParent(page->parentWidget());
    m_column->setContentsMargins(kHalo, kHalo, kHalo, kHalo);
    m_column->setSpacing(kHalo);
    page->installEventFilter(this);
    refresh();
}

bool BarStack::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest && m_page)
        place(); // a longer sentence wraps
    return QWidget::event(event);
}

bool BarStack::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_page) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
            place();
    } else if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        refresh(); // ...ToParent: they come although this widget itself is hidden
    }
    return QWidget::eventFilter(watched, event);
}

void BarStack::refresh()
{
    bool any = false;
    for (int i = 0; i < m_column->count(); ++i)
        any = any || !m_column->itemAt(i)->widget()->isHidden();
    setVisible(any);
    if (any && m_page)
        place();
}

void BarStack::place()
{
    const QRect page = m_page->geometry();
    // The bars stand where the cards of the pages begin.
    const int width = page.width() - 2 * (12 - kHalo);
    m_column->invalidate();
    const int height = m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width) : m_column->totalSizeHint().height();
    setGeometry(page.x() + 12 - kHalo, page.y() + 10 - kHalo, width, height);
    raise();
}

void BarStack::paintEvent(QPaintEvent*)
{
    if (!m_page)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(ColorRole::Window, palette()));
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace stoker::widgets
