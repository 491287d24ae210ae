// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sqlitehistory.h"

#include "archive/historyschema.h"
#include "archive/lines.h"
#include "archive/polls.h"
#include "archive/sql.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using test::at;
using test::Polls;
using test::Watcher;

namespace {

ErrorCode codeOf(const QSignalSpy& spy) { return spy.at(0).at(0).value<domain::Error>().code; }

} // namespace

class TestHistoryTrouble : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] SqliteHistory::Options options() const
    {
        SqliteHistory::Options made{.path = path()};
        made.mostUnread = 1'000'000;
        made.writer.file.busy = std::chrono::milliseconds(50);
        made.writer.retry = std::chrono::milliseconds(30);
        made.writer.linger = std::chrono::milliseconds(5);
        return made;
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"history.sqlite"_s); }
    [[nodiscard]] DatabaseFile::Options file() const
    {
        DatabaseFile::Options options;
        options.path = path();
        options.schema = &historySchema();
        return options;
    }
    [[nodiscard]] std::unique_ptr<DatabaseFile> otherProgram() const
    {
        auto opened = DatabaseFile::openForWriting(file(), at(0), nullptr);
        return opened ? std::move(*opened) : nullptr;
    }
    [[nodiscard]] static domain::RecordingPtr newest(SqliteHistory& history)
    {
        const auto runs = history.runs().result();
        const auto read = runs && !runs->empty() ? history.read({runs->front().id, {}, {}}).result() : domain::Result<domain::RecordingPtr>(nullptr);
        return read ? *read : nullptr;
    }

