// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/historykeeper.h"
#include "app/ledgerkeeper.h"
#include "policy/victimnames.h"
#include "widgets/alerts/alertspage.h"
#include "widgets/common/chartstack.h"
#include "widgets/executors/executorpanel.h"
#include "widgets/executors/executortableview.h"
#include "widgets/executors/takebackbar.h"
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
#include "widgets/live/livewords.h"
#include "widgets/live/recordedpage.h"
#include "widgets/timeline/timelinepage.h"
#include "widgets/timeline/timelineview.h"
#include "words/recordingwords.h"
#include "words/sentences.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QStackedLayout>
#include <QStackedWidget>

namespace stoker::app {
namespace {

using namespace Qt::StringLiterals;
namespace key = session::program::key;

constexpr QLatin1StringView kPageNames[kPageCount] = {"live"_L1, "timeline"_L1, "lab"_L1, "ledger"_L1, "alerts"_L1, "connect"_L1, "settings"_L1};

} // namespace

QString pageName(Page page)
{
    return kPageNames[int(page)];
}

Page pageOf(const QString& name)
{
    for (int i = 0; i < kPageCount; ++i) {
        if (name == kPageNames[i])
            return Page(i);
    }
    return Page::Live;
}

MainWindow::MainWindow(const Services& services, bool remembers, QWidget* parent) : QWidget(parent), m_services(services), m_remembers(remembers)
{
    build();
    connectPages();
    connectMenu();
    connectPolicy();
    connectLedger();
    connectHistory();
    connectLab();
    connectRecording();
    addShortcuts();
    connect(&m_services.settings, &session::program::Settings::changed, this, &MainWindow::applySettings);
    bind(nullptr);
    restoreLayout();
}

MainWindow::~MainWindow()
{
    bind(nullptr); // the pages let go before the session does
    delete std::exchange(m_lab, nullptr); // it writes into the settings as it goes, and who hears of that must be whole
}

void MainWindow::setSession(std::unique_ptr<session::Session> session)
{
    bind(nullptr);
    m_session = std::move(session);
    if (m_session && !session::AlertWatch::of(*m_session))
        new session::AlertWatch(*m_session, m_services.alerts);
    if (m_session) {
        m_services.ledger.keep(*m_session);
        m_services.history.keep(*m_session);
    }
    bind(m_session.get());
    if (m_session && m_session->state() == session::Session::State::Idle)
        m_session->start();
}

std::unique_ptr<session::Session> MainWindow::takeSession()
{
    bind(nullptr);
    return std::move(m_session);
}

void MainWindow::bind(session::Session* session)
{
    leaveRecording();
    if (m_session) {
        disconnect(m_session.get(), nullptr, this, nullptr);
        disconnect(&m_session->commands(), nullptr, this, nullptr);
    }
    m_toolBar->setSession(session);
    m_status->setSession(session);
    m_live->setSession(session);
    m_executors->setSession(session);
    m_timeline->setSession(session);
    m_ledger->setSession(session, session ? m_services.ledger.of(*session) : nullptr);
    m_takeBack->setSession(session);
    m_result->setSession(session);
    m_kiosk->setSession(session);
    bindAlerts(session);
    bindPolicy(session);
    bindLedger(session);
    bindHistory(session);
    if (session) {
        connect(session, &session::Session::updated, this, &MainWindow::refreshBanner);
        connect(session, &session::Session::stateChanged, this, &MainWindow::refreshFrame);
        connect(session, &session::Session::ageChanged, this, &MainWindow::refreshBanner);
        connect(session, &session::Session::applicationChanged, this, [this, session] {
            refreshFrame();
            showInformation(tr("Another application answers at this address now: %1. What was kept of the one before is history.").arg(widgets::applicationName(*session)));
        });
        applySettings();
    }
    refreshFrame();
}

void MainWindow::applySettings()
{
    m_menu->setTheme(widgets::ThemeChoice(int(m_services.settings.value(key::theme))));
    m_menu->setLanguage(m_services.settings.value(key::language));
    const widgets::CorePrice price{m_services.settings.value(key::costPerCoreHour), m_services.settings.value(key::currency)};
    m_live->setPrice(price);
    m_kiosk->setPrice(price);
    m_toolBar->target()->setGrace(m_services.settings.value(key::releaseGraceSeconds));
    if (!m_session)
        return;
    const double deadline = m_services.settings.value(key::deadlineSeconds);
    m_session->setDeadline(deadline > 0 ? std::optional(deadline) : std::nullopt);
    m_session->commands().setVictimOrder(policy::victimOrderFromText(m_services.settings.value(key::victimOrder)));
}

void MainWindow::refreshFrame()
{
    if (m_places.isEmpty())
        m_rail->setPage(int(Page::Live), u"live", tr("Live"), pageTip(tr("How the application is doing"), 1));
    else
        m_rail->setPage(int(Page::Live), u"record", tr("Charts", "the page of a recording"), pageTip(tr("What was recorded"), 1));
    const bool production = m_session && m_session->settings().environment == domain::Environment::Production;
    m_strip->setVisible(production);
    const QString recorded = m_recorded ? tr("%1 – recording – Stoker").arg(words::recordingName(*m_recorded->recording)) : m_places.isEmpty() ? tr("Stoker") : tr("Recording – Stoker");
    setWindowTitle(m_session ? tr("%1 – %2 – Stoker").arg(widgets::applicationName(*m_session), words::environmentWord(m_session->settings().environment)) : recorded);
    m_menu->setKiosk(m_session != nullptr, isKiosk());
    refreshBanner();
}

/// The Live page says itself how its figures stand; the other pages of the application have this bar.
void MainWindow::refreshBanner()
{
    const bool wanted = m_session && (page() == Page::Timeline || page() == Page::Ledger || page() == Page::Alerts);
    const auto banner = wanted ? widgets::liveBanner(*m_session) : std::nullopt;
    m_banner->setVisible(banner.has_value() && !banner->dismissable);
    if (!m_banner->isHidden()) {
        m_bannerRetries = banner->action == widgets::LiveBanner::Action::Retry;
        m_banner->showMessage(banner->kind, banner->sentence, banner->actionText);
    }
}

void MainWindow::showPage(Page page)
{
    if (page == Page::Lab && !m_lab)
        return;
    if (page == Page::Lab)
        beginLab();
    m_pages->setCurrentIndex(int(page));
    m_rail->setCurrent(int(page));
    focusPage();
    refreshBanner();
}

/// The keyboard goes to what the page is about, not to the first button of the toolbar.
void MainWindow::focusPage()
{
    QWidget* const mains[kPageCount] = {m_places.isEmpty() ? static_cast<QWidget*>(m_executors->table()) : m_first->currentWidget(), m_timeline->view(), m_lab ? m_lab->first() : nullptr, m_ledger->list(), m_alerts->list(), m_connect->first(), nullptr};
    if (QWidget* main = mains[int(page())])
        main->setFocus(Qt::OtherFocusReason);
}

Page MainWindow::page() const
{
    return Page(m_pages->currentIndex());
}

void MainWindow::setKiosk(bool on, bool fullScreen)
{
    if (on && !m_session)
        return;
    m_views->setCurrentIndex(on ? 1 : 0);
    m_menu->setKiosk(m_session != nullptr, on);
    refreshModes();
    if (on)
        m_kiosk->setFocus(Qt::OtherFocusReason);
    if (fullScreen && on != isFullScreen())
        on ? showFullScreen() : showNormal();
}

bool MainWindow::isKiosk() const
{
    return m_views->currentIndex() == 1;
}

void MainWindow::submit(const session::Intent& intent, bool mayRelease)
{
    if (!m_session)
        return;
    // More executors can be had back at once; fewer may cost somebody's work, so there is time to think again.
    const std::chrono::seconds grace{mayRelease ? m_services.settings.value(key::releaseGraceSeconds) : 0};
    const domain::Result<quint64> line = m_session->commands().submit(intent, grace);
    if (!line) {
        showError(line.error());
        return;
    }
    m_takeBack->watch(*line);
    m_result->watch(*line);
}

void MainWindow::setTotal(int total)
{
    session::Intent intent;
    intent.total = total;
    submit(intent, m_session && total < m_session->store().figures().registered);
}

void MainWindow::addExecutors(int count)
{
    session::Intent intent;
    intent.add = count;
    submit(intent, count < 0);
}

void MainWindow::showError(const domain::Error& error)
{
    m_result->showError(error);
}

void MainWindow::showInformation(const QString& sentence)
{
    m_result->showInformation(sentence);
}

void MainWindow::setWatched(const QStringList& addresses, const QStringList& silent)
{
    m_connect->setWatched(addresses, silent);
}

void MainWindow::showLedgerLine(quint64 line)
{
    showPage(Page::Ledger);
    m_ledger->showLine(line);
}

void MainWindow::showDecision(quint64 decision)
{
    showPage(Page::Ledger);
    m_ledger->showDecision(decision);
}

void MainWindow::showOnChart(domain::Instant time)
{
    showPage(Page::Live);
    if (m_recorded) {
        m_recordedPage->showTime(time);
        return;
    }
    widgets::TimeAxis* axis = m_live->charts()->axis();
    const domain::Millis half = axis->wantedSpan() / 2;
    if (time < axis->from())
        axis->setWindow(time - half, time + half);
    axis->setCursor(time);
    m_live->charts()->setFocus(Qt::OtherFocusReason);
}

bool MainWindow::isReady() const
{
    if (page() == Page::Lab)
        return m_lab->isReady();
    if (!m_places.isEmpty())
        return m_unreadable || (m_recorded && (m_compared || m_places.size() < 2));
    return !m_session || (m_session->store().hasRates() && m_session->state() == session::Session::State::Live);
}

QString MainWindow::waitingFor() const
{
    if (!m_places.isEmpty())
        return tr("The recording is still being read.");
    if (!m_session)
        return {};
    return m_session->lastError() ? words::wholeText(*m_session->lastError()) : tr("%1 has not answered.").arg(m_session->settings().address);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && (m_toolBar->target()->revert() || !m_result->isHidden())) {
        m_result->hide();
        return;
    }
    QWidget::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveLayout();
    QWidget::closeEvent(event);
    emit closing();
}

void MainWindow::saveLayout() const
{
    if (!m_remembers)
        return;
    session::program::Settings& settings = m_services.settings;
    if (!isFullScreen())
        settings.set(key::windowGeometry, saveGeometry());
    settings.set(key::windowState, m_ledger->saveLayout());
    settings.set(key::liveSplitter, m_live->saveLayout());
    settings.set(key::executorHeader, m_executors->saveLayout());
    settings.set(key::page, pageName(page()));
    (void)settings.save(); // an unwritable file was said at the first change
}

void MainWindow::restoreLayout()
{
    if (!m_remembers)
        return;
    const session::program::Settings& settings = m_services.settings;
    restoreGeometry(settings.value(key::windowGeometry));
    m_ledger->restoreLayout(settings.value(key::windowState));
    m_live->restoreLayout(settings.value(key::liveSplitter));
    m_executors->restoreLayout(settings.value(key::executorHeader));
    showPage(pageOf(settings.value(key::page)));
}

} // namespace stoker::app
