// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/productionstrip.h"

#include "widgets/common/theme.h"

#include <QPainter>

namespace stoker::widgets {

ProductionStrip::ProductionStrip(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(3);
    setAccessibleName(tr("Production"));
}

void ProductionStrip::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), color(ColorRole::Production, palette()));
}

} // namespace stoker::widgets
