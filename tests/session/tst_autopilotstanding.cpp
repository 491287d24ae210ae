// SPDX-License-Identifier: GPL-3.0-or-later
// Who else has a word: holds, the lease, what stops an autopilot although nobody wants that.
#include "session/pilotbench.h"

#include <QSignalSpy>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Mode;
using session::Autopilot;
using test::fixed;
using test::isTarget;
using test::PilotBench;

class TestAutopilotStanding : public QObject {
    Q_OBJECT

private slots:
    void aCommandDoesNotShortenAHold()
    {
        PilotBench bench;
        QVERIFY(bench.steer(u"fixed"_s, fixed(8)));
        bench.pass(2);
        const domain::Instant morning = bench.clock.wall() + std::chrono::hours{8};
        bench.autopilot.setHold({morning, true, true});
        bench.driver.owner = {domain::OwnerKind::Operator, u"bob"_s, {}, {}, {}, bench.clock.wall() + std::chrono::minutes{5}};
        bench.pass(8);
        QCOMPARE(bench.autopilot.hold().value().until, morning);
        bench.driver.owner = {};
        bench.pass(600);
        QCOMPARE(bench.autopilot.hold().value().until, morning);
        bench.autopilot.endHold();
        bench.pass(2);
        QVERIFY(!bench.autopilot.hold());
    }

    void aHoldOfReleasesStaysOneAfterACommand()
    {
        PilotBench bench;
        QVERIFY(bench.steer(u"fixed"_s, fixed(8)));
        bench.pass(2);
        const domain::Instant morning = bench.clock.wall() + std::chrono::hours{8};
        bench.autopilot.setHold({morning, false, true});
        session::Intent one;
        one.kind = session::Intent::Kind::SetTarget;
        one.total = 9;
        QVERIFY(bench.commands.submit(one));
        QVERIFY(bench.autopilot.hold() && bench.autopilot.hold()->growth); // nothing while the operator acts
        QVERIFY(bench.autopilot.hold()->until < morning);
        bench.pass(400);
        QVERIFY(bench.autopilot.hold() && !bench.autopilot.hold()->growth && bench.autopilot.hold()->release);
        QCOMPARE(bench.autopilot.hold()->until, morning);
        QVERIFY(bench.autopilot.setPlan({{}, u"fixed"_s, fixed(14)}));
        bench.pass(2);
        QCOMPARE(bench.driver.target, 14); // it grows on
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

QTEST_GUILESS_MAIN(TestAutopilotStanding)
#include "tst_autopilotstanding.moc"
