// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/httpclient.h"

#include "spark/httpcall.h"

#include <memory>

namespace stoker::spark {

HttpClient::HttpClient(HttpSecrets secrets, HttpLimits limits, QObject* parent)
    : QObject(parent), m_secrets(std::move(secrets)), m_limits(limits), m_manager(this)
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setAutoDeleteReplies(false);
}

void HttpClient::send(const HttpRequest& request, HttpHandler handler)
{
    std::erase_if(m_calls, [](const QPointer<QObject>& call) { return call.isNull(); });
    auto* call = new HttpCall(m_manager, m_secrets, m_limits, std::move(handler), this);
    m_calls.emplace_back(call);
    call->start(request);
}

void HttpClient::sendAll(const std::vector<HttpRequest>& requests, std::function<void(std::vector<HttpResult>)> handler)
{
    struct Gathered {
        std::vector<HttpResult> results;
        std::size_t missing;
        std::function<void(std::vector<HttpResult>)> handler;
    };
    auto gathered = std::make_shared<Gathered>(
        Gathered{std::vector<HttpResult>(requests.size(), domain::failure(domain::ErrorCode::Cancelled)), requests.size(), std::move(handler)});
    if (requests.empty()) {
        QMetaObject::invokeMethod(this, [gathered] { gathered->handler({}); }, Qt::QueuedConnection);
        return;
    }
    for (std::size_t i = 0; i < requests.size(); ++i) {
        send(requests[i], [gathered, i](HttpResult result) {
            gathered->results[i] = std::move(result);
            if (--gathered->missing == 0)
                gathered->handler(std::move(gathered->results));
        });
    }
}

void HttpClient::cancelAll()
{
    for (const QPointer<QObject>& call : std::exchange(m_calls, {}))
        delete call.data();
}

} // namespace stoker::spark
