// SPDX-License-Identifier: GPL-3.0-or-later
// The exact engine by value: each rule of the scheduler and of the cluster on a workload that can be calculated by hand.
#include "simulation/smallworkloads.h"
#include "simulation/whatif/whatif.h"

#include <QTest>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;
using domain::Millis;
using domain::Workload;
using domain::WorkTask;

class TestWhatifExact : public QObject {
    Q_OBJECT
private slots:
    void tasksWaitForSlots();
    void firstComeFirstServed();
    void fairBetweenPools();
    void stagesWaitForTheirParents();
    void coresAndTaskCpus();
    void jobsFollowWithTheirGaps();
    void failedAttemptsRunFirst();
    void copiesOnlyTakeASlot();
    void firstTasksTakeLonger();
    void openingAStageTakesLonger();
    void theDriverTakesItsTime();
    void whatWasAskedForComes();
    void executorsComeAfterTheirStartUp();
    void recordedStartUpsComeInTheirOrder();
    void theClusterGivesSoManyAtATime();
    void noMoreThanTheCap();
    void leavingTakesItsTime();
    void lostShuffleIsMadeAgain();
    void lostCacheIsComputedAgain();
    void whatIsUnpersistedHoldsNobody();
    void aStreamFallsBehind();
    void whatNeverEndsIsGivenUp();
    void accounts();
    void cancels();
    void refuses();
};

void TestWhatifExact::tasksWaitForSlots()
{
    Workload workload = emptyWorkload();
    addJob(workload, 1'000, {{4'000, 4'000, 4'000, 2'000, 2'000}});
    // Three slots: 4 4 4, then 2 2 beside nothing.
    QCOMPARE(outcomeOf(workload, fixedScenario(3)).durationSeconds, 6.0);
    QCOMPARE(outcomeOf(workload, fixedScenario(5)).durationSeconds, 4.0);
    QCOMPARE(outcomeOf(workload, fixedScenario(1)).durationSeconds, 16.0);
}

void TestWhatifExact::firstComeFirstServed()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{3'000, 3'000, 3'000}});
    addJob(workload, 100, {{1'000}});
    // Two slots: the first job holds both until 3 s, and its third task goes before the second job.
    const auto outcome = outcomeOf(workload, fixedScenario(2));
    QCOMPARE(outcome.latencies, (std::vector<double>{6.0, 3.9}));
}

void TestWhatifExact::fairBetweenPools()
{
    Workload workload = emptyWorkload();
    workload.scheduling = domain::Scheduling::Fair;
    addJob(workload, 0, {{2'000, 2'000, 2'000, 2'000, 2'000, 2'000}}).pool = u"a"_s;
    addJob(workload, 500, {{2'000, 2'000}}).pool = u"b"_s;
    // Two slots. At 2 s the pool b runs nothing and takes the first slot; the second goes to a, which then runs nothing either.
    // 0-2: aa, 2-4: ba, 4-6: ba, 6-8: aa.
    QCOMPARE(outcomeOf(workload, fixedScenario(2)).latencies, (std::vector<double>{8.0, 5.5}));
    workload.scheduling = domain::Scheduling::Fifo;
    QCOMPARE(outcomeOf(workload, fixedScenario(2)).latencies, (std::vector<double>{6.0, 7.5}));
}

void TestWhatifExact::stagesWaitForTheirParents()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{1'000, 5'000}, {1'000, 1'000, 1'000}});
    // The second stage begins at 5 s though a slot has been free since 1 s.
    QCOMPARE(outcomeOf(workload, fixedScenario(2)).durationSeconds, 7.0);
    workload.stages[1].parents.clear();
    QCOMPARE(outcomeOf(workload, fixedScenario(2)).durationSeconds, 5.0);
}

void TestWhatifExact::coresAndTaskCpus()
{
    Workload workload = emptyWorkload();
    workload.coresPerExecutor = 4;
    addJob(workload, 0, {{1'000, 1'000, 1'000, 1'000}});
    auto outcome = outcomeOf(workload, fixedScenario(1));
    QCOMPARE(outcome.durationSeconds, 1.0);
    QCOMPARE(outcome.coreHours, 4.0 / 3'600);
    domain::Scenario scenario = fixedScenario(1);
    scenario.model.taskCpus = 2;
    QCOMPARE(outcomeOf(workload, scenario).durationSeconds, 2.0);
    scenario.model.cores = 2;
    QCOMPARE(outcomeOf(workload, scenario).durationSeconds, 4.0);
}

void TestWhatifExact::jobsFollowWithTheirGaps()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{4'000, 4'000}});
    domain::WorkJob& second = addJob(workload, 5'000, {{1'000}});
    second.after = 0;
    second.gap = Millis{1'000};
    // The driver takes its second whenever the first job ends.
    QCOMPARE(outcomeOf(workload, fixedScenario(2)).durationSeconds, 6.0);
    QCOMPARE(outcomeOf(workload, fixedScenario(1)).durationSeconds, 10.0);
    workload.jobs[1].after.reset();
    QCOMPARE(outcomeOf(workload, fixedScenario(1)).durationSeconds, 9.0);
}

