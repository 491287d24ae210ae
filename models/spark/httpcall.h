// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/httpclient.h"
#include "spark/inflater.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

namespace stoker::spark {

/// One exchange with its redirects. Deletes itself after its handler was called; deleted before, it calls nothing.
class HttpCall final : public QObject {
public:
    HttpCall(QNetworkAccessManager& manager, const HttpSecrets& secrets, const HttpLimits& limits, HttpHandler handler, QObject* parent);
    ~HttpCall() override;
    void start(const HttpRequest& request);

private:
    void ask();
    [[nodiscard]] QNetworkRequest networkRequest() const;
    void headersArrived();
    void takeBytes();
    void ended();
    void follow(const QUrl& target);
    [[nodiscard]] HttpAnswer answer();
    [[nodiscard]] domain::Error networkError() const;
    void dropReply();
    void finish(HttpResult result);
    void fail(domain::ErrorCode code, QVariantMap values = {}, bool retryable = true);

    QNetworkAccessManager& m_manager;
    const HttpSecrets& m_secrets;
    const HttpLimits m_limits;
    HttpHandler m_handler;
    HttpRequest m_request;
    QUrl m_asked; ///< what the caller wanted, for error values
    bool m_withSecrets = true;
    int m_redirects = 0;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    std::unique_ptr<Inflater> m_inflater;
    QTimer m_idle;
    QTimer m_total;
    QElapsedTimer m_clock;
};

} // namespace stoker::spark
