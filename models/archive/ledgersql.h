// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databasefile.h"
#include "archive/sql.h"
#include "ports/ledgerstore.h"

/// A query of the ledger as SQL. For use inside `archive` only.
namespace stoker::archive {

struct Where {
    QString text; ///< after WHERE; never empty
    QVariantList values;
    bool never = false; ///< nothing can match
    bool byRow = false; ///< few rows are named, and fetched: no index may lead
};

struct WordIds {
    QVariantList ids; ///< of the words that hold the text
};

/// Ids of the words (policies, reasons) that hold the text, whatever its case.
[[nodiscard]] domain::Result<WordIds> wordsWith(const DatabaseFile& file, const QString& text);

/// Of line_event AS e: the last states that match.
[[nodiscard]] Where lineWhere(const ports::LedgerQuery& query);
/// Of decision AS e.
[[nodiscard]] Where decisionWhere(const ports::LedgerQuery& query, const WordIds& words);

/// Newest first; CROSS: the small tables are looked up, they never lead. The columns are those that ledgerreader.cpp reads.
[[nodiscard]] QString lineSelect(const Where& where);
[[nodiscard]] QString decisionSelect(const Where& where);

} // namespace stoker::archive
