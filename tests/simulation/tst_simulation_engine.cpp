// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginehelpers.h"

using namespace stoker;
using namespace stoker::simulation;

class EngineTest final : public QObject {
    Q_OBJECT

private slots:
    void noonBatchEndsInFiftySeconds_data()
    {
        QTest::addColumn<int>("executors");
        QTest::newRow("8") << 8;
        QTest::newRow("24") << 24;
        QTest::newRow("1700") << 1700;
    }
    void noonBatchEndsInFiftySeconds()
    {
        QFETCH(int, executors);
        Engine engine = makeEngine(calm(executors));
        engine.advanceTo(SimTime{59'000});
        const domain::Snapshot snapshot = engine.snapshot();
        QCOMPARE(snapshot.batches.size(), std::size_t{1});
        QCOMPARE(snapshot.batches.front().durationSeconds, 50.0);
        QCOMPARE(snapshot.batches.front().records, qint64{120'000} * executors);
        QCOMPARE(snapshot.records.total(), qint64{120'000} * executors);
    }
    void halfTheExecutorsNeedTwiceTheParallelTime()
    {
        Engine engine = makeEngine(calm(8));
        QVERIFY(release(engine, {0, 2, 3, 5}, domain::ReleaseWay::Drain)); // none with cached data
        engine.advanceTo(SimTime{100'000});
        QCOMPARE(engine.snapshot().batches.front().durationSeconds, 4.0 + 2 * 46.0);
    }
    void serialPartRunsNoTask()
    {
        Engine engine = makeEngine(calm());
        engine.advanceTo(SimTime{3'999});
        QCOMPARE(busy(engine.snapshot()), 0);
        QCOMPARE(engine.snapshot().tasksPending, 0);
        engine.advanceTo(SimTime{4'000});
        QCOMPARE(busy(engine.snapshot()), 8);
        QVERIFY(engine.snapshot().tasksPending > 0);
    }
    void logsPerMinuteFollowTheCurve()
    {
        DemoModel model; // with noise
        model.startHour = 6;
        model.lossesPerHour = 0;
        Engine engine = makeEngine(model);
        const Load load(model);
        for (int minute = 5; minute < 12 * 60; minute += 7) {
            // A batch has been read whole a second before the next one is due, as long as it keeps up.
            engine.advanceTo(SimTime{minute * 60'000 - 1});
            const double last = static_cast<double>(*engine.snapshot().records.dstream.last60s);
            const double expected = model.nightLogsPerMinute() * relativeLoad(load.hourAt(SimTime{(minute - 1) * 60'000}));
            QVERIFY2(std::abs(last / expected - 1) <= 0.101, qPrintable(QStringLiteral("%1: %2 of %3").arg(minute).arg(last).arg(expected)));
        }
        QCOMPARE(engine.snapshot().records.batch.total, qint64{0}); // none counted twice
    }
    void totalOfRecordsIsThatOfTheBatches()
    {
        Engine engine = makeEngine(DemoModel{});
        engine.advanceTo(SimTime{30 * 60'000 - 1});
        qint64 sum = 0;
        for (const domain::Batch& batch : engine.snapshot().batches)
            sum += batch.records;
        QCOMPARE(engine.snapshot().records.total(), sum);
    }
    void cpuIsThatOfTheTasks()
    {
        Engine engine = makeEngine(calm(24));
        engine.advanceTo(SimTime{60'000});
        double cpu = 0;
        double share = 0;
        for (const domain::Executor& executor : engine.snapshot().executors) {
            cpu += *executor.cpuSeconds;
            share += static_cast<double>(executor.taskTimeMs) / 1000;
        }
        QVERIFY(std::abs(share - 24 * 46) < 1);
        // 46 of 60 s busy at 0.88 to 0.97 of a core, and next to nothing while idle.
        const double percent = cpu / (24 * 60) * 100;
        QVERIFY2(percent > 46 / 60.0 * 68 && percent < 46 / 60.0 * 96 + 1, qPrintable(QString::number(percent)));
    }
    void sameInputSameOutputHoweverTheTimeIsCut()
    {
        Engine whole = makeEngine(DemoModel{});
        Engine cut = makeEngine(DemoModel{});
        const SimTime end{2 * 3'600'000};
        whole.advanceTo(end);
        for (SimTime time{0}; time <= end; time += SimTime{777})
            cut.advanceTo(time);
        cut.advanceTo(end);
        QCOMPARE(cut.snapshot().executors, whole.snapshot().executors);
        QCOMPARE(cut.snapshot().records, whole.snapshot().records);
        QCOMPARE(cut.snapshot().batches, whole.snapshot().batches);
        QCOMPARE(cut.snapshot().departed, whole.snapshot().departed);
    }
    void anotherSeedIsAnotherDay()
    {
        DemoModel other;
        other.seed = 2;
        Engine a = makeEngine(DemoModel{});
        Engine b = makeEngine(other);
        a.advanceTo(SimTime{600'000});
        b.advanceTo(SimTime{600'000});
        QVERIFY(a.snapshot().batches != b.snapshot().batches);
    }
    void lostExecutorsAreReplacedUpToTheTarget()
    {
        DemoModel model;
        model.lossesPerHour = 30;
        Engine engine = makeEngine(model);
        bool sawFewer = false;
        for (SimTime time{0}; time <= SimTime{4 * 3'600'000}; time += SimTime{10'000}) {
            engine.advanceTo(time);
            const domain::Snapshot snapshot = engine.snapshot();
            sawFewer = sawFewer || count(snapshot) < 24;
            QVERIFY(count(snapshot) <= 24);
            QCOMPARE(*snapshot.target, 24);
            QCOMPARE(flawOf(snapshot), QString());
        }
        QVERIFY(sawFewer);
        const domain::Snapshot end = engine.snapshot();
        QVERIFY2(end.departed.size() > 80 && end.departed.size() < 160, qPrintable(QString::number(end.departed.size())));
        for (const domain::Departed& departed : end.departed) {
            QCOMPARE(departed.by, domain::RemovedBy::Lost);
            QVERIFY(!departed.reason.isEmpty());
            QVERIFY(departed.removed > departed.added);
        }
    }
    void cacheOfALostExecutorIsBuiltAgain()
    {
        Engine engine = makeEngine(calm(24));
        const auto blocks = [&engine] {
            int sum = 0;
            for (const domain::Executor& executor : engine.snapshot().executors)
                sum += executor.cachedBlocks;
            return sum;
        };
        const int before = blocks();
        QCOMPARE(before, 16);
        engine.advanceTo(SimTime{55'000});
        QVERIFY(release(engine, {1}, domain::ReleaseWay::Force, true));
        engine.advanceTo(SimTime{61'000});
        QCOMPARE(blocks(), before - 2);
        engine.advanceTo(SimTime{115'000});
        QCOMPARE(blocks(), before);
    }
    void shuffleIsNeededWhileItsJobRuns()
    {
        Engine engine = makeEngine(calm(24));
        const auto holders = [&engine](bool needed) {
            int sum = 0;
            for (const domain::Executor& e : engine.snapshot().executors)
                sum += (needed ? *e.shuffleNeeded : e.holdsShuffle) ? 1 : 0;
            return sum;
        };
        engine.advanceTo(SimTime{30'000});
        QCOMPARE(holders(true), 8); // a third
        const auto holder = find(engine.snapshot(), 0);
        QCOMPARE(holder->neededBy, std::vector<int>{0});
        QVERIFY(holder->pins.testFlag(domain::Pin::ShuffleNeeded));
        QVERIFY(*holder->shuffleBytes > 0);
        engine.advanceTo(SimTime{54'000});
        QCOMPARE(holders(true), 0);
    }
    void aLateBatchMakesTheNextWait()
    {
        Engine engine = makeEngine(calm(8));
        QVERIFY(release(engine, {0, 2, 3, 5}, domain::ReleaseWay::Drain));
        engine.advanceTo(SimTime{200'000});
        const domain::Snapshot snapshot = engine.snapshot();
        QCOMPARE(snapshot.batches.size(), std::size_t{2}); // of three that were due
        QCOMPARE(snapshot.batches.at(1).started, kOrigin + SimTime{96'000});
        QCOMPARE(snapshot.jobs.back().result, domain::JobResult::Running);
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_simulation_engine.moc"
