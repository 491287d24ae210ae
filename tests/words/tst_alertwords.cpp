// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/alertwords.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace stoker;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::AlertComparison;
using domain::AlertEvent;
using domain::AlertFigure;
using domain::AlertRule;

namespace {

QString thick(QString text) { return text.replace(QChar(0x202f), u' '); }

AlertEvent eventOf(AlertFigure figure, double value, AlertComparison comparison = AlertComparison::Above)
{
    AlertEvent one;
    one.rule = {.id = u"r"_s, .figure = figure, .comparison = comparison, .threshold = 20};
    one.rule.window = domain::alertSpec(figure).usualWindow;
    one.value = value;
    one.worst = value + 1;
    return one;
}

} // namespace

class TestAlertWords : public QObject {
    Q_OBJECT
private slots:
    void spansAreShort_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << 0 << u"0 s"_s;
        QTest::newRow("90") << 90 << u"90 s"_s;
        QTest::newRow("60") << 60 << u"1 min"_s;
        QTest::newRow("600") << 600 << u"10 min"_s;
        QTest::newRow("3600") << 3600 << u"1 h"_s;
        QTest::newRow("5400") << 5400 << u"90 min"_s;
        QTest::newRow("250") << 250 << u"4 m 10 s"_s;
    }
    void spansAreShort()
    {
        QFETCH(int, seconds);
        QTEST(thick(words::spanText(std::chrono::seconds(seconds))), "text");
    }

    void rulesAsASentence()
    {
        AlertRule rule{.id = u"r"_s, .figure = AlertFigure::Cpu, .threshold = 95, .duration = 10min};
        QCOMPARE(thick(words::ruleText(rule)), u"CPU: above 95 % for 10 min"_s);
        rule.comparison = AlertComparison::Below;
        rule.duration = 0s;
        QCOMPARE(thick(words::ruleText(rule)), u"CPU: below 95 %"_s);
        rule = {.id = u"r"_s, .figure = AlertFigure::ExecutorsLost, .threshold = 0, .window = 10min};
        QCOMPARE(thick(words::ruleText(rule)), u"Executors lost: any within 10 min"_s);
        rule.threshold = 4;
        QCOMPARE(thick(words::ruleText(rule)), u"Executors lost: more than 4 within 10 min"_s);
        rule = {.id = u"r"_s, .figure = AlertFigure::StaleFor, .threshold = 60};
        QCOMPARE(thick(words::ruleText(rule)), u"Time without data: above 1 min"_s);
    }

    void eachFigureHasWordsOfItsOwn()
    {
        QSet<QString> figures;
        QSet<QString> events;
        for (const domain::AlertFigureSpec& spec : domain::alertFigures()) {
            figures.insert(words::figureWord(spec.figure));
            const QString text = words::alertText(eventOf(spec.figure, 33));
            QVERIFY2(text.contains(u"33"_s), qPrintable(text));
            events.insert(text);
            if (spec.mayBeLow)
                events.insert(words::alertText(eventOf(spec.figure, 33, AlertComparison::Below)));
        }
        QCOMPARE(figures.size(), domain::kAlertFigureCount);
        QCOMPARE(events.size(), domain::kAlertFigureCount + std::ranges::count_if(domain::alertFigures(), &domain::AlertFigureSpec::mayBeLow));
        QVERIFY(!figures.contains(QString()));
    }

    void whatIsOverSaysTheWorst()
    {
        AlertEvent one = eventOf(AlertFigure::Cpu, 33);
        one.ended = one.raised;
        QVERIFY(words::alertText(one).contains(u"34"_s));
        QCOMPARE(thick(words::alertStateText(one)), u"over after 0 s"_s);
        one.end = domain::AlertEnd::RuleChanged;
        QCOMPARE(words::alertStateText(one), u"rule changed"_s);
        one.end = domain::AlertEnd::ApplicationChanged;
        QCOMPARE(words::alertStateText(one), u"application changed"_s);
    }

    void unknownIsADash()
    {
        for (const domain::AlertFigureSpec& spec : domain::alertFigures()) {
            QVERIFY(words::alertValue(spec.figure, {}).startsWith(QChar(0x2013)));
            QVERIFY(words::alertValue(spec.figure, std::numeric_limits<double>::quiet_NaN()).startsWith(QChar(0x2013)));
        }
    }
};

QTEST_GUILESS_MAIN(TestAlertWords)
#include "tst_alertwords.moc"
