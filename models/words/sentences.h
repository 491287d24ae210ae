// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/error.h"
#include "domain/ledgerline.h"
#include "domain/snapshot.h"

#include <QString>

namespace stoker::words {

/// What happened, as a short headline without a full stop: "The driver refuses the token".
[[nodiscard]] QString headline(const domain::Error& error);
/// Who reads it: the way out of the window is a page of it, that of the terminal an option; and there nothing goes on after an error.
enum class Reader { Window, Terminal };
/// Consequence and way out with the values of the error, in one to three sentences. Never empty.
[[nodiscard]] QString sentence(const domain::Error& error, Reader reader = Reader::Window);
/// Both: "The driver refuses the token. Watching goes on; ..."
[[nodiscard]] QString wholeText(const domain::Error& error, Reader reader = Reader::Window);

/// Why a capability is missing, from its code, and what would enable it. An unknown code is named as it is.
[[nodiscard]] QString because(const QString& code);
/// "target", "force" as a reader says it: "setting the target", "removing by force".
[[nodiscard]] QString capabilityWord(const QString& capability);
/// The two lines that enable steering at the next start of the application.
[[nodiscard]] QString pluginLines();

/// "busy", "idle", "starting" (registered, but its memory is not known yet), "draining", "leaving", "excluded", "gone".
[[nodiscard]] QString stateWord(const domain::Executor& executor);
[[nodiscard]] QString pinWord(domain::Pin pin);
/// All of them, strongest first, parted by commas; empty for none. `without` are left out.
[[nodiscard]] QString pinWords(domain::Pins pins, domain::Pins without = {});
/// How an executor ended: "released", "removed by Spark", "lost", with Spark's own words behind it where they say more.
/// "a, b, c": with the comma of the language.
[[nodiscard]] QString list(const QStringList& items);
[[nodiscard]] QString removedWord(const domain::Departed& departed);
/// Who holds the target: "nobody yet", "operator m.keller", "Stoker policy deadline", "Spark".
[[nodiscard]] QString ownerWord(const domain::Owner& owner);
/// "drain", "when idle", "by force".
[[nodiscard]] QString wayWord(domain::ReleaseWay way);
[[nodiscard]] QString outcomeWord(domain::Outcome outcome);
/// What says so: "spark.cores.max".
[[nodiscard]] QString ceilingWord(domain::CeilingBecause because);
/// PROD, TEST, DEV: short enough for a chip, and the same in every language but where an operator would not know it.
[[nodiscard]] QString environmentChip(domain::Environment environment);
[[nodiscard]] QString environmentWord(domain::Environment environment);

/// "m.keller", "autopilot", "Spark", "jo (another console)".
[[nodiscard]] QString whoWord(const domain::LedgerLine& line);
/// Why a command failed, or failed in its second half: the sentence for its error, and what was done all the same. Empty without either.
[[nodiscard]] QString failureText(const domain::LedgerLine& line);
/// What a ledger line asked: "82 → 86", "release 3", and what came of it: "4 usable in 41 s".
[[nodiscard]] QString whatWord(const domain::LedgerLine& line);
[[nodiscard]] QString effectWord(const domain::LedgerLine& line);

} // namespace stoker::words
