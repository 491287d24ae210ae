// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/labcase.h"

#include "session/lab/scenariofile.h"
#include "widgets/common/label.h"
#include "widgets/lab/knobrow.h"
#include "widgets/lab/labstatus.h"
#include "widgets/lab/policycolumn.h"

#include <QDoubleSpinBox>
#include <QSlider>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;
using domain::EngineKind;

/// What the page says of runs that last, and what it keeps when columns go or it closes.
class TestLabStatus : public test::LabCase {
    Q_OBJECT
private slots:
    void eachColumnSaysWhichEngineSpoke()
    {
        openDay();
        QTRY_VERIFY(m_page->status().startsWith(u"Exact, 3 run"_s));
        const auto run = exactRun(1);
        QCOMPARE(m_page->status(), u"A, C: Exact · B: Fluid estimate, exact 0\u202f%"_s);
        run.pending.promise->setProgressValue(400);
        QTRY_COMPARE(m_page->status(), u"A, C: Exact · B: Fluid estimate, exact 40\u202f%"_s);
        auto* status = m_page->findChild<LabStatus*>();
        QCOMPARE(status->columnText(0), u"Exact"_s);
        QCOMPARE(status->columnText(1), u"Fluid estimate, exact 40\u202f%"_s);
        QCOMPARE(status->columnMark(0), QString());
        QCOMPARE(status->columnMark(1), u"40\u202f%"_s);
        auto* line = m_page->findChild<ElidedLabel*>(u"labStatus"_s);
        line->setFixedWidth(line->fontMetrics().horizontalAdvance(u"A, C: Exact · B: Fluid, 40\u202f% "_s));
        QCOMPARE(line->shownForm(), u"A, C: Exact · B: Fluid, 40\u202f%"_s); // an estimate in little room too
        run.pending.answer(test::simpleOutcome(*m_opener->day, run.scenario));
        QTRY_VERIFY(m_page->status().startsWith(u"Exact, 3 run"_s));
    }

    void theHeadOfItsColumnShowsHowFarARunIs()
    {
        openDay();
        auto* view = m_page->findChild<OutcomeView*>();
        const auto head = [view] { return view->grab({QPoint(0, 0), QSize(view->width(), 26)}).toImage(); };
        const auto run = exactRun(1);
        const QImage before = head();
        run.pending.promise->setProgressValue(400);
        QTRY_VERIFY(head() != before);
        const QImage painted = head();
        view->setNote(1, {}, {});
        const QImage without = head();
        QVERIFY(without != before && without != painted);
    }

    void columnsThatAreAlikeAreToldOfTogether()
    {
        m_runner->holds = true;
        m_page->open(u"demo:day"_s);
        QTRY_COMPARE(m_page->bench().state(), session::lab::Bench::State::Ready);
        QTRY_COMPARE(m_page->status(), u"Running..."_s);
        for (std::size_t i = 0; i < 3; ++i)
            m_runner->runs[i].pending.answer(test::simpleOutcome(*m_opener->day, m_runner->runs[i].scenario));
        QTRY_COMPARE(m_runner->runs.size(), std::size_t(6));
        QCOMPARE(m_page->status(), u"Fluid estimate, exact 0\u202f%"_s);
        m_runner->runs[3].pending.promise->setProgressValue(200);
        m_runner->runs[4].pending.promise->setProgressValue(400);
        QTRY_COMPARE(m_page->status(), u"Fluid estimate, exact 20\u202f%"_s); // the three of them
        m_page->bench().cancelResting();
        QCOMPARE(m_page->status(), u"Fluid estimate"_s);
    }

    void figuresOfOtherSettingsAreNoAnswer()
    {
        openDay();
        m_runner->refused = {EngineKind::Fluid, domain::Error{domain::ErrorCode::NotCapable, {{u"capability"_s, u"engine"_s}}, false}};
        m_page->bench().setPlan(1, {{}, u"deadline"_s, {{u"finish_share"_s, 0.7}}});
        m_runner->holds = true;
        QTRY_COMPARE(m_page->bench().runningEngine(1), std::optional(EngineKind::Exact));
        QCOMPARE(m_page->status(), u"A, C: Exact · B: Out of date, exact 0\u202f%"_s);
        QVERIFY(m_page->findChild<LabStatus*>()->cancel());
        QCOMPARE(m_page->status(), u"A, C: Exact · B: Out of date"_s);
        // Where there never was one, there are no figures to be out of date.
        makePage();
        m_page->open(u"demo:day"_s);
        QTRY_COMPARE(m_page->bench().runningEngine(0), std::optional(EngineKind::Exact));
        QCOMPARE(m_page->status(), u"Exact, 0\u202f% done"_s);
        QVERIFY(m_page->findChild<LabStatus*>()->cancel());
        QCOMPARE(m_page->status(), u"Not run"_s);
    }

