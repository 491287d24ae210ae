// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/store.h"

#include "session/recentwork.h"
#include "support/builders.h"

#include <QTest>

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include <algorithm>
#include <cmath>
#include <random>

using namespace stoker::domain;
using stoker::session::RecentWork;
using stoker::session::staleAfter;
using stoker::session::Store;
using stoker::test::id;
using stoker::test::kNoon;
using stoker::test::makeExecutor;
using stoker::test::makeSnapshot;

namespace {
Instant second(double s) { return kNoon + Millis{static_cast<qint64>(s * 1000)}; }
} // namespace

class tst_Store : public QObject {
    Q_OBJECT
private slots:
    void emptyAtFirst();
    void diffsAgainstTheLast();
    void ratesReachTheExecutors();
    void samplesEveryPoll();
    void aWishHoldsUntilItsPolicyEnds();
    void unknownIsNotANumber();
    void repeatedSnapshotAddsNoSample();
    void aClockSetBackGoesOn();
    void otherApplicationStartsAnew();
    void whoIsAnotherApplication_data();
    void whoIsAnotherApplication();
    void batchesAndJobsPutTogether();
    void workIsBounded();
    void staleIsSaid();
    void rowsOfTheDiffLeadFromOldToNew();
    void staleAfterThreeIntervals();
    void fastPollsKeepASampleASecond();
    void sevenDaysAndTenThousandExecutorsFit();
};

void tst_Store::emptyAtFirst()
{
    Store store;
    QVERIFY(!store.snapshot());
    QVERIFY(store.executors().empty());
    QVERIFY(!store.hasRates());
    QCOMPARE(store.history().size(), std::size_t{0});
    QVERIFY(store.apply(nullptr).isEmpty());
}

void tst_Store::diffsAgainstTheLast()
{
    Store store;
    const SnapshotDiff first = store.apply(makeSnapshot(second(0), 2));
    QCOMPARE(first.added, (std::vector<int>{0, 1}));
    auto next = makeSnapshot(second(1), 3);
    next->executors[1].runningTasks = 1;
    next->executors.erase(next->executors.begin());
    const SnapshotDiff diff = store.apply(next);
    QCOMPARE(diff.removed, std::vector<int>{0});
    QCOMPARE(diff.changed, std::vector<int>{0});
    QCOMPARE(diff.added, std::vector<int>{1});
    QVERIFY(!diff.otherApplication);
    QCOMPARE(store.executors().size(), std::size_t{2});
    QCOMPARE(store.snapshot().get(), next.get());
}

void tst_Store::ratesReachTheExecutors()
{
    Store store;
    auto snapshot = makeSnapshot(second(0), 1);
    snapshot->executors[0].cpuSeconds = 0;
    store.apply(snapshot);
    QVERIFY(!store.hasRates());
    auto next = makeSnapshot(second(2), 1);
    next->executors[0].cpuSeconds = 1;
    next->executors[0].taskTimeMs = 100;
    next->executors[0].gcTimeMs = 7;
    const SnapshotDiff diff = store.apply(next);
    QCOMPARE(diff.changed, std::vector<int>{0});
    QCOMPARE(store.executors()[0].cpuPercent, std::optional(50.0));
    QVERIFY(std::abs(*store.executors()[0].gcPercent - 7) < 1e-9);
    QVERIFY(store.hasRates());
    QVERIFY(!next->executors[0].cpuPercent); // a snapshot is never changed
}

void tst_Store::samplesEveryPoll()
{
    Store store;
    for (int s = 0; s < 5; ++s) {
        auto snapshot = makeSnapshot(second(s), s);
        snapshot->tasksPending = 10 * s;
        snapshot->target = 7;
        store.apply(snapshot);
    }
    QCOMPARE(store.history().size(), std::size_t{5});
    QCOMPARE(store.history().at(Metric::Registered, second(3)), std::optional(3.0F));
    QCOMPARE(store.history().at(Metric::Usable, second(3)), std::optional(3.0F));
    QCOMPARE(store.history().at(Metric::Backlog, second(4)), std::optional(40.0F));
    QCOMPARE(store.history().at(Metric::Target, second(4)), std::optional(7.0F));
    QCOMPARE(store.history().at(Metric::Needed, second(4)), std::optional(40.0F));
}

void tst_Store::aWishHoldsUntilItsPolicyEnds()
{
    Store store;
    store.setWished(3); // before the first figures
    store.setWished(std::nullopt);
    store.apply(makeSnapshot(second(0), 2));
    store.apply(makeSnapshot(second(1), 2));
    store.setWished(9); // decided from the figures of second 1
    store.apply(makeSnapshot(second(2), 2));
    store.apply(makeSnapshot(second(3), 2));
    store.setWished(12);
    store.setWished(std::nullopt); // the mode is Watch now; what was wished was wished
    store.apply(makeSnapshot(second(4), 2));
    const History& history = store.history();
    QVERIFY(!history.at(Metric::Wished, second(0)));
    QCOMPARE(history.at(Metric::Wished, second(1)), std::optional(9.0F));
    QCOMPARE(history.at(Metric::Wished, second(2)), std::optional(9.0F));
    QCOMPARE(history.at(Metric::Wished, second(3)), std::optional(12.0F));
    QVERIFY(!history.at(Metric::Wished, second(4)));

    store.setWished(5);
    auto other = makeSnapshot(second(5), 2);
    other->application.id = ApplicationId(QStringLiteral("another"));
    store.apply(other);
    QVERIFY(!store.history().at(Metric::Wished, second(5))); // nobody wished that of this one
}

