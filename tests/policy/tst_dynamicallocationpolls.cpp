// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/catalogue.h"

#include "support/builders.h"

#include <QTest>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using domain::Executor;
using domain::ExecutorState;
using domain::Instant;
using domain::Millis;
using domain::ReasonCode;
using stoker::test::ids;
using stoker::test::kNoon;
using stoker::test::makeExecutor;

namespace {

Instant at(double seconds) { return kNoon + Millis{std::llround(seconds * 1'000)}; }

struct Polls {
    explicit Polls(const QVariantMap& given = {}) : settings(*dynamicAllocationSettings(*readSettings(dynamicAllocationInfo().parameters, given))) {}

    DynamicAllocationSettings settings;
    DynamicAllocationState state;
    std::vector<Executor> executors;

    domain::Decision poll(double time, int pending, int running = 0, int slotsEach = 1)
    {
        Observation seen;
        seen.numbers.time = at(time);
        seen.numbers.registered = static_cast<int>(executors.size());
        seen.numbers.tasksPending = pending;
        seen.numbers.tasksRunning = running;
        seen.numbers.slotsPerExecutor = slotsEach;
        seen.executors = executors;
        return decide(settings, state, seen);
    }
    Executor& add(int number, double idleSince = 0)
    {
        Executor executor = makeExecutor(number);
        executor.runningTasks = 0;
        executor.cachedBlocks = 0;
        executor.holdsShuffle = false;
        executor.idleSince = at(idleSince);
        return executors.emplace_back(executor);
    }
};

} // namespace

class tst_DynamicAllocationPolls : public QObject {
    Q_OBJECT
private slots:
    void rampsOverPolls();
    void stepsBetweenTwoPollsAreMade();
    void beginsWithTheTargetItFinds();
    void timeInVainIsNotMadeUpFor();
    void saysWhy();
    void namesEachLeaverOnce();
    void sparesWhatMustStay_data();
    void sparesWhatMustStay();
    void withoutIdentitiesNobodyIsNamed();
    void stateSurvivesJson();
    void refusesForeignState_data();
    void refusesForeignState();
};

void tst_DynamicAllocationPolls::rampsOverPolls()
{
    Polls polls;
    const std::vector<std::pair<double, int>> expected{{0, 0}, {0.5, 0}, {1, 1}, {1.5, 1}, {2, 3}, {3, 7}, {4, 15}};
    for (const auto& [time, total] : expected)
        QCOMPARE(polls.poll(time, 100).total, total);
    QCOMPARE(polls.poll(5, 0, 10, 4).total, 3); // ceil(10 / 4)
    QCOMPARE(polls.poll(6, 0).total, 0);
    QCOMPARE(polls.poll(7, 100).total, 0); // the timer starts anew
    QCOMPARE(polls.poll(8, 100).total, 1);
}

void tst_DynamicAllocationPolls::beginsWithTheTargetItFinds()
{
    const auto first = [](int target, int pending, int running, const QVariantMap& given = {}) {
        Polls polls(given);
        Observation seen;
        seen.numbers.time = kNoon;
        seen.numbers.target = target;
        seen.numbers.registered = target;
        seen.numbers.tasksPending = pending;
        seen.numbers.tasksRunning = running;
        return decide(polls.settings, polls.state, seen).total;
    };
    QCOMPARE(first(24, 229, 24), 24);
    QCOMPARE(first(24, 0, 10), 10); // as many as the tasks need
    QCOMPARE(first(24, 229, 24, {{u"maxExecutors"_s, 20}}), 20);
    QCOMPARE(first(0, 229, 0, {{u"initialExecutors"_s, 3}}), 3);
}

void tst_DynamicAllocationPolls::stepsBetweenTwoPollsAreMade()
{
    Polls polls;
    QCOMPARE(polls.poll(0, 100).total, 0);
    QCOMPARE(polls.poll(5, 100).total, 31); // at 1, 2, 3, 4 and 5 s
    QCOMPARE(polls.poll(6.5, 40).total, 40);
}

void tst_DynamicAllocationPolls::timeInVainIsNotMadeUpFor()
{
    Polls polls;
    polls.poll(0, 1);
    QCOMPARE(polls.poll(2, 1).total, 1);
    QCOMPARE(polls.poll(60, 1).total, 1);
    QCOMPARE(polls.poll(61, 100).total, 4); // a step of 1 as soon as there is need, at 60 s, and one of 2 at 61 s
}

void tst_DynamicAllocationPolls::saysWhy()
{
    Polls polls({{u"maxExecutors"_s, 2}});
    QVERIFY(polls.poll(0, 5).reason == domain::Reason(ReasonCode::Steady, {5, 0}));
    QVERIFY(polls.poll(1, 5).reason == domain::Reason(ReasonCode::BacklogRamp, {5, 1}));
    QVERIFY(polls.poll(2, 5).reason == domain::Reason(ReasonCode::BacklogRamp, {5, 1}));
    QVERIFY(polls.poll(3, 5).reason == domain::Reason(ReasonCode::AtMaximum, {2}));
    QVERIFY(polls.poll(4, 0, 1).reason == domain::Reason(ReasonCode::NeedFell, {1}));
    polls.add(0, -90);
    polls.add(1, -100);
    QVERIFY(polls.poll(5, 0, 0).reason == domain::Reason(ReasonCode::IdleTimeout, {2, 105}));
}

void tst_DynamicAllocationPolls::namesEachLeaverOnce()
{
    Polls polls({{u"minExecutors"_s, 1}});
    for (const int number : {2, 9, 10})
        polls.add(number);
    QCOMPARE(polls.poll(59.9, 0).releases, ids({}));
    QCOMPARE(polls.poll(60, 0).releases, ids({10, 2}));
    QCOMPARE(polls.poll(61, 0).releases, ids({})); // they stay in shadow, and 9 is the minimum
    polls.executors.back().runningTasks = 1;       // 10 works after all
    polls.executors.back().idleSince.reset();
    QCOMPARE(polls.poll(62, 0, 1).releases, ids({9})); // so there are two again that stay, and 9 has waited long enough
    polls.executors.back().runningTasks = 0;
    polls.executors.back().idleSince = at(63);
    QCOMPARE(polls.poll(123, 0).releases, ids({})); // 10 is the minimum now
}

void tst_DynamicAllocationPolls::sparesWhatMustStay_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("leavesAt"); // s; -1 = never
    QTest::newRow("nothing") << u"nothing"_s << 10;
    QTest::newRow("busy") << u"busy"_s << -1;
    QTest::newRow("unknown idle time") << u"unknown"_s << -1;
    QTest::newRow("draining") << u"draining"_s << -1;
    QTest::newRow("excluded") << u"excluded"_s << 10;
    QTest::newRow("cached") << u"cached"_s << 30;
    QTest::newRow("shuffle of the past") << u"shuffle"_s << 20;
    QTest::newRow("needed shuffle") << u"needed"_s << -1;
    QTest::newRow("shuffle, unknown whether needed") << u"perhaps"_s << -1;
    QTest::newRow("cached and shuffle") << u"both"_s << 30;
}

void tst_DynamicAllocationPolls::sparesWhatMustStay()
{
    QFETCH(const QString, what);
    QFETCH(const int, leavesAt);
    Polls polls({{u"executorIdleTimeout"_s, 10}, {u"cachedExecutorIdleTimeout"_s, 30}, {u"shuffleTracking.timeout"_s, 20}});
    Executor& executor = polls.add(0);
    if (what == u"busy"_s)
        executor.runningTasks = 1;
    if (what == u"unknown"_s)
        executor.idleSince.reset();
    if (what == u"draining"_s)
        executor.state = ExecutorState::Draining;
    if (what == u"excluded"_s)
        executor.state = ExecutorState::Excluded;
    if (what == u"cached"_s || what == u"both"_s)
        executor.cachedBlocks = 1;
    executor.holdsShuffle = what == u"shuffle"_s || what == u"needed"_s || what == u"perhaps"_s || what == u"both"_s;
    if (executor.holdsShuffle && what != u"perhaps"_s)
        executor.shuffleNeeded = what == u"needed"_s;
    int left = -1;
    for (int time = 1; time < 100 && left < 0; ++time)
        left = polls.poll(time, 0).releases.empty() ? -1 : time;
    QCOMPARE(left, leavesAt);
    if (what == u"perhaps"_s) {
        // With a shuffle service nobody asks.
        polls.settings.shuffleTracking = false;
        QCOMPARE(polls.poll(101, 0).releases, ids({0}));
    }
}

void tst_DynamicAllocationPolls::withoutIdentitiesNobodyIsNamed()
{
    Polls polls({{u"initialExecutors"_s, 4}});
    QCOMPARE(polls.poll(0, 0).total, 4);
    QCOMPARE(polls.poll(100, 0).total, 4); // nothing ever came
    QVERIFY(polls.poll(200, 0, 1).total == 1);
    QVERIFY(polls.poll(300, 0).releases.empty());
}

void tst_DynamicAllocationPolls::stateSurvivesJson()
{
    const auto policy = Policy::make(u"spark-dynamic-allocation"_s, {{u"executorIdleTimeout"_s, 5}});
    QVERIFY(policy);
    State state = policy->start();
    std::vector<Executor> executors{makeExecutor(0), makeExecutor(1)};
    executors[0].runningTasks = executors[1].runningTasks = 0;
    executors[0].holdsShuffle = false;
    executors[0].cachedBlocks = 0;
    executors[0].idleSince = at(-100);
    for (const int pending : {0, 0, 7, 7}) {
        Observation seen;
        seen.numbers.time = at(pending);
        seen.numbers.tasksPending = pending;
        seen.executors = executors;
        const auto read = policy->stateFromJson(policy->toJson(state));
        QVERIFY(read && *read == state);
        State copy = *read;
        QVERIFY(policy->decide(copy, seen) == policy->decide(state, seen));
        QVERIFY(copy == state);
    }
    const auto& held = std::get<DynamicAllocationState>(state);
    QVERIFY(held.addTime && !held.initializing);
    QCOMPARE(held.released, ids({0}));
}

void tst_DynamicAllocationPolls::refusesForeignState_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no flag") << u"started"_s << QJsonValue(1);
    QTest::newRow("missing") << u"initializing"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("negative target") << u"target"_s << QJsonValue(-1);
    QTest::newRow("no step") << u"to_add"_s << QJsonValue(0);
    QTest::newRow("no time") << u"add_time_ms"_s << QJsonValue(u"noon"_s);
    QTest::newRow("no list") << u"released"_s << QJsonValue(u"1"_s);
}

void tst_DynamicAllocationPolls::refusesForeignState()
{
    QFETCH(const QString, name);
    QFETCH(const QJsonValue, value);
    QJsonObject json = toJson(DynamicAllocationState{});
    QVERIFY(dynamicAllocationStateFromJson(json));
    if (value.isUndefined())
        json.remove(name);
    else
        json.insert(name, value);
    const auto read = dynamicAllocationStateFromJson(json);
    QVERIFY(!read && read.error().code == domain::ErrorCode::BadArgument);
    QCOMPARE(read.error().values.value(u"name"_s).toString(), name);
}

QTEST_APPLESS_MAIN(tst_DynamicAllocationPolls)
#include "tst_dynamicallocationpolls.moc"
