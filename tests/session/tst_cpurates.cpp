// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/cpurates.h"

#include "support/builders.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace stoker::domain;
using stoker::session::CpuRates;
using stoker::test::kNoon;
using stoker::test::makeExecutor;

namespace {

Instant second(double s) { return kNoon + Millis{static_cast<qint64>(s * 1000)}; }

Executor used(int number, double cpuSeconds, std::optional<double> at = {}, int cores = 1)
{
    Executor executor = makeExecutor(number);
    executor.cores = cores;
    executor.cpuSeconds = cpuSeconds;
    if (at)
        executor.cpuAt = second(*at);
    return executor;
}

bool near(std::optional<double> value, double wanted) { return value && std::abs(*value - wanted) < 1e-6; }

} // namespace

class tst_CpuRates : public QObject {
    Q_OBJECT
private slots:
    void needsTwoMeasurements();
    void measuresAtTheExecutorsOwnTimes();
    void weighsByCores();
    void followsTheLastSeconds();
    void executorsComeAndGo();
    void aCounterThatFallsStartsAnew();
    void heartbeatsEveryTenSeconds();
    void oldMeasurementsSayNothing();
    void aLongPauseStartsAnew();
    void notANumberIsIgnored();
    void quantilesOverExecutors();
    void saysWhenSomeAreUnknown();
    void agreesWithTheLoadThatWasPut();
};

void tst_CpuRates::needsTwoMeasurements()
{
    CpuRates rates;
    std::vector<Executor> executors{used(0, 5)};
    QVERIFY(!rates.update(second(0), executors).mean);
    QVERIFY(!executors[0].cpuPercent);
    executors = {used(0, 5.5)};
    QVERIFY(near(rates.update(second(1), executors).mean, 50));
    QVERIFY(near(executors[0].cpuPercent, 50));
    std::vector<Executor> none{makeExecutor(0)};
    CpuRates other;
    QVERIFY(!other.update(second(0), none).mean);
    QVERIFY(!other.update(second(5), none).mean);
}

void tst_CpuRates::measuresAtTheExecutorsOwnTimes()
{
    CpuRates rates;
    std::vector<Executor> executors{used(0, 10, 0.0)};
    rates.update(second(1), executors);
    executors = {used(0, 10, 0.0)}; // polled again before it measured again
    rates.update(second(2), executors);
    QVERIFY(!executors[0].cpuPercent);
    executors = {used(0, 12, 4.0)}; // 2 s in 4 s, whenever it was polled
    rates.update(second(4.9), executors);
    QVERIFY(near(executors[0].cpuPercent, 50));
}

void tst_CpuRates::weighsByCores()
{
    CpuRates rates;
    std::vector<Executor> executors{used(0, 0, {}, 1), used(1, 0, {}, 3)};
    rates.update(second(0), executors);
    executors = {used(0, 2, {}, 1), used(1, 0, {}, 3)};
    const auto summary = rates.update(second(2), executors);
    QVERIFY(near(executors[0].cpuPercent, 100));
    QVERIFY(near(executors[1].cpuPercent, 0));
    QVERIFY(near(summary.mean, 25)); // 2 CPU seconds of 4 cores x 2 s
}

void tst_CpuRates::followsTheLastSeconds()
{
    CpuRates rates;
    std::vector<Executor> executors;
    double cpu = 0;
    for (int s = 0; s <= 100; ++s) {
        executors = {used(0, cpu)};
        rates.update(second(s), executors);
        cpu += 1.0;
    }
    QVERIFY(near(executors[0].cpuPercent, 100));
    cpu -= 1.0;
    for (int s = 101; s <= 115; ++s) {
        executors = {used(0, cpu)};
        rates.update(second(s), executors);
    }
    QVERIFY(near(executors[0].cpuPercent, 0)); // after one window nothing of the past is left
}

void tst_CpuRates::executorsComeAndGo()
{
    CpuRates rates;
    std::vector<Executor> executors{used(0, 0), used(1, 0)};
    rates.update(second(0), executors);
    executors = {used(0, 1), used(1, 1)};
    rates.update(second(1), executors);
    // 1 leaves, 2 and 10 come: the one that left still counts for the span that it was there.
    executors = {used(0, 1), used(2, 77), used(10, 0)};
    auto summary = rates.update(second(2), executors);
    QVERIFY(near(executors[0].cpuPercent, 50));
    QVERIFY(!executors[1].cpuPercent);
    QVERIFY(near(summary.mean, 100.0 * (1 + 1) / (2 + 1)));
    executors = {used(0, 1), used(2, 78), used(10, 0)};
    summary = rates.update(second(3), executors);
    QVERIFY(near(executors[1].cpuPercent, 100));
    QVERIFY(near(executors[2].cpuPercent, 0));
    QVERIFY(near(summary.mean, 100.0 * (1 + 1 + 1 + 0) / (3 + 1 + 1 + 1)));
    // A window later the one that left is forgotten.
    for (int s = 4; s <= 40; ++s) {
        executors = {used(0, 1), used(2, 75.0 + s), used(10, 0)};
        summary = rates.update(second(s), executors);
    }
    QVERIFY(near(summary.mean, 100.0 / 3));
}

void tst_CpuRates::aCounterThatFallsStartsAnew()
{
    CpuRates rates;
    std::vector<Executor> executors{used(0, 100)};
    rates.update(second(0), executors);
    executors = {used(0, 2)};
    rates.update(second(1), executors);
    QVERIFY(!executors[0].cpuPercent);
    executors = {used(0, 2.25)};
    rates.update(second(2), executors);
    QVERIFY(near(executors[0].cpuPercent, 25));
}

