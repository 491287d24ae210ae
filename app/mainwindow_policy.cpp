// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow does with the autopilot of its session: which policy, which mode, hold.
#include "app/mainwindow.h"

#include "app/common/operatorname.h"
#include "session/ledgerrecorder.h"
#include "widgets/executors/curlcommand.h"
#include "widgets/frame/mainmenu.h"
#include "widgets/frame/modecontrols.h"
#include "widgets/frame/resultbar.h"
#include "widgets/frame/toolbar.h"
#include "widgets/policy/planlist.h"
#include "widgets/policy/policydialog.h"
#include "words/sentences.h"
#include "words/units.h"

#include <QMessageBox>
#include <QPushButton>

namespace stoker::app {
namespace {

using namespace Qt::StringLiterals;
using domain::Mode;
using widgets::planName;

constexpr int kMorning = 6; // o'clock

} // namespace

void MainWindow::connectPolicy()
{
    using widgets::ModeControls;
    const ModeControls* modes = m_toolBar->modes();
    connect(modes, &ModeControls::modeRequested, this, &MainWindow::requestMode);
    connect(modes, &ModeControls::policyRequested, this, &MainWindow::choosePolicy);
    connect(modes, &ModeControls::holdRequested, this, &MainWindow::hold);
    connect(modes, &ModeControls::holdEnded, this, &MainWindow::endHold);
    connect(m_toolBar, &widgets::ToolBar::modesChanged, this, &MainWindow::refreshModes);
    connect(m_menu, &widgets::MainMenu::modeRequested, this, &MainWindow::requestMode);
    connect(m_menu, &widgets::MainMenu::holdRequested, this, &MainWindow::openHolds);
    connect(m_menu, &widgets::MainMenu::policiesRequested, this, &MainWindow::choosePolicy);
}

void MainWindow::bindPolicy(session::Session* session)
{
    if (m_session)
        disconnect(&m_session->autopilot(), nullptr, this, nullptr);
    if (session) {
        connect(&session->autopilot(), &session::Autopilot::demoted, m_result, &widgets::ResultBar::showDemoted);
        // A session that comes from another window has its plan already. One that no longer holds is as if there were none.
        if (const auto used = m_services.plans.lastUsed(session->settings().address); used && !session->autopilot().plan())
            (void)session->autopilot().setPlan(*used);
    }
    showPolicy(session);
    refreshModes();
}

void MainWindow::showPolicy(const session::Session* session)
{
    const bool has = session && session->autopilot().plan();
    m_toolBar->setPolicy(has ? planName(*session->autopilot().plan()) : QString());
}

void MainWindow::refreshModes()
{
    const bool possible = m_session && !isKiosk();
    const widgets::ModeControls::State& state = m_toolBar->modes()->state();
    std::array<bool, 3> modes{};
    for (std::size_t i = 0; i < modes.size(); ++i)
        modes[i] = possible && state.whyNot[i].isEmpty();
    refreshLab();
    m_menu->setMode(m_session ? m_session->autopilot().mode() : Mode::Watch, modes, possible && state.whyNoHold.isEmpty(), possible);
}

void MainWindow::usePlan(const policy::Plan& plan)
{
    if (!m_session)
        return;
    if (const auto set = m_session->autopilot().setPlan(plan); !set) {
        showError(set.error());
        return;
    }
    showPolicy(m_session.get());
    if (!m_remembers)
        return;
    if (const auto noted = m_services.plans.noteUsed(m_session->settings().address, plan); !noted)
        showError(noted.error());
}

void MainWindow::choosePolicy()
{
    if (!m_session || isKiosk())
        return;
    const session::Session* asked = m_session.get();
    widgets::PolicyContext context{widgets::applicationName(*asked), asked->autopilot().plan(), {}, {}};
    if (asked->settings().readOnly)
        context.whyNotUse = words::wholeText(domain::Error{domain::ErrorCode::ReadOnly, {}, false});
    const domain::SnapshotPtr snapshot = asked->store().snapshot();
    context.curl = [address = asked->settings().address, id = snapshot ? snapshot->application.id : domain::ApplicationId{}](std::vector<domain::Command> commands) {
        for (domain::Command& command : commands)
            command.by = operatorName();
        return address.startsWith(u"demo:"_s) ? QString() : widgets::curlCommand(address, id, commands);
    };
    auto* dialog = new widgets::PolicyDialog(m_services.plans, std::move(context), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &widgets::PolicyDialog::used, this, [this, asked](const policy::Plan& plan) {
        if (m_session.get() == asked)
            usePlan(plan);
    });
    dialog->open();
}

void MainWindow::requestMode(Mode mode)
{
    if (!m_session || isKiosk())
        return;
    if (mode == Mode::Autopilot && m_session->autopilot().mode() != mode && m_session->settings().environment == domain::Environment::Production)
        confirmAutopilot();
    else
        enterMode(mode);
}

void MainWindow::enterMode(Mode mode)
{
    if (const auto entered = m_session->autopilot().setMode(mode); !entered)
        showError(entered.error());
    showPolicy(m_session.get());
}

void MainWindow::confirmAutopilot()
{
    const auto& plan = m_session->autopilot().plan();
    const auto& pilot = m_session->autopilot().pilot();
    if (!plan) {
        enterMode(Mode::Autopilot); // says what is missing
        return;
    }
    const words::Units units;
    const QString least = units.integer(pilot->guards.minExecutors);
    const QString limits = pilot->guards.maxExecutors ? tr("from %1 to %2 executors", "limits of a policy").arg(least, units.integer(*pilot->guards.maxExecutors))
                                                      : tr("from %1 executors up, without a maximum", "limits of a policy").arg(least);
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Turn the autopilot on"), tr("Let %1 steer %2?").arg(planName(*plan), widgets::applicationName(*m_session)),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"confirmAutopilot"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("This is production. From now on the policy adds and releases executors by itself, %1. A command of yours, or Hold, stops it.").arg(limits));
    QPushButton* go = box->addButton(tr("Turn on"), QMessageBox::AcceptRole);
    go->setObjectName(u"turnOn"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [this, go, asked = m_session.get()](const QAbstractButton* button) {
        if (button == go && m_session.get() == asked)
            enterMode(Mode::Autopilot);
    });
    box->open();
}

void MainWindow::hold(std::chrono::minutes length, bool releasesOnly)
{
    const domain::SnapshotPtr snapshot = m_session ? m_session->store().snapshot() : nullptr;
    if (!snapshot)
        return;
    domain::Instant until = snapshot->time + length;
    if (length == std::chrono::minutes::zero()) {
        const QDateTime morning(domain::toDateTime(snapshot->time).date().addDays(1), QTime(kMorning, 0));
        until = domain::fromEpochMs(morning.toMSecsSinceEpoch());
    }
    m_session->autopilot().setHold({until, !releasesOnly, true});
}

void MainWindow::endHold()
{
    if (m_session)
        m_session->autopilot().endHold();
}

void MainWindow::openHolds()
{
    if (m_session && !isKiosk())
        m_toolBar->modes()->openHoldMenu();
}

} // namespace stoker::app
