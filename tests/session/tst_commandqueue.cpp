// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/queuebench.h"

#include <QSignalSpy>

using namespace stoker::domain;
using stoker::session::CommandQueue;
using stoker::session::Intent;
using stoker::test::FakeSink;
using stoker::test::id;
using stoker::test::ids;
using stoker::test::kNoon;
using stoker::test::makeSnapshot;
using stoker::test::QueueBench;
using stoker::test::receipt;
using stoker::test::release;
using stoker::test::target;
using std::chrono::milliseconds;

class tst_CommandQueue : public QObject {
    Q_OBJECT
private slots:
    void planSendsNothing();
    void acceptedIsNotDone();
    void lessTakesTwoCommands();
    void surplusIsCountedFromTheAnswer();
    void secondCommandRefused();
    void oneAfterTheOther();
    void graceCanBeTakenBack();
    void graceHoldsUpNobodyElse();
    void chosenAnewAfterGrace();
    void namedOnesStayNamed();
    void notSentWhileStale();
    void refusedWithItsReason();
    void cancelledWithItsSink();
    void theTimerSends();
};

void tst_CommandQueue::planSendsNothing()
{
    QueueBench bench;
    QSignalSpy added(&bench.queue, &CommandQueue::lineAdded);
    const auto commands = bench.queue.plan(target(4));
    QCOMPARE(commands->size(), std::size_t{2});
    QCOMPARE(commands->front().by, QStringLiteral("ann@desk"));
    bench.queue.wake();
    QVERIFY(bench.sink.sent.empty());
    QCOMPARE(added.count(), 0);
    QVERIFY(bench.queue.lines().empty());
}

void tst_CommandQueue::acceptedIsNotDone()
{
    QueueBench bench;
    bench.submit(target(10));
    QCOMPARE(bench.line().status, LineStatus::Sent);
    QCOMPARE(bench.sink.sent.front().application.text, QStringLiteral("app-1"));
    bench.answer(receipt(7, 10, 8, 8));
    QCOMPARE(bench.line().status, LineStatus::Accepted);
    QCOMPARE(bench.line().number, std::optional<qint64>(7));
    QCOMPARE(bench.line().targetBefore, std::optional(8));
    QCOMPARE(bench.line().targetAfter, std::optional(10));
    QCOMPARE(bench.line().effectWanted, 2);
    QCOMPARE(bench.line().effectSeen, 0);
    bench.see(8);
    QCOMPARE(bench.line().status, LineStatus::Accepted);
    QVERIFY(!bench.line().firstEffect);
    bench.pass(milliseconds{4000});
    bench.see(9);
    QCOMPARE(bench.line().status, LineStatus::Accepted);
    QCOMPARE(bench.line().effectSeen, 1);
    QCOMPARE(bench.line().firstEffect, std::optional(kNoon + std::chrono::seconds{4}));
    bench.pass(milliseconds{2000});
    bench.see(10);
    QCOMPARE(bench.line().status, LineStatus::Seen);
    QCOMPARE(bench.line().effectSeen, 2);
    QCOMPARE(bench.line().fullEffect, std::optional(kNoon + std::chrono::seconds{6}));
    QCOMPARE(bench.line().firstEffect, std::optional(kNoon + std::chrono::seconds{4}));
}

void tst_CommandQueue::lessTakesTwoCommands()
{
    QueueBench bench;
    bench.submit(target(6));
    QCOMPARE(bench.line().executors, ids({7, 6}));
    QVERIFY(std::holds_alternative<SetTarget>(bench.sink.sent.back().command.what));
    bench.sink.answer(receipt(1, 6, 8, 8));
    QTRY_COMPARE(bench.sink.sent.size(), std::size_t{2});
    QCOMPARE(bench.line().status, LineStatus::Sent);
    const auto& out = std::get<Release>(bench.sink.sent.back().command.what);
    QCOMPARE(out.ids, ids({7, 6}));
    QVERIFY(out.replace);
    Receipt second = receipt(2, 6, 6, 8);
    second.outcomes = {{id(7), Outcome::Draining}, {id(6), Outcome::Draining}};
    bench.answer(second);
    QCOMPARE(bench.line().status, LineStatus::Accepted);
    QCOMPARE(bench.line().targetBefore, std::optional(8)); // of the whole, not of its second half
    QCOMPARE(bench.line().effectWanted, 2);
    QCOMPARE(bench.line().outcomes.size(), std::size_t{2});
    bench.see(7);
    QCOMPARE(bench.line().effectSeen, 1);
    bench.see(6);
    QCOMPARE(bench.line().status, LineStatus::Seen);
}

