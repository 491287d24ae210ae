// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/holder.h"

#include <QFile>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using session::Holder;
using session::isGone;
using session::thisProcess;

class TestHolder : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QFile::exists(u"/proc/self/stat"_s))
            QSKIP("without /proc nobody is known to be gone");
    }

    void whoLivesIsNotGone()
    {
        const Holder me = thisProcess(u"lease"_s);
        QVERIFY(!me.host.isEmpty() && me.process > 0 && !me.begun.isEmpty());
        QVERIFY(!isGone(me));
        QCOMPARE(session::holderFromJson(toJson(me)), me);
    }

    void whoIsNotThereAnyMoreIsGone()
    {
        Holder other = thisProcess(u"lease"_s);
        other.process = 2'000'000'000; // above what a kernel gives out
        QVERIFY(isGone(other));
        other = thisProcess(u"lease"_s);
        other.begun = other.begun.section(u' ', 0, -2) + u" 1"_s; // its number was given again, to this one
        QVERIFY(isGone(other));
    }

    void whatCannotBeKnownIsNotGone_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("begun");
        const Holder me = thisProcess({});
        QTest::newRow("another machine") << u"elsewhere"_s << me.begun;
        QTest::newRow("a mark that does not say") << me.host << QString();
        QTest::newRow("another start of the machine") << me.host << u"0-0-0 "_s + me.begun.section(u' ', 1);
        QTest::newRow("another container") << me.host << me.begun.section(u' ', 0, 0) + u" pid:[1] "_s + me.begun.section(u' ', -1);
    }

    void whatCannotBeKnownIsNotGone()
    {
        QFETCH(const QString, host);
        QFETCH(const QString, begun);
        QVERIFY(!isGone({host, 2'000'000'000, begun, u"lease"_s}));
        QVERIFY(!isGone(session::holderFromJson({})));
    }
};

QTEST_GUILESS_MAIN(TestHolder)
#include "tst_holder.moc"
