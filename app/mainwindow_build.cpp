// SPDX-License-Identifier: GPL-3.0-or-later
// How MainWindow is put together: parts, connections, keys. What it does is in mainwindow.cpp.
#include "app/mainwindow.h"

#include "archive/ledgerexport.h"
#include "translations/catalogue.h"
#include "widgets/alerts/alertspage.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/chip.h"
#include "widgets/common/fonts.h"
#include "widgets/common/messagebar.h"
#include "widgets/executors/executorpanel.h"
#include "widgets/executors/recordedexecutors.h"
#include "widgets/executors/takebackbar.h"
#include "widgets/frame/barstack.h"
#include "widgets/frame/connectionbadge.h"
#include "widgets/frame/mainmenu.h"
#include "widgets/frame/pagerail.h"
#include "widgets/frame/productionstrip.h"
#include "widgets/frame/resultbar.h"
#include "widgets/frame/statusline.h"
#include "widgets/frame/targetcontrols.h"
#include "widgets/frame/toolbar.h"
#include "widgets/lab/labpage.h"
#include "widgets/ledger/ledgerpage.h"
#include "widgets/live/kioskview.h"
#include "widgets/live/livepage.h"
#include "widgets/live/recordedpage.h"
#include "widgets/recording/comparisonview.h"
#include "widgets/settings/settingspage.h"
#include "widgets/timeline/timelinepage.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QShortcut>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QSysInfo>

namespace stoker::app {
namespace {

using namespace Qt::StringLiterals;
constexpr int kMostOffered = 12;

QString keysText(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

void MainWindow::build()
{
    resize(1280, 800);
    m_strip = new widgets::ProductionStrip;
    m_toolBar = new widgets::ToolBar;
    m_rail = new widgets::PageRail;
    m_takeBack = new widgets::TakeBackBar;
    m_result = new widgets::ResultBar;
    m_banner = new widgets::MessageBar;
    m_alert = new widgets::MessageBar;
    m_alert->setDismissable(true);
    m_storage = new widgets::MessageBar;
    m_storage->setObjectName(u"storage"_s);
    m_storage->setDismissable(true);
    m_historyBar = new widgets::MessageBar;
    m_historyBar->setObjectName(u"history"_s);
    m_historyBar->setDismissable(true);
    m_left = new widgets::MessageBar;
    m_left->setObjectName(u"leftPilot"_s);
    m_left->setDismissable(true);
    m_pages = new QStackedWidget;
    m_live = new widgets::LivePage;
    m_executors = new widgets::ExecutorPanel;
    m_timeline = new widgets::TimelinePage;
    if (m_services.traces && m_services.whatIf)
        m_lab = new widgets::LabPage(*m_services.traces, *m_services.whatIf, m_services.settings, m_services.plans);
    m_ledger = new widgets::LedgerPage(archive::ledgerDocument);
    m_alerts = new widgets::AlertsPage(m_services.alerts);
    m_connect = new widgets::ConnectPage(m_services.connect);
    m_settings = new widgets::SettingsPage(m_services.settings, translations::languages());
    m_status = new widgets::StatusLine;
    m_menu = new widgets::MainMenu(translations::languages(), this);
    m_kiosk = new widgets::KioskView;
    m_live->setLowerWidget(m_executors);
    m_recordedPage = new widgets::RecordedPage;
    m_recordedExecutors = new widgets::RecordedExecutors(m_services.recordings);
    m_recordedPage->setLowerWidget(m_recordedExecutors);
    m_comparison = new widgets::ComparisonView;
    m_first = new QStackedWidget;
    for (QWidget* one : {static_cast<QWidget*>(m_live), static_cast<QWidget*>(m_recordedPage), static_cast<QWidget*>(m_comparison)})
        m_first->addWidget(one);
    setAcceptDrops(true);
    m_toolBar->setMenu(m_menu);

    const auto tip = &MainWindow::pageTip;
    m_rail->addPage(u"live", tr("Live"), tip(tr("How the application is doing"), 1));
    m_rail->addPage(u"timeline", tr("Timeline"), tip(tr("Every executor from its start to its end"), 2));
    m_rail->addPage(u"lab", tr("Lab"), tip(tr("What another policy would have done"), 3));
    m_rail->setPageVisible(int(Page::Lab), m_lab != nullptr);
    m_rail->addPage(u"ledger", tr("Ledger"), tip(tr("What was asked, and what came of it"), 4));
    m_rail->addPage(u"bell", tr("Alerts"), tip(tr("What is wrong, and which rules watch for it"), 5));
    m_rail->addPage(u"plug", tr("Connect"), tip(tr("Which application is watched"), 6), true);
    m_rail->addPage(u"settings", tr("Settings"), tip(tr("How Stoker works"), 7), true);
    for (QWidget* one : {static_cast<QWidget*>(m_first), static_cast<QWidget*>(m_timeline), m_lab ? static_cast<QWidget*>(m_lab) : new QWidget, static_cast<QWidget*>(m_ledger), static_cast<QWidget*>(m_alerts), static_cast<QWidget*>(m_connect),
                         static_cast<QWidget*>(m_settings)})
        m_pages->addWidget(one);

    auto* bars = new widgets::BarStack;
    for (QWidget* bar : {static_cast<QWidget*>(m_banner), static_cast<QWidget*>(m_takeBack), static_cast<QWidget*>(m_result), static_cast<QWidget*>(m_alert), static_cast<QWidget*>(m_storage),
                         static_cast<QWidget*>(m_historyBar),
                         static_cast<QWidget*>(m_left)})
        bars->addBar(bar);
    m_banner->hide();
    auto* area = new QWidget;
    auto* content = new QVBoxLayout(area);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_pages, 1);
    content->addWidget(bars);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(area, 1);
    auto* frame = new QWidget;
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_toolBar);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    m_views = new QStackedLayout(this);
    m_views->setContentsMargins(0, 0, 0, 0);
    m_views->addWidget(frame);
    m_views->addWidget(m_kiosk);
}

QString MainWindow::pageTip(const QString& what, int number) { return tr("%1 (%2)").arg(what, keysText(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)))); }

