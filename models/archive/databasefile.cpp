// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/databasefile.h"

#include "archive/sql.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLockFile>
#include <QStorageInfo>

#include <atomic>
#include <functional>
#include <mutex>

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::ErrorCode;

namespace {

constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
/// Up to this size a file is read through when it is opened; a larger one shows its damage where it is read.
constexpr qint64 kCheckedWhole = 64LL << 20;
/// In the name of what was set aside, behind that of the file.
constexpr QLatin1StringView kDamaged(".damaged-");
/// A file of a few words takes a block.
constexpr qint64 kLockBytes = 4096;

QString nextConnection()
{
    static std::atomic<int> made{0};
    return u"stoker-file-%1"_s.arg(++made);
}

domain::Error unwritable(const QString& path, const QString& detail) { return {ErrorCode::FileUnwritable, {{u"path"_s, path}, {u"detail"_s, detail}}, true}; }

/// SQLite would make it readable for everybody; what belongs to it takes over its permissions.
domain::Result<bool> makeFile(const QString& path)
{
    const QFileInfo info(path);
    const QString folder = info.absolutePath();
    if (!QFileInfo(folder).isDir()) {
        const QString above = QFileInfo(folder).absolutePath();
        if (!QDir().mkpath(above) || !QDir().mkdir(folder, kOwnerOnly | QFile::ExeOwner)) {
            if (!QFileInfo(folder).isDir()) // nobody else made it meanwhile
                return tl::unexpected(unwritable(path, qt_error_string(errno)));
        }
    }
    if (info.exists())
        return true;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly, kOwnerOnly) && !QFileInfo::exists(path))
        return tl::unexpected(unwritable(path, file.errorString()));
    return true;
}

/// Which files this process has open, because closing any other descriptor of one drops the locks that SQLite holds on it (POSIX), and another process
/// then takes its log away. So a header is read only while nothing here has the file open.
class OpenFiles {
public:
    /// `read` runs while nobody opens the file; not at all if it is open already.
    static domain::Result<bool> whileClosed(const QString& path, const std::function<domain::Result<bool>()>& read)
    {
        const std::lock_guard lock(s_mutex);
        return s_open.value(path) > 0 ? domain::Result<bool>(true) : read();
    }
    static void opened(const QString& path)
    {
        const std::lock_guard lock(s_mutex);
        ++s_open[path];
    }
    static void closed(const QString& path)
    {
        const std::lock_guard lock(s_mutex);
        if (--s_open[path] == 0)
            s_open.remove(path);
    }

private:
    inline static std::mutex s_mutex;
    inline static QHash<QString, int> s_open;
};

/// What has to be told before anything opens it: SQLite may write into what it opens.
domain::Result<bool> checkHeader(const QString& path, const Schema& schema)
{
    const auto header = readHeader(path);
    if (!header)
        return tl::unexpected(header.error());
    if (header->size > 0 && !header->sqlite)
        return domain::failure(ErrorCode::StorageDamaged, {{u"path"_s, path}});
    const int newest = schema.version();
    if (header->applicationId == schema.applicationId && header->version > newest)
        return domain::failure(ErrorCode::StorageTooNew, {{u"path"_s, path}, {u"version"_s, header->version}, {u"accepted"_s, newest}});
    return true;
}

/// Only one process at a time opens, mends and migrates; else two would set aside each other's new file.
domain::Result<std::unique_ptr<QLockFile>> lockFor(const DatabaseFile::Options& options)
{
    auto lock = std::make_unique<QLockFile>(options.path + ".lock"_L1);
    lock->setStaleLockTime(0); // a large file takes long to check; only a dead owner's lock is stale
    errno = 0;
    if (lock->tryLock(static_cast<int>(options.busy.count())))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return domain::failure(ErrorCode::StorageBusy, {{u"path"_s, options.path}, {u"seconds"_s, domain::seconds(options.busy)}}, true);
    // The class says no more than that it could not; what it was told by the system still stands there.
    const int why = errno;
    const QStorageInfo disk(QFileInfo(options.path).absolutePath());
    if (why == ENOSPC || (disk.isValid() && !disk.isReadOnly() && disk.bytesAvailable() < kLockBytes))
        return domain::failure(ErrorCode::StorageFull, {{u"path"_s, options.path}, {u"detail"_s, qt_error_string(ENOSPC)}}, true);
    return tl::unexpected(unwritable(options.path, why != 0 ? qt_error_string(why) : options.path + ".lock"_L1));
}

} // namespace

