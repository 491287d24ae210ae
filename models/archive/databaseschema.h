// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"
#include "domain/result.h"

#include <QSqlDatabase>
#include <QStringList>

#include <vector>

namespace stoker::archive {

/// One step forward: what makes version n from version n - 1. Steps that were released never change.
using SchemaStep = QStringList;

/// What a file of ours holds, and how it is told from others.
struct Schema {
    qint32 applicationId = 0; ///< its mark, in the header (PRAGMA application_id)
    std::vector<SchemaStep> steps; ///< version 1 is the first
    [[nodiscard]] int version() const { return static_cast<int>(steps.size()); }
};

/// What the header of a file says, read without opening it as a database, so that a file that must not be touched is not.
/// Only while this process has it open nowhere: closing it again drops the locks of every other descriptor.
struct FileHeader {
    qint64 size = 0;
    bool sqlite = false; ///< an empty file is none, and no damage either
    qint32 applicationId = 0;
    int version = 0; ///< PRAGMA user_version
};
[[nodiscard]] domain::Result<FileHeader> readHeader(const QString& path);

/// Brings a database, new or old, to the version of the last step: each step whole, or not at all; every one leaves a row in schema_version.
/// StorageTooNew{path, version, accepted} for what a newer Stoker made. `writing` thread.
[[nodiscard]] domain::Result<int> migrate(const QSqlDatabase& database, const Schema& schema, const QString& path, domain::Instant now);

} // namespace stoker::archive