    void aLongRunIsCancelledAndBegunAgain()
    {
        openDay();
        QVERIFY(!button("runs")->isVisible());
        const auto run = exactRun(1);
        QVERIFY(!button("runs")->isVisible()); // not for a moment
        QTRY_VERIFY(button("runs")->isVisible());
        QCOMPARE(button("runs")->text(), u"Cancel"_s);
        button("runs")->click();
        QVERIFY(run.pending.isCanceled());
        QCOMPARE(m_page->status(), u"A, C: Exact · B: Fluid estimate"_s);
        QVERIFY(button("runs")->isVisible());
        QCOMPARE(button("runs")->text(), u"Run exact"_s);
        QVERIFY(m_page->isReady());
        m_runner->holds = false;
        button("runs")->click();
        QTRY_VERIFY(m_page->status().startsWith(u"Exact, 3 run"_s));
        QVERIFY(!button("runs")->isVisible());
    }

    void escapeCancelsFromAnywhereOnThePage_data()
    {
        QTest::addColumn<QString>("focus");
        for (const QString& focus : {u"slider"_s, u"field"_s, u"deadline"_s, u"table"_s, u"engine"_s})
            QTest::addRow("%s", qPrintable(focus)) << focus;
    }
    void escapeCancelsFromAnywhereOnThePage()
    {
        QFETCH(QString, focus);
        openDay();
        const auto run = exactRun(1);
        KnobRow* row = m_page->column(0)->row(u"executors"_s);
        QWidget* widget = focus == u"slider"_s  ? static_cast<QWidget*>(row->slider())
                          : focus == u"field"_s ? row->field()
                          : focus == u"table"_s ? m_page->findChild<OutcomeView*>()
                                                : m_page->findChild<QWidget*>(focus);
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Escape);
        QVERIFY(run.pending.isCanceled());
        QVERIFY(m_page->bench().isRestCancelled(1));
    }

    void escapeGoesOnWhereNothingRuns()
    {
        openDay();
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(m_page.get(), &escape);
        QVERIFY(!escape.isAccepted());
    }

    void theChosenPolicyStaysChosen()
    {
        openDay();
        m_page->bench().addColumn({{}, u"forecast"_s, {}});
        m_page->choose(3);
        button("removeA")->click();
        QCOMPARE(m_page->chosen(), std::size_t(2));
        QCOMPARE(m_page->bench().setup().columns[m_page->chosen()].policy, u"forecast"_s);
        QVERIFY(button("shadow")->text().contains(u'C'));
        button("undo")->click();
        QCOMPARE(m_page->chosen(), std::size_t(3));
        button("removeB")->click();
        QCOMPARE(m_page->bench().setup().columns[m_page->chosen()].policy, u"forecast"_s);
        // Where it goes itself, the best is meant again.
        button("removeC")->click();
        QCOMPARE(m_page->chosen(), domain::bestOutcome(m_page->bench().outcomes()).value_or(0));
    }

    void theLastChangeIsKeptWhenThePageCloses()
    {
        openDay();
        m_page->bench().setPlan(1, {{}, u"deadline"_s, {{u"finish_share"_s, 0.61}}});
        m_page.reset();
        QVERIFY(m_settings->value(session::program::key::labScenario).contains(u"0.61"_s));
    }

    void whatIsKeptNamesItsOwnTrace()
    {
        openDay();
        m_page->bench().setPlan(1, {{}, u"deadline"_s, {{u"finish_share"_s, 0.61}}});
        m_page->open(u"/slow"_s);
        m_page.reset();
        const auto kept = session::lab::scenarioFromJson(m_settings->value(session::program::key::labScenario).toUtf8());
        QVERIFY(kept.has_value());
        QCOMPARE(kept->trace, u"demo:day"_s);
        QCOMPARE(kept->setup.columns[1].settings.value(u"finish_share"_s).toDouble(), 0.61);
    }

private:
    test::FakeRunner::Run exactRun(std::size_t column)
    {
        m_page->bench().setPlan(column, {{}, u"deadline"_s, {{u"finish_share"_s, 0.7}}});
        [&] { QTRY_COMPARE(m_page->bench().outcome(column)->engine, EngineKind::Fluid); }();
        m_runner->holds = true;
        [&] { QTRY_COMPARE(m_page->bench().runningEngine(column), std::optional(EngineKind::Exact)); }();
        return m_runner->runs.back();
    }
};

QTEST_MAIN(TestLabStatus)
#include "tst_labstatus.moc"
