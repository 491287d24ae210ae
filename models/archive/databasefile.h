// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/ledgerschema.h"
#include "domain/instant.h"
#include "domain/result.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <optional>

namespace stoker::archive {

/// One connection to a file of ours; closed when destroyed. To be made, used and destroyed on one thread (QtSql).
class DatabaseFile {
public:
    struct Options {
        QString path;                        ///< the folder is made where there is none, for its owner only, and so is the file
        std::chrono::milliseconds busy{2000}; ///< another program's lock is waited for so long
        qint64 maxBytes = 0;                 ///< the file does not grow above it; 0 = whatever the disk has
        const Schema* schema = &ledgerSchema();
    };
    /// Suspect: damage was met while it was used; it is read through whatever its size.
    enum class Check { Usual, Suspect };
    using Opened = domain::Result<std::unique_ptr<DatabaseFile>>;

    /// Opens or makes it, in the newest version. What is damaged is set aside as <path>.damaged-<time> and a new one begun: `replaced` says so.
    /// StorageTooNew, StorageBusy, StorageFull, FileUnwritable (also for a database of another program); nothing is touched then.
    [[nodiscard]] static Opened openForWriting(const Options& options, domain::Instant now, std::optional<domain::Error>* replaced, Check check = Check::Usual);
    /// An existing one, which it never changes. FileUnreadable, StorageTooNew, StorageDamaged, StorageBusy.
    [[nodiscard]] static Opened openForReading(const Options& options);

    /// As readHeader(); empty: this process has it open, so it is one of ours.
    [[nodiscard]] static domain::Result<std::optional<FileHeader>> header(const QString& path);

    ~DatabaseFile();
    DatabaseFile(const DatabaseFile&) = delete;
    DatabaseFile& operator=(const DatabaseFile&) = delete;

    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] const QString& path() const { return m_options.path; }
    [[nodiscard]] domain::Error error(const QSqlError& error) const;
    [[nodiscard]] domain::Result<bool> run(const QString& statement) const;
    /// Takes effect at once.
    [[nodiscard]] domain::Result<bool> setMaxBytes(qint64 bytes);

private:
    enum class Access { Write, Read };
    DatabaseFile(Options options, Access access);
    [[nodiscard]] domain::Result<bool> open();
    [[nodiscard]] domain::Result<bool> prepareForWriting(domain::Instant now, Check check);
    [[nodiscard]] domain::Result<bool> checkOwner() const;
    [[nodiscard]] domain::Result<bool> checkWhole(Check check) const;
    [[nodiscard]] static Opened openOnce(const Options& options, domain::Instant now, Check check);

    Options m_options;
    Access m_access;
    QString m_connection;
};

/// The file with its log, in bytes.
[[nodiscard]] qint64 bytesOnDisk(const QString& path);
/// What was set aside of it as damaged, with its logs, in bytes.
[[nodiscard]] qint64 bytesSetAside(const QString& path);

} // namespace stoker::archive
