// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/batchmodel.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace stoker;
using namespace stoker::policy;

namespace {

struct Truth {
    double serial = 6;
    double cost = 0.05;
    double scalability = 1;
    double noise = 0; ///< standard deviation as a share of the batch's time
};

BatchSample sampleOf(const Truth& truth, double logs, double executors, std::mt19937& random, bool saysLogs = true)
{
    std::normal_distribution<double> normal(0, 1);
    const double exact = truth.serial + truth.cost * logs / std::pow(executors, truth.scalability);
    return {.ended = {}, .seconds = std::max(exact * (1 + truth.noise * normal(random)), 0.1), .logs = saysLogs ? logs : 0, .executors = executors};
}

double between(std::mt19937& random, double low, double high) { return low + (high - low) * static_cast<double>(random()) / 4294967295.0; }

BatchModel learn(const Truth& truth, int batches, unsigned seed = 1)
{
    std::mt19937 random(seed);
    BatchModel model;
    for (int i = 0; i < batches; ++i)
        model.add(sampleOf(truth, between(random, 50'000, 150'000), between(random, 60, 240), random));
    return model;
}

} // namespace

class TestBatchModel : public QObject {
    Q_OBJECT

private slots:
    void findsTheParts_data()
    {
        QTest::addColumn<double>("serial");
        QTest::addColumn<double>("scalability");
        QTest::addColumn<double>("noise");
        QTest::addColumn<double>("within"); // of serial: seconds; of scalability: a step of the grid for every second
        QTest::newRow("exact") << 6.0 << 1.0 << 0.0 << 0.3;
        QTest::newRow("no serial part") << 0.0 << 1.0 << 0.0 << 0.3;
        QTest::newRow("mostly serial") << 40.0 << 1.0 << 0.0 << 0.8;
        QTest::newRow("scales badly") << 6.0 << 0.8 << 0.0 << 1.5;
        QTest::newRow("scales worst") << 6.0 << 0.5 << 0.0 << 6.0;
        QTest::newRow("3 % noise") << 6.0 << 1.0 << 0.03 << 4.0;
        QTest::newRow("10 % noise") << 6.0 << 1.0 << 0.1 << 8.0;
    }

