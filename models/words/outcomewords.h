// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"
#include "words/units.h"

#include <QStringList>

#include <span>

namespace stoker::words {

/// What a reader has to know besides the figures, a sentence each: what was assumed because nobody says it, and how the executors were taken. Empty for most.
[[nodiscard]] QStringList outcomeNotes(const domain::ScenarioOutcome& outcome, const Units& units);
/// Of several outcomes on one trace, each sentence once; null = no outcome yet.
[[nodiscard]] QStringList outcomeNotes(std::span<const domain::ScenarioOutcome* const> outcomes, const Units& units);

} // namespace stoker::words
