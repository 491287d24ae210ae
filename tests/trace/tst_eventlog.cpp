// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are not as they should be: foreign, empty, cut off, damaged, hostile, rolling with gaps; and stopping half-way.
#include "support/packed.h"
#include "support/tracelogs.h"
#include "trace/eventlog.h"
#include "trace/open.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::OddityKind;
using test::LogText;
using test::Packing;

namespace {

LogText smallLog()
{
    LogText log;
    log.executor("0", 100);
    log.job(0, 1'000, {{0, 2, {}}});
    log.submitted({0, 2, {}}, 1'010);
    log.task({.stage = 0, .index = 0, .from = 1'020, .to = 2'000, .records = 5});
    log.task({.stage = 0, .index = 1, .from = 2'001, .to = 3'000, .records = 7});
    log.completed({0, 2, {}}, 1'010, 3'001);
    log.jobEnd(0, 3'002);
    return log;
}

} // namespace

class TestEventLog : public QObject {
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
    ErrorCode errorOf(const QByteArray& bytes)
    {
        const auto trace = trace::open(write(bytes));
        return trace ? ErrorCode::Internal : trace.error().code;
    }

private slots:
    void codecIsFoundByContent_data()
    {
        QTest::addColumn<int>("packing");
        for (const Packing packing : {Packing::Plain, Packing::Zstd, Packing::Lz4, Packing::Snappy, Packing::Lzf, Packing::Gzip})
            QTest::addRow("%d", int(packing)) << int(packing);
    }
    void codecIsFoundByContent()
    {
        QFETCH(int, packing);
        const QByteArray text = smallLog().end(4'000).text();
        // The name says nothing, or something wrong.
        const auto trace = trace::open(write(test::pack(Packing(packing), text, 300), u"app-1.snappy"_s));
        QVERIFY(trace);
        QCOMPARE(trace->summary.tasks, 2);
        QCOMPARE(trace->summary.inputRecords, 12);
        QCOMPARE(trace->summary.textBytes, text.size());
        QVERIFY(trace->summary.oddities.empty());
        QCOMPARE(trace->summary.lines, text.count('\n'));
    }
    void foreignAndEmptyFiles()
    {
        QCOMPARE(errorOf({}), ErrorCode::TraceEmpty);
        QCOMPARE(errorOf("\n\n  \n"), ErrorCode::TraceEmpty);
        QCOMPARE(errorOf(test::pack(Packing::Zstd, smallLog().text()).left(12)), ErrorCode::TraceEmpty);
        QCOMPARE(errorOf("hello\n"), ErrorCode::NotATrace);
        QCOMPARE(errorOf("{\"name\":\"package\"}\n"), ErrorCode::NotATrace);
        QCOMPARE(errorOf("[1,2,3]\n"), ErrorCode::NotATrace);
        QCOMPARE(errorOf(QByteArray("\x7f" "ELF\2\1\1\0\0\0", 10) + QByteArray(100'000, '\1')), ErrorCode::NotATrace);
        QCOMPARE(errorOf(QByteArray("{\"a\":1}\n").repeated(1'000'000)), ErrorCode::NotATrace); // and not after a long while
        const auto absent = trace::open(m_folder.filePath(u"nothing"_s));
        QCOMPARE(absent.error().code, ErrorCode::FileUnreadable);
        QVERIFY(!absent.error().values.value(u"path"_s).toString().isEmpty());
        QDir().mkpath(m_folder.filePath(u"folder"_s));
        QCOMPARE(trace::open(m_folder.filePath(u"folder"_s)).error().code, ErrorCode::NotATrace);
    }
    void everyCutOfTextIsReadUpToThere()
    {
        const QByteArray text = smallLog().end(4'000).text();
        const qsizetype firstEvent = text.indexOf('\n');
        qint64 tasks = 0;
        for (qsizetype size = firstEvent; size < text.size(); ++size) {
            const auto trace = trace::open(write(text.left(size)));
            QVERIFY2(trace.has_value(), qPrintable(QString::number(size)));
            QVERIFY(trace->summary.tasks >= tasks);
            tasks = trace->summary.tasks;
            const bool border = text[size] == '\n' || text[size - 1] == '\n'; // a line without its end may be whole all the same
            QCOMPARE(test::oddity(trace->summary, OddityKind::CutOff) == nullptr, border);
            QVERIFY(!test::oddity(trace->summary, OddityKind::MalformedLine));
        }
        QCOMPARE(tasks, 2);
    }
    void openFramesAndCutBlocks()
    {
        for (const Packing packing : {Packing::Zstd, Packing::Lz4, Packing::Snappy, Packing::Lzf, Packing::Gzip}) {
            const QByteArray packed = test::pack(packing, smallLog().text(), 400);
            const auto trace = trace::open(write(packed.left(packed.size() - 40), u"app-1.inprogress"_s));
            QVERIFY(trace);
            QVERIFY(test::oddity(trace->summary, OddityKind::CutOff));
            QCOMPARE(test::oddity(trace->summary, OddityKind::CutOff)->values.value(u"part"_s).toString(), u"app-1.inprogress"_s);
            QVERIFY(test::oddity(trace->summary, OddityKind::ApplicationRunning));
            QVERIFY(trace->summary.tasks >= 1);
        }
    }
    void malformedLinesAreCountedWithTheirNumbers()
    {
        LogText log;
        const qint64 first = log.text().count('\n') + 1;
        for (const char* bad : {"{\"Event\":\"SparkListenerTaskEnd\"}", "{", "nonsense", "{\"Event\":\"SparkListenerTaskEnd\",\"Stage ID\":0,\"Task Info\":null}",
                                "{\"Event\":12}", "[]", "null", "{\"Event\":\"SparkListenerJobStart\",\"Job ID\":\"x\"}", "{\"Event\":\"SparkListenerJobEnd\",\"Job ID\":0} trailing",
                                "{\"Event\":\"SparkListenerExecutorAdded\",\"Timestamp\":1}", "{\"Event\":\"SparkListenerStageSubmitted\"}", "{\"Event\":\"SparkListenerBlockUpdated\",\"x\":{"})
            log.line(bad);
        log.executor("0", 5);
        const auto trace = trace::open(write(log.text()));
        QVERIFY(trace);
        const domain::Oddity* odd = test::oddity(trace->summary, OddityKind::MalformedLine);
        QVERIFY(odd);
        QCOMPARE(odd->count, 12);
        QCOMPARE(odd->lines.size(), std::size_t(10));
        QCOMPARE(odd->lines.front(), first);
        QCOMPARE(trace->summary.executorsAdded, 1);
    }
    void unknownEventsAreCountedByName()
    {
        LogText log = smallLog();
        for (int i = 0; i < 3; ++i)
            log.line("{\"Event\":\"com.example.Mine\",\"x\":[1,{}]}");
        for (int i = 0; i < 500; ++i)
            log.line("{\"Event\":\"com.example.E" + QByteArray::number(i) + "\"}");
        log.line("{ \"x\" : 1 , \"Event\" : \"SparkListenerApplicationEnd\", \"Timestamp\":" + QByteArray::number(test::kLogOrigin + 9'000) + "}");
        const auto trace = trace::open(write(log.text()));
        qint64 count = 0;
        std::size_t entries = 0;
        for (const domain::Oddity& odd : trace->summary.oddities) {
            count += odd.kind == OddityKind::UnknownEvent ? odd.count : 0;
            entries += odd.kind == OddityKind::UnknownEvent;
        }
        QCOMPARE(count, 503);
        QVERIFY(entries <= 50);
        QCOMPARE(trace->summary.events.at(u"Mine"_s), 3);
        QCOMPARE(trace->summary.ended, std::optional(domain::fromEpochMs(test::kLogOrigin + 9'000)));
    }
    void longLinesArePassedOver()
    {
        trace::OpenOptions options;
        options.longestLine = 100'000;
        LogText log = smallLog();
        log.line("{\"Event\":\"org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart\",\"plan\":\"" + QByteArray(5'000'000, 'p') + "\"}");
        log.line("{\"Event\":\"SparkListenerTaskEnd\",\"x\":\"" + QByteArray(3'000'000, 'p') + "\"}");
        log.end(4'000);
        const auto trace = trace::open(write(log.text()), options);
        QVERIFY(trace);
        const domain::Oddity* odd = test::oddity(trace->summary, OddityKind::LineTooLong);
        QVERIFY(odd);
        QCOMPARE(odd->count, 1); // of a plan nothing was wanted anyway
        QCOMPARE(odd->lines.front(), log.text().count('\n') - 1);
        QVERIFY(trace->summary.ended);
        QCOMPARE(trace->summary.lines, log.text().count('\n'));
        // The last line, without an end.
        const auto last = trace::open(write(smallLog().text() + "{\"Event\":\"SparkListenerTaskEnd\",\"x\":\"" + QByteArray(3'000'000, 'p')), options);
        QVERIFY(test::oddity(last->summary, OddityKind::LineTooLong));
    }
    void nestingAndHugeNumbersAreHarmless()
    {
        LogText log = smallLog();
        log.line("{\"Event\":\"SparkListenerTaskEnd\",\"a\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}');
        log.line("{\"Event\":\"SparkListenerBlockUpdated\",\"a\":" + QByteArray("{\"b\":").repeated(100'000) + '1' + QByteArray(100'000, '}') + '}');
        log.line("{\"Event\":\"SparkListenerTaskEnd\",\"Stage ID\":99999999999999999999,\"Stage Attempt ID\":-9e300,\"Task End Reason\":{\"Reason\":\"Success\"},"
                 "\"Task Info\":{\"Index\":4294967296,\"Launch Time\":-5,\"Finish Time\":1e300,\"Executor ID\":\"0\"},"
                 "\"Task Metrics\":{\"Executor CPU Time\":1e308,\"JVM GC Time\":-1,\"Input Metrics\":{\"Records Read\":9223372036854775807}}}");
        log.line("{\"Event\":\"SparkListenerTaskEnd\",\"Stage ID\":0,\"Stage Attempt ID\":0,\"Task End Reason\":{\"Reason\":\"Success\"},"
                 "\"Task Info\":{\"Index\":2147483647,\"Launch Time\":1,\"Finish Time\":32503680000000,\"Executor ID\":\"9\"},"
                 "\"Task Metrics\":{\"Input Metrics\":{\"Records Read\":9223372036854775807}}}");
        const auto trace = trace::open(write(log.text()));
        QVERIFY(trace);
        QVERIFY(trace->workload.length.count() <= 11LL * 366 * 24 * 3600 * 1000);
        QVERIFY(trace->workload.logsPerMinute.size() < 6'000'000);
        QVERIFY(trace->summary.inputRecords > 0);
    }
    void clockSkewIsReported()
    {
        LogText log = smallLog();
        log.task({.stage = 0, .index = 2, .from = 700'000, .to = 699'000});
        log.jobEnd(1, 5'000);
        log.executor("1", 6'000);
        const auto trace = trace::open(write(log.text()));
        const domain::Oddity* odd = test::oddity(trace->summary, OddityKind::ClockSkew);
        QVERIFY(odd);
        QVERIFY(odd->count >= 3);
        QCOMPARE(odd->values.value(u"seconds"_s).toDouble(), 695.0);
        for (const domain::WorkStage& stage : trace->workload.stages) {
            for (const domain::WorkTask& task : stage.tasks)
                QVERIFY(task.millis < 1'000'000);
        }
    }
    void rollingLogsInNumericOrder()
    {
        const QByteArray text = smallLog().end(4'000).text();
        const QByteArrayList lines = text.split('\n');
        const QString folder = u"eventlog_v2_app-1/"_s;
        for (int i = 0; i < lines.size() - 1; ++i)
            write(test::pack(i % 2 ? Packing::Zstd : Packing::Plain, lines[i] + '\n'), folder + u"events_%1_app-1"_s.arg(i + 1));
        write({}, folder + u"appstatus_app-1"_s);
        write("x", folder + u".events_1_app-1.crc"_s);
        const auto trace = trace::open(m_folder.filePath(folder));
        QVERIFY(trace);
        QVERIFY(lines.size() > 11); // else 10 would not come after 9
        QVERIFY(trace->summary.oddities.empty());
        QCOMPARE(trace->summary.tasks, 2);
        QCOMPARE(trace->summary.kind, domain::TraceKind::RollingEventLog);
        QCOMPARE(trace->summary.lines, lines.size() - 1);

        QVERIFY(QFile::remove(m_folder.filePath(folder + u"events_3_app-1"_s)));
        QVERIFY(QFile::remove(m_folder.filePath(folder + u"appstatus_app-1"_s)));
        const auto gap = trace::open(m_folder.filePath(folder));
        QVERIFY(gap);
        QStringList missing;
        for (const domain::Oddity& odd : gap->summary.oddities) {
            if (odd.kind == OddityKind::MissingPart)
                missing.append(odd.values.value(u"part"_s).toString());
        }
        QCOMPARE(missing, (QStringList{u"appstatus"_s, u"events_3"_s}));
    }
    void compactedLogsDropWhatCameBefore()
    {
        const QString folder = u"eventlog_v2_app-2/"_s;
        write("{\"Event\":\"SparkListenerExecutorAdded\",\"Timestamp\":1795262400001,\"Executor ID\":\"dead\",\"Executor Info\":{\"Total Cores\":1}}\n", folder + u"events_1_app-2"_s);
        write("nonsense\n", folder + u"events_2_app-2"_s);
        write(LogText().executor("0", 5).text(), folder + u"events_2_app-2.compact"_s);
        write(LogText().end(9'000).text().split('\n').last(), folder + u"events_3_app-2"_s);
        write({}, folder + u"appstatus_app-2.inprogress"_s);
        const auto trace = trace::open(m_folder.filePath(folder));
        QVERIFY(trace);
        QVERIFY(trace->summary.partial);
        QVERIFY(test::oddity(trace->summary, OddityKind::PartialHistory));
        QVERIFY(!test::oddity(trace->summary, OddityKind::MissingPart));
        QVERIFY(!test::oddity(trace->summary, OddityKind::MalformedLine));
        QCOMPARE(trace->workload.executors.size(), std::size_t(1));
    }
    void aDamagedPartLosesOnlyItself()
    {
        const QString folder = u"eventlog_v2_app-3/"_s;
        const QByteArray lines = smallLog().text();
        QByteArray packed = test::pack(Packing::Zstd, lines, 200);
        packed = packed.left(packed.size() / 2) + QByteArray(50, '\xff') + packed.mid(packed.size() / 2 + 50);
        write(packed, folder + u"events_1_app-3.zstd"_s);
        write("{\"Event\":\"SparkListenerApplicationEnd\",\"Timestamp\":1795262409000}\n", folder + u"events_2_app-3"_s);
        write({}, folder + u"appstatus_app-3"_s);
        const auto trace = trace::open(m_folder.filePath(folder));
        QVERIFY(trace);
        QCOMPARE(test::oddity(trace->summary, OddityKind::Damaged)->values.value(u"part"_s).toString(), u"events_1_app-3.zstd"_s);
        QVERIFY(trace->summary.ended);
    }
    void severalApplicationsKeepTheirOwnIds()
    {
        const QByteArray text = smallLog().end(4'000).text() + QByteArray(smallLog().end(5'000).text()).replace("app-1", "app-2");
        const auto trace = trace::open(write(text));
        QCOMPARE(trace->summary.application, u"app-1"_s);
        QCOMPARE(test::oddity(trace->summary, OddityKind::SeveralAttempts)->count, 2);
        QCOMPARE(trace->summary.jobs, 2);
        QCOMPARE(trace->workload.stages.size(), std::size_t(2));
        QCOMPARE(trace->workload.executors.size(), std::size_t(2));
        QVERIFY(!test::oddity(trace->summary, OddityKind::Duplicate));
    }
    void secretsAreNotKept()
    {
        LogText log;
        log.environment({{"spark.dynamicAllocation.enabled", "true"},
                         {"spark.master", "*********(redacted)"},
                         {"spark.hadoop.fs.s3a.secret.key", "hunter2"},
                         {"spark.executor.extraJavaOptions", "-Dpassword=hunter2"},
                         {"spark.scheduler.mode", "FAIR"}});
        const auto trace = trace::open(write(log.text()));
        QCOMPARE(trace->summary.settings.size(), std::size_t(2));
        QCOMPARE(trace->workload.scheduling, domain::Scheduling::Fair);
    }
    void progressRunsToTheEndAndStopStops()
    {
        QByteArray text = LogText().text();
        text += QByteArray("{\"Event\":\"SparkListenerUnpersistRDD\",\"RDD ID\":1}\n").repeated(200'000);
        const QString path = write(text);
        trace::OpenOptions options;
        qint64 last = -1;
        int calls = 0;
        options.progress = [&](qint64 done, qint64 total) {
            QVERIFY(done >= last);
            QCOMPARE(total, text.size());
            last = done;
            ++calls;
        };
        QVERIFY(trace::open(path, options));
        QCOMPARE(last, text.size());
        QVERIFY(calls > 5);

        std::stop_source stop;
        options.stop = stop.get_token();
        calls = 0;
        options.progress = [&](qint64, qint64) {
            if (++calls == 2)
                stop.request_stop();
        };
        const auto trace = trace::open(path, options);
        QVERIFY(!trace);
        QCOMPARE(trace.error().code, ErrorCode::Cancelled);
        QVERIFY(calls <= 4);
    }
};

QTEST_GUILESS_MAIN(TestEventLog)
#include "tst_eventlog.moc"
