// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/allocationreplay.h"
#include "policy/dynamicallocationpolls.h"
#include "policy/streamingallocation.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using stoker::test::AllocationReplay;
using stoker::test::AllocationStep;
using stoker::test::CsvRow;
using stoker::test::readCsv;
using stoker::test::readSteps;
using Ticks = AllocationReplay::Ticks;

namespace {

DynamicAllocationSettings settingsOf(const QString& run)
{
    const QVariantMap given = run == u"dyn356"_s
        ? QVariantMap{{u"minExecutors"_s, 1}, {u"maxExecutors"_s, 6}, {u"executorIdleTimeout"_s, u"6s"_s},
                      {u"cachedExecutorIdleTimeout"_s, u"20s"_s}, {u"shuffleTracking.timeout"_s, u"10s"_s}}
        : QVariantMap{{u"maxExecutors"_s, 4}, {u"executorIdleTimeout"_s, u"5s"_s}, {u"shuffleTracking.timeout"_s, u"8s"_s}};
    return *dynamicAllocationSettings(*readSettings(dynamicAllocationInfo().parameters, given));
}

std::vector<AllocationStep> only(const std::vector<AllocationStep>& steps, const QString& event)
{
    std::vector<AllocationStep> result;
    std::copy_if(steps.begin(), steps.end(), std::back_inserter(result), [&event](const AllocationStep& step) { return step.event == event; });
    return result;
}

QStringList valuesOf(const std::vector<AllocationStep>& steps)
{
    QStringList values;
    for (const AllocationStep& step : steps)
        values.append(step.value);
    return values;
}

QByteArray textOf(const std::vector<AllocationStep>& steps)
{
    QByteArray text;
    for (const AllocationStep& step : steps)
        text += QByteArray::number(step.atMs) + ' ' + step.event.toUtf8() + ' ' + step.value.toUtf8() + '\n';
    return text;
}

void addRuns()
{
    QTest::addColumn<QString>("run");
    QTest::newRow("dynamic allocation") << u"dyn356"_s;
    QTest::newRow("structured streaming") << u"sss356"_s;
}

} // namespace

class tst_AllocationReplay : public QObject {
    Q_OBJECT
private slots:
    void sameAsTheOracle_data() { addRuns(); }
    void sameAsTheOracle();
    void onlyDueTicksAreEnough_data() { addRuns(); }
    void onlyDueTicksAreEnough();
    void sameTargetsAsTheDriver_data() { addRuns(); }
    void sameTargetsAsTheDriver();
    void sameTasksAsTheDriver_data() { addRuns(); }
    void sameTasksAsTheDriver();
    void sameRemovalsAsTheDriver_data() { addRuns(); }
    void sameRemovalsAsTheDriver();
    void pollsOfTheSameGrainTellTheSame_data() { addRuns(); }
    void pollsOfTheSameGrainTellTheSame();
    void sameStreamingVerdictsAsTheDriver();
    void streamingPollsTellTheSame();
};

/// Same ticks, same events: to the millisecond.
void tst_AllocationReplay::sameAsTheOracle()
{
    QFETCH(const QString, run);
    DynamicAllocation manager(settingsOf(run));
    const AllocationReplay replay(run + u".events.csv"_s);
    const auto steps = replay.run(manager, replay.evenTicks());
    QCOMPARE(textOf(steps), textOf(readSteps(run + u".oracle.csv"_s)));
    QVERIFY(!steps.empty());
}

void tst_AllocationReplay::onlyDueTicksAreEnough()
{
    QFETCH(const QString, run);
    const AllocationReplay replay(run + u".events.csv"_s);
    int every = 0;
    int due = 0;
    DynamicAllocation plain(settingsOf(run));
    DynamicAllocation skipping(settingsOf(run));
    const auto all = replay.run(plain, replay.evenTicks(), Ticks::All, [&every](domain::Instant) { ++every; });
    const auto some = replay.run(skipping, replay.evenTicks(), Ticks::OnlyDue, [&due](domain::Instant) { ++due; });
    QCOMPARE(textOf(some), textOf(all));
    QVERIFY2(due * 5 < every, qPrintable(u"%1 of %2 ticks"_s.arg(due).arg(every)));
}

