// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databasefile.h"
#include "ports/ledgerstore.h"

namespace stoker::archive {

/// Reads the ledger, over a connection of its own that cannot write. Blocks; one thread. What a call answers is one picture of the file.
/// Opens the file at the first call, and again after reopen(). Errors: those of DatabaseFile::openForReading.
class LedgerReader {
public:
    explicit LedgerReader(DatabaseFile::Options options);
    ~LedgerReader();

    [[nodiscard]] domain::Result<ports::LedgerPage> read(const ports::LedgerQuery& query);
    [[nodiscard]] domain::Result<qint64> count(const ports::LedgerQuery& query);
    [[nodiscard]] domain::Result<std::vector<ports::LedgerState>> states(const ports::LedgerPlace& place);
    [[nodiscard]] domain::Result<ports::LedgerSize> size();
    [[nodiscard]] domain::Result<std::optional<ports::PilotMark>> mark(const domain::ApplicationId& application);
    /// Another file stands in its place now.
    void reopen();

private:
    [[nodiscard]] domain::Result<bool> open();
    DatabaseFile::Options m_options;
    std::unique_ptr<DatabaseFile> m_file;
};

} // namespace stoker::archive
