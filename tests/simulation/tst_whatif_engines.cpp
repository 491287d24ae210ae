// SPDX-License-Identifier: GPL-3.0-or-later
// The engines against each other: the wheel against the textbook queue to the bit, cohort and fluid against the exact one within what design.md allows; and what
// must hold for any workload.
#include "simulation/heapqueue.h"
#include "simulation/random.h"
#include "simulation/smallworkloads.h"
#include "simulation/whatif/demoday.h"
#include "simulation/whatif/exactengine.h"
#include "simulation/whatif/timingwheel.h"
#include "simulation/whatif/whatif.h"

#include <QTest>

#include <cstdio>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;
using domain::EngineKind;
using domain::Millis;
using domain::ScenarioOutcome;
using domain::Workload;

namespace {

template <class Queue>
ScenarioOutcome exactly(const Workload& workload, const domain::Scenario& scenario)
{
    const auto program = simulation::makeProgram(workload, scenario);
    const auto choice = simulation::steeringOf(scenario);
    if (!program || !choice)
        qFatal("no program");
    return *simulation::ExactEngine<Queue>(*program, *choice, scenario.seed).run({});
}

/// Jobs by the clock and one after the other, stages with parents, shuffle, cache, failures, copies, first tasks, and a few very long tasks.
Workload randomWorkload(quint64 seed)
{
    const simulation::Dice dice(seed);
    quint64 drawn = 0;
    const auto below = [&](int most) { return static_cast<int>(dice.uniform(simulation::Stream::Load, drawn++) * most); };
    Workload workload = emptyWorkload();
    workload.coresPerExecutor = 1 + below(4);
    workload.scheduling = below(2) == 0 ? domain::Scheduling::Fifo : domain::Scheduling::Fair;
    qint64 at = 0;
    for (std::uint32_t number = 0; number < 12; ++number) {
        domain::WorkJob job;
        job.id = static_cast<int>(number);
        job.submitted = domain::Millis{at += below(90'000)};
        job.pool = below(2) == 0 ? u"a"_s : u"b"_s;
        if (number > 0 && below(3) == 0) {
            job.after = number - 1;
            job.gap = domain::Millis{below(5'000)};
        }
        for (int s = 1 + below(3); s > 0; --s) {
            domain::WorkStage stage;
            stage.id = static_cast<int>(workload.stages.size());
            if (!job.stages.empty())
                stage.parents = {job.stages.back()};
            else if (!workload.stages.empty() && below(3) == 0)
                stage.parents = {static_cast<std::uint32_t>(workload.stages.size()) - 1};
            stage.writesShuffle = below(2) == 0;
            if (below(4) == 0)
                stage.caches = {below(2)};
            for (std::uint32_t index = 0, tasks = static_cast<std::uint32_t>(below(40)); index < tasks; ++index) {
                const auto millis = static_cast<std::uint32_t>(1 + below(below(30) == 0 ? 400'000 : 9'000));
                if (below(15) == 0)
                    stage.tasks.push_back({.index = index, .millis = millis / 2, .kind = domain::WorkTask::Kind::Failed});
                stage.tasks.push_back({.index = index, .millis = millis, .start = static_cast<domain::WorkTask::Start>(std::max(below(12) - 9, 0))});
                if (below(15) == 0)
                    stage.tasks.push_back({.index = index, .millis = millis / 3, .kind = domain::WorkTask::Kind::Copy});
            }
            job.stages.push_back(static_cast<std::uint32_t>(workload.stages.size()));
            workload.stages.push_back(std::move(stage));
        }
        workload.jobs.push_back(std::move(job));
    }
    return workload;
}

std::vector<domain::Scenario> someScenarios()
{
    std::vector<domain::Scenario> all{fixedScenario(3), scenarioOf("spark-dynamic-allocation", {{u"maxExecutors"_s, 8}, {u"executorIdleTimeout"_s, 5}, {u"cachedExecutorIdleTimeout"_s, 20}, {u"shuffleTracking.timeout"_s, 10}}),
                                      scenarioOf("target-tracking", {{u"max_executors"_s, 9}, {u"stabilise_down_s"_s, 0}, {u"cooldown_down_s"_s, 0}, {u"take_cached"_s, true}, {u"take_needed_shuffle"_s, true}}),
                                      scenarioOf("deadline", {{u"max_executors"_s, 9}})};
    all.back().deadlineSeconds = 30;
    return all;
}

double apart(double a, double b) { return std::abs(a / b - 1); }

} // namespace

class TestWhatifEngines : public QObject {
    Q_OBJECT
private slots:
    void wheelPopsAsTheHeap();
    void queuesAgreeToTheBit();
    void sameInputSameOutcome();
    void workIsConserved();
    void moreExecutorsAreNeverLater();
    void cohortAndFluidAreNear_data();
    void cohortAndFluidAreNear();
    void aStreamFallsBehindInAll();
    void asksForNoMoreThanFindTasksInAll();
    void firstTasksAndTheDriverCountInAll();
    void whoLeavesTakesItsShareAlong();
    void onlyExactFollowsTasks();
    void onlyExactAnswersForWhatRunsBesideEachOther();
};

void TestWhatifEngines::wheelPopsAsTheHeap()
{
    simulation::TimingWheel wheel;
    HeapQueue heap;
    const simulation::Dice dice(3);
    std::int64_t now = 0;
    std::vector<std::uint32_t> idle(200);
    for (std::uint32_t i = 0; i < idle.size(); ++i)
        idle[i] = i;
    for (quint64 step = 0; step < 200'000; ++step) {
        const double draw = dice.uniform(simulation::Stream::Load, 2 * step);
        if (!idle.empty() && draw < 0.55) {
            // Near, the same millisecond, the edge of the wheel, and far beyond it.
            const double kind = dice.uniform(simulation::Stream::Load, 2 * step + 1);
            const auto ahead = static_cast<std::int64_t>(kind < 0.2 ? 0 : kind < 0.8 ? 5'000 * kind : kind < 0.9 ? 131'070 + (kind - 0.8) * 40 : 3e6 * kind);
            wheel.push(now + ahead, idle.back());
            heap.push(now + ahead, idle.back());
            idle.pop_back();
        } else if (!wheel.empty()) {
            const auto a = wheel.pop();
            const auto b = heap.pop();
            QCOMPARE(a.at, b.at);
            QCOMPARE(a.event, b.event);
            now = a.at;
            idle.push_back(a.event);
        }
        QCOMPARE(wheel.empty(), heap.empty());
    }
}

void TestWhatifEngines::queuesAgreeToTheBit()
{
    for (quint64 seed = 1; seed <= 30; ++seed) {
        const Workload workload = randomWorkload(seed);
        for (const domain::Scenario& scenario : someScenarios()) {
            const auto wheel = exactly<simulation::TimingWheel>(workload, scenario);
            QVERIFY2(wheel == exactly<HeapQueue>(workload, scenario), qPrintable(u"seed %1, %2"_s.arg(seed).arg(scenario.policy)));
            QVERIFY(std::all_of(wheel.latencies.begin(), wheel.latencies.end(), [](double latency) { return latency >= 0; }));
        }
    }
    const Workload day = simulation::makeDay({.executors = 100});
    QVERIFY(exactly<simulation::TimingWheel>(day, scenarioOf("deadline")) == exactly<HeapQueue>(day, scenarioOf("deadline")));
}

void TestWhatifEngines::sameInputSameOutcome()
{
    const Workload day = simulation::makeDay({.executors = 100});
    domain::Scenario scenario = scenarioOf("deadline");
    const auto one = simulation::run(day, scenario);
    QVERIFY(*one == *simulation::run(day, scenario));
    scenario.seed = 2; // other start-up times
    QVERIFY(*one != *simulation::run(day, scenario));
}

void TestWhatifEngines::workIsConserved()
{
    for (quint64 seed = 1; seed <= 20; ++seed) {
        Workload workload = randomWorkload(seed);
        double millis = 0;
        for (domain::WorkStage& stage : workload.stages) {
            std::erase_if(stage.tasks, [](const domain::WorkTask& task) { return task.kind == domain::WorkTask::Kind::Copy; });
            for (domain::WorkTask& task : stage.tasks) {
                task.start = domain::WorkTask::Start::Warm;
                millis += task.millis;
            }
        }
        for (const int executors : {1, 4}) {
            const auto outcome = simulation::run(workload, fixedScenario(executors));
            // Registered all the time, and busy for exactly what the tasks take.
            QCOMPARE(outcome->executorHours * 3'600, executors * outcome->durationSeconds);
            const double slotMillis = outcome->executorHours * 3'600'000 * workload.slotsPerExecutor();
            QVERIFY(std::abs(*outcome->busyPercent / 100 * slotMillis - millis) < 1);
        }
    }
}

void TestWhatifEngines::moreExecutorsAreNeverLater()
{
    for (quint64 seed = 1; seed <= 20; ++seed) {
        // Independent tasks of one stage: list scheduling has no anomalies there.
        Workload workload = emptyWorkload();
        const simulation::Dice dice(seed);
        addJob(workload, 0, {{}});
        for (std::uint32_t index = 0; index < 60; ++index)
            workload.stages[0].tasks.push_back({.index = index, .millis = static_cast<std::uint32_t>(dice.between(simulation::Stream::TaskTime, index, 100, 20'000))});
        double before = 1e18;
        for (int executors = 1; executors <= 61; ++executors) {
            const double duration = simulation::run(workload, fixedScenario(executors))->durationSeconds;
            QVERIFY2(duration <= before, qPrintable(u"seed %1, %2 executors"_s.arg(seed).arg(executors)));
            before = duration;
        }
    }
}

void TestWhatifEngines::cohortAndFluidAreNear_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QVariantMap>("settings");
    QTest::addColumn<bool>("noise");
    QTest::newRow("fixed") << u"fixed"_s << QVariantMap{{u"executors"_s, 1'500}} << true;
    QTest::newRow("deadline") << u"deadline"_s << QVariantMap() << true;
    QTest::newRow("deadline, no noise") << u"deadline"_s << QVariantMap() << false;
    QTest::newRow("forecast") << u"forecast"_s << QVariantMap() << true;
    QTest::newRow("batch time tracked") << u"target-tracking"_s << QVariantMap{{u"metric"_s, u"batch_percent"_s}, {u"target"_s, 75}} << true;
}

void TestWhatifEngines::cohortAndFluidAreNear()
{
    QFETCH(QString, policy);
    QFETCH(QVariantMap, settings);
    QFETCH(bool, noise);
    const Workload day = simulation::makeDay({.noise = noise});
    domain::Scenario scenario = scenarioOf("", settings);
    scenario.policy = policy;
    const auto exact = simulation::run(day, scenario);
    scenario.engine = EngineKind::Cohort;
    const auto cohort = simulation::run(day, scenario);
    scenario.engine = EngineKind::Fluid;
    const auto fluid = simulation::run(day, scenario);
    QVERIFY(exact && cohort && fluid);
    for (const auto& [name, outcome] : {std::pair("exact", &*exact), std::pair("cohort", &*cohort), std::pair("fluid", &*fluid)})
        std::printf("%-20s %-7s %9.1f core-hours (%+.2f %%)  %9.1f s (%+.3f %%)  p95 %.1f s  misses %d\n", QTest::currentDataTag(), name, outcome->coreHours,
                    100 * (outcome->coreHours / exact->coreHours - 1), outcome->durationSeconds, 100 * (outcome->durationSeconds / exact->durationSeconds - 1),
                    outcome->latency->p95, outcome->deadlineMisses);
    QVERIFY(apart(cohort->coreHours, exact->coreHours) <= 0.01);
    QVERIFY(apart(cohort->durationSeconds, exact->durationSeconds) <= 0.01);
    QVERIFY(apart(fluid->coreHours, exact->coreHours) <= 0.05);
    QVERIFY(apart(fluid->durationSeconds, exact->durationSeconds) <= 0.05);
    QVERIFY(apart(fluid->latency->p95, exact->latency->p95) <= 0.05);
}

void TestWhatifEngines::aStreamFallsBehindInAll()
{
    const Workload day = simulation::makeDay({.noise = false});
    domain::Scenario scenario = fixedScenario(900);
    const auto exact = simulation::run(day, scenario);
    for (const EngineKind engine : {EngineKind::Cohort, EngineKind::Fluid}) {
        scenario.engine = engine;
        const auto outcome = simulation::run(day, scenario);
        QVERIFY(exact->deadlineMisses > 100);
        QVERIFY(apart(outcome->deadlineMisses, exact->deadlineMisses) < 0.02);
        QVERIFY(apart(outcome->latency->max, exact->latency->max) < 0.02);
        QVERIFY(apart(outcome->backlogMax, exact->backlogMax) < 0.02);
    }
}

/// A source of 20 partitions: from 20 executors on a batch takes nine of its ten seconds, and the policy would like to see eight.
void TestWhatifEngines::asksForNoMoreThanFindTasksInAll()
{
    Workload workload = emptyWorkload();
    workload.stream = true;
    workload.interval = Millis{10'000};
    for (std::uint32_t batch = 0; batch < 120; ++batch) {
        domain::WorkJob& job = addJob(workload, 10'000 * batch, {{}});
        for (std::uint32_t task = 0; task < 20; ++task)
            workload.stages.back().tasks.push_back({.index = task, .millis = 8'500 + batch % 2 * 500});
        job.batch = batch;
        workload.batches.push_back({.due = Millis{10'000 * batch}, .logs = 1'000.0 + batch % 2 * 50, .serial = {}, .started = {}, .ended = {}, .jobs = {batch}});
    }
    domain::Scenario scenario = scenarioOf("deadline");
    scenario.model.startupSeconds = 2;
    for (const EngineKind engine : {EngineKind::Exact, EngineKind::Cohort, EngineKind::Fluid}) {
        const auto outcome = outcomeOf(workload, scenario, engine);
        QVERIFY2(outcome.peakExecutors >= 20 && outcome.peakExecutors <= 27, qPrintable(QString::number(outcome.peakExecutors)));
    }
}

void TestWhatifEngines::firstTasksAndTheDriverCountInAll()
{
    for (const bool equal : {true, false}) {
        Workload workload = emptyWorkload();
        for (std::uint32_t number = 0; number < 6; ++number) {
            domain::WorkJob& job = addJob(workload, 60'000LL * number, {{}});
            domain::WorkStage& stage = workload.stages.back();
            stage.lead = domain::Millis{200};
            job.tail = domain::Millis{40};
            if (number > 0) {
                job.after = number - 1;
                job.gap = domain::Millis{1'000};
            }
            for (std::uint32_t index = 0; index < 200; ++index) {
                domain::WorkTask task{.index = index, .millis = equal ? 1'000 : 800 + 10 * (index * 7 % 41)};
                if (index < 20) {
                    task.millis += number == 0 ? 3'000 : 400;
                    task.start = number == 0 ? domain::WorkTask::Start::OfExecutor : domain::WorkTask::Start::OfStage;
                }
                stage.tasks.push_back(task);
            }
        }
        for (const int executors : {10, 20, 50}) {
            domain::Scenario scenario = fixedScenario(executors);
            const auto exact = simulation::run(workload, scenario);
            scenario.engine = EngineKind::Cohort;
            const auto cohort = simulation::run(workload, scenario);
            scenario.engine = EngineKind::Fluid;
            const auto fluid = simulation::run(workload, scenario);
            QVERIFY2(apart(cohort->durationSeconds, exact->durationSeconds) <= (equal ? 1e-9 : 0.03),
                     qPrintable(u"%1: %2 s, exact %3 s"_s.arg(executors).arg(cohort->durationSeconds).arg(exact->durationSeconds)));
            QVERIFY2(apart(fluid->durationSeconds, exact->durationSeconds) <= 0.05,
                     qPrintable(u"%1: %2 s, exact %3 s"_s.arg(executors).arg(fluid->durationSeconds).arg(exact->durationSeconds)));
            QVERIFY(apart(*cohort->busyPercent, *exact->busyPercent) <= 0.03);
            QVERIFY(apart(*fluid->busyPercent, *exact->busyPercent) <= 0.05);
        }
    }
}

void TestWhatifEngines::whoLeavesTakesItsShareAlong()
{
    // Two jobs ten minutes apart; the second reads what the first has put into the cache, or its shuffle output.
    for (const bool shuffle : {false, true}) {
        Workload workload = emptyWorkload();
        for (std::uint32_t number = 0; number < 2; ++number) {
            addJob(workload, 600'000LL * number, {{}});
            for (std::uint32_t index = 0; index < 40; ++index)
                workload.stages.back().tasks.push_back({.index = index, .millis = number == 0 ? 30'000U : 10'000U});
        }
        if (shuffle) {
            workload.stages[0].writesShuffle = true;
            workload.stages[1].parents = {0};
        } else {
            workload.stages[0].caches = workload.stages[1].caches = {7};
        }
        domain::Scenario scenario = scenarioOf("target-tracking", {{u"metric"_s, u"busy_percent"_s}, {u"max_executors"_s, 20}, {u"stabilise_down_s"_s, 0}, {u"cooldown_down_s"_s, 0}});
        scenario.model.startupSeconds = 0;
        const double plain = 40 * 40.0;
        const auto busySeconds = [&](EngineKind engine) {
            scenario.engine = engine;
            const auto outcome = simulation::run(workload, scenario);
            return *outcome->busyPercent / 100 * outcome->executorHours * 3'600;
        };
        for (const bool taken : {true, false}) {
            scenario.settings.insert(u"take_cached"_s, taken);
            scenario.settings.insert(u"take_needed_shuffle"_s, taken);
            const double exact = busySeconds(EngineKind::Exact);
            // Cached blocks keep their holders unless they may be taken; shuffle output that no running job reads keeps nobody.
            if (taken || shuffle)
                QVERIFY2(exact > 1.4 * plain, qPrintable(QString::number(exact)));
            else
                QVERIFY2(apart(exact, plain) < 1e-6, qPrintable(QString::number(exact)));
            for (const EngineKind engine : {EngineKind::Cohort, EngineKind::Fluid}) {
                const double other = busySeconds(engine);
                QVERIFY2(apart(other, exact) < 0.1, qPrintable(u"%1, taken %2: %3 s, exact %4 s"_s.arg(shuffle ? u"shuffle"_s : u"cache"_s).arg(taken).arg(other).arg(exact)));
            }
        }
    }
}

void TestWhatifEngines::onlyExactFollowsTasks()
{
    domain::Scenario scenario = scenarioOf("spark-dynamic-allocation");
    scenario.engine = EngineKind::Fluid;
    const auto refused = simulation::run(simulation::makeDay({}), scenario);
    QVERIFY(!refused);
    QCOMPARE(refused.error().values.value(u"name"_s).toString(), u"engine"_s);
}

/// Cohort and fluid do one thing after the other: where more than that counts, they leave it to the exact engine.
void TestWhatifEngines::onlyExactAnswersForWhatRunsBesideEachOther()
{
    const auto refuses = [](const Workload& workload) {
        domain::Scenario scenario = fixedScenario(3);
        const bool exact = simulation::run(workload, scenario).has_value();
        bool refused = exact;
        for (const EngineKind engine : {EngineKind::Cohort, EngineKind::Fluid}) {
            scenario.engine = engine;
            const auto outcome = simulation::run(workload, scenario);
            refused = refused && !outcome && outcome.error().code == domain::ErrorCode::BadArgument && outcome.error().values.value(u"name"_s).toString() == u"engine"_s;
        }
        return refused;
    };
    Workload jobs = emptyWorkload();
    addJob(jobs, 0, {{4'000}}).ended = domain::Millis{5'000};
    addJob(jobs, 5'000, {{4'000}}).ended = domain::Millis{9'000};
    QVERIFY(!refuses(jobs));
    Workload other = jobs;
    other.jobs[1].submitted = domain::Millis{4'000};
    QVERIFY(refuses(other));
    // A job without tasks takes no slot from anybody.
    other.stages[1].tasks.clear();
    QVERIFY(!refuses(other));
    // One that was never seen to end ran on to the end of the log.
    other = jobs;
    other.jobs[0].ended.reset();
    other.length = domain::Millis{20'000};
    QVERIFY(refuses(other));
    other = jobs;
    other.stages[1].barrier = true;
    QVERIFY(refuses(other));
    other = jobs;
    other.executors = {{.id = {}, .requested = {}, .added = {}, .removed = {}, .removedBecause = {}, .cores = 1}, {.id = {}, .requested = {}, .added = {}, .removed = {}, .removedBecause = {}, .cores = 2}};
    QVERIFY(refuses(other));

    Workload stream = jobs;
    stream.stream = true;
    for (std::uint32_t number = 0; number < 2; ++number) {
        stream.jobs[number].batch = number;
        stream.batches.push_back({.due = domain::Millis{5'000 * number}, .logs = 1, .serial = {}, .started = {}, .ended = {}, .jobs = {number}});
    }
    QVERIFY(!refuses(stream));
    other = stream;
    other.batches[1].stream = 1;
    QVERIFY(refuses(other));
    // A receiver, say: it holds a slot all the time.
    other = stream;
    other.jobs[1].batch.reset();
    other.batches[1].jobs.clear();
    QVERIFY(refuses(other));
}

QTEST_APPLESS_MAIN(TestWhatifEngines)
#include "tst_whatif_engines.moc"
