// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/history.h"
#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/eventlane.h"
#include "widgets/common/theme.h"
#include "widgets/live/livepanels.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <limits>

using namespace stoker;
using namespace stoker::widgets;
using domain::Metric;
using domain::Millis;
using namespace std::chrono_literals;

namespace {

const domain::Instant kNow = domain::fromEpochMs(1'795'262'400'000);
constexpr int kSeconds = 2 * 3600;

float usableAt(int second) { return static_cast<float>(40 + second / 700 % 5 * 4); }

// Two hours at 1 Hz until now, with ten minutes nobody watched.
domain::History twoHours()
{
    domain::History history;
    for (int s = 0; s <= kSeconds; ++s) {
        if (s > 3000 && s < 3600)
            continue;
        domain::History::Sample sample;
        sample.fill(std::numeric_limits<float>::quiet_NaN());
        const auto put = [&sample](Metric metric, float value) { sample[static_cast<std::size_t>(metric)] = value; };
        put(Metric::LogsPerMinute, 2e6f + 2e5f * static_cast<float>(std::sin(s / 300.0)));
        put(Metric::Target, usableAt(s) + 2);
        put(Metric::Registered, usableAt(s) + 1);
        put(Metric::Usable, usableAt(s));
        put(Metric::Needed, usableAt(s) - 3);
        put(Metric::CpuMean, 72);
        put(Metric::CpuP10, 61);
        put(Metric::CpuP90, 80);
        history.append(kNow - 1s * (kSeconds - s), sample);
    }
    return history;
}

// The redraw that was posted, the update it posts, the paint that posts.
void settle()
{
    for (int turn = 0; turn < 3; ++turn)
        QCoreApplication::sendPostedEvents();
}

QString readoutOf(const ChartStack& stack, const QString& label)
{
    for (const ChartPanel* panel : stack.panels()) {
        for (const auto& readout : panel->readouts()) {
            if (readout.series->label == label)
                return readout.text;
        }
    }
    return QStringLiteral("none");
}

QImage plotOf(ChartStack& stack, std::size_t panel)
{
    const ChartPanel* p = stack.panels()[panel];
    return stack.grab(p->plotRect().translated(p->pos())).toImage();
}

} // namespace

class TestChartStack : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void thePanelsSayTheNewest();
    void theCrosshairSaysWhatWasThere();
    void theCrosshairSaysUnknownInAGap();
    void aGapIsHatched();
    void aCoarsePastHasNoHolesAtAnyWidth();
    void silenceIsHatchedToTheRight();
    void panningMovesThePictureAndNothingElse();
    void arrowsMoveTheCrosshair();
    void keysZoomPanPauseAndComeBack();
    void theWheelZoomsAtThePointer();
    void draggingZoomsIntoTheSpan();
    void aZoomedCurveReachesBothEdges();
    void escapeCancelsADrag();
    void aClickOnAMarkerOpensItsLine();
    void aClickOnADecisionOpensIt();
    void aWishIsNamedOnlyWhereThereIsOne();
    void aMarkerIsReachedByKey();
    void theWeightierMarkerWins();
    void estimatesAreMarked();
    void aBacklogDoesNotFlattenTheExecutors();
    void withoutHistoryTheGridStays();
    void aWallTakesNoInput();
    void bothThemesPaintTheirInk();

private:
    domain::History m_history;
    std::unique_ptr<ChartStack> m_stack;
};

void TestChartStack::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    m_history = twoHours();
}

void TestChartStack::init()
{
    m_stack = std::make_unique<ChartStack>(livePanels());
    m_stack->resize(1188, 370);
    m_stack->setHistory(&m_history);
    m_stack->show();
    QVERIFY(QTest::qWaitForWindowActive(m_stack.get()));
    m_stack->refresh(kNow);
    settle();
}

void TestChartStack::cleanup() { m_stack.reset(); }

void TestChartStack::thePanelsSayTheNewest()
{
    QCOMPARE(readoutOf(*m_stack, QStringLiteral("usable")), QString::number(usableAt(kSeconds)));
    QCOMPARE(readoutOf(*m_stack, QStringLiteral("target")), QString::number(usableAt(kSeconds) + 2));
    QCOMPARE(readoutOf(*m_stack, QStringLiteral("mean")), QStringLiteral("72\u202f%"));
    QCOMPARE(readoutOf(*m_stack, QStringLiteral("p10–p90")), QStringLiteral("61–80\u202f%"));
}

