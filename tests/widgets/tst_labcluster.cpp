// SPDX-License-Identifier: GPL-3.0-or-later
// The lab: the cluster that is simulated, what a CSV is asked, and where things stand in charts and reports.
#include "widgets/labcase.h"

#include "item/report/reportstyle.h"
#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/stateview.h"
#include "widgets/lab/csvdialog.h"
#include "widgets/lab/labcharts.h"
#include "widgets/lab/modelpanel.h"
#include "widgets/lab/modelrow.h"

#include <QDoubleSpinBox>

#include <map>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;
using session::lab::Bench;

class TestLabCluster : public test::LabCase {
    Q_OBJECT
private slots:
    void theReportHasTheColoursOfTheWindow()
    {
        const std::map<std::string, ColorRole> roles{{"a", ColorRole::PolicyA}, {"b", ColorRole::PolicyB}, {"c", ColorRole::PolicyC}, {"d", ColorRole::PolicyD}, {"text", ColorRole::Text}, {"text2", ColorRole::Text2},
                                                     {"surface", ColorRole::Surface}, {"border", ColorRole::Border}, {"grid", ColorRole::Grid}, {"demand", ColorRole::Demand}, {"trouble", ColorRole::TroubleText}};
        QCOMPARE(roles.size(), item::kReportColors.size());
        for (const item::ReportColor& one : item::kReportColors) {
            QCOMPARE(color(roles.at(one.name), paletteFor(ThemeChoice::Light, {})).name(), QString::fromLatin1(one.light));
            QCOMPARE(color(roles.at(one.name), paletteFor(ThemeChoice::Dark, {})).name(), QString::fromLatin1(one.dark));
        }
    }

    void theClusterIsSetAndSaysWhoSaidIt()
    {
        openDay();
        auto* lower = m_page->findChild<SegmentedControl*>(u"lower"_s);
        lower->setCurrentIndex(3);
        ModelRow* startUp = m_page->model()->row(domain::ModelField::StartUp);
        QVERIFY(startUp->isVisible());
        QCOMPARE(startUp->editor()->text(), u"30\u202fs"_s);
        QCOMPARE(startUp->source(), u"assumed"_s);
        QCOMPARE(m_page->model()->row(domain::ModelField::Serial)->source(), u"built-in day"_s);
        QCOMPARE(m_page->model()->row(domain::ModelField::Serial)->editor()->text(), u"4\u202fs"_s);
        QCOMPARE(m_page->model()->row(domain::ModelField::Cap)->editor()->text(), u"no limit"_s);
        startUp->editor()->setFocus();
        startUp->editor()->selectAll();
        QTest::keyClicks(startUp->editor(), u"90"_s);
        QTest::keyClick(startUp->editor(), Qt::Key_Return);
        QCOMPARE(m_page->bench().setup().model.startupSeconds, std::optional(90.0));
        QCOMPARE(startUp->source(), u"chosen"_s);
        QCOMPARE(m_page->model()->row(domain::ModelField::StartUpSpread)->editor()->text(), u"0\u202fs"_s);
        QTRY_VERIFY(m_page->isReady());
        QCOMPARE(m_runner->runs.back().scenario.model.startupSeconds, std::optional(90.0));
        QTest::keyClick(startUp->editor(), Qt::Key_Up);
        QCOMPARE(m_page->bench().setup().model.startupSeconds, std::optional(95.0));
        button("undo")->click();
        button("undo")->click();
        QCOMPARE(startUp->editor()->text(), u"30\u202fs"_s);
        QCOMPARE(startUp->source(), u"assumed"_s);
        // From the trace's own number on, and back to it.
        QTest::keyClick(startUp->editor(), Qt::Key_Up);
        QCOMPARE(m_page->bench().setup().model.startupSeconds, std::optional(35.0));
        m_page->findChild<QAbstractButton*>(u"back_startup_s"_s)->click();
        QVERIFY(!m_page->bench().setup().model.startupSeconds);
        QTest::keyClick(startUp->editor(), Qt::Key_Up);
        startUp->editor()->selectAll();
        QTest::keyClick(startUp->editor(), Qt::Key_Backspace);
        QTest::keyClick(startUp->editor(), Qt::Key_Return); // emptied: the same
        QVERIFY(!m_page->bench().setup().model.startupSeconds);
        QCOMPARE(startUp->editor()->text(), u"30\u202fs"_s);
        // A scenario remembers it.
        m_page->model()->row(domain::ModelField::Cap)->editor()->setValue(700);
        const QString path = m_folder->filePath(u"cap.json"_s);
        QVERIFY(m_page->saveScenario(path));
        makePage();
        QVERIFY(m_page->openScenario(path));
        QTRY_VERIFY(m_page->isReady() && m_page->bench().outcome(1));
        QCOMPARE(m_page->model()->row(domain::ModelField::Cap)->editor()->value(), 700.0);
    }

