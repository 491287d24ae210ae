// SPDX-License-Identifier: GPL-3.0-or-later
// The lab in little room, and its fields and keys.
#include "widgets/labcase.h"

#include "session/lab/knob.h"
#include "widgets/common/fonts.h"
#include "widgets/lab/deadlinefield.h"
#include "widgets/lab/knobrow.h"
#include "widgets/lab/labcharts.h"
#include "widgets/lab/lettermark.h"
#include "widgets/lab/paretoplot.h"
#include "widgets/lab/policycolumn.h"
#include "widgets/lab/policycolumns.h"
#include "widgets/lab/sensitivityview.h"
#include "widgets/lab/tracemenu.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionFrame>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;
using domain::OutcomeFigure;

class TestLabLayout : public test::LabCase {
    Q_OBJECT

    void columns(std::size_t count)
    {
        while (m_page->bench().setup().columns.size() < count)
            button("addPolicy")->click();
        while (m_page->bench().setup().columns.size() > count)
            m_page->bench().removeColumn(m_page->bench().setup().columns.size() - 1);
    }
    void fit(const QSize& size)
    {
        m_page->resize(size);
        QTRY_COMPARE(m_page->size(), size);
    }
    [[nodiscard]] PolicyColumns* places() const { return m_page->findChild<PolicyColumns*>(); }
    void activate(QWidget* window)
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
    }

