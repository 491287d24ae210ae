// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"

#include <QJsonObject>

#include <string_view>

namespace stoker::domain {

/// "exact", "cohort", "fluid": stable, in files and on the command line; and back.
[[nodiscard]] std::string_view engineName(EngineKind kind);
[[nodiscard]] std::optional<EngineKind> engineFromName(std::string_view name);

/// "profiles_dealt", "mixed_cores", "barrier_waits".
[[nodiscard]] std::string_view noteName(OutcomeNote note);

/// One outcome; the names are the contract of design, "Command line": simulate. What both programs print and export. null = unknown.
[[nodiscard]] QJsonObject toJson(const ScenarioOutcome& outcome);

} // namespace stoker::domain
