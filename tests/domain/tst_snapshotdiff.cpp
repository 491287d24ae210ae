// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshotdiff.h"

#include <QTest>

#include <map>
#include <random>

using namespace stoker::domain;

class tst_SnapshotDiff : public QObject {
    Q_OBJECT
private slots:
    void sameIsEmpty();
    void saysRowsOfBothLists();
    void agreesWithAMap();
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
    }
}

QTEST_APPLESS_MAIN(tst_SnapshotDiff)
#include "tst_snapshotdiff.moc"
