// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

#include <utility>
#include <vector>

namespace stoker::test {

/// An https server on loopback, by the certificate in tests/spark/tls, that answers every request with the same JSON.
class TlsServer final : public QSslServer {
public:
    explicit TlsServer(const QByteArray& json)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        QFile key(folder() + QStringLiteral("key.pem"));
        if (key.open(QFile::ReadOnly))
            configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate()));
        setSslConfiguration(configuration);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this, json] {
            while (QTcpSocket* socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket, json, request = QByteArray()]() mutable {
                    request += socket->readAll();
                    const qsizetype body = request.indexOf("\r\n\r\n") + 4;
                    const qsizetype length = request.toLower().indexOf("content-length: ");
                    const qsizetype wanted = length < 0 ? 0 : request.mid(length + 16, request.indexOf('\r', length) - length - 16).toLongLong();
                    if (body < 4 || request.size() < body + wanted)
                        return;
                    requests.push_back(std::exchange(request, {}));
                    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n\r\n" + json);
                });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QString address(const QString& path = {}) const { return QStringLiteral("https://127.0.0.1:%1/%2").arg(serverPort()).arg(path); }
    [[nodiscard]] static QString certificate() { return folder() + QStringLiteral("certificate.pem"); }

    std::vector<QByteArray> requests; ///< head and body, as they came

private:
    [[nodiscard]] static QString folder() { return QStringLiteral(STOKER_SOURCE_DIR "/tests/spark/tls/"); }
};

} // namespace stoker::test
