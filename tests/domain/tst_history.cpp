// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/history.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace stoker::domain;

namespace {

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr Instant kStart{Millis{1'795'262'400'000}};

/// What History promises, by the slowest way there is.
struct Oracle {
    std::vector<std::pair<Instant, History::Sample>> samples;
    std::size_t most;

    bool append(Instant time, const History::Sample& sample)
    {
        if (!samples.empty() && time <= samples.back().first)
            return false;
        if (samples.size() >= most)
            samples.erase(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(most / 8));
        samples.emplace_back(time, sample);
        return true;
    }

    [[nodiscard]] std::vector<Bucket> query(std::size_t metric, Instant from, Instant to, int columns) const
    {
        std::vector<Bucket> result(static_cast<std::size_t>(columns));
        std::vector<std::pair<double, int>> sums(result.size());
        for (const auto& [time, sample] : samples) {
            const float value = sample[metric];
            if (time < from || time >= to || std::isnan(value))
                continue;
            const auto column = static_cast<std::size_t>((time - from).count() * columns / (to - from).count());
            Bucket& bucket = result[column];
            bucket.min = bucket.empty ? value : std::min(bucket.min, value);
            bucket.max = bucket.empty ? value : std::max(bucket.max, value);
            bucket.first = bucket.empty ? value : bucket.first;
            bucket.last = value;
            bucket.empty = false;
            sums[column].first += static_cast<double>(value);
            ++sums[column].second;
        }
        for (std::size_t i = 0; i < result.size(); ++i) {
            if (sums[i].second > 0)
                result[i].mean = static_cast<float>(sums[i].first / sums[i].second);
        }
        return result;
    }

