// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/answer.h"
#include "spark/httpclient.h"
#include "support/fakedriver.h"
#include "tlsserver.h"

#include <QTest>
#include <QThread>

#include <algorithm>

using namespace stoker;
using namespace stoker::spark;
using domain::ErrorCode;
using test::FakeDriver;
using test::FakeReply;

class TestHttpClient : public QObject {
    Q_OBJECT

    json::Parser m_parser;

    static HttpLimits quick() { return {64 * 1024, domain::Millis{1'000}, domain::Millis{3'000}}; }
    static HttpSecrets secrets() { return {"secret", {{"X-Front", "door"}}, {}}; }

    /// On the test's own thread: only the order of calls matters here, not the thread.
    static HttpResult ask(HttpClient& client, const HttpRequest& request)
    {
        std::optional<HttpResult> answer;
        client.send(request, [&answer](HttpResult result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000))
            qFatal("a request that never ended");
        return std::move(*answer);
    }
    static HttpResult ask(const HttpRequest& request, const HttpLimits& limits = quick())
    {
        HttpClient client(secrets(), limits);
        return ask(client, request);
    }
    static QUrl url(const FakeDriver& driver, const char* path) { return QUrl(driver.address(QString::fromLatin1(path))); }

private slots:
    void plain()
    {
        FakeDriver driver;
        QVERIFY(driver.listen());
        driver.on(QStringLiteral("/a"), FakeReply{200, "application/json;charset=utf-8", R"({"a":1})"});
        const HttpResult result = ask({url(driver, "a")});
        QVERIFY(result.has_value());
        QCOMPARE(result->status, 200);
        QCOMPARE(result->body, QByteArray(R"({"a":1})"));
        QVERIFY(result->date.has_value());
        const test::FakeRequest& request = driver.requests().front();
        QCOMPARE(request.headers.value("x-stoker-token"), QByteArray("secret"));
        QCOMPARE(request.headers.value("x-front"), QByteArray("door"));
        QCOMPARE(request.headers.value("accept-encoding"), QByteArray("identity")); // loopback
        QVERIFY(!request.headers.contains("cookie") && !request.headers.contains("origin") && !request.headers.contains("authorization"));
    }

    void chunkedAndGzip()
    {
        FakeDriver driver;
        QVERIFY(driver.listen());
        const QByteArray body = QByteArray(R"([{"id":"1"}])").repeated(3'000); // packs beyond 100:1, and is honest
        FakeReply gzip{200, "application/json", body};
        gzip.gzip = true;
        FakeReply chunked = gzip;
        chunked.chunked = true;
        driver.on(QStringLiteral("/gzip"), gzip);
        driver.on(QStringLiteral("/chunked"), chunked);
        for (const char* path : {"gzip", "chunked"}) {
            const HttpResult result = ask({url(driver, path)});
            QVERIFY(result.has_value());
            QCOMPARE(result->body, body);
        }
    }

    void tooLarge_data()
    {
        QTest::addColumn<bool>("gzip");
        QTest::addColumn<bool>("chunked");
        QTest::newRow("announced") << false << false;
        QTest::newRow("not announced") << false << true;
        QTest::newRow("packed small") << true << false;
    }
    void tooLarge()
    {
        QFETCH(bool, gzip);
        QFETCH(bool, chunked);
        FakeDriver driver;
        QVERIFY(driver.listen());
        FakeReply reply{200, "application/json", QByteArray(1 << 20, ' ')};
        reply.gzip = gzip;
        reply.chunked = chunked;
        driver.on(QStringLiteral("/a"), reply);
        const HttpResult result = ask({url(driver, "a")});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::AnswerTooLarge);
        QCOMPARE(result.error().values.value(QStringLiteral("limit_bytes")).toLongLong(), 64 * 1024);
    }

