// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/alerts.h"

#include "session/fakes.h"
#include "support/builders.h"
#include "support/manualclock.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <set>

using namespace stoker;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::AlertEnd;
using domain::AlertEvent;
using domain::AlertFigure;
using domain::AlertPlace;
using domain::AlertRule;
using domain::AlertSeverity;
using session::AlertWatch;
using session::Session;
using test::FakeSink;
using test::FakeSource;
using test::makeSnapshot;

namespace {

AlertRule missing(domain::Millis duration, AlertSeverity severity = AlertSeverity::Warning)
{
    return {.id = u"missing"_s, .figure = AlertFigure::ExecutorsMissing, .duration = duration, .severity = severity};
}

/// A session on a fake connection, watched by rules of its own.
struct Bench {
    explicit Bench(std::vector<AlertRule> own)
    {
        if (!rules.setSetup({std::move(own), {}}))
            qFatal("no temporary folder");
        auto ownedSource = std::make_unique<FakeSource>();
        source = ownedSource.get();
        ports::Connection connection;
        connection.source = std::move(ownedSource);
        connection.sink = std::make_unique<FakeSink>();
        session = std::make_unique<Session>(domain::ConnectionSettings{}, std::move(connection), Session::Options{1000ms, false, u"ann@desk"_s}, clock);
        watch = new AlertWatch(*session, rules);
        session->start();
        raised = std::make_unique<QSignalSpy>(watch, &AlertWatch::raised);
        resolved = std::make_unique<QSignalSpy>(watch, &AlertWatch::resolved);
    }

    /// So many seconds with a good poll each.
    void poll(int seconds, const std::function<void(domain::Snapshot&)>& change = {})
    {
        for (int i = 0; i < seconds; ++i) {
            clock.advance(1s);
            session->refresh(); // after failures the poller would wait longer, and by chance
            auto snapshot = makeSnapshot(clock.wall(), 4);
            if (change)
                change(*snapshot);
            emit source->fetched(snapshot);
        }
    }
    /// So many seconds without an answer.
    void silence(int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            clock.advance(1s);
            session->wake();
            emit source->failed({domain::ErrorCode::Unreachable, {}, true});
        }
    }

    QTemporaryDir folder;
    session::program::AlertRules rules{folder.filePath(u"alerts.json"_s)};
    test::ManualClock clock;
    FakeSource* source = nullptr;
    std::unique_ptr<Session> session;
    AlertWatch* watch = nullptr; ///< the session's
    std::unique_ptr<QSignalSpy> raised;
    std::unique_ptr<QSignalSpy> resolved;
};

void wantsMore(domain::Snapshot& snapshot) { snapshot.target = 6; }

} // namespace

class tst_Alerts : public QObject {
    Q_OBJECT
private slots:
    void belongsToItsSession()
    {
        Bench bench({});
        QCOMPARE(AlertWatch::of(*bench.session), bench.watch);
        const QPointer<AlertWatch> watch = bench.watch;
        bench.session.reset();
        QVERIFY(!watch);
    }

    void raisedOnceAndResolvedOnce()
    {
        Bench bench({missing(20s)});
        bench.poll(5);
        const domain::Instant begins = bench.clock.wall() + 1s;
        bench.poll(20, wantsMore);
        QCOMPARE(bench.raised->size(), 0);
        bench.poll(100, wantsMore);
        QCOMPARE(bench.raised->size(), 1);
        QCOMPARE(bench.watch->activeCount(), 1);
        const AlertEvent& event = bench.watch->events().front();
        QCOMPARE(event.id, bench.raised->front().front().toULongLong());
        QCOMPARE(event.since, begins);
        QCOMPARE(event.raised, begins + 20s);
        QCOMPARE(event.value, 2.0);
        QCOMPARE(event.about.place, AlertPlace::Live);
        bench.poll(30);
        QCOMPARE(bench.resolved->size(), 0);
        bench.poll(10);
        QCOMPARE(bench.resolved->size(), 1);
        QCOMPARE(bench.watch->activeCount(), 0);
        QCOMPARE(bench.watch->events().front().end, AlertEnd::Resolved);
        QCOMPARE(*bench.watch->events().front().ended, begins + 151s - 1s);
        bench.poll(100, wantsMore);
        QCOMPARE(bench.raised->size(), 2); // a second time is a second alert
        QCOMPARE(bench.watch->events().size(), std::size_t(2));
        QVERIFY(bench.watch->events()[0].id < bench.watch->events()[1].id);
    }

