// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/result.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QSslCertificate>
#include <QUrl>

#include <functional>
#include <vector>

namespace stoker::spark {

/// How much patience and memory one exchange may take.
struct HttpLimits {
    qint64 maxBytes = qint64{256} << 20; ///< of one unpacked body
    domain::Millis idle{10'000};         ///< without a byte
    domain::Millis total{60'000};
};

/// What goes along to the origin it is meant for, and nowhere else.
struct HttpSecrets {
    QByteArray token; ///< header X-Stoker-Token
    QList<QPair<QByteArray, QByteArray>> headers;
    QList<QSslCertificate> authorities; ///< trusted besides the system's
};

struct HttpRequest {
    QUrl url;
    QByteArray verb = "GET";
    QByteArray body = {};
};

struct HttpAnswer {
    QUrl url; ///< after redirects
    int status = 0;
    QByteArray contentType; ///< lower case
    QByteArray body;        ///< unpacked, with room behind it for the parser
    QUrl location;          ///< of a redirect that was not followed
    std::optional<domain::Instant> date;
    std::optional<int> retryAfterSeconds;
    bool sparkHeaders = false; ///< carries the headers every page of a Spark UI has
    domain::Millis took{0};
};

using HttpResult = domain::Result<HttpAnswer>;
using HttpHandler = std::function<void(HttpResult)>;

/// The only owner of a network access manager. Lives on the I/O thread; one per direction of a connection, so that commands never wait behind
/// polls. No cookies, no cache, no credentials of the system. Destroying it drops what is under way: no handler is called any more.
/// Handlers are never called from inside send().
/// Redirects: followed for GET, to the same origin with everything, elsewhere without token and headers, never from https to http. A change goes
/// only from http to the same path on https of the same host; elsewhere it is refused (RedirectRefused), and a redirect within the origin is
/// answered as it is (Spark redirects for a moment while it starts).
class HttpClient final : public QObject {
public:
    HttpClient(HttpSecrets secrets, HttpLimits limits, QObject* parent = nullptr);

    /// Any HTTP status is an answer; an error is what kept an answer from coming.
    void send(const HttpRequest& request, HttpHandler handler);
    /// Several at once; `handler` gets the answers in the order of the requests when all have ended.
    void sendAll(const std::vector<HttpRequest>& requests, std::function<void(std::vector<HttpResult>)> handler);
    /// Drops everything under way; no handler is called any more.
    void cancelAll();
    [[nodiscard]] const HttpSecrets& secrets() const { return m_secrets; }

private:
    HttpSecrets m_secrets;
    HttpLimits m_limits;
    QNetworkAccessManager m_manager;
    std::vector<QPointer<QObject>> m_calls;
};

} // namespace stoker::spark
