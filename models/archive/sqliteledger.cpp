// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sqliteledger.h"

#include "archive/answer.h"
#include "archive/ledgerexport.h"
#include "archive/ledgerreader.h"
#include "archive/taskthread.h"

#include <QDir>
#include <QSaveFile>

namespace stoker::archive {

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Result;

namespace {

/// An export under way.
struct Writing {
    Writing(std::shared_ptr<Answer<qint64>> itsAnswer, const QString& path, ports::LedgerFormat format, const ports::LedgerQuery& query)
        : file(path), steps(format, query, file), answer(std::move(itsAnswer))
    {
    }
    QSaveFile file;
    LedgerExport steps;
    std::shared_ptr<Answer<qint64>> answer;
};

} // namespace

class SqliteLedger::Private {
public:
    Private(SqliteLedger& owner, const LedgerWriter::Options& options, const ports::Clock& clock)
        : reader(options.file), writer(std::make_unique<LedgerWriter>(options, listenerFor(owner), clock))
    {
    }
    ~Private()
    {
        // What is being read is given up; the connection is closed where it was opened. Only then the writer, whom the readers ask things.
        readers.finish([this] { reader.reopen(); });
        writer.reset();
    }

    static LedgerWriter::Listener listenerFor(SqliteLedger& owner)
    {
        // Queued to the owner's thread: it is gone from the queue when the owner is.
        SqliteLedger* to = &owner;
        return {[to](const domain::Error& error) { QMetaObject::invokeMethod(to, [to, error] { emit to->failed(error); }, Qt::QueuedConnection); },
                [to] { QMetaObject::invokeMethod(to, [to] { emit to->recovered(); }, Qt::QueuedConnection); },
                [to](const domain::Error& error) { QMetaObject::invokeMethod(to, [to, error] { emit to->replaced(error); }, Qt::QueuedConnection); }};
    }

    /// On the reading thread, after what was put before is stored (or could not be: then what is stored is read all the same).
    template <class Value>
    QFuture<Result<Value>> read(std::function<Result<Value>(LedgerReader&)> question)
    {
        auto answer = std::make_shared<Answer<Value>>();
        const auto future = answer->future();
        writer->ask([this, answer, question = std::move(question)](LedgerRows*, const std::optional<domain::Error>& error) {
            readers.post([this, answer, question, error] { answer->give(reading<Value>(question, error)); });
        });
        return future;
    }

    template <class Value>
    Result<Value> reading(const std::function<Result<Value>(LedgerReader&)>& question, const std::optional<domain::Error>& storing)
    {
        if (const quint64 now = writer->generation(); std::exchange(generation, now) != now)
            reader.reopen();
        Result<Value> value = question(reader);
        if (value)
            return value;
        if (value.error().code == ErrorCode::StorageDamaged)
            writer->suspect();
        // There is no file because none could be made: that says more than that there is none.
        if (value.error().code == ErrorCode::FileUnreadable && storing)
            return tl::unexpected(*storing);
        return value;
    }

    using ExportAnswer = std::shared_ptr<Answer<qint64>>;
    void beginExport(const ExportAnswer& answer, const QString& path, ports::LedgerFormat format, const ports::LedgerQuery& query, const std::optional<domain::Error>& storing)
    {
        const auto writing = std::make_shared<Writing>(answer, path, format, query);
        if (writing->file.open(QIODevice::WriteOnly))
            exportSome(writing, storing);
        else
            answer->give(domain::failure(ErrorCode::FileUnwritable, {{u"path"_s, path}, {u"detail"_s, writing->file.errorString()}}));
    }