DatabaseFile::DatabaseFile(Options options, Access access) : m_options(std::move(options)), m_access(access), m_connection(nextConnection())
{
    OpenFiles::opened(m_options.path);
}

DatabaseFile::~DatabaseFile()
{
    // The handle has to be gone before the connection is.
    database().close();
    QSqlDatabase::removeDatabase(m_connection);
    OpenFiles::closed(m_options.path);
}

QSqlDatabase DatabaseFile::database() const { return QSqlDatabase::database(m_connection, false); }

domain::Error DatabaseFile::error(const QSqlError& error) const { return toError(error, m_options.path, domain::seconds(m_options.busy), m_access == Access::Write); }

domain::Result<bool> DatabaseFile::run(const QString& statement) const
{
    QSqlError what;
    if (!runSql(database(), statement, &what))
        return tl::unexpected(error(what));
    return true;
}

domain::Result<bool> DatabaseFile::open()
{
    QSqlDatabase made = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    made.setDatabaseName(m_options.path);
    QString connect = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_options.busy.count());
    if (m_access == Access::Read)
        connect += ";QSQLITE_OPEN_READONLY"_L1;
    made.setConnectOptions(connect);
    if (!made.open())
        return tl::unexpected(error(made.lastError()));
    return true;
}

domain::Result<bool> DatabaseFile::setMaxBytes(qint64 bytes)
{
    m_options.maxBytes = bytes;
    Statement ask(database(), u"PRAGMA page_size"_s);
    if (!ask.run() || !ask.next())
        return tl::unexpected(error(ask.error()));
    const qint64 page = std::max<qint64>(512, ask.integer(0));
    ask.finish();
    // Without a limit: SQLite's own largest number.
    return run(u"PRAGMA max_page_count = %1"_s.arg(bytes > 0 ? std::max<qint64>(1, bytes / page) : qint64(4294967294)));
}

domain::Result<bool> DatabaseFile::checkOwner() const
{
    // Asked of the database, not of the file's header: that lags behind the log.
    Statement ask(database(), u"SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_master)"_s);
    if (!ask.run() || !ask.next())
        return tl::unexpected(error(ask.error()));
    const qint64 owner = ask.integer(0);
    const qint64 version = ask.integer(1);
    const bool isNew = owner == 0 && version == 0 && ask.integer(2) == 0;
    ask.finish();
    const qint64 newest = m_options.schema->version();
    if (owner == m_options.schema->applicationId && version > newest)
        return domain::failure(ErrorCode::StorageTooNew, {{u"path"_s, m_options.path}, {u"version"_s, version}, {u"accepted"_s, newest}});
    if (owner == m_options.schema->applicationId || isNew)
        return true;
    // Another program's, or noise in the place of a header.
    if (const auto sound = checkWhole(Check::Suspect); !sound)
        return sound;
    return domain::failure(ErrorCode::FileUnwritable, {{u"path"_s, m_options.path}, {u"detail"_s, u"application_id %1"_s.arg(owner)}});
}

domain::Result<bool> DatabaseFile::checkWhole(Check check) const
{
    if (check == Check::Usual && QFileInfo(m_options.path).size() > kCheckedWhole)
        return true;
    Statement ask(database(), check == Check::Usual ? u"PRAGMA quick_check(1)"_s : u"PRAGMA integrity_check(1)"_s);
    if (!ask.run() || !ask.next())
        return tl::unexpected(error(ask.error()));
    if (ask.text(0) != "ok"_L1)
        return domain::failure(ErrorCode::StorageDamaged, {{u"path"_s, m_options.path}});
    return true;
}

