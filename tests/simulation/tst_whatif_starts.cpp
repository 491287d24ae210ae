// SPDX-License-Identifier: GPL-3.0-or-later
// What first tasks cost: applications whose every cost is known run on so many executors, and what is read out of that run must foretell them on other numbers.
#include "simulation/random.h"
#include "simulation/smallworkloads.h"
#include "simulation/sparklensmodel.h"
#include "simulation/whatif/startcosts.h"
#include "simulation/whatif/whatif.h"

#include <QTest>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;
using domain::Millis;
using domain::Workload;
using Start = domain::WorkTask::Start;

namespace {

/// An application as nobody ever sees it: its tasks apart from what first ones take longer.
struct Truth {
    std::vector<std::vector<std::uint32_t>> stages;
    std::uint32_t ofExecutor = 0;
    std::uint32_t ofStage = 0;
    std::uint32_t toldOfExecutor = 0; ///< of it, what Spark measures: half to deserialise, half as CPU time
    std::uint32_t toldOfStage = 0;
    std::uint32_t lead = 0;
};

/// The run of one job whose stages follow each other, on executors of one core.
Workload record(const Truth& truth, std::size_t executors)
{
    Workload workload = emptyWorkload();
    domain::WorkJob job;
    std::vector<std::uint32_t> freeAt(executors, 0);
    std::vector<bool> isNew(executors, true);
    std::uint32_t begins = 0;
    for (const auto& lengths : truth.stages) {
        const auto number = static_cast<std::uint32_t>(workload.stages.size());
        domain::WorkStage stage;
        stage.id = static_cast<int>(number);
        if (number > 0)
            stage.parents = {number - 1};
        stage.lead = Millis{truth.lead};
        stage.unpackMillis = {4, 4 + truth.toldOfStage / 2, 4 + truth.toldOfExecutor / 2};
        begins += truth.lead;
        std::vector<bool> opens(executors, true);
        std::uint32_t ends = begins;
        for (std::uint32_t index = 0; index < lengths.size(); ++index) {
            const auto on = static_cast<std::size_t>(std::min_element(freeAt.begin(), freeAt.end()) - freeAt.begin());
            const Start start = isNew[on] ? Start::OfExecutor : opens[on] ? Start::OfStage : Start::Warm;
            isNew[on] = opens[on] = false;
            const std::uint32_t extra = start == Start::OfExecutor ? truth.ofExecutor : start == Start::OfStage ? truth.ofStage : 0;
            const std::uint32_t told = start == Start::OfExecutor ? truth.toldOfExecutor : start == Start::OfStage ? truth.toldOfStage : 0;
            stage.tasks.push_back({.index = index, .millis = lengths[index] + extra, .cpuMillis = 10 + told / 2, .executor = static_cast<std::uint16_t>(on), .start = start});
            freeAt[on] = std::max(freeAt[on], begins) + lengths[index] + extra;
            ends = std::max(ends, freeAt[on]);
        }
        begins = ends;
        job.stages.push_back(number);
        workload.stages.push_back(std::move(stage));
    }
    job.ended = Millis{begins};
    workload.jobs.push_back(std::move(job));
    return workload;
}

Truth randomTruth(quint64 seed, bool equal)
{
    const simulation::Dice dice(seed);
    quint64 drawn = 0;
    const auto between = [&](double least, double most) { return static_cast<std::uint32_t>(dice.between(simulation::Stream::TaskTime, drawn++, least, most)); };
    Truth truth{.stages = {}, .ofExecutor = between(800, 4'000), .ofStage = between(50, 600), .toldOfExecutor = 0, .toldOfStage = 0, .lead = between(10, 400)};
    for (std::uint32_t number = between(2, 6); number > 0; --number) {
        std::vector<std::uint32_t> lengths(between(20, 80));
        const std::uint32_t mean = between(600, 2'000);
        for (std::uint32_t& one : lengths)
            one = equal ? mean : between(0.3 * mean, 1.7 * mean);
        truth.stages.push_back(std::move(lengths));
    }
    return truth;
}

double endOf(const Workload& recorded) { return domain::seconds(*recorded.jobs.front().ended); }

} // namespace

class TestWhatifStarts : public QObject {
    Q_OBJECT
private slots:
    void equalTasksTellAll();
    void unequalTasksNeedTheMeasured();
    void oneTaskIsNoWitness();
    void noneWhereNothingIsMarked();
};

void TestWhatifStarts::equalTasksTellAll()
{
    for (quint64 seed = 1; seed <= 20; ++seed) {
        const Truth truth = randomTruth(seed, true);
        for (const std::size_t from : {2U, 5U, 11U}) {
            const Workload seen = record(truth, from);
            QCOMPARE(endOf(seen), simulation::run(seen, fixedScenario(static_cast<int>(from)))->durationSeconds);
            for (const std::size_t to : {1U, 3U, 8U, 19U}) {
                const double real = endOf(record(truth, to));
                const double foretold = simulation::run(seen, fixedScenario(static_cast<int>(to)))->durationSeconds;
                QVERIFY2(std::abs(foretold / real - 1) < 0.005, qPrintable(u"seed %1, %2 to %3: %4 s, really %5 s"_s.arg(seed).arg(from).arg(to).arg(foretold).arg(real)));
            }
        }
    }
}

void TestWhatifStarts::unequalTasksNeedTheMeasured()
{
    double ours = 0;
    double untold = 0;
    double sparklens = 0;
    double worst = 0;
    for (quint64 seed = 1; seed <= 40; ++seed) {
        Truth silent = randomTruth(seed, false);
        Truth truth = silent;
        truth.toldOfExecutor = truth.ofExecutor * 8 / 10;
        truth.toldOfStage = truth.ofStage * 8 / 10;
        for (const std::size_t from : {2U, 4U, 8U}) {
            const Workload seen = record(truth, from);
            const Workload seenSilently = record(silent, from);
            for (const std::size_t to : {2U, 4U, 8U}) {
                if (from == to)
                    continue;
                const double real = endOf(record(truth, to));
                const auto errorOf = [real](double foretold) { return std::abs(foretold / real - 1); };
                const double error = errorOf(simulation::run(seen, fixedScenario(static_cast<int>(to)))->durationSeconds);
                worst = std::max(worst, error);
                ours += error / 240;
                untold += errorOf(simulation::run(seenSilently, fixedScenario(static_cast<int>(to)))->durationSeconds) / 240;
                sparklens += errorOf(tests::sparklensSeconds(seen, static_cast<int>(to))) / 240;
            }
        }
    }
    qInfo("mean error %.2f %% (worst %.1f %%), by durations alone %.2f %%, Sparklens's model %.2f %%", ours * 100, worst * 100, untold * 100, sparklens * 100);
    QVERIFY(ours < 0.02);
    QVERIFY(worst < 0.10);
    QVERIFY(ours < untold);
    QVERIFY(untold < sparklens);
}

void TestWhatifStarts::oneTaskIsNoWitness()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{12'000, 1'000, 1'000, 1'000}});
    workload.stages[0].tasks[0].start = Start::OfStage;
    // It may simply be the longest.
    QCOMPARE(simulation::startCosts(workload).ofStage[0], 0.0);
    workload.stages[0].tasks[0].start = Start::OfExecutor;
    QCOMPARE(simulation::startCosts(workload).ofExecutor, 0.0);
    // What Spark measured of it is believed all the same.
    workload.stages[0].unpackMillis = {10, 0, 700};
    workload.stages[0].tasks[0].cpuMillis = 300;
    QCOMPARE(simulation::startCosts(workload).ofExecutor, 990.0);
}

void TestWhatifStarts::noneWhereNothingIsMarked()
{
    Workload workload = emptyWorkload();
    addJob(workload, 0, {{3'000, 1'000}, {1'000}});
    const auto costs = simulation::startCosts(workload);
    QCOMPARE(costs.ofExecutor, 0.0);
    QCOMPARE(costs.ofStage, (std::vector<double>{0, 0}));
}

QTEST_APPLESS_MAIN(TestWhatifStarts)
#include "tst_whatif_starts.moc"
