// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/labwords.h"

#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::OutcomeFigure;

class TestLabWords : public QObject {
    Q_OBJECT

private slots:
    void amountsOfShortRunsAreTold()
    {
        QCOMPARE(words::figureText(OutcomeFigure::CoreHours, 0.16252), u"0.163"_s);
        QCOMPARE(words::figureText(OutcomeFigure::CoreHours, 0.0524897), u"0.0525"_s);
        QCOMPARE(words::figureText(OutcomeFigure::CoreHours, 0.00012345), u"0.000123"_s);
        QCOMPARE(words::figureText(OutcomeFigure::CoreHours, 3.2), u"3.20"_s);
        QCOMPARE(words::figureText(OutcomeFigure::CoreHours, 43.21), u"43.2"_s);
        QCOMPARE(words::figureText(OutcomeFigure::CoreHours, 13'661.4), u"13\u202f661"_s);
        QCOMPARE(words::figureText(OutcomeFigure::CoreHours, 0), u"0"_s);
        QCOMPARE(words::figureText(OutcomeFigure::Cost, 0.0081, u"EUR"_s), u"0.00810\u202fEUR"_s);
        QCOMPARE(words::figureText(OutcomeFigure::Cost, 0.5, u"EUR"_s), u"0.50\u202fEUR"_s);
        QCOMPARE(words::figureText(OutcomeFigure::DeadlineMisses, std::nullopt), u"\u2013"_s);
    }

    void differencesStayShort_data()
    {
        QTest::addColumn<int>("figure");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("other");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, OutcomeFigure figure, double first, double other, const QString& text) {
            QTest::newRow(name) << static_cast<int>(figure) << first << other << text;
        };
        row("the same", OutcomeFigure::CoreHours, 100, 100, u"="_s);
        row("a little less", OutcomeFigure::CoreHours, 1000, 972, u"\u22122.8\u202f%"_s);
        row("less", OutcomeFigure::CoreHours, 100, 39, u"\u221261\u202f%"_s);
        row("nearly ten times", OutcomeFigure::CoreHours, 10, 100, u"+900\u202f%"_s);
        row("more than ten times", OutcomeFigure::LatencyP95, 47.1, 15'467, u"\u00d7\u202f328"_s);
        row("counted", OutcomeFigure::DeadlineMisses, 2, 1'056, u"+1\u202f054"_s);
        row("never ended", OutcomeFigure::Unfinished, 2, 5, u"+3"_s);
        row("counted from nothing, in logs", OutcomeFigure::BacklogMax, 0, 33'383'142'861.0, u"+33.4\u202fG"_s);
    }
    void differencesStayShort()
    {
        QFETCH(int, figure);
        QFETCH(double, first);
        QFETCH(double, other);
        domain::OutcomeCell cell{.value = other, .difference = other - first, .percent = {}, .best = false};
        if (first != 0)
            cell.percent = (other - first) / first * 100;
        QTEST(words::differenceText(static_cast<OutcomeFigure>(figure), cell), "text");
    }
};

QTEST_GUILESS_MAIN(TestLabWords)
#include "tst_labwords.moc"
