// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/barstack.h"

#include <QEvent>
#include <QVBoxLayout>

namespace stoker::widgets {

BarStack::BarStack(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(12, 0, 12, 10); // the page above ends with a margin of its own
    m_column->setSpacing(6);
    hide();
}

void BarStack::addBar(QWidget* bar)
{
    m_column->addWidget(bar);
    bar->installEventFilter(this);
    refresh();
}

bool BarStack::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        refresh(); // ...ToParent: they come although this widget itself is hidden
    return QWidget::eventFilter(watched, event);
}

void BarStack::refresh()
{
    bool any = false;
    for (int i = 0; i < m_column->count(); ++i)
        any = any || !m_column->itemAt(i)->widget()->isHidden();
    setVisible(any);
}

} // namespace stoker::widgets
