// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow does with recordings: opens one, in a session's place, and puts a second one beside it.
#include "app/mainwindow.h"

#include "app/historykeeper.h"
#include "widgets/common/chartstack.h"
#include "widgets/executors/recordedexecutors.h"
#include "widgets/frame/connectionbadge.h"
#include "widgets/frame/mainmenu.h"
#include "widgets/frame/statusline.h"
#include "widgets/frame/toolbar.h"
#include "widgets/ledger/ledgerpage.h"
#include "widgets/live/recordedpage.h"
#include "widgets/recording/comparisonview.h"
#include "widgets/timeline/timelinepage.h"
#include "words/recordingwords.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace stoker::app {
namespace {

using namespace Qt::StringLiterals;
namespace key = session::program::key;
using ports::RecordedPtr;
using ports::RecordingPlace;

enum First { Live, Recorded, Compared };
constexpr std::size_t kMostOffered = 12;

QList<RecordingPlace> placesOf(const QMimeData* data)
{
    QList<RecordingPlace> places;
    for (const QUrl& url : data->urls()) {
        if (!url.isLocalFile() || !url.toLocalFile().endsWith(".stoker"_L1, Qt::CaseInsensitive))
            return {};
        places.append({url.toLocalFile(), 0});
    }
    return places.size() > 2 ? QList<RecordingPlace>() : places;
}

} // namespace

void MainWindow::connectRecording()
{
    using widgets::RecordedPage;
    connect(m_menu, &widgets::MainMenu::openRecordingRequested, this, &MainWindow::chooseRecording);
    connect(m_connect, &widgets::ConnectPage::recordingRequested, this, [this](const RecordingPlace& place) { emit recordingsRequested({place}); });
    connect(m_connect, &widgets::ConnectPage::openFileRequested, this, &MainWindow::chooseRecording);
    connect(m_recordedPage, &RecordedPage::momentChanged, m_recordedExecutors, &widgets::RecordedExecutors::setMoment);
    connect(m_recordedPage, &RecordedPage::ledgerLineRequested, this, &MainWindow::showLedgerLine);
    connect(m_recordedPage, &RecordedPage::decisionRequested, this, &MainWindow::showDecision);
    connect(m_recordedPage, &RecordedPage::openRequested, this, &MainWindow::chooseRecording);
    connect(m_recordedPage, &RecordedPage::compareRequested, this, &MainWindow::chooseComparison);
    connect(m_comparison, &widgets::ComparisonView::closeRequested, this, &MainWindow::endComparison);
    // The charts of a recording and its timeline show the same span of time.
    widgets::TimeAxis* axis = m_recordedPage->charts()->axis();
    connect(axis, &widgets::TimeAxis::windowChanged, m_timeline, [this, axis, last = domain::Millis(0)]() mutable {
        if (m_recorded && std::exchange(last, axis->wantedSpan()) != axis->wantedSpan())
            m_timeline->setSpan(std::chrono::duration_cast<std::chrono::seconds>(axis->wantedSpan()));
    });
    connect(m_timeline, &widgets::TimelinePage::spanChanged, axis, [axis](std::chrono::seconds span) { axis->setSpan(span); });
}

void MainWindow::openRecordings(const QList<RecordingPlace>& places)
{
    bind(nullptr);
    m_session.reset();
    if (places.isEmpty())
        return;
    m_places = places;
    m_first->setCurrentIndex(Recorded);
    m_recordedPage->showReading(places.front().file.isEmpty() ? tr("From the history of this program") : places.front().file);
    m_toolBar->setRecorded(widgets::ToolBar::Recorded{places.front().file.isEmpty() ? tr("Recording") : QFileInfo(places.front().file).fileName(), tr("is being read")});
    refreshFrame();
    for (int number = 0; number < places.size(); ++number)
        readRecording(number);
}

void MainWindow::readRecording(int number)
{
    m_services.recordings.read(m_places[number]).then(this, [this, number, opening = m_opening](const domain::Result<RecordedPtr>& recorded) {
        if (opening == m_opening)
            takeRecording(number, recorded);
    });
}

void MainWindow::takeRecording(int number, const domain::Result<RecordedPtr>& recorded)
{
    if (!recorded) {
        if (number > 0) {
            showError(recorded.error());
            m_places.resize(1);
            return;
        }
        m_unreadable = recorded.error();
        m_recordedPage->showFailure(recorded.error());
        m_toolBar->setRecorded(widgets::ToolBar::Recorded{QFileInfo(m_places.front().file).fileName(), words::headline(recorded.error())});
        return;
    }
    (number > 0 ? m_compared : m_recorded) = *recorded;
    if (number == 0)
        showRecorded();
    if (m_recorded && m_compared)
        showCompared();
}

