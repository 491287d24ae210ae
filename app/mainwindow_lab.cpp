// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow does with the policy lab: puts what was chosen there into the shadow.
#include "app/mainwindow.h"

#include "widgets/frame/modecontrols.h"
#include "widgets/frame/toolbar.h"
#include "widgets/lab/labpage.h"
#include "widgets/lab/tracemenu.h"
#include "widgets/policy/planlist.h"
#include "words/sentences.h"

namespace stoker::app {

void MainWindow::connectLab()
{
    if (!m_lab)
        return;
    connect(m_lab, &widgets::LabPage::shadowRequested, this, &MainWindow::runInShadow);
    connect(m_lab, &widgets::LabPage::failed, this, &MainWindow::showError);
    connect(m_lab, &widgets::LabPage::informed, this, &MainWindow::showInformation);
    refreshLab();
}

/// A picture shows a lab at work: nobody is there to open a trace.
void MainWindow::beginLab()
{
    if (!m_remembers && m_lab->bench().state() == session::lab::Bench::State::Empty)
        m_lab->open(widgets::kBuiltInDay);
}

void MainWindow::refreshLab()
{
    if (!m_lab)
        return;
    QString why;
    if (!m_session)
        why = tr("Connect to an application first: the shadow runs beside a live one.");
    else if (m_session->settings().readOnly)
        why = words::wholeText(domain::Error{domain::ErrorCode::ReadOnly, {}, false});
    else if (m_session->autopilot().mode() == domain::Mode::Autopilot)
        why = tr("The autopilot steers now. Put it into the shadow or to watch first.");
    m_lab->setShadowBlocked(why);
}

void MainWindow::runInShadow(const policy::Plan& plan)
{
    if (!m_session)
        return;
    usePlan(plan);
    if (!m_session->autopilot().plan() || *m_session->autopilot().plan() != plan)
        return; // refused, and said
    enterMode(domain::Mode::Shadow);
    if (m_session->autopilot().mode() == domain::Mode::Shadow)
        showInformation(tr("%1 runs in the shadow of %2. The ledger tells what it would have done.").arg(widgets::planName(plan), widgets::applicationName(*m_session)));
}

} // namespace stoker::app