void tst_Store::unknownIsNotANumber()
{
    Store store;
    auto snapshot = makeSnapshot(second(0), 2);
    snapshot->target.reset();
    store.apply(snapshot);
    QVERIFY(!store.history().at(Metric::Target, second(0)));
    QVERIFY(!store.history().at(Metric::LogsPerMinute, second(0)));
    QVERIFY(!store.history().at(Metric::CpuMean, second(0)));
    QVERIFY(!store.history().at(Metric::BatchSeconds, second(0)));
    QVERIFY(store.history().at(Metric::Registered, second(0)));
}

void tst_Store::repeatedSnapshotAddsNoSample()
{
    Store store;
    store.apply(makeSnapshot(second(5), 2));
    QVERIFY(store.apply(makeSnapshot(second(5), 2)).isEmpty());
    store.apply(makeSnapshot(second(4.5), 2));
    QCOMPARE(store.history().size(), std::size_t{1});
}

void tst_Store::aClockSetBackGoesOn()
{
    Store store;
    for (int s = 0; s < 100; ++s)
        store.apply(makeSnapshot(second(s), 2));
    store.apply(makeSnapshot(second(39.5), 4));
    QCOMPARE(store.history().size(), std::size_t{41}); // what lies later never was
    store.apply(makeSnapshot(second(40.5), 4));
    QCOMPARE(store.history().lastTime(), std::optional(second(40.5)));
    QCOMPARE(store.history().at(Metric::Registered, second(39)), std::optional(2.0F));
    QCOMPARE(store.history().at(Metric::Registered, second(40.5)), std::optional(4.0F));
}

void tst_Store::otherApplicationStartsAnew()
{
    Store store;
    store.apply(makeSnapshot(second(0), 3));
    store.apply(makeSnapshot(second(1), 3));
    auto other = makeSnapshot(second(2), 2);
    other->application.id = ApplicationId(QStringLiteral("app-2"));
    const SnapshotDiff diff = store.apply(other);
    QVERIFY(diff.otherApplication);
    QCOMPARE(diff.removed, (std::vector<int>{0, 1, 2}));
    QCOMPARE(diff.added, (std::vector<int>{0, 1}));
    QVERIFY(diff.changed.empty());
    QCOMPARE(store.history().size(), std::size_t{1});
    QCOMPARE(store.lives().size(), std::size_t{2});
    QVERIFY(!store.hasRates());
    QCOMPARE(store.figures().application.text, QStringLiteral("app-2"));
}

void tst_Store::whoIsAnotherApplication_data()
{
    QTest::addColumn<QString>("idBefore");
    QTest::addColumn<QString>("instanceBefore");
    QTest::addColumn<QString>("idNow");
    QTest::addColumn<QString>("instanceNow");
    QTest::addColumn<bool>("other");
    const auto row = [](const char* name, const char* id1, const char* instance1, const char* id2, const char* instance2, bool other) {
        QTest::newRow(name) << QString::fromLatin1(id1) << QString::fromLatin1(instance1) << QString::fromLatin1(id2) << QString::fromLatin1(instance2) << other;
    };
    row("same", "a", "1", "a", "1", false);
    row("another id", "a", "1", "b", "1", true);
    row("another start", "a", "1", "a", "2", true);
    row("the plugin vanishes", "a", "1", "a", "", false);
    row("the plugin appears", "a", "", "a", "1", false);
    row("gets its name", "", "1", "a", "1", false);
    row("another start before its name", "a", "1", "", "2", true);
    row("no plugin at all", "a", "", "b", "", true);
}

void tst_Store::whoIsAnotherApplication()
{
    QFETCH(QString, idBefore);
    QFETCH(QString, instanceBefore);
    QFETCH(QString, idNow);
    QFETCH(QString, instanceNow);
    QFETCH(bool, other);
    Store store;
    auto before = makeSnapshot(second(0), 1);
    before->application.id = ApplicationId(idBefore);
    before->application.instance = InstanceId(instanceBefore);
    store.apply(before);
    auto now = makeSnapshot(second(1), 1);
    now->application.id = ApplicationId(idNow);
    now->application.instance = InstanceId(instanceNow);
    QCOMPARE(store.apply(now).otherApplication, other);
}

