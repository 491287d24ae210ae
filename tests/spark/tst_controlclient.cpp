// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/controlclient.h"
#include "spark/sparkconnection.h"
#include "support/fakeapplication.h"

#include <QJsonDocument>
#include <QTest>

using namespace stoker;
using domain::ErrorCode;
using test::FakeApplication;
using test::FakeDriver;
using test::FakeReply;

namespace {

const domain::ApplicationId kApplication(QStringLiteral("app-1"));
const QString kTarget = QStringLiteral("/stoker/api/v1/target");

domain::Command target(std::optional<int> total, std::optional<int> add = {})
{
    return {domain::SetTarget{total, add}, QStringLiteral("why"), QStringLiteral("anna@desk")};
}

domain::Command release(std::vector<domain::ExecutorId> ids, domain::ReleaseWay way = domain::ReleaseWay::Force)
{
    return {domain::Release{std::move(ids), way, false, std::chrono::seconds{0}}, QStringLiteral("why"), QStringLiteral("anna@desk")};
}

domain::ExecutorId id(const char* text) { return domain::ExecutorId(QString::fromLatin1(text)); }

} // namespace

class TestControlClient : public QObject {
    Q_OBJECT

    spark::IoThread m_io;

    std::unique_ptr<ports::CommandSink> sink(const FakeDriver& driver, const QString& token = QStringLiteral("secret"))
    {
        domain::ConnectionSettings settings;
        settings.address = driver.address();
        spark::Limits limits;
        limits.idle = domain::Millis{1'500};
        limits.total = domain::Millis{4'000};
        return std::move(spark::open(m_io, settings, token, limits)->sink);
    }
    static spark::ReceiptResult ask(ports::CommandSink& sink, const domain::Command& command, const domain::ApplicationId& application = kApplication)
    {
        auto future = sink.send(application, command);
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000))
            qFatal("a command that never ended");
        return future.result();
    }

private slots:
    void targets()
    {
        FakeApplication application;
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        const auto client = sink(driver);
        auto receipt = ask(*client, target(6));
        QVERIFY(receipt.has_value());
        QCOMPARE(*receipt->target, 6);
        QCOMPARE(*receipt->was, 4);
        QCOMPARE(*receipt->registered, 4);
        QVERIFY(!receipt->aboveCeiling);
        QCOMPARE(receipt->number, 1);
        receipt = ask(*client, target({}, 5));
        QCOMPARE(*receipt->target, 11);
        QVERIFY(receipt->aboveCeiling && receipt->ceiling.value == 8);

        const test::FakeRequest& request = driver.requests().front();
        QCOMPARE(request.verb, QByteArray("PUT"));
        QCOMPARE(request.headers.value("x-stoker-token"), QByteArray("secret"));
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const QJsonObject expected{{QStringLiteral("application"), QStringLiteral("app-1")}, {QStringLiteral("total"), 6},
                                   {QStringLiteral("reason"), QStringLiteral("why")},        {QStringLiteral("by"), QStringLiteral("anna@desk")},
                                   {QStringLiteral("token"), QStringLiteral("secret")}};
        QCOMPARE(body, expected);
    }

    void removals()
    {
        FakeApplication application;
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        const auto client = sink(driver);
        const auto receipt = ask(*client, release({id("1"), id("3")}));
        QVERIFY(receipt.has_value());
        QCOMPARE(receipt->outcomes.size(), 2U);
        QCOMPARE(*receipt->target, 2);
        QCOMPARE(application.executors.size(), 2U);
        const QJsonObject body = QJsonDocument::fromJson(driver.requests().back().body).object();
        QCOMPARE(body.value(QStringLiteral("how")).toString(), QStringLiteral("force"));
        QCOMPARE(body.value(QStringLiteral("replace")).toBool(true), false);
        QCOMPARE(body.value(QStringLiteral("wait_s")).toInt(-1), 0);
        const auto unknown = ask(*client, release({id("0"), id("77")}));
        QVERIFY(!unknown.has_value());
        QCOMPARE(unknown.error().code, ErrorCode::UnknownExecutors);
        QCOMPARE(unknown.error().values.value(QStringLiteral("ids")).toStringList(), QStringList{QStringLiteral("77")});
        QCOMPARE(application.executors.size(), 2U);
        QVERIFY(ask(*client, release({id("1")}))->outcomes.front().outcome == domain::Outcome::Gone);
    }

