// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshotdiff.h"

#include <QTest>

#include <functional>
#include <map>
#include <random>

using namespace stoker::domain;

class tst_SnapshotDiff : public QObject {
    Q_OBJECT
private slots:
    void sameIsEmpty();
    void saysRowsOfBothLists();
    void agreesWithAMap();
    void everyFigureCounts();
};

namespace {
Executor executor(int number, int tasks)
{
    Executor result;
    result.id = ExecutorId(QString::number(number));
    result.runningTasks = tasks;
    return result;
}
} // namespace

void tst_SnapshotDiff::sameIsEmpty()
{
    const std::vector<Executor> list{executor(1, 0), executor(2, 1)};
    QVERIFY(diff(list, list).isEmpty());
    QVERIFY(diff({}, {}).isEmpty());
}

void tst_SnapshotDiff::saysRowsOfBothLists()
{
    const SnapshotDiff result = diff({executor(1, 0), executor(2, 0), executor(9, 0)}, {executor(2, 1), executor(9, 0), executor(10, 0)});
    QCOMPARE(result.removed, std::vector<int>{0});
    QCOMPARE(result.added, std::vector<int>{2});
    QCOMPARE(result.changed, std::vector<int>{0});
    QVERIFY(!result.otherApplication);
}

void tst_SnapshotDiff::agreesWithAMap()
{
    std::mt19937 random(11);
    for (int round = 0; round < 500; ++round) {
        std::map<int, int> before;
        std::map<int, int> after;
        for (int i = static_cast<int>(random() % 30); i > 0; --i)
            before[static_cast<int>(random() % 40)] = static_cast<int>(random() % 2);
        for (int i = static_cast<int>(random() % 30); i > 0; --i)
            after[static_cast<int>(random() % 40)] = static_cast<int>(random() % 2);
        SnapshotDiff expected;
        std::vector<Executor> a;
        std::vector<Executor> b;
        for (const auto& [number, tasks] : before) {
            if (!after.contains(number))
                expected.removed.push_back(static_cast<int>(a.size()));
            a.push_back(executor(number, tasks));
        }
        for (const auto& [number, tasks] : after) {
            if (!before.contains(number))
                expected.added.push_back(static_cast<int>(b.size()));
            else if (before[number] != tasks)
                expected.changed.push_back(static_cast<int>(b.size()));
            b.push_back(executor(number, tasks));
        }
        QVERIFY(diff(a, b) == expected);
        if (haveSameIds(a, b))
            QVERIFY(diff(a, b, true) == expected);
        QCOMPARE(haveSameIds(a, b), expected.added.empty() && expected.removed.empty());
    }
}

/// Equality is written by hand: what is added to an executor must be added there and here.
void tst_SnapshotDiff::everyFigureCounts()
{
    const std::vector<std::function<void(Executor&)>> changes{
        [](Executor& e) { e.host = QStringLiteral("h"); },
        [](Executor& e) { e.state = ExecutorState::Draining; },
        [](Executor& e) { e.cores = 1; },
        [](Executor& e) { e.taskSlots = 1; },
        [](Executor& e) { e.runningTasks = 1; },
        [](Executor& e) { e.completedTasks = 1; },
        [](Executor& e) { e.failedTasks = 1; },
        [](Executor& e) { e.taskTimeMs = 1; },
        [](Executor& e) { e.gcTimeMs = 1; },
        [](Executor& e) { e.cpuSeconds = 0; },
        [](Executor& e) { e.cpuAt = Instant{}; },
        [](Executor& e) { e.memoryUsedBytes = 1; },
        [](Executor& e) { e.memoryMaxBytes = 1; },
        [](Executor& e) { e.cachedBlocks = 1; },
        [](Executor& e) { e.cachedBytes = 0; },
        [](Executor& e) { e.holdsShuffle = true; },
        [](Executor& e) { e.shuffleBytes = 0; },
        [](Executor& e) { e.shuffleNeeded = false; },
        [](Executor& e) { e.jobs = {1}; },
        [](Executor& e) { e.neededBy = {1}; },
        [](Executor& e) { e.added = Instant{}; },
        [](Executor& e) { e.idleSince = Instant{}; },
        [](Executor& e) { e.leavesInSeconds = 0; },
        [](Executor& e) { e.pins = Pin::Cached; },
        [](Executor& e) { e.cpuPercent = 0; },
        [](Executor& e) { e.gcPercent = 0; },
    };
    const auto& [id, host, state, cores, taskSlots, runningTasks, completedTasks, failedTasks, taskTimeMs, gcTimeMs, cpuSeconds, cpuAt, memoryUsedBytes, memoryMaxBytes, cachedBlocks,
                 cachedBytes, holdsShuffle, shuffleBytes, shuffleNeeded, jobs, neededBy, added, idleSince, leavesInSeconds, pins, cpuPercent, gcPercent] = executor(1, 0); // does not compile with one more
    QCOMPARE(id.text, QStringLiteral("1"));
    QCOMPARE(changes.size(), 26U);
    for (const auto& change : changes) {
        const std::vector<Executor> before{executor(1, 0)};
        std::vector<Executor> after = before;
        change(after[0]);
        QCOMPARE(diff(before, after).changed.size(), 1U);
        QVERIFY(!(before[0] == after[0]));
        change(after[0]);
        QVERIFY(diff(after, after).isEmpty());
    }
}

QTEST_APPLESS_MAIN(tst_SnapshotDiff)
#include "tst_snapshotdiff.moc"
