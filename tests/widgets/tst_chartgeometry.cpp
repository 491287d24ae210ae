// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/seriesgeometry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace stoker::widgets;
using stoker::domain::Bucket;

namespace {

Bucket bucket(float first, float last, float low, float high) { return Bucket{first, last, low, high, false, (first + last) / 2}; }
Bucket flat(float value) { return Bucket{value, value, value, value, false, value}; }

SeriesSpec spec(SeriesShape shape, SeriesDash dash = SeriesDash::None)
{
    SeriesSpec result;
    result.shape = shape;
    result.dash = dash;
    return result;
}

// 0 at y = 100, 10 at y = 0.
PlotScale scaleOf(std::size_t columns)
{
    PlotScale scale;
    scale.columns = static_cast<int>(columns);
    scale.height = 100;
    scale.top = 10;
    scale.thickness = 1;
    return scale;
}

bool inked(const std::vector<QRect>& rects, int x, int y)
{
    return std::any_of(rects.begin(), rects.end(), [&](const QRect& r) { return r.contains(x, y); });
}

SeriesGeometry build(const SeriesSpec& series, const std::vector<Bucket>& buckets, const PlotScale& scale, const std::vector<Bucket>& upper = {})
{
    SeriesGeometry geometry;
    buildGeometry(series, buckets, upper, scale, geometry);
    return geometry;
}

} // namespace

class TestChartGeometry : public QObject {
    Q_OBJECT
private slots:
    void aConstantStepIsOneRectangle();
    void aStepIsStraight();
    void everyStepReachesWhatItsColumnHeld();
    void aStepAreaStandsOnTheBaseLine();
    void aGapIsNotBridged();
    void aShortPauseIsHeld();
    void aCurveReachesTheEdges();
    void dotsSitOnTheCurve();
    void dashesMoveWithTheData();
    void aPeakOfOneSecondIsDrawn();
    void denseSpansTouch();
    void sparseSamplesAreJoinedByLines();
    void aSampleBetweenTwoGapsIsThere();
    void groupsKeepTheirSamplesWhenTheWindowMoves();
    void aBandLiesBetweenItsTwo();
    void whatIsShownIsWhatWasThere();
    void valuesBeyondTheScaleStayNearThePlot();
    void nothingInNothingOut();
};

void TestChartGeometry::aConstantStepIsOneRectangle()
{
    const auto g = build(spec(SeriesShape::Step), std::vector<Bucket>(500, flat(4)), scaleOf(500));
    QCOMPARE(g.ink.size(), std::size_t(1));
    QCOMPARE(g.ink[0], QRect(0, 60, 500, 1));
    QVERIFY(g.fill.empty() && g.lines.empty());
}

void TestChartGeometry::aStepIsStraight()
{
    std::vector<Bucket> buckets(10, flat(2));
    for (std::size_t i = 6; i < 10; ++i)
        buckets[i] = flat(8);
    const auto g = build(spec(SeriesShape::Step), buckets, scaleOf(10));
    QVERIFY(inked(g.ink, 5, 80));
    QVERIFY(!inked(g.ink, 5, 50)); // no slope towards it
    QVERIFY(inked(g.ink, 6, 50));  // straight up where it changed
    QVERIFY(inked(g.ink, 6, 20));
    QVERIFY(inked(g.ink, 9, 20));
}

void TestChartGeometry::everyStepReachesWhatItsColumnHeld()
{
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        std::vector<Bucket> buckets(200);
        float value = 5;
        for (Bucket& b : buckets) {
            if (random() % 6 == 0)
                continue; // empty
            const float next = static_cast<float>(random() % 100) / 10;
            const float low = std::min({value, next, static_cast<float>(random() % 100) / 10});
            const float high = std::max({value, next, static_cast<float>(random() % 100) / 10});
            b = random() % 2 ? flat(value) : bucket(value, next, low, high);
            value = b.last;
        }
        PlotScale scale = scaleOf(200);
        scale.longestHold = 3;
        const auto g = build(spec(SeriesShape::Step), buckets, scale);
        for (int x = 0; x < 200; ++x) {
            const Bucket& b = buckets[static_cast<std::size_t>(x)];
            if (b.empty)
                continue;
            for (const float v : {b.min, b.max, b.last})
                QVERIFY2(inked(g.ink, x, static_cast<int>(std::lround(scale.y(v)))), qPrintable(QStringLiteral("round %1, column %2, value %3").arg(round).arg(x).arg(v)));
        }
    }
}

