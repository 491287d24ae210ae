// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/common/opentrace.h"
#include "app/common/operatorname.h"
#include "app/common/source.h"
#include "app/common/token.h"
#include "app/logging.h"
#include "app/screenshot.h"
#include "translations/catalogue.h"
#include "widgets/common/theme.h"
#include "words/sentences.h"

#include <QApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace stoker::app {
namespace {

using namespace Qt::StringLiterals;
namespace program = session::program;

/// So many hours before now come with a demo, so that its charts and its timeline have something to show.
constexpr double kPastHours = 24.1; // more than the longest range that it fills
const QString kDemo = u"demo:"_s;

bool isDemo(const QString& address)
{
    return address.startsWith(kDemo);
}

} // namespace

Application::Application(QApplication& application, Options options, const Files& files, std::unique_ptr<ports::SecretStore> secrets, Lab lab)
    : m_application(application), m_options(std::move(options)), m_settings(files.settings), m_book(files.connections), m_rules(files.alerts), m_plans(files.plans), m_notifier(m_settings, m_rules, m_clock), m_secrets(std::move(secrets)), m_lab(std::move(lab)),
      m_discovery(spark::makeDiscovery(m_io)), m_ledger(m_options.screenshot ? QString() : files.stored, m_clock),
      m_history(m_options.screenshot ? QString() : files.stored, m_settings, m_clock), m_shelf(m_history, m_ledger)
{
    if (m_lab.traces)
        m_traces.emplace(*m_lab.traces, m_shelf);
    widgets::applyTheme(m_application, m_options.theme.value_or(widgets::ThemeChoice(int(m_settings.value(program::key::theme)))));
    translations::install(m_application, m_options.language.isEmpty() ? m_settings.value(program::key::language) : m_options.language);
    connect(&m_settings, &program::Settings::changed, this, &Application::onSettingChanged);
    connect(&m_notifier, &AlertNotifier::windowsRequested, this, [this] {
        for (MainWindow* window : windows()) {
            window->show();
            window->raise();
            window->activateWindow();
        }
    });
}

Application::~Application()
{
    const std::vector<MainWindow*> open = windows();
    m_windows.clear(); // each says that it is gone, and the list must not change under us
    qDeleteAll(open);
}

Services Application::services()
{
    return {m_settings, m_rules, m_plans, m_ledger, m_history, m_shelf, {m_book, *m_secrets, *m_discovery, m_clock, &sourceFault, &m_shelf}, m_traces ? &*m_traces : nullptr, m_lab.whatIf.get()};
}

std::vector<MainWindow*> Application::windows() const { return m_windows; }

MainWindow* Application::openWindow()
{
    auto* window = new MainWindow(services(), !m_options.screenshot.has_value());
    window->setAttribute(Qt::WA_DeleteOnClose);
    wire(window);
    m_windows.push_back(window);
    return window;
}

void Application::wire(MainWindow* window)
{
    connect(window, &MainWindow::watchRequested, this, [this, window](const domain::ConnectionSettings& settings, const QString& token) { watch(window, settings, token); });
    connect(window, &MainWindow::keptRequested, this, [this, window](const domain::ConnectionSettings& settings) { watchKept(window, settings, false); });
    connect(window, &MainWindow::demoRequested, this, [this, window] { watchDemo(window); });
    connect(window, &MainWindow::recordingsRequested, this, [this, window](const QList<ports::RecordingPlace>& places) { openRecordings(window, places); });
    connect(window, &MainWindow::newWindowRequested, this, [this] {
        MainWindow* other = openWindow();
        other->showPage(Page::Connect);
        other->show();
    });
    connect(window, &MainWindow::closing, this, [this, window] { m_farewell.end(window->takeSession()); });
    connect(window, &MainWindow::quitRequested, this, [] { QApplication::closeAllWindows(); });
    // By its address alone: when this comes it is a main window no more.
    connect(window, &QObject::destroyed, this, [this, window] {
        std::erase(m_windows, window);
        refreshWatched();
    });
    if (!m_options.screenshot)
        m_notifier.watch(window);
}

bool Application::start()
{
    MainWindow* window = openWindow();
    if (!m_options.recordings.isEmpty())
        openRecordingsOfCommandLine(window);
    else if (m_options.source.isEmpty())
        window->showPage(m_options.page.value_or(Page::Connect));
    else if (!(m_traces && isTracePath(m_options.source) ? openTraceOfCommandLine(window) : startSource(window)))
        return false;
    if (m_options.screenshot) {
        takeScreenshot(window);
        return true;
    }
    window->show();
    if (m_options.kiosk)
        window->setKiosk(true);
    return true;
}

