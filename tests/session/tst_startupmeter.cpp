// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/startupmeter.h"

#include "support/builders.h"

#include <QTest>

using namespace stoker;
using session::StartupMeter;
using test::kNoon;
using test::makeSnapshot;
using std::chrono::seconds;

namespace {

/// Feeds snapshots as a store would: the difference to the one before with each.
struct Bench {
    void see(seconds at, int executors, int target)
    {
        const auto snapshot = makeSnapshot(kNoon + at, executors);
        snapshot->target = target;
        for (domain::Executor& executor : snapshot->executors)
            executor.added = kNoon + at;
        meter.update(*snapshot, domain::diff(before, snapshot->executors));
        before = snapshot->executors;
    }
    StartupMeter meter;
    std::vector<domain::Executor> before;
};

} // namespace

class TestStartupMeter : public QObject {
    Q_OBJECT

private slots:
    void measuresFromAskedToThere()
    {
        Bench bench;
        bench.see(seconds{0}, 4, 4);
        QVERIFY(!bench.meter.median());
        bench.see(seconds{10}, 4, 6);
        bench.see(seconds{20}, 4, 6);
        bench.see(seconds{40}, 5, 6);
        QCOMPARE(*bench.meter.median(), 30.0);
        bench.see(seconds{50}, 6, 6);
        QCOMPARE(*bench.meter.median(), 40.0); // of 30 and 40 the upper
    }

    void whatWasPendingBeforeIsNotKnown()
    {
        Bench bench;
        bench.see(seconds{0}, 4, 8);
        bench.see(seconds{5}, 8, 8);
        QVERIFY(!bench.meter.median());
    }

    void calledOffIsForgotten()
    {
        Bench bench;
        bench.see(seconds{0}, 4, 4);
        bench.see(seconds{10}, 4, 8);
        bench.see(seconds{20}, 4, 4);
        bench.see(seconds{100}, 4, 5);
        bench.see(seconds{107}, 5, 5);
        QCOMPARE(*bench.meter.median(), 7.0);
    }

    void aLostOneIsReplaced()
    {
        Bench bench;
        bench.see(seconds{0}, 4, 4);
        bench.see(seconds{60}, 3, 4);
        bench.see(seconds{72}, 4, 4);
        QCOMPARE(*bench.meter.median(), 12.0);
    }

    void onlyTheLastOnesCount()
    {
        Bench bench;
        bench.see(seconds{0}, 1, 1);
        int time = 0;
        const auto grow = [&](int executors, int delay) {
            bench.see(seconds{time += 100}, executors, executors + 1);
            bench.see(seconds{time + delay}, executors + 1, executors + 1);
        };
        for (int i = 1; i <= 10; ++i)
            grow(i, 90);
        for (int i = 11; i <= 40; ++i)
            grow(i, 20);
        QCOMPARE(*bench.meter.median(), 20.0);
    }
};

QTEST_APPLESS_MAIN(TestStartupMeter)
#include "tst_startupmeter.moc"
