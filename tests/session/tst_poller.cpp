// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/poller.h"

#include "session/fakes.h"
#include "support/builders.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace stoker::domain;
using stoker::session::Poller;
using stoker::test::FakeSource;
using stoker::test::kNoon;
using stoker::test::makeSnapshot;
using stoker::test::ManualClock;
using std::chrono::milliseconds;

class tst_Poller : public QObject {
    Q_OBJECT
private slots:
    void asksAtOnceThenEveryInterval();
    void neverTwoAtOnce();
    void slowAnswersGetAPause();
    void backsOffUpToFifteenSeconds();
    void startingIsNoFailure();
    void successForgetsFailures();
    void pollNowForgetsFailures();
    void asksAtOnceAfterASuspend();
    void aClockCorrectionIsNoSuspend();
    void lateAnswersAreDropped();
    void theTimerKeepsItGoing();
    void canBeStoppedFromItsOwnSignal();

private:
    static Error unreachable() { return Error{ErrorCode::Unreachable, {}, true}; }
};

void tst_Poller::asksAtOnceThenEveryInterval()
{
    ManualClock clock;
    FakeSource source;
    Poller poller(source, clock, milliseconds{1000});
    QSignalSpy good(&poller, &Poller::succeeded);
    QCOMPARE(source.fetches, 0);
    poller.start();
    poller.start();
    QCOMPARE(source.fetches, 1);
    QVERIFY(poller.isAsking());
    clock.advance(milliseconds{200});
    emit source.fetched(makeSnapshot(kNoon, 1));
    QCOMPARE(good.count(), 1);
    QVERIFY(!poller.isAsking());
    clock.advance(milliseconds{799});
    poller.wake();
    QCOMPARE(source.fetches, 1);
    clock.advance(milliseconds{1});
    poller.wake();
    QCOMPARE(source.fetches, 2); // a second after the last question, not after its answer
}

void tst_Poller::neverTwoAtOnce()
{
    ManualClock clock;
    FakeSource source;
    Poller poller(source, clock, milliseconds{1000});
    poller.start();
    for (int i = 0; i < 50; ++i) {
        clock.advance(milliseconds{1000});
        poller.wake();
        poller.pollNow();
    }
    QCOMPARE(source.fetches, 1);
}

void tst_Poller::slowAnswersGetAPause()
{
    ManualClock clock;
    FakeSource source;
    Poller poller(source, clock, milliseconds{1000});
    poller.start();
    clock.advance(milliseconds{4000});
    emit source.fetched(makeSnapshot(kNoon, 1));
    poller.wake();
    clock.advance(milliseconds{999});
    poller.wake();
    QCOMPARE(source.fetches, 1);
    clock.advance(milliseconds{1});
    poller.wake();
    QCOMPARE(source.fetches, 2);
}

