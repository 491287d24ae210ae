// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/address.h"
#include "spark/sparkconnection.h"

#include <QTest>

using namespace stoker;

class TestAddress : public QObject {
    Q_OBJECT

private slots:
    void accepts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char* typed, const char* clean) { QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(clean); };
        row("driver:4040", "http://driver:4040/");
        row("  http://driver:4040  ", "http://driver:4040/");
        row("localhost:4040/jobs/", "http://localhost:4040/");
        row("http://driver:4040/#top", "http://driver:4040/");
        row("http://driver:4040/api/v1", "http://driver:4040/");
        row("http://driver:4040/api/v1/applications/app-1/executors", "http://driver:4040/");
        row("http://driver:4040/stages/stage/?id=3&attempt=0", "http://driver:4040/");
        row("http://driver:4040/executors/threadDump/?executorId=driver", "http://driver:4040/");
        row("http://driver:4040/stoker/api/v1/health", "http://driver:4040/");
        row("HTTPS://Driver.example/SQL/", "https://driver.example/");
        row("https://gate.example:8443/spark/team-a", "https://gate.example:8443/spark/team-a/");
        row("http://m:8080/proxy/app-20261121053003-0000/", "http://m:8080/proxy/app-20261121053003-0000/");
        row("http://m:8080/proxy/app-20261121053003-0000/jobs/", "http://m:8080/proxy/app-20261121053003-0000/");
        row("http://rm:8088/proxy/application_1_2/executors/", "http://rm:8088/proxy/application_1_2/");
        row("https://k:6443/api/v1/namespaces/ns/pods/p:4040/proxy/", "https://k:6443/api/v1/namespaces/ns/pods/p:4040/proxy/");
        row("https://k:6443/api/v1/namespaces/ns/pods/p:4040/proxy/api/v1/applications", "https://k:6443/api/v1/namespaces/ns/pods/p:4040/proxy/");
        row("http://shs:18080/history/app-1/2/jobs/", "http://shs:18080/history/app-1/2/");
        row("http://gate/jobs/12/ui", "http://gate/jobs/12/ui/"); // a prefix that only looks like a page
        row("http://m:8080/json/", "http://m:8080/");
        row("http://m:8080/app/?appId=app-1", "http://m:8080/");
        row("[::1]:4040", "http://[::1]:4040/");
    }
    void accepts()
    {
        QFETCH(QString, typed);
        const auto url = spark::parseAddress(typed);
        QVERIFY(url.has_value());
        QTEST(url->toString(QUrl::FullyEncoded), "clean");
        // What came out goes in again unchanged: recent connections are stored so.
        QCOMPARE(*spark::parseAddress(url->toString(QUrl::FullyEncoded)), *url);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"", "   ", "http://", "ftp://host/", "file:///etc/passwd", "javascript:alert(1)", "http://host:99999/", "http://host:0/",
                                  "two words", "http://ho st/", "demo:day", "://x"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void refuses()
    {
        QFETCH(QString, typed);
        const auto url = spark::parseAddress(typed);
        QVERIFY2(!url.has_value(), qPrintable(url ? url->toString() : QString()));
        QCOMPARE(url.error().code, domain::ErrorCode::BadAddress);
        QCOMPARE(url.error().values.value(QStringLiteral("address")).toString(), typed);
        QVERIFY(!url.error().values.value(QStringLiteral("accepted")).toString().isEmpty());
    }

    /// What is refused is printed, and must not be a password.
    void userInfoIsRemovedAndSaidToBeTheReason_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("name and password") << QStringLiteral("http://user:secret@host:4040/") << QStringLiteral("http://host:4040/");
        QTest::newRow("name") << QStringLiteral("https://secret@host") << QStringLiteral("https://host");
        QTest::newRow("no scheme") << QStringLiteral("user:secret@host:4040") << QStringLiteral("host:4040");
        QTest::newRow("an @ in the password") << QStringLiteral("http://user:sec@ret@host/") << QStringLiteral("http://host/");
        QTest::newRow("an address that is none anyway") << QStringLiteral("http://user:secret@host:99999/") << QStringLiteral("http://host:99999/");
        QTest::newRow("a slash in the password") << QStringLiteral("http://user:sec/ret@host/") << QStringLiteral("http://host/");
    }
    void userInfoIsRemovedAndSaidToBeTheReason()
    {
        QFETCH(QString, typed);
        const auto url = spark::parseAddress(typed);
        QVERIFY(!url);
        QTEST(url.error().values.value(QStringLiteral("address")).toString(), "shown");
        const bool said = url.error().values.value(QStringLiteral("because")) == QStringLiteral("user_info");
        QVERIFY(said || typed.contains(QStringLiteral("sec/ret")));
    }
    void anAtInThePathIsNone()
    {
        QVERIFY(spark::parseAddress(QStringLiteral("http://host/user@team/")).has_value());
    }

    void history()
    {
        const spark::Address address = spark::splitAddress(*spark::parseAddress(QStringLiteral("http://shs:18080/pre/history/application_1_2/2")));
        QCOMPARE(address.base, QUrl(QStringLiteral("http://shs:18080/pre/")));
        QCOMPARE(address.historyApplication, QStringLiteral("application_1_2"));
        QCOMPARE(address.api(address.historyApplication, QStringLiteral("executors")),
                 QUrl(QStringLiteral("http://shs:18080/pre/api/v1/applications/application_1_2/2/executors")));
        const spark::Address plain = spark::splitAddress(*spark::parseAddress(QStringLiteral("http://d:4040")));
        QVERIFY(plain.historyApplication.isEmpty());
        QCOMPARE(plain.api(QStringLiteral("app-1"), QStringLiteral("stages?status=active")),
                 QUrl(QStringLiteral("http://d:4040/api/v1/applications/app-1/stages?status=active")));
    }

    void origins()
    {
        const auto url = [](const char* text) { return QUrl(QString::fromLatin1(text)); };
        QVERIFY(spark::sameOrigin(url("http://a/x"), url("http://A:80/y")));
        QVERIFY(!spark::sameOrigin(url("http://a/x"), url("https://a/x")));
        QVERIFY(!spark::sameOrigin(url("http://a/x"), url("http://a:81/x")));
        QVERIFY(!spark::sameOrigin(url("http://a/x"), url("http://a.evil/x")));
        QVERIFY(spark::isUpgrade(url("http://a:4040/x"), url("https://a:4440/x")));
        QVERIFY(!spark::isUpgrade(url("https://a/x"), url("http://a/x")));
        QVERIFY(!spark::isUpgrade(url("http://a/x"), url("https://b/x")));
        QVERIFY(spark::isLoopback(url("http://127.0.0.1:4040/")));
        QVERIFY(spark::isLoopback(url("http://[::1]:4040/")));
        QVERIFY(spark::isLoopback(url("http://localhost/")));
        QVERIFY(!spark::isLoopback(url("http://localhost.evil/")));
    }
};

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
