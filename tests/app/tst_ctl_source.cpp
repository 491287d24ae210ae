// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/operatorname.h"
#include "app/common/source.h"
#include "app/common/token.h"
#include "spark/sparkconnection.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace stoker;
using namespace stoker::app;

class SourceTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const QByteArray& content)
    {
        QFile out(m_folder.filePath(QStringLiteral("token")));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            return {};
        return out.fileName();
    }

private slots:
    void cleanup() { qunsetenv("STOKER_TOKEN"); }
    void aDemoOpensWithoutANetwork()
    {
        spark::IoThread io;
        domain::ConnectionSettings settings;
        settings.address = QStringLiteral("demo:?executors=5");
        const auto demo = openSource(settings, {}, io);
        QVERIFY(demo && demo->source && demo->sink);
        QVERIFY(!demo->past);
        QVERIFY(openSource(settings, {}, io, 2)->past);
        settings.address = QStringLiteral("demo:?past=0");
        QVERIFY(!openSource(settings, {}, io, 2)->past); // its address has the last word
    }
    void anAddressOpensADriver()
    {
        spark::IoThread io;
        domain::ConnectionSettings settings;
        settings.address = QStringLiteral("127.0.0.1:4040");
        const auto driver = openSource(settings, QStringLiteral("secret"), io);
        QVERIFY(driver && driver->source);
        QCOMPARE(driver->pace, 1.0);
    }
    void faultsAreFoundWithoutOpening_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("code");
        QTest::newRow("demo option") << "demo:?speed=0" << static_cast<int>(domain::ErrorCode::BadArgument);
        QTest::newRow("demo preset") << "demo:night" << static_cast<int>(domain::ErrorCode::BadAddress);
        QTest::newRow("scheme") << "ftp://host" << static_cast<int>(domain::ErrorCode::BadAddress);
        QTest::newRow("empty") << "" << static_cast<int>(domain::ErrorCode::BadAddress);
    }
    void faultsAreFoundWithoutOpening()
    {
        QFETCH(QString, address);
        const auto fault = sourceFault(address);
        QVERIFY(fault);
        QTEST(static_cast<int>(fault->code), "code");
        spark::IoThread io;
        domain::ConnectionSettings settings;
        settings.address = address;
        QCOMPARE(openSource(settings, {}, io).error().code, fault->code);
    }
    void tokenComesFromTheFileBeforeTheEnvironment()
    {
        qputenv("STOKER_TOKEN", "fromenvironment");
        QCOMPARE(*readToken({}), QStringLiteral("fromenvironment"));
        QCOMPARE(*readToken(file("fromfile\nsecond line\n")), QStringLiteral("fromfile"));
        qunsetenv("STOKER_TOKEN");
        QCOMPARE(*readToken({}), QString());
    }
    void badTokensAreRefusedAndNotRepeated_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("two words") << QByteArray("one two\n");
        QTest::newRow("control character") << QByteArray("o\x01ne\n");
        QTest::newRow("too long") << QByteArray(5000, 'x');
        QTest::newRow("not ASCII") << QByteArray("t\xc3\xb6ken");
    }
    void badTokensAreRefusedAndNotRepeated()
    {
        QFETCH(QByteArray, content);
        const auto token = readToken(file(content));
        QVERIFY(!token);
        QCOMPARE(token.error().code, domain::ErrorCode::BadArgument);
        QVERIFY(!token.error().values.value(QStringLiteral("value")).toString().contains(QStringLiteral("one")));
    }
    void anEmptyFileIsNamed()
    {
        const QString name = file("\n");
        const auto token = readToken(name);
        QCOMPARE(token.error().code, domain::ErrorCode::TokenFileEmpty);
        QCOMPARE(token.error().values.value(QStringLiteral("path")).toString(), name);
    }
    void aMissingFileIsNamed()
    {
        const auto token = readToken(QStringLiteral("/nowhere/token"));
        QCOMPARE(token.error().code, domain::ErrorCode::FileUnreadable);
        QCOMPARE(token.error().values.value(QStringLiteral("path")).toString(), QStringLiteral("/nowhere/token"));
    }
    void theOperatorHasANameAndAHost()
    {
        const QStringList parts = operatorName().split(u'@');
        QCOMPARE(parts.size(), 2);
        QVERIFY(!parts[0].isEmpty() && !parts[1].isEmpty());
    }
};

QTEST_GUILESS_MAIN(SourceTest)
#include "tst_ctl_source.moc"
