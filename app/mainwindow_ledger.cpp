// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow does with the ledger on the disk: says when nothing can be stored, and goes on where an autopilot was killed.
#include "app/mainwindow.h"

#include "app/ledgerkeeper.h"
#include "session/ledgerrecorder.h"
#include "session/leftpilot.h"
#include "widgets/common/messagebar.h"
#include "widgets/policy/planlist.h"
#include "words/sentences.h"
#include "words/units.h"

namespace stoker::app {
namespace {

using domain::Mode;
using session::LeftPilotSearch;
using widgets::MessageBar;

/// One that was killed longer ago is not what its operator counts on any more: somebody says yes first.
constexpr std::chrono::hours kCountedOn{1};

} // namespace

void MainWindow::connectLedger()
{
    connect(&m_services.ledger, &LedgerKeeper::failed, this, &MainWindow::showStorageTrouble);
    connect(&m_services.ledger, &LedgerKeeper::replaced, this, &MainWindow::showStorageTrouble);
    connect(&m_services.ledger, &LedgerKeeper::recovered, this, &MainWindow::showStored);
    connect(m_left, &MessageBar::actionTriggered, this, &MainWindow::answerLeftPilot);
    connect(m_left, &MessageBar::dismissed, this, [this] { m_leftMode = Mode::Watch; });
}

void MainWindow::bindLedger(session::Session* session)
{
    if (m_session) {
        if (auto* search = LeftPilotSearch::of(*m_session))
            disconnect(search, nullptr, this, nullptr);
    }
    m_storage->hide();
    m_left->hide();
    m_leftMode = Mode::Watch;
    if (!session || !m_services.ledger.of(*session))
        return;
    if (const auto trouble = m_services.ledger.trouble())
        showStorageTrouble(*trouble);
    auto* search = LeftPilotSearch::of(*session);
    if (!search)
        return;
    connect(search, &LeftPilotSearch::found, this, &MainWindow::goOnFromLeftPilot);
    connect(&session->autopilot(), &session::Autopilot::modeChanged, this, &MainWindow::refreshLeftPilot);
    if (search->left()) // said in the window before this one
        sayLeftPilot(session->autopilot().mode(), search->left()->time);
}

void MainWindow::showStorageTrouble(const domain::Error& error)
{
    if (!m_session || !m_services.ledger.of(*m_session))
        return;
    //: an error and what to do about it
    m_storage->showMessage(MessageBar::Kind::Caution, tr("The ledger: %1 Watching goes on.").arg(words::wholeText(error)));
}

void MainWindow::showStored()
{
    if (!m_session || !m_services.ledger.of(*m_session))
        return;
    m_storage->hide();
    showInformation(tr("The ledger is stored again, with everything that waited."));
}

void MainWindow::goOnFromLeftPilot()
{
    const session::LeftPilot left = *LeftPilotSearch::of(*m_session)->left();
    session::Autopilot& autopilot = m_session->autopilot();
    usePlan(left.plan);
    autopilot.resume(left.state);
    const bool asks = m_session->settings().environment == domain::Environment::Production || m_session->steeringBlocked() || m_session->store().snapshot()->time - left.time > kCountedOn;
    const Mode mode = asks ? Mode::Shadow : Mode::Autopilot;
    enterMode(mode);
    if (autopilot.mode() == mode)
        sayLeftPilot(mode, left.time);
}

void MainWindow::sayLeftPilot(Mode mode, domain::Instant time)
{
    const auto& plan = m_session->autopilot().plan();
    if (mode == Mode::Watch || !plan)
        return;
    m_leftMode = mode;
    const words::Units units;
    const QString when = domain::toDateTime(time).date() == domain::toDateTime(m_session->store().snapshot()->time).date() ? units.timeOfDay(time) : units.dateTime(time);
    const QString policy = widgets::planName(*plan);
    if (mode == Mode::Autopilot)
        m_left->showMessage(MessageBar::Kind::Information, tr("The autopilot was cut off at %1 and goes on with %2. It keeps the target it found for a minute before it changes anything.").arg(when, policy),
                            tr("Stop"));
    else
        m_left->showMessage(MessageBar::Kind::Caution, tr("The autopilot was cut off at %1. %2 goes on in the shadow: it sends nothing until you say so.").arg(when, policy), tr("Go on steering"));
}

void MainWindow::answerLeftPilot()
{
    if (!m_session)
        return;
    // Production asks once more, as for any autopilot.
    requestMode(m_leftMode == Mode::Shadow ? Mode::Autopilot : Mode::Watch);
}

/// Whatever the operator does with the modes is the answer.
void MainWindow::refreshLeftPilot()
{
    if (m_leftMode == Mode::Watch || m_session->autopilot().mode() == m_leftMode)
        return;
    m_leftMode = Mode::Watch;
    m_left->hide();
    if (auto* search = LeftPilotSearch::of(*m_session))
        search->settle();
    // Told to watch: the next start has nothing to go on from either.
    if (m_session->autopilot().mode() == Mode::Watch) {
        if (auto* recorder = session::LedgerRecorder::of(*m_session))
            recorder->giveUpMark();
    }
}

} // namespace stoker::app
