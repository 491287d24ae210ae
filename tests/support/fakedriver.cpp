// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedriver.h"

#include <QDateTime>
#include <QHostAddress>
#include <QLocale>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <zlib.h>

#include <algorithm>

namespace stoker::test {

FakeDriver::FakeDriver(QObject* parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            m_partial.insert(socket, {});
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_partial.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

FakeDriver::~FakeDriver() { stop(); }

bool FakeDriver::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port ? port : m_port))
        return false;
    m_port = m_server.serverPort();
    return true;
}

void FakeDriver::stop()
{
    m_server.close();
    const QList<QTcpSocket*> sockets = m_partial.keys();
    for (QTcpSocket* socket : sockets)
        socket->abort();
}

QString FakeDriver::address(const QString& path) const { return QStringLiteral("http://127.0.0.1:%1/%2").arg(m_port).arg(path); }

void FakeDriver::on(const QString& path, Handler handler) { m_routes.insert(path, std::move(handler)); }

void FakeDriver::on(const QString& path, const FakeReply& reply)
{
    m_routes.insert(path, [reply](const FakeRequest&) { return reply; });
}

void FakeDriver::forget()
{
    m_routes.clear();
    m_otherwise = {};
}

int FakeDriver::count(const QByteArray& verb, const QString& path) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(),
                                          [&](const FakeRequest& request) { return request.verb == verb && request.path == path; }));
}

int FakeDriver::openConnections() const { return static_cast<int>(m_partial.size()); }

void FakeDriver::read(QTcpSocket* socket)
{
    QByteArray& bytes = m_partial[socket];
    bytes += socket->readAll();
    for (;;) {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        FakeRequest request;
        const QList<QByteArray> lines = bytes.left(end).split('\n');
        const QList<QByteArray> first = lines.front().trimmed().split(' ');
        if (first.size() < 2)
            return socket->abort();
        request.verb = first[0];
        const QUrl url = QUrl::fromEncoded(first[1]);
        request.path = url.path();
        request.query = QUrlQuery(url);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines[i].indexOf(':');
            if (colon > 0)
                request.headers.insert(lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed());
        }
        for (const QByteArray& name : m_dropped)
            request.headers.remove(name);
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (bytes.size() < end + 4 + length)
            return;
        request.body = bytes.mid(end + 4, length);
        bytes.remove(0, end + 4 + length);
        m_requests.push_back(request);
        answer(socket, request);
        if (!m_partial.contains(socket))
            return;
    }
}

void FakeDriver::answer(QTcpSocket* socket, const FakeRequest& request)
{
    FakeReply reply{404, "text/html;charset=iso-8859-1", "<html><body><h2>HTTP ERROR 404 Not Found</h2></body></html>"};
    if (const auto route = m_routes.constFind(request.path); route != m_routes.constEnd())
        reply = (*route)(request);
    else if (m_otherwise)
        reply = m_otherwise(request);
    if (reply.silent)
        return;
    if (reply.hangUp)
        return socket->abort();
    if (reply.delayMs <= 0)
        return write(socket, reply);
    QTimer::singleShot(reply.delayMs, socket, [socket, reply] { write(socket, reply); });
}

void FakeDriver::write(QTcpSocket* socket, const FakeReply& reply)
{
    const QByteArray body = reply.gzip ? gzipped(reply.body) : reply.body;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Fake\r\nContent-Type: " + reply.contentType + "\r\n";
    head += "Date: " + QLocale::c().toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1() + "\r\n";
    if (reply.gzip)
        head += "Content-Encoding: gzip\r\n";
    if (!reply.chunked)
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    else
        head += "Transfer-Encoding: chunked\r\n";
    for (const auto& [name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    socket->write(head + "\r\n");
    if (reply.cutAfter) {
        socket->write(body.left(*reply.cutAfter));
        socket->flush();
        socket->disconnectFromHost();
    } else if (reply.dripMs > 0) {
        auto* timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket, timer, body, sent = qsizetype{0}]() mutable {
            socket->write(body.mid(sent++, 1));
            if (sent >= body.size())
                timer->stop();
        });
        timer->start(reply.dripMs);
    } else if (reply.chunked) {
        socket->write(QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n");
    } else {
        socket->write(body);
    }
}

QByteArray gzipped(const QByteArray& plain)
{
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.constData()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace stoker::test
