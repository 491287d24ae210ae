// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/executortablemodel.h"
#include "item/roles.h"
#include "widgets/common/label.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/stateview.h"
#include "widgets/executorfixture.h"
#include "widgets/executors/executordetail.h"
#include "widgets/executors/executorpanel.h"
#include "widgets/executors/executortableview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;
using item::ExecutorColumn;

namespace {

QStringList shownIds(const ExecutorPanel& panel)
{
    QStringList ids;
    for (int row = 0; row < panel.model()->rowCount(); ++row)
        ids.append(panel.model()->index(row, 0).data().toString());
    return ids;
}

QStringList selected(const ExecutorPanel& panel)
{
    QStringList ids;
    for (const domain::ExecutorId& id : panel.table()->selectedIds())
        ids.append(id.text);
    return ids;
}

struct Shown {
    explicit Shown(session::Session* session)
    {
        panel.setSession(session);
        panel.resize(1186, 230);
        panel.show();
    }
    QLineEdit* filter() { return panel.findChild<QLineEdit*>(); }
    StateView* state() { return panel.findChild<StateView*>(); }
    ExecutorPanel panel;
};

// Counts what a view asks for.
class CountingProxy final : public QIdentityProxyModel {
public:
    QVariant data(const QModelIndex& index, int role) const override
    {
        ++calls;
        return QIdentityProxyModel::data(index, role);
    }
    mutable int calls = 0;
};

} // namespace

class TestExecutorPanel : public QObject {
    Q_OBJECT

private slots:
    void rowsAppearAndAreCounted()
    {
        test::SessionFixture f;
        test::fillAsPictured(f);
        Shown shown(f.session.get());
        f.base.target = 8;
        f.poll();
        QCOMPARE(shownIds(shown.panel), (QStringList{u"76"_s, u"65"_s, u"109"_s, u"145"_s, u"131"_s}));
        QCOMPARE(shown.panel.countsText(), u"5 · 1 busy · 2 idle · 1 starting · 1 leaving · 3 pending"_s);
        QVERIFY(shown.panel.table()->isVisible());
    }

    void aSessionThatWatchedBeforeIsShownAtOnce()
    {
        test::SessionFixture f;
        test::fillAsPictured(f);
        f.poll();
        Shown shown(f.session.get());
        QCOMPARE(shown.panel.model()->rowCount(), 5);
        shown.panel.setSession(nullptr);
        QCOMPARE(shown.panel.model()->rowCount(), 0);
    }

