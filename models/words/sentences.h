// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/ledgerline.h"
#include "domain/snapshot.h"

#include <QString>

namespace stoker::words {

/// What happened, as a short headline: "The driver refuses the token."
[[nodiscard]] QString headline(const domain::Error& error);
/// Fact, consequence, way out, in one or two sentences.
[[nodiscard]] QString sentence(const domain::Error& error);
/// Why a capability is missing, from its code, and what would enable it.
[[nodiscard]] QString because(const QString& code);
/// The `--conf` lines that enable steering at the next start.
[[nodiscard]] QString pluginLines();

[[nodiscard]] QString stateWord(const domain::Executor& executor); ///< "busy", "idle", "draining"...
[[nodiscard]] QString pinWord(domain::Pin pin);
[[nodiscard]] QString removedWord(const domain::Departed& departed);
[[nodiscard]] QString ownerWord(const domain::Owner& owner);

/// What a ledger line asked: "82 → 86", "release 3", and what came of it: "4 usable in 41 s".
[[nodiscard]] QString whatWord(const domain::LedgerLine& line);
[[nodiscard]] QString effectWord(const domain::LedgerLine& line);

} // namespace stoker::words