private slots:
    void initTestCase() { qRegisterMetaType<domain::Error>(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsPutWhileAnotherProgramHoldsTheFileIsStoredWhenItLetsGo()
    {
        const auto other = otherProgram();
        Polls polls(at(0), 3);
        SqliteHistory history(options(), m_clock);
        Watcher watcher(history, polls.application);
        QVERIFY(history.size().result());
        QSignalSpy failed(&history, &ports::HistoryStore::failed);
        QSignalSpy recovered(&history, &ports::HistoryStore::recovered);
        QVERIFY(other->run(u"BEGIN IMMEDIATE"_s));
        for (int i = 0; i < 1300; ++i)
            watcher.take(polls.next());
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(codeOf(failed), ErrorCode::StorageBusy);
        QTRY_VERIFY(history.health().waiting > 1300);
        QCOMPARE(history.runs().result()->size(), std::size_t(0)); // reading goes on
        QCOMPARE(failed.count(), 1);
        QVERIFY(other->run(u"ROLLBACK"_s));
        QTRY_COMPARE(recovered.count(), 1);
        history.end(watcher.key());
        QCOMPARE(test::differs(*newest(history), watcher.seen), QString());
        QCOMPARE(history.health().lost, quint64(0));
    }

    void aFullDiskIsSaidAndNothingIsLostOnceThereIsRoom()
    {
        Polls polls(at(0), 60);
        SqliteHistory::Options small = options();
        small.writer.file.maxBytes = 200'000;
        SqliteHistory history(small, m_clock);
        Watcher watcher(history, polls.application);
        QSignalSpy failed(&history, &ports::HistoryStore::failed);
        QSignalSpy recovered(&history, &ports::HistoryStore::recovered);
        for (int i = 0; i < 5000; ++i)
            watcher.take(polls.next());
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(codeOf(failed), ErrorCode::StorageFull);
        QVERIFY(QFileInfo(path()).size() <= 200'000);
        QTRY_VERIFY(history.health().waiting > 0);
        QVERIFY(history.runs().result());
        history.setMaxBytes(0);
        QTRY_COMPARE(recovered.count(), 1);
        history.end(watcher.key());
        QCOMPARE(test::differs(*newest(history), watcher.seen), QString());
        QCOMPARE(history.health().lost, quint64(0));
    }

    /// Memory is bounded: minutes go first, then the oldest figures; executors are said again, so that their lives are whole.
    void whatGivesWayInMemoryIsSaidAgain()
    {
        const auto other = otherProgram();
        Polls polls(at(0), 30);
        SqliteHistory::Options tight = options();
        tight.writer.mostWaiting = 200'000;
        SqliteHistory history(tight, m_clock);
        Watcher watcher(history, polls.application);
        QVERIFY(history.size().result());
        QVERIFY(other->run(u"BEGIN IMMEDIATE"_s));
        for (int i = 0; i < 3000; ++i)
            watcher.take(polls.next());
        QTRY_VERIFY(history.health().lost > 2000);
        QVERIFY(history.health().waiting < 1000);
        QVERIFY(other->run(u"ROLLBACK"_s));
        QTRY_COMPARE(history.health().waiting, 0);
        watcher.take(polls.next());
        const auto recording = newest(history);
        QVERIFY(recording);
        QCOMPARE(recording->to, polls.time());
        int living = 0;
        for (const domain::ExecutorLife& life : recording->lives)
            living += life.removed ? 0 : 1;
        QCOMPARE(living, static_cast<int>(watcher.seen.executors().size()));
    }

    void whereNoFileCanBeItIsSaidAndEverythingWaits()
    {
        const QString plain = m_folder->filePath(u"plain"_s);
        QVERIFY(QFile(plain).open(QIODevice::WriteOnly));
        SqliteHistory::Options below = options();
        below.path = plain + u"/history.sqlite"_s;
        Polls polls(at(0), 3);
        SqliteHistory history(below, m_clock);
        Watcher watcher(history, polls.application);
        QSignalSpy failed(&history, &ports::HistoryStore::failed);
        QSignalSpy recovered(&history, &ports::HistoryStore::recovered);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(codeOf(failed), ErrorCode::FileUnwritable);
        for (int i = 0; i < 100; ++i)
            watcher.take(polls.next());
        QCOMPARE(history.runs().result().error().code, ErrorCode::FileUnwritable);
        QVERIFY(QFile::remove(plain));
        QTRY_COMPARE(recovered.count(), 1);
        history.end(watcher.key());
        QCOMPARE(test::differs(*newest(history), watcher.seen), QString());
    }

    void aNewerFileIsRefusedUntouched()
    {
        QVERIFY(otherProgram()->run(u"PRAGMA user_version = %1"_s.arg(historySchema().version() + 1)));
        SqliteHistory history(options(), m_clock);
        QSignalSpy failed(&history, &ports::HistoryStore::failed);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(codeOf(failed), ErrorCode::StorageTooNew);
        QCOMPARE(history.runs().result().error().code, ErrorCode::StorageTooNew);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"history.sqlite"_s});
    }

    void aLedgerInItsPlaceIsNotTouched()
    {
        {
            DatabaseFile::Options ledger;
            ledger.path = path();
            QVERIFY(DatabaseFile::openForWriting(ledger, at(0), nullptr));
        }
        SqliteHistory history(options(), m_clock);
        QSignalSpy failed(&history, &ports::HistoryStore::failed);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(codeOf(failed), ErrorCode::FileUnwritable);
    }

    void aDamagedFileIsSetAsideAndNothingNewIsLost()
    {
        Polls polls(at(0), 20);
        {
            SqliteHistory history(options(), m_clock);
            Watcher watcher(history, polls.application);
            for (int i = 0; i < 2000; ++i)
                watcher.take(polls.next());
        }
        {
            QFile damaged(path());
            QVERIFY(damaged.open(QIODevice::ReadWrite));
            const qint64 size = damaged.size();
            QVERIFY(damaged.seek(4096));
            damaged.write(QByteArray(size - 4096, '\x5a'));
        }
        SqliteHistory history(options(), m_clock);
        QSignalSpy replaced(&history, &ports::HistoryStore::replaced);
        Watcher watcher(history, polls.application);
        for (int i = 0; i < 200; ++i)
            watcher.take(polls.next());
        QTRY_COMPARE(replaced.count(), 1);
        QCOMPARE(codeOf(replaced), ErrorCode::StorageDamaged);
        const QString kept = replaced.at(0).at(0).value<domain::Error>().values.value(u"kept"_s).toString();
        QVERIFY(QFile::exists(kept));
        const auto size = history.size().result();
        QVERIFY(size && size->bytes > 0);
        QCOMPARE(size->setAside, QFileInfo(kept).size() + QFileInfo(kept + u"-wal"_s).size());
        watcher.take(polls.next());
        const auto recording = newest(history);
        QVERIFY(recording);
        QCOMPARE(recording->history->size(), std::size_t(201));
        QVERIFY(recording->lives.size() >= watcher.seen.executors().size());
        QVERIFY(!history.health().error);
    }

    void aChunkThatDoesNotDecodeIsDamage()
    {
        Polls polls(at(0), 2);
        SqliteHistory history(options(), m_clock);
        Watcher watcher(history, polls.application);
        for (int i = 0; i < 3700; ++i)
            watcher.take(polls.next());
        QVERIFY(newest(history));
        QVERIFY(otherProgram()->run(u"UPDATE sample_chunk SET data = x'0102'"_s));
        const auto run = history.runs().result()->front().id;
        QCOMPARE(history.read({run, {}, {}}).result().error().code, ErrorCode::StorageDamaged);
        // The file itself is whole, so it stays; other hours can be read.
        QTRY_VERIFY(history.read({run, at(3600), {}}).result());
        QVERIFY(QDir(m_folder->path()).entryList({u"*damaged*"_s}, QDir::Files).isEmpty());
    }

    void aRemovedFileIsBegunAgainWithAllThatLives()
    {
        Polls polls(at(0), 5);
        SqliteHistory history(options(), m_clock);
        QSignalSpy replaced(&history, &ports::HistoryStore::replaced);
        Watcher watcher(history, polls.application);
        for (int i = 0; i < 50; ++i)
            watcher.take(polls.next());
        QVERIFY(newest(history));
        QVERIFY(QFile::remove(path()));
        watcher.take(polls.next());
        QTRY_COMPARE(replaced.count(), 1);
        QCOMPARE(codeOf(replaced), ErrorCode::FileUnreadable);
        watcher.take(polls.next());
        const auto recording = newest(history);
        QVERIFY(recording);
        int living = 0;
        for (const domain::ExecutorLife& life : recording->lives)
            living += life.removed ? 0 : 1;
        QCOMPARE(living, static_cast<int>(watcher.seen.executors().size()));
    }

    void aStoreThatGoesWhileItCannotStoreDoesNotHang()
    {
        const auto other = otherProgram();
        Polls polls(at(0), 5);
        auto history = std::make_unique<SqliteHistory>(options(), m_clock);
        Watcher watcher(*history, polls.application);
        QVERIFY(history->size().result());
        QVERIFY(other->run(u"BEGIN IMMEDIATE"_s));
        for (int i = 0; i < 2000; ++i)
            watcher.take(polls.next());
        auto pending = history->runs();
        QElapsedTimer timer;
        timer.start();
        history.reset();
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(pending.isFinished());
        QVERIFY(other->run(u"ROLLBACK"_s));
    }

    void oldFilesAreBroughtForward()
    {
        Polls polls(at(0), 3);
        {
            SqliteHistory history(options(), m_clock);
            Watcher watcher(history, polls.application);
            for (int i = 0; i < 100; ++i)
                watcher.take(polls.next());
        }
        // A Stoker to come: its step finds what this one wrote.
        Schema next = historySchema();
        next.steps.push_back({u"ALTER TABLE sample ADD COLUMN cost INTEGER"_s, u"UPDATE sample SET cost = registered * 2"_s});
        DatabaseFile::Options newer = file();
        newer.schema = &next;
        const auto opened = DatabaseFile::openForWriting(newer, at(1), nullptr);
        QVERIFY(opened);
        Statement ask((*opened)->database(), u"SELECT (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sample WHERE cost = registered * 2)"_s);
        QVERIFY(ask.run() && ask.next());
        QCOMPARE(ask.integer(0), historySchema().version() + 1);
        QCOMPARE(ask.integer(1), 100);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    test::SharedClock m_clock;
};

QTEST_GUILESS_MAIN(TestHistoryTrouble)
#include "tst_historytrouble.moc"
