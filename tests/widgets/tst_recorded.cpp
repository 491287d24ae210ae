// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledgerexport.h"
#include "item/executortablemodel.h"
#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/eventlane.h"
#include "widgets/common/stateview.h"
#include "widgets/common/theme.h"
#include "widgets/executors/executortableview.h"
#include "widgets/executors/recordedexecutors.h"
#include "widgets/frame/connectionbadge.h"
#include "widgets/frame/modecontrols.h"
#include "widgets/frame/statusline.h"
#include "widgets/frame/targetcontrols.h"
#include "widgets/frame/toolbar.h"
#include "widgets/ledger/ledgerpage.h"
#include "widgets/live/recordedpage.h"
#include "widgets/recordingfakes.h"
#include "widgets/timeline/timelinepage.h"
#include "widgets/timeline/timelineview.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

#include <set>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using test::kRecordedFrom;
using test::makeRecorded;

/// A recording in the views: charts over days, timeline, executors of a moment, ledger; nothing live, nothing to steer.
class TestRecorded : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void chartsShowAllOfItAndItsEvents()
    {
        RecordedPage page;
        page.resize(1000, 700);
        page.show();
        const auto recorded = makeRecorded();
        page.setRecorded(recorded);
        const TimeAxis* axis = page.charts()->axis();
        QCOMPARE(axis->wantedSpan(), domain::Millis(hours{48}));
        QVERIFY(axis->from() <= kRecordedFrom + std::chrono::minutes{10});
        const ChartPanel* executors = page.charts()->panels()[1];
        page.charts()->axis()->setCursor(kRecordedFrom + hours{1});
        QTRY_COMPARE(executors->readouts().front().text, u"3"_s);
        page.charts()->axis()->setCursor(kRecordedFrom + hours{40});
        QTRY_COMPARE(executors->readouts().front().text, u"4"_s);
        // The command, the decision, and the executor that came with the second half.
        std::set<ChartEvent::Kind> kinds;
        for (const ChartEvent& event : page.charts()->lane()->events())
            kinds.insert(event.kind);
        QVERIFY(kinds.contains(ChartEvent::Kind::Operator) && kinds.contains(ChartEvent::Kind::Advice) && kinds.contains(ChartEvent::Kind::Add));
        // It stands still: no pause, and an end instead of a now.
        for (const QAbstractButton* button : page.findChildren<QAbstractButton*>())
            QVERIFY2(!button->isVisible() || (button->text() != u"Pause"_s && button->text() != u"Back to now"_s), qPrintable(button->text()));
        page.charts()->axis()->setWindow(kRecordedFrom, kRecordedFrom + hours{1});
        const auto buttons = page.findChildren<QAbstractButton*>();
        const auto end = std::find_if(buttons.begin(), buttons.end(), [](const auto* button) { return button->text() == u"To the end"_s; });
        QVERIFY(end != buttons.end() && (*end)->isVisible());
        (*end)->click();
        QVERIFY(axis->isFollowing() && axis->to() > recorded->recording->to);
        page.setRecorded(nullptr);
        QVERIFY(page.findChild<StateView*>()->isVisible());
    }

    void whatCannotBeReadAndWhatIsEmptyIsSaid()
    {
        RecordedPage page;
        page.resize(800, 600);
        page.show();
        auto* state = page.findChild<StateView*>();
        page.showReading(u"/tmp/a.stoker"_s);
        QVERIFY(state->isVisible() && state->sentence().contains(u"/tmp/a.stoker"_s));
        page.showFailure({domain::ErrorCode::StorageTooNew, {{u"path"_s, u"/tmp/a.stoker"_s}, {u"version"_s, 9}, {u"accepted"_s, 1}}, false});
        QVERIFY(state->isVisible() && state->sentence().contains(u"9"_s));
        QSignalSpy again(&page, &RecordedPage::openRequested);
        QTRY_COMPARE(state->findChildren<QAbstractButton*>().size(), 1); // the one of before is gone with the next turn
        state->findChildren<QAbstractButton*>().front()->click();
        QCOMPARE(again.size(), 1);
        auto none = std::make_shared<domain::Recording>();
        none->history = std::make_shared<domain::History>();
        page.setRecorded(std::make_shared<const ports::Recorded>(ports::Recorded{{}, none, {}, {}}));
        QVERIFY(state->isVisible());
        QCOMPARE(state->headline(), u"Nothing was recorded"_s);
    }

    void executorsOfTheCrosshairAndOfTheEnd()
    {
        test::FakeRecordings recordings;
        domain::ExecutorMinute minute;
        minute.executor = domain::ExecutorId{u"1"_s};
        minute.busyPercent = 100;
        minute.memoryUsedBytes = 5'000'000;
        recordings.minutes = std::vector{minute};
        RecordedExecutors view(recordings);
        view.resize(900, 300);
        view.show();
        view.setRecorded(makeRecorded());
        QCOMPARE(view.model()->rowCount(), 4);
        QCOMPARE(recordings.asked.size(), std::size_t(1));
        QCOMPARE(recordings.asked.front(), kRecordedFrom + hours{48});
        QTRY_COMPARE(view.model()->counts().busy, 1);
        auto* end = view.findChild<QAbstractButton*>(u"showEnd"_s);
        QVERIFY(!end->isVisible());
        // Many moments while the pointer moves are one question.
        for (int i = 0; i < 50; ++i)
            view.setMoment(kRecordedFrom + hours{10} + std::chrono::seconds{i});
        QTRY_COMPARE(view.model()->rowCount(), 3);
        QTRY_COMPARE(recordings.asked.size(), std::size_t(2));
        QCOMPARE(recordings.asked.back(), kRecordedFrom + hours{10});
        QVERIFY(end->isVisible());
        end->click();
        QTRY_COMPARE(view.model()->rowCount(), 4);
        QVERIFY(!end->isVisible());
        // Nothing can be released, and the action says why.
        for (const QAction* action : view.table()->contextMenu()->actions()) {
            if (action->text().contains(u"Release"_s)) {
                QVERIFY(!action->isEnabled());
                QVERIFY2(action->toolTip().contains(u"recording"_s), qPrintable(action->toolTip()));
            }
        }
    }

    void aMinuteThatCannotBeReadIsSaidAndLivesStay()
    {
        test::FakeRecordings recordings;
        recordings.minutes = domain::failure(domain::ErrorCode::StorageDamaged, {{u"path"_s, u"/tmp/one.stoker"_s}});
        RecordedExecutors view(recordings);
        view.resize(900, 300);
        view.show();
        view.setRecorded(makeRecorded());
        const auto said = [&view] {
            const auto labels = view.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->isVisible() && label->text().contains(u"/tmp/one.stoker"_s); });
        };
        QTRY_VERIFY(said());
        QCOMPARE(view.model()->rowCount(), 4);
        recordings.minutes = std::vector<domain::ExecutorMinute>{};
        view.setMoment(kRecordedFrom + hours{3});
        QTRY_VERIFY(!said());
    }

    void theTimelineShowsItsLanes()
    {
        TimelinePage page;
        page.resize(900, 500);
        page.show();
        page.setRecorded(makeRecorded());
        QCOMPARE(page.view()->laneCount(), 4);
        QCOMPARE(page.span(), std::chrono::seconds(hours{48}));
        page.setSpan(hours{1});
        QCOMPARE(page.view()->axis().to, kRecordedFrom + hours{48});
        QCOMPARE(page.view()->laneCount(), 4);
        QVERIFY(!page.grab().isNull());
        page.setRecorded(nullptr);
        QCOMPARE(page.view()->laneCount(), 0);
    }

    void theLedgerIsThatOfTheRecording()
    {
        LedgerPage page(archive::ledgerDocument);
        page.resize(1000, 500);
        page.show();
        page.setRecorded(makeRecorded());
        QTRY_COMPARE(page.list()->model()->rowCount(), 2);
        page.showLine(7);
        QVERIFY(page.list()->currentIndex().isValid());
        page.showDecision(3);
        QVERIFY(page.list()->currentIndex().isValid());
        QVERIFY(!page.grab().isNull());
        auto bare = std::make_shared<ports::Recorded>(*makeRecorded());
        bare->lines.clear();
        bare->decisions.clear();
        page.setRecorded(ports::RecordedPtr(bare));
        const auto states = page.findChildren<StateView*>();
        QVERIFY(std::any_of(states.begin(), states.end(), [](const StateView* state) { return state->isVisible() && state->headline() == u"The recording holds no ledger"_s; }));
        page.setRecorded(nullptr);
        QCOMPARE(page.list()->model()->rowCount(), 0);
    }

    void theToolbarIsBadgedAndSteersNothing()
    {
        ToolBar bar;
        bar.resize(1200, bar.height());
        bar.show();
        bar.setRecorded(ToolBar::Recorded{u"log-stream"_s, u"20 Nov 08:00 – 27 Nov 14:26"_s});
        QVERIFY(bar.badge()->accessibleName().contains(u"RECORDING"_s));
        QVERIFY(bar.badge()->accessibleName().contains(u"log-stream"_s));
        QCOMPARE(bar.badge()->connectionText(), u"20 Nov 08:00 – 27 Nov 14:26"_s);
        QVERIFY(!bar.badge()->accessibleName().contains(u"live"_s));
        int off = 0;
        for (const QString& name : {u"apply"_s, u"add-1"_s, u"add1"_s, u"add5"_s, u"release"_s}) {
            const auto* button = bar.findChild<QAbstractButton*>(name);
            QVERIFY2(button && button->isVisible(), qPrintable(name));
            QVERIFY2(!button->isEnabled() && button->toolTip().contains(u"recording"_s), qPrintable(name + u": "_s + button->toolTip()));
            ++off;
        }
        QCOMPARE(off, 5);
        for (const QString& why : bar.modes()->state().whyNot)
            QVERIFY(why.contains(u"recording"_s));
        QVERIFY(!bar.modes()->state().whyNoHold.isEmpty());
        QVERIFY(!bar.modes()->isVisible());
        bar.setSession(nullptr);
        QVERIFY(!bar.target()->isVisible());
        QVERIFY(!bar.badge()->accessibleName().contains(u"RECORDING"_s));
    }

    void theStatusLineSaysWhereItLies()
    {
        StatusLine line;
        line.setRecorded(u"/tmp/one.stoker"_s, makeRecorded()->recording->application);
        QVERIFY(line.text().contains(u"/tmp/one.stoker"_s) && line.text().contains(u"Spark 3.5.6"_s) && line.text().contains(u"app-1"_s));
        line.setSession(nullptr);
        QVERIFY(!line.text().contains(u"/tmp/one.stoker"_s));
    }

    void theStatusLineSaysHowMuchIsRecorded()
    {
        StatusLine line;
        auto* size = line.findChild<QLabel*>(u"recordedSize"_s);
        QVERIFY(size && line.text().isEmpty());
        const QSignalSpy asked(&line, &StatusLine::historySizeRequested);
        QCOMPARE(asked.count(), 0);
        line.show();
        QCOMPARE(asked.count(), 1);
        QVERIFY(!size->isVisible());
        line.setHistory(StatusLine::History::Running);
        QVERIFY(size->isVisible());
        QCOMPARE(size->text(), u"Recording"_s);
        line.setHistory(StatusLine::History::Running, 41'000'000);
        QVERIFY2(size->text().startsWith(u"Recording "_s) && size->text().endsWith(u"MB"_s), qPrintable(size->text()));
        QVERIFY(line.text().contains(size->text()));
        line.setHistory(StatusLine::History::Held);
        QCOMPARE(size->text(), u"Not recording"_s);
        line.setHistory(StatusLine::History::None);
        QVERIFY(!size->isVisible() && line.text().isEmpty());
    }
};

QTEST_MAIN(TestRecorded)
#include "tst_recorded.moc"
