// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/recordingfile.h"

#include "archive/historyreader.h"
#include "archive/historyrows.h"
#include "archive/historyschema.h"
#include "archive/sampletable.h"
#include "archive/sql.h"
#include "domain/ledgerjson.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <limits>

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Result;
using domain::toEpochMs;

namespace {

using Done = Result<bool>;

DatabaseFile::Options optionsFor(const QString& path)
{
    DatabaseFile::Options options;
    options.path = path;
    options.schema = &historySchema();
    return options;
}

void removeFile(const QString& path)
{
    for (const QString& name : {path, path + "-wal"_L1, path + "-shm"_L1, path + "-journal"_L1})
        QFile::remove(name);
}

/// Copies one run from the attached database `source`.
class Copy {
public:
    Copy(const DatabaseFile& file, const ports::HistoryQuery& query)
        : m_file(file), m_run(query.run), m_from(query.from ? toEpochMs(*query.from) : 0), m_until(query.until ? toEpochMs(*query.until) : std::numeric_limits<qint64>::max() / 2)
    {
    }

    [[nodiscard]] Done all() const
    {
        Statement run(m_file.database(), u"INSERT INTO run SELECT * FROM source.run WHERE id = ?"_s);
        if (!run.run(m_run))
            return failed(run);
        if (run.changed() == 0)
            return domain::failure(ErrorCode::BadArgument, {{u"name"_s, u"run"_s}, {u"value"_s, m_run}});
        const QString executors = u"SELECT id FROM source.executor WHERE run = ? AND (removed_ms IS NULL OR removed_ms >= ?) AND (added_ms IS NULL OR added_ms < ?)"_s;
        const std::pair<QString, QVariantList> steps[] = {
            {u"INSERT INTO sample SELECT * FROM source.sample WHERE run = ? AND time_ms >= ? AND time_ms < ?"_s, {m_run, m_from, m_until}},
            {u"INSERT INTO sample_chunk SELECT * FROM source.sample_chunk WHERE run = ? AND first_ms >= ? AND last_ms < ?"_s, {m_run, m_from, m_until}},
            {u"INSERT INTO executor SELECT * FROM source.executor WHERE id IN (%1)"_s.arg(executors), {m_run, m_from, m_until}},
            {u"INSERT INTO executor_event SELECT * FROM source.executor_event WHERE executor IN (%1)"_s.arg(executors), {m_run, m_from, m_until}},
            {u"INSERT INTO executor_minute SELECT * FROM source.executor_minute WHERE run = ? AND minute >= ? AND minute < ?"_s, {m_run, m_from / 60'000, m_until / 60'000 + 1}},
            {u"INSERT INTO batch SELECT * FROM source.batch WHERE run = ? AND started_ms >= ? AND started_ms < ?"_s, {m_run, m_from, m_until}},
            {u"INSERT INTO job SELECT * FROM source.job WHERE run = ? AND coalesce(ended_ms, started_ms, ?) >= ? AND coalesce(started_ms, 0) < ?"_s, {m_run, m_from, m_from, m_until}},
            {u"INSERT INTO ledger SELECT * FROM source.ledger WHERE run = ? AND time_ms >= ? AND time_ms < ?"_s, {m_run, m_from, m_until}},
        };
        for (const auto& [text, values] : steps) {
            Statement statement(m_file.database(), text);
            if (!statement.runWith(values))
                return failed(statement);
        }
        return cutHours();
    }

    [[nodiscard]] Done tell(const QString& type, quint64 id, domain::Instant time, const QJsonObject& line) const
    {
        if (toEpochMs(time) < m_from || toEpochMs(time) >= m_until)
            return true;
        Statement add(m_file.database(), u"INSERT OR REPLACE INTO ledger(run, type, line, time_ms, payload) VALUES(?, ?, ?, ?, ?)"_s);
        return add.run(m_run, type, static_cast<qint64>(id), toEpochMs(time), QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact))) ? Done(true) : failed(add);
    }

private:
    [[nodiscard]] tl::unexpected<domain::Error> failed(const Statement& statement) const { return tl::unexpected(m_file.error(statement.error())); }

    /// Of the hours that the span begins or ends in.
    [[nodiscard]] Done cutHours() const
    {
        Statement ask(m_file.database(), u"SELECT hour, data FROM source.sample_chunk WHERE run = ? AND last_ms >= ? AND first_ms < ? AND NOT (first_ms >= ? AND last_ms < ?)"_s);
        if (!ask.run(m_run, m_from, m_until, m_from, m_until))
            return failed(ask);
        Statement add(m_file.database(), u"INSERT INTO sample_chunk(run, hour, first_ms, last_ms, samples, data) VALUES(?, ?, ?, ?, ?, ?)"_s);
        SampleBlock block;
        while (ask.next()) {
            if (!decodeSamples(ask.value(1).toByteArray(), block))
                return domain::failure(ErrorCode::StorageDamaged, {{u"path"_s, m_file.path()}});
            const SampleBlock cut = within(block, m_from, m_until);
            if (cut.size() > 0
                && !add.run(m_run, ask.integer(0), static_cast<qint64>(cut.times.front()), static_cast<qint64>(cut.times.back()), static_cast<qint64>(cut.size()), encodeSamples(cut)))
                return failed(add);
        }
        return ask.error().isValid() ? Done(failed(ask)) : Done(true);
    }

    const DatabaseFile& m_file;
    qint64 m_run;
    qint64 m_from;
    qint64 m_until;
};