    void exportSome(const std::shared_ptr<Writing>& writing, const std::optional<domain::Error>& storing)
    {
        if (writing->answer->isCanceled())
            return;
        const auto more = reading<bool>([&writing](LedgerReader& from) { return writing->steps.step(from); }, storing);
        if (!more)
            return writing->answer->give(tl::unexpected(more.error()));
        writing->answer->progress(writing->steps.written());
        if (*more) // pages that somebody waits for come in between
            return readers.post([this, writing, storing] { exportSome(writing, storing); });
        if (!writing->file.commit())
            return writing->answer->give(domain::failure(ErrorCode::FileUnwritable, {{u"path"_s, writing->file.fileName()}, {u"detail"_s, writing->file.errorString()}}));
        writing->answer->give(writing->steps.written());
    }

    LedgerReader reader;    ///< of the reading thread
    quint64 generation = 0; ///< of the reading thread
    TaskThread readers;
    std::unique_ptr<LedgerWriter> writer;
};

SqliteLedger::SqliteLedger(Options options, const ports::Clock& clock, QObject* parent) : LedgerStore(parent), m_path(QDir(options.folder).filePath(u"ledger.sqlite"_s))
{
    LedgerWriter::Options writer = options.writer;
    writer.file.path = m_path;
    writer.file.maxBytes = options.maxBytes;
    writer.retention = options.retention;
    d = std::make_unique<Private>(*this, writer, clock);
}

SqliteLedger::~SqliteLedger() = default;

QFuture<Result<ports::LedgerIds>> SqliteLedger::lastIds(const ports::LedgerKey& key)
{
    auto answer = std::make_shared<Answer<ports::LedgerIds>>();
    const auto future = answer->future();
    d->writer->ask([answer, key](LedgerRows* rows, const std::optional<domain::Error>& error) {
        if (rows)
            answer->give(rows->lastIds(key));
        else
            answer->give(tl::unexpected(error.value_or(domain::Error{})));
    });
    return future;
}

void SqliteLedger::put(const ports::LedgerKey& key, const domain::LedgerLine& line) { d->writer->put({key, line}); }
void SqliteLedger::put(const ports::LedgerKey& key, const domain::DecisionLine& decision) { d->writer->put({key, decision}); }
void SqliteLedger::saveMark(const ports::LedgerKey& key, const ports::PilotMark& mark) { d->writer->put({key, mark}); }

QFuture<Result<std::optional<ports::PilotMark>>> SqliteLedger::readMark(const domain::ApplicationId& application)
{
    return d->read<std::optional<ports::PilotMark>>([application](LedgerReader& reader) { return reader.mark(application); });
}

QFuture<Result<ports::LedgerPage>> SqliteLedger::read(const ports::LedgerQuery& query)
{
    return d->read<ports::LedgerPage>([query](LedgerReader& reader) { return reader.read(query); });
}

QFuture<Result<qint64>> SqliteLedger::count(const ports::LedgerQuery& query)
{
    return d->read<qint64>([query](LedgerReader& reader) { return reader.count(query); });
}

QFuture<Result<std::vector<ports::LedgerState>>> SqliteLedger::states(const ports::LedgerPlace& place)
{
    return d->read<std::vector<ports::LedgerState>>([place](LedgerReader& reader) { return reader.states(place); });
}

QFuture<Result<ports::LedgerSize>> SqliteLedger::size()
{
    return d->read<ports::LedgerSize>([](LedgerReader& reader) { return reader.size(); });
}

QFuture<Result<qint64>> SqliteLedger::exportTo(const QString& path, ports::LedgerFormat format, const ports::LedgerQuery& query)
{
    const auto answer = std::make_shared<Answer<qint64>>();
    d->writer->ask([this, answer, path, format, query](LedgerRows*, const std::optional<domain::Error>& error) {
        d->readers.post([this, answer, path, format, query, error] { d->beginExport(answer, path, format, query, error); });
    });
    return answer->future();
}

ports::LedgerHealth SqliteLedger::health() const { return d->writer->health(); }
void SqliteLedger::setLimits(const Retention& retention, qint64 maxBytes) { d->writer->setLimits(retention, maxBytes); }

} // namespace stoker::archive
