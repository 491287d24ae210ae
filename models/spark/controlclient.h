// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/commandsink.h"
#include "spark/address.h"
#include "spark/httpclient.h"

#include <QPromise>

#include <memory>

namespace stoker::spark {

using ReceiptResult = domain::Result<domain::Receipt>;

/// A promise that is always kept: dropped unanswered, it answers Cancelled.
class PendingReceipt final {
public:
    PendingReceipt() { m_promise.start(); }
    ~PendingReceipt() { answer(domain::failure(domain::ErrorCode::Cancelled)); }
    PendingReceipt(const PendingReceipt&) = delete;
    PendingReceipt& operator=(const PendingReceipt&) = delete;
    [[nodiscard]] QFuture<ReceiptResult> future() const { return m_promise.future(); }
    void answer(ReceiptResult result);

private:
    QPromise<ReceiptResult> m_promise;
    bool m_answered = false;
};

/// The half of a sink that lives on the I/O thread.
class ControlWorker final : public QObject {
public:
    ControlWorker(Address address, HttpSecrets secrets, HttpLimits limits);
    void send(const domain::ApplicationId& application, const domain::Command& command, const std::shared_ptr<PendingReceipt>& pending);

private:
    const Address m_address;
    const HttpSecrets m_secrets;
    const HttpLimits m_limits;
    std::unique_ptr<HttpClient> m_http;
};

/// Commands to the plugin, on connections of their own.
class ControlClient final : public ports::CommandSink {
public:
    /// `worker` already lives on the I/O thread; owned.
    explicit ControlClient(ControlWorker* worker) : m_worker(worker) {}
    ~ControlClient() override;
    [[nodiscard]] QFuture<ReceiptResult> send(const domain::ApplicationId& application, const domain::Command& command) override;

private:
    ControlWorker* m_worker;
};

/// Path below the control API and body of the PUT that carries a command; the body also carries the token, because proxies drop headers.
struct ControlRequest {
    QString path;
    QByteArray body;
};
[[nodiscard]] domain::Result<ControlRequest> controlRequest(const domain::ApplicationId& application, const domain::Command& command,
                                                           const QByteArray& token);

} // namespace stoker::spark
