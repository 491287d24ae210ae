// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/alertrules.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <set>

using namespace stoker;
using namespace session::program;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::AlertFigure;
using domain::AlertRule;
using domain::AlertSeverity;
using domain::ErrorCode;

class tst_AlertRules : public QObject {
    Q_OBJECT
private slots:
    void init() { QFile::remove(path()); }

    void theCatalogueIsInTheOrderOfTheFigures()
    {
        QCOMPARE(domain::alertFigures().size(), std::size_t(domain::kAlertFigureCount));
        std::set<std::string_view> names;
        for (int i = 0; i < domain::kAlertFigureCount; ++i) {
            const domain::AlertFigureSpec& spec = domain::alertSpec(AlertFigure(i));
            QCOMPARE(spec.figure, AlertFigure(i));
            QVERIFY(names.insert(spec.name).second);
            QVERIFY(spec.usual >= spec.least && spec.usual <= spec.most);
            QVERIFY(spec.usualWindow >= spec.leastWindow && spec.usualWindow <= spec.mostWindow);
        }
    }

    void theDefaultsAreValidAndReadBackAsThemselves()
    {
        const AlertSetup setup = defaultAlertSetup();
        QVERIFY(setup.rules.size() >= 8);
        std::set<AlertFigure> watched;
        for (const AlertRule& rule : setup.rules) {
            QVERIFY2(checkAlertRule(rule).has_value(), qPrintable(rule.id));
            watched.insert(rule.figure);
        }
        for (int i = 0; i <= int(AlertFigure::AutopilotStopped); ++i) // what is trouble; levels are for who knows the application
            QVERIFY(watched.contains(AlertFigure(i)));
        const auto read = alertSetupFromJson(alertSetupToJson(setup));
        QVERIFY(read.has_value());
        QCOMPARE(*read, setup);
    }

