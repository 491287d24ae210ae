// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/httpcall.h"

#include "spark/address.h"

#include <QIODevice>
#include <QLocale>
#include <QSslConfiguration>

#include <cstring>

namespace stoker::spark {

using domain::ErrorCode;

namespace {

constexpr int kMaxRedirects = 5;
constexpr qint64 kChunk = 256 * 1024;
constexpr qsizetype kParserPadding = 64;

/// A body that can be read once. The network manager repeats a request when a connection closes without an answer; a change must not be
/// done twice, and a body that cannot be rewound cannot be sent again.
class OnceDevice final : public QIODevice {
public:
    OnceDevice(QByteArray body, QObject* parent) : QIODevice(parent), m_body(std::move(body)) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_body.size() - m_at + QIODevice::bytesAvailable(); }
    [[nodiscard]] bool atEnd() const override { return m_at == m_body.size(); }
    bool seek(qint64) override { return false; } // what the manager tries before it repeats
    bool reset() override { return false; }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_body.size() - m_at);
        if (count <= 0)
            return -1;
        std::memcpy(data, m_body.constData() + m_at, static_cast<std::size_t>(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_at = 0;
};

bool isRedirect(int status) { return status == 301 || status == 302 || status == 303 || status == 307 || status == 308; }

std::optional<domain::Instant> httpDate(const QByteArray& text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!time.isValid())
        return std::nullopt;
    return domain::fromEpochMs(QDateTime(time.date(), time.time(), Qt::UTC).toMSecsSinceEpoch());
}

} // namespace

HttpCall::HttpCall(QNetworkAccessManager& manager, const HttpSecrets& secrets, const HttpLimits& limits, HttpHandler handler, QObject* parent)
    : QObject(parent), m_manager(manager), m_secrets(secrets), m_limits(limits), m_handler(std::move(handler))
{
    m_idle.setSingleShot(true);
    m_total.setSingleShot(true);
    const auto late = [this](domain::Millis patience) { fail(ErrorCode::Timeout, {{QStringLiteral("seconds"), domain::seconds(patience)}}); };
    connect(&m_idle, &QTimer::timeout, this, [this, late] { late(m_limits.idle); });
    connect(&m_total, &QTimer::timeout, this, [this, late] { late(m_limits.total); });
}

HttpCall::~HttpCall() { dropReply(); }

void HttpCall::start(const HttpRequest& request)
{
    m_request = request;
    m_asked = request.url;
    m_clock.start();
    m_total.start(m_limits.total);
    ask();
}

QNetworkRequest HttpCall::networkRequest() const
{
    QNetworkRequest request(m_request.url);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "stoker");
    // On this machine packing costs more than it saves (performance, 4).
    request.setRawHeader("Accept-Encoding", isLoopback(m_request.url) ? "identity" : "gzip");
    if (m_withSecrets) {
        if (!m_secrets.token.isEmpty())
            request.setRawHeader("X-Stoker-Token", m_secrets.token);
        for (const auto& [name, value] : m_secrets.headers)
            request.setRawHeader(name, value);
    }
    if (!m_secrets.authorities.isEmpty()) {
        QSslConfiguration tls = request.sslConfiguration();
        tls.addCaCertificates(m_secrets.authorities);
        request.setSslConfiguration(tls);
    }
    if (!m_request.body.isEmpty()) {
        request.setRawHeader("Content-Type", "application/json");
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    return request;
}

void HttpCall::ask()
{
    m_body = {};
    m_inflater.reset();
    m_idle.start(m_limits.idle);
    const QNetworkRequest request = networkRequest();
    if (m_request.body.isEmpty()) {
        m_reply = m_manager.sendCustomRequest(request, m_request.verb);
    } else {
        auto* device = new OnceDevice(m_request.body, this);
        m_reply = m_manager.sendCustomRequest(request, m_request.verb, device);
        device->setParent(m_reply);
    }
    m_reply->setReadBufferSize(4 * kChunk);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::headersArrived);
    connect(m_reply, &QIODevice::readyRead, this, &HttpCall::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::ended);
}

void HttpCall::headersArrived()
{
    m_idle.start(m_limits.idle);
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if ((encoding == "gzip" || encoding == "deflate") && !m_inflater)
        m_inflater = std::make_unique<Inflater>(m_limits.maxBytes);
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (length > m_limits.maxBytes)
        fail(ErrorCode::AnswerTooLarge, {{QStringLiteral("limit_bytes"), m_limits.maxBytes}}, false);
    else if (length > 0 && !m_inflater)
        m_body.reserve(length + kParserPadding);
}

