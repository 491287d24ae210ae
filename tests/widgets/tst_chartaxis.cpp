// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/timeaxis.h"
#include "widgets/common/valueaxis.h"
#include "words/axislabels.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <ctime>

using namespace stoker;
using widgets::TimeAxis;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

domain::Instant at(const QDateTime& time) { return domain::fromEpochMs(time.toMSecsSinceEpoch()); }
const domain::Instant kNow = domain::fromEpochMs(1'795'262'400'123);

} // namespace

class TestChartAxis : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theWindowIsWholeColumns_data();
    void theWindowIsWholeColumns();
    void followingEndsAtNow();
    void movingOnKeepsTheColumns();
    void panningLetsGoAndComingBackFollows();
    void panningMovesByWhatWasAsked();
    void zoomKeepsWhatIsUnderThePointer();
    void zoomAtTheEdgeStaysWithNow();
    void pauseStandsStill();
    void theCursorStaysInTheWindow();
    void ticksAreRoundAndFewEnough_data();
    void ticksAreRoundAndFewEnough();
    void summerTimeMovesNoTickOffItsHour();
    void midnightSaysItsDate();
    void timesMayBeCountedFromAStart();
    void valueStepsAreRound();
    void aLiveScaleDoesNotBreathe();
};

void TestChartAxis::initTestCase()
{
    qputenv("TZ", "Europe/Berlin");
    tzset();
}

