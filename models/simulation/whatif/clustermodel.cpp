// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/clustermodel.h"

#include "domain/modelfields.h"
#include "domain/text.h"
#include "domain/workloadfigures.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stoker::simulation {

using namespace Qt::StringLiterals;
using domain::Millis;

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
    for (const domain::ModelFieldInfo& info : domain::kModelFields) {
        const auto value = domain::fieldOf(model, info.field);
        if (value && !domain::accepts(info, *value))
            return domain::failure(domain::ErrorCode::BadArgument, {{u"name"_s, domain::toText(info.name)}, {u"value"_s, QString::number(*value)}, {u"accepted"_s, u"%1..%2"_s.arg(info.least).arg(info.most)}});
    }

    Cluster cluster;
    cluster.cores = model.cores.value_or(std::max(workload.coresPerExecutor, 1));
    cluster.slotsEach = domain::Workload::slotsOf(cluster.cores, model.taskCpus.value_or(workload.taskCpus), workload.mostTasks);
    const bool byTrace = !workload.startUps.empty() && !model.startupSeconds && !model.startupSpread;
    // Who says a mean alone means just that; who says a spread alone keeps the mean that there was.
    const double mean = model.startupSeconds.value_or(workload.startUps.empty() ? domain::assumedStartUpSeconds(workload) : domain::startUpDelays(workload, 0).meanSeconds);
    const double spread = model.startupSpread.value_or(model.startupSeconds ? 0.0 : domain::assumedStartUpSpread(workload));
    // The built-in day is made of these very figures: there they are known.
    const bool told = workload.logsSource == domain::LogsSource::Curve;
    if (!told && workload.startUps.empty() && !model.startupSeconds)
        cluster.assumed.emplace_back(domain::ModelField::StartUp, mean);
    if (!told && !byTrace && !model.startupSpread && !model.startupSeconds)
        cluster.assumed.emplace_back(domain::ModelField::StartUpSpread, spread);
    if (!told && !byTrace && !model.allocationBatch)
        cluster.assumed.emplace_back(domain::ModelField::AllocationBatch, domain::kAssumedAllocationBatch);
    cluster.startUps = StartUps(byTrace ? workload.startUps : std::vector<Millis>(), mean, spread, seed);
    cluster.cap = model.cap.value_or(cluster.cap);
    cluster.allocationBatch = model.allocationBatch.value_or(byTrace ? 0 : domain::kAssumedAllocationBatch);
    cluster.removal = workload.removal.value_or(domain::Millis{0});
    return cluster;
}

} // namespace stoker::simulation
