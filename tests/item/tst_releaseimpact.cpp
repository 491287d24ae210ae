// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/releaseimpact.h"

#include "item/executors.h"

#include <QTest>

using namespace stoker;
using domain::ReleaseWay;
using item::Fate;

class TestReleaseImpact : public QObject {
    Q_OBJECT

    std::vector<domain::Executor> m_executors;
    domain::Capabilities m_plain;
    domain::Capabilities m_migrating;
    const std::vector<domain::ExecutorId> m_ids{domain::ExecutorId(QStringLiteral("65")), domain::ExecutorId(QStringLiteral("109"))};

    [[nodiscard]] item::ReleaseImpact impact(ReleaseWay way, const domain::Capabilities& capabilities) const
    {
        return item::releaseImpact(m_ids, m_executors, capabilities, way, 2);
    }

private slots:
    void initTestCase()
    {
        m_plain.idle = m_plain.force = true;
        m_migrating = m_plain;
        m_migrating.drain = m_migrating.migratesCache = m_migrating.migratesShuffle = true;
        for (const char* id : {"65", "109", "131"})
            m_executors.push_back(test::executor(QString::fromLatin1(id))); // 10 tasks of 10 s each
        domain::Executor& busy = m_executors[1];
        busy.runningTasks = 8;
        busy.jobs = {4814};
        busy.cachedBlocks = 26;
        busy.cachedBytes = 2'000;
        busy.holdsShuffle = true;
        busy.shuffleBytes = 900;
        busy.shuffleNeeded = true;
        busy.neededBy = {4812};
    }

    void bestIsDrainWhereSparkCan()
    {
        QCOMPARE(item::resolved(ReleaseWay::Best, m_migrating), ReleaseWay::Drain);
        QCOMPARE(item::resolved(ReleaseWay::Best, m_plain), ReleaseWay::Idle);
        QCOMPARE(item::resolved(ReleaseWay::Force, m_migrating), ReleaseWay::Force);
    }

    void drainMovesDataAndHitsNobodyWhereStorageIsMigrated()
    {
        const auto result = impact(ReleaseWay::Drain, m_migrating);
        QCOMPARE(result.tasksRunAgain, 0);
        QVERIFY(!result.workLostSeconds);
        QCOMPARE(result.cache, Fate::Moved);
        QCOMPARE(result.shuffle, Fate::Moved);
        QVERIFY(result.jobsHit.empty());
        QCOMPARE(result.rows[1].tasks, Fate::Kept);
    }

    void drainWithoutStorageMigrationLosesBothAndHitsTheReader()
    {
        domain::Capabilities drainOnly = m_plain;
        drainOnly.drain = true;
        const auto result = impact(ReleaseWay::Drain, drainOnly);
        QCOMPARE(result.cache, Fate::Lost);
        QCOMPARE(result.shuffle, Fate::Lost);
        QCOMPARE(result.jobsHit, (std::vector<int>{4812}));
        drainOnly.migratesCache = true;
        QCOMPARE(impact(ReleaseWay::Drain, drainOnly).cache, Fate::Moved);
        QCOMPARE(impact(ReleaseWay::Drain, drainOnly).shuffle, Fate::Lost);
    }

    void whenIdleKeepsTasksButNoData()
    {
        const auto result = impact(ReleaseWay::Idle, m_migrating);
        QCOMPARE(result.tasksRunAgain, 0);
        QCOMPARE(result.cache, Fate::Lost);
        QCOMPARE(result.shuffle, Fate::Lost);
        QCOMPARE(result.busy, 1);
    }

    void forceLosesEverythingAndNamesTheWork()
    {
        const auto result = impact(ReleaseWay::Force, m_migrating);
        QCOMPARE(result.tasksRunAgain, 8);
        QCOMPARE(result.workLostSeconds.value(), 8 * 10.0 / 2);
        QCOMPARE(result.cache, Fate::Lost);
        QCOMPARE(result.cacheBytes.value(), 2'000);
        QCOMPARE(result.shuffleBytes.value(), 900);
        QCOMPARE(result.jobsHit, (std::vector<int>{4812, 4814}));
        QVERIFY(result.rows[0].jobsHit.empty());
        QCOMPARE(result.rows[0].cache, Fate::Nothing);
    }

    void slotsCountUsableOnesOnly()
    {
        auto result = impact(ReleaseWay::Force, m_plain);
        QCOMPARE(result.slotsBefore, 24);
        QCOMPARE(result.slotsHeld, 16);
        QCOMPARE(result.slotsAfter, 8);
        QCOMPARE(result.slotsNeeded, 16); // two executors of eight slots
        m_executors[1].state = domain::ExecutorState::Draining;
        result = impact(ReleaseWay::Force, m_plain);
        QCOMPARE(result.slotsBefore, 16);
        QCOMPARE(result.slotsAfter, 8);
        m_executors[1].state = domain::ExecutorState::Active;
    }

    void goneOnesAreNamedAndCountNothing()
    {
        const auto result = item::releaseImpact({domain::ExecutorId(QStringLiteral("7"))}, m_executors, m_plain, ReleaseWay::Force, 0);
        QCOMPARE(result.rows.size(), std::size_t(1));
        QVERIFY(!result.rows[0].executor);
        QCOMPARE(result.living, 0);
        QCOMPARE(result.cache, Fate::Nothing);
    }

    void anUnknownSizeMakesTheSumUnknown()
    {
        auto executors = m_executors;
        executors[0].cachedBlocks = 2; // without bytes
        const auto result = item::releaseImpact(m_ids, executors, m_plain, ReleaseWay::Force, 0);
        QVERIFY(!result.cacheBytes);
        QCOMPARE(result.cachedBlocks, 28);
    }
};

QTEST_GUILESS_MAIN(TestReleaseImpact)
#include "tst_releaseimpact.moc"