    void aFaultNamesRuleAndField_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("accepted");
        const auto rules = [](const char* rule) { return QByteArray(R"({"rules":[{"id":"ok","figure":"stale_for","comparison":"above","threshold":5,"severity":"info"},)") + rule + "]}"; };
        QTest::newRow("no json") << QByteArray("rules") << u"json"_s << u"rules"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"json"_s << u"rules"_s;
        QTest::newRow("a later version") << QByteArray(R"({"version":9,"rules":[]})") << u"version"_s << u"1"_s;
        QTest::newRow("no rules") << QByteArray("{}") << u"rules"_s << u"[...]"_s;
        QTest::newRow("no rule") << rules("7") << u"rules[1]"_s << u"{...}"_s;
        QTest::newRow("no id") << rules(R"({"figure":"cpu_percent"})") << u"rules[1].id"_s << u"a-z"_s;
        QTest::newRow("id twice") << rules(R"({"id":"ok","figure":"cpu_percent","comparison":"above","threshold":5,"severity":"info"})") << u"rules[1].id"_s << u"unique"_s;
        QTest::newRow("figure") << rules(R"({"id":"r","figure":"cpu","comparison":"above","threshold":5,"severity":"info"})") << u"r.figure"_s << u"cpu_percent"_s;
        QTest::newRow("comparison") << rules(R"({"id":"r","figure":"cpu_percent","comparison":"over","threshold":5,"severity":"info"})") << u"r.comparison"_s << u"above, below"_s;
        QTest::newRow("below what only grows bad") << rules(R"({"id":"r","figure":"executors_lost","comparison":"below","threshold":5,"severity":"info"})") << u"r.comparison"_s << u"above"_s;
        QTest::newRow("no threshold") << rules(R"({"id":"r","figure":"cpu_percent","comparison":"above","severity":"info"})") << u"r.threshold"_s << u"0..100"_s;
        QTest::newRow("threshold as text") << rules(R"({"id":"r","figure":"cpu_percent","comparison":"above","threshold":"95","severity":"info"})") << u"r.threshold"_s << u"0..100"_s;
        QTest::newRow("threshold") << rules(R"({"id":"r","figure":"cpu_percent","comparison":"above","threshold":101,"severity":"info"})") << u"r.threshold"_s << u"0..100"_s;
        QTest::newRow("window") << rules(R"({"id":"r","figure":"executors_lost","comparison":"above","threshold":1,"window_s":5,"severity":"info"})") << u"r.window_s"_s << u"60..86400"_s;
        QTest::newRow("window of a moment") << rules(R"({"id":"r","figure":"cpu_percent","comparison":"above","threshold":1,"window_s":60,"severity":"info"})") << u"r.window_s"_s << u"0..0"_s;
        QTest::newRow("duration") << rules(R"({"id":"r","figure":"cpu_percent","comparison":"above","threshold":1,"duration_s":-1,"severity":"info"})") << u"r.duration_s"_s << u"0..86400"_s;
        QTest::newRow("a duration of ages") << rules(R"({"id":"r","figure":"cpu_percent","comparison":"above","threshold":1,"duration_s":1e300,"severity":"info"})") << u"r.duration_s"_s << u"0..86400"_s;
        QTest::newRow("severity") << rules(R"({"id":"r","figure":"cpu_percent","comparison":"above","threshold":1,"severity":"fatal"})") << u"r.severity"_s << u"info, warning, critical"_s;
        QTest::newRow("enabled") << rules(R"({"id":"r","figure":"cpu_percent","comparison":"above","threshold":1,"severity":"info","enabled":1})") << u"r.enabled"_s << u"true, false"_s;
        QTest::newRow("quiet from") << QByteArray(R"({"rules":[],"quiet_hours":{"from":"25:00"}})") << u"quiet_hours.from"_s << u"00:00..23:59"_s;
        QTest::newRow("quiet day") << QByteArray(R"({"rules":[],"quiet_hours":{"days":["mon","funday"]}})") << u"quiet_hours.days"_s << u"mon, tue"_s;
    }
    void aFaultNamesRuleAndField()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, name);
        QFETCH(QString, accepted);
        const auto read = alertSetupFromJson(json);
        QVERIFY(!read.has_value());
        QVERIFY(read.error().code == ErrorCode::BadArgument || read.error().code == ErrorCode::MissingArgument);
        QCOMPARE(read.error().values.value(u"name"_s).toString(), name);
        QVERIFY2(read.error().values.value(u"accepted"_s).toString().contains(accepted), qPrintable(read.error().values.value(u"accepted"_s).toString()));
    }

    void aRuleOfNaNIsRefused()
    {
        AlertRule rule = defaultAlertSetup().rules.front();
        rule.threshold = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!checkAlertRule(rule).has_value());
    }

    void whatIsChangedIsThereAfterARestart()
    {
        AlertRule fresh;
        {
            AlertRules rules(path());
            QVERIFY(!rules.fault());
            QSignalSpy changes(&rules, &AlertRules::changed);
            fresh = {.id = rules.freshId(AlertFigure::Cpu), .figure = AlertFigure::Cpu, .threshold = 80, .duration = 5min, .severity = AlertSeverity::Critical};
            QCOMPARE(fresh.id, u"cpu_percent-3"_s);
            QVERIFY(rules.put(fresh, 1).has_value());
            QCOMPARE(rules.rules()[1], fresh);
            QVERIFY(rules.put(fresh).has_value()); // nothing new
            QVERIFY(rules.remove(u"stale_for"_s).has_value());
            QuietHours quiet;
            quiet.enabled = true;
            quiet.from = QTime(23, 30);
            quiet.days[6] = false;
            QVERIFY(rules.setQuiet(quiet).has_value());
            QCOMPARE(changes.size(), 3);
            AlertRule wrong = fresh;
            wrong.threshold = -1;
            QCOMPARE(rules.put(wrong).error().values.value(u"name"_s).toString(), u"cpu_percent-3.threshold"_s);
            QCOMPARE(*rules.find(fresh.id), fresh);
        }
        const AlertRules again(path());
        QVERIFY(!again.fault());
        QVERIFY(again.find(fresh.id));
        QCOMPARE(*again.find(fresh.id), fresh);
        QVERIFY(!again.find(u"stale_for"_s));
        QCOMPARE(again.quiet().from, QTime(23, 30));
        QVERIFY(!again.quiet().days[6] && again.quiet().days[0]);
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }

    void aBrokenFileGivesTheDefaultsAndIsNotLost()
    {
        const QByteArray broken = R"({"rules":[{"id":"mine","figure":"cpu_percent","comparison":"above","threshold":200,"severity":"info"}]})";
        write(broken);
        AlertRules rules(path());
        QVERIFY(rules.fault());
        QCOMPARE(rules.fault()->values.value(u"name"_s).toString(), u"mine.threshold"_s);
        QCOMPARE(rules.setup(), defaultAlertSetup());
        QCOMPARE(read(path()), broken); // looking at it changes nothing
        QVERIFY(rules.remove(u"stale_for"_s).has_value());
        QVERIFY(!rules.fault());
        QCOMPARE(read(path() + u".broken"_s), broken);
        QVERIFY(!AlertRules(path()).fault());
    }

    void exportAndImportBringTheSameBack()
    {
        AlertRules rules(path());
        const QString file = m_folder.filePath(u"export.json"_s);
        QVERIFY(rules.exportTo(file).has_value());
        const AlertSetup before = rules.setup();
        QVERIFY(rules.setSetup({}).has_value());
        QVERIFY(rules.rules().empty());
        QVERIFY(rules.importFrom(file).has_value());
        QCOMPARE(rules.setup(), before);
        QCOMPARE(rules.importFrom(m_folder.filePath(u"none.json"_s)).error().code, ErrorCode::FileUnreadable);
        write("{}");
        QFile::rename(path(), file + u"2"_s);
        QCOMPARE(rules.importFrom(file + u"2"_s).error().code, ErrorCode::MissingArgument);
        QCOMPARE(rules.setup(), before); // a bad import changes nothing
        QCOMPARE(rules.exportTo(m_folder.filePath(u"no/such/folder.json"_s)).error().code, ErrorCode::FileUnwritable);
    }

    void anUnwritableFileIsSaidAndTheChangeStands()
    {
        AlertRules rules(u"/proc/none/alerts.json"_s);
        const auto result = rules.remove(u"stale_for"_s);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
        QVERIFY(!rules.find(u"stale_for"_s));
    }

    void thereIsAnEndToRules()
    {
        AlertRules rules(path());
        AlertSetup many;
        for (std::size_t i = 0; i < kMostAlertRules; ++i)
            many.rules.push_back({.id = QString::number(i), .figure = AlertFigure::Cpu, .threshold = 1});
        QVERIFY(rules.setSetup(many).has_value());
        QCOMPARE(rules.put({.id = u"one more"_s, .figure = AlertFigure::Cpu, .threshold = 1}).error().values.value(u"name"_s).toString(), u"rules"_s);
        QVERIFY(rules.put({.id = u"7"_s, .figure = AlertFigure::Cpu, .threshold = 2}).has_value());
    }

    void quietHours_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("time"); // 2026-11-20 is a Friday, and the only day
        QTest::addColumn<bool>("quiet");
        QTest::newRow("before") << u"08:00"_s << u"12:00"_s << u"2026-11-20T07:59:59"_s << false;
        QTest::newRow("begins") << u"08:00"_s << u"12:00"_s << u"2026-11-20T08:00:00"_s << true;
        QTest::newRow("ends") << u"08:00"_s << u"12:00"_s << u"2026-11-20T12:00:00"_s << false;
        QTest::newRow("another day") << u"08:00"_s << u"12:00"_s << u"2026-11-21T09:00:00"_s << false;
        QTest::newRow("evening") << u"22:00"_s << u"07:00"_s << u"2026-11-20T23:00:00"_s << true;
        QTest::newRow("the morning after") << u"22:00"_s << u"07:00"_s << u"2026-11-21T06:59:59"_s << true;
        QTest::newRow("after it") << u"22:00"_s << u"07:00"_s << u"2026-11-21T07:00:00"_s << false;
        QTest::newRow("the morning of the day itself") << u"22:00"_s << u"07:00"_s << u"2026-11-20T06:00:00"_s << false;
        QTest::newRow("the next evening") << u"22:00"_s << u"07:00"_s << u"2026-11-21T23:00:00"_s << false;
        QTest::newRow("the whole day") << u"09:00"_s << u"09:00"_s << u"2026-11-20T12:00:00"_s << true;
        QTest::newRow("and its night") << u"09:00"_s << u"09:00"_s << u"2026-11-21T08:59:00"_s << true;
    }
    void quietHours()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, time);
        QFETCH(bool, quiet);
        QuietHours hours;
        hours.enabled = true;
        hours.from = QTime::fromString(from, u"HH:mm"_s);
        hours.to = QTime::fromString(to, u"HH:mm"_s);
        hours.days.fill(false);
        hours.days[4] = true;
        const QDateTime local = QDateTime::fromString(time, Qt::ISODate);
        QCOMPARE(hours.contains(local), quiet);
        hours.enabled = false;
        QVERIFY(!hours.contains(local));
    }

    void whatNotifies()
    {
        const QDateTime night = QDateTime::fromString(u"2026-11-20T23:00:00"_s, Qt::ISODate);
        const QDateTime day = QDateTime::fromString(u"2026-11-20T12:00:00"_s, Qt::ISODate);
        QuietHours quiet;
        quiet.enabled = true;
        for (const QDateTime& when : {night, day}) {
            QVERIFY(!notifies(AlertSeverity::Critical, NotifyFrom::Nothing, quiet, when));
            QVERIFY(notifies(AlertSeverity::Critical, NotifyFrom::Critical, quiet, when)); // it passes, unless told otherwise
            QVERIFY(!notifies(AlertSeverity::Warning, NotifyFrom::Critical, quiet, when));
        }
        QVERIFY(notifies(AlertSeverity::Warning, NotifyFrom::Warning, quiet, day));
        QVERIFY(!notifies(AlertSeverity::Warning, NotifyFrom::Warning, quiet, night));
        QVERIFY(!notifies(AlertSeverity::Info, NotifyFrom::Warning, quiet, day));
        QVERIFY(notifies(AlertSeverity::Info, NotifyFrom::All, quiet, day));
        quiet.criticalPasses = false;
        QVERIFY(!notifies(AlertSeverity::Critical, NotifyFrom::All, quiet, night));
    }

private:
    QString path() const { return m_folder.filePath(u"alerts.json"_s); }
    void write(const QByteArray& bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_AlertRules)
#include "tst_alertrules.moc"
