// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/commandqueue.h"

#include "session/fakes.h"
#include "session/ledger.h"
#include "support/builders.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace stoker::domain;
using stoker::session::CommandQueue;
using stoker::session::Intent;
using stoker::session::Ledger;
using stoker::test::FakeSink;
using stoker::test::id;
using stoker::test::ids;
using stoker::test::kNoon;
using stoker::test::makeExecutor;
using stoker::test::makeSnapshot;
using stoker::test::ManualClock;
using std::chrono::milliseconds;

namespace {

Intent target(int total)
{
    Intent intent;
    intent.total = total;
    intent.reason = QStringLiteral("noon");
    return intent;
}

Intent release(std::vector<ExecutorId> which)
{
    Intent intent;
    intent.kind = Intent::Kind::Release;
    intent.ids = std::move(which);
    return intent;
}

Receipt receipt(qint64 number, int total, int was, int registered)
{
    Receipt result;
    result.number = number;
    result.target = total;
    result.was = was;
    result.registered = registered;
    return result;
}

struct Bench {
    explicit Bench(CommandQueue::Options options = {false, QStringLiteral("ann@desk"), std::chrono::seconds{120}, 1}) : queue(&sink, std::move(options), clock) { see(makeSnapshot(kNoon, 8)); }

    void see(const std::shared_ptr<Snapshot>& snapshot)
    {
        snapshot->time = clock.wall();
        queue.observe(snapshot);
    }
    void see(int executors) { see(makeSnapshot(clock.wall(), executors)); }
    void pass(milliseconds by)
    {
        clock.advance(by);
        queue.wake();
    }
    void answer(const FakeSink::Answer& with)
    {
        sink.answer(with);
        const auto sent = sink.sent.size();
        QTRY_VERIFY(queue.line(last)->status != LineStatus::Sent || sink.sent.size() > sent);
    }
    quint64 submit(const Intent& intent, std::chrono::seconds grace = std::chrono::seconds{0})
    {
        const auto line = queue.submit(intent, grace);
        last = line ? *line : 0;
        queue.wake();
        return last;
    }
    const LedgerLine& line() { return *queue.line(last); }

    ManualClock clock;
    FakeSink sink;
    CommandQueue queue;
    quint64 last = 0;
};

} // namespace

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
    void aboveTheCeilingIsSaid();
    void notSeenInTimeButLaterSeen();
    void driverGivesUp();
    void keptTargetIsSeenByItself();
    void othersAreInTheLedger();
    void whatIsLongPastIsNotWaitedFor();
    void ourOwnRecordIsNotForeign();
    void aLostAnswerIsFound();
    void lostExecutorsTogether();
    void otherApplicationEndsEverything();
    void timesAreTheApplications();
    void tenThousandLines();
    void theTimerSends();
};

void tst_CommandQueue::planSendsNothing()
{
    Bench bench;
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
    Bench bench;
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
    Bench bench;
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
    Bench bench;
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
    Bench more;
    more.submit(less);
    more.answer(receipt(2, 9, 10, 8));
    QCOMPARE(more.sink.sent.size(), std::size_t{1});
    QCOMPARE(more.line().status, LineStatus::Accepted);
    QVERIFY(more.line().executors.empty());
    QCOMPARE(more.line().effectWanted, 1);
}

void tst_CommandQueue::secondCommandRefused()
{
    Bench bench;
    bench.submit(target(6));
    bench.sink.answer(receipt(1, 6, 8, 8));
    QTRY_COMPARE(bench.sink.sent.size(), std::size_t{2});
    bench.answer(failure(ErrorCode::RefusedBySpark));
    QCOMPARE(bench.line().status, LineStatus::Refused);
    QCOMPARE(bench.line().error->code, ErrorCode::RefusedBySpark);
    QCOMPARE(bench.line().targetAfter, std::optional(6)); // that half was done
}

void tst_CommandQueue::oneAfterTheOther()
{
    Bench bench;
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
    Bench bench;
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
    Bench bench;
    bench.submit(release(ids({1})), std::chrono::seconds{10});
    bench.submit(target(9));
    QCOMPARE(bench.sink.sent.size(), std::size_t{1});
    QVERIFY(std::holds_alternative<SetTarget>(bench.sink.sent.front().command.what));
}

