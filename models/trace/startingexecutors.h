// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workload.h"

#include <map>

namespace stoker::trace {

/// Marks the executors with which the application began (WorkExecutor::initial), whoever scaled it later: those that were asked for, or were there, before its first
/// job; and those that nobody asked for and that came soon after. `tellsRequests`: the log says of each executor that the driver asked for when it did (Spark 3.4
/// and later). Also notes Workload::instances. Jobs and executors are there.
void markInitial(domain::Workload& workload, const std::map<QString, QString>& settings, bool tellsRequests);

/// "3.5.6" is at least 3.4.
[[nodiscard]] bool isAtLeast(const QString& version, int major, int minor);

} // namespace stoker::trace
