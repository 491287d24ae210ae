// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/fonts.h"

namespace stoker::widgets {

/// The measures of a stack of charts: at the desk, or on the wall (kiosk). All rows share gutter and right margin.
struct ChartMetrics {
    int gutter = scaled(52);
    int right = scaled(12);
    int head = scaled(26);
    int lane = scaled(22);
    int ruler = scaled(20);
    int title = 13;      ///< font sizes as designed; textFont() scales them
    int legend = 12;
    int axis = 11;
    double ink = 1.5;    ///< width of the main lines
    double marker = 4;

    [[nodiscard]] static ChartMetrics desk() { return {}; }
    [[nodiscard]] static ChartMetrics wall()
    {
        ChartMetrics m;
        m.gutter = scaled(72);
        m.right = scaled(24);
        m.head = scaled(36);
        m.lane = m.ruler = scaled(28);
        m.title = 18;
        m.legend = 16;
        m.axis = 15;
        m.ink = 2;
        m.marker = 5.5;
        return m;
    }
};

} // namespace stoker::widgets