void MainWindow::connectPages()
{
    using widgets::ConnectPage;
    using widgets::TargetControls;
    connect(m_rail, &widgets::PageRail::pageChosen, this, [this](int page) { showPage(Page(page)); });
    connect(m_toolBar->target(), &TargetControls::totalRequested, this, &MainWindow::setTotal);
    connect(m_toolBar->target(), &TargetControls::addRequested, this, &MainWindow::addExecutors);
    connect(m_toolBar->target(), &TargetControls::releaseRequested, this, &MainWindow::requestRelease);
    connect(m_toolBar->badge(), &QAbstractButton::clicked, this, &MainWindow::showApplications);
    connect(m_result, &widgets::ResultBar::ledgerLineRequested, this, &MainWindow::showLedgerLine);
    connect(m_executors, &widgets::ExecutorPanel::releaseSubmitted, this, [this](quint64 line) {
        m_takeBack->watch(line);
        m_result->watch(line);
    });
    connect(m_executors, &widgets::ExecutorPanel::informed, this, &MainWindow::showInformation);
    connect(m_banner, &widgets::MessageBar::actionTriggered, this, [this] {
        if (m_bannerRetries && m_session)
            m_session->refresh();
        else
            showConnectOf();
    });
    connect(m_live, &widgets::LivePage::ledgerLineRequested, this, &MainWindow::showLedgerLine);
    connect(m_live, &widgets::LivePage::decisionRequested, this, &MainWindow::showDecision);
    connect(m_timeline, &widgets::TimelinePage::decisionRequested, this, &MainWindow::showDecision);
    connect(m_live, &widgets::LivePage::steeringHelpRequested, this, &MainWindow::showConnectOf);
    connect(m_ledger, &widgets::LedgerPage::showOnChartRequested, this, &MainWindow::showOnChart);
    connect(m_alerts, &widgets::AlertsPage::alertOpened, this, &MainWindow::openAlertEvent);
    connect(m_alerts, &widgets::AlertsPage::failed, this, &MainWindow::showError);
    connect(m_alert, &widgets::MessageBar::actionTriggered, this, [this] {
        m_alert->hide();
        openAlert(m_shownAlert);
    });
    const auto toConnect = [this] { showPage(Page::Connect); };
    connect(m_live, &widgets::LivePage::connectRequested, this, toConnect);
    connect(m_executors, &widgets::ExecutorPanel::connectRequested, this, toConnect);
    connect(m_timeline, &widgets::TimelinePage::connectRequested, this, toConnect);
    connect(m_ledger, &widgets::LedgerPage::connectRequested, this, toConnect);
    connect(m_alerts, &widgets::AlertsPage::connectRequested, this, toConnect);
    connect(m_live, &widgets::LivePage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_executors, &widgets::ExecutorPanel::demoRequested, this, &MainWindow::demoRequested);
    connect(m_timeline, &widgets::TimelinePage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_ledger, &widgets::LedgerPage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_alerts, &widgets::AlertsPage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_connect, &ConnectPage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_connect, &ConnectPage::watchRequested, this, &MainWindow::watchRequested);
    connect(m_connect, &ConnectPage::failed, this, &MainWindow::showError);
    connect(m_kiosk, &widgets::KioskView::leaveRequested, this, [this] { setKiosk(false); });

    // Live and Timeline show the same span of time, whichever of them it was chosen on.
    widgets::TimeAxis* axis = m_live->charts()->axis();
    const auto spanOfLive = [axis] { return std::chrono::duration_cast<std::chrono::seconds>(axis->wantedSpan()); };
    connect(axis, &widgets::TimeAxis::windowChanged, m_timeline, [this, spanOfLive, last = std::chrono::seconds(0)]() mutable {
        if (std::exchange(last, spanOfLive()) != spanOfLive() && m_places.isEmpty())
            m_timeline->setSpan(spanOfLive());
    });
    connect(m_timeline, &widgets::TimelinePage::spanChanged, axis, [axis](std::chrono::seconds span) { axis->setSpan(span); });
    m_timeline->setSpan(spanOfLive());
}