void TestChartStack::theCrosshairSaysWhatWasThere()
{
    for (const int ago : {60, 900, 2000, 3200}) {
        m_stack->axis()->setCursor(kNow - 1s * ago);
        const auto known = m_history.at(Metric::Usable, kNow - 1s * ago);
        QVERIFY(known);
        QCOMPARE(readoutOf(*m_stack, QStringLiteral("usable")), QString::number(*known));
    }
    QVERIFY(m_stack->readout().contains(QStringLiteral("usable")));
}

void TestChartStack::theCrosshairSaysUnknownInAGap()
{
    m_stack->axis()->setSpan(2h);
    settle();
    m_stack->axis()->setCursor(kNow - 1s * (kSeconds - 3300));
    for (const QString& label : {QStringLiteral("usable"), QStringLiteral("input"), QStringLiteral("mean"), QStringLiteral("p10–p90")})
        QCOMPARE(readoutOf(*m_stack, label), QStringLiteral("–"));
}

void TestChartStack::aGapIsHatched()
{
    m_stack->axis()->setSpan(2h);
    settle();
    const QImage image = plotOf(*m_stack, 0);
    const auto columnOf = [&](int second) { return static_cast<int>(m_stack->axis()->position(kNow - 1s * (kSeconds - second)) * image.width()); };
    const QRgb hatch = color(ColorRole::Hatch).rgb();
    const auto hatched = [&](int x) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            count += image.pixel(x, y) == hatch ? 1 : 0;
        return count;
    };
    QVERIFY(hatched(columnOf(3100)) > 3);
    QCOMPARE(hatched(columnOf(2500)), 0);
    QCOMPARE(hatched(columnOf(4000)), 0);
}

void TestChartStack::aCoarsePastHasNoHolesAtAnyWidth()
{
    // The past of the demo: a step of five seconds, and a hold that spans it.
    domain::History history;
    history.setLongestHold(7500ms);
    for (int s = 0; s <= kSeconds; s += 5) {
        domain::History::Sample sample;
        sample.fill(std::numeric_limits<float>::quiet_NaN());
        sample[static_cast<std::size_t>(Metric::Usable)] = sample[static_cast<std::size_t>(Metric::Target)] = 40;
        history.append(kNow - 1s * (kSeconds - s), sample);
    }
    m_stack->setHistory(&history);
    for (const int width : {600, 700, 786, 858, 930, 1000, 1100, 1188, 1400, 1800}) {
        m_stack->resize(width, 370);
        m_stack->axis()->setSpan(1h);
        m_stack->refresh(kNow);
        settle();
        const QImage plot = plotOf(*m_stack, 1);
        const int y = plot.height() - 6; // in the area below the curve
        const QRgb grid = plot.pixel(plot.width() / 2, 2);
        int holes = 0;
        for (int x = 0; x < plot.width() - 2; ++x)
            holes += plot.pixel(x, y) == grid ? 1 : 0;
        QVERIFY2(holes == 0, qPrintable(QStringLiteral("%1 holes at %2").arg(holes).arg(width)));
    }
    m_stack->setHistory(&m_history);
}

void TestChartStack::silenceIsHatchedToTheRight()
{
    m_stack->refresh(kNow + 10min);
    settle();
    const QImage image = plotOf(*m_stack, 1);
    int hatched = 0;
    for (int y = 0; y < image.height(); ++y)
        hatched += image.pixel(image.width() - 20, y) == color(ColorRole::Hatch).rgb() ? 1 : 0;
    QVERIFY(hatched > 3);
    QCOMPARE(readoutOf(*m_stack, QStringLiteral("usable")), QString::number(usableAt(kSeconds))); // the last known, greyed
}

void TestChartStack::panningMovesThePictureAndNothingElse()
{
    // Executors are drawn in whole pixels: after a pan by k columns the picture is the old one k pixels further. No shimmer, no crawling dashes.
    m_stack->axis()->setSpan(50min);
    settle();
    const QImage before = plotOf(*m_stack, 1);
    const int k = 37;
    m_stack->axis()->pan(-m_stack->axis()->columnSpan() * k);
    settle();
    const QImage after = plotOf(*m_stack, 1);
    QCOMPARE(after.size(), before.size());
    int different = 0;
    for (int x = 0; x + k < before.width(); ++x) {
        for (int y = 0; y < before.height(); ++y)
            different += before.pixel(x, y) != after.pixel(x + k, y) ? 1 : 0;
    }
    // The first visible column begins a run anew; all else must agree.
    QVERIFY2(different <= 3 * before.height(), qPrintable(QString::number(different)));
}

