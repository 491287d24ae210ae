// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/databasefile.h"
#include "ports/historystore.h"

namespace stoker::archive {

/// Reads the history, the archive's or a recording's, over a connection of its own that cannot write. Blocks; one thread. What a call answers is one picture of
/// the file. Opens it at the first call, and again after reopen(). Errors: those of DatabaseFile::openForReading, and StorageDamaged for what does not decode.
class HistoryReader {
public:
    explicit HistoryReader(DatabaseFile::Options options);
    ~HistoryReader();

    [[nodiscard]] domain::Result<std::vector<ports::HistoryRun>> runs();
    [[nodiscard]] domain::Result<domain::RecordingPtr> read(const ports::HistoryQuery& query);
    [[nodiscard]] domain::Result<std::vector<domain::ExecutorMinute>> minutes(const ports::HistoryQuery& query, qsizetype limit);
    [[nodiscard]] domain::Result<ports::HistorySize> size();
    /// The whole file, page by page: StorageDamaged.
    [[nodiscard]] domain::Result<bool> check();
    /// Another file stands in its place now.
    void reopen();

private:
    using Done = domain::Result<bool>;
    [[nodiscard]] Done open();
    [[nodiscard]] Done readSamples(const ports::HistoryQuery& query, domain::Recording& recording);
    [[nodiscard]] Done readExecutors(const ports::HistoryQuery& query, domain::Recording& recording);
    [[nodiscard]] Done readWork(const ports::HistoryQuery& query, domain::Recording& recording);
    [[nodiscard]] Done readLedger(const ports::HistoryQuery& query, domain::Recording& recording);
    [[nodiscard]] domain::Error damaged() const;

    DatabaseFile::Options m_options;
    std::unique_ptr<DatabaseFile> m_file;
};

} // namespace stoker::archive
