// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/connectionbook.h"

#include "support/builders.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker::domain;
using namespace stoker::session::program;
using stoker::test::kNoon;

class tst_ConnectionBook : public QObject {
    Q_OBJECT
private slots:
    void newestFirst();
    void keptOverARestart();
    void noSecretIsEverInIt();
    void oneDoorOneName_data();
    void oneDoorOneName();
    void rememberingAgainReplaces();
    void forgets();
    void atMostFifty();
    void badEntries();
    void whatCannotBeReadIsTreatedWithCare();
    void onlyItsUserMayReadIt();
    void unwritableIsSaid();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("connections.ini")); }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static ConnectionSettings at(const QString& address)
    {
        ConnectionSettings settings;
        settings.address = address;
        return settings;
    }
    QTemporaryDir m_folder;

private slots:
    void init() { QFile::remove(path()); }
};

void tst_ConnectionBook::newestFirst()
{
    ConnectionBook book(path());
    QVERIFY(book.connections().empty());
    QSignalSpy changed(&book, &ConnectionBook::changed);
    QVERIFY(book.remember(at(QStringLiteral("http://a:4040")), kNoon));
    QVERIFY(book.remember(at(QStringLiteral("http://b:4040")), kNoon + Millis{1}));
    QCOMPARE(book.connections().front().address, QStringLiteral("http://b:4040"));
    QVERIFY(book.remember(at(QStringLiteral("http://a:4040")), kNoon + Millis{2}));
    QCOMPARE(book.connections().size(), std::size_t{2});
    QCOMPARE(book.connections().front().address, QStringLiteral("http://a:4040"));
    QCOMPARE(book.connections().front().lastUsed, std::optional(kNoon + Millis{2}));
    QCOMPARE(changed.count(), 3);
}

void tst_ConnectionBook::keptOverARestart()
{
    ConnectionSettings settings = at(QStringLiteral("https://spark.example/proxy/app-1"));
    settings.name = QStringLiteral("Nächtliche Logs, №1");
    settings.environment = Environment::Production;
    settings.readOnly = true;
    settings.headers = {{QByteArrayLiteral("Authorization"), QByteArray()}, {QByteArrayLiteral("X-Team"), QByteArray()}};
    settings.caFile = QStringLiteral("/etc/ssl/own ca.pem");
    QVERIFY(ConnectionBook(path()).remember(settings, kNoon));
    const ConnectionBook again(path());
    settings.lastUsed = kNoon;
    QCOMPARE(again.connections().size(), std::size_t{1});
    QVERIFY(again.connections().front() == settings);
}

void tst_ConnectionBook::noSecretIsEverInIt()
{
    ConnectionSettings settings = at(QStringLiteral("https://ann:geheim@spark.example:18480"));
    settings.headers = {{QByteArrayLiteral("Authorization"), QByteArrayLiteral("Bearer geheim")}};
    ConnectionBook book(path());
    QVERIFY(book.remember(settings, kNoon));
    QVERIFY(!bytes().isEmpty());
    QVERIFY(!bytes().contains("geheim"));
    QVERIFY(!bytes().contains("ann"));
    QVERIFY(bytes().contains("Authorization")); // that one is needed is no secret
    QCOMPARE(book.connections().front().address, QStringLiteral("https://spark.example:18480"));
    QVERIFY(!tokenKey(settings.address).contains(QStringLiteral("geheim")));
}

void tst_ConnectionBook::oneDoorOneName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("key");
    const auto row = [](const char* typed, const char* key) { QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(key); };
    row("http://Host:4040", "http://host:4040");
    row("HTTP://host:4040/", "http://host:4040");
    row(" http://host:4040 ", "http://host:4040");
    row("host:4040", "http://host:4040");
    row("http://host:80/", "http://host");
    row("https://host:443/proxy/x/", "https://host/proxy/x");
    row("http://host/proxy/../proxy/x", "http://host/proxy/x");
    row("http://ann:pw@host:4040", "http://host:4040");
    row("http://host:4040/#jobs", "http://host:4040");
    row("http://[::1]:4040/", "http://[::1]:4040");
    row("demo:day?speed=60", "demo:day?speed=60");
    row("not an address", "not an address");
}

void tst_ConnectionBook::oneDoorOneName()
{
    QFETCH(QString, typed);
    QFETCH(QString, key);
    QCOMPARE(addressKey(typed), key);
    QVERIFY(tokenKey(typed) != headersKey(typed));
    ConnectionBook book(path());
    QVERIFY(book.remember(at(typed), kNoon));
    QVERIFY(book.find(key) != nullptr);
}

