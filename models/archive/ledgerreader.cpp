// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledgerreader.h"

#include "archive/ledgerrow.h"
#include "archive/ledgersql.h"
#include "archive/reading.h"
#include "domain/names.h"

#include <QJsonDocument>

#include <algorithm>

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::fromEpochMs;
using ports::LedgerEntry;

namespace {

QJsonObject payload(const Statement& row, int column) { return QJsonDocument::fromJson(row.text(column).toUtf8()).object(); }

QJsonObject lineObject(const Statement& row, int first)
{
    QJsonObject object = payload(row, first + 7);
    object.insert("id"_L1, row.integer(first));
    object.insert("time_ms"_L1, row.integer(first + 1));
    object.insert("actor"_L1, row.text(first + 2));
    object.insert("command"_L1, row.text(first + 3));
    object.insert("status"_L1, row.text(first + 4));
    object.insert("by"_L1, row.text(first + 5));
    object.insert("reason"_L1, row.text(first + 6));
    return object;
}

ports::LedgerKey keyAt(const Statement& row, int first)
{
    return {domain::ApplicationId{row.text(first)}, domain::InstanceId{row.text(first + 1)}, row.text(first + 2), row.text(first + 3), 0};
}

std::optional<LedgerEntry> lineEntry(const Statement& row)
{
    const auto line = ledgerLineFromRow(lineObject(row, 6));
    if (!line)
        return std::nullopt;
    LedgerEntry entry{keyAt(row, 1), {line->time, true, row.integer(0)}, *line};
    entry.key.session = static_cast<int>(row.integer(5));
    return entry;
}

std::optional<LedgerEntry> decisionEntry(const Statement& row)
{
    QJsonObject object = payload(row, 10);
    object.insert("id"_L1, row.integer(5));
    object.insert("time_ms"_L1, row.integer(6));
    object.insert("mode"_L1, row.text(7));
    object.insert("policy"_L1, row.text(8));
    const auto decision = decisionLineFromRow(object, row.text(9));
    if (!decision)
        return std::nullopt;
    return LedgerEntry{keyAt(row, 1), {decision->observed.time, false, row.integer(0)}, *decision};
}

/// A row as far as paging cares; `entry` is empty where it cannot be read.
struct Row {
    ports::LedgerPlace place;
    std::optional<LedgerEntry> entry;
};

bool isAbove(const Row& a, const Row& b)
{
    if (a.place.time != b.place.time)
        return a.place.time > b.place.time;
    if (a.place.command != b.place.command)
        return a.place.command;
    return a.place.row > b.place.row;
}

} // namespace

LedgerReader::LedgerReader(DatabaseFile::Options options) : m_options(std::move(options)) {}
LedgerReader::~LedgerReader() = default;

void LedgerReader::reopen() { m_file.reset(); }

domain::Result<bool> LedgerReader::open()
{
    if (m_file)
        return true;
    auto opened = DatabaseFile::openForReading(m_options);
    if (!opened)
        return tl::unexpected(opened.error());
    m_file = std::move(*opened);
    return true;
}

