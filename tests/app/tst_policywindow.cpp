// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowcase.h"

#include "policy/plan.h"
#include "widgets/common/messagebar.h"
#include "widgets/frame/mainmenu.h"
#include "widgets/frame/modecontrols.h"
#include "widgets/frame/policybadge.h"
#include "widgets/frame/toolbar.h"
#include "widgets/policy/planlist.h"
#include "widgets/policy/policydialog.h"
#include "words/policysentences.h"

#include <QMessageBox>
#include <QRadioButton>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;
using domain::Mode;

namespace {

/// A window on the demo, whose application can be steered.
class DemoCase {
public:
    explicit DemoCase(domain::Environment environment = domain::Environment::Development, bool readOnly = false, const std::optional<policy::Plan>& last = {})
    {
        if (last) {
            session::program::PlanBook book(plansPath());
            if (!book.noteUsed(u"demo:"_s, *last))
                qFatal("no temporary folder");
        }
        app::Options options;
        options.source = u"demo:"_s;
        options.environment = environment;
        options.readOnly = readOnly;
        stoker = std::make_unique<app::Application>(*qApp, std::move(options), app::Application::Files{path("s.ini"), path("c.ini"), path("a.json"), plansPath()},
                                                    std::make_unique<app::MemorySecretStore>());
    }
    void start()
    {
        QVERIFY(stoker->start());
        QVERIFY(QTest::qWaitForWindowExposed(window()));
        QTRY_COMPARE_WITH_TIMEOUT(window()->session()->state(), session::Session::State::Live, 60'000);
    }
    [[nodiscard]] app::MainWindow* window() const { return stoker->windows().front(); }
    [[nodiscard]] session::Autopilot& autopilot() const { return window()->session()->autopilot(); }
    [[nodiscard]] widgets::ModeControls* modes() const { return window()->findChild<widgets::ToolBar*>()->modes(); }
    [[nodiscard]] QRadioButton* segment(int index) const { return modes()->findChildren<QRadioButton*>()[index]; }
    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QString plansPath() const { return path("policies.json"); }

    QTemporaryDir folder;
    std::unique_ptr<app::Application> stoker;
};

const policy::Plan kThirty{u"Thirty"_s, u"fixed"_s, {{u"executors"_s, 30.0}, {u"max_executors"_s, 40.0}}};

} // namespace

class TestPolicyWindow : public QObject {
    Q_OBJECT
private slots:
    void withoutAPolicyOnlyWatchIsOffered()
    {
        DemoCase demo;
        demo.start();
        QVERIFY(!demo.segment(1)->isEnabled());
        QVERIFY(!demo.segment(2)->isEnabled());
        QCOMPARE(demo.autopilot().mode(), Mode::Watch);
    }

    void aChosenPolicyIsRememberedForItsApplication()
    {
        DemoCase demo;
        demo.start();
        demo.modes()->findChild<QAbstractButton*>(u"policy"_s)->click();
        auto* dialog = demo.window()->findChild<widgets::PolicyDialog*>();
        QVERIFY(dialog);
        QVERIFY(dialog->list()->select({{}, u"forecast"_s, {}}));
        dialog->use();
        QCOMPARE(demo.modes()->state().policy, words::policyWord(u"forecast"_s));
        QVERIFY(demo.segment(2)->isEnabled());
        QCOMPARE(demo.autopilot().mode(), Mode::Watch);
        const auto last = session::program::PlanBook(demo.plansPath()).lastUsed(u"demo:"_s);
        QVERIFY(last.has_value());
        QCOMPARE(last->policy, u"forecast"_s);
    }

    void theLastPolicyIsThereAndNothingRuns()
    {
        DemoCase demo(domain::Environment::Development, false, kThirty);
        demo.start();
        QCOMPARE(demo.modes()->state().policy, u"Thirty"_s);
        QVERIFY(demo.autopilot().pilot().has_value());
        QCOMPARE(demo.autopilot().mode(), Mode::Watch);
    }

