// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"

#include "archive/recordingfile.h"
#include "support/fakeapplication.h"

#include <QTemporaryDir>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;

/// `stokerctl record`: one application into one file, by the real program.
class CtlRecordTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeDriver> m_driver;
    std::unique_ptr<FakeApplication> m_application;
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString file() const { return m_folder->filePath(u"r.stoker"_s); }
    [[nodiscard]] QStringList arguments(const QStringList& rest = {}) const { return QStringList{u"record"_s, m_driver->address(), file()} + rest; }
    static QByteArray bytesOf(const QString& path)
    {
        QFile opened(path);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    inline static const QStringList kOwnMounts{u"--user"_s, u"--map-root-user"_s, u"--mount"_s};
    [[nodiscard]] bool mayMount() const
    {
        return QProcess::execute(u"unshare"_s, QStringList(kOwnMounts) + QStringList{u"mount"_s, u"-t"_s, u"tmpfs"_s, u"none"_s, m_folder->path()}) == 0;
    }
    void make(const QByteArray& bytes) const
    {
        QFile made(file());
        QVERIFY(made.open(QIODevice::WriteOnly));
        QCOMPARE(made.write(bytes), bytes.size());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_driver = std::make_unique<FakeDriver>();
        m_application = std::make_unique<FakeApplication>();
        m_application->install(*m_driver);
        QVERIFY(m_driver->listen());
    }

    void forATime()
    {
        const Ended ended = ctl(arguments({u"--for"_s, u"4"_s}), u"secret"_s);
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QVERIFY2(ended.err.isEmpty(), ended.err.constData());
        const QJsonObject last = ended.rows().last();
        QCOMPARE(last.value(u"done"_s), QJsonValue(true));
        QCOMPARE(last.value(u"file"_s).toString(), file());
        QVERIFY2(last.value(u"samples"_s).toInt() >= 3 && last.value(u"samples"_s).toInt() <= 6, qPrintable(ended.all()));
        QCOMPARE(last.value(u"bytes"_s).toInteger(), QFileInfo(file()).size());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"r.stoker"_s}); // nothing beside it
        const auto recording = archive::readRecording(file());
        QVERIFY(recording);
        QCOMPARE((*recording)->application.id.text, last.value(u"application"_s).toString());
        QCOMPARE((*recording)->address, m_driver->address());
        QCOMPARE((*recording)->lives.size(), m_application->executors.size());
        QCOMPARE((*recording)->history->size(), static_cast<std::size_t>(last.value(u"samples"_s).toInt()));
        QCOMPARE((*recording)->history->at(domain::Metric::Registered, (*recording)->to), std::optional(static_cast<float>(m_application->executors.size())));
    }

    void aSignalEndsItAndTheFileIsWhole()
    {
        for (const int number : {SIGINT, SIGTERM}) {
            Ctl program(arguments({u"--force"_s}), u"secret"_s);
            const QJsonObject progress = program.row([](const QJsonObject& row) { return row.value(u"samples"_s).toInt() >= 2; });
            QVERIFY(!progress.isEmpty());
            QCOMPARE(progress.value(u"done"_s), QJsonValue(false));
            program.signal(number);
            const Ended ended = program.end(10'000);
            QVERIFY2(ended.code == 0 && !ended.crashed, qPrintable(ended.all()));
            QCOMPARE(ended.rows().last().value(u"done"_s), QJsonValue(true));
            QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"r.stoker"_s});
            QVERIFY(archive::readRecording(file()));
        }
    }

    void killedItLeavesWhatWasStored()
    {
        Ctl program(arguments(), u"secret"_s);
        QVERIFY(!program.row([](const QJsonObject& row) { return row.value(u"samples"_s).toInt() >= 3; }).isEmpty());
        program.signal(SIGKILL);
        QVERIFY(program.end(10'000).crashed);
        const auto recording = archive::readRecording(file());
        QVERIFY(recording);
        QVERIFY((*recording)->history->size() >= 3);
    }

    void aFileThatIsThereIsOnlyOverwrittenByForce()
    {
        make("precious");
        const Ended refused = ctl(arguments({u"--for"_s, u"2"_s}), u"secret"_s);
        QVERIFY2(refused.code == 1, qPrintable(refused.all()));
        QVERIFY2(refused.err.contains("r.stoker was not touched"), refused.err.constData());
        QVERIFY(refused.err.contains("--force"));
        QCOMPARE(bytesOf(file()), QByteArray("precious"));
        const Ended forced = ctl(arguments({u"--for"_s, u"2"_s, u"--force"_s}), u"secret"_s);
        QVERIFY2(forced.code == 0, qPrintable(forced.all()));
        QVERIFY(archive::readRecording(file()));
    }

    void aFolderIsNotOverwritten()
    {
        QVERIFY(QDir().mkdir(file()));
        const Ended ended = ctl(arguments({u"--for"_s, u"20"_s, u"--force"_s}), u"secret"_s);
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains("r.stoker cannot be written"), ended.err.constData());
        QVERIFY2(ended.out.isEmpty(), ended.out.constData());
        QVERIFY(m_driver->requests().empty());
        QVERIFY(QFileInfo(file()).isDir());
    }

    /// A disk of 192 kB, in a namespace of its own.
    void onAFullDiskTheLastLineSaysWhatIsStored()
    {
        if (!mayMount())
            QSKIP("no file system may be mounted here");
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"STOKER_TOKEN"_s, u"secret"_s);
        process.setProcessEnvironment(environment);
        const QString script = u"mount -t tmpfs -o size=192k none \"$2\" && exec \"$0\" record \"$1\" \"$2/r.stoker\" --for 10"_s;
        process.start(u"unshare"_s, QStringList(kOwnMounts) + QStringList{u"sh"_s, u"-c"_s, script, QStringLiteral(STOKERCTL), m_driver->address(), m_folder->path()});
        QVERIFY(QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000));
        Ended ended;
        ended.code = process.exitCode();
        ended.out = process.readAllStandardOutput();
        ended.err = process.readAllStandardError();
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains("No space left on device"), qPrintable(ended.all()));
        QVERIFY2(!ended.err.contains(".lock"), qPrintable(ended.all()));
        QVERIFY2(!ended.rows().isEmpty(), qPrintable(ended.all()));
        for (const QJsonObject& row : ended.rows()) {
            QVERIFY2(!row.value(u"done"_s).toBool(true), qPrintable(ended.all()));
            QVERIFY2(row.value(u"samples"_s).toInt() > 0 && !row.value(u"from_ms"_s).isNull(), qPrintable(ended.all()));
        }
    }

    /// However short the time: what is called done can be opened.
    void aMomentHasOneFigureAtLeast()
    {
        const Ended ended = ctl(arguments({u"--for"_s, u"0.1"_s}), u"secret"_s);
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QVERIFY(ended.rows().last().value(u"samples"_s).toInt() >= 1);
        const auto recording = archive::readRecording(file());
        QVERIFY(recording);
        QVERIFY((*recording)->history->size() >= 1);
    }

    void whereNobodyAnswersNothingIsMade()
    {
        make("precious");
        m_driver.reset(); // its port is closed
        const Ended ended = ctl({u"record"_s, u"http://127.0.0.1:9"_s, file(), u"--force"_s});
        QVERIFY2(ended.code == 3, qPrintable(ended.all()));
        QCOMPARE(bytesOf(file()), QByteArray("precious"));
    }

    void aFolderThatIsNoneIsSaid()
    {
        make("plain");
        const Ended ended = ctl({u"record"_s, m_driver->address(), file() + u"/below.stoker"_s, u"--for"_s, u"20"_s}, u"secret"_s);
        QVERIFY2(ended.code == 2, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains("below.stoker"), ended.err.constData());
        QCOMPARE(bytesOf(file()), QByteArray("plain"));
    }

    void aFolderThatIsNotThereIsSaidBeforeAnythingIsAsked()
    {
        const QString below = m_folder->filePath(u"no/such/r.stoker"_s);
        for (const QStringList& rest : {QStringList{}, {u"--force"_s}}) {
            const Ended ended = ctl(QStringList{u"record"_s, m_driver->address(), below, u"--for"_s, u"20"_s} + rest, u"secret"_s);
            QVERIFY2(ended.code == 2, qPrintable(ended.all()));
            QVERIFY2(ended.err.contains(below.toUtf8()) && ended.err.contains("a folder that is there"), ended.err.constData());
            QVERIFY(ended.out.isEmpty());
        }
        QVERIFY(m_driver->requests().empty());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aDriverThatIsGoneIsWaitedFor()
    {
        Ctl program(arguments({u"--for"_s, u"12"_s}), u"secret"_s);
        QVERIFY(!program.row([](const QJsonObject& row) { return row.value(u"samples"_s).toInt() >= 1; }).isEmpty());
        m_driver->stop();
        const Ended ended = program.end(30'000);
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QVERIFY(archive::readRecording(file()));
    }

    void anotherApplicationIsNotRecordedIntoTheSameFile()
    {
        Ctl program(arguments({u"--for"_s, u"60"_s}), u"secret"_s);
        QVERIFY(!program.row([](const QJsonObject& row) { return row.value(u"samples"_s).toInt() >= 1; }).isEmpty());
        FakeApplication other(u"app-2"_s, 2);
        other.install(*m_driver);
        const Ended ended = program.end(30'000);
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains("app-2"), ended.err.constData());
        const auto runs = archive::recordingRuns(file());
        QVERIFY(runs);
        QCOMPARE(runs->size(), std::size_t(1));
        QVERIFY(runs->front().application.id.text != u"app-2"_s);
    }

    void aDemoCanBeRecorded()
    {
        const Ended ended = ctl({u"record"_s, u"demo:day?speed=60&executors=30&losses=0"_s, file(), u"--for"_s, u"5"_s});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        const auto recording = archive::readRecording(file());
        QVERIFY(recording);
        QVERIFY((*recording)->history->size() >= 3);
        QVERIFY(!(*recording)->batches.empty());
        QVERIFY((*recording)->lives.size() >= 3);
    }

    void wrongUsage()
    {
        QCOMPARE(ctl({u"record"_s, u"http://127.0.0.1:9"_s}).code, 2);
        QCOMPARE(ctl({u"record"_s, u"http://127.0.0.1:9"_s, u"a"_s, u"b"_s}).code, 2);
        QCOMPARE(ctl({u"record"_s, u"http://127.0.0.1:9"_s, file(), u"--for"_s, u"x"_s}).code, 2);
        QVERIFY(!QFile::exists(file()));
    }
};

QTEST_GUILESS_MAIN(CtlRecordTest)
#include "tst_ctl_record.moc"