    void brokenOff()
    {
        FakeDriver driver;
        QVERIFY(driver.listen());
        FakeReply reply{200, "application/json", QByteArray(1'000, ' ')};
        reply.cutAfter = 500;
        driver.on(QStringLiteral("/cut"), reply);
        reply.gzip = true;
        reply.cutAfter = 7;
        driver.on(QStringLiteral("/gzip"), reply);
        FakeReply lie{200, "application/json", "no gzip at all", {{"Content-Encoding", "gzip"}}};
        driver.on(QStringLiteral("/lie"), lie);
        for (const char* path : {"cut", "gzip", "lie"}) {
            const HttpResult result = ask({url(driver, path)});
            QVERIFY2(!result.has_value(), path);
            QCOMPARE(result.error().code, ErrorCode::BadAnswer);
        }
    }

    void patience()
    {
        FakeDriver driver;
        QVERIFY(driver.listen());
        FakeReply silent;
        silent.silent = true;
        driver.on(QStringLiteral("/silent"), silent);
        // A byte now and then keeps nobody waiting for ever.
        FakeReply drip{200, "application/json", QByteArray(1'000, ' ')};
        drip.dripMs = 50;
        driver.on(QStringLiteral("/drip"), drip);
        for (const char* path : {"silent", "drip"}) {
            const HttpResult result = ask({url(driver, path)});
            QVERIFY2(!result.has_value(), path);
            QCOMPARE(result.error().code, ErrorCode::Timeout);
            QVERIFY(result.error().retryable);
        }
    }

    void nobodyThere()
    {
        FakeDriver driver;
        QVERIFY(driver.listen());
        driver.stop();
        const HttpResult result = ask({url(driver, "a")});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::Unreachable);
        QVERIFY(result.error().retryable);
        QVERIFY(!result.error().values.value(QStringLiteral("address")).toString().isEmpty());
    }

    void redirects()
    {
        FakeDriver driver;
        FakeDriver other;
        QVERIFY(driver.listen() && other.listen());
        const auto to = [](const QString& target, int status = 302) {
            return FakeReply{status, "text/plain", {}, {{"Location", target.toLatin1()}}};
        };
        driver.on(QStringLiteral("/same"), to(QStringLiteral("/here")));
        driver.on(QStringLiteral("/here"), FakeReply{200, "application/json", "1"});
        other.on(QStringLiteral("/there"), FakeReply{200, "application/json", "2"});
        driver.on(QStringLiteral("/away"), to(other.address(QStringLiteral("there"))));
        other.on(QStringLiteral("/back"), to(driver.address(QStringLiteral("here"))));
        driver.on(QStringLiteral("/bounce"), to(other.address(QStringLiteral("back"))));
        driver.on(QStringLiteral("/loop"), to(QStringLiteral("/loop")));
        driver.on(QStringLiteral("/file"), to(QStringLiteral("file:///etc/passwd")));

        QCOMPARE(ask({url(driver, "same")})->body, QByteArray("1"));
        QCOMPARE(driver.requests().back().headers.value("x-stoker-token"), QByteArray("secret"));

        // Elsewhere goes nothing of ours, and what has been there does not get it again.
        QCOMPARE(ask({url(driver, "away")})->body, QByteArray("2"));
        QVERIFY(!other.requests().back().headers.contains("x-stoker-token"));
        QVERIFY(!other.requests().back().headers.contains("x-front"));
        QCOMPARE(ask({url(driver, "bounce")})->body, QByteArray("1"));
        QVERIFY(!driver.requests().back().headers.contains("x-stoker-token"));

        for (const char* path : {"loop", "file"}) {
            const HttpResult result = ask({url(driver, path)});
            QVERIFY2(!result.has_value(), path);
            QCOMPARE(result.error().code, ErrorCode::RedirectRefused);
            QCOMPARE(result.error().values.contains(QStringLiteral("times")), qstrcmp(path, "loop") == 0);
        }
        // A change is never sent on; within the same origin it is told as it came.
        const HttpResult change = ask({url(driver, "away"), "PUT", R"({"token":"secret"})"});
        QVERIFY(!change.has_value());
        QCOMPARE(change.error().code, ErrorCode::RedirectRefused);
        QCOMPARE(other.count("PUT", QStringLiteral("/there")), 0);
        const HttpResult told = ask({url(driver, "same"), "PUT", "{}"});
        QVERIFY(told.has_value());
        QCOMPARE(told->status, 302);
        QCOMPARE(driver.count("PUT", QStringLiteral("/here")), 0);
    }

    void tls()
    {
        test::TlsServer server(R"({"a":1})");
        const HttpResult stranger = ask({QUrl(server.address())});
        QVERIFY(!stranger.has_value());
        QCOMPARE(stranger.error().code, ErrorCode::TlsFailed);
        HttpSecrets trusting = secrets();
        trusting.authorities = QSslCertificate::fromPath(test::TlsServer::certificate());
        HttpClient client(trusting, quick());
        const HttpResult known = ask(client, {QUrl(server.address())});
        QVERIFY(known.has_value());
        QCOMPARE(known->body, QByteArray(R"({"a":1})"));

        // Spark sends everything from its http port to its https port: the same server, so secrets go along, and a change as well.
        FakeDriver driver;
        QVERIFY(driver.listen());
        const QString path = QStringLiteral("stoker/api/v1/target");
        driver.on(u'/' + path, FakeReply{302, "text/plain", {}, {{"Location", server.address(path).toLatin1()}}});
        server.requests.clear();
        QCOMPARE(ask(client, {url(driver, "stoker/api/v1/target")})->body, QByteArray(R"({"a":1})"));
        QVERIFY(server.requests.front().contains("X-Stoker-Token: secret"));
        server.requests.clear();
        const HttpResult change = ask(client, {url(driver, "stoker/api/v1/target"), "PUT", R"({"add":1})"});
        QVERIFY(change.has_value());
        QCOMPARE(change->status, 200);
        QCOMPARE(server.requests.size(), 1U);
        QVERIFY(server.requests.front().startsWith("PUT /stoker/api/v1/target "));
        QVERIFY(server.requests.front().endsWith(R"({"add":1})"));
        // But not to another place there.
        driver.on(u'/' + path, FakeReply{302, "text/plain", {}, {{"Location", server.address(QStringLiteral("jobs/")).toLatin1()}}});
        QCOMPARE(ask(client, {url(driver, "stoker/api/v1/target"), "PUT", "{}"})->status, 302);
    }

    void aChangeIsSentOnce()
    {
        // A connection that closes without an answer: the manager would repeat the request, and "+1" would be done twice.
        FakeDriver driver;
        QVERIFY(driver.listen());
        FakeReply hangUp;
        hangUp.hangUp = true;
        driver.on(QStringLiteral("/put"), hangUp);
        driver.on(QStringLiteral("/warm"), FakeReply{200, "application/json", "1"});
        HttpClient client(secrets(), quick());
        QVERIFY(!ask(client, {url(driver, "put"), "PUT", R"({"add":1})"}));
        QCOMPARE(driver.count("PUT", QStringLiteral("/put")), 1);
        // The same on a connection that was good before.
        QVERIFY(ask(client, {url(driver, "warm")}).has_value());
        QVERIFY(!ask(client, {url(driver, "put"), "PUT", R"({"add":1})"}));
        QCOMPARE(driver.count("PUT", QStringLiteral("/put")), 2);
        QCOMPARE(driver.requests().back().body, QByteArray(R"({"add":1})"));
        QCOMPARE(driver.requests().back().headers.value("content-type"), QByteArray("application/json"));
    }

    void dropped()
    {
        FakeDriver driver;
        QVERIFY(driver.listen());
        FakeReply slow{200, "application/json", "1"};
        slow.delayMs = 100;
        driver.on(QStringLiteral("/slow"), slow);
        bool called = false;
        {
            HttpClient client(secrets(), quick());
            client.send({url(driver, "slow")}, [&called](HttpResult) { called = true; });
            QTRY_COMPARE(driver.count("GET", QStringLiteral("/slow")), 1);
        }
        HttpClient client(secrets(), quick());
        client.send({url(driver, "slow")}, [&called](HttpResult) { called = true; });
        QTRY_COMPARE(driver.count("GET", QStringLiteral("/slow")), 2);
        client.cancelAll();
        // Both connections end, and nobody is told.
        QTRY_COMPARE(driver.openConnections(), 0);
        QVERIFY(!called);
    }

    void judgement_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code"); // -1 = good
        const QByteArray html = "text/html;charset=utf-8";
        const QByteArray jetty = "<html><head><title>Error 404</title></head><body><h2>HTTP ERROR 404 Not Found</h2></body></html>";
        QTest::newRow("json") << 200 << QByteArray("application/json") << QByteArray("{}") << -1;
        QTest::newRow("text/json") << 200 << QByteArray("text/json;charset=utf-8") << QByteArray("{}") << -1;
        QTest::newRow("starting page") << 200 << html << QByteArray("<h1>Spark is starting up. Please wait a while until it's ready.</h1>") << int(ErrorCode::Starting);
        QTest::newRow("405 of Jetty") << 405 << html << QByteArray("<h2>HTTP ERROR 405 Method Not Allowed</h2>") << int(ErrorCode::Starting);
        QTest::newRow("404 of Jetty") << 404 << html << jetty << int(ErrorCode::Starting);
        QTest::newRow("no such app") << 404 << QByteArray("text/plain") << QByteArray("no such app: x") << int(ErrorCode::HttpStatus);
        QTest::newRow("another web server") << 200 << html << QByteArray("<html>It works!</html>") << int(ErrorCode::NotSpark);
        QTest::newRow("another web server's 404") << 404 << html << QByteArray("<html>nginx</html>") << int(ErrorCode::NotSpark);
        QTest::newRow("login") << 401 << html << QByteArray("<html>log in</html>") << int(ErrorCode::ViewDenied);
        QTest::newRow("view ACL") << 403 << html << QByteArray("<html>no</html>") << int(ErrorCode::ViewDenied);
        QTest::newRow("403 in foreign JSON") << 403 << QByteArray("application/json") << QByteArray("{}") << int(ErrorCode::ViewDenied);
        QTest::newRow("401 of the plugin") << 401 << QByteArray("application/json") << QByteArray(R"({"error":{"code":"token_wrong"}})") << int(ErrorCode::TokenWrong);
        QTest::newRow("500") << 500 << html << QByteArray("<html>boom</html>") << int(ErrorCode::HttpStatus);
        QTest::newRow("502 of a proxy") << 502 << html << QByteArray("<html>bad gateway</html>") << int(ErrorCode::HttpStatus);
    }
    void judgement()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        FakeDriver driver;
        QVERIFY(driver.listen());
        driver.on(QStringLiteral("/a"), FakeReply{status, type, body});
        const auto judged = jsonBody(m_parser, ask({url(driver, "a")}));
        QCOMPARE(judged ? -1 : int(judged.error().code), code);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
