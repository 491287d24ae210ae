// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow does with the alerts of its session: badge, bar, and the way to what one is about.
#include "app/mainwindow.h"

#include "widgets/alerts/alertspage.h"
#include "widgets/common/messagebar.h"
#include "widgets/executors/executorpanel.h"
#include "widgets/executors/executortableview.h"
#include "widgets/frame/pagerail.h"
#include "widgets/timeline/timelinepage.h"
#include "widgets/timeline/timelineview.h"
#include "words/alertwords.h"
#include "words/sentences.h"

namespace stoker::app {

using session::AlertWatch;

void MainWindow::bindAlerts(session::Session* session)
{
    if (m_session) {
        if (AlertWatch* before = AlertWatch::of(*m_session))
            disconnect(before, nullptr, this, nullptr);
    }
    m_alerts->setSession(session);
    m_alert->hide();
    if (AlertWatch* watch = session ? AlertWatch::of(*session) : nullptr) {
        connect(watch, &AlertWatch::raised, this, &MainWindow::refreshAlerts);
        connect(watch, &AlertWatch::resolved, this, &MainWindow::refreshAlerts);
        connect(watch, &AlertWatch::acknowledged, this, &MainWindow::refreshAlerts);
        connect(watch, &AlertWatch::raised, this, &MainWindow::alertRaised);
    }
    refreshAlerts();
}

void MainWindow::refreshAlerts()
{
    const AlertWatch* watch = m_session ? AlertWatch::of(*m_session) : nullptr;
    const int active = watch ? watch->activeCount() : 0;
    const int waiting = watch ? watch->waitingCount() : 0;
    QStringList parts;
    if (active > 0)
        parts.append(tr("%n active alert(s)", nullptr, active));
    if (active > waiting)
        parts.append(tr("%n acknowledged", "alerts", active - waiting));
    m_rail->setBadge(int(Page::Alerts), active, waiting > 0, words::list(parts));
    const domain::AlertEvent* shown = watch ? watch->event(m_shownAlert) : nullptr;
    if (!shown || !shown->isActive() || shown->acknowledged)
        m_alert->hide();
    emit alertsChanged();
}

void MainWindow::showAlert(quint64 id)
{
    const AlertWatch* watch = m_session ? AlertWatch::of(*m_session) : nullptr;
    const domain::AlertEvent* event = watch ? watch->event(id) : nullptr;
    if (!event)
        return;
    m_shownAlert = id;
    const bool info = event->rule.severity == domain::AlertSeverity::Info;
    const auto kind = event->rule.severity == domain::AlertSeverity::Critical ? widgets::MessageBar::Kind::Error
                      : info                                                  ? widgets::MessageBar::Kind::Information
                                                                              : widgets::MessageBar::Kind::Caution;
    //: an alert: how bad it is, what happened
    m_alert->showMessage(kind, tr("%1: %2", "an alert").arg(words::severityWord(event->rule.severity), words::alertText(*event)), tr("Show"));
}

void MainWindow::openAlert(quint64 id)
{
    const AlertWatch* watch = m_session ? AlertWatch::of(*m_session) : nullptr;
    if (const domain::AlertEvent* event = watch ? watch->event(id) : nullptr)
        openAlertEvent(*event);
}

void MainWindow::openAlertEvent(const domain::AlertEvent& event)
{
    if (isKiosk())
        return;
    const domain::AlertSubject& about = event.about;
    switch (about.place) {
    case domain::AlertPlace::Live: showOnChart(about.time); return;
    case domain::AlertPlace::Executors:
        showPage(Page::Live);
        m_executors->select(about.executors);
        m_executors->table()->setFocus(Qt::OtherFocusReason);
        return;
    case domain::AlertPlace::Timeline: {
        showPage(Page::Timeline);
        const auto span = m_timeline->span();
        if (about.time < m_timeline->view()->axis().from || about.time > m_timeline->view()->axis().to)
            m_timeline->view()->setRange(about.time - span / 2, about.time + span / 2, false);
        return;
    }
    case domain::AlertPlace::Ledger:
        if (about.ledgerLine)
            showLedgerLine(*about.ledgerLine);
        return;
    }
}

} // namespace stoker::app