    void sortFilterSelectionAndScrollSurvivePolls()
    {
        test::SessionFixture f;
        QRandomGenerator random(5);
        for (int i = 0; i < 300; ++i)
            f.executors.push_back(test::randomExecutor(i, random, f.now));
        f.poll();
        Shown shown(f.session.get());
        ExecutorTableView* table = shown.panel.table();
        QTest::mouseClick(table->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(table->columnViewportPosition(int(ExecutorColumn::Memory)) + 20, 10));
        QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), int(ExecutorColumn::Memory));
        QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder); // the largest first
        QTest::keyClicks(shown.filter(), u"host:10.42.1"_s);
        QTRY_VERIFY(shown.panel.model()->rowCount() < 300);
        const int rows = shown.panel.model()->rowCount();
        QVERIFY(rows > 20 && rows < 300);
        shown.panel.select({domain::ExecutorId(shownIds(shown.panel).at(3)), domain::ExecutorId(shownIds(shown.panel).at(9))});
        const auto chosen = selected(shown.panel);
        QCOMPARE(chosen.size(), 2);
        table->verticalScrollBar()->setValue(7);
        for (int poll = 0; poll < 20; ++poll) {
            for (domain::Executor& e : f.executors)
                test::stir(e, random, f.now);
            f.poll();
            auto now = selected(shown.panel);
            QCOMPARE(QSet<QString>(now.begin(), now.end()), QSet<QString>(chosen.begin(), chosen.end()));
            QCOMPARE(shown.panel.model()->rowCount(), rows);
            QCOMPARE(table->verticalScrollBar()->value(), 7);
            qint64 last = std::numeric_limits<qint64>::max();
            for (int row = 0; row < rows; ++row) {
                const qint64 used = shown.panel.model()->executor(shown.panel.model()->index(row, 0))->memoryUsedBytes;
                QVERIFY(used <= last);
                last = used;
            }
        }
    }

    void aFilterMistakeIsSaidAndChangesNothing()
    {
        test::SessionFixture f;
        test::fillAsPictured(f);
        f.poll();
        Shown shown(f.session.get());
        QTest::keyClicks(shown.filter(), u"gcc>40"_s);
        QCOMPARE(shown.panel.model()->rowCount(), 5);
        const auto said = [&] {
            for (const Label* label : shown.panel.findChildren<Label*>()) {
                if (label->isVisible() && label->text().contains(u"gcc>40"_s) && label->text().contains(u"gc"_s))
                    return true;
            }
            return false;
        };
        QVERIFY(!said()); // not while somebody types
        QTest::keyClick(shown.filter(), Qt::Key_Return);
        QVERIFY(said());
        shown.panel.setFilter(u"gc>40"_s);
        QVERIFY(!said());
    }

    void aFilterThatMatchesNothingSaysWhatIsHiddenAndIsCleared()
    {
        test::SessionFixture f;
        test::fillAsPictured(f);
        f.poll();
        Shown shown(f.session.get());
        shown.panel.setFilter(u"gc>40"_s);
        QVERIFY(shown.state()->isVisible());
        QCOMPARE(shown.state()->headline(), u"No executor matches “gc>40”"_s);
        QCOMPARE(shown.state()->sentence(), u"5 are hidden."_s);
        emit shown.state()->actionTriggered(0);
        QCOMPARE(shown.panel.model()->rowCount(), 5);
        QVERIFY(!shown.state()->isVisible());
    }

    void withoutASessionItPointsToConnectAndDemo()
    {
        Shown shown(nullptr);
        QCOMPARE(shown.state()->headline(), u"No application yet"_s);
        QSignalSpy connects(&shown.panel, &ExecutorPanel::connectRequested);
        QSignalSpy demos(&shown.panel, &ExecutorPanel::demoRequested);
        emit shown.state()->actionTriggered(0);
        emit shown.state()->actionTriggered(1);
        QCOMPARE(connects.size(), 1);
        QCOMPARE(demos.size(), 1);
    }

    void loadingErrorAndEmptyAreDifferent()
    {
        test::SessionFixture f;
        Shown shown(f.session.get());
        QCOMPARE(shown.state()->headline(), u"Reading the executors"_s);
        f.fail(domain::ErrorCode::Unreachable, {{u"address"_s, u"http://10.8.0.14:4040"_s}});
        QCOMPARE(shown.state()->headline(), u"Nothing answers"_s);
        QVERIFY(shown.state()->sentence().contains(u"http://10.8.0.14:4040"_s));
        f.poll();
        QCOMPARE(shown.state()->headline(), u"No executor is registered"_s);
        QVERIFY(shown.state()->sentence().contains(u"target is 5"_s));
    }

    void staleFiguresAreGreyAndFreshOnesAreNot()
    {
        test::SessionFixture f;
        test::fillAsPictured(f);
        f.poll();
        Shown shown(f.session.get());
        const QModelIndex cell = shown.panel.model()->index(0, int(ExecutorColumn::Cpu));
        QVERIFY(!cell.data(item::StaleRole).toBool());
        f.pass(std::chrono::seconds(30));
        QCOMPARE(f.session->state(), session::Session::State::Stale);
        QVERIFY(cell.data(item::StaleRole).toBool());
        QVERIFY(shown.panel.table()->isVisible()); // the last figures stand
        f.poll();
        QVERIFY(!cell.data(item::StaleRole).toBool());
    }

    void copyTakesTheShownColumnsOfTheSelectedRows()
    {
        test::SessionFixture f;
        test::fillAsPictured(f);
        f.poll();
        Shown shown(f.session.get());
        for (int section = 3; section < item::kExecutorColumnCount; ++section)
            shown.panel.table()->setColumnHidden(section, true);
        shown.panel.table()->horizontalHeader()->moveSection(2, 0);
        shown.panel.select({domain::ExecutorId(u"65"_s), domain::ExecutorId(u"109"_s)});
        shown.panel.table()->setFocus();
        QTest::keySequence(shown.panel.table(), QKeySequence(QKeySequence::Copy));
        QCOMPARE(QApplication::clipboard()->text(), u"State\tID\tHost\nidle\t65\t10.42.7.65\nbusy\t109\t10.42.7.109\n"_s);
    }

    void columnsAreChosenRememberedAndReset()
    {
        test::SessionFixture f;
        Shown shown(f.session.get());
        ExecutorTableView* table = shown.panel.table();
        const auto all = table->shownColumns();
        table->columnMenu()->actions().at(int(ExecutorColumn::Host))->setChecked(false);
        table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(int(ExecutorColumn::Cpu)), 1);
        table->sortByColumn(int(ExecutorColumn::Gc), Qt::DescendingOrder);
        shown.panel.findChild<SegmentedControl*>()->setCurrentIndex(2);
        const QByteArray layout = shown.panel.saveLayout();

        Shown other(f.session.get());
        QVERIFY(other.panel.restoreLayout(layout));
        QCOMPARE(other.panel.table()->shownColumns(), table->shownColumns());
        QCOMPARE(other.panel.table()->shownColumns().at(1), ExecutorColumn::Cpu);
        QCOMPARE(other.panel.model()->quickFilter(), item::ExecutorTableModel::Quick::Cached);
        QCOMPARE(other.panel.table()->horizontalHeader()->sortIndicatorSection(), int(ExecutorColumn::Gc));
        QVERIFY(!other.panel.table()->columnMenu()->actions().at(int(ExecutorColumn::Host))->isChecked());
        QVERIFY(!other.panel.restoreLayout("of another version"));

        other.panel.table()->resetColumns();
        QCOMPARE(other.panel.table()->shownColumns(), all);
        QCOMPARE(other.panel.table()->horizontalHeader()->sortIndicatorSection(), int(ExecutorColumn::Leaves));
    }

    void csvIsWrittenWholeOrRefusedWithItsPath()
    {
        test::SessionFixture f;
        test::fillAsPictured(f);
        f.poll();
        Shown shown(f.session.get());
        QTemporaryDir folder;
        const QString path = folder.filePath(u"executors.csv"_s);
        QVERIFY(shown.panel.exportCsv(path).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 7); // head, five executors, the end
        QVERIFY(lines.first().startsWith("id,host,state,cores,running_tasks,cpu_percent,memory_used_bytes,memory_max_bytes,cached,"));
        QVERIFY(lines.at(1).startsWith("76,10.42.7.76,draining,8,2,"));
        const auto refused = shown.panel.exportCsv(folder.filePath(u"none/executors.csv"_s));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, domain::ErrorCode::FileUnwritable);
    }

    void enterOpensARowAndItsFiguresFollow()
    {
        test::SessionFixture f;
        test::fillAsPictured(f);
        f.poll();
        Shown shown(f.session.get());
        QSignalSpy opened(&shown.panel, &ExecutorPanel::executorOpened);
        shown.panel.select({domain::ExecutorId(u"109"_s)});
        QTest::keyClick(shown.panel.table(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<domain::ExecutorId>(), domain::ExecutorId(u"109"_s));
        auto* detail = shown.panel.findChild<ExecutorDetail*>();
        QVERIFY(detail && detail->isVisible());
        QString all;
        for (const auto& [title, text] : detail->lines())
            all += title + u'=' + text + u'\n';
        QVERIFY2(all.contains(u"8 of 8 slots"_s) && all.contains(u"Read by jobs=4812"_s) && all.contains(u"shuffle needed, holds cache, busy"_s), qPrintable(all));
        f.executors.erase(f.executors.begin() + 2);
        f.poll();
        QVERIFY(detail->lines().empty());
        detail->reject();
    }

    void whatCannotBeReleasedSaysWhy()
    {
        test::SessionFixture f(domain::Environment::Development, true);
        test::fillAsPictured(f);
        f.poll();
        Shown shown(f.session.get());
        const QAction* release = shown.panel.table()->contextMenu()->actions().first();
        QVERIFY(!release->isEnabled());
        QVERIFY2(release->toolTip().contains(u"read-only"_s), qPrintable(release->toolTip()));
        shown.panel.requestRelease();
        QVERIFY(!shown.panel.window()->findChild<QDialog*>());
    }

    void findAndEscapeWorkFromTheKeyboard()
    {
        test::SessionFixture f;
        test::fillAsPictured(f);
        f.poll();
        Shown shown(f.session.get());
        shown.panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shown.panel));
        shown.panel.table()->setFocus();
        QTest::keySequence(shown.panel.table(), QKeySequence(QKeySequence::Find));
        QVERIFY(shown.filter()->hasFocus());
        QTest::keyClicks(shown.filter(), u"idle"_s);
        QTRY_COMPARE(shown.panel.model()->rowCount(), 2);
        QTest::keyClick(shown.filter(), Qt::Key_Escape);
        QCOMPARE(shown.panel.model()->rowCount(), 5);
    }

    void everythingThatTakesTheKeyboardHasAName()
    {
        test::SessionFixture f;
        Shown shown(f.session.get());
        for (const QWidget* widget : shown.panel.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

    // The budget of performance 2: what a view asks for in a tick is what it shows, however many rows there are.
    void dataCallsOfATickDoNotGrowWithTheRows()
    {
        QRandomGenerator random(9);
        const auto callsAt = [&random](int rows) {
            std::vector<domain::Executor> executors;
            for (int i = 0; i < rows; ++i)
                executors.push_back(test::randomExecutor(i, random, test::kNow));
            item::ExecutorTableModel model;
            model.apply(executors, domain::diff({}, executors), test::kNow);
            CountingProxy proxy;
            proxy.setSourceModel(&model);
            QTableView view; // the panel's own view wants the model itself
            view.setModel(&proxy);
            view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
            view.resize(1400, 700);
            view.show();
            [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&view);
            view.selectRow(3);
            view.grab();
            proxy.calls = 0;
            const auto last = executors;
            for (std::size_t i = 0; i < executors.size(); i += 3)
                test::stir(executors[i], random, test::kNow);
            model.apply(executors, domain::diff(last, executors), test::kNow);
            const int silent = proxy.calls;
            view.viewport()->repaint();
            return std::pair(silent, proxy.calls);
        };
        const auto small = callsAt(1'000);
        const auto large = callsAt(10'000);
        qInfo("data() calls a tick: %d of 1,000 rows, %d of 10,000 rows; budget 4000 with painting", small.second, large.second);
        QCOMPARE(large.first, small.first);
        QVERIFY(large.second <= 4'000);
        QVERIFY(large.second <= small.second * 1.1);
    }
};

QTEST_MAIN(TestExecutorPanel)
#include "tst_executorpanel.moc"
