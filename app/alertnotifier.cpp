// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alertnotifier.h"

#include "app/mainwindow.h"
#include "widgets/common/icons.h"
#include "widgets/frame/toolbar.h"
#include "words/alertwords.h"

#include <algorithm>

namespace stoker::app {
namespace {

namespace key = session::program::key;
using session::AlertWatch;
using session::program::NotifyFrom;

QSystemTrayIcon::MessageIcon iconOf(domain::AlertSeverity severity)
{
    switch (severity) {
    case domain::AlertSeverity::Info: return QSystemTrayIcon::Information;
    case domain::AlertSeverity::Warning: return QSystemTrayIcon::Warning;
    case domain::AlertSeverity::Critical: break;
    }
    return QSystemTrayIcon::Critical;
}

} // namespace

AlertNotifier::AlertNotifier(const session::program::Settings& settings, const session::program::AlertRules& rules, const ports::Clock& clock, QObject* parent)
    : QObject(parent), m_settings(settings), m_rules(rules), m_clock(clock)
{
    connect(&m_settings, &session::program::Settings::changed, this, &AlertNotifier::refreshTray);
    refreshTray();
}

AlertNotifier::~AlertNotifier() = default;

void AlertNotifier::watch(MainWindow* window)
{
    m_windows.push_back(window);
    connect(window, &MainWindow::alertRaised, this, [this, window](quint64 id) { raise(window, id); });
    connect(window, &MainWindow::alertsChanged, this, &AlertNotifier::refreshTray);
    // By its address alone: when this comes it is a main window no more.
    connect(window, &QObject::destroyed, this, [this, window] {
        std::erase(m_windows, window);
        if (m_shownIn == window)
            m_shownIn = nullptr;
        refreshTray();
    });
}

void AlertNotifier::raise(MainWindow* window, quint64 id)
{
    const AlertWatch* watch = window->session() ? AlertWatch::of(*window->session()) : nullptr;
    const domain::AlertEvent* event = watch ? watch->event(id) : nullptr;
    if (!event || !notifies(event->rule.severity, m_settings.value(key::notifyFrom), m_rules.quiet(), domain::toDateTime(m_clock.wall())))
        return;
    if (!m_tray || !QSystemTrayIcon::supportsMessages()) {
        window->showAlert(id);
        return;
    }
    m_shownIn = window;
    m_shown = id;
    //: the title of a notification: how bad it is, then of which application
    m_tray->showMessage(tr("%1: %2", "a notification").arg(words::severityWord(event->rule.severity), widgets::applicationName(*window->session())), words::alertText(*event),
                        iconOf(event->rule.severity));
}

void AlertNotifier::refreshTray()
{
    const bool wanted = m_settings.value(key::notifyFrom) != NotifyFrom::Nothing && QSystemTrayIcon::isSystemTrayAvailable();
    if (wanted != bool(m_tray)) {
        m_tray.reset();
        if (wanted) {
            m_tray = std::make_unique<QSystemTrayIcon>();
            connect(m_tray.get(), &QSystemTrayIcon::activated, this, &AlertNotifier::windowsRequested);
            connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &AlertNotifier::openShown);
        }
    }
    if (!m_tray)
        return;
    int active = 0;
    int waiting = 0;
    for (const MainWindow* window : m_windows) {
        if (const AlertWatch* watch = window->session() ? AlertWatch::of(*window->session()) : nullptr) {
            active += watch->activeCount();
            waiting += watch->waitingCount();
        }
    }
    m_tray->setIcon(widgets::icon(u"bell", waiting > 0 ? widgets::ColorRole::TroubleText : widgets::ColorRole::Text2));
    m_tray->setToolTip(active > 0 ? tr("Stoker: %n active alert(s)", nullptr, active) : tr("Stoker: nothing is wrong"));
    m_tray->show();
}

void AlertNotifier::openShown()
{
    if (!m_shownIn)
        return;
    m_shownIn->show();
    m_shownIn->raise();
    m_shownIn->activateWindow();
    m_shownIn->openAlert(m_shown);
}

} // namespace stoker::app
