// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow does with the history on the disk: says when nothing can be stored and how much there is, and exports a recording.
#include "app/mainwindow.h"

#include "app/historykeeper.h"
#include "app/ledgerkeeper.h"
#include "widgets/common/messagebar.h"
#include "widgets/frame/mainmenu.h"
#include "widgets/frame/statusline.h"
#include "widgets/live/liveevents.h"
#include "widgets/live/livepage.h"
#include "widgets/settings/settingspage.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QFileDialog>
#include <QPointer>

namespace stoker::app {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMostPastEvents = 2'000;
}

void MainWindow::connectHistory()
{
    connect(&m_services.history, &HistoryKeeper::failed, this, &MainWindow::showHistoryTrouble);
    connect(&m_services.history, &HistoryKeeper::replaced, this, &MainWindow::showHistoryTrouble);
    // Without a word: the ledger, which lies in the same folder, says that it is stored again.
    connect(&m_services.history, &HistoryKeeper::recovered, m_historyBar, &QWidget::hide);
    connect(&m_services.history, &HistoryKeeper::recovered, this, &MainWindow::showHistorySize);
    connect(m_status, &widgets::StatusLine::historySizeRequested, this, &MainWindow::showHistorySize);
    connect(m_menu, &widgets::MainMenu::exportRecordingRequested, this, &MainWindow::exportRecording);
    connect(m_settings, &widgets::SettingsPage::historySizeRequested, this, [this] {
        m_services.history.size(m_settings, [this](const domain::Result<ports::HistorySize>& size) {
            m_settings->setHistorySize(size ? std::optional(size->bytes) : std::nullopt, size ? size->setAside : 0);
        });
    });
}

void MainWindow::showHistorySize()
{
    using History = widgets::StatusLine::History;
    if (!m_session || !m_services.history.of(*m_session)) {
        m_status->setHistory(History::None);
        return;
    }
    if (m_services.history.trouble()) {
        m_status->setHistory(History::Held);
        return;
    }
    m_services.history.size(m_status, [this, of = QPointer<session::Session>(m_session.get())](const domain::Result<ports::HistorySize>& size) {
        if (of && of == m_session.get() && !m_services.history.trouble())
            m_status->setHistory(History::Running, size ? std::optional(size->bytes) : std::nullopt);
    });
}

void MainWindow::bindHistory(const session::Session* session)
{
    m_historyBar->hide();
    const bool stored = session && m_services.history.of(*session);
    m_menu->setCanExport(stored);
    if (session) {
        connect(session, &session::Session::pastTaken, this, &MainWindow::readPastEvents);
        readPastEvents();
    }
    if (const auto trouble = m_services.history.trouble(); stored && trouble)
        showHistoryTrouble(*trouble);
    else
        showHistorySize();
}

/// What was asked and decided before this session watched stands in the ledger: its markers have no line on the page of this session to lead to.
void MainWindow::readPastEvents()
{
    const auto end = m_session ? m_session->store().pastEnd() : std::nullopt;
    ports::LedgerStore* ledger = m_session ? m_services.ledger.of(*m_session) : nullptr;
    if (!end || !ledger)
        return;
    ports::LedgerQuery query;
    query.application = m_session->store().snapshot()->application.id;
    query.from = m_session->store().history().firstTime();
    query.until = end;
    query.unsent = false;
    query.onlyChanges = true;
    query.limit = kMostPastEvents;
    ledger->read(query).then(this, [this, of = QPointer<session::Session>(m_session.get()), end](const domain::Result<ports::LedgerPage>& page) {
        if (!page || !of || of != m_session.get() || m_session->store().pastEnd() != end)
            return;
        std::vector<domain::LedgerLine> lines;
        std::vector<domain::DecisionLine> decisions;
        for (auto entry = page->entries.rbegin(); entry != page->entries.rend(); ++entry) {
            if (const auto* line = std::get_if<domain::LedgerLine>(&entry->what))
                lines.push_back(*line);
            else
                decisions.push_back(std::get<domain::DecisionLine>(entry->what));
        }
        std::vector<widgets::ChartEvent> events = widgets::liveEvents(lines, {}, *end, decisions);
        for (widgets::ChartEvent& event : events)
            event.ledgerLine = event.decision = 0;
        m_live->setPastEvents(std::move(events));
    });
}

void MainWindow::showHistoryTrouble(const domain::Error& error)
{
    if (!m_session || !m_services.history.of(*m_session))
        return;
    showHistorySize();
    //: an error and what to do about it
    m_historyBar->showMessage(widgets::MessageBar::Kind::Caution, tr("The history: %1 Watching goes on.").arg(words::wholeText(error)));
}

void MainWindow::exportRecording()
{
    if (m_recorded) {
        exportRecorded();
        return;
    }
    if (!m_session || !m_services.history.of(*m_session) || !m_session->store().snapshot())
        return;
    auto* chooser = new QFileDialog(this, tr("Export a recording"), m_session->store().snapshot()->application.id.text + u".stoker"_s, tr("Recordings (*.stoker)"));
    chooser->setObjectName(u"exportRecording"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"stoker"_s);
    connect(chooser, &QFileDialog::fileSelected, this, &MainWindow::exportRecordingTo);
    chooser->open();
}

void MainWindow::exportRecordingTo(const QString& path)
{
    if (!m_session)
        return;
    m_services.history.exportTo(path, *m_session, m_services.ledger.of(*m_session), this, [this, path](const domain::Result<qint64>& bytes) { sayExported(path, bytes); });
}

void MainWindow::sayExported(const QString& path, const domain::Result<qint64>& bytes)
{
    if (!bytes) {
        showError(bytes.error());
        return;
    }
    const words::Units units;
    showInformation(tr("%1 holds what was recorded of this application: %2.").arg(path, units.text(units.bytes(*bytes))));
}

} // namespace stoker::app
