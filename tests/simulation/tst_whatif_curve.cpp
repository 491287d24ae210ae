// SPDX-License-Identifier: GPL-3.0-or-later
// What charts draw of a run: the curve beside the series of one point a minute.
#include "simulation/smallworkloads.h"
#include "simulation/whatif/demoday.h"
#include "simulation/whatif/whatif.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;
using domain::CurvePoint;
using domain::EngineKind;
using domain::Millis;
using domain::Workload;

namespace {

constexpr std::array kEngines{EngineKind::Exact, EngineKind::Cohort, EngineKind::Fluid};

float mostBacklog(const domain::ScenarioOutcome& outcome)
{
    return std::max_element(outcome.curve.begin(), outcome.curve.end(), [](const CurvePoint& a, const CurvePoint& b) { return a.backlog < b.backlog; })->backlog;
}
float mostExecutors(const domain::ScenarioOutcome& outcome)
{
    return std::max_element(outcome.curve.begin(), outcome.curve.end(), [](const CurvePoint& a, const CurvePoint& b) { return a.executors < b.executors; })->executors;
}

} // namespace

class TestWhatifCurve : public QObject {
    Q_OBJECT
private slots:
    void aShortRunSecondBySecond()
    {
        Workload workload = emptyWorkload();
        addJob(workload, 2'000, {{4'000, 4'000, 4'000, 4'000, 4'000, 4'000}});
        const auto outcome = outcomeOf(workload, fixedScenario(2));
        QCOMPARE(outcome.curve, (std::vector<CurvePoint>{{0, 2, 0}, {2, 2, 4}, {6, 2, 2}, {10, 2, 0}, {14, 2, 0}}));
        QCOMPARE(outcome.backlogMax, 4.0);
        QCOMPARE(outcome.series.size(), std::size_t{1}); // the contract of the command line: one a minute
    }

    /// Stages that begin in the middle of a job wait as well.
    void laterStagesCount()
    {
        Workload workload = emptyWorkload();
        addJob(workload, 0, {{1'000}, {5'000, 5'000, 5'000, 5'000}});
        const auto outcome = outcomeOf(workload, fixedScenario(1));
        QCOMPARE(outcome.backlogMax, 3.0);
        QCOMPARE(outcome.curve, (std::vector<CurvePoint>{{0, 1, 0}, {1, 1, 3}, {6, 1, 2}, {11, 1, 1}, {16, 1, 0}, {21, 1, 0}}));
    }

    void theMostWithinAStepIsKept()
    {
        Workload workload = emptyWorkload();
        addJob(workload, 2'300, {{300, 300, 300}});
        const auto outcome = outcomeOf(workload, fixedScenario(1));
        QCOMPARE(outcome.curve.size(), std::size_t{4});
        QCOMPARE(outcome.curve[1], (CurvePoint{2, 1, 2}));
        QCOMPARE(outcome.curve[2], (CurvePoint{3, 1, 0}));
        QCOMPARE(outcome.curve[3].seconds, 3.2);
    }

    void curvesAgreeWithTheTable_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::newRow("fixed") << u"fixed"_s;
        QTest::newRow("deadline") << u"deadline"_s;
        QTest::newRow("spark") << u"spark-dynamic-allocation"_s;
    }
    void curvesAgreeWithTheTable()
    {
        QFETCH(QString, policy);
        Workload workload = emptyWorkload();
        for (int job = 0; job < 4; ++job)
            addJob(workload, 1'500 + 40'000LL * job, {{3'000, 4'000, 5'000, 3'000, 4'000, 5'000, 3'000, 4'000, 5'000}, {2'500, 2'500, 2'500, 2'500, 2'500, 2'500}}).ended = Millis{41'000 + 40'000LL * job};
        workload.length = Millis{170'000};
        domain::Scenario scenario = scenarioOf("");
        scenario.policy = policy;
        if (policy == u"fixed")
            scenario.settings.insert(u"executors"_s, 2);
        int runs = 0;
        for (const EngineKind engine : kEngines) {
            scenario.engine = engine;
            const auto outcome = simulation::run(workload, scenario);
            if (!outcome)
                continue; // only the exact one follows tasks
            ++runs;
            QCOMPARE(double(mostBacklog(*outcome)), outcome->backlogMax);
            QVERIFY(outcome->backlogMax >= 4);
            QCOMPARE(int(mostExecutors(*outcome)), outcome->peakExecutors);
            QCOMPARE(outcome->curve.back().seconds, 1.5 + outcome->durationSeconds);
            QCOMPARE(outcome->curve.front().seconds, 0.0);
            for (std::size_t i = 1; i < outcome->curve.size(); ++i)
                QVERIFY(outcome->curve[i].seconds > outcome->curve[i - 1].seconds);
            if (policy == u"spark-dynamic-allocation")
                QVERIFY(std::count_if(outcome->curve.begin(), outcome->curve.end(), [](const CurvePoint& one) { return one.executors == 0; }) < qsizetype(outcome->curve.size()) / 2);
        }
        QVERIFY(runs == 3 || (policy == u"spark-dynamic-allocation" && runs == 1));
    }

    /// Tasks wait for their slots between the decisions of a policy, and where nobody decides.
    void tasksOfTheFasterEnginesGetFewer()
    {
        Workload workload = emptyWorkload();
        domain::WorkJob& job = addJob(workload, 0, {{}});
        workload.stages[job.stages.front()].drawn = {100, 3, 0};
        workload.length = Millis{60'000};
        for (const EngineKind engine : kEngines) {
            const auto outcome = outcomeOf(workload, fixedScenario(10), engine);
            QCOMPARE(outcome.durationSeconds, 30.0);
            QCOMPARE(double(mostBacklog(outcome)), 90.0);
            QVERIFY(outcome.curve.size() >= 10);
            for (std::size_t i = 1; i < outcome.curve.size(); ++i)
                QVERIFY(outcome.curve[i].backlog <= outcome.curve[i - 1].backlog);
            const CurvePoint end = outcome.curve.back();
            QCOMPARE(end.seconds, 30.0);
            QCOMPARE(end.executors, 10.0F);
            QCOMPARE(end.backlog, 0.0F);
        }
    }

    /// A batch that begins when it is due does not wait.
    void aDayByTheMinute()
    {
        const Workload day = simulation::makeDay({.noise = false, .executors = 170});
        for (const EngineKind engine : kEngines) {
            const auto enough = outcomeOf(day, fixedScenario(170), engine);
            QCOMPARE(enough.backlogMax, 0.0);
            QCOMPARE(enough.curve.size(), std::size_t{2}); // nothing changes
            QVERIFY(std::all_of(enough.series.begin(), enough.series.end(), [](const domain::ScenarioPoint& point) { return point.backlog == 0; }));
            const auto few = outcomeOf(day, fixedScenario(90), engine);
            QVERIFY(few.backlogMax > 0);
            QCOMPARE(mostBacklog(few), static_cast<float>(few.backlogMax));
            QVERIFY(few.curve.size() > 300 && few.curve.size() <= 1'500);
            for (std::size_t i = 0; i + 1 < few.curve.size(); ++i)
                QCOMPARE(std::fmod(few.curve[i].seconds, 60.0), 0.0);
        }
    }

    void itSaysAgainstWhichDeadline()
    {
        Workload workload = emptyWorkload();
        addJob(workload, 0, {{1'000}});
        QVERIFY(!outcomeOf(workload, fixedScenario(1)).deadlineSeconds);
        domain::Scenario held = fixedScenario(1);
        held.deadlineSeconds = 30;
        QCOMPARE(outcomeOf(workload, held).deadlineSeconds, std::optional(30.0));
    }
};

QTEST_GUILESS_MAIN(TestWhatifCurve)
#include "tst_whatif_curve.moc"