    void findsTheParts()
    {
        QFETCH(const double, serial);
        QFETCH(const double, scalability);
        QFETCH(const double, noise);
        QFETCH(const double, within);
        const Truth truth{.serial = serial, .cost = 0.05 * std::pow(120, scalability - 1), .scalability = scalability, .noise = noise};
        const BatchModel model = learn(truth, 120);
        qInfo("serial %.2f of %.2f, scalability %.2f of %.2f, cost %.5f of %.5f, noise %.2f s", model.serialSeconds(), serial, model.scalability(), scalability, model.cost(),
              truth.cost, model.noiseSeconds());
        QVERIFY(model.knowsLogs());
        QVERIFY(std::abs(model.serialSeconds() - serial) <= within);
        if (noise == 0)
            QVERIFY(std::abs(model.scalability() - scalability) < 1e-9);
        // What it is for: the time of another batch.
        const double exact = serial + truth.cost * 100'000 / std::pow(120, scalability);
        QVERIFY(std::abs(model.predict(100'000, 120)->middle - exact) <= (0.01 + noise / 2) * exact);
    }

    void exactlyTheSmallestNumber()
    {
        const BatchModel model = learn({.serial = 4, .cost = 0.0651}, 200);
        for (const double logs : {40'000.0, 100'000.0, 180'000.0}) {
            const int executors = model.executorsFor(logs, 50).value();
            QVERIFY(model.predict(logs, executors)->middle <= 50 + 1e-6);
            QVERIFY(model.predict(logs, executors - 1)->middle > 50 - 1e-6);
            QVERIFY(std::abs(executors - 0.0651 * logs / 46) <= 2 + 0.01 * executors);
            const int sure = model.executorsWithin(logs, 50, 0.05, 1).value();
            QVERIFY(sure > executors);
            QVERIFY(model.predict(logs, sure, 0.05)->high <= 50 + 1e-3);
            QVERIFY(model.predict(logs, sure - 2, 0.05)->high > 50 - 1e-3);
        }
        QCOMPARE(model.executorsFor(0, 50).value(), 1);
    }

    void saysWhenTheSerialPartAloneIsTooLong()
    {
        const BatchModel model = learn({.serial = 30}, 100);
        QVERIFY(!model.executorsFor(100'000, 29));
        QVERIFY(!model.executorsWithin(100'000, 29, 0, 1));
        QVERIFY(model.executorsFor(100'000, 35));
    }

    void dataOnOnePointAreByProportion()
    {
        std::mt19937 random(1);
        BatchModel model;
        for (int i = 0; i < 50; ++i) {
            model.add(sampleOf({.serial = 10, .cost = 0.04}, 100'000, 100, random));
            QVERIFY(std::abs(model.predict(100'000, 100)->middle - 50) < 1e-6);
            QCOMPARE(model.serialSeconds(), 0.0);
            QCOMPARE(model.scalability(), 1.0);
            QCOMPARE(model.executorsFor(100'000, 25).value(), 200);
        }
        // With noise around that point, what is not known is not invented either.
        for (int i = 0; i < 200; ++i) {
            model.add(sampleOf({.serial = 10, .cost = 0.04, .noise = 0.03}, between(random, 99'000, 101'000), 100, random));
            QVERIFY(model.serialSeconds() <= 0.5 * 50);
            const int executors = model.executorsFor(100'000, 40).value();
            QVERIFY2(executors >= 120 && executors <= 170, qPrintable(QString::number(executors)));
        }
        // And as soon as they differ, the serial part shows.
        for (int i = 0; i < 40; ++i)
            model.add(sampleOf({.serial = 10, .cost = 0.04}, between(random, 60'000, 140'000), 100, random));
        QVERIFY(std::abs(model.serialSeconds() - 10) < 1.5);
    }

    void nineOfTenLieWithin()
    {
        for (const double noise : {0.02, 0.05, 0.1}) {
            int inside = 0;
            int all = 0;
            for (unsigned seed = 1; seed <= 40; ++seed) {
                std::mt19937 random(seed);
                BatchModel model;
                // Constant in seconds, as the model has it.
                std::normal_distribution<double> normal(0, noise * 50);
                for (int i = 0; i < 150; ++i) {
                    BatchSample batch = sampleOf({.serial = 8}, between(random, 80'000, 120'000), between(random, 90, 130), random);
                    batch.seconds += normal(random);
                    const auto predicted = model.predict(batch.logs, batch.executors);
                    if (i >= 10) {
                        ++all;
                        inside += batch.seconds >= predicted->low && batch.seconds <= predicted->high ? 1 : 0;
                    }
                    model.add(batch);
                }
            }
            const double share = 100.0 * inside / all;
            qInfo("noise %.0f %%: %.1f %% of %d batches within the 90 %% interval", noise * 100, share, all);
            QVERIFY(share > 86 && share < 95);
        }
    }

    void oneStragglerHardlyMoves()
    {
        BatchModel model = learn({.noise = 0.02}, 60);
        const double before = model.predict(100'000, 100)->middle;
        model.add({.ended = {}, .seconds = 10 * before, .logs = 100'000, .executors = 100});
        QVERIFY(std::abs(model.predict(100'000, 100)->middle - before) < 0.02 * before);
        // A change that stays is believed, and soon: most of it after six batches.
        std::mt19937 random(3);
        for (const double share : {0.15, 0.05}) {
            for (int i = 0; i < (share > 0.1 ? 6 : 20); ++i)
                model.add(sampleOf({.serial = 12, .cost = 0.1, .noise = 0.02}, between(random, 50'000, 150'000), between(random, 60, 240), random));
            const double now = model.predict(100'000, 100)->middle;
            qInfo("batches that take twice as long: %.1f s of 112", now);
            QVERIFY(std::abs(now - 112) < share * 112);
        }
    }

    void withoutLogsFromTheStepsOfTheExecutors()
    {
        std::mt19937 random(5);
        BatchModel model;
        double logs = 100'000;
        double executors = 100;
        std::optional<double> load;
        for (int i = 0; i < 120; ++i) {
            logs *= 1.002; // drifts
            if (i % 4 == 0)
                executors = between(random, 70, 160);
            const auto batch = sampleOf({.serial = 10, .cost = 0.04}, logs, executors, random, false);
            model.add(batch);
            load = model.loadOf(batch);
        }
        qInfo("serial %.2f of 10, work %.0f of %.0f executor-seconds", model.serialSeconds(), *load, 0.04 * logs);
        QVERIFY(!model.knowsLogs());
        QVERIFY(std::abs(model.serialSeconds() - 10) < 2);
        QVERIFY(std::abs(*load / (0.04 * logs) - 1) < 0.05);
        const double finish = 10 + 0.04 * logs / 200;
        QVERIFY(std::abs(model.executorsFor(*load, finish).value() - 200) <= 12);
        // Executors that follow a load which grows evenly say nothing about the serial part.
        BatchModel followed;
        for (int i = 0; i < 200; ++i)
            followed.add({.ended = {}, .seconds = 50, .executors = 100 * std::pow(1.01, i)});
        QVERIFY(followed.serialSeconds() < 1);
    }

    void loadsOfEmptyAndSilentBatches()
    {
        BatchModel model = learn({.serial = 5}, 60);
        QCOMPARE(*model.loadOf({.ended = {}, .seconds = 4, .logs = 0, .executors = 100}), 0.0);
        QVERIFY(!model.loadOf({.ended = {}, .seconds = 50, .logs = 0, .executors = 100}));
        const BatchModel before = model;
        QVERIFY(!model.add({.ended = {}, .seconds = 0.1, .logs = 0, .executors = 100}));
        QVERIFY(model == before);
    }

    void ignoresWhatIsNoBatch()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        constexpr double infinite = std::numeric_limits<double>::infinity();
        BatchModel model = learn({}, 20);
        const BatchModel before = model;
        for (const double odd : {nan, infinite, -infinite, 0.0, -3.0}) {
            QVERIFY(!model.add({.ended = {}, .seconds = odd, .logs = 100, .executors = 10}));
            QVERIFY(!model.add({.ended = {}, .seconds = 10, .logs = 100, .executors = odd}));
        }
        for (const double odd : {nan, infinite, -3.0})
            QVERIFY(!model.add({.ended = {}, .seconds = 10, .logs = odd, .executors = 10}));
        QVERIFY(!model.add({.ended = {}, .seconds = 10, .logs = 100, .executors = 10, .failed = true}));
        QVERIFY(model == before);
        QVERIFY(!model.predict(nan, 10) && !model.predict(100, 0) && !model.executorsFor(nan, 50) && !BatchModel().predict(1, 1));
    }

    void thereAndBack()
    {
        for (const int batches : {0, 1, 2, 50}) {
            const BatchModel model = learn({.noise = 0.05}, batches);
            const auto back = BatchModel::fromJson(model.toJson());
            QVERIFY(back && *back == model);
        }
    }
};

QTEST_APPLESS_MAIN(TestBatchModel)
#include "tst_batchmodel.moc"
