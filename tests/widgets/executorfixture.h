// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/executors.h"
#include "session/session.h"

#include <QPromise>

#include <memory>
#include <vector>

/// A session that polls when the test says so, on a clock that only the test moves, and a sink that keeps what was sent.
namespace stoker::test {

class HandClock final : public ports::Clock {
public:
    [[nodiscard]] std::chrono::steady_clock::time_point steady() const override { return std::chrono::steady_clock::time_point(m_passed); }
    [[nodiscard]] domain::Instant wall() const override { return kNow + m_passed; }
    void advance(domain::Millis by) { m_passed += by; }

private:
    domain::Millis m_passed{1'000'000};
};

class HandSource final : public ports::SnapshotSource {
public:
    void fetch() override {}
    void cancel() override {}
};

class KeepingSink final : public ports::CommandSink {
public:
    using Answer = domain::Result<domain::Receipt>;
    QFuture<Answer> send(const domain::ApplicationId&, const domain::Command& command) override
    {
        sent.push_back(command);
        QPromise<Answer> promise;
        promise.start();
        promise.addResult(domain::Receipt{});
        promise.finish();
        return promise.future();
    }
    std::vector<domain::Command> sent;
};

struct SessionFixture {
    explicit SessionFixture(domain::Environment environment = domain::Environment::Development, bool readOnly = false)
    {
        domain::ConnectionSettings settings;
        settings.address = QStringLiteral("http://10.8.0.14:4040/proxy/app-1/");
        settings.environment = environment;
        settings.readOnly = readOnly;
        ports::Connection connection;
        auto itsSource = std::make_unique<HandSource>();
        auto itsSink = std::make_unique<KeepingSink>();
        source = itsSource.get();
        sink = itsSink.get();
        connection.source = std::move(itsSource);
        connection.sink = std::move(itsSink);
        session = std::make_unique<session::Session>(settings, std::move(connection), session::Session::Options{.interval = std::chrono::seconds(1), .readOnly = readOnly, .by = QStringLiteral("m.keller@desk")}, clock);
        session->start();
    }

    /// Publishes `executors` as the next poll.
    void poll()
    {
        auto snapshot = std::make_shared<domain::Snapshot>(base);
        snapshot->time = now;
        snapshot->executors = executors;
        sortById(snapshot->executors);
        session->refresh();
        emit source->fetched(snapshot);
        now += std::chrono::seconds(1);
        clock.advance(std::chrono::seconds(1));
    }
    /// Time passes without an answer.
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        session->wake();
    }
    void fail(domain::ErrorCode code, QVariantMap values = {})
    {
        session->refresh();
        emit source->failed(domain::Error{code, std::move(values), true});
    }
    domain::Executor& at(const char* id)
    {
        for (domain::Executor& e : executors) {
            if (e.id.text == QLatin1String(id))
                return e;
        }
        qFatal("no executor %s", id);
    }

    static domain::Snapshot steerable()
    {
        domain::Snapshot snapshot;
        snapshot.source = domain::SourceKind::Plugin;
        snapshot.application.id = domain::ApplicationId(QStringLiteral("app-1"));
        snapshot.application.instance = domain::InstanceId(QStringLiteral("one"));
        snapshot.application.name = QStringLiteral("clickstream-logs");
        snapshot.capabilities = {.target = true, .idle = true, .force = true, .drain = true, .migratesCache = true, .migratesShuffle = true, .replace = true, .tokenOk = true, .mayModify = true, .because = {}};
        snapshot.target = 5;
        return snapshot;
    }

    HandClock clock;
    domain::Snapshot base = steerable();
    domain::Instant now = kNow;
    std::vector<domain::Executor> executors;
    HandSource* source = nullptr;
    KeepingSink* sink = nullptr;
    std::unique_ptr<session::Session> session; ///< last: it uses the clock
};

/// As in the pictures: two idle ones, a busy one with cache and shuffle that an active job reads, a draining one.
inline void fillAsPictured(SessionFixture& f)
{
    for (const char* id : {"65", "76", "109", "131", "145"})
        f.executors.push_back(executor(QString::fromLatin1(id)));
    f.at("65").memoryUsedBytes = qint64(9.4 * 0x1p30);
    f.at("65").leavesInSeconds = 41;
    f.at("76").state = domain::ExecutorState::Draining;
    f.at("76").runningTasks = 2;
    f.at("76").leavesInSeconds = 18;
    f.at("109").runningTasks = 8;
    f.at("109").idleSince.reset();
    f.at("109").gcTimeMs = 14'200;
    f.at("109").cachedBlocks = 26;
    f.at("109").cachedBytes = qint64(2.38 * 0x1p30);
    f.at("109").holdsShuffle = true;
    f.at("109").shuffleBytes = qint64(0.96 * 0x1p30);
    f.at("109").shuffleNeeded = true;
    f.at("109").jobs = {4814};
    f.at("109").neededBy = {4812};
    f.at("109").pins = domain::Pin::Busy | domain::Pin::Cached | domain::Pin::ShuffleNeeded;
    f.at("145").completedTasks = 0;
    f.at("145").taskTimeMs = 0;
    f.at("145").memoryMaxBytes = 0;
    f.base.tasksRunning = 10;
}

} // namespace stoker::test
