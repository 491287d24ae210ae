// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sql.h"

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::ErrorCode;

domain::Error toError(const QSqlError& error, const QString& path, double busySeconds, bool writing)
{
    // The driver reports extended codes, whose low byte is the primary one.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QVariantMap values{{u"path"_s, path}, {u"detail"_s, u"%1, %2"_s.arg(error.databaseText(), error.nativeErrorCode())}};
    switch (code) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
    case 15: // SQLITE_PROTOCOL: the lock on the log could not be had
        return {ErrorCode::StorageBusy, {{u"path"_s, path}, {u"seconds"_s, busySeconds}}, true};
    case 13: return {ErrorCode::StorageFull, values, true}; // SQLITE_FULL
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return {ErrorCode::StorageDamaged, {{u"path"_s, path}}, false};
    case 3:  // SQLITE_PERM
    case 8:  // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
        return {writing ? ErrorCode::FileUnwritable : ErrorCode::FileUnreadable, values, true};
    default: return {ErrorCode::Internal, {{u"detail"_s, error.text()}, {u"path"_s, path}}, false};
    }
}

bool runSql(const QSqlDatabase& database, const QString& text, QSqlError* error)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(text)) {
        if (error)
            *error = query.lastError();
        return false;
    }
    // Some pragmas do a step of their work for every row that is taken.
    while (query.next()) { }
    return true;
}

} // namespace stoker::archive
