// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sqlitehistory.h"

#include "archive/historyschema.h"
#include "archive/lines.h"
#include "archive/polls.h"
#include "archive/recordingfile.h"
#include "archive/sql.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;
using test::at;

namespace {

SqliteHistory::Options optionsFor(const QString& path)
{
    SqliteHistory::Options options{.path = path};
    options.writer.linger = std::chrono::milliseconds(200);
    return options;
}

/// Polls of `application` from `begin` on, one every 300 µs, until it is killed or there were `count`; says the time of each.
int child(const QString& path, const QString& application, int begin, int count)
{
    const ports::SystemClock clock;
    SqliteHistory history(optionsFor(path), clock);
    test::Polls polls(at(begin), 20);
    polls.application.id = domain::ApplicationId{application};
    polls.application.instance = domain::InstanceId{application};
    test::Watcher watcher(history, polls.application);
    for (int i = 0; count == 0 || i < count; ++i) {
        watcher.take(polls.next());
        std::printf("%lld\n", static_cast<long long>(domain::toEpochMs(polls.time())));
        std::fflush(stdout);
        QThread::usleep(300);
    }
    return 0;
}

std::unique_ptr<QProcess> start(const QString& path, const QString& application, int begin, int count)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(), {u"--child"_s, path, application, QString::number(begin), QString::number(count)});
    return process;
}

QString integrityOf(const QString& path)
{
    DatabaseFile::Options options;
    options.path = path;
    options.schema = &historySchema();
    const auto file = DatabaseFile::openForReading(options);
    if (!file)
        return u"cannot be opened"_s;
    Statement check((*file)->database(), u"PRAGMA integrity_check"_s);
    return check.run() && check.next() ? check.text(0) : check.error().text();
}

} // namespace

class TestHistoryKill : public QObject {
    Q_OBJECT

private slots:
    void killedAgainAndAgainItLosesNoMoreThanWhatWaited()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"history.sqlite"_s);
        int begin = 0;
        std::size_t before = 0;
        for (const int runFor : {700, 350, 1100}) {
            const auto process = start(path, u"app-1"_s, begin, 0);
            QVERIFY(process->waitForStarted());
            std::vector<std::pair<qint64, qint64>> said; // when, by this process's clock, and which sample
            QElapsedTimer timer;
            while (said.empty() || timer.elapsed() < runFor) {
                QVERIFY(process->waitForReadyRead(10'000));
                while (process->canReadLine()) {
                    if (said.empty())
                        timer.start();
                    said.emplace_back(timer.elapsed(), process->readLine().trimmed().toLongLong());
                }
            }
            process->kill(); // SIGKILL, to its own process
            const qint64 killed = timer.elapsed();
            QVERIFY(process->waitForFinished());
            QCOMPARE(process->exitStatus(), QProcess::CrashExit);

            // What a killed program left can be read at once, as a recording can.
            const auto read = readRecording(path);
            QVERIFY2(read, qPrintable(read ? QString() : QString::number(static_cast<int>(read.error().code))));
            qint64 certain = 0;
            for (const auto& [when, time] : said) {
                if (when < killed - 1000)
                    certain = time;
            }
            QVERIFY2(domain::toEpochMs((*read)->to) >= certain, qPrintable(u"%1 of %2"_s.arg(domain::toEpochMs((*read)->to)).arg(certain)));
            // In order and without a gap: what is there is a beginning of what was put, after what was there.
            const auto samples = (*read)->history->samples(domain::Metric::Registered, at(begin), at(begin + 100'000), 100'000);
            for (std::size_t i = 0; i < samples.size(); ++i)
                QCOMPARE(samples[i].first, at(begin + 1 + static_cast<int>(i)));
            QCOMPARE((*read)->history->size(), before + samples.size());
            QVERIFY((*read)->lives.size() >= 20);
            qInfo("killed after %lld ms: %zu said, %zu stored", killed, said.size(), samples.size());
            before += samples.size();
            begin += 20'000;
            QCOMPARE(integrityOf(path), u"ok"_s);
        }
        QVERIFY(before > 100);
    }

    void twoProcessesShareOneFile()
    {
        constexpr int polls = 1500;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"history.sqlite"_s);
        const auto one = start(path, u"app-1"_s, 0, polls);
        const auto other = start(path, u"app-2"_s, 0, polls);
        for (QProcess* process : {one.get(), other.get()}) {
            QVERIFY(process->waitForFinished(60'000));
            QCOMPARE(process->exitCode(), 0);
        }
        const auto runs = recordingRuns(path);
        QVERIFY(runs);
        QCOMPARE(runs->size(), std::size_t(2));
        for (const ports::HistoryRun& run : *runs)
            QCOMPARE(run.samples, polls);
        QCOMPARE(integrityOf(path), u"ok"_s);
    }

    /// One application, watched twice: stored once, without a gap.
    void twoProcessesThatWatchOneStoreItOnce()
    {
        constexpr int polls = 1500;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"history.sqlite"_s);
        const auto one = start(path, u"app-1"_s, 0, polls);
        const auto other = start(path, u"app-1"_s, 0, polls);
        for (QProcess* process : {one.get(), other.get()}) {
            QVERIFY(process->waitForFinished(60'000));
            QCOMPARE(process->exitCode(), 0);
        }
        const auto recording = readRecording(path);
        QVERIFY(recording);
        QVERIFY2((*recording)->history->size() <= polls && (*recording)->history->size() > polls * 9 / 10, qPrintable(QString::number((*recording)->history->size())));
        QCOMPARE((*recording)->to, at(polls));
        QCOMPARE(integrityOf(path), u"ok"_s);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 6 && arguments.at(1) == "--child"_L1)
        return child(arguments.at(2), arguments.at(3), arguments.at(4).toInt(), arguments.at(5).toInt());
    TestHistoryKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_historykill.moc"
