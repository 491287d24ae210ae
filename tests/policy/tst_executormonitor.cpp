// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/dynamicallocation.h"

#include <QTest>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using domain::ExecutorId;
using domain::Instant;
using domain::Millis;

namespace {

constexpr StageAttempt kStage{1, 0};

Instant at(double seconds) { return Instant{Millis{1'700'000'000'000 + std::llround(seconds * 1'000)}}; }

/// One executor, "0", with idle 10 s, cached 30 s, shuffle 20 s; `leftAt` ticks until it leaves.
struct One {
    explicit One(const QVariantMap& more = {})
    {
        QVariantMap given{{u"executorIdleTimeout"_s, 10}, {u"cachedExecutorIdleTimeout"_s, 30}, {u"shuffleTracking.timeout"_s, 20}};
        given.insert(more);
        manager.emplace(*dynamicAllocationSettings(*readSettings(dynamicAllocationInfo().parameters, given)));
        manager->executorAdded(0, ExecutorId(u"0"_s), at(0));
    }
    std::optional<DynamicAllocation> manager;
    int next = 1;

    void runTask(double start, double end, int stage = 1, TaskOutcome outcome = TaskOutcome::Succeeded)
    {
        ticks(start);
        manager->taskStarted({stage, 0}, 0, 0, false);
        ticks(end);
        manager->taskEnded({stage, 0}, 0, 0, false, outcome, at(end));
    }
    /// -1: did not leave by then.
    double ticks(double seconds)
    {
        double left = -1;
        for (; next <= std::llround(seconds * 10); ++next) {
            if (!manager->tick(at(next / 10.0)).releases.empty())
                left = next / 10.0;
        }
        return left;
    }
};

DynamicAllocation crowd(const QVariantMap& given, int executors)
{
    DynamicAllocation manager(*dynamicAllocationSettings(*readSettings(dynamicAllocationInfo().parameters, given)));
    for (int key = 0; key < executors; ++key)
        manager.executorAdded(key, ExecutorId(QString::number(key)), at(0));
    return manager;
}

} // namespace

class tst_ExecutorMonitor : public QObject {
    Q_OBJECT
private slots:
    void idleSinceItWasAdded();
    void idleSinceItsLastTask();
    void cachedBlocksKeepItLonger();
    void unpersistingLetsItGoAtOnce();
    void theLongestTimeoutCountsNotTheSum();
    void neverMeansNever();
    void activeShufflePinsIt();
    void failedAndUntrackedTasksHoldNoShuffle();
    void reusedShufflePinsAgain();
    void oneOfTwoJobsIsEnough();
    void cleanedShuffleIsForgotten();
    void lexicographicOrder();
    void notBelowMinimumNorTarget();
    void leavingOnesCountAsLivingButNotAsStaying();
    void sparedOnesAreTriedAgain();
    void lateEventsOfAGoneExecutorAreIgnored();
    void aTaskMayComeBeforeItsExecutor();
};

void tst_ExecutorMonitor::idleSinceItWasAdded()
{
    One one;
    QCOMPARE(one.ticks(40), 10.0);
}

void tst_ExecutorMonitor::idleSinceItsLastTask()
{
    One one;
    one.runTask(5, 12.3);
    QCOMPARE(one.ticks(40), 22.3);
    One killed;
    killed.runTask(5, 12.3, 1, TaskOutcome::Killed);
    QCOMPARE(killed.ticks(40), 22.3);
}

void tst_ExecutorMonitor::cachedBlocksKeepItLonger()
{
    One one;
    one.manager->blockCached(0, 7, 0);
    one.manager->blockCached(0, 7, 1);
    one.manager->blockDropped(0, 7, 0);
    QCOMPARE(one.ticks(29.9), -1.0);
    QCOMPARE(one.ticks(40), 30.0);
}

void tst_ExecutorMonitor::unpersistingLetsItGoAtOnce()
{
    One one;
    one.manager->blockCached(0, 7, 0);
    one.manager->blockCached(0, 8, 0);
    QCOMPARE(one.ticks(20), -1.0);
    one.manager->rddUnpersisted(7);
    QCOMPARE(one.ticks(25), -1.0);
    one.manager->rddUnpersisted(8);
    QCOMPARE(one.ticks(40), 25.1);
}

void tst_ExecutorMonitor::theLongestTimeoutCountsNotTheSum()
{
    One one;
    const StageShuffle writes[]{{1, 5}};
    one.manager->jobStarted(0, writes);
    one.manager->blockCached(0, 7, 0);
    one.runTask(1, 2);
    one.manager->jobEnded(0);
    QCOMPARE(one.ticks(80), 32.0);

    // A cached timeout below the idle one does not shorten it.
    One quick({{u"cachedExecutorIdleTimeout"_s, 3}});
    quick.manager->blockCached(0, 7, 0);
    QCOMPARE(quick.ticks(80), 10.0);
}

void tst_ExecutorMonitor::neverMeansNever()
{
    DynamicAllocation manager = crowd({{u"executorIdleTimeout"_s, 1}}, 1);
    manager.blockCached(0, 7, 0);
    for (int tick = 0; tick < 1'000; ++tick)
        QVERIFY(manager.tick(at(tick * 1e5)).releases.empty());
}

void tst_ExecutorMonitor::activeShufflePinsIt()
{
    One one;
    const StageShuffle writes[]{{1, 5}};
    one.manager->jobStarted(0, writes);
    one.runTask(1, 2);
    QCOMPARE(one.ticks(100), -1.0); // the job goes on
    one.manager->jobEnded(0);
    QCOMPARE(one.ticks(200), 100.1); // counted from the last task, not from the end of the job
}

void tst_ExecutorMonitor::failedAndUntrackedTasksHoldNoShuffle()
{
    const StageShuffle writes[]{{1, 5}};
    One failed;
    failed.manager->jobStarted(0, writes);
    failed.runTask(1, 2, 1, TaskOutcome::Failed);
    QCOMPARE(failed.ticks(100), 12.0);
    One other;
    other.manager->jobStarted(0, writes);
    other.runTask(1, 2, 9); // a stage that writes none
    QCOMPARE(other.ticks(100), 12.0);
    One late;
    late.manager->jobStarted(0, writes);
    late.manager->jobEnded(0);
    late.runTask(1, 2); // a zombie of the job
    QCOMPARE(late.ticks(100), 12.0);
    One untracked({{u"shuffleTracking.enabled"_s, false}});
    untracked.manager->jobStarted(0, writes);
    untracked.runTask(1, 2);
    QCOMPARE(untracked.ticks(100), 12.0);
}

/// A later job names the stage that wrote it, though it will be skipped.
void tst_ExecutorMonitor::reusedShufflePinsAgain()
{
    One one;
    const StageShuffle writes[]{{1, 5}};
    const StageShuffle reuses[]{{4, 5}};
    const StageShuffle other[]{{6, 8}};
    one.manager->jobStarted(0, writes);
    one.runTask(1, 2);
    one.manager->jobEnded(0);
    one.ticks(10);
    one.manager->jobStarted(1, other);
    one.manager->jobStarted(2, reuses);
    one.manager->jobEnded(1);
    QCOMPARE(one.ticks(60), -1.0);
    one.manager->jobEnded(2);
    QCOMPARE(one.ticks(70), 60.1);
}

void tst_ExecutorMonitor::oneOfTwoJobsIsEnough()
{
    One one;
    const StageShuffle writes[]{{1, 5}};
    one.manager->jobStarted(0, writes);
    one.manager->jobStarted(1, writes);
    one.runTask(1, 2);
    one.manager->jobEnded(0);
    QCOMPARE(one.ticks(60), -1.0);
    one.manager->jobEnded(1);
    QCOMPARE(one.ticks(70), 60.1);
}

void tst_ExecutorMonitor::cleanedShuffleIsForgotten()
{
    One one;
    const StageShuffle writes[]{{1, 5}};
    one.manager->jobStarted(0, writes);
    one.runTask(1, 2);
    one.manager->shuffleCleaned(5);
    QCOMPARE(one.ticks(70), 12.0);
}

void tst_ExecutorMonitor::lexicographicOrder()
{
    DynamicAllocation manager = crowd({{u"minExecutors"_s, 8}}, 12);
    const auto releases = manager.tick(at(60)).releases;
    QCOMPARE(releases, (std::vector<ExecutorKey>{0, 1, 10, 11}));
}

void tst_ExecutorMonitor::notBelowMinimumNorTarget()
{
    DynamicAllocation minimum = crowd({{u"minExecutors"_s, 3}}, 5);
    QCOMPARE(minimum.tick(at(60)).releases.size(), std::size_t{2});
    QVERIFY(minimum.tick(at(60.1)).releases.empty());

    DynamicAllocation target = crowd({{u"initialExecutors"_s, 5}}, 5);
    target.stageSubmitted(kStage, 4, at(0));
    const auto tick = target.tick(at(60));
    QCOMPARE(tick.targets.front().target, 4);
    QCOMPARE(tick.releases, std::vector<ExecutorKey>{0});
    for (int i = 0; i < 4; ++i) {
        target.taskStarted(kStage, i, i + 1, false);
        target.taskEnded(kStage, i, i + 1, false, TaskOutcome::Succeeded, at(61));
    }
    QVERIFY(target.tick(at(120)).releases.empty());
    QCOMPARE(target.tick(at(121)).releases, (std::vector<ExecutorKey>{1, 2, 3, 4}));
}

void tst_ExecutorMonitor::leavingOnesCountAsLivingButNotAsStaying()
{
    DynamicAllocation manager = crowd({{u"minExecutors"_s, 1}}, 3);
    QCOMPARE(manager.tick(at(60)).releases.size(), std::size_t{2});
    QCOMPARE(manager.live(), 3);
    manager.stageSubmitted(kStage, 10, at(60));
    QCOMPARE(manager.tick(at(61)).targets.front().target, 4); // from the 3 that live
    manager.executorRemoved(0);
    manager.executorRemoved(1);
    QCOMPARE(manager.live(), 1);
}

void tst_ExecutorMonitor::sparedOnesAreTriedAgain()
{
    DynamicAllocation manager = crowd({}, 1);
    QCOMPARE(manager.tick(at(60)).releases.size(), std::size_t{1});
    QVERIFY(manager.tick(at(60.1)).releases.empty());
    manager.spared(0);
    manager.stageSubmitted(kStage, 1, at(60.1));
    manager.taskStarted(kStage, 0, 0, false);
    manager.taskEnded(kStage, 0, 0, false, TaskOutcome::Succeeded, at(70));
    manager.stageCompleted(kStage);
    QVERIFY(manager.tick(at(129.9)).releases.empty());
    QCOMPARE(manager.tick(at(130)).releases, std::vector<ExecutorKey>{0});
}

/// SPARK-26927: the scheduler does not deem it active any more.
void tst_ExecutorMonitor::lateEventsOfAGoneExecutorAreIgnored()
{
    DynamicAllocation manager = crowd({}, 1);
    manager.executorRemoved(0);
    manager.taskStarted(kStage, 0, 0, false);
    manager.blockCached(0, 1, 1);
    QCOMPARE(manager.live(), 0);
    manager.executorRemoved(1); // never seen
    manager.taskStarted(kStage, 0, 1, false);
    manager.executorAdded(1, ExecutorId(u"1"_s), at(1));
    QCOMPARE(manager.live(), 0);
    QVERIFY(manager.tick(at(1'000)).releases.empty());
}

/// SPARK-4951: different threads post them. Until it is known what it is, it is not let go.
void tst_ExecutorMonitor::aTaskMayComeBeforeItsExecutor()
{
    DynamicAllocation manager = crowd({{u"initialExecutors"_s, 1}}, 0);
    manager.taskStarted(kStage, 0, 0, false);
    manager.taskEnded(kStage, 0, 0, false, TaskOutcome::Succeeded, at(1));
    QCOMPARE(manager.live(), 0);
    const auto tick = manager.tick(at(61));
    QVERIFY(tick.releases.empty());
    QCOMPARE(tick.targets.size(), std::size_t{1}); // but its time is up, which ends the initial phase
    manager.executorAdded(0, ExecutorId(u"0"_s), at(62));
    QCOMPARE(manager.live(), 1);
    QVERIFY(manager.tick(at(121.9)).releases.empty());
    QCOMPARE(manager.tick(at(122)).releases, std::vector<ExecutorKey>{0});
}

QTEST_APPLESS_MAIN(tst_ExecutorMonitor)
#include "tst_executormonitor.moc"
