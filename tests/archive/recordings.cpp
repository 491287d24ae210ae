// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/recordings.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <limits>

namespace stoker::test {

using domain::Instant;
using domain::Metric;

void record(archive::SqliteHistory& history, const RecordedApplication& application, int session)
{
    ports::HistoryKey made;
    made.application.id = domain::ApplicationId{application.id};
    made.application.name = application.name;
    made.application.sparkVersion = QStringLiteral("3.5.6");
    made.address = application.address;
    made.session = session;
    const auto key = std::make_shared<const ports::HistoryKey>(made);
    const Instant end = application.start + application.length;
    for (Instant time = application.start; time <= end; time += application.step) {
        const auto hours = std::chrono::duration_cast<std::chrono::hours>(time - application.start).count();
        const int count = std::min<int>(application.most, 2 + static_cast<int>(hours));
        const int first = hours >= 1 ? 1 : 0; // executor 0 is gone
        auto snapshot = std::make_shared<domain::Snapshot>();
        snapshot->time = time;
        snapshot->application = made.application;
        for (int i = first; i < count; ++i) {
            domain::Executor executor;
            executor.id = domain::ExecutorId{QString::number(i)};
            executor.host = QStringLiteral("10.0.0.%1").arg(i);
            executor.cores = executor.taskSlots = 2;
            executor.added = application.start + std::chrono::hours{std::max(0, i - 1)};
            executor.runningTasks = 1;
            executor.memoryUsedBytes = 100'000'000 + i * 1'000'000;
            executor.memoryMaxBytes = 400'000'000;
            snapshot->executors.push_back(executor);
        }
        if (first == 1)
            snapshot->departed = {{domain::ExecutorId{QStringLiteral("0")}, QStringLiteral("10.0.0.0"), application.start, application.start + std::chrono::hours{1},
                                   QStringLiteral("Executor killed by driver."), domain::RemovedBy::Spark}};
        const auto minute = std::chrono::duration_cast<std::chrono::minutes>(time - application.start).count();
        if ((time - application.start) % std::chrono::minutes{1} == domain::Millis{0} && minute > 0) {
            const double seconds = application.batchSeconds + (minute % 10 == 0 ? 20 : 0);
            snapshot->batches.push_back({domain::BatchKind::DStream, {}, QString::number(minute), time - std::chrono::minutes{1}, seconds, 1'000, 60.0});
        }
        domain::History::Sample sample;
        sample.fill(std::numeric_limits<float>::quiet_NaN());
        const auto set = [&sample](Metric metric, double value) { sample[static_cast<std::size_t>(metric)] = static_cast<float>(value); };
        const double wave = 1 + 0.3 * std::sin(static_cast<double>(domain::toEpochMs(time) % 86'400'000) / 86'400'000 * 6.283);
        set(Metric::LogsPerMinute, static_cast<double>(application.logs) * wave);
        for (const Metric metric : {Metric::Registered, Metric::Usable, Metric::Target})
            set(metric, count - first);
        set(Metric::CpuMean, 60 * wave);
        set(Metric::CpuP10, 50 * wave);
        set(Metric::CpuP90, 70 * wave);
        set(Metric::BatchSeconds, application.batchSeconds);
        history.put(key, std::pair(time, sample), snapshot);
    }
    history.end(key);
}

void writeRecording(const QString& file, const RecordedApplication& application)
{
    const QTemporaryDir folder;
    const ports::SystemClock clock;
    archive::SqliteHistory::Options options{.path = folder.filePath(QStringLiteral("history.sqlite")), .retention = {0, 0}};
    options.mostUnread = 1'000'000;
    archive::SqliteHistory history(options, clock);
    record(history, application);
    const auto runs = history.runs().result();
    if (!runs || runs->empty())
        qFatal("nothing was recorded");
    domain::LedgerLine line;
    line.id = 1;
    line.time = application.start + application.length / 2;
    line.sent = line.time;
    line.by = QStringLiteral("ann@desk");
    line.kind = domain::LineKind::Target;
    line.reason = QStringLiteral("more for the evening");
    line.targetBefore = 3;
    line.targetAfter = 4;
    line.status = domain::LineStatus::Seen;
    domain::DecisionLine decision;
    decision.id = 1;
    decision.policy = QStringLiteral("deadline");
    decision.observed.time = line.time + std::chrono::minutes{10};
    decision.observed.target = 4;
    decision.final = 5;
    decision.wish.total = 5;
    if (!history.exportTo(file, {runs->front().id, {}, {}}, {line}, {decision}).result())
        qFatal("no recording");
}

} // namespace stoker::test
