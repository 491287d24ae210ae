// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginehelpers.h"

using namespace stoker;
using namespace stoker::simulation;
using domain::Outcome;
using domain::ReleaseWay;

/// Targets and releases, against spark-plugin/API.md.
class ReleaseTest final : public QObject {
    Q_OBJECT

private slots:
    void addedExecutorsComeAfterTheirStartUp()
    {
        Engine engine = makeEngine(calm(24));
        const auto receipt = add(engine, 15);
        QVERIFY(receipt);
        QCOMPARE(*receipt->was, 24);
        QCOMPARE(*receipt->target, 39);
        QCOMPARE(*receipt->registered, 24);
        QVERIFY(!receipt->aboveCeiling);
        // Ten are asked for after a second, five a second later; each takes 20 to 40 s.
        engine.advanceTo(SimTime{20'999});
        QCOMPARE(count(engine.snapshot()), 24);
        engine.advanceTo(SimTime{42'000});
        QCOMPARE(count(engine.snapshot()), 39);
        std::vector<double> delays;
        for (const domain::Executor& executor : engine.snapshot().executors) {
            if (executor.added > kOrigin)
                delays.push_back(domain::seconds(*executor.added - kOrigin));
        }
        QCOMPARE(delays.size(), std::size_t{15});
        QVERIFY(*std::max_element(delays.begin(), delays.end()) - *std::min_element(delays.begin(), delays.end()) > 5);
    }
    void loweringTheTargetRemovesNobody()
    {
        Engine engine = makeEngine(calm(8));
        const auto receipt = setTarget(engine, 4);
        QCOMPARE(*receipt->target, 4);
        engine.advanceTo(SimTime{300'000});
        QCOMPARE(count(engine.snapshot()), 8);
        QCOMPARE(*engine.snapshot().target, 4);
    }
    void loweringTheTargetCallsOffWhatIsPending()
    {
        Engine engine = makeEngine(calm(8));
        QVERIFY(setTarget(engine, 12));
        engine.advanceTo(SimTime{5'000});
        const auto receipt = setTarget(engine, 9);
        QCOMPARE(receipt->cancelled, 3);
        engine.advanceTo(SimTime{120'000});
        QCOMPARE(count(engine.snapshot()), 9);
    }
    void aboveTheCeilingIsAcceptedAndSaid()
    {
        Engine engine = makeEngine(calm(8));
        const auto receipt = setTarget(engine, 99);
        QVERIFY(receipt->aboveCeiling);
        QCOMPARE(*receipt->ceiling.value, 16);
        QCOMPARE(receipt->ceiling.because, domain::CeilingBecause::CoresMax);
        engine.advanceTo(SimTime{300'000});
        QCOMPARE(count(engine.snapshot()), 16);
        QCOMPARE(*engine.snapshot().target, 99);
    }
    void belowZeroIsRefused()
    {
        Engine engine = makeEngine(calm(8));
        QCOMPARE(setTarget(engine, -1).error().code, domain::ErrorCode::BadRequest);
        QCOMPARE(add(engine, -9).error().code, domain::ErrorCode::BadRequest);
        QCOMPARE(*engine.snapshot().target, 8);
        QVERIFY(engine.snapshot().commands.empty());
    }

    void eightReleasedToFourStayAtFour_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("drain") << static_cast<int>(ReleaseWay::Drain);
        QTest::newRow("idle") << static_cast<int>(ReleaseWay::Idle);
        QTest::newRow("force") << static_cast<int>(ReleaseWay::Force);
    }
    void eightReleasedToFourStayAtFour()
    {
        QFETCH(int, way);
        Engine engine = makeEngine(calm(8));
        engine.advanceTo(SimTime{30'000});
        const auto receipt = release(engine, {4, 5, 6, 7}, static_cast<ReleaseWay>(way));
        QVERIFY(receipt);
        QCOMPARE(*receipt->target, 4);
        engine.advanceTo(SimTime{600'000});
        QCOMPARE(count(engine.snapshot()), 4);
        QCOMPARE(*engine.snapshot().target, 4);
        // "+1" gives five, not nine.
        QCOMPARE(*add(engine, 1)->target, 5);
        engine.advanceTo(SimTime{700'000});
        QCOMPARE(count(engine.snapshot()), 5);
    }
    void releaseOfSeveralConsolesAddsUp()
    {
        Engine engine = makeEngine(calm(8));
        engine.advanceTo(SimTime{30'000});
        QCOMPARE(*release(engine, {7}, ReleaseWay::Drain)->target, 7);
        QCOMPARE(*release(engine, {6}, ReleaseWay::Drain)->target, 6); // the first has not left yet
        QCOMPARE(*release(engine, {6}, ReleaseWay::Drain)->target, 6); // asked twice counts once
        engine.advanceTo(SimTime{120'000});
        QCOMPARE(count(engine.snapshot()), 6);
    }
    void replacedOnesThatStillLeaveAreNotCounted()
    {
        Engine engine = makeEngine(calm(8));
        engine.advanceTo(SimTime{30'000});
        QCOMPARE(*release(engine, {7}, ReleaseWay::Drain, true)->target, 8);
        QCOMPARE(*release(engine, {6}, ReleaseWay::Drain)->target, 6); // as the plugin: those that stay, less one
        engine.advanceTo(SimTime{200'000});
        QCOMPARE(count(engine.snapshot()), 6);
    }
    void replaceKeepsTheTarget()
    {
        Engine engine = makeEngine(calm(8));
        engine.advanceTo(SimTime{30'000});
        const auto receipt = release(engine, {3}, ReleaseWay::Force, true);
        QCOMPARE(*receipt->target, 8);
        engine.advanceTo(SimTime{100'000});
        const domain::Snapshot snapshot = engine.snapshot();
        QCOMPARE(count(snapshot), 8);
        QVERIFY(!find(snapshot, 3));
        QVERIFY(find(snapshot, 8));
        QCOMPARE(snapshot.departed.back().by, domain::RemovedBy::Command);
    }
    void releaseCallsOffWhatWasPending()
    {
        Engine engine = makeEngine(calm(8));
        QVERIFY(setTarget(engine, 12));
        const auto receipt = release(engine, {0}, ReleaseWay::Drain);
        QCOMPARE(*receipt->was, 12);
        QCOMPARE(*receipt->target, 7);
        QCOMPARE(receipt->cancelled, 4);
        engine.advanceTo(SimTime{200'000});
        QCOMPARE(count(engine.snapshot()), 7);
    }
    void anUnknownIdRefusesTheWholeCall()
    {
        Engine engine = makeEngine(calm(8));
        domain::Command command;
        command.what = domain::Release{{domain::ExecutorId(QStringLiteral("1")), domain::ExecutorId(QStringLiteral("99")), domain::ExecutorId(QStringLiteral("01"))}};
        const auto receipt = engine.apply(command);
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, domain::ErrorCode::UnknownExecutors);
        QCOMPARE(receipt.error().values.value(QStringLiteral("ids")).toStringList(), QStringList({QStringLiteral("99"), QStringLiteral("01")}));
        engine.advanceTo(SimTime{60'000});
        QCOMPARE(count(engine.snapshot()), 8);
        QCOMPARE(*engine.snapshot().target, 8);
    }
    void oneThatIsGoneIsGone()
    {
        Engine engine = makeEngine(calm(8));
        QVERIFY(release(engine, {2}, ReleaseWay::Force));
        engine.advanceTo(SimTime{10'000});
        const auto receipt = release(engine, {2}, ReleaseWay::Drain);
        QCOMPARE(receipt->outcomes.front().outcome, Outcome::Gone);
        QCOMPARE(*receipt->target, 7);
    }

    void drainEndsTheTaskAndMovesTheData()
    {
        Engine engine = makeEngine(calm(24));
        engine.advanceTo(SimTime{20'500});
        const auto before = find(engine.snapshot(), 1);
        QVERIFY(before->isBusy());
        QCOMPARE(before->cachedBlocks, 2);
        QVERIFY(*before->shuffleNeeded);
        QCOMPARE(release(engine, {1}, ReleaseWay::Drain)->outcomes.front().outcome, Outcome::Draining);
        engine.advanceTo(SimTime{21'000});
        const auto draining = find(engine.snapshot(), 1);
        QCOMPARE(draining->state, domain::ExecutorState::Draining);
        QVERIFY(draining->isBusy());
        engine.advanceTo(SimTime{23'000});
        QVERIFY(!find(engine.snapshot(), 1)->isBusy()); // its task ended, it took no other
        QVERIFY(*find(engine.snapshot(), 1)->leavesInSeconds > 0);
        engine.advanceTo(SimTime{35'000});
        QVERIFY(!find(engine.snapshot(), 1));
        QCOMPARE(engine.snapshot().departed.back().reason, QStringLiteral("Finished decommissioning"));
        int blocks = 0;
        for (const domain::Executor& executor : engine.snapshot().executors)
            blocks += executor.cachedBlocks;
        QCOMPARE(blocks, 16);
        engine.advanceTo(SimTime{59'000}); // 46 s of work for 24 on 23, and nothing done twice
        QVERIFY2(engine.snapshot().batches.front().durationSeconds <= 52.01, qPrintable(QString::number(engine.snapshot().batches.front().durationSeconds)));
    }
    void forceRunsTheTaskAgain()
    {
        Engine engine = makeEngine(calm(8));
        engine.advanceTo(SimTime{30'500});
        const int pending = engine.snapshot().tasksPending;
        QCOMPARE(release(engine, {6, 7}, ReleaseWay::Force)->outcomes.front().outcome, Outcome::Removed);
        const domain::Snapshot snapshot = engine.snapshot();
        QCOMPARE(snapshot.tasksPending, pending + 2);
        QCOMPARE(find(snapshot, 7)->state, domain::ExecutorState::Removing);
        QVERIFY(find(snapshot, 7)->idleSince);
        engine.advanceTo(SimTime{36'100});
        QCOMPARE(count(engine.snapshot()), 6);
        QCOMPARE(engine.snapshot().departed.back().reason, QStringLiteral("Executor killed by driver."));
        engine.advanceTo(SimTime{119'000});
        QCOMPARE(engine.snapshot().batches.front().records, qint64{960'000});
        QCOMPARE(engine.snapshot().records.total() >= 960'000, true);
    }
    void neededShuffleThatIsForcedAwayIsWrittenAgain()
    {
        Engine calmRun = makeEngine(calm(8));
        Engine engine = makeEngine(calm(8));
        for (Engine* run : {&calmRun, &engine})
            run->advanceTo(SimTime{20'500});
        QVERIFY(*find(engine.snapshot(), 0)->shuffleNeeded);
        const int pending = engine.snapshot().tasksPending;
        QVERIFY(release(engine, {0}, ReleaseWay::Force));
        engine.advanceTo(SimTime{26'100});
        calmRun.advanceTo(SimTime{26'100});
        QVERIFY(!find(engine.snapshot(), 0));
        QVERIFY(pending > 0);
        engine.advanceTo(SimTime{100'000});
        // Counted once, though two tasks read them.
        QCOMPARE(engine.snapshot().batches.front().records, qint64{960'000});
        calmRun.advanceTo(SimTime{100'000});
        QVERIFY(engine.snapshot().batches.front().durationSeconds > calmRun.snapshot().batches.front().durationSeconds);
    }

    void idleWaitsForTheEndOfTheBatch()
    {
        Engine engine = makeEngine(calm(8));
        engine.advanceTo(SimTime{20'500});
        const auto receipt = release(engine, {3}, ReleaseWay::Idle, false, 60);
        QCOMPARE(receipt->outcomes.front().outcome, Outcome::Busy);
        QCOMPARE(*receipt->target, 7);
        engine.advanceTo(SimTime{45'000});
        QCOMPARE(find(engine.snapshot(), 3)->state, domain::ExecutorState::Active);
        QCOMPARE(engine.snapshot().commands.back().status, domain::CommandRecord::Status::Waiting);
        engine.advanceTo(SimTime{60'000});
        QVERIFY(!find(engine.snapshot(), 3));
        QCOMPARE(engine.snapshot().commands.back().status, domain::CommandRecord::Status::Done);
        QCOMPARE(engine.snapshot().commands.back().outcomes.front().outcome, Outcome::Removed);
        QCOMPARE(*engine.snapshot().target, 7);
    }
    void idleGivesUpAndTheTargetGoesUpAgain()
    {
        Engine engine = makeEngine(calm(8));
        engine.advanceTo(SimTime{10'500});
        QCOMPARE(*release(engine, {3, 4}, ReleaseWay::Idle, false, 20)->target, 6);
        engine.advanceTo(SimTime{31'000});
        const domain::Snapshot snapshot = engine.snapshot();
        QCOMPARE(count(snapshot), 8);
        QCOMPARE(*snapshot.target, 8);
        QCOMPARE(snapshot.commands.back().status, domain::CommandRecord::Status::Failed);
        QCOMPARE(snapshot.commands.back().outcomes.front().outcome, Outcome::Busy);
    }
    void givingUpLeavesATargetThatSomebodySetSince()
    {
        Engine engine = makeEngine(calm(8));
        engine.advanceTo(SimTime{10'500});
        QVERIFY(release(engine, {3, 4}, ReleaseWay::Idle, false, 20));
        QVERIFY(setTarget(engine, 7));
        engine.advanceTo(SimTime{31'000});
        QCOMPARE(*engine.snapshot().target, 7);
    }
    void waitingOnceIsOnce()
    {
        Engine engine = makeEngine(calm(8));
        engine.advanceTo(SimTime{10'500});
        QCOMPARE(release(engine, {3}, ReleaseWay::Idle, false, 0)->outcomes.front().outcome, Outcome::Busy);
        engine.advanceTo(SimTime{10'501});
        QCOMPARE(engine.snapshot().commands.back().status, domain::CommandRecord::Status::Failed);
        QCOMPARE(*engine.snapshot().target, 8);
    }
    void whatIsNotAllowedIsRefused_data()
    {
        QTest::addColumn<int>("wait");
        QTest::newRow("below zero") << -1;
        QTest::newRow("more than an hour") << 3601;
    }
    void whatIsNotAllowedIsRefused()
    {
        QFETCH(int, wait);
        Engine engine = makeEngine(calm(8));
        QCOMPARE(release(engine, {3}, ReleaseWay::Idle, false, wait).error().code, domain::ErrorCode::BadRequest);
        QCOMPARE(release(engine, {}, ReleaseWay::Drain).error().code, domain::ErrorCode::BadRequest);
    }

    void anythingAtAllLeavesTheClusterSound()
    {
        // A storm of commands by dice: whatever is asked, the figures stay in their ranges and the batches go on.
        DemoModel model;
        model.lossesPerHour = 60;
        Engine engine = makeEngine(model);
        const Dice dice(7);
        for (std::uint64_t i = 0; i < 4000; ++i) {
            engine.advanceTo(SimTime{static_cast<SimTime::rep>(i) * 3'700});
            const int which = static_cast<int>(dice.between(Stream::Load, i, 0, 5));
            const domain::Snapshot snapshot = engine.snapshot();
            if (which == 0)
                static_cast<void>(setTarget(engine, static_cast<int>(dice.between(Stream::StartUp, i, 4, 60))));
            else if (!snapshot.executors.empty() && which < 4) {
                const auto victim = static_cast<std::size_t>(dice.uniform(Stream::LossVictim, i) * static_cast<double>(snapshot.executors.size()));
                const auto way = static_cast<ReleaseWay>(static_cast<int>(dice.between(Stream::LossReason, i, 0, 4)));
                QVERIFY(release(engine, {snapshot.executors[victim].id.text.toInt()}, way, dice.uniform(Stream::GcShare, i) < 0.5, 30));
            }
            QCOMPARE(flawOf(engine.snapshot()), QString());
        }
        QVERIFY(setTarget(engine, 40));
        const qint64 before = engine.snapshot().batches.back().id.toLongLong();
        engine.advanceTo(engine.now() + SimTime{6 * 3'600'000});
        QVERIFY(engine.snapshot().batches.back().id.toLongLong() - before > 3'600'000);
    }
};

QTEST_GUILESS_MAIN(ReleaseTest)
#include "tst_simulation_release.moc"
