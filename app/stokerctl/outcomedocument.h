// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"

#include <QJsonObject>
#include <QLocale>

#include <span>

namespace stoker::app::ctl {

/// The answer of tune; with the sensitivity of each parameter, which the contract leaves open.
[[nodiscard]] QJsonObject toJson(const domain::TuneResult& result);
/// The series, one line a point.
[[nodiscard]] QString seriesCsv(const domain::ScenarioOutcome& outcome);
/// One line an outcome, without its series. Settings as "k=v k=v", those that were not asked for by name too.
[[nodiscard]] QString outcomesCsv(std::span<const domain::ScenarioOutcome> outcomes);
[[nodiscard]] QString outcomesTable(std::span<const domain::ScenarioOutcome> outcomes, const QLocale& locale);

/// What has to be known besides the table, a line each after an empty one; empty for most.
[[nodiscard]] QString notesText(std::span<const domain::ScenarioOutcome> outcomes, const QLocale& locale);

/// What standard error says of a run in which something never ended; empty where everything did.
[[nodiscard]] QString unfinishedSentence(const domain::ScenarioOutcome& outcome);
/// Why nothing that was tried will do.
[[nodiscard]] QString missedSentence(const domain::ScenarioOutcome& best);
/// What "best" means where no time is too long.
[[nodiscard]] QString noDeadlineSentence();

} // namespace stoker::app::ctl