/// All in chunks, and nothing beside the file.
Done seal(DatabaseFile& file)
{
    HistoryRows rows(file, {});
    if (const Done done = rows.finish(); !done)
        return done;
    if (const Done done = file.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !done)
        return done;
    return file.run(u"PRAGMA journal_mode = DELETE"_s);
}

Done fill(DatabaseFile& file, const DatabaseFile::Options& source, const ports::HistoryQuery& query, const std::vector<domain::LedgerLine>& lines, const std::vector<domain::DecisionLine>& decisions)
{
    Statement attach(file.database(), u"ATTACH DATABASE ? AS source"_s);
    if (!attach.run(source.path))
        return tl::unexpected(file.error(attach.error()));
    if (const Done begun = file.run(u"BEGIN"_s); !begun)
        return begun;
    const Copy copy(file, query);
    Done done = copy.all();
    for (auto line = lines.begin(); done && line != lines.end(); ++line)
        done = copy.tell(u"command"_s, line->id, line->time, toJson(*line));
    for (auto line = decisions.begin(); done && line != decisions.end(); ++line)
        done = copy.tell(u"decision"_s, line->id, line->observed.time, toJson(*line));
    if (done)
        done = file.run(u"COMMIT"_s);
    else
        (void)file.run(u"ROLLBACK"_s);
    const Done detached = file.run(u"DETACH DATABASE source"_s);
    if (!done)
        return done;
    return detached ? seal(file) : detached;
}

/// Is it one of ours at all? Asked of the header, before anything opens it as a database.
Done checkKind(const QString& path)
{
    const auto header = DatabaseFile::header(path);
    if (!header)
        return tl::unexpected(header.error());
    const bool log = QFileInfo(path + "-wal"_L1).size() > 0; // then the header may be older than what is written
    if (!*header || ((*header)->size == 0 && log))
        return true;
    if (!(*header)->sqlite || ((*header)->applicationId != historySchema().applicationId && !(log && (*header)->applicationId == 0)))
        return domain::failure(ErrorCode::NotRecording, {{u"path"_s, path}});
    return true;
}

template <class Value, class Ask>
Result<Value> withReader(const QString& path, Ask&& ask)
{
    const auto reader = openRecording(path);
    return reader ? ask(**reader) : Result<Value>(tl::unexpected(reader.error()));
}

} // namespace

Result<qint64> writeRecording(const DatabaseFile::Options& source, const QString& path, const ports::HistoryQuery& query, const std::vector<domain::LedgerLine>& lines,
                              const std::vector<domain::DecisionLine>& decisions, domain::Instant now)
{
    if (const Done there = checkFolderOf(path); !there)
        return tl::unexpected(there.error());
    const QString part = path + ".part"_L1;
    removeFile(part);
    {
        auto file = DatabaseFile::openForWriting(optionsFor(part), now, nullptr);
        if (!file)
            return tl::unexpected(file.error());
        if (const Done done = fill(**file, source, query, lines, decisions); !done) {
            file->reset();
            removeFile(part);
            return tl::unexpected(done.error());
        }
    }
    removeFile(path);
    if (!QFile::rename(part, path)) {
        removeFile(part);
        return domain::failure(ErrorCode::FileUnwritable, {{u"path"_s, path}, {u"detail"_s, qt_error_string(errno)}});
    }
    return QFileInfo(path).size();
}

Done checkFolderOf(const QString& path)
{
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return domain::failure(ErrorCode::BadArgument, {{u"name"_s, u"path"_s}, {u"value"_s, path}, {u"accepted"_s, QString(kExistingFolder)}});
    return true;
}

Done finishRecording(const QString& path, domain::Instant now)
{
    auto file = DatabaseFile::openForWriting(optionsFor(path), now, nullptr);
    if (!file)
        return tl::unexpected(file.error());
    return seal(**file);
}

Result<std::unique_ptr<HistoryReader>> openRecording(const QString& path)
{
    if (const Done ours = checkKind(path); !ours)
        return tl::unexpected(ours.error());
    auto reader = std::make_unique<HistoryReader>(optionsFor(path));
    const Done whole = reader->check();
    // What the header did not tell, the database does.
    if (!whole && whole.error().code == ErrorCode::FileUnwritable)
        return domain::failure(ErrorCode::NotRecording, {{u"path"_s, path}});
    if (!whole)
        return tl::unexpected(whole.error());
    return reader;
}

Result<std::vector<ports::HistoryRun>> recordingRuns(const QString& path)
{
    return withReader<std::vector<ports::HistoryRun>>(path, [](HistoryReader& reader) { return reader.runs(); });
}

Result<domain::RecordingPtr> readRecording(const QString& path, ports::HistoryQuery query)
{
    return withReader<domain::RecordingPtr>(path, [&path, &query](HistoryReader& reader) -> Result<domain::RecordingPtr> {
        if (query.run == 0) {
            const auto runs = reader.runs();
            if (!runs)
                return tl::unexpected(runs.error());
            if (runs->empty())
                return domain::failure(ErrorCode::NotRecording, {{u"path"_s, path}});
            query.run = runs->front().id;
        }
        return reader.read(query);
    });
}

} // namespace stoker::archive