    [[nodiscard]] std::vector<Gap> gaps(Instant from, Instant to, Millis longest) const
    {
        std::vector<Gap> result;
        for (std::size_t i = 1; i < samples.size(); ++i) {
            const Instant a = samples[i - 1].first;
            const Instant b = samples[i].first;
            if (b - a > longest && b > from && a < to)
                result.push_back({a, b});
        }
        return result;
    }
};

bool same(const Bucket& a, const Bucket& b)
{
    if (a.empty || b.empty)
        return a.empty == b.empty;
    return a.first == b.first && a.last == b.last && a.min == b.min && a.max == b.max && std::abs(a.mean - b.mean) <= 1e-3F * (1 + std::abs(b.mean));
}

QString difference(const History& history, const Oracle& oracle, std::mt19937& random)
{
    if (history.size() != oracle.samples.size())
        return QStringLiteral("size %1, not %2").arg(history.size()).arg(oracle.samples.size());
    if (oracle.samples.empty())
        return {};
    const Instant begin = oracle.samples.front().first;
    const Instant end = oracle.samples.back().first;
    if (history.firstTime() != begin || history.lastTime() != end)
        return QStringLiteral("first or last time");
    const auto all = static_cast<std::uint64_t>((end - begin).count() + 2000);
    for (int i = 0; i < 6; ++i) {
        Instant from = begin - Millis{1000} + Millis{static_cast<qint64>(random() % all)};
        Instant to = begin - Millis{1000} + Millis{static_cast<qint64>(random() % all)};
        if (i == 0) {
            from = begin;
            to = end + Millis{1};
        }
        if (to <= from)
            std::swap(from, to);
        if (to == from)
            continue;
        const std::size_t metric = random() % kMetricCount;
        const int columns = 1 + static_cast<int>(random() % 300);
        const auto got = history.query(static_cast<Metric>(metric), from, to, columns);
        const auto wanted = oracle.query(metric, from, to, columns);
        for (std::size_t column = 0; column < wanted.size(); ++column) {
            if (!same(got[column], wanted[column]))
                return QStringLiteral("column %1 of %2, %3 samples").arg(column).arg(columns).arg(oracle.samples.size());
        }
        const Millis longest{static_cast<qint64>(500 + random() % 5000)};
        if (history.gaps(from, to, longest) != oracle.gaps(from, to, longest))
            return QStringLiteral("gaps");
    }
    return {};
}

History::Sample randomSample(std::mt19937& random, int unknownPercent)
{
    History::Sample sample;
    for (float& value : sample)
        value = static_cast<int>(random() % 100) < unknownPercent ? kNaN : static_cast<float>(random() % 100'000) / 7;
    return sample;
}

} // namespace

class tst_History : public QObject {
    Q_OBJECT
private slots:
    void emptyAnswersNothing();
    void refusesWhatIsNotLater();
    void agreesWithBruteForce_data();
    void agreesWithBruteForce();
    void dropsTheOldestEighth();
    void theNewestIsSaidAnew();
    void whatIsNeverKnownCostsNothing();
    void forgetsTheFuture();
    void speaksForALittleWhile();
    void givesSamplesOfShortSpans();
    void aClockThatJumpsByYearsStartsAnew();
    void aBranchGoesOnByItself();
    void aBranchHasItsOwnCapacity();
    void whatCameLaterIsAppended();
    void sevenDaysFitTheBudget();
};

void tst_History::emptyAnswersNothing()
{
    History history;
    QCOMPARE(history.size(), std::size_t{0});
    QVERIFY(!history.firstTime());
    QVERIFY(!history.lastTime());
    QVERIFY(!history.at(Metric::Target, kStart));
    QVERIFY(history.gaps(kStart, kStart + Millis{1000}, Millis{1}).empty());
    const auto buckets = history.query(Metric::Target, kStart, kStart + Millis{1000}, 3);
    QCOMPARE(buckets.size(), std::size_t{3});
    QVERIFY(buckets[1].empty);
    QVERIFY(history.query(Metric::Target, kStart, kStart, 3)[0].empty);
    QVERIFY(history.query(Metric::Target, kStart, kStart + Millis{1}, 0).empty());
    history.dropAfter(kStart);
    QCOMPARE(history.size(), std::size_t{0});
}

void tst_History::refusesWhatIsNotLater()
{
    History history;
    History::Sample sample{};
    QVERIFY(history.append(kStart, sample));
    QVERIFY(!history.append(kStart, sample));
    QVERIFY(!history.append(kStart - Millis{1}, sample));
    QVERIFY(history.append(kStart + Millis{1}, sample));
    QCOMPARE(history.size(), std::size_t{2});
}

void tst_History::agreesWithBruteForce_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("unknownPercent");
    QTest::addColumn<int>("seed");
    QTest::newRow("few") << 40 << 1000 << 10 << 1;
    QTest::newRow("one chunk") << 4096 << 100'000 << 0 << 2;
    QTest::newRow("many chunks") << 20'000 << 100'000 << 5 << 3;
    QTest::newRow("mostly unknown") << 9'000 << 100'000 << 97 << 4;
    QTest::newRow("all unknown") << 5'000 << 100'000 << 100 << 5;
    QTest::newRow("small capacity") << 3'000 << 100 << 20 << 6;
    QTest::newRow("capacity over chunks") << 30'000 << 9'000 << 20 << 7;
    QTest::newRow("odd capacity") << 5'000 << 9 << 20 << 8;
}

