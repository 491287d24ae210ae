// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/address.h"

#include "spark/sparkconnection.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QStringList>

namespace stoker::spark {

namespace {

const QString kAccepted = QStringLiteral("http(s)://host[:port][/prefix]");

/// For messages: whoever reads a terminal or a log must not read a password.
QString withoutUserInfo(const QString& text)
{
    // To the last @: a password may hold slashes and more of them, and what is refused needs no exact path.
    static const QRegularExpression before(QStringLiteral("^((?:[^/@]*://)?).*@"));
    return QString(text).replace(before, QStringLiteral("\\1"));
}

tl::unexpected<domain::Error> badAddress(const QString& text)
{
    QVariantMap values{{QStringLiteral("address"), withoutUserInfo(text)}, {QStringLiteral("accepted"), kAccepted}};
    static const QRegularExpression named(QStringLiteral("^(?:[^/@]*://)?[^/@]*@"));
    if (text.trimmed().contains(named))
        values.insert(QStringLiteral("because"), QStringLiteral("user_info"));
    return domain::failure(domain::ErrorCode::BadAddress, values);
}

/// Pages and APIs of a Spark UI: from the first of them on, a path is no prefix any more. `/api` counts only with Spark's own version and
/// collection behind it, because Kubernetes' proxy paths begin with /api/v1/namespaces.
QString withoutPages(const QString& path)
{
    static const QRegularExpression pages(QStringLiteral(
        "/(?:api/v1(?:/(?:applications|version)(?:/.*)?)?|stoker/api(?:/v1(?:/.*)?)?|jobs(?:/job)?|stages(?:/(?:stage|pool))?|storage(?:/rdd)?|"
        "environment|executors(?:/threadDump)?|SQL(?:/execution)?|streaming(?:/batch)?|StreamingQuery(?:/statistics)?|connect(?:/session)?|"
        "metrics/.*|json|app|index\\.html)/*$"));
    QString cut = path;
    const QRegularExpressionMatch match = pages.match(cut);
    if (match.hasMatch())
        cut.truncate(match.capturedStart());
    while (cut.endsWith(u'/'))
        cut.chop(1);
    return cut + u'/';
}

} // namespace

domain::Result<QUrl> parseAddress(const QString& text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty() || typed.size() > 2048)
        return badAddress(text);
    for (const QChar c : typed) {
        if (c.isSpace() || c < u' ')
            return badAddress(text);
    }
    const bool hasScheme = typed.contains(QStringLiteral("://"));
    QUrl url(hasScheme ? typed : QStringLiteral("http://") + typed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https"))
        return badAddress(text);
    // A password in an address would end up in recent lists, logs and screenshots.
    if (!url.userInfo().isEmpty() || url.port() == 0)
        return badAddress(text);
    url.setScheme(url.scheme().toLower());
    url.setFragment(QString());
    url.setQuery(QString());
    url.setPath(withoutPages(url.path(QUrl::FullyEncoded)), QUrl::StrictMode);
    if (!url.isValid())
        return badAddress(text);
    return url;
}

Address splitAddress(const QUrl& address)
{
    Address result;
    result.base = address;
    static const QRegularExpression history(QStringLiteral("^(.*/)history/([^/]+)(?:/([^/]+))?/?$"));
    const QRegularExpressionMatch match = history.match(address.path());
    if (match.hasMatch()) {
        result.base.setPath(match.captured(1));
        result.historyApplication = match.captured(2);
        result.historyAttempt = match.captured(3);
    } else if (!address.path().endsWith(u'/')) {
        result.base.setPath(address.path() + u'/');
    }
    return result;
}

QUrl Address::url(const QString& path) const
{
    QUrl result = base;
    const qsizetype query = path.indexOf(u'?');
    result.setPath(base.path(QUrl::FullyEncoded) + path.left(query), QUrl::TolerantMode);
    if (query >= 0)
        result.setQuery(path.mid(query + 1));
    return result;
}

QUrl Address::api(const QString& application, const QString& path) const
{
    QString start = QStringLiteral("api/v1/applications/") + QString::fromUtf8(QUrl::toPercentEncoding(application));
    if (!historyAttempt.isEmpty())
        start += u'/' + QString::fromUtf8(QUrl::toPercentEncoding(historyAttempt));
    return url(path.isEmpty() ? start : start + u'/' + path);
}

bool isLoopback(const QUrl& url)
{
    const QString host = url.host();
    return host.compare(QStringLiteral("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

bool sameOrigin(const QUrl& a, const QUrl& b)
{
    const auto port = [](const QUrl& url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host().compare(b.host(), Qt::CaseInsensitive) == 0 && port(a) == port(b);
}

bool isUpgrade(const QUrl& from, const QUrl& to)
{
    return from.scheme() == u"http" && to.scheme() == u"https" && from.host().compare(to.host(), Qt::CaseInsensitive) == 0;
}

} // namespace stoker::spark
