// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/guards.h"

#include "policy/guardcases.h"

#include <QTest>

#include <set>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using domain::Clamp;
using domain::Guard;
using domain::Instant;
using domain::ReasonCode;
using stoker::test::kNoon;

namespace {

WeekWindows windows(const QString& text, const QString& zone) { return *WeekWindows::read("blackout", text, *WeekClock::of(zone)); }

} // namespace

class TestGuards : public QObject {
    Q_OBJECT

private slots:
    void passesWhatNothingForbids()
    {
        QCOMPARE(fresh(open(), 10, 25), (Verdict{25, {}}));
        QCOMPARE(fresh(open(), 10, 0), (Verdict{0, {}}));
        QCOMPARE(fresh(open(), 10, 10), (Verdict{10, {}}));
    }

    void staleChangesNothingAndRemembersNothing()
    {
        GuardState state;
        Observation now = seen(kNoon, 10);
        now.numbers.stale = true;
        now.numbers.ageSeconds = 9;
        QCOMPARE(applyGuards(open(), state, now, wish(20)), (Verdict{10, {clamp(Guard::Stale, 20, 10, {ReasonCode::StaleData, {9.0}})}}));
        QCOMPARE(applyGuards(open(), state, now, wish(10)), (Verdict{10, {}}));
        QCOMPARE(state, GuardState());
        // Nor is a target outside the limits brought in.
        GuardSettings narrow = open();
        narrow.maxExecutors = 5;
        QCOMPARE(applyGuards(narrow, state, now, wish(3)).total, 10);
        QCOMPARE(one(open(), state, Instant{}, 10, 20).total, 10); // a time that nobody knows
        QCOMPARE(state, GuardState());
    }

    void quietChangesNothingForAWhile()
    {
        GuardState state;
        setQuiet(state, kNoon, after(60));
        QCOMPARE(one(open(), state, after(45), 10, 20), (Verdict{10, {clamp(Guard::Hold, 20, 10, {ReasonCode::JustStarted, {15.0}})}}));
        QVERIFY(releasesHeldBy(open(), state, seen(after(45), 10).numbers) == Guard::Hold);
        QCOMPARE(one(open(), state, after(60), 10, 20).total, 20);
        QVERIFY(!state.quietUntil);
    }

    void holdHasDirectionsAndAnEnd()
    {
        const double until = static_cast<double>(domain::toEpochMs(after(60)));
        GuardState state;
        setHold(state, kNoon, Hold{after(60)});
        QCOMPARE(one(open(), state, kNoon, 10, 20), (Verdict{10, {clamp(Guard::Hold, 20, 10, {ReasonCode::OnHold, {until, 0.0}})}}));
        QCOMPARE(one(open(), state, kNoon, 10, 5).total, 10);
        setHold(state, kNoon, Hold{after(60), true, false});
        QCOMPARE(one(open(), state, kNoon, 10, 20), (Verdict{10, {clamp(Guard::Hold, 20, 10, {ReasonCode::OnHold, {until, 1.0}})}}));
        QCOMPARE(one(open(), state, kNoon, 10, 5).total, 5);
        QVERIFY(!releasesHeldBy(open(), state, seen(kNoon, 10).numbers));
        setHold(state, kNoon, Hold{after(60), false, true});
        QCOMPARE(one(open(), state, kNoon, 10, 20).total, 20);
        QCOMPARE(one(open(), state, kNoon, 10, 5), (Verdict{10, {clamp(Guard::Hold, 5, 10, {ReasonCode::OnHold, {until, -1.0}})}}));
        QVERIFY(releasesHeldBy(open(), state, seen(kNoon, 10).numbers) == Guard::Hold);
        QCOMPARE(one(open(), state, after(59.999), 10, 5).total, 10);
        QVERIFY(state.hold);
        QCOMPARE(one(open(), state, after(60), 10, 5).total, 5);
        QVERIFY(!state.hold);
    }

