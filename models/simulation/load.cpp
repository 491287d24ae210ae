// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/load.h"

#include <algorithm>

namespace stoker::simulation {

double relativeLoad(double hour)
{
    const auto bell = [hour](double centre, double width) { return std::exp(-std::pow((hour - centre) / width, 2) / 2); };
    return 1 + 11 * std::max(bell(12, 2.5), 0.45 * bell(20, 1.5));
}

Load::Load(const DemoModel& model) : m_model(model), m_dice(model.seed) {}

double Load::hourAt(SimTime time) const
{
    const double hour = std::fmod(m_model.startHour + domain::seconds(time) / 3600, 24);
    return hour < 0 ? hour + 24 : hour;
}

qint64 Load::recordsAt(SimTime batchTime) const
{
    // By the number of the minute, so that the noise of a minute is the same however long the past was that came before it.
    const auto minute = static_cast<std::uint64_t>((batchTime - m_model.batchPhase) / m_model.batchInterval);
    const double noise = m_model.noise ? m_dice.between(Stream::Load, minute, 0.9, 1.1) : 1.0;
    return std::llround(m_model.nightLogsPerMinute() * relativeLoad(hourAt(batchTime)) * noise);
}

BatchPlan Load::planAt(SimTime batchTime) const
{
    BatchPlan plan;
    plan.records = recordsAt(batchTime);
    const double work = static_cast<double>(plan.records) * m_model.costPerLog();
    const int tasks = std::max(3, static_cast<int>(std::lround(work / m_model.taskSeconds)));
    // A third of the executors holds shuffle output of a batch: enough to matter, not all of them.
    plan.mapTasks = std::clamp(m_model.executors / 3, 1, tasks / 3);
    plan.reduceTasks = plan.mapTasks;
    plan.parseTasks = tasks - plan.mapTasks - plan.reduceTasks;
    plan.taskSeconds = work / tasks;
    return plan;
}

int Load::executorsFor(SimTime from, SimTime to) const
{
    double most = 0;
    for (SimTime time = from; time <= to; time += m_model.batchInterval)
        most = std::max(most, relativeLoad(hourAt(time)));
    return std::max(1, static_cast<int>(std::ceil(m_model.executors * most / 12 - 1e-9)));
}

} // namespace stoker::simulation
