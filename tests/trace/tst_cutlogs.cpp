// SPDX-License-Identifier: GPL-3.0-or-later
// Logs whose end is missing, that hold several attempts, or that tell of what never was; and files that unpack to far more than they are.
#include "support/packed.h"
#include "support/tracelogs.h"
#include "trace/open.h"
#include "trace/textreader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Millis;
using domain::OddityKind;
using test::LogText;
using test::Packing;

class TestCutLogs : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray& bytes, const QString& name = u"log"_s)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    domain::Trace read(const QByteArray& text)
    {
        auto trace = trace::open(write(text));
        if (!trace)
            qFatal("not read");
        return *trace;
    }
    static LogText ranOnce()
    {
        LogText log;
        log.executor("0", 100).executor("1", 110).job(0, 1'000, {{0, 2}}).submitted({0, 2}, 1'001);
        log.task({.stage = 0, .index = 0, .from = 1'010, .to = 3'010}).task({.stage = 0, .index = 1, .from = 1'010, .to = 5'010, .executor = "1"});
        return log.completed({0, 2}, 1'001, 5'011).jobEnd(0, 5'012);
    }

private slots:
    /// Spark tells of the end of executors that never registered, at shutdown above all.
    void whoNeverRegisteredIsNoExecutor()
    {
        LogText log = ranOnce();
        log.removed("10", 6'000).removed("11", 6'001).removed("1", 6'002).end(6'100);
        const domain::Trace trace = read(log.text());
        QCOMPARE(trace.workload.executors.size(), std::size_t(2));
        QCOMPARE(trace.summary.executorsPeak, 2);
        QCOMPARE(trace.summary.executorsAdded, 2);
        QCOMPARE(trace.summary.executorsRemoved, 1);
        QVERIFY(!test::oddity(trace.summary, OddityKind::Duplicate));
        // Under a name that comes later somebody else is meant.
        log.executor("10", 6'200);
        const domain::Trace later = read(log.text());
        QCOMPARE(later.workload.executors.size(), std::size_t(3));
        QCOMPARE(later.workload.executors[2].added, Millis{6'200});
        QVERIFY(!later.workload.executors[2].removed);
    }
    void whereTheBeginningIsMissingTheyLived()
    {
        LogText log = ranOnce();
        log.removed("10", 6'000).end(6'100);
        const QByteArray noStart = QByteArray(log.text()).replace("SparkListenerApplicationStart", "SparkListenerApplicationBegan");
        const domain::Trace trace = read(noStart);
        QCOMPARE(trace.workload.executors.size(), std::size_t(3));
        QCOMPARE(trace.summary.executorsRemoved, 1);
        QVERIFY(std::any_of(trace.workload.executors.begin(), trace.workload.executors.end(), [](const auto& one) { return one.id.text == u"10" && one.removed.has_value(); }));
        // Or a part in the middle.
        const QString folder = u"eventlog_v2_app-9/"_s;
        write(log.text(), folder + u"events_1_app-9"_s);
        write("{\"Event\":\"SparkListenerApplicationEnd\",\"Timestamp\":1795262409000}\n", folder + u"events_3_app-9"_s);
        write({}, folder + u"appstatus_app-9"_s);
        const auto gap = trace::open(m_folder.filePath(folder));
        QVERIFY(gap);
        QCOMPARE(gap->workload.executors.size(), std::size_t(3));
    }
    void anAttemptEndsWhenTheNextBegins()
    {
        const qint64 hour = 3'600'000;
        LogText log = ranOnce();
        const QByteArray start = "{\"Event\":\"SparkListenerApplicationStart\",\"App Name\":\"made\",\"App ID\":\"app-1\",\"App Attempt ID\":\"2\",\"Timestamp\":" + QByteArray::number(test::kLogOrigin + hour) + ",\"User\":\"jo\"}";
        log.line(start).executor("0", hour + 100).executor("1", hour + 110).end(hour + 9'000);
        const domain::Trace trace = read(log.text());
        QCOMPARE(trace.workload.executors.size(), std::size_t(4));
        QCOMPARE(trace.summary.executorsPeak, 2);
        for (std::size_t i = 0; i < 2; ++i)
            QCOMPARE(trace.workload.executors[i].removed, std::optional(Millis{5'012}));
        for (std::size_t i = 2; i < 4; ++i)
            QVERIFY(!trace.workload.executors[i].removed);
        QCOMPARE(trace.summary.executorsRemoved, 0); // nobody said so
    }
    /// What was asked for and had not ended was work all the same.
    void openTasksAreAsLongAsTheOthers()
    {
        LogText log = ranOnce();
        log.job(1, 6'000, {{1, 40}}).submitted({1, 40}, 6'001);
        LogText waiting = log;
        waiting.end(6'002);
        // Nobody had begun: as long as tasks were on average.
        QCOMPARE(read(waiting.text()).workload.stages[1].drawn, (domain::DrawnTasks{40, 3, 0}));
        log.taskStart({.stage = 1, .index = 0, .from = 6'010}).taskStart({.stage = 1, .index = 1, .from = 6'020, .executor = "1"});
        LogText young = log;
        young.line("{\"Event\":\"SparkListenerUnpersistRDD\",\"RDD ID\":1}");
        QCOMPARE(read(young.text()).workload.stages[1].drawn, (domain::DrawnTasks{40, 3, 0}));
        // They had run for longer than that already.
        LogText old = log;
        old.executor("2", 16'010);
        QCOMPARE(read(old.text()).workload.stages[1].drawn, (domain::DrawnTasks{40, 10, 0}));
        // Only until their application was gone.
        const qint64 hour = 3'600'000;
        old.line("{\"Event\":\"SparkListenerApplicationStart\",\"App Name\":\"made\",\"App ID\":\"app-1\",\"App Attempt ID\":\"2\",\"Timestamp\":" + QByteArray::number(test::kLogOrigin + hour) + ",\"User\":\"jo\"}");
        old.executor("0", hour + 100);
        QCOMPARE(read(old.text()).workload.stages[1].drawn, (domain::DrawnTasks{40, 10, 0}));
        // A job that is over needs them no more.
        log.jobEnd(1, 16'000);
        QCOMPARE(read(log.text()).workload.stages[1].drawn, domain::DrawnTasks{});
    }
    void tasksThatAStageClaimsHaveALimit()
    {
        LogText log = ranOnce();
        const int many = 2'000'000'000;
        log.job(1, 6'000, {{1, many}, {2, many}}).submitted({1, many}, 6'001).task({.stage = 1, .index = 0, .from = 6'010, .to = 7'010});
        log.submitted({2, many}, 6'002);
        const domain::Trace trace = read(log.text());
        QCOMPARE(trace.workload.stages[1].wanted, 20'000'001);
        QCOMPARE(trace.workload.stages[2].wanted, 0);
        QCOMPARE(trace.workload.stages[2].drawn.count, 0U);
        const domain::Oddity* odd = test::oddity(trace.summary, OddityKind::TooMany);
        QVERIFY(odd);
        QCOMPARE(odd->values.value(u"what"_s).toString(), u"tasks"_s);
        QCOMPARE(odd->count, 2 * qint64(many) - 1 - 20'000'000);
    }

    void zerosAreNoEventLog_data()
    {
        QTest::addColumn<int>("packing");
        QTest::newRow("plain") << int(Packing::Plain);
        QTest::newRow("zstd") << int(Packing::Zstd);
        QTest::newRow("gzip") << int(Packing::Gzip);
    }
    void zerosAreNoEventLog()
    {
        QFETCH(int, packing);
        trace::OpenOptions options;
        options.longestLine = 100'000;
        const auto trace = trace::open(write(test::pack(Packing(packing), QByteArray(8'000'000, '\0'), 1'000'000)), options);
        QVERIFY(!trace);
        QCOMPARE(trace.error().code, ErrorCode::NotATrace);
        // Behind an event such a line is only one that is too long.
        const auto log = trace::open(write(test::pack(Packing(packing), ranOnce().text() + QByteArray(8'000'000, '\0') + '\n' + "{\"Event\":\"SparkListenerApplicationEnd\",\"Timestamp\":1795262409000}\n", 1'000'000)), options);
        QVERIFY(log);
        QVERIFY(test::oddity(log->summary, OddityKind::LineTooLong));
        QVERIFY(log->summary.ended);
        QVERIFY(!log->summary.events.contains(QString()));
    }
    void aLongLineIsGivenBeforeItsRestIsRead()
    {
        const QString path = write(test::pack(Packing::Zstd, QByteArray(64 << 20, '\0') + "\nnext\n", 1 << 20));
        trace::ReadControl control;
        trace::TextReader reader(path, 100'000, control);
        QVERIFY(!reader.open());
        trace::Line line;
        QVERIFY(reader.next(line));
        QVERIFY(line.tooLong);
        QVERIFY2(reader.bytes() < (4 << 20), qPrintable(QString::number(reader.bytes())));
        QVERIFY(reader.next(line));
        QVERIFY(!line.tooLong);
        QCOMPARE(line.text, std::string_view("next"));
        QVERIFY(!reader.next(line));
    }
    void blankLinesDoNotGoOnForEver()
    {
        const auto trace = trace::open(write(test::pack(Packing::Zstd, QByteArray(1'000'000, '\n') + ranOnce().text())));
        QVERIFY(!trace);
        QCOMPARE(trace.error().code, ErrorCode::TraceEmpty);
        QVERIFY(trace::open(write(QByteArray(1'000, '\n') + ranOnce().text())));
    }
    /// All that is on the disk is read at once; what it unpacks to is not.
    void stopsWhileItUnpacks_data()
    {
        QTest::addColumn<int>("packing");
        QTest::newRow("zstd") << int(Packing::Zstd);
        QTest::newRow("gzip") << int(Packing::Gzip);
        QTest::newRow("snappy") << int(Packing::Snappy);
    }
    void stopsWhileItUnpacks()
    {
        QFETCH(int, packing);
        const QString path = write(test::pack(Packing(packing), QByteArray(64 << 20, '\n'), 8 << 20));
        std::stop_source stop;
        trace::ReadControl control;
        control.stop = stop.get_token();
        trace::TextReader reader(path, 1 << 20, control);
        QVERIFY(!reader.open());
        trace::Line line;
        QVERIFY(reader.next(line));
        stop.request_stop();
        while (reader.next(line)) {
        }
        QVERIFY2(reader.bytes() < (12 << 20), qPrintable(QString::number(reader.bytes())));
        QCOMPARE(int(reader.end()), int(trace::StreamEnd::Cancelled));
        QCOMPARE(reader.failure()->code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCutLogs)
#include "tst_cutlogs.moc"
