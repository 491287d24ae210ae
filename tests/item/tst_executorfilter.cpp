// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/executorfilter.h"

#include "words/sentences.h"

#include "item/executors.h"

#include <QTest>

using namespace stoker;
using item::ExecutorFilter;

class TestExecutorFilter : public QObject {
    Q_OBJECT

    static domain::Executor busy()
    {
        domain::Executor e = test::executor(QStringLiteral("109"));
        e.host = QStringLiteral("10.42.6.187");
        e.runningTasks = 8;
        e.idleSince.reset();
        e.cpuPercent = 97;
        e.gcPercent = 14.2;
        e.cachedBlocks = 26;
        e.cachedBytes = qint64(2.38 * 0x1p30);
        e.holdsShuffle = true;
        e.shuffleBytes = qint64(0.87 * 0x1p30);
        e.shuffleNeeded = true;
        e.pins = domain::Pin::Busy | domain::Pin::Cached | domain::Pin::ShuffleNeeded;
        e.jobs = {4814};
        e.neededBy = {4812};
        return e;
    }
    static domain::Executor idle()
    {
        domain::Executor e = test::executor(QStringLiteral("65"));
        e.host = QStringLiteral("node-a.example.net");
        e.leavesInSeconds = 41;
        return e;
    }

private slots:
    void terms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matchesBusy");
        QTest::addColumn<bool>("matchesIdle");
        const auto row = [](const char* text, bool matchesBusy, bool matchesIdle) { QTest::newRow(text) << QString::fromUtf8(text) << matchesBusy << matchesIdle; };
        row("", true, true);
        row("10.42", true, false);
        row("EXAMPLE", false, true);
        row("busy", true, false);
        row("idle", false, true);
        row("109", true, false);
        row("\"10.42.6\"", true, false);
        row("/^10\\.42\\.[67]\\./", true, false);
        row("/A\\.EXAMPLE/", false, true);
        row("/node|10/", true, true);
        row("gc>10", true, false);
        row("gc>14.2", false, false);
        row("gc>=14.2", true, false);
        row("gc>14,1", true, false);
        row("GC<15%", true, false); // unknown of the other is neither more nor less
        row("cpu<5", false, false);
        row("cpu=97", true, false);
        row("cpu!=97", false, false);
        row("tasks<1", false, true);
        row("cache>2GB", true, false);
        row("cache>2.4GB", false, false);
        row("cache=0", false, true);
        row("shuffle>300mb", true, false);
        row("idle>10s", false, true);
        row("idle>1m", false, false);
        row("up>59m", true, true);
        row("leaves<1m", false, true);
        row("blocks>25", true, false);
        row("cached", true, false);
        row("held", true, false);
        row("needed", true, false);
        row("pinned", true, false);
        row("!held", false, true);
        row("!gc>10", false, true);
        row("!/node/", true, false);
        row("host:10.4", true, false);
        row("host:busy", false, false);
        row("id:109", true, false);
        row("id:10", false, false);
        row("state:active", true, true);
        row("state:draining", false, false);
        row("pin:shuffle_needed", true, false);
        row("job:4812", true, false);
        row("job:4814", true, false);
        row("job:1", false, false);
        row("held gc>10", true, false);
        row("held idle", false, false);
        row("  held \t cached ", true, false);
        row("dead:beef", false, false); // may be an address of IPv6
    }
    void terms()
    {
        QFETCH(QString, text);
        const auto filter = ExecutorFilter::parse(text);
        QVERIFY2(filter.has_value(), filter ? "" : qPrintable(words::wholeText(filter.error())));
        QTEST(filter->matches(busy(), test::kNow), "matchesBusy");
        QTEST(filter->matches(idle(), test::kNow), "matchesIdle");
    }

    void mistakesAreNamedAndAnswered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("accepted");
        QTest::newRow("unknown figure") << "held gcc>40" << "gcc>40" << "gc";
        QTest::newRow("no number") << "gc>much" << "gc>much" << "12.5";
        QTest::newRow("number missing") << "cpu>" << "cpu>" << "40";
        QTest::newRow("wrong unit") << "idle>3GB" << "idle>3GB" << "90s";
        QTest::newRow("unknown state") << "state:asleep" << "state:asleep" << "state:draining";
        QTest::newRow("unknown pin") << "pin:x" << "pin:x" << "pin:cached";
        QTest::newRow("unknown prefix") << "rack:7" << "rack:7" << "host:";
        QTest::newRow("job without number") << "job:x" << "job:x" << "job:4812";
        QTest::newRow("broken expression") << "idle /[/" << "/[/" << "regular expression";
        QTest::newRow("behind a not") << "!zzz>1" << "zzz>1" << "gc";
    }
    void mistakesAreNamedAndAnswered()
    {
        QFETCH(QString, text);
        QFETCH(QString, term);
        QFETCH(QString, accepted);
        const auto filter = ExecutorFilter::parse(text);
        QVERIFY(!filter.has_value());
        QCOMPARE(filter.error().code, domain::ErrorCode::BadArgument);
        QCOMPARE(filter.error().values.value(QStringLiteral("value")).toString(), term);
        const QString said = words::sentence(filter.error());
        QVERIFY2(said.contains(term) && said.contains(accepted), qPrintable(said));
    }

    void everyNameIsUnderstood()
    {
        for (const QString& name : ExecutorFilter::figureNames())
            QVERIFY2(ExecutorFilter::parse(name + QStringLiteral(">1")).has_value(), qPrintable(name));
        for (const QString& name : ExecutorFilter::propertyNames()) {
            const auto filter = ExecutorFilter::parse(name);
            QVERIFY(filter.has_value());
            domain::Executor nothing = test::executor(QStringLiteral("1"));
            nothing.host = QStringLiteral("x");
            QVERIFY2(filter->matches(nothing, test::kNow) == (name == u"idle"), qPrintable(name));
        }
    }

    void agesNeedTheClock()
    {
        QVERIFY(ExecutorFilter::parse(QStringLiteral("idle>60"))->dependsOnTime());
        QVERIFY(ExecutorFilter::parse(QStringLiteral("!up>60"))->dependsOnTime());
        QVERIFY(!ExecutorFilter::parse(QStringLiteral("idle gc>4"))->dependsOnTime());
        const auto filter = ExecutorFilter::parse(QStringLiteral("idle>60"));
        QVERIFY(!filter->matches(idle(), test::kNow));
        QVERIFY(filter->matches(idle(), test::kNow + std::chrono::seconds(60)));
    }
};

QTEST_GUILESS_MAIN(TestExecutorFilter)
#include "tst_executorfilter.moc"
