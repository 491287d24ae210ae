// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/mainmenu.h"

#include "widgets/common/icons.h"
#include "words/policysentences.h"

#include <QActionGroup>
#include <QLocale>

namespace stoker::widgets {
namespace {

QAction* choice(QActionGroup* group, QMenu* menu, const QString& text, const QVariant& data)
{
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setData(data);
    group->addAction(action);
    return action;
}

void check(QActionGroup* group, const QVariant& data)
{
    for (QAction* action : group->actions()) {
        if (action->data() == data)
            action->setChecked(true);
    }
}

} // namespace

MainMenu::MainMenu(const QStringList& languages, QWidget* parent) : QMenu(parent), m_themes(new QActionGroup(this)), m_languages(new QActionGroup(this)), m_modes(new QActionGroup(this))
{
    setAccessibleName(tr("Menu"));
    for (const auto& [mode, key] : {std::pair{domain::Mode::Watch, Qt::Key_W}, {domain::Mode::Shadow, Qt::Key_S}, {domain::Mode::Autopilot, Qt::Key_A}})
        choice(m_modes, this, words::modeWord(mode), int(mode))->setShortcut(Qt::CTRL | Qt::SHIFT | key);
    connect(m_modes, &QActionGroup::triggered, this, [this](const QAction* action) { emit modeRequested(domain::Mode(action->data().toInt())); });
    m_hold = addAction(widgets::icon(u"hold"), tr("Hold..."), QKeySequence(Qt::CTRL | Qt::Key_H), this, &MainMenu::holdRequested);
    m_policies = addAction(widgets::icon(u"autopilot"), tr("Policies..."), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this, &MainMenu::policiesRequested);
    addSeparator();
    QMenu* themes = addMenu(tr("Theme"));
    choice(m_themes, themes, tr("As the system"), int(ThemeChoice::System));
    choice(m_themes, themes, tr("Light"), int(ThemeChoice::Light));
    choice(m_themes, themes, tr("Dark"), int(ThemeChoice::Dark));
    connect(m_themes, &QActionGroup::triggered, this, [this](QAction* action) { emit themeChosen(ThemeChoice(action->data().toInt())); });

    QMenu* languageMenu = addMenu(tr("Language"));
    choice(m_languages, languageMenu, tr("As the system"), QString());
    for (const QString& language : languages)
        choice(m_languages, languageMenu, QLocale(language).nativeLanguageName(), language);
    connect(m_languages, &QActionGroup::triggered, this, [this](QAction* action) { emit languageChosen(action->data().toString()); });

    addSeparator();
    m_kiosk = addAction(widgets::icon(u"fullscreen"), tr("Kiosk: full screen, no controls"), QKeySequence(Qt::Key_F11), this, &MainMenu::kioskToggled);
    addAction(widgets::icon(u"add"), tr("New window"), QKeySequence::New, this, &MainMenu::newWindowRequested);
    addSeparator();
    addAction(widgets::icon(u"folder"), tr("Open recording..."), QKeySequence::Open, this, &MainMenu::openRecordingRequested);
    m_export = addAction(widgets::icon(u"export"), tr("Export recording..."), this, &MainMenu::exportRecordingRequested);
    addAction(widgets::icon(u"copy"), tr("Copy diagnostics"), this, &MainMenu::copyDiagnosticsRequested);
    addAction(widgets::icon(u"info"), tr("About Stoker..."), this, &MainMenu::aboutRequested);
    addSeparator();
    addAction(tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &MainMenu::quitRequested);
}

void MainMenu::setTheme(ThemeChoice theme)
{
    check(m_themes, int(theme));
}

void MainMenu::setLanguage(const QString& language)
{
    check(m_languages, language);
}

void MainMenu::setCanExport(bool possible)
{
    m_export->setEnabled(possible);
}

void MainMenu::setMode(domain::Mode mode, const std::array<bool, 3>& possible, bool canHold, bool canChoosePolicy)
{
    check(m_modes, int(mode));
    for (QAction* action : m_modes->actions())
        action->setEnabled(possible[std::size_t(action->data().toInt())]);
    m_hold->setEnabled(canHold);
    m_policies->setEnabled(canChoosePolicy);
}

void MainMenu::setKiosk(bool possible, bool on)
{
    m_kiosk->setEnabled(possible);
    m_kiosk->setText(on ? tr("Leave the kiosk") : tr("Kiosk: full screen, no controls"));
}

} // namespace stoker::widgets