void tst_Store::batchesAndJobsPutTogether()
{
    RecentWork work;
    Snapshot snapshot;
    const auto batch = [](int number) {
        Batch result;
        result.id = QString::number(number);
        result.started = second(10 * number);
        result.durationSeconds = 4;
        return result;
    };
    snapshot.batches = {batch(1), batch(2), batch(3)};
    Job job;
    job.id = 3;
    snapshot.jobs = {job};
    work.update(snapshot);
    snapshot.batches = {batch(2), batch(3), batch(4)};
    job.result = JobResult::Succeeded;
    job.ended = second(5);
    Job earlier;
    earlier.id = 1;
    snapshot.jobs = {job, earlier};
    work.update(snapshot);
    QCOMPARE(work.batches().size(), std::size_t{4});
    for (int i = 0; i < 4; ++i)
        QCOMPARE(work.batches()[static_cast<std::size_t>(i)], batch(i + 1));
    QCOMPARE(work.jobs().size(), std::size_t{2});
    QCOMPARE(work.jobs()[0].id, 1);
    QCOMPARE(work.jobs()[1], job);
}

void tst_Store::workIsBounded()
{
    RecentWork work;
    for (int i = 0; i < 20'000; ++i) {
        Snapshot snapshot;
        Batch batch;
        batch.started = second(i);
        snapshot.batches = {batch};
        Job job;
        job.id = i;
        snapshot.jobs = {job};
        work.update(snapshot);
        QVERIFY(work.batches().size() <= RecentWork::kMaxBatches);
        QVERIFY(work.jobs().size() <= RecentWork::kMaxJobs);
    }
    QCOMPARE(work.jobs().back().id, 19'999);
    QCOMPARE(work.batches().back().started, second(19'999));
}

void tst_Store::staleIsSaid()
{
    Store store;
    store.apply(makeSnapshot(second(0), 1));
    QVERIFY(!store.figures().stale);
    store.setStale(true);
    QVERIFY(store.figures().stale);
    store.apply(makeSnapshot(second(1), 1));
    QVERIFY(!store.figures().stale);
}

void tst_Store::rowsOfTheDiffLeadFromOldToNew()
{
    // Whoever follows the rows of the diff has the same list as the store: what every item model does.
    std::mt19937 random(17);
    Store store;
    std::vector<Executor> followed;
    for (int round = 0; round < 300; ++round) {
        auto snapshot = makeSnapshot(second(round), 0);
        for (int i = 0; i < 40; ++i) {
            if (random() % 3 == 0) {
                snapshot->executors.push_back(makeExecutor(i));
                snapshot->executors.back().runningTasks = static_cast<int>(random() % 2);
            }
        }
        const SnapshotDiff diff = store.apply(snapshot);
        for (auto row = diff.removed.rbegin(); row != diff.removed.rend(); ++row)
            followed.erase(followed.begin() + *row);
        for (const int row : diff.added)
            followed.insert(followed.begin() + row, store.executors()[static_cast<std::size_t>(row)]);
        for (const int row : diff.changed)
            followed[static_cast<std::size_t>(row)] = store.executors()[static_cast<std::size_t>(row)];
        QVERIFY(followed == store.executors());
    }
}

void tst_Store::staleAfterThreeIntervals()
{
    QCOMPARE(staleAfter(Millis{500}), Millis{5000});
    QCOMPARE(staleAfter(Millis{1000}), Millis{5000});
    QCOMPARE(staleAfter(Millis{10'000}), Millis{30'000});
}

void tst_Store::fastPollsKeepASampleASecond()
{
    Store store;
    store.setInterval(Millis{250});
    for (int i = 0; i <= 400; ++i)
        store.apply(makeSnapshot(second(i * 0.251), 1)); // 100.4 s
    QVERIFY(store.history().size() > 95 && store.history().size() <= 105);
    QCOMPARE(store.figures().time, second(100.4)); // the figures are of the last poll all the same
}

void tst_Store::sevenDaysAndTenThousandExecutorsFit()
{
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    const auto inUse = [] {
        const auto info = mallinfo2();
        return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
    };
    const double before = inUse();
    Store store;
    for (int s = 0; s < 7 * 86'400; ++s)
        store.apply(makeSnapshot(second(s), 1));
    auto snapshot = makeSnapshot(second(0), 10'000);
    for (int minute = 0; minute < 200; ++minute) {
        snapshot = std::make_shared<Snapshot>(*snapshot);
        snapshot->time = second(7 * 86'400 + 60 * minute);
        for (Executor& executor : snapshot->executors) {
            executor.cpuSeconds = minute * 3.5;
            executor.jobs = {minute};
        }
        store.apply(snapshot);
    }
    const double used = inUse() - before;
    QVERIFY2(used <= 90, qPrintable(QStringLiteral("%1 MB").arg(used))); // of the 110 MB of the whole program
    qInfo("%.1f MB for 7 days of %zu series and 10,000 executors", used, kMetricCount);
#else
    QSKIP("counts what the C library handed out: not under a sanitizer");
#endif
}

QTEST_APPLESS_MAIN(tst_Store)
#include "tst_store.moc"
