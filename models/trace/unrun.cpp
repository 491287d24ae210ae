// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/unrun.h"

#include <algorithm>

namespace stoker::trace {

void openStages(domain::Workload& workload, const std::vector<StageBook::Entry>& entries, qint64 end)
{
    double sum = 0;
    qint64 count = 0;
    for (const domain::WorkStage& stage : workload.stages) {
        for (const domain::WorkTask& task : stage.tasks) {
            sum += task.kind == domain::WorkTask::Kind::Success ? task.millis : 0;
            count += task.kind == domain::WorkTask::Kind::Success ? 1 : 0;
        }
    }
    const double usual = count > 0 ? sum / static_cast<double>(count) : 0;
    for (const domain::WorkJob& job : workload.jobs) {
        if (job.ended)
            continue;
        for (const std::uint32_t index : job.stages) {
            domain::WorkStage& stage = workload.stages[index];
            if (stage.ended || !stage.tasks.empty() || stage.wanted <= 0)
                continue;
            const StageBook::Entry& entry = entries[index];
            const qint64 until = entry.cutOff > 0 ? entry.cutOff : end;
            const auto passed = static_cast<double>(entry.firstLaunch > 0 ? until - entry.firstLaunch : 0);
            stage.drawn = {static_cast<std::uint32_t>(stage.wanted), std::max({usual, passed, 1.0}) / 1'000, 0};
        }
    }
}

qint64 limitUnrun(domain::Workload& workload, qint64 most)
{
    qint64 beyond = 0;
    for (domain::WorkStage& stage : workload.stages) {
        // Nobody asks for those of a stage that is over.
        if (stage.failed || (stage.ended && stage.tasks.empty()))
            continue;
        const auto ran = static_cast<qint64>(stage.tasks.size());
        const qint64 unrun = std::max<qint64>(stage.wanted - ran, 0);
        const qint64 kept = std::min(unrun, most);
        most -= kept;
        beyond += unrun - kept;
        if (kept < unrun)
            stage.wanted = static_cast<int>(ran + kept);
    }
    return beyond;
}

} // namespace stoker::trace
