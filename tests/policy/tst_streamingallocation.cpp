// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/catalogue.h"

#include "support/builders.h"

#include <QTest>

#include <set>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using domain::Executor;
using domain::Instant;
using domain::Millis;
using domain::ReasonCode;
using stoker::test::ids;
using stoker::test::kNoon;
using stoker::test::makeExecutor;
using Change = StreamingVerdict::Change;

namespace {

constexpr Millis kBatch{10'000};

StreamingAllocationSettings settingsOf(const QVariantMap& given = {})
{
    return *streamingAllocationSettings(*readSettings(streamingAllocationInfo().parameters, given));
}

/// An interval with these processing times, in ms.
StreamingVerdict verdictOf(const StreamingAllocationSettings& settings, std::initializer_list<int> processing, int executors, int removable, int receivers = 0)
{
    StreamingAllocationState state;
    for (const int ms : processing)
        noteBatch(state, Millis{ms});
    return closeInterval(settings, state, kBatch, executors, removable, receivers);
}

Observation observe(double seconds, const std::vector<Executor>& executors, const std::vector<BatchSample>& batches = {})
{
    Observation seen;
    seen.numbers.time = kNoon + Millis{std::llround(seconds * 1'000)};
    seen.numbers.registered = seen.numbers.target = static_cast<int>(executors.size());
    seen.numbers.intervalSeconds = 10;
    seen.executors = executors;
    seen.batches = batches;
    return seen;
}

BatchSample batch(double ended, double seconds, bool failed = false)
{
    return {.ended = kNoon + Millis{std::llround(ended * 1'000)}, .seconds = seconds, .failed = failed};
}

std::vector<Executor> executorsOf(int count)
{
    std::vector<Executor> executors;
    for (int i = 0; i < count; ++i)
        executors.push_back(makeExecutor(i));
    return executors;
}

} // namespace

class tst_StreamingAllocation : public QObject {
    Q_OBJECT
private slots:
    void defaultsAreSparks();
    void refuses_data();
    void refuses();
    void verdicts_data();
    void verdicts();
    void theMeanIsCutToMilliseconds();
    void everyIntervalStartsOver();
    void victimsAreDrawnEvenlyAndTheSameAgain();
    void decidesAtTheEndOfAnInterval();
    void batchesBelongToTheIntervalOfTheirEnd();
    void failedBatchesDoNotCount();
    void neverAReceiver();
    void withoutIdentitiesTheNumberFalls();
    void unknownTimeBetweenBatches();
    void stateSurvivesJson();
    void refusesForeignState();
};

void tst_StreamingAllocation::defaultsAreSparks()
{
    QVERIFY(settingsOf() == StreamingAllocationSettings{});
    QVERIFY(streamingAllocationInfo().shadowOnly);
    const StreamingAllocationSettings settings = settingsOf({{u"scalingInterval"_s, u"2min"_s}, {u"seed"_s, 7}, {u"minExecutors"_s, 2}, {u"maxExecutors"_s, 2}});
    QVERIFY(settings.scalingInterval == Millis{120'000} && settings.seed == 7 && settings.minExecutors == 2 && settings.maxExecutors == 2);
}

void tst_StreamingAllocation::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariantMap>("given");
    QTest::newRow("up not above down") << u"scalingUpRatio"_s << QVariantMap{{u"scalingUpRatio"_s, 0.3}};
    QTest::newRow("down 0") << u"scalingDownRatio"_s << QVariantMap{{u"scalingDownRatio"_s, 0}};
    QTest::newRow("min 0") << u"minExecutors"_s << QVariantMap{{u"minExecutors"_s, 0}};
    QTest::newRow("min above max") << u"minExecutors"_s << QVariantMap{{u"minExecutors"_s, 3}, {u"maxExecutors"_s, 2}};
    QTest::newRow("interval below 1 s") << u"scalingInterval"_s << QVariantMap{{u"scalingInterval"_s, u"500ms"_s}};
}

void tst_StreamingAllocation::refuses()
{
    QFETCH(const QString, name);
    QFETCH(const QVariantMap, given);
    const auto read =
        readSettings(streamingAllocationInfo().parameters, given).and_then([](const Settings& settings) { return streamingAllocationSettings(settings); });
    QVERIFY(!read);
    QCOMPARE(read.error().code, domain::ErrorCode::BadArgument);
    QCOMPARE(read.error().values.value(u"name"_s).toString(), name);
}

void tst_StreamingAllocation::verdicts_data()
{
    QTest::addColumn<int>("processing"); // ms, of batches every 10 s
    QTest::addColumn<int>("executors");
    QTest::addColumn<int>("removable");
    QTest::addColumn<int>("receivers");
    QTest::addColumn<int>("least"); // 0 = unset
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("total"); // 0 = nothing changes
    QTest::newRow("just high: one more") << 9'000 << 4 << 4 << 0 << 0 << 100 << 5;
    QTest::newRow("rounded down") << 14'999 << 4 << 4 << 0 << 0 << 100 << 5;
    QTest::newRow("rounded up") << 15'000 << 4 << 4 << 0 << 0 << 100 << 6;
    QTest::newRow("far behind") << 74'000 << 4 << 4 << 0 << 0 << 100 << 11;
    QTest::newRow("cut to the maximum") << 74'000 << 4 << 4 << 0 << 0 << 6 << 6;
    QTest::newRow("at the maximum it asks again") << 9'000 << 6 << 6 << 0 << 0 << 6 << 6;
    QTest::newRow("raised to the minimum") << 9'000 << 1 << 1 << 0 << 8 << 100 << 8;
    QTest::newRow("receivers as the minimum") << 9'000 << 1 << 0 << 5 << 0 << 100 << 5;
    QTest::newRow("receivers above the maximum") << 9'000 << 1 << 0 << 5 << 0 << 3 << 5;
    QTest::newRow("just below") << 8'999 << 4 << 4 << 0 << 0 << 100 << 0;
    QTest::newRow("just above low") << 3'001 << 4 << 4 << 0 << 0 << 100 << 0;
    QTest::newRow("low: one less") << 3'000 << 4 << 4 << 0 << 0 << 100 << 3;
    QTest::newRow("very low: still one") << 1 << 40 << 40 << 0 << 0 << 100 << 39;
    QTest::newRow("low at the minimum") << 1'000 << 2 << 2 << 0 << 2 << 100 << 0;
    QTest::newRow("low at the receivers") << 1'000 << 3 << 1 << 3 << 0 << 100 << 0;
    QTest::newRow("low, one is left") << 1'000 << 1 << 1 << 0 << 0 << 100 << 0;
    QTest::newRow("low, all with receivers") << 1'000 << 4 << 0 << 3 << 0 << 100 << 0;
}

void tst_StreamingAllocation::verdicts()
{
    QFETCH(const int, processing);
    QFETCH(const int, executors);
    QFETCH(const int, removable);
    QFETCH(const int, receivers);
    QFETCH(const int, least);
    QFETCH(const int, most);
    QFETCH(const int, total);
    StreamingAllocationSettings settings;
    settings.maxExecutors = most;
    if (least > 0)
        settings.minExecutors = least;
    const StreamingVerdict verdict = verdictOf(settings, {processing}, executors, removable, receivers);
    QCOMPARE(verdict.ratio, std::optional(processing / 10'000.0));
    QCOMPARE(verdict.total, total);
    QCOMPARE(verdict.change, total == 0 ? Change::Nothing : processing >= 9'000 ? Change::Request : Change::Release);
    QCOMPARE(verdict.victim >= 0, verdict.change == Change::Release);
}

void tst_StreamingAllocation::theMeanIsCutToMilliseconds()
{
    // 8999.67 ms is 8999, and so below 0.9.
    QCOMPARE(verdictOf({}, {8'999, 9'000, 9'000}, 4, 4).change, Change::Nothing);
    QCOMPARE(verdictOf({}, {8'999, 9'000, 9'001}, 4, 4).change, Change::Request);
    // 3000.5 ms is 3000, and so not above 0.3.
    QCOMPARE(verdictOf({}, {3'000, 3'001}, 4, 4).change, Change::Release);
}

void tst_StreamingAllocation::everyIntervalStartsOver()
{
    StreamingAllocationState state;
    noteBatch(state, Millis{5'000});
    QCOMPARE(closeInterval({}, state, kBatch, 4, 4, 0).change, Change::Nothing);
    noteBatch(state, Millis{9'500}); // with the 5 s before it would be between
    QCOMPARE(closeInterval({}, state, kBatch, 4, 4, 0).change, Change::Request);
    const StreamingVerdict none = closeInterval({}, state, kBatch, 4, 4, 0);
    QCOMPARE(none.change, Change::Nothing);
    QVERIFY(!none.ratio);
}

void tst_StreamingAllocation::victimsAreDrawnEvenlyAndTheSameAgain()
{
    std::array<int, 5> drawn{};
    std::vector<int> order;
    for (const int round : {1, 2}) {
        StreamingAllocationState state;
        for (int i = 0; i < 5'000; ++i) {
            noteBatch(state, Millis{100});
            const int victim = closeInterval(settingsOf({{u"seed"_s, 3}}), state, kBatch, 6, 5, 1).victim;
            QVERIFY(victim >= 0 && victim < 5);
            if (round == 1) {
                ++drawn[static_cast<std::size_t>(victim)];
                order.push_back(victim);
            } else {
                QCOMPARE(victim, order[static_cast<std::size_t>(i)]);
            }
        }
    }
    for (const int count : drawn)
        QVERIFY2(count > 850 && count < 1'150, qPrintable(QString::number(count)));
    StreamingAllocationState other;
    std::vector<int> otherOrder;
    for (int i = 0; i < 50; ++i) {
        noteBatch(other, Millis{100});
        otherOrder.push_back(closeInterval(settingsOf({{u"seed"_s, 4}}), other, kBatch, 6, 5, 1).victim);
    }
    QVERIFY(!std::equal(otherOrder.begin(), otherOrder.end(), order.begin()));
}

void tst_StreamingAllocation::decidesAtTheEndOfAnInterval()
{
    StreamingAllocationState state;
    const StreamingAllocationSettings settings = settingsOf();
    const auto executors = executorsOf(4);
    auto decision = decide(settings, state, observe(5, executors));
    QCOMPARE(decision.total, 4);
    QVERIFY(decision.reason == domain::Reason(ReasonCode::Steady, {4, 4}));
    QCOMPARE(decide(settings, state, observe(59.9, executors, {batch(20, 12), batch(32, 12)})).total, 4);
    decision = decide(settings, state, observe(60, executors));
    QCOMPARE(decision.total, 5);
    QVERIFY(decision.reason == domain::Reason(ReasonCode::RatioHigh, {1.2, 0.9}));
    QCOMPARE(decide(settings, state, observe(61, executors)).total, 5); // it stays asked for
    decision = decide(settings, state, observe(120, executors));
    QCOMPARE(decision.reason.code, ReasonCode::NoBatches);
    QCOMPARE(decision.total, 5);
    decision = decide(settings, state, observe(180, executors, {batch(130, 5)}));
    QVERIFY(decision.reason == domain::Reason(ReasonCode::RatioBetween, {0.5, 0.3, 0.9}));
    decision = decide(settings, state, observe(240, executors, {batch(190, 2)}));
    QVERIFY(decision.reason == domain::Reason(ReasonCode::RatioLow, {0.2, 0.3}));
    QCOMPARE(decision.total, 3);
    QCOMPARE(decision.releases.size(), std::size_t{1});
}

void tst_StreamingAllocation::batchesBelongToTheIntervalOfTheirEnd()
{
    StreamingAllocationState state;
    const StreamingAllocationSettings settings = settingsOf();
    const auto executors = executorsOf(4);
    // Older than the interval that runs at the first look: not of it.
    static_cast<void>(decide(settings, state, observe(30, executors, {batch(-5, 100)})));
    // One poll with the end of the interval in its middle.
    auto decision = decide(settings, state, observe(70, executors, {batch(59, 5), batch(61, 20)}));
    QVERIFY(decision.reason == domain::Reason(ReasonCode::RatioBetween, {0.5, 0.3, 0.9}));
    decision = decide(settings, state, observe(120, executors));
    QVERIFY(decision.reason == domain::Reason(ReasonCode::RatioHigh, {2, 0.9}));
}

void tst_StreamingAllocation::failedBatchesDoNotCount()
{
    StreamingAllocationState state;
    const auto executors = executorsOf(4);
    static_cast<void>(decide(settingsOf(), state, observe(1, executors)));
    const auto decision = decide(settingsOf(), state, observe(60, executors, {batch(10, 90, true), batch(20, 5)}));
    QVERIFY(decision.reason == domain::Reason(ReasonCode::RatioBetween, {0.5, 0.3, 0.9}));
}

void tst_StreamingAllocation::neverAReceiver()
{
    auto executors = executorsOf(5);
    executors[0].pins |= domain::Pin::Receiver;
    executors[3].pins |= domain::Pin::Receiver;
    executors[4].state = domain::ExecutorState::Draining;
    std::set<QString> drawn;
    StreamingAllocationState state;
    static_cast<void>(decide(settingsOf(), state, observe(1, executors)));
    for (int minute = 1; minute <= 60; ++minute) {
        const auto decision = decide(settingsOf(), state, observe(60 * minute, executors, {batch(60 * minute - 1, 1)}));
        QCOMPARE(decision.releases.size(), std::size_t{1});
        drawn.insert(decision.releases.front().text);
    }
    QVERIFY(drawn == (std::set<QString>{u"1"_s, u"2"_s}));
}

void tst_StreamingAllocation::withoutIdentitiesTheNumberFalls()
{
    StreamingAllocationState state;
    Observation seen = observe(1, {});
    seen.numbers.registered = seen.numbers.target = 7;
    static_cast<void>(decide(settingsOf(), state, seen));
    const std::vector<BatchSample> batches{batch(30, 1)};
    seen.numbers.time = kNoon + Millis{60'000};
    seen.batches = batches;
    const auto decision = decide(settingsOf(), state, seen);
    QCOMPARE(decision.total, 6);
    QVERIFY(decision.releases.empty());
}

void tst_StreamingAllocation::unknownTimeBetweenBatches()
{
    StreamingAllocationState state;
    const auto executors = executorsOf(4);
    static_cast<void>(decide(settingsOf(), state, observe(1, executors)));
    const std::vector<BatchSample> batches{batch(30, 50)};
    Observation seen = observe(60, executors, batches);
    seen.numbers.intervalSeconds.reset();
    const auto decision = decide(settingsOf(), state, seen);
    QCOMPARE(decision.reason.code, ReasonCode::NoData);
    QCOMPARE(decision.total, 4);
}

void tst_StreamingAllocation::stateSurvivesJson()
{
    const auto policy = Policy::make(u"spark-streaming-allocation"_s, {{u"seed"_s, 5}});
    QVERIFY(policy);
    State state = policy->start();
    const auto executors = executorsOf(6);
    for (int i = 0; i < 40; ++i) {
        const double now = 20.0 * i;
        const std::vector<BatchSample> batches{batch(now, i % 4)};
        const Observation seen = observe(now, executors, batches);
        const auto read = policy->stateFromJson(policy->toJson(state));
        QVERIFY(read && *read == state);
        State copy = *read;
        QVERIFY(policy->decide(copy, seen) == policy->decide(state, seen));
        QVERIFY(copy == state);
    }
    QVERIFY(std::get<StreamingAllocationState>(state).draws > 5);
}

void tst_StreamingAllocation::refusesForeignState()
{
    for (const QString& name : {u"sum_ms"_s, u"count"_s, u"draws"_s, u"interval_ends_ms"_s, u"total"_s}) {
        QJsonObject json = toJson(StreamingAllocationState{});
        QVERIFY(streamingAllocationStateFromJson(json));
        json.insert(name, u"many"_s);
        const auto read = streamingAllocationStateFromJson(json);
        QVERIFY2(!read && read.error().values.value(u"name"_s).toString() == name, qPrintable(name));
    }
}

QTEST_APPLESS_MAIN(tst_StreamingAllocation)
#include "tst_streamingallocation.moc"
