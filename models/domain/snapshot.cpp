// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshot.h"

namespace stoker::domain {

QStringList estimateNames(Estimates estimates)
{
    static constexpr std::pair<Estimate, const char*> names[] = {
        {Estimate::LogsPerMinute, "logs_per_minute"}, {Estimate::CpuPercent, "cpu_percent"},
        {Estimate::Target, "target"},                 {Estimate::Pending, "pending"},
        {Estimate::CachedBytes, "cached_bytes"},      {Estimate::ShuffleHeld, "shuffle"},
        {Estimate::ShuffleNeeded, "shuffle_needed"},  {Estimate::IdleTime, "idle_s"},
        {Estimate::TasksPending, "tasks_pending"},    {Estimate::Batch, "batch"},
    };
    QStringList result;
    for (const auto& [estimate, name] : names) {
        if (estimates.testFlag(estimate))
            result.append(QString::fromLatin1(name));
    }
    return result;
}

} // namespace stoker::domain
