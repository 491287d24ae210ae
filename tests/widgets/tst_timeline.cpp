// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"
#include "widgets/timeline/lanespans.h"
#include "widgets/timeline/timelinepaint.h"
#include "widgets/timeline/timelinepage.h"
#include "widgets/timeline/timelinetext.h"
#include "widgets/timeline/timelineview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

#include <limits>

using namespace stoker;
using namespace stoker::widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::Instant;

namespace {

constexpr qint64 kMinuteMs = 60'000;
const Instant kStart = domain::fromEpochMs(29'000'000 * kMinuteMs); // a full minute

/// 60 minutes over 600 pixels from x 100: ten pixels a minute.
TimelineAxis hourAxis()
{
    return {kStart, kStart + 60min, 100, 700};
}

domain::ExecutorLife life(int id, Instant added, std::optional<Instant> removed = {})
{
    domain::ExecutorLife result;
    result.id = domain::ExecutorId(QString::number(id));
    result.host = u"10.0.0.%1"_s.arg(id % 250);
    result.added = added;
    result.removed = removed;
    return result;
}

void watch(domain::ExecutorLife& one, Instant from, std::vector<int> busy, int collectsIn = -1)
{
    const auto first = std::chrono::floor<std::chrono::minutes>(from.time_since_epoch()).count();
    for (std::size_t i = 0; i < busy.size(); ++i)
        one.minutes.put(static_cast<std::int32_t>(first + qint64(i)), {static_cast<std::uint8_t>(busy[i]), int(i) == collectsIn});
}

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void axisMapsThereAndBack()
    {
        const TimelineAxis axis = hourAxis();
        QCOMPARE(axis.x(kStart), 100);
        QCOMPARE(axis.x(kStart + 30min), 400);
        QCOMPARE(axis.at(400), kStart + 30min);
        QVERIFY(axis.x(kStart - 24h * 365) < axis.left); // clamped, no overflow
    }

    void minutesBecomeSpansJoinedByShade()
    {
        domain::ExecutorLife one = life(1, kStart + 10min, kStart + 16min);
        one.requested = kStart + 8min;
        watch(one, kStart + 10min, {0, 0, 20, 60, 100, 100});
        const auto spans = laneSpans(one, hourAxis(), kStart + 60min);
        const std::vector<LaneSpan> expected{{180, 200, LaneShade::Starting, false}, {200, 220, LaneShade::Idle, false},  {220, 230, LaneShade::Busy1, false},
                                             {230, 240, LaneShade::Busy3, false},    {240, 260, LaneShade::Busy4, false}};
        QCOMPARE(spans, expected);
    }

    void whatNobodyWatchedIsNotCalledIdle()
    {
        domain::ExecutorLife one = life(1, kStart);
        watch(one, kStart + 20min, {100});
        const auto spans = laneSpans(one, hourAxis(), kStart + 40min);
        const std::vector<LaneSpan> expected{{100, 300, LaneShade::NotWatched, false}, {300, 310, LaneShade::Busy4, false}, {310, 500, LaneShade::NotWatched, false}};
        QCOMPARE(spans, expected);
    }

    void collectionIsMarkedWhereItWas()
    {
        domain::ExecutorLife one = life(1, kStart, kStart + 3min);
        watch(one, kStart, {50, 50, 50}, 1);
        const auto spans = laneSpans(one, hourAxis(), kStart + 60min);
        QCOMPARE(spans.size(), std::size_t(3));
        QVERIFY(!spans[0].gcHigh && spans[1].gcHigh && !spans[2].gcHigh);
    }

    void aWeekNeverHasMoreSpansThanPixels()
    {
        domain::ExecutorLife one = life(1, kStart);
        std::vector<int> busy;
        for (int i = 0; i < 7 * 24 * 60; ++i)
            busy.push_back(i % 2 ? 100 : 0);
        watch(one, kStart, busy);
        const TimelineAxis axis{kStart, kStart + 168h, 0, 1000};
        const auto spans = laneSpans(one, axis, kStart + 168h);
        QVERIFY(spans.size() <= 1000);
        int pen = 0;
        for (const LaneSpan& span : spans) { // no hole, no overlap, and every pixel is the mean of its minutes
            QCOMPARE(span.from, pen);
            pen = span.to;
            QVERIFY(span.shade == LaneShade::Busy2 || span.shade == LaneShade::Busy3);
        }
        QCOMPARE(pen, 1000);
    }

