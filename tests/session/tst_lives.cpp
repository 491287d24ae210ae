// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lives.h"

#include "support/builders.h"

#include <QTest>

#include <algorithm>

using namespace stoker::domain;
using stoker::session::Lives;
using stoker::test::id;
using stoker::test::kNoon;
using stoker::test::makeExecutor;
using stoker::test::makeSnapshot;

namespace {

Instant second(int s) { return kNoon + std::chrono::seconds{s}; }

const ExecutorLife* find(const Lives& lives, int number)
{
    const auto found = std::find_if(lives.all().begin(), lives.all().end(), [number](const ExecutorLife& life) { return life.id == id(number); });
    return found == lives.all().end() ? nullptr : &*found;
}

bool gcHighNow(const ExecutorLife& life) { return life.minutes.at(life.minutes.last())->gcHigh; }

Departed departed(int number, Instant removed, RemovedBy by, const char* reason)
{
    Departed result;
    result.id = id(number);
    result.host = QStringLiteral("10.0.0.9");
    result.added = kNoon - std::chrono::hours{2};
    result.removed = removed;
    result.by = by;
    result.reason = QString::fromLatin1(reason);
    return result;
}

} // namespace

class tst_Lives : public QObject {
    Q_OBJECT
private slots:
    void fromAddedToRemoved();
    void orderedByTimeAdded();
    void busyShareMinuteByMinute();
    void gcHighWithinItsMinute();
    void theDriversWordOnAnEnd();
    void whoAskedForIt();
    void missingFromOneAnswerIsNoEnd();
    void thoseThatDiedBeforeUs();
    void boundedByTheNewestDeparted();
    void boundedByMinutes();
};

void tst_Lives::fromAddedToRemoved()
{
    Lives lives;
    lives.update(*makeSnapshot(second(0), 3));
    QCOMPARE(lives.all().size(), std::size_t{3});
    QVERIFY(!find(lives, 2)->removed);
    QCOMPARE(find(lives, 2)->added, std::optional(kNoon - std::chrono::hours{1}));
    QCOMPARE(find(lives, 2)->host, QStringLiteral("10.0.0.2"));
    lives.update(*makeSnapshot(second(5), 2));
    QCOMPARE(find(lives, 2)->removed, std::optional(second(5)));
    QCOMPARE(find(lives, 2)->by, RemovedBy::Unknown);
    QCOMPARE(lives.all().size(), std::size_t{3});
    lives.reset();
    QVERIFY(lives.all().empty());
}

void tst_Lives::orderedByTimeAdded()
{
    Lives lives;
    auto snapshot = makeSnapshot(second(0), 12);
    for (std::size_t i = 0; i < 12; ++i)
        snapshot->executors[i].added = second(-static_cast<int>((i * 7) % 12));
    lives.update(*snapshot);
    QVERIFY(std::is_sorted(lives.all().begin(), lives.all().end(), [](const auto& a, const auto& b) { return a.added < b.added; }));
    // And the minutes still go to the right one.
    for (Executor& executor : snapshot->executors)
        executor.runningTasks = executor.id == id(7) ? 1 : 0;
    snapshot->time = second(60);
    lives.update(*snapshot);
    for (const ExecutorLife& life : lives.all())
        QCOMPARE(static_cast<int>(life.minutes.at(life.minutes.last())->busyPercent), life.id == id(7) ? 100 : 0);
}

