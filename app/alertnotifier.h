// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "ports/clock.h"
#include "session/program/settings.h"

#include <QObject>
#include <QSystemTrayIcon>

#include <memory>
#include <vector>

namespace stoker::app {

class MainWindow;

/// Alerts of all windows to whom sits in front of the desktop: a notification from the tray icon, or a bar in the alert's own window where the desktop has
/// no tray. Setting and quiet hours decide which. The tray icon is there while notifications are wanted; a click brings the windows back. GUI thread.
class AlertNotifier final : public QObject {
    Q_OBJECT
public:
    AlertNotifier(const session::program::Settings& settings, const session::program::AlertRules& rules, const ports::Clock& clock, QObject* parent = nullptr);
    ~AlertNotifier() override;

    void watch(MainWindow* window);

signals:
    /// Somebody clicked on the tray icon: show the windows.
    void windowsRequested();

private:
    void raise(MainWindow* window, quint64 id);
    void refreshTray();
    void openShown();

    const session::program::Settings& m_settings;
    const session::program::AlertRules& m_rules;
    const ports::Clock& m_clock;
    std::unique_ptr<QSystemTrayIcon> m_tray; ///< null: not wanted, or there is no tray
    std::vector<MainWindow*> m_windows;
    MainWindow* m_shownIn = nullptr; ///< whose alert the last notification was
    quint64 m_shown = 0;
};

} // namespace stoker::app
