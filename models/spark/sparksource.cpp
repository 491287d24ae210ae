// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/sparksource.h"

#include "spark/driverpoll.h"

namespace stoker::spark {

PollWorker::PollWorker(Address address, HttpSecrets secrets, HttpLimits limits, domain::Millis pluginAbsentAfter)
    : m_address(std::move(address)), m_secrets(std::move(secrets)), m_limits(limits), m_pluginAbsentAfter(pluginAbsentAfter)
{
}

PollWorker::~PollWorker() = default;

void PollWorker::fetch(quint64 ticket)
{
    if (!m_poll) {
        m_http = std::make_unique<HttpClient>(m_secrets, m_limits);
        m_poll = std::make_unique<DriverPoll>(*m_http, m_address, m_pluginAbsentAfter);
    }
    m_poll->poll([this, ticket](domain::Result<domain::Snapshot> result) {
        if (result)
            emit fetched(ticket, std::make_shared<const domain::Snapshot>(std::move(*result)));
        else
            emit failed(ticket, result.error());
    });
}

void PollWorker::cancel()
{
    if (m_poll)
        m_poll->cancel();
}

SparkSource::SparkSource(PollWorker* worker, QObject* parent) : SnapshotSource(parent), m_worker(worker)
{
    connect(m_worker, &PollWorker::fetched, this, [this](quint64 ticket, const domain::SnapshotPtr& snapshot) {
        if (ticket != m_ticket || !m_underWay)
            return;
        m_underWay = false;
        emit fetched(snapshot);
    });
    connect(m_worker, &PollWorker::failed, this, [this](quint64 ticket, const domain::Error& error) {
        if (ticket != m_ticket || !m_underWay)
            return;
        m_underWay = false;
        emit failed(error);
    });
}

SparkSource::~SparkSource() { m_worker->deleteLater(); }

void SparkSource::fetch()
{
    if (m_underWay)
        return;
    m_underWay = true;
    const quint64 ticket = ++m_ticket;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, ticket] { worker->fetch(ticket); }, Qt::QueuedConnection);
}

void SparkSource::cancel()
{
    if (!m_underWay)
        return;
    m_underWay = false;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->cancel(); }, Qt::QueuedConnection);
}

} // namespace stoker::spark
