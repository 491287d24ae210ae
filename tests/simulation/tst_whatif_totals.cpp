// SPDX-License-Identifier: GPL-3.0-or-later
// What a search weighs is what the whole run says, to the last bit: random settings of every policy that steers, on streams and on jobs, in clusters that are large
// enough and in such that are not.
#include "policy/catalogue.h"
#include "policy/guards.h"
#include "simulation/random.h"
#include "simulation/smallworkloads.h"
#include "simulation/whatif/demoday.h"
#include "simulation/whatif/prepared.h"

#include <QTest>

#include <cstdio>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;
using domain::EngineKind;
using domain::Scenario;

namespace {

class Draws {
public:
    explicit Draws(quint64 seed) : m_dice(seed) {}
    double between(double low, double high) { return m_dice.between(simulation::Stream::Load, m_drawn++, low, high); }
    int below(int most) { return static_cast<int>(between(0, most)); }

private:
    simulation::Dice m_dice;
    quint64 m_drawn = 0;
};

/// Half of the numbers that a policy and the guards take, anywhere in their range.
QVariantMap randomSettings(const policy::PolicyInfo& info, Draws& draws)
{
    QVariantMap settings;
    const auto draw = [&](const policy::Parameter& parameter) {
        using policy::ParameterType;
        const bool whole = parameter.type == ParameterType::Integer;
        if (!whole && parameter.type != ParameterType::Number && parameter.type != ParameterType::Seconds)
            return;
        if (!parameter.required && draws.below(2) == 0)
            return;
        const double value = draws.between(parameter.least, std::min(parameter.most, parameter.least + 600));
        settings.insert(QString::fromLatin1(parameter.name), whole ? std::round(value) : value);
    };
    for (const policy::Parameter& parameter : info.parameters)
        draw(parameter);
    for (const policy::Parameter& parameter : policy::guardParameters()) {
        if (&info != &policy::fixedInfo())
            draw(parameter);
    }
    return settings;
}

domain::Workload randomJobs(Draws& draws)
{
    domain::Workload workload = emptyWorkload();
    workload.coresPerExecutor = 1 + draws.below(4);
    qint64 at = 0;
    for (int job = 0; job < 20; ++job) {
        const auto millis = [&] { return static_cast<std::uint32_t>(1'000 + draws.below(30'000)); };
        addJob(workload, at += draws.below(120'000), {{millis(), millis(), millis(), millis()}, {millis(), millis()}});
    }
    return workload;
}

} // namespace

class TestWhatifTotals : public QObject {
    Q_OBJECT
private slots:
    void areThoseOfTheOutcome_data();
    void areThoseOfTheOutcome();
    void refuseWhatTheRunRefuses();
};

void TestWhatifTotals::areThoseOfTheOutcome_data()
{
    QTest::addColumn<QString>("policy");
    for (const char* name : {"fixed", "deadline", "forecast", "target-tracking", "throughput", "spark-streaming-allocation"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestWhatifTotals::areThoseOfTheOutcome()
{
    QFETCH(QString, policy);
    const policy::PolicyInfo* info = policy::findPolicy(policy.toStdString());
    QVERIFY(info);
    Draws draws(qHash(policy, 1));
    int weighed = 0;
    int missed = 0;
    int unfinished = 0;
    constexpr int tries = 400;
    for (int number = 0; number < tries; ++number) {
        const bool jobs = draws.below(4) == 0;
        const domain::Workload workload = jobs ? randomJobs(draws) : simulation::makeDay({.noise = draws.below(2) == 0, .seed = static_cast<quint64>(number), .executors = 20 + draws.below(200), .minutes = 90, .startHour = draws.between(0, 22)});
        Scenario scenario;
        scenario.policy = policy;
        scenario.settings = randomSettings(*info, draws);
        scenario.engine = EngineKind::Fluid;
        if (draws.below(2) == 0)
            scenario.model.cap = draws.below(60);
        if (draws.below(2) == 0)
            scenario.deadlineSeconds = draws.between(5, 90);
        if (draws.below(2) == 0)
            scenario.model.startupSeconds = draws.between(1, 200);
        const auto program = simulation::makeProgram(workload, scenario);
        if (!program || program->exactOnly)
            continue; // no such cluster
        const auto outcome = simulation::runProgram(*program, scenario, {});
        const auto totals = simulation::weighProgram(*program, scenario, {});
        QCOMPARE(outcome.has_value(), totals.has_value());
        if (!outcome)
            continue; // settings that do not go together
        ++weighed;
        missed += totals->deadlineMisses > totals->unfinished ? 1 : 0;
        unfinished += totals->unfinished > 0 ? 1 : 0;
        QVERIFY2(*totals == simulation::totalsOf(*outcome), qPrintable(u"try %1: %2 core-hours, %3 missed"_s.arg(number).arg(totals->coreHours).arg(totals->deadlineMisses)));
        QVERIFY(std::isfinite(totals->latestSeconds) == outcome->latency.has_value());
    }
    std::printf("%-28s %d of %d could be run, %d missed deadlines, %d never came to an end\n", qPrintable(policy), weighed, tries, missed, unfinished);
    QVERIFY(weighed >= tries / 20);
    QVERIFY(missed >= weighed / 20);
    QVERIFY(unfinished >= weighed / 100);
}

void TestWhatifTotals::refuseWhatTheRunRefuses()
{
    Scenario scenario = scenarioOf("spark-dynamic-allocation");
    scenario.engine = EngineKind::Fluid;
    const auto program = simulation::makeProgram(simulation::makeDay({.executors = 20, .minutes = 30}), scenario);
    QVERIFY(program);
    const auto run = simulation::runProgram(*program, scenario, {});
    const auto weighed = simulation::weighProgram(*program, scenario, {});
    QVERIFY(!run && !weighed);
    QCOMPARE(weighed.error(), run.error());
    // The exact engine follows it.
    scenario.engine = EngineKind::Exact;
    QCOMPARE(*simulation::weighProgram(*program, scenario, {}), simulation::totalsOf(*simulation::runProgram(*program, scenario, {})));
    scenario = scenarioOf("deadline", {{u"band"_s, u"wide"_s}});
    QCOMPARE(simulation::weighProgram(*program, scenario, {}).error().code, domain::ErrorCode::BadArgument);
}

QTEST_APPLESS_MAIN(TestWhatifTotals)
#include "tst_whatif_totals.moc"
