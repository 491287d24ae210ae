// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/reportwords.h"

#include "words/text.h"
#include "words/tracewords.h"

#include <QTimeZone>

namespace stoker::words {

//: the head of a report: the name of the trace
QString reportTitle(const QString& trace) { return translate("Report", "Policies compared on %1").arg(trace); }

QString reportLead(const domain::Trace& trace, const Units& units)
{
    //: the kind of a trace, how long it is, and when it begins
    return translate("Report", "%1, %2 from %3.").arg(traceKindWord(trace.summary.kind), units.duration(domain::seconds(trace.workload.length)), units.dateTime(trace.workload.origin));
}

QString reportDeadline(std::optional<double> seconds, const Units& units)
{
    return seconds ? translate("Report", "Deadline of a batch: %1.").arg(units.text(units.secondsFigure(seconds))) : translate("Report", "The batches have no deadline.");
}

QString reportWord(ReportWord word)
{
    switch (word) {
    case ReportWord::Logs: return translate("Report", "Logs per minute");
    case ReportWord::Executors: return translate("Report", "Executors");
    case ReportWord::BatchTime: return translate("Report", "Batch time in seconds");
    case ReportWord::Backlog: return translate("Report", "Backlog");
    case ReportWord::Outcome: return translate("Report", "Outcome");
    case ReportWord::Settings: return translate("Report", "Settings");
    case ReportWord::Trace: return translate("Report", "The trace");
    case ReportWord::Odd: return translate("Report", "What is odd in it");
    case ReportWord::DefaultsOnly: return translate("Report", "All settings are the defaults.");
    case ReportWord::BestMark: return translate("Report", "✓ the best; small: the difference to the first.");
    case ReportWord::Cluster: return translate("Report", "The simulated cluster");
    case ReportWord::Seed: return translate("Report", "Seed", "of random numbers");
    case ReportWord::Fluid: break;
    }
    return translate("Report", "Figures of the fluid engine are estimates.");
}

QString reportZone(domain::Instant origin)
{
    const int minutes = domain::toDateTime(origin).offsetFromUtc() / 60;
    QString offset = QStringLiteral("UTC");
    if (minutes != 0)
        offset += QStringLiteral("%1%2:%3").arg(QChar(minutes < 0 ? u'-' : u'+')).arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0')).arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    const QString name = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    const bool named = !name.isEmpty() && !name.contains(QStringLiteral("UTC")); // "Etc/UTC", "UTC+01:00": that is the offset once more
    //: the name of a time zone, and how far it is from UTC: Europe/Berlin (UTC+01:00)
    return translate("Report", "All times are of %1.").arg(named ? QStringLiteral("%1 (%2)").arg(name, offset) : offset);
}

QString beyondMark(const QString& letter, const QString& highest)
{
    //: in a chart, a line that leaves it through the top: C up to 15 706 s
    return translate("Report", "%1 up to %2").arg(letter, highest);
}

QString deadlineMark(double seconds, const Units& units)
{
    //: on the line in the chart: deadline 55 s
    return translate("Report", "deadline %1").arg(units.text(units.secondsFigure(seconds)));
}

} // namespace stoker::words
