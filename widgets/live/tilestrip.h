// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/live/tilevalues.h"

#include <QWidget>

#include <array>

namespace stoker::widgets {

class Tile;

/// Six tiles in one card. 78 high at the desk, 146 on the wall. A screen reader hears each tile as a sentence.
class TileStrip final : public QWidget {
    Q_OBJECT
public:
    enum class Size { Desk, Wall };
    explicit TileStrip(Size size, QWidget* parent = nullptr);

    void setValues(const TileValues& values, bool stale);
    /// As a screen reader hears tile `index`.
    [[nodiscard]] QString sentence(std::size_t index) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::array<Tile*, kTileCount> m_tiles{};
};

} // namespace stoker::widgets