    void theShadowSaysWhatItWouldAskFor()
    {
        DemoCase demo(domain::Environment::Development, false, kThirty);
        demo.start();
        QTest::keyClick(demo.window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(demo.autopilot().mode(), Mode::Shadow);
        QVERIFY(demo.segment(1)->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(demo.modes()->state().standing.startsWith(u"would ask for"_s), 10'000);
        const int before = int(demo.window()->session()->commands().lines().size());
        QTest::keyClick(demo.window(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(demo.autopilot().mode(), Mode::Watch);
        QCOMPARE(int(demo.window()->session()->commands().lines().size()), before);
    }

    void theAutopilotSteersAndIsHeld()
    {
        DemoCase demo(domain::Environment::Test, false, kThirty);
        demo.start();
        QTest::mouseClick(demo.segment(2), Qt::LeftButton);
        QCOMPARE(demo.autopilot().mode(), Mode::Autopilot);
        QTRY_COMPARE_WITH_TIMEOUT(demo.modes()->state().standing, u"steers"_s, 10'000);
        emit demo.modes()->holdRequested(std::chrono::minutes(15), true);
        QVERIFY(demo.autopilot().hold().has_value());
        QVERIFY(!demo.autopilot().hold()->growth);
        QVERIFY(demo.autopilot().hold()->release);
        QVERIFY2(demo.modes()->state().standing.startsWith(u"held until"_s), qPrintable(demo.modes()->state().standing));
        emit demo.modes()->holdEnded();
        QVERIFY(!demo.autopilot().hold());
        emit demo.modes()->holdRequested(std::chrono::minutes(0), false);
        const QDateTime until = domain::toDateTime(demo.autopilot().hold()->until);
        QCOMPARE(until.time(), QTime(6, 0));
        QCOMPARE(until.date(), domain::toDateTime(demo.window()->session()->store().snapshot()->time).date().addDays(1));
    }

    void productionAsksFirst()
    {
        DemoCase demo(domain::Environment::Production, false, kThirty);
        demo.start();
        demo.segment(2)->click();
        QCOMPARE(demo.autopilot().mode(), Mode::Watch);
        QPointer<QMessageBox> box = demo.window()->findChild<QMessageBox*>(u"confirmAutopilot"_s);
        QVERIFY(box);
        QVERIFY(box->text().contains(u"Thirty"_s));
        QVERIFY2(box->informativeText().contains(u"40"_s), qPrintable(box->informativeText()));
        box->button(QMessageBox::Cancel)->click();
        QCOMPARE(demo.autopilot().mode(), Mode::Watch);
        QTRY_VERIFY(!box);
        demo.segment(2)->click();
        demo.window()->findChild<QAbstractButton*>(u"turnOn"_s)->click();
        QCOMPARE(demo.autopilot().mode(), Mode::Autopilot);
    }

    void readOnlyChangesNothing()
    {
        DemoCase demo(domain::Environment::Development, true, kThirty);
        demo.start();
        QVERIFY(!demo.segment(1)->isEnabled());
        QTest::keyClick(demo.window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(demo.window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(demo.autopilot().mode(), Mode::Watch);
    }

    void theKioskShowsTheModeAndHearsNoKeys()
    {
        DemoCase demo(domain::Environment::Development, false, kThirty);
        demo.start();
        demo.window()->setKiosk(true, false);
        QTest::keyClick(demo.window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(demo.autopilot().mode(), Mode::Watch);
        demo.window()->setKiosk(false, false);
        QTest::keyClick(demo.window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(demo.autopilot().mode(), Mode::Shadow);
    }

    void anotherOwnerIsSaidInTheResultBar()
    {
        DemoCase demo(domain::Environment::Development, false, kThirty);
        demo.start();
        demo.segment(2)->click();
        QVERIFY(demo.autopilot().setPlan({{}, u"spark-dynamic-allocation"_s, {}})); // only advises: back to the shadow
        QCOMPARE(demo.autopilot().mode(), Mode::Shadow);
        const auto bars = demo.window()->findChildren<widgets::MessageBar*>();
        QVERIFY(std::any_of(bars.begin(), bars.end(), [](const auto* bar) { return bar->isVisible() && bar->text().startsWith(u"The autopilot went back"_s) && bar->kind() == widgets::MessageBar::Kind::Error; }));
    }

    void aNewWindowForAnotherLanguageGoesOn()
    {
        DemoCase demo(domain::Environment::Development, false, kThirty);
        demo.start();
        demo.segment(1)->click();
        QPointer<app::MainWindow> old = demo.window();
        emit demo.window()->menu()->languageChosen(u"en"_s);
        QTRY_VERIFY(!old);
        QCOMPARE(demo.autopilot().mode(), Mode::Shadow);
        QCOMPARE(demo.modes()->state().policy, u"Thirty"_s);
        QVERIFY(demo.segment(1)->isChecked());
    }
};

QTEST_MAIN(TestPolicyWindow)
#include "tst_policywindow.moc"