std::optional<double> MainWindow::deadline() const
{
    const double seconds = m_services.settings.value(key::deadlineSeconds);
    return seconds > 0 ? std::optional(seconds) : std::nullopt;
}

void MainWindow::showRecorded()
{
    const domain::Recording& recording = *m_recorded->recording;
    m_timeline->setRecorded(m_recorded, deadline()); // before the charts, which tell it their span
    m_ledger->setRecorded(m_recorded);
    m_recordedPage->setRecorded(m_recorded);
    m_recordedExecutors->setRecorded(m_recorded);
    m_toolBar->setRecorded(widgets::ToolBar::Recorded{words::recordingName(recording), words::recordingSpan(recording)});
    m_status->setRecorded(m_recorded->place.file.isEmpty() ? tr("From the history of this program") : m_recorded->place.file, recording.application);
    m_menu->setCanExport(m_recorded->place.file.isEmpty());
    if (m_lab && page() == Page::Lab)
        beginLab();
    refreshFrame();
}

void MainWindow::showCompared()
{
    m_comparison->setRecordings(m_recorded->recording, m_compared->recording, deadline());
    m_first->setCurrentIndex(Compared);
    showPage(Page::Live);
}

void MainWindow::endComparison()
{
    m_compared.reset();
    m_places.resize(1);
    m_comparison->setRecordings(nullptr, nullptr, {});
    m_first->setCurrentIndex(Recorded);
    focusPage();
}

void MainWindow::leaveRecording()
{
    ++m_opening;
    m_unreadable.reset();
    m_first->setCurrentIndex(Live);
    if (m_places.isEmpty())
        return;
    m_comparison->setRecordings(nullptr, nullptr, {});
    m_recordedPage->setRecorded(nullptr);
    m_recordedExecutors->setRecorded(nullptr);
    m_timeline->setRecorded(nullptr);
    m_ledger->setRecorded(nullptr);
    m_toolBar->setRecorded({});
    m_places.clear();
    m_recorded.reset();
    m_compared.reset();
}

void MainWindow::chooseRecording()
{
    auto* chooser = new QFileDialog(this, tr("Open a recording"), QString(), tr("Recordings (*.stoker)"));
    chooser->setObjectName(u"openRecording"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& file) { emit recordingsRequested({{file, 0}}); });
    chooser->open();
}

void MainWindow::chooseComparison()
{
    m_services.recordings.runs().then(this, [this](const domain::Result<std::vector<ports::HistoryRun>>& runs) { offerComparison(runs.value_or(std::vector<ports::HistoryRun>{})); });
}

void MainWindow::offerComparison(const std::vector<ports::HistoryRun>& runs)
{
    if (!m_recorded)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"comparison"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Recording in a file...")), &QAction::triggered, this, [this] {
        auto* chooser = new QFileDialog(this, tr("Compare with a recording"), QString(), tr("Recordings (*.stoker)"));
        chooser->setObjectName(u"compareRecording"_s);
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        chooser->setFileMode(QFileDialog::ExistingFile);
        connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& file) { compareWith({file, 0}); });
        chooser->open();
    });
    std::size_t offered = 0;
    for (const ports::HistoryRun& run : runs) {
        if (run.samples == 0 || m_recorded->place == RecordingPlace{{}, run.id})
            continue;
        if (offered++ == 0)
            menu->addSeparator();
        if (offered > kMostOffered)
            break;
        //: a recorded application in a menu: name, from when to when
        const QString text = tr("%1  %2").arg(words::applicationName(run.application), words::timeSpan(run.first, run.last));
        connect(menu->addAction(QString(text).replace(u'&', u"&&"_s)), &QAction::triggered, this, [this, id = run.id] { compareWith({{}, id}); });
    }
    const QWidget* button = m_recordedPage->findChild<QWidget*>(u"compare"_s);
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void MainWindow::compareWith(const RecordingPlace& place)
{
    if (!m_recorded)
        return;
    m_places.resize(1);
    m_places.append(place);
    readRecording(1);
}

void MainWindow::exportRecorded()
{
    auto* chooser = new QFileDialog(this, tr("Export a recording"), m_recorded->recording->application.id.text + u".stoker"_s, tr("Recordings (*.stoker)"));
    chooser->setObjectName(u"exportRecording"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"stoker"_s);
    connect(chooser, &QFileDialog::fileSelected, this, [this, recorded = m_recorded](const QString& path) {
        m_services.history.exportRun(path, recorded->place.run, recorded->lines, recorded->decisions, this, [this, path](const domain::Result<qint64>& bytes) { sayExported(path, bytes); });
    });
    chooser->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!placesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QList<RecordingPlace> places = placesOf(event->mimeData());
    if (places.isEmpty())
        return;
    event->acceptProposedAction();
    emit recordingsRequested(places);
}

} // namespace stoker::app
