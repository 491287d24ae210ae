// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/ledgerreader.h"

#include <QIODevice>

namespace stoker::archive {

/// Writes what a query finds (its limit and place apart), newest first, one page a step, so that nothing is held open for long and little is in memory.
/// JSON: an array of objects, each with "type" (command, decision), application, instance, name, address and the members of ledgerjson.h.
/// CSV: RFC 4180 in UTF-8, one row each, the columns of ledgerCsvColumns(); lists are separated by blanks; empty = unknown, or not of that type.
/// The device stays its owner's.
class LedgerExport {
public:
    LedgerExport(ports::LedgerFormat format, const ports::LedgerQuery& query, QIODevice& device);
    /// True: there is more to do. FileUnwritable{path, detail} when the device takes no more.
    [[nodiscard]] domain::Result<bool> step(LedgerReader& reader);
    [[nodiscard]] qint64 written() const { return m_written; }

private:
    [[nodiscard]] bool write(const QByteArray& bytes) { return m_device.write(bytes) == bytes.size(); }

    ports::LedgerFormat m_format;
    ports::LedgerQuery m_query;
    QIODevice& m_device;
    bool m_begun = false;
    qint64 m_written = 0;
};

/// Stable: new ones come at the end.
[[nodiscard]] QStringList ledgerCsvColumns();
[[nodiscard]] QJsonObject toJson(const ports::LedgerEntry& entry);
/// Without the line's end.
[[nodiscard]] QByteArray toCsv(const ports::LedgerEntry& entry);
/// The very bytes that LedgerExport writes of these entries (ports::LedgerDocument).
[[nodiscard]] QByteArray ledgerDocument(ports::LedgerFormat format, const std::vector<ports::LedgerEntry>& entries);

} // namespace stoker::archive
