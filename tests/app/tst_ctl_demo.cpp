// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"

#include "simulation/load.h"

using namespace stoker;
using namespace stoker::test;

/// The real program on its own demo: everything that needs no driver.
class CtlDemoTest final : public QObject {
    Q_OBJECT

private slots:
    void watchPrintsSoManyRows()
    {
        const Ended ended = ctl({QStringLiteral("watch"), QStringLiteral("demo:?noise=0&losses=0&start=12"), QStringLiteral("--samples"), QStringLiteral("3"),
                                 QStringLiteral("--interval"), QStringLiteral("0.2")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        const auto rows = ended.rows();
        QCOMPARE(rows.size(), 3);
        QVERIFY(ended.err.isEmpty());
        qint64 last = 0;
        for (const QJsonObject& row : rows) {
            QCOMPARE(row.value(QStringLiteral("source")).toString(), QStringLiteral("simulated"));
            QCOMPARE(row.value(QStringLiteral("stale")).toBool(true), false);
            QVERIFY(row.value(QStringLiteral("time_ms")).toInteger() > last);
            last = row.value(QStringLiteral("time_ms")).toInteger();
            const QJsonObject executors = row.value(QStringLiteral("executors")).toObject();
            QCOMPARE(executors.value(QStringLiteral("registered")).toInt(), 24);
            QCOMPARE(executors.value(QStringLiteral("pending")).toInt(-1), 0);
            // Opened 25 s into a noon batch: all of them work, at 0.88 to 0.97 of a core.
            QCOMPARE(executors.value(QStringLiteral("busy")).toInt(), 24);
            const double cpu = row.value(QStringLiteral("cpu_percent")).toDouble();
            QVERIFY2(cpu > 68 && cpu < 97, qPrintable(QString::number(cpu)));
            const double logs = row.value(QStringLiteral("logs_per_minute")).toDouble();
            QVERIFY2(std::abs(logs / 2'880'000 - 1) < 0.02, qPrintable(QString::number(logs)));
            QVERIFY(std::abs(row.value(QStringLiteral("batch")).toObject().value(QStringLiteral("last_s")).toDouble() - 50) < 0.5);
            QCOMPARE(row.value(QStringLiteral("batch")).toObject().value(QStringLiteral("deadline_s")).toDouble(), 60.0);
            QCOMPARE(row.value(QStringLiteral("estimates")).toArray().size(), 0);
        }
    }
    void theDayGoesByAtSixtyTimesItsSpeed()
    {
        const Ended ended = ctl({QStringLiteral("watch"), QStringLiteral("demo:day?speed=60&executors=100&losses=0&start=6"), QStringLiteral("--samples"),
                                 QStringLiteral("4"), QStringLiteral("--interval"), QStringLiteral("0.5")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        const auto rows = ended.rows();
        simulation::DemoModel model;
        model.executors = 100;
        const auto begun = rows.first().value(QStringLiteral("time_ms")).toInteger();
        QVERIFY(rows.last().value(QStringLiteral("time_ms")).toInteger() - begun > 60'000);
        for (const QJsonObject& row : rows) {
            const double hour = 6 + static_cast<double>(row.value(QStringLiteral("time_ms")).toInteger() - begun) / 3'600'000;
            const double expected = model.nightLogsPerMinute() * simulation::relativeLoad(hour);
            const double logs = row.value(QStringLiteral("logs_per_minute")).toDouble();
            QVERIFY2(std::abs(logs / expected - 1) < 0.13, qPrintable(QStringLiteral("%1 of %2").arg(logs).arg(expected)));
        }
    }
    void watchAsATableHasAHead()
    {
        const Ended ended = ctl({QStringLiteral("watch"), QStringLiteral("demo:"), QStringLiteral("--samples"), QStringLiteral("2"), QStringLiteral("--interval"),
                                 QStringLiteral("0.1"), QStringLiteral("--output"), QStringLiteral("table")});
        QCOMPARE(ended.code, 0);
        const auto lines = ended.out.split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith("Time"));
        QVERIFY(lines[1].contains("live"));
    }
    void executorsInEveryFormat()
    {
        const QString source = QStringLiteral("demo:?losses=600");
        const Ended json = ctl({QStringLiteral("executors"), source, QStringLiteral("--output"), QStringLiteral("json"), QStringLiteral("--all")});
        QCOMPARE(json.code, 0);
        int dead = 0;
        int cached = 0;
        for (const QJsonValue& value : json.array()) {
            const QJsonObject row = value.toObject();
            dead += row.value(QStringLiteral("state")).toString() == u"dead" ? 1 : 0;
            cached += row.value(QStringLiteral("cached")).toBool() ? 1 : 0;
            QVERIFY(row.value(QStringLiteral("state")).toString() == u"dead" || !row.value(QStringLiteral("cpu_percent")).isUndefined());
        }
        QVERIFY(dead > 10);
        QVERIFY(cached > 0);
        const Ended csv = ctl({QStringLiteral("executors"), source, QStringLiteral("--output"), QStringLiteral("csv")});
        QVERIFY(csv.out.startsWith("id,host,state,"));
        QVERIFY(csv.out.count('\n') > 10);
        const Ended table = ctl({QStringLiteral("executors"), source});
        QVERIFY(table.out.contains("Host"));
        QVERIFY(!table.out.startsWith("["));
    }
    void discoverNamesTheDemo()
    {
        const Ended ended = ctl({QStringLiteral("discover"), QStringLiteral("demo:")});
        QCOMPARE(ended.code, 0);
        const QJsonObject row = ended.array().first().toObject();
        QCOMPARE(row.keys(), QString::fromLatin1("executors id name plugin state ui user").split(u' '));
        QCOMPARE(row.value(QStringLiteral("ui")).toString(), QStringLiteral("demo:"));
    }

    void moreExecutorsCome()
    {
        const Ended ended = ctl({QStringLiteral("target"), QStringLiteral("demo:?speed=60&losses=0"), QStringLiteral("--add"), QStringLiteral("3"), QStringLiteral("--wait"),
                                 QStringLiteral("30"), QStringLiteral("--reason"), QStringLiteral("noon")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        const QJsonObject document = ended.object();
        QCOMPARE(document.value(QStringLiteral("command")).toString(), QStringLiteral("target"));
        QCOMPARE(document.value(QStringLiteral("requested")).toInt(), 27);
        QCOMPARE(document.value(QStringLiteral("accepted")).toBool(), true);
        QCOMPARE(document.value(QStringLiteral("effect")).toString(), QStringLiteral("seen"));
        QCOMPARE(document.value(QStringLiteral("registered")).toInt(), 27);
        QCOMPARE(document.value(QStringLiteral("target")).toInt(), 27);
        QCOMPARE(document.value(QStringLiteral("ceiling")).toInt(), 48);
    }
    /// A batch runs on all of them, and holds what it cached.
    void aTargetSaysWhatIsLostForIt()
    {
        const QString source = QStringLiteral("demo:?noise=0&losses=0&start=12");
        for (const QStringList& more : {QStringList{QStringLiteral("--dry-run")}, QStringList()}) {
            const Ended ended = ctl(QStringList{QStringLiteral("target"), source, QStringLiteral("0")} + more);
            QVERIFY2(ended.code == 0, qPrintable(ended.all()));
            QVERIFY2(ended.err.contains("of 24 executors that leave for this target, 24 run tasks, which end first"), ended.err.constData());
            QVERIFY2(!ended.err.contains("lost"), ended.err.constData()); // there Spark moves what is cached
            const Ended kept = ctl(QStringList{QStringLiteral("target"), source, QStringLiteral("0"), QStringLiteral("--keep")} + more);
            QVERIFY2(kept.code == 0 && kept.err.isEmpty(), qPrintable(kept.all()));
        }
    }
    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        const QStringList run{QStringLiteral("run"), QStringLiteral("demo:"), QStringLiteral("--policy")};
        const auto set = [](const QString& pair) { return QStringList{QStringLiteral("--set"), pair}; };
        const QStringList fixed = run + QStringList{QStringLiteral("fixed")} + set(QStringLiteral("executors=5"));
        QTest::newRow("a schedule without entries") << (run + QStringList{QStringLiteral("schedule")}) << QByteArray("Accepted: Mon-Fri 08:00-20:00=40");
        QTest::newRow("no target for such a metric") << (run + QStringList{QStringLiteral("target-tracking")} + set(QStringLiteral("metric=logs_per_executor")))
                                                     << QByteArray("target is missing. It has no default. Accepted: 0.001..1000000000 logs_per_executor");
        QTest::newRow("no such option of the demo") << QStringList{QStringLiteral("watch"), QStringLiteral("demo:day?bogus=1")} << QByteArray("Nothing is called “bogus”");
        QTest::newRow("no time") << (fixed + QStringList{QStringLiteral("--for"), QStringLiteral("0")}) << QByteArray("from 0.1 to 10000000.");
        QTest::newRow("no zone") << (fixed + set(QStringLiteral("time_zone=Mars"))) << QByteArray("time_zone cannot be “Mars”");
        QTest::newRow("a rule twice") << (fixed + set(QStringLiteral("victim_order=idle,idle"))) << QByteArray("victim_order cannot be “idle,idle”");
        QTest::newRow("no rule") << (fixed + set(QStringLiteral("victim_order="))) << QByteArray("victim_order cannot be");
        QTest::newRow("a password") << QStringList{QStringLiteral("watch"), QStringLiteral("http://user:geheim@127.0.0.1:1")} << QByteArray("A name or password in an address");
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, says);
        const Ended ended = ctl(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains(says), ended.err.constData());
        QVERIFY(!ended.err.contains("geheim"));
    }
    void aFlagMayBeSwitchedAsPeopleDoIt()
    {
        const Ended ended = ctl({QStringLiteral("run"), QStringLiteral("demo:"), QStringLiteral("--policy"), QStringLiteral("fixed"), QStringLiteral("--set"),
                                 QStringLiteral("executors=24"), QStringLiteral("--set"), QStringLiteral("take_busy=yes"), QStringLiteral("--for"), QStringLiteral("0.2")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QVERIFY(!ended.rows().isEmpty()); // its time counts from its first decision
    }
    void ownersHaveWordsInTheTable()
    {
        const Ended ended = ctl({QStringLiteral("watch"), QStringLiteral("demo:"), QStringLiteral("--samples"), QStringLiteral("1"), QStringLiteral("--output"), QStringLiteral("table")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QVERIFY2(ended.out.contains("nobody yet"), ended.out.constData());
    }
    void moreThanThereAreCannotGo()
    {
        const QString source = QStringLiteral("demo:?noise=0&losses=0&start=12");
        const Ended all = ctl({QStringLiteral("release"), source, QStringLiteral("--count"), QStringLiteral("30"), QStringLiteral("--dry-run")});
        QCOMPARE(all.code, 1);
        QVERIFY2(all.err.contains("only 24 are registered"), all.err.constData());
        const Ended some = ctl({QStringLiteral("release"), source, QStringLiteral("--count"), QStringLiteral("24"), QStringLiteral("--force"), QStringLiteral("--dry-run")});
        QCOMPARE(some.code, 1);
        QVERIFY2(some.err.contains("only 0 may"), some.err.constData()); // all of them run tasks
    }
    void fewerLeaveAndAreNamed()
    {
        const Ended ended = ctl({QStringLiteral("target"), QStringLiteral("demo:?speed=60&losses=0&executors=8"), QStringLiteral("--add"), QStringLiteral("-4"),
                                 QStringLiteral("--wait"), QStringLiteral("30")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(ended.object().value(QStringLiteral("registered")).toInt(), 4);
        QCOMPARE(ended.object().value(QStringLiteral("target")).toInt(), 4);
        const QJsonArray outcomes = ended.object().value(QStringLiteral("outcomes")).toArray();
        QCOMPARE(outcomes.size(), 4);
        for (const QJsonValue& outcome : outcomes)
            QCOMPARE(outcome.toObject().value(QStringLiteral("outcome")).toString(), QStringLiteral("removed"));
    }
    void keepReleasesNobody()
    {
        const Ended ended = ctl({QStringLiteral("target"), QStringLiteral("demo:?losses=0"), QStringLiteral("4"), QStringLiteral("--keep"), QStringLiteral("--wait"), QStringLiteral("10")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(ended.object().value(QStringLiteral("target")).toInt(), 4);
        QCOMPARE(ended.object().value(QStringLiteral("registered")).toInt(), 24);
        QCOMPARE(ended.object().value(QStringLiteral("outcomes")).toArray().size(), 0);
    }
    void aboveTheCeilingIsWarnedOf()
    {
        const Ended ended = ctl({QStringLiteral("target"), QStringLiteral("demo:"), QStringLiteral("99")});
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.err.contains("48") && ended.err.contains("spark.cores.max"), ended.err.constData());
        QCOMPARE(ended.object().value(QStringLiteral("ceiling_because")).toString(), QStringLiteral("cores_max"));
        QCOMPARE(ended.object().value(QStringLiteral("effect")).toString(), QStringLiteral("waiting"));
    }
    void theWaitThatIsNotEnoughIsAFailure()
    {
        const Ended ended = ctl({QStringLiteral("target"), QStringLiteral("demo:?losses=0"), QStringLiteral("30"), QStringLiteral("--wait"), QStringLiteral("0.5")});
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QCOMPARE(ended.object().value(QStringLiteral("accepted")).toBool(), true);
        QCOMPARE(ended.object().value(QStringLiteral("effect")).toString(), QStringLiteral("waiting"));
        QVERIFY(ended.err.contains("24"));
    }
    void releaseNamesWhoWent()
    {
        const Ended ended = ctl({QStringLiteral("release"), QStringLiteral("demo:?speed=20&losses=0"), QStringLiteral("3"), QStringLiteral("5"), QStringLiteral("--wait"), QStringLiteral("30")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(ended.object().value(QStringLiteral("requested")).toInt(), 2);
        QCOMPARE(ended.object().value(QStringLiteral("registered")).toInt(), 22);
        QCOMPARE(ended.object().value(QStringLiteral("target")).toInt(), 22);
        QCOMPARE(ended.object().value(QStringLiteral("outcomes")).toArray().size(), 2);
    }
    void aBusyOneThatWillNotLeaveIsNamed()
    {
        const Ended ended = ctl({QStringLiteral("release"), QStringLiteral("demo:?losses=0&start=12"), QStringLiteral("3"), QStringLiteral("--idle"), QStringLiteral("--wait"), QStringLiteral("1")});
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains("3"), ended.err.constData());
    }
    void anUnknownIdRefusesAll()
    {
        const Ended ended = ctl({QStringLiteral("release"), QStringLiteral("demo:"), QStringLiteral("3"), QStringLiteral("4711"), QStringLiteral("--force")});
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.err.contains("4711"));
        QCOMPARE(ended.object().value(QStringLiteral("accepted")).toBool(true), false);
        QCOMPARE(ended.object().value(QStringLiteral("target")).toInt(), 24);
    }
    void moreThanMayGoIsRefused()
    {
        const Ended ended = ctl({QStringLiteral("release"), QStringLiteral("demo:?losses=0&start=12"), QStringLiteral("--count"), QStringLiteral("30"), QStringLiteral("--force")});
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.err.contains("30"));
    }
    void dryRunNamesWhoWouldGo()
    {
        const Ended ended = ctl({QStringLiteral("target"), QStringLiteral("demo:"), QStringLiteral("20"), QStringLiteral("--dry-run")});
        QCOMPARE(ended.code, 0);
        const QJsonObject document = ended.object();
        QCOMPARE(document.value(QStringLiteral("accepted")).toBool(true), false);
        QCOMPARE(document.value(QStringLiteral("effect")).toString(), QStringLiteral("none"));
        QCOMPARE(document.value(QStringLiteral("target")).toInt(), 24);
        QVERIFY(document.value(QStringLiteral("outcomes")).toArray().size() >= 3); // one may have been lost before
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("unknown") << QStringList{QStringLiteral("simulate"), QStringLiteral("demo:day")};
        QTest::newRow("value") << QStringList{QStringLiteral("watch"), QStringLiteral("demo:?speed=x")};
        QTest::newRow("token file") << QStringList{QStringLiteral("watch"), QStringLiteral("demo:"), QStringLiteral("--token-file"), QStringLiteral("/nowhere")};
    }
    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        const Ended ended = ctl(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.out.isEmpty());
        QVERIFY(!ended.err.isEmpty());
    }
    void interruptedWatchEndsCleanly_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void interruptedWatchEndsCleanly()
    {
        QFETCH(int, number);
        Ctl watch({QStringLiteral("watch"), QStringLiteral("demo:"), QStringLiteral("--interval"), QStringLiteral("0.1")});
        QVERIFY(!watch.row([](const QJsonObject&) { return true; }).isEmpty());
        watch.signal(number);
        const Ended ended = watch.end();
        QVERIFY(!ended.crashed);
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.err.isEmpty());
        QVERIFY(ended.out.endsWith("}\n"));
    }
    void interruptedWaitSaysWhatItHas()
    {
        Ctl target({QStringLiteral("target"), QStringLiteral("demo:"), QStringLiteral("40"), QStringLiteral("--wait"), QStringLiteral("100"), QStringLiteral("--output"), QStringLiteral("jsonl")});
        QVERIFY(!QTest::qWaitFor([&target] { return target.process().state() == QProcess::NotRunning; }, 2'000)); // it waits
        target.signal(SIGINT);
        const Ended ended = target.end();
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.object().value(QStringLiteral("effect")).toString(), QStringLiteral("waiting"));
    }
    void whatCannotBeWrittenIsNotDone_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const char* arguments : {"executors demo:", "discover demo:", "target demo: 25", "watch demo: --samples 2", "--help"})
            QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }
    void whatCannotBeWrittenIsNotDone()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("there is no /dev/full here");
        QFETCH(QString, arguments);
        QProcess program;
        program.setStandardOutputFile(QStringLiteral("/dev/full"));
        program.start(QStringLiteral(STOKERCTL), arguments.split(u' '));
        QVERIFY(QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; }, 30'000));
        QCOMPARE(program.exitCode(), 1);
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(said.contains("Standard output"), said.constData());
    }
    void aClosedPipeIsQuiet()
    {
        QProcess shell;
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("'%1' watch demo: --interval 0.1 | head -n 1").arg(QStringLiteral(STOKERCTL))});
        QVERIFY(QTest::qWaitFor([&shell] { return shell.state() == QProcess::NotRunning; }, 30'000));
        QVERIFY(shell.readAllStandardError().isEmpty());
        QCOMPARE(shell.readAllStandardOutput().count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(CtlDemoTest)
#include "tst_ctl_demo.moc"
