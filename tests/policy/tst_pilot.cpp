// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pilot.h"
#include "policy/whynot.h"

#include "support/builders.h"

#include <QJsonDocument>
#include <QTest>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Executor;
using domain::ExecutorState;
using domain::Guard;
using domain::Reason;
using domain::ReasonCode;
using stoker::test::id;
using stoker::test::ids;
using stoker::test::kNoon;
using stoker::test::makeExecutor;

namespace {

/// Wants so many; no guard but the limits is switched on.
PilotSettings wanting(int executors)
{
    return {.policy = *Policy::make(u"fixed"_s, {{u"executors"_s, executors}}),
            .guards = {.blackout = {}, .minExecutors = 0, .maxExecutors = {}, .stepUp = {}, .stepDown = {}, .stepUpPercent = {}, .stepDownPercent = {},
                       .stabiliseDownSeconds = 0, .coolDownDownSeconds = 0, .flapBudget = {}, .hourBudget = {}},
            .protection = {}};
}

struct Cluster {
    std::vector<Executor> executors;
    Observation now;

    explicit Cluster(int count)
    {
        for (int i = 0; i < count; ++i)
            executors.push_back(makeExecutor(i));
        now.numbers.time = kNoon;
        now.numbers.target = count;
    }
    Observation& seen()
    {
        now.executors = executors;
        now.numbers.registered = static_cast<int>(executors.size());
        return now;
    }
};

Tick once(const PilotSettings& settings, Cluster& cluster)
{
    PilotState state = start(settings);
    return tick(settings, state, cluster.seen());
}

std::vector<WhyNot> why(const PilotSettings& settings, Cluster& cluster)
{
    const Tick made = once(settings, cluster);
    return whyNotRemoved(settings, cluster.seen(), made);
}

} // namespace

class TestPilot : public QObject {
    Q_OBJECT

private slots:
    void lowersTheTargetAndNamesTheSurplus()
    {
        Cluster cluster(6);
        cluster.executors[5].runningTasks = 1;
        const Tick made = once(wanting(4), cluster);
        QCOMPARE(made.total, 4);
        QCOMPARE(made.wish.total, 4);
        QVERIFY(made.clamps.empty());
        QCOMPARE(made.victims, ids({4, 3}));
        QVERIFY(!made.victimsReason && !made.releasesHeldBy);
    }

    void followsTheGuardsNotTheWish()
    {
        Cluster cluster(6);
        PilotSettings settings = wanting(1);
        settings.guards.stepDown = 2;
        const Tick made = once(settings, cluster);
        QCOMPARE(made.total, 4);
        QCOMPARE(made.clamps.size(), std::size_t{1});
        QCOMPARE(made.victims, ids({5, 4}));
    }

    void growthAndPendingReleaseNobody()
    {
        Cluster cluster(6);
        QVERIFY(once(wanting(9), cluster).victims.empty());
        cluster.now.numbers.target = 10; // four are pending
        const Tick made = once(wanting(7), cluster);
        QCOMPARE(made.total, 7);
        QVERIFY(made.victims.empty() && !made.victimsReason);
        QCOMPARE(once(wanting(5), cluster).victims, ids({5}));
    }

    void whoLeavesAlreadyDoesNotCount()
    {
        Cluster cluster(6);
        cluster.executors[0].state = ExecutorState::Draining;
        cluster.executors[1].state = ExecutorState::Removing;
        cluster.executors[2].state = ExecutorState::Excluded;
        QVERIFY(once(wanting(4), cluster).victims.empty());
        QCOMPARE(once(wanting(3), cluster).victims, ids({2})); // excluded ones stay until they are removed, and are the best victims
    }

    void takesWhoMayGoWhereNotAllMay()
    {
        Cluster cluster(4);
        cluster.executors[0].cachedBlocks = 1;
        cluster.executors[1].runningTasks = 1;
        cluster.executors[2].pins |= domain::Pin::Receiver;
        const Tick made = once(wanting(1), cluster);
        QCOMPARE(made.total, 1);
        QCOMPARE(made.victims, ids({3}));
        QCOMPARE(*made.victimsReason, (Reason{ReasonCode::VictimsProtected, {3.0, 1.0}}));
        PilotSettings brave = wanting(1);
        brave.protection = {.busy = false, .cache = false, .neededShuffle = false, .receiver = false};
        QCOMPARE(once(brave, cluster).victims.size(), std::size_t{3});
    }

