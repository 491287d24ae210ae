// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lab/bench.h"
#include "session/lab/labfakes.h"
#include "session/lab/startingpoint.h"

#include <QSignalSpy>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::EngineKind;
using policy::Plan;
using session::lab::Bench;
using session::lab::columnAfter;
using test::FakeOpener;
using test::FakeRunner;

/// What runs for a long time: exact runs and the tuner's search, and what they are still good for when something changes.
class TestLabRuns : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_bench.reset();
        m_opener = std::make_unique<FakeOpener>();
        m_runner = std::make_unique<FakeRunner>();
        m_bench = std::make_unique<Bench>(*m_opener, *m_runner);
        m_bench->open(u"demo:day"_s);
        QTRY_VERIFY(m_bench->isAtRest() && m_bench->isCurrent(2));
    }

    void anExactRunTellsHowFarItIs()
    {
        const FakeRunner::Run run = exactRun(1);
        QSignalSpy told(m_bench.get(), &Bench::progressChanged);
        run.pending.promise->setProgressValue(400);
        QTRY_COMPARE(m_bench->runProgress(1), 0.4);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.front().front().value<std::size_t>(), std::size_t(1));
        QCOMPARE(m_bench->runningEngine(1), std::optional(EngineKind::Exact));
        QCOMPARE(m_bench->runProgress(0), 0.0);
        QCOMPARE(m_bench->outcome(0)->engine, EngineKind::Exact); // one run makes no estimate of what has ended
        QCOMPARE(m_bench->outcome(1)->engine, EngineKind::Fluid);
        run.pending.answer(test::simpleOutcome(*m_opener->day, run.scenario));
        QTRY_COMPARE(m_bench->outcome(1)->engine, EngineKind::Exact);
        QCOMPARE(m_bench->runProgress(1), 0.0);
        QVERIFY(!m_bench->runningEngine(1));
    }

    void progressIsToldTenTimesASecondAtTheMost()
    {
        const FakeRunner::Run run = exactRun(1);
        QSignalSpy told(m_bench.get(), &Bench::progressChanged);
        QElapsedTimer timer;
        timer.start();
        for (int done = 10; done < 900; done += 10) {
            run.pending.promise->setProgressValue(done);
            QTest::qWait(5);
        }
        QVERIFY(!told.isEmpty());
        QVERIFY2(told.size() <= timer.elapsed() / 100 + 1, qPrintable(u"%1 in %2 ms"_s.arg(told.size()).arg(timer.elapsed())));
    }

    void aCancelledRunLeavesTheEstimateUntilItIsBegunAgain()
    {
        const FakeRunner::Run run = exactRun(1);
        m_bench->cancelResting();
        QVERIFY(run.pending.isCanceled());
        QVERIFY(m_bench->isRestCancelled(1));
        QVERIFY(!m_bench->isRestCancelled(0)); // its answer was there
        QVERIFY(m_bench->isAtRest());
        QCOMPARE(m_bench->outcome(1)->engine, EngineKind::Fluid);
        QVERIFY(m_bench->isCurrent(1));
        // A change of another column leaves it alone.
        m_runner->holds = false;
        m_bench->setPlan(0, {{}, u"fixed"_s, {{u"executors"_s, 900.0}}});
        QTRY_VERIFY(m_bench->isAtRest() && m_bench->outcome(0)->engine == EngineKind::Exact);
        QCOMPARE(m_bench->outcome(1)->engine, EngineKind::Fluid);
        m_bench->runResting();
        QTRY_COMPARE(m_bench->outcome(1)->engine, EngineKind::Exact);
        QVERIFY(!m_bench->isRestCancelled(1));
    }

    void newSettingsRunAgainWithoutBeingAsked()
    {
        (void)exactRun(1);
        m_bench->cancelResting();
        m_runner->holds = false;
        m_bench->setPlan(1, deadline(0.65));
        QVERIFY(!m_bench->isRestCancelled(1));
        QTRY_COMPARE(m_bench->outcome(1)->engine, EngineKind::Exact);
    }

    void whatWaitsForItsRestIsCancelledToo()
    {
        m_bench->setPlan(1, deadline(0.7));
        QTRY_COMPARE(m_bench->outcome(1)->engine, EngineKind::Fluid);
        QVERIFY(!m_bench->isAtRest());
        m_bench->cancelResting();
        QVERIFY(m_bench->isAtRest() && m_bench->isRestCancelled(1));
        m_bench->setRestingEngine(EngineKind::Cohort); // another engine was asked for
        QTRY_COMPARE(m_bench->outcome(1)->engine, EngineKind::Cohort);
        QVERIFY(!m_bench->isRestCancelled(1));
    }

    void aSearchEndsWithThePolicyOfItsColumn()
    {
        m_runner->holds = true;
        m_bench->tune(1, 0, 100);
        m_bench->setPlan(1, {{}, u"forecast"_s, {}});
        QVERIFY(m_runner->tunes.back().isCanceled());
        QVERIFY(!m_bench->isTuning());
        m_runner->tunes.back().answer(FakeRunner::tuned(*m_opener->day, m_runner->requests.back())); // too late
        QTest::qWait(20);
        QVERIFY(!m_bench->tuned());
    }

    void pointsOfAnotherPolicyAreNotTaken()
    {
        m_bench->tune(1, 0, 100);
        QTRY_VERIFY(m_bench->tuned());
        domain::ScenarioOutcome other = m_bench->tuned()->pareto.front();
        other.policy = u"forecast"_s;
        const auto setup = m_bench->setup();
        m_bench->takeTuned(other);
        QCOMPARE(m_bench->setup(), setup);
    }

    void theFrontGoesWithItsConditions_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<bool>("running");
        for (const bool running : {false, true}) {
            QTest::addRow("deadline, running %d", running) << 0 << running;
            QTest::addRow("cluster, running %d", running) << 1 << running;
            QTest::addRow("undo of a deadline, running %d", running) << 2 << running;
        }
    }
    void theFrontGoesWithItsConditions()
    {
        QFETCH(int, what);
        QFETCH(bool, running);
        if (what == 2)
            m_bench->setDeadline(50);
        m_runner->holds = running;
        m_bench->tune(1, 0, 100);
        if (!running)
            QTRY_VERIFY(m_bench->tuned());
        domain::ClusterModel model;
        model.cap = 500;
        switch (what) {
        case 0: m_bench->setDeadline(45); break;
        case 1: m_bench->setModel(model); break;
        default: m_bench->undo(); break;
        }
        QVERIFY(!m_bench->tuned());
        QVERIFY(!m_bench->isTuning());
        QCOMPARE(m_runner->tunes.back().isCanceled(), running);
    }

    void theFrontFollowsItsColumn()
    {
        m_bench->tune(1, 0, 100);
        QTRY_VERIFY(m_bench->tuned());
        m_bench->setPlan(1, deadline(0.6)); // its settings, or those of others, are not its conditions
        m_bench->addColumn({{}, u"forecast"_s, {}});
        QVERIFY(m_bench->tuned());
        m_bench->removeColumn(0);
        QVERIFY(m_bench->tuned());
        QCOMPARE(m_bench->tunedColumn(), std::size_t(0));
        m_bench->takeTuned(m_bench->tuned()->pareto.front());
        QCOMPARE(m_bench->setup().columns[0].policy, u"deadline"_s);
        QCOMPARE(m_bench->setup().columns[0].settings.value(u"finish_share"_s), m_bench->tuned()->pareto.front().settings.value(u"finish_share"_s));
        m_bench->undo();
        m_bench->undo(); // the column that went is back before it
        QCOMPARE(m_bench->tunedColumn(), std::size_t(1));
        m_bench->removeColumn(1);
        QVERIFY(!m_bench->tuned());
    }

    void aColumnIsFoundAgain()
    {
        const Plan a{{}, u"fixed"_s, {}};
        const Plan b = deadline(0.5);
        const Plan c = deadline(0.6);
        QCOMPARE(columnAfter({a, b, c}, {b, c}, 1), std::optional(std::size_t(0)));
        QCOMPARE(columnAfter({a, b, c}, {a, c}, 0), std::optional(std::size_t(0)));
        QCOMPARE(columnAfter({a, b, c}, {a, c}, 1), std::nullopt);
        QCOMPARE(columnAfter({b, c}, {a, b, c}, 1), std::optional(std::size_t(2)));
        QCOMPARE(columnAfter({a, b}, {a, b, c}, 1), std::optional(std::size_t(1)));
        QCOMPARE(columnAfter({a, b}, {a, c}, 1), std::optional(std::size_t(1))); // changed, and still there
        QCOMPARE(columnAfter({a, b, c}, {c, a}, 0), std::nullopt);               // nobody can say
        QCOMPARE(columnAfter({a, b, c, c}, {a, b}, 0), std::nullopt);
        QCOMPARE(columnAfter({}, {a, b}, 0), std::nullopt);
    }

    void atATraceOfTheOtherKindUntouchedColumnsAreItsOwn()
    {
        m_bench->setDeadline(45);
        openJobs();
        QCOMPARE(policies(), (QStringList{u"fixed"_s, u"target-tracking"_s, u"spark-dynamic-allocation"_s}));
        QCOMPARE(m_bench->setup().columns[0].settings.value(u"executors"_s).toDouble(), 3.0);
        QVERIFY(!m_bench->setup().deadlineSeconds);
        QTRY_COMPARE(m_runner->runs.back().scenario.engine, EngineKind::Exact);
        QVERIFY(!m_runner->runs.back().scenario.deadlineSeconds);
        // And back.
        m_bench->open(u"demo:day"_s);
        QTRY_VERIFY(m_bench->state() == Bench::State::Ready && m_bench->isAtRest());
        QCOMPARE(policies(), (QStringList{u"fixed"_s, u"deadline"_s, u"spark-streaming-allocation"_s}));
        QCOMPARE(m_bench->setup().columns[0].settings.value(u"executors"_s).toDouble(), 1700.0);
    }

    void whatSomebodyChoseStaysAtTheOtherKind()
    {
        m_bench->setPlan(1, deadline(0.6));
        m_bench->setPlan(2, {{}, u"spark-streaming-allocation"_s, {{u"maxExecutors"_s, 40.0}}});
        openJobs();
        QCOMPARE(m_bench->setup().columns[1], deadline(0.6));
        QCOMPARE(m_bench->setup().columns[2], (Plan{{}, u"spark-dynamic-allocation"_s, {}})); // Spark has no batches to steer it by
        m_bench->undo();
        QCOMPARE(m_bench->setup().columns[2].policy, u"spark-streaming-allocation"_s);
    }

    void noPolicyComesTwiceByThat()
    {
        m_bench->addColumn({{}, u"spark-dynamic-allocation"_s, {}});
        openJobs();
        QCOMPARE(policies(), (QStringList{u"fixed"_s, u"target-tracking"_s, u"spark-streaming-allocation"_s, u"spark-dynamic-allocation"_s}));
    }

    void atATraceOfTheSameKindAllStays()
    {
        m_bench->setDeadline(45);
        const QStringList before = policies();
        m_opener->day = test::labDay(60);
        m_bench->open(u"demo:day?length=1h"_s);
        QTRY_VERIFY(m_bench->state() == Bench::State::Ready && m_bench->isAtRest());
        QCOMPARE(policies(), before);
        QCOMPARE(m_bench->setup().deadlineSeconds, std::optional(45.0));
    }

    void theSetupBelongsToTheTraceThatIsThere()
    {
        QCOMPARE(m_bench->traceAddress(), u"demo:day"_s);
        m_bench->open(u"/slow"_s);
        QCOMPARE(m_bench->address(), u"/slow"_s);
        QCOMPARE(m_bench->traceAddress(), u"demo:day"_s);
        m_opener->opened.back().answer(m_opener->day);
        QTRY_COMPARE(m_bench->traceAddress(), u"/slow"_s);
    }

