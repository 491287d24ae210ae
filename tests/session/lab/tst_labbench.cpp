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
using test::FakeOpener;
using test::FakeRunner;

class TestLabBench : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_bench.reset();
        m_opener = std::make_unique<FakeOpener>();
        m_runner = std::make_unique<FakeRunner>();
        m_bench = std::make_unique<Bench>(*m_opener, *m_runner);
    }

    void aTraceOpensWithThreePoliciesThatFitIt()
    {
        m_bench->open(u"demo:day"_s);
        QCOMPARE(m_bench->state(), Bench::State::Opening);
        QTRY_COMPARE(m_bench->state(), Bench::State::Ready);
        const auto& columns = m_bench->setup().columns;
        QCOMPARE(columns.size(), std::size_t(3));
        QCOMPARE(columns[0].policy, u"fixed"_s);
        QCOMPARE(columns[0].settings.value(u"executors"_s).toDouble(), 1700.0);
        QCOMPARE(columns[1].policy, u"deadline"_s);
        QCOMPARE(columns[2].policy, u"spark-streaming-allocation"_s);
        QVERIFY(!m_bench->canUndo());
        QTRY_VERIFY(allExact());
        QVERIFY(m_bench->isAtRest());
        QCOMPARE(*m_bench->deadlineSeconds(), 60.0);
    }

    void fluidWhileItMovesExactWhenItRests()
    {
        openDay();
        m_runner->runs.clear();
        for (const double share : {0.80, 0.75, 0.70})
            m_bench->setPlan(1, deadline(share), Bench::Gesture::Moving);
        QTRY_VERIFY(m_bench->isCurrent(1));
        QCOMPARE(m_bench->outcome(1)->engine, EngineKind::Fluid);
        QCOMPARE(m_bench->outcome(1)->coreHours, test::simpleOutcome(*m_opener->day, scenario(0.70)).coreHours);
        QVERIFY(std::none_of(m_runner->runs.begin(), m_runner->runs.end(), [](const auto& run) { return run.scenario.engine == EngineKind::Exact; }));
        m_bench->setPlan(1, deadline(0.70));
        QTRY_COMPARE(m_bench->outcome(1)->engine, EngineKind::Exact);
        QVERIFY(m_bench->isCurrent(1));
        // The columns that nobody touched were not run again.
        QVERIFY(std::all_of(m_runner->runs.begin(), m_runner->runs.end(), [](const auto& run) { return run.scenario.policy == u"deadline"_s; }));
    }

    void oneFluidRunAtATimeAndTheNewestSettingsNext()
    {
        openDay();
        m_runner->runs.clear();
        m_runner->holds = true;
        for (const double share : {0.80, 0.75, 0.70})
            m_bench->setPlan(1, deadline(share), Bench::Gesture::Moving);
        QCOMPARE(m_runner->runs.size(), std::size_t(1));
        QVERIFY(!m_runner->runs[0].pending.isCanceled()); // else a drag would starve
        m_runner->runs[0].pending.answer(test::simpleOutcome(*m_opener->day, scenario(0.80)));
        QTRY_COMPARE(m_runner->runs.size(), std::size_t(2));
        QCOMPARE(m_runner->runs[1].scenario.settings.value(u"finish_share"_s).toDouble(), 0.70);
        QVERIFY(!m_bench->isCurrent(1));
    }

    void anExactRunThatIsOutOfDateIsCancelled()
    {
        m_bench->setRestingEngine(EngineKind::Exact);
        openDay();
        m_bench->setPlan(1, deadline(0.7));
        QTRY_COMPARE(m_bench->outcome(1)->engine, EngineKind::Fluid);
        m_runner->holds = true;
        QTRY_COMPARE(m_runner->runs.back().scenario.engine, EngineKind::Exact);
        const auto exact = m_runner->runs.back();
        m_runner->holds = false;
        m_bench->setPlan(1, deadline(0.6), Bench::Gesture::Moving);
        QVERIFY(exact.pending.isCanceled());
        exact.pending.answer(test::simpleOutcome(*m_opener->day, exact.scenario)); // too late to be heard
        QTRY_VERIFY(m_bench->isCurrent(1));
        QCOMPARE(m_bench->outcome(1)->settings.value(u"finish_share"_s).toDouble(), 0.6);
    }

    void whatFluidCannotDoTheExactEngineAnswers()
    {
        m_runner->refused = {EngineKind::Fluid, domain::Error{domain::ErrorCode::NotCapable, {{u"capability"_s, u"engine"_s}}, false}};
        m_bench->open(u"demo:day"_s);
        QTRY_VERIFY(m_bench->outcome(0) && m_bench->outcome(1) && m_bench->outcome(2));
        QVERIFY(!m_bench->error(1));
        m_runner->refused->first = EngineKind::Exact;
        m_bench->setPlan(1, deadline(0.6));
        QTRY_VERIFY(m_bench->error(1));
        QVERIFY(!m_bench->outcome(1)); // an estimate of what cannot be run would be no answer
        QCOMPARE(m_bench->error(1)->code, domain::ErrorCode::NotCapable);
    }

    void whereOnlyTheExactEngineAnswersItDoesWhileSomethingMoves()
    {
        openDay();
        m_runner->refused = {EngineKind::Fluid, domain::Error{domain::ErrorCode::BadArgument, {{u"name"_s, u"engine"_s}, {u"value"_s, u"fluid"_s}, {u"accepted"_s, u"exact"_s}}, false}};
        m_bench->setPlan(1, deadline(0.8), Bench::Gesture::Moving);
        QTRY_VERIFY(m_bench->isCurrent(1));
        QCOMPARE(m_bench->outcome(1)->engine, EngineKind::Exact);
        QCOMPARE(m_bench->outcome(1)->settings.value(u"finish_share"_s).toDouble(), 0.8);
        QVERIFY(!m_bench->error(1));
        // Not where the user wants another engine.
        m_bench->setRestingEngine(EngineKind::Cohort);
        QTRY_VERIFY(m_bench->isAtRest());
        m_runner->runs.clear();
        m_bench->setPlan(1, deadline(0.7), Bench::Gesture::Moving);
        QTRY_VERIFY(!m_runner->runs.empty() && !m_bench->isRunning(1));
        QVERIFY(std::none_of(m_runner->runs.begin(), m_runner->runs.end(), [](const auto& run) { return run.scenario.engine == EngineKind::Exact; }));
    }

    void oneDragIsOneStepOfUndo()
    {
        openDay();
        const Plan before = m_bench->setup().columns[1];
        for (const double share : {0.80, 0.75, 0.70})
            m_bench->setPlan(1, deadline(share), Bench::Gesture::Moving);
        m_bench->setPlan(1, deadline(0.70));
        QVERIFY(m_bench->canUndo());
        m_bench->undo();
        QCOMPARE(m_bench->setup().columns[1], before);
        QVERIFY(!m_bench->canUndo());
        QTRY_VERIFY(m_bench->isCurrent(1));
        m_bench->redo();
        QCOMPARE(m_bench->setup().columns[1], deadline(0.70));
        m_bench->undo();
        m_bench->setDeadline(55); // another way: what was undone is gone
        QVERIFY(!m_bench->canRedo());
    }

    void columnsComeAndGo()
    {
        openDay();
        m_bench->addColumn({{}, u"forecast"_s, {}});
        QCOMPARE(m_bench->setup().columns.size(), std::size_t(4));
        m_bench->addColumn({{}, u"forecast"_s, {}});
        QCOMPARE(m_bench->setup().columns.size(), Bench::kMost);
        QTRY_VERIFY(m_bench->outcome(3));
        m_runner->runs.clear();
        m_bench->removeColumn(0);
        QCOMPARE(m_bench->outcome(0)->policy, u"deadline"_s); // known already
        QTRY_VERIFY(allExact());
        QVERIFY(m_runner->runs.size() <= 1); // the fourth may have rested only now
        m_bench->removeColumn(0);
        m_bench->removeColumn(0);
        QCOMPARE(m_bench->setup().columns.size(), Bench::kFewest);
        m_bench->undo();
        QCOMPARE(m_bench->setup().columns.size(), std::size_t(3));
        QTRY_VERIFY(allExact());
    }

    void whatCannotBeOpenedLeavesTheTraceThatWas()
    {
        m_bench->open(u"/nowhere/bad"_s);
        QTRY_COMPARE(m_bench->state(), Bench::State::Failed);
        QCOMPARE(m_bench->openError()->code, domain::ErrorCode::FileUnreadable);
        openDay();
        m_bench->open(u"/slow"_s);
        m_opener->opened.back().promise->setProgressValue(400);
        QTRY_COMPARE(m_bench->progress(), 0.4);
        const auto slow = m_opener->opened.back();
        m_bench->cancelOpening();
        QVERIFY(slow.isCanceled());
        QCOMPARE(m_bench->state(), Bench::State::Ready);
        QCOMPARE(m_bench->address(), u"demo:day"_s);
        slow.answer(m_opener->day);
        QTRY_VERIFY(m_bench->isAtRest());
        QCOMPARE(m_bench->address(), u"demo:day"_s);
    }

    void theTunerFindsSettingsAndAClickTakesThem()
    {
        openDay();
        m_bench->tune(1, 0, 500);
        QVERIFY(m_bench->isTuning());
        QTRY_VERIFY(m_bench->tuned());
        QCOMPARE(m_runner->requests.back().base.policy, u"deadline"_s);
        QCOMPARE(m_runner->requests.back().budget, 500);
        const auto chosen = m_bench->tuned()->pareto.front();
        m_bench->takeTuned(chosen);
        QCOMPARE(m_bench->setup().columns[1].settings.value(u"finish_share"_s), chosen.settings.value(u"finish_share"_s));
        QVERIFY(m_bench->tuned()); // the other points stay
        QTRY_COMPARE(m_bench->outcome(1)->coreHours, chosen.coreHours);
        m_bench->undo();
        QVERIFY(!m_bench->setup().columns[1].settings.contains(u"finish_share"_s));
        m_bench->setPlan(1, {{}, u"forecast"_s, {}}); // of another policy
        QVERIFY(!m_bench->tuned());
    }

    void aSearchIsCancelled()
    {
        openDay();
        m_runner->holds = true;
        m_bench->tune(0, 0, 100);
        m_runner->tunes.back().promise->setProgressValue(500);
        QTRY_COMPARE(m_bench->tuningProgress(), 0.5);
        m_bench->cancelTuning();
        QVERIFY(m_runner->tunes.back().isCanceled());
        QVERIFY(!m_bench->isTuning());
        QVERIFY(!m_bench->tuneError());
    }

    void aBenchThatGoesTakesItsRunsWithIt()
    {
        openDay();
        m_runner->holds = true;
        m_bench->setPlan(1, deadline(0.6));
        m_bench->tune(1, 0, 10);
        m_bench->open(u"/slow"_s);
        m_bench.reset();
        QVERIFY(m_opener->opened.back().isCanceled());
        QVERIFY(m_runner->tunes.back().isCanceled());
        QVERIFY(m_runner->runs.back().pending.isCanceled());
    }

    void theModelIsPartOfARunAndOfUndo()
    {
        openDay();
        const qsizetype opened = m_opener->addresses.size();
        domain::ClusterModel model;
        model.startupSeconds = 90;
        model.cap = 500;
        m_bench->setModel(model);
        QTRY_VERIFY(m_bench->isAtRest());
        QCOMPARE(m_runner->runs.back().scenario.model, model);
        QCOMPARE(m_opener->addresses.size(), opened); // an event log of 150 MB is not read again for that
        m_bench->undo();
        QTRY_VERIFY(m_bench->isAtRest());
        QCOMPARE(m_runner->runs.back().scenario.model, domain::ClusterModel{});
        m_bench->redo();
        QCOMPARE(m_bench->setup().model, model);
    }

    void aCsvNeedsACostAndIsReadAgainForAnother()
    {
        m_bench->open(u"/logs/a.csv"_s);
        QTRY_COMPARE(m_bench->state(), Bench::State::Failed);
        QCOMPARE(m_bench->openError()->code, domain::ErrorCode::MissingArgument);
        domain::ClusterModel model = m_bench->openingModel();
        model.costPerLogSeconds = 0.002;
        m_bench->retry(model);
        QTRY_VERIFY(m_bench->state() == Bench::State::Ready && m_bench->isAtRest());
        QCOMPARE(m_bench->address(), u"/logs/a.csv"_s);
        QCOMPARE(m_bench->setup().model, model);
        QVERIFY(!m_bench->canUndo());
        const auto first = m_bench->trace();
        model.costPerLogSeconds = 0.004;
        m_bench->setModel(model);
        QCOMPARE(m_bench->state(), Bench::State::Ready); // the trace before stays meanwhile
        QTRY_VERIFY(m_bench->isAtRest() && m_bench->trace() != first);
        QCOMPARE(m_bench->trace()->workload.stages[0].drawn.meanSeconds, 2 * first->workload.stages[0].drawn.meanSeconds);
        QCOMPARE(m_runner->runs.back().scenario.model, model);
        m_bench->undo();
        QTRY_VERIFY(m_bench->isAtRest() && m_bench->trace()->workload.stages[0].drawn.meanSeconds == first->workload.stages[0].drawn.meanSeconds);
        QVERIFY(!m_bench->canUndo());
        // Without a cost it cannot be read: it is said, and the way back is open.
        m_bench->setModel({});
        QTRY_COMPARE(m_bench->state(), Bench::State::Failed);
        m_bench->cancelOpening();
        QTRY_VERIFY(m_bench->state() == Bench::State::Ready && m_bench->isAtRest());
        QCOMPARE(m_bench->setup().model.costPerLogSeconds, std::optional(0.002));
    }

    void anotherTraceForgetsWhatALogCosts()
    {
        domain::ClusterModel model;
        model.costPerLogSeconds = 0.002;
        model.startupSeconds = 90;
        m_bench->open(u"/logs/a.csv"_s);
        QTRY_COMPARE(m_bench->state(), Bench::State::Failed);
        m_bench->retry(model);
        QTRY_COMPARE(m_bench->state(), Bench::State::Ready);
        m_bench->setPlan(1, deadline(0.6));
        m_bench->open(u"demo:day"_s);
        QTRY_VERIFY(m_bench->address() == u"demo:day"_s && m_bench->state() == Bench::State::Ready && m_bench->isAtRest());
        QVERIFY(!m_opener->models.back().costPerLogSeconds && !m_bench->setup().model.costPerLogSeconds);
        QCOMPARE(m_bench->setup().model.startupSeconds, std::optional(90.0)); // of the cluster, not of the trace
        while (m_bench->canUndo())
            m_bench->undo();
        QVERIFY(!m_bench->setup().model.costPerLogSeconds);
    }

    void whatIsArrangedForATraceComesWithIt()
    {
        openDay();
        session::lab::Setup setup = m_bench->setup();
        setup.columns = {deadline(0.5), deadline(0.7)};
        setup.model.costPerLogSeconds = 0.003;
        m_bench->open(u"/logs/b.csv"_s, setup);
        QTRY_VERIFY(m_bench->state() == Bench::State::Ready && m_bench->isAtRest());
        QCOMPARE(m_bench->setup(), setup);
        QCOMPARE(m_opener->models.back(), setup.model);
        // Where it cannot be opened, what was arranged before stays.
        m_bench->open(u"/bad"_s, session::lab::Setup{{deadline(0.9), deadline(0.8)}, 10, {}});
        QTRY_COMPARE(m_bench->state(), Bench::State::Failed);
        m_bench->cancelOpening();
        QCOMPARE(m_bench->setup(), setup);
    }

    void aFixedNumberIsThePeakOfTheTrace()
    {
        domain::Workload workload;
        using domain::Millis;
        workload.executors = {{domain::ExecutorId{u"1"_s}, {}, Millis{0}, Millis{5000}, {}, 1, 0}, {domain::ExecutorId{u"2"_s}, {}, Millis{1000}, {}, {}, 1, 0}};
        QCOMPARE(session::lab::staticExecutors(workload), 2);
    }

private:
    static Plan deadline(double share) { return {{}, u"deadline"_s, {{u"finish_share"_s, share}}}; }
    static domain::Scenario scenario(double share)
    {
        domain::Scenario scenario;
        scenario.policy = u"deadline"_s;
        scenario.settings = deadline(share).settings;
        return scenario;
    }
    [[nodiscard]] bool allExact() const
    {
        for (std::size_t i = 0; i < m_bench->setup().columns.size(); ++i) {
            if (!m_bench->isCurrent(i) || m_bench->outcome(i)->engine != EngineKind::Exact)
                return false;
        }
        return true;
    }
    void openDay()
    {
        m_bench->open(u"demo:day"_s);
        QTRY_VERIFY(m_bench->isAtRest() && allExact());
    }

    std::unique_ptr<FakeOpener> m_opener;
    std::unique_ptr<FakeRunner> m_runner;
    std::unique_ptr<Bench> m_bench;
};

QTEST_GUILESS_MAIN(TestLabBench)
#include "tst_labbench.moc"