void TestChartGeometry::aStepAreaStandsOnTheBaseLine()
{
    std::vector<Bucket> buckets(10, flat(2));
    buckets[4] = flat(0);
    const auto g = build(spec(SeriesShape::AreaStep), buckets, scaleOf(10));
    QVERIFY(inked(g.fill, 0, 99) && inked(g.fill, 3, 80) && inked(g.fill, 9, 99));
    QVERIFY(!inked(g.fill, 0, 79));
    QVERIFY(!inked(g.fill, 4, 99)); // zero has no area
    // Nothing is filled twice: a translucent fill would show it.
    for (int x = 0; x < 10; ++x)
        QVERIFY(std::count_if(g.fill.begin(), g.fill.end(), [x](const QRect& r) { return r.contains(x, 95); }) <= 1);
}

void TestChartGeometry::aGapIsNotBridged()
{
    for (const SeriesShape shape : {SeriesShape::Step, SeriesShape::AreaStep, SeriesShape::Line, SeriesShape::AreaLine, SeriesShape::Band}) {
        std::vector<Bucket> buckets(30, flat(5));
        for (std::size_t i = 10; i < 20; ++i)
            buckets[i] = Bucket{};
        PlotScale scale = scaleOf(30);
        scale.longestHold = 4;
        const auto g = build(spec(shape), buckets, scale, buckets);
        for (int x = 11; x < 19; ++x) {
            for (int y = 0; y < 100; ++y)
                QVERIFY(!inked(g.ink, x, y) && !inked(g.fill, x, y));
            for (const QLineF& line : g.lines)
                QVERIFY(std::max(line.x1(), line.x2()) < x || std::min(line.x1(), line.x2()) > x);
            for (const QPolygonF& polygon : g.smoothFill)
                QVERIFY(polygon.boundingRect().right() < x || polygon.boundingRect().left() > x);
        }
    }
}

void TestChartGeometry::aShortPauseIsHeld()
{
    std::vector<Bucket> buckets(30, flat(5));
    buckets[10] = buckets[11] = Bucket{};
    PlotScale scale = scaleOf(30);
    scale.longestHold = 4;
    const auto g = build(spec(SeriesShape::Step), buckets, scale);
    for (int x = 0; x < 30; ++x)
        QVERIFY(inked(g.ink, x, 50));
}

void TestChartGeometry::aCurveReachesTheEdges()
{
    std::vector<Bucket> buckets(30);
    for (const std::size_t x : {8, 16, 24})
        buckets[x] = flat(5);
    PlotScale scale = scaleOf(30);
    scale.longestHold = 10;
    SeriesEdges near;
    near.before = {-1, flat(3)};
    near.after = {31, flat(7)};
    SeriesEdges far;
    far.before = {-5, flat(3)};
    far.after = {36, flat(7)};
    for (const SeriesShape shape : {SeriesShape::Step, SeriesShape::AreaStep}) {
        SeriesGeometry g;
        buildGeometry(spec(shape), buckets, {}, scale, g, near);
        QVERIFY(inked(g.ink, 0, 70) && inked(g.ink, 7, 70)); // what was held
        QVERIFY(inked(g.ink, 29, 50) && !inked(g.ink, 29, 30));
        buildGeometry(spec(shape), buckets, {}, scale, g, far); // gaps on both sides
        QVERIFY(!inked(g.ink, 7, 50) && inked(g.ink, 8, 50) && !inked(g.ink, 29, 50));
    }
    for (const SeriesShape shape : {SeriesShape::Line, SeriesShape::AreaLine}) {
        SeriesGeometry g;
        buildGeometry(spec(shape), buckets, {}, scale, g, near);
        const auto reaches = [&g](double x) { return std::any_of(g.lines.begin(), g.lines.end(), [x](const QLineF& l) { return l.x1() <= x && l.x2() >= x; }); };
        QVERIFY(reaches(0) && reaches(15) && reaches(30));
        buildGeometry(spec(shape), buckets, {}, scale, g, far);
        QVERIFY(!reaches(0) && reaches(15) && !reaches(30));
    }
    // No sample within the window at all: still the value that is held.
    SeriesGeometry g;
    buildGeometry(spec(SeriesShape::Step), std::vector<Bucket>(6), {}, scaleOf(6), g, {});
    QVERIFY(g.ink.empty());
    PlotScale few = scaleOf(6);
    few.longestHold = 10;
    SeriesEdges around;
    around.before = {-2, flat(3)};
    around.after = {7, flat(7)};
    buildGeometry(spec(SeriesShape::Step), std::vector<Bucket>(6), {}, few, g, around);
    QVERIFY(inked(g.ink, 0, 70) && inked(g.ink, 5, 70));
    QCOMPARE(*shownAt(spec(SeriesShape::Step), std::vector<Bucket>(6), few, 3, around), 3.0);
}