void MainWindow::connectMenu()
{
    using widgets::MainMenu;
    namespace key = session::program::key;
    connect(m_menu, &MainMenu::themeChosen, this, [this](widgets::ThemeChoice theme) { m_services.settings.set(key::theme, session::program::Theme(int(theme))); });
    connect(m_menu, &MainMenu::languageChosen, this, [this](const QString& language) { m_services.settings.set(key::language, language); });
    connect(m_menu, &MainMenu::kioskToggled, this, &MainWindow::toggleKiosk);
    connect(m_menu, &MainMenu::newWindowRequested, this, &MainWindow::newWindowRequested);
    connect(m_menu, &MainMenu::copyDiagnosticsRequested, this, &MainWindow::copyDiagnostics);
    connect(m_menu, &MainMenu::aboutRequested, this, &MainWindow::showAbout);
    connect(m_menu, &MainMenu::quitRequested, this, &MainWindow::quitRequested);
    // A menu behind a button hears no keys: its actions belong to the window as well.
    addActions(m_menu->actions());
    applySettings();
}

void MainWindow::addShortcut(const QKeySequence& keys, void (MainWindow::*slot)())
{
    connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
}

void MainWindow::addShortcuts()
{
    for (int i = 0; i < kPageCount; ++i)
        connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this), &QShortcut::activated, this, [this, i] { showPage(Page(i)); });
    addShortcut(QKeySequence(Qt::Key_T), &MainWindow::focusTarget);
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), &MainWindow::applyTarget);
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), &MainWindow::applyTarget);
    addShortcut(QKeySequence(Qt::Key_R), &MainWindow::requestRelease);
    addShortcut(QKeySequence(QKeySequence::Find), &MainWindow::focusFilter);
    // Only while there is something to take back: elsewhere Escape belongs to what has the focus.
    m_escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, m_takeBack, &widgets::TakeBackBar::takeBack);
    connect(m_takeBack, &widgets::TakeBackBar::activeChanged, m_escape, &QShortcut::setEnabled);
}

