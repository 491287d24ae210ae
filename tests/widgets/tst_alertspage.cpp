// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fakes.h"
#include "support/builders.h"
#include "support/manualclock.h"
#include "widgets/alerts/alertlist.h"
#include "widgets/alerts/alertspage.h"
#include "widgets/alerts/quiethoursform.h"
#include "widgets/alerts/ruledialog.h"
#include "widgets/alerts/ruleeditor.h"
#include "widgets/alerts/rulelist.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/stateview.h"
#include "widgets/common/theme.h"
#include "words/alertwords.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimeEdit>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::AlertFigure;
using domain::AlertRule;
using domain::AlertSeverity;
using session::AlertWatch;

namespace {

AlertRule missing() { return {.id = u"missing"_s, .figure = AlertFigure::ExecutorsMissing, .severity = AlertSeverity::Critical}; }
AlertRule tasks() { return {.id = u"cpu"_s, .figure = AlertFigure::Cpu, .threshold = 90, .duration = 10min}; }

/// The page on a session that is fed by hand.
struct Bench {
    Bench()
    {
        if (!rules.setSetup({{missing(), tasks()}, {}}))
            qFatal("no temporary folder");
        auto ownedSource = std::make_unique<test::FakeSource>();
        source = ownedSource.get();
        ports::Connection connection;
        connection.source = std::move(ownedSource);
        connection.sink = std::make_unique<test::FakeSink>();
        session = std::make_unique<session::Session>(domain::ConnectionSettings{}, std::move(connection), session::Session::Options{1000ms, false, u"ann@desk"_s}, clock);
        watch = new AlertWatch(*session, rules);
        session->start();
        page = std::make_unique<AlertsPage>(rules);
        page->resize(1188, 716);
        page->setSession(session.get());
        page->show();
    }
    ~Bench() { page->setSession(nullptr); }

    void poll(int target, int seconds = 1)
    {
        for (int i = 0; i < seconds; ++i) {
            clock.advance(1s);
            session->wake();
            auto snapshot = test::makeSnapshot(clock.wall(), 4);
            snapshot->target = target;
            emit source->fetched(snapshot);
        }
    }
    [[nodiscard]] QTableView* table() const { return qobject_cast<QTableView*>(page->list()); }
    [[nodiscard]] RuleList* list() const { return page->editor()->list(); }
    [[nodiscard]] StateView* state() const { return page->findChild<StateView*>(); }
    [[nodiscard]] QPushButton* button(const char* name) const { return page->findChild<QPushButton*>(QLatin1StringView(name)); }
    [[nodiscard]] RuleDialog* dialog() const { return page->findChild<RuleDialog*>(); }
    [[nodiscard]] MessageBar* undoBar() const
    {
        for (MessageBar* bar : page->editor()->findChildren<MessageBar*>()) {
            if (bar->isVisible() && bar->kind() == MessageBar::Kind::Information)
                return bar;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    session::program::AlertRules rules{folder.filePath(u"alerts.json"_s)};
    test::ManualClock clock;
    test::FakeSource* source = nullptr;
    std::unique_ptr<session::Session> session;
    AlertWatch* watch = nullptr;
    std::unique_ptr<AlertsPage> page;
};

} // namespace

class TestAlertsPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        qRegisterMetaType<domain::AlertEvent>();
    }

    void whereNothingIsWrongItSaysWhatIsWatched()
    {
        Bench bench;
        bench.poll(4);
        QVERIFY(bench.state()->isVisible());
        QCOMPARE(bench.state()->headline(), u"Nothing is wrong"_s);
        QVERIFY2(bench.state()->sentence().contains(words::figureWord(AlertFigure::ExecutorsMissing)), qPrintable(bench.state()->sentence()));
        AlertRule off = missing();
        off.enabled = false;
        QVERIFY(bench.rules.put(off).has_value());
        QVERIFY(!bench.state()->sentence().contains(words::figureWord(AlertFigure::ExecutorsMissing)));
        QVERIFY(bench.rules.setSetup({}).has_value());
        QCOMPARE(bench.state()->headline(), u"Nobody watches"_s);
        bench.page->setSession(nullptr);
        QCOMPARE(bench.state()->headline(), u"No application yet"_s);
        QSignalSpy connects(bench.page.get(), &AlertsPage::connectRequested);
        emit bench.state()->actionTriggered(0);
        QCOMPARE(connects.size(), 1);
    }

