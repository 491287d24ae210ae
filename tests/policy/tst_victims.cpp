// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/victims.h"

#include "support/builders.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace stoker::domain;
using namespace stoker::policy;
using stoker::test::id;
using stoker::test::ids;
using stoker::test::makeExecutor;

namespace {

constexpr Protection kSpareNobody{false, false, false, false};

std::vector<Executor> randomExecutors(std::mt19937& random)
{
    std::vector<Executor> executors;
    const int count = static_cast<int>(random() % 25);
    for (int i = 0; i < count; ++i) {
        Executor executor = makeExecutor(i);
        executor.state = static_cast<ExecutorState>(random() % 4);
        executor.runningTasks = static_cast<int>(random() % 2);
        executor.cachedBlocks = random() % 3 == 0 ? 2 : 0;
        executor.holdsShuffle = random() % 2 == 0;
        if (random() % 3 != 0)
            executor.shuffleNeeded = executor.holdsShuffle && random() % 2 == 0;
        if (random() % 5 == 0)
            executor.neededBy = {1};
        executor.taskTimeMs = static_cast<qint64>(random() % 3) * 1000;
        executor.gcTimeMs = static_cast<qint64>(random() % 3) * 100;
        if (random() % 4 == 0)
            executor.added.reset();
        else
            *executor.added += Millis{static_cast<qint64>(random() % 3) * 1000};
        if (random() % 10 == 0)
            executor.pins |= Pin::Receiver;
        executors.push_back(executor);
    }
    return executors;
}

} // namespace

class tst_Victims : public QObject {
    Q_OBJECT
private slots:
    void oneRuleAfterTheOther();
    void orderCanBeChanged();
    void unknownShuffleCountsAsNeeded();
    void tooFewIsAnErrorWithNumbers();
    void neverAProtectedOne();
    void sameExecutorsSameVictims();
    void bestFirst();
    void excludedOnesGoFirst();
    void aReceiverIsSparedUnlessTheNumberWantsIt();
};

void tst_Victims::oneRuleAfterTheOther()
{
    std::vector<Executor> executors;
    for (int i = 0; i < 7; ++i)
        executors.push_back(makeExecutor(i));
    executors[0].runningTasks = 1;       // busy: last
    executors[1].cachedBlocks = 1;       // cache: before busy
    executors[2].holdsShuffle = true;    // needed shuffle: before cache
    executors[2].shuffleNeeded = true;
    executors[3].holdsShuffle = true;    // shuffle of the past: before needed
    executors[3].shuffleNeeded = false;
    executors[4].taskTimeMs = 1000;      // worst GC: first
    executors[4].gcTimeMs = 300;
    executors[5].added = *executors[5].added + Millis{1}; // newest: before 6
    const auto victims = chooseVictims(executors, 7, defaultVictimOrder(), kSpareNobody);
    QVERIFY(victims);
    QCOMPARE(*victims, ids({4, 5, 6, 3, 2, 1, 0}));
}

void tst_Victims::orderCanBeChanged()
{
    std::vector<Executor> executors{makeExecutor(0), makeExecutor(1)};
    executors[1].runningTasks = 1;
    executors[1].added = *executors[1].added + Millis{1000};
    QCOMPARE(*chooseVictims(executors, 1, defaultVictimOrder(), kSpareNobody), ids({0}));
    QCOMPARE(*chooseVictims(executors, 1, {VictimRule::Newest, VictimRule::Idle}, kSpareNobody), ids({1}));
    QCOMPARE(*chooseVictims(executors, 1, {}, kSpareNobody), ids({1})); // no rule: the highest id
}

void tst_Victims::unknownShuffleCountsAsNeeded()
{
    Executor executor = makeExecutor(0);
    executor.holdsShuffle = true;
    QVERIFY(isProtected(executor, {false, false, true, false}));
    executor.shuffleNeeded = false;
    QVERIFY(!isProtected(executor, {false, false, true, false}));
    executor.neededBy = {4};
    QVERIFY(isProtected(executor, {false, false, true, false}));
    QVERIFY(!isProtected(executor, kSpareNobody));
}

void tst_Victims::tooFewIsAnErrorWithNumbers()
{
    std::vector<Executor> executors{makeExecutor(0), makeExecutor(1), makeExecutor(2)};
    executors[0].cachedBlocks = 3;
    executors[1].state = ExecutorState::Draining;
    const auto none = chooseVictims(executors, 2, defaultVictimOrder(), {});
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotEnoughExecutors);
    QCOMPARE(none.error().values.value(QStringLiteral("wanted")).toInt(), 2);
    QCOMPARE(none.error().values.value(QStringLiteral("available")).toInt(), 1);
    QVERIFY(chooseVictims(executors, 0, defaultVictimOrder(), {})->empty());
    QVERIFY(chooseVictims(executors, -3, defaultVictimOrder(), {})->empty());
}