    void theFigureOfAnActiveOneIsFollowed()
    {
        Bench bench({missing(0s)});
        bench.poll(1, wantsMore);
        QSignalSpy changed(bench.watch, &AlertWatch::changed);
        bench.poll(5, wantsMore);
        QCOMPARE(changed.size(), 0);
        bench.poll(3, [](domain::Snapshot& snapshot) { snapshot.target = 9; });
        bench.poll(3, [](domain::Snapshot& snapshot) { snapshot.target = 5; });
        QCOMPARE(changed.size(), 2);
        QCOMPARE(bench.watch->events().front().value, 1.0);
        QCOMPARE(bench.watch->events().front().worst, 5.0);
    }

    void silenceIsAnAlertAndFreezesTheOthers()
    {
        Bench bench({missing(60s), {.id = u"stale"_s, .figure = AlertFigure::StaleFor, .threshold = 30, .severity = AlertSeverity::Critical}});
        bench.poll(30, wantsMore);
        bench.silence(29);
        QCOMPARE(bench.raised->size(), 0);
        bench.silence(200);
        QCOMPARE(bench.raised->size(), 1);
        QCOMPARE(bench.watch->events().front().rule.id, u"stale"_s);
        QVERIFY(bench.watch->events().front().value > 150); // it is followed
        QCOMPARE(bench.watch->worstWaiting(), AlertSeverity::Critical);
        bench.poll(29, wantsMore);
        QCOMPARE(bench.raised->size(), 1);
        bench.poll(10, wantsMore); // 30 s before the silence and 30 after it
        QCOMPARE(bench.raised->size(), 2);
        bench.poll(30, wantsMore);
        QCOMPARE(bench.resolved->size(), 1);
        QCOMPARE(bench.watch->event(bench.resolved->front().front().toULongLong())->rule.id, u"stale"_s);
    }

    void anAutopilotThatStopsIsAnAlert()
    {
        Bench bench({{.id = u"pilot"_s, .figure = AlertFigure::AutopilotStopped, .threshold = 60, .severity = AlertSeverity::Critical}});
        bench.poll(5);
        bench.silence(120);
        QCOMPARE(bench.raised->size(), 0); // it should not steer
        bench.poll(5);
        QVERIFY(bench.session->autopilot().setPlan({{}, u"fixed"_s, {{u"executors"_s, 4}}}));
        QVERIFY(bench.session->autopilot().setMode(domain::Mode::Autopilot));
        bench.poll(5);
        QCOMPARE(bench.watch->reading(bench.rules.rules().front()), 0.0);
        bench.silence(60);
        QCOMPARE(bench.raised->size(), 0);
        bench.silence(10);
        QCOMPARE(bench.raised->size(), 1);
        QCOMPARE(bench.watch->events().front().about.place, AlertPlace::Ledger);
        bench.poll(60);
        QCOMPARE(bench.resolved->size(), 1);
    }

    void whoWasNeverReachedIsNotStale()
    {
        Bench bench({{.id = u"stale"_s, .figure = AlertFigure::StaleFor, .threshold = 5}});
        bench.silence(100);
        QCOMPARE(bench.raised->size(), 0);
    }