void tst_CpuRates::heartbeatsEveryTenSeconds()
{
    CpuRates rates;
    std::vector<Executor> executors;
    for (int s = 0; s <= 60; ++s) {
        const int beat = s / 10 * 10;
        executors = {used(0, beat * 0.6, beat)};
        rates.update(second(s), executors);
        if (s >= 10)
            QVERIFY2(near(executors[0].cpuPercent, 60), qPrintable(QString::number(s)));
    }
}

void tst_CpuRates::oldMeasurementsSayNothing()
{
    CpuRates rates;
    std::vector<Executor> executors{used(0, 0, 0.0)};
    rates.update(second(0), executors);
    executors = {used(0, 1, 1.0)};
    rates.update(second(1), executors);
    QVERIFY(executors[0].cpuPercent);
    rates.update(second(31), executors);
    QVERIFY(executors[0].cpuPercent);
    const auto summary = rates.update(second(31.1), executors);
    QVERIFY(!executors[0].cpuPercent); // it has not been heard of for half a minute
    QVERIFY(!summary.mean);
    QVERIFY(!summary.p10);
}

void tst_CpuRates::aLongPauseStartsAnew()
{
    CpuRates rates;
    std::vector<Executor> executors{used(0, 0)};
    rates.update(second(0), executors);
    executors = {used(0, 4000)};
    rates.update(second(8000), executors); // asleep meanwhile: a mean over that is not the CPU of now
    QVERIFY(!executors[0].cpuPercent);
    CpuRates slow;
    slow.setLongestPause(std::chrono::hours{3});
    executors = {used(0, 0)};
    slow.update(second(0), executors);
    executors = {used(0, 4000)};
    slow.update(second(8000), executors);
    QVERIFY(near(executors[0].cpuPercent, 50));
}

void tst_CpuRates::notANumberIsIgnored()
{
    CpuRates rates;
    std::vector<Executor> executors{used(0, 1)};
    rates.update(second(0), executors);
    executors = {used(0, std::numeric_limits<double>::quiet_NaN())};
    rates.update(second(1), executors);
    executors = {used(0, std::numeric_limits<double>::infinity())};
    rates.update(second(2), executors);
    executors = {used(0, 2)};
    QVERIFY(near(rates.update(second(4), executors).mean, 25));
    executors = {used(0, 2, {}, 0)}; // no cores: no percentage, no division by zero
    QVERIFY(!rates.update(second(5), executors).mean);
}

void tst_CpuRates::quantilesOverExecutors()
{
    CpuRates rates;
    std::vector<Executor> executors;
    for (int i = 0; i <= 10; ++i)
        executors.push_back(used(i, 0));
    std::sort(executors.begin(), executors.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    rates.update(second(0), executors);
    for (Executor& executor : executors)
        executor.cpuSeconds = executor.id.text.toInt() * 0.1;
    const auto summary = rates.update(second(1), executors); // 0, 10, ... 100 %
    QVERIFY(near(summary.p10, 10));
    QVERIFY(near(summary.p90, 90));
    QVERIFY(near(summary.mean, 50));
    CpuRates one;
    std::vector<Executor> single{used(0, 0)};
    one.update(second(0), single);
    single = {used(0, 0.3)};
    QVERIFY(near(one.update(second(1), single).p90, 30));
}

void tst_CpuRates::saysWhenSomeAreUnknown()
{
    CpuRates rates;
    std::vector<Executor> executors{used(0, 0)};
    rates.update(second(0), executors);
    executors = {used(0, 1), makeExecutor(1)};
    executors[1].added = second(0); // it will report with its first heartbeat
    QVERIFY(!rates.update(second(1), executors).partial);
    QVERIFY(!rates.update(second(2), executors).partial);
    executors[0] = used(0, 31);
    QVERIFY(rates.update(second(31), executors).partial);
}

void tst_CpuRates::agreesWithTheLoadThatWasPut()
{
    // Executors with a constant load each, measured at odd times, joining and leaving: every rate is that load, and the mean lies between them.
    std::mt19937 random(3);
    CpuRates rates;
    std::vector<bool> alive(30, false);
    std::vector<double> lastMeasured(30, -1);
    std::vector<double> since(30, 0);
    for (int tick = 1; tick < 600; ++tick) {
        const double now = tick * 0.7;
        std::vector<Executor> executors;
        for (int i = 0; i < 30; ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (!alive[at] && lastMeasured[at] < 0 && random() % 40 == 0) {
                alive[at] = true;
                since[at] = now;
            } else if (alive[at] && random() % 200 == 0) {
                alive[at] = false;
            }
            if (!alive[at])
                continue;
            if (lastMeasured[at] < 0 || random() % 3 == 0)
                lastMeasured[at] = std::floor(now * 1000) / 1000;
            executors.push_back(used(i, 40 + (lastMeasured[at] - since[at]) * i * 0.03, lastMeasured[at]));
        }
        std::sort(executors.begin(), executors.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        const auto summary = rates.update(second(now), executors);
        for (const Executor& executor : executors) {
            if (executor.cpuPercent)
                QVERIFY(std::abs(*executor.cpuPercent - executor.id.text.toInt() * 3) < 0.5);
        }
        if (summary.mean)
            QVERIFY(*summary.mean >= -0.5 && *summary.mean <= 87.5);
        if (summary.p10)
            QVERIFY(*summary.p10 <= *summary.p90);
    }
}

QTEST_APPLESS_MAIN(tst_CpuRates)
#include "tst_cpurates.moc"
