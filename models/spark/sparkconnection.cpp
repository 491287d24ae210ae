// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/sparkconnection.h"

#include "spark/controlclient.h"
#include "spark/discovery.h"
#include "spark/secrets.h"
#include "spark/sparksource.h"

#include <QThread>

namespace stoker::spark {

class IoThread::Private {
public:
    QThread thread;
    QObject* context = nullptr;
};

IoThread::IoThread() : d(std::make_unique<Private>())
{
    d->thread.setObjectName(QStringLiteral("stoker-io"));
    d->context = new QObject; // deleted when its thread ends
    d->context->moveToThread(&d->thread);
    QObject::connect(&d->thread, &QThread::finished, d->context, &QObject::deleteLater);
    d->thread.start();
}

IoThread::~IoThread()
{
    // Workers that were told to go are deleted first: their deletion was posted before this.
    QMetaObject::invokeMethod(d->context, [thread = &d->thread] { thread->quit(); }, Qt::QueuedConnection);
    d->thread.wait();
}

QObject* IoThread::context() const { return d->context; }

domain::Result<ports::Connection> open(IoThread& thread, const domain::ConnectionSettings& settings, const QString& token, const Limits& limits)
{
    const domain::Result<QUrl> url = parseAddress(settings.address);
    if (!url)
        return tl::unexpected(url.error());
    domain::Result<HttpSecrets> secrets = secretsOf(settings, token);
    if (!secrets)
        return tl::unexpected(secrets.error());
    const Address address = splitAddress(*url);
    const HttpLimits http{limits.maxBytes, limits.idle, limits.total};

    ports::Connection connection;
    auto* poll = new PollWorker(address, *secrets, http, limits.pluginAbsentAfter); // owned by the source
    poll->moveToThread(thread.context()->thread());
    connection.source = std::make_unique<SparkSource>(poll);
    if (address.historyApplication.isEmpty()) {
        auto* control = new ControlWorker(address, *secrets, http); // owned by the sink
        control->moveToThread(thread.context()->thread());
        connection.sink = std::make_unique<ControlClient>(control);
    }
    return connection;
}

std::unique_ptr<ports::Discovery> makeDiscovery(IoThread& thread, const Limits& limits) { return std::make_unique<SparkDiscovery>(thread, limits); }

} // namespace stoker::spark
