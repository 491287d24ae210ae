// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pilotbench.h"

#include <QSignalSpy>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Guard;
using domain::Mode;
using session::Autopilot;
using test::fixed;
using test::id;
using test::isTarget;
using test::PilotBench;

class TestAutopilotFaults : public QObject {
    Q_OBJECT

private slots:
    void anotherApplicationIsNotSteered()
    {
        PilotBench bench;
        QSignalSpy demoted(&bench.autopilot, &Autopilot::demoted);
        QVERIFY(bench.steer(u"fixed"_s, fixed(12)));
        bench.change = [](domain::Snapshot& snapshot) {
            snapshot.application.id = domain::ApplicationId(u"app-2"_s);
            snapshot.application.instance = domain::InstanceId(u"two"_s);
            snapshot.application.name = u"somebody else's"_s;
        };
        bench.driver.target = 8;
        bench.pass(20);
        QVERIFY(bench.autopilot.mode() == Mode::Shadow);
        QCOMPARE(demoted.count(), 1);
    }

    void theSameStartedAgainIsSteeredOnceItHasSettled()
    {
        PilotBench bench;
        QVERIFY(bench.steer(u"fixed"_s, fixed(12)));
        bench.pass(2);
        bench.change = [](domain::Snapshot& snapshot) {
            snapshot.application.id = domain::ApplicationId(u"app-2"_s);
            snapshot.application.instance = domain::InstanceId(u"two"_s);
        };
        bench.driver.target = 3;
        bench.driver.executors.resize(3);
        bench.pass(50);
        QVERIFY(bench.autopilot.mode() == Mode::Autopilot);
        QCOMPARE(bench.driver.target, 3);
        bench.pass(20);
        QCOMPARE(bench.driver.target, 12);
    }

    void theLeaseMayHearOfANewStartBeforeThePollsDo()
    {
        PilotBench bench;
        QSignalSpy demoted(&bench.autopilot, &Autopilot::demoted);
        QVERIFY(bench.steer(u"fixed"_s, fixed(12)));
        bench.pass(2);
        bench.driver.refuse = domain::Error{ErrorCode::OtherApplication, {{u"expected"_s, u"app-1"_s}, {u"found"_s, u"app-2"_s}}, false};
        bench.pass(12); // a renewal
        QVERIFY(!bench.autopilot.isSteering());
        QVERIFY(bench.autopilot.blocked()->code == ErrorCode::OtherApplication);
        bench.driver.refuse.reset();
        bench.change = [](domain::Snapshot& snapshot) {
            snapshot.application.id = domain::ApplicationId(u"app-2"_s);
            snapshot.application.instance = domain::InstanceId(u"two"_s);
        };
        bench.pass(2);
        QVERIFY(bench.autopilot.isSteering());
        QCOMPARE(demoted.count(), 0);
    }

    void acceptedAndNeverEffectiveIsNotRepeatedForever()
    {
        PilotBench bench;
        QVERIFY(bench.steer(u"fixed"_s, fixed(12)));
        bench.pass(300, false); // the cluster is full: nobody comes
        QCOMPARE(bench.driver.count(isTarget), 1);
        QCOMPARE(bench.autopilot.decisions().back().final, 12);
    }

    void aHoldOutlivesARestartOfTheApplication()
    {
        PilotBench bench;
        QVERIFY(bench.steer(u"fixed"_s, fixed(12)));
        bench.autopilot.setHold({bench.clock.wall() + std::chrono::hours{1}, true, true});
        bench.change = [](domain::Snapshot& snapshot) {
            snapshot.application.id = domain::ApplicationId(u"app-2"_s);
            snapshot.application.instance = domain::InstanceId(u"two"_s);
        };
        QSignalSpy held(&bench.autopilot, &Autopilot::holdChanged);
        bench.pass(90);
        QVERIFY(bench.autopilot.hold());
        QCOMPARE(bench.driver.target, 8);
        // Another application is not what was held.
        bench.change = [](domain::Snapshot& snapshot) {
            snapshot.application.id = domain::ApplicationId(u"app-3"_s);
            snapshot.application.name = u"another"_s;
            snapshot.application.instance = domain::InstanceId(u"three"_s);
        };
        held.clear();
        bench.pass(2);
        QVERIFY(!bench.autopilot.hold());
        QVERIFY(!held.isEmpty());
    }

    void aLeaseThatRunsOutIsTold()
    {
        PilotBench bench;
        QVERIFY(bench.steer(u"fixed"_s, fixed(12)));
        bench.pass(2);
        QVERIFY(bench.autopilot.isSteering());
        bool told = false;
        connect(&bench.autopilot, &Autopilot::standingChanged, this, [&] { told = told || bench.autopilot.blocked(); });
        bench.driver.refuse = domain::Error{ErrorCode::Timeout, {}, true};
        bench.pass(45);
        QVERIFY(!bench.autopilot.isSteering());
        QVERIFY(bench.autopilot.blocked());
        QVERIFY(told);
        bench.driver.refuse.reset();
        bench.pass(15);
        QVERIFY(bench.autopilot.isSteering());
    }

