// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/seriesgeometry.h"

#include <QGraphicsItem>

#include <optional>
#include <vector>

namespace stoker::widgets {

/// All series of one panel as one item inside a QChart. QLineSeries rebuilds a hit-test shape for every point on every change
/// (performance 1b); this paints prepared geometry and costs by pixel columns. Spans without data are hatched beneath.
class SeriesItem final : public QGraphicsItem {
public:
    struct Layer {
        const SeriesSpec* spec = nullptr;
        SeriesGeometry geometry;
        double thickness = 1.5; ///< device pixels
        std::optional<QPointF> chip; ///< where its letter sits, in logical pixels
    };
    struct Picture {
        std::vector<Layer> layers;
        std::vector<std::pair<int, int>> gaps; ///< device columns, from and to
        std::vector<int> gridColumns;          ///< device columns of the round times
        std::optional<int> limitY;             ///< device row of the limit
        QString limitWords;
        QString beyond;                        ///< what leaves through the upper edge, in words
        QSize size;                            ///< device pixels
        double devicePixelRatio = 1;
    };

    explicit SeriesItem(QGraphicsItem* parent);

    /// The picture to fill in; call pictureChanged() after.
    [[nodiscard]] Picture& picture() { return m_picture; }
    [[nodiscard]] const Picture& picture() const { return m_picture; }
    void pictureChanged();
    void setFontPx(int px) { m_fontPx = px; }
    /// What the words on the limit and those on what leaves the plot cover, and what a letter does that sits at `chip`. Logical pixels.
    [[nodiscard]] std::vector<QRectF> wordRects() const;
    [[nodiscard]] QRectF chipRect(const QPointF& chip) const;
    [[nodiscard]] double chipSide() const;

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintGaps(QPainter* painter) const;
    void paintGapWords(QPainter* painter) const;
    void paintBeyond(QPainter* painter) const;
    void paintLimit(QPainter* painter) const;
    void paintLimitWords(QPainter* painter) const;
    [[nodiscard]] QRectF limitWordsRect() const;
    [[nodiscard]] QRectF beyondRect() const;
    void paintChips(QPainter* painter) const;

    Picture m_picture;
    QRectF m_bounds;
    int m_fontPx = 11;
};

} // namespace stoker::widgets