    void onlyLivesWithinTheRangeAreLanes()
    {
        const std::vector<domain::ExecutorLife> lives{life(1, kStart - 2h, kStart - 1h), life(2, kStart - 2h, kStart + 1min), life(3, kStart + 5min), life(4, kStart + 2h)};
        QCOMPARE(lanesWithin(lives, kStart, kStart + 60min, kStart + 3h), (std::vector<int>{1, 2}));
    }

    void batchesOfOnePixelKeepTheLongest()
    {
        std::vector<domain::Batch> batches;
        for (int i = 0; i < 3; ++i) {
            domain::Batch batch;
            batch.started = kStart + std::chrono::seconds(i);
            batch.durationSeconds = i == 1 ? 70 : 1;
            batch.intervalSeconds = 1;
            batches.push_back(batch);
        }
        const auto bars = batchBars(batches, hourAxis(), 60.0);
        QCOMPARE(bars.size(), std::size_t(1));
        QCOMPARE(bars[0].seconds, 70.0);
        QVERIFY(bars[0].late);
        QVERIFY(!batchBars(batches, hourAxis(), {})[0].late);
    }

    void jobsThatOverlapLoseTheirNumber()
    {
        const auto job = [](int id, std::chrono::minutes from, std::chrono::minutes to) {
            return domain::Job{id, {}, kStart + from, kStart + to, domain::JobResult::Succeeded};
        };
        const auto bars = jobBars({job(7, 0min, 10min), job(8, 5min, 12min), job(9, 20min, 25min)}, hourAxis(), kStart + 60min);
        const std::vector<JobBar> expected{{100, 220, std::nullopt, domain::JobResult::Succeeded}, {300, 350, 9, domain::JobResult::Succeeded}};
        QCOMPARE(bars, expected);
    }

    void ticksAreRoundAndApart()
    {
        for (const auto span : {5min, 60min, 24 * 60min, 7 * 24 * 60min}) {
            const TimelineAxis axis{kStart, kStart + span, 0, 1100};
            const auto ticks = timelineTicks(axis, 100);
            QVERIFY(ticks.size() >= 3 && ticks.size() <= 11);
            for (std::size_t i = 1; i < ticks.size(); ++i)
                QVERIFY(ticks[i].x - ticks[i - 1].x >= 99);
        }
    }

    void midnightIsADate()
    {
        const Instant noon = domain::fromEpochMs(QDateTime(QDate(2026, 11, 19), QTime(12, 0)).toMSecsSinceEpoch());
        const auto ticks = timelineTicks({noon, noon + 24h, 0, 1000}, 100);
        const auto date = std::find_if(ticks.begin(), ticks.end(), [](const TimelineTick& tick) { return tick.isDate; });
        QVERIFY(date != ticks.end());
        QCOMPARE(date->x, 500);
        QCOMPARE(date->label, QLocale().toString(QDate(2026, 11, 20), u"ddd d MMM"_s));
    }

    void endsAreSaidInWords()
    {
        domain::ExecutorLife one = life(5, kStart, kStart + 1min);
        one.by = domain::RemovedBy::Command;
        one.removedByName = u"m.keller@desk"_s;
        QCOMPARE(endText(one), u"released by m.keller"_s);
        QVERIFY(laneText(one, kStart + 2min, {}).startsWith(u"Executor 5 on 10.0.0.5"_s));
    }