    void stoppedIsCountedWhenNobodyWantsIt()
    {
        PilotBench bench;
        using std::chrono::seconds;
        QVERIFY(bench.autopilot.stoppedFor() == seconds{0});
        QVERIFY(bench.steer(u"fixed"_s, fixed(8)));
        bench.pass(10);
        QVERIFY(bench.autopilot.stoppedFor() == seconds{0});
        // The lease is lost.
        bench.driver.refuse = domain::Error{ErrorCode::Timeout, {}, true};
        bench.pass(60);
        QVERIFY(bench.autopilot.stoppedFor() >= seconds{20} && bench.autopilot.stoppedFor() <= seconds{40});
        bench.driver.refuse.reset();
        bench.pass(15);
        QVERIFY(bench.autopilot.stoppedFor() == seconds{0});
        // An operator holds: that is somebody's wish, and the driver refuses the lease because of it.
        bench.driver.owner = {domain::OwnerKind::Operator, u"bob"_s, {}, {}, {}, bench.clock.wall() + std::chrono::minutes{5}};
        bench.driver.refuse = domain::Error{ErrorCode::Owned, {{u"owner_kind"_s, u"operator"_s}}, false};
        bench.pass(60);
        QVERIFY(!bench.autopilot.isSteering());
        QVERIFY(bench.autopilot.stoppedFor() == seconds{0});
        bench.driver.owner = {};
        bench.driver.refuse.reset();
        bench.pass(400);
        QVERIFY(bench.autopilot.isSteering());
        // Figures are old.
        bench.commands.setStale(9.0);
        bench.autopilot.observeStale(9);
        bench.clock.advance(seconds{30});
        QVERIFY(bench.autopilot.stoppedFor() == seconds{30});
        bench.pass(2);
        QVERIFY(bench.autopilot.stoppedFor() == seconds{0});
    }

    void refusedCommandsCountAsStopped()
    {
        PilotBench bench;
        QVERIFY(bench.steer(u"fixed"_s, fixed(8)));
        bench.pass(2);
        bench.driver.refuseCommands = domain::Error{ErrorCode::RefusedBySpark, {}, false};
        QVERIFY(bench.autopilot.setPlan({{}, u"fixed"_s, fixed(12)}));
        bench.pass(40);
        QVERIFY(bench.autopilot.isSteering());
        QVERIFY(bench.autopilot.stoppedFor() >= std::chrono::seconds{35});
        bench.driver.refuseCommands.reset();
        bench.pass(10);
        QCOMPARE(bench.driver.target, 12);
        QVERIFY(bench.autopilot.stoppedFor() == std::chrono::seconds{0});
    }

    void fallingBackIsStoppedUntilSomebodyChooses()
    {
        PilotBench bench;
        QVERIFY(bench.steer(u"fixed"_s, fixed(8)));
        bench.driver.refuse = domain::Error{ErrorCode::Owned, {{u"owner_kind"_s, u"policy"_s}}, false};
        bench.pass(60);
        QVERIFY(bench.autopilot.mode() == Mode::Shadow);
        QVERIFY(bench.autopilot.stoppedFor() > std::chrono::seconds{20});
        QVERIFY(bench.autopilot.setMode(Mode::Shadow)); // so be it
        QVERIFY(bench.autopilot.stoppedFor() == std::chrono::seconds{0});
        bench.pass(10);
        QVERIFY(bench.autopilot.stoppedFor() == std::chrono::seconds{0});
    }

    /// A command whose answer was lost is found in the driver's memory by the policy's name, not by the operator's.
    void aLostAnswerIsFoundAgain()
    {
        PilotBench bench;
        QVERIFY(bench.steer(u"fixed"_s, fixed(8)));
        bench.pass(2);
        bench.driver.refuseCommands = domain::Error{ErrorCode::Timeout, {}, true};
        QVERIFY(bench.autopilot.setPlan({{}, u"fixed"_s, fixed(12)}));
        bench.pass(1);
        QVERIFY(bench.commands.lines().back().status == domain::LineStatus::Refused);
        const std::size_t lines = bench.commands.lines().size();
        const domain::Command sent = *std::find_if(bench.driver.sent.rbegin(), bench.driver.sent.rend(), isTarget);
        bench.driver.refuseCommands.reset();
        bench.driver.target = 12;
        bench.change = [&](domain::Snapshot& snapshot) {
            domain::CommandRecord record;
            record.number = 77;
            record.kind = u"target"_s;
            record.by = sent.by;
            record.reason = sent.reason;
            record.time = snapshot.time;
            record.target = 12;
            snapshot.commands = {record};
        };
        bench.pass(1);
        QCOMPARE(bench.commands.lines().size(), lines);
        QCOMPARE(bench.commands.lines().back().number.value_or(0), 77);
    }
};

QTEST_GUILESS_MAIN(TestAutopilotFaults)
#include "tst_autopilotfaults.moc"
