// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/discovertask.h"
#include "spark/sparkconnection.h"
#include "support/fakeapplication.h"

#include <QTest>

using namespace stoker;
using domain::ErrorCode;
using test::FakeApplication;
using test::FakeDriver;
using test::FakeReply;

class TestDiscovery : public QObject {
    Q_OBJECT

    spark::IoThread m_io;

    static domain::ConnectionSettings settings(const QString& address)
    {
        domain::ConnectionSettings result;
        result.address = address;
        result.headers = {{"X-Front", "door"}};
        return result;
    }
    std::unique_ptr<ports::Discovery> discovery()
    {
        spark::Limits limits;
        limits.idle = domain::Millis{1'500};
        limits.total = domain::Millis{4'000};
        return spark::makeDiscovery(m_io, limits);
    }
    template <class T>
    static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000))
            qFatal("a question that never ended");
        return future.result();
    }
    domain::Result<std::vector<domain::Discovered>> discover(const QString& address, const QString& token = {})
    {
        const auto asked = discovery();
        return wait(asked->discover(settings(address), token));
    }
    domain::Probe probe(const QString& address, const QString& token = {})
    {
        const auto asked = discovery();
        return wait(asked->probe(settings(address), token));
    }

private slots:
    void driver()
    {
        FakeApplication application;
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver, QStringLiteral("/proxy/x/"));
        auto found = discover(driver.address(QStringLiteral("proxy/x/jobs/")));
        QVERIFY(found.has_value());
        const domain::Discovered expected{domain::ApplicationId(QStringLiteral("app-1")), QStringLiteral("logs"), QStringLiteral("anna"),
                                          QStringLiteral("running"), QUrl(driver.address(QStringLiteral("proxy/x/"))), 4, true};
        QCOMPARE(found->size(), 1U);
        QVERIFY(found->front() == expected);
        application.plugin = false;
        found = discover(driver.address(QStringLiteral("proxy/x/")));
        QVERIFY(found->front().plugin == false);
    }

    void history()
    {
        FakeDriver server;
        QVERIFY(server.listen());
        server.on(QStringLiteral("/api/v1/applications"), FakeReply{200, "application/json", R"([
            {"id":"app-9","name":"b","attempts":[{"attemptId":"2","sparkUser":"bob","completed":false,"startTimeEpoch":1795262400000,"lastUpdatedEpoch":1795262500000},{"attemptId":"1","completed":true}]},
            {"id":"app-8","name":"a","attempts":[{"sparkUser":"eva","completed":true,"startTimeEpoch":1795262400000}]}])"});
        const auto found = discover(server.address());
        QVERIFY(found.has_value());
        QCOMPARE(found->size(), 2U);
        QCOMPARE(found->at(0).ui, QUrl(server.address(QStringLiteral("history/app-9/2/"))));
        QCOMPARE(found->at(0).state, QStringLiteral("running"));
        QCOMPARE(found->at(1).ui, QUrl(server.address(QStringLiteral("history/app-8/"))));
        QCOMPARE(found->at(1).state, QStringLiteral("completed"));
        QVERIFY(found->at(1).plugin == false);
        server.on(QStringLiteral("/api/v1/applications"), FakeReply{200, "application/json", "[ ]"});
        QVERIFY(discover(server.address())->empty());
    }

    void master()
    {
        FakeApplication application(QStringLiteral("app-20261121052814-0000"));
        FakeDriver driver;
        FakeDriver master;
        QVERIFY(driver.listen() && master.listen());
        application.install(driver);
        const QString app = QStringLiteral("app-20261121052814-0000");
        master.on(QStringLiteral("/json/"), FakeReply{200, "text/json;charset=utf-8", R"({"url":"h","status":"ALIVE","activeapps":[
            {"id":"app-20261121052814-0000","name":"logs","user":"root","state":"RUNNING","cores":4},
            {"id":"app-2","name":"waits","user":"root","state":"WAITING","cores":0}],
            "completedapps":[{"id":"app-0","name":"old","user":"root","state":"FINISHED"}]})"});
        master.on(QStringLiteral("/app/"), [&](const test::FakeRequest& request) {
            const bool first = request.query.queryItemValue(QStringLiteral("appId")) == app;
            const QByteArray link = first ? "<li><strong><a href=\"" + driver.address().toLatin1() + "\">Application Detail UI</a></strong></li>" : QByteArray();
            return FakeReply{200, "text/html;charset=utf-8", "<html><a href=\"/app/kill/\">kill</a>" + link + "</html>"};
        });
        const auto found = discover(master.address(), QStringLiteral("secret"));
        QVERIFY(found.has_value());
        QCOMPARE(found->size(), 3U);
        QCOMPARE(found->at(0).ui, QUrl(driver.address()));
        QCOMPARE(found->at(0).executors.value_or(-1), 4);
        QVERIFY(found->at(0).plugin == true);
        QCOMPARE(found->at(0).state, QStringLiteral("running"));
        QVERIFY(found->at(1).ui.isEmpty() && !found->at(1).executors && found->at(1).state == u"waiting");
        QCOMPARE(found->at(2).state, QStringLiteral("finished"));
        // Nothing was sent that could kill, and a driver that a master names gets nothing of ours.
        for (const FakeDriver* server : {&master, &driver}) {
            for (const test::FakeRequest& request : server->requests())
                QVERIFY(request.verb == "GET" && !request.path.contains(u"kill"));
        }
        for (const test::FakeRequest& request : driver.requests())
            QVERIFY(!request.headers.contains("x-stoker-token") && !request.headers.contains("x-front"));
    }

    void masterPages()
    {
        const QUrl master(QStringLiteral("http://m:8080/"));
        QCOMPARE(spark::driverUiOf("<a href='http://d:4040'>Application Detail UI</a>", master), QUrl(QStringLiteral("http://d:4040/")));
        QCOMPARE(spark::driverUiOf("<a class=\"x\" href=\"/proxy/app-1\"> Application Detail UI </a>", master), QUrl(QStringLiteral("http://m:8080/proxy/app-1/")));
        QVERIFY(spark::driverUiOf("<a href=\"javascript:alert(1)\">Application Detail UI</a>", master).isEmpty());
        QVERIFY(spark::driverUiOf("<a href=\"http://d:4040\">Worker</a>", master).isEmpty());
        QVERIFY(spark::driverUiOf({}, master).isEmpty());
    }

    void nothingThere()
    {
        FakeDriver other;
        QVERIFY(other.listen());
        other.otherwise([](const test::FakeRequest&) { return FakeReply{200, "text/html", "<html>It works!</html>"}; });
        QCOMPARE(discover(other.address()).error().code, ErrorCode::NotSpark);
        other.stop();
        QCOMPARE(discover(other.address()).error().code, ErrorCode::Unreachable);
        QCOMPARE(discover(QStringLiteral("ftp://x")).error().code, ErrorCode::BadAddress);
    }

    void probes()
    {
        FakeApplication application;
        application.streamingBatches = QJsonArray();
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        domain::Probe p = probe(driver.address(), QStringLiteral("secret"));
        QVERIFY(!p.error);
        QVERIFY(p.roundTrip.has_value());
        QCOMPARE(p.application->name, QStringLiteral("logs"));
        QCOMPARE(p.executors, 4);
        QCOMPARE(p.coresPerExecutor, 1);
        QVERIFY(p.executorsAnswer && p.stagesAnswer && p.streamingAnswer && p.plugin && !p.dynamicAllocation);
        QVERIFY(p.tokenOk == true && p.mayModify == true && p.capabilities.target);
        p = probe(driver.address(), QStringLiteral("wrong"));
        QVERIFY(p.tokenOk == false);
        QCOMPARE(p.capabilities.because.value(QStringLiteral("*")), QStringLiteral("token_wrong"));

        application.plugin = false;
        application.streamingBatches.reset();
        application.properties.insert(QStringLiteral("spark.dynamicAllocation.enabled"), QStringLiteral("true"));
        p = probe(driver.address());
        QVERIFY(!p.error && !p.plugin && !p.streamingAnswer && p.stagesAnswer && p.dynamicAllocation);
        QCOMPARE(p.application->master, QStringLiteral("spark://127.0.0.1:7077"));
        QCOMPARE(p.capabilities.because.value(QStringLiteral("*")), QStringLiteral("no_plugin"));

        // The plugin's own port: no REST beside it.
        application.plugin = true;
        application.tokenForReading = true;
        driver.on(QStringLiteral("/api/v1/applications"), FakeReply{404, "application/json", R"({"error":{"code":"unknown_path"}})"});
        p = probe(driver.address(), QStringLiteral("secret"));
        QVERIFY(!p.error && p.plugin && !p.executorsAnswer);
        QCOMPARE(p.executors, 4);
        p = probe(driver.address());
        QVERIFY(p.plugin && p.error && p.error->code == ErrorCode::TokenMissing);

        driver.stop();
        p = probe(driver.address());
        QVERIFY(p.error && p.error->code == ErrorCode::Unreachable && !p.roundTrip);
        QVERIFY(probe(QStringLiteral("x y")).error->code == ErrorCode::BadAddress);
    }
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
