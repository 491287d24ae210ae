// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/scenario.h"

#include <QStringList>

namespace stoker::trace {

/// Sets one member of a cluster model by its name on the command line: cores, task_cpus, startup_s, startup_spread_s, cost_per_log_s, serial_s, interval_s, cap,
/// allocation_batch. UnknownName, or BadArgument with what is accepted.
[[nodiscard]] domain::Result<domain::ClusterModel> withModelSetting(domain::ClusterModel model, const QString& name, const QString& value);

/// Every name that it takes.
[[nodiscard]] QStringList modelSettingNames();

} // namespace stoker::trace
