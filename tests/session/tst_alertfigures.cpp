// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/alertfigures.h"

#include "support/builders.h"

#include <QTest>

#include <algorithm>

using namespace stoker;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::AlertFigure;
using domain::AlertPlace;
using domain::AlertRule;
using domain::Instant;
using domain::Millis;
using session::Store;
using session::readFigure;
using session::subjectOf;
using test::kNoon;

namespace {

AlertRule rule(AlertFigure figure, Millis window = Millis{0}) { return {.id = u"r"_s, .figure = figure, .window = window}; }

domain::Batch batch(Instant time, double durationSeconds, double delaySeconds = 0)
{
    domain::Batch one;
    one.id = QString::number(domain::toEpochMs(time));
    one.started = time + Millis{static_cast<qint64>(delaySeconds * 1000)};
    one.durationSeconds = durationSeconds;
    one.intervalSeconds = 60;
    return one;
}

std::unique_ptr<const Store> storeOf(const std::shared_ptr<domain::Snapshot>& snapshot)
{
    auto store = std::make_unique<Store>();
    store->apply(snapshot);
    return store;
}

} // namespace

class tst_AlertFigures : public QObject {
    Q_OBJECT
private slots:
    void nothingIsKnownBeforeTheFirstAnswer()
    {
        const Store store;
        for (const domain::AlertFigureSpec& spec : domain::alertFigures())
            QVERIFY(!readFigure(rule(spec.figure, spec.usualWindow), store, kNoon, 5s));
    }

    void whileStaleOnlyTheAgeIsKnown()
    {
        Store store;
        store.apply(test::makeSnapshot(kNoon, 3));
        QCOMPARE(readFigure(rule(AlertFigure::StaleFor), store, kNoon, 900ms), 0.0);
        QCOMPARE(readFigure(rule(AlertFigure::ExecutorsMissing), store, kNoon, 900ms), 0.0);
        store.setStale(true);
        for (const domain::AlertFigureSpec& spec : domain::alertFigures()) {
            const auto value = readFigure(rule(spec.figure, spec.usualWindow), store, kNoon + 70s, 70s);
            if (spec.figure == AlertFigure::AutopilotStopped) {
                QCOMPARE(readFigure(rule(spec.figure), store, kNoon, {}, 70s), 70.0); // old figures are a reason for it
                continue;
            }
            if (spec.figure == AlertFigure::StaleFor)
                QCOMPARE(value, 70.0);
            else
                QVERIFY2(!value, spec.name.data());
        }
        QVERIFY(!readFigure(rule(AlertFigure::StaleFor), store, kNoon, {}));
    }

    void whateverTheTilesShowMayBeWatched()
    {
        auto snapshot = test::makeSnapshot(kNoon, 4);
        snapshot->target = 6;
        snapshot->tasksRunning = 3;
        snapshot->tasksPending = 70;
        std::vector<domain::Executor>& executors = snapshot->executors;
        for (domain::Executor& executor : executors) {
            executor.runningTasks = 0;
            executor.taskTimeMs = 1'000;
            executor.gcTimeMs = 100;
        }
        executors[0].runningTasks = 2;
        executors[1].runningTasks = 1;
        executors[2].state = domain::ExecutorState::Excluded;
        executors[3].gcTimeMs = 500;
        snapshot->batches = {batch(kNoon - 62s, 45)};
        Store store;
        store.apply(snapshot);
        store.setWished(9);
        const auto value = [&store](AlertFigure figure) { return readFigure(rule(figure), store, kNoon, {}); };
        QCOMPARE(value(AlertFigure::Backlog), 70.0);
        QCOMPARE(value(AlertFigure::TasksRunning), 3.0);
        QCOMPARE(value(AlertFigure::BatchTime), 45.0);
        QCOMPARE(value(AlertFigure::Target), 6.0);
        QCOMPARE(value(AlertFigure::Registered), 4.0);
        QCOMPARE(value(AlertFigure::Usable), 3.0);
        QCOMPARE(value(AlertFigure::Busy), 2.0);
        QCOMPARE(value(AlertFigure::ExecutorsAway), 1.0);
        QCOMPARE(value(AlertFigure::ExecutorsMissing), 2.0); // pending
        QCOMPARE(value(AlertFigure::Wished), 9.0);
        QCOMPARE(value(AlertFigure::Needed), std::optional<double>(store.figures().needed));
        QVERIFY(value(AlertFigure::Needed));
        QCOMPARE(value(AlertFigure::GcShare), 20.0); // 800 of 4,000 ms
        QVERIFY(!value(AlertFigure::CpuP90)); // one poll makes no rate
        AlertRule gc = rule(AlertFigure::GcShare);
        gc.threshold = 15;
        QCOMPARE(subjectOf(gc, store, kNoon).executors, std::vector{executors[3].id});
        QCOMPARE(subjectOf(rule(AlertFigure::ExecutorsAway), store, kNoon).executors, std::vector{executors[2].id});
        QCOMPARE(subjectOf(rule(AlertFigure::ExecutorsAway), store, kNoon).place, AlertPlace::Executors);
    }