void tst_CommandQueue::chosenAnewAfterGrace()
{
    Bench bench;
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
    Bench none;
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
    Bench bench;
    bench.submit(release(ids({6, 7})), std::chrono::seconds{5});
    bench.clock.advance(std::chrono::seconds{5});
    bench.see(7); // 7 left by itself, and nobody says where it went
    bench.queue.wake();
    QCOMPARE(std::get<Release>(bench.sink.sent.front().command.what).ids, ids({6, 7}));
}

void tst_CommandQueue::notSentWhileStale()
{
    Bench bench;
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
    Bench bench;
    QSignalSpy changed(&bench.queue, &CommandQueue::lineChanged);
    bench.submit(target(9));
    bench.answer(failure(ErrorCode::Owned, {{QStringLiteral("owner"), QStringLiteral("autopilot")}}));
    QCOMPARE(bench.line().status, LineStatus::Refused);
    QCOMPARE(bench.line().error->values.value(QStringLiteral("owner")).toString(), QStringLiteral("autopilot"));
    QCOMPARE(changed.count(), 2); // sent, refused
    bench.see(9);
    QCOMPARE(bench.line().status, LineStatus::Refused); // whatever comes: not by us
    Bench readOnly({true, QStringLiteral("ann@desk"), std::chrono::seconds{120}, 1});
    QCOMPARE(readOnly.queue.submit(target(9)).error().code, ErrorCode::ReadOnly);
    QVERIFY(readOnly.queue.lines().empty());
    QCOMPARE(bench.queue.submit(release(ids({77}))).error().code, ErrorCode::UnknownExecutors);
}

void tst_CommandQueue::cancelledWithItsSink()
{
    Bench bench;
    bench.submit(target(9));
    bench.sink.sent.clear(); // the promise dies unanswered, as with a sink that was destroyed
    QTRY_COMPARE(bench.line().status, LineStatus::Refused);
    QCOMPARE(bench.line().error->code, ErrorCode::Cancelled);
}

void tst_CommandQueue::aboveTheCeilingIsSaid()
{
    Bench bench;
    bench.submit(target(12));
    Receipt above = receipt(1, 12, 8, 8);
    above.ceiling = {8, CeilingBecause::CoresMax};
    above.aboveCeiling = true;
    bench.answer(above);
    QVERIFY(bench.line().aboveCeiling);
    QCOMPARE(bench.line().ceiling, above.ceiling);
    bench.pass(std::chrono::seconds{120});
    bench.see(8);
    QCOMPARE(bench.line().status, LineStatus::NotSeen);
}

