// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/modecontrols.h"

#include "widgets/sessioncase.h"
#include "widgets/common/theme.h"
#include "widgets/frame/policybadge.h"
#include "widgets/frame/toolbar.h"

#include "policy/plan.h"

#include <QAbstractButton>
#include <QLayout>
#include <QMenu>
#include <QRadioButton>
#include <QSignalSpy>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;
using domain::Mode;

namespace {

QList<QRadioButton*> segments(const QWidget& widget)
{
    return widget.findChildren<QRadioButton*>();
}

QAction* action(const ModeControls& controls, const QString& text)
{
    for (QAction* one : controls.holdMenu()->actions()) {
        if (one->text().startsWith(text))
            return one;
    }
    return nullptr;
}

} // namespace

class TestModeControls : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void askingForAModeDoesNotEnterIt()
    {
        ModeControls controls;
        QSignalSpy asked(&controls, &ModeControls::modeRequested);
        segments(controls)[2]->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().value<Mode>(), Mode::Autopilot);
        QVERIFY(segments(controls)[0]->isChecked()); // until the session says so
        controls.setState({.mode = Mode::Autopilot, .whyNot = {}, .policy = {}, .standing = {}, .detail = {}, .heldUntil = {}, .whyNoHold = {}});
        QVERIFY(segments(controls)[2]->isChecked());
        segments(controls)[2]->click();
        QCOMPARE(asked.size(), 1);
    }

    void aModeThatIsOffSaysWhyToEyeAndEar()
    {
        ModeControls controls;
        ModeControls::State state;
        state.whyNot = {QString(), QString(), u"No plugin."_s};
        controls.setState(state);
        QVERIFY(segments(controls)[1]->isEnabled());
        QVERIFY(!segments(controls)[2]->isEnabled());
        QVERIFY(segments(controls)[2]->toolTip().contains(u"No plugin."_s));
        QVERIFY(segments(controls)[2]->accessibleDescription().contains(u"No plugin."_s));
    }

    void holdsAreOfferedAndEnded()
    {
        ModeControls controls;
        QSignalSpy held(&controls, &ModeControls::holdRequested);
        QSignalSpy ended(&controls, &ModeControls::holdEnded);
        QVERIFY(!action(controls, u"End"_s)->isVisible());
        action(controls, u"Hold for 1 h"_s)->trigger();
        QCOMPARE(held.front().at(0).value<std::chrono::minutes>(), std::chrono::minutes(60));
        QCOMPARE(held.front().at(1).toBool(), false);
        action(controls, u"Only no release"_s)->trigger();
        action(controls, u"Hold until tomorrow"_s)->trigger();
        QCOMPARE(held.back().at(0).value<std::chrono::minutes>(), std::chrono::minutes(0));
        QCOMPARE(held.back().at(1).toBool(), true);

        ModeControls::State state;
        state.heldUntil = u"12:40"_s;
        controls.setState(state);
        QVERIFY(action(controls, u"End"_s)->isVisible());
        QVERIFY(action(controls, u"End"_s)->text().contains(u"12:40"_s));
        action(controls, u"End"_s)->trigger();
        QCOMPARE(ended.size(), 1);
    }

    void whereNothingCanBeHeldTheButtonSaysWhy()
    {
        ModeControls controls;
        ModeControls::State state;
        state.whyNoHold = u"No policy runs."_s;
        controls.setState(state);
        auto* hold = controls.findChild<QAbstractButton*>(u"hold"_s);
        QVERIFY(!hold->isEnabled());
        QCOMPARE(hold->toolTip(), u"No policy runs."_s);
        controls.openHoldMenu();
        QVERIFY(!controls.holdMenu()->isVisible());
    }

    void wordsGiveWayBeforeControls()
    {
        ModeControls controls;
        const int whole = controls.sizeHint().width();
        const auto names = [&controls] {
            QStringList all;
            for (const auto* one : segments(controls))
                all.append(one->text());
            return all;
        };
        const QStringList before = names();
        int last = whole;
        for (int level = 1; level <= 3; ++level) {
            controls.setCompact(level);
            controls.layout()->activate();
            QVERIFY(controls.sizeHint().width() < last);
            last = controls.sizeHint().width();
        }
        QCOMPARE(names(), before); // a screen reader reads them
        QCOMPARE(controls.findChild<QAbstractButton*>(u"hold"_s)->accessibleName(), u"Hold"_s);
        controls.setCompact(0);
        controls.layout()->activate();
        QCOMPARE(controls.sizeHint().width(), whole);
    }

    void theToolBarFitsIntoAThousandPixels()
    {
        test::SessionCase bench;
        ToolBar bar;
        bar.setSession(bench.session.get());
        bar.setPolicy(u"A policy with quite a long name of its own"_s);
        for (const int width : {1000, 1280, 1920, 1000}) {
            bar.resize(width, bar.height());
            QVERIFY2(bar.layout()->minimumSize().width() <= width, qPrintable(QString::number(bar.layout()->minimumSize().width())));
        }
        QVERIFY(bar.minimumSizeHint().width() <= 1000);
    }

    void aSessionSaysWhatItsPolicyDoes()
    {
        test::SessionCase bench;
        session::Session& session = *bench.session;
        ModeControls::State state = modeState(session, {});
        QVERIFY(!state.whyNot[1].isEmpty()); // no policy yet
        QVERIFY(state.whyNot[0].isEmpty());
        QVERIFY(!state.whyNoHold.isEmpty());

        QVERIFY(session.autopilot().setPlan({{}, u"fixed"_s, {{u"executors"_s, 31}}}));
        state = modeState(session, u"Fixed"_s);
        QVERIFY(state.whyNot[1].isEmpty());
        QVERIFY2(state.whyNot[2].isEmpty(), qPrintable(state.whyNot[2]));
        QCOMPARE(state.standing, u"not running"_s);
        QVERIFY(session.autopilot().setMode(Mode::Shadow).has_value());
        state = modeState(session, u"Fixed"_s);
        QCOMPARE(state.standing, u"waits for figures"_s);
        bench.poll();
        state = modeState(session, u"Fixed"_s);
        QCOMPARE(state.standing, u"would ask for 31"_s);
        QVERIFY(state.detail.contains(u"31"_s));
        QVERIFY(state.whyNoHold.isEmpty());

        session.autopilot().setHold({session.store().snapshot()->time + std::chrono::minutes(15)});
        QVERIFY(!modeState(session, u"Fixed"_s).heldUntil.isEmpty());

        QVERIFY(session.autopilot().setPlan({{}, u"spark-dynamic-allocation"_s, {}}));
        QVERIFY(!modeState(session, u"x"_s).whyNot[2].isEmpty());
        QVERIFY(modeState(session, u"x"_s).whyNot[1].isEmpty());
    }

    void readOnlyShowsTheModeAndNothingElse()
    {
        test::SessionCase bench(true);
        QVERIFY(bench.session->autopilot().setPlan({{}, u"fixed"_s, {{u"executors"_s, 31}}}));
        const ModeControls::State state = modeState(*bench.session, u"Fixed"_s);
        QVERIFY(!state.whyNot[1].isEmpty());
        QVERIFY(!state.whyNot[2].isEmpty());
        QVERIFY(!state.whyNoHold.isEmpty());
    }

    void whoHoldsItIsNamed()
    {
        test::SessionCase bench;
        session::Autopilot& pilot = bench.session->autopilot();
        QVERIFY(pilot.setPlan({{}, u"fixed"_s, {{u"executors"_s, 31}}}));
        QVERIFY(pilot.setMode(Mode::Autopilot).has_value());
        QCOMPARE(modeState(*bench.session, u"Fixed"_s).standing, u"waits for the lease"_s);
        bench.owner = {domain::OwnerKind::Operator, u"ann"_s, {}, {}, {}, test::kNoon + std::chrono::hours(1)};
        bench.poll();
        const ModeControls::State state = modeState(*bench.session, u"Fixed"_s);
        QVERIFY2(state.standing.startsWith(u"held until "_s) && state.standing.endsWith(u" by ann"_s), qPrintable(state.standing));
    }
};

QTEST_MAIN(TestModeControls)
#include "tst_modecontrols.moc"
