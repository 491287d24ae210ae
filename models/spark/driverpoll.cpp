// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/driverpoll.h"

#include "spark/access.h"
#include "spark/controlparser.h"

#include <algorithm>

namespace stoker::spark {

using domain::ErrorCode;

namespace {

constexpr qint64 kHealthEveryMs = 15'000;
constexpr qint64 kLookForPluginEveryMs = 30'000;
constexpr std::size_t kMostCommands = 500;
const QString kControl = QStringLiteral("stoker/api/v1/");

} // namespace

DriverPoll::DriverPoll(HttpClient& http, Address address, domain::Millis pluginAbsentAfter)
    : m_http(http), m_address(std::move(address)), m_pluginAbsentAfter(pluginAbsentAfter), m_rest(http, m_parser, m_address)
{
}

void DriverPoll::poll(Handler handler)
{
    m_handler = std::move(handler);
    m_pollClock.start();
    m_askedFull = false;
    m_askedTwice = false;
    if (m_hasPlugin)
        askState();
    else
        detect();
}

void DriverPoll::cancel()
{
    m_http.cancelAll();
    m_handler = {};
}

void DriverPoll::forget()
{
    m_hasPlugin = false;
    m_health = {};
    m_healthAge.invalidate();
    m_merge.reset();
    m_commands.clear();
    m_hasCommands = false;
    m_withoutPlugin.invalidate();
    m_healthAsked.invalidate();
    m_blockedBecause.clear();
}

// With the plugin

void DriverPoll::askState()
{
    QString path = kControl + QStringLiteral("state");
    if (m_merge.revision() != 0)
        path += QStringLiteral("?since=%1").arg(m_merge.revision());
    else
        m_askedFull = true;
    m_http.send({m_address.url(path)}, [this](HttpResult result) { takeState(std::move(result)); });
}

void DriverPoll::takeState(HttpResult result)
{
    domain::Result<State> state = read(m_parser, std::move(result), parseState);
    if (!state) {
        // The server is there but not the plugin: another driver took the port, or it is starting again.
        if (isAbsence(state.error()) && state.error().code != ErrorCode::ViewDenied) {
            forget();
            return detect();
        }
        return fail(state.error());
    }
    if (state->envelope.application.isEmpty())
        return fail({ErrorCode::Starting, {{QStringLiteral("address"), m_address.base.toString()}}, true});
    if (state->envelope.instance != m_health.envelope.instance || state->envelope.application != m_health.envelope.application) {
        m_healthAge.invalidate();
        m_commands.clear();
        m_hasCommands = false;
    }
    if (!m_merge.take(std::move(*state))) {
        if (!m_askedFull)
            return askState();
        return fail({ErrorCode::BadAnswer, {{QStringLiteral("address"), m_address.base.toString()}, {QStringLiteral("detail"), QStringLiteral("state")}}, true});
    }
    askMore();
}

/// Health now and then, and what was commanded when something changed.
void DriverPoll::askMore()
{
    std::vector<HttpRequest> requests;
    const bool starting = m_health.capabilities.because.values().contains(QStringLiteral("starting"));
    if (!m_healthAge.isValid() || starting || m_healthAge.elapsed() >= kHealthEveryMs)
        requests.push_back({m_address.url(kControl + QStringLiteral("health"))});
    const bool health = !requests.empty();
    if (!m_hasCommands || m_commandsRevision != m_merge.revision()) {
        // From the oldest one that still waits: what became of it is told under its old number.
        const auto waiting = std::find_if(m_commands.begin(), m_commands.end(), [](const domain::CommandRecord& row) {
            return row.status == domain::CommandRecord::Status::Waiting;
        });
        const qint64 since = waiting != m_commands.end() ? waiting->number - 1 : m_commands.empty() ? 0 : m_commands.back().number;
        requests.push_back({m_address.url(kControl + QStringLiteral("commands?since=%1").arg(since))});
    }
    if (requests.empty())
        return publishPlugin();
    m_http.sendAll(requests, [this, health](std::vector<HttpResult> results) {
        if (health) {
            domain::Result<Health> answer = read(m_parser, std::move(results.front()), parseHealth);
            results.erase(results.begin());
            if (!answer)
                return fail(answer.error());
            m_health = std::move(*answer);
            m_healthAge.start();
        }
        takeMore(std::move(results));
    });
}

void DriverPoll::takeMore(std::vector<HttpResult> results)
{
    if (m_health.envelope.instance != m_merge.snapshot().application.instance) {
        // The driver was exchanged between the two questions.
        m_healthAge.invalidate();
        m_merge.reset();
        return fail({ErrorCode::Starting, {{QStringLiteral("address"), m_address.base.toString()}}, true});
    }
    if (!results.empty()) {
        domain::Result<std::vector<domain::CommandRecord>> rows = read(m_parser, std::move(results.front()), parseCommands);
        if (!rows && !isAbsence(rows.error()))
            return fail(rows.error());
        if (rows)
            takeCommands(std::move(*rows));
    }
    publishPlugin();
}

void DriverPoll::takeCommands(std::vector<domain::CommandRecord> rows)
{
    std::erase_if(m_commands, [&rows](const domain::CommandRecord& old) {
        return std::any_of(rows.begin(), rows.end(), [&old](const domain::CommandRecord& row) { return row.number == old.number; });
    });
    std::move(rows.begin(), rows.end(), std::back_inserter(m_commands));
    std::stable_sort(m_commands.begin(), m_commands.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
    if (m_commands.size() > kMostCommands)
        m_commands.erase(m_commands.begin(), m_commands.end() - kMostCommands);
    m_commandsRevision = m_merge.revision();
    m_hasCommands = true;
}

void DriverPoll::publishPlugin()
{
    domain::Snapshot snapshot = m_merge.snapshot();
    const domain::ApplicationId id = snapshot.application.id;
    const domain::InstanceId instance = snapshot.application.instance;
    snapshot.application = m_health.application;
    snapshot.application.id = id;
    snapshot.application.instance = instance;
    snapshot.capabilities = capabilitiesFor(m_health, !m_http.secrets().token.isEmpty());
    snapshot.dynamicAllocation = snapshot.dynamicAllocation || m_health.dynamicAllocation;
    snapshot.commands = m_commands;
    snapshot.pluginDriverPercent = m_health.driverPercent;
    succeed(std::move(snapshot));
}

// Without the plugin, or before it is known

bool DriverPoll::isHealthDue() const
{
    if (!m_healthAsked.isValid() || !m_withoutPlugin.isValid() || m_withoutPlugin.elapsed() < m_pluginAbsentAfter.count())
        return true;
    return m_healthAsked.elapsed() >= kLookForPluginEveryMs;
}

void DriverPoll::detect()
{
    std::vector<HttpRequest> requests{{m_rest.applicationsUrl()}};
    // A history server has no driver behind it.
    const bool health = m_address.historyApplication.isEmpty() && isHealthDue();
    if (health) {
        requests.push_back({m_address.url(kControl + QStringLiteral("health"))});
        m_healthAsked.start();
    }
    m_http.sendAll(requests, [this, health](std::vector<HttpResult> results) { takeDetection(std::move(results), health); });
}

void DriverPoll::takeDetection(std::vector<HttpResult> results, bool askedHealth)
{
    m_rest.observeClock(results.front());
    domain::Result<std::vector<RestApplication>> applications = read(m_parser, std::move(results.front()), parseApplications);
    std::optional<domain::Error> healthError;
    if (askedHealth) {
        domain::Result<Health> health = read(m_parser, std::move(results.back()), parseHealth);
        if (health && !health->envelope.application.isEmpty())
            return adopt(std::move(*health));
        healthError = health ? domain::Error{ErrorCode::Starting, {}, true} : health.error();
        m_blockedBecause = healthError->code == ErrorCode::TokenMissing ? QStringLiteral("token_missing")
                           : healthError->code == ErrorCode::TokenWrong ? QStringLiteral("token_wrong")
                                                                        : QString();
    }
    if (!applications) {
        m_withoutPlugin.invalidate();
        // The plugin's own port knows no REST: its word counts.
        const bool own = healthError && (healthError->code == ErrorCode::TokenMissing || healthError->code == ErrorCode::TokenWrong);
        return fail(own ? *healthError : applications.error());
    }
    const RestApplication* application = m_rest.choose(*applications);
    if (!application) {
        m_withoutPlugin.invalidate();
        return fail({ErrorCode::NoApplication, {{QStringLiteral("address"), m_address.base.toString()}}, true});
    }
    if (m_restApplication.text != application->id) {
        m_restApplication = domain::ApplicationId(application->id);
        m_withoutPlugin.invalidate();
    }
    if (!m_withoutPlugin.isValid())
        m_withoutPlugin.start();
    m_rest.poll(*application, [this](domain::Result<domain::Snapshot> snapshot) { takeRest(std::move(snapshot)); });
}

void DriverPoll::adopt(Health health)
{
    forget();
    m_rest.reset();
    m_restApplication = {};
    m_hasPlugin = true;
    m_health = std::move(health);
    m_healthAge.start();
    askState();
}

void DriverPoll::takeRest(domain::Result<domain::Snapshot> snapshot)
{
    if (!snapshot) {
        // Between two questions another application may have taken the port: look once more who is there.
        const bool gone = isAbsence(snapshot.error()) && snapshot.error().values.value(QStringLiteral("status")).toInt() == 404;
        if (!gone || std::exchange(m_askedTwice, true))
            return fail(snapshot.error());
        return detect();
    }
    const bool isHistory = !m_address.historyApplication.isEmpty();
    const bool sure = isHistory || m_withoutPlugin.elapsed() >= m_pluginAbsentAfter.count();
    const QString because = !m_blockedBecause.isEmpty() ? m_blockedBecause : sure ? QStringLiteral("no_plugin") : QStringLiteral("starting");
    snapshot->capabilities.because.insert(QStringLiteral("*"), because);
    succeed(std::move(*snapshot));
}

void DriverPoll::fail(domain::Error error)
{
    if (const Handler handler = std::exchange(m_handler, {}))
        handler(tl::unexpected(std::move(error)));
}

void DriverPoll::succeed(domain::Snapshot snapshot)
{
    snapshot.pollTook = domain::Millis{m_pollClock.elapsed()};
    if (const Handler handler = std::exchange(m_handler, {}))
        handler(std::move(snapshot));
}

} // namespace stoker::spark
