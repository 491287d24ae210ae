// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/roster.h"

#include <algorithm>

namespace stoker::simulation {

namespace {
constexpr std::size_t kDeparted = 200;
constexpr int kExecutorsPerHost = 4;
constexpr double kIdleCpu = 0.004; ///< cores that an executor burns for itself: heartbeats, metrics, JIT

QString hostOf(int id)
{
    const int host = id / kExecutorsPerHost;
    return QStringLiteral("10.8.%1.%2").arg(host / 200).arg(11 + host % 200);
}
}

qint64 SimExecutor::shuffleBytes() const
{
    qint64 sum = 0;
    for (const HeldShuffle& shuffle : shuffles)
        sum += shuffle.bytes;
    return sum;
}

int SimExecutor::mapTasksOf(int job) const
{
    int sum = 0;
    for (const HeldShuffle& shuffle : shuffles)
        sum += shuffle.job == job ? shuffle.mapTasks : 0;
    return sum;
}

double SimExecutor::cpuSecondsAt(SimTime now) const
{
    const double running = task ? domain::seconds(now - task->started) * cpuShare : 0;
    return cpuSeconds + running + domain::seconds(now - added) * kIdleCpu;
}

Roster::Roster(const DemoModel& model, domain::Instant origin) : m_model(model), m_dice(model.seed), m_origin(origin) {}

SimExecutor& Roster::add(SimTime now)
{
    const int id = m_nextId++;
    const auto counter = static_cast<std::uint64_t>(id);
    SimExecutor& executor = m_living[id];
    executor.id = id;
    executor.host = hostOf(id);
    executor.added = now;
    executor.idleSince = now;
    // The rest of the time a task waits for what it reads.
    executor.cpuShare = m_dice.between(Stream::CpuShare, counter, 0.68, 0.96);
    // One in a dozen has a heap that is too full.
    const double gc = m_dice.uniform(Stream::GcShare, counter);
    executor.gcShare = gc < 1.0 / 12 ? 0.11 + 0.6 * gc : 0.02 + 0.05 * gc;
    m_free.insert(id);
    return executor;
}

SimExecutor Roster::remove(int id, SimTime now, const QString& reason, domain::RemovedBy by)
{
    SimExecutor executor = std::move(m_living.at(id));
    m_living.erase(id);
    m_free.erase(id);
    m_departed.push_back({domain::ExecutorId(QString::number(id)), executor.host, m_origin + executor.added, m_origin + now, reason, by});
    if (m_departed.size() > kDeparted)
        m_departed.pop_front();
    return executor;
}

SimExecutor* Roster::find(int id)
{
    const auto it = m_living.find(id);
    return it == m_living.end() ? nullptr : &it->second;
}

int Roster::staying() const
{
    return static_cast<int>(std::count_if(m_living.begin(), m_living.end(), [](const auto& entry) { return !entry.second.isLeaving(); }));
}

std::vector<int> Roster::usable() const
{
    std::vector<int> result;
    for (const auto& [id, executor] : m_living) {
        if (!executor.isLeaving())
            result.push_back(id);
    }
    return result;
}

SimExecutor* Roster::emptiest(int notThis)
{
    SimExecutor* best = nullptr;
    int fewest = m_model.blocksAnExecutorHolds();
    for (auto& [id, executor] : m_living) {
        if (id != notThis && !executor.isLeaving() && executor.cachedBlocks < fewest) {
            best = &executor;
            fewest = executor.cachedBlocks;
        }
    }
    return best;
}

SimExecutor* Roster::firstUsable(int notThis)
{
    for (auto& [id, executor] : m_living) {
        if (id != notThis && !executor.isLeaving())
            return &executor;
    }
    return nullptr;
}

} // namespace stoker::simulation
