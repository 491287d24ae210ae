// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/snapshot.h"

#include <optional>
#include <vector>

/// What the control API of the plugin answers (spark-plugin/API.md). Absent = null on the wire.
namespace stoker::spark {

struct Envelope {
    domain::ApplicationId application; ///< empty until Spark gave an id
    domain::InstanceId instance;
    quint64 revision = 0;
};

struct Health {
    Envelope envelope;
    std::optional<domain::Instant> time;
    QString pluginVersion;
    int api = 0;
    domain::ApplicationInfo application; ///< version, master, user, name, started
    domain::Capabilities capabilities;   ///< with `tokenOk`, `mayModify` of this caller
    domain::Owner owner;
    bool dynamicAllocation = false;
    std::optional<double> driverPercent;
};

struct State {
    Envelope envelope;
    bool full = true;
    std::optional<int> registered; ///< counts.registered: what the executors must add up to
    domain::Snapshot snapshot;     ///< all but application, capabilities, commands
};

struct ControlError {
    Envelope envelope;
    QString code;
    QString message;
    QVariantMap values; ///< the rest of the error object, flat
};

} // namespace stoker::spark