    void thePercentilesAreThoseOfTheTile()
    {
        Store store;
        for (int i = 0; i < 20; ++i) {
            auto snapshot = test::makeSnapshot(kNoon + i * 1s, 4);
            for (std::size_t row = 0; row < snapshot->executors.size(); ++row) {
                snapshot->executors[row].cpuSeconds = double(row) * i / 4;
                snapshot->executors[row].cpuAt = snapshot->time;
            }
            store.apply(snapshot);
        }
        QVERIFY(store.figures().cpuP90.has_value());
        QCOMPARE(readFigure(rule(AlertFigure::CpuP90), store, kNoon + 19s, {}), store.figures().cpuP90);
        QCOMPARE(readFigure(rule(AlertFigure::CpuP10), store, kNoon + 19s, {}), store.figures().cpuP10);
    }

    void failedTasksAreCountedWithinTheWindow()
    {
        Store store;
        const auto poll = [&store](Instant time, std::vector<int> failed) {
            auto snapshot = test::makeSnapshot(time, static_cast<int>(failed.size()));
            for (std::size_t row = 0; row < failed.size(); ++row)
                snapshot->executors[row].failedTasks = failed[row];
            store.apply(snapshot);
        };
        const auto within = [&store](Millis window, Instant now) { return readFigure(rule(AlertFigure::FailedTasks, window), store, now, {}); };
        poll(kNoon, {5, 7});
        QCOMPARE(within(1h, kNoon), 0.0); // of before nothing is known
        poll(kNoon + 1min, {6, 9});
        QCOMPARE(within(1h, kNoon + 1min), 3.0);
        poll(kNoon + 30min, {6, 9, 2}); // a newcomer that failed at once
        QCOMPARE(within(1h, kNoon + 30min), 5.0);
        QCOMPARE(within(10min, kNoon + 30min), 2.0);
        poll(kNoon + 61min, {7, 9, 2});
        QCOMPARE(within(1h, kNoon + 61min), 3.0); // those of the first minute are too long ago
        QCOMPARE(subjectOf(rule(AlertFigure::FailedTasks, 1h), store, kNoon + 61min).executors.size(), std::size_t(3));
    }

    void deadlinesMissedWithinTheWindow()
    {
        auto snapshot = test::makeSnapshot(kNoon, 3);
        Store none;
        none.apply(snapshot);
        QVERIFY(!readFigure(rule(AlertFigure::MissedDeadlines, 1h), none, kNoon, {})); // no batches: not "0 missed"
        snapshot->batches = {batch(kNoon - 62min, 70), batch(kNoon - 30min, 70), batch(kNoon - 20min, 60), batch(kNoon - 10min, 61), batch(kNoon - 1min, 30)};
        Store store;
        store.apply(snapshot);
        QCOMPARE(readFigure(rule(AlertFigure::MissedDeadlines, 1h), store, kNoon, {}), 2.0); // the first ended 60 min 50 s ago, 60 s is in time
        QCOMPARE(readFigure(rule(AlertFigure::MissedDeadlines, 15min), store, kNoon, {}), 1.0);
        store.setDeadline(25);
        store.apply(snapshot);
        QCOMPARE(readFigure(rule(AlertFigure::MissedDeadlines, 1h), store, kNoon, {}), 4.0);
        const auto subject = subjectOf(rule(AlertFigure::MissedDeadlines, 1h), store, kNoon);
        QCOMPARE(subject.place, AlertPlace::Timeline);
        QCOMPARE(subject.time, kNoon - 1min);
    }

