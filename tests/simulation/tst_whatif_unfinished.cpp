// SPDX-License-Identifier: GPL-3.0-or-later
// What never ends, what never ran, and what would take more memory than there is.
#include "domain/workloadfigures.h"
#include "simulation/smallworkloads.h"
#include "simulation/whatif/exactengine.h"
#include "simulation/whatif/timingwheel.h"
#include "simulation/whatif/tuner.h"

#include <QTest>

#include <cmath>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;
using domain::EngineKind;
using domain::Millis;
using domain::Workload;

namespace {

/// Jobs of two seconds' work, without a deadline.
Workload threeJobs()
{
    Workload workload = emptyWorkload();
    for (int i = 0; i < 3; ++i)
        addJob(workload, 5'000 * i, {{1'000, 1'000}}).ended = Millis{5'000 * i + 2'000};
    workload.length = Millis{12'000};
    return workload;
}

/// Somebody wants no more after so many events.
class StoppingQueue : public simulation::TimingWheel {
public:
    [[nodiscard]] Next pop()
    {
        if (++popped == 500'000)
            stop.request_stop();
        return TimingWheel::pop();
    }
    static inline std::stop_source stop;
    static inline qint64 popped = 0;
};

constexpr std::initializer_list<EngineKind> kEngines{EngineKind::Exact, EngineKind::Cohort, EngineKind::Fluid};

} // namespace

class TestWhatifUnfinished : public QObject {
    Q_OBJECT
private slots:
    void whatNeverEndsIsCountedAndMissed()
    {
        for (const EngineKind engine : kEngines) {
            const auto nobody = outcomeOf(threeJobs(), fixedScenario(0), engine);
            QCOMPARE(nobody.batches, 3);
            QCOMPARE(nobody.unfinished, 3);
            QCOMPARE(nobody.deadlineMisses, 3); // though there is no deadline
            const auto one = outcomeOf(threeJobs(), fixedScenario(1), engine);
            QCOMPARE(one.unfinished, 0);
            QCOMPARE(one.deadlineMisses, 0);
        }
    }
    void jobsBesideTheBatchesCountToo()
    {
        Workload workload = emptyWorkload();
        workload.stream = true;
        workload.interval = Millis{10'000};
        // A receiver that holds the only slot for longer than anybody waits, and a batch without tasks.
        addJob(workload, 0, {{4'000'000'000}});
        workload.batches.push_back({.due = Millis{10'000}, .logs = 0, .serial = Millis{1'000}, .started = {}, .ended = {}, .jobs = {}});
        const auto outcome = outcomeOf(workload, fixedScenario(1));
        QCOMPARE(outcome.batches, 1);
        QCOMPARE(outcome.deadlineMisses, 0);
        QCOMPARE(outcome.unfinished, 1);
    }
    void theTunerNeverPrefersIt_data()
    {
        QTest::addColumn<double>("costWeight");
        QTest::newRow("misses first") << 0.0;
        QTest::newRow("a core-hour is worth any number of misses") << 1e9;
    }
    void theTunerNeverPrefersIt()
    {
        QFETCH(double, costWeight);
        const Workload workload = threeJobs();
        simulation::TuneOptions options;
        options.budget = 40;
        options.costWeight = costWeight;
        options.threads = 1;
        const auto result = simulation::tune(workload, scenarioOf("fixed"), options);
        QVERIFY(result);
        QCOMPARE(result->best.unfinished, 0);
        QCOMPARE(result->best.settings.value(u"executors"_s).toInt(), 1);
        for (const domain::ScenarioOutcome& one : result->pareto)
            QCOMPARE(one.unfinished, 0);
        // It was tried: those of the search that did nothing are told with what they left undone.
        QVERIFY(std::any_of(result->others.begin(), result->others.end(), [](const auto& other) { return other.deadlineMisses == 3 && other.coreHours == 0; }));

        domain::Scenario hopeless = scenarioOf("fixed");
        hopeless.model.cap = 1;
        Workload blocked = threeJobs();
        blocked.stages[0].tasks[0].millis = 4'000'000'000;
        const auto none = simulation::tune(blocked, hopeless, options);
        QVERIFY(none);
        QVERIFY(none->best.unfinished > 0);
    }
    /// A log that was cut off: those that did not run are as long as those that did, and no list of them is kept.
    void tasksThatNeverRanNeedNoStorage()
    {
        Workload workload = emptyWorkload();
        addJob(workload, 0, {{1'000, 3'000}});
        workload.stages[0].wanted = 6;
        QCOMPARE(outcomeOf(workload, fixedScenario(1)).durationSeconds, 12.0);
        QCOMPARE(outcomeOf(workload, fixedScenario(3)).durationSeconds, 5.0); // 1 3 2, then 2 2 beside the last 2: at 1, 2 and 3
        for (const EngineKind engine : {EngineKind::Cohort, EngineKind::Fluid}) {
            const double all = outcomeOf(workload, fixedScenario(1), engine).durationSeconds;
            Workload whole = workload;
            whole.stages[0] = stageOf(0, {1'000, 3'000, 2'000, 2'000, 2'000, 2'000});
            QCOMPARE(all, outcomeOf(whole, fixedScenario(1), engine).durationSeconds);
            QVERIFY2(std::abs(all - 12) < 2, qPrintable(QString::number(all)));
        }

        workload.stages[0].wanted = 20'000'000;
        const auto program = simulation::makeProgram(workload, fixedScenario(1));
        QVERIFY(program);
        QCOMPARE(program->stages[0].tasks, 20'000'000U);
        QCOMPARE(program->stages[0].millis.size(), std::size_t(2));
        QCOMPARE(program->stages[0].work(), 4'000 + 19'999'998.0 * 2'000);
        QVERIFY(program->plan.pieces[0].quantiles.size() <= 32);
    }
    void aRunOfYearsIsLookedAtLessOften()
    {
        Workload workload = threeJobs();
        const qint64 years = 10LL * 365 * 24 * 3'600 * 1'000;
        addJob(workload, years, {{1'000}});
        workload.length = Millis{years + 1'000};
        for (const EngineKind engine : kEngines) {
            const auto outcome = outcomeOf(workload, fixedScenario(1), engine);
            QCOMPARE(outcome.unfinished, 0);
            QVERIFY2(outcome.series.size() > 50'000 && outcome.series.size() <= 200'000, qPrintable(QString::number(outcome.series.size())));
            QVERIFY(outcome.curve.size() <= 200'000);
            QCOMPARE(outcome.series[0].seconds, 0.0);
            QCOMPARE(std::fmod(outcome.series[1].seconds, 60), 0.0);
            QVERIFY(outcome.series.back().seconds > 0.99 * static_cast<double>(years) / 1'000);
        }
        // A week stays as it was.
        workload.jobs.back().submitted = workload.length = Millis{7 * 24 * 3'600'000};
        QCOMPARE(outcomeOf(workload, fixedScenario(1)).series.at(1).seconds, 60.0);
    }
    void soManyBatchesAreMadeAtMost()
    {
        Workload workload = emptyWorkload();
        workload.logsSource = domain::LogsSource::Csv;
        workload.logsPerMinute.assign(20'000, 1);
        workload.length = Millis{20'000LL * 60'000};
        domain::Scenario scenario = fixedScenario(1);
        scenario.model.costPerLogSeconds = 1;
        scenario.model.intervalSeconds = 1;
        const auto program = simulation::makeProgram(workload, scenario);
        QVERIFY(!program);
        QCOMPARE(program.error().code, domain::ErrorCode::BadArgument);
        QCOMPARE(program.error().values.value(u"name"_s).toString(), u"interval_s"_s);
        QCOMPARE(program.error().values.value(u"accepted"_s).toString(), u"2..86400"_s);
        scenario.model.intervalSeconds = 60;
        QVERIFY(simulation::makeProgram(workload, scenario));
    }
    void nothingToRunIsSaid()
    {
        const auto nothing = simulation::makeProgram(emptyWorkload(), scenarioOf("deadline"));
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, domain::ErrorCode::NothingToRun);
        QVERIFY(nothing.error().values.isEmpty());
        domain::Scenario scenario = fixedScenario(1);
        scenario.model.costPerLogSeconds = 1;
        const auto noLogs = simulation::makeProgram(threeJobs(), scenario);
        QVERIFY(!noLogs);
        QCOMPARE(noLogs.error().code, domain::ErrorCode::NothingToRun);
        QCOMPARE(noLogs.error().values.value(u"needs"_s).toString(), u"logs"_s);
    }
    /// Of a huge cluster a single minute holds more events than anybody waits for.
    void stopsWithinAMinuteOfTheRun()
    {
        Workload workload = emptyWorkload();
        workload.coresPerExecutor = 1'000;
        addJob(workload, 0, {{1}});
        workload.stages[0].wanted = 20'000'000;
        const domain::Scenario scenario = fixedScenario(1'000);
        const auto program = simulation::makeProgram(workload, scenario);
        const auto choice = simulation::steeringOf(scenario);
        QVERIFY(program && choice);
        StoppingQueue::stop = {};
        StoppingQueue::popped = 0;
        const auto outcome = simulation::ExactEngine<StoppingQueue>(*program, *choice, 1).run({.progress = {}, .stop = StoppingQueue::stop.get_token()});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, domain::ErrorCode::Cancelled);
        QVERIFY2(StoppingQueue::popped < 2'000'000, qPrintable(QString::number(StoppingQueue::popped)));
    }
};

QTEST_APPLESS_MAIN(TestWhatifUnfinished)
#include "tst_whatif_unfinished.moc"
