// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modelfields.h"
#include "domain/result.h"
#include "domain/scenario.h"
#include "domain/workload.h"
#include "simulation/random.h"

#include <limits>
#include <optional>
#include <vector>

namespace stoker::simulation {

/// How long executors take to come, the k-th that was ever asked for: as the trace's own did, in their order and over again; else uniform about a mean.
class StartUps {
public:
    StartUps(std::vector<domain::Millis> recorded, double meanSeconds, double spreadSeconds, std::uint64_t seed);
    [[nodiscard]] domain::Millis of(std::uint64_t number) const;
    [[nodiscard]] double meanSeconds() const { return m_mean; }

private:
    std::vector<domain::Millis> m_recorded;
    double m_mean;
    double m_spread;
    Dice m_dice;
};

/// The simulated cluster, all questions answered: what the scenario says, else the trace, else the defaults of demo:day (design, "What-if").
struct Cluster {
    int cores = 1; ///< of an executor
    int slotsEach = 1; ///< of an executor
    StartUps startUps{{}, 30, 10, 1};
    int cap = std::numeric_limits<int>::max();
    /// Executors asked of the cluster at a time; 0 = all at once: the start-ups of the trace contain what waiting there was.
    int allocationBatch = 0;
    domain::Millis allocationEvery{1'000}; ///< Kubernetes: spark.kubernetes.allocation.batch.delay
    domain::Millis removal{0};             ///< an executor that was asked to leave takes no tasks, and still counts as registered for so long
    std::uint32_t firstTask = 0;           ///< ms: what the tasks take longer that an executor begins with; of StartCosts
    std::vector<std::pair<domain::ModelField, double>> assumed; ///< what neither the scenario nor the trace says
};

/// All but `firstTask`. BadArgument{name, value, accepted} for numbers that no cluster has.
[[nodiscard]] domain::Result<Cluster> clusterOf(const domain::Workload& workload, const domain::ClusterModel& model, std::uint64_t seed);

} // namespace stoker::simulation
