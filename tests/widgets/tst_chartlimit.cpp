// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/history.h"
#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QTest>

using namespace stoker;
using namespace stoker::widgets;
using domain::Metric;
using namespace std::chrono_literals;

class TestChartLimit : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void oneFarBeyondTheLimitLeavesThroughTheTop()
    {
        const domain::Instant now = domain::fromEpochMs(1'795'262'400'000);
        domain::History history;
        for (int s = 0; s <= 600; ++s) {
            domain::History::Sample sample;
            sample.fill(50);
            sample[static_cast<std::size_t>(Metric::LogsPerMinute)] = 2e6f;
            history.append(now - 1s * (600 - s), sample);
        }
        PanelSpec panel;
        panel.title = QStringLiteral("Batch time");
        for (const Metric metric : {Metric::Usable, Metric::LogsPerMinute}) { // 50, and two million
            SeriesSpec line;
            line.metric = metric;
            line.label = metric == Metric::Usable ? QStringLiteral("A") : QStringLiteral("B");
            panel.series.push_back(line);
        }
        QStringList said;
        panel.mostLimits = 4;
        panel.print = [](std::optional<double> value) { return QString::number(value.value_or(-1), 'g', 2); };
        panel.beyond = [&said](const QString& label, const QString& highest) {
            said << label + u' ' + highest;
            return said.last();
        };
        ChartStack stack({panel});
        stack.resize(800, 300);
        stack.setHistory(&history);
        stack.panels()[0]->setLimit(30);
        stack.show();
        QVERIFY(QTest::qWaitForWindowExposed(&stack));
        stack.refresh(now);
        QTRY_VERIFY2(stack.panels()[0]->top() >= 50, qPrintable(QString::number(stack.panels()[0]->top())));
        QVERIFY2(stack.panels()[0]->top() < 160, qPrintable(QString::number(stack.panels()[0]->top())));
        QVERIFY(!said.isEmpty());
        QCOMPARE(said.last(), QStringLiteral("B 2e+06"));
        // Where all are far beyond, they are what there is to see.
        stack.panels()[0]->setLimit(0.1);
        QTRY_VERIFY(stack.panels()[0]->top() > 2e6);
    }
};

QTEST_MAIN(TestChartLimit)
#include "tst_chartlimit.moc"
