// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rates.h"

#include "support/builders.h"

#include <QTest>

#include <cmath>

using namespace stoker::domain;
using stoker::session::Rates;
using stoker::test::kNoon;
using stoker::test::makeSnapshot;

namespace {

Instant second(double s) { return kNoon + Millis{static_cast<qint64>(s * 1000)}; }

Figures feed(Rates& rates, const Snapshot& snapshot, std::vector<Executor>* filled = nullptr)
{
    std::vector<Executor> executors = snapshot.executors;
    const Figures figures = rates.update(snapshot, executors);
    if (filled != nullptr)
        *filled = executors;
    return figures;
}

Batch batch(const char* id, double start, double duration, std::optional<double> interval = {})
{
    Batch result;
    result.id = QString::fromLatin1(id);
    result.started = second(start);
    result.durationSeconds = duration;
    result.intervalSeconds = interval;
    return result;
}

} // namespace

class tst_Rates : public QObject {
    Q_OBJECT
private slots:
    void countsExecutors();
    void pendingIsNeverNegative();
    void neededFillsSlots_data();
    void neededFillsSlots();
    void neededOfBatchesIsTheirWorkOverTheDeadline();
    void neededRemembersTheSizeOfAnExecutor();
    void gcShareOverItsLife();
    void batchThatEndedLast();
    void intervalFromTheStarts();
    void coreHoursWhileWatched();
    void coreHoursStartAnewAtMidnight();
    void readyAfterTwoPolls();
    void waitsForTheFirstHeartbeat();
    void repeatedAndOlderSnapshotsChangeNoRate();
    void aClockSetBackStartsAnew();
    void anotherSourceStartsAnew();
};

void tst_Rates::countsExecutors()
{
    Rates rates;
    auto snapshot = makeSnapshot(second(0), 6);
    snapshot->executors[0].state = ExecutorState::Excluded;
    snapshot->executors[1].state = ExecutorState::Draining;
    snapshot->executors[2].state = ExecutorState::Removing;
    snapshot->executors[2].runningTasks = 2;
    snapshot->executors[3].runningTasks = 1;
    snapshot->executors[4].cores = 4;
    snapshot->target = 9;
    snapshot->tasksRunning = 3;
    snapshot->tasksPending = 11;
    snapshot->owner.kind = OwnerKind::Policy;
    snapshot->estimates = Estimate::Target;
    const Figures figures = feed(rates, *snapshot);
    QCOMPARE(figures.registered, 6);
    QCOMPARE(figures.usable, 3);
    QCOMPARE(figures.busy, 2);
    QCOMPARE(figures.cores, 9);
    QCOMPARE(figures.target, std::optional(9));
    QCOMPARE(figures.pending, std::optional(3));
    QCOMPARE(figures.tasksRunning, 3);
    QCOMPARE(figures.tasksPending, 11);
    QCOMPARE(figures.owner.kind, OwnerKind::Policy);
    QCOMPARE(figures.application.text, QStringLiteral("app-1"));
    QCOMPARE(figures.source, SourceKind::Plugin);
    QVERIFY(figures.estimates.testFlag(Estimate::Target));
    QVERIFY(!figures.stale);
    QVERIFY(!figures.logsPerMinute);
    QVERIFY(!figures.cpuPercent);
}

void tst_Rates::pendingIsNeverNegative()
{
    Rates rates;
    auto snapshot = makeSnapshot(second(0), 6);
    snapshot->target = 4;
    QCOMPARE(feed(rates, *snapshot).pending, std::optional(0));
    snapshot->target.reset();
    QVERIFY(!feed(rates, *snapshot).pending);
}

void tst_Rates::neededFillsSlots_data()
{
    QTest::addColumn<int>("slotsEach");
    QTest::addColumn<int>("running");
    QTest::addColumn<int>("pending");
    QTest::addColumn<int>("needed");
    QTest::newRow("nothing to do") << 1 << 0 << 0 << 0;
    QTest::newRow("one a task") << 1 << 3 << 4 << 7;
    QTest::newRow("rounded up") << 4 << 3 << 2 << 2;
    QTest::newRow("exactly full") << 4 << 4 << 4 << 2;
    QTest::newRow("cores where slots are unknown") << 0 << 3 << 0 << 3;
}

void tst_Rates::neededFillsSlots()
{
    QFETCH(int, slotsEach);
    QFETCH(int, running);
    QFETCH(int, pending);
    QFETCH(int, needed);
    Rates rates;
    auto snapshot = makeSnapshot(second(0), 3);
    for (Executor& executor : snapshot->executors)
        executor.taskSlots = slotsEach;
    snapshot->tasksRunning = running;
    snapshot->tasksPending = pending;
    QCOMPARE(feed(rates, *snapshot).needed, std::optional(needed));
}

