// SPDX-License-Identifier: GPL-3.0-or-later
// demo:day: its shape to the letter, and what design.md claims of it, measured with the exact engine.
#include "simulation/smallworkloads.h"
#include "simulation/whatif/demoday.h"
#include "simulation/whatif/whatif.h"

#include <QTest>

#include <cmath>
#include <cstdio>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;

class TestWhatifDay : public QObject {
    Q_OBJECT
private slots:
    void address();
    void shape();
    void noise();
    void staticPeakEndsNoonIn50s();
    void deadlineTakesHalf_data();
    void deadlineTakesHalf();
};

void TestWhatifDay::address()
{
    QVERIFY(simulation::isDayAddress(u"demo:day"_s));
    QVERIFY(simulation::isDayAddress(u"demo:day?noise=0"_s));
    QVERIFY(!simulation::isDayAddress(u"demo:"_s));
    QVERIFY(!simulation::isDayAddress(u"/tmp/log"_s));
    const auto parsed = simulation::parseDayAddress(u"demo:day?noise=0&seed=2"_s);
    QVERIFY(parsed.has_value());
    QCOMPARE(*parsed, (simulation::DayOptions{.noise = false, .seed = 2}));
    QCOMPARE(*simulation::parseDayAddress(u"demo:day"_s), simulation::DayOptions());
    QCOMPARE(simulation::parseDayAddress(u"demo:day?speed=2"_s).error().code, domain::ErrorCode::BadArgument);
    QCOMPARE(simulation::parseDayAddress(u"demo:day?noise=2"_s).error().code, domain::ErrorCode::BadArgument);
    QCOMPARE(simulation::parseDayAddress(u"demo:night"_s).error().code, domain::ErrorCode::BadAddress);
}

void TestWhatifDay::shape()
{
    const domain::Workload day = simulation::makeDay({.noise = false});
    QCOMPARE(day.batches.size(), std::size_t{1'440});
    QCOMPARE(day.logsPerMinute.size(), std::size_t{1'440});
    const double night = 17e6;
    for (const std::size_t minute : {0U, 390U, 720U, 1'200U, 1'439U}) {
        const double h = static_cast<double>(minute) / 60;
        const double relative = 1 + 11 * std::max(std::exp(-std::pow((h - 12) / 2.5, 2) / 2), 0.45 * std::exp(-std::pow((h - 20) / 1.5, 2) / 2));
        QCOMPARE(day.logsPerMinute[minute], std::round(night * relative));
        const domain::DrawnTasks& tasks = day.stages[minute].drawn;
        // The work of the noon batch is 1,700 cores for 46 s, and work is in proportion to logs.
        QVERIFY(std::abs(tasks.count * tasks.meanSeconds / (1'700 * 46 * day.logsPerMinute[minute] / (12 * night)) - 1) < 1e-12);
        QCOMPARE(day.batches[minute].due, domain::Millis{60'000LL * static_cast<qint64>(minute)});
        QCOMPARE(day.batches[minute].serial, domain::Millis{4'000});
    }
    double sum = 0;
    for (const double minute : day.logsPerMinute)
        sum += minute;
    QVERIFY(std::abs(sum / 1'440 / (12 * night) - 0.38) < 0.005);
}

void TestWhatifDay::noise()
{
    const domain::Workload plain = simulation::makeDay({.noise = false});
    const domain::Workload one = simulation::makeDay({});
    QCOMPARE(one, simulation::makeDay({.noise = true, .seed = 1}));
    const domain::Workload two = simulation::makeDay({.seed = 2});
    double least = 2;
    double most = 0;
    int same = 0;
    for (std::size_t minute = 0; minute < 1'440; ++minute) {
        const double share = one.logsPerMinute[minute] / plain.logsPerMinute[minute];
        least = std::min(least, share);
        most = std::max(most, share);
        same += one.logsPerMinute[minute] == two.logsPerMinute[minute] ? 1 : 0;
    }
    QVERIFY(least >= 0.9 - 1e-6 && least < 0.902);
    QVERIFY(most <= 1.1 + 1e-6 && most > 1.098);
    QVERIFY(same < 5);
}

void TestWhatifDay::staticPeakEndsNoonIn50s()
{
    const auto outcome = simulation::run(simulation::makeDay({.noise = false}), fixedScenario(1'700));
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->latencies[720], 50.0);
    QCOMPARE(outcome->latency->max, 50.0);
    QCOMPARE(outcome->deadlineMisses, 0);
    QCOMPARE(outcome->peakExecutors, 1'700);
}

void TestWhatifDay::deadlineTakesHalf_data()
{
    QTest::addColumn<bool>("noise");
    QTest::newRow("noise") << true;
    QTest::newRow("no noise") << false;
}

void TestWhatifDay::deadlineTakesHalf()
{
    QFETCH(bool, noise);
    const domain::Workload day = simulation::makeDay({.noise = noise});
    const auto fixed = simulation::run(day, fixedScenario(1'700));
    const auto outcome = simulation::run(day, scenarioOf("deadline"));
    QVERIFY(fixed.has_value() && outcome.has_value());
    std::printf("demo:day%s: deadline %.0f core-hours, %.3f of the static %.0f, misses %d, worst batch %.1f s, changes +%d -%d\n", noise ? "" : "?noise=0",
                outcome->coreHours, outcome->coreHours / fixed->coreHours, fixed->coreHours, outcome->deadlineMisses, outcome->latency->max, outcome->scaleUps,
                outcome->scaleDowns);
    QCOMPARE(outcome->deadlineMisses, 0);
    QVERIFY(outcome->coreHours <= fixed->coreHours / 2);
}

QTEST_APPLESS_MAIN(TestWhatifDay)
#include "tst_whatif_day.moc"
