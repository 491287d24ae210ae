// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/allocation.h"
#include "spark/restsnapshot.h"
#include "spark/serverclock.h"
#include "spark/workcounters.h"

#include <QTest>

using namespace stoker;
using namespace stoker::spark;
using domain::Estimate;

namespace {

RestStage stage(int id, RestStage::Status status, qint64 records, qint64 cpuNs = 0, StreamTag tag = {})
{
    RestStage s;
    s.id = id;
    s.status = status;
    s.inputRecords = records;
    s.cpuTimeNs = cpuNs;
    s.stream = std::move(tag);
    return s;
}

RestBatch batch(qint64 id, qint64 records)
{
    RestBatch b;
    b.id = id;
    b.status = RestBatch::Status::Completed;
    b.durationMs = 4'000;
    b.inputSize = records;
    b.processingTimeMs = 1'500;
    b.schedulingDelayMs = 100;
    return b;
}

domain::Executor executor(const char* id, int running, qint64 taskTimeMs)
{
    domain::Executor e;
    e.id = domain::ExecutorId(QString::fromLatin1(id));
    e.runningTasks = running;
    e.taskTimeMs = taskTimeMs;
    return e;
}

RestEnvironment environment(std::initializer_list<std::pair<const char*, const char*>> properties)
{
    RestEnvironment result;
    for (const auto& [name, value] : properties)
        result.properties.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    return result;
}

using Status = RestStage::Status;

} // namespace

