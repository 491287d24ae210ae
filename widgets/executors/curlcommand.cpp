// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executors/curlcommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace stoker::widgets {
namespace {

QString wayName(domain::ReleaseWay way)
{
    switch (way) {
    case domain::ReleaseWay::Best: break; // resolved before it is sent
    case domain::ReleaseWay::Drain: return QStringLiteral("drain");
    case domain::ReleaseWay::Idle: return QStringLiteral("idle");
    case domain::ReleaseWay::Force: return QStringLiteral("force");
    }
    return QStringLiteral("idle");
}

// Between single quotes a shell takes everything as it is, but for the quote itself.
QString quoted(QString text) { return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\''; }

QString base(QString address)
{
    address = address.trimmed();
    if (!address.contains(QStringLiteral("://")))
        address.prepend(QStringLiteral("http://"));
    const QUrl url(address);
    if (!url.isValid() || url.host().isEmpty() || !url.scheme().startsWith(QStringLiteral("http")))
        return {};
    // No user, query or fragment: a password in an address must not land on a clipboard.
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash).toString(QUrl::FullyEncoded) + QStringLiteral("/stoker/api/v1");
}

struct Request {
    QString path;
    QJsonObject body;
};

Request requestOf(const domain::Command& command)
{
    Request request;
    if (const auto* target = std::get_if<domain::SetTarget>(&command.what)) {
        request.path = QStringLiteral("/target");
        if (target->total)
            request.body.insert(QStringLiteral("total"), *target->total);
        if (target->add)
            request.body.insert(QStringLiteral("add"), *target->add);
    } else if (const auto* release = std::get_if<domain::Release>(&command.what)) {
        request.path = QStringLiteral("/removals");
        QJsonArray ids;
        for (const domain::ExecutorId& id : release->ids)
            ids.append(id.text);
        request.body.insert(QStringLiteral("ids"), ids);
        request.body.insert(QStringLiteral("how"), wayName(release->way));
        request.body.insert(QStringLiteral("replace"), release->replace);
        request.body.insert(QStringLiteral("wait_s"), static_cast<qint64>(release->wait.count()));
    }
    if (!command.reason.isEmpty())
        request.body.insert(QStringLiteral("reason"), command.reason);
    request.body.insert(QStringLiteral("by"), command.by);
    return request;
}

} // namespace

QString curlCommand(const QString& address, const domain::ApplicationId& application, const std::vector<domain::Command>& commands)
{
    const QString root = base(address);
    if (root.isEmpty())
        return {};
    QStringList lines;
    for (const domain::Command& command : commands) {
        Request request = requestOf(command);
        request.body.insert(QStringLiteral("application"), application.text);
        lines.append(QStringLiteral("curl --fail-with-body --request PUT --header \"X-Stoker-Token: $STOKER_TOKEN\" --header 'Content-Type: application/json' " // untranslated: a command
                                    "--data %1 %2")
                         .arg(quoted(QString::fromUtf8(QJsonDocument(request.body).toJson(QJsonDocument::Compact))), quoted(root + request.path)));
    }
    return lines.join(u'\n');
}

} // namespace stoker::widgets
