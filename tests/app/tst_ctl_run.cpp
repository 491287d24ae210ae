// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"

#include "session/program/alertrules.h"
#include "archive/sqliteledger.h"
#include "support/fakeapplication.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTimer>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;

/// `stokerctl run` against a driver of our own: what it does, and what it says and how it ends where it cannot.
class CtlRunTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeDriver> m_driver;
    std::unique_ptr<FakeApplication> m_application;
    QTemporaryDir m_folder; ///< of plan files, and of what the program keeps
    QTimer m_measuring;

    [[nodiscard]] QStringList arguments(const QStringList& rest) const { return QStringList{u"run"_s, m_driver->address(), u"--policy"_s, u"fixed"_s, u"--set"_s, u"executors=6"_s} + rest; }
    Ended run(const QStringList& rest, const QString& token = u"secret"_s) { return ctl(arguments(rest), token); }
    [[nodiscard]] int puts() const
    {
        return m_driver->count("PUT", u"/stoker/api/v1/owner"_s) + m_driver->count("PUT", u"/stoker/api/v1/target"_s) + m_driver->count("PUT", u"/stoker/api/v1/removals"_s);
    }
    QString file(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no temporary file");
        return file.fileName();
    }

    const ports::SystemClock m_clock;
    /// What is on the disk; null: nothing yet.
    [[nodiscard]] std::unique_ptr<archive::SqliteLedger> ledger() const
    {
        QDirIterator files(m_folder.path(), {u"ledger.sqlite"_s}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext() ? std::make_unique<archive::SqliteLedger>(archive::SqliteLedger::Options{.folder = QFileInfo(files.next()).path()}, m_clock) : nullptr;
    }
    [[nodiscard]] bool isMarked() const
    {
        const auto store = ledger();
        const auto mark = store ? store->readMark(domain::ApplicationId(m_application->id)).result() : domain::Result<std::optional<ports::PilotMark>>();
        return mark && *mark && (*mark)->mode == domain::Mode::Autopilot;
    }
    /// Rows with this reason.
    [[nodiscard]] int stored(const QString& reason) const
    {
        const auto store = ledger();
        if (!store)
            return -1;
        const auto page = store->read({.application = {}, .instance = {}, .from = {}, .until = {}, .text = reason, .decisions = false, .kinds = {}, .below = {}}).result();
        return page ? static_cast<int>(page->entries.size()) : -1;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toUtf8());     // the ledger
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"config"_s).toUtf8()); // the rules of alerts
    }
    void init()
    {
        m_driver = std::make_unique<FakeDriver>();
        m_application = std::make_unique<FakeApplication>();
        m_application->install(*m_driver);
        QVERIFY(m_driver->listen());
        m_measuring.callOnTimeout(this, [this] {
            const auto now = domain::fromEpochMs(QDateTime::currentMSecsSinceEpoch());
            for (domain::Executor& executor : m_application->executors) {
                executor.cpuSeconds = domain::seconds(now - *executor.added) / 2;
                executor.cpuAt = now;
            }
            m_application->changed();
        });
        m_measuring.start(100);
    }
    void cleanup()
    {
        m_measuring.stop();
        m_measuring.disconnect();
        m_driver.reset();
        m_application.reset();
    }

    void itSteersAndGivesTheLeaseBack()
    {
        const Ended ended = run({u"--for"_s, u"4"_s, u"--interval"_s, u"0.5"_s});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(m_application->target.value_or(0), 6);
        QVERIFY(m_application->leases > 0);
        QVERIFY(m_application->owner.isEmpty());
        const QJsonObject row = ended.rows().last();
        QCOMPARE(row.value(u"final"_s).toInt(), 6);
        QCOMPARE(row.value(u"mode"_s).toString(), u"autopilot"_s);
        QCOMPARE(row.value(u"effect"_s).toString(), u"seen"_s);
        const QJsonObject observation = row.value(u"observation"_s).toObject();
        QVERIFY(observation.contains(u"interval_s"_s) && observation.value(u"interval_s"_s).isNull());
    }
    void alertsOfTheWindowsRulesAreLinesOfTheirOwn()
    {
        const QString folder = m_folder.filePath(u"config/stoker/stoker"_s);
        QVERIFY(QDir().mkpath(folder));
        QFile rules(folder + u"/alerts.json"_s);
        QVERIFY(rules.open(QIODevice::WriteOnly));
        session::program::AlertSetup setup;
        setup.rules = {{.id = u"few"_s, .figure = domain::AlertFigure::Usable, .comparison = domain::AlertComparison::Below, .threshold = 1'000, .severity = domain::AlertSeverity::Critical}};
        rules.write(session::program::alertSetupToJson(setup));
        rules.close();
        const Ended lines = run({u"--for"_s, u"3"_s, u"--interval"_s, u"0.5"_s});
        const Ended table = run({u"--for"_s, u"3"_s, u"--interval"_s, u"0.5"_s, u"--output"_s, u"table"_s});
        rules.remove();
        QVERIFY2(lines.code == 0, qPrintable(lines.all()));
        int alerts = 0;
        for (const QJsonObject& row : lines.rows()) {
            QCOMPARE(row.contains(u"final"_s), row.value(u"type"_s).toString() != u"alert"_s);
            if (row.value(u"type"_s).toString() != u"alert"_s)
                continue;
            ++alerts;
            QCOMPARE(row.value(u"rule"_s).toString(), u"few"_s);
            QCOMPARE(row.value(u"figure"_s).toString(), u"usable"_s);
            QCOMPARE(row.value(u"severity"_s).toString(), u"critical"_s);
            QCOMPARE(row.value(u"state"_s).toString(), u"raised"_s);
            QVERIFY(row.value(u"value"_s).toDouble() >= 1);
        }
        QCOMPARE(alerts, 1); // once, however often it is polled
        QVERIFY2(table.code == 0, qPrintable(table.all()));
        QCOMPARE(QString::fromUtf8(table.err).count(u"critical"_s), 1);
        QVERIFY(!QString::fromUtf8(table.out).contains(u"critical"_s));
    }
    /// What the terminal commands is stored like what the window commands; what others did while nobody watched is stored by the next who looks. Each once.
    void theLedgerIsComplete()
    {
        m_application->id = u"app-ledger"_s;
        m_application->changed();
        const Ended first = ctl({u"target"_s, m_driver->address(), u"6"_s, u"--reason"_s, u"from the terminal"_s}, u"secret"_s);
        QVERIFY2(first.code == 0, qPrintable(first.all()));
        QCOMPARE(stored(u"from the terminal"_s), 1);
        m_application->commands.append(QJsonObject{{u"command"_s, m_application->commands.size() + 1}, {u"kind"_s, u"target"_s}, {u"time_ms"_s, QDateTime::currentMSecsSinceEpoch()},
                                                   {u"by"_s, u"bob@other"_s}, {u"reason"_s, u"while nobody watched"_s}, {u"status"_s, u"done"_s}, {u"target"_s, 6}});
        for (int i = 0; i < 2; ++i) {
            const Ended later = run({u"--shadow"_s, u"--for"_s, u"1"_s, u"--interval"_s, u"0.5"_s});
            QVERIFY2(later.code == 0, qPrintable(later.all()));
            QCOMPARE(stored(u"while nobody watched"_s), 1);
            QCOMPARE(stored(u"from the terminal"_s), 1);
        }
    }
    /// It was killed, and its lease has not run out: the next one on this machine knows that nobody is left to renew it.
    void oneThatWasKilledGoesOnAtOnce()
    {
        m_application->id = u"app-killed"_s;
        m_application->changed();
        Ctl dead(arguments({u"--interval"_s, u"0.5"_s}), u"secret"_s);
        QVERIFY(!dead.row([](const QJsonObject& row) { return row.value(u"command"_s).isObject(); }).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(isMarked(), 20'000);
        dead.signal(SIGKILL);
        QVERIFY(dead.end().crashed);
        const QString instance = m_application->owner.value(u"instance_id"_s).toString();
        QVERIFY(!instance.isEmpty());
        const Ended next = run({u"--for"_s, u"2"_s, u"--interval"_s, u"0.5"_s});
        QVERIFY2(next.code == 0, qPrintable(next.all()));
        QVERIFY(next.err.isEmpty());
        QVERIFY(m_application->owner.isEmpty());
    }
    /// Alive, or on another machine: nobody's lease is taken away.
    void aLeaseOfTheLivingStays()
    {
        m_application->id = u"app-living"_s;
        m_application->changed();
        Ctl first(arguments({u"--interval"_s, u"0.5"_s}), u"secret"_s);
        QVERIFY(!first.row([](const QJsonObject& row) { return row.value(u"command"_s).isObject(); }).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(isMarked(), 20'000);
        const QJsonObject owner = m_application->owner;
        const Ended second = run({u"--for"_s, u"2"_s, u"--interval"_s, u"0.5"_s});
        QCOMPARE(second.code, 1);
        const QString until = QDateTime::fromMSecsSinceEpoch(owner.value(u"expires_ms"_s).toInteger()).toString(u"hh:mm:"_s);
        QVERIFY2(second.err.contains("fixed on " + owner.value(u"host"_s).toString().toUtf8() + ", until " + until.toUtf8().left(2)), second.err.constData());
        QCOMPARE(m_application->owner.value(u"instance_id"_s), owner.value(u"instance_id"_s));
        first.signal(SIGKILL);
        QVERIFY(first.end().crashed);
        // The same name, held by somebody of whom the ledger knows nothing.
        m_application->owner.insert(u"instance_id"_s, u"elsewhere"_s);
        const Ended third = run({u"--for"_s, u"2"_s, u"--interval"_s, u"0.5"_s});
        QCOMPARE(third.code, 1);
        QCOMPARE(m_application->owner.value(u"instance_id"_s).toString(), u"elsewhere"_s);
    }
    void theIntervalThatIsGivenHolds()
    {
        const Ended ended = run({u"--set"_s, u"interval_s=90"_s, u"--shadow"_s, u"--for"_s, u"2"_s, u"--interval"_s, u"0.5"_s});
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(ended.rows().last().value(u"observation"_s).toObject().value(u"interval_s"_s).toDouble(), 90.0);
        QCOMPARE(ended.rows().last().value(u"observation"_s).toObject().value(u"deadline_s"_s).toDouble(), 90.0);
    }

    void nobodyThere()
    {
        const QString gone = m_driver->address();
        m_driver->stop();
        const Ended ended = run({u"--for"_s, u"20"_s});
        QVERIFY2(ended.code == 3, qPrintable(ended.all()));
        QVERIFY(ended.err.contains(gone.chopped(1).toUtf8()));
        QVERIFY(ended.out.isEmpty());
    }
    void noSparkThere()
    {
        m_driver->otherwise([](const FakeRequest&) { return FakeReply{200, "text/html", "<html>It works!</html>"}; });
        m_driver->forget();
        const Ended ended = run({});
        QVERIFY2(ended.code == 3, qPrintable(ended.all()));
        QVERIFY(ended.out.isEmpty());
    }

    void badPlans_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("says"); // what the reader can look for
        QTest::newRow("empty") << QByteArray() << QByteArray("stoker_policy");
        QTest::newRow("no JSON") << QByteArray("policy: deadline") << QByteArray("policy: deadline");
        QTest::newRow("a list") << QByteArray("[]") << QByteArray("stoker_policy");
        QTest::newRow("binary") << QByteArray("\x7f\x45LF\0\0\0\1", 8) << QByteArray("?ELF");
        QTest::newRow("newer") << QByteArray(R"({"stoker_policy": 2, "policy": "deadline"})") << QByteArray("stoker_policy");
        QTest::newRow("no policy") << QByteArray(R"({"stoker_policy": 1})") << QByteArray("policy");
        QTest::newRow("unknown policy") << QByteArray(R"({"stoker_policy": 1, "policy": "telepathy"})") << QByteArray("telepathy");
        QTest::newRow("unknown member") << QByteArray(R"({"stoker_policy": 1, "policy": "deadline", "setings": {}})") << QByteArray("setings");
        QTest::newRow("unknown parameter") << QByteArray(R"({"stoker_policy": 1, "policy": "deadline", "settings": {"bandd": 0.2}})") << QByteArray("bandd");
        QTest::newRow("out of range") << QByteArray(R"({"stoker_policy": 1, "policy": "deadline", "settings": {"band": 7}})") << QByteArray("band");
        QTest::newRow("missing parameter") << QByteArray(R"({"stoker_policy": 1, "policy": "fixed"})") << QByteArray("executors");
        QTest::newRow("minimum above maximum") << QByteArray(R"({"stoker_policy": 1, "policy": "deadline", "settings": {"min_executors": 9, "max_executors": 3}})") << QByteArray("max_executors");
    }
    void badPlans()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, says);
        const QString plan = file(u"plan.json"_s, content);
        const Ended ended = ctl({u"run"_s, m_driver->address(), u"--policy"_s, plan}, u"secret"_s);
        QVERIFY2(ended.code == 2, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains(says), ended.err.constData());
        QVERIFY2(ended.err.contains("plan.json"), ended.err.constData()); // which file
        QVERIFY(ended.out.isEmpty());
        QVERIFY(m_driver->requests().empty());
    }
    void plansThatCannotBeRead()
    {
        const QString nowhere = m_folder.filePath(u"nowhere.json"_s);
        Ended ended = ctl({u"run"_s, m_driver->address(), u"--policy"_s, nowhere}, u"secret"_s);
        QVERIFY2(ended.code == 2, qPrintable(ended.all()));
        QVERIFY(ended.err.contains("nowhere.json"));
        ended = ctl({u"run"_s, m_driver->address(), u"--policy"_s, m_folder.path() + u'/'}, u"secret"_s);
        QVERIFY2(ended.code == 2, qPrintable(ended.all()));
        QVERIFY(m_driver->requests().empty());
    }
    void aGoodPlanRuns()
    {
        const QString plan = file(u"good.json"_s, R"({"stoker_policy": 1, "name": "Six", "policy": "fixed", "settings": {"executors": 6}})");
        const Ended ended = ctl({u"run"_s, m_driver->address(), u"--policy"_s, plan, u"--set"_s, u"executors=5"_s, u"--for"_s, u"3"_s, u"--interval"_s, u"0.5"_s}, u"secret"_s);
        QVERIFY2(ended.code == 0, qPrintable(ended.all()));
        QCOMPARE(m_application->target.value_or(0), 5);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<bool>("mayModify");
        QTest::addColumn<bool>("dynamicAllocation");
        QTest::addColumn<QString>("because"); // nothing can be steered
        QTest::addColumn<bool>("plugin");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no token") << QString() << true << false << QString() << true << 4 << QByteArray("token");
        QTest::newRow("wrong token") << u"guess"_s << true << false << QString() << true << 4 << QByteArray("token");
        QTest::newRow("view only") << u"secret"_s << false << false << QString() << true << 4 << QByteArray("anna");
        QTest::newRow("read-only") << u"secret"_s << true << false << u"read_only"_s << true << 4 << QByteArray("read-only");
        QTest::newRow("dynamic allocation") << u"secret"_s << true << true << QString() << true << 1 << QByteArray("spark.dynamicAllocation.enabled");
        QTest::newRow("local mode") << u"secret"_s << true << false << u"local_mode"_s << true << 1 << QByteArray("Local mode");
        QTest::newRow("no plugin") << u"secret"_s << true << false << QString() << false << 1 << QByteArray("spark.plugins");
    }
    void refused()
    {
        QFETCH(QString, token);
        QFETCH(bool, mayModify);
        QFETCH(bool, dynamicAllocation);
        QFETCH(QString, because);
        QFETCH(bool, plugin);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        m_application->mayModify = mayModify;
        m_application->dynamicAllocation = dynamicAllocation;
        m_application->plugin = plugin;
        if (!because.isEmpty()) {
            m_application->because.insert(u"*"_s, because);
            m_application->capabilities.insert(u"target"_s, false);
        }
        const Ended ended = run({u"--for"_s, u"20"_s}, token);
        QVERIFY2(ended.code == code, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains(says), ended.err.constData());
        QVERIFY(ended.out.isEmpty());
        QVERIFY(token.isEmpty() || !ended.err.contains(token.toUtf8()));
        QCOMPARE(puts(), 0);
        // An adviser needs nobody's leave.
        const Ended shadow = run({u"--shadow"_s, u"--for"_s, u"1"_s, u"--interval"_s, u"0.3"_s}, token);
        QVERIFY2(shadow.code == 0, qPrintable(shadow.all()));
        QVERIFY(!shadow.rows().isEmpty());
        QCOMPARE(puts(), 0);
    }
    void anotherPolicyHasIt()
    {
        m_application->owner = {{u"kind"_s, u"policy"_s}, {u"name"_s, u"deadline"_s}, {u"host"_s, u"bridge"_s}, {u"instance_id"_s, u"other"_s}};
        const Ended ended = run({u"--for"_s, u"20"_s});
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QVERIFY2(ended.err.contains("deadline"), ended.err.constData());
        QCOMPARE(m_driver->count("PUT", u"/stoker/api/v1/target"_s), 0);
        QCOMPARE(m_application->owner.value(u"name"_s).toString(), u"deadline"_s); // and keeps it
    }
};

QTEST_GUILESS_MAIN(CtlRunTest)
#include "tst_ctl_run.moc"
