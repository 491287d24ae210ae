// SPDX-License-Identifier: GPL-3.0-or-later
// A driver with the plugin, over a real socket and the real I/O thread.
#include "polls.h"
#include "support/fakeapplication.h"

using namespace stoker;
using domain::ErrorCode;
using test::FakeApplication;
using test::FakeDriver;
using test::FakeReply;
using test::Polls;

namespace {
const QString kState = QStringLiteral("/stoker/api/v1/state");
const QString kHealth = QStringLiteral("/stoker/api/v1/health");
QString because(const domain::SnapshotPtr& snapshot) { return snapshot->capabilities.because.value(QStringLiteral("*")); }
} // namespace

class TestPluginSource : public QObject {
    Q_OBJECT

private slots:
    void fillsASnapshot()
    {
        FakeApplication application(QStringLiteral("app-1"), 3);
        application.batchRecords = 500;
        application.executors[1].runningTasks = 1;
        application.changed();
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        Polls polls(driver.address(), QStringLiteral("secret"));
        const domain::SnapshotPtr s = polls.fetch();
        QVERIFY(s);
        QVERIFY(s->source == domain::SourceKind::Plugin);
        QCOMPARE(s->application.id.text, QStringLiteral("app-1"));
        QCOMPARE(s->application.instance.text, QStringLiteral("one"));
        QCOMPARE(s->application.name, QStringLiteral("logs"));
        QCOMPARE(s->application.pluginVersion, QStringLiteral("0.1.0"));
        QCOMPARE(s->executors, application.executors);
        QCOMPARE(s->records.batch.total, 500);
        QCOMPARE(*s->target, 3);
        QVERIFY(!s->estimates); // all of it is measured
        QVERIFY(s->capabilities.target && s->capabilities.tokenOk == true && s->capabilities.mayModify == true);
        QVERIFY(because(s).isEmpty());
        QCOMPARE(*s->pluginDriverPercent, 0.4);
        QCOMPARE(s->revision, application.revision);
    }

    void deltas()
    {
        FakeApplication application(QStringLiteral("app-1"), 50);
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        Polls polls(driver.address(), QStringLiteral("secret"));
        QVERIFY(polls.fetch());
        for (int i = 0; i < 20; ++i) {
            domain::Executor& one = application.executors[static_cast<std::size_t>(i) * 2 % application.executors.size()];
            one.completedTasks += i;
            application.changed({one.id});
            if (i % 5 == 0)
                application.remove(application.executors.front().id, QStringLiteral("lost"), QStringLiteral("lost"));
            if (i % 7 == 0)
                application.add(2);
            const domain::SnapshotPtr s = polls.fetch();
            QVERIFY(s);
            QCOMPARE(s->executors, application.executors);
            QCOMPARE(s->departed, application.departed);
        }
        int whole = 0;
        for (const test::FakeRequest& request : driver.requests())
            whole += request.path == kState && !request.query.hasQueryItem(QStringLiteral("since")) ? 1 : 0;
        QCOMPARE(whole, 1);
        // Health is asked now and then, not every time; plain REST not at all after the first look.
        QVERIFY(driver.count("GET", kHealth) <= 2);
        QCOMPARE(driver.count("GET", QStringLiteral("/api/v1/applications")), 1);
    }

    void restartOnTheSamePort()
    {
        FakeApplication application(QStringLiteral("app-1"), 4);
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        Polls polls(driver.address(), QStringLiteral("secret"));
        QVERIFY(polls.fetch());
        // The same application, a new driver: nothing of the old state may be merged into the new.
        FakeApplication again(QStringLiteral("app-1"), 2);
        again.instance = QStringLiteral("two");
        again.revision = application.revision + 1;
        again.install(driver);
        domain::SnapshotPtr s = polls.fetch();
        QVERIFY(s);
        QCOMPARE(s->application.instance.text, QStringLiteral("two"));
        QCOMPARE(s->executors.size(), 2U);
        // Another application.
        FakeApplication other(QStringLiteral("app-2"), 1);
        other.instance = QStringLiteral("three");
        other.name = QStringLiteral("other");
        other.install(driver);
        s = polls.fetch();
        QVERIFY(s);
        QCOMPARE(s->application.id.text, QStringLiteral("app-2"));
        QCOMPARE(s->application.name, QStringLiteral("other"));
        QVERIFY(s->commands.empty());
        // One without the plugin.
        FakeApplication without(QStringLiteral("app-3"), 3);
        without.plugin = false;
        without.install(driver);
        s = polls.fetch();
        QVERIFY(s);
        QVERIFY(s->source == domain::SourceKind::Rest);
        QCOMPARE(s->application.id.text, QStringLiteral("app-3"));
        QVERIFY(!s->capabilities.target && s->revision == 0);
    }

