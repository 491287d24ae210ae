// SPDX-License-Identifier: GPL-3.0-or-later
// What a log is made into: who waited for whom, attempts at tasks, skipped stages, executors, batches.
#include "support/tracelogs.h"
#include "trace/batchbook.h"
#include "trace/open.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::Millis;
using domain::WorkTask;
using test::LogText;

class TestWorkload : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    domain::Trace read(const LogText& log)
    {
        QFile file(m_folder.filePath(u"log"_s));
        if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(log.text()) < 0)
            qFatal("cannot write");
        file.close();
        auto trace = trace::open(file.fileName());
        if (!trace)
            qFatal("not read");
        return *trace;
    }
    static QList<int> startsOf(const domain::WorkStage& stage)
    {
        QList<int> starts;
        for (const WorkTask& task : stage.tasks)
            starts.append(int(task.start));
        return starts;
    }
    static LogText& runJob(LogText& log, int id, qint64 from, qint64 to, const QList<std::pair<QByteArray, QByteArray>>& properties = {})
    {
        log.job(id, from, {{id}}, properties).submitted({id}, from + 1);
        log.task({.stage = id, .index = 0, .from = from + 2, .to = to - 2, .records = 10});
        return log.completed({id}, from + 1, to - 1).jobEnd(id, to);
    }

