// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/dynamicallocation.h"

#include <QTest>

#include <algorithm>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using domain::ExecutorId;
using domain::Instant;
using domain::Millis;

namespace {

constexpr StageAttempt kStage{1, 0};
constexpr auto kOk = TaskOutcome::Succeeded;

Instant at(double seconds) { return Instant{Millis{1'700'000'000'000 + std::llround(seconds * 1'000)}}; }

DynamicAllocationSettings settingsOf(const QVariantMap& given = {})
{
    return *dynamicAllocationSettings(*readSettings(dynamicAllocationInfo().parameters, given));
}

/// A manager with a clock that ticks as Spark's does, and what came of it in the form "1.0:2 60.0:-10" (target 2; executor 10 leaves).
struct Run {
    explicit Run(const QVariantMap& given = {}, int tasksPerExecutor = 1) : manager(settingsOf(given), tasksPerExecutor) {}

    DynamicAllocation manager;
    QStringList log;
    double now = 0;

    void executors(int count, double added = 0)
    {
        for (int key = 0; key < count; ++key)
            manager.executorAdded(key, ExecutorId(QString::number(key)), at(added));
    }
    /// One task of kStage on an executor, from start to end.
    void task(int index, ExecutorKey executor, double start, double end, TaskOutcome outcome = kOk)
    {
        until(start);
        manager.taskStarted(kStage, index, executor, false);
        until(end);
        manager.taskEnded(kStage, index, executor, false, outcome, at(end));
    }
    void until(double seconds)
    {
        for (int tick = static_cast<int>(std::llround(now * 10)) + 1; tick <= std::llround(seconds * 10); ++tick) {
            now = tick / 10.0;
            const auto result = manager.tick(at(now));
            for (const auto& change : result.targets)
                log += QString::number(now, 'f', 1) + u':' + (change.profile ? u"p%1="_s.arg(change.profile) : QString()) + QString::number(change.target);
            for (const ExecutorKey key : result.releases)
                log += QString::number(now, 'f', 1) + u":-"_s + manager.id(key).text;
        }
    }
    QString text() const { return log.join(u' '); }
};

} // namespace

class tst_DynamicAllocation : public QObject {
    Q_OBJECT
private slots:
    void defaultsAreSparks();
    void refuses_data();
    void refuses();
    void infiniteAndDerivedSettings();

    void rampDoubles();
    void rampIsCutToWhatIsNeeded();
    void rampStopsAtTheMaximum();
    void rampStartsFromTheLivingOnes();
    void needFellLowersAtOnceAndDownToTheMinimum();
    void withoutARiseTheTimerStaysInThePast();
    void emptyQueueStopsTheTimer();
    void completedStageStopsTheTimer();
    void ratioAndSlotsDivideTheNeed();
    void waitingSpeculativeTaskWantsASecondExecutor();
    void unschedulableTaskSetsComeOnTop();
    void failedTasksWaitAgain_data();
    void failedTasksWaitAgain();
    void aReRunAfterSuccessDoesNotWait();
    void zombiesOfACompletedStageRunOn();
    void initializingUntilAStageIsSubmitted();
    void initializingUntilAnExecutorTimesOut();
    void profilesHaveTheirOwnTargets();
    void initialAboveMaximumIsNotRaised();
};

void tst_DynamicAllocation::defaultsAreSparks()
{
    const DynamicAllocationSettings settings = settingsOf();
    QVERIFY(settings == DynamicAllocationSettings{});
    QCOMPARE(settings.minExecutors, 0);
    QCOMPARE(settings.maxExecutors, 2'147'483'647);
    QCOMPARE(settings.initialExecutors, 0);
    QCOMPARE(settings.executorAllocationRatio, 1.0);
    QVERIFY(settings.schedulerBacklogTimeout == Millis{1'000} && settings.sustainedSchedulerBacklogTimeout == Millis{1'000});
    QVERIFY(settings.executorIdleTimeout == Millis{60'000} && !settings.cachedExecutorIdleTimeout && !settings.shuffleTrackingTimeout);
    QVERIFY(settings.shuffleTracking);
    QVERIFY(dynamicAllocationInfo().shadowOnly);
}

void tst_DynamicAllocation::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariantMap>("given");
    QTest::newRow("ratio 0") << u"executorAllocationRatio"_s << QVariantMap{{u"executorAllocationRatio"_s, 0}};
    QTest::newRow("ratio above 1") << u"executorAllocationRatio"_s << QVariantMap{{u"executorAllocationRatio"_s, 1.01}};
    QTest::newRow("min above max") << u"minExecutors"_s << QVariantMap{{u"minExecutors"_s, 5}, {u"maxExecutors"_s, 4}};
    QTest::newRow("max 0") << u"maxExecutors"_s << QVariantMap{{u"maxExecutors"_s, 0}};
    QTest::newRow("min below 0") << u"minExecutors"_s << QVariantMap{{u"minExecutors"_s, -1}};
    QTest::newRow("no whole second of backlog") << u"schedulerBacklogTimeout"_s << QVariantMap{{u"schedulerBacklogTimeout"_s, u"900ms"_s}};
    QTest::newRow("sustained 0") << u"sustainedSchedulerBacklogTimeout"_s << QVariantMap{{u"sustainedSchedulerBacklogTimeout"_s, 0}};
    QTest::newRow("idle below 0") << u"executorIdleTimeout"_s << QVariantMap{{u"executorIdleTimeout"_s, -1}};
}

void tst_DynamicAllocation::refuses()
{
    QFETCH(const QString, name);
    QFETCH(const QVariantMap, given);
    const auto read = readSettings(dynamicAllocationInfo().parameters, given).and_then([](const Settings& settings) { return dynamicAllocationSettings(settings); });
    QVERIFY(!read);
    QCOMPARE(read.error().code, domain::ErrorCode::BadArgument);
    QCOMPARE(read.error().values.value(u"name"_s).toString(), name);
}

void tst_DynamicAllocation::infiniteAndDerivedSettings()
{
    const DynamicAllocationSettings settings = settingsOf({{u"minExecutors"_s, 3}, {u"initialExecutors"_s, 2}, {u"schedulerBacklogTimeout"_s, u"2500ms"_s},
                                                           {u"shuffleTracking.timeout"_s, u"1500ms"_s}, {u"cachedExecutorIdleTimeout"_s, u"1h"_s}});
    QCOMPARE(settings.initialExecutors, 3);
    QVERIFY(settings.schedulerBacklogTimeout == Millis{2'000}); // whole seconds
    QVERIFY(settings.sustainedSchedulerBacklogTimeout == Millis{2'000});
    QVERIFY(settings.shuffleTrackingTimeout == Millis{1'500}); // this one is in milliseconds
    QVERIFY(settings.cachedExecutorIdleTimeout == Millis{3'600'000});
}

void tst_DynamicAllocation::rampDoubles()
{
    Run run({{u"sustainedSchedulerBacklogTimeout"_s, 2}});
    run.manager.stageSubmitted(kStage, 100, at(0));
    run.until(8);
    QCOMPARE(run.text(), u"1.0:1 3.0:3 5.0:7 7.0:15"_s);
}

void tst_DynamicAllocation::rampIsCutToWhatIsNeeded()
{
    Run run;
    run.manager.stageSubmitted(kStage, 5, at(0));
    run.until(3);
    QCOMPARE(run.text(), u"1.0:1 2.0:3 3.0:5"_s); // a step of 4 cut to 2 ...
    run.manager.stageSubmitted({2, 0}, 100, at(3));
    run.until(6);
    QCOMPARE(run.text(), u"1.0:1 2.0:3 3.0:5 4.0:6 5.0:8 6.0:12"_s); // ... starts over with 1
}

void tst_DynamicAllocation::rampStopsAtTheMaximum()
{
    Run run({{u"maxExecutors"_s, 2}});
    run.manager.stageSubmitted(kStage, 100, at(0));
    run.until(10);
    QCOMPARE(run.text(), u"1.0:1 2.0:2"_s);
    QCOMPARE(run.manager.needed(), 100);
}

/// After a dip the living ones count, not only the target: from 1 to 6 in one step.
void tst_DynamicAllocation::rampStartsFromTheLivingOnes()
{
    Run run({{u"minExecutors"_s, 1}});
    run.executors(5);
    run.manager.stageSubmitted(kStage, 8, at(0));
    run.until(2);
    QCOMPARE(run.text(), u"1.0:6 2.0:7"_s); // 5 is no whole step of 1: the next one is 1 again
}

void tst_DynamicAllocation::needFellLowersAtOnceAndDownToTheMinimum()
{
    Run run({{u"minExecutors"_s, 2}, {u"initialExecutors"_s, 10}});
    run.executors(10);
    run.manager.stageSubmitted(kStage, 4, at(0));
    run.until(0.1);
    QCOMPARE(run.text(), u"0.1:4"_s);
    for (int i = 0; i < 4; ++i)
        run.task(i, i, 0.1, 0.2 + 0.1 * i);
    run.until(20);
    QCOMPARE(run.text(), u"0.1:4 0.3:3 0.4:2"_s);
    QCOMPARE(run.manager.needed(), 0);
}

/// A tick whose step comes to nothing leaves the time where it is, so the next rise is immediate, and a step of 1.
void tst_DynamicAllocation::withoutARiseTheTimerStaysInThePast()
{
    Run run;
    run.manager.stageSubmitted(kStage, 1, at(0));
    run.until(5.2);
    QCOMPARE(run.text(), u"1.0:1"_s);
    run.manager.stageSubmitted({2, 0}, 50, at(5.25));
    run.until(7.3);
    QCOMPARE(run.text(), u"1.0:1 5.3:2 6.3:4 7.3:8"_s);
}

void tst_DynamicAllocation::emptyQueueStopsTheTimer()
{
    Run run({{u"initialExecutors"_s, 1}});
    run.executors(1);
    run.manager.stageSubmitted(kStage, 1, at(0));
    run.task(0, 0, 0.5, 5, TaskOutcome::Failed); // it waits again: the timer starts at its failure
    QVERIFY(run.log.isEmpty());
    run.manager.stageSubmitted({2, 0}, 4, at(5.3)); // and is not set anew by the next stage
    run.until(6.2);
    QCOMPARE(run.text(), u"6.0:2"_s);
}

void tst_DynamicAllocation::completedStageStopsTheTimer()
{
    Run run;
    run.manager.stageSubmitted(kStage, 10, at(0));
    run.until(1);
    run.manager.stageCompleted(kStage);
    run.until(10);
    QCOMPARE(run.text(), u"1.0:1 1.1:0"_s);
    run.manager.stageSubmitted({2, 0}, 10, at(10));
    run.until(12);
    QCOMPARE(run.text(), u"1.0:1 1.1:0 11.0:1 12.0:3"_s);
}

void tst_DynamicAllocation::ratioAndSlotsDivideTheNeed()
{
    Run run({{u"executorAllocationRatio"_s, 0.5}}, 4);
    run.manager.stageSubmitted(kStage, 17, at(0));
    QCOMPARE(run.manager.needed(), 3); // ceil(17 x 0.5 / 4)
    run.manager.stageSubmitted({2, 0}, 1, at(0));
    QCOMPARE(run.manager.needed(), 3);
    run.manager.stageSubmitted({3, 0}, 7, at(0));
    QCOMPARE(run.manager.needed(), 4);
}

void tst_DynamicAllocation::waitingSpeculativeTaskWantsASecondExecutor()
{
    for (const int tasksAtOnce : {1, 4}) {
        Run run({}, tasksAtOnce);
        run.executors(2);
        run.manager.stageSubmitted(kStage, 1, at(0));
        run.manager.taskStarted(kStage, 0, 0, false);
        QCOMPARE(run.manager.needed(), 1);
        run.manager.speculativeTaskSubmitted(kStage, 0, at(1));
        QCOMPARE(run.manager.needed(), 2); // with 4 slots only because a copy runs elsewhere
        run.until(2);
        QCOMPARE(run.manager.target(), 2);
        run.manager.taskStarted(kStage, 0, 1, true);
        QCOMPARE(run.manager.demand().pendingSpeculative, 0);
        QCOMPARE(run.manager.needed(), tasksAtOnce == 1 ? 2 : 1);
        run.manager.taskEnded(kStage, 0, 1, true, kOk, at(3));
        run.manager.taskEnded(kStage, 0, 0, false, TaskOutcome::Killed, at(3));
        QCOMPARE(run.manager.needed(), 0);
        run.manager.speculativeTaskSubmitted(kStage, 0, at(3)); // a success takes away the copy that still waits
        run.manager.taskStarted(kStage, 0, 0, false);
        run.manager.taskEnded(kStage, 0, 0, false, kOk, at(4));
        QCOMPARE(run.manager.demand().pendingSpeculative, 0);
    }
}

void tst_DynamicAllocation::unschedulableTaskSetsComeOnTop()
{
    Run run({}, 2);
    run.executors(3);
    run.manager.stageSubmitted(kStage, 2, at(0));
    QCOMPARE(run.manager.needed(), 1);
    run.manager.unschedulableAdded(kStage, at(0));
    QCOMPARE(run.manager.needed(), 4); // 3 living and ceil(1 / 2)
    run.manager.unschedulableRemoved(kStage);
    QCOMPARE(run.manager.needed(), 1);
}

void tst_DynamicAllocation::failedTasksWaitAgain_data()
{
    QTest::addColumn<TaskOutcome>("outcome");
    QTest::addColumn<bool>("speculative");
    QTest::addColumn<int>("pending");
    QTest::newRow("succeeded") << TaskOutcome::Succeeded << false << 0;
    QTest::newRow("killed") << TaskOutcome::Killed << false << 0;
    QTest::newRow("failed") << TaskOutcome::Failed << false << 1;
    QTest::newRow("failed copy") << TaskOutcome::Failed << true << 0;
}

void tst_DynamicAllocation::failedTasksWaitAgain()
{
    QFETCH(const TaskOutcome, outcome);
    QFETCH(const bool, speculative);
    Run run;
    run.executors(2);
    run.manager.stageSubmitted(kStage, 1, at(0));
    run.manager.taskStarted(kStage, 0, 0, false);
    if (speculative)
        run.manager.taskStarted(kStage, 0, 1, true);
    run.manager.taskEnded(kStage, 0, speculative ? 1 : 0, speculative, outcome, at(1));
    QTEST(static_cast<int>(run.manager.demand().pending), "pending");
}

/// Its shuffle output was lost with an executor (Spark's Resubmitted): the index was started once, and does not wait a second time.
void tst_DynamicAllocation::aReRunAfterSuccessDoesNotWait()
{
    Run run;
    run.executors(1);
    run.manager.stageSubmitted(kStage, 2, at(0));
    run.task(0, 0, 0, 1);
    QCOMPARE(run.manager.demand().pending, 1);
    run.manager.taskStarted(kStage, 0, 0, false);
    QCOMPARE(run.manager.demand().pending, 1);
    QCOMPARE(run.manager.demand().running, 1);
}

void tst_DynamicAllocation::zombiesOfACompletedStageRunOn()
{
    Run run;
    run.executors(2);
    run.manager.stageSubmitted(kStage, 5, at(0));
    run.manager.taskStarted(kStage, 0, 0, false);
    run.manager.taskStarted(kStage, 1, 1, false);
    run.manager.stageCompleted(kStage);
    QCOMPARE(run.manager.demand().pending, 0);
    QCOMPARE(run.manager.demand().running, 2);
    run.manager.stageSubmitted({1, 1}, 5, at(1)); // the next attempt of the stage counts by itself
    QCOMPARE(run.manager.demand().pending, 5);
    run.manager.taskEnded(kStage, 0, 0, false, TaskOutcome::Failed, at(2)); // a zombie's failure brings nothing back
    QCOMPARE(run.manager.demand().pending, 5);
    QCOMPARE(run.manager.demand().running, 1);
    run.manager.taskEnded(kStage, 1, 1, false, kOk, at(2));
    QCOMPARE(run.manager.needed(), 5);
}

void tst_DynamicAllocation::initializingUntilAStageIsSubmitted()
{
    Run run({{u"initialExecutors"_s, 5}});
    run.until(30);
    QVERIFY(run.log.isEmpty()); // nothing is needed, and yet it keeps 5
    QVERIFY(!run.manager.nextDue());
    run.manager.stageSubmitted(kStage, 2, at(30));
    run.until(30.1);
    QCOMPARE(run.text(), u"30.1:2"_s);
}

void tst_DynamicAllocation::initializingUntilAnExecutorTimesOut()
{
    Run run({{u"initialExecutors"_s, 3}, {u"minExecutors"_s, 1}});
    run.executors(3);
    run.until(59.9);
    QVERIFY(run.log.isEmpty());
    run.until(60);
    QCOMPARE(run.text(), u"60.0:1 60.0:-0 60.0:-1"_s);
}

void tst_DynamicAllocation::profilesHaveTheirOwnTargets()
{
    Run run({{u"initialExecutors"_s, 1}, {u"executorIdleTimeout"_s, 5}});
    run.manager.addProfile(3, 2);
    run.executors(1);
    const auto first = run.manager.stageSubmitted({7, 0}, 10, at(0), 3);
    QVERIFY(first && *first == (DynamicAllocation::TargetChange{3, 1})); // asked for at once
    QVERIFY(!run.manager.stageSubmitted({8, 0}, 10, at(0), 3));
    run.manager.executorAdded(1, ExecutorId(u"1"_s), at(0), 3);
    run.until(3);
    QCOMPARE(run.text(), u"0.1:0 1.0:p3=2 2.0:p3=4 3.0:p3=8"_s);
    QCOMPARE(run.manager.needed(3), 10);
    QCOMPARE(run.manager.live(), 1);
    run.until(5);
    QCOMPARE(run.log.last(), u"5.0:-0"_s); // the other profile's executor is under its target
}

void tst_DynamicAllocation::initialAboveMaximumIsNotRaised()
{
    Run run({{u"initialExecutors"_s, 8}, {u"maxExecutors"_s, 4}});
    run.manager.stageSubmitted(kStage, 100, at(0));
    run.until(5);
    QVERIFY(run.log.isEmpty());
    QCOMPARE(run.manager.target(), 8);
}

QTEST_APPLESS_MAIN(tst_DynamicAllocation)
#include "tst_dynamicallocation.moc"