void tst_CommandQueue::surplusIsCountedFromTheAnswer()
{
    // Ours says -1; another console said -1 a moment ago, so the driver now wants 6, and two are over.
    QueueBench bench;
    Intent less;
    less.add = -1;
    bench.submit(less);
    QCOMPARE(bench.line().executors, ids({7}));
    bench.sink.answer(receipt(2, 6, 7, 8));
    QTRY_COMPARE(bench.sink.sent.size(), std::size_t{2});
    QCOMPARE(std::get<Release>(bench.sink.sent.back().command.what).ids, ids({7, 6}));
    QCOMPARE(bench.line().executors, ids({7, 6}));
    QCOMPARE(bench.line().targetAfter, std::optional(6));
    // And the other way: somebody asked for more meanwhile, nobody is over.
    QueueBench more;
    more.submit(less);
    more.answer(receipt(2, 9, 10, 8));
    QCOMPARE(more.sink.sent.size(), std::size_t{1});
    QCOMPARE(more.line().status, LineStatus::Accepted);
    QVERIFY(more.line().executors.empty());
    QCOMPARE(more.line().effectWanted, 1);
}

void tst_CommandQueue::secondCommandRefused()
{
    QueueBench bench;
    bench.submit(target(6));
    bench.sink.answer(receipt(1, 6, 8, 8));
    QTRY_COMPARE(bench.sink.sent.size(), std::size_t{2});
    bench.answer(failure(ErrorCode::RefusedBySpark));
    QCOMPARE(bench.line().status, LineStatus::Refused);
    QCOMPARE(bench.line().error->code, ErrorCode::RefusedBySpark);
    QCOMPARE(bench.line().targetAfter, std::optional(6)); // that half was done
    QVERIFY(bench.line().partly);
    bench.submit(target(6));
    bench.answer(failure(ErrorCode::RefusedBySpark));
    QVERIFY(!bench.line().partly); // nothing of this one was
}

void tst_CommandQueue::oneAfterTheOther()
{
    QueueBench bench;
    const auto first = bench.submit(target(9));
    const auto second = bench.submit(target(10));
    const auto third = bench.submit(release(ids({1})));
    QCOMPARE(bench.sink.sent.size(), std::size_t{1});
    QCOMPARE(bench.queue.line(second)->status, LineStatus::Pending);
    bench.sink.answer(receipt(1, 9, 8, 8));
    QTRY_COMPARE(bench.sink.sent.size(), std::size_t{2});
    QCOMPARE(bench.queue.line(first)->status, LineStatus::Accepted);
    bench.sink.answer(failure(ErrorCode::TooManyRequests));
    QTRY_COMPARE(bench.sink.sent.size(), std::size_t{3});
    QCOMPARE(bench.queue.line(second)->status, LineStatus::Refused);
    QCOMPARE(bench.queue.line(third)->status, LineStatus::Sent);
    QCOMPARE(std::get<SetTarget>(bench.sink.sent[0].command.what).total, std::optional(9));
    QCOMPARE(std::get<SetTarget>(bench.sink.sent[1].command.what).total, std::optional(10));
}

