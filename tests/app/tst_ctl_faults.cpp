// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"

#include "support/fakeapplication.h"

#include <QTemporaryDir>

using namespace stoker;
using namespace stoker::test;

Q_DECLARE_METATYPE(stoker::test::FakeReply)

/// The real program against a driver that misbehaves: what was done is said, and nothing else is.
class CtlFaultsTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeDriver> m_driver;
    std::unique_ptr<FakeApplication> m_application;
    const QString m_token = QStringLiteral("secret");

    Ended run(const QString& command, const QStringList& rest = {}) { return ctl(QStringList{command, m_driver->address()} + rest, m_token); }

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
    }
    void cleanup()
    {
        m_driver.reset();
        m_application.reset();
    }

    void aTargetWhoseReleaseIsRefusedIsSet()
    {
        m_application->refusesRemovals = "refused_by_spark";
        const Ended ended = run(QStringLiteral("target"), {QStringLiteral("2")});
        QCOMPARE(m_application->target.value_or(0), 2);
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QCOMPARE(ended.object().value(QStringLiteral("accepted")), QJsonValue(true));
        QCOMPARE(ended.object().value(QStringLiteral("target")).toInt(), 2);
        QCOMPARE(ended.object().value(QStringLiteral("registered")).toInt(), 4);
        QVERIFY2(ended.err.contains("The target was lowered to 2, but nobody was released: "), ended.err.constData());
        QVERIFY2(!ended.err.contains("Nothing changed"), ended.err.constData());
    }

    void anAnswerThatIsLostIsLookedFor()
    {
        m_application->losesAnswers = true;
        const Ended ended = run(QStringLiteral("target"), {QStringLiteral("--add"), QStringLiteral("2")});
        QCOMPARE(m_application->target.value_or(0), 6);
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(ended.object().value(QStringLiteral("accepted")), QJsonValue(true));
        QCOMPARE(ended.object().value(QStringLiteral("requested")).toInt(), 6);
        QCOMPARE(ended.object().value(QStringLiteral("target")).toInt(), 6);
        QCOMPARE(ended.object().value(QStringLiteral("number")).toInt(), 1);
        QVERIFY2(ended.err.isEmpty(), ended.err.constData());
        QCOMPARE(m_driver->count("PUT", QStringLiteral("/stoker/api/v1/target")), 1);
        const Ended waited = run(QStringLiteral("target"), {QStringLiteral("--add"), QStringLiteral("1"), QStringLiteral("--wait"), QStringLiteral("20")});
        QVERIFY2(waited.code == 0, qPrintable(waited.all()));
        QCOMPARE(waited.object().value(QStringLiteral("effect")).toString(), QStringLiteral("seen"));
        QCOMPARE(waited.object().value(QStringLiteral("registered")).toInt(), 7);
    }
    void aTargetWhoseAnswerIsLostReleasesNobody()
    {
        m_application->losesAnswers = true;
        const Ended ended = run(QStringLiteral("target"), {QStringLiteral("3"), QStringLiteral("--wait"), QStringLiteral("20")});
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QCOMPARE(ended.object().value(QStringLiteral("accepted")), QJsonValue(true));
        QCOMPARE(ended.object().value(QStringLiteral("target")).toInt(), 3);
        QVERIFY2(ended.err.contains("lowered to 3, but nobody was released"), ended.err.constData());
        QCOMPARE(m_application->executors.size(), std::size_t{4});
    }
    void aCommandThatNobodyKnowsOfStaysOpen_data()
    {
        QTest::addColumn<FakeReply>("reply");
        FakeReply hangUp;
        hangUp.hangUp = true;
        QTest::newRow("hangs up") << hangUp;
        QTest::newRow("502") << FakeReply{502, "text/html", "<html>Bad gateway</html>"};
        QTest::newRow("no JSON") << FakeReply{200, "application/json", "{\"command\":"};
    }
    void aCommandThatNobodyKnowsOfStaysOpen()
    {
        QFETCH(FakeReply, reply);
        m_driver->on(QStringLiteral("/stoker/api/v1/target"), reply);
        const Ended ended = run(QStringLiteral("target"), {QStringLiteral("6")});
        QVERIFY2(ended.code == 3, qPrintable(ended.all()));
        QVERIFY2(ended.object().contains(QStringLiteral("accepted")), qPrintable(ended.all()));
        QVERIFY2(ended.object().value(QStringLiteral("accepted")).isNull(), qPrintable(ended.all()));
        QCOMPARE(ended.object().value(QStringLiteral("effect")).toString(), QStringLiteral("waiting"));
        QVERIFY2(ended.err.contains("sent the command once") && ended.err.contains("may have been carried out"), ended.err.constData());
        QVERIFY2(!ended.err.contains("asked again"), ended.err.constData());
        QCOMPARE(m_driver->count("PUT", QStringLiteral("/stoker/api/v1/target")), 1);
    }
    void aReleaseThatIsNotAnsweredIsOpenButItsTargetIsSet()
    {
        FakeReply hangUp;
        hangUp.hangUp = true;
        m_driver->on(QStringLiteral("/stoker/api/v1/removals"), hangUp);
        const Ended ended = run(QStringLiteral("target"), {QStringLiteral("3")});
        QVERIFY2(ended.code == 3, qPrintable(ended.all()));
        QCOMPARE(ended.object().value(QStringLiteral("accepted")), QJsonValue(true));
        QCOMPARE(ended.object().value(QStringLiteral("effect")).toString(), QStringLiteral("waiting"));
        QVERIFY2(ended.err.contains("The target is 3; whether anybody was released is not known."), ended.err.constData());
    }

    void aClockThatStandsStillGivesRowsWithoutRates()
    {
        m_application->now = domain::fromEpochMs(QDateTime::currentMSecsSinceEpoch());
        m_application->changed();
        const Ended ended = run(QStringLiteral("watch"), {QStringLiteral("--samples"), QStringLiteral("2"), QStringLiteral("--interval"), QStringLiteral("0.5")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(ended.rows().size(), 2);
        const QJsonObject row = ended.rows().last();
        QVERIFY(row.value(QStringLiteral("cpu_percent")).isNull());
        QCOMPARE(row.value(QStringLiteral("executors")).toObject().value(QStringLiteral("registered")).toInt(), 4);
    }
    void anApplicationThatHasEndedIsNotWatched()
    {
        m_application->plugin = false;
        m_application->ended = true;
        m_application->now = domain::fromEpochMs(QDateTime::currentMSecsSinceEpoch() - 60'000);
        Ctl watch({QStringLiteral("watch"), m_driver->address()});
        const Ended ended = watch.end(5'000);
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains("app-1") && ended.err.contains("has ended"), ended.err.constData());
        QVERIFY(ended.out.isEmpty());
    }
    void aSlowDriverIsNotGone()
    {
        m_driver->on(QStringLiteral("/stoker/api/v1/state"), [this](const FakeRequest&) {
            FakeReply reply{200, "application/json", QJsonDocument(m_application->state({})).toJson()};
            reply.delayMs = 6'000; // above the 5 s after which figures are old
            return reply;
        });
        const Ended ended = run(QStringLiteral("watch"), {QStringLiteral("--samples"), QStringLiteral("1")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(ended.rows().size(), 1);
    }

    void anotherApplicationIsNotTheAnswer()
    {
        m_application->obeys = false;
        Ctl release({QStringLiteral("release"), m_driver->address(), QStringLiteral("0"), QStringLiteral("--wait"), QStringLiteral("30")}, m_token);
        QTRY_COMPARE_WITH_TIMEOUT(m_driver->count("PUT", QStringLiteral("/stoker/api/v1/removals")), 1, 10'000);
        QTest::qWait(300); // the answer is on its way
        FakeApplication other(QStringLiteral("app-2"), 7);
        other.instance = QStringLiteral("two");
        other.install(*m_driver);
        const Ended ended = release.end(20'000);
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains("app-1") && ended.err.contains("app-2"), ended.err.constData());
        QVERIFY2(!ended.err.contains("still there"), ended.err.constData());
        QCOMPARE(ended.object().value(QStringLiteral("registered")).toInt(), 4); // of the one that was steered
        QCOMPARE(ended.object().value(QStringLiteral("effect")).toString(), QStringLiteral("none"));
        m_driver->stop();
    }
    void whatTheDriverSaysCannotSteerTheTerminal()
    {
        m_application->executors[0].host = QStringLiteral("h\u001b[2J\nX\u009b");
        m_application->changed();
        const Ended table = run(QStringLiteral("executors"));
        QCOMPARE(table.code, 0);
        QVERIFY2(!table.out.contains('\x1b') && !table.out.contains("\xc2\x9b"), table.out.constData());
        QCOMPARE(table.out.count('\n'), 5);
        QVERIFY(table.out.contains("h\xef\xbf\xbd[2J\xef\xbf\xbdX\xef\xbf\xbd"));
        QJsonObject body = m_application->envelope();
        body.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("refused_by_spark")}, {QStringLiteral("message"), QStringLiteral("\u001b[31mevil\n\nX")}});
        m_driver->on(QStringLiteral("/stoker/api/v1/target"), FakeReply{422, "application/json", QJsonDocument(body).toJson()});
        const Ended refused = run(QStringLiteral("target"), {QStringLiteral("6")});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("evil") && !refused.err.contains('\x1b'), refused.err.constData());
        QCOMPARE(refused.err.count('\n'), 1);
    }

    void aHistoryServerWithMoreThanAreListedSaysSo_data()
    {
        QTest::addColumn<int>("there");
        QTest::addColumn<int>("listed");
        QTest::addColumn<bool>("warned");
        QTest::newRow("just so many") << 1'000 << 1'000 << false;
        QTest::newRow("more") << 1'500 << 1'000 << true;
    }
    void aHistoryServerWithMoreThanAreListedSaysSo()
    {
        QFETCH(int, there);
        m_driver->forget();
        m_driver->on(QStringLiteral("/api/v1/applications"), [there](const FakeRequest& request) {
            const int limit = request.query.queryItemValue(QStringLiteral("limit")).toInt();
            QJsonArray rows;
            for (int i = 0; i < std::min(there, limit); ++i) {
                const QJsonObject attempt{{QStringLiteral("completed"), true}, {QStringLiteral("startTimeEpoch"), 1}, {QStringLiteral("endTimeEpoch"), 2}, {QStringLiteral("lastUpdatedEpoch"), 5}};
                rows.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("app-%1").arg(i)}, {QStringLiteral("name"), QStringLiteral("n")}, {QStringLiteral("attempts"), QJsonArray{attempt}}});
            }
            return FakeReply{200, "application/json", QJsonDocument(rows).toJson()};
        });
        const Ended ended = run(QStringLiteral("discover"), {QStringLiteral("--output"), QStringLiteral("jsonl")});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QTEST(static_cast<int>(ended.rows().size()), "listed");
        QTEST(ended.err.contains("more than these 1000"), "warned");
    }

    void aMasterIsNoDriverThatStarts()
    {
        m_driver->forget();
        m_driver->on(QStringLiteral("/json/"), FakeReply{200, "text/json;charset=utf-8", R"({"url":"h","workers":[],"activeapps":[],"completedapps":[],"status":"ALIVE"})"});
        Ctl watch({QStringLiteral("watch"), m_driver->address()});
        const Ended ended = watch.end(8'000);
        QVERIFY2(ended.code == 3, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains("master") && ended.err.contains("stokerctl discover"), ended.err.constData());
        QCOMPARE(m_driver->count("GET", QStringLiteral("/json/")), 1);
    }
    void theWayOutIsOneOfTheTerminal()
    {
        const Ended tokenless = ctl({QStringLiteral("target"), m_driver->address(), QStringLiteral("5")});
        QCOMPARE(tokenless.code, 4);
        QVERIFY2(tokenless.err.contains("--token-file") && tokenless.err.contains("STOKER_TOKEN"), tokenless.err.constData());
        const Ended empty = ctl({QStringLiteral("target"), m_driver->address(), QStringLiteral("5"), QStringLiteral("--token-file"), QStringLiteral("-")});
        QCOMPARE(empty.code, 2);
        QVERIFY2(empty.err.contains("Standard input is empty"), empty.err.constData());
        m_application->plugin = false;
        const Ended pluginless = run(QStringLiteral("target"), {QStringLiteral("5")});
        QVERIFY2(pluginless.err.contains("spark.plugins"), pluginless.err.constData());
        for (const Ended& ended : {tokenless, empty, pluginless})
            QVERIFY2(!ended.err.contains("under Connect"), ended.err.constData());
    }
};

QTEST_GUILESS_MAIN(CtlFaultsTest)
#include "tst_ctl_faults.moc"
