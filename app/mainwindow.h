// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages.h"
#include "ports/recordings.h"
#include "ports/whatifrunner.h"
#include "session/alerts.h"
#include "session/program/planbook.h"
#include "session/program/settings.h"
#include "session/session.h"
#include "widgets/connect/connectpage.h"

#include <QWidget>

#include <memory>

class QShortcut;
class QDragEnterEvent;
class QDropEvent;
class QStackedLayout;
class QStackedWidget;

namespace stoker::widgets {
class AlertsPage;
class ComparisonView;
class ExecutorPanel;
class KioskView;
class LabPage;
class LedgerPage;
class LivePage;
class MainMenu;
class MessageBar;
class PageRail;
class ProductionStrip;
class RecordedExecutors;
class RecordedPage;
class ResultBar;
class SettingsPage;
class StatusLine;
class TakeBackBar;
class TimelinePage;
class ToolBar;
}

namespace stoker::app {

class HistoryKeeper;
class LedgerKeeper;

/// What a window works with; all outlive it.
struct Services {
    session::program::Settings& settings;
    session::program::AlertRules& alerts;
    session::program::PlanBook& plans;
    LedgerKeeper& ledger;
    HistoryKeeper& history;
    ports::Recordings& recordings;
    widgets::ConnectServices connect;
    ports::TraceOpener* traces = nullptr; ///< with the next one: the lab is there
    ports::WhatIfRunner* whatIf = nullptr;
};

/// The window of one application: frame, pages, kiosk. Puts parts together and hands things on; decides nothing about the application itself.
/// Owns the session it shows; a recording stands in a session's place. GUI thread.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    /// `remembers`: takes its layout from the settings and leaves it there; off for pictures.
    MainWindow(const Services& services, bool remembers, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Starts it, and shows it instead of what was there before.
    void setSession(std::unique_ptr<session::Session> session);
    /// Gives the session away, running: another window goes on with it.
    [[nodiscard]] std::unique_ptr<session::Session> takeSession();
    [[nodiscard]] session::Session* session() const { return m_session.get(); }

    /// Reads one recording and shows it instead of what was there before, or two beside each other.
    void openRecordings(const QList<ports::RecordingPlace>& places);
    /// Opens a trace in the lab, as LabPage::open(). Nothing where there is no lab.
    void openTrace(const QString& address);
    /// What it shows, or is reading; empty: no recording.
    [[nodiscard]] const QList<ports::RecordingPlace>& recordings() const { return m_places; }
    /// Null while it is read, and where it cannot be.
    [[nodiscard]] const ports::RecordedPtr& recorded() const { return m_recorded; }
    [[nodiscard]] const ports::RecordedPtr& compared() const { return m_compared; }

    /// It shows nothing that another application or recording would push away.
    [[nodiscard]] bool isFree() const { return !m_session && (m_places.isEmpty() || m_unreadable); }

    void showPage(Page page);
    [[nodiscard]] Page page() const;
    void setKiosk(bool on, bool fullScreen = true);
    [[nodiscard]] bool isKiosk() const;
    void showError(const domain::Error& error);
    void showInformation(const QString& sentence);
    /// An alert of this window over its page, with the way to what it is about: where no desktop shows it.
    void showAlert(quint64 id);
    /// Goes to what the alert is about.
    void openAlert(quint64 id);
    [[nodiscard]] widgets::ConnectPage* connectPage() const { return m_connect; }
    [[nodiscard]] widgets::MainMenu* menu() const { return m_menu; }
    void setWatched(const QStringList& addresses, const QStringList& silent);

    /// The shown page has what it needs; else waitingFor() says what is missing.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QString waitingFor() const;
    /// Versions, connection, status: for a bug report. No token, no header.
    [[nodiscard]] QString diagnostics() const;
    void saveLayout() const;

signals:
    void watchRequested(const stoker::domain::ConnectionSettings& settings, const QString& token);
    /// A kept connection, its secrets still in the store.
    void keptRequested(const stoker::domain::ConnectionSettings& settings);
    void demoRequested();
    /// One, or two beside each other: here, if nothing is watched here.
    void recordingsRequested(const QList<stoker::ports::RecordingPlace>& places);
    void newWindowRequested();
    void quitRequested();
    /// Its last word: what it shows can be taken from it now.
    void closing();
    void alertRaised(quint64 id);
    /// Alerts came, went or were seen: session::AlertWatch::of(*session()) says which there are.
    void alertsChanged();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    /// What a page is for, with its keys.
    [[nodiscard]] static QString pageTip(const QString& what, int number);
    void connectPages();
    void connectMenu();
    void addShortcuts();
    void addShortcut(const QKeySequence& keys, void (MainWindow::*slot)());
    void applySettings();
    void restoreLayout();
    void focusPage();
    void bind(session::Session* session);
    void bindAlerts(session::Session* session);
    void refreshAlerts();
    void openAlertEvent(const domain::AlertEvent& event);

    void bindPolicy(session::Session* session);
    void connectPolicy();
    void usePlan(const policy::Plan& plan);
    void choosePolicy();
    void requestMode(domain::Mode mode);
    void enterMode(domain::Mode mode);
    void confirmAutopilot();
    void hold(std::chrono::minutes length, bool releasesOnly);
    void endHold();
    void openHolds();
    void showPolicy(const session::Session* session);
    void refreshModes();

    void connectLab();
    void beginLab();
    void offerTraces();
    /// What this window shows as a trace for the lab; empty: no recording, or one that is not read yet.
    [[nodiscard]] QString ownTrace() const;
    void refreshLab();
    void runInShadow(const policy::Plan& plan);

    void connectLedger();
    void bindLedger(session::Session* session);
    void showStorageTrouble(const domain::Error& error);
    void showStored();
    void goOnFromLeftPilot();
    void sayLeftPilot(domain::Mode mode, domain::Instant time);
    void answerLeftPilot();
    void refreshLeftPilot();

    void connectHistory();
    void bindHistory(const session::Session* session);
    void showHistorySize();
    void readPastEvents();
    void showHistoryTrouble(const domain::Error& error);
    void exportRecording();
    void exportRecordingTo(const QString& path);
    void sayExported(const QString& path, const domain::Result<qint64>& bytes);

    void connectRecording();
    void readRecording(int number);
    void takeRecording(int number, const domain::Result<ports::RecordedPtr>& recorded);
    void showRecorded();
    void showCompared();
    void leaveRecording();
    void chooseRecording();
    void chooseComparison();
    void offerComparison(const std::vector<ports::HistoryRun>& runs);
    void compareWith(const ports::RecordingPlace& place);
    void endComparison();
    void exportRecorded();
    [[nodiscard]] std::optional<double> deadline() const;

    void submit(const session::Intent& intent, bool mayRelease);
    void setTotal(int total);
    void addExecutors(int count);
    void requestRelease();
    void focusTarget();
    void applyTarget();
    void focusFilter();
    void toggleKiosk();
    void showConnectOf();
    void showApplications();
    void showLedgerLine(quint64 line);
    void showDecision(quint64 decision);
    void showOnChart(domain::Instant time);
    void copyDiagnostics();
    void showAbout();
    void refreshFrame();
    void refreshBanner();

    Services m_services;
    bool m_remembers;
    std::unique_ptr<session::Session> m_session;
    QStackedLayout* m_views = nullptr; ///< frame or kiosk
    widgets::ProductionStrip* m_strip = nullptr;
    widgets::ToolBar* m_toolBar = nullptr;
    widgets::PageRail* m_rail = nullptr;
    widgets::TakeBackBar* m_takeBack = nullptr;
    widgets::ResultBar* m_result = nullptr;
    widgets::MessageBar* m_banner = nullptr;
    widgets::MessageBar* m_alert = nullptr;
    widgets::MessageBar* m_storage = nullptr; ///< why nothing is stored
    widgets::MessageBar* m_historyBar = nullptr; ///< why no history is stored
    widgets::MessageBar* m_left = nullptr;    ///< a killed autopilot goes on
    domain::Mode m_leftMode = domain::Mode::Watch; ///< the mode in which it says that it does
    quint64 m_shownAlert = 0;
    bool m_bannerRetries = false;
    QStackedWidget* m_pages = nullptr;
    QStackedWidget* m_first = nullptr; ///< the Live page, or what is in its place of a recording or of two
    widgets::LivePage* m_live = nullptr;
    widgets::ExecutorPanel* m_executors = nullptr;
    widgets::RecordedPage* m_recordedPage = nullptr;
    widgets::RecordedExecutors* m_recordedExecutors = nullptr;
    widgets::ComparisonView* m_comparison = nullptr;
    widgets::TimelinePage* m_timeline = nullptr;
    widgets::LabPage* m_lab = nullptr; ///< null without its services
    widgets::LedgerPage* m_ledger = nullptr;
    widgets::AlertsPage* m_alerts = nullptr;
    widgets::ConnectPage* m_connect = nullptr;
    widgets::SettingsPage* m_settings = nullptr;
    widgets::StatusLine* m_status = nullptr;
    widgets::MainMenu* m_menu = nullptr;
    widgets::KioskView* m_kiosk = nullptr;
    QShortcut* m_escape = nullptr;
    QList<ports::RecordingPlace> m_places;
    ports::RecordedPtr m_recorded;
    ports::RecordedPtr m_compared;
    std::optional<domain::Error> m_unreadable; ///< why m_recorded is null
    quint64 m_opening = 0;                     ///< answers to older questions are dropped
};

/// The word of a page in the settings file: "live".
[[nodiscard]] QString pageName(Page page);
[[nodiscard]] Page pageOf(const QString& name);

} // namespace stoker::app