void TestChartStack::arrowsMoveTheCrosshair()
{
    m_stack->setFocus();
    QTest::keyClick(m_stack.get(), Qt::Key_Left);
    QVERIFY(m_stack->axis()->cursor());
    const auto first = *m_stack->axis()->cursor();
    QTest::keyClick(m_stack.get(), Qt::Key_Left);
    QVERIFY(*m_stack->axis()->cursor() < first);
    QTest::keyClick(m_stack.get(), Qt::Key_Right);
    QCOMPARE(*m_stack->axis()->cursor(), first);
    QTest::keyClick(m_stack.get(), Qt::Key_Escape);
    QVERIFY(!m_stack->axis()->cursor());
}

void TestChartStack::keysZoomPanPauseAndComeBack()
{
    TimeAxis* axis = m_stack->axis();
    QTest::keyClick(m_stack.get(), Qt::Key_Plus);
    QCOMPARE(axis->wantedSpan(), Millis(30min));
    QVERIFY(axis->isFollowing());
    QTest::keyClick(m_stack.get(), Qt::Key_Minus);
    QCOMPARE(axis->wantedSpan(), Millis(1h));
    const auto to = axis->to();
    QTest::keyClick(m_stack.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(axis->to() < to && !axis->isFollowing());
    QTest::keyClick(m_stack.get(), Qt::Key_0);
    QCOMPARE(axis->to(), to);
    QVERIFY(axis->isFollowing());
    QTest::keyClick(m_stack.get(), Qt::Key_Space);
    QVERIFY(!axis->isFollowing());
    QTest::keyClick(m_stack.get(), Qt::Key_Space);
    QVERIFY(axis->isFollowing());
}

void TestChartStack::theWheelZoomsAtThePointer()
{
    const QPointF pointer(500, 200);
    const double position = (500 - ChartMetrics::desk().gutter) / double(1188 - ChartMetrics::desk().gutter - ChartMetrics::desk().right);
    const auto under = m_stack->axis()->timeAt(position);
    QWheelEvent wheel(pointer, m_stack->mapToGlobal(pointer), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_stack.get(), &wheel);
    QVERIFY(m_stack->axis()->wantedSpan() < Millis(1h));
    QVERIFY(std::abs(m_stack->axis()->position(under) - position) < 0.005);
}

void TestChartStack::draggingZoomsIntoTheSpan()
{
    const int gutter = ChartMetrics::desk().gutter;
    const auto from = m_stack->axis()->timeAt(200.0 / (1188 - gutter - ChartMetrics::desk().right));
    QTest::mousePress(m_stack.get(), Qt::LeftButton, {}, QPoint(gutter + 200, 150));
    QTest::mouseMove(m_stack.get(), QPoint(gutter + 500, 150));
    QTest::mouseRelease(m_stack.get(), Qt::LeftButton, {}, QPoint(gutter + 500, 150));
    QVERIFY(!m_stack->axis()->isFollowing());
    QVERIFY(std::abs((m_stack->axis()->from() - from) / 1s) <= 5);
    QVERIFY(m_stack->axis()->wantedSpan() < Millis(17min) && m_stack->axis()->wantedSpan() > Millis(14min));
}

void TestChartStack::aZoomedCurveReachesBothEdges()
{
    // Ten seconds of samples once a second: a hundred columns from one to the next.
    for (const auto ago : {Millis(100'500), Millis(300'250)}) {
        m_stack->axis()->setWindow(kNow - ago, kNow - ago + 10s);
        settle();
        for (const auto& [panel, role] : {std::pair(0, ColorRole::Demand), std::pair(1, ColorRole::Supply), std::pair(2, ColorRole::Heat)}) {
            const QImage image = plotOf(*m_stack, static_cast<std::size_t>(panel));
            for (const int x : {0, 5, image.width() - 6, image.width() - 1}) {
                int inked = 0;
                for (int y = 0; y < image.height(); ++y) {
                    const QColor pixel = image.pixelColor(x, y);
                    inked += std::abs(pixel.red() - color(role).red()) + std::abs(pixel.green() - color(role).green()) + std::abs(pixel.blue() - color(role).blue()) < 150 ? 1 : 0; // antialiased
                }
                QVERIFY2(inked > 0, qPrintable(QStringLiteral("panel %1, column %2").arg(panel).arg(x)));
            }
        }
    }
}

void TestChartStack::escapeCancelsADrag()
{
    const auto span = m_stack->axis()->wantedSpan();
    QTest::mousePress(m_stack.get(), Qt::LeftButton, {}, QPoint(300, 150));
    QTest::mouseMove(m_stack.get(), QPoint(500, 150));
    QTest::keyClick(m_stack.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_stack.get(), Qt::LeftButton, {}, QPoint(500, 150));
    QCOMPARE(m_stack->axis()->wantedSpan(), span);
}

void TestChartStack::aClickOnAMarkerOpensItsLine()
{
    m_stack->setEvents({{kNow - 30min, ChartEvent::Kind::Operator, 17, QStringLiteral("82 → 86")}});
    QSignalSpy opened(m_stack.get(), &ChartStack::ledgerLineRequested);
    const int gutter = ChartMetrics::desk().gutter;
    const int x = gutter + static_cast<int>(m_stack->axis()->position(kNow - 30min) * (1188 - gutter - ChartMetrics::desk().right));
    const int y = m_stack->lane()->geometry().center().y();
    QTest::mouseClick(m_stack.get(), Qt::LeftButton, {}, QPoint(x + 40, y));
    QCOMPARE(opened.size(), 0);
    QTest::mouseClick(m_stack.get(), Qt::LeftButton, {}, QPoint(x + 3, y));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toULongLong(), 17ULL);
}

