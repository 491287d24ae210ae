// SPDX-License-Identifier: GPL-3.0-or-later
// What a log says of the executors that an application was given: with which it began, what they had room for, and stages that need so many at once.
#include "support/tracelogs.h"
#include "trace/open.h"
#include "trace/startingexecutors.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::Millis;
using domain::WorkTask;
using test::LogText;

class TestExecutors : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    domain::Workload read(const LogText& log)
    {
        QFile file(m_folder.filePath(u"log"_s));
        if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(log.text()) < 0)
            qFatal("cannot write");
        file.close();
        auto trace = trace::open(file.fileName());
        if (!trace)
            qFatal("not read");
        return trace->workload;
    }
    static LogText& runJob(LogText& log, qint64 from)
    {
        log.job(0, from, {{0}}).submitted({0}, from).task({.stage = 0, .index = 0, .from = from + 5'000, .to = from + 9'000});
        return log.completed({0}, from, from + 9'000).jobEnd(0, from + 9'000);
    }
    static QStringList initialOf(const domain::Workload& workload)
    {
        QStringList ids;
        for (const domain::WorkExecutor& one : workload.executors) {
            if (one.initial)
                ids.append(one.id.text);
        }
        return ids;
    }
    static QByteArray profile(int id, const QByteArray& ofExecutor, const QByteArray& ofTask)
    {
        return "{\"Event\":\"SparkListenerResourceProfileAdded\",\"Resource Profile Id\":" + QByteArray::number(id) + ",\"Executor Resource Requests\":{" + ofExecutor + "},\"Task Resource Requests\":{" + ofTask + "}}";
    }

