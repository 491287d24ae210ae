// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alertnotifier.h"
#include "app/commandline.h"
#include "app/farewell.h"
#include "app/historykeeper.h"
#include "app/ledgerkeeper.h"
#include "app/mainwindow.h"
#include "app/recordingshelf.h"
#include "app/recordingtraces.h"
#include "ports/clock.h"
#include "spark/sparkconnection.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QApplication;

namespace stoker::app {

/// What the policy lab works with.
struct Lab {
    std::unique_ptr<ports::TraceOpener> traces = {};
    std::unique_ptr<ports::WhatIfRunner> whatIf = {};
};

/// The composition root of the window: builds what the windows work with and owns it, opens applications, one window each. GUI thread.
class Application final : public QObject {
    Q_OBJECT
public:
    struct Files {
        QString settings;
        QString connections;
        QString alerts;
        QString plans;
        QString stored = {}; ///< the folder of ledger and history; empty = nothing is stored
    };
    /// `secrets`: the keychain for the program, memory for tests. `lab`: without both of it there is no policy lab.
    Application(QApplication& application, Options options, const Files& files, std::unique_ptr<ports::SecretStore> secrets, Lab lab = {});
    ~Application() override;

    /// Opens the first window on what the command line names. False: it cannot be, and `problem()` says why.
    bool start();
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] std::vector<MainWindow*> windows() const;

    /// Watches it: in `window` while that is free, else in another one; raises the window that watches it already.
    void watch(MainWindow* window, const domain::ConnectionSettings& settings, const QString& token);
    /// Shows one, or two beside each other: in `window` while that is free, else in another one; raises the window that shows them already.
    void openRecordings(MainWindow* window, const QList<ports::RecordingPlace>& places);

private:
    MainWindow* openWindow();
    void wire(MainWindow* window);
    void watchKept(MainWindow* window, const domain::ConnectionSettings& settings, bool keepPage);
    void watchDemo(MainWindow* window);
    [[nodiscard]] domain::Result<std::unique_ptr<session::Session>> openSession(const domain::ConnectionSettings& settings, const QString& token);
    [[nodiscard]] domain::ConnectionSettings settingsOfCommandLine() const;
    bool startSource(MainWindow* window);
    void openRecordingsOfCommandLine(MainWindow* window);
    [[nodiscard]] bool openTraceOfCommandLine(MainWindow* window);
    void rememberUse(MainWindow* window, const domain::ConnectionSettings& settings);
    void takeScreenshot(MainWindow* window);
    void onSettingChanged(const QString& key);
    void rebuildWindows();
    void refreshWatched();
    [[nodiscard]] Services services();

    QApplication& m_application;
    Options m_options;
    QString m_problem;
    bool m_saidUnwritable = false;
    ports::SystemClock m_clock;
    session::program::Settings m_settings;
    session::program::ConnectionBook m_book;
    session::program::AlertRules m_rules;
    session::program::PlanBook m_plans;
    AlertNotifier m_notifier;
    std::unique_ptr<ports::SecretStore> m_secrets;
    Lab m_lab;
    spark::IoThread m_io;
    std::unique_ptr<ports::Discovery> m_discovery;
    LedgerKeeper m_ledger;
    HistoryKeeper m_history;
    RecordingShelf m_shelf;
    std::optional<RecordingTraces> m_traces; ///< the lab's, with what was recorded
    Farewell m_farewell; ///< its sessions need what is above
    std::vector<MainWindow*> m_windows; ///< each deletes itself when closed
};

/// The whole program: command line, application, event loop. Answers the exit code.
[[nodiscard]] int run(int argc, char** argv);

} // namespace stoker::app