void tst_Lives::busyShareMinuteByMinute()
{
    Lives lives;
    for (int s = 0; s < 180; ++s) {
        auto snapshot = makeSnapshot(second(s), 1);
        snapshot->executors[0].taskSlots = 4;
        snapshot->executors[0].runningTasks = s < 60 ? 4 : s < 120 ? (s % 2 == 0 ? 2 : 0) : 9;
        lives.update(*snapshot);
    }
    const auto& minutes = find(lives, 0)->minutes;
    QCOMPARE(minutes.size(), std::size_t{3});
    QCOMPARE(static_cast<int>(minutes.at(minutes.first())->busyPercent), 100);
    QCOMPARE(static_cast<int>(minutes.at(minutes.first() + 1)->busyPercent), 25);
    QCOMPARE(static_cast<int>(minutes.at(minutes.last())->busyPercent), 100); // never more than all of it
    QCOMPARE(qint64{minutes.first()} * 60'000, toEpochMs(kNoon));
    // A clock set back writes no minute twice.
    lives.update(*makeSnapshot(second(30), 1));
    QCOMPARE(find(lives, 0)->minutes.size(), std::size_t{3});
}

void tst_Lives::gcHighWithinItsMinute()
{
    Lives lives;
    auto snapshot = makeSnapshot(second(0), 1);
    Executor& executor = snapshot->executors[0];
    executor.taskTimeMs = 1'000'000;
    executor.gcTimeMs = 900'000; // the past does not count
    lives.update(*snapshot);
    snapshot->time = second(30);
    executor.taskTimeMs += 10'000;
    executor.gcTimeMs += 1'000;
    lives.update(*snapshot);
    QVERIFY(!gcHighNow(*find(lives, 0))); // exactly 10 %
    executor.gcTimeMs += 1;
    snapshot->time = second(31);
    lives.update(*snapshot);
    QVERIFY(gcHighNow(*find(lives, 0)));
    snapshot->time = second(61);
    lives.update(*snapshot);
    QVERIFY(!gcHighNow(*find(lives, 0)));
}

void tst_Lives::theDriversWordOnAnEnd()
{
    Lives lives;
    lives.update(*makeSnapshot(second(0), 3));
    lives.update(*makeSnapshot(second(5), 2));
    auto later = makeSnapshot(second(6), 2);
    later->departed = {departed(2, second(4), RemovedBy::Lost, "worker lost")};
    lives.update(*later);
    QCOMPARE(find(lives, 2)->removed, std::optional(second(4)));
    QCOMPARE(find(lives, 2)->by, RemovedBy::Lost);
    QCOMPARE(find(lives, 2)->reason, QStringLiteral("worker lost"));
    QCOMPARE(find(lives, 2)->added, std::optional(kNoon - std::chrono::hours{1})); // ours was there first
}

void tst_Lives::whoAskedForIt()
{
    Lives lives;
    auto snapshot = makeSnapshot(second(0), 3);
    CommandRecord record;
    record.number = 4;
    record.kind = QStringLiteral("removals");
    record.by = QStringLiteral("ann@desk");
    record.outcomes = {{id(1), Outcome::Draining}};
    snapshot->commands = {record};
    lives.update(*snapshot);
    auto later = makeSnapshot(second(9), 3);
    later->executors.erase(later->executors.begin() + 1);
    later->departed = {departed(1, second(8), RemovedBy::Command, "decommissioned")};
    lives.update(*later);
    QCOMPARE(find(lives, 1)->removedByName, QStringLiteral("ann@desk"));
}

void tst_Lives::missingFromOneAnswerIsNoEnd()
{
    Lives lives;
    lives.update(*makeSnapshot(second(0), 3));
    lives.update(*makeSnapshot(second(1), 2));
    lives.update(*makeSnapshot(second(2), 3));
    QCOMPARE(lives.all().size(), std::size_t{3});
    QVERIFY(!find(lives, 2)->removed);
    // A driver that lists a living one among the departed is not believed.
    auto odd = makeSnapshot(second(3), 3);
    odd->departed = {departed(2, second(1), RemovedBy::Lost, "?")};
    lives.update(*odd);
    QVERIFY(!find(lives, 2)->removed);
}

void tst_Lives::thoseThatDiedBeforeUs()
{
    Lives lives;
    auto snapshot = makeSnapshot(second(0), 2);
    snapshot->departed = {departed(77, second(-100), RemovedBy::Spark, "idle")};
    lives.update(*snapshot);
    QCOMPARE(lives.all().size(), std::size_t{3});
    QCOMPARE(lives.all().front().id, id(77)); // added before the others
    QCOMPARE(find(lives, 77)->removed, std::optional(second(-100)));
    lives.update(*snapshot);
    QCOMPARE(lives.all().size(), std::size_t{3});
}

void tst_Lives::boundedByTheNewestDeparted()
{
    Lives lives;
    auto veteran = makeExecutor(0);
    for (int round = 0; round < 30; ++round) {
        Snapshot snapshot;
        snapshot.time = second(round);
        snapshot.executors.push_back(veteran);
        for (int i = 0; i < 1000; ++i)
            snapshot.executors.push_back(makeExecutor(1 + round * 1000 + i));
        lives.update(snapshot);
        QVERIFY(lives.all().size() <= Lives::kMaxDeparted + snapshot.executors.size());
    }
    QVERIFY(find(lives, 0) != nullptr);      // lives on, however old
    QVERIFY(find(lives, 1) == nullptr);      // died first
    QVERIFY(find(lives, 28'999) != nullptr); // died last
    QVERIFY(!find(lives, 0)->removed);
    QCOMPARE(find(lives, 29'999)->minutes.size(), std::size_t{1});
}

void tst_Lives::boundedByMinutes()
{
    Lives lives;
    Snapshot snapshot;
    for (int i = 0; i < 2000; ++i)
        snapshot.executors.push_back(makeExecutor(i));
    const auto count = [&lives] {
        std::size_t sum = 0;
        for (const ExecutorLife& life : lives.all())
            sum += life.minutes.size();
        return sum;
    };
    std::size_t most = 0;
    for (int minute = 0; minute < 600; ++minute) {
        snapshot.time = second(60 * minute);
        lives.update(snapshot);
        if (minute % 50 == 49)
            most = std::max(most, count());
    }
    QVERIFY2(most <= Lives::kMaxMinutes, qPrintable(QString::number(most)));
    QVERIFY(count() > Lives::kMaxMinutes * 3 / 4);
    const auto& minutes = lives.all().front().minutes;
    QCOMPARE(qint64{minutes.last()}, toEpochMs(second(60 * 599)) / 60'000);
    for (auto minute = minutes.first(); minute <= minutes.last(); ++minute)
        QVERIFY(minutes.at(minute)); // the newest, without a hole
}

QTEST_APPLESS_MAIN(tst_Lives)
#include "tst_lives.moc"
