// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowcase.h"

#include "archive/historyschema.h"
#include "archive/recordingfile.h"
#include "archive/recordings.h"
#include "item/executortablemodel.h"
#include "session/historyrecorder.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/stateview.h"
#include "widgets/executors/recordedexecutors.h"
#include "widgets/frame/connectionbadge.h"
#include "widgets/frame/mainmenu.h"
#include "widgets/frame/resultbar.h"
#include "widgets/ledger/ledgerpage.h"
#include "widgets/live/recordedpage.h"
#include "widgets/recording/comparisonview.h"
#include "widgets/timeline/timelinepage.h"
#include "widgets/timeline/timelineview.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QTableView>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;
using std::chrono::hours;

namespace {

domain::Instant yesterday()
{
    static const domain::Instant once = std::chrono::floor<std::chrono::hours>(ports::SystemClock().wall()) - hours{30};
    return once;
}

app::Options opening(const QStringList& files)
{
    app::Options options;
    options.recordings = files;
    return options;
}

template <class Widget>
Widget* find(const app::MainWindow* window, const QString& name = {})
{
    return window->findChild<Widget*>(name);
}

/// What the history of this program holds before it is started.
void fillHistory(const WindowCase& stoker, const std::vector<RecordedApplication>& applications)
{
    const ports::SystemClock clock;
    archive::SqliteHistory::Options options{.path = QDir(stoker.ledgerFolder()).filePath(u"history.sqlite"_s)};
    options.mostUnread = 1'000'000;
    archive::SqliteHistory history(options, clock);
    int session = 0;
    for (const RecordedApplication& one : applications)
        record(history, one, session++);
    QVERIFY(history.runs().result());
}

} // namespace

