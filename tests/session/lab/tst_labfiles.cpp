// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outcomejson.h"
#include "session/lab/knob.h"
#include "session/lab/labfakes.h"
#include "session/lab/scenariofile.h"

#include "policy/catalogue.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using namespace session::lab;

class TestLabFiles : public QObject {
    Q_OBJECT
private slots:
    void everyPolicyHasItsKnobs()
    {
        for (const policy::PolicyInfo* info : policy::policyInfos()) {
            const auto all = knobs(QString::fromUtf8(info->name.data(), qsizetype(info->name.size())), 1700);
            QVERIFY(all.size() >= info->parameters.size());
            QVERIFY2(all.front().head, info->name.data());
            QVERIFY(std::is_partitioned(all.begin(), all.end(), [](const Knob& knob) { return knob.head; }));
            for (const Knob& knob : all) {
                if (!knob.scale)
                    continue;
                QVERIFY2(knob.scale->least < knob.scale->most, qPrintable(knob.name));
                // Where a slider stands and what it says are the same thing.
                for (const double position : {0.0, 0.1, 0.5, 0.9}) {
                    const auto value = knob.scale->value(position);
                    QVERIFY(value && *value >= knob.parameter.least && *value <= knob.parameter.most);
                    QVERIFY2(std::abs(*knob.scale->value(knob.scale->position(value)) - *value) < 1e-9, qPrintable(knob.name));
                }
            }
        }
        QVERIFY(knobs(u"nobody"_s, 10).empty());
    }

    void theFirstKnobsAreThoseAnOperatorTurns()
    {
        const auto deadline = knobs(u"deadline"_s, 1700);
        QCOMPARE(deadline[0].name, u"finish_share"_s);
        QCOMPARE(deadline[3].name, u"cooldown_down_s"_s);
        const auto most = std::find_if(deadline.begin(), deadline.end(), [](const Knob& knob) { return knob.name == u"max_executors"_s; });
        QVERIFY(most != deadline.end());
        QVERIFY(!most->scale->value(1)); // no limit
        QCOMPARE(most->scale->most, 3400.0);
        const auto spark = knobs(u"spark-streaming-allocation"_s, 10);
        QVERIFY(std::none_of(spark.begin(), spark.end(), [](const Knob& knob) { return knob.owner.isEmpty(); })); // knows no guards
    }

    void aScenarioComesBackAsItWasSaved()
    {
        ScenarioFile scenario{u"demo:day?noise=0"_s, {{{u"mine"_s, u"deadline"_s, {{u"finish_share"_s, 0.7}}}, {{}, u"fixed"_s, {{u"executors"_s, 12.0}}}}, 55.0, {}}};
        scenario.setup.model.cores = 4;
        scenario.setup.model.startupSeconds = 30.5;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"one.json"_s);
        QVERIFY(writeScenarioFile(path, scenario).has_value());
        const auto read = readScenarioFile(path);
        QVERIFY(read.has_value());
        QCOMPARE(*read, scenario);
    }

    void whatIsWrongWithAFileIsSaid_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("name");
        const QByteArray columns = R"("columns": [{"stoker_policy": 1, "policy": "deadline"}, {"stoker_policy": 1, "policy": "deadline"}])";
        QTest::newRow("none") << QByteArray("nonsense") << u"stoker_scenario"_s;
        QTest::newRow("newer") << QByteArray(R"({"stoker_scenario": 2})") << u"stoker_scenario"_s;
        QTest::newRow("no trace") << "{\"stoker_scenario\": 1, " + columns + "}" << u"trace"_s;
        QTest::newRow("one column") << QByteArray(R"({"stoker_scenario": 1, "trace": "demo:day", "columns": [{}]})") << u"columns"_s;
        QTest::newRow("deadline") << R"({"stoker_scenario": 1, "trace": "demo:day", "deadline_s": -1, )" + columns + "}" << u"deadline_s"_s;
        QTest::newRow("half a core") << R"({"stoker_scenario": 1, "trace": "demo:day", "model": {"cores": 0.5}, )" + columns + "}" << u"cores"_s;
        QTest::newRow("too many cores") << R"({"stoker_scenario": 1, "trace": "demo:day", "model": {"cores": 20000}, )" + columns + "}" << u"cores"_s;
        QTest::newRow("unknown model") << R"({"stoker_scenario": 1, "trace": "demo:day", "model": {"colour": 1}, )" + columns + "}" << u"colour"_s;
        QTest::newRow("bad setting")
            << QByteArray(R"({"stoker_scenario": 1, "trace": "demo:day", "columns": [{"stoker_policy": 1, "policy": "deadline", "settings": {"finish_share": 9}}, {}]})") << u"finish_share"_s;
    }
    void whatIsWrongWithAFileIsSaid()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, name);
        const auto read = scenarioFromJson(document);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().values.value(u"name"_s).toString(), name);
    }

    void outcomesAreWrittenAsTheTerminalPrintsThem()
    {
        domain::Scenario scenario;
        scenario.policy = u"fixed"_s;
        scenario.settings = {{u"executors"_s, 100.0}};
        const auto outcome = test::simpleOutcome(*test::labDay(10), scenario);
        const QJsonObject json = domain::toJson(outcome);
        for (const char* key : {"policy", "settings", "engine", "duration_s", "executor_hours", "core_hours", "cpu_percent", "busy_percent", "peak_executors", "mean_executors", "deadline_misses",
                                "batches", "latency_s", "backlog_max", "scale_ups", "scale_downs", "series"})
            QVERIFY2(json.contains(QLatin1StringView(key)), key);
        QVERIFY(json.value(u"cpu_percent"_s).isNull()); // not known
        QCOMPARE(json.value(u"engine"_s).toString(), u"exact"_s);
        QCOMPARE(json.value(u"series"_s)[9][u"t_s"_s].toDouble(), 540.0);
        const QList<QByteArray> lines = toCsv({&outcome, nullptr, &outcome}).trimmed().split('\n');
        QCOMPARE(lines.size(), 21);
        QVERIFY(lines[20].startsWith("C,fixed,540,100,100,"));
    }
};

QTEST_GUILESS_MAIN(TestLabFiles)
#include "tst_labfiles.moc"
