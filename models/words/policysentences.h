// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/executor.h"
#include "words/sentences.h"

#include <QStringList>

/// What policies and guards are, and why they decided as they did. Names of policies and parameters come as text, because words know no policy.
namespace stoker::words {

/// One sentence with the values of the reason; a value that is not known is an en dash, or left out where the sentence goes without it. Never empty.
[[nodiscard]] QString reasonSentence(const domain::Reason& reason);

/// One tick, a line each: policy and mode, the wish and why, what every guard that changed it made of it, and what came out: "Target 68 → 76".
[[nodiscard]] QStringList decisionLines(const domain::DecisionLine& decision);

/// "cool-down", as it stands beside a number in the ledger; and what it is for.
[[nodiscard]] QString guardWord(domain::Guard guard);
[[nodiscard]] QString guardHelp(domain::Guard guard);
/// How those are chosen that a policy lets go.
[[nodiscard]] QString victimHelp();
/// What a policy may be told of the stream; its title, and what it is for.
[[nodiscard]] QString streamWord();
[[nodiscard]] QString streamHelp();
/// Why the policy does not let an executor go now. `standing`: the stable name, "others_first"; `held`: what it is protected for; `rank`: its place among
/// those that may go, from 1; `guard`: which one holds it back, where that is known. Empty for a standing that nobody knows.
[[nodiscard]] QString standingSentence(std::string_view standing, domain::Pins held, int rank, std::optional<domain::Guard> guard);
/// "Shadow"
[[nodiscard]] QString modeWord(domain::Mode mode);
[[nodiscard]] QString modeHelp(domain::Mode mode);

/// A policy as a reader says it: "Target tracking". The name itself when there is none of this name.
[[nodiscard]] QString policyWord(const QString& name);
/// What it does, in one or two sentences. Empty when there is none of this name.
[[nodiscard]] QString policyHelp(const QString& name);
/// What stands before the lines of spark-defaults.conf that come near a policy (policy::sparkLines): how far they say the same.
[[nodiscard]] QString sparkLinesHelp(const QString& name);
/// What a parameter of a policy or guard (its name, or nothing) is called: "Dead band". The name itself when there is none of this name.
[[nodiscard]] QString parameterWord(const QString& policyOrGuard, const QString& parameter);
/// What it means, without unit, range and default. Empty when there is none of this name. Numbers are written as the reader types them: in the terminal
/// with a point, whatever the language.
[[nodiscard]] QString parameterHelp(const QString& policyOrGuard, const QString& parameter, Reader reader = Reader::Window);
/// One of the values that a parameter can take: "Tasks per slot". The name itself when there is none of this name.
[[nodiscard]] QString choiceWord(const QString& choice);
/// What may be set: "0 to 1", "1 or more executors". Bounds as in policy::Parameter; empty without bounds and unit.
[[nodiscard]] QString rangeWord(const QString& unit, double least, double most);

} // namespace stoker::words