void HttpCall::takeBytes()
{
    m_idle.start(m_limits.idle);
    while (m_reply && m_reply->bytesAvailable() > 0) {
        bool tooLarge = false;
        if (m_inflater) {
            const Inflater::State state = m_inflater->feed(m_reply->read(kChunk), m_body);
            if (state == Inflater::State::Broken)
                return fail(ErrorCode::BadAnswer, {{QStringLiteral("detail"), QStringLiteral("gzip")}});
            tooLarge = state == Inflater::State::TooLarge;
        } else {
            const QByteArray chunk = m_reply->read(kChunk);
            tooLarge = m_body.size() + chunk.size() > m_limits.maxBytes;
            if (!tooLarge) {
                if (m_body.capacity() < m_body.size() + chunk.size() + kParserPadding)
                    m_body.reserve(2 * (m_body.size() + chunk.size()) + kParserPadding);
                m_body.append(chunk);
            }
        }
        if (tooLarge)
            return fail(ErrorCode::AnswerTooLarge, {{QStringLiteral("limit_bytes"), m_limits.maxBytes}}, false);
    }
}

void HttpCall::ended()
{
    takeBytes();
    if (!m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    // 201..299 and 401..499 only repeat the status; everything else means that no whole answer came.
    const bool byStatus = (error >= 201 && error <= 299) || (error >= 401 && error <= 499) || error == QNetworkReply::ProtocolInvalidOperationError;
    if (status == 0 || (error != QNetworkReply::NoError && !byStatus)) {
        if (status != 0 && error != QNetworkReply::SslHandshakeFailedError)
            return fail(ErrorCode::BadAnswer, {{QStringLiteral("detail"), QStringLiteral("cut_off")}});
        return finish(tl::unexpected(networkError()));
    }
    if (m_inflater && m_inflater->state() != Inflater::State::Ended && !m_body.isEmpty())
        return fail(ErrorCode::BadAnswer, {{QStringLiteral("detail"), QStringLiteral("cut_off")}});
    // The parsed header drops relative targets, which Jetty may send.
    const QUrl target = QUrl::fromEncoded(m_reply->rawHeader("Location"), QUrl::StrictMode);
    if (isRedirect(status) && !target.isEmpty())
        return follow(m_request.url.resolved(target));
    finish(answer());
}

void HttpCall::follow(const QUrl& target)
{
    const bool trusted = sameOrigin(m_request.url, target) || isUpgrade(m_request.url, target);
    const bool refused = (target.scheme() != u"http" && target.scheme() != u"https") || target.host().isEmpty() ||
                         (m_request.url.scheme() == u"https" && target.scheme() == u"http") || ++m_redirects > kMaxRedirects;
    // A redirect did nothing, so a change may be asked of the https port that http sends everything to.
    const bool moved = isUpgrade(m_request.url, target) && target.path() == m_request.url.path();
    const bool change = m_request.verb != "GET" && !moved;
    if (change && trusted && !refused) {
        HttpAnswer result = answer();
        result.location = target;
        return finish(std::move(result));
    }
    if (change || refused) {
        QVariantMap values{{QStringLiteral("target"), target.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)}};
        if (m_redirects > kMaxRedirects)
            values.insert(QStringLiteral("times"), m_redirects);
        return fail(ErrorCode::RedirectRefused, values, false);
    }
    dropReply();
    m_withSecrets = m_withSecrets && trusted;
    m_request.url = target;
    m_request.url.setUserInfo(QString());
    ask();
}

HttpAnswer HttpCall::answer()
{
    HttpAnswer result;
    result.url = m_request.url;
    result.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().trimmed().toLower();
    result.date = httpDate(m_reply->rawHeader("Date"));
    bool isNumber = false;
    const int retryAfter = m_reply->rawHeader("Retry-After").trimmed().toInt(&isNumber);
    if (isNumber && retryAfter >= 0)
        result.retryAfterSeconds = retryAfter;
    result.sparkHeaders = m_reply->hasRawHeader("X-XSS-Protection") && m_reply->hasRawHeader("X-Frame-Options");
    result.took = domain::Millis{m_clock.elapsed()};
    result.body = std::move(m_body);
    return result;
}

domain::Error HttpCall::networkError() const
{
    QVariantMap values{{QStringLiteral("address"), m_asked.toString(QUrl::RemoveQuery)}, {QStringLiteral("detail"), m_reply->errorString()}};
    switch (m_reply->error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::TlsFailed, values, false};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return {ErrorCode::NotSpark, values, false};
    default:
        return {ErrorCode::Unreachable, values, true};
    }
}

void HttpCall::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply* reply = m_reply;
    m_reply.clear();
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void HttpCall::finish(HttpResult result)
{
    m_idle.stop();
    m_total.stop();
    dropReply();
    deleteLater();
    const HttpHandler handler = std::exchange(m_handler, {});
    if (handler)
        handler(std::move(result));
}

void HttpCall::fail(ErrorCode code, QVariantMap values, bool retryable)
{
    values.insert(QStringLiteral("address"), m_asked.toString(QUrl::RemoveQuery));
    finish(tl::unexpected(domain::Error{code, std::move(values), retryable}));
}

} // namespace stoker::spark