domain::Result<bool> DatabaseFile::prepareForWriting(domain::Instant now, Check check)
{
    if (const auto ours = checkOwner(); !ours)
        return ours;
    // Counts only before the first table, and writes into the file whenever it is set.
    if (QFileInfo(m_options.path).size() == 0) {
        if (const auto done = run(u"PRAGMA auto_vacuum = INCREMENTAL"_s); !done)
            return done;
    }
    for (const char* pragma : {"journal_mode = WAL", "synchronous = NORMAL", "journal_size_limit = 16777216"}) {
        if (const auto done = run(u"PRAGMA "_s + QLatin1StringView(pragma)); !done)
            return done;
    }
    if (const auto limited = setMaxBytes(m_options.maxBytes); !limited)
        return limited;
    if (const auto migrated = migrate(database(), *m_options.schema, m_options.path, now); !migrated)
        return tl::unexpected(migrated.error());
    return checkWhole(check);
}

DatabaseFile::Opened DatabaseFile::openOnce(const Options& options, domain::Instant now, Check check)
{
    if (const auto header = OpenFiles::whileClosed(options.path, [&options] { return checkHeader(options.path, *options.schema); }); !header)
        return tl::unexpected(header.error());
    std::unique_ptr<DatabaseFile> file(new DatabaseFile(options, Access::Write));
    if (const auto opened = file->open(); !opened)
        return tl::unexpected(opened.error());
    if (const auto ready = file->prepareForWriting(now, check); !ready)
        return tl::unexpected(ready.error());
    return file;
}

domain::Result<std::optional<FileHeader>> DatabaseFile::header(const QString& path)
{
    std::optional<FileHeader> found;
    const auto done = OpenFiles::whileClosed(path, [&]() -> domain::Result<bool> {
        const auto header = readHeader(path);
        if (!header)
            return tl::unexpected(header.error());
        found = *header;
        return true;
    });
    if (!done)
        return tl::unexpected(done.error());
    return found;
}

DatabaseFile::Opened DatabaseFile::openForWriting(const Options& options, domain::Instant now, std::optional<domain::Error>* replaced, Check check)
{
    if (const auto made = makeFile(options.path); !made)
        return tl::unexpected(made.error());
    const auto lock = lockFor(options);
    if (!lock)
        return tl::unexpected(lock.error());
    Opened file = openOnce(options, now, check);
    if (file || file.error().code != ErrorCode::StorageDamaged)
        return file;
    const QString kept = u"%1%2%3"_s.arg(options.path, kDamaged, domain::toDateTime(now).toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
    QString name = kept;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = u"%1-%2"_s.arg(kept).arg(i);
    if (!QFile::rename(options.path, name))
        return tl::unexpected(unwritable(options.path, qt_error_string(errno)));
    // Its log may hold what the file does not; the index of the log is made anew from it.
    if (QFileInfo::exists(options.path + "-wal"_L1))
        QFile::rename(options.path + "-wal"_L1, name + "-wal"_L1);
    QFile::remove(options.path + "-shm"_L1);
    if (replaced)
        *replaced = domain::Error{ErrorCode::StorageDamaged, {{u"path"_s, options.path}, {u"kept"_s, name}}, false};
    if (const auto made = makeFile(options.path); !made)
        return tl::unexpected(made.error());
    return openOnce(options, now, Check::Usual);
}

DatabaseFile::Opened DatabaseFile::openForReading(const Options& options)
{
    if (const auto header = OpenFiles::whileClosed(options.path, [&options] { return checkHeader(options.path, *options.schema); }); !header)
        return tl::unexpected(header.error());
    std::unique_ptr<DatabaseFile> file(new DatabaseFile(options, Access::Read));
    if (const auto opened = file->open(); !opened)
        return tl::unexpected(opened.error());
    if (const auto ours = file->checkOwner(); !ours)
        return tl::unexpected(ours.error());
    return file;
}

qint64 bytesOnDisk(const QString& path)
{
    return QFileInfo(path).size() + QFileInfo(path + "-wal"_L1).size();
}

qint64 bytesSetAside(const QString& path)
{
    const QFileInfo info(path);
    qint64 bytes = 0;
    // By its beginning, not by a pattern: a name may hold what patterns are made of.
    for (const QFileInfo& one : QDir(info.absolutePath()).entryInfoList(QDir::Files | QDir::Hidden))
        bytes += one.fileName().startsWith(info.fileName() + kDamaged) ? one.size() : 0;
    return bytes;
}

} // namespace stoker::archive
