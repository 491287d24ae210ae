// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/load.h"

#include <QtTest>

using namespace stoker::simulation;

class LoadTest final : public QObject {
    Q_OBJECT
private slots:
    void curveIsTheOneOfTheDesign_data()
    {
        QTest::addColumn<double>("hour");
        QTest::addColumn<double>("relative");
        // By hand from L(h) = 1 + 11 max(exp(-((h-12)/2.5)^2/2), 0.45 exp(-((h-20)/1.5)^2/2)).
        QTest::newRow("night") << 0.0 << 1.000109;
        QTest::newRow("morning") << 9.5 << 7.671837;
        QTest::newRow("noon") << 12.0 << 12.0;
        QTest::newRow("evening") << 20.0 << 5.95;
    }
    void curveIsTheOneOfTheDesign()
    {
        QFETCH(double, hour);
        QFETCH(double, relative);
        QVERIFY(std::abs(relativeLoad(hour) - relative) < 2e-5);
    }
    void meanOverPeakIsThatOfTheDesign()
    {
        double sum = 0;
        for (int minute = 0; minute < 1440; ++minute)
            sum += relativeLoad(minute / 60.0);
        QVERIFY(std::abs(sum / 1440 / 12 - 0.38) < 0.005);
    }
    void noonBatchIsWorthFortySixSecondsOfAllExecutors_data()
    {
        QTest::addColumn<int>("executors");
        QTest::newRow("24") << 24;
        QTest::newRow("1700") << 1700;
    }
    void noonBatchIsWorthFortySixSecondsOfAllExecutors()
    {
        QFETCH(int, executors);
        DemoModel model;
        model.noise = false;
        model.startHour = 12;
        model.executors = executors;
        const BatchPlan plan = Load(model).planAt(SimTime{0});
        QVERIFY(std::abs(plan.taskSeconds * plan.tasks() - 46.0 * executors) < 1e-6);
        QCOMPARE(plan.records, qint64{120'000} * executors);
        QCOMPARE(plan.tasks() % executors, 0); // whole waves, so exactly 50 s
    }
    void noiseIsTenPerCentAndOfTheSeed()
    {
        DemoModel model;
        const Load one(model);
        model.seed = 2;
        const Load two(model);
        model.noise = false;
        const Load calm(model);
        double low = 2;
        double high = 0;
        double sum = 0;
        int equal = 0;
        for (int minute = -1000; minute < 1000; ++minute) {
            const SimTime time{minute * 60'000};
            const double ratio = static_cast<double>(one.recordsAt(time)) / static_cast<double>(calm.recordsAt(time));
            low = std::min(low, ratio);
            high = std::max(high, ratio);
            sum += ratio / 2000;
            equal += one.recordsAt(time) == two.recordsAt(time) ? 1 : 0;
        }
        QVERIFY2(low >= 0.8999 && low < 0.905, qPrintable(QString::number(low)));
        QVERIFY2(high <= 1.1001 && high > 1.095, qPrintable(QString::number(high)));
        QVERIFY2(std::abs(sum - 1) < 0.005, qPrintable(QString::number(sum)));
        QVERIFY(equal < 20);
    }
    void hourWrapsAroundMidnight()
    {
        DemoModel model;
        model.startHour = 23;
        const Load load(model);
        QCOMPARE(load.hourAt(SimTime{2 * 3'600'000}), 1.0);
        QCOMPARE(load.hourAt(SimTime{-24 * 3'600'000}), 23.0);
    }
    void streamsOfDiceAreIndependent()
    {
        const Dice dice(1);
        double sum = 0;
        double product = 0;
        for (std::uint64_t i = 0; i < 10'000; ++i) {
            const double a = dice.uniform(Stream::Load, i);
            const double b = dice.uniform(Stream::StartUp, i);
            QVERIFY(a >= 0 && a < 1);
            sum += a / 10'000;
            product += (a - 0.5) * (b - 0.5) / 10'000;
        }
        QVERIFY(std::abs(sum - 0.5) < 0.01);
        QVERIFY(std::abs(product) < 0.005);
    }
};

QTEST_GUILESS_MAIN(LoadTest)
#include "tst_simulation_load.moc"
