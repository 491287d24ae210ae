// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <optional>
#include <vector>

class QTcpSocket;

namespace stoker::test {

struct FakeRequest {
    QByteArray verb;
    QString path; ///< without query
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// An answer, well or badly behaved.
struct FakeReply {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    bool gzip = false;
    bool silent = false;                    ///< takes the request and never answers
    bool hangUp = false;                    ///< takes the request and closes without an answer
    std::optional<qsizetype> cutAfter = {}; ///< closes after so many bytes of the body it announced
    int delayMs = 0;
    int dripMs = 0;                         ///< one byte of the body every so often
    bool chunked = false;                   ///< no Content-Length
};

/// An HTTP server on a real loopback socket that answers as a test tells it to. Lives on the test's thread and needs its event loop.
/// What is not routed answers as Jetty does: 404, HTML.
class FakeDriver final : public QObject {
public:
    using Handler = std::function<FakeReply(const FakeRequest&)>;

    explicit FakeDriver(QObject* parent = nullptr);
    ~FakeDriver() override;

    /// Port 0: any free one. Listening again after stop() takes the same port.
    bool listen(quint16 port = 0);
    /// Goes away as a killed driver does: connections reset, port closed.
    void stop();
    [[nodiscard]] quint16 port() const { return m_port; }
    /// "http://127.0.0.1:<port>/" + path
    [[nodiscard]] QString address(const QString& path = {}) const;

    void on(const QString& path, Handler handler);
    void on(const QString& path, const FakeReply& reply);
    /// Everything without a route of its own.
    void otherwise(Handler handler) { m_otherwise = std::move(handler); }
    void forget(); ///< all routes
    /// As a proxy in between: requests arrive without this header (lower case).
    void dropHeader(const QByteArray& name) { m_dropped.push_back(name); }

    [[nodiscard]] const std::vector<FakeRequest>& requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray& verb, const QString& path) const;
    [[nodiscard]] int openConnections() const;

private:
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const FakeRequest& request);
    static void write(QTcpSocket* socket, const FakeReply& reply);

    QTcpServer m_server;
    quint16 m_port = 0;
    QHash<QString, Handler> m_routes;
    Handler m_otherwise;
    std::vector<QByteArray> m_dropped;
    std::vector<FakeRequest> m_requests;
    QHash<QTcpSocket*, QByteArray> m_partial;
};

[[nodiscard]] QByteArray gzipped(const QByteArray& plain);

} // namespace stoker::test