/// Recordings in the real window: from the command line, from the connect page, dropped, beside each other; and what cannot be opened.
class RecordingWindowTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFileIsShownAsWhatItIs()
    {
        const QString file = path(u"one.stoker"_s);
        writeRecording(file, {.name = u"log-stream"_s, .start = yesterday()});
        WindowCase stoker(opening({file}));
        QVERIFY(stoker.stoker->start());
        auto* window = stoker.window();
        QVERIFY(QTest::qWaitForWindowExposed(window));
        QTRY_VERIFY_WITH_TIMEOUT(window->recorded(), 15'000);
        QVERIFY(window->isReady());
        QVERIFY(!window->session());
        QVERIFY2(window->windowTitle().contains(u"log-stream"_s) && window->windowTitle().contains(u"recording"_s), qPrintable(window->windowTitle()));
        // Badged, with its span; nothing live, nothing to steer.
        const auto* badge = find<widgets::ConnectionBadge>(window);
        QVERIFY(badge->accessibleName().contains(u"RECORDING"_s) && badge->accessibleName().contains(u"log-stream"_s));
        QVERIFY2(badge->connectionText().contains(u"6\u202fh"_s), qPrintable(badge->connectionText()));
        QVERIFY(!stoker.button(u"release"_s)->isEnabled());
        QVERIFY(stoker.button(u"release"_s)->toolTip().contains(u"recording"_s));
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window, Qt::Key_R);
        QTRY_VERIFY(find<widgets::ResultBar>(window)->isVisible());
        // Charts, executors of the crosshair, timeline, ledger.
        auto* page = find<widgets::RecordedPage>(window);
        QVERIFY(page->isVisible());
        auto* executors = find<widgets::RecordedExecutors>(window);
        QCOMPARE(executors->model()->rowCount(), 5); // six at the end, one of them gone
        page->charts()->axis()->setCursor(yesterday() + std::chrono::minutes{30});
        QTRY_COMPARE(executors->model()->rowCount(), 2);
        QTRY_COMPARE(executors->model()->counts().busy, 2);
        window->showPage(app::Page::Timeline);
        QCOMPARE(find<widgets::TimelinePage>(window)->span(), std::chrono::seconds(hours{6}));
        QCOMPARE(find<widgets::TimelinePage>(window)->view()->laneCount(), 6);
        window->showPage(app::Page::Ledger);
        QTRY_COMPARE(find<widgets::LedgerPage>(window)->list()->model()->rowCount(), 2);
        // Live again: nothing of it stays.
        window->showPage(app::Page::Connect);
        QVERIFY(!find<widgets::MainMenu>(window)->actions().isEmpty());
    }

    void whatCannotBeOpenedIsSaid_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("said");
        QTest::newRow("damaged") << u"damaged"_s << u"cut off or damaged"_s;
        QTest::newRow("newer") << u"newer"_s << u"newer Stoker"_s;
        QTest::newRow("foreign") << u"foreign"_s << u"was not made by Stoker"_s;
        QTest::newRow("nothing there") << u"none"_s << u"none.stoker"_s;
        QTest::newRow("no run in it") << u"empty"_s << u"was not made by Stoker"_s;
    }
    void whatCannotBeOpenedIsSaid()
    {
        QFETCH(QString, what);
        QFETCH(QString, said);
        const QString file = path(what + u".stoker"_s);
        if (what == u"foreign"_s) {
            write(file, "{}");
        } else if (what == u"empty"_s) {
            archive::DatabaseFile::Options options;
            options.path = file;
            options.schema = &archive::historySchema();
            QVERIFY(archive::DatabaseFile::openForWriting(options, yesterday(), nullptr));
        } else if (what != u"none"_s) {
            writeRecording(file, {.start = yesterday(), .length = hours{2}});
            QFile opened(file);
            QVERIFY(opened.open(QIODevice::ReadOnly));
            QByteArray bytes = opened.readAll();
            opened.close();
            if (what == u"damaged"_s)
                bytes.truncate(bytes.size() / 2);
            else
                bytes[63] = static_cast<char>(archive::historySchema().version() + 1);
            write(file, bytes);
        }
        WindowCase stoker(opening({file}));
        QVERIFY(stoker.stoker->start());
        QVERIFY(QTest::qWaitForWindowExposed(stoker.window()));
        auto* state = find<widgets::RecordedPage>(stoker.window())->findChild<widgets::StateView*>();
        QTRY_VERIFY_WITH_TIMEOUT(stoker.window()->isReady(), 15'000);
        QVERIFY(state->isVisible());
        QVERIFY2((state->headline() + state->sentence()).contains(said), qPrintable(state->headline() + u" / "_s + state->sentence()));
        QVERIFY(!stoker.window()->recorded());
        // The window is free for another one.
        const QString good = path(u"good.stoker"_s);
        writeRecording(good, {.start = yesterday(), .length = hours{2}});
        emit stoker.window()->recordingsRequested({{good, 0}});
        QTRY_VERIFY_WITH_TIMEOUT(stoker.window()->recorded(), 15'000);
        QCOMPARE(stoker.stoker->windows().size(), std::size_t(1));
    }

    void aFileThatVanishesWhileItIsOpenStays()
    {
        const QString file = path(u"one.stoker"_s);
        writeRecording(file, {.start = yesterday()});
        WindowCase stoker(opening({file}));
        QVERIFY(stoker.stoker->start());
        QTRY_VERIFY_WITH_TIMEOUT(stoker.window()->recorded(), 15'000);
        QVERIFY(QFile::remove(file));
        auto* executors = find<widgets::RecordedExecutors>(stoker.window());
        executors->setMoment(yesterday() + std::chrono::minutes{150});
        QTRY_COMPARE(executors->model()->rowCount(), 3);
        QTRY_COMPARE(executors->model()->counts().busy, 3);
        // Opened anew it is missed.
        emit stoker.window()->recordingsRequested({{file, 0}});
        QTRY_VERIFY_WITH_TIMEOUT(!stoker.window()->recorded() && stoker.window()->isReady(), 15'000);
        QVERIFY(find<widgets::RecordedPage>(stoker.window())->findChild<widgets::StateView*>()->isVisible());
    }

    void twoStandSideBySide()
    {
        const QString first = path(u"a.stoker"_s);
        const QString second = path(u"b.stoker"_s);
        writeRecording(first, {.start = yesterday()});
        writeRecording(second, {.id = u"app-2"_s, .start = yesterday() + hours{25}, .length = hours{3}, .logs = 90'000});
        WindowCase stoker(opening({first, second}));
        QVERIFY(stoker.stoker->start());
        QTRY_VERIFY_WITH_TIMEOUT(stoker.window()->compared(), 15'000);
        auto* view = find<widgets::ComparisonView>(stoker.window());
        QVERIFY(view->isVisible());
        QVERIFY(view->model().rowCount() >= 9);
        stoker.press(u"closeComparison"_s);
        QVERIFY(!view->isVisible());
        QVERIFY(find<widgets::RecordedPage>(stoker.window())->isVisible());
        // And again by its button, with a file that is chosen.
        const auto chooseByHand = [&stoker, &second] {
            stoker.press(u"compare"_s);
            QTRY_VERIFY(find<QMenu>(stoker.window(), u"comparison"_s));
            auto* menu = find<QMenu>(stoker.window(), u"comparison"_s);
            menu->actions().front()->trigger();
            menu->close();
            QTRY_VERIFY(!find<QMenu>(stoker.window(), u"comparison"_s));
            auto* chooser = find<QFileDialog>(stoker.window(), u"compareRecording"_s);
            QVERIFY(chooser);
            emit chooser->fileSelected(second);
            chooser->close();
            QTRY_VERIFY(!find<QFileDialog>(stoker.window(), u"compareRecording"_s));
        };
        chooseByHand();
        QTRY_VERIFY_WITH_TIMEOUT(view->isVisible(), 15'000);
        // One that cannot be read leaves the first one as it is.
        stoker.press(u"closeComparison"_s);
        write(second, "{}");
        chooseByHand();
        QTRY_VERIFY_WITH_TIMEOUT(find<widgets::ResultBar>(stoker.window())->isVisible(), 15'000);
        QVERIFY(find<widgets::RecordedPage>(stoker.window())->isVisible() && stoker.window()->recorded());
    }

    void whatWasWatchedBeforeIsOpenedExportedAndRemoved()
    {
        WindowCase stoker;
        fillHistory(stoker, {{.id = u"app-7"_s, .name = u"nightly"_s, .start = yesterday()}, {.id = u"app-8"_s, .name = u"other"_s, .start = yesterday() + hours{2}}});
        QVERIFY(stoker.stoker->start());
        QVERIFY(QTest::qWaitForWindowExposed(stoker.window()));
        auto* list = find<QListView>(stoker.window(), u"recorded"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 15'000);
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->index(1, 0).data().toString(), u"nightly"_s);
        list->setCurrentIndex(list->model()->index(1, 0));
        stoker.press(u"openRecorded"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stoker.window()->recorded(), 15'000);
        QCOMPARE(stoker.window()->recorded()->recording->application.id.text, u"app-7"_s);
        QCOMPARE(find<widgets::RecordedExecutors>(stoker.window())->model()->rowCount(), 5);
        QTRY_COMPARE(find<widgets::RecordedExecutors>(stoker.window())->model()->counts().busy, 5);
        // To send it to somebody.
        QAction* exporting = nullptr;
        for (QAction* action : find<widgets::MainMenu>(stoker.window())->actions())
            exporting = action->text() == u"Export recording..."_s ? action : exporting;
        QVERIFY(exporting && exporting->isEnabled());
        exporting->trigger();
        auto* chooser = find<QFileDialog>(stoker.window(), u"exportRecording"_s);
        QVERIFY(chooser);
        const QString sent = path(u"sent.stoker"_s);
        emit chooser->fileSelected(sent);
        chooser->close();
        QTRY_VERIFY_WITH_TIMEOUT(archive::readRecording(sent), 15'000);
        // Removed after a yes.
        stoker.window()->showPage(app::Page::Connect);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->setCurrentIndex(list->model()->index(0, 0));
        stoker.press(u"removeRecorded"_s);
        auto* box = find<QMessageBox>(stoker.window(), u"removeRun"_s);
        QVERIFY(box);
        for (auto* button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, 15'000);
        stoker.stoker.reset();
        QCOMPARE(archive::recordingRuns(QDir(stoker.ledgerFolder()).filePath(u"history.sqlite"_s))->size(), std::size_t(1));
    }

    void aWatchedApplicationKeepsItsWindow()
    {
        WindowCase stoker;
        stoker.connectByHand();
        const QString file = path(u"one.stoker"_s);
        writeRecording(file, {.start = yesterday(), .length = hours{2}});
        emit stoker.window()->recordingsRequested({{file, 0}});
        QTRY_COMPARE(stoker.stoker->windows().size(), std::size_t(2));
        QVERIFY(stoker.window()->session());
        app::MainWindow* other = stoker.stoker->windows().back();
        QTRY_VERIFY_WITH_TIMEOUT(other->recorded(), 15'000);
        // Asked for again it is only raised.
        emit stoker.window()->recordingsRequested({{file, 0}});
        QCOMPARE(stoker.stoker->windows().size(), std::size_t(2));
        // To watch something from a window with a recording opens another one, too.
        emit other->demoRequested();
        QTRY_COMPARE_WITH_TIMEOUT(stoker.stoker->windows().size(), std::size_t(3), 30'000);
        QVERIFY(other->recorded());
    }

    void aFileIsDroppedOntoTheWindow()
    {
        const QString file = path(u"one.stoker"_s);
        writeRecording(file, {.start = yesterday(), .length = hours{2}});
        WindowCase stoker;
        QVERIFY(stoker.stoker->start());
        const auto drop = [&stoker](const QString& name) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(name)});
            QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(stoker.window(), &enter);
            if (!enter.isAccepted())
                return false;
            QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(stoker.window(), &event);
            return event.isAccepted();
        };
        QVERIFY(!drop(path(u"picture.png"_s)));
        QVERIFY(drop(file));
        QTRY_VERIFY_WITH_TIMEOUT(stoker.window()->recorded(), 15'000);
    }

    void anotherLanguageKeepsIt()
    {
        const QString file = path(u"one.stoker"_s);
        writeRecording(file, {.start = yesterday(), .length = hours{2}});
        WindowCase stoker(opening({file}));
        QVERIFY(stoker.stoker->start());
        QTRY_VERIFY_WITH_TIMEOUT(stoker.window()->recorded(), 15'000);
        QPointer<app::MainWindow> before = stoker.window();
        emit stoker.window()->menu()->languageChosen(u"de"_s);
        QTRY_VERIFY(!before);
        QTRY_VERIFY_WITH_TIMEOUT(stoker.window()->recorded(), 15'000);
        emit stoker.window()->menu()->languageChosen(u"en"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stoker.window()->recorded(), 15'000);
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    static void write(const QString& file, const QByteArray& bytes)
    {
        QFile opened(file);
        QVERIFY(opened.open(QIODevice::WriteOnly | QIODevice::Truncate));
        opened.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(RecordingWindowTest)
#include "tst_recordingwindow.moc"
