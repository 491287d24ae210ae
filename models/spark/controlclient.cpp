// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/controlclient.h"

#include "spark/answer.h"
#include "spark/controlparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stoker::spark {

using domain::ErrorCode;

namespace {

const char* wayName(domain::ReleaseWay way)
{
    switch (way) {
    case domain::ReleaseWay::Drain:
        return "drain";
    case domain::ReleaseWay::Idle:
        return "idle";
    case domain::ReleaseWay::Force:
        return "force";
    case domain::ReleaseWay::Best:
        break;
    }
    return nullptr;
}

domain::Error argument(const char* name)
{
    return {ErrorCode::BadArgument, {{QStringLiteral("name"), QString::fromLatin1(name)}}, false};
}

QString fill(const domain::SetTarget& what, QJsonObject& body, std::optional<domain::Error>& error)
{
    if (what.total.has_value() == what.add.has_value())
        error = argument("total");
    else if (what.total)
        body.insert(QStringLiteral("total"), *what.total);
    else
        body.insert(QStringLiteral("add"), *what.add);
    return QStringLiteral("target");
}

QString fill(const domain::Release& what, QJsonObject& body, std::optional<domain::Error>& error)
{
    const char* way = wayName(what.way);
    if (!way)
        error = argument("how");
    else if (what.ids.empty())
        error = argument("ids");
    QJsonArray ids;
    for (const domain::ExecutorId& id : what.ids)
        ids.append(id.text);
    body.insert(QStringLiteral("ids"), ids);
    body.insert(QStringLiteral("how"), QString::fromLatin1(way ? way : ""));
    body.insert(QStringLiteral("replace"), what.replace);
    body.insert(QStringLiteral("wait_s"), static_cast<qint64>(what.wait.count()));
    return QStringLiteral("removals");
}

QString fill(const domain::TakeLease& what, QJsonObject& body, std::optional<domain::Error>& error)
{
    if (what.kind == domain::OwnerKind::Spark)
        error = argument("kind");
    body.insert(QStringLiteral("kind"), what.kind == domain::OwnerKind::None     ? QStringLiteral("none")
                                        : what.kind == domain::OwnerKind::Policy ? QStringLiteral("policy")
                                                                                 : QStringLiteral("operator"));
    body.insert(QStringLiteral("name"), what.name);
    body.insert(QStringLiteral("host"), what.host);
    if (what.kind != domain::OwnerKind::None)
        body.insert(QStringLiteral("ttl_s"), static_cast<qint64>(what.lasts.count()));
    return QStringLiteral("owner");
}

/// For a command, an address without the control API has no plugin, whatever else it is.
domain::Error commandError(domain::Error error, const QString& expected)
{
    const int status = error.values.value(QStringLiteral("status")).toInt();
    if (error.code == ErrorCode::NotSpark || (error.code == ErrorCode::HttpStatus && (status == 404 || status == 405)))
        error.code = ErrorCode::NoPlugin;
    if (error.code == ErrorCode::OtherApplication)
        error.values.insert(QStringLiteral("expected"), expected);
    return error;
}

} // namespace

domain::Result<ControlRequest> controlRequest(const domain::ApplicationId& application, const domain::Command& command, const QByteArray& token)
{
    QJsonObject body{{QStringLiteral("application"), application.text},
                     {QStringLiteral("reason"), command.reason},
                     {QStringLiteral("by"), command.by}};
    if (!command.instanceId.isEmpty())
        body.insert(QStringLiteral("instance_id"), command.instanceId);
    if (!token.isEmpty())
        body.insert(QStringLiteral("token"), QString::fromUtf8(token));
    std::optional<domain::Error> error;
    const QString path = std::visit([&body, &error](const auto& what) { return fill(what, body, error); }, command.what);
    if (error)
        return tl::unexpected(std::move(*error));
    return ControlRequest{path, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

void PendingReceipt::answer(ReceiptResult result)
{
    if (std::exchange(m_answered, true))
        return;
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

ControlWorker::ControlWorker(Address address, HttpSecrets secrets, HttpLimits limits)
    : m_address(std::move(address)), m_secrets(std::move(secrets)), m_limits(limits)
{
}

void ControlWorker::send(const domain::ApplicationId& application, const domain::Command& command, const std::shared_ptr<PendingReceipt>& pending)
{
    if (!m_http)
        m_http = std::make_unique<HttpClient>(m_secrets, m_limits);
    const domain::Result<ControlRequest> request = controlRequest(application, command, m_secrets.token);
    if (!request)
        return pending->answer(tl::unexpected(request.error()));
    const QUrl url = m_address.url(QStringLiteral("stoker/api/v1/") + request->path);
    // The handler holds the promise: dropped with the client, it answers Cancelled.
    m_http->send({url, "PUT", request->body}, [pending, expected = application.text](HttpResult result) {
        json::Parser parser;
        ReceiptResult receipt = read(parser, std::move(result), parseReceipt);
        if (!receipt)
            return pending->answer(tl::unexpected(commandError(receipt.error(), expected)));
        pending->answer(std::move(receipt));
    });
}

ControlClient::~ControlClient() { m_worker->deleteLater(); }

QFuture<ReceiptResult> ControlClient::send(const domain::ApplicationId& application, const domain::Command& command)
{
    auto pending = std::make_shared<PendingReceipt>();
    QFuture<ReceiptResult> future = pending->future();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, application, command, pending = std::move(pending)] { worker->send(application, command, pending); },
        Qt::QueuedConnection);
    return future;
}

} // namespace stoker::spark
