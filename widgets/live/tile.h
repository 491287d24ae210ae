// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/live/tilevalues.h"

#include <QWidget>

namespace stoker::widgets {

/// One tile: caption, figure and unit on one base line, a fragment below, a sparkline or a bar at the right. Part of TileStrip.
class Tile final : public QWidget {
    Q_OBJECT
public:
    explicit Tile(bool wall, QWidget* parent = nullptr);
    void setValue(const TileValue& value, bool stale);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Measures {
        int caption, figure, unit, fragment; ///< font sizes
        int captionBase, figureBase, fragmentUp;
        int pad, sparkWidth, sparkHeight, icon, gap;
        double ink;
    };
    [[nodiscard]] static Measures measures(bool wall);
    void paintSpark(QPainter* painter, const QRectF& rect, const QColor& ink, double width) const;
    void paintMeter(QPainter* painter, const QRectF& rect, const QColor& ink) const;
    [[nodiscard]] double paintFigure(QPainter* painter, const Measures& m) const;
    void paintFragment(QPainter* painter, const Measures& m) const;

    bool m_wall;
    TileValue m_value;
    bool m_stale = false;
};

} // namespace stoker::widgets
