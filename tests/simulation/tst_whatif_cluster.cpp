// SPDX-License-Identifier: GPL-3.0-or-later
// The exact engine by value: executors of several kinds, those with which an application began, barrier stages, streams beside each other.
#include "simulation/smallworkloads.h"
#include "simulation/whatif/executorplan.h"
#include "simulation/whatif/whatif.h"

#include <QTest>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;
using domain::Millis;
using domain::Workload;
using domain::WorkTask;

namespace {

/// Executors that were there from 0 on.
void addExecutors(Workload& workload, int count, int cores, int profile = 0)
{
    for (; count > 0; --count) {
        domain::WorkExecutor one;
        one.id = domain::ExecutorId(QString::number(workload.executors.size()));
        one.cores = cores;
        one.profile = profile;
        workload.executors.push_back(one);
    }
}

/// A stage of each of two resource profiles, the second after the first: four tasks of 10 s each.
Workload twoProfiles()
{
    Workload workload = emptyWorkload();
    addJob(workload, 1'000, {{10'000, 10'000, 10'000, 10'000}, {10'000, 10'000, 10'000, 10'000}});
    workload.stages[1].profile = 1;
    workload.profiles = {{0, 1, 1, 0}, {1, 4, 4, 0}};
    addExecutors(workload, 2, 1);
    addExecutors(workload, 2, 4, 1);
    return workload;
}

} // namespace

class TestWhatifCluster : public QObject {
    Q_OBJECT
private slots:
    void anExecutorBeginsOnce();
    void aStageBeginsOncePerExecutor();
    void streamsDoNotWaitForEachOther();
    void otherResourcesLimitTasks();
    void profilesRunOnTheirOwnExecutors();
    void dynamicAllocationCountsEachProfile();
    void dealtByWhatTheTraceHad();
    void executorsOfDifferentCores();
    void barrierStagesWaitForAllTheirSlots();
    void whoBeganComesWhenItCame();
    void aPolicyHasItsMinimumAtOnce();
    void instancesCountForTheInitialTarget();
    void dynamicAllocationBeginsWhenItDid();
    void saysWhatWasAssumed();
};

void TestWhatifCluster::anExecutorBeginsOnce()
{
    // Two tasks at first, 2 s longer than the others of their kind; then jobs of one task each, long after.
    Workload workload = emptyWorkload();
    workload.coresPerExecutor = 4;
    addJob(workload, 0, {{3'000, 3'000, 1'000, 1'000}});
    workload.stages[0].tasks[0].start = workload.stages[0].tasks[1].start = WorkTask::Start::OfExecutor;
    for (int number = 1; number <= 8; ++number)
        addJob(workload, 10'000 * number, {{1'000}});
    // Four tasks at once in four cold slots: all pay. The other jobs find the executor warm, whichever slot they get.
    const auto alone = outcomeOf(workload, fixedScenario(1));
    QCOMPARE(alone.latencies, (std::vector<double>{3, 1, 1, 1, 1, 1, 1, 1, 1}));
    // Of three executors each begins once: no more than two of the other jobs come to one that has not.
    const auto three = outcomeOf(workload, fixedScenario(3));
    QVERIFY(std::count(three.latencies.begin() + 1, three.latencies.end(), 3.0) <= 2);
    // What was launched before the first end pays; what comes after it does not, though its slot was never used.
    Workload two = emptyWorkload();
    two.coresPerExecutor = 4;
    addJob(two, 0, {{3'000, 3'000, 1'000, 1'000}});
    two.stages[0].tasks[0].start = two.stages[0].tasks[1].start = WorkTask::Start::OfExecutor;
    two.stages[0].tasks.resize(3);
    addJob(two, 2'500, {{1'000}});
    addJob(two, 3'500, {{1'000}});
    QCOMPARE(outcomeOf(two, fixedScenario(1)).latencies, (std::vector<double>{3, 3, 1}));
}

