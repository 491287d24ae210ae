// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"
#include "widgets/live/tilestrip.h"
#include "widgets/live/tilevalues.h"

#include <QApplication>
#include <QTest>

#include <limits>

using namespace stoker;
using namespace stoker::widgets;
using domain::Figures;
using domain::History;
using domain::Metric;
using namespace std::chrono_literals;

namespace {

enum Index { Logs, Executors, Cpu, Backlog, BatchTime, Today };
const domain::Instant kNow = domain::fromEpochMs(1'795'262'400'000);

/// `seconds` at 1 Hz until now, logs per minute as asked for by age.
History history(int seconds, const std::function<float(int)>& logs)
{
    History result;
    for (int ago = seconds; ago >= 0; --ago) {
        History::Sample sample;
        sample.fill(std::numeric_limits<float>::quiet_NaN());
        sample[static_cast<std::size_t>(Metric::LogsPerMinute)] = logs(ago);
        result.append(kNow - 1s * ago, sample);
    }
    return result;
}

Figures busy()
{
    Figures figures;
    figures.time = kNow;
    figures.logsPerMinute = 3.36e6;
    figures.cpuPercent = 72.4;
    figures.cpuP10 = 62;
    figures.cpuP90 = 80;
    figures.target = 86;
    figures.registered = 83;
    figures.usable = 82;
    figures.pending = 3;
    figures.busy = 80;
    figures.needed = 77;
    figures.tasksRunning = 600;
    figures.tasksPending = 1240;
    figures.batchLastSeconds = 47.2;
    figures.batchIntervalSeconds = 60;
    figures.batchDeadlineSeconds = 50;
    figures.coreHoursToday = 9840;
    return figures;
}

} // namespace

class TestLiveTiles : public QObject {
    Q_OBJECT
private slots:
    void theSixSayWhatTheFiguresSay();
    void whatIsUnknownIsAnEnDash();
    void nothingIsMadeUpWithoutATarget();
    void aMissedDeadlineIsTroubleInWords();
    void estimatesSaySo();
    void theTrendIsAgainstAnHourAgo();
    void theTrendSaysHowFarItLooks();
    void fromNothingIsNoPercentage();
    void noCostWithoutAPrice();
    void theCostOfTodayStandsBesideTheCoreHours();
    void moreThanTheTargetIsNotSoManyOfIt();
    void aScreenReaderHearsSentences();
    void oldFiguresAreNotInkBlack();
};

void TestLiveTiles::theSixSayWhatTheFiguresSay()
{
    const TileValues tiles = tileValues(busy(), history(3700, [](int) { return 3.36e6f; }), words::Units(QLocale::c()));
    QCOMPARE(tiles[Logs].figure, QStringLiteral("3.36"));
    QCOMPARE(tiles[Logs].unit, QStringLiteral("M"));
    QCOMPARE(tiles[Executors].figure, QStringLiteral("82"));
    QCOMPARE(tiles[Executors].unit, QStringLiteral("of 86"));
    QVERIFY(tiles[Executors].fragment.contains(QStringLiteral("3 pending")));
    QVERIFY(tiles[Executors].fragment.contains(QStringLiteral("1 leaving")));
    QCOMPARE(tiles[Cpu].figure, QStringLiteral("72"));
    QVERIFY(tiles[Cpu].fragment.contains(QStringLiteral("62–80")));
    QCOMPARE(tiles[Backlog].figure, QStringLiteral("1\u202f240"));
    QCOMPARE(tiles[Backlog].fragment, QStringLiteral("600 running"));
    QCOMPARE(tiles[BatchTime].figure, QStringLiteral("47.2"));
    QCOMPARE(tiles[BatchTime].unit, QStringLiteral("s of 60"));
    QCOMPARE(tiles[BatchTime].fragment, QStringLiteral("2.8 s below the deadline of 50 s"));
    QCOMPARE(*tiles[BatchTime].meter, 47.2 / 60);
    QCOMPARE(tiles[BatchTime].mark, 50 / 60.0);
    QCOMPARE(tiles[Today].unit, QStringLiteral("core-hours"));
    for (const TileValue& tile : tiles)
        QCOMPARE(tile.mood, TileValue::Mood::Calm);
}

void TestLiveTiles::whatIsUnknownIsAnEnDash()
{
    Figures figures;
    figures.time = kNow;
    const TileValues tiles = tileValues(figures, History(), words::Units(QLocale::c()));
    for (const Index index : {Logs, Cpu, BatchTime}) {
        QCOMPARE(tiles[index].figure, QStringLiteral("–"));
        QVERIFY(tiles[index].trend.empty());
        QVERIFY(!tiles[index].meter);
    }
    for (const TileValue& tile : unknownTiles())
        QCOMPARE(tile.figure, QStringLiteral("–"));
}

void TestLiveTiles::nothingIsMadeUpWithoutATarget()
{
    Figures figures = busy();
    figures.target.reset();
    figures.pending.reset();
    figures.needed.reset();
    const TileValue tile = tileValues(figures, History(), words::Units(QLocale::c()))[Executors];
    QVERIFY(tile.unit.isEmpty());
    QVERIFY(!tile.fragment.contains(QStringLiteral("pending")));
    QVERIFY(!tile.fragment.contains(QStringLiteral("needed")));
}

void TestLiveTiles::aMissedDeadlineIsTroubleInWords()
{
    Figures figures = busy();
    figures.batchLastSeconds = 58.4;
    const TileValue tile = tileValues(figures, History(), words::Units(QLocale::c()))[BatchTime];
    QCOMPARE(tile.mood, TileValue::Mood::Trouble);
    QCOMPARE(tile.fragment, QStringLiteral("8.4 s over the deadline of 50 s"));
}

