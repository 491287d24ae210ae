// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/queuebench.h"
#include "session/ledger.h"

#include <QSignalSpy>

using namespace stoker::domain;
using stoker::session::CommandQueue;
using stoker::session::Intent;
using stoker::test::FakeSink;
using stoker::test::id;
using stoker::test::ids;
using stoker::test::kNoon;
using stoker::test::makeSnapshot;
using stoker::test::ManualClock;
using stoker::test::QueueBench;
using stoker::test::receipt;
using stoker::test::release;
using stoker::test::target;
using std::chrono::milliseconds;
using stoker::session::Ledger;

class tst_CommandLedger : public QObject {
    Q_OBJECT
private slots:
    void aboveTheCeilingIsSaid();
    void notSeenInTimeButLaterSeen();
    void driverGivesUp();
    void keptTargetIsSeenByItself();
    void othersAreInTheLedger();
    void whatIsLongPastIsNotWaitedFor();
    void ourOwnRecordIsNotForeign();
    void aLostAnswerIsFound();
    void aLostAnswerOfTheFirstHalf();
    void aLostAnswerOfTheSecondHalf();
    void lostExecutorsTogether();
    void otherApplicationEndsEverything();
    void timesAreTheApplications();
    void tenThousandLines();
};

void tst_CommandLedger::aboveTheCeilingIsSaid()
{
    QueueBench bench;
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

void tst_CommandLedger::notSeenInTimeButLaterSeen()
{
    QueueBench bench;
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
    QueueBench idle;
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

void tst_CommandLedger::driverGivesUp()
{
    QueueBench bench;
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

void tst_CommandLedger::keptTargetIsSeenByItself()
{
    QueueBench bench;
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

void tst_CommandLedger::othersAreInTheLedger()
{
    QueueBench bench;
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

void tst_CommandLedger::whatIsLongPastIsNotWaitedFor()
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

void tst_CommandLedger::ourOwnRecordIsNotForeign()
{
    // The driver tells everybody of our command before its answer reaches us.
    QueueBench bench;
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

void tst_CommandLedger::aLostAnswerIsFound()
{
    QueueBench bench;
    bench.submit(target(9));
    bench.answer(failure(ErrorCode::Timeout, {}, true));
    QCOMPARE(bench.line().status, LineStatus::Refused);
    QCOMPARE(bench.line().error->code, ErrorCode::AnswerLost); // sent once, never asked again
    QCOMPARE(bench.line().error->values.value(QStringLiteral("cause")).toInt(), static_cast<int>(ErrorCode::Timeout));
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
    QueueBench refused;
    refused.submit(target(9));
    refused.answer(failure(ErrorCode::ModifyDenied));
    refused.see(snapshot);
    QCOMPARE(refused.queue.lines().size(), std::size_t{2});
    QCOMPARE(refused.line().status, LineStatus::Refused);
}

void tst_CommandLedger::aLostAnswerOfTheFirstHalf()
{
    QueueBench bench;
    bench.submit(target(6));
    bench.answer(failure(ErrorCode::Timeout, {}, true));
    QVERIFY(!bench.line().partly);
    auto snapshot = makeSnapshot(kNoon, 8);
    snapshot->target = 6;
    CommandRecord ours;
    ours.number = 11;
    ours.kind = QStringLiteral("target");
    ours.by = QStringLiteral("ann@desk");
    ours.reason = QStringLiteral("noon");
    ours.target = 6;
    snapshot->commands = {ours};
    bench.see(snapshot);
    QCOMPARE(bench.line().status, LineStatus::Accepted);
    QVERIFY(bench.line().partly); // the release of the surplus was never sent
    QCOMPARE(bench.sink.sent.size(), std::size_t{1});
}

void tst_CommandLedger::aLostAnswerOfTheSecondHalf()
{
    QueueBench bench;
    bench.submit(target(6));
    bench.sink.answer(receipt(1, 6, 8, 8));
    QTRY_COMPARE(bench.sink.sent.size(), std::size_t{2});
    bench.answer(failure(ErrorCode::Unreachable, {}, true));
    QCOMPARE(bench.line().error->code, ErrorCode::AnswerLost);
    QVERIFY(bench.line().partly);
    auto snapshot = makeSnapshot(kNoon, 8);
    CommandRecord ours;
    ours.number = 2;
    ours.kind = QStringLiteral("removals");
    ours.by = QStringLiteral("ann@desk");
    ours.reason = QStringLiteral("noon");
    for (const auto& one : std::get<Release>(bench.sink.sent.back().command.what).ids)
        ours.outcomes.push_back({one, Outcome::Draining});
    snapshot->commands = {ours};
    bench.see(snapshot);
    QCOMPARE(bench.line().status, LineStatus::Accepted);
    QVERIFY(!bench.line().partly);
    QCOMPARE(bench.line().outcomes.size(), std::size_t{2});
}

void tst_CommandLedger::lostExecutorsTogether()
{
    QueueBench bench;
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

void tst_CommandLedger::otherApplicationEndsEverything()
{
    QueueBench bench;
    const auto accepted = bench.submit(target(9));
    bench.answer(receipt(1, 9, 8, 8));
    const auto waiting = bench.submit(release(ids({1})), std::chrono::seconds{5});
    auto other = makeSnapshot(kNoon, 9);
    other->application.id = ApplicationId(QStringLiteral("app-2"));
    bench.see(other);
    QCOMPARE(bench.queue.line(accepted)->status, LineStatus::NotSeen); // nine of another application are no effect
    QCOMPARE(bench.queue.line(accepted)->error->code, ErrorCode::OtherApplication);
    QCOMPARE(bench.queue.line(waiting)->status, LineStatus::Refused);
    QCOMPARE(bench.queue.line(waiting)->error->code, ErrorCode::OtherApplication);
    QCOMPARE(bench.queue.lines().back().kind, LineKind::ApplicationChanged);
    bench.pass(std::chrono::seconds{10});
    QCOMPARE(bench.sink.sent.size(), std::size_t{1});
    bench.submit(target(12));
    QCOMPARE(bench.sink.sent.back().application.text, QStringLiteral("app-2"));
    // The same while the answer is on its way.
    QueueBench late;
    late.submit(target(9));
    late.see(other);
    late.answer(receipt(1, 9, 8, 8));
    QCOMPARE(late.line().status, LineStatus::NotSeen);
    QCOMPARE(late.line().error->values.value(QStringLiteral("found")).toString(), QStringLiteral("app-2"));
}

void tst_CommandLedger::timesAreTheApplications()
{
    QueueBench bench;
    auto ahead = makeSnapshot(kNoon + std::chrono::hours{1}, 8); // the driver's clock is an hour ahead of ours
    bench.queue.observe(ahead);
    bench.clock.advance(milliseconds{700});
    bench.submit(target(9));
    QCOMPARE(bench.line().time, kNoon + std::chrono::hours{1} + milliseconds{700});
    QCOMPARE(bench.line().sent, std::optional(kNoon + std::chrono::hours{1} + milliseconds{700}));
}

void tst_CommandLedger::tenThousandLines()
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

QTEST_GUILESS_MAIN(tst_CommandLedger)
#include "tst_commandledger.moc"
