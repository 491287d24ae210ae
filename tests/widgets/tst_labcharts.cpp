// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/labcharts.h"

#include "session/lab/labfakes.h"
#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/theme.h"
#include "widgets/common/timeaxis.h"

#include <QApplication>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using domain::Millis;
using What = LabSource::What;

class TestLabCharts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init()
    {
        m_charts = std::make_unique<LabCharts>();
        m_charts->resize(900, 600);
        m_charts->show();
        m_trace = test::labDay(5);
        m_charts->setTrace(m_trace);
    }
    void cleanup() { m_charts.reset(); }

    /// What changes within a minute is drawn, and not the series of one point a minute.
    void changesWithinAMinuteAreThere()
    {
        domain::ScenarioOutcome outcome;
        outcome.series = {{0, 2, 2, 0, {}}, {60, 2, 2, 0, {}}};
        outcome.curve = {{0, 2, 0}, {7, 9, 24}, {11, 3, 5}, {97.5, 3, 0}};
        m_charts->setOutcome(1, &outcome);
        const LabSource& source = m_charts->source();
        const auto at = [&](What what, double seconds) { return source.at(LabSource::key(what, 1), m_trace->workload.origin + Millis{std::llround(seconds * 1000)}); };
        QCOMPARE(source.samples(LabSource::key(What::Executors, 1)).size(), std::size_t(4));
        QCOMPARE(at(What::Executors, 8), std::optional(9.0F));
        QCOMPARE(at(What::Backlog, 8), std::optional(24.0F));
        QCOMPARE(at(What::Backlog, 60), std::optional(5.0F));
        QCOMPARE(at(What::Executors, 97.5), std::optional(3.0F));
    }

    void theAxisGoesToTheEndOfTheLongestRun()
    {
        const TimeAxis& axis = *m_charts->stack()->axis();
        QCOMPARE(axis.wantedSpan(), Millis{300'000});
        domain::ScenarioOutcome slow;
        slow.curve = {{0, 1, 0}, {720, 1, 0}};
        m_charts->setOutcome(0, &slow);
        QCOMPARE(axis.wantedSpan(), Millis{720'000});
        QCOMPARE(axis.now(), m_trace->workload.origin + Millis{720'000});
        QCOMPARE(m_charts->source().lastTime(), std::optional(axis.now()));
        domain::ScenarioOutcome quick;
        quick.curve = {{0, 8, 0}, {60, 8, 0}};
        m_charts->setOutcome(1, &quick);
        QCOMPARE(axis.wantedSpan(), Millis{720'000});
        m_charts->setOutcome(0, &quick); // and back
        QCOMPARE(axis.wantedSpan(), Millis{300'000});
        QCOMPARE(m_charts->source().lastTime(), std::optional(m_trace->workload.origin + Millis{300'000}));
        // Who looks at a part goes on looking at that.
        m_charts->stack()->axis()->setWindow(m_trace->workload.origin, m_trace->workload.origin + Millis{60'000});
        const domain::Instant from = axis.from();
        m_charts->setOutcome(0, &slow);
        QCOMPARE(axis.wantedSpan(), Millis{60'000});
        QCOMPARE(axis.from(), from);
        m_charts->stack()->axis()->follow();
        QCOMPARE(axis.wantedSpan(), Millis{720'000});
    }

private:
    std::shared_ptr<const domain::Trace> m_trace;
    std::unique_ptr<LabCharts> m_charts;
};

QTEST_MAIN(TestLabCharts)
#include "tst_labcharts.moc"
