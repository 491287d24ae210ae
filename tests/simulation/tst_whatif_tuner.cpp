// SPDX-License-Identifier: GPL-3.0-or-later
// The clairvoyant optimum against brute force, and the tuner against the optimum.
#include "simulation/smallworkloads.h"
#include "simulation/whatif/demoday.h"
#include "simulation/whatif/tuner.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <cstdio>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;

namespace {

/// Every series of targets, each minute second by second in a cluster written down once more.
double bruteForce(const domain::Workload& day, int most, int startUp, int batch)
{
    std::vector<int> series(day.batches.size(), 0);
    double best = 1e18;
    for (;;) {
        double cost = 0;
        bool kept = true;
        for (std::size_t minute = 0; minute < series.size() && kept; ++minute) {
            const int before = minute == 0 ? series[0] : series[minute - 1];
            const auto& tasks = day.stages[minute].drawn;
            double work = tasks.count * tasks.meanSeconds;
            for (int second = 0; second < 60; ++second) {
                int there = std::min(before, series[minute]);
                for (int more = 0; more < series[minute] - before; ++more)
                    there += second >= startUp + more / batch ? 1 : 0;
                cost += there;
                work -= second >= 4 ? there : 0;
            }
            kept = work <= 1e-6;
        }
        if (kept)
            best = std::min(best, cost / 3'600);
        std::size_t at = 0;
        while (at < series.size() && ++series[at] > most)
            series[at++] = 0;
        if (at == series.size())
            return best;
    }
}

} // namespace

class TestWhatifTuner : public QObject {
    Q_OBJECT
private slots:
    void optimumAsBruteForce_data();
    void optimumAsBruteForce();
    void optimumOfTheDay();
    void nearTheOptimum_data();
    void nearTheOptimum();
    void sameOnAnyNumberOfThreads();
    void cancels();
    void searchesExactlyWhereOnlyThatAnswers();
};

void TestWhatifTuner::optimumAsBruteForce_data()
{
    QTest::addColumn<double>("hour");
    QTest::addColumn<double>("startUp");
    QTest::addColumn<int>("batch");
    QTest::newRow("steep rise") << 9.0 << 30.0 << 10;
    QTest::newRow("slow lots") << 8.0 << 20.0 << 1;
    QTest::newRow("fall") << 14.0 << 30.0 << 10;
    QTest::newRow("peak") << 11.9 << 35.0 << 2;
}

void TestWhatifTuner::optimumAsBruteForce()
{
    QFETCH(double, hour);
    QFETCH(double, startUp);
    QFETCH(int, batch);
    // Strong noise by few executors: the load jumps by whole ones from minute to minute.
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        domain::Workload day = simulation::makeDay({.noise = true, .seed = seed, .executors = 6, .minutes = 5, .startHour = hour});
        for (std::size_t i = 0; i < day.stages.size(); ++i)
            day.stages[i].drawn.meanSeconds *= 0.5 + 0.25 * static_cast<double>((i * 7 + seed) % 4);
        domain::Scenario scenario = fixedScenario(1);
        scenario.model.startupSeconds = startUp;
        scenario.model.allocationBatch = batch;
        const auto program = simulation::makeProgram(day, scenario);
        const auto optimum = simulation::clairvoyantOptimum(*program);
        QVERIFY(optimum.has_value());
        const double expected = bruteForce(day, 14, static_cast<int>(startUp), batch);
        QVERIFY2(std::abs(optimum->coreHours - expected) < 1e-9, qPrintable(u"%1 instead of %2"_s.arg(optimum->coreHours).arg(expected)));
    }
}

