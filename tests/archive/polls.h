// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"
#include "session/store.h"

#include <limits>
#include <random>

namespace stoker::test {

/// An application that lives: executors come and go, run tasks, change state; batches end; a seed decides.
class Polls {
public:
    explicit Polls(domain::Instant start, int executors, unsigned seed = 1) : m_time(start), m_start(start), m_random(seed)
    {
        for (int i = 0; i < executors; ++i)
            come();
    }
    [[nodiscard]] domain::SnapshotPtr next(domain::Millis step = domain::Millis{1000})
    {
        m_time += step;
        ++m_tick;
        for (domain::Executor& executor : m_executors) {
            executor.runningTasks = static_cast<int>(m_random() % 3);
            executor.completedTasks += executor.runningTasks;
            executor.taskTimeMs += executor.runningTasks * 700;
            executor.gcTimeMs += m_random() % 10 == 0 ? 400 : 0;
            executor.cpuSeconds = executor.cpuSeconds.value_or(0) + executor.runningTasks * 0.61;
            executor.cpuAt = m_time;
            executor.memoryUsedBytes = 100'000'000 + static_cast<qint64>(m_random() % 50) * 1'000'000;
            executor.cachedBytes = m_random() % 4 == 0 ? std::optional<qint64>(30'000'000) : std::nullopt;
        }
        if (m_tick % 37 == 0)
            come();
        if (m_tick % 53 == 0 && m_executors.size() > 1)
            go(m_random() % m_executors.size());
        if (m_tick % 41 == 0)
            m_executors.front().state = domain::ExecutorState::Draining;
        if (m_tick % 10 == 0) {
            m_records.structured.total += 5'000 + m_random() % 400;
            m_batches.push_back({domain::BatchKind::Structured, QStringLiteral("counts"), QString::number(m_tick), m_time - domain::Millis{4'321}, 4.321, 5'000, 10.0});
            m_jobs.push_back({static_cast<int>(m_tick), QStringLiteral("batch %1").arg(m_tick), m_time - domain::Millis{4'000}, m_time - domain::Millis{500}, domain::JobResult::Succeeded});
        }
        auto snapshot = std::make_shared<domain::Snapshot>();
        snapshot->time = m_time;
        snapshot->application = application;
        snapshot->executors = m_executors;
        snapshot->departed = m_departed;
        snapshot->target = static_cast<int>(m_executors.size()) + 1;
        snapshot->records = m_records;
        snapshot->records.since = m_start;
        snapshot->tasksPending = static_cast<int>(m_random() % 100);
        const auto newest = [](const auto& list) { return std::vector(list.size() > 30 ? list.end() - 30 : list.begin(), list.end()); };
        snapshot->batches = newest(m_batches);
        snapshot->jobs = newest(m_jobs);
        return snapshot;
    }
    void setTime(domain::Instant time) { m_time = time; }
    [[nodiscard]] domain::Instant time() const { return m_time; }

    domain::ApplicationInfo application{domain::ApplicationId{QStringLiteral("app-1")}, domain::InstanceId{QStringLiteral("i-1")}, QStringLiteral("log-stream"), QStringLiteral("ann"),
                                        QStringLiteral("3.5.6"), QStringLiteral("0.1"), QStringLiteral("spark://m:7077"), domain::fromEpochMs(1'795'262'000'000), false};

private:
    void come()
    {
        domain::Executor executor;
        executor.id = domain::ExecutorId{QString::number(m_nextId++)};
        executor.host = QStringLiteral("10.0.0.%1").arg(m_nextId);
        executor.cores = executor.taskSlots = 2;
        executor.memoryMaxBytes = 400'000'000;
        executor.added = m_time - domain::Millis{250};
        m_executors.push_back(std::move(executor));
        std::sort(m_executors.begin(), m_executors.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    }
    void go(std::size_t row)
    {
        const domain::Executor& executor = m_executors[row];
        m_departed.push_back({executor.id, executor.host, executor.added, m_time - domain::Millis{120}, QStringLiteral("Executor killed by driver."), domain::RemovedBy::Spark});
        m_executors.erase(m_executors.begin() + static_cast<std::ptrdiff_t>(row));
    }

    domain::Instant m_time;
    domain::Instant m_start;
    std::mt19937 m_random;
    qint64 m_tick = 0;
    int m_nextId = 0;
    domain::Records m_records;
    std::vector<domain::Executor> m_executors;
    std::vector<domain::Departed> m_departed;
    std::vector<domain::Batch> m_batches;
    std::vector<domain::Job> m_jobs;
};

[[nodiscard]] inline domain::History::Sample sampleAt(const domain::History& history, domain::Instant time)
{
    domain::History::Sample sample;
    for (std::size_t m = 0; m < sample.size(); ++m)
        sample[m] = history.at(static_cast<domain::Metric>(m), time).value_or(std::numeric_limits<float>::quiet_NaN());
    return sample;
}

/// A store of the session that is told the same as a store on the disk: what that must give back.
class Watcher {
public:
    explicit Watcher(ports::HistoryStore& store, domain::ApplicationInfo application, int session = 0)
        : m_store(store), m_key(std::make_shared<ports::HistoryKey>(ports::HistoryKey{std::move(application), QStringLiteral("http://10.8.0.14:4040"), session}))
    {
    }
    void take(const domain::SnapshotPtr& snapshot)
    {
        const auto before = seen.history().lastTime();
        seen.apply(snapshot);
        const auto last = seen.history().lastTime();
        if (before && *last < *before)
            m_store.dropAfter(m_key, *last - domain::Millis{1});
        if (last == before)
            m_store.put(m_key, std::nullopt, snapshot);
        else
            m_store.put(m_key, std::pair(*last, sampleAt(seen.history(), *last)), snapshot);
    }
    [[nodiscard]] const ports::HistoryKeyPtr& key() const { return m_key; }
    session::Store seen;

private:
    ports::HistoryStore& m_store;
    ports::HistoryKeyPtr m_key;
};

/// Empty = the same, else what is not. Figures are kept in steps (domain::Recording); `from` on.
[[nodiscard]] QString differs(const domain::Recording& recording, const session::Store& seen, domain::Instant from = {});

} // namespace stoker::test
