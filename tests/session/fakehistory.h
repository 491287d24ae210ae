// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"

#include <QPromise>

#include <memory>
#include <utility>
#include <vector>

namespace stoker::test {

/// Keeps what is put, and answers what the test says is stored, at once or (`waits`) when release() is called.
class FakeHistory final : public ports::HistoryStore {
public:
    using Samples = std::vector<std::pair<ports::HistoryKeyPtr, std::pair<domain::Instant, domain::History::Sample>>>;
    using Recorded = domain::Result<domain::RecordingPtr>;
    template <class T>
    static QFuture<domain::Result<T>> now(domain::Result<T> value = T{})
    {
        QPromise<domain::Result<T>> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
    void put(const ports::HistoryKeyPtr& key, const std::optional<std::pair<domain::Instant, domain::History::Sample>>& sample, const domain::SnapshotPtr& snapshot) override
    {
        if (sample)
            samples.emplace_back(key, *sample);
        if (snapshot)
            snapshots.emplace_back(key, snapshot);
    }
    void dropAfter(const ports::HistoryKeyPtr&, domain::Instant time) override
    {
        dropped.push_back(time);
        std::erase_if(samples, [time](const auto& sample) { return sample.second.first > time; });
    }
    void put(const ports::HistoryKeyPtr& key, const domain::LedgerLine& line) override { lines.emplace_back(key, line); }
    void put(const ports::HistoryKeyPtr& key, const domain::DecisionLine& decision) override { decisions.emplace_back(key, decision); }
    void end(const ports::HistoryKeyPtr& key) override { ended.push_back(key); }
    QFuture<domain::Result<std::vector<ports::HistoryRun>>> runs() override { return now(stored); }
    QFuture<Recorded> read(const ports::HistoryQuery& query) override
    {
        queries.push_back(query);
        if (!waits)
            return now(recorded);
        m_waiting.push_back(std::make_shared<QPromise<Recorded>>());
        m_waiting.back()->start();
        return m_waiting.back()->future();
    }
    QFuture<domain::Result<std::vector<domain::ExecutorMinute>>> minutes(const ports::HistoryQuery&, qsizetype) override { return now<std::vector<domain::ExecutorMinute>>(); }
    QFuture<domain::Result<ports::HistorySize>> size() override { return now<ports::HistorySize>(); }
    QFuture<domain::Result<bool>> remove(qint64) override { return now<bool>(); }
    QFuture<domain::Result<qint64>> exportTo(const QString&, const ports::HistoryQuery&, std::vector<domain::LedgerLine>, std::vector<domain::DecisionLine>) override { return now<qint64>(); }
    [[nodiscard]] ports::StorageHealth health() const override { return {}; }

    /// Answers the oldest read that waits.
    void release(const Recorded& answer)
    {
        const auto promise = m_waiting.front();
        m_waiting.erase(m_waiting.begin());
        promise->addResult(answer);
        promise->finish();
    }

    Samples samples;
    std::vector<std::pair<ports::HistoryKeyPtr, domain::SnapshotPtr>> snapshots;
    std::vector<domain::Instant> dropped;
    std::vector<std::pair<ports::HistoryKeyPtr, domain::LedgerLine>> lines;
    std::vector<std::pair<ports::HistoryKeyPtr, domain::DecisionLine>> decisions;
    std::vector<ports::HistoryKeyPtr> ended;
    domain::Result<std::vector<ports::HistoryRun>> stored;
    Recorded recorded;
    std::vector<ports::HistoryQuery> queries;
    bool waits = false;

private:
    std::vector<std::shared_ptr<QPromise<Recorded>>> m_waiting;
};

} // namespace stoker::test
