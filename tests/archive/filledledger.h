// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databasefile.h"
#include "ports/ledgerstore.h"

namespace stoker::test {

[[nodiscard]] inline archive::DatabaseFile::Options ledgerIn(const QString& path) { return {path, std::chrono::seconds(5), 0}; }

/// A stored ledger of two applications: a decision every five seconds, every tenth of app-2; every 200th changes something and takes two
/// executors; every 2000th row there is a command; rows 1000 to 1999 are of the policy `schedule`, the rest of `deadline`.
/// False if the file could not be made or written.
[[nodiscard]] bool fillLedger(const archive::DatabaseFile::Options& options, int rows);

/// What an operator asks such a ledger.
struct LedgerSearch {
    const char* name;
    ports::LedgerQuery query;
    int found; ///< entries of the first page
};
/// At least 10,000 rows.
[[nodiscard]] std::vector<LedgerSearch> ledgerSearches(int rows);

} // namespace stoker::test