void TestChartStack::aClickOnADecisionOpensIt()
{
    m_stack->setEvents({{kNow - 30min, ChartEvent::Kind::Decision, 17, QStringLiteral("82 → 86"), 5}, {kNow - 10min, ChartEvent::Kind::Advice, 0, {}, 6}});
    QSignalSpy line(m_stack.get(), &ChartStack::ledgerLineRequested);
    QSignalSpy decision(m_stack.get(), &ChartStack::decisionRequested);
    const int gutter = ChartMetrics::desk().gutter;
    const int y = m_stack->lane()->geometry().center().y();
    for (const auto ago : {30min, 10min}) {
        const int x = gutter + static_cast<int>(m_stack->axis()->position(kNow - ago) * (1188 - gutter - ChartMetrics::desk().right));
        QTest::mouseClick(m_stack.get(), Qt::LeftButton, {}, QPoint(x, y));
    }
    QCOMPARE(line.size(), 0);
    QCOMPARE(decision.size(), 2);
    QCOMPARE(decision[0][0].toULongLong(), 5ULL);
    QCOMPARE(decision[1][0].toULongLong(), 6ULL);
}

void TestChartStack::aWishIsNamedOnlyWhereThereIsOne()
{
    QCOMPARE(readoutOf(*m_stack, QStringLiteral("wished")), QStringLiteral("none"));
    const QImage without = plotOf(*m_stack, 1);
    domain::History history = twoHours();
    for (int s = 1; s <= 300; ++s) {
        domain::History::Sample sample;
        sample.fill(std::numeric_limits<float>::quiet_NaN());
        sample[static_cast<std::size_t>(Metric::Usable)] = sample[static_cast<std::size_t>(Metric::Target)] = 44;
        if (s <= 200)
            sample[static_cast<std::size_t>(Metric::Wished)] = 60;
        history.append(kNow + 1s * s, sample);
    }
    m_stack->setHistory(&history);
    m_stack->refresh(kNow + 300s);
    settle();
    QCOMPARE(readoutOf(*m_stack, QStringLiteral("wished")), QStringLiteral("–")); // it was stopped: known of before, not of now
    m_stack->axis()->setCursor(kNow + 100s);
    QCOMPARE(readoutOf(*m_stack, QStringLiteral("wished")), QStringLiteral("60"));
    QCOMPARE(readoutOf(*m_stack, QStringLiteral("target")), QStringLiteral("44"));
    m_stack->axis()->setCursor(std::nullopt);
    m_stack->axis()->setWindow(kNow - 1h, kNow - 10min);
    settle();
    QCOMPARE(readoutOf(*m_stack, QStringLiteral("wished")), QStringLiteral("none"));
    m_stack->setHistory(&m_history);
    m_stack->axis()->setSpan(1h);
    m_stack->axis()->follow();
    m_stack->refresh(kNow + 300s);
}

