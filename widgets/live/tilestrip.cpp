// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/tilestrip.h"

#include "widgets/live/tile.h"
#include "widgets/common/fonts.h"
#include "widgets/common/painting.h"

#include <QHBoxLayout>
#include <QPainter>

namespace stoker::widgets {

TileStrip::TileStrip(Size size, QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (Tile*& tile : m_tiles) {
        tile = new Tile(size == Size::Wall);
        layout->addWidget(tile, 1);
    }
    setFixedHeight(scaled(size == Size::Wall ? 146 : 78));
    setValues(unknownTiles(), false);
}

void TileStrip::setValues(const TileValues& values, bool stale)
{
    for (std::size_t i = 0; i < kTileCount; ++i)
        m_tiles[i]->setValue(values[i], stale);
}

QString TileStrip::sentence(std::size_t index) const { return m_tiles.at(index)->accessibleName(); }

void TileStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(ColorRole::Border));
    painter.setBrush(color(ColorRole::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    for (std::size_t i = 1; i < kTileCount; ++i) {
        const int x = m_tiles[i]->x();
        hairline(&painter, QPoint(x, 10), QPoint(x, height() - 11), color(ColorRole::Border));
    }
}

} // namespace stoker::widgets