    void aSawToothIsNoGrowth()
    {
        Store saw;
        Store growing;
        for (int second = 0; second <= 600; ++second) {
            auto snapshot = test::makeSnapshot(kNoon + second * 1s, 3);
            snapshot->tasksPending = second % 60 < 40 ? 900 - (second % 60) * 20 : 0; // each batch brings 900, and it keeps up
            saw.apply(snapshot);
            auto other = std::make_shared<domain::Snapshot>(*snapshot);
            other->tasksPending += second * 2;
            growing.apply(other);
            const Instant now = kNoon + second * 1s;
            const auto early = readFigure(rule(AlertFigure::BacklogGrowth, 10min), saw, now, {});
            if (second < 600)
                QVERIFY(!early); // the window was not watched yet
            else
                QCOMPARE(early, 0.0);
        }
        const auto growth = readFigure(rule(AlertFigure::BacklogGrowth, 10min), growing, kNoon + 600s, {});
        QVERIFY(growth);
        QVERIFY2(*growth > 500 && *growth < 700, qPrintable(QString::number(*growth)));
    }

    void behindIsTheWaitOfTheNextBatch()
    {
        const auto behind = [](std::vector<domain::Batch> batches, Instant now) {
            auto snapshot = test::makeSnapshot(now, 3);
            snapshot->batches = std::move(batches);
            return readFigure(rule(AlertFigure::SecondsBehind), *storeOf(snapshot), now, {});
        };
        QVERIFY(!behind({}, kNoon));
        QCOMPARE(behind({batch(kNoon - 60s, 50)}, kNoon), 0.0);
        QCOMPARE(behind({batch(kNoon - 60s, 50, 30)}, kNoon + 20s), 20.0); // ended 80 s after its time, the next was due after 60
        QCOMPARE(behind({batch(kNoon - 120s, 50, 70), batch(kNoon - 60s, 60, 60)}, kNoon + 60s), 60.0); // the newest counts
        // The next one was due at noon and has not ended: after a whole interval that is being behind too.
        QCOMPARE(behind({batch(kNoon - 60s, 50)}, kNoon + 59s), 0.0);
        QCOMPARE(behind({batch(kNoon - 60s, 50)}, kNoon + 100s), 40.0);
        QVERIFY(!behind({batch(kNoon - 60s, 50)}, kNoon + 40min)); // a stream that has ended
        domain::Batch structured = batch(kNoon - 75s, 75);
        structured.kind = domain::BatchKind::Structured;
        structured.query = u"q"_s;
        structured.id = u"17"_s;
        QCOMPARE(behind({structured}, kNoon), 15.0);
        QCOMPARE(behind({structured}, kNoon + 59s), 15.0);
        QCOMPARE(behind({structured}, kNoon + 10min), 0.0); // no trigger for so long: there is no data, and nothing waits
        structured.intervalSeconds.reset();
        QVERIFY(!behind({structured}, kNoon));
        QCOMPARE(behind({batch(kNoon - 60s, 50, 30), structured}, kNoon + 20s), 20.0);
    }

