// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outcometable.h"

#include <algorithm>
#include <cmath>

namespace stoker::domain {
namespace {

constexpr double kSame = 5e-4;

bool isSame(double a, double b) { return std::abs(a - b) <= kSame * std::max(std::abs(a), std::abs(b)); }

void markBest(OutcomeRow& row)
{
    const bool more = moreIsBetter(row.figure);
    std::optional<double> best;
    bool differ = false;
    for (const OutcomeCell& cell : row.cells) {
        if (!cell.value)
            continue;
        differ = differ || (best && !isSame(*best, *cell.value));
        if (!best || (more ? *cell.value > *best : *cell.value < *best))
            best = cell.value;
    }
    for (OutcomeCell& cell : row.cells)
        cell.best = differ && cell.value && isSame(*cell.value, *best);
}

} // namespace

std::optional<double> figureOf(const ScenarioOutcome& outcome, OutcomeFigure figure, std::optional<double> pricePerCoreHour)
{
    const auto latency = [&outcome](double Latency::*part) { return outcome.latency ? std::optional(*outcome.latency.*part) : std::nullopt; };
    switch (figure) {
    case OutcomeFigure::DeadlineMisses: return outcome.deadlineMisses;
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
                const double first = *row.cells.front().value;
                cell.difference = *cell.value - first;
                if (first != 0)
                    cell.percent = 100 * *cell.difference / first;
            }
            row.cells.push_back(cell);
        }
        if (std::none_of(row.cells.begin(), row.cells.end(), [](const OutcomeCell& cell) { return cell.value.has_value(); }))
            continue;
        markBest(row);
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
        const ScenarioOutcome* before = best ? outcomes[*best] : nullptr;
        if (!before || one->deadlineMisses < before->deadlineMisses || (one->deadlineMisses == before->deadlineMisses && one->coreHours < before->coreHours))
            best = i;
    }
    return best;
}

} // namespace stoker::domain