void TestWhatifCluster::aStageBeginsOncePerExecutor()
{
    // Warm tasks take 1 s, first ones half a second more. The first index fails once.
    Workload workload = emptyWorkload();
    workload.coresPerExecutor = 8;
    addJob(workload, 0, {{}});
    using Kind = WorkTask::Kind;
    using Start = WorkTask::Start;
    workload.stages[0].tasks = {{.index = 0, .millis = 1'000, .kind = Kind::Failed, .start = Start::OfStage},
                                {.index = 0, .millis = 1'000},
                                {.index = 1, .millis = 1'500, .start = Start::OfStage},
                                {.index = 2, .millis = 1'500, .start = Start::OfStage},
                                {.index = 3, .millis = 1'000}};
    // All four are launched at once and pay; by then the stage has begun there, though four slots have never run a task of it.
    QCOMPARE(outcomeOf(workload, fixedScenario(1)).durationSeconds, 2.5);
}

void TestWhatifCluster::streamsDoNotWaitForEachOther()
{
    // Two queries, a batch of 8 s every 10 s each.
    Workload workload = emptyWorkload();
    workload.stream = true;
    workload.interval = Millis{10'000};
    for (std::uint32_t number = 0; number < 6; ++number) {
        const qint64 due = 10'000 * (number / 2) + 500 * (number % 2);
        domain::WorkJob& job = addJob(workload, due, {{8'000}});
        job.batch = number;
        workload.batches.push_back({.due = Millis{due}, .logs = 10, .serial = Millis{0}, .started = {}, .ended = {}, .jobs = {number}, .stream = static_cast<int>(number % 2) * 7});
    }
    QCOMPARE(outcomeOf(workload, fixedScenario(2)).latencies, (std::vector<double>{8, 8, 8, 8, 8, 8}));
    // On one slot the second query's first batch has it after the first's: 16 s from 0, due at 0.5 s.
    QCOMPARE(outcomeOf(workload, fixedScenario(1)).latencies, (std::vector<double>{8, 15.5, 14, 21.5, 20, 27.5}));
    for (domain::WorkBatch& batch : workload.batches)
        batch.stream = 0;
    QCOMPARE(outcomeOf(workload, fixedScenario(2)).latencies, (std::vector<double>{8, 15.5, 14, 21.5, 20, 27.5}));
}

void TestWhatifCluster::otherResourcesLimitTasks()
{
    Workload workload = emptyWorkload();
    workload.coresPerExecutor = 8;
    workload.mostTasks = 2; // a GPU, half of it for each task
    addJob(workload, 0, {{10'000, 10'000, 10'000, 10'000, 10'000, 10'000, 10'000, 10'000}});
    const auto outcome = outcomeOf(workload, fixedScenario(1));
    QCOMPARE(outcome.durationSeconds, 40.0);
    QCOMPARE(*outcome.busyPercent, 100.0);
    QCOMPARE(outcome.coreHours * 3'600, 8 * 40.0);
    // More cores make no more room.
    domain::Scenario wide = fixedScenario(1);
    wide.model.cores = 16;
    QCOMPARE(outcomeOf(workload, wide).durationSeconds, 40.0);
}

void TestWhatifCluster::profilesRunOnTheirOwnExecutors()
{
    const Workload workload = twoProfiles();
    // Two executors of each, one task at a time on each: 20 s and 20 s.
    const auto outcome = outcomeOf(workload, fixedScenario(4));
    QCOMPARE(outcome.durationSeconds, 40.0);
    QCOMPARE(outcome.coreHours * 3'600, 40.0 * (2 * 1 + 2 * 4));
    QCOMPARE(outcome.notes, std::vector{domain::OutcomeNote::ProfilesDealt});
    QCOMPARE(outcomeOf(workload, fixedScenario(8)).durationSeconds, 20.0);
    // With one executor there is none of the second profile.
    const auto one = outcomeOf(workload, fixedScenario(1));
    QCOMPARE(one.latencies, std::vector{-1.0});
    QCOMPARE(one.unfinished, 1);
}

void TestWhatifCluster::dynamicAllocationCountsEachProfile()
{
    const Workload workload = twoProfiles();
    domain::Scenario scenario = scenarioOf("spark-dynamic-allocation", {{u"executorIdleTimeout"_s, 5}, {u"shuffleTracking.enabled"_s, false}});
    scenario.model.startupSeconds = 0;
    const auto outcome = outcomeOf(workload, scenario);
    // 1, 3 and 4 executors of the first profile, a second apart, and then as many of the second: none of the first serves it, idle as they are.
    QCOMPARE(outcome.durationSeconds, 2 * (1.0 + 2 + 10));
    QVERIFY2(outcome.peakExecutors > 4, qPrintable(QString::number(outcome.peakExecutors)));
    QVERIFY(outcome.notes.empty());
}

void TestWhatifCluster::dealtByWhatTheTraceHad()
{
    simulation::ExecutorPlan plan;
    QCOMPARE(plan.dealt(5), std::vector{5});
    plan.profiles = {{.id = 0, .kinds = {{}}, .usualSlots = 1, .peak = 1}, {.id = 3, .kinds = {{}}, .usualSlots = 1, .peak = 6}};
    QCOMPARE(plan.dealt(0), (std::vector{0, 0}));
    QCOMPARE(plan.dealt(1), (std::vector{0, 1}));
    QCOMPARE(plan.dealt(2), (std::vector{1, 1}));
    QCOMPARE(plan.dealt(7), (std::vector{1, 6}));
    QCOMPARE(plan.dealt(70), (std::vector{10, 60}));
    QCOMPARE(plan.indexOf(3), 1U);
    QCOMPARE(plan.indexOf(9), 0U);
}

void TestWhatifCluster::executorsOfDifferentCores()
{
    Workload workload = emptyWorkload();
    workload.coresPerExecutor = 2;
    addJob(workload, 0, {{}});
    for (std::uint32_t index = 0; index < 12; ++index)
        workload.stages[0].tasks.push_back({.index = index, .millis = 10'000});
    addExecutors(workload, 2, 2);
    addExecutors(workload, 1, 8);
    const auto outcome = outcomeOf(workload, fixedScenario(3));
    QCOMPARE(outcome.durationSeconds, 10.0);
    QCOMPARE(outcome.coreHours * 3'600, 120.0);
    QCOMPARE(*outcome.busyPercent, 100.0);
    QCOMPARE(outcome.notes, std::vector{domain::OutcomeNote::MixedCores});
    // Two of them are the two small ones.
    QCOMPARE(outcomeOf(workload, fixedScenario(2)).durationSeconds, 30.0);
    // Who says how many cores an executor has means every one.
    domain::Scenario alike = fixedScenario(3);
    alike.model.cores = 4;
    QCOMPARE(outcomeOf(workload, alike).coreHours * 3'600, 120.0);
    QVERIFY(outcomeOf(workload, alike).notes.empty());
}

void TestWhatifCluster::barrierStagesWaitForAllTheirSlots()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{4'000}});
    addJob(workload, 100, {{1'000, 1'000, 1'000}});
    addJob(workload, 200, {{2'000, 2'000, 2'000, 2'000}});
    workload.stages[1].barrier = true;
    // Three slots, one of them taken until 4 s: the barrier stage waits for it, and the third job goes before.
    const auto outcome = outcomeOf(workload, fixedScenario(3));
    QCOMPARE(outcome.latencies, (std::vector<double>{4, 5.1, 4}));
    workload.scheduling = domain::Scheduling::Fair;
    workload.jobs[2].pool = u"other"_s;
    QCOMPARE(outcomeOf(workload, fixedScenario(3)).latencies, (std::vector<double>{4, 5.1, 4}));
    // It never has a slot for each: the run is given up, and says why.
    const auto never = outcomeOf(workload, fixedScenario(2));
    QCOMPARE(never.latencies, (std::vector<double>{4, -1, 6}));
    QCOMPARE(never.unfinished, 1);
    QCOMPARE(never.notes, std::vector{domain::OutcomeNote::BarrierWaits});
}

void TestWhatifCluster::whoBeganComesWhenItCame()
{
    // The driver submits its first job at 5 s; the four executors that nobody scaled register at 8 s.
    Workload workload = emptyWorkload();
    addJob(workload, 5'000, {{10'000, 10'000, 10'000, 10'000}});
    addExecutors(workload, 4, 1);
    for (domain::WorkExecutor& one : workload.executors) {
        one.added = Millis{8'000};
        one.initial = true;
    }
    domain::Scenario scenario = scenarioOf("spark-streaming-allocation");
    scenario.model.startupSeconds = 100;
    auto outcome = outcomeOf(workload, scenario);
    QCOMPARE(outcome.durationSeconds, 13.0);
    QCOMPARE(outcome.executorHours * 3'600, 40.0);
    QCOMPARE(outcome.peakExecutors, 4);
    for (const domain::EngineKind engine : {domain::EngineKind::Cohort, domain::EngineKind::Fluid}) {
        scenario.engine = engine;
        QCOMPARE(outcomeOf(workload, scenario).durationSeconds, 13.0);
    }
    // Where nobody is marked, those count that were alive at the first job, or the first that came.
    for (domain::WorkExecutor& one : workload.executors)
        one.initial = false;
    scenario.engine = domain::EngineKind::Exact;
    workload.executors[3].added = Millis{9'000};
    QCOMPARE(outcomeOf(workload, scenario).peakExecutors, 3);
}

void TestWhatifCluster::aPolicyHasItsMinimumAtOnce()
{
    Workload workload = emptyWorkload();
    addJob(workload, 1'000, {{10'000, 10'000}});
    addExecutors(workload, 1, 1);
    workload.executors[0].initial = true;
    for (const auto& [policy, name] : {std::pair("spark-streaming-allocation", u"minExecutors"_s), std::pair("deadline", u"min_executors"_s)}) {
        domain::Scenario scenario = scenarioOf(policy, {{name, 2}});
        scenario.model.startupSeconds = 3;
        scenario.deadlineSeconds = 100;
        // The second is there at 3 s, two after the job.
        for (const domain::EngineKind engine : {domain::EngineKind::Exact, domain::EngineKind::Cohort}) {
            scenario.engine = engine;
            QCOMPARE(outcomeOf(workload, scenario).durationSeconds, 12.0);
        }
    }
}

void TestWhatifCluster::instancesCountForTheInitialTarget()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{10'000, 10'000, 10'000}});
    domain::Scenario scenario = scenarioOf("spark-dynamic-allocation");
    scenario.model.startupSeconds = 2;
    workload.instances = 3;
    QCOMPARE(outcomeOf(workload, scenario).durationSeconds, 12.0);
    scenario.settings = {{u"initialExecutors"_s, 1}};
    QCOMPARE(outcomeOf(workload, scenario).durationSeconds, 12.0);
    workload.instances = 0;
    QVERIFY(outcomeOf(workload, scenario).durationSeconds > 13);
}

void TestWhatifCluster::dynamicAllocationBeginsWhenItDid()
{
    // Its first executor was asked for at 6 s; the job came at 7 s.
    Workload workload = emptyWorkload();
    addJob(workload, 7'000, {{10'000}});
    addExecutors(workload, 1, 1);
    workload.executors[0].requested = Millis{6'000};
    workload.executors[0].added = Millis{9'000};
    workload.executors[0].initial = true;
    workload.startUps = {Millis{3'000}};
    const auto outcome = outcomeOf(workload, scenarioOf("spark-dynamic-allocation", {{u"minExecutors"_s, 1}}));
    QCOMPARE(outcome.durationSeconds, 12.0);
    QCOMPARE(outcome.executorHours * 3'600, 10.0);
}

void TestWhatifCluster::saysWhatWasAssumed()
{
    Workload workload = emptyWorkload();
    addJob(workload, 5'000, {{1'000}});
    QVERIFY(outcomeOf(workload, fixedScenario(1)).assumed.empty());
    domain::Scenario scenario = scenarioOf("spark-dynamic-allocation");
    const std::vector<domain::AssumedFigure> all{{u"startup_s"_s, 30}, {u"startup_spread_s"_s, 10}, {u"allocation_batch"_s, 10}};
    QCOMPARE(outcomeOf(workload, scenario).assumed, all);
    // No longer than the first of all took.
    addExecutors(workload, 1, 1);
    workload.executors[0].added = Millis{6'000};
    workload.executors[0].initial = true;
    const std::vector<domain::AssumedFigure> less{{u"startup_s"_s, 6}, {u"startup_spread_s"_s, 2}, {u"allocation_batch"_s, 10}};
    QCOMPARE(outcomeOf(workload, scenario).assumed, less);
    scenario.model.startupSeconds = 7;
    QCOMPARE(outcomeOf(workload, scenario).assumed, (std::vector<domain::AssumedFigure>{{u"allocation_batch"_s, 10}}));
    scenario.model.startupSeconds.reset();
    workload.startUps = {Millis{2'000}};
    QVERIFY(outcomeOf(workload, scenario).assumed.empty());
}

QTEST_APPLESS_MAIN(TestWhatifCluster)
#include "tst_whatif_cluster.moc"