void MainWindow::requestRelease()
{
    if (m_recorded)
        showError({domain::ErrorCode::Recorded, {}, false});
    if (!m_session || isKiosk())
        return;
    if (const auto blocked = m_session->steeringBlocked()) {
        showError(*blocked);
        return;
    }
    m_executors->requestRelease();
}

void MainWindow::focusTarget()
{
    if (m_session && !isKiosk())
        m_toolBar->target()->focusTarget();
}

void MainWindow::applyTarget()
{
    if (m_session && !isKiosk())
        m_toolBar->target()->apply();
}

void MainWindow::focusFilter()
{
    if (isKiosk())
        return;
    if (page() == Page::Ledger) {
        m_ledger->focusFilter();
        return;
    }
    showPage(Page::Live);
    if (m_places.isEmpty())
        m_executors->focusFilter();
}

void MainWindow::toggleKiosk()
{
    setKiosk(!isKiosk());
}

void MainWindow::showConnectOf()
{
    showPage(Page::Connect);
    if (m_session) {
        m_connect->edit(m_session->settings());
        m_connect->test();
    }
}

void MainWindow::showApplications()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    int offered = 0;
    for (const domain::ConnectionSettings& one : m_services.connect.book.connections()) {
        if (++offered > kMostOffered)
            break;
        const QString name = one.name.isEmpty() ? one.address : one.name;
        //: an application in a menu: environment, name
        QAction* action = menu->addAction(tr("%1  %2").arg(widgets::Chip::word(one.environment), QString(name).replace(u'&', u"&&"_s)));
        action->setToolTip(one.address);
        connect(action, &QAction::triggered, this, [this, one] { emit keptRequested(one); });
    }
    if (offered)
        menu->addSeparator();
    connect(menu->addAction(tr("Connect...")), &QAction::triggered, this, [this] { showPage(Page::Connect); });
    connect(menu->addAction(tr("Open recording...")), &QAction::triggered, this, &MainWindow::chooseRecording);
    connect(menu->addAction(tr("Start the demo")), &QAction::triggered, this, &MainWindow::demoRequested);
    const widgets::ConnectionBadge* badge = m_toolBar->badge();
    menu->popup(badge->mapToGlobal(QPoint(0, badge->height())));
}

QString MainWindow::diagnostics() const
{
    QStringList lines{
        u"Stoker "_s + QLatin1StringView(STOKER_VERSION),
        u"Qt %1, %2, %3"_s.arg(QLatin1StringView(qVersion()), QGuiApplication::platformName(), QSysInfo::prettyProductName()),
        u"%1 x %2 at %3"_s.arg(width()).arg(height()).arg(devicePixelRatioF()),
    };
    if (m_session) {
        lines.append(m_session->settings().address);
        lines.append(m_status->text());
        lines.append(u"state %1, executors %2"_s.arg(int(m_session->state())).arg(m_session->store().executors().size()));
        for (const auto& error : {m_session->lastError(), m_session->steeringBlocked()}) {
            if (error)
                lines.append(u"error %1"_s.arg(int(error->code)));
        }
    }
    return lines.join(u'\n');
}

void MainWindow::copyDiagnostics()
{
    QGuiApplication::clipboard()->setText(diagnostics());
    showInformation(tr("The diagnostics are on the clipboard. They hold the address of the application, and no token."));
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Stoker"), tr("Stoker %1").arg(QLatin1StringView(STOKER_VERSION)), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Watches and steers a running Apache Spark application.\nFree software under the GNU General Public License, version 3 or later. Built with Qt %1.")
                                .arg(QLatin1StringView(qVersion())));
    box->open();
}

} // namespace stoker::app
