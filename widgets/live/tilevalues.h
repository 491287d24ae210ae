// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/figures.h"
#include "domain/history.h"
#include "widgets/common/theme.h"
#include "words/units.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace stoker::widgets {

/// What one tile says: a figure, its unit, a fragment that says good or bad in words, and how it came here.
struct TileValue {
    enum class Mood { Calm, Caution, Trouble };
    QString caption;
    QString figure; ///< an en dash where unknown
    QString unit;
    QString fragment;
    Mood mood = Mood::Calm;
    ColorRole color = ColorRole::Text2;
    std::vector<std::optional<float>> trend; ///< of the last hour, left to right; empty: no sparkline
    std::optional<double> meter;             ///< 0..1, a bar instead of a sparkline
    double mark = 0;                         ///< the goal on that bar
    bool estimate = false;
    QString toolTip;
    friend bool operator==(const TileValue&, const TileValue&) = default;
};

inline constexpr std::size_t kTileCount = 6;
using TileValues = std::array<TileValue, kTileCount>;

/// What a core-hour costs, as the settings say it.
struct CorePrice {
    double perCoreHour = 0; ///< 0 = not known: no cost is shown
    QString currency;       ///< behind the number; may be empty
    friend bool operator==(const CorePrice&, const CorePrice&) = default;
};

/// The six tiles of one moment: logs per minute, executors, CPU, backlog, batch time, today. Pure: nothing unknown is made up.
[[nodiscard]] TileValues tileValues(const domain::Figures& figures, const domain::History& history, const words::Units& units, const CorePrice& price = {});
/// The same six before anything is known.
[[nodiscard]] TileValues unknownTiles();

/// "▲ 26 % in 1 h": the mean of the last minute against the minute an hour ago, or as far back as is known; empty below two minutes.
[[nodiscard]] QString trendWords(const domain::History& history, domain::Metric metric, const words::Units& units);

} // namespace stoker::widgets
