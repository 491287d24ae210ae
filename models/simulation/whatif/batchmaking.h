// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/whatif/program.h"

namespace stoker::simulation {

/// True where batches have to be made of logs and a cost: a CSV, or a scenario that gives a log another cost or batches another interval.
[[nodiscard]] bool needsBatches(const domain::Workload& workload, const domain::ClusterModel& model);
/// Batches of equal tasks of about 2.9 s, one an interval, of the logs that came in. Replaces whatever the program has.
[[nodiscard]] std::optional<domain::Error> makeBatches(Program& program, const domain::Workload& workload, const domain::ClusterModel& model);

} // namespace stoker::simulation
