// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/alertwords.h"

#include "words/text.h"
#include "words/units.h"

#include <algorithm>
#include <cmath>

namespace stoker::words {
namespace {

using domain::AlertComparison;
using domain::AlertEnd;
using domain::AlertEvent;
using domain::AlertFigure;
using domain::AlertRule;
using domain::AlertUnit;
using domain::Millis;

bool isCount(AlertUnit unit) { return unit == AlertUnit::Count || unit == AlertUnit::Tasks || unit == AlertUnit::Executors; }

QString condition(const AlertRule& rule)
{
    const QString threshold = alertValue(rule.figure, rule.threshold);
    if (rule.comparison == AlertComparison::Below)
        return translate("Alert", "below %1", "a threshold").arg(threshold);
    if (!isCount(domain::alertSpec(rule.figure).unit))
        return translate("Alert", "above %1", "a threshold").arg(threshold);
    return rule.threshold > 0 ? translate("Alert", "more than %1", "a count").arg(threshold) : translate("Alert", "any", "more than none");
}

/// With a sentence for either side of the threshold.
QString either(const AlertEvent& event, const QString& above, const QString& below, double value)
{
    const AlertRule& rule = event.rule;
    return (rule.comparison == AlertComparison::Above ? above : below).arg(alertValue(rule.figure, value), alertValue(rule.figure, rule.threshold));
}

} // namespace

QString figureWord(AlertFigure figure)
{
    switch (figure) {
    case AlertFigure::MissedDeadlines: return translate("Alert", "Deadlines missed");
    case AlertFigure::BacklogGrowth: return translate("Alert", "Backlog growth");
    case AlertFigure::SecondsBehind: return translate("Alert", "Batches behind");
    case AlertFigure::ExecutorsLost: return translate("Alert", "Executors lost");
    case AlertFigure::StaleFor: return translate("Alert", "Time without data");
    case AlertFigure::ExecutorsMissing: return translate("Alert", "Executors missing");
    case AlertFigure::Cpu: return translate("Alert", "CPU");
    case AlertFigure::LogsPerMinute: return translate("Alert", "Logs per minute");
    case AlertFigure::CoreHoursToday: return translate("Alert", "Core-hours today");
    case AlertFigure::AutopilotStopped: return translate("Alert", "Autopilot stopped");
    case AlertFigure::Backlog: return translate("Alert", "Backlog");
    case AlertFigure::TasksRunning: return translate("Alert", "Tasks running");
    case AlertFigure::BatchTime: return translate("Alert", "Batch time");
    case AlertFigure::Target: return translate("Alert", "Target");
    case AlertFigure::Registered: return translate("Alert", "Executors registered");
    case AlertFigure::Usable: return translate("Alert", "Executors usable");
    case AlertFigure::Busy: return translate("Alert", "Executors busy");
    case AlertFigure::Needed: return translate("Alert", "Executors needed");
    case AlertFigure::ExecutorsAway: return translate("Alert", "Executors leaving or excluded");
    case AlertFigure::Wished: return translate("Alert", "Wish of the policy");
    case AlertFigure::CpuP10: return translate("Alert", "CPU, 10th percentile");
    case AlertFigure::CpuP90: return translate("Alert", "CPU, 90th percentile");
    case AlertFigure::GcShare: return translate("Alert", "GC share");
    case AlertFigure::FailedTasks: return translate("Alert", "Tasks failed");
    }
    return {};
}

QString severityWord(domain::AlertSeverity severity)
{
    switch (severity) {
    case domain::AlertSeverity::Info: return translate("Alert", "info", "how bad it is");
    case domain::AlertSeverity::Warning: return translate("Alert", "warning", "how bad it is");
    case domain::AlertSeverity::Critical: return translate("Alert", "critical", "how bad it is");
    }
    return {};
}

QString alertUnitWord(AlertUnit unit)
{
    switch (unit) {
    case AlertUnit::Tasks: return translate("Alert", "tasks");
    case AlertUnit::Executors: return translate("Alert", "executors");
    case AlertUnit::Time: return translate("Units", "s", "seconds");
    case AlertUnit::Percent: return QStringLiteral("%");
    case AlertUnit::LogsPerMinute: return translate("Alert", "a minute", "so many logs");
    case AlertUnit::CoreHours: return translate("Alert", "core-hours");
    case AlertUnit::Count: break;
    }
    return {};
}

QString alertValue(AlertFigure figure, std::optional<double> value)
{
    const Units units;
    switch (domain::alertSpec(figure).unit) {
    case AlertUnit::Percent: return units.text(units.percent(value));
    case AlertUnit::Time: return value && std::isfinite(*value) ? spanText(Millis{static_cast<qint64>(*value) * 1000}) : QString(kUnknown);
    case AlertUnit::Count:
    case AlertUnit::Tasks:
    case AlertUnit::Executors:
    case AlertUnit::LogsPerMinute:
    case AlertUnit::CoreHours: break;
    }
    return units.text(units.count(value));
}

QString spanText(Millis span)
{
    const qint64 whole = span.count() / 1000;
    const auto text = [](qint64 value, const QString& unit) { return Units().integer(value) + kThinSpace + unit; };
    if (whole >= 3600 && whole % 3600 == 0)
        return text(whole / 3600, translate("Units", "h", "hours"));
    if (whole >= 60 && whole % 60 == 0)
        return text(whole / 60, translate("Alert", "min", "minutes"));
    if (whole <= 120)
        return text(whole, translate("Units", "s", "seconds"));
    return Units().duration(static_cast<double>(whole));
}

QString ruleText(const AlertRule& rule)
{
    QString text = condition(rule);
    if (rule.window.count() > 0)
        text = translate("Alert", "%1 within %2", "a condition, a length of time").arg(text, spanText(rule.window));
    if (rule.duration.count() > 0)
        text = translate("Alert", "%1 for %2", "a condition, how long it must hold").arg(text, spanText(rule.duration));
    return translate("Alert", "%1: %2", "a figure, a condition").arg(figureWord(rule.figure), text);
}

QString alertText(const AlertEvent& event)
{
    const AlertRule& rule = event.rule;
    const double value = event.isActive() ? event.value : event.worst;
    const int n = static_cast<int>(std::clamp(value, 0.0, 1e9));
    const QString window = spanText(rule.window);
    switch (rule.figure) {
    case AlertFigure::MissedDeadlines: return translate("Alert", "%n deadline(s) missed within %1", nullptr, n).arg(window);
    case AlertFigure::BacklogGrowth: return translate("Alert", "The backlog grew by %1 tasks within %2").arg(alertValue(rule.figure, value), window);
    case AlertFigure::SecondsBehind: return translate("Alert", "Batches are %1 behind").arg(alertValue(rule.figure, value));
    case AlertFigure::ExecutorsLost: return translate("Alert", "%n executor(s) lost within %1", nullptr, n).arg(window);
    case AlertFigure::StaleFor: return translate("Alert", "No data for %1").arg(alertValue(rule.figure, value));
    case AlertFigure::ExecutorsMissing: return translate("Alert", "%n executor(s) short of the target", nullptr, n);
    case AlertFigure::Cpu: return either(event, translate("Alert", "CPU at %1, above %2"), translate("Alert", "CPU at %1, below %2"), value);
    case AlertFigure::LogsPerMinute:
        return either(event, translate("Alert", "%1 logs per minute, above %2"), translate("Alert", "%1 logs per minute, below %2"), value);
    case AlertFigure::CoreHoursToday: return translate("Alert", "%1 core-hours today, above %2").arg(alertValue(rule.figure, value), alertValue(rule.figure, rule.threshold));
    case AlertFigure::AutopilotStopped: return translate("Alert", "The autopilot has not steered for %1").arg(alertValue(rule.figure, value));
    case AlertFigure::FailedTasks: return translate("Alert", "%n task(s) failed within %1", nullptr, n).arg(window);
    case AlertFigure::Backlog:
    case AlertFigure::TasksRunning:
    case AlertFigure::BatchTime:
    case AlertFigure::Target:
    case AlertFigure::Registered:
    case AlertFigure::Usable:
    case AlertFigure::Busy:
    case AlertFigure::Needed:
    case AlertFigure::ExecutorsAway:
    case AlertFigure::Wished:
    case AlertFigure::CpuP10:
    case AlertFigure::CpuP90:
    case AlertFigure::GcShare:
        return (rule.comparison == AlertComparison::Above ? translate("Alert", "%1: %2, above %3", "a figure, its value, a threshold")
                                                          : translate("Alert", "%1: %2, below %3", "a figure, its value, a threshold"))
            .arg(figureWord(rule.figure), alertValue(rule.figure, value), alertValue(rule.figure, rule.threshold));
    }
    return {};
}

QString alertStateText(const AlertEvent& event)
{
    if (event.isActive())
        return event.acknowledged ? translate("Alert", "acknowledged") : translate("Alert", "active", "an alert");
    switch (event.end) {
    case AlertEnd::Resolved: return translate("Alert", "over after %1").arg(Units().duration(domain::seconds(*event.ended - event.since)));
    case AlertEnd::RuleChanged: return translate("Alert", "rule changed");
    case AlertEnd::ApplicationChanged: return translate("Alert", "application changed");
    }
    return {};
}

} // namespace stoker::words