void tst_Rates::neededOfBatchesIsTheirWorkOverTheDeadline()
{
    Rates rates;
    auto snapshot = makeSnapshot(second(100), 10);
    for (Executor& executor : snapshot->executors)
        executor.taskSlots = 1;
    snapshot->tasksPending = 400; // all tasks of a batch at once
    snapshot->batches.push_back(Batch{BatchKind::Structured, {}, QStringLiteral("1"), second(50), 45.0, 1000, 60.0});
    QCOMPARE(feed(rates, *snapshot).needed, std::optional(8)); // 45 s x 10 / 60 s = 7.5

    // Two executors fewer change nothing until a batch has run on them.
    snapshot->executors.resize(8);
    snapshot->time = second(101);
    QCOMPARE(feed(rates, *snapshot).needed, std::optional(8));

    // The stream has paused: back to what the tasks fill.
    snapshot->time = second(50 + 45 + 181);
    snapshot->tasksPending = 3;
    QCOMPARE(feed(rates, *snapshot).needed, std::optional(3));
}

void tst_Rates::neededRemembersTheSizeOfAnExecutor()
{
    Rates rates;
    auto none = makeSnapshot(second(0), 0);
    none->tasksPending = 8;
    QVERIFY(!feed(rates, *none).needed);
    auto some = makeSnapshot(second(1), 2);
    for (Executor& executor : some->executors)
        executor.taskSlots = 4;
    feed(rates, *some);
    none->time = second(2);
    QCOMPARE(feed(rates, *none).needed, std::optional(2));
}

void tst_Rates::gcShareOverItsLife()
{
    Rates rates;
    auto snapshot = makeSnapshot(second(0), 2);
    snapshot->executors[0].taskTimeMs = 4000;
    snapshot->executors[0].gcTimeMs = 500;
    std::vector<Executor> filled;
    feed(rates, *snapshot, &filled);
    QCOMPARE(filled[0].gcPercent, std::optional(12.5));
    QVERIFY(!filled[1].gcPercent);
}

void tst_Rates::batchThatEndedLast()
{
    Rates rates;
    auto snapshot = makeSnapshot(second(0), 1);
    QVERIFY(!feed(rates, *snapshot).batchLastSeconds);
    snapshot->batches = {batch("2", -70, 65, 60.0), batch("1", -60, 10, 30.0)};
    Figures figures = feed(rates, *snapshot);
    QCOMPARE(figures.batchLastSeconds, std::optional(65.0));
    QCOMPARE(figures.batchIntervalSeconds, std::optional(60.0));
    QCOMPARE(figures.batchDeadlineSeconds, std::optional(60.0));
    QVERIFY(!figures.estimates.testFlag(Estimate::Batch));
    rates.setDeadline(50.0);
    QCOMPARE(feed(rates, *snapshot).batchDeadlineSeconds, std::optional(50.0));
}

void tst_Rates::intervalFromTheStarts()
{
    Rates rates;
    auto snapshot = makeSnapshot(second(0), 1);
    snapshot->batches = {batch("1", -40, 2), batch("2", -30, 2)};
    QVERIFY(!feed(rates, *snapshot).batchIntervalSeconds);
    snapshot->batches = {batch("1", -45, 2), batch("2", -30, 2), batch("3", -20, 2), batch("4", -10, 2)};
    const Figures figures = feed(rates, *snapshot);
    QCOMPARE(figures.batchIntervalSeconds, std::optional(10.0));
    QVERIFY(figures.estimates.testFlag(Estimate::Batch));
}

void tst_Rates::coreHoursWhileWatched()
{
    Rates rates;
    Figures figures;
    for (int s = 0; s <= 3600; s += 2)
        figures = feed(rates, *makeSnapshot(second(s), 5));
    QVERIFY(std::abs(figures.coreHoursToday - 5.0) < 1e-9);
    // Nobody watched for an hour: what happened then is not known and not counted.
    figures = feed(rates, *makeSnapshot(second(7200), 5));
    QVERIFY(std::abs(figures.coreHoursToday - 5.0) < 1e-9);
    // Executors that come count from when they were seen.
    feed(rates, *makeSnapshot(second(7201), 10));
    figures = feed(rates, *makeSnapshot(second(7202), 10));
    QVERIFY(std::abs(figures.coreHoursToday - 5.0 - 15.0 / 3600) < 1e-9);
}

void tst_Rates::coreHoursStartAnewAtMidnight()
{
    const QDateTime midnight = QDate(2026, 11, 22).startOfDay();
    const Instant start = fromEpochMs(midnight.toMSecsSinceEpoch());
    Rates rates;
    feed(rates, *makeSnapshot(start - Millis{5000}, 4));
    Figures figures = feed(rates, *makeSnapshot(start - Millis{1000}, 4));
    QVERIFY(std::abs(figures.coreHoursToday - 16.0 / 3600) < 1e-9);
    figures = feed(rates, *makeSnapshot(start + Millis{2000}, 4)); // one second of it was yesterday
    QVERIFY(std::abs(figures.coreHoursToday - 8.0 / 3600) < 1e-9);
}

