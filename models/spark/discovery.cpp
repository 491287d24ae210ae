// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/discovery.h"

#include "spark/discovertask.h"
#include "spark/probetask.h"
#include "spark/secrets.h"

namespace stoker::spark {

namespace {

struct Checked {
    Address address;
    HttpSecrets secrets;
};

domain::Result<Checked> check(const domain::ConnectionSettings& settings, const QString& token)
{
    const domain::Result<QUrl> url = parseAddress(settings.address);
    if (!url)
        return tl::unexpected(url.error());
    domain::Result<HttpSecrets> secrets = secretsOf(settings, token);
    if (!secrets)
        return tl::unexpected(secrets.error());
    return Checked{splitAddress(*url), std::move(*secrets)};
}

} // namespace

SparkDiscovery::SparkDiscovery(IoThread& thread, Limits limits) : m_tasks(new QObject), m_limits(limits)
{
    m_tasks->moveToThread(thread.context()->thread());
}

SparkDiscovery::~SparkDiscovery() { m_tasks->deleteLater(); }

QFuture<domain::Result<std::vector<domain::Discovered>>> SparkDiscovery::discover(const domain::ConnectionSettings& settings, const QString& token)
{
    auto promise = std::make_shared<QPromise<DiscoverResult>>();
    promise->start();
    QFuture<DiscoverResult> future = promise->future();
    const domain::Result<Checked> checked = check(settings, token);
    if (!checked) {
        promise->addResult(DiscoverResult(tl::unexpected(checked.error())));
        promise->finish();
        return future;
    }
    const HttpLimits limits{m_limits.maxBytes, m_limits.idle, m_limits.total};
    const auto start = [tasks = m_tasks, promise, checked = *checked, limits] {
        (new DiscoverTask(checked.address, checked.secrets, limits, promise, tasks))->start();
    };
    QMetaObject::invokeMethod(m_tasks, start, Qt::QueuedConnection);
    return future;
}

QFuture<domain::Probe> SparkDiscovery::probe(const domain::ConnectionSettings& settings, const QString& token)
{
    auto promise = std::make_shared<QPromise<domain::Probe>>();
    promise->start();
    QFuture<domain::Probe> future = promise->future();
    const domain::Result<Checked> checked = check(settings, token);
    if (!checked) {
        domain::Probe probe;
        probe.error = checked.error();
        promise->addResult(std::move(probe));
        promise->finish();
        return future;
    }
    const HttpLimits limits{m_limits.maxBytes, m_limits.idle, m_limits.total};
    const auto start = [tasks = m_tasks, promise, checked = *checked, limits] {
        (new ProbeTask(checked.address, checked.secrets, limits, promise, tasks))->start();
    };
    QMetaObject::invokeMethod(m_tasks, start, Qt::QueuedConnection);
    return future;
}

} // namespace stoker::spark
