// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/address.h"
#include "spark/answer.h"
#include "spark/restpoll.h"
#include "spark/statemerge.h"

#include <QElapsedTimer>

#include <functional>

namespace stoker::spark {

/// Polls one address, whatever stands behind it at that moment: a driver with the plugin, one without, one that still starts, or the next
/// application on the same port. Never mixes two of them. I/O thread only; one poll at a time.
class DriverPoll final {
public:
    using Handler = std::function<void(domain::Result<domain::Snapshot>)>;

    DriverPoll(HttpClient& http, Address address, domain::Millis pluginAbsentAfter);
    void poll(Handler handler);
    /// Drops the poll under way.
    void cancel();

private:
    void askState();
    void takeState(HttpResult result);
    void askMore();
    void takeMore(std::vector<HttpResult> results);
    void takeCommands(std::vector<domain::CommandRecord> rows);
    void publishPlugin();

    void detect();
    void takeDetection(std::vector<HttpResult> results, bool askedHealth);
    void adopt(Health health);
    [[nodiscard]] bool isHealthDue() const;
    void takeRest(domain::Result<domain::Snapshot> snapshot);

    void forget();
    void fail(domain::Error error);
    void succeed(domain::Snapshot snapshot);

    HttpClient& m_http;
    Address m_address;
    domain::Millis m_pluginAbsentAfter;
    json::Parser m_parser;
    RestPoll m_rest;
    Handler m_handler;
    QElapsedTimer m_pollClock;

    // With the plugin.
    bool m_hasPlugin = false;
    Health m_health;
    QElapsedTimer m_healthAge;
    StateMerge m_merge;
    bool m_askedFull = false;
    std::vector<domain::CommandRecord> m_commands;
    bool m_hasCommands = false;
    quint64 m_commandsRevision = 0;

    // Without.
    domain::ApplicationId m_restApplication;
    QElapsedTimer m_withoutPlugin; ///< since REST answers for this application and the plugin does not
    QElapsedTimer m_healthAsked;
    bool m_askedTwice = false;
    QString m_blockedBecause; ///< the plugin is there but lets nobody look: "token_missing", "token_wrong"
};

} // namespace stoker::spark
