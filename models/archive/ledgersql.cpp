// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledgersql.h"

#include "domain/names.h"

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::toEpochMs;

namespace {

class Conditions {
public:
    void add(const QString& text, const QVariantList& values = {})
    {
        m_where.text += (m_where.text.isEmpty() ? QString() : u" AND "_s) + text;
        m_where.values += values;
    }
    /// What both tables have.
    void addCommon(const ports::LedgerQuery& query)
    {
        if (!query.application.isEmpty())
            add(u"e.application = (SELECT id FROM application WHERE spark_id = ?)"_s, {sqlText(query.application.text)});
        if (query.instance)
            add(u"e.run IN (SELECT id FROM run WHERE instance = ?)"_s, {sqlText(query.instance->text)});
        if (query.from)
            add(u"e.time_ms >= ?"_s, {toEpochMs(*query.from)});
        if (query.until)
            add(u"e.time_ms < ?"_s, {toEpochMs(*query.until)});
    }
    /// At one time commands stand above decisions, and the later above the earlier.
    void addPlace(const std::optional<ports::LedgerPlace>& below, bool commands, const QString& row)
    {
        if (!below)
            return;
        const qint64 time = toEpochMs(below->time);
        if (below->command == commands)
            add(u"(e.time_ms, e.%1) < (?, ?)"_s.arg(row), {time, below->row});
        else
            add(commands ? u"e.time_ms < ?"_s : u"e.time_ms <= ?"_s, {time});
    }
    void fetchRows() { m_where.byRow = true; }
    [[nodiscard]] Where take(bool never)
    {
        if (m_where.text.isEmpty())
            m_where.text = u"1"_s;
        m_where.never = never;
        return m_where;
    }

private:
    Where m_where;
};

QString marks(qsizetype count) { return QStringList(count, u"?"_s).join(u','); }

} // namespace

domain::Result<WordIds> wordsWith(const DatabaseFile& file, const QString& text)
{
    WordIds found;
    if (text.isEmpty())
        return found;
    Statement all(file.database(), u"SELECT id, text FROM word"_s);
    if (!all.run())
        return tl::unexpected(file.error(all.error()));
    while (all.next()) {
        if (all.text(1).contains(text, Qt::CaseInsensitive))
            found.ids.append(all.integer(0));
    }
    return found;
}

Where lineWhere(const ports::LedgerQuery& query)
{
    Conditions conditions;
    conditions.addCommon(query);
    conditions.addPlace(query.below, true, u"origin"_s);
    if (!query.kinds.empty()) {
        QVariantList kinds;
        for (const domain::LineKind kind : query.kinds)
            kinds.append(domain::toText(domain::lineKindName(kind)));
        conditions.add(u"e.kind IN (%1)"_s.arg(marks(kinds.size())), kinds);
    }
    if (!query.unsent) {
        conditions.add(u"e.status NOT IN (?, ?)"_s, {domain::toText(domain::lineStatusName(domain::LineStatus::Refused)), domain::toText(domain::lineStatusName(domain::LineStatus::TakenBack))});
    }
    const QString text = query.text.trimmed();
    if (!text.isEmpty())
        conditions.add(u"(instr(e.search, ?) > 0 OR e.origin IN (SELECT origin FROM line_executor WHERE executor = ?))"_s, {text.toCaseFolded(), text});
    conditions.add(u"NOT EXISTS (SELECT 1 FROM line_event AS later WHERE later.origin = e.origin AND later.seq > e.seq)"_s);
    return conditions.take(!query.commands);
}

Where decisionWhere(const ports::LedgerQuery& query, const WordIds& words)
{
    Conditions conditions;
    conditions.addCommon(query);
    conditions.addPlace(query.below, false, u"id"_s);
    if (query.onlyChanges)
        conditions.add(u"e.changes = 1"_s);
    const QString text = query.text.trimmed();
    if (!text.isEmpty()) {
        const QString executors = u"e.id IN (SELECT decision FROM decision_executor WHERE executor = ?)"_s;
        if (words.ids.isEmpty()) {
            conditions.add(executors, {text});
            conditions.fetchRows();
        } else {
            const QString among = marks(words.ids.size());
            conditions.add(u"(e.policy IN (%1) OR e.reason IN (%1) OR %2)"_s.arg(among, executors), words.ids + words.ids + QVariantList{text});
        }
    }
    return conditions.take(!query.decisions);
}

QString lineSelect(const Where& where)
{
    return u"SELECT e.origin, a.spark_id, r.instance, r.name, r.address, p.session, e.line, e.time_ms, e.actor, e.kind, e.status, e.who, e.why, e.payload "
           "FROM line_event AS e CROSS JOIN application AS a ON a.id = e.application CROSS JOIN run AS r ON r.id = e.run CROSS JOIN pass AS p ON p.id = e.pass "
           "WHERE %1 ORDER BY e.time_ms DESC, e.origin DESC LIMIT ?"_s.arg(where.text);
}

QString decisionSelect(const Where& where)
{
    return u"SELECT e.id, a.spark_id, r.instance, r.name, r.address, e.line, e.time_ms, m.text, o.text, w.text, e.payload "
           "FROM decision AS e %2 CROSS JOIN application AS a ON a.id = e.application CROSS JOIN run AS r ON r.id = e.run CROSS JOIN word AS m ON m.id = e.mode "
           "CROSS JOIN word AS o ON o.id = e.policy CROSS JOIN word AS w ON w.id = e.reason "
           "WHERE %1 ORDER BY e.time_ms DESC, e.id DESC LIMIT ?"_s.arg(where.text, where.byRow ? u"NOT INDEXED"_s : QString());
}

} // namespace stoker::archive
