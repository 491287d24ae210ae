// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowcase.h"

#include "archive/recordingfile.h"
#include "archive/sqlitehistory.h"
#include "archive/sqliteledger.h"
#include "session/historyrecorder.h"
#include "widgets/common/messagebar.h"
#include "widgets/frame/mainmenu.h"
#include "widgets/frame/resultbar.h"
#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/eventlane.h"
#include "widgets/live/livepage.h"
#include "widgets/timeline/timelinepage.h"
#include "widgets/timeline/timelineview.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QSpinBox>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;

namespace {

QString historyOf(const WindowCase& stoker) { return QDir(stoker.ledgerFolder()).filePath(u"history.sqlite"_s); }

QAction* exportAction(const WindowCase& stoker)
{
    for (QAction* action : stoker.window()->findChild<widgets::MainMenu*>()->actions()) {
        if (action->text() == u"Export recording..."_s)
            return action;
    }
    return nullptr;
}

} // namespace

/// The window records what it watches, says how much there is and where it cannot, and gives it away as one file.
class HistoryWindowTest final : public QObject {
    Q_OBJECT

private slots:
    void whatIsWatchedIsRecordedFromConnectOn()
    {
        WindowCase stoker;
        stoker.connectByHand();
        QTRY_VERIFY(session::HistoryRecorder::of(*stoker.window()->session()));
        QTRY_VERIFY_WITH_TIMEOUT(session::HistoryRecorder::of(*stoker.window()->session())->samples() >= 3, 20'000);
        stoker.stoker.reset();
        const auto runs = archive::recordingRuns(historyOf(stoker));
        QVERIFY(runs);
        QCOMPARE(runs->size(), std::size_t(1));
        QCOMPARE(runs->front().application.id.text, u"app-1"_s);
        QVERIFY(runs->front().samples >= 3);
        const auto recording = archive::readRecording(historyOf(stoker));
        QVERIFY(recording);
        QCOMPARE((*recording)->lives.size(), std::size_t(4));
    }

    /// Closed and opened again: the charts and the lanes begin where they did, with a gap where nobody watched.
    void whatWasWatchedBeforeIsThereAgain()
    {
        WindowCase stoker;
        const ports::SystemClock clock;
        const domain::Instant before = clock.wall() - std::chrono::hours(3);
        {
            archive::SqliteHistory history({.path = historyOf(stoker)}, clock);
            ports::HistoryKey key;
            key.application.id = domain::ApplicationId{u"app-1"_s};
            const auto shared = std::make_shared<ports::HistoryKey>(key);
            auto snapshot = std::make_shared<domain::Snapshot>();
            snapshot->application = key.application;
            domain::Executor executor;
            executor.id = domain::ExecutorId{u"900"_s};
            executor.cores = executor.taskSlots = 1;
            executor.added = before;
            snapshot->executors = {executor};
            for (int i = 0; i < 600; ++i) {
                domain::History::Sample sample;
                sample.fill(50);
                snapshot = std::make_shared<domain::Snapshot>(*snapshot);
                snapshot->time = before + std::chrono::seconds(i);
                history.put(shared, std::pair(snapshot->time, sample), i % 30 == 0 ? snapshot : nullptr);
            }
            history.end(shared);
            QCOMPARE(history.runs().result()->size(), std::size_t(1));
        }
        {
            archive::SqliteLedger ledger({.folder = stoker.ledgerFolder()}, clock);
            ports::LedgerKey key;
            key.application = domain::ApplicationId{u"app-1"_s};
            domain::LedgerLine line;
            line.id = 1;
            line.time = before + std::chrono::seconds(300);
            line.sent = line.time;
            line.by = u"ann@desk"_s;
            line.targetAfter = 2;
            line.status = domain::LineStatus::Seen;
            ledger.put(key, line);
        }
        stoker.connectByHand();
        const session::Store& store = stoker.window()->session()->store();
        QTRY_VERIFY_WITH_TIMEOUT(store.history().size() > 600, 20'000);
        QVERIFY(*store.history().firstTime() - before < std::chrono::seconds(1));
        QCOMPARE(store.history().at(domain::Metric::Usable, before + std::chrono::seconds(100)), std::optional(50.0F));
        QCOMPARE(store.history().gaps(before, clock.wall(), store.history().longestHold()).size(), std::size_t(1));
        const auto old = std::find_if(store.lives().begin(), store.lives().end(), [](const auto& life) { return life.id.text == u"900"_s; });
        QVERIFY(old != store.lives().end());
        QVERIFY(old->removed && *old->removed >= before + std::chrono::seconds(570)); // since nobody watched
        // What was asked then stands on the lane of the charts.
        const auto asked = [&stoker, before] {
            const auto& events = stoker.window()->findChild<widgets::LivePage*>()->charts()->lane()->events();
            return std::any_of(events.begin(), events.end(), [before](const widgets::ChartEvent& event) {
                return event.kind == widgets::ChartEvent::Kind::Operator && std::chrono::abs(event.time - before - std::chrono::seconds(300)) < std::chrono::seconds(1);
            });
        };
        QTRY_VERIFY(asked());
        // The timeline shows its lane.
        stoker.window()->showPage(app::Page::Timeline);
        auto* timeline = stoker.window()->findChild<widgets::TimelinePage*>();
        timeline->setSpan(std::chrono::hours(24));
        QTRY_COMPARE(timeline->view()->laneCount(), 5);
        // And the chart a day of it.
        auto* charts = stoker.window()->findChild<widgets::LivePage*>()->charts();
        stoker.window()->showPage(app::Page::Live);
        charts->axis()->setSpan(std::chrono::hours(24));
        QTRY_VERIFY(charts->axis()->from() < before);
        const auto* panel = charts->panels()[1];
        charts->axis()->setCursor(before + std::chrono::seconds(100));
        QTRY_VERIFY(!panel->readouts().empty() && panel->readouts().front().text == u"50"_s);
    }

    void aDemoIsNot()
    {
        app::Options options;
        options.source = u"demo:?executors=5"_s;
        WindowCase stoker(options);
        QVERIFY(stoker.stoker->start());
        QTRY_VERIFY_WITH_TIMEOUT(stoker.window()->session() && stoker.window()->session()->store().snapshot(), 30'000);
        QVERIFY(!session::HistoryRecorder::of(*stoker.window()->session()));
        QVERIFY(!exportAction(stoker)->isEnabled());
        QVERIFY(!QFile::exists(historyOf(stoker)));
    }

    void theSettingsPageSaysHowMuchThereIs()
    {
        WindowCase stoker;
        stoker.connectByHand();
        QTRY_VERIFY_WITH_TIMEOUT(session::HistoryRecorder::of(*stoker.window()->session())->samples() >= 1, 20'000);
        auto* size = stoker.window()->findChild<QLabel*>(u"historySize"_s);
        QVERIFY(size);
        stoker.window()->showPage(app::Page::Settings);
        QTRY_VERIFY2(size->text().contains(u"kB"_s), qPrintable(size->text()));
        // It goes on while it is looked at, and so does the foot of the window.
        const QString first = size->text();
        auto* foot = stoker.window()->findChild<QLabel*>(u"recordedSize"_s);
        QTRY_VERIFY2(foot->isVisible() && foot->text().contains(u"kB"_s), qPrintable(foot->text()));
        const QString firstFoot = foot->text();
        QTRY_VERIFY_WITH_TIMEOUT(size->text() != first, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(foot->text() != firstFoot, 30'000);
        auto* days = stoker.window()->findChild<QSpinBox*>(u"historyDays"_s);
        auto* megabytes = stoker.window()->findChild<QSpinBox*>(u"historyMegabytes"_s);
        QCOMPARE(days->value(), 30);
        QCOMPARE(megabytes->value(), 2000);
        days->setValue(7);
        megabytes->setValue(500);
        stoker.stoker.reset();
        const session::program::Settings settings(stoker.settingsPath());
        QCOMPARE(settings.value(session::program::key::historyDays), 7);
        QCOMPARE(settings.value(session::program::key::historyMegabytes), 500);
    }

    void shorterRetentionRemovesWhatIsOlder()
    {
        WindowCase stoker;
        {
            // What an earlier Stoker left of three days ago.
            const ports::SystemClock clock;
            archive::SqliteHistory history({.path = historyOf(stoker)}, clock);
            ports::HistoryKey key;
            key.application.id = domain::ApplicationId{u"app-old"_s};
            domain::History::Sample sample;
            sample.fill(5);
            history.put(std::make_shared<ports::HistoryKey>(key), std::pair(clock.wall() - std::chrono::days(3), sample), nullptr);
            history.end(std::make_shared<ports::HistoryKey>(key));
            QCOMPARE(history.runs().result()->size(), std::size_t(1));
        }
        stoker.connectByHand();
        QTRY_VERIFY_WITH_TIMEOUT(session::HistoryRecorder::of(*stoker.window()->session())->samples() >= 1, 20'000);
        const auto runs = [&stoker] { return archive::recordingRuns(historyOf(stoker)).value_or(std::vector<ports::HistoryRun>{}).size(); };
        QTRY_COMPARE(runs(), std::size_t(2));
        stoker.window()->showPage(app::Page::Settings);
        stoker.window()->findChild<QSpinBox*>(u"historyDays"_s)->setValue(2);
        QTRY_COMPARE_WITH_TIMEOUT(runs(), std::size_t(1), 10'000);
    }

    void aRecordingIsExportedWithItsLedger()
    {
        WindowCase stoker;
        stoker.connectByHand();
        session::Intent intent;
        intent.total = 6;
        QVERIFY(stoker.window()->session()->commands().submit(intent, std::chrono::seconds{0}));
        QTRY_COMPARE_WITH_TIMEOUT(stoker.application.target.value_or(0), 6, 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(session::HistoryRecorder::of(*stoker.window()->session())->samples() >= 3, 20'000);
        QTRY_VERIFY(exportAction(stoker)->isEnabled());
        exportAction(stoker)->trigger();
        QTRY_VERIFY(stoker.window()->findChild<QFileDialog*>(u"exportRecording"_s));
        auto* chooser = stoker.window()->findChild<QFileDialog*>(u"exportRecording"_s);
        const QString file = stoker.folder.filePath(u"sent.stoker"_s);
        emit chooser->fileSelected(file);
        chooser->close();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 10'000);
        QTRY_VERIFY(archive::readRecording(file));
        const auto recording = *archive::readRecording(file);
        QCOMPARE(recording->application.id.text, u"app-1"_s);
        QVERIFY(recording->history->size() >= 3);
        QCOMPARE(recording->lines.size(), std::size_t(1));
        QCOMPARE(recording->lines.front().targetAfter, std::optional(6));
    }

    void whereNothingCanBeStoredItIsSaidAndWatchingGoesOn()
    {
        WindowCase stoker;
        QVERIFY(QDir().mkpath(historyOf(stoker))); // a folder in the file's place
        stoker.connectByHand();
        auto* bar = stoker.window()->findChild<widgets::MessageBar*>(u"history"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 10'000);
        auto* foot = stoker.window()->findChild<QLabel*>(u"recordedSize"_s);
        QCOMPARE(foot->text(), u"Not recording"_s);
        QCOMPARE(stoker.window()->session()->state(), session::Session::State::Live);
        QVERIFY(QDir().rmdir(historyOf(stoker)));
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 10'000);
        QTRY_VERIFY(foot->text().startsWith(u"Recording"_s));
        QTRY_VERIFY(archive::recordingRuns(historyOf(stoker)).value_or(std::vector<ports::HistoryRun>{}).size() == 1);
    }
};

QTEST_MAIN(HistoryWindowTest)
#include "tst_historywindow.moc"
