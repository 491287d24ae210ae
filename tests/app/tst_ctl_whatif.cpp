// SPDX-License-Identifier: GPL-3.0-or-later
// stokerctl simulate, compare and tune as a script runs them, on the built-in day: names of the contract, formats, exit codes.
#include "app/common/opentrace.h"
#include "app/ctlrunner.h"
#include "item/report/comparison.h"
#include "simulation/whatif/whatif.h"
#include "support/tracelogs.h"

#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;
using stoker::test::ctl;
using stoker::test::Ctl;

class CtlWhatIfTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray& bytes, const QString& name)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    static QByteArray smallLog()
    {
        stoker::test::LogText text;
        text.executor("0", 1'000).job(0, 2'000, {{0, 2}}).submitted({0, 2}, 2'001);
        text.task({.stage = 0, .index = 0, .from = 2'010, .to = 12'000}).task({.stage = 0, .index = 1, .from = 12'010, .to = 22'000});
        return text.completed({0, 2}, 2'001, 22'001).jobEnd(0, 22'002).end(23'000).text();
    }

private slots:
    void simulateTellsAllOfTheContract()
    {
        const auto ended = ctl({u"simulate"_s, u"demo:day?noise=0&executors=170"_s, u"--policy"_s, u"fixed"_s, u"--set"_s, u"executors=170"_s});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        const QJsonObject outcome = ended.object();
        QStringList names = outcome.keys();
        QStringList expected{u"policy"_s,         u"settings"_s,   u"engine"_s,          u"duration_s"_s,     u"executor_hours"_s,  u"core_hours"_s, u"cpu_percent"_s, u"busy_percent"_s,
                             u"peak_executors"_s, u"mean_executors"_s, u"deadline_misses"_s, u"batches"_s, u"unfinished"_s, u"assumed"_s, u"notes"_s, u"latency_s"_s, u"backlog_max"_s, u"scale_ups"_s,   u"scale_downs"_s, u"series"_s};
        names.sort();
        expected.sort();
        QCOMPARE(names, expected);
        QCOMPARE(outcome.value(u"policy"_s).toString(), u"fixed"_s);
        QCOMPARE(outcome.value(u"engine"_s).toString(), u"exact"_s);
        QCOMPARE(outcome.value(u"batches"_s).toInt(), 1'440);
        // Task lengths are whole milliseconds, 16 of them one after the other.
        QVERIFY(std::abs(outcome.value(u"latency_s"_s).toObject().value(u"max"_s).toDouble() - 50) < 0.02);
        QVERIFY(outcome.value(u"cpu_percent"_s).isNull());
        const QJsonArray series = outcome.value(u"series"_s).toArray();
        QCOMPARE(series.size(), 1'440);
        QCOMPARE(series.at(1).toObject().value(u"t_s"_s).toDouble(), 60.0);
        QCOMPARE(series.at(720).toObject().value(u"logs_per_minute"_s).toDouble(), 120'000.0 * 170);
    }

    void simulateWritesItsSeriesAsCsv()
    {
        const auto ended = ctl({u"simulate"_s, u"demo:day"_s, u"--policy"_s, u"deadline"_s, u"--engine"_s, u"fluid"_s, u"--output"_s, u"csv"_s});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        const QList<QByteArray> lines = ended.out.split('\n');
        QCOMPARE(lines.first(), QByteArray("t_s,executors,target,backlog,logs_per_minute"));
        QVERIFY(lines.size() >= 1'440);
        QVERIFY(lines.at(1).startsWith("0,"));
    }

    void whatWasAssumedIsSaid()
    {
        QStringList asked{u"simulate"_s, write(smallLog(), u"assumed"_s), u"--policy"_s, u"spark-dynamic-allocation"_s};
        // The only executor was there a second after the application began: no start-up takes longer by this log.
        QJsonObject outcome = ctl(asked).object();
        QCOMPARE(outcome.value(u"assumed"_s).toObject().keys(), (QStringList{u"allocation_batch"_s, u"startup_s"_s, u"startup_spread_s"_s}));
        QCOMPARE(outcome.value(u"assumed"_s).toObject().value(u"startup_s"_s).toDouble(), 1.0);
        const auto table = ctl(QStringList{u"compare"_s} + asked.mid(1) + QStringList{u"--policy"_s, u"fixed,executors=1"_s});
        QVERIFY2(table.out.contains("was assumed"), table.out.constData());
        outcome = ctl(asked + QStringList{u"--model"_s, u"startup_s=5"_s, u"--model"_s, u"allocation_batch=2"_s}).object();
        QVERIFY(outcome.value(u"assumed"_s).toObject().isEmpty());
        QVERIFY(ctl({u"inspect"_s, asked[1]}).out.contains("a simulation assumes 1"));
        // A fixed number asks for nobody.
        asked = {u"simulate"_s, asked[1], u"--policy"_s, u"fixed"_s, u"--set"_s, u"executors=1"_s};
        QVERIFY(ctl(asked).object().value(u"assumed"_s).toObject().isEmpty());
    }

    void executorsThatAreNotAlikeAreSaid()
    {
        stoker::test::LogText text;
        text.executor("0", 1'000, 1).executor("1", 1'000, 3).job(0, 2'000, {{0, 2}}).submitted({0, 2}, 2'001);
        text.task({.stage = 0, .index = 0, .from = 2'010, .to = 12'000}).task({.stage = 0, .index = 1, .from = 2'010, .to = 12'000});
        text.completed({0, 2}, 2'001, 12'001).jobEnd(0, 12'002).end(23'000);
        const QString file = write(text.text(), u"mixed"_s);
        const QStringList asked{u"simulate"_s, file, u"--policy"_s, u"fixed"_s, u"--set"_s, u"executors=2"_s};
        QCOMPARE(ctl(asked).object().value(u"notes"_s).toArray(), QJsonArray{u"mixed_cores"_s});
        const auto refused = ctl(asked + QStringList{u"--engine"_s, u"fluid"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("exact"), refused.err.constData());
        QVERIFY2(ctl({u"inspect"_s, file}).out.contains("1 of 1, 1 of 3"), "cores of each");
    }

    void modelAndDeadlineCount()
    {
        const QStringList common{u"simulate"_s, u"demo:day?noise=0&executors=17"_s, u"--policy"_s, u"fixed"_s, u"--set"_s, u"executors=17"_s, u"--engine"_s, u"fluid"_s};
        QCOMPARE(ctl(common).object().value(u"deadline_misses"_s).toInt(), 0);
        QVERIFY(ctl(common + QStringList{u"--deadline"_s, u"40"_s}).object().value(u"deadline_misses"_s).toInt() > 50);
        QCOMPARE(ctl(common + QStringList{u"--model"_s, u"cap=5"_s}).object().value(u"peak_executors"_s).toInt(), 5);
        QCOMPARE(ctl(common + QStringList{u"--model"_s, u"interval_s=120"_s}).object().value(u"batches"_s).toInt(), 720);
    }

    void compareIsAnArrayInTheOrderAsked()
    {
        const auto ended = ctl({u"compare"_s, u"demo:day?executors=100"_s, u"--policy"_s, u"fixed,executors=100"_s, u"--policy"_s, u"deadline,band=0.2,victim_order=idle,no_cache"_s,
                                u"--output"_s, u"json"_s});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(ended.array().size(), 2);
        QCOMPARE(ended.array().at(0).toObject().value(u"settings"_s).toObject().value(u"executors"_s).toDouble(), 100.0);
        const QJsonObject second = ended.array().at(1).toObject().value(u"settings"_s).toObject();
        QCOMPARE(second.value(u"band"_s).toDouble(), 0.2);
        QCOMPARE(second.value(u"victim_order"_s).toString(), u"idle,no_cache"_s);
        QVERIFY(second.contains(u"finish_share"_s)); // defaults too
        const auto table = ctl({u"compare"_s, u"demo:day?executors=100"_s, u"--policy"_s, u"fixed,executors=100"_s, u"--policy"_s, u"deadline"_s});
        QCOMPARE(table.out.split('\n').size(), 4);
        QVERIFY(table.out.contains("deadline"));
        QVERIFY(!table.out.contains("executors=")); // each row says by its policy which it is
        const auto twice = ctl({u"compare"_s, u"demo:day?executors=100"_s, u"--policy"_s, u"fixed,executors=100"_s, u"--policy"_s, u"fixed,executors=90"_s});
        QVERIFY2(twice.out.contains("fixed  executors=100 ") && twice.out.contains("fixed  executors=90 "), twice.out.constData());
    }

    void compareAsAReportIsWhatTheLabExports()
    {
        const auto ended = ctl({u"compare"_s, u"demo:day?executors=100"_s, u"--policy"_s, u"fixed,executors=100"_s, u"--policy"_s, u"deadline,band=0.2"_s, u"--engine"_s, u"fluid"_s,
                                u"--deadline"_s, u"55"_s, u"--output"_s, u"html"_s});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QVERIFY2(ended.err.isEmpty(), ended.err.constData());
        const auto trace = stoker::app::openTrace(u"demo:day?executors=100"_s);
        QVERIFY(trace);
        stoker::item::Comparison comparison{u"Built-in day, executors=100"_s, &*trace, {}, 55, {}, {}};
        std::vector<stoker::domain::ScenarioOutcome> outcomes;
        const std::vector<stoker::policy::Plan> plans{{{}, u"fixed"_s, {{u"executors"_s, 100.0}}}, {{}, u"deadline"_s, {{u"band"_s, 0.2}}}};
        for (const stoker::policy::Plan& plan : plans) {
            stoker::domain::Scenario scenario;
            scenario.policy = plan.policy;
            scenario.settings = plan.settings;
            scenario.engine = stoker::domain::EngineKind::Fluid;
            scenario.deadlineSeconds = 55;
            const auto outcome = stoker::simulation::run(trace->workload, scenario);
            QVERIFY(outcome);
            outcomes.push_back(*outcome);
        }
        for (std::size_t i = 0; i < plans.size(); ++i)
            comparison.columns.push_back({plans[i], &outcomes[i]});
        QCOMPARE(ended.out, stoker::item::toHtml(comparison));
        QXmlStreamReader reader(ended.out);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void theReportSaysUnderWhichCluster()
    {
        const auto ended = ctl({u"compare"_s, u"demo:day?executors=60"_s, u"--policy"_s, u"fixed,executors=60"_s, u"--policy"_s, u"fixed,executors=50"_s, u"--engine"_s, u"fluid"_s,
                                u"--model"_s, u"cap=1777"_s, u"--model"_s, u"startup_s=77"_s, u"--seed"_s, u"47"_s, u"--output"_s, u"html"_s});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        for (const QString& said : {u">1\u202f777<"_s, u">77\u202fs<"_s, u">47<"_s})
            QVERIFY2(QString::fromUtf8(ended.out).contains(said), qPrintable(said));
    }

    void tuneFindsSettingsThatMeetTheDeadline()
    {
        const auto ended = ctl({u"tune"_s, u"demo:day?executors=60"_s, u"--policy"_s, u"deadline"_s, u"--budget"_s, u"60"_s});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        const QJsonObject result = ended.object();
        QCOMPARE(result.value(u"evaluated"_s).toInt(), 60);
        QCOMPARE(result.value(u"best"_s).toObject().value(u"deadline_misses"_s).toInt(), 0);
        QVERIFY(result.value(u"optimum"_s).toObject().value(u"core_hours"_s).toDouble() > 0);
        QVERIFY(!result.value(u"pareto"_s).toArray().isEmpty());
    }

    void tuneRefusesWhatCannotMeetTheDeadline()
    {
        const auto ended = ctl({u"tune"_s, u"demo:day?executors=60"_s, u"--policy"_s, u"deadline"_s, u"--budget"_s, u"10"_s, u"--model"_s, u"cap=20"_s});
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QVERIFY(ended.object().value(u"best"_s).toObject().value(u"deadline_misses"_s).toInt() > 0);
        QVERIFY2(ended.err.startsWith("stokerctl: No settings"), ended.err.constData()); // the reason
    }

    void whatNeverEndsIsSaidEverywhere()
    {
        const QString log = write(smallLog(), u"small"_s);
        const QStringList nobody{u"--policy"_s, u"fixed"_s, u"--set"_s, u"executors=0"_s};
        const auto simulated = ctl(QStringList{u"simulate"_s, log} + nobody);
        QVERIFY2(simulated.code == 0, qPrintable(simulated.all()));
        QCOMPARE(simulated.object().value(u"unfinished"_s).toInt(), 1);
        QCOMPARE(simulated.object().value(u"deadline_misses"_s).toInt(), 1); // though there is no deadline
        QVERIFY2(simulated.err.startsWith("stokerctl: fixed: of 1 batches, 1 never ended."), simulated.err.constData());

        const QStringList both{u"compare"_s, log, u"--policy"_s, u"fixed,executors=0"_s, u"--policy"_s, u"fixed,executors=1"_s};
        const auto table = ctl(both);
        QVERIFY2(table.out.contains("Never ended"), table.out.constData());
        QVERIFY(!ctl({u"compare"_s, log, u"--policy"_s, u"fixed,executors=2"_s, u"--policy"_s, u"fixed,executors=1"_s}).out.contains("Never ended"));
        const auto csv = ctl(both + QStringList{u"--output"_s, u"csv"_s});
        const QList<QByteArray> lines = csv.out.split('\n');
        const qsizetype column = lines.at(0).split(',').indexOf("unfinished");
        QVERIFY2(column > 0 && lines.at(1).split(',').at(column) == "1" && lines.at(2).split(',').at(column) == "0", csv.out.constData());
        const auto html = ctl(both + QStringList{u"--output"_s, u"html"_s});
        QVERIFY(html.out.contains("Never ended"));

        const auto tuned = ctl({u"tune"_s, log, u"--policy"_s, u"fixed"_s, u"--budget"_s, u"30"_s});
        QVERIFY2(tuned.code == 0, qPrintable(tuned.all()));
        QCOMPARE(tuned.object().value(u"best"_s).toObject().value(u"unfinished"_s).toInt(), 0);
        QCOMPARE(tuned.object().value(u"best"_s).toObject().value(u"settings"_s).toObject().value(u"executors"_s).toInt(), 1);
        QVERIFY2(tuned.err.startsWith("stokerctl: Nothing here has a deadline"), tuned.err.constData());
        const auto held = ctl({u"tune"_s, log, u"--policy"_s, u"fixed"_s, u"--budget"_s, u"30"_s, u"--deadline"_s, u"3600"_s});
        QVERIFY2(held.code == 0 && held.err.isEmpty(), qPrintable(held.all()));
        for (const QJsonValue& point : tuned.object().value(u"sensitivity"_s).toArray().at(0).toObject().value(u"points"_s).toArray()) {
            const double executors = point.toObject().value(u"value"_s).toDouble();
            QCOMPARE(executors, std::round(executors));
        }
    }

    void whatIsWrongWithTheTraceHasFailed_data()
    {
        QTest::addColumn<QString>("trace");
        QTest::addColumn<QString>("told");
        QTest::newRow("absent") << u"/no/such/trace"_s << u"/no/such/trace"_s;
        QTest::newRow("foreign") << write("hello\n", u"foreign"_s) << u"no trace"_s;
        QTest::newRow("bad CSV") << write("0,1\n1,x\n", u"bad.csv"_s) << u"bad.csv, line 2"_s;
        QTest::newRow("no recording") << write(QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'), u"other.stoker"_s) << u"other.stoker"_s;
        QTest::newRow("nothing ran") << write(stoker::test::LogText().end(4'000).text(), u"idle"_s) << u"nothing to run"_s;
    }
    void whatIsWrongWithTheTraceHasFailed()
    {
        QFETCH(QString, trace);
        QFETCH(QString, told);
        const QStringList model{u"--model"_s, u"cost_per_log_s=1"_s};
        QList<QStringList> commands{{u"simulate"_s, trace, u"--policy"_s, u"deadline"_s}, {u"tune"_s, trace, u"--policy"_s, u"deadline"_s, u"--budget"_s, u"3"_s}};
        if (!trace.endsWith(u"idle"_s))
            commands.append({u"inspect"_s, trace});
        for (const QStringList& command : commands) {
            const auto ended = ctl(trace.endsWith(u"idle"_s) ? command : command + model);
            QVERIFY2(ended.code == 1, qPrintable(ended.all()));
            QVERIFY2(ended.err.contains(told.toUtf8()), qPrintable(ended.all()));
            QVERIFY(ended.out.isEmpty());
        }
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no policy") << QStringList{u"simulate"_s, u"demo:day"_s};
        QTest::newRow("unknown policy") << QStringList{u"simulate"_s, u"demo:day"_s, u"--policy"_s, u"nobody"_s};
        QTest::newRow("unknown setting") << QStringList{u"simulate"_s, u"demo:day"_s, u"--policy"_s, u"deadline"_s, u"--set"_s, u"x=1"_s};
        QTest::newRow("unknown engine") << QStringList{u"simulate"_s, u"demo:day"_s, u"--policy"_s, u"deadline"_s, u"--engine"_s, u"steam"_s};
        QTest::newRow("unknown model") << QStringList{u"simulate"_s, u"demo:day"_s, u"--policy"_s, u"deadline"_s, u"--model"_s, u"x=1"_s};
        QTest::newRow("wrong model") << QStringList{u"simulate"_s, u"demo:day"_s, u"--policy"_s, u"deadline"_s, u"--model"_s, u"cores=0"_s};
        QTest::newRow("no trace") << QStringList{u"simulate"_s, u"--policy"_s, u"deadline"_s};
        QTest::newRow("wrong day") << QStringList{u"simulate"_s, u"demo:day?noise=7"_s, u"--policy"_s, u"deadline"_s};
        QTest::newRow("one policy to compare") << QStringList{u"compare"_s, u"demo:day"_s, u"--policy"_s, u"deadline"_s};
        QTest::newRow("only exact") << QStringList{u"simulate"_s, u"demo:day"_s, u"--policy"_s, u"spark-dynamic-allocation"_s, u"--engine"_s, u"fluid"_s};
        QTest::newRow("nothing to tune") << QStringList{u"tune"_s, u"demo:day"_s, u"--policy"_s, u"spark-dynamic-allocation"_s};
    }
    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        const auto ended = ctl(arguments);
        QVERIFY2(ended.code == 2, qPrintable(ended.all()));
        QVERIFY(ended.out.isEmpty());
        QVERIFY(ended.err.startsWith("stokerctl: "));
    }

    void aSignalEndsALongRun()
    {
        Ctl tune({u"tune"_s, u"demo:day"_s, u"--policy"_s, u"deadline"_s, u"--budget"_s, u"1000000"_s});
        QVERIFY(tune.process().waitForStarted());
        // Until it has set up its signals, a signal would end it as any program.
        QVERIFY(QTest::qWaitFor([&] { return QFile(u"/proc/%1/task"_s.arg(tune.process().processId())).exists() && QDir(u"/proc/%1/task"_s.arg(tune.process().processId())).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() > 2; }, 10'000));
        tune.signal(SIGTERM);
        const auto ended = tune.end();
        QVERIFY2(!ended.crashed && ended.code == 1, qPrintable(ended.all()));
    }
};

QTEST_GUILESS_MAIN(CtlWhatIfTest)
#include "tst_ctl_whatif.moc"
