// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "widgets/common/theme.h"

#include <QMenu>
#include <QStringList>

#include <array>

class QActionGroup;

namespace stoker::widgets {

/// The menu behind the button at the right of the toolbar: what is about the program, and the keys of who steers. GUI thread.
class MainMenu final : public QMenu {
    Q_OBJECT
public:
    /// `languages` as "en", "zh_CN"; shown in their own words.
    MainMenu(const QStringList& languages, QWidget* parent);

    void setTheme(ThemeChoice theme);
    void setLanguage(const QString& language); ///< empty = the system's
    void setKiosk(bool possible, bool on);
    void setCanExport(bool possible); ///< there is a history to export
    /// `possible`: which of the modes can be chosen now.
    void setMode(domain::Mode mode, const std::array<bool, 3>& possible, bool canHold, bool canChoosePolicy);

signals:
    void themeChosen(stoker::widgets::ThemeChoice theme);
    void languageChosen(const QString& language);
    void modeRequested(stoker::domain::Mode mode);
    void holdRequested();
    void policiesRequested();
    void kioskToggled();
    void newWindowRequested();
    void openRecordingRequested();
    void exportRecordingRequested();
    void copyDiagnosticsRequested();
    void aboutRequested();
    void quitRequested();

private:
    QActionGroup* m_themes;
    QActionGroup* m_languages;
    QActionGroup* m_modes;
    QAction* m_hold;
    QAction* m_policies;
    QAction* m_kiosk;
    QAction* m_export;
};

} // namespace stoker::widgets