    void onlyTheLostAreLost()
    {
        auto snapshot = test::makeSnapshot(kNoon, 3);
        const auto left = [&](int number, Instant when, domain::RemovedBy by) {
            domain::Departed departed;
            departed.id = test::id(number);
            departed.added = kNoon - 1h;
            departed.removed = when;
            departed.by = by;
            snapshot->departed.push_back(departed);
        };
        left(10, kNoon - 11min, domain::RemovedBy::Lost);
        left(11, kNoon - 5min, domain::RemovedBy::Lost);
        left(12, kNoon - 4min, domain::RemovedBy::Command);
        left(13, kNoon - 3min, domain::RemovedBy::Spark);
        left(14, kNoon - 2min, domain::RemovedBy::Lost);
        const auto kept = storeOf(snapshot);
        const Store& store = *kept;
        QCOMPARE(readFigure(rule(AlertFigure::ExecutorsLost, 10min), store, kNoon, {}), 2.0);
        QCOMPARE(readFigure(rule(AlertFigure::ExecutorsLost, 1h), store, kNoon, {}), 3.0);
        const auto subject = subjectOf(rule(AlertFigure::ExecutorsLost, 10min), store, kNoon);
        QCOMPARE(subject.executors, test::ids({11, 14}));
        QCOMPARE(subject.time, kNoon - 2min);
    }

    void missingIsTargetLessRegistered()
    {
        auto snapshot = test::makeSnapshot(kNoon, 3);
        snapshot->target = 8;
        QCOMPARE(readFigure(rule(AlertFigure::ExecutorsMissing), *storeOf(snapshot), kNoon, {}), 5.0);
        snapshot->target = 1;
        QCOMPARE(readFigure(rule(AlertFigure::ExecutorsMissing), *storeOf(snapshot), kNoon, {}), 0.0);
        snapshot->target.reset();
        QVERIFY(!readFigure(rule(AlertFigure::ExecutorsMissing), *storeOf(snapshot), kNoon, {}));
    }

    void ratesAreUnknownUntilTheyExist()
    {
        const auto kept = storeOf(test::makeSnapshot(kNoon, 3));
        const Store& store = *kept;
        QVERIFY(!store.hasRates());
        QVERIFY(!readFigure(rule(AlertFigure::Cpu), store, kNoon, {}));
        QVERIFY(!readFigure(rule(AlertFigure::LogsPerMinute), store, kNoon, {}));
        QCOMPARE(readFigure(rule(AlertFigure::CoreHoursToday), store, kNoon, {}), 0.0);
    }

    void cpuIsTheMeanOfAWholeBatch()
    {
        Store store;
        double cpuSeconds = 0;
        std::vector<double> read;
        for (int second = 0; second <= 400; ++second) {
            auto snapshot = test::makeSnapshot(kNoon + second * 1s, 1);
            snapshot->batches = {batch(kNoon - 120s, 60)};
            snapshot->batches.front().intervalSeconds = 120;
            cpuSeconds += second / 60 % 2 ? 1 : 0; // a busy minute, an idle one
            snapshot->executors.front().cpuSeconds = cpuSeconds;
            snapshot->executors.front().cpuAt = snapshot->time;
            store.apply(snapshot);
            const auto value = readFigure(rule(AlertFigure::Cpu), store, snapshot->time, {});
            if (second < 120)
                QVERIFY(!value);
            else if (second > 240)
                read.push_back(value.value());
        }
        const auto [low, high] = std::minmax_element(read.begin(), read.end());
        QVERIFY2(*low > 40 && *high < 60, qPrintable(u"%1..%2"_s.arg(*low).arg(*high)));
        QVERIFY(store.figures().cpuPercent);
    }

    void lowCpuIsAboutTheIdleOnes()
    {
        auto snapshot = test::makeSnapshot(kNoon, 4);
        snapshot->executors[1].runningTasks = 1;
        snapshot->executors[3].state = domain::ExecutorState::Draining;
        AlertRule low = rule(AlertFigure::Cpu);
        QCOMPARE(subjectOf(low, *storeOf(snapshot), kNoon).place, AlertPlace::Live);
        low.comparison = domain::AlertComparison::Below;
        const auto subject = subjectOf(low, *storeOf(snapshot), kNoon);
        QCOMPARE(subject.place, AlertPlace::Executors);
        QCOMPARE(subject.executors, test::ids({0, 2}));
    }
};

QTEST_GUILESS_MAIN(tst_AlertFigures)
#include "tst_alertfigures.moc"