void tst_CommandQueue::graceCanBeTakenBack()
{
    QueueBench bench;
    const auto line = bench.submit(target(9), std::chrono::seconds{5});
    QVERIFY(bench.sink.sent.empty());
    QCOMPARE(bench.line().status, LineStatus::Pending);
    QCOMPARE(bench.queue.graceLeft(line), std::optional(5.0));
    bench.pass(milliseconds{3000});
    QCOMPARE(bench.queue.graceLeft(line), std::optional(2.0));
    QVERIFY(bench.queue.takeBack(line));
    QCOMPARE(bench.line().status, LineStatus::TakenBack);
    QVERIFY(!bench.queue.graceLeft(line));
    QVERIFY(!bench.queue.takeBack(line));
    bench.pass(milliseconds{10'000});
    QVERIFY(bench.sink.sent.empty());
    const auto sent = bench.submit(target(9), std::chrono::seconds{5});
    bench.pass(milliseconds{5000});
    QCOMPARE(bench.sink.sent.size(), std::size_t{1});
    QVERIFY(!bench.queue.takeBack(sent)); // too late
    QVERIFY(!bench.queue.takeBack(999));
}

void tst_CommandQueue::graceHoldsUpNobodyElse()
{
    QueueBench bench;
    bench.submit(release(ids({1})), std::chrono::seconds{10});
    bench.submit(target(9));
    QCOMPARE(bench.sink.sent.size(), std::size_t{1});
    QVERIFY(std::holds_alternative<SetTarget>(bench.sink.sent.front().command.what));
}

void tst_CommandQueue::chosenAnewAfterGrace()
{
    QueueBench bench;
    Intent count;
    count.kind = Intent::Kind::ReleaseCount;
    count.count = 1;
    bench.submit(count, std::chrono::seconds{5});
    QCOMPARE(bench.line().executors, ids({7}));
    auto cached = makeSnapshot(kNoon, 8);
    cached->executors[7].cachedBlocks = 4; // it got something to lose meanwhile
    bench.clock.advance(std::chrono::seconds{5});
    bench.see(cached);
    bench.queue.wake();
    QCOMPARE(std::get<Release>(bench.sink.sent.front().command.what).ids, ids({6}));
    QCOMPARE(bench.line().executors, ids({6}));
    // Or there is nobody left to choose: refused, nothing sent.
    QueueBench none;
    none.submit(count, std::chrono::seconds{5});
    auto all = makeSnapshot(kNoon, 8);
    for (Executor& executor : all->executors)
        executor.cachedBlocks = 1;
    none.clock.advance(std::chrono::seconds{5});
    none.see(all);
    none.queue.wake();
    QVERIFY(none.sink.sent.empty());
    QCOMPARE(none.line().status, LineStatus::Refused);
    QCOMPARE(none.line().error->code, ErrorCode::NotEnoughExecutors);
}

void tst_CommandQueue::namedOnesStayNamed()
{
    QueueBench bench;
    bench.submit(release(ids({6, 7})), std::chrono::seconds{5});
    bench.clock.advance(std::chrono::seconds{5});
    bench.see(7); // 7 left by itself, and nobody says where it went
    bench.queue.wake();
    QCOMPARE(std::get<Release>(bench.sink.sent.front().command.what).ids, ids({6, 7}));
}

void tst_CommandQueue::notSentWhileStale()
{
    QueueBench bench;
    bench.submit(target(9), std::chrono::seconds{5});
    bench.queue.setStale(7.0);
    bench.pass(milliseconds{5000});
    QVERIFY(bench.sink.sent.empty());
    QCOMPARE(bench.line().status, LineStatus::Refused);
    QCOMPARE(bench.line().error->code, ErrorCode::Stale);
    QCOMPARE(bench.queue.submit(target(9)).error().code, ErrorCode::Stale);
    QCOMPARE(bench.queue.plan(target(9)).error().code, ErrorCode::Stale);
    bench.see(8);
    QVERIFY(bench.queue.plan(target(9)));
}

void tst_CommandQueue::refusedWithItsReason()
{
    QueueBench bench;
    QSignalSpy changed(&bench.queue, &CommandQueue::lineChanged);
    bench.submit(target(9));
    bench.answer(failure(ErrorCode::Owned, {{QStringLiteral("owner"), QStringLiteral("autopilot")}}));
    QCOMPARE(bench.line().status, LineStatus::Refused);
    QCOMPARE(bench.line().error->values.value(QStringLiteral("owner")).toString(), QStringLiteral("autopilot"));
    QCOMPARE(changed.count(), 2); // sent, refused
    bench.see(9);
    QCOMPARE(bench.line().status, LineStatus::Refused); // whatever comes: not by us
    QueueBench readOnly({true, QStringLiteral("ann@desk"), std::chrono::seconds{120}, 1});
    QCOMPARE(readOnly.queue.submit(target(9)).error().code, ErrorCode::ReadOnly);
    QVERIFY(readOnly.queue.lines().empty());
    QCOMPARE(bench.queue.submit(release(ids({77}))).error().code, ErrorCode::UnknownExecutors);
}

void tst_CommandQueue::cancelledWithItsSink()
{
    QueueBench bench;
    bench.submit(target(9));
    bench.sink.sent.clear(); // the promise dies unanswered, as with a sink that was destroyed
    QTRY_COMPARE(bench.line().status, LineStatus::Refused);
    QCOMPARE(bench.line().error->code, ErrorCode::Cancelled);
}

void tst_CommandQueue::theTimerSends()
{
    stoker::ports::SystemClock clock;
    FakeSink sink;
    CommandQueue queue(&sink, {false, QStringLiteral("ann@desk"), std::chrono::seconds{120}, 1}, clock);
    const auto snapshot = makeSnapshot(clock.wall(), 8);
    queue.observe(snapshot);
    const auto line = queue.submit(target(9));
    QVERIFY(line);
    QVERIFY(sink.sent.empty()); // the caller knows the line first
    QTRY_COMPARE(sink.sent.size(), std::size_t{1});
    const auto later = queue.submit(release(ids({1})), std::chrono::seconds{1});
    sink.answer(receipt(1, 9, 8, 8));
    QTRY_COMPARE(queue.line(*line)->status, LineStatus::Accepted);
    QTRY_COMPARE(sink.sent.size(), std::size_t{2});
    QCOMPARE(queue.line(*later)->status, LineStatus::Sent);
}

QTEST_GUILESS_MAIN(tst_CommandQueue)
#include "tst_commandqueue.moc"
