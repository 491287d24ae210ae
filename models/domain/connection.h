// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/snapshot.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

namespace stoker::domain {

enum class Environment { Development, Test, Production };

/// How to reach one application. The token is not part of it: it lives in the secret store under `secretKey`.
struct ConnectionSettings {
    QString name;          ///< shown; empty = the application's own name
    QString address;       ///< as typed: http(s)://host:port[/prefix] or demo:[preset?options]
    Environment environment = Environment::Development;
    bool readOnly = false;
    QList<QPair<QByteArray, QByteArray>> headers; ///< for what stands in front (never the plugin's token)
    QString caFile;
    std::optional<Instant> lastUsed;
    friend bool operator==(const ConnectionSettings&, const ConnectionSettings&) = default;
};

/// What an address answered: the checklist of the connect page.
struct Probe {
    QUrl address;
    std::optional<Millis> roundTrip;
    std::optional<ApplicationInfo> application;
    int executors = 0;
    int coresPerExecutor = 0;
    bool executorsAnswer = false;
    bool stagesAnswer = false;
    bool streamingAnswer = false;
    bool plugin = false;
    std::optional<bool> tokenOk;
    std::optional<bool> mayModify;
    Capabilities capabilities;
    bool dynamicAllocation = false;
    std::optional<Error> error; ///< what stopped it
};

/// An application found behind an address.
struct Discovered {
    ApplicationId id;
    QString name;
    QString user;
    QString state; ///< "running", "waiting", "completed", as the server says, lower case
    QUrl ui;       ///< where its driver UI answers; empty = unknown
    std::optional<int> executors;
    std::optional<bool> plugin; ///< absent: not asked
    friend bool operator==(const Discovered&, const Discovered&) = default;
};

} // namespace stoker::domain
