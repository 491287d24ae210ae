// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"

#include <optional>
#include <span>
#include <vector>

/// Outcomes side by side: which is best in what, and how far each is from the first. Pure; any thread.
namespace stoker::domain {

/// What outcomes are compared by, in the order in which they are shown.
enum class OutcomeFigure {
    Unfinished, ///< only where there are any: an outcome with some is best in nothing else
    DeadlineMisses, ///< not known where there is no deadline; what never ended is one all the same
    LatencyP95,
    LatencyP99,
    LatencyMax,
    CoreHours,
    Cost, ///< core-hours times the price; only where there is one
    CpuPercent,
    BusyPercent,
    PeakExecutors,
    MeanExecutors,
    Changes, ///< of the target, up and down
    BacklogMax,
    Duration,
};
inline constexpr int kOutcomeFigureCount = static_cast<int>(OutcomeFigure::Duration) + 1;

/// Empty = not known, or (Cost) without a price.
[[nodiscard]] std::optional<double> figureOf(const ScenarioOutcome& outcome, OutcomeFigure figure, std::optional<double> pricePerCoreHour);
/// Of the two that are better when they are more: how much of what was paid for was used.
[[nodiscard]] bool moreIsBetter(OutcomeFigure figure);

struct OutcomeCell {
    std::optional<double> value;
    std::optional<double> difference; ///< to the first column, of percentages to whole ones as they are told; empty in it, and where one of the two is not known
    std::optional<double> percent;    ///< the difference in per cent of the first; empty where that is 0
    bool best = false;                ///< no other is better, and at least one is worse
    friend bool operator==(const OutcomeCell&, const OutcomeCell&) = default;
};
struct OutcomeRow {
    OutcomeFigure figure = OutcomeFigure::DeadlineMisses;
    std::vector<OutcomeCell> cells; ///< one for each outcome
    friend bool operator==(const OutcomeRow&, const OutcomeRow&) = default;
};

/// Null = no outcome yet. Rows that nobody knows anything of are left out; that of the deadline misses stays where there is any outcome. Outcomes count as
/// equally good when they print the same: within 0.05 %, percentages to whole ones.
[[nodiscard]] std::vector<OutcomeRow> compareOutcomes(std::span<const ScenarioOutcome* const> outcomes, std::optional<double> pricePerCoreHour);
/// The one to take: the least work left undone, the fewest deadline misses, then the fewest core-hours. Empty where there is none, and where one was not held to a deadline: the
/// cheapest is the slowest then, and nothing says how slow is too slow.
[[nodiscard]] std::optional<std::size_t> bestOutcome(std::span<const ScenarioOutcome* const> outcomes);

} // namespace stoker::domain
