// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sqliteledger.h"

#include "archive/ledgerschema.h"
#include "archive/lines.h"
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
using test::keyOf;
using test::shortly;

namespace {

ErrorCode codeOf(const QSignalSpy& spy, int index = 0) { return spy.at(index).at(0).value<domain::Error>().code; }

} // namespace

class TestLedgerTrouble : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] SqliteLedger::Options options() const
    {
        SqliteLedger::Options made{.folder = m_folder->path()};
        made.writer.file.busy = std::chrono::milliseconds(50);
        made.writer.retry = std::chrono::milliseconds(30);
        made.writer.linger = std::chrono::milliseconds(5);
        return made;
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"ledger.sqlite"_s); }
    [[nodiscard]] std::unique_ptr<DatabaseFile> otherProgram() const
    {
        auto file = DatabaseFile::openForWriting({path(), std::chrono::seconds(5), 0}, at(0), nullptr);
        return file ? std::move(*file) : nullptr;
    }
    [[nodiscard]] static qint64 countOf(SqliteLedger& ledger) { return ledger.count({}).result().value_or(-1); }

private slots:
    void initTestCase() { qRegisterMetaType<domain::Error>(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsPutWhileAnotherProgramHoldsTheFileIsStoredWhenItLetsGo()
    {
        const auto other = otherProgram();
        SqliteLedger ledger(options(), m_clock);
        QVERIFY(ledger.size().result());
        QSignalSpy failed(&ledger, &ports::LedgerStore::failed);
        QSignalSpy recovered(&ledger, &ports::LedgerStore::recovered);
        QVERIFY(other->run(u"BEGIN IMMEDIATE"_s));
        for (int i = 1; i <= 1200; ++i) // more than two batches
            ledger.put(keyOf(), test::steadyDecision(static_cast<quint64>(i), at(i)));
        ledger.put(keyOf(), test::targetLine(1, at(1200), 4));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(codeOf(failed), ErrorCode::StorageBusy);
        QCOMPARE(failed.at(0).at(0).value<domain::Error>().values.value(u"path"_s).toString(), path());
        QCOMPARE(ledger.health().error->code, ErrorCode::StorageBusy);
        QCOMPARE(ledger.health().waiting, 1201);
        // What is stored can be read meanwhile, and who asks for ids is told.
        QCOMPARE(countOf(ledger), 0);
        QCOMPARE(ledger.lastIds(keyOf()).result().error().code, ErrorCode::StorageBusy);
        QTest::qWait(150); // it tries again and again,
        QCOMPARE(failed.count(), 1); // and says it once
        QCOMPARE(recovered.count(), 0);
        QVERIFY(other->run(u"ROLLBACK"_s));
        QTRY_COMPARE(recovered.count(), 1);
        QVERIFY(!ledger.health().error);
        QCOMPARE(ledger.health().waiting, 0);
        QCOMPARE(ledger.health().lost, quint64(0));
        ports::LedgerQuery all;
        all.limit = 2000;
        QStringList expected{u"c1"_s};
        for (int i = 1200; i >= 1; --i)
            expected.append(u"d%1"_s.arg(i));
        QCOMPARE(shortly(*ledger.read(all).result()), expected.join(u' '));
    }

    void aFullDiskIsSaidAndNothingIsLostOnceThereIsRoom()
    {
        SqliteLedger::Options small = options();
        small.maxBytes = 200'000;
        SqliteLedger ledger(small, m_clock);
        QSignalSpy failed(&ledger, &ports::LedgerStore::failed);
        QSignalSpy recovered(&ledger, &ports::LedgerStore::recovered);
        for (int i = 1; i <= 3000; ++i)
            ledger.put(keyOf(), test::fullDecision(static_cast<quint64>(i), at(i)));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(codeOf(failed), ErrorCode::StorageFull);
        QVERIFY(ledger.health().waiting > 0);
        QVERIFY(QFileInfo(path()).size() <= 200'000);
        const qint64 stored = countOf(ledger); // reading goes on
        QVERIFY(stored >= 0 && stored < 3000);
        ledger.setLimits({}, 0);
        QTRY_COMPARE(recovered.count(), 1);
        QCOMPARE(countOf(ledger), 3000);
        QCOMPARE(ledger.health().lost, quint64(0));
    }

    void inMemoryDecisionsGiveWayBeforeCommands()
    {
        const auto other = otherProgram();
        SqliteLedger::Options tight = options();
        tight.writer.mostWaiting = 10;
        SqliteLedger ledger(tight, m_clock);
        QVERIFY(ledger.size().result());
        QSignalSpy failed(&ledger, &ports::LedgerStore::failed);
        QVERIFY(other->run(u"BEGIN IMMEDIATE"_s));
        ledger.put(keyOf(), test::targetLine(1, at(1), 4));
        QTRY_COMPARE(failed.count(), 1);
        for (int i = 1; i <= 30; ++i)
            ledger.put(keyOf(), test::steadyDecision(static_cast<quint64>(i), at(10 + i)));
        ledger.put(keyOf(), test::targetLine(2, at(50), 5));
        QCOMPARE(ledger.health().waiting, 10);
        QCOMPARE(ledger.health().lost, quint64(22));
        QVERIFY(other->run(u"ROLLBACK"_s));
        QTRY_COMPARE(countOf(ledger), 10);
        QCOMPARE(shortly(*ledger.read({}).result()), u"c2 d30 d29 d28 d27 d26 d25 d24 d23 c1"_s);
    }

    void whereNoFileCanBeItIsSaidAndEverythingWaits()
    {
        const QString plain = m_folder->filePath(u"plain"_s);
        {
            QFile file(plain);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        SqliteLedger::Options below = options();
        below.folder = plain + u"/ledger"_s;
        SqliteLedger ledger(below, m_clock);
        QSignalSpy failed(&ledger, &ports::LedgerStore::failed);
        QSignalSpy recovered(&ledger, &ports::LedgerStore::recovered);
        QTRY_COMPARE(failed.count(), 1); // before there is anything to store
        QCOMPARE(codeOf(failed), ErrorCode::FileUnwritable);
        ledger.put(keyOf(), test::targetLine(1, at(1), 4));
        QCOMPARE(ledger.read({}).result().error().code, ErrorCode::FileUnwritable);
        QCOMPARE(ledger.health().waiting, 1);
        QVERIFY(QFile::remove(plain)); // somebody clears the way
        QTRY_COMPARE(recovered.count(), 1);
        QCOMPARE(shortly(*ledger.read({}).result()), u"c1"_s);
    }

    void aNewerFileIsRefusedAndEverythingWaits()
    {
        QVERIFY(otherProgram()->run(u"PRAGMA user_version = %1"_s.arg(ledgerSchema().steps.size() + 1)));
        SqliteLedger ledger(options(), m_clock);
        QSignalSpy failed(&ledger, &ports::LedgerStore::failed);
        ledger.put(keyOf(), test::targetLine(1, at(1), 4));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(codeOf(failed), ErrorCode::StorageTooNew);
        QCOMPARE(ledger.read({}).result().error().code, ErrorCode::StorageTooNew);
        QCOMPARE(ledger.lastIds(keyOf()).result().error().code, ErrorCode::StorageTooNew);
        QCOMPARE(ledger.health().waiting, 1);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"ledger.sqlite"_s});
    }

    void damageFoundWhileRunningIsSetAsideAndNothingNewIsLost()
    {
        {
            SqliteLedger ledger(options(), m_clock);
            for (int i = 1; i <= 2000; ++i)
                ledger.put(keyOf(), test::fullDecision(static_cast<quint64>(i), at(i)));
        }
        SqliteLedger ledger(options(), m_clock);
        QSignalSpy replaced(&ledger, &ports::LedgerStore::replaced);
        QCOMPARE(countOf(ledger), 2000);
        {
            // Every page but the first: whatever is touched next is damaged.
            QFile file(path());
            QVERIFY(file.open(QIODevice::ReadWrite));
            const qint64 size = file.size();
            QVERIFY(file.seek(4096));
            file.write(QByteArray(size - 4096, '\x5a'));
        }
        ports::LedgerQuery query;
        query.limit = 2000;
        for (int i = 0; i < 50 && replaced.isEmpty(); ++i) {
            const auto page = ledger.read(query).result();
            if (!page)
                QCOMPARE(page.error().code, ErrorCode::StorageDamaged);
            ledger.put(keyOf(), test::targetLine(static_cast<quint64>(i + 1), at(3000 + i), 4));
            QTest::qWait(20);
        }
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(codeOf(replaced), ErrorCode::StorageDamaged);
        QVERIFY(QFile::exists(replaced.at(0).at(0).value<domain::Error>().values.value(u"kept"_s).toString()));
        ledger.put(keyOf(), test::targetLine(900, at(9000), 4));
        const auto page = ledger.read(query).result();
        QVERIFY(page);
        QVERIFY(shortly(*page).startsWith(u"c900"_s));
        QVERIFY(!ledger.health().error);
        QCOMPARE(ledger.health().lost, quint64(0));
    }

    void aRemovedFileIsSaidAndBegunAgain()
    {
        SqliteLedger ledger(options(), m_clock);
        QSignalSpy replaced(&ledger, &ports::LedgerStore::replaced);
        ledger.put(keyOf(), test::targetLine(1, at(1), 4));
        QCOMPARE(countOf(ledger), 1);
        QVERIFY(QFile::remove(path()));
        ledger.put(keyOf(), test::targetLine(2, at(2), 5));
        QTRY_COMPARE(replaced.count(), 1);
        QCOMPARE(codeOf(replaced), ErrorCode::FileUnreadable);
        QCOMPARE(shortly(*ledger.read({}).result()), u"c2"_s);
        QVERIFY(QFile::exists(path()));
    }

    void aStoreThatGoesWhileItCannotStoreDoesNotHang()
    {
        const auto other = otherProgram();
        auto ledger = std::make_unique<SqliteLedger>(options(), m_clock);
        QVERIFY(ledger->size().result());
        QVERIFY(other->run(u"BEGIN IMMEDIATE"_s));
        for (int i = 1; i <= 2000; ++i)
            ledger->put(keyOf(), test::steadyDecision(static_cast<quint64>(i), at(i)));
        QElapsedTimer timer;
        timer.start();
        ledger.reset();
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(other->run(u"ROLLBACK"_s));
    }

    void whatWaitsIsStoredWhenItGoes()
    {
        SqliteLedger::Options patient = options();
        patient.writer.linger = std::chrono::hours(1);
        {
            SqliteLedger ledger(patient, m_clock);
            for (int i = 1; i <= 1700; ++i)
                ledger.put(keyOf(), test::steadyDecision(static_cast<quint64>(i), at(i)));
        }
        SqliteLedger ledger(patient, m_clock);
        QCOMPARE(countOf(ledger), 1700);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    test::SharedClock m_clock;
};

QTEST_GUILESS_MAIN(TestLedgerTrouble)
#include "tst_ledgertrouble.moc"
