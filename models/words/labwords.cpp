// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/labwords.h"

#include "words/text.h"
#include "words/units.h"

#include <cmath>

namespace stoker::words {

using domain::EngineKind;
using domain::OutcomeFigure;

QChar columnLetter(std::size_t column) { return QChar(u'A' + static_cast<char16_t>(column)); }

QString engineWord(EngineKind engine)
{
    switch (engine) {
    case EngineKind::Exact: return translate("Lab", "Exact", "an engine of the simulator");
    case EngineKind::Cohort: return translate("Lab", "Cohort", "an engine of the simulator");
    case EngineKind::Fluid: break;
    }
    return translate("Lab", "Fluid", "an engine of the simulator");
}

QString engineHelp(EngineKind engine)
{
    switch (engine) {
    case EngineKind::Exact: return translate("Lab", "Task by task, as Spark schedules them. The figures to decide by.");
    case EngineKind::Cohort: return translate("Lab", "Seconds and quantiles of task times: near the exact one, and faster.");
    case EngineKind::Fluid: break;
    }
    return translate("Lab", "Batches as amounts of work: an estimate that keeps up with a slider.");
}

QString figureWord(OutcomeFigure figure)
{
    switch (figure) {
    case OutcomeFigure::Unfinished: return translate("Lab", "Never ended", "the number of batches that did not");
    case OutcomeFigure::DeadlineMisses: return translate("Lab", "Deadline misses");
    case OutcomeFigure::LatencyP95: return translate("Lab", "Batch p95");
    case OutcomeFigure::LatencyP99: return translate("Lab", "Batch p99");
    case OutcomeFigure::LatencyMax: return translate("Lab", "Longest batch");
    case OutcomeFigure::CoreHours: return translate("Lab", "Core-hours");
    case OutcomeFigure::Cost: return translate("Lab", "Cost");
    case OutcomeFigure::CpuPercent: return translate("Lab", "CPU, mean");
    case OutcomeFigure::BusyPercent: return translate("Lab", "Slots used");
    case OutcomeFigure::PeakExecutors: return translate("Lab", "Most executors");
    case OutcomeFigure::MeanExecutors: return translate("Lab", "Executors, mean");
    case OutcomeFigure::Changes: return translate("Lab", "Changes of target");
    case OutcomeFigure::BacklogMax: return translate("Lab", "Largest backlog");
    case OutcomeFigure::Duration: break;
    }
    return translate("Lab", "Duration");
}

QString figureHelp(OutcomeFigure figure)
{
    switch (figure) {
    case OutcomeFigure::Unfinished: return translate("Lab", "Batches, or jobs where there are none, that had not ended when the run was given up. What they would have cost is in no other figure.");
    case OutcomeFigure::DeadlineMisses: return translate("Lab", "Batches that took longer than the deadline, from due to ended.");
    case OutcomeFigure::LatencyP95:
    case OutcomeFigure::LatencyP99:
    case OutcomeFigure::LatencyMax: return translate("Lab", "From the moment a batch was due until it ended.");
    case OutcomeFigure::CoreHours: return translate("Lab", "Cores of registered executors, from the first job submitted to the last one ended.");
    case OutcomeFigure::Cost: return translate("Lab", "Core-hours times the price of one.");
    case OutcomeFigure::CpuPercent: return translate("Lab", "CPU seconds of tasks per core second that was registered.");
    case OutcomeFigure::BusyPercent: return translate("Lab", "Slot seconds that ran a task per slot second that was registered.");
    case OutcomeFigure::PeakExecutors:
    case OutcomeFigure::MeanExecutors: return translate("Lab", "Registered executors.");
    case OutcomeFigure::Changes: return translate("Lab", "How often the target went up or down.");
    case OutcomeFigure::BacklogMax: return translate("Lab", "The most that waited at one time: logs where the trace has them, else tasks.");
    case OutcomeFigure::Duration: break;
    }
    return translate("Lab", "From the first job submitted to the last one ended.");
}

QString figureText(OutcomeFigure figure, std::optional<double> value, const QString& currency)
{
    const Units units;
    if (!value)
        return QString(kUnknown);
    switch (figure) {
    case OutcomeFigure::LatencyP95:
    case OutcomeFigure::LatencyP99:
    case OutcomeFigure::LatencyMax: return units.text(units.secondsFigure(value));
    case OutcomeFigure::CpuPercent:
    case OutcomeFigure::BusyPercent: return units.text(units.percent(value));
    case OutcomeFigure::Duration: return units.duration(value);
    case OutcomeFigure::BacklogMax: return units.text(units.count(value));
    case OutcomeFigure::Cost: {
        // Of an amount below ten cents two decimals tell nothing.
        const QString number = std::abs(*value) < 0.1 ? units.amount(value) : std::abs(*value) < 100 ? units.locale().toString(*value, 'f', 2) : units.integer(std::llround(*value));
        return currency.isEmpty() ? number : number + kThinSpace + currency;
    }
    case OutcomeFigure::CoreHours: return units.amount(value);
    case OutcomeFigure::MeanExecutors:
        return std::abs(*value) < 100 ? units.locale().toString(*value, 'f', 1) : units.integer(std::llround(*value));
    case OutcomeFigure::Unfinished:
    case OutcomeFigure::DeadlineMisses:
    case OutcomeFigure::PeakExecutors:
    case OutcomeFigure::Changes: break;
    }
    return units.integer(std::llround(*value));
}

QString differenceText(OutcomeFigure figure, const domain::OutcomeCell& cell)
{
    if (!cell.difference)
        return {};
    const Units units;
    const auto signedText = [&units](double value, int decimals) {
        if (std::abs(value) * std::pow(10, decimals) < 0.5)
            return QStringLiteral("=");
        const QString digits = std::abs(value) >= 1e6 ? units.text(units.count(std::abs(value))) : decimals == 0 ? units.integer(std::llround(std::abs(value))) : units.locale().toString(std::abs(value), 'f', decimals);
        return (value < 0 ? QString(kMinus) : QStringLiteral("+")) + digits;
    };
    const bool counted = figure == OutcomeFigure::Unfinished || figure == OutcomeFigure::DeadlineMisses || figure == OutcomeFigure::Changes || domain::moreIsBetter(figure) || !cell.percent;
    if (counted)
        return signedText(*cell.difference, 0);
    // Ten times as much is no longer read as a percentage.
    if (*cell.percent >= 1000)
        return QStringLiteral("\u00d7") + kThinSpace + units.integer(std::llround(*cell.percent / 100 + 1));
    const QString percent = signedText(*cell.percent, std::abs(*cell.percent) < 10 ? 1 : 0);
    return percent == QStringLiteral("=") ? percent : percent + kThinSpace + u'%';
}

} // namespace stoker::words
