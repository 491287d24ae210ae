// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/tracebytes.h"

#include "trace/open.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

namespace stoker::fuzz {

bool openAsTrace(const QByteArray& bytes)
{
    static QTemporaryDir folder; // of memory, where /tmp is
    QFile file(folder.filePath(QStringLiteral("trace")));
    if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(bytes) != bytes.size())
        std::abort();
    file.close();
    trace::OpenOptions options;
    options.longestLine = 1024 * 1024;
    options.model.costPerLogSeconds = 0.01;
    const auto trace = trace::open(file.fileName(), options);
    if (!trace)
        return false;
    // What every reader of a workload relies on.
    const domain::Workload& workload = trace->workload;
    for (std::size_t i = 0; i < workload.stages.size(); ++i) {
        for (const std::uint32_t parent : workload.stages[i].parents) {
            if (parent >= i)
                std::abort();
        }
        for (const domain::WorkTask& task : workload.stages[i].tasks) {
            if (task.executor != domain::kUnknownExecutor && task.executor >= workload.executors.size())
                std::abort();
        }
    }
    for (std::size_t i = 0; i < workload.jobs.size(); ++i) {
        const domain::WorkJob& job = workload.jobs[i];
        if ((job.after && *job.after >= i) || (job.batch && *job.batch >= workload.batches.size()) || job.gap.count() < 0 || job.submitted.count() < 0)
            std::abort();
    }
    return true;
}

} // namespace stoker::fuzz
