// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sqlitehistory.h"

#include "archive/answer.h"
#include "archive/historydigest.h"
#include "archive/historyreader.h"
#include "archive/historyschema.h"
#include "archive/recordingfile.h"
#include "archive/samplechunk.h"
#include "archive/taskthread.h"

#include <QSemaphore>

#include <atomic>
#include <map>

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::Result;
using ports::HistoryKeyPtr;

class SqliteHistory::Private {
public:
    Private(SqliteHistory& owner, const HistoryWriter::Options& options, int itsMostUnread, const ports::Clock& itsClock)
        : clock(itsClock), mostUnread(itsMostUnread), file(options.file), retention(options.retention), maxBytes(options.file.maxBytes), reader(options.file),
          context{HistoryRows::newHolder()}, writer(std::make_unique<HistoryWriter>(options, listenerFor(owner), itsClock, context))
    {
    }
    ~Private()
    {
        // What polls said is made into rows, those are stored, and only then nobody reads any more. What is being read is given up.
        QSemaphore done;
        digester.post([this, &done] {
            for (auto& [session, digest] : digests)
                finish(session, digest);
            done.release();
        });
        done.acquire();
        digester.finish({});
        readers.finish([this] { reader.reopen(); });
        writer.reset();
    }

    static HistoryWriter::Listener listenerFor(SqliteHistory& owner)
    {
        // Queued to the owner's thread: it is gone from the queue when the owner is.
        SqliteHistory* to = &owner;
        return {[to](const domain::Error& error) { QMetaObject::invokeMethod(to, [to, error] { emit to->failed(error); }, Qt::QueuedConnection); },
                [to] { QMetaObject::invokeMethod(to, [to] { emit to->recovered(); }, Qt::QueuedConnection); },
                [to](const domain::Error& error) { QMetaObject::invokeMethod(to, [to, error] { emit to->replaced(error); }, Qt::QueuedConnection); }};
    }

    /// What one session's polls are made into; of the digesting thread.
    struct Digest {
        HistoryKeyPtr key;
        HistoryDigest digest;
        quint64 losses = 0; ///< when all was said last
    };
    void finish(int, Digest& of)
    {
        if (!of.key)
            return;
        of.digest.end([&](HistoryDigest::Value value) { writer->put({of.key, std::move(value)}); });
        writer->put({of.key, EndPut{}});
        of.key.reset();
    }
    void digestOne(const HistoryKeyPtr& key, const std::optional<std::pair<domain::Instant, domain::History::Sample>>& sample, const domain::SnapshotPtr& snapshot)
    {
        Digest& of = digests[key->session];
        if (of.key && of.key->application.id != key->application.id)
            finish(key->session, of);
        of.key = key;
        if (sample) {
            SamplePut put{domain::toEpochMs(sample->first), {}};
            for (std::size_t m = 0; m < put.steps.size(); ++m)
                put.steps[m] = toSteps(sample->second[m], m);
            writer->put({key, put});
        }
        if (!snapshot)
            return;
        // Another file, rows that gave way, a run that another one recorded until now: what was said may be nowhere.
        const quint64 losses = writer->generation() + writer->lost() + context.takeovers->load();
        of.digest.take(snapshot, std::exchange(of.losses, losses) != losses, [&](HistoryDigest::Value value) { writer->put({key, std::move(value)}); });
    }

    /// On the reading thread, after what was put before is stored (or could not be: then what is stored is read all the same).
    template <class Value>
    QFuture<Result<Value>> read(std::function<Result<Value>(HistoryReader&)> question)
    {
        auto answer = std::make_shared<Answer<Value>>();
        const auto future = answer->future();
        digester.post([this, answer, question = std::move(question)] {
            writer->ask([this, answer, question](HistoryRows*, const std::optional<domain::Error>& error) {
                readers.post([this, answer, question, error] { answer->give(reading<Value>(question, error)); });
            });
        });
        return future;
    }
    template <class Value>
    Result<Value> reading(const std::function<Result<Value>(HistoryReader&)>& question, const std::optional<domain::Error>& storing)
    {
        if (const quint64 now = writer->generation(); std::exchange(generation, now) != now)
            reader.reopen();
        Result<Value> value = question(reader);
        if (value)
            return value;
        if (value.error().code == domain::ErrorCode::StorageDamaged)
            writer->suspect();
        // There is no file because none could be made: that says more than that there is none.
        if (value.error().code == domain::ErrorCode::FileUnreadable && storing)
            return tl::unexpected(*storing);
        return value;
    }