void tst_Victims::neverAProtectedOne()
{
    std::mt19937 random(5);
    for (int round = 0; round < 3000; ++round) {
        const auto executors = randomExecutors(random);
        const Protection protection{random() % 2 == 0, random() % 2 == 0, random() % 2 == 0, random() % 2 == 0};
        const auto available = std::count_if(executors.begin(), executors.end(),
                                             [&](const Executor& one) {
                                                 return (one.state == ExecutorState::Active || one.state == ExecutorState::Excluded) && !isProtected(one, protection);
                                             });
        const int count = static_cast<int>(random() % 10);
        const auto victims = chooseVictims(executors, count, defaultVictimOrder(), protection);
        QCOMPARE(victims.has_value(), available >= count);
        if (!victims)
            continue;
        QCOMPARE(static_cast<int>(victims->size()), count);
        std::set<QString> distinct;
        for (const ExecutorId& victim : *victims) {
            distinct.insert(victim.text);
            const auto found = std::find_if(executors.begin(), executors.end(), [&](const Executor& one) { return one.id == victim; });
            QVERIFY(found != executors.end());
            QVERIFY(found->isUsable() || found->state == ExecutorState::Excluded);
            QVERIFY(!(protection.busy && found->runningTasks > 0));
            QVERIFY(!(protection.cache && found->cachedBlocks > 0));
            QVERIFY(!(protection.neededShuffle && found->holdsShuffle && found->shuffleNeeded.value_or(true)));
            QVERIFY(!(protection.neededShuffle && !found->neededBy.empty()));
            QVERIFY(!(protection.receiver && found->pins.testFlag(Pin::Receiver)));
        }
        QCOMPARE(static_cast<int>(distinct.size()), count);
    }
}

void tst_Victims::sameExecutorsSameVictims()
{
    std::mt19937 random(6);
    for (int round = 0; round < 500; ++round) {
        auto executors = randomExecutors(random);
        const int count = static_cast<int>(random() % 6);
        const auto first = chooseVictims(executors, count, defaultVictimOrder(), {});
        std::shuffle(executors.begin(), executors.end(), random);
        const auto again = chooseVictims(executors, count, defaultVictimOrder(), {});
        QCOMPARE(first.has_value(), again.has_value());
        if (first)
            QCOMPARE(*first, *again);
    }
}

void tst_Victims::bestFirst()
{
    // Fewer victims are the beginning of more victims: asking for one more never changes who was chosen before.
    std::mt19937 random(8);
    for (int round = 0; round < 300; ++round) {
        const auto executors = randomExecutors(random);
        const auto many = chooseVictims(executors, 5, defaultVictimOrder(), kSpareNobody);
        const auto few = chooseVictims(executors, 2, defaultVictimOrder(), kSpareNobody);
        if (many)
            QVERIFY(std::equal(few->begin(), few->end(), many->begin()));
    }
}

void tst_Victims::excludedOnesGoFirst()
{
    // Spark gives them no task: whoever wants fewer executors wants these gone.
    std::vector<Executor> executors{makeExecutor(0), makeExecutor(1), makeExecutor(2)};
    executors[0].state = ExecutorState::Excluded;
    executors[0].cachedBlocks = 1;
    QCOMPARE(*chooseVictims(executors, 1, defaultVictimOrder(), kSpareNobody), ids({0}));
    QCOMPARE(*chooseVictims(executors, 1, defaultVictimOrder(), {}), ids({2})); // what it holds is protected all the same
    QCOMPARE(chooseVictims(executors, 3, defaultVictimOrder(), kSpareNobody)->size(), std::size_t{3});
}

void tst_Victims::aReceiverIsSparedUnlessTheNumberWantsIt()
{
    std::vector<Executor> executors{makeExecutor(0)};
    executors[0].pins |= Pin::Receiver;
    QVERIFY(!chooseVictims(executors, 1, defaultVictimOrder(), {}));
    QCOMPARE(*chooseVictims(executors, 1, defaultVictimOrder(), kSpareNobody), ids({0}));
}

QTEST_APPLESS_MAIN(tst_Victims)
#include "tst_victims.moc"