void tst_History::agreesWithBruteForce()
{
    QFETCH(int, samples);
    QFETCH(int, most);
    QFETCH(int, unknownPercent);
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    History history(static_cast<std::size_t>(most));
    Oracle oracle{{}, static_cast<std::size_t>(most)};
    Instant time = kStart;
    const int checkEvery = std::max(1, samples / 25);
    for (int i = 0; i < samples; ++i) {
        const History::Sample sample = randomSample(random, unknownPercent);
        QCOMPARE(history.append(time, sample), oracle.append(time, sample));
        const auto kind = random() % 200;
        time += kind == 0 ? Millis{60'000} : kind == 1 ? Millis{0} : kind < 10 ? Millis{static_cast<qint64>(random() % 4000)} : Millis{1000};
        if (i % checkEvery == 0) {
            const QString wrong = difference(history, oracle, random);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }
    const QString wrong = difference(history, oracle, random);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void tst_History::dropsTheOldestEighth()
{
    History history(80);
    for (int i = 0; i < 80; ++i)
        history.append(kStart + Millis{i}, {});
    QCOMPARE(history.size(), std::size_t{80});
    history.append(kStart + Millis{80}, {});
    QCOMPARE(history.size(), std::size_t{71});
    QCOMPARE(*history.firstTime(), kStart + Millis{10});
}

void tst_History::theNewestIsSaidAnew()
{
    History history;
    history.amendLast(Metric::Wished, 7); // there is none yet
    QCOMPARE(history.size(), std::size_t{0});
    Oracle oracle{{}, History::kDefaultMaxSamples};
    std::mt19937 random(11);
    for (int i = 0; i < 5'000; ++i) { // past the end of a chunk, over every level of the pyramid
        auto sample = randomSample(random, 60);
        const Instant time = kStart + Millis{1000LL * i};
        history.append(time, sample);
        const auto value = static_cast<float>(random() % 200);
        const bool unknown = i % 3 == 0;
        history.amendLast(Metric::Wished, unknown ? kNaN : value);
        sample[static_cast<std::size_t>(Metric::Wished)] = unknown ? kNaN : value;
        oracle.append(time, sample);
    }
    const Instant end = kStart + Millis{5'000'000};
    for (const int columns : {1, 9, 300}) {
        for (const Metric metric : {Metric::Wished, Metric::Target}) {
            const auto got = history.query(metric, kStart, end, columns);
            const auto wanted = oracle.query(static_cast<std::size_t>(metric), kStart, end, columns);
            for (std::size_t column = 0; column < wanted.size(); ++column)
                QVERIFY2(same(got[column], wanted[column]), qPrintable(QStringLiteral("column %1 of %2").arg(column).arg(columns)));
        }
    }
}

void tst_History::whatIsNeverKnownCostsNothing()
{
    std::mt19937 random(17);
    History history;
    History complete;
    Oracle oracle{{}, History::kDefaultMaxSamples};
    const auto wished = static_cast<std::size_t>(Metric::Wished);
    for (int i = 0; i < 20'000; ++i) {
        auto sample = randomSample(random, 20);
        complete.append(kStart + Millis{1000LL * i}, sample);
        // Known from the middle of one chunk to the middle of the next, and once, last of all, in a later one.
        if (!((i > 3'001 && i < 5'003) || i == 16'383))
            sample[wished] = kNaN;
        history.append(kStart + Millis{1000LL * i}, sample);
        oracle.append(kStart + Millis{1000LL * i}, sample);
        if (i % 1'999 == 0)
            QCOMPARE(difference(history, oracle, random), QString());
    }
    const Instant end = kStart + Millis{20'000'000};
    for (const int columns : {1, 7, 300, 3'000}) {
        const auto got = history.query(Metric::Wished, kStart, end, columns);
        const auto wanted = oracle.query(wished, kStart, end, columns);
        for (std::size_t column = 0; column < wanted.size(); ++column)
            QVERIFY2(same(got[column], wanted[column]), qPrintable(QStringLiteral("column %1 of %2").arg(column).arg(columns)));
    }
    QVERIFY(!history.at(Metric::Wished, kStart + Millis{10'000}));
    QVERIFY(history.at(Metric::Wished, kStart + Millis{16'383'000}));
    // Two of its five chunks have nothing of it.
    QVERIFY(complete.memoryBytes() - history.memoryBytes() >= 2 * 4'096 * sizeof(float));
}

void tst_History::forgetsTheFuture()
{
    std::mt19937 random(21);
    History history(50'000);
    Oracle oracle{{}, 50'000};
    Instant time = kStart;
    for (int round = 0; round < 60; ++round) {
        for (int i = static_cast<int>(random() % 3000); i > 0; --i) {
            const History::Sample sample = randomSample(random, 10);
            QCOMPARE(history.append(time, sample), oracle.append(time, sample));
            time += Millis{static_cast<qint64>(1 + random() % 3000)};
        }
        if (oracle.samples.empty())
            continue;
        const Instant cut = oracle.samples[random() % oracle.samples.size()].first - Millis{static_cast<qint64>(random() % 2)};
        history.dropAfter(cut);
        std::erase_if(oracle.samples, [cut](const auto& one) { return one.first > cut; });
        time = cut + Millis{1};
        const QString wrong = difference(history, oracle, random);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
}

void tst_History::speaksForALittleWhile()
{
    History history;
    History::Sample sample{};
    sample[static_cast<std::size_t>(Metric::Target)] = 12;
    sample[static_cast<std::size_t>(Metric::CpuMean)] = kNaN;
    history.append(kStart, sample);
    QVERIFY(!history.at(Metric::Target, kStart - Millis{1}));
    QCOMPARE(history.at(Metric::Target, kStart), std::optional(12.0F));
    QCOMPARE(history.at(Metric::Target, kStart + Millis{5000}), std::optional(12.0F));
    QVERIFY(!history.at(Metric::Target, kStart + Millis{5001}));
    QVERIFY(!history.at(Metric::CpuMean, kStart));
    history.setLongestHold(Millis{30'000});
    QVERIFY(history.at(Metric::Target, kStart + Millis{5001}));
}

void tst_History::givesSamplesOfShortSpans()
{
    History history;
    for (int i = 0; i < 10; ++i) {
        History::Sample sample{};
        sample[0] = static_cast<float>(i);
        history.append(kStart + Millis{i * 1000}, sample);
    }
    const auto some = history.samples(Metric::LogsPerMinute, kStart + Millis{2000}, kStart + Millis{5000}, 100);
    QCOMPARE(some.size(), std::size_t{3});
    QCOMPARE(some.front().second, 2.0F);
    QCOMPARE(some.back().first, kStart + Millis{4000});
    QVERIFY(history.samples(Metric::LogsPerMinute, kStart, kStart + Millis{10'000}, 9).empty());
    QVERIFY(history.samples(Metric::LogsPerMinute, kStart + Millis{10'000}, kStart, 9).empty());
}

void tst_History::aClockThatJumpsByYearsStartsAnew()
{
    History history;
    History::Sample sample{};
    for (int i = 0; i < 10; ++i)
        QVERIFY(history.append(kStart + Millis{1000 * i}, sample));
    const auto later = kStart + std::chrono::hours{24 * 365 * 10};
    sample[0] = 7;
    QVERIFY(history.append(later, sample));
    QVERIFY(history.append(later + Millis{1000}, sample));
    QCOMPARE(history.size(), std::size_t{2});
    QCOMPARE(*history.firstTime(), later);
    QCOMPARE(history.at(Metric::LogsPerMinute, later + Millis{500}), std::optional(7.0F));
    QCOMPARE(history.query(Metric::LogsPerMinute, later, later + Millis{2000}, 2).back().last, 7.0F);
    // A pause of weeks is none of that.
    QVERIFY(history.append(later + std::chrono::hours{24 * 40}, sample));
    QCOMPARE(history.size(), std::size_t{3});
}

void tst_History::aBranchGoesOnByItself()
{
    // Around the size of a chunk, which is what a branch shares.
    for (const int count : {0, 1, 100, 4'095, 4'096, 4'097, 10'000}) {
        History history;
        const auto sampleOf = [](int i, float shift) {
            History::Sample sample;
            sample.fill(kNaN);
            sample[0] = static_cast<float>(i % 97) + shift;
            return sample;
        };
        for (int i = 0; i < count; ++i)
            history.append(kStart + Millis{i * 1000}, sampleOf(i, 0));
        const Instant end = kStart + Millis{20'000'000};
        const auto pictureOf = [end](const History& of) {
            std::vector<float> picture;
            for (const Bucket& bucket : of.query(Metric::LogsPerMinute, kStart, end, 333))
                picture.insert(picture.end(), {bucket.first, bucket.last, bucket.min, bucket.max, bucket.mean});
            return picture;
        };
        const std::vector<float> before = pictureOf(history);
        History branch = history.branch();
        QCOMPARE(branch.size(), history.size());
        QCOMPARE(pictureOf(branch), before);
        // Whatever happens to the one, the other one stays as it is; both ways.
        branch.amendLast(Metric::LogsPerMinute, 1'000);
        branch.dropAfter(kStart + Millis{4'000'000});
        for (int i = 4'001; i < 9'000; ++i)
            branch.append(kStart + Millis{i * 1000}, sampleOf(i, 500));
        QCOMPARE(pictureOf(history), before);
        const std::vector<float> its = pictureOf(branch);
        history.dropAfter(kStart + Millis{3'000'000});
        for (int i = 3'001; i < 12'000; ++i)
            history.append(kStart + Millis{i * 1000}, sampleOf(i, 900));
        QCOMPARE(pictureOf(branch), its);
        QCOMPARE(branch.lastTime(), std::optional(kStart + Millis{8'999'000}));
    }
}

void tst_History::aBranchHasItsOwnCapacity()
{
    History history(100'000);
    History::Sample sample{};
    for (int i = 0; i < 20'000; ++i)
        history.append(kStart + Millis{i * 1000}, sample);
    History branch = history.branch(4'000);
    QCOMPARE(branch.size(), std::size_t{4'000});
    QCOMPARE(branch.firstTime(), std::optional(kStart + Millis{16'000'000}));
    QCOMPARE(branch.lastTime(), history.lastTime());
    QVERIFY(branch.memoryBytes() < history.memoryBytes() / 2);
    branch.append(*branch.lastTime() + Millis{1000}, sample);
    QCOMPARE(branch.size(), std::size_t{3'501});
    QCOMPARE(history.size(), std::size_t{20'000});
}

void tst_History::whatCameLaterIsAppended()
{
    History past;
    History live;
    History::Sample sample;
    sample.fill(kNaN);
    for (int i = 0; i < 100; ++i) {
        sample[1] = static_cast<float>(i);
        past.append(kStart + Millis{i * 1000}, sample);
    }
    for (int i = 95; i < 6'000; ++i) {
        sample[1] = static_cast<float>(i + 10'000);
        live.append(kStart + Millis{i * 1000}, sample);
    }
    past.append(live);
    QCOMPARE(past.size(), std::size_t{6'000});
    QCOMPARE(past.at(Metric::Target, kStart + Millis{99'000}), std::optional(99.0F));
    QCOMPARE(past.at(Metric::Target, kStart + Millis{100'000}), std::optional(10'100.0F));
    QVERIFY(!past.at(Metric::Usable, kStart + Millis{100'000}));
    History none;
    none.append(past);
    QCOMPARE(none.size(), std::size_t{6'000});
    past.append(History());
    QCOMPARE(past.size(), std::size_t{6'000});
}

void tst_History::sevenDaysFitTheBudget()
{
    History history;
    History::Sample sample{};
    for (std::size_t i = 0; i < History::kDefaultMaxSamples; ++i) {
        sample[0] = static_cast<float>(i % 1000);
        history.append(kStart + Millis{static_cast<qint64>(i) * 1000}, sample);
    }
    const double perValue = static_cast<double>(history.memoryBytes()) / static_cast<double>(history.size() * kMetricCount);
    QVERIFY2(perValue <= 7.5, qPrintable(QStringLiteral("%1 bytes a sample and metric").arg(perValue)));
    QVERIFY2(history.memoryBytes() < 46'000'000, qPrintable(QString::number(history.memoryBytes())));
    // It stays there however long it runs.
    for (std::size_t i = 0; i < History::kDefaultMaxSamples / 2; ++i)
        history.append(*history.lastTime() + Millis{1000}, sample);
    QVERIFY(history.size() <= History::kDefaultMaxSamples);
    QVERIFY2(history.memoryBytes() < 46'000'000, qPrintable(QString::number(history.memoryBytes())));
}

QTEST_APPLESS_MAIN(tst_History)
#include "tst_history.moc"
