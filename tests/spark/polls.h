// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/sparkconnection.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace stoker::test {

/// A source on a real I/O thread, asked step by step.
class Polls final {
public:
    explicit Polls(const QString& address, const QString& token = {}, const spark::Limits& limits = quick())
    {
        domain::ConnectionSettings settings;
        settings.address = address;
        auto opened = spark::open(io, settings, token, limits);
        if (opened)
            connection = std::move(*opened);
        else
            openError = opened.error();
    }

    /// Patience for tests: a hanging server is found out soon, but a busy machine is not taken for one.
    static spark::Limits quick()
    {
        spark::Limits limits;
        limits.idle = domain::Millis{1'500};
        limits.total = domain::Millis{6'000};
        limits.pluginAbsentAfter = domain::Millis{300};
        return limits;
    }

    /// One poll: its snapshot, or null with `error` set.
    domain::SnapshotPtr fetch()
    {
        domain::SnapshotPtr result;
        bool done = false;
        error.reset();
        QObject context;
        QObject::connect(connection.source.get(), &ports::SnapshotSource::fetched, &context, [&](const domain::SnapshotPtr& snapshot) {
            result = snapshot;
            done = true;
        });
        QObject::connect(connection.source.get(), &ports::SnapshotSource::failed, &context, [&](const domain::Error& failure) {
            error = failure;
            done = true;
        });
        connection.source->fetch();
        if (!QTest::qWaitFor([&done] { return done; }, 10'000))
            qFatal("a poll that never ended");
        return result;
    }

    [[nodiscard]] domain::ErrorCode failure()
    {
        return fetch() ? domain::ErrorCode::Internal : error->code;
    }

    spark::IoThread io;
    ports::Connection connection;
    std::optional<domain::Error> error;
    std::optional<domain::Error> openError;
};

} // namespace stoker::test
