// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/databasefile.h"

#include "archive/ledgerschema.h"
#include "archive/lines.h"
#include "archive/sql.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using test::at;

namespace {

constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

DatabaseFile::Options optionsFor(const QString& path, std::chrono::milliseconds busy = std::chrono::milliseconds(300)) { return {path, busy, 0}; }

QVariant ask(const DatabaseFile& file, const QString& text)
{
    Statement statement(file.database(), text);
    return statement.run() && statement.next() ? statement.value(0) : QVariant();
}

/// Some hundred rows in one table, closed again.
void makeFilled(const QString& path)
{
    const auto file = DatabaseFile::openForWriting(optionsFor(path), at(0), nullptr);
    QVERIFY(file);
    QVERIFY((*file)->run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) "
                         "INSERT INTO word(text) SELECT 'word number ' || i || ' and a tail that fills the page' FROM n"_s));
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString& path, qint64 from, qint64 count)
{
    QByteArray noise(count, '\0');
    QRandomGenerator random(7);
    for (char& byte : noise)
        byte = static_cast<char>(random.bounded(256));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(noise), count);
}

} // namespace

class TestDatabaseFile : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aNewFileIsForItsOwnerOnly()
    {
        const QString path = m_folder->filePath(u"a/b/ledger.sqlite"_s);
        const auto file = DatabaseFile::openForWriting(optionsFor(path), at(0), nullptr);
        QVERIFY(file);
        QCOMPARE(ask(**file, u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
        QCOMPARE(ask(**file, u"PRAGMA synchronous"_s).toInt(), 1); // NORMAL
        QCOMPARE(ask(**file, u"PRAGMA busy_timeout"_s).toInt(), 300);
        QCOMPARE(ask(**file, u"PRAGMA auto_vacuum"_s).toInt(), 2); // incremental
        QCOMPARE(ask(**file, u"PRAGMA user_version"_s).toInt(), static_cast<int>(ledgerSchema().steps.size()));
        QCOMPARE(ask(**file, u"SELECT max(version) FROM schema_version"_s).toInt(), static_cast<int>(ledgerSchema().steps.size()));
        for (const QString& name : {path, path + u"-wal"_s, path + u"-shm"_s, m_folder->filePath(u"a/b"_s)})
            QVERIFY2((QFile::permissions(name) & kOthers) == QFile::Permissions(), qPrintable(name));
        QVERIFY(!QFile::exists(path + u".lock"_s));
    }

    void aReaderCannotWrite()
    {
        const QString path = m_folder->filePath(u"ledger.sqlite"_s);
        QCOMPARE(DatabaseFile::openForReading(optionsFor(path)).error().code, ErrorCode::FileUnreadable);
        QVERIFY(!QFile::exists(path));
        makeFilled(path);
        const auto file = DatabaseFile::openForReading(optionsFor(path));
        QVERIFY(file);
        QCOMPARE(ask(**file, u"SELECT count(*) FROM word"_s).toInt(), 4000);
        const auto written = (*file)->run(u"INSERT INTO word(text) VALUES('x')"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileUnreadable);
    }

    // A folder cannot be made below a file, not even by root.
    void whereNoFileCanBeThePathIsNamed()
    {
        QFile plain(m_folder->filePath(u"plain"_s));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        const QString path = m_folder->filePath(u"plain/ledger/ledger.sqlite"_s);
        const auto file = DatabaseFile::openForWriting(optionsFor(path), at(0), nullptr);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(file.error().values.value(u"path"_s).toString(), path);
        QVERIFY(!file.error().values.value(u"detail"_s).toString().isEmpty());
    }

#ifdef Q_OS_UNIX
    /// The lock beside the file is the first that is written.
    void whereNoLockCanBeWrittenTheSystemsWordIsSaid()
    {
        const QString path = m_folder->filePath(u"ledger.sqlite"_s);
        makeFilled(path);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit none{0, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
        const auto file = DatabaseFile::openForWriting(optionsFor(path), at(0), nullptr);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(file.error().values.value(u"path"_s).toString(), path);
        QCOMPARE(file.error().values.value(u"detail"_s).toString(), qt_error_string(EFBIG));
    }
#endif

    void oldFilesAreBroughtForwardWithWhatTheyHold()
    {
        const QString path = m_folder->filePath(u"ledger.sqlite"_s);
        makeFilled(path);
        Schema schema = ledgerSchema();
        auto& steps = schema.steps;
        steps.push_back({u"ALTER TABLE word ADD COLUMN language TEXT NOT NULL DEFAULT 'en'"_s, u"CREATE TABLE later(id INTEGER PRIMARY KEY)"_s});
        steps.push_back({u"INSERT INTO later VALUES(5)"_s});
        const auto file = DatabaseFile::openForWriting(optionsFor(path), at(0), nullptr);
        QVERIFY(file);
        QCOMPARE(migrate((*file)->database(), schema, path, at(7)).value(), static_cast<int>(steps.size()));
        QCOMPARE(ask(**file, u"SELECT count(*) FROM word WHERE language = 'en'"_s).toInt(), 4000);
        QCOMPARE(ask(**file, u"SELECT id FROM later"_s).toInt(), 5);
        QCOMPARE(ask(**file, u"SELECT since_ms FROM schema_version ORDER BY version DESC"_s).toLongLong(), domain::toEpochMs(at(7)));
        QCOMPARE(migrate((*file)->database(), schema, path, at(8)).value(), static_cast<int>(steps.size())); // nothing is done twice
    }

    void aStepThatFailsLeavesTheVersionBefore()
    {
        const QString path = m_folder->filePath(u"ledger.sqlite"_s);
        const auto file = DatabaseFile::openForWriting(optionsFor(path), at(0), nullptr);
        QVERIFY(file);
        Schema schema = ledgerSchema();
        auto& steps = schema.steps;
        const int before = static_cast<int>(steps.size());
        steps.push_back({u"CREATE TABLE half(id INTEGER PRIMARY KEY)"_s, u"CREATE TABLE word(id INTEGER)"_s});
        QVERIFY(!migrate((*file)->database(), schema, path, at(1)));
        QCOMPARE(ask(**file, u"PRAGMA user_version"_s).toInt(), before);
        QCOMPARE(ask(**file, u"SELECT count(*) FROM sqlite_master WHERE name = 'half'"_s).toInt(), 0);
    }

    void aNewerFileIsRefusedAndNotTouched()
    {
        const QString path = m_folder->filePath(u"ledger.sqlite"_s);
        makeFilled(path);
        const int newer = static_cast<int>(ledgerSchema().steps.size()) + 3;
        {
            const auto file = DatabaseFile::openForWriting(optionsFor(path), at(0), nullptr);
            QVERIFY(file && (*file)->run(u"PRAGMA user_version = %1"_s.arg(newer)));
        }
        const QByteArray before = bytesOf(path);
        std::optional<domain::Error> replaced;
        for (const auto& file : {DatabaseFile::openForWriting(optionsFor(path), at(0), &replaced), DatabaseFile::openForReading(optionsFor(path))}) {
            QVERIFY(!file);
            QCOMPARE(file.error().code, ErrorCode::StorageTooNew);
            QCOMPARE(file.error().values.value(u"version"_s).toInt(), newer);
            QCOMPARE(file.error().values.value(u"accepted"_s).toInt(), newer - 3);
        }
        QVERIFY(!replaced);
        QVERIFY(bytesOf(path) == before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"ledger.sqlite"_s});
    }

    void anotherProgramsDatabaseIsRefusedAndNotTouched()
    {
        const QString path = m_folder->filePath(u"ledger.sqlite"_s);
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(path);
            QVERIFY(other.open());
            QVERIFY(runSql(other, u"CREATE TABLE theirs(a)"_s, nullptr));
            other.close();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        const QByteArray before = bytesOf(path);
        std::optional<domain::Error> replaced;
        const auto file = DatabaseFile::openForWriting(optionsFor(path), at(0), &replaced);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::FileUnwritable);
        QVERIFY(!replaced);
        QVERIFY(bytesOf(path) == before);
    }

    void damageIsSetAsideAndSaid_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("count");
        QTest::newRow("its header") << qint64(0) << qint64(200);
        QTest::newRow("after the header's name") << qint64(16) << qint64(8000);
        QTest::newRow("in the middle") << qint64(60'000) << qint64(50'000);
    }
    void damageIsSetAsideAndSaid()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, count);
        const QString path = m_folder->filePath(u"ledger.sqlite"_s);
        makeFilled(path);
        QVERIFY(QFileInfo(path).size() > from + count);
        overwrite(path, from, count);
        const QByteArray damaged = bytesOf(path);
        std::optional<domain::Error> replaced;
        const auto file = DatabaseFile::openForWriting(optionsFor(path), at(5), &replaced);
        QVERIFY(file);
        QVERIFY(replaced);
        QCOMPARE(replaced->code, ErrorCode::StorageDamaged);
        QCOMPARE(replaced->values.value(u"path"_s).toString(), path);
        const QString kept = replaced->values.value(u"kept"_s).toString();
        QCOMPARE(kept, path + u".damaged-20261121T120005Z"_s);
        QVERIFY(bytesOf(kept) == damaged);
        QCOMPARE(bytesSetAside(path), qint64(damaged.size()));
        QCOMPARE(bytesSetAside(path + u"x"_s), qint64(0));
        QCOMPARE(ask(**file, u"SELECT count(*) FROM word"_s).toInt(), 0);
        QVERIFY((QFile::permissions(path) & kOthers) == QFile::Permissions());
    }

    void aSecondDamageInTheSameSecondKeepsTheFirst()
    {
        const QString path = m_folder->filePath(u"ledger.sqlite"_s);
        for (int i = 0; i < 2; ++i) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("no database " + QByteArray::number(i));
            file.close();
            std::optional<domain::Error> replaced;
            QVERIFY(DatabaseFile::openForWriting(optionsFor(path), at(5), &replaced));
            QVERIFY(replaced);
        }
        QCOMPARE(bytesOf(path + u".damaged-20261121T120005Z"_s), QByteArray("no database 0"));
        QCOMPARE(bytesOf(path + u".damaged-20261121T120005Z-2"_s), QByteArray("no database 1"));
    }

    void anEmptyFileIsNew()
    {
        const QString path = m_folder->filePath(u"ledger.sqlite"_s);
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        std::optional<domain::Error> replaced;
        QVERIFY(DatabaseFile::openForWriting(optionsFor(path), at(5), &replaced));
        QVERIFY(!replaced);
    }

    void manyAtOnceMakeOneFile()
    {
        const QString path = m_folder->filePath(u"ledger.sqlite"_s);
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("damaged from the start");
        }
        std::atomic<int> opened{0};
        std::atomic<int> replacements{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 6; ++i) {
            threads.emplace_back([&] {
                std::optional<domain::Error> replaced;
                const auto file = DatabaseFile::openForWriting(optionsFor(path, std::chrono::seconds(20)), at(5), &replaced);
                opened += file ? 1 : 0;
                replacements += replaced ? 1 : 0;
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(opened.load(), 6);
        QCOMPARE(replacements.load(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestDatabaseFile)
#include "tst_databasefile.moc"
