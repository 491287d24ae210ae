// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pilot.h"

#include <QJsonObject>
#include <QVariantMap>

/// A policy with all its settings as people save, name and share it.
namespace stoker::policy {

struct Plan {
    QString name;         ///< what its users call it; empty = the policy's own name
    QString policy;       ///< "deadline"
    QVariantMap settings; ///< of the policy, its guards, the victims and the stream, by the name of the parameter; what is left out is the default
    friend bool operator==(const Plan&, const Plan&) = default;
};

/// What an operator may say of the stream that a policy cannot see from outside: "interval_s", the time between two batches.
[[nodiscard]] const PolicyInfo& streamInfo();

/// Every parameter that a plan of this policy may set: its own, the guards', the victims', the stream's.
[[nodiscard]] std::vector<Parameter> planParameters(const PolicyInfo& policy);

/// Checks all of it. BadArgument, MissingArgument or UnknownName, each with the name of the field.
[[nodiscard]] domain::Result<PilotSettings> pilotOf(const Plan& plan);

/// {"stoker_policy": 1, "name", "policy", "settings": {...}}.
[[nodiscard]] QJsonObject toJson(const Plan& plan);
/// Only what pilotOf() accepts as well. BadArgument{name: "stoker_policy"} for a document that is none, or of a newer version.
[[nodiscard]] domain::Result<Plan> planFromJson(const QByteArray& document);

} // namespace stoker::policy