/// With the driver's own ticks there is no difference at all; with even ones (sameAsTheOracle) a step more or less where the need changes twice within 100 ms.
/// Any constant delay of events of 7 to 21 ms gives the same sequence in both runs.
void tst_AllocationReplay::sameTargetsAsTheDriver()
{
    QFETCH(const QString, run);
    AllocationReplay replay(run + u".events.csv"_s);
    replay.delayEvents(domain::Millis{8});
    const auto truth = readSteps(run + u".truth.csv"_s);
    DynamicAllocation manager(settingsOf(run));
    const auto ours = only(replay.run(manager, replay.ticksOf(truth)), u"target"_s);
    const auto targets = only(truth, u"target"_s);
    QCOMPARE(valuesOf(ours), valuesOf(targets));
    QVERIFY(ours.size() >= 20);
    qint64 furthest = 0;
    for (std::size_t i = 0; i < ours.size(); ++i)
        furthest = std::max(furthest, std::abs(ours[i].atMs - targets[i].atMs));
    // The driver writes at the end of a tick.
    QVERIFY2(furthest <= 200, qPrintable(QString::number(furthest)));
}

/// The number of waiting and running tasks that the driver found at a tick is ours, had its listener seen events some time within 30 ms.
void tst_AllocationReplay::sameTasksAsTheDriver()
{
    QFETCH(const QString, run);
    const auto truth = readSteps(run + u".truth.csv"_s);
    std::map<qint64, std::set<qint64>> tasksAt;
    for (int delay = 0; delay <= 30; ++delay) {
        AllocationReplay replay(run + u".events.csv"_s);
        replay.delayEvents(domain::Millis{delay});
        DynamicAllocation manager(settingsOf(run));
        const auto note = [&](domain::Instant now) { tasksAt[domain::toEpochMs(now)].insert(manager.demand().pending + manager.demand().running); };
        QVERIFY(!replay.run(manager, replay.ticksOf(truth), Ticks::All, note).empty());
    }
    const auto ticks = only(truth, u"tick"_s);
    QVERIFY(ticks.size() >= 60);
    for (const AllocationStep& tick : ticks)
        QVERIFY2(tasksAt[tick.atMs].contains(tick.value.toLongLong()), qPrintable(u"%1: the driver counts %2"_s.arg(tick.atMs).arg(tick.value)));
}

void tst_AllocationReplay::sameRemovalsAsTheDriver()
{
    QFETCH(const QString, run);
    DynamicAllocation manager(settingsOf(run));
    const AllocationReplay replay(run + u".events.csv"_s);
    const auto ours = only(replay.run(manager, replay.evenTicks()), u"release"_s);
    const auto truth = only(readSteps(run + u".truth.csv"_s), u"release"_s);
    QCOMPARE(ours.size(), truth.size());
    int late = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        QCOMPARE(ours[i].value, truth[i].value);
        const qint64 apart = std::abs(ours[i].atMs - truth[i].atMs);
        if (apart <= 300)
            continue;
        // It leaves because its RDD was unpersisted, for which the log has no time: that of the event before is up to five seconds too early.
        qInfo("%s: executor %s leaves %lld ms apart", qPrintable(run), qPrintable(ours[i].value), static_cast<long long>(apart));
        QVERIFY2(run == u"dyn356"_s && ours[i].value == u"11"_s && apart < 5'000, qPrintable(ours[i].value));
        ++late;
    }
    QVERIFY(late <= 1);
}

/// What decide() makes of observations every 100 ms is what the manager makes of events.
void tst_AllocationReplay::pollsOfTheSameGrainTellTheSame()
{
    QFETCH(const QString, run);
    const DynamicAllocationSettings settings = settingsOf(run);
    DynamicAllocation manager(settings);
    DynamicAllocationState state;
    QStringList polled;
    int last = settings.initialExecutors;
    const auto poll = [&](domain::Instant now) {
        Observation seen;
        seen.numbers.time = now;
        seen.numbers.registered = manager.live();
        seen.numbers.tasksPending = static_cast<int>(manager.demand().pending);
        seen.numbers.tasksRunning = static_cast<int>(manager.demand().running);
        const int total = decide(settings, state, seen).total;
        if (total != last)
            polled.push_back(QString::number(total));
        last = total;
    };
    const AllocationReplay replay(run + u".events.csv"_s);
    const auto ours = replay.run(manager, replay.evenTicks(), Ticks::All, poll);
    QCOMPARE(polled, valuesOf(only(ours, u"target"_s)));
}