domain::ConnectionSettings Application::settingsOfCommandLine() const
{
    const domain::ConnectionSettings* known = m_book.find(m_options.source);
    domain::ConnectionSettings settings = known ? *known : domain::ConnectionSettings{};
    settings.address = m_options.source;
    if (m_options.environment)
        settings.environment = *m_options.environment;
    settings.readOnly = settings.readOnly || m_options.readOnly || m_options.kiosk;
    return settings;
}

bool Application::startSource(MainWindow* window)
{
    const auto refuse = [this](const domain::Error& error) {
        m_problem = words::wholeText(error);
        return false;
    };
    if (const auto fault = sourceFault(m_options.source))
        return refuse(*fault);
    const domain::Result<QString> token = readToken(m_options.tokenFile);
    if (!token)
        return refuse(token.error());
    const domain::ConnectionSettings settings = settingsOfCommandLine();
    if (m_options.page)
        window->showPage(*m_options.page);
    else if (window->page() == Page::Connect || window->page() == Page::Settings)
        window->showPage(Page::Live);
    // What was named on the command line wins over what the keychain has; a kept connection without one is opened with its own.
    if (token->isEmpty() && m_book.find(settings.address) && !m_options.screenshot) {
        watchKept(window, settings, true);
        return true;
    }
    auto session = openSession(settings, *token);
    if (!session)
        return refuse(session.error());
    window->setSession(std::move(*session));
    if (!m_options.screenshot && !isDemo(settings.address))
        rememberUse(window, settings);
    refreshWatched();
    return true;
}

/// What the command line said holds for this once: a kept connection stays as it was kept.
void Application::rememberUse(MainWindow* window, const domain::ConnectionSettings& settings)
{
    const domain::ConnectionSettings* known = m_book.find(settings.address);
    domain::ConnectionSettings kept = known ? *known : settings;
    if (!known)
        kept.readOnly = m_options.readOnly;
    if (const auto result = m_book.remember(kept, m_clock.wall()); !result)
        window->showError(result.error());
}

domain::Result<std::unique_ptr<session::Session>> Application::openSession(const domain::ConnectionSettings& settings, const QString& token)
{
    auto connection = openSource(settings, token, m_io, kPastHours);
    if (!connection)
        return tl::unexpected(connection.error());
    const session::Session::Options options{std::chrono::milliseconds(m_settings.value(program::key::pollIntervalMs)), settings.readOnly, operatorName()};
    auto session = std::make_unique<session::Session>(settings, std::move(*connection), options, m_clock);
    // Later: a session that ends says so while its window is half gone.
    connect(session.get(), &session::Session::stateChanged, this, &Application::refreshWatched, Qt::QueuedConnection);
    return session;
}

void Application::watch(MainWindow* window, const domain::ConnectionSettings& settings, const QString& token)
{
    for (MainWindow* other : windows()) {
        if (other != window && other->session() && program::addressKey(other->session()->settings().address) == program::addressKey(settings.address) && !isDemo(settings.address)) {
            other->raise();
            other->activateWindow();
            return;
        }
    }
    auto session = openSession(settings, token);
    if (!session) {
        window->connectPage()->showProblem(session.error());
        window->showError(session.error());
        return;
    }
    // The same address again: its settings or its token have changed. Another one: both stay in sight.
    const bool free = window->isFree() || (window->session() && program::addressKey(window->session()->settings().address) == program::addressKey(settings.address));
    MainWindow* target = free ? window : openWindow();
    m_farewell.end(target->takeSession());
    target->setSession(std::move(*session));
    target->showPage(Page::Live);
    target->show();
    target->activateWindow();
    refreshWatched();
}

void Application::openRecordings(MainWindow* window, const QList<ports::RecordingPlace>& places)
{
    for (MainWindow* other : windows()) {
        if (other != window && other->recordings() == places) {
            other->raise();
            other->activateWindow();
            return;
        }
    }
    MainWindow* target = window->isFree() || window->recordings() == places ? window : openWindow();
    target->openRecordings(places);
    target->showPage(Page::Live);
    target->show();
    target->activateWindow();
}