private slots:
    void whoWasAskedForBeforeTheFirstJobBeganWithIt()
    {
        LogText log;
        log.environment({{"spark.dynamicAllocation.enabled", "true"}, {"spark.executor.instances", "2"}});
        log.executor("0", 2'000, 1, 1'000).executor("1", 9'000, 1, 1'500);
        runJob(log, 5'000);
        log.executor("2", 11'000, 1, 6'000);
        const domain::Workload workload = read(log);
        QCOMPARE(initialOf(workload), (QStringList{u"0"_s, u"1"_s}));
        QCOMPARE(workload.instances, 2);
    }
    void whoWasGoneByThenDidNot()
    {
        LogText log;
        log.executor("0", 1'000).executor("1", 1'000).removed("0", 3'000);
        runJob(log, 5'000);
        QCOMPARE(initialOf(read(log)), (QStringList{u"1"_s}));
    }
    void whoNobodyAskedForAndCameSoonAfterDid()
    {
        // Standalone: the master starts them by itself. The manager for DStreams asks for one after its first interval.
        const auto made = [](const QByteArray& interval) {
            LogText log;
            log.environment({{"spark.streaming.dynamicAllocation.enabled", "true"}, {"spark.streaming.dynamicAllocation.scalingInterval", interval}});
            log.job(0, 5'000, {{0}}).submitted({0}, 5'000);
            log.executor("0", 12'000).executor("1", 13'000).executor("2", 45'000, 1, 40'000).executor("3", 46'000);
            log.task({.stage = 0, .index = 0, .from = 14'000, .to = 15'000}).completed({0}, 5'000, 15'000).jobEnd(0, 15'000);
            return log;
        };
        QCOMPARE(initialOf(read(made("60s"))), (QStringList{u"0"_s, u"1"_s}));
        // Who comes after somebody was lost takes its place.
        LogText lost;
        lost.job(0, 5'000, {{0}}).submitted({0}, 5'000).executor("0", 12'000).executor("1", 13'000).removed("0", 13'500).executor("2", 14'000);
        lost.task({.stage = 0, .index = 0, .from = 14'000, .to = 15'000, .executor = "1"}).completed({0}, 5'000, 15'000).jobEnd(0, 15'000);
        QCOMPARE(initialOf(read(lost)), (QStringList{u"0"_s, u"1"_s}));
    }
    void beforeSpark34TheSettingsSayHowMany()
    {
        LogText log("3.1.1");
        log.environment({{"spark.dynamicAllocation.enabled", "true"}, {"spark.dynamicAllocation.minExecutors", "2"}});
        log.job(0, 5'000, {{0}}).submitted({0}, 5'000);
        log.executor("1", 8'000).executor("2", 9'000).executor("3", 11'000);
        log.task({.stage = 0, .index = 0, .from = 14'000, .to = 15'000, .executor = "1"}).completed({0}, 5'000, 15'000).jobEnd(0, 15'000);
        QCOMPARE(initialOf(read(log)), (QStringList{u"1"_s, u"2"_s}));
        QVERIFY(trace::isAtLeast(u"3.4.0"_s, 3, 4));
        QVERIFY(trace::isAtLeast(u"4.0.1"_s, 3, 4));
        QVERIFY(!trace::isAtLeast(u"3.3.4"_s, 3, 4));
        QVERIFY(!trace::isAtLeast({}, 3, 4));
    }
    void otherResourcesLeaveRoomForSoManyTasks()
    {
        LogText log;
        log.line(profile(0, R"("cores":{"Amount":8},"gpu":{"Amount":1},"memory":{"Amount":1024})", R"("cpus":{"Amount":1.0},"gpu":{"Amount":0.4})"));
        log.line(profile(1, R"("cores":{"Amount":4},"gpu":{"Amount":4},"fpga":{"Amount":6})", R"("cpus":{"Amount":1.0},"gpu":{"Amount":2.0},"fpga":{"Amount":2})"));
        log.executor("0", 1'000, 8);
        runJob(log, 5'000);
        const domain::Workload workload = read(log);
        QCOMPARE(workload.mostTasks, 2); // 1 / 0.4, whole
        QCOMPARE(workload.slotsPerExecutor(), 2);
        QCOMPARE(workload.profileOf(1), (domain::WorkProfile{1, 4, 1, 2}));
        QCOMPARE(domain::Workload::slotsOf(4, 1, 2), 2);
        QCOMPARE(domain::Workload::slotsOf(4, 4, 2), 1);
        // Of a profile that nobody describes holds what the default one does.
        QCOMPARE(workload.profileOf(9).mostTasks, 2);
    }
    void beforeProfilesTheSettingsSayIt()
    {
        LogText log("3.0.3");
        log.environment({{"spark.executor.resource.gpu.amount", "2"}, {"spark.task.resource.gpu.amount", "0.25"}, {"spark.task.resource.fpga.amount", "1"}});
        log.executor("0", 1'000, 16);
        runJob(log, 5'000);
        const domain::Workload workload = read(log);
        QCOMPARE(workload.mostTasks, 8);
        QCOMPARE(workload.slotsPerExecutor(), 8);
        QVERIFY(workload.profiles.empty());
    }
    void firstTasksAreCountedByTheRoomThatThereIs()
    {
        // Three tasks launched before the first ends, where there is room for two: the clock of the log, not a third slot.
        LogText log;
        log.line(profile(0, R"("cores":{"Amount":8},"gpu":{"Amount":1})", R"("cpus":{"Amount":1.0},"gpu":{"Amount":0.5})"));
        log.executor("0", 1'000, 8).job(0, 5'000, {{0, 3}}).submitted({0, 3}, 5'000);
        log.task({.stage = 0, .index = 0, .from = 5'000, .to = 6'000}).task({.stage = 0, .index = 1, .from = 5'000, .to = 6'000}).task({.stage = 0, .index = 2, .from = 5'999, .to = 7'000});
        log.completed({0, 3}, 5'000, 7'000).jobEnd(0, 7'000);
        const domain::Workload workload = read(log);
        QCOMPARE(workload.stages[0].tasks[1].start, WorkTask::Start::OfExecutor);
        QCOMPARE(workload.stages[0].tasks[2].start, WorkTask::Start::Warm);
    }
    void barrierStagesAreKnown()
    {
        LogText log;
        log.executor("0", 1'000, 2).job(0, 5'000, {{0, 2}, {1}});
        log.line(R"({"Event":"SparkListenerStageSubmitted","Stage Info":{"Stage ID":0,"Stage Attempt ID":0,"Stage Name":"s","Number of Tasks":2,"RDD Info":[{"RDD ID":0,"Barrier":false},{"RDD ID":1,"Barrier":true}],"Parent IDs":[],"Submission Time":1795262405000}})");
        log.task({.stage = 0, .index = 0, .from = 5'000, .to = 6'000}).task({.stage = 0, .index = 1, .from = 5'000, .to = 6'000});
        log.submitted({1}, 6'000).task({.stage = 1, .index = 0, .from = 6'000, .to = 7'000}).completed({1}, 6'000, 7'000).jobEnd(0, 7'000);
        const domain::Workload workload = read(log);
        QVERIFY(workload.stages[0].barrier);
        QVERIFY(!workload.stages[1].barrier);
    }
};

QTEST_APPLESS_MAIN(TestExecutors)
#include "tst_executors.moc"
