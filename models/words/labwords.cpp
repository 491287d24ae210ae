// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/labwords.h"

#include "words/text.h"
#include "words/units.h"

#include <QStringList>

#include <cmath>

namespace stoker::words {

using domain::EngineKind;
using domain::OddityKind;
using domain::OutcomeFigure;

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
        const QString number = std::abs(*value) < 100 ? units.locale().toString(*value, 'f', 2) : units.integer(std::llround(*value));
        return currency.isEmpty() ? number : number + kThinSpace + currency;
    }
    case OutcomeFigure::CoreHours:
    case OutcomeFigure::MeanExecutors:
        return std::abs(*value) < 100 ? units.locale().toString(*value, 'f', 1) : units.integer(std::llround(*value));
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
        const QString digits = decimals == 0 ? units.integer(std::llround(std::abs(value))) : units.locale().toString(std::abs(value), 'f', decimals);
        return (value < 0 ? QString(kMinus) : QStringLiteral("+")) + digits;
    };
    const bool counted = figure == OutcomeFigure::DeadlineMisses || figure == OutcomeFigure::Changes || domain::moreIsBetter(figure) || !cell.percent;
    if (counted)
        return signedText(*cell.difference, 0);
    const QString percent = signedText(*cell.percent, std::abs(*cell.percent) < 10 ? 1 : 0);
    return percent == QStringLiteral("=") ? percent : percent + kThinSpace + u'%';
}

QString traceKindWord(domain::TraceKind kind)
{
    switch (kind) {
    case domain::TraceKind::EventLog: return translate("Lab", "Event log");
    case domain::TraceKind::RollingEventLog: return translate("Lab", "Rolling event log");
    case domain::TraceKind::Recording: return translate("Lab", "Recording");
    case domain::TraceKind::Csv: return translate("Lab", "CSV of logs per minute");
    case domain::TraceKind::Demo: break;
    }
    return translate("Lab", "Built-in day");
}

QString logsSourceWord(domain::LogsSource source)
{
    switch (source) {
    case domain::LogsSource::StreamProgress: return translate("Lab", "input rows of the stream's triggers");
    case domain::LogsSource::TaskInput: return translate("Lab", "records that successful tasks read");
    case domain::LogsSource::Recording: return translate("Lab", "measured while it was watched");
    case domain::LogsSource::Csv: return translate("Lab", "the file itself");
    case domain::LogsSource::Curve: return translate("Lab", "the built-in curve");
    case domain::LogsSource::None: break;
    }
    return translate("Lab", "not in this trace");
}

namespace {

QString what(const domain::Oddity& oddity)
{
    const int n = static_cast<int>(std::min<qint64>(oddity.count, 1'000'000'000));
    const auto value = [&oddity](const char* name) { return oddity.values.value(QString::fromLatin1(name)).toString(); };
    switch (oddity.kind) {
    case OddityKind::MalformedLine: return translate("Lab", "%n line(s) could not be read and were skipped", nullptr, n);
    case OddityKind::CutOff: return translate("Lab", "The end is cut off");
    case OddityKind::UnknownEvent: return translate("Lab", "%n event(s) of an unknown kind were skipped: %1", nullptr, n).arg(value("event"));
    case OddityKind::PartialHistory: return translate("Lab", "The log was compacted: executors and tasks that were gone are missing");
    case OddityKind::MissingPart: return translate("Lab", "A part of the rolling log is missing: %1").arg(value("part"));
    case OddityKind::ApplicationRunning: return translate("Lab", "The application has no end: it still runs, or it crashed");
    case OddityKind::NoExecutors: return translate("Lab", "No executor ever registered");
    case OddityKind::NoTasks: return translate("Lab", "No task ever ran");
    case OddityKind::NoEnd: return translate("Lab", "%n never ended: %1", "jobs, stages or tasks", n).arg(value("what"));
    case OddityKind::ClockSkew: return translate("Lab", "Times run backwards by up to %1 s").arg(value("seconds"));
    case OddityKind::SeveralAttempts: return translate("Lab", "Several applications or attempts in one log: %1").arg(value("count"));
    case OddityKind::SeveralProfiles: return translate("Lab", "Several resource profiles: %1").arg(value("count"));
    case OddityKind::LineTooLong: return translate("Lab", "%n line(s) were too long and were skipped", nullptr, n);
    case OddityKind::Duplicate: break;
    }
    return translate("Lab", "%n told twice and counted once: %1", "events", n).arg(value("what"));
}

} // namespace

QString oddityText(const domain::Oddity& oddity)
{
    if (oddity.lines.empty())
        return what(oddity);
    const Units units;
    QStringList lines;
    for (const qint64 line : oddity.lines)
        lines.append(units.integer(line));
    if (oddity.count > qint64(oddity.lines.size()))
        lines.append(QStringLiteral("…"));
    //: what is odd in a file, and in which lines: "3 lines could not be read, in line 12, 40, 41"
    return translate("Lab", "%1, in line %2").arg(what(oddity), lines.join(QStringLiteral(", ")));
}

} // namespace stoker::words
