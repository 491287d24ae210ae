// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/builders.h"

#include <algorithm>

namespace stoker::test {

domain::ExecutorId id(int number) { return domain::ExecutorId(QString::number(number)); }

std::vector<domain::ExecutorId> ids(std::initializer_list<int> numbers)
{
    std::vector<domain::ExecutorId> result;
    for (const int number : numbers)
        result.push_back(id(number));
    return result;
}

domain::Executor makeExecutor(int number)
{
    domain::Executor executor;
    executor.id = id(number);
    executor.host = QStringLiteral("10.0.0.%1").arg(number);
    executor.cores = 1;
    executor.taskSlots = 1;
    executor.memoryMaxBytes = 400'000'000;
    executor.added = kNoon - std::chrono::hours{1};
    return executor;
}

std::shared_ptr<domain::Snapshot> makeSnapshot(domain::Instant time, int executors)
{
    auto snapshot = std::make_shared<domain::Snapshot>();
    snapshot->time = time;
    snapshot->source = domain::SourceKind::Plugin;
    snapshot->application.id = domain::ApplicationId(QStringLiteral("app-1"));
    snapshot->application.instance = domain::InstanceId(QStringLiteral("one"));
    snapshot->application.name = QStringLiteral("logs");
    snapshot->capabilities.target = true;
    snapshot->capabilities.idle = true;
    snapshot->capabilities.force = true;
    snapshot->capabilities.drain = true;
    snapshot->capabilities.replace = true;
    snapshot->capabilities.tokenOk = true;
    snapshot->capabilities.mayModify = true;
    snapshot->target = executors;
    for (int i = 0; i < executors; ++i)
        snapshot->executors.push_back(makeExecutor(i));
    std::sort(snapshot->executors.begin(), snapshot->executors.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return snapshot;
}

} // namespace stoker::test