void TestWhatifExact::failedAttemptsRunFirst()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{}});
    workload.stages[0].tasks = {{.index = 0, .millis = 1'500, .kind = WorkTask::Kind::Failed}, {.index = 0, .millis = 2'000}, {.index = 1, .millis = 500}};
    QCOMPARE(outcomeOf(workload, fixedScenario(2)).durationSeconds, 3.5);
    const auto alone = outcomeOf(workload, fixedScenario(1));
    QCOMPARE(alone.durationSeconds, 4.0);
    QCOMPARE(alone.busyPercent, std::optional(100.0));
}

void TestWhatifExact::copiesOnlyTakeASlot()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{}});
    // The original ran 9 s and was overtaken by its copy of 3 s, which had started at 6 s.
    workload.stages[0].tasks = {{.index = 0, .millis = 9'000, .kind = WorkTask::Kind::Copy}, {.index = 0, .millis = 3'000}};
    auto outcome = outcomeOf(workload, fixedScenario(2));
    QCOMPARE(outcome.durationSeconds, 9.0);
    QCOMPARE(*outcome.busyPercent, 100 * 12.0 / 18);
    // With one slot there is none for the copy.
    outcome = outcomeOf(workload, fixedScenario(1));
    QCOMPARE(outcome.durationSeconds, 9.0);
    QCOMPARE(*outcome.busyPercent, 100.0);
}

void TestWhatifExact::firstTasksTakeLonger()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{3'000, 3'000, 1'000, 1'000}});
    workload.stages[0].tasks[0].start = workload.stages[0].tasks[1].start = WorkTask::Start::OfExecutor;
    // As recorded, on two executors: 3 s and 1 s each. Warm, all take 1 s; each new slot pays 2 s once.
    QCOMPARE(outcomeOf(workload, fixedScenario(2)).durationSeconds, 4.0);
    QCOMPARE(outcomeOf(workload, fixedScenario(4)).durationSeconds, 3.0);
    QCOMPARE(outcomeOf(workload, fixedScenario(1)).durationSeconds, 6.0);
}

void TestWhatifExact::openingAStageTakesLonger()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{1'500, 1'500, 1'000, 1'000}, {1'700, 1'700, 1'000, 1'000}});
    for (domain::WorkStage& stage : workload.stages)
        stage.tasks[0].start = stage.tasks[1].start = WorkTask::Start::OfStage;
    // As recorded on two executors: half a second more in each slot for the first stage, 0.7 s for the second.
    QCOMPARE(outcomeOf(workload, fixedScenario(2)).durationSeconds, 2.5 + 2.7);
    QCOMPARE(outcomeOf(workload, fixedScenario(4)).durationSeconds, 1.5 + 1.7);
    QCOMPARE(outcomeOf(workload, fixedScenario(1)).durationSeconds, 4.5 + 4.7);
    // Four slots of one executor: each pays.
    domain::Scenario scenario = fixedScenario(1);
    scenario.model.cores = 4;
    QCOMPARE(outcomeOf(workload, scenario).durationSeconds, 1.5 + 1.7);
}