void tst_AllocationReplay::sameStreamingVerdictsAsTheDriver()
{
    const auto settings = streamingAllocationSettings(
        *readSettings(streamingAllocationInfo().parameters, {{u"minExecutors"_s, 2}, {u"maxExecutors"_s, 4}, {u"scalingInterval"_s, u"12s"_s}}));
    StreamingAllocationState state;
    int executors = 0;
    int verdicts = 0;
    std::optional<int> asked;
    for (const CsvRow& row : readCsv(u"dstream356.events.csv"_s)) {
        const QString& event = row.at(u"event"_s);
        const int value = row.at(u"value"_s).toInt();
        QVERIFY2(!asked || event == u"requested"_s, qPrintable(u"the driver did not ask at %1"_s.arg(row.at(u"at_ms"_s))));
        if (event == u"executor_added"_s) {
            ++executors;
        } else if (event == u"executor_removed"_s) {
            --executors;
        } else if (event == u"batch"_s) {
            noteBatch(state, domain::Millis{value});
        } else if (event == u"interval"_s) {
            const StreamingVerdict verdict = closeInterval(*settings, state, domain::Millis{4'000}, executors, executors, 0);
            QVERIFY(verdict.ratio);
            QCOMPARE(*verdict.ratio, row.at(u"ratio"_s).toDouble());
            QCOMPARE(static_cast<int>(std::lround(*verdict.ratio * 4'000)), value);
            QVERIFY(verdict.change != StreamingVerdict::Change::Release);
            if (verdict.change == StreamingVerdict::Change::Request)
                asked = verdict.total;
            ++verdicts;
        } else {
            QCOMPARE(event, u"requested"_s);
            QCOMPARE(asked, std::optional(value));
            asked.reset();
        }
    }
    QVERIFY(!asked);
    QCOMPARE(verdicts, 10);
}

/// Polled every second: the same ratio, within a second of the driver's verdict.
void tst_AllocationReplay::streamingPollsTellTheSame()
{
    const auto rows = readCsv(u"dstream356.events.csv"_s);
    const auto settings = streamingAllocationSettings(
        *readSettings(streamingAllocationInfo().parameters, {{u"minExecutors"_s, 2}, {u"maxExecutors"_s, 4}, {u"scalingInterval"_s, u"12s"_s}}));
    const auto timeOf = [](const CsvRow& row) { return domain::fromEpochMs(row.at(u"at_ms"_s).toLongLong()); };
    std::vector<std::pair<domain::Instant, double>> polled;
    StreamingAllocationState state;
    int executors = 0;
    std::size_t next = 0;
    for (domain::Instant now = timeOf(rows.front()); next < rows.size(); now += domain::Millis{1'000}) {
        std::vector<BatchSample> batches;
        for (; next < rows.size() && timeOf(rows[next]) <= now; ++next) {
            if (rows[next].at(u"event"_s).startsWith(u"executor"_s))
                executors += rows[next].at(u"event"_s) == u"executor_added"_s ? 1 : -1;
            if (rows[next].at(u"event"_s) == u"batch"_s)
                batches.push_back({.ended = timeOf(rows[next]), .seconds = rows[next].at(u"value"_s).toDouble() / 1'000});
        }
        Observation seen;
        seen.numbers.time = now;
        seen.numbers.registered = seen.numbers.target = executors;
        seen.numbers.intervalSeconds = 4;
        seen.batches = batches;
        const domain::Decision decision = decide(*settings, state, seen);
        if (const auto ratio = decision.reason.value("ratio"))
            polled.emplace_back(now, *ratio);
    }
    std::vector<std::pair<domain::Instant, double>> truth;
    for (const CsvRow& row : rows) {
        if (row.at(u"event"_s) == u"interval"_s)
            truth.emplace_back(timeOf(row), row.at(u"ratio"_s).toDouble());
    }
    QCOMPARE(polled.size(), truth.size());
    for (std::size_t i = 0; i < truth.size(); ++i) {
        QCOMPARE(polled[i].second, truth[i].second);
        QVERIFY(std::chrono::abs(polled[i].first - truth[i].first) <= domain::Millis{1'000});
    }
}

QTEST_APPLESS_MAIN(tst_AllocationReplay)
#include "tst_allocationreplay.moc"