void tst_ConnectionBook::rememberingAgainReplaces()
{
    ConnectionBook book(path());
    ConnectionSettings settings = at(QStringLiteral("http://host:4040"));
    settings.name = QStringLiteral("old");
    QVERIFY(book.remember(settings, kNoon));
    settings.address = QStringLiteral("http://HOST:4040/");
    settings.name = QStringLiteral("new");
    QVERIFY(book.remember(settings, kNoon + Millis{1}));
    QCOMPARE(book.connections().size(), std::size_t{1});
    QCOMPARE(ConnectionBook(path()).connections().size(), std::size_t{1});
    QCOMPARE(book.find(QStringLiteral("host:4040"))->name, QStringLiteral("new"));
}

void tst_ConnectionBook::forgets()
{
    ConnectionBook book(path());
    QVERIFY(book.remember(at(QStringLiteral("http://a:1")), kNoon));
    QVERIFY(book.remember(at(QStringLiteral("http://b:1")), kNoon));
    QVERIFY(book.forget(QStringLiteral("http://a:1/")));
    QVERIFY(book.forget(QStringLiteral("http://never:1")));
    QCOMPARE(ConnectionBook(path()).connections().size(), std::size_t{1});
    QVERIFY(!bytes().contains("a:1")); // nothing of it stays in the file
    QVERIFY(book.find(QStringLiteral("http://a:1")) == nullptr);
}

void tst_ConnectionBook::atMostFifty()
{
    ConnectionBook book(path());
    for (int i = 0; i < 70; ++i)
        QVERIFY(book.remember(at(QStringLiteral("http://host%1:4040").arg(i)), kNoon + Millis{i}));
    QCOMPARE(book.connections().size(), ConnectionBook::kMostKept);
    QCOMPARE(book.connections().front().address, QStringLiteral("http://host69:4040"));
    QCOMPARE(ConnectionBook(path()).connections().size(), ConnectionBook::kMostKept);
}

void tst_ConnectionBook::badEntries()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[connections]\nsize=6\n"
               "1\\name=no address\n"
               "2\\address=http://a:4040\n2\\last_used_ms=yesterday\n"
               "3\\address=http://A:4040/\n3\\name=the same door\n"
               "4\\address=http://b:4040\n4\\last_used_ms=1795262400000\n4\\colour=green\n"
               "5\\address=http://u:pw@c:4040\n5\\last_used_ms=-5\n");
    file.close();
    const ConnectionBook book(path());
    QCOMPARE(book.connections().size(), std::size_t{3});
    QCOMPARE(book.connections()[0].address, QStringLiteral("http://b:4040")); // the only one with a time
    QVERIFY(!book.connections()[1].lastUsed);
    QCOMPARE(book.connections()[2].address, QStringLiteral("http://c:4040"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\0\1\2 no file of ours", 20);
    file.close();
    QVERIFY(ConnectionBook(path()).connections().empty());
}

void tst_ConnectionBook::whatCannotBeReadIsTreatedWithCare()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[connections]\nsize=3\n"
               "1\\address=http://a:1\n1\\environment=prodction\n1\\read_only=yes\n"
               "2\\address=http://b:1\n"
               "3\\address=http://c:1\n3\\environment=test\n3\\read_only=false\n");
    file.close();
    const ConnectionBook book(path());
    QCOMPARE(book.connections()[0].environment, Environment::Production);
    QVERIFY(book.connections()[0].readOnly);
    QCOMPARE(book.connections()[1].environment, Environment::Development);
    QVERIFY(!book.connections()[1].readOnly);
    QCOMPARE(book.connections()[2].environment, Environment::Test);
    QVERIFY(!book.connections()[2].readOnly);
}

void tst_ConnectionBook::onlyItsUserMayReadIt()
{
    ConnectionBook book(path());
    QVERIFY(book.remember(at(QStringLiteral("http://a:1")), kNoon));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
}

void tst_ConnectionBook::unwritableIsSaid()
{
    QFile blocker(path());
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.write("a file");
    blocker.close();
    ConnectionBook book(path() + QStringLiteral("/inside.ini"));
    const auto kept = book.remember(at(QStringLiteral("http://a:1")), kNoon);
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(book.connections().size(), std::size_t{1}); // until the program ends
}

QTEST_GUILESS_MAIN(tst_ConnectionBook)
#include "tst_connectionbook.moc"