void tst_Poller::backsOffUpToFifteenSeconds()
{
    ManualClock clock;
    FakeSource source;
    Poller poller(source, clock, milliseconds{1000});
    QSignalSpy bad(&poller, &Poller::failed);
    poller.start();
    const std::vector<int> most{1000, 2000, 4000, 8000, 15'000, 15'000, 15'000};
    for (std::size_t i = 0; i < most.size(); ++i) {
        emit source.failed(unreachable());
        QCOMPARE(bad.count(), static_cast<int>(i) + 1);
        QVERIFY(poller.nextDelay() <= milliseconds{most[i]});
        QVERIFY(poller.nextDelay() >= milliseconds{most[i] * 4 / 5});
        const int asked = source.fetches;
        clock.advance(poller.nextDelay() - milliseconds{1});
        poller.wake();
        QCOMPARE(source.fetches, asked);
        clock.advance(milliseconds{1});
        poller.wake();
        QCOMPARE(source.fetches, asked + 1);
    }
    // An interval longer than that is never shortened.
    Poller slow(source, clock, milliseconds{60'000});
    slow.start();
    emit source.failed(unreachable());
    emit source.failed(unreachable());
    QCOMPARE(slow.nextDelay(), milliseconds{60'000});
}

void tst_Poller::startingIsNoFailure()
{
    ManualClock clock;
    FakeSource source;
    Poller poller(source, clock, milliseconds{1000});
    poller.start();
    for (int i = 0; i < 5; ++i) {
        emit source.failed(Error{ErrorCode::Starting, {}, true});
        QCOMPARE(poller.nextDelay(), milliseconds{1000});
        clock.advance(milliseconds{1000});
        poller.wake();
    }
    QCOMPARE(source.fetches, 6);
}

void tst_Poller::successForgetsFailures()
{
    ManualClock clock;
    FakeSource source;
    Poller poller(source, clock, milliseconds{1000});
    poller.start();
    for (int i = 0; i < 4; ++i) {
        emit source.failed(unreachable());
        clock.advance(poller.nextDelay());
        poller.wake();
    }
    QVERIFY(poller.nextDelay() > milliseconds{1000});
    emit source.fetched(makeSnapshot(kNoon, 1));
    QCOMPARE(poller.nextDelay(), milliseconds{1000});
}

void tst_Poller::pollNowForgetsFailures()
{
    ManualClock clock;
    FakeSource source;
    Poller poller(source, clock, milliseconds{1000});
    poller.pollNow();
    QCOMPARE(source.fetches, 0); // not started
    poller.start();
    for (int i = 0; i < 4; ++i) {
        emit source.failed(unreachable());
        clock.advance(poller.nextDelay());
        poller.wake();
    }
    emit source.failed(unreachable());
    const int asked = source.fetches;
    poller.pollNow();
    QCOMPARE(source.fetches, asked + 1);
    QCOMPARE(poller.nextDelay(), milliseconds{1000});
}

void tst_Poller::asksAtOnceAfterASuspend()
{
    ManualClock clock;
    FakeSource source;
    Poller poller(source, clock, milliseconds{10'000});
    QSignalSpy resumed(&poller, &Poller::resumed);
    poller.start();
    emit source.fetched(makeSnapshot(kNoon, 1));
    clock.advance(milliseconds{1000});
    poller.wake();
    QCOMPARE(source.fetches, 1);
    clock.suspend(std::chrono::hours{8});
    poller.wake();
    QCOMPARE(source.fetches, 2);
    QCOMPARE(resumed.count(), 1);
    // Asleep with a question under way: that connection is dead.
    clock.suspend(std::chrono::hours{8});
    poller.wake();
    QCOMPARE(source.cancels, 1);
    QCOMPARE(source.fetches, 3);
    emit source.fetched(makeSnapshot(kNoon, 1));
    poller.wake();
    QCOMPARE(source.fetches, 3);
}

void tst_Poller::aClockCorrectionIsNoSuspend()
{
    ManualClock clock;
    FakeSource source;
    Poller poller(source, clock, milliseconds{10'000});
    QSignalSpy resumed(&poller, &Poller::resumed);
    poller.start();
    emit source.fetched(makeSnapshot(kNoon, 1));
    clock.setWall(clock.wall() - std::chrono::hours{1});
    poller.wake();
    clock.setWall(clock.wall() + milliseconds{4000});
    poller.wake();
    QCOMPARE(resumed.count(), 0);
    QCOMPARE(source.fetches, 1);
}

void tst_Poller::lateAnswersAreDropped()
{
    ManualClock clock;
    FakeSource source;
    Poller poller(source, clock, milliseconds{1000});
    QSignalSpy good(&poller, &Poller::succeeded);
    QSignalSpy bad(&poller, &Poller::failed);
    poller.start();
    poller.stop();
    QCOMPARE(source.cancels, 1);
    emit source.fetched(makeSnapshot(kNoon, 1));
    emit source.failed(unreachable());
    QCOMPARE(good.count() + bad.count(), 0);
    clock.advance(std::chrono::hours{1});
    poller.wake();
    QCOMPARE(source.fetches, 1);
}

void tst_Poller::theTimerKeepsItGoing()
{
    // No hand moves this clock: the timer alone must ask again.
    stoker::ports::SystemClock clock;
    FakeSource source;
    Poller poller(source, clock, milliseconds{50});
    poller.start();
    for (int i = 1; i < 5; ++i) {
        QTRY_COMPARE(source.fetches, i);
        emit source.fetched(makeSnapshot(kNoon, 1));
    }
    QTRY_COMPARE(source.fetches, 5);
}

void tst_Poller::canBeStoppedFromItsOwnSignal()
{
    ManualClock clock;
    FakeSource source;
    Poller poller(source, clock, milliseconds{1000});
    connect(&poller, &Poller::succeeded, &poller, [&poller] { poller.stop(); });
    poller.start();
    emit source.fetched(makeSnapshot(kNoon, 1));
    QVERIFY(!poller.isRunning());
    clock.advance(milliseconds{5000});
    poller.wake();
    QCOMPARE(source.fetches, 1);
    QCOMPARE(source.cancels, 0);
}

QTEST_GUILESS_MAIN(tst_Poller)
#include "tst_poller.moc"