void TestChartGeometry::dotsSitOnTheCurve()
{
    std::vector<Bucket> buckets(21);
    buckets[0] = flat(2);
    buckets[10] = flat(6);
    PlotScale scale = scaleOf(21);
    scale.longestHold = 12;
    QCOMPARE(*drawnAt(spec(SeriesShape::Line), buckets, scale, 5), 4.0); // half way up the line
    QCOMPARE(*shownAt(spec(SeriesShape::Line), buckets, scale, 5), 2.0); // but 2 is what was known then
    QCOMPARE(*drawnAt(spec(SeriesShape::Step), buckets, scale, 5), 2.0);
    QCOMPARE(*drawnAt(spec(SeriesShape::Line), buckets, scale, 15), 6.0);
}

void TestChartGeometry::dashesMoveWithTheData()
{
    for (const SeriesDash dash : {SeriesDash::Dashed, SeriesDash::Dotted}) {
        std::vector<Bucket> buckets(300, flat(5));
        for (std::size_t i = 140; i < 300; ++i)
            buckets[i] = flat(7);
        PlotScale scale = scaleOf(300);
        scale.firstColumn = 1'000'003;
        const auto before = build(spec(SeriesShape::Step, dash), buckets, scale);
        QVERIFY(before.ink.size() > 20);
        const int moved = 5; // the window goes five columns on
        scale.firstColumn += moved;
        std::rotate(buckets.begin(), buckets.begin() + moved, buckets.end());
        std::fill(buckets.end() - moved, buckets.end(), flat(7));
        const auto after = build(spec(SeriesShape::Step, dash), buckets, scale);
        for (int x = moved; x < 300; ++x) {
            for (const int y : {50, 30})
                QCOMPARE(inked(after.ink, x - moved, y), inked(before.ink, x, y));
        }
    }
}

void TestChartGeometry::aPeakOfOneSecondIsDrawn()
{
    std::vector<Bucket> buckets(400, flat(3));
    buckets[200] = Bucket{3, 3, 3, 9.5, false, 3.01f};
    const auto g = build(spec(SeriesShape::Line), buckets, scaleOf(400));
    QVERIFY(inked(g.ink, 200, 5 + 1));
    QVERIFY(inked(g.ink, 200, 40));
    QVERIFY(!inked(g.ink, 198, 40));
}

void TestChartGeometry::denseSpansTouch()
{
    std::mt19937 random(3);
    std::vector<Bucket> buckets(200);
    float value = 5;
    for (Bucket& b : buckets) {
        const float next = static_cast<float>(random() % 100) / 10;
        b = bucket(value, next, std::min(value, next), std::max(value, next));
        value = next;
    }
    const auto g = build(spec(SeriesShape::Line), buckets, scaleOf(200));
    for (std::size_t i = 1; i < g.ink.size(); ++i) {
        if (g.ink[i].left() == g.ink[i - 1].left() + 1)
            QVERIFY(g.ink[i].top() <= g.ink[i - 1].bottom() + 1 && g.ink[i].bottom() >= g.ink[i - 1].top() - 1);
    }
}

void TestChartGeometry::sparseSamplesAreJoinedByLines()
{
    std::vector<Bucket> buckets(100);
    for (std::size_t i = 0; i < 100; i += 10)
        buckets[i] = flat(static_cast<float>(i) / 10);
    PlotScale scale = scaleOf(100);
    scale.longestHold = 15;
    const auto g = build(spec(SeriesShape::Line), buckets, scale);
    QCOMPARE(g.lines.size(), std::size_t(9));
    QCOMPARE(g.lines[0], QLineF(0.5, 100, 10.5, 90));
    QVERIFY(g.ink.empty());
}