    void anAlertComesAndGoesWithoutAReset()
    {
        Bench bench;
        QAbstractItemModelTester tester(bench.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(bench.table()->model(), &QAbstractItemModel::modelReset);
        bench.poll(6);
        QVERIFY(bench.table()->isVisible());
        QCOMPARE(bench.table()->model()->rowCount(), 1);
        QVERIFY(bench.button("acknowledge")->isVisible());
        bench.poll(9);
        QVERIFY(bench.table()->model()->index(0, int(item::AlertColumn::What)).data().toString().startsWith(u"5"_s));
        bench.poll(4, 40);
        QVERIFY(bench.table()->model()->index(0, int(item::AlertColumn::State)).data().toString().startsWith(u"over"_s));
        QVERIFY(!bench.button("acknowledge")->isVisible()); // nothing to acknowledge any more
        QVERIFY(bench.button("openAlert")->isVisible());
        QCOMPARE(resets.size(), 0);
    }

    void enterOpensAndAAcknowledges()
    {
        Bench bench;
        bench.poll(6);
        QSignalSpy opened(bench.page.get(), &AlertsPage::alertOpened);
        bench.table()->setFocus();
        QTest::keyClick(bench.table(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().value<domain::AlertEvent>().rule, missing());
        QTest::keyClick(bench.table(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bench.watch->waitingCount(), 1);
        QTest::keyClick(bench.table(), Qt::Key_A);
        QCOMPARE(bench.watch->waitingCount(), 0);
        QVERIFY(!bench.button("acknowledge")->isEnabled());
        QVERIFY(!bench.button("acknowledgeAll")->isEnabled());
        QCOMPARE(bench.watch->activeCount(), 1);
    }

    void acknowledgeAllTakesAll()
    {
        Bench bench;
        AlertRule second = missing();
        second.id = u"second"_s;
        QVERIFY(bench.rules.put(second).has_value());
        bench.poll(6);
        QCOMPARE(bench.watch->waitingCount(), 2);
        bench.button("acknowledgeAll")->click();
        QCOMPARE(bench.watch->waitingCount(), 0);
    }

    void aRuleIsAddedByTheForm()
    {
        Bench bench;
        bench.poll(4);
        bench.button("addRule")->click();
        QPointer<RuleDialog> dialog = bench.dialog();
        QVERIFY(dialog);
        auto* figure = dialog->findChild<QComboBox*>(u"figure"_s);
        figure->setCurrentIndex(int(AlertFigure::ExecutorsLost));
        auto* window = dialog->findChild<QDoubleSpinBox*>(u"window"_s);
        QVERIFY(window->isEnabled());
        QCOMPARE(window->value(), 10.0); // the usual one of the figure
        dialog->findChild<QDoubleSpinBox*>(u"threshold"_s)->setValue(3);
        dialog->findChild<QDoubleSpinBox*>(u"duration"_s)->setValue(0.5);
        dialog->findChild<QPushButton*>(u"saveRule"_s)->click();
        QTRY_VERIFY(!dialog);
        QCOMPARE(bench.rules.rules().size(), std::size_t(3));
        const AlertRule& added = bench.rules.rules().back();
        QCOMPARE(added.id, u"executors_lost"_s);
        QCOMPARE(added.threshold, 3.0);
        QCOMPARE(added.window, 10min);
        QCOMPARE(added.duration, 30s);
        QCOMPARE(bench.list()->currentId(), added.id);
        QVERIFY(session::program::AlertRules(bench.folder.filePath(u"alerts.json"_s)).find(added.id));
    }

    void theFormOffersOnlyWhatMakesSense()
    {
        RuleDialog dialog(tasks(), false, [](const AlertRule&) { return std::optional(95.0); });
        QCOMPARE(dialog.rule(), tasks()); // as it came
        const auto texts = [&dialog] {
            QStringList all;
            for (const auto* label : dialog.findChildren<QLabel*>())
                all.append(label->text());
            return all.join(u'\n');
        };
        QVERIFY2(texts().contains(words::ruleText(tasks())), qPrintable(texts()));
        QVERIFY2(texts().contains(u"it holds"_s), qPrintable(texts()));
        QVERIFY(!dialog.findChild<QDoubleSpinBox*>(u"window"_s)->isEnabled()); // of one moment
        auto* figure = dialog.findChild<QComboBox*>(u"figure"_s);
        auto* threshold = dialog.findChild<QDoubleSpinBox*>(u"threshold"_s);
        for (const domain::AlertFigureSpec& spec : domain::alertFigures()) {
            figure->setCurrentIndex(int(spec.figure));
            QVERIFY2(session::program::checkAlertRule(dialog.rule()).has_value(), spec.name.data());
            QCOMPARE(threshold->maximum(), spec.most);
        }
        figure->setCurrentIndex(int(AlertFigure::Cpu));
        auto* comparison = dialog.findChildren<SegmentedControl*>().front();
        comparison->setCurrentIndex(1);
        QCOMPARE(dialog.rule().comparison, domain::AlertComparison::Below);
        figure->setCurrentIndex(int(AlertFigure::ExecutorsLost)); // few lost ones are not wrong
        QCOMPARE(dialog.rule().comparison, domain::AlertComparison::Above);
        RuleDialog unknown(tasks(), true, {});
        for (const auto* label : unknown.findChildren<QLabel*>())
            QVERIFY(!label->text().contains(u"it holds"_s));
    }

    void editingChangesThatRuleOnly()
    {
        Bench bench;
        bench.list()->setCurrentRow(1);
        bench.list()->setFocus();
        QTest::keyClick(bench.list(), Qt::Key_Return);
        QPointer<RuleDialog> dialog = bench.dialog();
        QVERIFY(dialog);
        dialog->findChild<QDoubleSpinBox*>(u"threshold"_s)->setValue(75);
        dialog->accept();
        QTRY_VERIFY(!dialog);
        QCOMPARE(bench.rules.find(u"cpu"_s)->threshold, 75.0);
        QCOMPARE(*bench.rules.find(u"missing"_s), missing());
        QTest::keyClick(bench.list(), Qt::Key_Return);
        dialog = bench.dialog();
        dialog->findChild<QDoubleSpinBox*>(u"threshold"_s)->setValue(10);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QCOMPARE(bench.rules.find(u"cpu"_s)->threshold, 75.0);
    }

    void removedWithUndo()
    {
        Bench bench;
        bench.list()->setCurrentRow(0);
        bench.list()->setFocus();
        QTest::keyClick(bench.list(), Qt::Key_Delete);
        QCOMPARE(bench.list()->count(), 1);
        QVERIFY(!bench.rules.find(u"missing"_s));
        QVERIFY(bench.undoBar());
        QTest::keyClick(bench.list(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.rules.rules(), (std::vector<AlertRule>{missing(), tasks()})); // and in its place
        QVERIFY(!bench.undoBar());
        bench.button("removeRule")->click();
        QVERIFY(bench.undoBar());
        emit bench.undoBar()->actionTriggered();
        QCOMPARE(bench.rules.rules().size(), std::size_t(2));
        // What came after a removal would go with its undo: it is not offered any more.
        bench.button("removeRule")->click();
        bench.button("duplicateRule")->click();
        QVERIFY(!bench.undoBar());
        QTest::keyClick(bench.list(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bench.rules.rules().size(), std::size_t(2));
    }

    void duplicatedBesideItself()
    {
        Bench bench;
        bench.list()->setCurrentRow(0);
        bench.list()->setFocus();
        QTest::keyClick(bench.list(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(bench.rules.rules().size(), std::size_t(3));
        AlertRule copy = bench.rules.rules()[1];
        QCOMPARE(bench.list()->currentId(), copy.id);
        QVERIFY(copy.id != missing().id);
        copy.id = missing().id;
        QCOMPARE(copy, missing());
    }

    void spaceAndAClickSwitchARule()
    {
        Bench bench;
        bench.list()->setCurrentRow(1);
        bench.list()->setFocus();
        QTest::keyClick(bench.list(), Qt::Key_Space);
        QVERIFY(!bench.rules.find(u"cpu"_s)->enabled);
        QTest::keyClick(bench.list(), Qt::Key_Space);
        QVERIFY(bench.rules.find(u"cpu"_s)->enabled);
        const QRect row = bench.list()->visualItemRect(bench.list()->item(0));
        QTest::mouseClick(bench.list()->viewport(), Qt::LeftButton, {}, {row.x() + 18, row.center().y()});
        QVERIFY(!bench.rules.find(u"missing"_s)->enabled);
        QTest::mouseClick(bench.list()->viewport(), Qt::LeftButton, {}, {row.x() + 120, row.center().y()}); // the text only chooses it
        QVERIFY(!bench.rules.find(u"missing"_s)->enabled);
        QCOMPARE(bench.list()->currentRow(), 0);
        // The word of the severity is heard as well as seen.
        QVERIFY(bench.list()->item(0)->data(Qt::AccessibleTextRole).toString().contains(words::severityWord(AlertSeverity::Critical)));
    }

    void quietHoursAreKept()
    {
        Bench bench;
        auto* form = bench.page->findChild<QuietHoursForm*>();
        auto* on = form->findChild<QCheckBox*>(u"quiet"_s);
        auto* from = form->findChildren<QTimeEdit*>().front();
        QVERIFY(!from->isEnabled());
        on->click();
        QVERIFY(from->isEnabled());
        from->setTime(QTime(20, 15));
        QVERIFY(bench.rules.quiet().enabled);
        QCOMPARE(bench.rules.quiet().from, QTime(20, 15));
        session::program::QuietHours other = bench.rules.quiet();
        other.days[2] = false;
        other.criticalPasses = false;
        QSignalSpy edited(form, &QuietHoursForm::edited);
        QVERIFY(bench.rules.setQuiet(other).has_value()); // another window
        QCOMPARE(form->quiet(), other);
        QCOMPARE(edited.size(), 0);
    }

    void importReplacesWithUndoAndABadOneChangesNothing()
    {
        Bench bench;
        const QString file = bench.folder.filePath(u"other.json"_s);
        QVERIFY(bench.rules.exportTo(file).has_value());
        QVERIFY(bench.rules.remove(u"cpu"_s).has_value());
        QVERIFY(bench.page->editor()->importFrom(file).has_value());
        QCOMPARE(bench.rules.rules().size(), std::size_t(2));
        QVERIFY(bench.undoBar());
        bench.page->editor()->undo();
        QCOMPARE(bench.rules.rules().size(), std::size_t(1));
        const auto refused = bench.page->editor()->importFrom(bench.folder.filePath(u"none.json"_s));
        QCOMPARE(refused.error().code, domain::ErrorCode::FileUnreadable);
        QVERIFY(!bench.undoBar());
        QCOMPARE(bench.rules.rules().size(), std::size_t(1));
    }

    void aBrokenFileIsSaid()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"alerts.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"rules":[{"id":"mine","figure":"cpu_percent","comparison":"above","threshold":200,"severity":"info"}]})");
        file.close();
        session::program::AlertRules rules(path);
        AlertsPage page(rules);
        page.show();
        bool said = false;
        for (const MessageBar* bar : page.findChildren<MessageBar*>())
            said = said || (bar->isVisible() && bar->text().contains(u"mine.threshold"_s));
        QVERIFY(said);
        QVERIFY(rules.remove(u"stale_for"_s).has_value());
        for (const MessageBar* bar : page.findChildren<MessageBar*>())
            QVERIFY(!bar->isVisible() || bar->kind() == MessageBar::Kind::Information);
    }

    void everyButtonSaysWhatItDoes()
    {
        Bench bench;
        bench.poll(6);
        for (const auto* button : bench.page->findChildren<QPushButton*>()) {
            if (button->isVisible())
                QVERIFY2(!button->toolTip().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
        }
    }

    void bothThemesAreReadable()
    {
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            applyTheme(*qApp, theme);
            Bench bench;
            bench.poll(6);
            const QImage picture = bench.page->grab().toImage();
            // Of the first row's severity something is drawn in its colour.
            const QColor wanted = color(ColorRole::TroubleText);
            const QRect row = bench.table()->visualRect(bench.table()->model()->index(0, 0));
            const QPoint offset = bench.table()->viewport()->mapTo(bench.page.get(), QPoint());
            const auto near = [&wanted](const QColor& found) {
                return std::abs(found.red() - wanted.red()) < 40 && std::abs(found.green() - wanted.green()) < 40 && std::abs(found.blue() - wanted.blue()) < 40;
            };
            int hits = 0;
            for (int y = row.top(); y < row.bottom(); ++y) {
                for (int x = row.left(); x < row.right(); ++x)
                    hits += near(picture.pixelColor(QPoint(x, y) + offset));
            }
            QVERIFY2(hits > 20, qPrintable(QString::number(hits)));
        }
        applyTheme(*qApp, ThemeChoice::Light);
    }
};

QTEST_MAIN(TestAlertsPage)
#include "tst_alertspage.moc"