    const ports::Clock& clock;
    const int mostUnread;
    const DatabaseFile::Options file;
    HistoryRetention retention; ///< of the owner's thread, as maxBytes
    qint64 maxBytes = 0;
    HistoryReader reader;   ///< of the reading thread, as generation
    quint64 generation = 0;
    const HistoryRows::Context context;
    std::map<int, Digest> digests; ///< of the digesting thread
    std::atomic<int> unread{0};
    TaskThread readers;
    std::unique_ptr<HistoryWriter> writer;
    TaskThread digester; ///< before the writer: it puts there
};

SqliteHistory::SqliteHistory(Options options, const ports::Clock& clock, QObject* parent) : HistoryStore(parent), m_path(options.path)
{
    HistoryWriter::Options writer = options.writer;
    writer.file.path = m_path;
    writer.file.schema = &historySchema();
    writer.retention = options.retention;
    d = std::make_unique<Private>(*this, writer, options.mostUnread, clock);
}

SqliteHistory::~SqliteHistory() = default;

void SqliteHistory::put(const HistoryKeyPtr& key, const std::optional<std::pair<domain::Instant, domain::History::Sample>>& sample, const domain::SnapshotPtr& snapshot)
{
    const bool look = snapshot && d->unread.load() < d->mostUnread;
    if (look)
        ++d->unread;
    d->digester.post([p = d.get(), key, sample, snapshot = look ? snapshot : nullptr] {
        p->digestOne(key, sample, snapshot);
        if (snapshot)
            --p->unread;
    });
}

void SqliteHistory::dropAfter(const HistoryKeyPtr& key, domain::Instant time)
{
    d->digester.post([p = d.get(), key, time] { p->writer->put({key, DropAfterPut{domain::toEpochMs(time)}}); });
}

void SqliteHistory::put(const HistoryKeyPtr& key, const domain::LedgerLine& line)
{
    d->digester.post([p = d.get(), key, line] { p->writer->put({key, line}); });
}

void SqliteHistory::put(const HistoryKeyPtr& key, const domain::DecisionLine& decision)
{
    d->digester.post([p = d.get(), key, decision] { p->writer->put({key, decision}); });
}

void SqliteHistory::end(const HistoryKeyPtr& key)
{
    d->digester.post([p = d.get(), key] {
        if (const auto of = p->digests.find(key->session); of != p->digests.end())
            p->finish(key->session, of->second);
    });
}

QFuture<Result<std::vector<ports::HistoryRun>>> SqliteHistory::runs()
{
    return d->read<std::vector<ports::HistoryRun>>([](HistoryReader& reader) { return reader.runs(); });
}

QFuture<Result<domain::RecordingPtr>> SqliteHistory::read(const ports::HistoryQuery& query)
{
    return d->read<domain::RecordingPtr>([query](HistoryReader& reader) { return reader.read(query); });
}

QFuture<Result<std::vector<domain::ExecutorMinute>>> SqliteHistory::minutes(const ports::HistoryQuery& query, qsizetype limit)
{
    return d->read<std::vector<domain::ExecutorMinute>>([query, limit](HistoryReader& reader) { return reader.minutes(query, limit); });
}

QFuture<Result<ports::HistorySize>> SqliteHistory::size()
{
    return d->read<ports::HistorySize>([](HistoryReader& reader) { return reader.size(); });
}

QFuture<Result<bool>> SqliteHistory::remove(qint64 run)
{
    auto answer = std::make_shared<Answer<bool>>();
    d->digester.post([p = d.get(), answer, run] {
        p->writer->ask([p, answer, run](HistoryRows* rows, const std::optional<domain::Error>& error) {
            answer->give(rows ? rows->remove(run, p->clock.wall()) : Result<bool>(tl::unexpected(*error)));
        });
    });
    return answer->future();
}

QFuture<Result<qint64>> SqliteHistory::exportTo(const QString& path, const ports::HistoryQuery& query, std::vector<domain::LedgerLine> lines, std::vector<domain::DecisionLine> decisions)
{
    auto told = std::make_shared<std::pair<std::vector<domain::LedgerLine>, std::vector<domain::DecisionLine>>>(std::move(lines), std::move(decisions));
    return d->read<qint64>([p = d.get(), path, query, told](HistoryReader&) { return writeRecording(p->file, path, query, told->first, told->second, p->clock.wall()); });
}

ports::StorageHealth SqliteHistory::health() const { return d->writer->health(); }

void SqliteHistory::setRetention(const HistoryRetention& retention)
{
    d->retention = retention;
    d->writer->setLimits(retention, d->maxBytes);
}

void SqliteHistory::setMaxBytes(qint64 bytes)
{
    d->maxBytes = bytes;
    d->writer->setLimits(d->retention, bytes);
}

} // namespace stoker::archive
