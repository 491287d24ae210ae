// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/probetask.h"

#include "spark/access.h"
#include "spark/allocation.h"
#include "spark/controlparser.h"
#include "spark/restparser.h"

#include <algorithm>

namespace stoker::spark {

using domain::ErrorCode;

ProbeTask::ProbeTask(Address address, HttpSecrets secrets, HttpLimits limits, std::shared_ptr<QPromise<domain::Probe>> promise, QObject* parent)
    : QObject(parent), m_address(std::move(address)), m_http(std::move(secrets), limits), m_promise(std::move(promise))
{
}

void ProbeTask::start()
{
    m_probe.address = m_address.base;
    const std::vector<HttpRequest> requests{{m_address.url(QStringLiteral("api/v1/applications?limit=1000"))},
                                            {m_address.url(QStringLiteral("stoker/api/v1/health"))}};
    m_http.sendAll(requests, [this](std::vector<HttpResult> results) { takeFirst(std::move(results)); });
}

void ProbeTask::takeFirst(std::vector<HttpResult> results)
{
    for (const HttpResult& result : results) {
        if (result)
            m_probe.roundTrip = std::min(m_probe.roundTrip.value_or(result->took), result->took);
    }
    const auto applications = read(m_parser, std::move(results[0]), parseApplications);
    takeHealth(std::move(results[1]), applications.has_value());
    if (!applications) {
        if (m_probe.plugin)
            return askState();
        if (!m_probe.error)
            m_probe.error = applications.error();
        return askMaster();
    }
    for (const RestApplication& application : *applications) {
        const bool meant = m_address.historyApplication.isEmpty() ? applications->size() == 1 : application.id == m_address.historyApplication;
        if (meant)
            return askRest(application);
    }
    m_probe.error = domain::Error{ErrorCode::NoApplication, {{QStringLiteral("address"), m_address.base.toString()}}, true};
    finish();
}

void ProbeTask::takeHealth(HttpResult result, bool restAnswers)
{
    const auto health = read(m_parser, std::move(result), parseHealth);
    if (health) {
        m_probe.plugin = true;
        m_probe.application = health->application;
        m_probe.capabilities = capabilitiesFor(*health, !m_http.secrets().token.isEmpty());
        m_probe.tokenOk = health->capabilities.tokenOk;
        m_probe.mayModify = health->capabilities.mayModify;
        m_probe.dynamicAllocation = health->dynamicAllocation;
        return;
    }
    const ErrorCode code = health.error().code;
    QString because = QStringLiteral("no_plugin");
    if (code == ErrorCode::TokenMissing || code == ErrorCode::TokenWrong) {
        m_probe.plugin = true; // it is there, and says no
        m_probe.tokenOk = code == ErrorCode::TokenWrong ? std::optional(false) : std::nullopt;
        because = code == ErrorCode::TokenWrong ? QStringLiteral("token_wrong") : QStringLiteral("token_missing");
        if (!restAnswers)
            m_probe.error = health.error();
    }
    m_probe.capabilities.because.insert(QStringLiteral("*"), because);
}

void ProbeTask::askRest(const RestApplication& application)
{
    if (!m_probe.application) {
        domain::ApplicationInfo info;
        info.id = domain::ApplicationId(application.id);
        info.name = application.name;
        if (!application.attempts.empty()) {
            info.user = application.attempts.front().user;
            info.sparkVersion = application.attempts.front().sparkVersion;
            info.started = application.attempts.front().started;
        }
        m_probe.application = info;
    }
    const std::vector<HttpRequest> requests{{m_address.api(application.id, QStringLiteral("executors"))},
                                            {m_address.api(application.id, QStringLiteral("stages?status=active"))},
                                            {m_address.api(application.id, QStringLiteral("streaming/statistics"))},
                                            {m_address.api(application.id, QStringLiteral("environment"))}};
    m_http.sendAll(requests, [this](std::vector<HttpResult> results) { takeRest(std::move(results)); });
}

void ProbeTask::takeRest(std::vector<HttpResult> results)
{
    const auto executors = read(m_parser, std::move(results[0]), parseExecutors);
    m_probe.executorsAnswer = executors.has_value();
    if (executors) {
        for (const RestExecutor& row : *executors) {
            if (row.isDriver || !row.isActive)
                continue;
            ++m_probe.executors;
            m_probe.coresPerExecutor = std::max(m_probe.coresPerExecutor, row.executor.cores);
        }
    }
    m_probe.stagesAnswer = read(m_parser, std::move(results[1]), parseStages).has_value();
    m_probe.streamingAnswer = read(m_parser, std::move(results[2]), parseStreamingStatistics).has_value();
    const auto environment = read(m_parser, std::move(results[3]), parseEnvironment);
    if (environment) {
        const Allocation allocation = allocationOf(*environment);
        m_probe.dynamicAllocation = m_probe.dynamicAllocation || allocation.dynamic;
        if (allocation.coresPerExecutor > 0)
            m_probe.coresPerExecutor = allocation.coresPerExecutor;
        if (m_probe.application && m_probe.application->master.isEmpty())
            m_probe.application->master = allocation.master;
    }
    if (!executors)
        m_probe.error = executors.error();
    finish();
}

/// To a driver's path a standalone master answers as a driver does that is still starting: only its own says what it is.
void ProbeTask::askMaster()
{
    if (m_probe.error->code != ErrorCode::Starting || m_probe.error->values.value(QStringLiteral("status")).toInt() != 404)
        return finish();
    m_http.send({m_address.url(QStringLiteral("json/"))}, [this](HttpResult result) {
        if (read(m_parser, std::move(result), parseMaster))
            m_probe.error = domain::Error{ErrorCode::MasterAddress, {{QStringLiteral("address"), m_address.base.toString()}}, false};
        finish();
    });
}

/// The plugin's own port: no REST beside it.
void ProbeTask::askState()
{
    if (m_probe.error)
        return finish();
    m_http.send({m_address.url(QStringLiteral("stoker/api/v1/state"))}, [this](HttpResult result) {
        const auto state = read(m_parser, std::move(result), parseState);
        if (state) {
            m_probe.executors = static_cast<int>(state->snapshot.executors.size());
            for (const domain::Executor& executor : state->snapshot.executors)
                m_probe.coresPerExecutor = std::max(m_probe.coresPerExecutor, executor.cores);
        } else {
            m_probe.error = state.error();
        }
        finish();
    });
}

void ProbeTask::finish()
{
    m_promise->addResult(std::move(m_probe));
    m_promise->finish();
    deleteLater();
}

} // namespace stoker::spark