    void blackoutGoesByTheClockOfItsPlace()
    {
        GuardSettings settings = open();
        settings.blackout = windows(u"Sat 13:00-14:00"_s, u"Europe/Berlin"_s); // noon in Greenwich, 2026-11-21 a Saturday
        const double until = static_cast<double>(domain::toEpochMs(after(3'600)));
        QCOMPARE(fresh(settings, 10, 20), (Verdict{10, {clamp(Guard::Blackout, 20, 10, {ReasonCode::InBlackout, {until}})}}));
        GuardState state;
        QVERIFY(releasesHeldBy(settings, state, seen(kNoon, 10).numbers) == Guard::Blackout);
        QCOMPARE(one(settings, state, after(-0.001), 10, 20).total, 20);
        QCOMPARE(one(settings, state, after(3'599.999), 10, 20).total, 10);
        QCOMPARE(one(settings, state, after(3'600), 10, 20).total, 20);
    }

    void blackoutThatNeverEnds()
    {
        GuardSettings settings = open();
        settings.blackout = windows(u"00:00-24:00"_s, u"UTC"_s);
        const Verdict verdict = fresh(settings, 10, 20);
        QCOMPARE(verdict, (Verdict{10, {clamp(Guard::Blackout, 20, 10, {ReasonCode::InBlackout})}}));
        QVERIFY(!verdict.clamps.front().reason.value("until_ms"));
    }

    void limits_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<int>("wanted");
        QTest::addColumn<int>("ceiling");
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("code");
        const auto code = [](ReasonCode reason) { return static_cast<int>(reason); };
        QTest::newRow("below the minimum") << 10 << 2 << -1 << 5 << code(ReasonCode::BelowMinimum);
        QTest::newRow("negative") << 10 << -7 << -1 << 5 << code(ReasonCode::BelowMinimum);
        QTest::newRow("above the maximum") << 10 << 90 << -1 << 50 << code(ReasonCode::AboveMaximum);
        QTest::newRow("above the ceiling") << 10 << 90 << 30 << 30 << code(ReasonCode::AboveCeiling);
        QTest::newRow("what is registered was given") << 10 << 90 << 8 << 10 << code(ReasonCode::AboveCeiling);
        QTest::newRow("a ceiling below the minimum, target in between") << 3 << 90 << 4 << 4 << code(ReasonCode::AboveCeiling);
        QTest::newRow("a target above the maximum comes in") << 80 << 80 << -1 << 50 << code(ReasonCode::AboveMaximum);
        QTest::newRow("a target below the minimum comes in") << 1 << 1 << -1 << 5 << code(ReasonCode::BelowMinimum);
        QTest::newRow("a target above the ceiling, all of it registered") << 40 << 40 << 30 << 40 << -1;
    }

    void limits()
    {
        QFETCH(const int, target);
        QFETCH(const int, wanted);
        QFETCH(const int, ceiling);
        QFETCH(const int, code);
        GuardSettings settings = open();
        settings.minExecutors = 5;
        settings.maxExecutors = 50;
        GuardState state;
        Observation now = seen(kNoon, target);
        if (ceiling >= 0)
            now.numbers.ceiling = ceiling;
        const Verdict verdict = applyGuards(settings, state, now, wish(wanted));
        QTEST(verdict.total, "total");
        QCOMPARE(static_cast<int>(verdict.clamps.size()), code < 0 ? 0 : 1);
        if (code >= 0) {
            QVERIFY(verdict.clamps.front().guard == Guard::Limits);
            QCOMPARE(static_cast<int>(verdict.clamps.front().reason.code), code);
        }
    }

    void whatTheClusterCannotGiveIsNotAskedForAnyMore()
    {
        GuardState state;
        Observation now = seen(kNoon, 40);
        now.numbers.registered = 25;
        now.numbers.ceiling = 30;
        QCOMPARE(applyGuards(open(), state, now, wish(40)), (Verdict{30, {clamp(Guard::Limits, 40, 30, {ReasonCode::AboveCeiling, {30.0}})}}));
        GuardSettings settings = open();
        settings.minExecutors = 35; // and never out of [min, max]
        QCOMPARE(applyGuards(settings, state, now, wish(40)).total, 35);
    }

    void steps()
    {
        GuardSettings settings = open();
        settings.stepUp = 5;
        settings.stepDown = 2;
        QCOMPARE(fresh(settings, 10, 15), (Verdict{15, {}}));
        QCOMPARE(fresh(settings, 10, 16), (Verdict{15, {clamp(Guard::Step, 16, 15, {ReasonCode::StepLimit, {5.0}})}}));
        QCOMPARE(fresh(settings, 10, 1), (Verdict{8, {clamp(Guard::Step, 1, 8, {ReasonCode::StepLimit, {2.0}})}}));
        settings.stepUpPercent = 25; // of 10: 3, so 5 holds; of 100: 25
        QCOMPARE(fresh(settings, 10, 90).total, 15);
        QCOMPARE(fresh(settings, 100, 900).total, 125);
        settings.stepUp.reset();
        QCOMPARE(fresh(settings, 10, 90).total, 13); // rounded up
        QCOMPARE(fresh(settings, 0, 90).total, 1);   // a percentage of nothing still leads away from it
        settings.stepDown = 0;
        QCOMPARE(fresh(settings, 10, 1).total, 10);
        settings.stepUpPercent = 10'000;
        QCOMPARE(fresh(settings, 2'000'000'000, 2'147'483'647).total, 2'147'483'647);
    }

    void aTargetOutsideComesInStepByStep()
    {
        GuardSettings settings = open();
        settings.minExecutors = 20;
        settings.maxExecutors = 30;
        settings.stepUp = 4;
        settings.stepDown = 4;
        QCOMPARE(fresh(settings, 10, 0).total, 14); // upwards, whatever the policy wants
        QCOMPARE(fresh(settings, 50, 90).total, 46);
        QCOMPARE(fresh(settings, 18, 90).total, 22);
    }

    void releasesToTheHighestWishOfTheWindow()
    {
        GuardSettings settings = open();
        settings.stabiliseDownSeconds = 300;
        GuardState state;
        QCOMPARE(one(settings, state, kNoon, 10, 10).total, 10);
        QCOMPARE(one(settings, state, after(100), 10, 6), (Verdict{10, {clamp(Guard::Stabilisation, 6, 10, {ReasonCode::Stabilising, {300.0, 10.0}})}}));
        QCOMPARE(one(settings, state, after(200), 10, 8).total, 10);
        QCOMPARE(one(settings, state, after(299), 10, 3).total, 10);
        QCOMPARE(one(settings, state, after(300), 10, 3).total, 8); // the 10 of noon is 300 s old, as HPA counts
        QCOMPARE(one(settings, state, after(499), 8, 3).total, 8);
        QCOMPARE(one(settings, state, after(500), 8, 3).total, 3);
        QCOMPARE(one(settings, state, after(501), 3, 40).total, 40); // growth has a window of its own
    }

    void growsToTheLowestWishOfTheWindow()
    {
        GuardSettings settings = open();
        settings.stabiliseUpSeconds = 60;
        GuardState state;
        QCOMPARE(one(settings, state, kNoon, 10, 20), (Verdict{10, {clamp(Guard::Stabilisation, 20, 10, {ReasonCode::Stabilising, {60.0, 10.0}})}}));
        QCOMPARE(one(settings, state, after(30), 10, 14).total, 10);
        QCOMPARE(one(settings, state, after(60), 10, 30).total, 14);
        QCOMPARE(one(settings, state, after(70), 14, 5).total, 5);
        QCOMPARE(one(settings, state, after(80), 5, 40).total, 5);
    }

    void whoHasJustStartedHasNoPastThatAllowsARelease()
    {
        GuardSettings settings = open();
        settings.stabiliseDownSeconds = 300;
        GuardState state;
        QCOMPARE(one(settings, state, kNoon, 10, 3).total, 10);
        QCOMPARE(one(settings, state, after(299), 10, 3).total, 10);
        QCOMPARE(one(settings, state, after(300), 10, 3).total, 3);
    }

    void aWishBeyondTheLimitsDoesNotKeepTheTargetOutside()
    {
        GuardSettings settings = open();
        settings.stabiliseDownSeconds = 300;
        GuardState state;
        QCOMPARE(one(settings, state, kNoon, 150, 200).total, 200);
        settings.maxExecutors = 100;
        QCOMPARE(one(settings, state, after(10), 150, 40).total, 100);
    }

    void remembersOnlyWishesThatCanStillDecide()
    {
        GuardSettings settings = open();
        settings.stabiliseDownSeconds = 300;
        settings.stabiliseUpSeconds = 120;
        GuardState state;
        for (int second = 0; second < 5'000; ++second) {
            std::ignore = one(settings, state, after(second), 10, 10 + second * 7 % 13);
            QVERIFY(state.wishes.size() <= 13);
        }
        std::set<int> totals;
        for (const GuardState::Wish& kept : state.wishes)
            QVERIFY(totals.insert(kept.total).second);
    }

    void coolsDownAfterAnybodysChange()
    {
        GuardSettings settings = open();
        settings.coolDownUpSeconds = 30;
        settings.coolDownDownSeconds = 120;
        GuardState state;
        noteChange(state, settings, kNoon, 12, 10);
        QCOMPARE(one(settings, state, after(10), 10, 20), (Verdict{10, {clamp(Guard::CoolDown, 20, 10, {ReasonCode::CoolingDown, {20.0}})}}));
        QCOMPARE(one(settings, state, after(10), 10, 5), (Verdict{10, {clamp(Guard::CoolDown, 5, 10, {ReasonCode::CoolingDown, {110.0}})}}));
        QCOMPARE(one(settings, state, after(30), 10, 20).total, 20);
        QCOMPARE(one(settings, state, after(119.999), 10, 5).total, 10);
        QCOMPARE(one(settings, state, after(120), 10, 5).total, 5);
        noteChange(state, settings, after(130), 7, 7); // no change
        QCOMPARE(state.changes.size(), std::size_t{1});
    }

    void nobodyLeavesWhileItIsBehind()
    {
        GuardState state;
        Observation now = seen(kNoon, 10);
        now.numbers.behindSeconds = 4;
        QCOMPARE(applyGuards(open(), state, now, wish(5)), (Verdict{10, {clamp(Guard::Behind, 5, 10, {ReasonCode::StillBehind, {4.0}})}}));
        QCOMPARE(applyGuards(open(), state, now, wish(15)).total, 15);
        QVERIFY(releasesHeldBy(open(), state, now.numbers) == Guard::Behind);
        now.numbers.behindSeconds = 0;
        now.numbers.backlogLogs = 1;
        QCOMPARE(applyGuards(open(), state, now, wish(5)).total, 10);
        now.numbers.backlogLogs = 0;
        QCOMPARE(applyGuards(open(), state, now, wish(5)).total, 5);
        now.numbers.behindSeconds = 4;
        GuardSettings settings = open();
        settings.releaseWhileBehind = true;
        QCOMPARE(applyGuards(settings, state, now, wish(5)).total, 5);
        QVERIFY(!releasesHeldBy(settings, state, now.numbers));
    }

    void turnsAreCounted()
    {
        GuardSettings settings = open();
        settings.flapBudget = 2;
        settings.flapWindowSeconds = 600;
        GuardState state;
        noteChange(state, settings, after(0), 10, 12);
        noteChange(state, settings, after(100), 12, 11);
        QCOMPARE(one(settings, state, after(150), 11, 20).total, 20); // the second turn
        noteChange(state, settings, after(150), 11, 20);
        QCOMPARE(one(settings, state, after(200), 20, 5), (Verdict{20, {clamp(Guard::Flap, 5, 20, {ReasonCode::FlapBudgetSpent, {2.0, 2.0}})}}));
        QCOMPARE(one(settings, state, after(200), 20, 30).total, 30); // no turn
        noteChange(state, settings, after(650), 20, 30);
        QCOMPARE(one(settings, state, after(699), 30, 5).total, 30);
        QCOMPARE(one(settings, state, after(700), 30, 5).total, 5); // the first turn has left the window
    }

    void whatCameBeforeTheWindowStillGivesTheDirection()
    {
        GuardSettings settings = open();
        settings.flapBudget = 1;
        settings.flapWindowSeconds = 60;
        GuardState state;
        noteChange(state, settings, after(0), 10, 12);
        noteChange(state, settings, after(10'000), 12, 10); // a turn, though the last change was hours ago
        QCOMPARE(one(settings, state, after(10'030), 10, 12).total, 10);
        QCOMPARE(one(settings, state, after(10'060), 10, 12).total, 12);
        QCOMPARE(state.changes.size(), std::size_t{2});
        std::ignore = one(settings, state, after(90'000), 10, 10);
        QCOMPARE(state.changes.size(), std::size_t{1});
    }

    void anHoursBudget()
    {
        GuardSettings settings = open();
        settings.hourBudget = 20;
        GuardState state;
        noteChange(state, settings, after(0), 10, 22);
        noteChange(state, settings, after(60), 22, 19);
        QCOMPARE(one(settings, state, after(120), 19, 40), (Verdict{24, {clamp(Guard::Budget, 40, 24, {ReasonCode::HourBudgetSpent, {15.0, 20.0}})}}));
        QCOMPARE(one(settings, state, after(120), 19, 2).total, 14);
        noteChange(state, settings, after(180), 19, 30); // an operator may spend more than there is
        QCOMPARE(one(settings, state, after(3'599), 30, 40).total, 30);
        QCOMPARE(one(settings, state, after(3'600), 30, 40).total, 36); // the 12 of noon are an hour old
    }

    void clampsComeInOrderAndJoin()
    {
        GuardSettings settings = open();
        settings.maxExecutors = 100;
        settings.stepUp = 40;
        settings.hourBudget = 25;
        const Verdict verdict = fresh(settings, 10, 500);
        QCOMPARE(verdict, (Verdict{35, {clamp(Guard::Limits, 500, 100, {ReasonCode::AboveMaximum, {100.0}}),
                                        clamp(Guard::Step, 100, 50, {ReasonCode::StepLimit, {40.0}}),
                                        clamp(Guard::Budget, 50, 35, {ReasonCode::HourBudgetSpent, {0.0, 25.0}})}}));
    }
};

QTEST_APPLESS_MAIN(TestGuards)
#include "tst_guards.moc"
