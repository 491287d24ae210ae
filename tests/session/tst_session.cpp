// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/fakes.h"
#include "support/builders.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace stoker::domain;
using stoker::session::Session;
using stoker::test::FakeSink;
using stoker::test::FakeSource;
using stoker::test::kNoon;
using stoker::test::makeSnapshot;
using stoker::test::ManualClock;
using std::chrono::milliseconds;

namespace {

/// A session on a fake connection, with the spies that every test wants.
struct Bench {
    explicit Bench(milliseconds interval = milliseconds{1000}, ConnectionSettings settings = {})
    {
        auto ownedSource = std::make_unique<FakeSource>();
        auto ownedSink = std::make_unique<FakeSink>();
        source = ownedSource.get();
        sink = ownedSink.get();
        stoker::ports::Connection connection;
        connection.source = std::move(ownedSource);
        connection.sink = std::move(ownedSink);
        session = std::make_unique<Session>(std::move(settings), std::move(connection), Session::Options{interval, false, QStringLiteral("ann@desk")}, clock);
    }

    /// A good poll: asks if it is time, and answers.
    void good(int executors = 2)
    {
        session->wake();
        emit source->fetched(makeSnapshot(clock.wall(), executors));
    }
    void bad(ErrorCode code)
    {
        session->wake();
        emit source->failed(Error{code, {}, true});
    }

    ManualClock clock;
    FakeSource* source = nullptr;
    FakeSink* sink = nullptr;
    std::unique_ptr<Session> session;
};

} // namespace

class tst_Session : public QObject {
    Q_OBJECT
private slots:
    void idleUntilStarted();
    void connectingThenLive();
    void startingIsSaid();
    void staleAfterFiveSeconds();
    void staleAfterThreeIntervals();
    void staleAndBack();
    void failuresAloneAreNotStale();
    void staleBeforeTheAnswerAfterASuspend();
    void clockSetBackIsNotYouth();
    void otherApplicationIsTold();
    void signalsFindEverythingFresh();
    void steeringBlockedByState();
    void readOnlyByTheConnection();
    void stopAndStart();
    void endsInTheMiddle();
};

void tst_Session::idleUntilStarted()
{
    Bench bench;
    QCOMPARE(bench.session->state(), Session::State::Idle);
    QVERIFY(!bench.session->age());
    bench.session->refresh();
    bench.session->wake();
    QCOMPARE(bench.source->fetches, 0);
    QVERIFY(bench.session->steeringBlocked());
}

void tst_Session::connectingThenLive()
{
    Bench bench;
    QSignalSpy states(bench.session.get(), &Session::stateChanged);
    QSignalSpy updates(bench.session.get(), &Session::updated);
    bench.session->start();
    QCOMPARE(bench.session->state(), Session::State::Connecting);
    bench.bad(ErrorCode::Unreachable);
    QCOMPARE(bench.session->state(), Session::State::Connecting);
    QCOMPARE(bench.session->lastError()->code, ErrorCode::Unreachable);
    bench.clock.advance(milliseconds{2000});
    bench.good();
    QCOMPARE(bench.session->state(), Session::State::Live);
    QVERIFY(!bench.session->lastError());
    QCOMPARE(updates.count(), 1);
    QCOMPARE(states.count(), 2);
    QCOMPARE(bench.session->age(), std::optional(milliseconds{0}));
    QVERIFY(!bench.session->store().figures().stale);
}

void tst_Session::startingIsSaid()
{
    Bench bench;
    bench.session->start();
    bench.bad(ErrorCode::Starting);
    QCOMPARE(bench.session->state(), Session::State::Starting);
    bench.clock.advance(milliseconds{1000});
    bench.good();
    QCOMPARE(bench.session->state(), Session::State::Live);
}

void tst_Session::staleAfterFiveSeconds()
{
    Bench bench;
    QSignalSpy ages(bench.session.get(), &Session::ageChanged);
    bench.session->start();
    bench.good();
    ages.clear();
    bench.clock.advance(milliseconds{4999});
    bench.session->wake();
    QCOMPARE(bench.session->state(), Session::State::Live);
    QCOMPARE(ages.count(), 0);
    bench.clock.advance(milliseconds{1});
    bench.session->wake();
    QCOMPARE(bench.session->state(), Session::State::Stale);
    QVERIFY(bench.session->store().figures().stale);
    QVERIFY(ages.count() > 0);
    QCOMPARE(bench.session->steeringBlocked()->code, ErrorCode::Stale);
    QCOMPARE(bench.session->steeringBlocked()->values.value(QStringLiteral("seconds")).toDouble(), 5.0);
}

