// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outcometable.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace stoker::domain {
namespace {

constexpr double kSame = 5e-4;

bool isSame(double a, double b) { return std::abs(a - b) <= kSame * std::max(std::abs(a), std::abs(b)); }

/// Percentages are told whole.
double told(OutcomeFigure figure, double value) { return moreIsBetter(figure) ? std::round(value) : value; }

void markBest(OutcomeRow& row, std::span<const ScenarioOutcome* const> outcomes)
{
    const bool more = moreIsBetter(row.figure);
    // Whoever leaves work undone is cheap and quick by that.
    const auto counts = [&](std::size_t i) { return row.cells[i].value && (row.figure == OutcomeFigure::Unfinished || outcomes[i]->unfinished == 0); };
    std::optional<double> best;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (const auto value = counts(i) ? std::optional(told(row.figure, *row.cells[i].value)) : std::nullopt; value && (!best || (more ? *value > *best : *value < *best)))
            best = value;
    }
    bool differ = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        OutcomeCell& cell = row.cells[i];
        cell.best = counts(i) && isSame(told(row.figure, *cell.value), *best);
        differ = differ || (counts(i) && !cell.best);
    }
    for (OutcomeCell& cell : row.cells)
        cell.best = cell.best && differ;
}

} // namespace

std::optional<double> figureOf(const ScenarioOutcome& outcome, OutcomeFigure figure, std::optional<double> pricePerCoreHour)
{
    const auto latency = [&outcome](double Latency::*part) { return outcome.latency ? std::optional(*outcome.latency.*part) : std::nullopt; };
    switch (figure) {
    case OutcomeFigure::Unfinished: return outcome.unfinished;
    case OutcomeFigure::DeadlineMisses: return outcome.deadlineSeconds || outcome.unfinished > 0 ? std::optional<double>(outcome.deadlineMisses) : std::nullopt;
    case OutcomeFigure::LatencyP95: return latency(&Latency::p95);
    case OutcomeFigure::LatencyP99: return latency(&Latency::p99);
    case OutcomeFigure::LatencyMax: return latency(&Latency::max);
    case OutcomeFigure::CoreHours: return outcome.coreHours;
    case OutcomeFigure::Cost: return pricePerCoreHour ? std::optional(outcome.coreHours * *pricePerCoreHour) : std::nullopt;
    case OutcomeFigure::CpuPercent: return outcome.cpuPercent;
    case OutcomeFigure::BusyPercent: return outcome.busyPercent;
    case OutcomeFigure::PeakExecutors: return outcome.peakExecutors;
    case OutcomeFigure::MeanExecutors: return outcome.meanExecutors;
    case OutcomeFigure::Changes: return outcome.scaleUps + outcome.scaleDowns;
    case OutcomeFigure::BacklogMax: return outcome.backlogMax;
    case OutcomeFigure::Duration: return outcome.durationSeconds;
    }
    return {};
}

bool moreIsBetter(OutcomeFigure figure) { return figure == OutcomeFigure::CpuPercent || figure == OutcomeFigure::BusyPercent; }

std::vector<OutcomeRow> compareOutcomes(std::span<const ScenarioOutcome* const> outcomes, std::optional<double> pricePerCoreHour)
{
    std::vector<OutcomeRow> rows;
    for (int i = 0; i < kOutcomeFigureCount; ++i) {
        OutcomeRow row{static_cast<OutcomeFigure>(i), {}};
        for (const ScenarioOutcome* outcome : outcomes) {
            OutcomeCell cell;
            if (outcome)
                cell.value = figureOf(*outcome, row.figure, pricePerCoreHour);
            if (!row.cells.empty() && cell.value && row.cells.front().value) {
                const double first = told(row.figure, *row.cells.front().value);
                cell.difference = told(row.figure, *cell.value) - first;
                if (first != 0)
                    cell.percent = 100 * *cell.difference / first;
            }
            row.cells.push_back(cell);
        }
        const bool known = std::any_of(row.cells.begin(), row.cells.end(), [](const OutcomeCell& cell) { return cell.value.has_value(); });
        const bool asked = row.figure == OutcomeFigure::DeadlineMisses && std::any_of(outcomes.begin(), outcomes.end(), [](const ScenarioOutcome* one) { return one != nullptr; });
        const bool none = row.figure == OutcomeFigure::Unfinished && std::none_of(outcomes.begin(), outcomes.end(), [](const ScenarioOutcome* one) { return one && one->unfinished > 0; });
        if ((!known && !asked) || none)
            continue;
        markBest(row, outcomes);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<std::size_t> bestOutcome(std::span<const ScenarioOutcome* const> outcomes)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const ScenarioOutcome* one = outcomes[i];
        if (!one)
            continue;
        if (!one->deadlineSeconds)
            return std::nullopt;
        const ScenarioOutcome* before = best ? outcomes[*best] : nullptr;
        const auto rank = [](const ScenarioOutcome& its) { return std::tuple(its.unfinished, its.deadlineMisses, its.coreHours); };
        if (!before || rank(*one) < rank(*before))
            best = i;
    }
    return best;
}

} // namespace stoker::domain