private:
    static Plan deadline(double share) { return {{}, u"deadline"_s, {{u"finish_share"_s, share}}}; }
    [[nodiscard]] QStringList policies() const
    {
        QStringList names;
        for (const Plan& plan : m_bench->setup().columns)
            names.append(plan.policy);
        return names;
    }
    /// One job without batches, on three executors.
    void openJobs()
    {
        using domain::Millis;
        auto trace = std::make_shared<domain::Trace>();
        trace->workload.jobs.emplace_back();
        for (const auto& id : {u"1"_s, u"2"_s, u"3"_s})
            trace->workload.executors.push_back({domain::ExecutorId{id}, {}, Millis{0}, Millis{60'000}, {}, 1, 0});
        m_bench->open(u"/logs/job"_s);
        m_opener->opened.back().answer(trace);
        QTRY_VERIFY(m_bench->state() == Bench::State::Ready && m_bench->isAtRest() && m_bench->trace() == ports::TracePtr(trace));
    }
    /// A column whose estimate is there and whose exact run is under way until the test ends it.
    FakeRunner::Run exactRun(std::size_t column)
    {
        m_bench->setPlan(column, deadline(0.7));
        [&] { QTRY_COMPARE(m_bench->outcome(column)->engine, EngineKind::Fluid); }();
        m_runner->holds = true;
        [&] { QTRY_COMPARE(m_bench->runningEngine(column), std::optional(EngineKind::Exact)); }();
        return m_runner->runs.back();
    }

    std::unique_ptr<FakeOpener> m_opener;
    std::unique_ptr<FakeRunner> m_runner;
    std::unique_ptr<Bench> m_bench;
};

QTEST_GUILESS_MAIN(TestLabRuns)
#include "tst_labruns.moc"
