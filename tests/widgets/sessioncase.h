// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fakes.h"
#include "session/session.h"
#include "support/builders.h"
#include "support/manualclock.h"

namespace stoker::test {

/// A session that has answered once, with what the next answers say as members.
class SessionCase {
public:
    explicit SessionCase(bool readOnly = false, int executorCount = 4) : executors(executorCount)
    {
        ports::Connection connection;
        auto itsSource = std::make_unique<FakeSource>();
        source = itsSource.get();
        connection.source = std::move(itsSource);
        connection.sink = std::make_unique<FakeSink>();
        domain::ConnectionSettings settings;
        settings.address = QStringLiteral("http://10.8.0.14:4040");
        settings.readOnly = readOnly;
        session::Session::Options options;
        options.readOnly = readOnly;
        options.decideEvery = std::chrono::seconds(2);
        session = std::make_unique<session::Session>(settings, std::move(connection), options, clock);
        session->start();
        poll();
    }
    /// Three seconds later: a policy is due, and the figures are not old yet.
    void poll()
    {
        clock.advance(std::chrono::seconds(3));
        session->refresh();
        const auto snapshot = makeSnapshot(clock.wall(), executors);
        snapshot->owner = owner;
        if (target)
            snapshot->target = target;
        emit source->fetched(snapshot);
    }

    ManualClock clock;
    FakeSource* source = nullptr;
    int executors = 4;
    std::optional<int> target;
    domain::Owner owner;
    std::unique_ptr<session::Session> session;
};

} // namespace stoker::test