    void restartWhileNobodyAnswers()
    {
        FakeApplication application(QStringLiteral("app-1"), 4);
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        Polls polls(driver.address(), QStringLiteral("secret"));
        QVERIFY(polls.fetch());
        driver.stop();
        QCOMPARE(polls.failure(), ErrorCode::Unreachable);
        driver.forget();
        driver.otherwise([](const test::FakeRequest&) {
            return FakeReply{200, "text/html;charset=utf-8", "<h1>Spark is starting up. Please wait a while until it's ready.</h1>"};
        });
        QVERIFY(driver.listen());
        QCOMPARE(polls.failure(), ErrorCode::Starting);
        FakeApplication again(QStringLiteral("app-2"), 2);
        again.instance = QStringLiteral("two");
        again.install(driver);
        const domain::SnapshotPtr s = polls.fetch();
        QVERIFY(s && s->source == domain::SourceKind::Plugin);
        QCOMPARE(s->application.id.text, QStringLiteral("app-2"));
    }

    void access()
    {
        FakeApplication application;
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        QCOMPARE(because(Polls(driver.address()).fetch()), QStringLiteral("token_missing"));
        QCOMPARE(because(Polls(driver.address(), QStringLiteral("wrong")).fetch()), QStringLiteral("token_wrong"));
        application.mayModify = false;
        const domain::SnapshotPtr s = Polls(driver.address(), QStringLiteral("secret")).fetch();
        QCOMPARE(because(s), QStringLiteral("modify_denied"));
        QVERIFY(s->capabilities.mayModify == false);
        // Never in an address, whoever asks.
        for (const test::FakeRequest& request : driver.requests())
            QVERIFY(!request.query.toString().contains(u"secret") && !request.path.contains(u"secret"));
    }

    void ownPort()
    {
        FakeApplication application;
        application.tokenForReading = true;
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        driver.on(QStringLiteral("/api/v1/applications"), FakeReply{404, "application/json", R"({"error":{"code":"unknown_path"}})"});
        Polls without(driver.address());
        QCOMPARE(without.failure(), ErrorCode::TokenMissing);
        Polls wrong(driver.address(), QStringLiteral("wrong"));
        QCOMPARE(wrong.failure(), ErrorCode::TokenWrong);
        Polls right(driver.address(), QStringLiteral("secret"));
        QVERIFY(right.fetch());
        // The token is changed under a running connection.
        application.token = "another";
        QCOMPARE(right.failure(), ErrorCode::TokenWrong);
    }

    void viewDenied()
    {
        FakeApplication application;
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        Polls polls(driver.address(), QStringLiteral("secret"));
        QVERIFY(polls.fetch());
        driver.on(kState, FakeReply{403, "text/html", "<html>HTTP ERROR 403</html>"});
        QCOMPARE(polls.failure(), ErrorCode::ViewDenied);
    }

    void badStates()
    {
        FakeApplication application;
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        Polls polls(driver.address(), QStringLiteral("secret"));
        QVERIFY(polls.fetch());
        driver.on(kState, FakeReply{200, "application/json", R"({"application":"app-1","instance":"one","revision":1,"executors":[{]})"});
        QCOMPARE(polls.failure(), ErrorCode::BadAnswer);
        // Deltas for ever, though everything was asked for: an error, not a loop.
        driver.on(kState, FakeReply{200, "application/json",
                                    R"({"application":"app-1","instance":"x","revision":1,"full":false,"time_ms":1795262400000,"executors":[]})"});
        QCOMPARE(polls.failure(), ErrorCode::BadAnswer);
        FakeReply slow;
        slow.silent = true;
        driver.on(kState, slow);
        QCOMPARE(polls.failure(), ErrorCode::Timeout);
        driver.forget();
        application.install(driver);
        QVERIFY(polls.fetch());
    }

    void commandsOfOthers()
    {
        FakeApplication application;
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        Polls polls(driver.address(), QStringLiteral("secret"));
        QVERIFY(polls.fetch()->commands.empty());
        domain::Command command{domain::SetTarget{6, {}}, QStringLiteral("peak"), QStringLiteral("anna@desk")};
        auto future = polls.connection.sink->send(domain::ApplicationId(QStringLiteral("app-1")), command);
        QTRY_VERIFY(future.isFinished());
        const domain::SnapshotPtr s = polls.fetch();
        QCOMPARE(s->commands.size(), 1U);
        QCOMPARE(s->commands[0].by, QStringLiteral("anna@desk"));
        QCOMPARE(s->commands[0].target.value_or(-1), 6);
        QCOMPARE(polls.fetch()->commands.size(), 1U); // told once, kept
    }

    void gzipAndManyExecutors()
    {
        FakeApplication application(QStringLiteral("app-1"), 10'000);
        FakeDriver driver;
        QVERIFY(driver.listen());
        application.install(driver);
        spark::Limits limits; // the real ones
        Polls polls(driver.address(), QStringLiteral("secret"), limits);
        const domain::SnapshotPtr s = polls.fetch();
        QVERIFY(s);
        QCOMPARE(s->executors.size(), 10'000U);
        QCOMPARE(s->executors, application.executors);
    }
};

QTEST_GUILESS_MAIN(TestPluginSource)
#include "tst_pluginsource.moc"