domain::Result<ports::LedgerPage> LedgerReader::read(const ports::LedgerQuery& query)
{
    if (const auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    const Reading reading(*m_file);
    if (!reading.begun())
        return tl::unexpected(reading.begun().error());
    const auto words = wordsWith(*m_file, query.text.trimmed());
    if (!words)
        return tl::unexpected(words.error());

    const int limit = std::clamp(query.limit, 1, 100'000);
    std::vector<Row> rows;
    const auto collect = [&](const Where& where, const QString& text, bool command, int timeColumn, auto&& entryOf) -> domain::Result<bool> {
        if (where.never)
            return true;
        Statement select(m_file->database(), text);
        // One more than wanted shows whether there is a next page.
        if (!select.runWith(where.values + QVariantList{limit + 1}))
            return tl::unexpected(m_file->error(select.error()));
        while (select.next())
            rows.push_back({{fromEpochMs(select.integer(timeColumn)), command, select.integer(0)}, entryOf(select)});
        if (select.error().isValid())
            return tl::unexpected(m_file->error(select.error()));
        return true;
    };
    const Where lines = lineWhere(query);
    if (const auto done = collect(lines, lineSelect(lines), true, 7, lineEntry); !done)
        return tl::unexpected(done.error());
    const Where decisions = decisionWhere(query, *words);
    if (const auto done = collect(decisions, decisionSelect(decisions), false, 6, decisionEntry); !done)
        return tl::unexpected(done.error());

    std::sort(rows.begin(), rows.end(), isAbove);
    ports::LedgerPage page;
    const std::size_t shown = std::min(rows.size(), static_cast<std::size_t>(limit));
    for (std::size_t i = 0; i < shown; ++i) {
        if (rows[i].entry)
            page.entries.push_back(std::move(*rows[i].entry));
        else
            ++page.unreadable;
    }
    if (rows.size() > shown)
        page.next = rows[shown - 1].place;
    return page;
}

domain::Result<qint64> LedgerReader::count(const ports::LedgerQuery& query)
{
    if (const auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    const Reading reading(*m_file);
    if (!reading.begun())
        return tl::unexpected(reading.begun().error());
    const auto words = wordsWith(*m_file, query.text.trimmed());
    if (!words)
        return tl::unexpected(words.error());
    ports::LedgerQuery whole = query;
    whole.below.reset();
    qint64 total = 0;
    for (const auto& [where, table] : {std::pair{lineWhere(whole), u"line_event"_s}, std::pair{decisionWhere(whole, *words), u"decision"_s}}) {
        if (where.never)
            continue;
        Statement ask(m_file->database(), u"SELECT count(*) FROM %1 AS e %2 WHERE %3"_s.arg(table, where.byRow ? u"NOT INDEXED"_s : QString(), where.text));
        if (!ask.runWith(where.values) || !ask.next())
            return tl::unexpected(m_file->error(ask.error()));
        total += ask.integer(0);
    }
    return total;
}

domain::Result<std::vector<ports::LedgerState>> LedgerReader::states(const ports::LedgerPlace& place)
{
    std::vector<ports::LedgerState> states;
    if (!place.command)
        return states;
    if (const auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    Statement ask(m_file->database(), u"SELECT recorded_ms, line, time_ms, actor, kind, status, who, why, payload FROM line_event WHERE origin = ? ORDER BY seq"_s);
    if (!ask.run(place.row))
        return tl::unexpected(m_file->error(ask.error()));
    while (ask.next()) {
        if (const auto line = ledgerLineFromRow(lineObject(ask, 1)))
            states.push_back({fromEpochMs(ask.integer(0)), *line});
    }
    if (ask.error().isValid())
        return tl::unexpected(m_file->error(ask.error()));
    return states;
}

domain::Result<ports::LedgerSize> LedgerReader::size()
{
    if (const auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    Statement ask(m_file->database(), u"SELECT (SELECT count(DISTINCT origin) FROM line_event), (SELECT count(*) FROM decision), "
                                      "(SELECT min(time_ms) FROM line_event), (SELECT min(time_ms) FROM decision)"_s);
    if (!ask.run() || !ask.next())
        return tl::unexpected(m_file->error(ask.error()));
    ports::LedgerSize size{ask.integer(0), ask.integer(1), bytesOnDisk(m_file->path()), std::nullopt};
    for (const int column : {2, 3}) {
        if (ask.value(column).isNull())
            continue;
        const domain::Instant oldest = fromEpochMs(ask.integer(column));
        size.oldest = size.oldest ? std::min(*size.oldest, oldest) : oldest;
    }
    return size;
}

domain::Result<std::optional<ports::PilotMark>> LedgerReader::mark(const domain::ApplicationId& application)
{
    if (const auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    Statement ask(m_file->database(), u"SELECT m.time_ms, m.mode, m.policy, m.settings, m.state, r.instance FROM mark AS m JOIN run AS r ON r.id = m.run "
                                      "WHERE m.application = (SELECT id FROM application WHERE spark_id = ?)"_s);
    if (!ask.run(sqlText(application.text)))
        return tl::unexpected(m_file->error(ask.error()));
    if (!ask.next()) {
        if (ask.error().isValid())
            return tl::unexpected(m_file->error(ask.error()));
        return std::nullopt;
    }
    // A mode of a newer Stoker: watching is what cannot do harm.
    return ports::PilotMark{domain::modeFromName(ask.text(1).toStdString()).value_or(domain::Mode::Watch), ask.text(2), ask.text(3), ask.text(4), fromEpochMs(ask.integer(0)),
                            domain::InstanceId{ask.text(5)}};
}

} // namespace stoker::archive
