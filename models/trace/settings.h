// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/event.h"

#include <QString>

#include <map>
#include <optional>

namespace stoker::trace {

/// Of all settings those that bear on executors and scheduling, by a list of names: nothing else is kept, so that nothing secret can be. What Spark
/// itself has blacked out is left out.
void keepSettings(const EnvironmentUpdate& event, std::map<QString, QString>& into);

[[nodiscard]] std::optional<int> numberOf(const std::map<QString, QString>& settings, const QString& name);

/// A time as Spark writes it ("500ms", "60s", "60" = seconds, "2min", "1h", "1d").
[[nodiscard]] std::optional<qint64> millisOf(const std::map<QString, QString>& settings, const QString& name);

} // namespace stoker::trace