void TestWhatifTuner::optimumOfTheDay()
{
    const auto program = simulation::makeProgram(simulation::makeDay({.noise = false}), fixedScenario(1));
    const auto optimum = simulation::clairvoyantOptimum(*program);
    QVERIFY(optimum.has_value());
    // Noon: 1,700 x 46 core seconds within 56 s.
    QCOMPARE(optimum->targets[720], 1'397);
    // No less than each minute for itself, with executors that come and go at once, and hardly more.
    double bound = 0;
    for (const auto& unit : program->plan.units)
        bound += 60 * std::ceil(program->plan.pieces[unit.firstPiece].work / 1'000 / 56 * (1 - 1e-9)) / 3'600;
    std::printf("demo:day?noise=0: optimum %.1f core-hours, without start-ups %.1f\n", optimum->coreHours, bound);
    QVERIFY(optimum->coreHours >= bound - 60.0 * 6 / 3'600 * 720);
    QVERIFY(optimum->coreHours <= bound * 1.02);
}

void TestWhatifTuner::nearTheOptimum_data()
{
    QTest::addColumn<bool>("noise");
    QTest::addColumn<double>("most");
    QTest::newRow("no noise") << false << 1.10;
    QTest::newRow("noise") << true << 1.25;
}

void TestWhatifTuner::nearTheOptimum()
{
    QFETCH(bool, noise);
    QFETCH(double, most);
    QElapsedTimer clock;
    clock.start();
    const auto result = simulation::tune(simulation::makeDay({.noise = noise}), scenarioOf("deadline"));
    QVERIFY(result.has_value());
    QVERIFY(result->optimumCoreHours.has_value());
    const double ratio = result->best.coreHours / *result->optimumCoreHours;
    std::printf("tuned deadline, %s: %.1f core-hours, %.3f of the optimum %.1f; misses %d; %d candidates and %zu on the front in %lld ms\n", noise ? "noise" : "no noise",
                result->best.coreHours, ratio, *result->optimumCoreHours, result->best.deadlineMisses, result->evaluated, result->pareto.size(),
                static_cast<long long>(clock.elapsed()));
    QCOMPARE(result->best.engine, domain::EngineKind::Exact);
    QCOMPARE(result->best.deadlineMisses, 0);
    QVERIFY(ratio <= most);
    QCOMPARE(result->evaluated, 1'000);
    QVERIFY(!result->sensitivity.empty());
    for (std::size_t i = 1; i < result->pareto.size(); ++i) {
        QVERIFY(result->pareto[i].coreHours > result->pareto[i - 1].coreHours);
        QVERIFY(result->pareto[i].deadlineMisses < result->pareto[i - 1].deadlineMisses);
    }
}

void TestWhatifTuner::sameOnAnyNumberOfThreads()
{
    const domain::Workload day = simulation::makeDay({.executors = 60, .minutes = 120, .startHour = 9});
    simulation::TuneOptions options{.budget = 60, .confirmed = 4, .threads = 1, .run = {}};
    const auto one = simulation::tune(day, scenarioOf("deadline"), options);
    options.threads = 3;
    const auto three = simulation::tune(day, scenarioOf("deadline"), options);
    QVERIFY(one->best == three->best);
    QVERIFY(one->pareto == three->pareto);
}

void TestWhatifTuner::cancels()
{
    std::stop_source stop;
    stop.request_stop();
    simulation::TuneOptions options;
    options.run.stop = stop.get_token();
    const auto result = simulation::tune(simulation::makeDay({}), scenarioOf("deadline"), options);
    QVERIFY(!result);
    QCOMPARE(result.error().code, domain::ErrorCode::Cancelled);
}

/// A receiver holds a slot all the time; two slots beside it keep the deadline. The fluid engine leaves it out, and would find two enough.
void TestWhatifTuner::searchesExactlyWhereOnlyThatAnswers()
{
    domain::Workload workload = emptyWorkload();
    workload.stream = true;
    workload.interval = domain::Millis{10'000};
    addJob(workload, 0, {{300'000}});
    for (std::uint32_t number = 0; number < 20; ++number) {
        addJob(workload, 10'000 * number, {{8'000, 8'000}}).batch = number;
        workload.batches.push_back({.due = domain::Millis{10'000 * number}, .logs = 1, .serial = {}, .started = {}, .ended = {}, .jobs = {number + 1}});
    }
    for (int i = 0; i < 2; ++i) {
        domain::WorkExecutor one;
        one.initial = true;
        workload.executors.push_back(one);
    }
    const auto tuned = simulation::tune(workload, scenarioOf("fixed"), {.budget = 60, .costWeight = 0, .confirmed = 16, .threads = 0, .run = {}});
    QVERIFY(tuned);
    QCOMPARE(tuned->best.settings.value(u"executors"_s).toInt(), 3);
    QCOMPARE(tuned->best.deadlineMisses, 0);
    QVERIFY(!tuned->optimumCoreHours); // of batches one after the other
}

QTEST_APPLESS_MAIN(TestWhatifTuner)
#include "tst_whatif_tuner.moc"