class TestWorkCounters : public QObject {
    Q_OBJECT

private slots:
    void stagesCountOnce()
    {
        WorkCounters counters;
        counters.takeStages({stage(1, Status::Active, 100, 2'000'000'000)});
        counters.takeStages({stage(1, Status::Active, 100, 2'000'000'000)});
        counters.takeStages({stage(1, Status::Complete, 150, 3'000'000'000), stage(2, Status::Active, 5)});
        counters.takeStages({stage(1, Status::Complete, 150, 3'000'000'000)});
        QCOMPARE(counters.batchRecords(), 155);
        QCOMPARE(counters.cpuSeconds(), 3.0);
        // Spark forgot stage 1; what it did stays counted. A second attempt counts for itself.
        RestStage again = stage(2, Status::Active, 7);
        again.attempt = 1;
        counters.takeStages({again});
        QCOMPARE(counters.batchRecords(), 162);
        counters.takeStages({stage(2, Status::Active, 1)}); // a counter that fell
        QCOMPARE(counters.batchRecords(), 162);
    }

    void streamingStagesAreStreamingOnly()
    {
        WorkCounters counters;
        const StreamTag structured{StreamTag::Kind::Structured, QStringLiteral("agg"), QStringLiteral("run"), 4};
        const StreamTag dstream{StreamTag::Kind::DStream, {}, {}, 1'000};
        counters.takeStages({stage(1, Status::Pending, 0)}); // waits without its description
        counters.takeStages({stage(1, Status::Active, 10, 0, structured), stage(2, Status::Active, 20, 0, dstream), stage(3, Status::Active, 40)});
        counters.takeBatches({batch(1'000, 25)});
        QCOMPARE(counters.structuredRecords(), 10);
        QCOMPARE(counters.dstreamRecords(), 25); // the batch and its stages speak of the same records
        QCOMPARE(counters.batchRecords(), 40);
        QCOMPARE(counters.recordsOf(structured), 10);
        counters.takeBatches({batch(1'000, 25), batch(5'000, 5)});
        QCOMPARE(counters.dstreamRecords(), 30);
    }

    void manyStagesAreForgottenWithoutLosingCounts()
    {
        WorkCounters counters;
        for (int i = 0; i < 50'000; ++i)
            counters.takeStages({stage(i, Status::Complete, 1)});
        QCOMPARE(counters.batchRecords(), 50'000);
        counters.takeStages({stage(49'999, Status::Complete, 1)});
        QCOMPARE(counters.batchRecords(), 50'000);
    }

    void hugeCountsDoNotOverflow()
    {
        WorkCounters counters;
        for (int i = 0; i < 100; ++i)
            counters.takeStages({stage(i, Status::Active, std::numeric_limits<qint64>::max() / 8, std::numeric_limits<qint64>::max() / 8)});
        QVERIFY(counters.batchRecords() > 0);
        QVERIFY(counters.cpuSeconds() > 0);
    }

    void cpuGoesToWhoWorked()
    {
        CpuShares shares;
        const domain::Instant t = domain::fromEpochMs(1'000'000);
        std::vector<domain::Executor> rows{executor("1", 1, 0), executor("2", 0, 0)};
        shares.apply(rows, 100.0, t); // what was used before anybody looked is nobody's
        QCOMPARE(*rows[0].cpuSeconds, 0.0);
        rows = {executor("1", 1, 0), executor("2", 0, 0)};
        shares.apply(rows, 103.0, t);
        QCOMPARE(*rows[0].cpuSeconds, 3.0);
        QCOMPARE(*rows[1].cpuSeconds, 0.0);
        // 2 ran a task of 2 s and ended it between two looks, 1 runs on: what was used is shared, and all of it.
        rows = {executor("1", 1, 0), executor("2", 0, 2'000), executor("3", 0, 0)};
        shares.apply(rows, 107.0, t);
        QCOMPARE(*rows[0].cpuSeconds + *rows[1].cpuSeconds + *rows[2].cpuSeconds, 7.0);
        QVERIFY(*rows[1].cpuSeconds > 0);
        QCOMPARE(*rows[2].cpuSeconds, 0.0);
        // Never falls.
        rows = {executor("1", 0, 0)};
        shares.apply(rows, 107.0, t);
        QVERIFY(*rows[0].cpuSeconds >= 3.0);
    }

    void allocation_data()
    {
        QTest::addColumn<int>("target"); // -1 = unknown
        QTest::addColumn<int>("ceiling");
        QTest::addColumn<bool>("dynamic");
        QTest::addColumn<int>("which");
        QTest::newRow("standalone") << 8 << 8 << false << 0;
        QTest::newRow("standalone without cores per executor") << -1 << -1 << false << 1;
        QTest::newRow("dynamic") << -1 << 6 << true << 2;
        QTest::newRow("dynamic below cores.max") << -1 << 4 << true << 3;
        QTest::newRow("yarn default") << 2 << -1 << false << 4;
        QTest::newRow("k8s") << 5 << -1 << false << 5;
        QTest::newRow("local") << -1 << -1 << false << 6;
        QTest::newRow("max is infinite") << -1 << -1 << true << 7;
    }
    void allocation()
    {
        QFETCH(int, target);
        QFETCH(int, ceiling);
        QFETCH(bool, dynamic);
        QFETCH(int, which);
        const RestEnvironment environments[] = {
            environment({{"spark.master", "spark://m:7077"}, {"spark.cores.max", "17"}, {"spark.executor.cores", "2"}}),
            environment({{"spark.master", "spark://m:7077"}, {"spark.cores.max", "8"}}),
            environment({{"spark.master", "yarn"}, {"spark.dynamicAllocation.enabled", "TRUE"}, {"spark.dynamicAllocation.maxExecutors", "6"}}),
            environment({{"spark.master", "spark://m:7077"}, {"spark.dynamicAllocation.enabled", "true"},
                         {"spark.dynamicAllocation.maxExecutors", "6"}, {"spark.cores.max", "4"}, {"spark.executor.cores", "1"}}),
            environment({{"spark.master", "yarn"}}),
            environment({{"spark.master", "k8s://https://k:6443"}, {"spark.executor.instances", "5"}}),
            environment({{"spark.master", "local[4]"}, {"spark.dynamicAllocation.enabled", "true"}}),
            environment({{"spark.master", "yarn"}, {"spark.dynamicAllocation.enabled", "true"}, {"spark.dynamicAllocation.maxExecutors", "2147483647"}}),
        };
        const Allocation result = allocationOf(environments[which]);
        QCOMPARE(result.target.value_or(-1), target);
        QCOMPARE(result.ceiling.value.value_or(-1), ceiling);
        QCOMPARE(result.dynamic, dynamic);
        if (which == 6)
            QVERIFY(result.ceiling.because == domain::CeilingBecause::LocalMode);
        if (which == 3)
            QVERIFY(result.ceiling.because == domain::CeilingBecause::CoresMax);
    }

    void structuredBatchesFromJobs()
    {
        RestSnapshot rest;
        RestApplication application{QStringLiteral("app-1"), QStringLiteral("logs"), {RestAttempt{}}};
        application.attempts[0].started = domain::fromEpochMs(1'795'262'400'000);
        application.attempts[0].durationMs = 60'000;
        rest.takeApplication(application, {});
        const auto job = [](int id, qint64 batchNumber, qint64 from, std::optional<qint64> to) {
            RestJob row;
            row.job.id = id;
            row.job.started = domain::fromEpochMs(from);
            if (to)
                row.job.ended = domain::fromEpochMs(*to);
            row.job.result = to ? domain::JobResult::Succeeded : domain::JobResult::Running;
            row.stream = {StreamTag::Kind::Structured, QStringLiteral("agg"), QStringLiteral("run"), batchNumber};
            return row;
        };
        rest.takeEndedStages({stage(1, Status::Complete, 30, 0, {StreamTag::Kind::Structured, QStringLiteral("agg"), QStringLiteral("run"), 4})});
        rest.takeJobs({job(3, 5, 1'795'262'420'000, {}), job(2, 4, 1'795'262'412'000, 1'795'262'415'000), job(1, 4, 1'795'262'410'000, 1'795'262'411'000)});
        const domain::Snapshot snapshot = rest.make(domain::fromEpochMs(1));
        // Batch 4 took from its first job's start to its last job's end; 5 is still running.
        QCOMPARE(snapshot.batches.size(), 1U);
        QCOMPARE(snapshot.batches[0].id, QStringLiteral("4"));
        QCOMPARE(snapshot.batches[0].durationSeconds, 5.0);
        QCOMPARE(snapshot.batches[0].records, 30);
        QVERIFY(snapshot.estimates.testFlag(Estimate::Batch));
        QCOMPARE(snapshot.jobs.size(), 3U);
        QCOMPARE(snapshot.jobs[0].id, 1);
        // The application's own clock, not the caller's.
        QCOMPARE(domain::toEpochMs(snapshot.time), 1'795'262'460'000);
    }

    void serverClock()
    {
        const auto at = [](qint64 ms) { return domain::fromEpochMs(1'795'262'400'000 + ms); };
        ServerClock clock;
        QCOMPARE(clock.serverTime(at(5)), at(5));
        // One that agrees within the header's second changes nothing.
        clock.observe(at(10'100), at(10'120), at(10'000));
        QCOMPARE(clock.serverTime(at(11'000)), at(11'000));
        // An hour ahead.
        ServerClock ahead;
        for (qint64 t = 0; t < 10'000; t += 730)
            ahead.observe(at(t), at(t + 20), at((t + 10 + 3'600'250) / 1000 * 1000));
        const qint64 error = domain::toEpochMs(ahead.serverTime(at(0))) - domain::toEpochMs(at(3'600'250));
        QVERIFY2(std::abs(error) <= 2'000, qPrintable(QString::number(error)));
        // It was set right: the old bounds are given up.
        ahead.observe(at(20'000), at(20'010), at(20'000));
        QVERIFY(std::abs(domain::toEpochMs(ahead.serverTime(at(20'000))) - domain::toEpochMs(at(20'000))) <= 2'000);
    }
};

QTEST_GUILESS_MAIN(TestWorkCounters)
#include "tst_workcounters.moc"
