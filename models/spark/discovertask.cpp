// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/discovertask.h"

#include "ports/discovery.h"
#include "spark/controlparser.h"
#include "spark/restparser.h"
#include "spark/sparkconnection.h"

#include <QRegularExpression>

#include <algorithm>

namespace stoker::spark {

using domain::ErrorCode;

namespace {

constexpr std::size_t kMostDrivers = 50; ///< of a master that are asked themselves
const QString kHealth = QStringLiteral("stoker/api/v1/health");

HttpSecrets forStrangers(const HttpSecrets& secrets)
{
    HttpSecrets result;
    result.authorities = secrets.authorities;
    return result;
}

/// A live UI lists itself only, and never knows when it was updated last; a history server does.
bool isLive(const std::vector<RestApplication>& applications)
{
    if (applications.size() != 1 || applications.front().attempts.size() != 1)
        return false;
    const RestAttempt& attempt = applications.front().attempts.front();
    return !attempt.completed && (!attempt.updated || attempt.updated == attempt.started);
}

int livingExecutors(const std::vector<RestExecutor>& rows)
{
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const RestExecutor& row) { return row.isActive && !row.isDriver; }));
}

} // namespace

QUrl driverUiOf(const QByteArray& page, const QUrl& master)
{
    static const QRegularExpression link(QStringLiteral("<a\\s[^>]*href=[\"']([^\"']+)[\"'][^>]*>\\s*Application Detail UI\\s*</a>"));
    const QRegularExpressionMatch match = link.match(QString::fromUtf8(page.left(256 * 1024)));
    if (!match.hasMatch())
        return {};
    const QUrl url = master.resolved(QUrl(match.captured(1).replace(QStringLiteral("&amp;"), QStringLiteral("&"))));
    const domain::Result<QUrl> clean = parseAddress(url.toString());
    return clean ? *clean : QUrl();
}

DiscoverTask::DiscoverTask(Address address, HttpSecrets secrets, HttpLimits limits, std::shared_ptr<QPromise<DiscoverResult>> promise, QObject* parent)
    : QObject(parent), m_address(std::move(address)), m_http(secrets, limits), m_strangers(forStrangers(secrets), limits), m_promise(std::move(promise))
{
}

void DiscoverTask::start()
{
    const std::vector<HttpRequest> requests{{m_address.url(QStringLiteral("api/v1/applications?limit=%1").arg(ports::Discovery::kMostListed + 1))},
                                            {m_address.url(kHealth)},
                                            {m_address.url(QStringLiteral("json/"))}};
    m_http.sendAll(requests, [this](std::vector<HttpResult> results) { takeFirst(std::move(results)); });
}

void DiscoverTask::takeFirst(std::vector<HttpResult> results)
{
    const auto applications = read(m_parser, std::move(results[0]), parseApplications);
    const auto health = read(m_parser, std::move(results[1]), parseHealth);
    if (applications && !applications->empty()) {
        if (health || isLive(*applications))
            return takeDriver(applications->front(), health.has_value());
        return takeHistory(*applications);
    }
    if (health) { // the plugin's own port
        domain::Discovered row{health->application.id, health->application.name, health->application.user, QStringLiteral("running"),
                               m_address.base, std::nullopt, true};
        return finish(std::vector<domain::Discovered>{std::move(row)});
    }
    const auto master = read(m_parser, std::move(results[2]), parseMaster);
    if (master)
        return takeMaster(*master);
    if (applications) // a history server without applications
        return finish(std::vector<domain::Discovered>{});
    // The plugin's own port without a token answers nothing else.
    const bool token = health.error().code == ErrorCode::TokenMissing || health.error().code == ErrorCode::TokenWrong;
    finish(tl::unexpected(token ? health.error() : applications.error()));
}

void DiscoverTask::takeDriver(const RestApplication& application, bool plugin)
{
    const QString user = application.attempts.empty() ? QString() : application.attempts.front().user;
    m_found.push_back({domain::ApplicationId(application.id), application.name, user, QStringLiteral("running"), m_address.base, std::nullopt, plugin});
    m_http.send({m_address.api(application.id, QStringLiteral("executors"))}, [this](HttpResult result) {
        const auto rows = read(m_parser, std::move(result), parseExecutors);
        if (rows)
            m_found.front().executors = livingExecutors(*rows);
        finish(std::move(m_found));
    });
}

void DiscoverTask::takeHistory(const std::vector<RestApplication>& applications)
{
    for (const RestApplication& application : applications) {
        if (!m_address.historyApplication.isEmpty() && application.id != m_address.historyApplication)
            continue;
        const RestAttempt attempt = application.attempts.empty() ? RestAttempt{} : application.attempts.front();
        QString path = QStringLiteral("history/") + application.id + u'/';
        if (!attempt.id.isEmpty())
            path += attempt.id + u'/';
        m_found.push_back({domain::ApplicationId(application.id), application.name, attempt.user,
                           attempt.completed ? QStringLiteral("completed") : QStringLiteral("running"), m_address.url(path), std::nullopt, false});
    }
    finish(std::move(m_found));
}

void DiscoverTask::takeMaster(const MasterState& master)
{
    std::vector<HttpRequest> pages;
    for (const MasterApplication& application : master.applications) {
        if (m_found.size() > ports::Discovery::kMostListed)
            break;
        m_found.push_back({domain::ApplicationId(application.id), application.name, application.user, application.state, {}, std::nullopt, std::nullopt});
        if (!application.active || pages.size() >= kMostDrivers)
            continue;
        m_asked.push_back(m_found.size() - 1);
        // A page that only shows; the one that kills is /app/kill/ and is never asked.
        pages.push_back({m_address.url(QStringLiteral("app/?appId=") + QString::fromUtf8(QUrl::toPercentEncoding(application.id)))});
    }
    m_http.sendAll(pages, [this](std::vector<HttpResult> results) { takeMasterPages(std::move(results)); });
}

void DiscoverTask::takeMasterPages(std::vector<HttpResult> pages)
{
    std::vector<HttpRequest> requests;
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        domain::Discovered& row = m_found[m_asked[i]];
        if (pages[i] && pages[i]->status == 200)
            row.ui = driverUiOf(pages[i]->body, pages[i]->url);
        if (row.ui.isEmpty())
            continue;
        const Address driver = splitAddress(row.ui);
        asked.push_back(m_asked[i]);
        requests.push_back({driver.api(row.id.text, QStringLiteral("executors"))});
        requests.push_back({driver.url(kHealth)});
    }
    m_asked = std::move(asked);
    m_strangers.sendAll(requests, [this](std::vector<HttpResult> results) { takeDriverOfMaster(std::move(results)); });
}

void DiscoverTask::takeDriverOfMaster(std::vector<HttpResult> results)
{
    for (std::size_t i = 0; i < m_asked.size(); ++i) {
        domain::Discovered& row = m_found[m_asked[i]];
        const auto executors = read(m_parser, std::move(results[2 * i]), parseExecutors);
        const auto health = read(m_parser, std::move(results[2 * i + 1]), parseHealth);
        if (executors) {
            row.executors = livingExecutors(*executors);
            row.plugin = health.has_value();
        }
    }
    finish(std::move(m_found));
}

void DiscoverTask::finish(DiscoverResult result)
{
    m_promise->addResult(std::move(result));
    m_promise->finish();
    deleteLater();
}

} // namespace stoker::spark
