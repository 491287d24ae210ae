// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/tracewords.h"

#include "domain/historyaddress.h"
#include "words/text.h"
#include "words/units.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

#include <limits>

namespace stoker::words {

using domain::LogsSource;
using domain::Oddity;
using domain::OddityKind;
using domain::TraceKind;

namespace {

QString valueOf(const Oddity& oddity, const char* name)
{
    const QString text = oddity.values.value(QString::fromLatin1(name)).toString();
    return text.isEmpty() ? QString(kUnknown) : text;
}

int countOf(const Oddity& oddity) { return static_cast<int>(std::min<qint64>(oddity.count, std::numeric_limits<int>::max())); }

/// Things that an oddity counts; what is not known by name is told as it is.
QString thing(const QString& what)
{
    if (what == u"jobs" || what == u"job")
        return translate("Oddity", "jobs");
    if (what == u"stages" || what == u"stage")
        return translate("Oddity", "stages");
    if (what == u"tasks")
        return translate("Oddity", "tasks");
    if (what == u"executors" || what == u"executor")
        return translate("Oddity", "executors");
    if (what == u"executor_removed")
        return translate("Oddity", "removals of executors");
    if (what == u"excluded")
        return translate("Oddity", "exclusions of executors");
    if (what == u"resubmitted")
        return translate("Oddity", "tasks whose output was lost");
    return what == u"batches" ? translate("Oddity", "batches") : what;
}

QString withLines(const Oddity& oddity, const QString& text)
{
    if (oddity.lines.empty())
        return text;
    QStringList numbers;
    for (const qint64 line : oddity.lines)
        numbers.append(QString::number(line));
    if (oddity.count > static_cast<qint64>(oddity.lines.size()))
        numbers.append(QStringLiteral("…"));
    return translate("Oddity", "%1 Line: %2.", "a sentence; one number of a line, or several").arg(text, numbers.join(translate("Error", ", ", "between the items of a list")));
}

QString plain(const Oddity& oddity)
{
    const int n = countOf(oddity);
    const Units units;
    switch (oddity.kind) {
    case OddityKind::MalformedLine: return translate("Oddity", "%n line(s) cannot be read and were passed over.", nullptr, n);
    case OddityKind::CutOff: return translate("Oddity", "%1 ends in the middle of a line or a block: it was cut short, or is still being written.").arg(valueOf(oddity, "part"));
    case OddityKind::UnknownEvent: return translate("Oddity", "%n event(s) of a kind that Spark itself does not have: %1.", nullptr, n).arg(valueOf(oddity, "event"));
    case OddityKind::PartialHistory: return translate("Oddity", "The history server has compacted it: executors and tasks that were over are missing.");
    case OddityKind::MissingPart: return translate("Oddity", "%1 is missing from its folder.", "the name of a file").arg(valueOf(oddity, "part"));
    case OddityKind::ApplicationRunning: return translate("Oddity", "The application does not end: it was running, or it crashed.");
    case OddityKind::NoExecutors: return translate("Oddity", "It tells of no executors; those that ran tasks were taken.");
    case OddityKind::NoTasks: return translate("Oddity", "No task ended in it.");
    case OddityKind::NoEnd: return translate("Oddity", "Without an end: %1 %2.", "a number; jobs, stages or tasks").arg(units.integer(oddity.count), thing(valueOf(oddity, "what")));
    case OddityKind::ClockSkew: return translate("Oddity", "Time runs backwards %n time(s), by up to %1.", nullptr, n).arg(units.duration(oddity.values.value(QStringLiteral("seconds")).toDouble()));
    case OddityKind::SeveralAttempts: return translate("Oddity", "It holds %n applications or attempts one after another.", nullptr, n);
    case OddityKind::SeveralProfiles: return translate("Oddity", "Its stages use %n resource profiles.", nullptr, n);
    case OddityKind::LineTooLong: return translate("Oddity", "%n line(s) longer than %1 were passed over.", nullptr, n).arg(units.text(units.bytes(oddity.values.value(QStringLiteral("limit_bytes")).toLongLong())));
    case OddityKind::Duplicate: return translate("Oddity", "Told twice and counted once: %1 %2.", "a number; jobs, stages, executors").arg(units.integer(oddity.count), thing(valueOf(oddity, "what")));
    case OddityKind::Damaged: return translate("Oddity", "%1 is damaged: nothing behind that place could be unpacked.").arg(valueOf(oddity, "part"));
    case OddityKind::TooMany: return translate("Oddity", "More %2 than the %1 that are kept: the rest is counted, but not replayed.", "a number; jobs, stages, tasks").arg(units.integer(oddity.values.value(QStringLiteral("limit")).toLongLong()), thing(valueOf(oddity, "what")));
    case OddityKind::Gap: return translate("Oddity", "%n minute(s) are left out and count as without logs.", nullptr, n);
    }
    return {};
}

} // namespace

QString traceName(const QString& address)
{
    const QLatin1StringView day("demo:day");
    if (address == day)
        return translate("Trace", "Built-in day");
    if (address.startsWith(day))
        //: the built-in day with parameters of its own: noise=0
        return translate("Trace", "Built-in day, %1").arg(address.mid(day.size() + 1));
    if (const auto recorded = domain::historyAddressOf(address))
        return recorded->name.isEmpty() ? recorded->application : recorded->name;
    return QFileInfo(QDir::cleanPath(address)).fileName();
}

QString traceKindWord(TraceKind kind)
{
    switch (kind) {
    case TraceKind::EventLog: return translate("Trace", "event log");
    case TraceKind::RollingEventLog: return translate("Trace", "rolling event log");
    case TraceKind::Recording: return translate("Trace", "recording");
    case TraceKind::Csv: return translate("Trace", "CSV");
    case TraceKind::Demo: return translate("Trace", "built-in day");
    }
    return {};
}

QString logsSourceWord(LogsSource source)
{
    switch (source) {
    case LogsSource::None: return translate("Trace", "nobody counted them");
    case LogsSource::StreamProgress: return translate("Trace", "triggers of structured streaming");
    case LogsSource::TaskInput: return translate("Trace", "records that tasks read");
    case LogsSource::Recording: return translate("Trace", "measured live");
    case LogsSource::Csv: return translate("Trace", "CSV");
    case LogsSource::Curve: return translate("Trace", "built-in day");
    }
    return {};
}

QString odditySentence(const Oddity& oddity) { return withLines(oddity, plain(oddity)); }

} // namespace stoker::words
