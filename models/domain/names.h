// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/command.h"
#include "domain/error.h"
#include "domain/ledgerline.h"
#include "domain/text.h"

#include <optional>
#include <string_view>

/// The names of values as they stand in files, in exports and on the command line: stable, in lower case, never translated. Add, do not change.
/// (Guards and modes: decision.h. Reasons: reason.h.)
namespace stoker::domain {

[[nodiscard]] std::string_view actorName(Actor actor);
[[nodiscard]] std::optional<Actor> actorFromName(std::string_view name);
[[nodiscard]] std::string_view lineKindName(LineKind kind);
[[nodiscard]] std::optional<LineKind> lineKindFromName(std::string_view name);
[[nodiscard]] std::string_view lineStatusName(LineStatus status);
[[nodiscard]] std::optional<LineStatus> lineStatusFromName(std::string_view name);
[[nodiscard]] std::string_view releaseWayName(ReleaseWay way);
[[nodiscard]] std::optional<ReleaseWay> releaseWayFromName(std::string_view name);
[[nodiscard]] std::string_view outcomeName(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromName(std::string_view name);
[[nodiscard]] std::string_view ceilingBecauseName(CeilingBecause because);
[[nodiscard]] std::optional<CeilingBecause> ceilingBecauseFromName(std::string_view name);
[[nodiscard]] std::string_view errorName(ErrorCode code);
[[nodiscard]] std::optional<ErrorCode> errorFromName(std::string_view name);

} // namespace stoker::domain
