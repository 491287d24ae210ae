// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctlrunner.h"
#include "support/packed.h"
#include "support/tracelogs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace stoker;
using namespace Qt::StringLiterals;
using test::ctl;

class InspectTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray& bytes, const QString& name)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    static QByteArray log()
    {
        test::LogText text;
        text.executor("0", 3'000, 2, 1'000).executor("1", 5'000, 2, 1'000).removed("1", 9'000);
        text.job(0, 10'000, {{0, 1}}).submitted({0, 1}, 10'001).task({.stage = 0, .index = 0, .from = 10'010, .to = 11'000, .records = 42});
        text.completed({0, 1}, 10'001, 11'001).jobEnd(0, 11'002).line("nonsense");
        return text.text();
    }

private slots:
    void printsOneDocument()
    {
        const test::Ended ended = ctl({u"inspect"_s, write(test::pack(test::Packing::Zstd, log(), 200), u"app-1"_s), u"--output"_s, u"json"_s});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        const QJsonObject document = ended.object();
        QCOMPARE(document[u"kind"_s], u"event_log"_s);
        QCOMPARE(document[u"codecs"_s].toArray(), QJsonArray{u"zstd"_s});
        QCOMPARE(document[u"resource_profiles"_s].toObject(), (QJsonObject{{u"0"_s, 1}}));
        QCOMPARE(document[u"cache"_s][u"stages"_s], 0);
        QCOMPARE(document[u"spark_version"_s], u"3.5.6"_s);
        QVERIFY(document[u"ended_ms"_s].isNull());
        QCOMPARE(document[u"started_ms"_s].toInteger(), test::kLogOrigin);
        QCOMPARE(document[u"jobs"_s][u"total"_s], 1);
        QCOMPARE(document[u"tasks"_s][u"total"_s], 1);
        QCOMPARE(document[u"executors"_s][u"peak"_s], 2);
        QJsonArray steps;
        for (const QJsonValue& step : document[u"executors"_s][u"over_time"_s].toArray())
            steps.append(step[u"executors"_s]);
        QCOMPARE(steps, (QJsonArray{1, 2, 1}));
        QCOMPARE(document[u"startup_s"_s].toObject(), (QJsonObject{{u"count"_s, 2}, {u"p10"_s, 2}, {u"p50"_s, 2}, {u"p90"_s, 4}}));
        QCOMPARE(document[u"logs"_s][u"source"_s], u"task_input"_s);
        QCOMPARE(document[u"logs"_s][u"per_minute"_s].toArray(), (QJsonArray{42}));
        QStringList kinds;
        for (const QJsonValue& odd : document[u"oddities"_s].toArray())
            kinds.append(odd[u"kind"_s].toString());
        QCOMPARE(kinds, (QStringList{u"malformed_line"_s, u"application_running"_s}));
        QCOMPARE(document[u"oddities"_s][0][u"lines"_s].toArray(), (QJsonArray{12}));
    }
    void printsATableUnlessToldOtherwise()
    {
        const test::Ended ended = ctl({u"inspect"_s, write(log(), u"app-2"_s)});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.contains("app-1"));
        QVERIFY2(ended.out.contains("Start-up delay") && ended.out.contains("half within"), ended.out.constData());
        QVERIFY2(ended.out.contains("1 line cannot be read"), ended.out.constData());
    }
    void aSignalEndsTheReadingOfWhatUnpacksWithoutEnd()
    {
        // An event, so that it is no foreign file, and then blank lines: on disk it is next to nothing, and read at once.
        const QByteArray blank = test::pack(test::Packing::Zstd, QByteArray(64 << 20, '\n'), 64 << 20);
        test::Ctl inspect({u"inspect"_s, write(test::pack(test::Packing::Zstd, log()) + blank.repeated(400), u"endless"_s)});
        QVERIFY(inspect.process().waitForStarted());
        QVERIFY(QTest::qWaitFor([&] { return QDir(u"/proc/%1/task"_s.arg(inspect.process().processId())).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() > 2; }, 10'000));
        QElapsedTimer clock;
        clock.start();
        inspect.signal(SIGINT);
        const test::Ended ended = inspect.end();
        QVERIFY2(!ended.crashed && ended.code == 1, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains("Cancelled"), ended.err.constData()); // the reason, on stderr
        QVERIFY(ended.out.isEmpty());
        QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
    }
    void endsAsTheContractSays_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("told");
        const QString csv = write("0,1\n1,2\n", u"a.csv"_s);
        const QString badCsv = write("0,1\n1,x\n", u"b.csv"_s);
        QTest::newRow("absent") << QStringList{u"/nowhere/at/all"_s} << 1 << u"/nowhere/at/all"_s;
        QTest::newRow("foreign") << QStringList{write("hello\n", u"c"_s)} << 1 << u"no trace"_s;
        QTest::newRow("empty") << QStringList{write({}, u"d"_s)} << 1 << u"empty"_s;
        QTest::newRow("bad CSV") << QStringList{badCsv, u"--model"_s, u"cost_per_log_s=1"_s} << 1 << u"b.csv, line 2"_s;
        QTest::newRow("cost missing") << QStringList{csv} << 2 << u"cost_per_log_s"_s;
        QTest::newRow("cost") << QStringList{csv, u"--model"_s, u"cost_per_log_s=0.5"_s, u"--model"_s, u"serial_s=2"_s} << 0 << QString();
        QTest::newRow("model without a value") << QStringList{csv, u"--model"_s, u"cost_per_log_s"_s} << 2 << u"--model"_s;
        QTest::newRow("unknown model") << QStringList{csv, u"--model"_s, u"speed=1"_s} << 2 << u"speed"_s;
        QTest::newRow("bad model") << QStringList{csv, u"--model"_s, u"cores=0"_s} << 2 << u"cores"_s;
        QTest::newRow("nothing") << QStringList() << 2 << u"TRACE"_s;
        QTest::newRow("no such format") << QStringList{csv, u"--output"_s, u"csv"_s} << 2 << u"csv"_s;
        QTest::newRow("too much") << QStringList{csv, csv} << 2 << csv;
        QTest::newRow("no token here") << QStringList{csv, u"--token-file"_s, u"x"_s} << 2 << u"token-file"_s;
    }
    void endsAsTheContractSays()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, told);
        const test::Ended ended = ctl(QStringList{u"inspect"_s} + arguments);
        QVERIFY2(ended.code == code, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains(told.toUtf8()), qPrintable(ended.all()));
        QCOMPARE(ended.out.isEmpty(), code != 0);
    }
};

QTEST_GUILESS_MAIN(InspectTest)
#include "tst_ctl_inspect.moc"
