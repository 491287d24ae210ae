// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/plainallocation.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace stoker;
using namespace stoker::policy;
using domain::ExecutorId;
using domain::Instant;
using domain::Millis;
using stoker::test::PlainAllocation;

namespace {

constexpr Instant kStart{Millis{1'700'000'000'000}};

DynamicAllocationSettings randomSettings(std::mt19937& random)
{
    DynamicAllocationSettings settings;
    settings.minExecutors = static_cast<int>(random() % 3);
    settings.maxExecutors = settings.minExecutors + 1 + static_cast<int>(random() % 12);
    settings.initialExecutors = settings.minExecutors + static_cast<int>(random() % 3);
    settings.executorAllocationRatio = random() % 2 == 0 ? 1.0 : 0.6;
    settings.schedulerBacklogTimeout = Millis{1'000 * (1 + static_cast<int>(random() % 3))};
    settings.sustainedSchedulerBacklogTimeout = Millis{1'000 * (1 + static_cast<int>(random() % 3))};
    settings.executorIdleTimeout = Millis{1'000 * static_cast<int>(random() % 6)};
    if (random() % 2 == 0)
        settings.cachedExecutorIdleTimeout = Millis{1'000 * static_cast<int>(random() % 12)};
    if (random() % 2 == 0)
        settings.shuffleTrackingTimeout = Millis{500 * static_cast<int>(random() % 20)};
    return settings;
}

/// A bus that carries anything a real one may, and some that it should not.
class Chaos {
public:
    explicit Chaos(std::uint32_t seed) : m_random(seed) {}

    /// The same event to each of the managers.
    template <class... Managers>
    void next(Instant at, Managers&... managers)
    {
        const StageAttempt stage{number(5), number(2)};
        const int index = number(6);
        const int key = m_added > 0 ? number(m_added) : -1;
        const bool speculative = number(5) == 0;
        switch (number(13)) {
        case 0:
        case 1: {
            const int tasks = number(12);
            (managers.stageSubmitted(stage, tasks, at), ...);
            break;
        }
        case 2: (managers.stageCompleted(stage), ...); break;
        case 3:
        case 4:
        case 5: (managers.taskStarted(stage, index, key, speculative), ...); break;
        case 6:
        case 7:
        case 8: {
            const auto outcome = static_cast<TaskOutcome>(number(3));
            (managers.taskEnded(stage, index, key, speculative, outcome, at), ...);
            break;
        }
        case 9:
            if (number(3) == 0)
                (managers.speculativeTaskSubmitted(stage, index, at), ...);
            break;
        case 10: {
            const int job = number(4);
            if (m_jobs.erase(job) > 0) {
                (managers.jobEnded(job), ...);
                break;
            }
            m_jobs.insert(job);
            // Stage and shuffle in pairs, each once.
            std::vector<StageShuffle> stages;
            for (int shuffle = 0; shuffle < 5; ++shuffle) {
                if (number(3) == 0)
                    stages.push_back({shuffle, shuffle});
            }
            (managers.jobStarted(job, stages), ...);
            break;
        }
        case 11:
            if (number(3) == 0)
                (managers.executorRemoved(key), ...);
            else
                add(m_added++, at, managers...);
            break;
        case 12: {
            const int rdd = number(3);
            const int kind = number(5);
            if (kind < 2)
                (managers.blockCached(key, rdd, index), ...);
            else if (kind < 4)
                (managers.blockDropped(key, rdd, index), ...);
            else
                (managers.rddUnpersisted(rdd), ...);
            break;
        }
        }
    }
    int number(int below) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(below)); }

private:
    static void addTo(DynamicAllocation& manager, int key, const QString& id, Instant at) { manager.executorAdded(key, ExecutorId(id), at); }
    static void addTo(PlainAllocation& manager, int key, const QString& id, Instant at) { manager.executorAdded(key, id, at); }
    template <class... Managers>
    void add(int key, Instant at, Managers&... managers)
    {
        (addTo(managers, key, QString::number(key), at), ...);
    }

    std::mt19937 m_random;
    std::set<int> m_jobs;
    int m_added = 0;
};

bool same(const DynamicAllocation::Tick& a, const DynamicAllocation::Tick& b) { return a.targets == b.targets && a.releases == b.releases; }

} // namespace

class tst_AllocationProperties : public QObject {
    Q_OBJECT
private slots:
    void sameAsThePlainOneTickForTick();
    void aDayOfIdleTicksIsCheap();
};

/// Every tick of the plain one; ours with every tick; ours with the ticks that are due only.
void tst_AllocationProperties::sameAsThePlainOneTickForTick()
{
    int targets = 0;
    int releases = 0;
    int skipped = 0;
    int ticks = 0;
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        std::mt19937 random(seed);
        const DynamicAllocationSettings settings = randomSettings(random);
        const int tasksPerExecutor = 1 + static_cast<int>(random() % 3);
        PlainAllocation plain(settings, tasksPerExecutor);
        DynamicAllocation every(settings, tasksPerExecutor);
        DynamicAllocation due(settings, tasksPerExecutor);
        Chaos chaos(seed);
        const int quiet = 1 + static_cast<int>(random() % 30);
        for (int i = 1; i <= 600; ++i) {
            const Instant now = kStart + Millis{100 * i};
            const auto expected = plain.tick(now);
            QVERIFY2(same(every.tick(now), expected), qPrintable(QStringLiteral("seed %1, tick %2").arg(seed).arg(i)));
            const auto next = due.nextDue();
            if (next && *next <= now) {
                QVERIFY2(same(due.tick(now), expected), qPrintable(QStringLiteral("seed %1, due tick %2").arg(seed).arg(i)));
            } else {
                QVERIFY2(expected.targets.empty() && expected.releases.empty(), qPrintable(QStringLiteral("seed %1, missed tick %2").arg(seed).arg(i)));
                ++skipped;
            }
            ++ticks;
            targets += static_cast<int>(expected.targets.size());
            releases += static_cast<int>(expected.releases.size());
            for (int events = chaos.number(quiet) == 0 ? chaos.number(8) : 0; events > 0; --events)
                chaos.next(now + Millis{chaos.number(100)}, plain, every, due);
        }
        QCOMPARE(due.target(), every.target());
    }
    QVERIFY2(targets > 2'000 && releases > 2'000 && skipped > ticks / 4, qPrintable(QStringLiteral("%1 %2 %3 of %4").arg(targets).arg(releases).arg(skipped).arg(ticks)));
}

/// 1,700 executors, a task on each every 50 s, 864,000 ticks: no executor is looked at unless its time may have come.
void tst_AllocationProperties::aDayOfIdleTicksIsCheap()
{
    DynamicAllocationSettings settings;
    settings.minExecutors = settings.initialExecutors = 1'700;
    DynamicAllocation manager(settings);
    for (int key = 0; key < 1'700; ++key)
        manager.executorAdded(key, ExecutorId(QString::number(key)), kStart);
    QElapsedTimer timer;
    timer.start();
    qint64 events = 0;
    qint64 dueTicks = 0;
    for (int tick = 1; tick <= 864'000; ++tick) {
        const Instant now = kStart + Millis{100LL * tick};
        const auto next = manager.nextDue();
        if (next && *next <= now) {
            ++dueTicks;
            const auto result = manager.tick(now);
            QVERIFY(result.targets.empty() && result.releases.empty());
        }
        if (tick % 500 != 1)
            continue;
        const StageAttempt stage{tick, 0};
        manager.stageSubmitted(stage, 1'700, now);
        for (int key = 0; key < 1'700; ++key)
            manager.taskStarted(stage, key, key, false);
        for (int key = 0; key < 1'700; ++key)
            manager.taskEnded(stage, key, key, false, TaskOutcome::Succeeded, now + Millis{40'000});
        manager.stageCompleted(stage);
        events += 3'402;
    }
    qInfo("a day of %lld events and 864,000 ticks, %lld of them due: %lld ms", static_cast<long long>(events), static_cast<long long>(dueTicks),
          static_cast<long long>(timer.elapsed()));
    QVERIFY2(dueTicks < 10'000, qPrintable(QString::number(dueTicks)));
}

QTEST_APPLESS_MAIN(tst_AllocationProperties)
#include "tst_allocationproperties.moc"
