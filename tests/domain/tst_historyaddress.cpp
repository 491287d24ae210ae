// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/historyaddress.h"

#include <QTest>

using namespace stoker::domain;
using namespace Qt::StringLiterals;

class TestHistoryAddress : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<QString>("application");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"app-20261121052453-0000"_s << u"clickstream-logs"_s;
        QTest::newRow("without a name") << u"local-1"_s << QString();
        QTest::newRow("of everything") << u"a&b=c?d"_s << u"100 % + more & “name=x” 日志/ß#1"_s;
    }
    void whatIsWrittenIsRead()
    {
        QFETCH(QString, application);
        QFETCH(QString, name);
        const HistoryAddress address{7, application, name};
        QCOMPARE(historyAddressOf(toText(address)), std::optional(address));
    }

    void anythingElseIsNone()
    {
        for (const QString& text : {QString(), u"history:"_s, u"history:x"_s, u"history:0"_s, u"history:-3"_s, u"history"_s, u"/tmp/history:7"_s, u"demo:day"_s, u"history:7x?application=a"_s})
            QVERIFY2(!historyAddressOf(text), qPrintable(text));
        QCOMPARE(historyAddressOf(u"history:7"_s), std::optional(HistoryAddress{7, {}, {}}));
    }
};

QTEST_GUILESS_MAIN(TestHistoryAddress)
#include "tst_historyaddress.moc"
