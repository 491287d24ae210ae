// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/databaseschema.h"

#include "archive/sql.h"

#include <QFile>
#include <QtEndian>

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::ErrorCode;

domain::Result<FileHeader> readHeader(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    FileHeader header;
    header.size = file.size();
    // sqlite.org/fileformat2.html: 16 bytes of magic, user_version at 60, application_id at 68, big-endian.
    const QByteArray bytes = file.read(100);
    header.sqlite = bytes.size() == 100 && bytes.startsWith(QByteArray("SQLite format 3", 16));
    if (header.sqlite) {
        header.version = qFromBigEndian<qint32>(bytes.constData() + 60);
        header.applicationId = qFromBigEndian<qint32>(bytes.constData() + 68);
    }
    return header;
}

domain::Result<int> migrate(const QSqlDatabase& database, const Schema& schema, const QString& path, domain::Instant now)
{
    QSqlError error;
    const auto run = [&](const QString& text) { return runSql(database, text, &error); };
    const auto failed = [&]() -> domain::Result<int> {
        const domain::Error what = toError(error, path, 0, true);
        QSqlError ignored;
        (void)runSql(database, u"ROLLBACK"_s, &ignored);
        return tl::unexpected(what);
    };
    const auto version = [&]() -> int {
        Statement ask(database, u"PRAGMA user_version"_s);
        if (!ask.run() || !ask.next()) {
            error = ask.error();
            return -1;
        }
        return static_cast<int>(ask.integer(0));
    };
    const int newest = schema.version();
    int have = version();
    if (have < 0)
        return failed();
    if (have > newest)
        return domain::failure(ErrorCode::StorageTooNew, {{u"path"_s, path}, {u"version"_s, have}, {u"accepted"_s, newest}});
    while (have < newest) {
        if (!run(u"BEGIN IMMEDIATE"_s))
            return failed();
        // Another process may have taken the step while this one waited for the lock.
        have = version();
        if (have < 0)
            return failed();
        if (have < newest) {
            if (have == 0
                && (!run(u"PRAGMA application_id = %1"_s.arg(schema.applicationId)) || !run(u"CREATE TABLE schema_version(version INTEGER PRIMARY KEY, since_ms INTEGER NOT NULL)"_s)))
                return failed();
            for (const QString& statement : schema.steps[static_cast<std::size_t>(have)]) {
                if (!run(statement))
                    return failed();
            }
            ++have;
            if (!run(u"PRAGMA user_version = %1"_s.arg(have)) || !run(u"INSERT INTO schema_version VALUES(%1, %2)"_s.arg(have).arg(domain::toEpochMs(now))))
                return failed();
        }
        if (!run(u"COMMIT"_s))
            return failed();
    }
    return have;
}

} // namespace stoker::archive
