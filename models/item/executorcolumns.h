// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"
#include "domain/snapshot.h"

#include <QString>
#include <QVariant>

#include <optional>
#include <span>

namespace stoker::item {

enum class ExecutorColumn { Id, Host, State, Cores, Tasks, Cpu, Memory, Cache, Shuffle, Gc, Failed, Up, Idle, Leaves };
inline constexpr int kExecutorColumnCount = 14;

/// One column as data: the header menu, the filter terms and the tests all read this table.
struct ExecutorColumnInfo {
    ExecutorColumn column;
    const char* field;    ///< name in CSV and remembered settings: "cpu_percent"
    const char* title;    ///< untranslated, context "ExecutorColumn"
    const char* tip;      ///< untranslated: what the figure is and where it comes from
    int width;            ///< px at 96 dpi
    bool number;          ///< right-aligned
    bool visibleAtFirst;
    domain::Estimates estimates = {}; ///< the figure is derived where the snapshot names one of these
};
[[nodiscard]] std::span<const ExecutorColumnInfo> executorColumns();
[[nodiscard]] const ExecutorColumnInfo& info(ExecutorColumn column);
[[nodiscard]] QString title(ExecutorColumn column);
[[nodiscard]] QString tip(ExecutorColumn column);

/// One field of a row in CSV and JSON, by the names of the command line's `executors`. A column may stand for several.
struct ExecutorField {
    const char* name;
    ExecutorColumn column;
    /// Number, text, bool, or invalid for unknown. `now`: the application's clock.
    QVariant (*value)(const domain::Executor& executor, domain::Instant now);
};
[[nodiscard]] std::span<const ExecutorField> executorFields();

/// The name of a state in files and filters: "active", "draining". Never translated.
[[nodiscard]] QString stateName(domain::ExecutorState state);
[[nodiscard]] QString pinName(domain::Pin pin);
/// How long it has been idle; empty while busy or unknown.
[[nodiscard]] std::optional<double> idleSeconds(const domain::Executor& executor, domain::Instant now);
[[nodiscard]] std::optional<double> upSeconds(const domain::Executor& executor, domain::Instant now);

inline constexpr double kHighGcPercent = 10; ///< above it garbage collection is trouble worth a sign

} // namespace stoker::item
