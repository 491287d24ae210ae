// SPDX-License-Identifier: GPL-3.0-or-later
// Every stored event log against what an independent reading found in it (data/inventory.py made data/inventory.csv).
#include "support/tracelogs.h"
#include "trace/open.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <numeric>

using namespace stoker;
using domain::OddityKind;
using Row = QMap<QString, QString>;

namespace {

QList<Row> table()
{
    QFile file(QStringLiteral(STOKER_SOURCE_DIR "/tests/trace/data/inventory.csv"));
    QList<Row> rows;
    if (!file.open(QFile::ReadOnly))
        return rows;
    const QStringList columns = QString::fromUtf8(file.readLine()).trimmed().split(u',');
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        Row row;
        for (qsizetype i = 0; i < columns.size(); ++i)
            row[columns[i]] = cells.value(i);
        rows.append(row);
    }
    return rows;
}

qint64 countOf(const domain::TraceSummary& summary, OddityKind kind)
{
    qint64 sum = 0;
    for (const domain::Oddity& odd : summary.oddities)
        sum += odd.kind == kind ? odd.count : 0;
    return sum;
}

/// What must hold of every workload, whatever was recorded.
void checkSound(const domain::Workload& workload)
{
    const auto inside = [&workload](domain::Millis time) { return time.count() >= 0 && time <= workload.length; };
    std::size_t listed = 0;
    for (std::size_t i = 0; i < workload.stages.size(); ++i) {
        const domain::WorkStage& stage = workload.stages[i];
        QVERIFY(inside(stage.submitted));
        QVERIFY(!stage.ended || *stage.ended >= stage.submitted);
        for (const std::uint32_t parent : stage.parents)
            QVERIFY(parent < i);
        for (std::size_t t = 0; t < stage.tasks.size(); ++t) {
            QVERIFY(t == 0 || stage.tasks[t - 1].index <= stage.tasks[t].index);
            QVERIFY(stage.tasks[t].executor == domain::kUnknownExecutor || stage.tasks[t].executor < workload.executors.size());
        }
    }
    for (std::size_t i = 0; i < workload.jobs.size(); ++i) {
        const domain::WorkJob& job = workload.jobs[i];
        QVERIFY(inside(job.submitted));
        QVERIFY(i == 0 || workload.jobs[i - 1].submitted <= job.submitted);
        QVERIFY(!job.after || (*job.after < i && workload.jobs[*job.after].ended && *workload.jobs[*job.after].ended + job.gap == job.submitted));
        QVERIFY(job.gap.count() >= 0);
        QVERIFY(!job.batch || *job.batch < workload.batches.size());
        listed += job.stages.size();
        for (const std::uint32_t stage : job.stages)
            QVERIFY(stage < workload.stages.size());
    }
    QVERIFY(listed <= workload.stages.size());
    for (std::size_t i = 1; i < workload.batches.size(); ++i)
        QVERIFY(workload.batches[i - 1].due <= workload.batches[i].due);
    for (std::size_t i = 1; i < workload.executors.size(); ++i)
        QVERIFY(workload.executors[i - 1].added <= workload.executors[i].added);
    QVERIFY(workload.coresPerExecutor >= 1);
}

} // namespace

class TestInventory : public QObject {
    Q_OBJECT

private slots:
    void everyLogIsInTheTable();
    void logs_data();
    void logs();
};

void TestInventory::everyLogIsInTheTable()
{
    const QString folder = test::sharedData();
    if (folder.isEmpty())
        QSKIP("the stored event logs are not here: nothing was compared");
    QStringList told;
    for (const Row& row : table())
        told.append(row[QStringLiteral("log")]);
    const QDir logs(folder + QStringLiteral("/eventlogs"));
    QDirIterator it(logs.path(), QDir::Files, QDirIterator::Subdirectories);
    int files = 0;
    while (it.hasNext()) {
        const QString path = logs.relativeFilePath(it.next());
        ++files;
        QVERIFY2(told.contains(path) || told.contains(path.section(u'/', 0, -2)), qPrintable(path));
    }
    QVERIFY(files >= told.size());
}

void TestInventory::logs_data()
{
    QTest::addColumn<Row>("row");
    for (const Row& row : table())
        QTest::newRow(qPrintable(row[QStringLiteral("log")])) << row;
}

