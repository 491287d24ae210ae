// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alert.h"

#include <array>

namespace stoker::domain {
namespace {

constexpr Millis kMinute{60'000};
constexpr Millis kHour = 60 * kMinute;

constexpr AlertFigureSpec executors(AlertFigure figure, std::string_view name)
{
    return {.figure = figure, .name = name, .unit = AlertUnit::Executors, .least = 0, .most = 100'000, .usual = 100, .mayBeLow = true, .usualDuration = 5 * kMinute};
}

// In the order of AlertFigure; a test holds the two together.
constexpr std::array<AlertFigureSpec, kAlertFigureCount> kFigures{{
    {.figure = AlertFigure::MissedDeadlines, .name = "missed_deadlines", .unit = AlertUnit::Count, .least = 0, .most = 10'000, .usual = 2, .mayBeLow = false,
     .leastWindow = kMinute, .mostWindow = 24 * kHour, .usualWindow = kHour},
    {.figure = AlertFigure::BacklogGrowth, .name = "backlog_growth", .unit = AlertUnit::Tasks, .least = 0, .most = 1e9, .usual = 500, .mayBeLow = false,
     .leastWindow = kMinute, .mostWindow = 6 * kHour, .usualWindow = 15 * kMinute, .usualDuration = kMinute},
    {.figure = AlertFigure::SecondsBehind, .name = "seconds_behind", .unit = AlertUnit::Time, .least = 0, .most = 86'400, .usual = 60, .mayBeLow = false,
     .usualDuration = 2 * kMinute},
    {.figure = AlertFigure::ExecutorsLost, .name = "executors_lost", .unit = AlertUnit::Executors, .least = 0, .most = 100'000, .usual = 0, .mayBeLow = false,
     .leastWindow = kMinute, .mostWindow = 24 * kHour, .usualWindow = 10 * kMinute},
    {.figure = AlertFigure::StaleFor, .name = "stale_for", .unit = AlertUnit::Time, .least = 0, .most = 86'400, .usual = 60, .mayBeLow = false},
    {.figure = AlertFigure::ExecutorsMissing, .name = "executors_missing", .unit = AlertUnit::Executors, .least = 0, .most = 100'000, .usual = 0, .mayBeLow = false,
     .usualDuration = 5 * kMinute},
    {.figure = AlertFigure::Cpu, .name = "cpu_percent", .unit = AlertUnit::Percent, .least = 0, .most = 100, .usual = 95, .mayBeLow = true, .usualDuration = 10 * kMinute},
    {.figure = AlertFigure::LogsPerMinute, .name = "logs_per_minute", .unit = AlertUnit::LogsPerMinute, .least = 0, .most = 1e12, .usual = 1'000'000, .mayBeLow = true,
     .usualDuration = 5 * kMinute},
    {.figure = AlertFigure::CoreHoursToday, .name = "core_hours_today", .unit = AlertUnit::CoreHours, .least = 0, .most = 1e9, .usual = 10'000, .mayBeLow = false},
    {.figure = AlertFigure::AutopilotStopped, .name = "autopilot_stopped", .unit = AlertUnit::Time, .least = 0, .most = 86'400, .usual = 60, .mayBeLow = false},
    {.figure = AlertFigure::Backlog, .name = "backlog", .unit = AlertUnit::Tasks, .least = 0, .most = 1e9, .usual = 1'000, .mayBeLow = false, .usualDuration = 5 * kMinute},
    {.figure = AlertFigure::TasksRunning, .name = "tasks_running", .unit = AlertUnit::Tasks, .least = 0, .most = 1e9, .usual = 1'000, .mayBeLow = true, .usualDuration = 5 * kMinute},
    {.figure = AlertFigure::BatchTime, .name = "batch_s", .unit = AlertUnit::Time, .least = 0, .most = 86'400, .usual = 60, .mayBeLow = true},
    executors(AlertFigure::Target, "target"),
    executors(AlertFigure::Registered, "registered"),
    executors(AlertFigure::Usable, "usable"),
    executors(AlertFigure::Busy, "busy"),
    executors(AlertFigure::Needed, "needed"),
    {.figure = AlertFigure::ExecutorsAway, .name = "leaving_or_excluded", .unit = AlertUnit::Executors, .least = 0, .most = 100'000, .usual = 0, .mayBeLow = false,
     .usualDuration = 10 * kMinute},
    executors(AlertFigure::Wished, "wished"),
    {.figure = AlertFigure::CpuP10, .name = "cpu_p10_percent", .unit = AlertUnit::Percent, .least = 0, .most = 100, .usual = 90, .mayBeLow = true, .usualDuration = 10 * kMinute},
    {.figure = AlertFigure::CpuP90, .name = "cpu_p90_percent", .unit = AlertUnit::Percent, .least = 0, .most = 100, .usual = 95, .mayBeLow = true, .usualDuration = 10 * kMinute},
    {.figure = AlertFigure::GcShare, .name = "gc_percent", .unit = AlertUnit::Percent, .least = 0, .most = 100, .usual = 10, .mayBeLow = false, .usualDuration = 10 * kMinute},
    {.figure = AlertFigure::FailedTasks, .name = "failed_tasks", .unit = AlertUnit::Tasks, .least = 0, .most = 1e9, .usual = 10, .mayBeLow = false,
     .leastWindow = kMinute, .mostWindow = 24 * kHour, .usualWindow = kHour},
}};

} // namespace

std::span<const AlertFigureSpec> alertFigures() { return kFigures; }

const AlertFigureSpec& alertSpec(AlertFigure figure) { return kFigures[static_cast<std::size_t>(figure)]; }

std::string_view comparisonName(AlertComparison comparison) { return comparison == AlertComparison::Above ? "above" : "below"; }

std::string_view severityName(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Info: return "info";
    case AlertSeverity::Warning: return "warning";
    case AlertSeverity::Critical: break;
    }
    return "critical";
}

} // namespace stoker::domain