    void aReasonStaysAtItsMarker()
    {
        // An end near the right edge: its reason stands beside the marker, over the bar, not where the bar began.
        std::vector<domain::ExecutorLife> lives{life(5, kStart + 40min, kStart + 59min)};
        lives[0].by = domain::RemovedBy::Lost;
        lives[0].reason = u"worker lost: not receiving heartbeat for 60 seconds"_s;
        watch(lives[0], kStart + 40min, std::vector<int>(19, 80));
        TimelineView view;
        view.resize(1180, 300);
        view.setRange(kStart, kStart + 60min, true);
        view.setData({&lives, nullptr, nullptr, {}, {}, kStart + 60min, kStart + 60min, false});
        const QImage image = view.viewport()->grab().toImage();
        const QRgb ink = color(ColorRole::TroubleText).rgb();
        int left = image.width();
        int most = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixel(x, y) == ink) {
                    left = std::min(left, x);
                    most = std::max(most, x);
                }
            }
        }
        QVERIFY(most > image.width() - 60);
        QVERIFY2(left > image.width() * 2 / 3 && left < most, qPrintable(QString::number(left)));
    }

    void tenThousandLanesPaintOnlyThoseInSight()
    {
        std::vector<domain::ExecutorLife> lives;
        for (int i = 0; i < 10'000; ++i) {
            lives.push_back(life(i, kStart));
            watch(lives.back(), kStart, std::vector<int>(60, i % 100));
        }
        TimelineView view;
        view.resize(1180, 660);
        view.setRange(kStart, kStart + 60min, true);
        view.setData({&lives, nullptr, nullptr, {}, {}, kStart + 60min, kStart + 60min, false});
        QCOMPARE(view.laneCount(), 10'000);
        QVERIFY(view.verticalScrollBar()->maximum() > 160'000);
        QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
        // The quickest of ten: on a busy machine any single one may be interrupted.
        const auto paint = [&] {
            qint64 least = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 10; ++i) {
                QElapsedTimer timer;
                timer.start();
                view.viewport()->render(&image);
                least = std::min(least, timer.nsecsElapsed());
            }
            return least;
        };
        (void)paint(); // fonts and pixmaps
        const qint64 many = paint();
        lives.resize(40);
        view.setData({&lives, nullptr, nullptr, {}, {}, kStart + 60min, kStart + 60min, false});
        const qint64 few = paint();
        QVERIFY2(many < 4 * few, qPrintable(u"10,000 lanes: %1 us, 40 lanes: %2 us"_s.arg(many / 1000).arg(few / 1000)));
    }

    void theKeyboardMovesLaneCursorAndRange()
    {
        std::vector<domain::ExecutorLife> lives{life(1, kStart), life(2, kStart)};
        TimelineView view;
        view.resize(1180, 660);
        view.setRange(kStart, kStart + 60min, true);
        view.setData({&lives, nullptr, nullptr, {}, {}, kStart + 60min, kStart + 60min, false});
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(view.accessibleDescription().startsWith(u"Executor 2"_s));
        QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(!view.isFollowing());
        QCOMPARE(view.axis().to, kStart + 54min);
        QTest::keyClick(&view, Qt::Key_0);
        QVERIFY(view.isFollowing());
        QCOMPARE(view.axis().to, kStart + 60min);
        QTest::keyClick(&view, Qt::Key_Plus);
        QCOMPARE(view.axis().to - view.axis().from, 42min);
    }

    void followsTheClockOnlyWhileAtTheEnd()
    {
        std::vector<domain::ExecutorLife> lives{life(1, kStart)};
        TimelineView view;
        view.resize(1180, 660);
        view.setRange(kStart, kStart + 60min, true);
        view.setData({&lives, nullptr, nullptr, {}, {}, kStart + 61min, kStart + 61min, false});
        QCOMPARE(view.axis().to, kStart + 61min);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        const Instant held = view.axis().to;
        view.setData({&lives, nullptr, nullptr, {}, {}, kStart + 62min, kStart + 62min, false});
        QCOMPARE(view.axis().to, held);
    }

    void aDecisionIsReadAndOpened()
    {
        std::vector<domain::ExecutorLife> lives{life(1, kStart)};
        TimelineView view;
        view.resize(1180, 300);
        view.setRange(kStart, kStart + 60min, true);
        view.setData({&lives, nullptr, nullptr, {}, {}, kStart + 60min, kStart + 60min, false});
        QSignalSpy opened(&view, &TimelineView::decisionRequested);
        view.setDecisions({{kStart + 20min, ChartEvent::Kind::Advice, 0, u"older"_s, 4}, {kStart + 40min, ChartEvent::Kind::Decision, 9, u"Wish 91"_s, 5}});
        const auto at = [&view](std::chrono::minutes minute) { return QPoint(view.axis().x(kStart + minute), 14); };
        QVERIFY(view.textAt(at(40min)).contains(u"Wish 91"_s));
        QVERIFY(view.textAt(at(20min)).contains(u"older"_s));
        QVERIFY(view.textAt(at(30min)).isEmpty());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(30min));
        QCOMPARE(opened.size(), 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(40min));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toULongLong(), 5ULL);
        view.setDecisions({});
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(40min)); // the strip is gone
        QCOMPARE(opened.size(), 1);
    }

    void withoutAnApplicationTheWaysInAreOffered()
    {
        TimelinePage page;
        page.resize(900, 600);
        page.show();
        QSignalSpy connectSpy(&page, &TimelinePage::connectRequested);
        QSignalSpy demoSpy(&page, &TimelinePage::demoRequested);
        const auto links = page.findChildren<QAbstractButton*>();
        QList<QAbstractButton*> shown;
        for (auto* link : links) {
            if (link->isVisible())
                shown.append(link);
        }
        QCOMPARE(shown.size(), 2);
        shown[0]->click();
        shown[1]->click();
        QCOMPARE(connectSpy.size(), 1);
        QCOMPARE(demoSpy.size(), 1);
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