void tst_Session::staleAfterThreeIntervals()
{
    Bench bench(milliseconds{4000});
    bench.session->start();
    bench.good();
    bench.clock.advance(milliseconds{11'999});
    bench.session->wake();
    QCOMPARE(bench.session->state(), Session::State::Live);
    bench.clock.advance(milliseconds{1});
    bench.session->wake();
    QCOMPARE(bench.session->state(), Session::State::Stale);
}

void tst_Session::staleAndBack()
{
    Bench bench;
    bench.session->start();
    bench.good();
    for (int i = 0; i < 6; ++i) {
        bench.clock.advance(milliseconds{15'000});
        bench.bad(ErrorCode::Unreachable);
    }
    QCOMPARE(bench.session->state(), Session::State::Stale);
    QCOMPARE(bench.session->age(), std::optional(milliseconds{90'000}));
    QCOMPARE(bench.session->store().figures().registered, 2); // what was known stays, and is said to be old
    bench.clock.advance(milliseconds{15'000});
    bench.good(3);
    QCOMPARE(bench.session->state(), Session::State::Live);
    QVERIFY(!bench.session->store().figures().stale);
    QVERIFY(!bench.session->steeringBlocked());
}

void tst_Session::failuresAloneAreNotStale()
{
    Bench bench;
    QSignalSpy failures(bench.session.get(), &Session::pollFailed);
    bench.session->start();
    bench.good();
    bench.clock.advance(milliseconds{1000});
    bench.bad(ErrorCode::Timeout);
    QCOMPARE(bench.session->state(), Session::State::Live);
    QCOMPARE(failures.count(), 1);
    QCOMPARE(bench.session->lastError()->code, ErrorCode::Timeout);
}

void tst_Session::staleBeforeTheAnswerAfterASuspend()
{
    Bench bench;
    bench.session->start();
    bench.good();
    bench.clock.suspend(std::chrono::hours{8});
    bench.session->wake();
    QCOMPARE(bench.session->state(), Session::State::Stale); // eight hours old, whatever the steady clock says
    QCOMPARE(bench.source->fetches, 2);
    emit bench.source->fetched(makeSnapshot(bench.clock.wall(), 2));
    QCOMPARE(bench.session->state(), Session::State::Live);
}

void tst_Session::clockSetBackIsNotYouth()
{
    Bench bench;
    bench.session->start();
    bench.good();
    bench.clock.setWall(bench.clock.wall() - std::chrono::hours{1});
    bench.clock.advance(milliseconds{6000});
    bench.session->wake();
    QCOMPARE(bench.session->state(), Session::State::Stale);
    QCOMPARE(bench.session->age(), std::optional(milliseconds{6000}));
}

void tst_Session::otherApplicationIsTold()
{
    Bench bench;
    QSignalSpy changed(bench.session.get(), &Session::applicationChanged);
    QSignalSpy updates(bench.session.get(), &Session::updated);
    bench.session->start();
    bench.good();
    QCOMPARE(changed.count(), 0);
    bench.clock.advance(milliseconds{1000});
    bench.session->wake();
    auto other = makeSnapshot(bench.clock.wall(), 1);
    other->application.id = ApplicationId(QStringLiteral("app-2"));
    emit bench.source->fetched(other);
    QCOMPARE(changed.count(), 1);
    QVERIFY(updates.last().first().value<SnapshotDiff>().otherApplication);
    QCOMPARE(bench.session->commands().lines().back().kind, LineKind::ApplicationChanged);
    QCOMPARE(bench.session->commands().lines().back().reason, QStringLiteral("app-2"));
}

void tst_Session::signalsFindEverythingFresh()
{
    Bench bench;
    bench.session->start();
    int looked = 0;
    const auto look = [&] {
        ++looked;
        QCOMPARE(bench.session->store().figures().registered, 4);
        QVERIFY(!bench.session->store().figures().stale);
        QVERIFY(!bench.session->steeringBlocked());
    };
    connect(bench.session.get(), &Session::updated, this, look);
    connect(bench.session.get(), &Session::stateChanged, this, look);
    bench.good(4);
    QCOMPARE(looked, 2);
}

void tst_Session::steeringBlockedByState()
{
    Bench bench;
    bench.session->start();
    QCOMPARE(bench.session->steeringBlocked()->code, ErrorCode::Stale);
    bench.good();
    QVERIFY(!bench.session->steeringBlocked());
    stoker::session::Intent intent;
    intent.add = 1;
    QVERIFY(bench.session->commands().submit(intent));
    bench.clock.advance(milliseconds{6000});
    bench.session->wake();
    QCOMPARE(bench.session->commands().submit(intent).error().code, ErrorCode::Stale);
}

void tst_Session::readOnlyByTheConnection()
{
    ConnectionSettings settings;
    settings.readOnly = true;
    Bench bench(milliseconds{1000}, settings);
    bench.session->start();
    bench.good();
    QCOMPARE(bench.session->steeringBlocked()->code, ErrorCode::ReadOnly);
}

void tst_Session::stopAndStart()
{
    Bench bench;
    bench.session->start();
    bench.good();
    bench.session->stop();
    QCOMPARE(bench.session->state(), Session::State::Idle);
    QVERIFY(bench.session->store().figures().stale);
    QVERIFY(bench.session->steeringBlocked());
    bench.clock.advance(std::chrono::hours{1});
    bench.session->wake();
    QCOMPARE(bench.source->fetches, 1);
    bench.session->start();
    QCOMPARE(bench.source->fetches, 2);
    emit bench.source->fetched(makeSnapshot(bench.clock.wall(), 2));
    QCOMPARE(bench.session->state(), Session::State::Live);
    QVERIFY(!bench.session->steeringBlocked());
}

void tst_Session::endsInTheMiddle()
{
    // A poll and a command under way: nothing may come back to what is no more.
    Bench bench;
    bench.session->start();
    bench.good();
    stoker::session::Intent intent;
    intent.add = 1;
    QVERIFY(bench.session->commands().submit(intent));
    bench.session->wake();
    QCOMPARE(bench.sink->sent.size(), std::size_t{1});
    const auto promise = bench.sink->sent.front().promise;
    bench.clock.advance(milliseconds{1000});
    bench.session->wake();
    bench.session.reset();
    promise->addResult(Receipt{});
    promise->finish();
    QTest::qWait(0);
}

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_session.moc"
