// SPDX-License-Identifier: GPL-3.0-or-later
// Where the letters of the series sit in a panel.
#include "widgets/common/chartpanel.h"

#include "widgets/common/seriesitem.h"
#include "widgets/common/timeaxis.h"

#include <algorithm>
#include <cmath>

namespace stoker::widgets {
namespace {

constexpr int kPlaces = 24; ///< along the width
constexpr double kApart = 40;  ///< px from the other curves: farther is not better
constexpr double kAlone = 60;  ///< px from the letters before

} // namespace

/// Each letter sits on its own curve, where the other curves are farthest away, and apart from the letters before it; never on the words of the limit, nor on
/// another letter. Where there is no such place it is left out: the title row names it all the same.
void ChartPanel::placeChips()
{
    SeriesItem::Picture& picture = m_item->picture();
    const PlotScale scale = plotScale();
    const double ratio = devicePixelRatioF();
    std::vector<QRectF> taken = m_item->wordRects();
    std::vector<double> letters;
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        picture.layers[i].chip.reset();
        if (m_spec.series[i].letter.isNull())
            continue;
        const auto yAt = [&](std::size_t series, int column) -> std::optional<double> {
            const auto value = drawnAt(m_spec.series[series], m_buckets[series], scale, column, m_edges[series]);
            return value ? std::optional(scale.y(*value)) : std::nullopt;
        };
        double best = -10; // also where curves coincide
        std::optional<QPointF> where;
        for (int place = 2; place < kPlaces - 1; ++place) {
            const int column = place * scale.columns / kPlaces;
            const auto own = yAt(i, column);
            if (!own || *own < 0)
                continue;
            const double half = m_item->chipSide() / 2;
            const QPointF at(column / ratio, std::clamp(*own / ratio, half, std::max(half, scale.height / ratio - half)));
            const QRectF box = m_item->chipRect(at);
            if (std::any_of(taken.begin(), taken.end(), [&box](const QRectF& other) { return other.intersects(box); }))
                continue;
            double apart = kApart;
            double alone = kAlone;
            for (std::size_t k = 0; k < m_spec.series.size(); ++k) {
                if (const auto other = k == i || m_spec.series[k].letter.isNull() ? std::nullopt : yAt(k, column))
                    apart = std::min(apart, std::abs(*other - *own));
            }
            for (const double other : letters)
                alone = std::min(alone, std::abs(other - column));
            if (const double good = apart + alone / 2; good > best + 2) {
                best = good;
                where = at;
            }
        }
        if (!where)
            continue;
        letters.push_back(where->x() * ratio);
        taken.push_back(m_item->chipRect(*where));
        picture.layers[i].chip = where;
    }
}

std::vector<QRectF> ChartPanel::chipRects() const
{
    std::vector<QRectF> rects;
    for (const SeriesItem::Layer& layer : m_item->picture().layers) {
        if (layer.chip)
            rects.push_back(m_item->chipRect(*layer.chip));
    }
    return rects;
}

std::vector<QRectF> ChartPanel::wordRects() const { return m_item->wordRects(); }

} // namespace stoker::widgets
