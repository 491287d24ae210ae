// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/figures.h"
#include "session/session.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stoker::app::ctl {

/// The names are the contract of design, "Command line". Times epoch milliseconds, sizes bytes, durations seconds, null = unknown.
[[nodiscard]] QJsonObject toJson(const domain::Figures& figures);
/// `now`: the application's clock, for how long it has been idle.
[[nodiscard]] QJsonObject toJson(const domain::Executor& executor, domain::Instant now);
[[nodiscard]] QJsonObject toJson(const domain::Departed& departed);
[[nodiscard]] QJsonObject toJson(const domain::Discovered& application);

[[nodiscard]] QString name(domain::ExecutorState state);
[[nodiscard]] QString name(domain::OwnerKind kind);
[[nodiscard]] QString name(domain::SourceKind kind);
[[nodiscard]] QString name(domain::Outcome outcome);
[[nodiscard]] QString name(domain::CeilingBecause because);
[[nodiscard]] QStringList names(domain::Pins pins);

} // namespace stoker::app::ctl
