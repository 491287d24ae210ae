// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/arguments.h"

#include <QtTest>

using namespace stoker;
using namespace stoker::app::ctl;

namespace {
std::variant<Request, Ending> parse(const QString& line)
{
    return parseArguments(QStringLiteral("stokerctl %1").arg(line).split(u' ', Qt::SkipEmptyParts));
}
Request good(const QString& line)
{
    auto parsed = parse(line);
    if (const auto* ending = std::get_if<Ending>(&parsed))
        qWarning("%s", qPrintable(ending->text));
    return std::get<Request>(std::move(parsed));
}
session::Intent intent(const QString& line) { return std::get<SteerRequest>(good(line).what).intent; }
}

class ArgumentsTest final : public QObject {
    Q_OBJECT

private slots:
    void watchHasDefaults()
    {
        const Request request = good(QStringLiteral("watch http://localhost:4040"));
        const auto watch = std::get<WatchRequest>(request.what);
        QVERIFY(!watch.samples);
        QCOMPARE(watch.interval, std::chrono::milliseconds{1000});
        QCOMPARE(request.format, Format::JsonLines);
        QCOMPARE(request.source, QStringLiteral("http://localhost:4040"));
    }
    void optionsMayStandAnywhere()
    {
        const Request request = good(QStringLiteral("watch --samples 3 demo: --interval=0.5 --output table --token-file -"));
        const auto watch = std::get<WatchRequest>(request.what);
        QCOMPARE(watch.samples.value_or(0), 3);
        QCOMPARE(watch.interval, std::chrono::milliseconds{500});
        QCOMPARE(request.format, Format::Table);
        QCOMPARE(request.tokenFile, QStringLiteral("-"));
    }
    void executorsPrintATableUnlessToldOtherwise()
    {
        QCOMPARE(good(QStringLiteral("executors demo:")).format, Format::Table);
        const Request request = good(QStringLiteral("executors demo: --all --output csv"));
        QVERIFY(std::get<ExecutorsRequest>(request.what).all);
        QCOMPARE(request.format, Format::Csv);
    }
    void inspectTakesAFileAndAModel()
    {
        const Request request = good(QStringLiteral("inspect day.csv --model cost_per_log_s=0.5 --model cores=4"));
        const auto inspect = std::get<InspectRequest>(request.what);
        QCOMPARE(request.format, Format::Table);
        QCOMPARE(inspect.path, QStringLiteral("day.csv"));
        QCOMPARE(inspect.model.costPerLogSeconds, std::optional(0.5));
        QCOMPARE(inspect.model.cores, std::optional(4));
        QVERIFY(!inspect.model.cap);
    }
    void targetByNumber()
    {
        const session::Intent wish = intent(QStringLiteral("target demo: 12 --reason noon --keep"));
        QCOMPARE(wish.kind, session::Intent::Kind::SetTarget);
        QCOMPARE(wish.total.value_or(-1), 12);
        QVERIFY(!wish.add);
        QVERIFY(wish.keep);
        QCOMPARE(wish.reason, QStringLiteral("noon"));
    }
    void negativeNumbersAreNumbers_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("add");
        QTest::newRow("apart") << "target demo: --add -1" << -1;
        QTest::newRow("joined") << "target demo: --add=-1" << -1;
        QTest::newRow("first") << "target --add -12 demo:" << -12;
        QTest::newRow("up") << "target demo: --add 5" << 5;
        QTest::newRow("with a sign") << "target demo: --add +5" << 5;
    }
    void negativeNumbersAreNumbers()
    {
        QFETCH(QString, line);
        QTEST(intent(line).add.value_or(0), "add");
    }
    void waitZeroIsTheDefaultAndAccepted()
    {
        QCOMPARE(std::get<SteerRequest>(good(QStringLiteral("target demo: 3")).what).wait.count(), 0);
        const auto request = std::get<SteerRequest>(good(QStringLiteral("release demo: 3 --wait 0")).what);
        QCOMPARE(request.wait.count(), 0);
        QCOMPARE(request.intent.wait, std::chrono::seconds{60}); // the driver goes on asking all the same
        QCOMPARE(intent(QStringLiteral("release demo: 3 --wait 2.5")).wait, std::chrono::seconds{3});
    }
    void releaseByName()
    {
        const session::Intent wish = intent(QStringLiteral("release demo: 3 17 --force --replace"));
        QCOMPARE(wish.kind, session::Intent::Kind::Release);
        QCOMPARE(wish.ids, (std::vector{domain::ExecutorId(QStringLiteral("3")), domain::ExecutorId(QStringLiteral("17"))}));
        QCOMPARE(wish.way, domain::ReleaseWay::Force);
        QVERIFY(wish.replace);
    }
    void releaseByNumberPrefersTheBestWay()
    {
        const session::Intent wish = intent(QStringLiteral("release demo: --count 2"));
        QCOMPARE(wish.kind, session::Intent::Kind::ReleaseCount);
        QCOMPARE(wish.count, 2);
        QCOMPARE(wish.way, domain::ReleaseWay::Best);
        QCOMPARE(intent(QStringLiteral("release demo: --count 2 --idle")).way, domain::ReleaseWay::Idle);
    }

    void wrongUsageNamesWhatIsAccepted_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("named");
        QTest::newRow("nothing") << "" << "stokerctl watch";
        QTest::newRow("unknown command") << "stoke demo:" << "stoke";
        QTest::newRow("of a later issue") << "tune log" << "tune";
        QTest::newRow("inspect nothing") << "inspect" << "TRACE";
        QTest::newRow("inspect in a form it has not") << "inspect log --output csv" << "csv";
        QTest::newRow("a model without a value") << "inspect log --model cores" << "--model";
        QTest::newRow("a model that nobody knows") << "inspect log --model speed=1" << "speed";
        QTest::newRow("a token where nobody is asked") << "inspect log --token-file t" << "token-file";
        QTest::newRow("policies of something") << "policies demo:" << "demo:";
        QTest::newRow("run without a policy") << "run demo:" << "--policy";
        QTest::newRow("run with a policy that is none") << "run demo: --policy luck" << "deadline";
        QTest::newRow("run without what it needs") << "run demo: --policy fixed" << "executors";
        QTest::newRow("run with a parameter that is none") << "run demo: --policy deadline --set luck=1" << "finish_share";
        QTest::newRow("run with a value that is none") << "run demo: --policy deadline --set band=wide" << "band";
        QTest::newRow("run with half a setting") << "run demo: --policy deadline --set band" << "--set";
        QTest::newRow("run what only advises") << "run demo: --policy spark-dynamic-allocation" << "--shadow";
        QTest::newRow("unknown option") << "watch demo: --colour" << "colour";
        QTest::newRow("what every command takes") << "watch demo: --colour" << "[--token-file F] [--output jsonl|table]";
        QTest::newRow("option of another command") << "watch demo: --add 1" << "add";
        QTest::newRow("option without value") << "watch demo: --samples" << "samples";
        QTest::newRow("no source") << "watch" << "SOURCE";
        QTest::newRow("too much") << "watch demo: demo:" << "demo:";
        QTest::newRow("samples zero") << "watch demo: --samples 0" << "--samples 0";
        QTest::newRow("samples word") << "watch demo: --samples many" << "many";
        QTest::newRow("interval zero") << "watch demo: --interval 0" << "--interval 0";
        QTest::newRow("interval not a number") << "watch demo: --interval nan" << "--interval nan";
        QTest::newRow("format") << "watch demo: --output xml" << "jsonl, table";
        QTest::newRow("format of another command") << "watch demo: --output csv" << "csv";
        QTest::newRow("no target") << "target demo:" << "--add";
        QTest::newRow("both targets") << "target demo: 3 --add 1" << "--add";
        QTest::newRow("two numbers") << "target demo: 3 4" << "3 4";
        QTest::newRow("target below zero") << "target demo: -- -3" << "-3";
        QTest::newRow("target word") << "target demo: many" << "many";
        QTest::newRow("target fraction") << "target demo: 2.5" << "2.5";
        QTest::newRow("target of all things") << "target demo: 99999999999" << "99999999999";
        QTest::newRow("wait below zero") << "target demo: 3 --wait -1" << "--wait -1";
        QTest::newRow("nobody to release") << "release demo:" << "--count";
        QTest::newRow("names and a number") << "release demo: 3 --count 2" << "--count";
        QTest::newRow("two ways") << "release demo: 3 --idle --force" << "--force";
        QTest::newRow("count zero") << "release demo: --count 0" << "--count 0";
        QTest::newRow("empty file name") << "watch demo: --token-file=" << "--token-file";
        QTest::newRow("preset") << "watch demo:night" << "demo:day";
        QTest::newRow("demo option") << "watch demo:?speed=fast" << "0.01..3600";
        QTest::newRow("no address") << "watch ftp://host" << "ftp://host";
    }
    void wrongUsageNamesWhatIsAccepted()
    {
        QFETCH(QString, line);
        QFETCH(QString, named);
        const auto parsed = parse(line);
        QVERIFY(std::holds_alternative<Ending>(parsed));
        const Ending ending = std::get<Ending>(parsed);
        QCOMPARE(ending.code, 2);
        QVERIFY2(ending.text.contains(named), qPrintable(ending.text));
        QVERIFY2(ending.text.contains(QStringLiteral("Usage: stokerctl")), qPrintable(ending.text));
    }
    void helpIsNoMistake_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("named");
        QTest::newRow("all") << "--help" << "stokerctl release";
        QTest::newRow("watch") << "watch --help" << "--interval";
        QTest::newRow("target") << "target --help" << "--keep";
        QTest::newRow("target with a source") << "target demo: --help" << "--dry-run";
        QTest::newRow("release") << "release --help" << "--replace";
        QTest::newRow("executors") << "executors --help" << "--all";
        QTest::newRow("discover") << "discover --help" << "URL";
        QTest::newRow("version") << "--version" << "stokerctl";
    }
    void helpIsNoMistake()
    {
        QFETCH(QString, line);
        QFETCH(QString, named);
        const Ending ending = std::get<Ending>(parse(line));
        QCOMPARE(ending.code, 0);
        QVERIFY2(ending.text.contains(named), qPrintable(ending.text));
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_ctl_arguments.moc"
