// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"
#include "words/units.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

class QXmlStreamWriter;

namespace stoker::item {

struct SvgCurve {
    QString style;  ///< class of the style sheet: "a" to "d", "logs"
    QString letter; ///< on the curve; empty = none
    bool steps = false; ///< a value holds until the next one
    std::vector<std::pair<double, double>> points; ///< seconds since the origin and value, by time
};

/// One chart of a report over the time of its trace. Values from 0 on.
struct SvgChart {
    QString title;
    std::vector<SvgCurve> curves;
    std::optional<double> limit; ///< a line across, and what is written on it
    QString limitText;
    domain::Instant origin;
    domain::Millis length{0};
    std::optional<double> most{}; ///< where the scale ends at the latest: what is higher runs along the upper edge
    QString beyond{};             ///< what is written there of it
};

/// As a figure with its caption. However many points there are, no more are written than its width can show. Pure.
void writeChart(QXmlStreamWriter& out, const SvgChart& chart, const words::Units& units);

} // namespace stoker::item
