// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"
#include "domain/ids.h"
#include "domain/instant.h"
#include "domain/reason.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace stoker::domain {

/// What a policy may do with the application.
enum class Mode {
    Watch,     ///< no policy runs
    Shadow,    ///< it decides, and nothing is sent
    Autopilot, ///< what it decides is sent
};

/// The guards, in the order in which they run (design, "Policies and guards").
enum class Guard { Stale, Hold, Blackout, Limits, Step, Stabilisation, CoolDown, Behind, Flap, Budget };
inline constexpr int kGuardCount = 10;
/// "stale", "hold", ... stable, in files and on the wire; and back.
[[nodiscard]] std::string_view guardName(Guard guard);
[[nodiscard]] std::optional<Guard> guardFromName(std::string_view name);
[[nodiscard]] std::string_view modeName(Mode mode);
[[nodiscard]] std::optional<Mode> modeFromName(std::string_view name);

/// What one guard changed of a wish: executors in total, before and after it. Where more are there than the target asks for, a guard may also say how many
/// of these stay for now.
struct Clamp {
    Guard guard = Guard::Stale;
    int before = 0;
    int after = 0;
    Reason reason;
    bool ofStaying = false; ///< before and after are executors that stay, not the total
    friend bool operator==(const Clamp&, const Clamp&) = default;
};

/// How long the next batch is expected to take, seconds, with what the decision asks for: the middle, and the interval in which nine of ten end.
struct Prediction {
    double low = 0;
    double middle = 0;
    double high = 0;
    friend bool operator==(const Prediction&, const Prediction&) = default;
};

/// What a policy wants, before any guard. Executors in total.
struct Decision {
    int total = 0;
    std::vector<ExecutorId> releases; ///< only of a policy that names its victims (Spark's managers); else the victim order chooses
    Reason reason;
    std::optional<Prediction> prediction;
    friend bool operator==(const Decision&, const Decision&) = default;
};

/// The numbers that a policy decides from, at one tick. Absent = unknown.
struct Observed {
    Instant time;      ///< the application's clock
    int target = 0;    ///< what Spark keeps up; where nobody has asked yet, the registered ones
    int registered = 0;
    int usable = 0;
    int busy = 0;
    int slotsPerExecutor = 1;
    int coresPerExecutor = 1;
    int tasksRunning = 0;
    int tasksPending = 0;
    std::optional<double> logsPerMinute;
    std::optional<double> cpuPercent;       ///< of the registered cores
    std::optional<double> batchSeconds;     ///< of the last batch
    std::optional<double> intervalSeconds;  ///< between batches
    std::optional<double> deadlineSeconds;  ///< the time a batch may take
    double behindSeconds = 0;               ///< how long the next batch has waited to start; 0 = it keeps up
    std::optional<double> backlogLogs;      ///< records that wait, where the source says so
    std::optional<double> startupSeconds;   ///< from asked for to usable, the middle of the last ones
    std::optional<int> ceiling;
    bool stale = false;
    double ageSeconds = 0;                  ///< since the last good poll
    friend bool operator==(const Observed&, const Observed&) = default;
};

/// What became of a decision: the ledger's record of one tick.
struct DecisionLine {
    quint64 id = 0;
    Mode mode = Mode::Shadow;
    QString policy;
    Observed observed;
    Decision wish;
    std::vector<Clamp> clamps; ///< in the order of the guards
    int final = 0;
    std::vector<ExecutorId> victims; ///< who was to leave
    std::optional<quint64> command;  ///< the ledger line of what was sent
    friend bool operator==(const DecisionLine&, const DecisionLine&) = default;
};

/// It changed the target, or in the shadow would have. `before`: the one before it. There the target stays, so the same wish comes again with every tick: only
/// the first of a row is a change.
[[nodiscard]] bool isChange(const DecisionLine& line, const DecisionLine* before);

} // namespace stoker::domain

Q_DECLARE_METATYPE(stoker::domain::DecisionLine)