void TestChartStack::aMarkerIsReachedByKey()
{
    m_stack->setEvents({{kNow - 30min, ChartEvent::Kind::Operator, 17, {}}, {kNow - 10min, ChartEvent::Kind::Lost, 18, {}}});
    QSignalSpy opened(m_stack.get(), &ChartStack::ledgerLineRequested);
    QTest::keyClick(m_stack.get(), Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(m_stack.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(*m_stack->axis()->cursor(), kNow - 30min);
    QTest::keyClick(m_stack.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toULongLong(), 17ULL);
}

void TestChartStack::theWeightierMarkerWins()
{
    m_stack->setEvents({{kNow - 30min, ChartEvent::Kind::Add, 1, {}}, {kNow - 30min + 5s, ChartEvent::Kind::Lost, 2, {}}, {kNow - 20min, ChartEvent::Kind::Add, 3, {}}});
    const int gutter = ChartMetrics::desk().gutter;
    const double x = gutter + m_stack->axis()->position(kNow - 30min) * (1188 - gutter - ChartMetrics::desk().right);
    const ChartEvent* event = m_stack->lane()->eventAt(x);
    QVERIFY(event);
    QCOMPARE(event->ledgerLine, 2ULL);
    QVERIFY(!m_stack->lane()->eventAt(x + 100));
}

void TestChartStack::estimatesAreMarked()
{
    QVERIFY(!readoutOf(*m_stack, QStringLiteral("mean")).startsWith(QChar(0x2248)));
    m_stack->setEstimates(domain::Estimate::CpuPercent);
    QVERIFY(readoutOf(*m_stack, QStringLiteral("mean")).startsWith(QChar(0x2248)));
    QVERIFY(!readoutOf(*m_stack, QStringLiteral("usable")).startsWith(QChar(0x2248)));
}

void TestChartStack::aBacklogDoesNotFlattenTheExecutors()
{
    domain::History history;
    for (int s = 0; s < 600; ++s) {
        domain::History::Sample sample;
        sample.fill(10);
        sample[static_cast<std::size_t>(Metric::Needed)] = s % 60 == 0 ? 400.0f : 10.0f;
        history.append(kNow - 1s * (600 - s), sample);
    }
    m_stack->setHistory(&history);
    QVERIFY2(m_stack->panels()[1]->top() < 30, qPrintable(QString::number(m_stack->panels()[1]->top())));
    QVERIFY(m_stack->panels()[1]->top() >= 20);
    m_stack->setHistory(&m_history);
}

void TestChartStack::withoutHistoryTheGridStays()
{
    m_stack->setHistory(nullptr);
    settle();
    QCOMPARE(readoutOf(*m_stack, QStringLiteral("usable")), QStringLiteral("–"));
    const QImage image = plotOf(*m_stack, 2);
    bool grid = false;
    for (int y = 0; y < image.height(); ++y)
        grid = grid || image.pixel(image.width() / 2 + 3, y) == color(ColorRole::Grid).rgb();
    QVERIFY(grid);
}

void TestChartStack::aWallTakesNoInput()
{
    ChartStack wall(livePanels(), ChartStack::Options{ChartMetrics::wall(), true, false});
    wall.resize(1800, 700);
    wall.setHistory(&m_history);
    wall.show();
    wall.refresh(kNow);
    settle();
    const auto span = wall.axis()->wantedSpan();
    QTest::keyClick(&wall, Qt::Key_Plus);
    QTest::mousePress(&wall, Qt::LeftButton, {}, QPoint(300, 150));
    QTest::mouseMove(&wall, QPoint(500, 150));
    QTest::mouseRelease(&wall, Qt::LeftButton, {}, QPoint(500, 150));
    QCOMPARE(wall.axis()->wantedSpan(), span);
    QVERIFY(wall.axis()->isFollowing() && !wall.axis()->cursor());
}

void TestChartStack::bothThemesPaintTheirInk()
{
    for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
        applyTheme(*qApp, theme);
        settle();
        const QImage image = plotOf(*m_stack, 1);
        const QRgb supply = color(ColorRole::Supply).rgb();
        const QRgb wish = color(ColorRole::Wish).rgb();
        int green = 0;
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                green += image.pixel(x, y) == supply ? 1 : 0;
                ink += image.pixel(x, y) == wish ? 1 : 0;
            }
        }
        QVERIFY(green > 500);
        QVERIFY(ink > 500);
    }
}

QTEST_MAIN(TestChartStack)
#include "tst_chartstack.moc"