void TestInventory::logs()
{
    QFETCH(Row, row);
    if (test::sharedData().isEmpty())
        QSKIP("the stored event logs are not here: nothing was compared");
    const auto trace = trace::open(test::sharedData() + QStringLiteral("/eventlogs/") + row[QStringLiteral("log")]);
    QVERIFY(trace.has_value());
    const domain::TraceSummary& summary = trace->summary;
    const domain::Workload& workload = trace->workload;
    const auto number = [&row](const char* column) { return row[QString::fromLatin1(column)].toLongLong(); };

    QCOMPARE(summary.kind == domain::TraceKind::RollingEventLog, row[QStringLiteral("kind")] == u"rolling_event_log");
    QCOMPARE(summary.sparkVersion, row[QStringLiteral("spark")]);
    QCOMPARE(summary.application, row[QStringLiteral("application")]);
    QCOMPARE(summary.lines, number("lines"));
    QCOMPARE(summary.textBytes, number("text_bytes"));
    QCOMPARE(countOf(summary, OddityKind::MalformedLine), number("malformed"));
    QCOMPARE(countOf(summary, OddityKind::UnknownEvent), number("unknown"));
    qint64 events = 0;
    for (const auto& [name, count] : summary.events)
        events += count;
    QCOMPARE(events, number("log_events"));

    QCOMPARE(summary.jobs, number("jobs"));
    QCOMPARE(summary.jobsFailed, number("jobs_failed"));
    QCOMPARE(summary.stages, number("stages"));
    QCOMPARE(summary.stagesFailed, number("stages_failed"));
    QCOMPARE(summary.stagesSkipped, number("stages_skipped"));
    QCOMPARE(summary.tasks, number("tasks"));
    QCOMPARE(summary.tasksFailed, number("tasks_failed"));
    QCOMPARE(summary.tasksKilled, number("tasks_killed"));
    QCOMPARE(summary.tasksSpeculative, number("speculative"));
    QVERIFY(std::abs(summary.taskSeconds * 1e3 - static_cast<double>(number("task_ms"))) < 0.5);
    QVERIFY(std::abs(summary.cpuSeconds * 1e9 - static_cast<double>(number("cpu_ns"))) < 1e3);
    QVERIFY(std::abs(summary.gcSeconds * 1e3 - static_cast<double>(number("gc_ms"))) < 0.5);
    QCOMPARE(summary.inputRecords, number("input_records"));
    QCOMPARE(summary.shuffleBytesWritten, number("shuffle_bytes"));
    QCOMPARE(summary.executorsAdded, number("executors"));
    QCOMPARE(summary.executorsRemoved, number("removed"));
    if (number("executors") > 0) {
        // One log was put together of two: its tasks ran in a driver that nobody announced.
        QCOMPARE(summary.executorsPeak, number("peak") + number("only_in_tasks"));
        QCOMPARE(workload.coresPerExecutor, number("cores"));
        QCOMPARE(qint64(workload.executors.size()), number("executors") + number("only_in_tasks"));
    }
    QCOMPARE(qint64(workload.startUps.size()), number("start_ups"));
    QCOMPARE(std::accumulate(workload.startUps.begin(), workload.startUps.end(), domain::Millis{0}).count(), number("start_up_ms"));

    qint64 edges = 0;
    qint64 caching = 0;
    qint64 tasks = 0;
    double taskMillis = 0;
    for (const domain::WorkStage& stage : workload.stages) {
        edges += qint64(stage.parents.size());
        caching += !stage.caches.empty();
        tasks += qint64(stage.tasks.size());
        for (const domain::WorkTask& task : stage.tasks)
            taskMillis += task.millis;
    }
    if (number("executors") > 0) // before Spark 1.4 no stage names its parents
        QCOMPARE(edges, number("parent_edges"));
    QCOMPARE(caching, number("caching_stages"));
    QCOMPARE(tasks, number("tasks"));
    QCOMPARE(taskMillis, static_cast<double>(number("task_ms")));
    QCOMPARE(summary.batches, number("batches"));
    QCOMPARE(qint64(workload.batches.size()), number("batches"));
    const double logs = std::accumulate(workload.logsPerMinute.begin(), workload.logsPerMinute.end(), 0.0);
    const double expected = static_cast<double>(number("batch_logs") > 0 ? number("batch_logs") : number("input_records"));
    QVERIFY2(std::abs(logs - expected) <= 1e-9 * expected, qPrintable(QString::number(logs)));
    checkSound(workload);
}

QTEST_GUILESS_MAIN(TestInventory)
#include "tst_inventory.moc"
