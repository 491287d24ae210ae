// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QMenu>
#include <QStringList>

class QActionGroup;

namespace stoker::widgets {

/// The menu behind the button at the right of the toolbar: what is about the program, not about the application. GUI thread.
class MainMenu final : public QMenu {
    Q_OBJECT
public:
    /// `languages` as "en", "zh_CN"; shown in their own words.
    MainMenu(const QStringList& languages, QWidget* parent);

    void setTheme(ThemeChoice theme);
    void setLanguage(const QString& language); ///< empty = the system's
    void setKiosk(bool possible, bool on);

signals:
    void themeChosen(stoker::widgets::ThemeChoice theme);
    void languageChosen(const QString& language);
    void kioskToggled();
    void newWindowRequested();
    void copyDiagnosticsRequested();
    void aboutRequested();
    void quitRequested();

private:
    QActionGroup* m_themes;
    QActionGroup* m_languages;
    QAction* m_kiosk;
};

} // namespace stoker::widgets