    void aPastThatComesWithASimulationRaisesNothing()
    {
        Bench bench({missing(0s)});
        ports::Connection connection;
        auto ownedSource = std::make_unique<FakeSource>();
        FakeSource* source = ownedSource.get();
        connection.source = std::move(ownedSource);
        connection.sink = std::make_unique<FakeSink>();
        int left = 3;
        connection.past = [&left]() -> domain::SnapshotPtr {
            auto snapshot = makeSnapshot(test::kNoon - left * 60s, 4);
            wantsMore(*snapshot);
            return --left >= 0 ? snapshot : nullptr;
        };
        Session session(domain::ConnectionSettings{}, std::move(connection), Session::Options{1000ms, false, u"ann@desk"_s}, bench.clock);
        const auto* watch = new AlertWatch(session, bench.rules);
        QSignalSpy raised(watch, &AlertWatch::raised);
        session.start();
        session.wake(); // the first figures are there, and nobody has answered yet
        QVERIFY(session.store().snapshot());
        QCOMPARE(raised.size(), 0);
        auto snapshot = makeSnapshot(bench.clock.wall(), 4);
        wantsMore(*snapshot);
        emit source->fetched(snapshot);
        QCOMPARE(raised.size(), 1);
        QCOMPARE(watch->events().front().since, bench.clock.wall());
    }

    void acknowledgedStaysActive()
    {
        Bench bench({missing(0s, AlertSeverity::Critical)});
        bench.poll(1, wantsMore);
        QCOMPARE(bench.watch->waitingCount(), 1);
        QSignalSpy acknowledged(bench.watch, &AlertWatch::acknowledged);
        bench.watch->acknowledge(999);
        bench.watch->acknowledgeAll();
        bench.watch->acknowledge(bench.watch->events().front().id); // again: nothing new
        QCOMPARE(acknowledged.size(), 1);
        QCOMPARE(bench.watch->waitingCount(), 0);
        QVERIFY(!bench.watch->worstWaiting());
        QCOMPARE(bench.watch->activeCount(), 1);
        QVERIFY(bench.watch->events().front().acknowledged);
    }

    void aChangedRuleEndsItsAlert()
    {
        Bench bench({missing(0s), {.id = u"stale"_s, .figure = AlertFigure::StaleFor, .threshold = 30}});
        bench.poll(1, wantsMore);
        QVERIFY(bench.rules.remove(u"stale"_s).has_value());
        bench.poll(1, wantsMore);
        QCOMPARE(bench.resolved->size(), 0); // another rule is no business of this one
        AlertRule other = missing(0s);
        other.threshold = 1;
        QVERIFY(bench.rules.put(other).has_value());
        QCOMPARE(bench.resolved->size(), 1);
        QCOMPARE(bench.watch->events().front().end, AlertEnd::RuleChanged);
        bench.poll(1, wantsMore);
        QCOMPARE(bench.raised->size(), 2);
        other.enabled = false;
        QVERIFY(bench.rules.put(other).has_value());
        QCOMPARE(bench.watch->activeCount(), 0);
        bench.poll(50, wantsMore);
        QCOMPARE(bench.raised->size(), 2);
    }

    void anotherApplicationStartsAnew()
    {
        Bench bench({missing(20s)});
        const auto other = [](domain::Snapshot& snapshot) {
            snapshot.application.id = domain::ApplicationId(u"app-2"_s);
            snapshot.application.instance = domain::InstanceId(u"two"_s);
            wantsMore(snapshot);
        };
        bench.poll(15, wantsMore);
        bench.poll(15, other); // 30 s together, but of two applications
        QCOMPARE(bench.raised->size(), 0);
        bench.poll(6, other);
        QCOMPARE(bench.raised->size(), 1);
        bench.poll(1, wantsMore);
        QCOMPARE(bench.resolved->size(), 1);
        QCOMPARE(bench.watch->events().front().end, AlertEnd::ApplicationChanged);
        QCOMPARE(bench.watch->events().front().ended, bench.clock.wall() - 1s); // when the other was last heard of
    }