void TestWhatifExact::theDriverTakesItsTime()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{2'000, 2'000}, {1'000}}).tail = Millis{200};
    workload.stages[0].lead = Millis{300};
    workload.stages[1].lead = Millis{100};
    domain::WorkJob& second = addJob(workload, 5'000, {{}});
    second.after = 0;
    second.gap = Millis{1'000};
    second.tail = Millis{50}; // a job of which all was skipped
    QCOMPARE(outcomeOf(workload, fixedScenario(2)).durationSeconds, 0.3 + 2 + 0.1 + 1 + 0.2 + 1 + 0.05);
    QCOMPARE(outcomeOf(workload, fixedScenario(1)).durationSeconds, 0.3 + 4 + 0.1 + 1 + 0.2 + 1 + 0.05);
    for (const domain::EngineKind engine : {domain::EngineKind::Cohort, domain::EngineKind::Fluid}) {
        domain::Scenario scenario = fixedScenario(2);
        scenario.engine = engine;
        QCOMPARE(outcomeOf(workload, scenario).durationSeconds, 0.3 + 2 + 0.1 + 1 + 0.2 + 1 + 0.05);
    }
}

void TestWhatifExact::whatWasAskedForComes()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{500, 500, 500}});
    addJob(workload, 20'000, {{1'000}});
    // One from the beginning, there at 5 s; two more asked for at 1 s and 2 s, there at 6 s and 7 s, though the tasks are done at 6.5 s and the target is down to 1.
    domain::Scenario scenario = scenarioOf("spark-dynamic-allocation", {{u"minExecutors"_s, 1}, {u"initialExecutors"_s, 1}});
    scenario.model.startupSeconds = 5;
    const auto outcome = outcomeOf(workload, scenario);
    QCOMPARE(outcome.peakExecutors, 3);
    QCOMPARE(outcome.executorHours * 3'600, 16.0 + 15 + 14);
}

