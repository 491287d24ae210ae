// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

/// QtSql with fewer words. For use inside `archive` only; on the thread of the connection.
namespace stoker::archive {

/// SQLite's primary result codes (sqlite.org/rescode.html) that mean something to a reader; what else comes is Internal.
[[nodiscard]] domain::Error toError(const QSqlError& error, const QString& path, double busySeconds, bool writing);

/// SQLite takes a null QString for NULL.
[[nodiscard]] inline QVariant sqlText(const QString& text) { return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text); }

/// One prepared statement, to be run again and again. Rows are read forward only: else QtSql keeps every one of them.
class Statement {
public:
    Statement(const QSqlDatabase& database, const QString& text) : m_query(database)
    {
        m_query.setForwardOnly(true);
        m_prepared = m_query.prepare(text);
    }
    template <class... Values>
    [[nodiscard]] bool run(const Values&... values)
    {
        if (!m_prepared)
            return false;
        int place = 0;
        (m_query.bindValue(place++, QVariant(values)), ...);
        return m_query.exec();
    }
    [[nodiscard]] bool runWith(const QVariantList& values)
    {
        if (!m_prepared)
            return false;
        for (int i = 0; i < values.size(); ++i)
            m_query.bindValue(i, values.at(i));
        return m_query.exec();
    }
    [[nodiscard]] bool next() { return m_query.next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }
    [[nodiscard]] int changed() const { return m_query.numRowsAffected(); }
    [[nodiscard]] QSqlError error() const { return m_query.lastError(); }
    /// An open SELECT holds its picture of the file, and keeps the log from being taken over.
    void finish() { m_query.finish(); }

private:
    QSqlQuery m_query;
    bool m_prepared = false;
};

/// One statement without values; false: `error` says why.
[[nodiscard]] bool runSql(const QSqlDatabase& database, const QString& text, QSqlError* error);

} // namespace stoker::archive