private slots:
    void theDriverWaitsForTheLastJobThatEnded()
    {
        LogText log;
        runJob(log, 0, 1'000, 2'000);
        log.job(1, 2'500, {{1}});
        log.job(2, 2'510, {{2}});
        log.jobEnd(2, 3'000);
        runJob(log, 3, 3'100, 3'500);
        log.jobEnd(1, 4'000);
        runJob(log, 4, 9'000, 9'500);
        const domain::Workload workload = read(log).workload;
        QVERIFY(!workload.jobs[0].after);
        QCOMPARE(workload.jobs[0].submitted, Millis{1'000});
        QCOMPARE(workload.jobs[1].after, std::optional(0u));
        QCOMPARE(workload.jobs[1].gap, Millis{500});
        QCOMPARE(workload.jobs[2].after, std::optional(0u));
        QCOMPARE(workload.jobs[3].after, std::optional(2u));
        QCOMPARE(workload.jobs[3].gap, Millis{100});
        QCOMPARE(workload.jobs[4].after, std::optional(1u));
        QCOMPARE(workload.jobs[4].gap, Millis{5'000});
    }
    void attemptsAreWhatTheyWere()
    {
        LogText log;
        log.executor("0", 10, 2).executor("1", 11, 2).job(0, 100, {{0, 4}}).submitted({0, 4}, 101);
        log.task({.stage = 0, .index = 0, .from = 200, .to = 300, .records = 7});
        log.task({.stage = 0, .index = 1, .from = 200, .to = 350, .executor = "1", .reason = "ExceptionFailure"});
        log.task({.stage = 0, .index = 1, .from = 400, .to = 500, .attempt = 1, .records = 7});
        // A copy overtakes the original.
        log.task({.stage = 0, .index = 2, .from = 600, .to = 700, .executor = "1", .attempt = 1, .speculative = true, .records = 7});
        log.task({.stage = 0, .index = 2, .from = 210, .to = 710, .reason = "TaskKilled", .records = 7});
        // Both succeed: what they read counts once.
        log.task({.stage = 0, .index = 3, .from = 220, .to = 800, .records = 7});
        log.task({.stage = 0, .index = 3, .from = 610, .to = 805, .executor = "1", .attempt = 1, .speculative = true, .records = 7});
        log.completed({0, 4}, 101, 900).jobEnd(0, 901).end(1'000);
        const domain::Trace trace = read(log);
        const domain::WorkStage& stage = trace.workload.stages.front();
        QList<int> kinds;
        QList<int> indices;
        for (const WorkTask& task : stage.tasks) {
            kinds.append(int(task.kind));
            indices.append(int(task.index));
        }
        QCOMPARE(indices, (QList<int>{0, 1, 1, 2, 2, 3, 3}));
        const int good = int(WorkTask::Kind::Success);
        const int bad = int(WorkTask::Kind::Failed);
        const int copy = int(WorkTask::Kind::Copy);
        QCOMPARE(kinds, (QList<int>{good, bad, good, copy, good, good, copy}));
        QCOMPARE(stage.inputRecords, 28);
        QCOMPARE(std::accumulate(trace.workload.logsPerMinute.begin(), trace.workload.logsPerMinute.end(), 0.0), 28.0);
        QCOMPARE(trace.workload.logsSource, domain::LogsSource::TaskInput);
        QCOMPARE(trace.summary.tasksSpeculative, 2);
        QCOMPARE(trace.summary.tasksKilled, 1);
        QCOMPARE(trace.summary.tasksFailed, 1);
        QCOMPARE(stage.tasks[0].millis, 100u);
        QCOMPARE(stage.tasks[0].cpuMillis, 3u);
        // Cold is what began before anything had ended on its executor, as many as that has slots.
        QCOMPARE(startsOf(stage), (QList<int>{2, 2, 0, 2, 0, 0, 0}));
        QCOMPARE(stage.tasks[1].executor, 1);
    }
    void firstTasksAreMarked()
    {
        LogText log;
        log.executor("0", 10).executor("1", 10).job(0, 100, {{0, 3}, {1, 3, {0}}}).submitted({0, 3}, 101);
        log.task({.stage = 0, .index = 0, .from = 200, .to = 900, .unpacking = 412});
        // Launched before the first is written down as finished, as Spark does it: in the same slot none the less.
        log.task({.stage = 0, .index = 1, .from = 890, .to = 1'000, .unpacking = 3});
        log.task({.stage = 0, .index = 2, .from = 995, .to = 1'100, .unpacking = 4});
        log.completed({0, 3}, 101, 1'110).submitted({1, 3, {0}}, 1'111);
        log.task({.stage = 1, .index = 0, .from = 1'150, .to = 1'400, .unpacking = 95});
        log.task({.stage = 1, .index = 1, .from = 1'150, .to = 1'800, .executor = "1", .unpacking = 9'000});
        log.task({.stage = 1, .index = 2, .from = 1'395, .to = 1'500, .unpacking = 5});
        log.completed({1, 3, {0}}, 1'111, 1'810).jobEnd(0, 1'820).end(2'000);
        const domain::Workload workload = read(log).workload;
        QCOMPARE(startsOf(workload.stages[0]), (QList<int>{2, 0, 0}));
        QCOMPARE(startsOf(workload.stages[1]), (QList<int>{1, 2, 0}));
        QCOMPARE(workload.stages[0].unpackMillis, (std::array<std::uint32_t, 3>{0, 0, 420}));
        QCOMPARE(workload.stages[1].unpackMillis, (std::array<std::uint32_t, 3>{0, 100, 5'100})); // as much as a byte holds
        // The driver's own time: before each stage, and after the last task.
        QCOMPARE(workload.stages[0].lead, Millis{100});
        QCOMPARE(workload.stages[1].lead, Millis{50});
        QCOMPARE(workload.jobs[0].tail, Millis{20});
    }
    void whatElseWasWaitedForIsNoDriverTime()
    {
        LogText log;
        log.job(0, 100, {{0, 1}}).submitted({0, 1}, 101);
        // Nobody was there yet.
        log.executor("0", 3'000).task({.stage = 0, .index = 0, .from = 3'100, .to = 4'000});
        // While the first stage runs, the second one waits for its slot; and the third for an executor that comes.
        log.job(1, 3'200, {{1, 1}}).submitted({1, 1}, 3'201);
        log.completed({0, 1}, 101, 4'000).jobEnd(0, 4'001);
        log.task({.stage = 1, .index = 0, .from = 4'010, .to = 5'000}).completed({1, 1}, 3'201, 5'000).jobEnd(1, 5'000);
        log.job(2, 6'000, {{2, 1}}).submitted({2, 1}, 6'001).executor("1", 6'500);
        log.task({.stage = 2, .index = 0, .from = 6'600, .to = 7'000, .executor = "1"}).completed({2, 1}, 6'001, 7'000).jobEnd(2, 7'001).end(8'000);
        const domain::Workload workload = read(log).workload;
        for (const domain::WorkStage& stage : workload.stages)
            QCOMPARE(stage.lead, Millis{0});
    }
    void unpersistedHalfWayBetweenItsNeighbours()
    {
        LogText log;
        const LogText::Stage caching{.id = 0, .cached = {7}};
        log.executor("0", 10).job(0, 100, {caching}).submitted(caching, 101).task({.stage = 0, .index = 0, .from = 200, .to = 800});
        log.completed(caching, 101, 810).jobEnd(0, 900);
        log.line("{\"Event\":\"SparkListenerUnpersistRDD\",\"RDD ID\":8}").line("{\"Event\":\"SparkListenerUnpersistRDD\",\"RDD ID\":7}");
        runJob(log, 1, 2'900, 3'000).end(4'000);
        const domain::Workload workload = read(log).workload;
        // Nobody caches RDD 8.
        QCOMPARE(workload.unpersisted, (std::vector<domain::WorkUnpersist>{{.rdd = 7, .at = Millis{1'900}, .after = 0, .gap = Millis{1'000}}}));
    }
    void resubmittedIsNoAttempt()
    {
        LogText log;
        log.executor("0", 10).executor("1", 10).job(0, 100, {{0, 1}}).submitted({0, 1}, 101);
        log.task({.stage = 0, .index = 0, .from = 200, .to = 300, .shuffle = true, .records = 7});
        log.taskEnd({.stage = 0, .index = 0, .from = 200, .to = 300, .reason = "Resubmitted", .shuffle = true});
        log.task({.stage = 0, .index = 0, .from = 400, .to = 500, .executor = "1", .attempt = 1, .shuffle = true, .records = 7});
        log.completed({0, 1}, 101, 900).jobEnd(0, 901).end(1'000);
        const domain::Trace trace = read(log);
        QCOMPARE(trace.summary.tasks, 2);
        QCOMPARE(trace.summary.inputRecords, 7);
        QCOMPARE(trace.summary.shuffleBytesWritten, 100);
        QVERIFY(!test::oddity(trace.summary, domain::OddityKind::NoEnd));
        QCOMPARE(test::oddity(trace.summary, domain::OddityKind::Duplicate)->values.value(u"what"_s).toString(), u"resubmitted"_s);
    }
    void outputOfSkippedStagesIsFoundByItsRdd()
    {
        LogText log;
        log.job(0, 100, {{0, 1, {}, 40}, {1, 1, {0}, 41}});
        log.submitted({0, 1, {}, 40}, 101).task({.stage = 0, .index = 0, .from = 110, .to = 120, .shuffle = true}).completed({0, 1, {}, 40}, 101, 121);
        log.submitted({1, 1, {0}, 41}, 122).task({.stage = 1, .index = 0, .from = 123, .to = 130}).completed({1, 1, {0}, 41}, 122, 131).jobEnd(0, 132);
        // The next job reads the same shuffle: stage 2 stands for it and never runs. RDD 41 was counted, not shuffled, so stage 3 is nobody's output.
        log.job(1, 200, {{2, 1, {}, 40}, {3, 1, {}, 41}, {4, 1, {2, 3}, 42}});
        log.submitted({4, 1, {2, 3}, 42}, 201).task({.stage = 4, .index = 0, .from = 203, .to = 230}).completed({4, 1, {2, 3}, 42}, 201, 231).jobEnd(1, 232);
        const domain::Trace trace = read(log);
        QCOMPARE(trace.workload.stages.size(), std::size_t(3));
        QCOMPARE(trace.workload.stages[1].parents, (std::vector<std::uint32_t>{0}));
        QCOMPARE(trace.workload.stages[2].parents, (std::vector<std::uint32_t>{0}));
        QCOMPARE(trace.summary.stagesSkipped, 2);
        QVERIFY(trace.workload.stages[0].writesShuffle);
        QVERIFY(!trace.workload.stages[1].writesShuffle);
        QCOMPARE(trace.workload.jobs[1].stages, (std::vector<std::uint32_t>{2}));
    }
    void attemptsAtStagesReadTheLastAttemptBefore()
    {
        LogText log;
        log.job(0, 100, {{0, 1}, {1, 1, {0}}});
        log.submitted({0, 1}, 101).completed({0, 1}, 101, 110);
        log.submitted({1, 1, {0}}, 111).completed({1, 1, {0}}, 111, 120, "FetchFailed");
        log.submitted({.id = 0, .attempt = 1}, 121).completed({.id = 0, .attempt = 1}, 121, 130);
        log.submitted({.id = 1, .parents = {0}, .attempt = 1}, 131).completed({.id = 1, .parents = {0}, .attempt = 1}, 131, 140).jobEnd(0, 141);
        const domain::Workload workload = read(log).workload;
        QCOMPARE(workload.stages.size(), std::size_t(4));
        QCOMPARE(workload.stages[1].parents, (std::vector<std::uint32_t>{0}));
        QCOMPARE(workload.stages[3].parents, (std::vector<std::uint32_t>{2}));
        QVERIFY(workload.stages[1].failed);
        QCOMPARE(workload.jobs[0].stages, (std::vector<std::uint32_t>{0, 1, 2, 3}));
    }
    void executorsComeAndGo()
    {
        LogText log;
        log.environment({{"spark.executor.cores", "3"}, {"spark.task.cpus", "2"}});
        log.executor("2", 5'000, 4, 2'000).executor("1", 4'000, 4, 2'000).removed("2", 9'000).executor("2", 12'000, 4);
        log.executor("1", 13'000, 4);
        const domain::Trace trace = read(log);
        QCOMPARE(trace.workload.executors.size(), std::size_t(3));
        QCOMPARE(trace.workload.executors[0].id.text, u"1"_s);
        QCOMPARE(trace.workload.executors[1].removed, std::optional(Millis{9'000}));
        QCOMPARE(trace.workload.executors[1].removedBecause, u"Executor killed by driver."_s);
        QVERIFY(!trace.workload.executors[2].removed);
        QCOMPARE(trace.workload.startUps, (std::vector<Millis>{Millis{2'000}, Millis{3'000}}));
        QCOMPARE(trace.workload.coresPerExecutor, 4);
        QCOMPARE(trace.workload.taskCpus, 2);
        QCOMPARE(trace.summary.executorsPeak, 2);
        QCOMPARE(test::oddity(trace.summary, domain::OddityKind::Duplicate)->values.value(u"what"_s).toString(), u"executor"_s);
    }
    void executorsBeforeSpark13AreGuessed()
    {
        LogText log;
        log.line("{\"Event\":\"SparkListenerBlockManagerAdded\",\"Block Manager ID\":{\"Executor ID\":\"<driver>\",\"Host\":\"h\",\"Port\":1},\"Maximum Memory\":1,\"Timestamp\":1795262400100}");
        log.line("{\"Event\":\"SparkListenerBlockManagerAdded\",\"Block Manager ID\":{\"Executor ID\":\"5\",\"Host\":\"h\",\"Port\":1},\"Maximum Memory\":1,\"Timestamp\":1795262400200}");
        log.job(0, 300, {{0, 2}}).submitted({0, 2}, 301);
        log.task({.stage = 0, .index = 0, .from = 310, .to = 400, .executor = "5"}).task({.stage = 0, .index = 1, .from = 320, .to = 400, .executor = "5"});
        const domain::Trace trace = read(log);
        QCOMPARE(trace.workload.executors.size(), std::size_t(1));
        QCOMPARE(trace.workload.executors[0].added, Millis{200});
        QCOMPARE(trace.workload.executors[0].cores, 2);
        QVERIFY(test::oddity(trace.summary, domain::OddityKind::NoExecutors));
    }
    void exclusionsAreToldTwice()
    {
        LogText log;
        for (const char* name : {"Blacklisted", "Excluded"})
            log.line("{\"Event\":\"org.apache.spark.scheduler.SparkListenerExecutor" + QByteArray(name) + "\",\"time\":1795262400100,\"executorId\":\"3\",\"taskFailures\":2}");
        log.line("{\"Event\":\"org.apache.spark.scheduler.SparkListenerNodeBlacklisted\",\"time\":1795262400100,\"hostId\":\"3\",\"executorFailures\":2}");
        const domain::Trace trace = read(log);
        QCOMPARE(trace.summary.exclusions, 2);
        QCOMPARE(test::oddity(trace.summary, domain::OddityKind::Duplicate)->count, 1);
    }
    void triggersWithoutDataAreNoBatches()
    {
        LogText log;
        const auto trigger = [](int batch) { return QList<std::pair<QByteArray, QByteArray>>{{"sql.streaming.queryId", "q1"}, {"streaming.sql.batchId", QByteArray::number(batch)}}; };
        log.progress("q1", 0, 1'000, 20, 0);
        for (int i = 1; i <= 4; ++i) {
            // Every 4 s since 1970; the third takes 6 s, so the fourth begins late.
            const qint64 begin = i < 4 ? 4'000 * i : 18'010;
            const qint64 length = i == 3 ? 6'000 : 1'500;
            runJob(log, i, begin + 200, begin + length - 100, trigger(i));
            log.progress("q1", i, begin, length, 100 * i);
        }
        log.progress("q1", 5, 20'000, 10, 0).progress("q1", 5, 24'000, 10, 0);
        const domain::Workload workload = read(log).workload;
        QCOMPARE(workload.batches.size(), std::size_t(4));
        QCOMPARE(workload.interval, std::optional(Millis{4'000}));
        QVERIFY(workload.stream);
        QList<qint64> due;
        for (const domain::WorkBatch& batch : workload.batches)
            due.append(batch.due.count());
        QCOMPARE(due, (QList<qint64>{4'000, 8'000, 12'000, 16'000}));
        QCOMPARE(workload.batches[3].started, std::optional(Millis{18'010}));
        QCOMPARE(workload.batches[0].logs, 100.0);
        QCOMPARE(workload.batches[0].serial, Millis{300}); // 200 before the job and 100 after it
        QCOMPARE(workload.jobs[0].batch, std::optional(0u));
        QCOMPARE(workload.jobs[0].gap, Millis{200});
        QVERIFY(!workload.jobs[0].after);
        QCOMPARE(workload.logsSource, domain::LogsSource::StreamProgress);
        QCOMPARE(workload.logsPerMinute, (std::vector<double>{1'000}));
    }
    void batchesOfDStreamsGoByTheirTime()
    {
        LogText log;
        const auto timed = [](qint64 at) { return QList<std::pair<QByteArray, QByteArray>>{{"spark.streaming.internal.batchTime", QByteArray::number(test::kLogOrigin + at)}}; };
        runJob(log, 0, 4'100, 6'000, timed(4'000));
        runJob(log, 1, 6'050, 7'000, timed(4'000));
        runJob(log, 2, 8'100, 13'000, timed(8'000));
        runJob(log, 3, 13'020, 14'000, timed(12'000));
        runJob(log, 4, 24'030, 25'000, timed(24'000));
        const domain::Workload workload = read(log).workload;
        QCOMPARE(workload.batches.size(), std::size_t(4));
        QCOMPARE(workload.interval, std::optional(Millis{4'000}));
        QCOMPARE(workload.batches[0].jobs, (std::vector<std::uint32_t>{0, 1}));
        QCOMPARE(workload.batches[0].ended, std::optional(Millis{7'000}));
        QCOMPARE(workload.batches[0].serial, Millis{150});
        QCOMPARE(workload.jobs[1].after, std::optional(0u));
        QCOMPARE(workload.batches[2].due, Millis{12'000});
        QCOMPARE(workload.batches[2].started, std::optional(Millis{13'000})); // the one before had to end
        QCOMPARE(workload.jobs[3].gap, Millis{20});
        QVERIFY(!workload.jobs[3].after);
    }
    void intervalsAreSeenOrNot()
    {
        using trace::triggerInterval;
        QCOMPARE(triggerInterval({}, {}), 0);
        QCOMPARE(triggerInterval({5'000, 10'001, 15'000, 20'002}, {6'000, 11'000, 16'000, 21'000}), 5'000);
        QCOMPARE(triggerInterval({5'000, 15'000, 20'000, 35'000}, {6'000, 16'000, 21'000, 36'000}), 5'000);
        QCOMPARE(triggerInterval({5'137, 6'921, 7'888, 9'003}, {6'900, 7'870, 9'000, 9'900}), 0);  // one after another
        QCOMPARE(triggerInterval({5'137, 9'921, 17'888, 29'013}, {6'900, 10'870, 19'000, 29'900}), 0); // waits, but for no clock
    }
    void logsAreSpreadOverTheTimeTheyWereReadIn()
    {
        LogText log;
        log.job(0, 100, {{0, 1}}).submitted({0, 1}, 101).task({.stage = 0, .index = 0, .from = 30'000, .to = 150'000, .records = 400});
        const std::vector<double> logs = read(log).workload.logsPerMinute;
        QCOMPARE(logs.size(), std::size_t(3));
        QCOMPARE(logs[0], 100.0);
        QCOMPARE(logs[1], 200.0);
        QCOMPARE(logs[2], 100.0);
    }
    void manyAtOnceAreNotComparedWithEachOther()
    {
        // Each of these would take hours if every one looked at every other.
        LogText jobs;
        for (int i = 0; i < 60'000; ++i)
            jobs.job(i, 1'000, {{0}}).jobEnd(i, 1'000);
        QCOMPARE(read(jobs).workload.jobs[59'999].after, std::optional(59'998u));
        LogText twins;
        twins.job(0, 100, {{0, 100'000}}).submitted({0, 100'000}, 101);
        for (int i = 0; i < 60'000; ++i)
            twins.taskEnd({.stage = 0, .index = i, .from = 200, .to = 300, .records = 1}).taskEnd({.stage = 0, .index = i, .from = 210, .to = 310, .attempt = 1, .speculative = true, .records = 1});
        QCOMPARE(read(twins).workload.stages[0].inputRecords, 60'000);
        LogText running;
        for (int i = 0; i < 5'000; ++i)
            running.job(i, 1'000, {{0}, {i + 1}});
        for (int i = 0; i < 5'000; ++i)
            running.submitted({.id = 0, .attempt = i}, 2'000);
        QCOMPARE(read(running).workload.jobs[0].stages.size(), std::size_t(5'000));
        LogText years;
        years.job(0, 100, {{0, 10}}).submitted({0, 10}, 101);
        for (int i = 0; i < 3'000; ++i)
            years.taskEnd({.stage = 0, .index = i, .from = 200, .to = 300'000'000'000, .records = 1});
        const std::vector<double> logs = read(years).workload.logsPerMinute;
        QCOMPARE(std::accumulate(logs.begin(), logs.end(), 0.0), 3'000.0);
    }
    void cachedRddsAreNamed()
    {
        LogText log;
        log.job(0, 100, {{0, 1, {}, 3, {7, 9}}}).submitted({0, 1, {}, 3, {7, 9}}, 101).completed({0, 1, {}, 3, {7, 9}}, 101, 200);
        QCOMPARE(read(log).workload.stages[0].caches, (std::vector<int>{7, 9}));
    }
};

QTEST_GUILESS_MAIN(TestWorkload)
#include "tst_workload.moc"