void tst_Rates::readyAfterTwoPolls()
{
    Rates rates;
    auto snapshot = makeSnapshot(second(0), 1);
    snapshot->executors[0].cpuSeconds = 1;
    feed(rates, *snapshot);
    QVERIFY(!rates.isReady());
    snapshot->time = second(1);
    snapshot->executors[0].cpuSeconds = 1.5;
    snapshot->records.batch.total = 10;
    const Figures figures = feed(rates, *snapshot);
    QVERIFY(rates.isReady());
    QCOMPARE(figures.logsPerMinute, std::optional(600.0));
    QVERIFY(figures.estimates.testFlag(Estimate::LogsPerMinute));
    QCOMPARE(figures.cpuPercent, std::optional(50.0));
    QCOMPARE(figures.cpuP10, std::optional(50.0));
    rates.reset();
    QVERIFY(!rates.isReady());
}

void tst_Rates::waitsForTheFirstHeartbeat()
{
    Rates rates;
    for (int s = 0; s < 12; ++s) {
        feed(rates, *makeSnapshot(second(s), 2)); // executors that report no CPU
        QVERIFY(!rates.isReady());
    }
    feed(rates, *makeSnapshot(second(12), 2));
    QVERIFY(rates.isReady());
    Rates empty;
    feed(empty, *makeSnapshot(second(0), 0));
    feed(empty, *makeSnapshot(second(1), 0));
    QVERIFY(empty.isReady()); // nobody to wait for
}

void tst_Rates::repeatedAndOlderSnapshotsChangeNoRate()
{
    Rates rates;
    auto snapshot = makeSnapshot(second(0), 1);
    feed(rates, *snapshot);
    snapshot->time = second(10);
    snapshot->records.batch.total = 100;
    const auto rate = feed(rates, *snapshot).logsPerMinute;
    QCOMPARE(rate, std::optional(600.0));
    QCOMPARE(feed(rates, *snapshot).logsPerMinute, rate);
    snapshot->time = second(9);
    snapshot->tasksRunning = 4;
    const Figures older = feed(rates, *snapshot);
    QCOMPARE(older.logsPerMinute, rate);
    QCOMPARE(older.tasksRunning, 4); // the rest is as it says
}

void tst_Rates::aClockSetBackStartsAnew()
{
    Rates rates;
    auto snapshot = makeSnapshot(second(0), 1);
    feed(rates, *snapshot);
    snapshot->time = second(5);
    snapshot->records.batch.total = 50;
    QVERIFY(feed(rates, *snapshot).logsPerMinute);
    snapshot->time = second(-3600);
    snapshot->records.batch.total = 60;
    QVERIFY(!feed(rates, *snapshot).logsPerMinute);
    snapshot->time = second(-3590);
    snapshot->records.batch.total = 70;
    QCOMPARE(feed(rates, *snapshot).logsPerMinute, std::optional(60.0));
    // And set far ahead: a pause that nobody watched, no burst.
    snapshot->time = second(86'400);
    const Figures ahead = feed(rates, *snapshot);
    QVERIFY(ahead.logsPerMinute && *ahead.logsPerMinute >= 0 && *ahead.logsPerMinute < 1);
}

void tst_Rates::anotherSourceStartsAnew()
{
    // The plugin goes and plain REST takes over: millions of records that it always counted are no burst, and CPU that fell is no other process.
    Rates rates;
    auto snapshot = makeSnapshot(second(0), 1);
    snapshot->records.batch.total = 10;
    snapshot->executors[0].cpuSeconds = 100;
    feed(rates, *snapshot);
    snapshot->time = second(20);
    snapshot->executors[0].cpuSeconds = 110;
    snapshot->executors[0].cpuAt = snapshot->time;
    feed(rates, *snapshot);
    snapshot->source = stoker::domain::SourceKind::Rest;
    snapshot->time = second(21);
    snapshot->records.batch.total = 5'000'000;
    snapshot->executors[0].cpuSeconds = 900;
    snapshot->executors[0].cpuAt = snapshot->time;
    const Figures first = feed(rates, *snapshot);
    QVERIFY(!first.logsPerMinute && !first.cpuPercent && !rates.isReady());
    snapshot->time = second(31);
    snapshot->records.batch.total += 100;
    snapshot->executors[0].cpuSeconds = 905;
    snapshot->executors[0].cpuAt = snapshot->time;
    const Figures next = feed(rates, *snapshot);
    QCOMPARE(next.logsPerMinute, std::optional(600.0));
    QCOMPARE(next.cpuPercent, std::optional(50.0));
}

QTEST_APPLESS_MAIN(tst_Rates)
#include "tst_rates.moc"
