// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"
#include "widgets/frame/connectionbadge.h"
#include "widgets/frame/pagerail.h"
#include "widgets/frame/resultbar.h"
#include "widgets/frame/targetcontrols.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;

namespace {

TargetControls::State state(std::optional<int> target, int registered)
{
    TargetControls::State result;
    result.target = target;
    result.registered = registered;
    return result;
}

} // namespace

class TestFrame : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void theRailKnowsOnePageAtATime()
    {
        PageRail rail;
        rail.addPage(u"live", u"Live"_s, {});
        rail.addPage(u"timeline", u"Timeline"_s, {});
        rail.addPage(u"plug", u"Connect"_s, {}, true);
        rail.resize(68, 600);
        rail.show();
        QSignalSpy chosen(&rail, &PageRail::pageChosen);
        const auto buttons = rail.findChildren<QAbstractButton*>();
        buttons[2]->click();
        QCOMPARE(rail.current(), 2);
        QTest::keyClick(&rail, Qt::Key_Up);
        QCOMPARE(rail.current(), 1);
        QTest::keyClick(&rail, Qt::Key_Up);
        QTest::keyClick(&rail, Qt::Key_Up); // no further
        QCOMPARE(rail.current(), 0);
        QCOMPARE(chosen.size(), 3);
        QCOMPARE(int(std::count_if(buttons.begin(), buttons.end(), [](const auto* b) { return b->isChecked(); })), 1);
    }

    void oneLessSaysHowLongItWaits()
    {
        TargetControls controls;
        controls.setState(state(5, 5));
        auto* less = controls.findChild<QAbstractButton*>(u"add-1"_s);
        QVERIFY(less->toolTip().endsWith(u"now"_s));
        controls.setGrace(7);
        QVERIFY2(less->toolTip().contains(u"7 s"_s) && !less->toolTip().contains(u"now"_s), qPrintable(less->toolTip()));
        QCOMPARE(less->accessibleName(), less->toolTip());
        QVERIFY(controls.findChild<QAbstractButton*>(u"add1"_s)->toolTip().endsWith(u"now"_s)); // more is sent at once
    }

    void applyIsOffUntilTheFigureDiffers()
    {
        TargetControls controls;
        controls.setState(state(5, 4));
        auto* spin = controls.findChild<QSpinBox*>();
        auto* apply = controls.findChild<QAbstractButton*>(u"apply"_s);
        QSignalSpy asked(&controls, &TargetControls::totalRequested);
        QCOMPARE(spin->value(), 5);
        QVERIFY(!apply->isEnabled());
        controls.apply();
        QCOMPARE(asked.size(), 0);
        spin->setValue(7);
        QVERIFY(apply->isEnabled());
        controls.setState(state(5, 5)); // a poll
        QCOMPARE(spin->value(), 7);
        controls.apply();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().toInt(), 7);
        controls.setState(state(7, 5));
        QVERIFY(!apply->isEnabled());
    }

    void withoutATargetTheRegisteredCount()
    {
        TargetControls controls;
        controls.setState(state({}, 8));
        QCOMPARE(controls.findChild<QSpinBox*>()->value(), 8);
    }

    void blockedControlsSayWhyToEyeAndEar()
    {
        TargetControls controls;
        TargetControls::State blocked = state(5, 5);
        blocked.blocked = domain::Error{domain::ErrorCode::ReadOnly, {}, false};
        controls.setState(blocked);
        for (const auto* button : controls.findChildren<QAbstractButton*>()) {
            QVERIFY(!button->isEnabled());
            QVERIFY(!button->toolTip().isEmpty());
            QCOMPARE(button->accessibleDescription(), button->toolTip());
        }
        QVERIFY(!controls.findChild<QSpinBox*>()->isEnabled());
    }

    void theBadgeSaysHowOldTheFiguresAre()
    {
        ConnectionBadge badge;
        badge.setState({domain::Environment::Production, u"clicks"_s, session::Session::State::Stale, std::chrono::minutes(6), false});
        QVERIFY(badge.connectionText().startsWith(u"stale for 6"_s));
        QVERIFY(badge.accessibleName().contains(u"clicks"_s));
        badge.setState({domain::Environment::Production, u"clicks"_s, session::Session::State::Live, std::chrono::seconds(1), true});
        QCOMPARE(badge.connectionText(), u"live, read-only"_s);
    }

    void aResultSaysWhatBecameOfIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("sent") << int(domain::LineStatus::Sent) << int(MessageBar::Kind::Information);
        QTest::newRow("seen") << int(domain::LineStatus::Seen) << int(MessageBar::Kind::Information);
        QTest::newRow("refused") << int(domain::LineStatus::Refused) << int(MessageBar::Kind::Error);
        QTest::newRow("not seen") << int(domain::LineStatus::NotSeen) << int(MessageBar::Kind::Caution);
    }
    void aResultSaysWhatBecameOfIt()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        domain::LedgerLine line;
        line.targetBefore = 4;
        line.targetAfter = 5;
        line.status = domain::LineStatus(status);
        if (line.status == domain::LineStatus::Refused)
            line.error = domain::Error{domain::ErrorCode::TokenWrong, {{u"address"_s, u"http://a:1"_s}}, false};
        const auto result = resultText(line);
        QVERIFY(result.has_value());
        QCOMPARE(int(result->kind), kind);
        QVERIFY2(result->sentence.contains(u"5"_s), qPrintable(result->sentence));
    }

    void aboveTheCeilingIsACaution()
    {
        domain::LedgerLine line;
        line.targetBefore = 8;
        line.targetAfter = 12;
        line.status = domain::LineStatus::Accepted;
        line.aboveCeiling = true;
        line.ceiling = {8, domain::CeilingBecause::CoresMax};
        const auto result = resultText(line);
        QCOMPARE(result->kind, MessageBar::Kind::Caution);
        QVERIFY2(result->sentence.contains(u"8"_s), qPrintable(result->sentence));
    }

    void whatMayBeDoneIsNotCalledRefused()
    {
        domain::LedgerLine line;
        line.targetBefore = 4;
        line.targetAfter = 2;
        line.status = domain::LineStatus::Refused;
        line.error = domain::Error{domain::ErrorCode::AnswerLost, {}, false};
        QVERIFY2(!resultText(line)->sentence.contains(u"refused"_s), qPrintable(resultText(line)->sentence));
        line.error = domain::Error{domain::ErrorCode::RefusedBySpark, {}, false};
        line.partly = true; // the target is set, whatever became of the release
        QVERIFY2(!resultText(line)->sentence.contains(u"Nothing changed"_s), qPrintable(resultText(line)->sentence));
    }

    void whatCanBeTakenBackIsNoResultYet()
    {
        domain::LedgerLine line;
        line.status = domain::LineStatus::Pending;
        QVERIFY(!resultText(line));
    }
};

QTEST_MAIN(TestFrame)
#include "tst_frame.moc"