private slots:
    void theChartsStayInSight_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("count");
        // The page within a window of 1280 x 800, 1280 x 776, 1024 x 640.
        for (const QSize& size : {QSize(1212, 728), QSize(1212, 704), QSize(956, 568)}) {
            for (int count = 2; count <= 4; ++count)
                QTest::addRow("%d columns at %dx%d", count, size.width(), size.height()) << size << count;
        }
    }
    void theChartsStayInSight()
    {
        QFETCH(QSize, size);
        QFETCH(int, count);
        openDay();
        columns(std::size_t(count));
        fit(size);
        auto* charts = m_page->findChild<LabCharts*>();
        auto* area = charts->parentWidget()->parentWidget()->parentWidget()->parentWidget();
        auto* scroll = qobject_cast<QScrollArea*>(area);
        QVERIFY(scroll);
        for (int column = 0; column < count; ++column) {
            places()->select(std::size_t(column));
            for (const bool unfolded : {false, true}) {
                m_page->column(std::size_t(column))->setExpanded(unfolded);
                QTRY_COMPARE(charts->visibleRegion().boundingRect(), charts->rect());
                QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
            }
            // A knob that one can get hold of, beside a name that one can read.
            for (const KnobRow* row : m_page->column(std::size_t(column))->body()->findChildren<KnobRow*>()) {
                if (!row->isVisible() || !row->slider())
                    continue;
                QVERIFY2(row->slider()->width() >= 44 && row->slider()->x() >= 80, qPrintable(u"%1: %2 at %3"_s.arg(row->knob().name).arg(row->slider()->width()).arg(row->slider()->x())));
            }
        }
    }

    void narrowColumnsAreTabs()
    {
        openDay();
        QVERIFY(!places()->areTabs()); // three at 1280
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(m_page->column(i)->body()->isVisible());
        columns(4);
        QVERIFY(places()->areTabs());
        QCOMPARE(places()->selected(), std::size_t(3)); // what was added
        const auto shown = [this] {
            QList<int> list;
            for (int i = 0; i < 4; ++i) {
                if (m_page->column(std::size_t(i))->body()->isVisible())
                    list.append(i);
            }
            return list;
        };
        QCOMPARE(shown(), QList<int>{3});
        QTest::mouseClick(m_page->column(0)->findChild<LetterMark*>(), Qt::LeftButton);
        QCOMPARE(shown(), QList<int>{0});
        // The keyboard goes from a tab to its parameters, then on to the next tab.
        activate(m_page.get());
        m_page->column(1)->choice()->setFocus(Qt::TabFocusReason);
        QCOMPARE(shown(), QList<int>{1});
        QTest::keyClick(m_page->column(1)->choice(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_page->column(1)->row(u"finish_share"_s)->slider());
        for (int i = 0; i < 100 && QApplication::focusWidget() != m_page->column(2)->choice(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_page->column(2)->choice());
        QCOMPARE(shown(), QList<int>{2});
        // The table leads there too; and the selected policy stays so when one before it goes.
        emit m_page->findChild<OutcomeView*>()->columnChosen(1);
        QCOMPARE(shown(), QList<int>{1});
        const QString policy = m_page->bench().setup().columns[1].policy;
        button("removeA")->click();
        QCOMPARE(m_page->bench().setup().columns[places()->selected()].policy, policy);
        QVERIFY(!places()->areTabs());
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(m_page->column(i)->body()->isVisible() && m_page->column(i)->isAncestorOf(m_page->column(i)->body()));
        QVERIFY(button("removeB")->isVisible());
    }

    void theOutcomeIsReadInLittleRoom()
    {
        openDay();
        m_page->findChild<QDoubleSpinBox*>(u"price"_s)->setValue(0.05);
        auto* view = m_page->findChild<OutcomeView*>();
        for (const std::size_t count : {3, 4}) {
            columns(count);
            QTRY_VERIFY(m_page->isReady() && m_page->bench().isCurrent(count - 1));
            for (const QSize& size : {QSize(956, 568), QSize(1212, 728)}) {
                fit(size);
                QTRY_VERIFY(view->visualRect(view->outcomes().index(view->outcomes().rowOf(OutcomeFigure::Cost), 1)).bottom() <= view->viewport()->height());
                // As wide as outcomes of a day come.
                std::vector<domain::ScenarioOutcome> wide(count, *m_page->bench().outcome(0));
                std::vector<const domain::ScenarioOutcome*> all;
                for (std::size_t i = 0; i < count; ++i) {
                    wide[i].coreHours = 16'661 - 1000.0 * double(i);
                    wide[i].latency->max = 15'706 + 7.0 * double(i);
                    all.push_back(&wide[i]);
                }
                view->outcomes().setOutcomes(all, 0.05, {});
                int ticks = 0;
                for (int row = 0; row < view->outcomes().rowCount(); ++row) {
                    for (int column = 1; column <= int(count); ++column) {
                        const QModelIndex index = view->outcomes().index(row, column);
                        const QRect tick = view->tickRect(index);
                        const QString what = u"row %1, column %2, %3 columns at %4: %5"_s.arg(row).arg(column).arg(count).arg(size.width()).arg(index.data().toString());
                        QVERIFY2(view->visualRect(index).contains(view->figureRect(index)), qPrintable(what));
                        if (tick.isEmpty())
                            continue;
                        ++ticks;
                        QVERIFY2(view->visualRect(index).contains(tick) && !tick.intersects(view->figureRect(index)),
                                 qPrintable(QDebug::toString(view->visualRect(index)) + QDebug::toString(tick) + QDebug::toString(view->figureRect(index)) + what));
                    }
                }
                QVERIFY(ticks > 1);
            }
        }
    }

    void whatEachParameterDoesIsSaidWhole()
    {
        SensitivityView view;
        view.setSensitivity(u"deadline"_s, {{u"finish_share"_s, {{0.05, 13'661, 1054}, {1.25, 43'173, 0}}}, {u"dead_band"_s, {{0.0125, 13'661, 0}, {0.5, 16'661, 12}}}});
        for (const int wide : {284, 330, 356, 700}) {
            view.resize(wide, 300);
            (void)view.grab();
            bool misses = false;
            for (const SensitivityView::Caption& caption : view.captions()) {
                QVERIFY2(QFontMetrics(figureFont(11)).horizontalAdvance(caption.text) <= caption.rect.width(), qPrintable(caption.text));
                misses = misses || caption.text.contains(u"1\u202f054"_s) || caption.text.contains(u"1054"_s);
            }
            QVERIFY(misses);
        }
        const int one = view.sizeHint().height();
        view.resize(284, 300);
        (void)view.grab();
        QVERIFY(view.sizeHint().height() > one);
    }

    void aTunedNumberKeepsItsUnitInSight()
    {
        for (session::lab::Knob& knob : session::lab::knobs(u"deadline"_s, 1700)) {
            if (!knob.scale)
                continue;
            KnobRow row(std::move(knob), ColorRole::PolicyB);
            row.resize(238, 24);
            row.setVisible(true);
            for (const double value : {0.833, 319.894, 8'888.888, 86'399.876}) {
                if (value < row.knob().parameter.least || value > row.knob().parameter.most)
                    continue;
                row.setValue(value);
                const auto* line = row.field()->findChild<QLineEdit*>();
                QStyleOptionFrame option;
                option.initFrom(line);
                const int room = line->style()->subElementRect(QStyle::SE_LineEditContents, &option, line).width() - 4; // QLineEdit's own margins
                QVERIFY2(line->fontMetrics().horizontalAdvance(line->text()) <= room, qPrintable(u"%1: %2 in %3"_s.arg(row.knob().name, line->text()).arg(room)));
                QVERIFY(line->text().endsWith(row.field()->suffix()));
                // Shown shorter, and not less exact: neither by Enter on it.
                const double kept = row.field()->value();
                QTest::keyClick(row.field(), Qt::Key_Return);
                QCOMPARE(row.field()->value(), kept);
                if (row.field()->decimals() == 3)
                    QCOMPARE(kept, value);
            }
        }
    }

    void theFirstStepOfTheDeadlineBeginsAtWhatHolds()
    {
        openDay();
        auto* field = m_page->findChild<DeadlineField*>();
        QCOMPARE(field->value(), 0.0);
        QCOMPARE(field->text(), u"60.0\u202fs"_s);
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(m_page->bench().setup().deadlineSeconds, std::optional(61.0));
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(m_page->bench().setup().deadlineSeconds, std::optional(59.0));
        field->setValue(0.5);
        QTest::keyClick(field, Qt::Key_Down); // the least, and not "none set"
        QCOMPARE(m_page->bench().setup().deadlineSeconds, std::optional(0.1));
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Backspace);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!m_page->bench().setup().deadlineSeconds);
        DeadlineField none;
        none.setOwn({}, u"none"_s);
        QCOMPARE(none.text(), u"none"_s);
        none.stepBy(1);
        QCOMPARE(none.value(), 1.0);
    }

    void undoKeysWorkWhereANumberWasTyped()
    {
        openDay();
        activate(m_page.get());
        QDoubleSpinBox* share = m_page->column(1)->row(u"finish_share"_s)->field();
        auto* deadline = m_page->findChild<DeadlineField*>();
        const auto type = [](QDoubleSpinBox* field, const QString& text, bool enter) {
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, text);
            if (enter)
                QTest::keyClick(field, Qt::Key_Return);
        };
        type(share, u"0.6"_s, true);
        QCOMPARE(m_page->bench().setup().columns[1].settings.value(u"finish_share"_s).toDouble(), 0.6);
        QTest::keySequence(share, QKeySequence::Undo);
        QVERIFY(!m_page->bench().setup().columns[1].settings.contains(u"finish_share"_s));
        QTest::keySequence(share, QKeySequence::Redo);
        QCOMPARE(m_page->bench().setup().columns[1].settings.value(u"finish_share"_s).toDouble(), 0.6);
        type(deadline, u"45"_s, true);
        QCOMPARE(m_page->bench().setup().deadlineSeconds, std::optional(45.0));
        QTest::keySequence(deadline, QKeySequence::Undo);
        QVERIFY(!m_page->bench().setup().deadlineSeconds);
        // What is being typed is taken back in the field alone.
        type(share, u"0.7"_s, false);
        QTest::keySequence(share, QKeySequence::Undo);
        QCOMPARE(m_page->bench().setup().columns[1].settings.value(u"finish_share"_s).toDouble(), 0.6);
        QVERIFY(share->text() != u"0.7"_s);
    }

    void theKeysOfOpenAreThePagesWhileItIsShown()
    {
        QMainWindow window;
        auto* menuEntry = new QAction(u"Open recording"_s, &window);
        menuEntry->setShortcut(QKeySequence::Open);
        window.addAction(menuEntry);
        auto* inside = new QWidget;
        auto* row = new QVBoxLayout(inside);
        auto* elsewhere = new QLineEdit;
        row->addWidget(elsewhere);
        m_page->setParent(nullptr);
        row->addWidget(m_page.get());
        window.setCentralWidget(inside);
        window.resize(1280, 800);
        window.show();
        m_page->show();
        activate(&window);
        QSignalSpy triggered(menuEntry, &QAction::triggered);
        for (QWidget* focus : {m_page->first(), static_cast<QWidget*>(elsewhere)}) {
            focus->setFocus();
            QTest::keySequence(focus, QKeySequence::Open);
            auto* dialog = m_page->findChild<QFileDialog*>();
            QVERIFY(dialog && dialog->isVisible());
            delete dialog;
            activate(&window);
        }
        QCOMPARE(triggered.size(), 0);
        m_page->hide(); // another page
        elsewhere->setFocus();
        QTest::keySequence(elsewhere, QKeySequence::Open);
        QCOMPARE(triggered.size(), 1);
        QVERIFY(!m_page->findChild<QFileDialog*>());
        m_page->setParent(nullptr);
    }

    void aFileWithoutAnEndingGetsOne_data()
    {
        QTest::addColumn<int>("entry");
        QTest::addColumn<QString>("ending");
        QTest::addRow("HTML") << 0 << u"html"_s;
        QTest::addRow("JSON") << 1 << u"json"_s;
        QTest::addRow("CSV") << 2 << u"csv"_s;
        QTest::addRow("spark-defaults") << 3 << u"conf"_s;
    }
    void aFileWithoutAnEndingGetsOne()
    {
        QFETCH(int, entry);
        QFETCH(QString, ending);
        openDay();
        const QList<QAction*> actions = button("export")->findChild<QMenu*>()->actions();
        actions.at(actions.size() - kLabFormatCount + entry)->trigger();
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QVERIFY(dialog->nameFilters().join(u' ').contains(u"(*.%1)"_s.arg(ending)));
        dialog->setDirectory(m_folder->path());
        dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(u"rep"_s);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(QFile::exists(m_folder->filePath(u"rep."_s + ending)));
    }

    void theFrontAndTheColumnsFillThePlot()
    {
        ParetoPlot plot;
        plot.resize(358, 260);
        domain::TuneResult result;
        for (int i = 0; i <= 5; ++i) {
            domain::ScenarioOutcome outcome;
            outcome.coreHours = 13'700 + 600 * i;
            outcome.deadlineMisses = 40 - 8 * i;
            result.pareto.push_back(outcome);
        }
        // Ever worse, as a search leaves them: none so much worse than the one before.
        for (double hours = 14'000; hours < 290'000; hours *= 1.1)
            result.others.push_back({hours, hours, int(hours / 1000)});
        result.optimumCoreHours = 13'000;
        domain::ScenarioOutcome a;
        a.coreHours = 20'000;
        plot.setOutcomes({&a, &result.pareto.front()});
        plot.setResult(result);
        const QPointF first = plot.pointOf(0);
        const QPointF last = plot.pointOf(5);
        QVERIFY2(last.x() - first.x() > 0.3 * plot.width(), qPrintable(u"%1 to %2"_s.arg(first.x()).arg(last.x())));
        QVERIFY(last.y() - first.y() > 0.6 * plot.height());
        (void)plot.grab();
    }
};

QTEST_MAIN(TestLabLayout)
#include "tst_lablayout.moc"