    void theOrderIsTheCallers()
    {
        Cluster cluster(3);
        *cluster.executors[0].added += domain::Millis{5};
        cluster.executors[0].holdsShuffle = true;
        cluster.executors[0].shuffleNeeded = false;
        QCOMPARE(once(wanting(2), cluster).victims, ids({2}));
        PilotSettings settings = wanting(2);
        settings.order = {VictimRule::Newest};
        QCOMPARE(once(settings, cluster).victims, ids({0}));
    }

    void thoseThatThePolicyNamesGoFirst()
    {
        Cluster cluster(6);
        cluster.executors[1].runningTasks = 1;
        cluster.executors[2].state = ExecutorState::Draining;
        const auto named = ids({1, 0, 2, 77, 0, 3}); // busy, free, leaving, unknown, again, free
        QCOMPARE(availableVictims(cluster.executors, named, 1, defaultVictimOrder(), {}), ids({0}));
        QCOMPARE(availableVictims(cluster.executors, named, 2, defaultVictimOrder(), {}), ids({0, 3}));
        QCOMPARE(availableVictims(cluster.executors, named, 3, defaultVictimOrder(), {}), ids({0, 3, 5}));
        QCOMPARE(availableVictims(cluster.executors, named, 99, defaultVictimOrder(), {}), ids({0, 3, 5, 4}));
        QVERIFY(availableVictims(cluster.executors, named, -1, defaultVictimOrder(), {}).empty());
    }

    void withoutIdentitiesNobodyIsNamed()
    {
        Cluster cluster(0);
        cluster.now.numbers.target = 50;
        const Tick made = once(wanting(3), cluster);
        QCOMPARE(made.total, 3);
        QVERIFY(made.victims.empty() && !made.victimsReason);
    }

    /// Once lowered, the target is kept, and who could not go then goes when it can; but not while a guard lets nobody leave.
    void finishesWhatItBegan()
    {
        Cluster cluster(4);
        cluster.now.numbers.target = 3;
        PilotSettings settings = wanting(3);
        settings.guards.coolDownDownSeconds = 120;
        PilotState state = start(settings);
        domain::Observed before = cluster.now.numbers;
        before.target = 4;
        noteReleases(state.guards, settings.guards, before, 4, 3, 0);
        noteChange(state.guards, settings.guards, kNoon, 4, 3);
        QCOMPARE(tick(settings, state, cluster.seen()).victims, ids({3}));
        cluster.now.numbers.behindSeconds = 5;
        Tick made = tick(settings, state, cluster.seen());
        QVERIFY(made.victims.empty());
        QVERIFY(made.releasesHeldBy == Guard::Behind);
        cluster.now.numbers.behindSeconds = 0;
        setHold(state.guards, kNoon, Hold{kNoon + std::chrono::minutes(1), false, true});
        made = tick(settings, state, cluster.seen());
        QVERIFY(made.victims.empty());
        QVERIFY(made.releasesHeldBy == Guard::Hold);
        cluster.now.numbers.stale = true;
        made = tick(settings, state, cluster.seen());
        QVERIFY(made.victims.empty());
        QVERIFY(made.releasesHeldBy == Guard::Stale);
    }

