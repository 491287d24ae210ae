// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/commandsink.h"
#include "ports/snapshotsource.h"

#include <QPromise>

#include <functional>
#include <memory>
#include <vector>

namespace stoker::test {

/// A source that answers when the test says so.
class FakeSource final : public ports::SnapshotSource {
    Q_OBJECT
public:
    using SnapshotSource::SnapshotSource;
    void fetch() override { ++fetches; }
    void cancel() override { ++cancels; }

    int fetches = 0;
    int cancels = 0;
};

/// A sink that keeps what was sent, and answers when the test says so.
class FakeSink final : public ports::CommandSink {
public:
    using Answer = domain::Result<domain::Receipt>;
    struct Sent {
        domain::ApplicationId application;
        domain::Command command;
        std::shared_ptr<QPromise<Answer>> promise;
    };

    QFuture<Answer> send(const domain::ApplicationId& application, const domain::Command& command) override
    {
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        sent.push_back({application, command, promise});
        return promise->future();
    }

    /// Answers the command sent last.
    void answer(const Answer& answer)
    {
        const auto promise = sent.back().promise;
        promise->addResult(answer);
        promise->finish();
    }

    std::vector<Sent> sent;
};

} // namespace stoker::test
