// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/recordings.h"

#include <QPromise>

#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace stoker::test {

inline constexpr domain::Instant kRecordedFrom{domain::Millis{1'795'262'400'000}}; // 2026-11-21 12:00 UTC

/// A recording in memory: a sample every ten seconds, `executors` all along and one more for its second half; a batch a minute.
inline domain::RecordingPtr makeRecording(domain::Instant from = kRecordedFrom, std::chrono::hours length = std::chrono::hours{48}, int executors = 3, float logs = 1'000)
{
    auto recording = std::make_shared<domain::Recording>();
    recording->application.id = domain::ApplicationId{QStringLiteral("app-1")};
    recording->application.name = QStringLiteral("logs");
    recording->application.sparkVersion = QStringLiteral("3.5.6");
    recording->from = from;
    recording->to = from + length;
    auto history = std::make_shared<domain::History>();
    history->setLongestHold(std::chrono::seconds{30});
    const domain::Instant middle = from + length / 2;
    for (domain::Instant time = from; time <= recording->to; time += std::chrono::seconds{10}) {
        domain::History::Sample sample;
        sample.fill(std::numeric_limits<float>::quiet_NaN());
        const auto set = [&sample](domain::Metric metric, float value) { sample[static_cast<std::size_t>(metric)] = value; };
        set(domain::Metric::LogsPerMinute, logs);
        for (const domain::Metric metric : {domain::Metric::Registered, domain::Metric::Usable, domain::Metric::Target})
            set(metric, static_cast<float>(executors + (time >= middle ? 1 : 0)));
        set(domain::Metric::CpuMean, 50);
        set(domain::Metric::BatchSeconds, 20);
        history->append(time, sample);
    }
    recording->history = history;
    for (int i = 0; i <= executors; ++i) {
        domain::ExecutorLife life;
        life.id = domain::ExecutorId{QString::number(i)};
        life.host = QStringLiteral("10.0.0.%1").arg(i);
        life.added = i < executors ? from : middle;
        recording->lives.push_back(life);
        recording->shapes.push_back({2, 2});
    }
    for (domain::Instant time = from; time < recording->to; time += std::chrono::minutes{1})
        recording->batches.push_back({domain::BatchKind::DStream, {}, QString::number(recording->batches.size()), time, 20, 100, 60.0});
    return recording;
}

inline ports::RecordedPtr makeRecorded(domain::RecordingPtr recording = makeRecording())
{
    ports::Recorded made{{QStringLiteral("/tmp/one.stoker"), 0}, std::move(recording), {}, {}};
    domain::LedgerLine line;
    line.id = 7;
    line.time = made.recording->from + std::chrono::hours{20};
    line.sent = line.time;
    line.by = QStringLiteral("ann@desk");
    line.targetBefore = 3;
    line.targetAfter = 4;
    line.status = domain::LineStatus::Seen;
    made.lines = {line};
    domain::DecisionLine decision;
    decision.id = 3;
    decision.policy = QStringLiteral("deadline");
    decision.observed.time = made.recording->from + std::chrono::hours{30};
    decision.observed.target = 4;
    decision.final = 6;
    decision.wish.total = 6;
    made.decisions = {decision};
    return std::make_shared<const ports::Recorded>(std::move(made));
}

/// Answers what the test says.
class FakeRecordings final : public ports::Recordings {
public:
    template <class T>
    static QFuture<domain::Result<T>> now(domain::Result<T> value)
    {
        QPromise<domain::Result<T>> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
    QFuture<domain::Result<ports::RecordedPtr>> read(const ports::RecordingPlace&) override { return now<ports::RecordedPtr>(makeRecorded()); }
    QFuture<domain::Result<std::vector<domain::ExecutorMinute>>> minute(const ports::RecordingPlace&, domain::Instant time) override
    {
        asked.push_back(time);
        return now(minutes);
    }
    QFuture<domain::Result<std::vector<ports::HistoryRun>>> runs() override { return now(stored); }
    QFuture<domain::Result<bool>> remove(qint64 run) override
    {
        if (removal)
            std::erase_if(*stored, [run](const ports::HistoryRun& one) { return one.id == run; });
        removed.push_back(run);
        return now(removal);
    }

    domain::Result<std::vector<domain::ExecutorMinute>> minutes;
    domain::Result<std::vector<ports::HistoryRun>> stored;
    domain::Result<bool> removal = true;
    std::vector<domain::Instant> asked;
    std::vector<qint64> removed;
};

} // namespace stoker::test