    void proxyThatDropsHeaders()
    {
        FakeApplication application;
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        // YARN's passes the body and nothing of ours else: the token in it must be enough.
        FakeDriver proxy;
        QVERIFY(proxy.listen());
        FakeApplication behind;
        FakeDriver sameAsBehind;
        QVERIFY(sameAsBehind.listen());
        behind.install(sameAsBehind);
        QByteArray body;
        proxy.on(kTarget, [&body](const test::FakeRequest& request) {
            body = request.body;
            return FakeReply{200, "application/json", R"({"application":"app-1","instance":"i","revision":1,"command":1,"target":5})"};
        });
        QVERIFY(ask(*sink(proxy), target(5)).has_value());
        QCOMPARE(QJsonDocument::fromJson(body).object().value(QStringLiteral("token")).toString(), QStringLiteral("secret"));
        // Without a token none is invented.
        QVERIFY(ask(*sink(proxy, {}), target(5)).has_value());
        QVERIFY(!QJsonDocument::fromJson(body).object().contains(QStringLiteral("token")));
    }

    void refusals()
    {
        FakeApplication application;
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        QCOMPARE(ask(*sink(driver, {}), target(5)).error().code, ErrorCode::TokenMissing);
        QCOMPARE(ask(*sink(driver, QStringLiteral("wrong")), target(5)).error().code, ErrorCode::TokenWrong);
        const auto client = sink(driver);
        const auto other = ask(*client, target(5), domain::ApplicationId(QStringLiteral("app-0")));
        QCOMPARE(other.error().code, ErrorCode::OtherApplication);
        QCOMPARE(other.error().values.value(QStringLiteral("expected")).toString(), QStringLiteral("app-0"));
        QCOMPARE(other.error().values.value(QStringLiteral("found")).toString(), QStringLiteral("app-1"));
        application.mayModify = false;
        QCOMPARE(ask(*client, target(5)).error().code, ErrorCode::ModifyDenied);
        application.mayModify = true;
        application.dynamicAllocation = true;
        QCOMPARE(ask(*client, target(5)).error().code, ErrorCode::DynamicAllocation);
        application.plugin = false;
        QVERIFY(!ask(*client, target(5)));
        QCOMPARE(*application.target, 4); // nothing of it was done
        driver.on(kTarget, FakeReply{429, "application/json", R"({"error":{"code":"too_many_requests"}})", {{"Retry-After", "7"}}});
        const auto busy = ask(*client, target(5));
        QCOMPARE(busy.error().code, ErrorCode::TooManyRequests);
        QCOMPARE(busy.error().values.value(QStringLiteral("seconds")).toInt(), 7);
        driver.on(kTarget, FakeReply{405, "text/html", "<h2>HTTP ERROR 405 Method Not Allowed</h2>"});
        QCOMPARE(ask(*client, target(5)).error().code, ErrorCode::Starting);
        driver.on(kTarget, FakeReply{404, "text/html", "<html>nginx</html>"});
        QCOMPARE(ask(*client, target(5)).error().code, ErrorCode::NoPlugin);
        driver.on(kTarget, FakeReply{200, "application/json", "{}"});
        QCOMPARE(ask(*client, target(5)).error().code, ErrorCode::BadAnswer);
    }

    void nonsenseIsNotSent()
    {
        FakeDriver driver;
        QVERIFY(driver.listen());
        const auto client = sink(driver);
        for (const domain::Command& command : {target({}, {}), target(3, 1), release({}), release({id("1")}, domain::ReleaseWay::Best)})
            QCOMPARE(ask(*client, command).error().code, ErrorCode::BadArgument);
        QCOMPARE(driver.requests().size(), 0U);
    }

    void neverBehindAPoll()
    {
        FakeApplication application;
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        FakeReply silent;
        silent.silent = true;
        driver.on(QStringLiteral("/api/v1/applications"), silent);
        domain::ConnectionSettings settings;
        settings.address = driver.address();
        auto connection = spark::open(m_io, settings, QStringLiteral("secret"));
        connection->source->fetch();
        QTRY_COMPARE(driver.count("GET", QStringLiteral("/api/v1/applications")), 1);
        QVERIFY(ask(*connection->sink, target(6)).has_value());
    }

    void unansweredIsSaidOnce()
    {
        FakeDriver driver;
        QVERIFY(driver.listen());
        FakeReply hangUp;
        hangUp.hangUp = true;
        driver.on(kTarget, hangUp);
        const auto client = sink(driver);
        QVERIFY(!ask(*client, target({}, 1)));
        QCOMPARE(driver.count("PUT", kTarget), 1); // never sent a second time by itself
    }

    void destroyed()
    {
        FakeDriver driver;
        QVERIFY(driver.listen());
        FakeReply silent;
        silent.silent = true;
        driver.on(kTarget, silent);
        auto client = sink(driver);
        auto future = client->send(kApplication, target(5));
        QTRY_COMPARE(driver.count("PUT", kTarget), 1);
        auto second = client->send(kApplication, target(6));
        client.reset();
        QTRY_VERIFY(future.isFinished() && second.isFinished());
        QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(second.result().error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestControlClient)
#include "tst_controlclient.moc"
