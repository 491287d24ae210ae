// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow does with the history on the disk: says when nothing can be stored and how much there is, and exports a recording.
#include "app/mainwindow.h"

#include "app/historykeeper.h"
#include "app/ledgerkeeper.h"
#include "widgets/common/messagebar.h"
#include "widgets/frame/mainmenu.h"
#include "widgets/settings/settingspage.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QFileDialog>

namespace stoker::app {

using namespace Qt::StringLiterals;

void MainWindow::connectHistory()
{
    connect(&m_services.history, &HistoryKeeper::failed, this, &MainWindow::showHistoryTrouble);
    connect(&m_services.history, &HistoryKeeper::replaced, this, &MainWindow::showHistoryTrouble);
    // Without a word: the ledger, which lies in the same folder, says that it is stored again.
    connect(&m_services.history, &HistoryKeeper::recovered, m_historyBar, &QWidget::hide);
    connect(m_menu, &widgets::MainMenu::exportRecordingRequested, this, &MainWindow::exportRecording);
    connect(m_settings, &widgets::SettingsPage::historySizeRequested, this, [this] {
        m_services.history.size(m_settings, [this](const domain::Result<qint64>& bytes) { m_settings->setHistorySize(bytes ? std::optional(*bytes) : std::nullopt); });
    });
}

void MainWindow::bindHistory(const session::Session* session)
{
    m_historyBar->hide();
    const bool stored = session && m_services.history.of(*session);
    m_menu->setCanExport(stored);
    if (const auto trouble = m_services.history.trouble(); stored && trouble)
        showHistoryTrouble(*trouble);
}

void MainWindow::showHistoryTrouble(const domain::Error& error)
{
    if (!m_session || !m_services.history.of(*m_session))
        return;
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
