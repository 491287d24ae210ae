// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ids.h"

#include <QTest>

#include <algorithm>
#include <random>

using stoker::domain::ExecutorId;

class tst_Ids : public QObject {
    Q_OBJECT
private slots:
    void ordersAsAnOperatorCounts_data();
    void ordersAsAnOperatorCounts();
    void isATotalOrder();
};

void tst_Ids::ordersAsAnOperatorCounts_data()
{
    QTest::addColumn<QString>("smaller");
    QTest::addColumn<QString>("larger");
    QTest::newRow("by value") << QStringLiteral("9") << QStringLiteral("10");
    QTest::newRow("zero first") << QStringLiteral("0") << QStringLiteral("1");
    QTest::newRow("same length") << QStringLiteral("19") << QStringLiteral("20");
    QTest::newRow("numbers before text") << QStringLiteral("999999") << QStringLiteral("driver");
    QTest::newRow("leading zero is text") << QStringLiteral("7") << QStringLiteral("07");
    QTest::newRow("minus is text") << QStringLiteral("7") << QStringLiteral("-1");
    QTest::newRow("too long is text") << QStringLiteral("123456789012345678") << QStringLiteral("1234567890123456789");
    QTest::newRow("other digits are text") << QStringLiteral("7") << QStringLiteral("٣");
    QTest::newRow("text by text") << QStringLiteral("a1") << QStringLiteral("a2");
}

void tst_Ids::ordersAsAnOperatorCounts()
{
    QFETCH(QString, smaller);
    QFETCH(QString, larger);
    const ExecutorId a(smaller);
    const ExecutorId b(larger);
    QVERIFY(a < b);
    QVERIFY(!(b < a));
    QVERIFY(a != b);
}

void tst_Ids::isATotalOrder()
{
    std::mt19937 random(7);
    const QStringList parts = QStringLiteral("0,1,9,10,007,a,driver,,-1,18446744073709551615").split(QLatin1Char(','));
    std::vector<ExecutorId> ids;
    for (int i = 0; i < 200; ++i)
        ids.emplace_back(parts[static_cast<int>(random() % parts.size())] + parts[static_cast<int>(random() % parts.size())]);
    for (const ExecutorId& a : ids) {
        for (const ExecutorId& b : ids) {
            QCOMPARE(a == b, !(a < b) && !(b < a));
            for (const ExecutorId& c : ids) {
                if (a < b && b < c && !(a < c))
                    QFAIL(qPrintable(a.text + QLatin1Char(' ') + b.text + QLatin1Char(' ') + c.text));
            }
        }
    }
}

QTEST_APPLESS_MAIN(tst_Ids)
#include "tst_ids.moc"