    /// An operator lowered the target from 8 to 4 and kept the executors: whoever steers from then on lets them go as its guards allow.
    void whatOthersLeftOverGoesByTheGuardsToo()
    {
        Cluster cluster(8);
        cluster.now.numbers.target = 4;
        PilotSettings settings = wanting(4);
        settings.protection = {.busy = false, .cache = false, .neededShuffle = false, .receiver = false};
        QCOMPARE(once(settings, cluster).victims.size(), std::size_t{4});
        settings.guards.stepDown = 1;
        Tick made = once(settings, cluster);
        QCOMPARE(made.total, 4);
        QCOMPARE(made.victims, ids({7}));
        QCOMPARE(made.clamps, (std::vector{domain::Clamp{Guard::Step, 4, 7, {ReasonCode::StepLimit, {1.0}}, true}}));
        QVERIFY(!made.victimsReason && !made.releasesHeldBy);
        QCOMPARE(why(settings, cluster)[6], (WhyNot{.id = id(6), .standing = Standing::HeldBack, .held = {}, .rank = 2, .guard = Guard::Step}));

        settings.guards.stepDown.reset();
        settings.guards.hourBudget = 3;
        made = once(settings, cluster);
        QCOMPARE(made.victims, ids({7, 6, 5}));
        QCOMPARE(made.clamps, (std::vector{domain::Clamp{Guard::Budget, 4, 5, {ReasonCode::HourBudgetSpent, {0.0, 3.0}}, true}}));

        settings.guards.hourBudget.reset();
        settings.guards.coolDownDownSeconds = 120;
        PilotState state = start(settings);
        noteChange(state.guards, settings.guards, kNoon - std::chrono::seconds(20), 8, 4);
        made = tick(settings, state, cluster.seen());
        QVERIFY(made.victims.empty());
        QCOMPARE(made.clamps, (std::vector{domain::Clamp{Guard::CoolDown, 4, 8, {ReasonCode::CoolingDown, {100.0}}, true}}));

        settings.guards.coolDownDownSeconds = 0;
        settings.guards.flapBudget = 1;
        state = start(settings);
        noteChange(state.guards, settings.guards, kNoon, 4, 3);
        noteChange(state.guards, settings.guards, kNoon, 3, 4);
        made = tick(settings, state, cluster.seen());
        QVERIFY(made.victims.empty());
        QCOMPARE(made.clamps, (std::vector{domain::Clamp{Guard::Flap, 4, 8, {ReasonCode::FlapBudgetSpent, {1.0, 1.0}}, true}}));
    }

