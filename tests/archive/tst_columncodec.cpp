// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/columncodec.h"

#include "archive/minutechunk.h"
#include "archive/samplechunk.h"
#include "archive/varint.h"

#include <QTest>

#include <limits>
#include <random>

using namespace stoker::archive;
using stoker::domain::kMetricCount;

namespace {

std::vector<std::int64_t> decoded(const QByteArray& bytes, std::size_t count)
{
    std::vector<std::int64_t> values(count, 42);
    return decodeColumn(bytes, values) ? values : std::vector<std::int64_t>{};
}

/// Values as figures come: steady, stepping, noisy, huge, with holes.
std::vector<std::int64_t> anyColumn(std::mt19937_64& random)
{
    std::vector<std::int64_t> values(1 + random() % 400);
    const auto kind = random() % 5;
    std::int64_t value = static_cast<std::int64_t>(random() % 1'000'000);
    for (std::int64_t& one : values) {
        switch (kind) {
        case 0: value += 1000; break;
        case 1: value += random() % 50 == 0 ? static_cast<std::int64_t>(random() % 9) - 4 : 0; break;
        case 2: value += static_cast<std::int64_t>(random() % 2001) - 1000; break;
        case 3: value = static_cast<std::int64_t>(random()); break;
        default: value = random() % 3 == 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min() + 1;
        }
        one = random() % 20 == 0 && kind != 0 ? kUnknownValue : value;
    }
    return values;
}

SampleBlock anyBlock(std::mt19937_64& random)
{
    SampleBlock block;
    std::int64_t time = 1'795'262'400'000;
    const auto count = 1 + random() % 300;
    std::array<std::int64_t, kMetricCount> steps{};
    for (std::size_t i = 0; i < count; ++i) {
        time += 990 + static_cast<std::int64_t>(random() % 20);
        for (std::size_t m = 0; m < steps.size(); ++m)
            steps[m] = m == 10 || random() % 30 == 0 ? kUnknownValue : static_cast<std::int64_t>(random() % 1'000);
        block.append(time, steps);
    }
    return block;
}

std::vector<MinuteCells> anyMinute(std::mt19937_64& random)
{
    std::vector<MinuteCells> rows(1 + random() % 100);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].executor = static_cast<std::int64_t>(i * 2 + 1);
        rows[i].looks = 60;
        rows[i].busy = static_cast<std::int64_t>(random() % 10'001);
        rows[i].cpu = random() % 3 == 0 ? kUnknownValue : static_cast<std::int64_t>(random() % 10'000);
        rows[i].taskMs = static_cast<std::int64_t>(random() % 60'000);
        rows[i].memoryKib = 400'000;
        rows[i].cachedKib = kUnknownValue;
        rows[i].flags = static_cast<std::int64_t>(random() % 8);
    }
    return rows;
}

} // namespace

class TestColumnCodec : public QObject {
    Q_OBJECT

private slots:
    void whatGoesInComesOut()
    {
        std::mt19937_64 random(3);
        for (int i = 0; i < 3'000; ++i) {
            const auto values = anyColumn(random);
            for (const Slope slope : {Slope::Steps, Slope::Steady})
                QCOMPARE(decoded(encodeColumn(values, slope), values.size()), values);
        }
        for (const std::vector<std::int64_t>& values : {std::vector<std::int64_t>{}, {kUnknownValue}, {0}, {kUnknownValue, 7}, {7, kUnknownValue}, {kUnknownValue, kUnknownValue, 1, kUnknownValue}})
            QCOMPARE(decoded(encodeColumn(values, Slope::Steps), values.size()), values);
    }

    void anHourThatStandsStillCostsNothing()
    {
        const std::vector<std::int64_t> same(3600, 17);
        QVERIFY(encodeColumn(same, Slope::Steps).size() < 8);
        std::vector<std::int64_t> ticks(3600);
        for (std::size_t i = 0; i < ticks.size(); ++i)
            ticks[i] = 1'795'262'400'000 + static_cast<std::int64_t>(i) * 1000;
        QVERIFY(encodeColumn(ticks, Slope::Steady).size() < 20); // the first of them, the step, and how often
    }

    void zlibIsUsedWhereItPaysAndNotElsewhere()
    {
        std::mt19937_64 random(1);
        std::vector<std::int64_t> pattern(3600);
        std::vector<std::int64_t> noise(3600);
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            pattern[i] = static_cast<std::int64_t>(i % 7 == 0 ? 100 : 3);
            noise[i] = static_cast<std::int64_t>(random() % 200);
        }
        QCOMPARE(encodeColumn(pattern, Slope::Steps).front() & 1, 1);
        QCOMPARE(encodeColumn(noise, Slope::Steps).front() & 1, 0);
    }

    void figuresAreKeptInTheirSteps()
    {
        constexpr auto cpu = static_cast<std::size_t>(stoker::domain::Metric::CpuMean);
        constexpr auto seconds = static_cast<std::size_t>(stoker::domain::Metric::BatchSeconds);
        QCOMPARE(toSteps(61.26F, cpu), 613);
        QCOMPARE(fromSteps(613, cpu), 61.3F);
        QCOMPARE(toSteps(4.321F, seconds), 4321);
        QCOMPARE(fromSteps(4321, seconds), 4.321F);
        for (const float odd : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity(), 1e38F})
            QCOMPARE(toSteps(odd, cpu), kUnknownValue);
        QVERIFY(std::isnan(fromSteps(kUnknownValue, cpu)));
    }