void TestWhatifExact::executorsComeAfterTheirStartUp()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{10'000}});
    // Spark's manager: one stage, one executor asked for at the first look after a backlog of 1 s (fixed rounds of 100 ms), there 7 s later.
    domain::Scenario scenario = scenarioOf("spark-dynamic-allocation");
    scenario.model.startupSeconds = 7;
    const auto outcome = outcomeOf(workload, scenario);
    QCOMPARE(outcome.durationSeconds, 1.0 + 7 + 10);
    QCOMPARE(outcome.executorHours * 3'600, 10.0);
    QCOMPARE(outcome.scaleUps, 1);
}

void TestWhatifExact::recordedStartUpsComeInTheirOrder()
{
    Workload workload = emptyWorkload();
    workload.startUps = {Millis{2'000}, Millis{5'000}};
    addJob(workload, 0, {{1'000, 1'000, 1'000}});
    // Three asked for at once: there at 2, 5 and again 2 s.
    const auto outcome = outcomeOf(workload, scenarioOf("spark-dynamic-allocation", {{u"initialExecutors"_s, 3}}));
    QCOMPARE(outcome.durationSeconds, 4.0); // two tasks at 2 s, the third in the first slot that is free again
    QCOMPARE(outcome.peakExecutors, 2);
}

void TestWhatifExact::theClusterGivesSoManyAtATime()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{10'000, 10'000, 10'000, 10'000, 10'000}});
    domain::Scenario scenario = scenarioOf("spark-dynamic-allocation", {{u"initialExecutors"_s, 5}});
    scenario.model.startupSeconds = 3;
    scenario.model.allocationBatch = 2;
    // Two at 3 s, two at 4 s, one at 5 s.
    auto outcome = outcomeOf(workload, scenario);
    QCOMPARE(outcome.durationSeconds, 15.0);
    QCOMPARE(outcome.executorHours * 3'600, 2 * 12.0 + 2 * 11 + 10);
    scenario.model.allocationBatch = 5;
    QCOMPARE(outcomeOf(workload, scenario).durationSeconds, 13.0);
}

void TestWhatifExact::noMoreThanTheCap()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{1'000, 1'000, 1'000, 1'000}});
    domain::Scenario scenario = fixedScenario(4);
    scenario.model.cap = 2;
    const auto outcome = outcomeOf(workload, scenario);
    QCOMPARE(outcome.durationSeconds, 2.0);
    QCOMPARE(outcome.peakExecutors, 2);
}

void TestWhatifExact::leavingTakesItsTime()
{
    // Two work until 10 s, one goes on; the other is asked to leave after 20 s without work, and counts until it is gone.
    const auto hours = [](domain::Millis removal) {
        domain::Workload workload = test::emptyWorkload();
        addJob(workload, 0, {{10'000, 60'000}});
        workload.removal = removal;
        domain::Scenario scenario = scenarioOf("spark-dynamic-allocation", {{u"initialExecutors"_s, 2}, {u"executorIdleTimeout"_s, 20}});
        scenario.model.startupSeconds = 0;
        return outcomeOf(workload, scenario).executorHours * 3'600;
    };
    QCOMPARE(hours(domain::Millis{0}), 60.0 + 30.0);
    QCOMPARE(hours(domain::Millis{5'000}), 60.0 + 35.0);
    QCOMPARE(hours(domain::Millis{60'000}), 120.0); // to the end
}

void TestWhatifExact::lostShuffleIsMadeAgain()
{
    Workload workload = emptyWorkload();
    // Two map tasks; after two minutes without a job the second job reads their output.
    addJob(workload, 0, {{4'000, 4'000}});
    workload.stages[0].writesShuffle = true;
    addJob(workload, 120'000, {{1'000, 1'000}});
    workload.stages[1].parents = {0};
    domain::Scenario scenario = scenarioOf("spark-dynamic-allocation", {{u"minExecutors"_s, 1}, {u"initialExecutors"_s, 2}, {u"shuffleTracking.timeout"_s, 30}});
    scenario.model.startupSeconds = 0;
    // One of the two has left with its half of the output: that half is made again, then the two tasks run one after the other or on two (the ramp needs a second).
    const auto lost = outcomeOf(workload, scenario);
    scenario.settings.insert(u"shuffleTracking.timeout"_s, 300);
    const auto kept = outcomeOf(workload, scenario);
    QCOMPARE(kept.latencies[1], 1.0);
    QVERIFY2(lost.latencies[1] >= 5.0 && lost.latencies[1] <= 6.0, qPrintable(QString::number(lost.latencies[1])));
    // A shuffle service keeps the output of who has left.
    scenario.settings = {{u"minExecutors"_s, 1}, {u"initialExecutors"_s, 2}, {u"shuffleTracking.enabled"_s, false}};
    const auto served = outcomeOf(workload, scenario);
    QVERIFY2(served.latencies[1] <= 2.0, qPrintable(QString::number(served.latencies[1])));
}

void TestWhatifExact::lostCacheIsComputedAgain()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{6'000, 6'000}});
    addJob(workload, 200'000, {{1'000, 1'000}});
    workload.stages[0].caches = workload.stages[1].caches = {7};
    domain::Scenario scenario = scenarioOf("spark-dynamic-allocation", {{u"initialExecutors"_s, 2}, {u"minExecutors"_s, 2}, {u"cachedExecutorIdleTimeout"_s, 60}});
    scenario.model.startupSeconds = 0;
    QCOMPARE(outcomeOf(workload, scenario).latencies[1], 1.0); // the minimum kept both
    scenario.settings.insert(u"minExecutors"_s, 0);
    scenario.settings.insert(u"initialExecutors"_s, 2);
    // Both have left; the first is back after a second, and computes its partition again: 1 + 6 + 1; the second comes within the next.
    const double latency = outcomeOf(workload, scenario).latencies[1];
    QVERIFY2(latency >= 8.0 && latency <= 9.2, qPrintable(QString::number(latency)));
}

void TestWhatifExact::whatIsUnpersistedHoldsNobody()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{6'000, 6'000}});
    addJob(workload, 200'000, {{1'000}});
    workload.stages[0].caches = {7};
    // Who holds cached blocks stays for ever by default: two executors to the end, at 201 s.
    domain::Scenario scenario = scenarioOf("spark-dynamic-allocation", {{u"initialExecutors"_s, 2}, {u"executorIdleTimeout"_s, 5}});
    scenario.model.startupSeconds = 0;
    QCOMPARE(outcomeOf(workload, scenario).executorHours * 3'600, 2 * 201.0);
    // Given up 10 s after the first job: both leave then, and one comes back after a backlog of 1 s.
    workload.unpersisted = {{.rdd = 7, .at = Millis{9'999}, .after = 0, .gap = Millis{10'000}}};
    const double seconds = outcomeOf(workload, scenario).executorHours * 3'600;
    QVERIFY2(seconds >= 2 * 16 + 1 && seconds <= 2 * 16.1 + 1, qPrintable(QString::number(seconds)));
}

void TestWhatifExact::aStreamFallsBehind()
{
    Workload workload = emptyWorkload();
    workload.stream = true;
    workload.interval = Millis{10'000};
    for (std::uint32_t batch = 0; batch < 3; ++batch) {
        domain::WorkJob& job = addJob(workload, 10'000 * batch + 2'000, {{6'000, 6'000}});
        job.batch = batch;
        job.gap = Millis{2'000};
        workload.batches.push_back({.due = Millis{10'000 * batch}, .logs = 100, .serial = Millis{3'000}, .started = {}, .ended = {}, .jobs = {batch}});
    }
    // 2 s of driver, 6 or 12 s of tasks, 1 s of driver.
    auto outcome = outcomeOf(workload, fixedScenario(2));
    QCOMPARE(outcome.latencies, (std::vector<double>{9, 9, 9}));
    QCOMPARE(outcome.deadlineMisses, 0);
    QCOMPARE(outcome.durationSeconds, 26.0);
    outcome = outcomeOf(workload, fixedScenario(1));
    QCOMPARE(outcome.latencies, (std::vector<double>{15, 20, 25}));
    QCOMPARE(outcome.deadlineMisses, 3);
    domain::Scenario late = fixedScenario(1);
    late.deadlineSeconds = 20;
    QCOMPARE(outcomeOf(workload, late).deadlineMisses, 1);
    late.model.serialSeconds = 0;
    QCOMPARE(outcomeOf(workload, late).latencies, (std::vector<double>{12, 14, 16}));
}

void TestWhatifExact::whatNeverEndsIsGivenUp()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{1'000}});
    domain::Scenario scenario = fixedScenario(0);
    scenario.deadlineSeconds = 10;
    const auto outcome = outcomeOf(workload, scenario);
    QCOMPARE(outcome.latencies, (std::vector<double>{-1}));
    QCOMPARE(outcome.deadlineMisses, 1);
    QVERIFY(!outcome.latency);
    QCOMPARE(outcome.executorHours, 0.0);
}

void TestWhatifExact::accounts()
{
    Workload workload = emptyWorkload();
    workload.coresPerExecutor = 2;
    addJob(workload, 30'000, {{60'000, 60'000, 60'000}});
    for (WorkTask& task : workload.stages[0].tasks)
        task.cpuMillis = 30'000;
    const auto outcome = outcomeOf(workload, fixedScenario(1));
    // 120 s from the job's coming, though the executor was there 30 s before.
    QCOMPARE(outcome.durationSeconds, 120.0);
    QCOMPARE(outcome.executorHours * 3'600, 120.0);
    QCOMPARE(outcome.coreHours * 3'600, 240.0);
    QCOMPARE(*outcome.busyPercent, 75.0);
    QCOMPARE(*outcome.cpuPercent, 37.5);
    QCOMPARE(outcome.meanExecutors, 1.0);
    QCOMPARE(outcome.batches, 1);
    QCOMPARE(outcome.latency->max, 120.0);
    QCOMPARE(outcome.series.size(), std::size_t{3});
    QCOMPARE(outcome.series[1].seconds, 60.0);
    QCOMPARE(outcome.series[1].backlog, 1.0); // the third task
    QCOMPARE(outcome.settings.value(u"executors"_s).toInt(), 1);
}

void TestWhatifExact::cancels()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{10'000'000}});
    std::stop_source stop;
    stop.request_stop();
    const auto outcome = simulation::run(workload, fixedScenario(1), {.progress = {}, .stop = stop.get_token()});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, domain::ErrorCode::Cancelled);
}

void TestWhatifExact::refuses()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{1'000}});
    const auto codeOf = [&](const domain::Scenario& scenario) { return simulation::run(workload, scenario).error().code; };
    QCOMPARE(codeOf(scenarioOf("nobody")), domain::ErrorCode::UnknownName);
    QCOMPARE(codeOf(scenarioOf("fixed")), domain::ErrorCode::MissingArgument);
    domain::Scenario scenario = fixedScenario(1);
    scenario.model.cores = 0;
    QCOMPARE(codeOf(scenario), domain::ErrorCode::BadArgument);
    QCOMPARE(simulation::run(emptyWorkload(), fixedScenario(1)).error().code, domain::ErrorCode::NothingToRun);
    Workload logs = emptyWorkload();
    logs.logsPerMinute = {100, 200};
    QCOMPARE(simulation::run(logs, fixedScenario(1)).error().values.value(u"name"_s).toString(), u"cost_per_log_s"_s);
}

QTEST_APPLESS_MAIN(TestWhatifExact)
#include "tst_whatif_exact.moc"
