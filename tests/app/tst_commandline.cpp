// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QtTest>

using namespace stoker;
using namespace stoker::app;
using namespace Qt::StringLiterals;

namespace {

std::variant<Options, Ending> parse(const QString& line)
{
    return parseCommandLine(QStringList(u"stoker"_s) + line.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT
private slots:
    void nothingOpensTheWindow()
    {
        QCOMPARE(std::get<Options>(parse({})), Options{});
    }

    void everythingAtOnce()
    {
        const auto options = std::get<Options>(parse(u"http://host:4040/proxy/app --page timeline --theme dark --language de --token-file t --environment production "
                                                      "--read-only --screenshot out.png --after 2.5 --size 1280x800"_s));
        Options expected;
        expected.source = u"http://host:4040/proxy/app"_s;
        expected.page = Page::Timeline;
        expected.theme = widgets::ThemeChoice::Dark;
        expected.language = u"de"_s;
        expected.tokenFile = u"t"_s;
        expected.environment = domain::Environment::Production;
        expected.readOnly = true;
        expected.screenshot = ScreenshotRequest{u"out.png"_s, std::chrono::milliseconds(2500), QSize(1280, 800)};
        QCOMPARE(options, expected);
    }

    void demoIsASource_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("source");
        QTest::newRow("switch") << u"--demo"_s << u"demo:"_s;
        QTest::newRow("address") << u"demo:day?speed=60"_s << u"demo:day?speed=60"_s;
        QTest::newRow("both") << u"--demo demo:day"_s << u"demo:day"_s;
    }
    void demoIsASource()
    {
        QFETCH(QString, line);
        QTEST(std::get<Options>(parse(line)).source, "source");
    }

    void recordingsAreOpened()
    {
        QCOMPARE(std::get<Options>(parse(u"/tmp/a.stoker"_s)).recordings, QStringList{u"/tmp/a.stoker"_s});
        QVERIFY(std::get<Options>(parse(u"/tmp/a.stoker"_s)).source.isEmpty());
        QCOMPARE(std::get<Options>(parse(u"--open history.copy --page timeline"_s)).recordings, QStringList{u"history.copy"_s});
        QCOMPARE(std::get<Options>(parse(u"a.stoker B.STOKER"_s)).recordings, (QStringList{u"a.stoker"_s, u"B.STOKER"_s}));
        QCOMPARE(std::get<Options>(parse(u"--open a b.stoker"_s)).recordings, (QStringList{u"a"_s, u"b.stoker"_s}));
        QVERIFY(std::get<Options>(parse(u"--demo"_s)).recordings.isEmpty());
    }

    void wrongUsageSaysWhatExists_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("named");
        QTest::newRow("option") << u"--nonsense"_s << u"nonsense"_s;
        QTest::newRow("page") << u"--page lob"_s << u"live, timeline, lab, ledger, alerts, connect"_s;
        QTest::newRow("theme") << u"--theme pink"_s << u"light, dark, system"_s;
        QTest::newRow("environment") << u"--environment prod"_s << u"dev, test, production"_s;
        QTest::newRow("language") << u"--language tlh"_s << u"en, de, zh_CN"_s;
        QTest::newRow("two sources") << u"http://a:1 http://b:2"_s << u"http://a:1 http://b:2"_s;
        QTest::newRow("demo and a source") << u"--demo http://a:1"_s << u"http://a:1"_s;
        QTest::newRow("three recordings") << u"a.stoker b.stoker --open c"_s << u"c a.stoker b.stoker"_s;
        QTest::newRow("a recording and a source") << u"a.stoker http://a:1"_s << u"http://a:1"_s;
        QTest::newRow("a recording and the demo") << u"a.stoker --demo"_s << u"demo:"_s;
        QTest::newRow("a recording on the wall") << u"a.stoker --kiosk"_s << u"--kiosk"_s;
        QTest::newRow("after alone") << u"--after 3"_s << u"--screenshot"_s;
        QTest::newRow("negative wait") << u"--screenshot a.png --after -1"_s << u"86400"_s;
        QTest::newRow("no number") << u"--screenshot a.png --after nan"_s << u"86400"_s;
        QTest::newRow("size") << u"--screenshot a.png --size 1280"_s << u"1280x800"_s;
        QTest::newRow("tiny size") << u"--screenshot a.png --size 100x100"_s << u"320x240"_s;
        QTest::newRow("not a png") << u"--screenshot a.jpg"_s << u".png"_s;
        QTest::newRow("missing value") << u"--page"_s << u"page"_s;
        QTest::newRow("kiosk of nothing") << u"--kiosk"_s << u"--demo"_s;
    }
    void wrongUsageSaysWhatExists()
    {
        QFETCH(QString, line);
        QFETCH(QString, named);
        const auto ending = std::get<Ending>(parse(line));
        QCOMPARE(ending.code, 2);
        QVERIFY2(ending.text.contains(named), qPrintable(ending.text));
        QVERIFY(ending.text.contains(u"stoker --help"_s));
    }

    void helpAndVersionEndWell()
    {
        const auto help = std::get<Ending>(parse(u"--help"_s));
        QCOMPARE(help.code, 0);
        for (const QString& option : {u"--open"_s, u"--demo"_s, u"--kiosk"_s, u"--page"_s, u"--theme"_s, u"--language"_s, u"--token-file"_s, u"--environment"_s, u"--read-only"_s,
                                      u"--screenshot"_s, u"--after"_s, u"--size"_s})
            QVERIFY2(help.text.contains(option), qPrintable(option));
        QCOMPARE(std::get<Ending>(parse(u"--version"_s)).code, 0);
    }

    void languagesOfARegionAreTaken()
    {
        QCOMPARE(std::get<Options>(parse(u"--language de_AT"_s)).language, u"de_AT"_s);
        QCOMPARE(languageOf({u"stoker"_s, u"--language"_s, u"de"_s}), u"de"_s);
        QCOMPARE(languageOf({u"stoker"_s, u"--language=zh_CN"_s}), u"zh_CN"_s);
        QCOMPARE(languageOf({u"stoker"_s, u"--language"_s}), QString());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