    void blocksAndMinutesComeBackWhole()
    {
        std::mt19937_64 random(5);
        for (int i = 0; i < 300; ++i) {
            const SampleBlock block = anyBlock(random);
            SampleBlock back;
            QVERIFY(decodeSamples(encodeSamples(block), back));
            QCOMPARE(back.times, block.times);
            for (std::size_t row = 0; row < block.size(); ++row) {
                for (std::size_t m = 0; m < kMetricCount; ++m)
                    QCOMPARE(back.at(m, row), block.at(m, row));
            }
            const auto minute = anyMinute(random);
            std::vector<MinuteCells> rows;
            QVERIFY(decodeMinute(encodeMinute(minute), rows));
            QVERIFY(rows == minute);
        }
    }

    void mergedAndCut()
    {
        std::array<std::int64_t, kMetricCount> steps{};
        SampleBlock a;
        SampleBlock b;
        for (const int time : {1, 3, 5}) {
            steps.fill(time);
            a.append(time, steps);
        }
        for (const int time : {2, 3, 9}) {
            steps.fill(time * 10);
            b.append(time, steps);
        }
        const SampleBlock both = merged(a, b);
        QCOMPARE(both.times, (std::vector<std::int64_t>{1, 2, 3, 5, 9}));
        QCOMPARE(both.metrics[0], (std::vector<std::int64_t>{1, 20, 30, 5, 90}));
        QCOMPARE(within(both, 2, 9).metrics[1], (std::vector<std::int64_t>{20, 30, 5}));
        QCOMPARE(within(both, 10, 9).size(), std::size_t(0));
    }

    void aMetricOfANewerStokerIsPassedOver()
    {
        std::mt19937_64 random(9);
        const SampleBlock block = anyBlock(random);
        QByteArray bytes = encodeSamples(block);
        const QByteArray column = encodeColumn(block.times, Slope::Steps);
        putVarint(bytes, kMetricCount + 1);
        putVarint(bytes, static_cast<std::uint64_t>(column.size()));
        SampleBlock back;
        QVERIFY(!decodeSamples(bytes, back)); // cut off
        QVERIFY(decodeSamples(bytes + column, back));
        QCOMPARE(back.times, block.times);
    }

    /// Bytes that nobody can vouch for: run it under the sanitizers. STOKER_FUZZ_ROUNDS for more.
    void damagedBytesAreRefusedOrReadAsSomething()
    {
        std::mt19937_64 random(20'261'121);
        const int rounds = qEnvironmentVariableIntValue("STOKER_FUZZ_ROUNDS") > 0 ? qEnvironmentVariableIntValue("STOKER_FUZZ_ROUNDS") : 20'000;
        std::vector<QByteArray> seeds;
        for (int i = 0; i < 20; ++i) {
            seeds.push_back(encodeSamples(anyBlock(random)));
            seeds.push_back(encodeMinute(anyMinute(random)));
        }
        SampleBlock block;
        std::vector<MinuteCells> rows;
        int refused = 0;
        for (int i = 0; i < rounds; ++i) {
            QByteArray bytes = seeds[random() % seeds.size()];
            for (auto damages = 1 + random() % 4; damages > 0 && !bytes.isEmpty(); --damages) {
                const auto at = static_cast<qsizetype>(random() % static_cast<std::size_t>(bytes.size()));
                switch (random() % 4) {
                case 0: bytes[at] = static_cast<char>(random()); break;
                case 1: bytes.truncate(at); break;
                case 2: bytes.insert(at, QByteArray(1 + static_cast<qsizetype>(random() % 9), '\xff')); break;
                default: bytes.remove(at, 1 + static_cast<qsizetype>(random() % 5));
                }
            }
            const bool samples = decodeSamples(bytes, block);
            refused += samples || decodeMinute(bytes, rows) ? 0 : 1;
            QVERIFY(!samples || (block.size() > 0 && block.size() <= kMostValues));
        }
        QVERIFY2(refused > rounds / 2 && refused < rounds, qPrintable(QString::number(refused)));
    }

    void everyCutIsRefused()
    {
        std::mt19937_64 random(11);
        const QByteArray whole = encodeSamples(anyBlock(random));
        SampleBlock block;
        int read = 0;
        for (qsizetype size = 0; size < whole.size(); ++size)
            read += decodeSamples(whole.first(size), block) ? 1 : 0;
        QVERIFY(read <= static_cast<int>(kMetricCount)); // between two columns it is a block with fewer metrics
    }

    void aFewBytesCannotMakeUsReserveMuch()
    {
        SampleBlock block;
        std::vector<MinuteCells> rows;
        for (const std::uint64_t count : {std::uint64_t(kMostValues) + 1, std::uint64_t(1) << 40, ~std::uint64_t(0)}) {
            QByteArray bytes(1, '\1');
            putVarint(bytes, count);
            QVERIFY(!decodeSamples(bytes, block));
            QVERIFY(!decodeMinute(bytes, rows));
        }
        // zlib that says it is long, and a run that says so.
        QByteArray packed(1, '\1');
        putVarint(packed, std::uint64_t(1) << 45);
        std::vector<std::int64_t> ten(10);
        QVERIFY(!decodeColumn(packed + "x", ten));
        QByteArray run(1, '\0');
        putVarint(run, 0);
        putVarint(run, ~std::uint64_t(0));
        std::vector<std::int64_t> values(10);
        QVERIFY(!decodeColumn(run, values));
    }
};

QTEST_GUILESS_MAIN(TestColumnCodec)
#include "tst_columncodec.moc"