    void theLostLeadToTheirLineInTheLedger()
    {
        Bench bench({{.id = u"lost"_s, .figure = AlertFigure::ExecutorsLost, .window = 10min}});
        bench.poll(3);
        const domain::Instant when = bench.clock.wall();
        bench.poll(1, [when](domain::Snapshot& snapshot) {
            domain::Departed departed;
            departed.id = test::id(3);
            departed.removed = when;
            departed.by = domain::RemovedBy::Lost;
            snapshot.departed = {departed};
            snapshot.executors.pop_back();
        });
        QCOMPARE(bench.raised->size(), 1);
        const domain::AlertSubject& about = bench.watch->events().front().about;
        QCOMPARE(about.executors, test::ids({3}));
        QCOMPARE(about.place, AlertPlace::Ledger);
        QVERIFY(about.ledgerLine);
        QCOMPARE(bench.session->commands().line(*about.ledgerLine)->kind, domain::LineKind::ExecutorsLost);
    }

    void whatIsOverIsForgottenInTheEnd()
    {
        std::vector<AlertRule> many;
        for (int i = 0; i < 150; ++i) {
            many.push_back(missing(0s));
            many.back().id = QString::number(i);
        }
        Bench bench(many);
        QSignalSpy dropped(bench.watch, &AlertWatch::dropped);
        for (int round = 0; round < 5; ++round) {
            bench.poll(1, wantsMore);
            bench.poll(32);
        }
        QCOMPARE(bench.raised->size(), 750);
        QCOMPARE(bench.resolved->size(), 750);
        QCOMPARE(bench.watch->events().size(), AlertWatch::kMostEvents);
        QCOMPARE(dropped.size(), 250);
        QCOMPARE(bench.watch->events().front().id, quint64(251));
    }

    /// Polls, silences, restarts and changes of rules in any order: every event is raised once and ends at most once, and the counts agree.
    void randomDaysKeepTheBooks()
    {
        QRandomGenerator random(7);
        for (int day = 0; day < 8; ++day) {
            Bench bench({missing(15s), {.id = u"stale"_s, .figure = AlertFigure::StaleFor, .threshold = 10, .severity = AlertSeverity::Critical}});
            int application = 1;
            for (int i = 0; i < 150; ++i) {
                const int target = random.bounded(3) ? 4 : 4 + random.bounded(4);
                switch (random.bounded(10)) {
                case 0: bench.silence(random.bounded(40)); break;
                case 1: ++application; break;
                case 2: {
                    AlertRule rule = missing(domain::Millis{random.bounded(30'000)});
                    rule.enabled = random.bounded(4) != 0;
                    QVERIFY(bench.rules.put(rule).has_value());
                    break;
                }
                case 3: bench.watch->acknowledgeAll(); break;
                default:
                    bench.poll(1 + random.bounded(50), [&](domain::Snapshot& snapshot) {
                        snapshot.target = target;
                        snapshot.application.instance = domain::InstanceId(QString::number(application));
                    });
                }
            }
            std::set<quint64> open;
            int active = 0;
            for (const AlertEvent& event : bench.watch->events()) {
                QVERIFY(event.raised >= event.since);
                QVERIFY(!event.ended || *event.ended >= event.raised);
                QVERIFY(event.rule.holds(event.value));
                active += event.isActive();
            }
            for (const auto& call : *bench.raised)
                QVERIFY(open.insert(call.front().toULongLong()).second);
            for (const auto& call : *bench.resolved)
                QCOMPARE(open.erase(call.front().toULongLong()), std::size_t(1));
            QCOMPARE(int(open.size()), active);
            QCOMPARE(bench.watch->activeCount(), active);
            QVERIFY(bench.raised->size() > 10);
        }
    }
};

QTEST_GUILESS_MAIN(tst_Alerts)
#include "tst_alerts.moc"
