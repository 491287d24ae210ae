// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/clustermodel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stoker::simulation {

using namespace Qt::StringLiterals;
using domain::Millis;

namespace {

constexpr double kStartUpSeconds = 30;
constexpr double kStartUpSpread = 10;
constexpr int kAllocationBatch = 10;
constexpr double kMostSeconds = 86'400;

/// The first that is wrong, if any is.
class Check {
public:
    template <class Number>
    void within(const char* name, const std::optional<Number>& value, double least, double most)
    {
        if (!value || fault)
            return;
        const auto number = static_cast<double>(*value);
        if (!(number >= least && number <= most))
            fault = domain::Error{domain::ErrorCode::BadArgument,
                                  {{u"name"_s, QString::fromLatin1(name)}, {u"value"_s, QString::number(number)}, {u"accepted"_s, u"%1..%2"_s.arg(least).arg(most)}},
                                  false};
    }
    std::optional<domain::Error> fault;
};

} // namespace

StartUps::StartUps(std::vector<Millis> recorded, double meanSeconds, double spreadSeconds, std::uint64_t seed)
    : m_recorded(std::move(recorded)), m_mean(meanSeconds), m_spread(spreadSeconds), m_dice(seed)
{
    if (m_recorded.empty())
        return;
    const Millis sum = std::accumulate(m_recorded.begin(), m_recorded.end(), Millis{0});
    m_mean = domain::seconds(sum) / static_cast<double>(m_recorded.size());
}

Millis StartUps::of(std::uint64_t number) const
{
    if (!m_recorded.empty())
        return std::max(m_recorded[number % m_recorded.size()], Millis{0});
    const double seconds = m_spread > 0 ? m_dice.between(Stream::StartUp, number, m_mean - m_spread, m_mean + m_spread) : m_mean;
    return Millis{std::llround(std::max(seconds, 0.0) * 1'000)};
}

domain::Result<Cluster> clusterOf(const domain::Workload& workload, const domain::ClusterModel& model, std::uint64_t seed)
{
    Check check;
    check.within("cores", model.cores, 1, 10'000);
    check.within("task_cpus", model.taskCpus, 1, 10'000);
    check.within("startup_s", model.startupSeconds, 0, kMostSeconds);
    check.within("startup_spread_s", model.startupSpread, 0, kMostSeconds);
    check.within("cost_per_log_s", model.costPerLogSeconds, 0, 1e6);
    check.within("serial_s", model.serialSeconds, 0, kMostSeconds);
    check.within("interval_s", model.intervalSeconds, 0.1, kMostSeconds);
    check.within("cap", model.cap, 0, 1'000'000);
    check.within("allocation_batch", model.allocationBatch, 1, 1'000'000);
    if (check.fault)
        return tl::unexpected(*check.fault);

    Cluster cluster;
    cluster.cores = model.cores.value_or(std::max(workload.coresPerExecutor, 1));
    cluster.slotsEach = std::max(1, cluster.cores / std::max(model.taskCpus.value_or(workload.taskCpus), 1));
    const bool byTrace = !workload.startUps.empty() && !model.startupSeconds && !model.startupSpread;
    // Who says a mean alone means just that.
    const double spread = model.startupSpread.value_or(model.startupSeconds ? 0.0 : kStartUpSpread);
    cluster.startUps = StartUps(byTrace ? workload.startUps : std::vector<Millis>(), model.startupSeconds.value_or(kStartUpSeconds), spread, seed);
    cluster.cap = model.cap.value_or(cluster.cap);
    cluster.allocationBatch = model.allocationBatch.value_or(byTrace ? 0 : kAllocationBatch);
    cluster.removal = workload.removal.value_or(domain::Millis{0});
    return cluster;
}

} // namespace stoker::simulation