void TestChartAxis::theWindowIsWholeColumns_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<qint64>("span");
    for (const int columns : {1, 7, 1124, 1123, 3840}) {
        for (const qint64 span : {300'000LL, 3'600'000LL, 86'400'000LL, 604'800'000LL})
            QTest::addRow("%d columns, %lld ms", columns, span) << columns << span;
    }
}

void TestChartAxis::theWindowIsWholeColumns()
{
    QFETCH(int, columns);
    QFETCH(qint64, span);
    TimeAxis axis;
    axis.setColumns(columns);
    axis.setNow(kNow);
    axis.setSpan(domain::Millis(span));
    QCOMPARE(axis.to() - axis.from(), axis.columnSpan() * columns);
    QVERIFY(axis.span() >= domain::Millis(span));
    QVERIFY(axis.span() < domain::Millis(span + columns));
    QCOMPARE(domain::toEpochMs(axis.from()) % axis.columnSpan().count(), 0);
    QCOMPARE(axis.firstColumn() * axis.columnSpan().count(), domain::toEpochMs(axis.from()));
}

void TestChartAxis::followingEndsAtNow()
{
    TimeAxis axis;
    axis.setColumns(1000);
    for (int s = 0; s < 100; ++s) {
        axis.setNow(kNow + 1s * s);
        QVERIFY(axis.to() > axis.now());
        QVERIFY(axis.to() - axis.now() <= axis.columnSpan());
    }
}

void TestChartAxis::movingOnKeepsTheColumns()
{
    TimeAxis axis;
    axis.setColumns(1000);
    axis.setNow(kNow);
    axis.setSpan(7 * 24h);
    QSignalSpy moved(&axis, &TimeAxis::windowChanged);
    // A column of a week is ten minutes wide: within it nothing moves, so nothing shimmers.
    const domain::Instant from = axis.from();
    axis.setNow(axis.to() - 1ms);
    QCOMPARE(axis.from(), from);
    QCOMPARE(moved.size(), 0);
    axis.setNow(axis.to());
    QCOMPARE(axis.from(), from + axis.columnSpan());
    QCOMPARE(moved.size(), 1);
}

void TestChartAxis::panningLetsGoAndComingBackFollows()
{
    TimeAxis axis;
    axis.setNow(kNow);
    QSignalSpy following(&axis, &TimeAxis::followingChanged);
    axis.pan(-10min);
    QVERIFY(!axis.isFollowing());
    const domain::Instant to = axis.to();
    axis.setNow(kNow + 60s);
    QCOMPARE(axis.to(), to);
    axis.pan(20min);
    QVERIFY(axis.isFollowing());
    QVERIFY(axis.to() > kNow + 60s);
    QCOMPARE(following.size(), 2);
}

void TestChartAxis::panningMovesByWhatWasAsked()
{
    TimeAxis axis;
    axis.setNow(kNow);
    const domain::Instant from = axis.from();
    for (int i = 1; i <= 20; ++i) {
        axis.pan(-axis.columnSpan() * 7);
        QCOMPARE(axis.from(), from - axis.columnSpan() * 7 * i); // no drift
    }
    const domain::Instant to = axis.to();
    axis.setColumns(500);
    QVERIFY(axis.to() >= to && axis.to() - to <= axis.columnSpan());
}

void TestChartAxis::zoomKeepsWhatIsUnderThePointer()
{
    TimeAxis axis;
    axis.setNow(kNow);
    axis.setSpan(24h);
    const domain::Instant spike = axis.timeAt(0.3);
    for (const double factor : {0.8, 0.5, 0.5, 1.7}) {
        axis.zoom(factor, spike);
        QVERIFY(!axis.isFollowing());
        QVERIFY2(std::abs(axis.position(spike) - 0.3) < 0.005, qPrintable(QString::number(axis.position(spike))));
    }
    axis.zoom(1e-9, spike);
    QCOMPARE(axis.wantedSpan(), TimeAxis::kShortest);
    axis.zoom(1e12, spike);
    QCOMPARE(axis.wantedSpan(), TimeAxis::kLongest);
}

void TestChartAxis::zoomAtTheEdgeStaysWithNow()
{
    TimeAxis axis;
    axis.setNow(kNow);
    axis.setSpan(24h);
    axis.zoom(0.5, axis.timeAt(0.95));
    QVERIFY(axis.isFollowing());
    QCOMPARE(axis.wantedSpan(), domain::Millis(12h));
    QVERIFY(axis.to() > kNow);
}

void TestChartAxis::pauseStandsStill()
{
    TimeAxis axis;
    axis.setNow(kNow);
    const domain::Instant from = axis.from();
    axis.pause();
    axis.setNow(kNow + 1h);
    QCOMPARE(axis.from(), from);
    axis.follow();
    QVERIFY(axis.to() > kNow + 1h);
}

void TestChartAxis::theCursorStaysInTheWindow()
{
    TimeAxis axis;
    axis.setNow(kNow);
    axis.setCursor(axis.from() - 1h);
    QCOMPARE(*axis.cursor(), axis.from());
    axis.setCursor(axis.timeAt(0.01));
    axis.setNow(kNow + 30min); // half the window scrolled by
    QVERIFY(!axis.cursor());
}

void TestChartAxis::ticksAreRoundAndFewEnough_data()
{
    QTest::addColumn<qint64>("seconds");
    for (const qint64 s : {10, 60, 300, 3600, 7200, 86'400, 200'000, 604'800})
        QTest::addRow("%lld s", s) << s;
}

void TestChartAxis::ticksAreRoundAndFewEnough()
{
    QFETCH(qint64, seconds);
    for (int shift = 0; shift < 50; ++shift) {
        const domain::Instant from = kNow + 977s * shift;
        const auto ticks = words::timeTicks(from, from + std::chrono::seconds(seconds), 11);
        QVERIFY(ticks.ticks.size() <= 12);
        QVERIFY(ticks.ticks.size() >= 2);
        for (const auto& tick : ticks.ticks) {
            QVERIFY(tick.time >= from && tick.time <= from + std::chrono::seconds(seconds));
            const QTime time = domain::toDateTime(tick.time).time();
            QCOMPARE(tick.midnight, time == QTime(0, 0));
            const qint64 step = std::min<qint64>(ticks.step.count(), 86'400);
            QCOMPARE(QTime(0, 0).secsTo(time) % step, 0);
        }
    }
}

void TestChartAxis::summerTimeMovesNoTickOffItsHour()
{
    // 29 March 2026, 2:00 -> 3:00 in Berlin.
    const auto ticks = words::timeTicks(at(QDateTime(QDate(2026, 3, 28), QTime(12, 0))), at(QDateTime(QDate(2026, 3, 30), QTime(12, 0))), 9);
    QCOMPARE(ticks.step.count(), 6 * 3600);
    QCOMPARE(ticks.ticks.size(), 9);
    for (const auto& tick : ticks.ticks)
        QCOMPARE(domain::toDateTime(tick.time).time().hour() % 6, 0);
}

void TestChartAxis::midnightSaysItsDate()
{
    const auto ticks = words::timeTicks(at(QDateTime(QDate(2026, 11, 19), QTime(14, 32))), at(QDateTime(QDate(2026, 11, 20), QTime(14, 32))), 11);
    QStringList texts;
    for (const auto& tick : ticks.ticks)
        texts << words::tickText(tick, ticks.step);
    QVERIFY(texts.contains(QStringLiteral("15:00")));
    QVERIFY2(texts.contains(QStringLiteral("Fri 20 Nov")), qPrintable(texts.join(u' ')));
    QVERIFY(!texts.contains(QStringLiteral("00:00")));
}

void TestChartAxis::timesMayBeCountedFromAStart()
{
    using namespace std::chrono_literals;
    const domain::Instant start{domain::Millis{1'795'262'437'123}}; // no round time of any clock
    const auto ticks = words::timeTicks(start - 1h, start + 50h, 10, start);
    QVERIFY(ticks.ticks.size() > 3 && ticks.ticks.size() <= 10);
    QStringList texts;
    for (const words::TimeTick& tick : ticks.ticks) {
        QVERIFY((tick.time - start) % ticks.step == domain::Millis{0});
        texts.append(words::tickText(tick, ticks.step));
    }
    QVERIFY2(texts.contains(u"0:00"_s) && texts.contains(u"1 d 0:00"_s), qPrintable(texts.join(u", "_s)));
    QCOMPARE(words::sinceText(domain::Millis{3'661'000}, true), u"1:01:01"_s);
    QCOMPARE(words::sinceText(domain::Millis{-90'000}, true), u"\u22120:01:30"_s);
    TimeAxis axis;
    QSignalSpy moved(&axis, &TimeAxis::windowChanged);
    axis.setOrigin(start);
    QCOMPARE(axis.origin(), std::optional(start));
    QCOMPARE(moved.size(), 1);
    axis.setOrigin(start);
    QCOMPARE(moved.size(), 1);
}

void TestChartAxis::valueStepsAreRound()
{
    for (const double top : {1.1, 7.0, 95.0, 104.0, 1870.0, 4.1e6}) {
        for (const int height : {40, 70, 120, 400}) {
            const double step = words::niceStep(top, height, 19, false);
            QVERIFY(step >= 1);
            QVERIFY(step == 1 || step / top * height >= 19 * (1 - 1e-9));
            const double mantissa = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
            QVERIFY2(std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 || std::abs(mantissa - 5) < 1e-6, qPrintable(QString::number(mantissa)));
        }
    }
    QCOMPARE(words::niceStep(104, 100, 19, true), 25.0); // not 20, for per cent
}

void TestChartAxis::aLiveScaleDoesNotBreathe()
{
    const double top = widgets::steadyTop(100, 0);
    QCOMPARE(top, 110.0);
    QCOMPARE(widgets::steadyTop(95, top), top);
    QCOMPARE(widgets::steadyTop(70, top), top);
    QVERIFY(widgets::steadyTop(109, top) > top);
    QVERIFY(widgets::steadyTop(40, top) < top);
    QVERIFY(widgets::steadyTop(0, 0) > 0);
}

QTEST_MAIN(TestChartAxis)
#include "tst_chartaxis.moc"
