// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/csv.h"

#include "support/packed.h"
#include "support/tracelogs.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Millis;
using domain::OddityKind;

class TestCsv : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static domain::ClusterModel costing(double seconds)
    {
        domain::ClusterModel model;
        model.costPerLogSeconds = seconds;
        return model;
    }
    domain::Result<domain::Trace> read(const QByteArray& bytes, const domain::ClusterModel& model = costing(0.5))
    {
        QFile file(m_folder.filePath(u"day.csv"_s));
        if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        trace::OpenOptions options;
        options.model = model;
        return trace::open(file.fileName(), options);
    }

private slots:
    void rows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("minute"); // < 0: refused
        QTest::addColumn<double>("logs");
        QTest::newRow("plain") << QByteArray("7,1200.5") << 7.0 << 1200.5;
        QTest::newRow("blanks") << QByteArray(" 7 , 3 ") << 7.0 << 3.0;
        QTest::newRow("semicolon and decimal comma") << QByteArray("7;1200,5") << 7.0 << 1200.5;
        QTest::newRow("tab") << QByteArray("7\t12") << 7.0 << 12.0;
        QTest::newRow("quotes") << QByteArray("\"7\",\"12\"") << 7.0 << 12.0;
        QTest::newRow("exponent") << QByteArray("7,1.2e3") << 7.0 << 1200.0;
        QTest::newRow("date") << QByteArray("1970-01-02T00:01,5") << 1441.0 << 5.0;
        QTest::newRow("date with seconds") << QByteArray("1970-01-01 01:00:59Z;5") << 60.0 << 5.0;
        for (const char* bad : {"7", "7,", ",7", "a,7", "7,b", "-1,7", "7,-1", "7.5,1", "7,1,2", "7,nan", "7,inf", "7,0x10", "1e30,1", "7,1e300", "1970-02-30T00:00,1", ""})
            QTest::newRow(bad) << QByteArray(bad) << -1.0 << 0.0;
    }
    void rows()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, minute);
        QFETCH(double, logs);
        const auto row = trace::csvRow({text.constData(), static_cast<std::size_t>(text.size())});
        QCOMPARE(row.has_value(), minute >= 0);
        if (row) {
            QCOMPARE(row->minute, minute);
            QCOMPARE(row->logs, logs);
        }
    }
    void minutesBecomeBatches()
    {
        domain::ClusterModel model = costing(0.5);
        model.cores = 4;
        model.serialSeconds = 4;
        const auto trace = read("minute,logs\n600,40\n601,0\n602,400\n", model);
        QVERIFY(trace);
        const domain::Workload& workload = trace->workload;
        QCOMPARE(trace->summary.kind, domain::TraceKind::Csv);
        QCOMPARE(workload.origin, domain::fromEpochMs(600 * 60'000));
        QCOMPARE(workload.logsPerMinute, (std::vector<double>{40, 0, 400}));
        QCOMPARE(workload.logsSource, domain::LogsSource::Csv);
        QCOMPARE(workload.interval, std::optional(Millis{60'000}));
        QCOMPARE(workload.coresPerExecutor, 4);
        QCOMPARE(workload.batches.size(), std::size_t(3));
        QCOMPARE(workload.batches[0].due, Millis{60'000});
        QCOMPARE(workload.batches[0].serial, Millis{4'000});
        QCOMPARE(workload.jobs[2].submitted, Millis{184'000});
        QCOMPARE(workload.jobs[2].batch, std::optional(2u));
        // 400 logs of half a second: 200 core seconds in tasks of 10.
        QCOMPARE(workload.stages[2].drawn, (domain::DrawnTasks{20, 10, 0}));
        QCOMPARE(workload.stages[1].drawn.meanSeconds, 0.0);
        QVERIFY(trace->summary.oddities.empty());
    }
    void otherIntervalsKeepTheLogs()
    {
        domain::ClusterModel model = costing(1);
        model.intervalSeconds = 25;
        const auto trace = read("0,60\n1,120\n", model);
        QVERIFY(trace);
        double sum = 0;
        for (const domain::WorkBatch& batch : trace->workload.batches)
            sum += batch.logs;
        QCOMPARE(trace->workload.batches.size(), std::size_t(5));
        QCOMPARE(trace->workload.batches[0].logs, 25.0);
        QCOMPARE(trace->workload.batches[2].logs, 10.0 + 30.0);
        QVERIFY(std::abs(sum - 180) < 1e-9);
    }
    void formsOfTheSame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no head") << QByteArray("0,1\n1,2\n");
        QTest::newRow("windows") << QByteArray("\xef\xbb\xbfMinute;Logs\r\n0;1\r\n1;2\r\n");
        QTest::newRow("mark without head") << QByteArray("\xef\xbb\xbf" "0,1\n1,2\n");
        QTest::newRow("blank lines, no last end") << QByteArray("\n minute , logs \n\n0,1\n  \n1,2");
        QTest::newRow("packed") << test::pack(test::Packing::Gzip, "0,1\n1,2\n");
    }
    void formsOfTheSame()
    {
        QFETCH(QByteArray, bytes);
        const auto trace = read(bytes);
        QVERIFY(trace);
        QCOMPARE(trace->workload.logsPerMinute, (std::vector<double>{1, 2}));
    }
    void gapsAndOrder()
    {
        const auto trace = read("0,1\n5,2\n3,4\n");
        QVERIFY(trace);
        QCOMPARE(trace->workload.logsPerMinute, (std::vector<double>{1, 0, 0, 4, 0, 2}));
        QCOMPARE(test::oddity(trace->summary, OddityKind::Gap)->count, 3);
        QCOMPARE(test::oddity(trace->summary, OddityKind::ClockSkew)->lines, (std::vector<qint64>{3}));
        QCOMPARE(test::oddity(trace->summary, OddityKind::ClockSkew)->count, 1);
        QCOMPARE(test::oddity(trace->summary, OddityKind::ClockSkew)->values.value(u"seconds"_s).toDouble(), 120.0);
    }
    void badLinesAreNamed()
    {
        const auto trace = read("minute,logs\n0,1\n1,x\n2,3\n2,4\n\n-3,1\n");
        QVERIFY(!trace);
        QCOMPARE(trace.error().code, ErrorCode::BadLines);
        QVERIFY(trace.error().values.value(u"path"_s).toString().endsWith(u"day.csv"_s));
        QCOMPARE(trace.error().values.value(u"lines"_s).toStringList(), (QStringList{u"3"_s, u"5"_s, u"7"_s}));
        QCOMPARE(trace.error().values.value(u"value"_s).toString(), u"1,x"_s);
        QCOMPARE(read("0,1\n" + QByteArray("x\n").repeated(1'000)).error().values.value(u"lines"_s).toStringList().size(), 10);
        QCOMPARE(read("0,1\n999999999,1\n").error().code, ErrorCode::BadLines); // would be a billion minutes
        QCOMPARE(read("0,1\n1," + QByteArray(100'000, '9') + "\n").error().code, ErrorCode::BadLines);
    }
    /// Two lines years apart would be millions of batches.
    void twoLinesYearsApartAreAskedToBeCoarser()
    {
        const auto trace = read("0,1\n2000000,1\n");
        QVERIFY(!trace);
        QCOMPARE(trace.error().code, ErrorCode::BadArgument);
        QCOMPARE(trace.error().values.value(u"name"_s).toString(), u"interval_s"_s);
        QCOMPARE(trace.error().values.value(u"accepted"_s).toString(), u"121..86400"_s);
        domain::ClusterModel model = costing(1);
        model.intervalSeconds = 3'600;
        QVERIFY(read("0,1\n2000000,1\n", model));
    }
    void whatIsMissingIsAskedFor()
    {
        const auto none = read("0,1\n", domain::ClusterModel{});
        QCOMPARE(none.error().code, ErrorCode::MissingArgument);
        QCOMPARE(none.error().values.value(u"name"_s).toString(), u"cost_per_log_s"_s);
        QCOMPARE(read("0,1\n", costing(-1)).error().code, ErrorCode::BadArgument);
        domain::ClusterModel model = costing(1);
        model.intervalSeconds = 0;
        QCOMPARE(read("0,1\n", model).error().code, ErrorCode::BadArgument);
        QCOMPARE(read("minute,logs\n").error().code, ErrorCode::TraceEmpty);
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