void Application::openRecordingsOfCommandLine(MainWindow* window)
{
    QList<ports::RecordingPlace> places;
    for (const QString& file : m_options.recordings)
        places.append({QFileInfo(file).absoluteFilePath(), 0});
    window->openRecordings(places);
    window->showPage(m_options.page.value_or(Page::Live));
}

bool Application::openTraceOfCommandLine(MainWindow* window)
{
    const QFileInfo file(m_options.source);
    if (!file.exists()) {
        m_problem = words::wholeText({domain::ErrorCode::FileUnreadable, {{u"path"_s, m_options.source}, {u"detail"_s, qt_error_string(ENOENT)}}, false});
        return false;
    }
    window->openTrace(file.absoluteFilePath());
    window->showPage(m_options.page.value_or(Page::Lab));
    return true;
}

void Application::watchKept(MainWindow* window, const domain::ConnectionSettings& settings, bool keepPage)
{
    const QPointer<MainWindow> target = window;
    // First the headers, then the token: the connection needs both.
    m_secrets->read(program::headersKey(settings.address)).then(this, [this, target, settings, keepPage](const domain::Result<QString>& headers) {
        domain::ConnectionSettings complete = settings;
        const QJsonObject values = QJsonDocument::fromJson(headers.value_or(QString()).toUtf8()).object();
        for (auto& [name, value] : complete.headers)
            value = values.value(QString::fromLatin1(name)).toString().toUtf8();
        m_secrets->read(program::tokenKey(settings.address)).then(this, [this, target, complete, keepPage](const domain::Result<QString>& token) {
            if (!target)
                return;
            if (!token)
                target->showError(token.error()); // watching needs no token
            rememberUse(target, complete);
            const Page page = target->page();
            watch(target, complete, token.value_or(QString()));
            if (keepPage)
                target->showPage(page);
        });
    });
}

void Application::watchDemo(MainWindow* window)
{
    domain::ConnectionSettings demo;
    demo.address = kDemo;
    watch(window, demo, {});
}

void Application::takeScreenshot(MainWindow* window)
{
    if (m_options.kiosk)
        window->setKiosk(true, false);
    auto* screenshot = new Screenshot(*window, *m_options.screenshot, this);
    connect(screenshot, &Screenshot::finished, this, [this](const QString& error) {
        if (!error.isEmpty())
            std::fprintf(stderr, "stoker: %s\n", qPrintable(error));
        QApplication::exit(error.isEmpty() ? 0 : 1);
    });
    screenshot->prepare();
    window->show();
    screenshot->start();
}

void Application::onSettingChanged(const QString& key)
{
    if (key == QLatin1StringView(program::key::theme.key)) {
        m_options.theme.reset(); // chosen now: no longer what the command line said
        widgets::applyTheme(m_application, widgets::ThemeChoice(int(m_settings.value(program::key::theme))));
    } else if (key == QLatin1StringView(program::key::language.key)) {
        translations::install(m_application, m_settings.value(program::key::language));
        // Not from inside the menu or the page that was clicked.
        QMetaObject::invokeMethod(this, &Application::rebuildWindows, Qt::QueuedConnection);
    }
    if (m_saidUnwritable || windows().empty())
        return;
    if (const auto saved = m_settings.save(); !saved) {
        m_saidUnwritable = true; // once is enough: it holds for every change
        windows().front()->showError(saved.error());
    }
}

/// Every text is made anew with the window around it; the sessions go on without a gap.
void Application::rebuildWindows()
{
    for (MainWindow* old : windows()) {
        old->saveLayout();
        const QRect geometry = old->geometry();
        const Page page = old->page();
        const QList<ports::RecordingPlace> recordings = old->recordings();
        std::unique_ptr<session::Session> session = old->takeSession();
        MainWindow* fresh = openWindow();
        if (session)
            fresh->setSession(std::move(session));
        else if (!recordings.isEmpty())
            fresh->openRecordings(recordings);
        fresh->setGeometry(geometry);
        fresh->showPage(page);
        fresh->show();
        old->deleteLater();
    }
    refreshWatched();
}

void Application::refreshWatched()
{
    QStringList addresses;
    QStringList silent;
    for (const MainWindow* window : windows()) {
        const session::Session* session = window->session();
        if (!session)
            continue;
        addresses.append(session->settings().address);
        if (session->state() == session::Session::State::Stale || session->lastError())
            silent.append(session->settings().address);
    }
    for (MainWindow* window : windows())
        window->setWatched(addresses, silent);
}

} // namespace stoker::app