    void whatWasReleasedCountsTowardsTheHourAndTheCoolDown()
    {
        Cluster cluster(8);
        cluster.now.numbers.target = 4;
        PilotSettings settings = wanting(4);
        settings.guards.hourBudget = 2;
        settings.guards.stepDown = 1;
        settings.guards.coolDownDownSeconds = 30;
        PilotState state = start(settings);
        int left = 0;
        for (int second = 0; second < 3'600; second += 5) {
            cluster.now.numbers.time = kNoon + std::chrono::seconds(second);
            const Tick made = tick(settings, state, cluster.seen());
            noteSent(settings, state, cluster.now, made);
            cluster.executors.resize(cluster.executors.size() - made.victims.size());
            left += static_cast<int>(made.victims.size());
            QCOMPARE(left, second < 30 ? 1 : 2);
        }
        cluster.now.numbers.time = kNoon + std::chrono::seconds(3'600);
        QCOMPARE(tick(settings, state, cluster.seen()).victims, ids({5}));
    }

    /// The hour has paid for a move of the target once: who could not leave with it, and can later, is not paid for again.
    void whatAMoveBeganIsNotPaidForTwice()
    {
        Cluster cluster(6);
        PilotSettings settings = wanting(4);
        settings.guards.hourBudget = 2;
        settings.guards.coolDownDownSeconds = 600;
        for (Executor& executor : cluster.executors)
            executor.runningTasks = 1;
        PilotState state = start(settings);
        const Tick made = tick(settings, state, cluster.seen());
        QCOMPARE(made.total, 4);
        QVERIFY(made.victims.empty());
        noteSent(settings, state, cluster.now, made);
        noteChange(state.guards, settings.guards, kNoon, 6, 4);
        cluster.now.numbers.target = 4;
        PilotState raised = state;
        for (Executor& executor : cluster.executors)
            executor.runningTasks = 0;
        QCOMPARE(tick(settings, state, cluster.seen()).victims, ids({5, 4}));
        noteChange(raised.guards, settings.guards, kNoon, 4, 5); // an operator wants more: what was begun is over
        QVERIFY(!raised.guards.begun);
    }

    void stateThereAndBack()
    {
        Cluster cluster(4);
        const PilotSettings settings = wanting(2);
        PilotState state = start(settings);
        std::ignore = tick(settings, state, cluster.seen());
        noteChange(state.guards, settings.guards, kNoon, 4, 2);
        QVERIFY(state != start(settings));
        const QByteArray text = QJsonDocument(toJson(settings, state)).toJson();
        const auto read = pilotStateFromJson(settings, QJsonDocument::fromJson(text).object());
        QVERIFY(read);
        QVERIFY(*read == state);
        const auto foreign = pilotStateFromJson(settings, {{u"policy"_s, u"telepathy"_s}});
        QVERIFY(!foreign && foreign.error().code == ErrorCode::BadArgument);
        const auto broken = pilotStateFromJson(settings, {{u"policy"_s, u"fixed"_s}, {u"guards"_s, QJsonObject{{u"latest_ms"_s, u"?"_s}}}});
        QVERIFY(!broken && broken.error().values.value(u"name"_s) == u"latest_ms"_s);
    }

    void whyEachIsNotRemoved()
    {
        Cluster cluster(6);
        cluster.executors[0].cachedBlocks = 1;
        cluster.executors[0].runningTasks = 1;
        cluster.executors[1].state = ExecutorState::Draining;
        const auto answers = why(wanting(4), cluster); // five stay, so one leaves
        QCOMPARE(answers.size(), std::size_t{6});
        QCOMPARE(answers[0], (WhyNot{.id = id(0), .standing = Standing::Protected, .held = Holding::Tasks | Holding::Cache, .guard = {}}));
        QCOMPARE(answers[1], (WhyNot{.id = id(1), .standing = Standing::Leaving, .held = {}, .guard = {}}));
        QCOMPARE(answers[2], (WhyNot{.id = id(2), .standing = Standing::OthersFirst, .held = {}, .rank = 4, .guard = {}}));
        QCOMPARE(answers[4], (WhyNot{.id = id(4), .standing = Standing::OthersFirst, .held = {}, .rank = 2, .guard = {}}));
        QCOMPARE(answers[5], (WhyNot{.id = id(5), .standing = Standing::Chosen, .held = {}, .rank = 1, .guard = {}}));
        for (const WhyNot& one : why(wanting(5), cluster))
            QVERIFY(one.standing == Standing::NotSurplus || one.standing == Standing::Protected || one.standing == Standing::Leaving);
    }

    void whyNotNamesTheGuardThatHolds()
    {
        Cluster cluster(8);
        PilotSettings settings = wanting(1);
        settings.guards.minExecutors = 2;
        settings.guards.stepDown = 3;
        auto answers = why(settings, cluster); // 1, by the limits 2, by the step 5: three leave
        QCOMPARE(answers[5].standing, Standing::Chosen);
        QCOMPARE(answers[4], (WhyNot{.id = id(4), .standing = Standing::HeldBack, .held = {}, .rank = 4, .guard = Guard::Step}));
        QCOMPARE(answers[2].guard, std::optional(Guard::Step));
        QCOMPARE(answers[1], (WhyNot{.id = id(1), .standing = Standing::HeldBack, .held = {}, .rank = 7, .guard = Guard::Limits}));
        QCOMPARE(answers[0], (WhyNot{.id = id(0), .standing = Standing::OthersFirst, .held = {}, .rank = 8, .guard = {}}));
        cluster.now.numbers.target = 1; // lowered already
        cluster.now.numbers.behindSeconds = 3;
        answers = why(wanting(1), cluster);
        QCOMPARE(answers[7], (WhyNot{.id = id(7), .standing = Standing::HeldBack, .held = {}, .rank = 1, .guard = Guard::Behind}));
        QCOMPARE(answers[0].standing, Standing::OthersFirst);
        cluster.now.numbers.stale = true;
        QCOMPARE(why(wanting(1), cluster)[7].guard, std::optional(Guard::Stale));
        QCOMPARE(standingName(Standing::NotSurplus), std::string_view("not_surplus"));
        QCOMPARE(standingName(Standing::Chosen), std::string_view("chosen"));
    }
};

QTEST_APPLESS_MAIN(TestPilot)
#include "tst_pilot.moc"