void TestChartGeometry::aSampleBetweenTwoGapsIsThere()
{
    std::vector<Bucket> buckets(100);
    buckets[50] = flat(5);
    const auto g = build(spec(SeriesShape::Line), buckets, scaleOf(100));
    QCOMPARE(g.lines.size(), std::size_t(1));
    QVERIFY(std::abs(g.lines[0].center().x() - 50.5) < 1e-9);
}

void TestChartGeometry::groupsKeepTheirSamplesWhenTheWindowMoves()
{
    std::mt19937 random(11);
    std::vector<Bucket> all(260);
    for (Bucket& b : all)
        b = flat(static_cast<float>(random() % 100) / 10);
    SeriesSpec series = spec(SeriesShape::Line);
    series.smoothColumns = 4;
    PlotScale scale = scaleOf(200);
    scale.firstColumn = 4002;
    const auto before = build(series, {all.begin(), all.begin() + 200}, scale);
    scale.firstColumn += 3;
    const auto after = build(series, {all.begin() + 3, all.begin() + 203}, scale);
    // Every inner vertex is where it was, three columns further left.
    int found = 0;
    for (std::size_t i = 3; i + 3 < before.lines.size(); ++i) {
        const QPointF moved = before.lines[i].p2() - QPointF(3, 0);
        found += std::any_of(after.lines.begin(), after.lines.end(), [&](const QLineF& l) { return QLineF(l.p2(), moved).length() < 1e-6; }) ? 1 : 0;
    }
    QVERIFY(found >= static_cast<int>(before.lines.size()) - 8);
}

void TestChartGeometry::aBandLiesBetweenItsTwo()
{
    const auto g = build(spec(SeriesShape::Band), std::vector<Bucket>(50, flat(2)), scaleOf(50), std::vector<Bucket>(50, flat(6)));
    QCOMPARE(g.smoothFill.size(), std::size_t(1));
    QCOMPARE(g.smoothFill[0].boundingRect(), QRectF(QPointF(0.5, 40), QPointF(49.5, 80)));
}

void TestChartGeometry::whatIsShownIsWhatWasThere()
{
    std::vector<Bucket> buckets(30, flat(5));
    buckets[10] = bucket(5, 8, 4, 9);
    for (std::size_t i = 11; i < 25; ++i)
        buckets[i] = Bucket{};
    PlotScale scale = scaleOf(30);
    scale.longestHold = 4;
    const SeriesSpec series = spec(SeriesShape::Step);
    QCOMPARE(*shownAt(series, buckets, scale, 10), 8.0);
    QCOMPARE(*shownAt(series, buckets, scale, 13), 8.0); // held
    QVERIFY(!shownAt(series, buckets, scale, 20));       // unknown
    QVERIFY(!shownAt(series, {}, scale, 3));
    QCOMPARE(*shownAt(series, buckets, scale, 99), 5.0); // the last one
}

void TestChartGeometry::valuesBeyondTheScaleStayNearThePlot()
{
    std::vector<Bucket> buckets(50, flat(5));
    buckets[20] = flat(1e9f);
    for (const SeriesShape shape : {SeriesShape::Step, SeriesShape::AreaStep}) {
        const auto g = build(spec(shape), buckets, scaleOf(50));
        for (const QRect& rect : g.ink)
            QVERIFY(rect.top() >= -4 && rect.bottom() <= 104);
    }
}

void TestChartGeometry::nothingInNothingOut()
{
    for (const SeriesShape shape : {SeriesShape::Step, SeriesShape::AreaStep, SeriesShape::Line, SeriesShape::AreaLine, SeriesShape::Band}) {
        for (const auto& buckets : {std::vector<Bucket>{}, std::vector<Bucket>(100)}) {
            const auto g = build(spec(shape), buckets, scaleOf(100), buckets);
            QVERIFY(g.ink.empty() && g.fill.empty() && g.lines.empty() && g.smoothFill.empty());
        }
    }
    PlotScale none;
    QVERIFY(build(spec(SeriesShape::Step), {flat(1)}, none).ink.empty());
}

QTEST_APPLESS_MAIN(TestChartGeometry)
#include "tst_chartgeometry.moc"
