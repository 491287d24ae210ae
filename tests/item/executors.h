// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"
#include "domain/snapshotdiff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <vector>

/// Executors for tests of tables: by hand, or by the thousand from a seed.
namespace stoker::test {

inline const domain::Instant kNow = domain::fromEpochMs(1'795'000'000'000);

inline domain::Executor executor(const QString& id)
{
    domain::Executor e;
    e.id = domain::ExecutorId(id);
    e.host = QStringLiteral("10.42.7.") + id;
    e.cores = e.taskSlots = 8;
    e.completedTasks = 10;
    e.taskTimeMs = 100'000;
    e.memoryMaxBytes = qint64(10) << 30;
    e.added = kNow - std::chrono::hours(1);
    e.idleSince = kNow - std::chrono::seconds(19);
    return e;
}

inline void sortById(std::vector<domain::Executor>& executors)
{
    std::sort(executors.begin(), executors.end(), [](const domain::Executor& a, const domain::Executor& b) { return a.id < b.id; });
}

/// Everything that a poll can change, at random.
inline void stir(domain::Executor& e, QRandomGenerator& random, domain::Instant now)
{
    e.runningTasks = random.bounded(3) == 0 ? 0 : static_cast<int>(random.bounded(9));
    e.idleSince = e.runningTasks > 0 ? std::nullopt : std::optional(now - std::chrono::seconds(random.bounded(300)));
    e.completedTasks += 1 + random.bounded(3);
    e.failedTasks += random.bounded(50) == 0 ? 1 : 0;
    e.memoryUsedBytes = random.bounded(e.memoryMaxBytes + 1);
    e.cpuPercent = random.bounded(20) == 0 ? std::nullopt : std::optional(random.bounded(100.0));
    e.gcPercent = random.bounded(20) == 0 ? std::nullopt : std::optional(random.bounded(16.0));
    e.cachedBlocks = random.bounded(4) == 0 ? static_cast<int>(random.bounded(40)) : 0;
    e.cachedBytes = e.cachedBlocks * (qint64(64) << 20);
    e.holdsShuffle = random.bounded(4) == 0;
    e.shuffleBytes = e.holdsShuffle ? std::optional<qint64>(random.bounded(1 << 30)) : std::nullopt;
    e.shuffleNeeded = e.holdsShuffle && random.bounded(2) == 0;
    e.state = random.bounded(40) == 0 ? domain::ExecutorState::Draining : random.bounded(60) == 0 ? domain::ExecutorState::Excluded : domain::ExecutorState::Active;
    e.leavesInSeconds = random.bounded(30) == 0 ? std::optional(random.bounded(60.0)) : std::nullopt;
    e.pins = {};
    e.pins.setFlag(domain::Pin::Busy, e.runningTasks > 0);
    e.pins.setFlag(domain::Pin::Cached, e.cachedBlocks > 0);
    e.pins.setFlag(domain::Pin::Shuffle, e.holdsShuffle);
}

inline domain::Executor randomExecutor(int id, QRandomGenerator& random, domain::Instant now)
{
    domain::Executor e = executor(QString::number(id));
    e.host = QStringLiteral("10.42.%1.%2").arg(random.bounded(4)).arg(random.bounded(60));
    e.cores = e.taskSlots = 1 + static_cast<int>(random.bounded(8));
    e.added = now - std::chrono::seconds(random.bounded(100'000));
    stir(e, random, now);
    return e;
}

} // namespace stoker::test
