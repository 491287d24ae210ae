// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/longtimer.h"

#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace stoker;
using app::ctl::LongTimer;
using namespace std::chrono_literals;

class LongTimerTest final : public QObject {
    Q_OBJECT

private slots:
    /// 2^31 ms are 24.9 days.
    void aMonthIsAMonth()
    {
        test::ManualClock clock;
        LongTimer timer(clock);
        QSignalSpy over(&timer, &LongTimer::timeout);
        constexpr auto kMonth = std::chrono::hours(30 * 24);
        timer.start(kMonth);
        QCOMPARE(timer.length(), std::chrono::milliseconds(kMonth));
        for (int hour = 0; hour < 30 * 24 - 1; ++hour) {
            clock.advance(1h);
            timer.wake();
        }
        clock.advance(1h - 1ms);
        timer.wake();
        QCOMPARE(over.count(), 0);
        clock.advance(1ms);
        timer.wake();
        QCOMPARE(over.count(), 1);
        clock.advance(kMonth);
        timer.wake();
        QCOMPARE(over.count(), 1); // once
    }

    void whatIsStoppedDoesNotCome()
    {
        test::ManualClock clock;
        LongTimer timer(clock);
        QSignalSpy over(&timer, &LongTimer::timeout);
        timer.start(1s);
        timer.stop();
        clock.advance(2s);
        timer.wake();
        QCOMPARE(over.count(), 0);
        timer.start(1s);
        clock.advance(1s);
        timer.wake();
        QCOMPARE(over.count(), 1);
    }

    void theEventLoopIsEnough()
    {
        const ports::SystemClock clock;
        LongTimer timer(clock);
        QSignalSpy over(&timer, &LongTimer::timeout);
        timer.start(20ms);
        QVERIFY(over.wait(20'000));
    }
};

QTEST_GUILESS_MAIN(LongTimerTest)
#include "tst_ctl_longtimer.moc"