void tst_CommandQueue::notSeenInTimeButLaterSeen()
{
    Bench bench;
    bench.submit(target(9));
    bench.answer(receipt(1, 9, 8, 8));
    bench.pass(milliseconds{119'999});
    QCOMPARE(bench.line().status, LineStatus::Accepted);
    bench.pass(milliseconds{1});
    QCOMPARE(bench.line().status, LineStatus::NotSeen);
    bench.pass(std::chrono::seconds{600});
    bench.see(9); // a cluster that took its time
    QCOMPARE(bench.line().status, LineStatus::Seen);
    QCOMPARE(bench.line().fullEffect, std::optional(kNoon + std::chrono::seconds{720}));
    // A release is given its own waiting time on top.
    Bench idle;
    idle.submit(release(ids({1})));
    idle.answer(receipt(1, 7, 8, 8));
    idle.pass(std::chrono::seconds{179});
    QCOMPARE(idle.line().status, LineStatus::Accepted);
    idle.pass(std::chrono::seconds{1});
    QCOMPARE(idle.line().status, LineStatus::NotSeen);
    idle.pass(std::chrono::hours{2});
    idle.see(makeSnapshot(kNoon, 1));
    QCOMPARE(idle.line().status, LineStatus::NotSeen); // nobody looks any more
}

void tst_CommandQueue::driverGivesUp()
{
    Bench bench;
    bench.submit(release(ids({1, 2})));
    Receipt busy = receipt(5, 6, 8, 8);
    busy.outcomes = {{id(1), Outcome::Busy}, {id(2), Outcome::Busy}};
    bench.answer(busy);
    auto snapshot = makeSnapshot(kNoon, 8);
    CommandRecord record;
    record.number = 5;
    record.kind = QStringLiteral("removals");
    record.by = QStringLiteral("ann@desk");
    record.status = CommandRecord::Status::Waiting;
    record.outcomes = busy.outcomes;
    snapshot->commands = {record};
    bench.see(snapshot);
    QCOMPARE(bench.line().status, LineStatus::Accepted);
    auto done = std::make_shared<Snapshot>(*snapshot);
    done->commands[0].status = CommandRecord::Status::Done;
    done->commands[0].outcomes = {{id(1), Outcome::Removed}, {id(2), Outcome::Busy}};
    done->executors.erase(done->executors.begin() + 1);
    bench.see(done);
    QCOMPARE(bench.line().status, LineStatus::NotSeen);
    QCOMPARE(bench.line().effectSeen, 1);
    QCOMPARE(bench.line().outcomes[1].outcome, Outcome::Busy);
}

void tst_CommandQueue::keptTargetIsSeenByItself()
{
    Bench bench;
    Intent keep = target(5);
    keep.keep = true;
    bench.submit(keep);
    bench.answer(receipt(1, 5, 8, 8));
    QCOMPARE(bench.line().effectWanted, 0);
    bench.see(8); // its target is still 8: an answer from before
    QCOMPARE(bench.line().status, LineStatus::Accepted);
    auto after = makeSnapshot(kNoon, 8);
    after->target = 5;
    bench.see(after);
    QCOMPARE(bench.line().status, LineStatus::Seen);
}

void tst_CommandQueue::othersAreInTheLedger()
{
    Bench bench;
    QSignalSpy added(&bench.queue, &CommandQueue::lineAdded);
    auto snapshot = makeSnapshot(kNoon, 8);
    CommandRecord up;
    up.number = 3;
    up.kind = QStringLiteral("target");
    up.by = QStringLiteral("bob@home");
    up.reason = QStringLiteral("evening");
    up.time = kNoon - std::chrono::seconds{1};
    up.target = 9;
    CommandRecord lease = up;
    lease.number = 4;
    lease.kind = QStringLiteral("owner");
    snapshot->commands = {up, lease};
    bench.see(snapshot);
    QCOMPARE(added.count(), 1); // a lease is no line
    const LedgerLine line = bench.queue.lines().back();
    QCOMPARE(line.actor, Actor::OtherConsole);
    QCOMPARE(line.by, QStringLiteral("bob@home"));
    QCOMPARE(line.reason, QStringLiteral("evening"));
    QCOMPARE(line.time, kNoon - std::chrono::seconds{1});
    QCOMPARE(line.targetAfter, std::optional(9));
    QCOMPARE(line.status, LineStatus::Accepted);
    bench.see(std::make_shared<Snapshot>(*snapshot));
    QCOMPARE(bench.queue.lines().size(), std::size_t{1}); // told once
    auto seen = makeSnapshot(kNoon, 9);
    seen->commands = snapshot->commands;
    bench.see(seen);
    QCOMPARE(bench.queue.lines().back().status, LineStatus::Seen);
    auto failed = makeSnapshot(kNoon, 9);
    CommandRecord out;
    out.number = 6;
    out.kind = QStringLiteral("removals");
    out.by = QStringLiteral("bob@home");
    out.status = CommandRecord::Status::Failed;
    out.outcomes = {{id(2), Outcome::Failed}};
    failed->commands = {up, lease, out};
    bench.see(failed);
    QCOMPARE(bench.queue.lines().back().status, LineStatus::Refused);
    QCOMPARE(bench.queue.lines().back().executors, ids({2}));
}

void tst_CommandQueue::whatIsLongPastIsNotWaitedFor()
{
    ManualClock clock;
    FakeSink sink;
    CommandQueue queue(&sink, {false, QStringLiteral("ann@desk"), std::chrono::seconds{120}, 1}, clock);
    auto first = makeSnapshot(kNoon, 6);
    const auto record = [](qint64 number, int minutesAgo, int total) {
        CommandRecord result;
        result.number = number;
        result.kind = QStringLiteral("target");
        result.by = QStringLiteral("bob@home");
        result.time = kNoon - std::chrono::minutes{minutesAgo};
        result.target = total;
        return result;
    };
    CommandRecord out = record(3, 30, 6);
    out.kind = QStringLiteral("removals");
    out.outcomes = {{id(17), Outcome::Draining}};
    first->commands = {record(1, 90, 12), record(2, 60, 6), out, record(4, 1, 8)};
    queue.observe(first);
    QCOMPARE(queue.lines().size(), std::size_t{4});
    QCOMPARE(queue.lines()[0].status, LineStatus::Accepted); // twelve once, six since: nobody here saw twelve
    QCOMPARE(queue.lines()[1].status, LineStatus::Seen);
    QCOMPARE(queue.lines()[2].status, LineStatus::Seen);
    QVERIFY(!queue.lines()[2].fullEffect); // gone, but when is not known
    clock.advance(std::chrono::seconds{300});
    queue.wake();
    QCOMPARE(queue.lines()[0].status, LineStatus::Accepted);
    QCOMPARE(queue.lines()[3].status, LineStatus::NotSeen); // that one was a minute old, and waited for
    auto later = makeSnapshot(clock.wall(), 8);
    later->commands = first->commands;
    queue.observe(later);
    QCOMPARE(queue.lines()[3].status, LineStatus::Seen);
}

void tst_CommandQueue::ourOwnRecordIsNotForeign()
{
    // The driver tells everybody of our command before its answer reaches us.
    Bench bench;
    bench.submit(target(9));
    auto snapshot = makeSnapshot(kNoon, 8);
    CommandRecord ours;
    ours.number = 11;
    ours.kind = QStringLiteral("target");
    ours.by = QStringLiteral("ann@desk");
    ours.reason = QStringLiteral("noon");
    ours.target = 9;
    CommandRecord theirs = ours;
    theirs.number = 12;
    theirs.by = QStringLiteral("bob@home");
    snapshot->commands = {ours, theirs};
    bench.see(snapshot);
    QCOMPARE(bench.queue.lines().size(), std::size_t{2}); // ours, and bob's at once
    bench.answer(receipt(11, 9, 8, 8));
    bench.see(std::make_shared<Snapshot>(*snapshot));
    QCOMPARE(bench.queue.lines().size(), std::size_t{2});
    // Our own from another window, or from a session before, is told when nothing is under way.
    auto more = std::make_shared<Snapshot>(*snapshot);
    ours.number = 13;
    more->commands.push_back(ours);
    bench.see(more);
    QCOMPARE(bench.queue.lines().size(), std::size_t{3});
    QCOMPARE(bench.queue.lines().back().actor, Actor::OtherConsole);
}

void tst_CommandQueue::aLostAnswerIsFound()
{
    Bench bench;
    bench.submit(target(9));
    bench.answer(failure(ErrorCode::Timeout, {}, true));
    QCOMPARE(bench.line().status, LineStatus::Refused);
    auto snapshot = makeSnapshot(kNoon, 8);
    CommandRecord ours;
    ours.number = 11;
    ours.kind = QStringLiteral("target");
    ours.by = QStringLiteral("ann@desk");
    ours.reason = QStringLiteral("noon");
    ours.target = 9;
    snapshot->commands = {ours};
    bench.see(snapshot);
    QCOMPARE(bench.queue.lines().size(), std::size_t{1});
    QCOMPARE(bench.line().status, LineStatus::Accepted);
    QVERIFY(!bench.line().error);
    QCOMPARE(bench.line().number, std::optional<qint64>(11));
    bench.see(9);
    QCOMPARE(bench.line().status, LineStatus::Seen);
    // An answer that was a clear no is never undone by a look-alike.
    Bench refused;
    refused.submit(target(9));
    refused.answer(failure(ErrorCode::ModifyDenied));
    refused.see(snapshot);
    QCOMPARE(refused.queue.lines().size(), std::size_t{2});
    QCOMPARE(refused.line().status, LineStatus::Refused);
}

void tst_CommandQueue::lostExecutorsTogether()
{
    Bench bench;
    auto snapshot = makeSnapshot(kNoon, 5);
    const auto lost = [](int number, int second, const char* reason, RemovedBy by = RemovedBy::Lost) {
        Departed departed;
        departed.id = id(number);
        departed.removed = kNoon + std::chrono::seconds{second};
        departed.reason = QString::fromLatin1(reason);
        departed.by = by;
        return departed;
    };
    snapshot->departed = {lost(5, 1, "worker lost"), lost(6, 2, "worker lost"), lost(20, 2, "idle", RemovedBy::Spark), lost(7, 3, "exit 137"), lost(8, 60, "exit 137")};
    bench.see(snapshot);
    const auto& lines = bench.queue.lines();
    QCOMPARE(lines.size(), std::size_t{3});
    QCOMPARE(lines[0].kind, LineKind::ExecutorsLost);
    QCOMPARE(lines[0].actor, Actor::Spark);
    QCOMPARE(lines[0].executors, ids({5, 6}));
    QCOMPARE(lines[0].time, kNoon + std::chrono::seconds{1});
    QCOMPARE(lines[0].reason, QStringLiteral("worker lost"));
    QCOMPARE(lines[1].executors, ids({7}));
    QCOMPARE(lines[2].executors, ids({8}));
    bench.see(std::make_shared<Snapshot>(*snapshot));
    QCOMPARE(bench.queue.lines().size(), std::size_t{3});
}

void tst_CommandQueue::otherApplicationEndsEverything()
{
    Bench bench;
    const auto accepted = bench.submit(target(9));
    bench.answer(receipt(1, 9, 8, 8));
    const auto waiting = bench.submit(release(ids({1})), std::chrono::seconds{5});
    auto other = makeSnapshot(kNoon, 9);
    other->application.id = ApplicationId(QStringLiteral("app-2"));
    bench.see(other);
    QCOMPARE(bench.queue.line(accepted)->status, LineStatus::NotSeen); // nine of another application are no effect
    QCOMPARE(bench.queue.line(waiting)->status, LineStatus::Refused);
    QCOMPARE(bench.queue.line(waiting)->error->code, ErrorCode::OtherApplication);
    QCOMPARE(bench.queue.lines().back().kind, LineKind::ApplicationChanged);
    bench.pass(std::chrono::seconds{10});
    QCOMPARE(bench.sink.sent.size(), std::size_t{1});
    bench.submit(target(12));
    QCOMPARE(bench.sink.sent.back().application.text, QStringLiteral("app-2"));
}

void tst_CommandQueue::timesAreTheApplications()
{
    Bench bench;
    auto ahead = makeSnapshot(kNoon + std::chrono::hours{1}, 8); // the driver's clock is an hour ahead of ours
    bench.queue.observe(ahead);
    bench.clock.advance(milliseconds{700});
    bench.submit(target(9));
    QCOMPARE(bench.line().time, kNoon + std::chrono::hours{1} + milliseconds{700});
    QCOMPARE(bench.line().sent, std::optional(kNoon + std::chrono::hours{1} + milliseconds{700}));
}

void tst_CommandQueue::tenThousandLines()
{
    Ledger ledger;
    for (int i = 1; i <= 25'000; ++i) {
        LedgerLine line;
        line.reason = QString::number(i);
        QCOMPARE(ledger.add(line), static_cast<quint64>(i));
        QVERIFY(ledger.lines().size() <= Ledger::kMaxLines);
    }
    QVERIFY(ledger.lines().size() >= Ledger::kMaxLines * 7 / 8);
    QVERIFY(ledger.find(1) == nullptr);
    QCOMPARE(ledger.find(24'000)->reason, QStringLiteral("24000"));
    QVERIFY(ledger.find(25'001) == nullptr);
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