    void aCsvIsAskedWhatALogCosts()
    {
        m_page->open(u"/logs/yesterday.csv"_s);
        auto* state = m_page->findChild<StateView*>();
        QTRY_VERIFY(m_page->bench().state() == Bench::State::Failed);
        QVERIFY2(state->headline().contains(u"yesterday.csv"_s) && !state->headline().contains(u'_'), qPrintable(state->headline()));
        state->findChild<QAbstractButton*>()->click();
        auto* dialog = m_page->findChild<CsvDialog*>();
        QVERIFY(dialog);
        auto* open = dialog->findChild<QAbstractButton*>(u"csvOpen"_s);
        QVERIFY(!open->isEnabled() && !open->toolTip().isEmpty());
        auto* cost = dialog->findChild<QDoubleSpinBox*>(u"cost_per_log_s"_s);
        cost->selectAll();
        QTest::keyClicks(cost, u"0.0025"_s);
        QCOMPARE(cost->value(), 0.0025);
        QVERIFY(open->isEnabled());
        open->click();
        QTRY_VERIFY(m_page->bench().state() == Bench::State::Ready && m_page->isReady());
        QCOMPARE(m_page->bench().setup().model.costPerLogSeconds, std::optional(0.0025));
        ModelRow* row = m_page->model()->row(domain::ModelField::CostPerLog);
        QCOMPARE(row->editor()->value(), 0.0025);
        QCOMPARE(row->source(), u"chosen"_s);
    }

    void lettersKeepOffTheDeadline_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("deadline");
        for (const QSize& size : {QSize(956, 560), QSize(1212, 728), QSize(1852, 1008)}) {
            for (const double deadline : {20.0, 50.0, 54.0, 60.0, 300.0})
                QTest::addRow("%dx%d, %g s", size.width(), size.height(), deadline) << size << deadline;
        }
    }

    void lettersKeepOffTheDeadline()
    {
        QFETCH(QSize, size);
        QFETCH(double, deadline);
        openDay();
        m_page->resize(size);
        QTRY_COMPARE(m_page->size(), size);
        auto* charts = m_page->findChild<LabCharts*>();
        // As wide as words get, in whatever language.
        ChartPanel* panel = charts->stack()->panels()[2];
        m_page->bench().setDeadline(deadline);
        panel->setLimit(deadline, QString(40, u'M'));
        QCOMPARE(panel->wordRects().size(), std::size_t(1));
        for (ChartPanel* one : charts->stack()->panels()) {
            std::vector<QRectF> rects = one->wordRects();
            for (const QRectF& chip : one->chipRects()) {
                for (const QRectF& other : rects)
                    QVERIFY(!other.intersects(chip));
                rects.push_back(chip);
                QVERIFY(chip.top() >= -3 && chip.bottom() <= one->plotRect().height() + 3);
            }
        }
        QVERIFY(!charts->stack()->panels()[1]->chipRects().empty());
    }
};

QTEST_MAIN(TestLabCluster)
#include "tst_labcluster.moc"
