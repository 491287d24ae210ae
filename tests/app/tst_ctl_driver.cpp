// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"

#include "support/fakeapplication.h"

#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTimer>

using namespace stoker;
using namespace stoker::test;

/// The real program against a driver of our own on a real socket: what is sent, what is said, and every exit code.
class CtlDriverTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeDriver> m_driver;
    std::unique_ptr<FakeApplication> m_application;
    const QString m_token = QStringLiteral("secret");
    QTimer m_measuring;

    /// Every executor burns half a core, measured now.
    void measure()
    {
        const auto now = domain::fromEpochMs(QDateTime::currentMSecsSinceEpoch());
        for (domain::Executor& executor : m_application->executors) {
            executor.cpuSeconds = domain::seconds(now - *executor.added) / 2;
            executor.cpuAt = now;
        }
        m_application->changed();
    }

    [[nodiscard]] QString address() const { return m_driver->address(); }
    [[nodiscard]] int registered() const { return static_cast<int>(m_application->executors.size()); }
    Ended run(const QString& command, const QStringList& rest, const QString& token) { return ctl(QStringList{command, address()} + rest, token); }
    Ended run(const QString& command, const QStringList& rest = {}) { return run(command, rest, m_token); }

    QTemporaryDir m_folder; ///< of the ledger

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    }
    void init()
    {
        m_driver = std::make_unique<FakeDriver>();
        m_application = std::make_unique<FakeApplication>();
        m_application->install(*m_driver);
        QVERIFY(m_driver->listen());
        m_measuring.callOnTimeout(this, &CtlDriverTest::measure);
        m_measuring.start(100);
    }
    void cleanup()
    {
        m_measuring.stop();
        m_measuring.disconnect();
        m_driver.reset();
        m_application.reset();
    }

    void watchTellsWhatTheDriverTells()
    {
        m_application->tasksPending = 7;
        m_application->executors[1].runningTasks = 1;
        m_application->executors[1].idleSince.reset();
        m_application->executors[2].state = domain::ExecutorState::Excluded;
        m_application->changed();
        const Ended ended = run(QStringLiteral("watch"), {QStringLiteral("--samples"), QStringLiteral("2"), QStringLiteral("--interval"), QStringLiteral("0.2")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        const QJsonObject row = ended.rows().last();
        QCOMPARE(row.value(QStringLiteral("application")).toString(), QStringLiteral("app-1"));
        QCOMPARE(row.value(QStringLiteral("source")).toString(), QStringLiteral("plugin"));
        const double cpu = row.value(QStringLiteral("cpu_percent")).toDouble();
        QVERIFY2(std::abs(cpu - 50) < 1, qPrintable(QString::number(cpu)));
        const QJsonObject executors = row.value(QStringLiteral("executors")).toObject();
        QCOMPARE(executors.value(QStringLiteral("registered")).toInt(), 4);
        QCOMPARE(executors.value(QStringLiteral("usable")).toInt(), 3);
        QCOMPARE(executors.value(QStringLiteral("busy")).toInt(), 1);
        QCOMPARE(executors.value(QStringLiteral("target")).toInt(), 4);
        QCOMPARE(row.value(QStringLiteral("tasks")).toObject().value(QStringLiteral("pending")).toInt(), 7);
    }
    void aTargetSaysWhatIsLostForIt()
    {
        for (const char* name : {"drain", "migrates_cache", "migrates_shuffle"})
            m_application->capabilities.insert(QString::fromLatin1(name), false);
        for (domain::Executor& executor : m_application->executors) {
            executor.cachedBlocks = 2;
            executor.cachedBytes = 1'000'000;
            executor.holdsShuffle = true;
            executor.shuffleNeeded = true;
        }
        m_application->executors[0].runningTasks = 1;
        m_application->executors[1].shuffleNeeded = false;
        m_application->changed();
        const Ended ended = run(QStringLiteral("target"), {QStringLiteral("0"), QStringLiteral("--dry-run")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        for (const char* loss : {"of 4 executors that leave for this target", "1 run tasks, which end first", "the cached data of 4 is lost (", "the shuffle data of 3 that is still needed is lost"})
            QVERIFY2(ended.err.contains(loss), qPrintable(ended.all()));
    }
    void watchGoesOnStaleAndComesBack()
    {
        Ctl watch({QStringLiteral("watch"), address(), QStringLiteral("--interval"), QStringLiteral("0.5")});
        const auto isStale = [](const QJsonObject& row) { return row.value(QStringLiteral("stale")).toBool(); };
        QVERIFY(!isStale(watch.row([](const QJsonObject&) { return true; })));
        m_driver->stop();
        QVERIFY(!watch.row(isStale).isEmpty());
        QVERIFY(!watch.row(isStale).isEmpty()); // and on
        QVERIFY(m_driver->listen(m_driver->port()));
        QVERIFY(!watch.row([&isStale](const QJsonObject& row) { return !isStale(row); }, 60'000).isEmpty());
        watch.signal(SIGTERM);
        QCOMPARE(watch.end().code, 0);
    }
    void watchThatNeverGotARowIsUnreachable()
    {
        Ctl watch({QStringLiteral("watch"), address(), QStringLiteral("--interval"), QStringLiteral("3")});
        // One answer is not enough for a rate; then it is gone.
        QTRY_VERIFY_WITH_TIMEOUT(m_driver->count("GET", QStringLiteral("/stoker/api/v1/state")) > 0, 10'000);
        QTest::qWait(200); // the answer is on its way
        m_driver->stop();
        const Ended ended = watch.end();
        QVERIFY2(ended.code == 3, qPrintable(ended.all()));
        QVERIFY(ended.out.isEmpty());
    }

    void targetReachesTheDriver()
    {
        const Ended ended = run(QStringLiteral("target"), {QStringLiteral("6"), QStringLiteral("--wait"), QStringLiteral("10"), QStringLiteral("--reason"), QStringLiteral("more logs")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(registered(), 6);
        QCOMPARE(ended.object().value(QStringLiteral("effect")).toString(), QStringLiteral("seen"));
        const QJsonObject record = m_application->commands.last().toObject();
        QCOMPARE(record.value(QStringLiteral("reason")).toString(), QStringLiteral("more logs"));
        QVERIFY(record.value(QStringLiteral("by")).toString().contains(u'@'));
    }
    void addIsSentAsAddSoThatTwoConsolesAddUp()
    {
        Ctl one({QStringLiteral("target"), address(), QStringLiteral("--add"), QStringLiteral("1")}, m_token);
        Ctl two({QStringLiteral("target"), address(), QStringLiteral("--add"), QStringLiteral("1")}, m_token);
        QCOMPARE(one.end().code, 0);
        QCOMPARE(two.end().code, 0);
        QCOMPARE(m_application->target.value_or(0), 6);
    }
    void lowerTargetReleasesTheSurplusAndKeepsIt()
    {
        const Ended ended = run(QStringLiteral("target"), {QStringLiteral("2"), QStringLiteral("--wait"), QStringLiteral("10")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(registered(), 2);
        QCOMPARE(m_application->target.value_or(0), 2);
        QCOMPARE(ended.object().value(QStringLiteral("outcomes")).toArray().size(), 2);
    }
    void releaseByIdTakesThemAndNobodyElse()
    {
        const Ended ended = run(QStringLiteral("release"), {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("--force"), QStringLiteral("--wait"), QStringLiteral("10")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(registered(), 2);
        QCOMPARE(m_application->executors[0].id.text, QStringLiteral("0"));
        QCOMPARE(m_application->executors[1].id.text, QStringLiteral("3"));
    }
    void acceptedWithoutEffectIsOnlyAcceptedWhenNobodyWaits()
    {
        m_application->obeys = false;
        QCOMPARE(run(QStringLiteral("target"), {QStringLiteral("6")}).code, 0);
        const Ended waited = run(QStringLiteral("target"), {QStringLiteral("6"), QStringLiteral("--wait"), QStringLiteral("1")});
        QCOMPARE(waited.code, 1);
        QCOMPARE(waited.object().value(QStringLiteral("accepted")).toBool(), true);
    }
    void dryRunSendsNothing()
    {
        const Ended ended = run(QStringLiteral("release"), {QStringLiteral("0"), QStringLiteral("--force"), QStringLiteral("--dry-run")});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.object().value(QStringLiteral("dry_run")).toBool(), true);
        QCOMPARE(m_driver->count("PUT", QStringLiteral("/stoker/api/v1/removals")), 0);
        QCOMPARE(registered(), 4);
    }
    void anUnknownIdSendsNothing()
    {
        const Ended ended = run(QStringLiteral("release"), {QStringLiteral("0"), QStringLiteral("77")});
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.err.contains("77"));
        QCOMPARE(m_driver->count("PUT", QStringLiteral("/stoker/api/v1/removals")), 0);
    }

    void notAllowed_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<bool>("mayModify");
        QTest::newRow("no token") << QString() << true;
        QTest::newRow("wrong token") << QStringLiteral("guess") << true;
        QTest::newRow("view only") << QStringLiteral("secret") << false;
    }
    void notAllowed()
    {
        QFETCH(QString, token);
        QFETCH(bool, mayModify);
        m_application->mayModify = mayModify;
        const Ended ended = run(QStringLiteral("target"), {QStringLiteral("6")}, token);
        QVERIFY2(ended.code == 4, qPrintable(ended.all()));
        QCOMPARE(registered(), 4);
        QVERIFY(ended.err.contains(address().chopped(1).toUtf8()));
        QVERIFY(token.isEmpty() || !(ended.err + ended.out).contains(token.toUtf8()));
        // Watching needs no token.
        QCOMPARE(run(QStringLiteral("watch"), {QStringLiteral("--samples"), QStringLiteral("1"), QStringLiteral("--interval"), QStringLiteral("0.2")}, token).code, 0);
    }
    void aProxyThatDropsHeadersIsNoObstacle()
    {
        FakeDriver proxy;
        m_application->install(proxy);
        proxy.dropHeader("x-stoker-token");
        QVERIFY(proxy.listen());
        const Ended ended = ctl({QStringLiteral("target"), proxy.address(), QStringLiteral("5")}, m_token);
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(m_application->target.value_or(0), 5);
    }
    void keptOutByWhatStandsInFront()
    {
        for (const int status : {401, 403}) {
            m_driver->otherwise([status](const FakeRequest&) { return FakeReply{status, "text/html", "<html>no</html>"}; });
            const Ended ended = run(QStringLiteral("watch"), {QStringLiteral("--samples"), QStringLiteral("1")});
            QVERIFY2(ended.code == 4, qPrintable(ended.all()));
        }
    }
    void tokenFromFileAndFromStandardInput()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("secret\n");
        file.close();
        QCOMPARE(run(QStringLiteral("target"), {QStringLiteral("5"), QStringLiteral("--token-file"), file.fileName()}, {}).code, 0);
        QCOMPARE(ctl({QStringLiteral("target"), address(), QStringLiteral("6"), QStringLiteral("--token-file"), QStringLiteral("-")}, {}, "secret\n").code, 0);
        QCOMPARE(m_application->target.value_or(0), 6);
    }
    void whatCannotBeSteeredSaysWhy()
    {
        m_application->dynamicAllocation = true;
        const Ended dynamic = run(QStringLiteral("target"), {QStringLiteral("6")});
        QVERIFY2(dynamic.code == 1, qPrintable(dynamic.all()));
        QVERIFY(dynamic.err.contains("dynamicAllocation"));
    }
    void aPluginThatStillStartsIsWaitedFor()
    {
        m_application->capabilities.insert(QStringLiteral("target"), false);
        m_application->because.insert(QStringLiteral("target"), QStringLiteral("starting"));
        Ctl target({QStringLiteral("target"), address(), QStringLiteral("6")}, m_token);
        const int before = m_driver->count("GET", QStringLiteral("/stoker/api/v1/health"));
        QTRY_VERIFY_WITH_TIMEOUT(m_driver->count("GET", QStringLiteral("/stoker/api/v1/health")) > before, 10'000);
        QVERIFY(target.process().state() == QProcess::Running);
        m_application->capabilities.insert(QStringLiteral("target"), true);
        m_application->because.remove(QStringLiteral("target"));
        const Ended ended = target.end();
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(m_application->target.value_or(0), 6);
    }
    void withoutThePluginItWatchesAndTellsTheCure()
    {
        m_application->plugin = false;
        const Ended ended = run(QStringLiteral("target"), {QStringLiteral("6")});
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains("spark.plugins"), ended.err.constData());
        const Ended executors = run(QStringLiteral("executors"), {QStringLiteral("--output"), QStringLiteral("json")});
        QCOMPARE(executors.array().size(), 4);
    }

    void nobodyThere()
    {
        const QString gone = address();
        m_driver->stop();
        for (const QStringList& arguments : {QStringList{QStringLiteral("watch"), gone, QStringLiteral("--samples"), QStringLiteral("1")}, QStringList{QStringLiteral("executors"), gone},
                                             QStringList{QStringLiteral("target"), gone, QStringLiteral("3")}, QStringList{QStringLiteral("discover"), gone}}) {
            const Ended ended = ctl(arguments, m_token);
            QVERIFY2(ended.code == 3, qPrintable(ended.all()));
            QVERIFY(ended.err.contains(gone.chopped(1).toUtf8()));
        }
    }
    void somethingElseThere()
    {
        m_driver->otherwise([](const FakeRequest&) { return FakeReply{200, "text/html", "<html>It works!</html>"}; });
        const Ended ended = run(QStringLiteral("executors"));
        QVERIFY2(ended.code == 3, qPrintable(ended.all()));
    }
    void hangUpsAreNoCrash()
    {
        m_driver->otherwise([](const FakeRequest&) {
            FakeReply reply;
            reply.hangUp = true;
            return reply;
        });
        const Ended ended = run(QStringLiteral("watch"), {QStringLiteral("--samples"), QStringLiteral("1")});
        QVERIFY(!ended.crashed);
        QCOMPARE(ended.code, 3);
    }
    void discoverFindsTheApplication()
    {
        const Ended ended = run(QStringLiteral("discover"), {}, {});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        const QJsonObject row = ended.array().first().toObject();
        QCOMPARE(row.value(QStringLiteral("id")).toString(), QStringLiteral("app-1"));
        QCOMPARE(row.value(QStringLiteral("plugin")).toBool(), true);
        QCOMPARE(row.value(QStringLiteral("executors")).toInt(), 4);
    }
    void aPrefixIsKept()
    {
        m_application->install(*m_driver, QStringLiteral("/proxy/app-1/"));
        const Ended ended = ctl({QStringLiteral("target"), m_driver->address(QStringLiteral("proxy/app-1")), QStringLiteral("5")}, m_token);
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(registered(), 5);
    }
};

QTEST_GUILESS_MAIN(CtlDriverTest)
#include "tst_ctl_driver.moc"
