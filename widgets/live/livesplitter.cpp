// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/livesplitter.h"

#include <utility>

namespace stoker::widgets {

LiveSplitter::LiveSplitter(QWidget* parent) : QSplitter(Qt::Vertical, parent) {}

void LiveSplitter::resizeEvent(QResizeEvent* event)
{
    const QList<int> before = sizes();
    const bool sameWindow = std::exchange(m_windowHeight, window()->height()) == window()->height();
    QSplitter::resizeEvent(event);
    const QList<int> now = sizes();
    if (sameWindow && before.size() == 2 && now.size() == 2 && before[0] > 0 && before[1] > 0)
        setSizes({before[0], now[0] + now[1] - before[0]});
}

} // namespace stoker::widgets
