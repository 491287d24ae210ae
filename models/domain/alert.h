// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/instant.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace stoker::domain {

/// What a rule may watch. How each is computed: session/alertfigures.h.
enum class AlertFigure {
    MissedDeadlines,  ///< batches that ended within the window and took longer than they may
    BacklogGrowth,    ///< tasks by which the least backlog of the window's second half exceeds that of its first
    SecondsBehind,    ///< how long the next batch has waited to start
    ExecutorsLost,    ///< within the window; neither released nor removed by Spark
    StaleFor,         ///< seconds since the last good poll, once figures are stale
    ExecutorsMissing, ///< registered ones short of the target
    Cpu,              ///< mean of the registered cores over one batch, or a minute
    LogsPerMinute,
    CoreHoursToday,
    AutopilotStopped, ///< seconds for which the autopilot has not steered although it should, by no operator's wish
    // Whatever else the window shows as a series or a tile, as it stands there (pending executors are ExecutorsMissing).
    Backlog,         ///< tasks that wait for a slot
    TasksRunning,
    BatchTime,       ///< of the last batch that ended
    Target,          ///< of executors
    Registered,
    Usable,
    Busy,
    Needed,
    ExecutorsAway,   ///< registered, but not usable: leaving or excluded
    Wished,          ///< executors that a policy wants before any guard
    CpuP10,          ///< over executors
    CpuP90,
    GcShare,         ///< of the task time of the registered executors, over their lives
    FailedTasks,     ///< within the window
};
inline constexpr int kAlertFigureCount = 24;

enum class AlertUnit { Count, Tasks, Executors, Time, Percent, LogsPerMinute, CoreHours }; ///< Time: seconds
enum class AlertComparison { Above, Below };
/// In order: a later one is worse.
enum class AlertSeverity { Info, Warning, Critical };

/// What a rule may ask of a figure. A window of 0: the figure is of one moment.
struct AlertFigureSpec {
    AlertFigure figure;
    std::string_view name; ///< stable, in files: "missed_deadlines"
    AlertUnit unit;
    double least;          ///< thresholds, in `unit`
    double most;
    double usual;          ///< the threshold a new rule starts with
    bool mayBeLow;         ///< AlertComparison::Below makes sense
    Millis leastWindow{0};
    Millis mostWindow{0};
    Millis usualWindow{0};
    Millis usualDuration{0};

    [[nodiscard]] bool hasWindow() const { return mostWindow.count() > 0; }
};
/// In the order of AlertFigure.
[[nodiscard]] std::span<const AlertFigureSpec> alertFigures();
[[nodiscard]] const AlertFigureSpec& alertSpec(AlertFigure figure);
/// "above", "below"; "info", "warning", "critical": stable, in files.
[[nodiscard]] std::string_view comparisonName(AlertComparison comparison);
[[nodiscard]] std::string_view severityName(AlertSeverity severity);

/// "This figure above (below) that threshold for so long is worth somebody's attention."
struct AlertRule {
    static constexpr Millis kLongestDuration{24LL * 3600 * 1000};

    QString id;
    AlertFigure figure = AlertFigure::Cpu;
    AlertComparison comparison = AlertComparison::Above;
    double threshold = 0;
    Millis window{0};   ///< how far the figure looks back; 0 for those of one moment
    Millis duration{0}; ///< it must hold for so long; 0 = at once
    AlertSeverity severity = AlertSeverity::Warning;
    bool enabled = true;

    [[nodiscard]] bool holds(double value) const { return comparison == AlertComparison::Above ? value > threshold : value < threshold; }
    friend bool operator==(const AlertRule&, const AlertRule&) = default;
};

/// Where an operator looks next.
enum class AlertPlace { Live, Executors, Timeline, Ledger };

struct AlertSubject {
    AlertPlace place = AlertPlace::Live;
    Instant time;
    std::vector<ExecutorId> executors;
    std::optional<quint64> ledgerLine;
    friend bool operator==(const AlertSubject&, const AlertSubject&) = default;
};

enum class AlertEnd {
    Resolved,           ///< the figure is good again, and was for long enough
    RuleChanged,        ///< changed, switched off or removed
    ApplicationChanged, ///< another application, or another start of it, answers
};

/// One time that a rule held for long enough. Times are of the application's clock.
struct AlertEvent {
    quint64 id = 0; ///< ascending
    AlertRule rule; ///< as it was
    Instant since;  ///< its condition holds since
    Instant raised;
    double value = 0; ///< the last one for which it held
    double worst = 0; ///< the farthest from the threshold
    std::optional<Instant> acknowledged;
    std::optional<Instant> ended;
    AlertEnd end = AlertEnd::Resolved;
    AlertSubject about;

    [[nodiscard]] bool isActive() const { return !ended; }
    friend bool operator==(const AlertEvent&, const AlertEvent&) = default;
};

} // namespace stoker::domain

Q_DECLARE_METATYPE(stoker::domain::AlertEvent)
