// SPDX-License-Identifier: GPL-3.0-or-later
// Plain Spark, without the plugin, over a real socket and the real I/O thread.
#include "polls.h"
#include "support/fakeapplication.h"
#include "support/fakejson.h"

#include <QJsonDocument>

using namespace stoker;
using domain::ErrorCode;
using domain::Estimate;
using test::FakeApplication;
using test::FakeDriver;
using test::FakeReply;
using test::Polls;

namespace {

std::unique_ptr<FakeApplication> plain(const QString& id = QStringLiteral("app-1"), int executors = 4)
{
    auto application = std::make_unique<FakeApplication>(id, executors);
    application->plugin = false;
    return application;
}

QString because(const domain::SnapshotPtr& snapshot) { return snapshot->capabilities.because.value(QStringLiteral("*")); }

} // namespace

class TestRestSource : public QObject {
    Q_OBJECT

private slots:
    void fillsASnapshot()
    {
        auto application = plain();
        application->now = application->started + std::chrono::hours{1};
        application->executors[1].runningTasks = 1;
        application->executors[1].cachedBlocks = 2;
        application->executors[2].shuffleBytes = 4'096;
        application->executors[2].completedTasks = 3;
        application->executors[3].state = domain::ExecutorState::Excluded;
        application->remove(domain::ExecutorId(QStringLiteral("0")), QStringLiteral("worker lost: gone"), QStringLiteral("lost"));
        application->stages = {test::fakeStage(1, "COMPLETE", 4, 0, 4, 1'000, 5'000'000'000), test::fakeStage(2, "ACTIVE", 10, 1, 3, 300, 1'000'000'000)};
        application->rdds = {QJsonDocument::fromJson(R"({"id":7,"name":"r","numCachedPartitions":2,
            "dataDistribution":[{"address":"10.0.0.2:35001","memoryUsed":700,"diskUsed":77}]})").object()};
        FakeDriver driver;
        QVERIFY(driver.listen());
        application->install(driver);

        Polls polls(driver.address());
        QVERIFY(polls.connection.sink != nullptr);
        QCOMPARE(driver.requests().size(), 0U); // nothing before the first question
        domain::SnapshotPtr s = polls.fetch();
        QVERIFY(s);
        QVERIFY(s->source == domain::SourceKind::Rest);
        QCOMPARE(s->application.id.text, QStringLiteral("app-1"));
        QCOMPARE(s->application.name, QStringLiteral("logs"));
        QCOMPARE(s->application.user, QStringLiteral("anna"));
        QCOMPARE(s->application.sparkVersion, QStringLiteral("3.5.8"));
        QCOMPARE(s->application.master, QStringLiteral("spark://127.0.0.1:7077"));
        QVERIFY(s->application.instance.isEmpty() && s->application.pluginVersion.isEmpty());
        QCOMPARE(s->time, *application->now); // by the application's clock, to the millisecond
        QCOMPARE(s->executors.size(), 3U);
        QCOMPARE(s->executors[0].id.text, QStringLiteral("1"));
        QVERIFY(s->executors[0].isBusy() && !s->executors[0].idleSince);
        QVERIFY(s->executors[1].holdsShuffle && s->executors[1].shuffleBytes == 4'096);
        QVERIFY(s->executors[2].state == domain::ExecutorState::Excluded);
        QCOMPARE(s->executors[2].idleSince, s->executors[2].added); // never had a task
        QCOMPARE(s->departed.size(), 1U);
        QCOMPARE(s->departed[0].reason, QStringLiteral("worker lost: gone"));
        QVERIFY(s->departed[0].by == domain::RemovedBy::Lost);
        QCOMPARE(s->tasksRunning, 1);
        QCOMPARE(s->tasksPending, 6);
        QCOMPARE(s->records.total(), 1'300);
        QCOMPARE(*s->target, 8);
        QCOMPARE(*s->ceiling.value, 8);
        QVERIFY(!s->dynamicAllocation && s->owner.kind == domain::OwnerKind::None);
        for (const Estimate estimate : {Estimate::LogsPerMinute, Estimate::CpuPercent, Estimate::Target, Estimate::Pending, Estimate::ShuffleHeld})
            QVERIFY(s->estimates.testFlag(estimate));
        QVERIFY(!s->capabilities.target && !s->capabilities.force);

        // The second poll knows the cache, and every counter has only grown.
        application->stages[1] = test::fakeStage(2, "ACTIVE", 10, 1, 9, 900, 3'000'000'000);
        s = polls.fetch();
        QVERIFY(s);
        QCOMPARE(*s->executors[0].cachedBytes, 777);
        QCOMPARE(s->records.total(), 1'900);
        QCOMPARE(*s->executors[0].cpuSeconds, 2.0); // the only one that worked
        QCOMPARE(*s->executors[1].cpuSeconds, 0.0);
    }

    void absentPluginTakesTime()
    {
        auto application = plain();
        FakeDriver driver;
        QVERIFY(driver.listen());
        application->install(driver);
        spark::Limits limits = Polls::quick();
        limits.pluginAbsentAfter = domain::Millis{400};
        Polls polls(driver.address(), {}, limits);
        QCOMPARE(because(polls.fetch()), QStringLiteral("starting"));
        QTRY_COMPARE_WITH_TIMEOUT(because(polls.fetch()), QStringLiteral("no_plugin"), 5'000);
        // Then it is not asked for with every poll.
        const int asked = driver.count("GET", QStringLiteral("/stoker/api/v1/health"));
        for (int i = 0; i < 5; ++i)
            QVERIFY(polls.fetch());
        QCOMPARE(driver.count("GET", QStringLiteral("/stoker/api/v1/health")), asked);
    }

    void pluginThatComesLate()
    {
        auto application = plain();
        FakeDriver driver;
        QVERIFY(driver.listen());
        application->install(driver);
        Polls polls(driver.address(), QStringLiteral("secret"));
        QVERIFY(polls.fetch()->source == domain::SourceKind::Rest);
        application->plugin = true; // its handler is attached after REST
        QVERIFY(polls.fetch()->source == domain::SourceKind::Plugin);
    }

    void prefixAndHistory()
    {
        auto application = plain();
        FakeDriver driver;
        QVERIFY(driver.listen());
        application->install(driver, QStringLiteral("/proxy/app-1/"));
        Polls polls(driver.address(QStringLiteral("proxy/app-1/jobs/")));
        QVERIFY(polls.fetch());
        Polls outside(driver.address());
        QVERIFY(!outside.fetch());

        // A history server wants the attempt in every path.
        FakeDriver history;
        QVERIFY(history.listen());
        const QByteArray one = R"({"id":"app-9","name":"old","attempts":[{"attemptId":"2","completed":true,"startTimeEpoch":1795262400000,
            "endTimeEpoch":1795266000000,"sparkUser":"bob","duration":3600000},{"attemptId":"1","completed":true}]})";
        history.on(QStringLiteral("/api/v1/applications/app-9"), FakeReply{200, "application/json", one});
        history.on(QStringLiteral("/api/v1/applications/app-9/2/allexecutors"),
                   FakeReply{200, "application/json", QJsonDocument(application->restExecutors(true)).toJson()});
        for (const char* list : {"stages", "jobs", "storage/rdd"})
            history.on(QStringLiteral("/api/v1/applications/app-9/2/") + QString::fromLatin1(list), FakeReply{200, "application/json", "[ ]"});
        history.on(QStringLiteral("/api/v1/applications/app-9/2/environment"), FakeReply{200, "application/json", R"({"sparkProperties":[]})"});
        Polls old(history.address(QStringLiteral("history/app-9/2/")));
        QVERIFY(old.connection.sink == nullptr);
        const domain::SnapshotPtr s = old.fetch();
        QVERIFY2(s, old.error ? qPrintable(old.error->values.value(QStringLiteral("address")).toString()) : "");
        QCOMPARE(s->application.name, QStringLiteral("old"));
        QCOMPARE(domain::toEpochMs(s->time), 1'795'266'000'000); // stands still
        QCOMPARE(s->executors.size(), 4U);
        QCOMPARE(because(s), QStringLiteral("no_plugin"));
    }

    void anotherApplicationOnThePort()
    {
        auto first = plain(QStringLiteral("app-1"), 4);
        auto second = plain(QStringLiteral("app-2"), 2);
        first->stages = {test::fakeStage(1, "ACTIVE", 4, 1, 1, 5'000, 0)};
        second->stages = {test::fakeStage(1, "ACTIVE", 4, 1, 1, 10, 0)};
        FakeDriver driver;
        QVERIFY(driver.listen());
        first->install(driver);
        Polls polls(driver.address());
        QCOMPARE(polls.fetch()->records.total(), 5'000);
        driver.forget();
        second->install(driver);
        const domain::SnapshotPtr s = polls.fetch();
        QVERIFY(s);
        QCOMPARE(s->application.id.text, QStringLiteral("app-2"));
        QCOMPARE(s->records.total(), 10); // nothing of the first is left in it
        QCOMPARE(s->executors.size(), 2U);
        QCOMPARE(because(s), QStringLiteral("starting")); // whether it has the plugin is asked anew

        // The exchange in the middle of a poll: named by the first answer, gone at the second.
        int asked = 0;
        driver.on(QStringLiteral("/api/v1/applications"), [&](const test::FakeRequest&) {
            const QJsonObject application = ++asked == 1 ? first->restApplication() : second->restApplication();
            return FakeReply{200, "application/json", QJsonDocument(QJsonArray{application}).toJson()};
        });
        const domain::SnapshotPtr again = polls.fetch();
        QVERIFY(again);
        QCOMPARE(again->application.id.text, QStringLiteral("app-2"));
        QCOMPARE(again->records.total(), 10);
    }

    void goneAndBack()
    {
        auto application = plain();
        FakeDriver driver;
        QVERIFY(driver.listen());
        application->install(driver);
        Polls polls(driver.address());
        QVERIFY(polls.fetch());
        driver.stop();
        QCOMPARE(polls.failure(), ErrorCode::Unreachable);
        QVERIFY(driver.listen());
        QVERIFY(polls.fetch());
        // In the middle of a poll.
        FakeReply cut{200, "application/json", QByteArray(5'000, ' ')};
        cut.cutAfter = 100;
        driver.on(QStringLiteral("/api/v1/applications/app-1/allexecutors"), cut);
        QCOMPARE(polls.failure(), ErrorCode::BadAnswer);
        driver.forget();
        application->install(driver);
        QVERIFY(polls.fetch());
    }

    void badAnswers_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        const QByteArray json = "application/json";
        QTest::newRow("malformed") << json << QByteArray(R"([{"id":"1","hostPort":])") << 200 << int(ErrorCode::BadAnswer);
        QTest::newRow("other shape") << json << QByteArray(R"({"executors":[]})") << 200 << int(ErrorCode::BadAnswer);
        QTest::newRow("empty") << json << QByteArray() << 200 << int(ErrorCode::BadAnswer);
        QTest::newRow("html") << QByteArray("text/html") << QByteArray("<html>hello</html>") << 200 << int(ErrorCode::NotSpark);
        QTest::newRow("starting") << QByteArray("text/html") << QByteArray("Spark is starting up.") << 200 << int(ErrorCode::Starting);
        QTest::newRow("denied") << QByteArray("text/html") << QByteArray("no") << 403 << int(ErrorCode::ViewDenied);
        QTest::newRow("broken") << QByteArray("text/html") << QByteArray("no") << 500 << int(ErrorCode::HttpStatus);
        QTest::newRow("too large") << json << QByteArray(2 << 20, ' ') << 200 << int(ErrorCode::AnswerTooLarge);
    }
    void badAnswers()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(int, code);
        for (const char* path : {"/api/v1/applications", "/api/v1/applications/app-1/allexecutors", "/api/v1/applications/app-1/stages"}) {
            auto application = plain();
            FakeDriver driver;
            QVERIFY(driver.listen());
            application->install(driver);
            driver.on(QString::fromLatin1(path), FakeReply{status, type, body});
            spark::Limits limits = Polls::quick();
            limits.maxBytes = 1 << 20;
            Polls polls(driver.address(), {}, limits);
            QCOMPARE(int(polls.failure()), code);
            QVERIFY(polls.error->values.contains(QStringLiteral("address")));
            // And it is over with the answer.
            driver.forget();
            application->install(driver);
            QVERIFY(polls.fetch());
        }
    }

    void whatAVersionLacksIsMissing()
    {
        auto application = plain();
        FakeDriver driver;
        QVERIFY(driver.listen());
        application->install(driver);
        for (const char* path : {"environment", "jobs", "storage/rdd"})
            driver.on(QStringLiteral("/api/v1/applications/app-1/") + QString::fromLatin1(path), FakeReply{404, "text/html", "<html>HTTP ERROR 404</html>"});
        Polls polls(driver.address());
        const domain::SnapshotPtr s = polls.fetch();
        QVERIFY(s);
        QVERIFY(!s->target && !s->estimates.testFlag(Estimate::Target));
        QVERIFY(s->jobs.empty());
    }

    void dstreams()
    {
        auto application = plain();
        application->streamingBatches = QJsonDocument::fromJson(R"([
            {"batchId":1795262408000,"status":"QUEUED","batchDuration":4000,"inputSize":7},
            {"batchId":1795262404000,"status":"COMPLETED","batchDuration":4000,"inputSize":50,"schedulingDelay":100,"processingTime":1500},
            {"batchId":1795262400000,"status":"COMPLETED","batchDuration":4000,"inputSize":30,"schedulingDelay":0,"processingTime":900}])").array();
        application->stages = {test::fakeStage(1, "ACTIVE", 4, 1, 1, 50, 0, QStringLiteral("Streaming job from <a href=\"/streaming/batch/?id=1795262404000\">x</a>")),
                               test::fakeStage(2, "ACTIVE", 4, 1, 1, 9, 0)};
        FakeDriver driver;
        QVERIFY(driver.listen());
        application->install(driver);
        Polls polls(driver.address());
        const domain::SnapshotPtr s = polls.fetch();
        QVERIFY(s);
        QCOMPARE(s->records.dstream.total, 87);
        QCOMPARE(s->records.batch.total, 9);
        QCOMPARE(s->batches.size(), 2U);
        QCOMPARE(s->batches.back().durationSeconds, 1.5);
        QCOMPARE(*s->batches.back().intervalSeconds, 4.0);
        QCOMPARE(domain::toEpochMs(s->batches.back().started), 1'795'262'404'100);
        QVERIFY(!s->estimates.testFlag(Estimate::Batch));
    }

    void dynamicAllocation()
    {
        auto application = plain();
        application->properties.insert(QStringLiteral("spark.dynamicAllocation.enabled"), QStringLiteral("true"));
        application->properties.insert(QStringLiteral("spark.dynamicAllocation.maxExecutors"), QStringLiteral("6"));
        FakeDriver driver;
        QVERIFY(driver.listen());
        application->install(driver);
        driver.on(QStringLiteral("/metrics/json/"),
                  FakeReply{200, "text/json", R"({"gauges":{"app-1.driver.ExecutorAllocationManager.executors.numberTargetExecutors":{"value":5}}})"});
        Polls polls(driver.address());
        domain::SnapshotPtr s = polls.fetch();
        QVERIFY(s && s->dynamicAllocation && s->owner.kind == domain::OwnerKind::Spark);
        QCOMPARE(*s->ceiling.value, 6);
        s = polls.fetch(); // once it is known to be dynamic, Spark's own gauge is asked
        QCOMPARE(s->target.value_or(-1), 5);
        QVERIFY(!s->estimates.testFlag(Estimate::Target));
    }

    void longListsAreAskedSeldom()
    {
        auto application = plain();
        for (int i = 0; i < 1'000; ++i)
            application->stages.append(test::fakeStage(i, "COMPLETE", 4, 0, 4, 10, 0, QString(1'500, u'x')));
        FakeDriver driver;
        QVERIFY(driver.listen());
        application->install(driver);
        Polls polls(driver.address());
        QCOMPARE(polls.fetch()->records.total(), 10'000);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(polls.fetch()->records.total(), 10'000);
        int ended = 0;
        for (const test::FakeRequest& request : driver.requests()) {
            const QStringList statuses = request.query.allQueryItemValues(QStringLiteral("status"));
            ended += request.path.endsWith(u"/stages") && statuses.contains(QStringLiteral("complete")) ? 1 : 0;
        }
        QCOMPARE(ended, 1);
    }

    void cancelledAndDestroyed()
    {
        auto application = plain();
        FakeDriver driver;
        QVERIFY(driver.listen());
        application->install(driver);
        FakeReply silent;
        silent.silent = true;
        driver.on(QStringLiteral("/api/v1/applications"), silent);
        {
            Polls polls(driver.address());
            QSignalSpy fetched(polls.connection.source.get(), &ports::SnapshotSource::fetched);
            QSignalSpy failed(polls.connection.source.get(), &ports::SnapshotSource::failed);
            polls.connection.source->fetch();
            polls.connection.source->fetch(); // ignored: one at a time
            QTRY_COMPARE(driver.count("GET", QStringLiteral("/api/v1/applications")), 1);
            polls.connection.source->cancel();
            QTRY_VERIFY(driver.openConnections() <= 1); // an idle one may be kept
            QCOMPARE(fetched.size() + failed.size(), 0);
            // It can be asked again, and destroyed while it waits.
            driver.forget();
            application->install(driver);
            QVERIFY(polls.fetch());
            driver.on(QStringLiteral("/api/v1/applications"), silent);
            polls.connection.source->fetch();
            QTRY_COMPARE(driver.count("GET", QStringLiteral("/api/v1/applications")), 3);
        }
        QTRY_COMPARE(driver.openConnections(), 0);
    }

    void opening()
    {
        QCOMPARE(Polls(QStringLiteral("ftp://x")).openError->code, ErrorCode::BadAddress);
        domain::ConnectionSettings settings;
        settings.address = QStringLiteral("d:4040");
        settings.caFile = QStringLiteral("/nowhere/ca.pem");
        spark::IoThread io;
        QCOMPARE(spark::open(io, settings, {}).error().code, ErrorCode::FileUnreadable);
        settings.caFile.clear();
        settings.headers = {{"X-Good", "yes"}, {"Evil\r\nX", "1"}};
        QCOMPARE(spark::open(io, settings, {}).error().code, ErrorCode::BadArgument);
        settings.headers.clear();
        QVERIFY(!spark::open(io, settings, QStringLiteral("to\nken")));
        QVERIFY(spark::open(io, settings, QStringLiteral(" token\n")).has_value());
    }
};

QTEST_GUILESS_MAIN(TestRestSource)
#include "tst_restsource.moc"
