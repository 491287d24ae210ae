// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"

#include <QString>
#include <QVariant>

#include <span>

namespace stoker::item {

enum class ExecutorColumn { Id, Host, State, Cores, Tasks, Cpu, Memory, Cache, Shuffle, Gc, Failed, Up, Idle, Leaves };
inline constexpr int kExecutorColumnCount = 14;

/// One column as data: the header menu, the CSV, the filter terms and the tests all read this table.
struct ExecutorColumnInfo {
    ExecutorColumn column;
    const char* field;    ///< name in CSV and filter terms: "cpu_percent"
    const char* title;    ///< untranslated, context "ExecutorColumn"
    const char* tip;      ///< untranslated: what the figure is and where it comes from
    int width;            ///< px at 96 dpi
    bool number;          ///< right-aligned
    bool visibleAtFirst;
};
[[nodiscard]] std::span<const ExecutorColumnInfo> executorColumns();

} // namespace stoker::item