void TestLiveTiles::estimatesSaySo()
{
    Figures figures = busy();
    figures.estimates = domain::Estimate::LogsPerMinute | domain::Estimate::Batch;
    const TileValues tiles = tileValues(figures, History(), words::Units(QLocale::c()));
    QVERIFY(tiles[Logs].estimate && tiles[BatchTime].estimate);
    QVERIFY(!tiles[Cpu].estimate && !tiles[Executors].estimate);
    figures.logsPerMinute.reset();
    QVERIFY(!tileValues(figures, History(), words::Units(QLocale::c()))[Logs].estimate); // unknown is not estimated
}

void TestLiveTiles::theTrendIsAgainstAnHourAgo()
{
    const words::Units units(QLocale::c());
    QCOMPARE(trendWords(history(4000, [](int ago) { return ago > 1800 ? 100.0f : 126.0f; }), Metric::LogsPerMinute, units), QStringLiteral("▲ 26\u202f% in 1 h"));
    QCOMPARE(trendWords(history(4000, [](int ago) { return ago > 1800 ? 100.0f : 80.0f; }), Metric::LogsPerMinute, units), QStringLiteral("▼ 20\u202f% in 1 h"));
    QCOMPARE(trendWords(history(4000, [](int) { return 100.0f; }), Metric::LogsPerMinute, units), QStringLiteral("steady for 1 h"));
}

void TestLiveTiles::theTrendSaysHowFarItLooks()
{
    const words::Units units(QLocale::c());
    QCOMPARE(trendWords(history(730, [](int ago) { return ago > 300 ? 100.0f : 150.0f; }), Metric::LogsPerMinute, units), QStringLiteral("▲ 50\u202f% in 12 min"));
    QVERIFY(trendWords(history(100, [](int) { return 100.0f; }), Metric::LogsPerMinute, units).isEmpty());
    QVERIFY(trendWords(history(4000, [](int) { return 100.0f; }), Metric::CpuMean, units).isEmpty()); // unknown all along
}

void TestLiveTiles::fromNothingIsNoPercentage()
{
    const QString words = trendWords(history(4000, [](int ago) { return ago > 1800 ? 0.0f : 80.0f; }), Metric::LogsPerMinute, words::Units(QLocale::c()));
    QCOMPARE(words, QStringLiteral("was 0, 1 h ago"));
}

void TestLiveTiles::noCostWithoutAPrice()
{
    const TileValue tile = tileValues(busy(), history(600, [](int) { return 1.0f; }), words::Units(QLocale::c()))[Today];
    for (const QString& text : {tile.figure, tile.unit, tile.fragment})
        QVERIFY(!text.contains(u'€') && !text.contains(u'$'));
    QVERIFY(tile.fragment.startsWith(QStringLiteral("watched since")));
}

void TestLiveTiles::theCostOfTodayStandsBesideTheCoreHours()
{
    const TileValue tile = tileValues(busy(), history(600, [](int) { return 1.0f; }), words::Units(QLocale::c()), {0.05, QStringLiteral("EUR")})[Today];
    QVERIFY(tile.figure.startsWith(QStringLiteral("9"))); // 9,840 core-hours
    QVERIFY2(tile.fragment.startsWith(QStringLiteral("492\u202fEUR since ")), qPrintable(tile.fragment));
    QVERIFY2(tile.toolTip.contains(QStringLiteral("0.05\u202fEUR")), qPrintable(tile.toolTip));
}

void TestLiveTiles::moreThanTheTargetIsNotSoManyOfIt()
{
    Figures figures = busy();
    figures.target = 4;
    figures.usable = 8;
    QCOMPARE(tileValues(figures, History(), words::Units(QLocale::c()))[Executors].unit, QStringLiteral("target 4"));
    figures.usable = 4;
    QCOMPARE(tileValues(figures, History(), words::Units(QLocale::c()))[Executors].unit, QStringLiteral("of 4"));
}

void TestLiveTiles::aScreenReaderHearsSentences()
{
    TileStrip strip(TileStrip::Size::Desk);
    strip.setValues(tileValues(busy(), History(), words::Units(QLocale::c())), false);
    QCOMPARE(strip.sentence(BatchTime), QStringLiteral("Batch time: 47.2 s of 60, 2.8 s below the deadline of 50 s"));
    strip.setValues(tileValues(busy(), History(), words::Units(QLocale::c())), true);
    QVERIFY(strip.sentence(BatchTime).endsWith(QStringLiteral("old")));
}

void TestLiveTiles::oldFiguresAreNotInkBlack()
{
    applyTheme(*qApp, ThemeChoice::Light);
    const auto inked = [](bool stale) {
        TileStrip strip(TileStrip::Size::Desk);
        strip.resize(1188, 78);
        strip.setValues(tileValues(busy(), history(3700, [](int ago) { return 1e6f + static_cast<float>(ago) * 100; }), words::Units(QLocale::c())), stale);
        const QImage image = strip.grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == color(ColorRole::Text).rgb() || image.pixel(x, y) == color(ColorRole::Demand).rgb() ? 1 : 0;
        }
        return count;
    };
    QVERIFY(inked(false) > 200);
    QVERIFY(inked(true) < 60); // only the goal's tick on the bar keeps the ink
}

QTEST_MAIN(TestLiveTiles)
#include "tst_livetiles.moc"
