// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/recordingwords.h"

#include "words/text.h"
#include "words/units.h"

#include <cmath>

namespace stoker::words {

using domain::RecordedFigure;

QString applicationName(const domain::ApplicationInfo& application) { return application.name.isEmpty() ? application.id.text : application.name; }

QString recordingName(const domain::Recording& recording) { return applicationName(recording.application); }

QString timeSpan(domain::Instant from, domain::Instant to)
{
    const QDateTime first = domain::toDateTime(from);
    const QDateTime last = domain::toDateTime(to);
    const int year = QDate::currentDate().year();
    const bool named = first.date().year() != year || last.date().year() != year;
    //: A day and a time of another year, in Qt's letters: 20 Nov 2026 14:26
    const QString format = named ? translate("Recording", "d MMM yyyy HH:mm") : translate("Recording", "d MMM HH:mm", "A day and a time of this year, in Qt's letters: 20 Nov 14:26");
    const QLocale locale;
    const QString end = first.date() == last.date() ? last.toString(QStringLiteral("HH:mm")) : locale.toString(last, format);
    return translate("Recording", "%1 – %2", "from one time to another").arg(locale.toString(first, format), end);
}

QString recordingSpan(const domain::Recording& recording)
{
    const double seconds = static_cast<double>((recording.to - recording.from).count()) / 1000;
    return translate("Recording", "%1 (%2)", "from when to when, and how long that is").arg(timeSpan(recording.from, recording.to), Units().duration(seconds));
}

QString recordedFigureWord(RecordedFigure figure)
{
    switch (figure) {
    case RecordedFigure::Duration: return translate("Recording", "Duration");
    case RecordedFigure::Watched: return translate("Recording", "Watched");
    case RecordedFigure::Logs: return translate("Recording", "Logs");
    case RecordedFigure::CoreHours: return translate("Recording", "Core-hours");
    case RecordedFigure::PeakExecutors: return translate("Recording", "Most executors");
    case RecordedFigure::MeanExecutors: return translate("Recording", "Executors, mean");
    case RecordedFigure::CpuPercent: return translate("Recording", "CPU, mean");
    case RecordedFigure::Batches: return translate("Recording", "Batches");
    case RecordedFigure::MissedDeadlines: return translate("Recording", "Missed deadlines");
    case RecordedFigure::BatchP50: return translate("Recording", "Batch p50");
    case RecordedFigure::BatchP95: break;
    }
    return translate("Recording", "Batch p95");
}

QString recordedFigureHelp(RecordedFigure figure)
{
    switch (figure) {
    case RecordedFigure::Duration: return translate("Recording", "From the first figures to the last ones.");
    case RecordedFigure::Watched: return translate("Recording", "How much of it somebody watched. Nothing is known of the rest.");
    case RecordedFigure::Logs: return translate("Recording", "Records that came in while it was watched: logs per minute, added up minute by minute.");
    case RecordedFigure::CoreHours: return translate("Recording", "Cores of the executors, from when each was added to when it was removed.");
    case RecordedFigure::PeakExecutors: return translate("Recording", "Registered at one time.");
    case RecordedFigure::MeanExecutors: return translate("Recording", "Registered, while it was watched.");
    case RecordedFigure::CpuPercent: return translate("Recording", "Of the registered cores, while it was watched.");
    case RecordedFigure::Batches: return translate("Recording", "Batches that ended.");
    case RecordedFigure::MissedDeadlines: return translate("Recording", "Batches that took longer than the deadline of the settings, or without one than their own interval.");
    case RecordedFigure::BatchP50: return translate("Recording", "Half of the batches took no longer.");
    case RecordedFigure::BatchP95: break;
    }
    return translate("Recording", "Of twenty batches nineteen took no longer.");
}

QString recordedFigureText(RecordedFigure figure, std::optional<double> value)
{
    const Units units;
    if (!value)
        return QString(kUnknown);
    switch (figure) {
    case RecordedFigure::Duration:
    case RecordedFigure::Watched: return units.duration(value);
    case RecordedFigure::Logs: return units.text(units.count(value));
    case RecordedFigure::CoreHours: return units.amount(value);
    case RecordedFigure::MeanExecutors: return *value < 99.95 ? units.locale().toString(*value, 'f', 1) : units.integer(std::llround(*value));
    case RecordedFigure::CpuPercent: return units.text(units.percent(value));
    case RecordedFigure::BatchP50:
    case RecordedFigure::BatchP95: return units.text(units.secondsFigure(value));
    case RecordedFigure::PeakExecutors:
    case RecordedFigure::Batches:
    case RecordedFigure::MissedDeadlines: break;
    }
    return units.integer(std::llround(*value));
}

QString recordedDifference(RecordedFigure figure, std::optional<double> a, std::optional<double> b)
{
    if (!a || !b)
        return {};
    const Units units;
    const auto signedText = [&units](double value, int decimals) {
        if (std::abs(value) * std::pow(10, decimals) < 0.5)
            return QStringLiteral("=");
        const QString digits = decimals == 0 ? units.integer(std::llround(std::abs(value))) : units.locale().toString(std::abs(value), 'f', decimals);
        return (value < 0 ? QString(kMinus) : QStringLiteral("+")) + digits;
    };
    const double difference = *b - *a;
    // A share of a share, or of none, says nothing.
    if (figure == RecordedFigure::MissedDeadlines || figure == RecordedFigure::CpuPercent || *a == 0)
        return signedText(difference, 0);
    const double percent = 100 * difference / *a;
    const QString text = signedText(percent, std::abs(percent) < 10 ? 1 : 0);
    return text == QStringLiteral("=") ? text : text + kThinSpace + u'%';
}

} // namespace stoker::words
