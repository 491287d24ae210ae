// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/recordingfile.h"

#include "archive/historyschema.h"
#include "archive/lines.h"
#include "archive/polls.h"
#include "archive/sql.h"
#include "archive/sqlitehistory.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using test::at;
using test::Polls;
using test::Watcher;

class TestRecordingFile : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] SqliteHistory::Options options() const
    {
        SqliteHistory::Options made{.path = path(u"history.sqlite"_s)};
        made.mostUnread = 1'000'000;
        return made;
    }
    /// An archive of two applications, and the first one as a recording.
    void makeRecording(const QString& file)
    {
        m_polls = std::make_unique<Polls>(at(0), 5);
        SqliteHistory history(options(), m_clock);
        Watcher watcher(history, m_polls->application);
        for (int i = 0; i < 2 * 3600 + 600; ++i)
            watcher.take(m_polls->next());
        history.end(watcher.key());
        Polls others(at(0), 2, 9);
        others.application.id = domain::ApplicationId{u"app-2"_s};
        Watcher other(history, others.application, 1);
        for (int i = 0; i < 9000; ++i)
            other.take(others.next());
        const auto runs = history.runs().result();
        QCOMPARE(runs->size(), std::size_t(2));
        m_run = runs->back().id;
        QCOMPARE(runs->back().application, m_polls->application);
        m_lines = {test::fullLine(1, at(100)), test::targetLine(2, at(7000), 4)};
        m_decisions = {test::fullDecision(1, at(90)), test::steadyDecision(2, at(6999))};
        const auto written = history.exportTo(file, {m_run, {}, {}}, m_lines, m_decisions).result();
        QVERIFY2(written, qPrintable(written ? QString() : written.error().values.value(u"detail"_s).toString()));
        QCOMPARE(*written, QFileInfo(file).size());
        QCOMPARE(test::differs(**readRecording(file), watcher.seen), QString());
    }
    static QByteArray bytesOf(const QString& file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    static void write(const QString& file, const QByteArray& bytes)
    {
        QFile opened(file);
        QVERIFY(opened.open(QIODevice::WriteOnly));
        QCOMPARE(opened.write(bytes), bytes.size());
    }
    static ErrorCode codeOf(const QString& file)
    {
        const auto read = readRecording(file);
        return read ? ErrorCode::Cancelled : read.error().code;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(at(0));
    }

    void aFolderIsNotMade()
    {
        SqliteHistory history(options(), m_clock);
        const auto refused = history.exportTo(path(u"no/such/r.stoker"_s), {1, {}, {}}, {}, {}).result();
        QVERIFY(!refused);
        QVERIFY(refused.error() == (domain::Error{ErrorCode::BadArgument, {{u"name"_s, u"path"_s}, {u"value"_s, path(u"no/such/r.stoker"_s)}, {u"accepted"_s, QString(kExistingFolder)}}, false}));
        QVERIFY(!QFileInfo::exists(path(u"no"_s)));
        QVERIFY(checkFolderOf(path(u"r.stoker"_s)));
    }

    void aRecordingIsOneFileWithEverything()
    {
        const QString file = path(u"one.stoker"_s);
        makeRecording(file);
        const auto runs = recordingRuns(file);
        QVERIFY(runs);
        QCOMPARE(runs->size(), std::size_t(1));
        const auto recording = *readRecording(file);
        QCOMPARE(recording->application, m_polls->application);
        QCOMPARE(recording->from, at(1));
        QCOMPARE(recording->to, at(2 * 3600 + 600));
        QCOMPARE(recording->lines, m_lines);
        QCOMPARE(recording->decisions, m_decisions);
        // Nothing beside it, and nothing of the other application in it.
        QVERIFY(QDir(m_folder->path()).entryList({u"one.stoker?*"_s}).isEmpty());
        QVERIFY(!bytesOf(file).contains("app-2"));
        const auto header = readHeader(file);
        QCOMPARE(header->applicationId, historySchema().applicationId);
        QCOMPARE(header->version, historySchema().version());
        // Reading does not change it, not even by a byte.
        const QByteArray before = bytesOf(file);
        QVERIFY(readRecording(file));
        QVERIFY(bytesOf(file) == before);
    }

    void aSpanOfItIsCutToTheSecond()
    {
        const QString file = path(u"part.stoker"_s);
        makeRecording(file);
        SqliteHistory history(options(), m_clock);
        const auto written = history.exportTo(file, {m_run, at(1800), at(7000)}, m_lines, m_decisions).result(); // over the one that is there
        QVERIFY(written);
        const auto recording = *readRecording(file);
        QCOMPARE(recording->from, at(1800));
        QCOMPARE(recording->to, at(6999));
        QCOMPARE(recording->history->size(), std::size_t(5200));
        QCOMPARE(recording->lines.size(), std::size_t(0)); // one was before, one at its end
        QCOMPARE(recording->decisions.size(), std::size_t(1));
        const auto whole = *history.read({m_run, at(1800), at(7000)}).result();
        QCOMPARE(recording->lives.size(), whole->lives.size());
        QVERIFY(recording->batches == whole->batches);
        QVERIFY(recording->work == whole->work);
    }

    void whatCannotBeWrittenLeavesWhatIsThere()
    {
        const QString file = path(u"kept.stoker"_s);
        makeRecording(file);
        const QByteArray before = bytesOf(file);
        SqliteHistory history(options(), m_clock);
        QCOMPARE(history.exportTo(file, {99, {}, {}}, {}, {}).result().error().code, ErrorCode::BadArgument);
        QVERIFY(bytesOf(file) == before);
        QVERIFY(QDir(m_folder->path()).entryList({u"*.part*"_s}).isEmpty());
        const QString below = path(u"kept.stoker/below.stoker"_s);
        QCOMPARE(history.exportTo(below, {m_run, {}, {}}, {}, {}).result().error().code, ErrorCode::BadArgument);
    }

    void foreignFilesAreNamedAndStay()
    {
        QCOMPARE(codeOf(path(u"none.stoker"_s)), ErrorCode::FileUnreadable);
        const QString text = path(u"text.stoker"_s);
        write(text, "{\"Event\":\"SparkListenerLogStart\"}\n");
        QCOMPARE(codeOf(text), ErrorCode::NotRecording);
        const QString empty = path(u"empty.stoker"_s);
        write(empty, {});
        QCOMPARE(codeOf(empty), ErrorCode::NotRecording);
        const QString ledger = path(u"ledger.stoker"_s);
        {
            DatabaseFile::Options options;
            options.path = ledger;
            QVERIFY(DatabaseFile::openForWriting(options, at(0), nullptr));
        }
        QCOMPARE(codeOf(ledger), ErrorCode::NotRecording);
        const QString noise = path(u"noise.stoker"_s);
        QByteArray bytes("SQLite format 3", 16);
        for (int i = 0; i < 9000; ++i)
            bytes.append(static_cast<char>(i * 7919));
        write(noise, bytes);
        QCOMPARE(codeOf(noise), ErrorCode::NotRecording);
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.stoker"_s}).size(), 4);
        QVERIFY(QDir(m_folder->path()).entryList({u"*damaged*"_s}).isEmpty());
    }

    void aNewerOneIsRefused()
    {
        const QString file = path(u"newer.stoker"_s);
        makeRecording(file);
        QByteArray bytes = bytesOf(file);
        bytes[63] = static_cast<char>(historySchema().version() + 1); // user_version, big-endian
        write(file, bytes);
        const auto read = readRecording(file);
        QCOMPARE(read.error().code, ErrorCode::StorageTooNew);
        QCOMPARE(read.error().values.value(u"version"_s).toInt(), historySchema().version() + 1);
        QVERIFY(bytesOf(file) == bytes);
    }

    /// Every kind of cut and of damage: an error or a recording, never a crash; and the file stays as it is.
    void cutAndDamagedOnesAreRefused()
    {
        const QString whole = path(u"whole.stoker"_s);
        makeRecording(whole);
        const QByteArray good = bytesOf(whole);
        const QString file = path(u"damaged.stoker"_s);
        QRandomGenerator random(7);
        for (const qsizetype size : {good.size() - 1, good.size() / 2, qsizetype(8192), qsizetype(4096), qsizetype(1000), qsizetype(100)}) {
            write(file, good.first(size));
            const auto read = readRecording(file);
            QVERIFY2(!read, qPrintable(QString::number(size)));
            QVERIFY2(read.error().code == ErrorCode::StorageDamaged, qPrintable(u"%1: %2"_s.arg(size).arg(static_cast<int>(read.error().code))));
            QVERIFY(!read.error().values.contains(u"kept"_s));
            QCOMPARE(QFileInfo(file).size(), size);
        }
        int refused = 0;
        for (int i = 0; i < 150; ++i) {
            QByteArray bytes = good;
            for (int damages = 1 + random.bounded(20); damages > 0; --damages)
                bytes[100 + static_cast<qsizetype>(random.bounded(static_cast<int>(bytes.size() - 100)))] = static_cast<char>(random.bounded(256));
            write(file, bytes);
            refused += readRecording(file) ? 0 : 1;
        }
        QVERIFY2(refused > 10, qPrintable(QString::number(refused)));
        QVERIFY(QDir(m_folder->path()).entryList({u"*damaged-*"_s}).isEmpty());
    }

    void whatIsRecordedIntoAFileIsOneFileWhenItIsFinished()
    {
        const QString file = path(u"live.stoker"_s);
        Polls polls(at(0), 4);
        std::unique_ptr<session::Store> seen;
        {
            SqliteHistory::Options live = options();
            live.path = file;
            live.retention = {0, 0};
            SqliteHistory history(live, m_clock);
            Watcher watcher(history, polls.application);
            for (int i = 0; i < 4000; ++i)
                watcher.take(polls.next());
            history.put(watcher.key(), test::fullLine(3, at(5)));
            auto changed = test::fullLine(3, at(5));
            changed.status = domain::LineStatus::Seen;
            history.put(watcher.key(), changed); // as it is now
            history.put(watcher.key(), test::fullDecision(2, at(6)));
            QVERIFY(history.runs().result());
            QVERIFY(readRecording(file)); // while it grows
        }
        QVERIFY(finishRecording(file, at(0)));
        QCOMPARE(QDir(m_folder->path()).entryList({u"live.stoker*"_s}), QStringList{u"live.stoker"_s});
        const auto recording = *readRecording(file);
        QCOMPARE(recording->history->size(), std::size_t(4000));
        QCOMPARE(recording->lines.size(), std::size_t(1));
        QCOMPARE(recording->lines.front().status, domain::LineStatus::Seen);
        QCOMPARE(recording->decisions.size(), std::size_t(1));
        // In a folder that nobody may write into it can still be read.
        const QString folder = path(u"locked"_s);
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(QFile::copy(file, folder + u"/sent.stoker"_s));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(readRecording(folder + u"/sent.stoker"_s));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    test::SharedClock m_clock;
    std::unique_ptr<Polls> m_polls;
    qint64 m_run = 0;
    std::vector<domain::LedgerLine> m_lines;
    std::vector<domain::DecisionLine> m_decisions;
};

QTEST_GUILESS_MAIN(TestRecordingFile)
#include "tst_recordingfile.moc"
