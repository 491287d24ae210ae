// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of every kind, damaged in every way, by a fixed seed: nothing may crash, hang or read what is not there (run it under the sanitizers),
// and what is left whole must still be read afterwards.
#include "fuzz/sparkanswers.h"
#include "support/fakeapplication.h"
#include "support/fakejson.h"

#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace stoker;

namespace {

std::vector<QByteArray> seeds()
{
    test::FakeApplication application(QStringLiteral("app-1"), 3);
    application.executors[1].pins = domain::Pin::Busy | domain::Pin::Cached;
    application.executors[1].jobs = {1, 2};
    application.remove(application.executors[0].id, QStringLiteral("Executor killed by driver."), QStringLiteral("command"));
    test::FakeRequest request;
    const auto object = [](const QJsonObject& o) { return QJsonDocument(o).toJson(QJsonDocument::Compact); };
    const auto array = [](const QJsonArray& a) { return QJsonDocument(a).toJson(QJsonDocument::Indented); };
    return {
        object(application.state(std::nullopt)),
        object(application.state(application.revision - 1)),
        object(application.health(request)),
        array(application.restExecutors(true)),
        array({application.restApplication()}),
        array({test::fakeStage(1, "ACTIVE", 9, 2, 3, 1'000, 5'000'000, QStringLiteral("agg\nid = a\nrunId = b\nbatch = 4")),
               test::fakeStage(2, "COMPLETE", 9, 0, 9, 10, 50, QStringLiteral("Streaming job from <a href=\"/streaming/batch/?id=17\">x</a>"))}),
        object(test::fakeEnvironment(application.properties)),
        R"([{"jobId":3,"name":"n","description":"a\nid = a\nrunId = b\nbatch = 3","submissionTime":"2026-11-21T05:25:05.545GMT",
            "completionTime":"2026-11-21T05:26:05.545GMT","stageIds":[1,2],"status":"SUCCEEDED"}])",
        R"([{"id":7,"name":"r","numCachedPartitions":2,"memoryUsed":7,"diskUsed":1,"dataDistribution":[{"address":"a:1","memoryUsed":7,"diskUsed":1}]}])",
        R"([{"batchId":1795262404000,"status":"COMPLETED","batchDuration":4000,"inputSize":50,"schedulingDelay":100,"processingTime":1500}])",
        R"({"batchDuration":4000,"numReceivers":1,"avgInputRate":85.625,"startTime":"2026-11-21T05:33:10.507GMT"})",
        R"({"activeapps":[{"id":"a","name":"n","user":"u","state":"RUNNING","starttime":1795238894378,"cores":4}],"completedapps":[],"cores":4})",
        R"({"gauges":{"x.ExecutorAllocationManager.executors.numberTargetExecutors":{"value":5}}})",
        R"({"application":"a","command":8,"target":6,"was":8,"ceiling":{"value":8,"because":"cores_max"},"outcomes":[{"id":"3","outcome":"removed"}]})",
        R"({"commands":[{"command":1,"kind":"target","time_ms":1795262400000,"status":"waiting","outcomes":[{"id":"1","outcome":"busy"}],"error":{"code":"x"}}]})",
        R"({"error":{"code":"owned","message":"m","owner":{"name":"p"},"ids":["1",2,{}],"n":1.5,"b":true}})",
    };
}

/// One damage more: a flip, a cut, a copy, a swap, or something that JSON gives a meaning to.
void damage(QByteArray& bytes, std::mt19937& random)
{
    static const char* words[] = {"null", "-1", "1e308", "-1e400", "18446744073709551616", "NaN", "true", "[", "]", "{", "}", "\"", ",", ":", "\\u0000",
                                  "\\ud800", "\\", "[[[[[[[[", "\"\"", "9223372036854775807", "-9223372036854775808", "2147483648", "\xff", "0x1", "[]", "{}"};
    const auto at = [&random](qsizetype size) { return static_cast<qsizetype>(random() % static_cast<std::size_t>(std::max<qsizetype>(1, size))); };
    const qsizetype where = at(bytes.size());
    switch (random() % 6) {
    case 0:
        if (!bytes.isEmpty())
            bytes[where] = static_cast<char>(random());
        break;
    case 1:
        bytes.truncate(where);
        break;
    case 2:
        bytes.remove(where, 1 + at(40));
        break;
    case 3:
        bytes.insert(where, bytes.mid(at(bytes.size()), 1 + at(200)));
        break;
    case 4:
        bytes.insert(where, words[random() % std::size(words)]);
        break;
    default: { // a value replaced by another
        const qsizetype colon = bytes.indexOf(':', where);
        const qsizetype end = colon < 0 ? -1 : bytes.indexOf(',', colon);
        if (end > colon)
            bytes.replace(colon + 1, end - colon - 1, words[random() % std::size(words)]);
        break;
    }
    }
}

} // namespace

class TestMutations : public QObject {
    Q_OBJECT

private slots:
    void seedsAreRead()
    {
        for (const QByteArray& seed : seeds())
            QVERIFY2(fuzz::parseEverything(seed) >= 1, seed.constData());
    }

    void everyCut()
    {
        for (const QByteArray& seed : seeds()) {
            for (qsizetype size = 0; size < seed.trimmed().size(); ++size)
                QCOMPARE(fuzz::parseEverything(seed.left(size)), 0); // a part is never taken for the whole
        }
    }

    void mutations()
    {
        const std::vector<QByteArray> all = seeds();
        std::mt19937 random(20'261'121);
        const int rounds = qEnvironmentVariableIntValue("STOKER_FUZZ_ROUNDS") > 0 ? qEnvironmentVariableIntValue("STOKER_FUZZ_ROUNDS") : 20'000;
        int accepted = 0;
        for (int i = 0; i < rounds; ++i) {
            QByteArray bytes = all[random() % all.size()];
            for (unsigned damages = 1 + random() % 4; damages > 0; --damages)
                damage(bytes, random);
            accepted += fuzz::parseEverything(bytes) > 0 ? 1 : 0;
        }
        // Some damage leaves good JSON; if everything or nothing passed, the damage would be no test.
        QVERIFY2(accepted > rounds / 50 && accepted < rounds * 9 / 10, qPrintable(QString::number(accepted)));
        for (const QByteArray& seed : all)
            QVERIFY(fuzz::parseEverything(seed) >= 1);
    }

    void deepAndLong()
    {
        for (const char* open : {"[", "{\"a\":", "[{\"id\":", "{\"executors\":[{\"jobs\":["})
            fuzz::parseEverything(QByteArray(open).repeated(200'000));
        fuzz::parseEverything("[{\"id\":\"" + QByteArray(4'000'000, 'x') + "\"}]");
        fuzz::parseEverything("[" + QByteArray("{\"id\":\"1\"},").repeated(100'000) + "{\"id\":\"2\"}]");
    }
};

QTEST_GUILESS_MAIN(TestMutations)
#include "tst_mutations.moc"
