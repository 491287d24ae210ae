// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/executorfixture.h"
#include "widgets/executors/curlcommand.h"
#include "widgets/executors/releasedialog.h"
#include "widgets/executors/releasefigures.h"
#include "widgets/executors/releaselist.h"
#include "widgets/executors/takebackbar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::ReleaseWay;

namespace {

std::vector<domain::ExecutorId> ids(std::initializer_list<const char*> names)
{
    std::vector<domain::ExecutorId> result;
    for (const char* name : names)
        result.emplace_back(QString::fromLatin1(name));
    return result;
}

QPushButton* verb(ReleaseDialog& dialog)
{
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->property("role").toByteArray() == "danger")
            return button;
    }
    qFatal("no button");
}

QLineEdit* field(ReleaseDialog& dialog, const QString& name)
{
    for (QLineEdit* edit : dialog.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == name)
            return edit;
    }
    qFatal("no field");
}

ReleaseFigure figure(const ReleaseDialog& dialog, int index) { return dialog.findChild<ReleaseFigures*>()->figures().at(static_cast<std::size_t>(index)); }

QString cell(const ReleaseDialog& dialog, int row, int column)
{
    const QAbstractItemModel* model = dialog.findChild<ReleaseList*>()->model();
    return model->index(row, column).data().toString();
}

} // namespace

class TestReleaseDialog : public QObject {
    Q_OBJECT

    static std::unique_ptr<test::SessionFixture> pictured(domain::Environment environment = domain::Environment::Development)
    {
        auto f = std::make_unique<test::SessionFixture>(environment);
        test::fillAsPictured(*f);
        f->poll();
        return f;
    }

private slots:
    void nothingJumps()
    {
        const auto f = pictured();
        ReleaseDialog dialog(*f->session, ids({"65"}));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QLineEdit* reason = field(dialog, u"Reason"_s);
        QPushButton* release = verb(dialog);
        const auto right = [&dialog](const QWidget* w) { return w->mapTo(&dialog, QPoint(w->width(), 0)).x(); };
        QCOMPARE(right(reason), right(release));
        for (const QCheckBox* box : dialog.findChildren<QCheckBox*>())
            QVERIFY2(!box->text().contains(u"them"_s), qPrintable(box->text())); // it is one
        const int height = dialog.height();
        const int figures = dialog.findChild<ReleaseFigures*>()->height();
        const int y = release->mapTo(&dialog, QPoint()).y();
        dialog.setWay(ReleaseWay::Idle);
        f->pass(10min); // old figures: the obstacle is said above the buttons
        QTRY_VERIFY(!release->isEnabled());
        QTest::qWait(50); // the layout that it asks for
        QCOMPARE(dialog.findChild<ReleaseFigures*>()->height(), figures);
        QCOMPARE(dialog.height(), height);
        QCOMPARE(release->mapTo(&dialog, QPoint()).y(), y);
    }

    void cancelledSendsNothing()
    {
        const auto f = pictured();
        ReleaseDialog dialog(*f->session, ids({"65", "109"}));
        QSignalSpy submitted(&dialog, &ReleaseDialog::submitted);
        dialog.open();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        f->pass(20s);
        QCOMPARE(submitted.size(), 0);
        QVERIFY(f->sink->sent.empty());
        QVERIFY(f->session->commands().lines().empty());
    }

    void confirmedIsSentAfterTheGracePeriod()
    {
        const auto f = pictured();
        ReleaseDialog dialog(*f->session, ids({"65", "109"}));
        QSignalSpy submitted(&dialog, &ReleaseDialog::submitted);
        dialog.open();
        QCOMPARE(dialog.way(), ReleaseWay::Drain); // the gentlest that Spark can
        QTest::keyClicks(field(dialog, u"Reason"_s), u"109 spends 14 % in GC"_s);
        QCOMPARE(verb(dialog)->text(), u"Release 2 executors"_s);
        QTest::mouseClick(verb(dialog), Qt::LeftButton);
        QCOMPARE(submitted.size(), 1);
        QVERIFY(f->sink->sent.empty());
        QCOMPARE(f->session->commands().lines().back().status, domain::LineStatus::Pending);
        f->poll(); // fresh figures, or nothing is sent
        f->pass(4s);
        f->poll();
        f->pass(4s);
        f->poll();
        f->pass(1s);
        QCOMPARE(f->sink->sent.size(), std::size_t(1));
        const auto release = std::get<domain::Release>(f->sink->sent.front().what);
        QCOMPARE(release.ids, ids({"65", "109"}));
        QCOMPARE(release.way, ReleaseWay::Drain);
        QVERIFY(!release.replace);
        QCOMPARE(f->sink->sent.front().reason, u"109 spends 14 % in GC"_s);
    }

    void takenBackIsNeverSent()
    {
        const auto f = pictured();
        TakeBackBar bar;
        bar.setSession(f->session.get());
        QVERIFY(!bar.isVisible());
        ReleaseDialog dialog(*f->session, ids({"65"}));
        connect(&dialog, &ReleaseDialog::submitted, &bar, &TakeBackBar::watch);
        dialog.open();
        QTest::mouseClick(verb(dialog), Qt::LeftButton);
        QVERIFY(bar.isVisible() && bar.isActive());
        QVERIFY2(bar.text().contains(u"release 1"_s) && bar.text().contains(u"10 s"_s), qPrintable(bar.text()));
        f->clock.advance(3500ms);
        QTRY_VERIFY2(bar.text().contains(u"7 s"_s), qPrintable(bar.text()));
        QSignalSpy taken(&bar, &TakeBackBar::takenBack);
        QTest::mouseClick(bar.findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(taken.size(), 1);
        QVERIFY(!bar.isVisible());
        f->poll();
        f->pass(20s);
        QVERIFY(f->sink->sent.empty());
        QCOMPARE(f->session->commands().lines().back().status, domain::LineStatus::TakenBack);
    }

    void theBarGoesWhenItIsSent()
    {
        const auto f = pictured();
        TakeBackBar bar;
        bar.setSession(f->session.get());
        session::Intent intent;
        intent.kind = session::Intent::Kind::Release;
        intent.ids = ids({"65"});
        bar.watch(f->session->commands().submit(intent, 2s).value());
        QVERIFY(bar.isVisible());
        f->pass(3s);
        QVERIFY(!bar.isVisible());
        QVERIFY(!bar.isActive());
        QCOMPARE(f->sink->sent.size(), std::size_t(1));
    }

    void aLowerTargetSaysWhoGoes()
    {
        const auto f = pictured();
        TakeBackBar bar;
        bar.setSession(f->session.get());
        session::Intent intent;
        intent.total = f->session->store().figures().usable - 1;
        bar.watch(f->session->commands().submit(intent, 5s).value());
        const auto chosen = f->session->commands().lines().back().executors;
        QCOMPARE(chosen.size(), std::size_t(1));
        QVERIFY2(bar.text().contains(u"Executors %1 leave then."_s.arg(chosen.front().text)), qPrintable(bar.text()));
    }

    void eachWaySaysWhatItLoses()
    {
        const auto f = pictured();
        ReleaseDialog dialog(*f->session, ids({"65", "109"}));
        dialog.open();
        QCOMPARE(figure(dialog, 0).note, u"end first"_s);
        QVERIFY(!figure(dialog, 1).warn);
        QCOMPARE(figure(dialog, 2).note, u"moved; job 4812 reads it"_s);
        QCOMPARE(cell(dialog, 1, ReleaseListModel::Hits), u"nothing"_s);

        dialog.setWay(ReleaseWay::Idle);
        QVERIFY(figure(dialog, 1).warn);
        QCOMPARE(cell(dialog, 1, ReleaseListModel::Hits), u"job 4812"_s);

        dialog.setWay(ReleaseWay::Force);
        QCOMPARE(figure(dialog, 0).number, u"8"_s);
        QVERIFY(figure(dialog, 0).warn);
        QVERIFY(figure(dialog, 0).note.contains(u"40\u202fs of work"_s)); // 8 tasks, half of 10 s each
        QCOMPARE(figure(dialog, 1).number, u"2.38"_s);
        QCOMPARE(figure(dialog, 1).unit, u"GB cache"_s);
        QCOMPARE(cell(dialog, 1, ReleaseListModel::Hits), u"jobs 4812, 4814"_s);
        QCOMPARE(cell(dialog, 0, ReleaseListModel::Hits), u"nothing"_s);
        QCOMPARE(verb(dialog)->text(), u"Kill 2 executors"_s);
        QVERIFY(!verb(dialog)->isDefault()); // Return does not kill
        QCOMPARE(figure(dialog, 3).number, u"16"_s);
        QVERIFY(figure(dialog, 3).note.startsWith(u"32 → 16"_s)); // the draining one counts no more
    }

    void productionAsksForTheNameBeforeAKillOfMoreThanOne()
    {
        const auto f = pictured(domain::Environment::Production);
        ReleaseDialog dialog(*f->session, ids({"65", "109"}));
        dialog.open();
        QLineEdit* name = field(dialog, u"Name of the application"_s);
        QVERIFY(!name->isVisible());
        QVERIFY(verb(dialog)->isEnabled());
        dialog.setWay(ReleaseWay::Force);
        QVERIFY(name->isVisible());
        QVERIFY(!verb(dialog)->isEnabled());
        QVERIFY2(dialog.obstacle().contains(u"clickstream-logs"_s), qPrintable(dialog.obstacle()));
        QTest::keyClicks(name, u"clickstream-log"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        QVERIFY(f->session->commands().lines().empty());
        QTest::keyClicks(name, u"s"_s);
        QVERIFY(verb(dialog)->isEnabled());
        QTest::mouseClick(verb(dialog), Qt::LeftButton);
        QCOMPARE(f->session->commands().lines().back().way, ReleaseWay::Force);

        ReleaseDialog one(*f->session, ids({"65"}));
        one.open();
        one.setWay(ReleaseWay::Force);
        QVERIFY(!field(one, u"Name of the application"_s)->isVisible());
        QVERIFY(verb(one)->isEnabled());
    }

    void testAndDevelopmentDoNotAsk()
    {
        const auto f = pictured(domain::Environment::Test);
        ReleaseDialog dialog(*f->session, ids({"65", "109"}));
        dialog.open();
        dialog.setWay(ReleaseWay::Force);
        QVERIFY(verb(dialog)->isEnabled());
    }

    void whereSparkCannotDrainItSaysWhyAndWaitsForIdle()
    {
        test::SessionFixture f;
        test::fillAsPictured(f);
        f.base.capabilities.drain = f.base.capabilities.migratesCache = f.base.capabilities.migratesShuffle = false;
        f.base.capabilities.because.insert(u"drain"_s, u"decommission_disabled"_s);
        f.base.capabilities.replace = false;
        f.poll();
        ReleaseDialog dialog(*f.session, ids({"109"}));
        dialog.open();
        QCOMPARE(dialog.way(), ReleaseWay::Idle);
        const auto ways = dialog.findChildren<QRadioButton*>();
        QVERIFY(!ways.at(0)->isEnabled());
        QVERIFY2(ways.at(0)->accessibleDescription().contains(u"spark.decommission.enabled"_s), qPrintable(ways.at(0)->accessibleDescription()));
        QVERIFY2(ways.at(1)->accessibleDescription().contains(u"1 are busy"_s), qPrintable(ways.at(1)->accessibleDescription()));
        QVERIFY(!dialog.findChild<QCheckBox*>()->isEnabled());
        dialog.findChild<QSpinBox*>()->setValue(90);
        QCOMPARE(dialog.intent().wait, 90s);
    }

    void itFollowsThePolls()
    {
        const auto f = pictured();
        ReleaseDialog dialog(*f->session, ids({"65", "109"}));
        dialog.open();
        f->at("109").runningTasks = 3;
        f->executors.erase(f->executors.begin());
        f->poll();
        QCOMPARE(cell(dialog, 0, ReleaseListModel::Hits), u"is gone already"_s);
        QCOMPARE(cell(dialog, 1, ReleaseListModel::Tasks), u"3"_s);
        QCOMPARE(verb(dialog)->text(), u"Release 1 executors"_s);
        QCOMPARE(dialog.intent().ids, ids({"109"}));
        f->executors.clear();
        f->poll();
        QVERIFY(!verb(dialog)->isEnabled());
        QCOMPARE(dialog.obstacle(), u"All of them are gone already."_s);
    }

    void nothingIsReleasedOnOldFigures()
    {
        const auto f = pictured();
        ReleaseDialog dialog(*f->session, ids({"65"}));
        dialog.open();
        f->pass(30s);
        QVERIFY(!verb(dialog)->isEnabled());
        QVERIFY2(dialog.obstacle().contains(u"old"_s), qPrintable(dialog.obstacle()));
        f->poll();
        QVERIFY(verb(dialog)->isEnabled());
    }

    void anotherApplicationClosesIt()
    {
        const auto f = pictured();
        ReleaseDialog dialog(*f->session, ids({"65"}));
        dialog.open();
        f->base.application.id = domain::ApplicationId(u"app-2"_s);
        f->base.application.instance = domain::InstanceId(u"two"_s);
        f->poll();
        QVERIFY(!dialog.isVisible());
    }

    void withoutASelectionItNamesTheVictimsItWouldChoose()
    {
        const auto f = pictured();
        ReleaseDialog dialog(*f->session, {});
        dialog.open();
        QSpinBox* count = nullptr;
        for (QSpinBox* box : dialog.findChildren<QSpinBox*>()) {
            if (box->accessibleName() == u"How many executors"_s)
                count = box;
        }
        QVERIFY(count);
        QCOMPARE(dialog.impact().living, 1);
        count->setValue(2);
        QCOMPARE(dialog.impact().living, 2);
        QVERIFY(!cell(dialog, 0, ReleaseListModel::Id).isEmpty());
        QCOMPARE(dialog.intent().kind, session::Intent::Kind::Release);
        dialog.setWay(ReleaseWay::Force); // the busy one is protected from being chosen by number
        count->setValue(5);
        QVERIFY(!verb(dialog)->isEnabled());
        QVERIFY2(dialog.obstacle().contains(u"Not enough executors"_s), qPrintable(dialog.obstacle()));
    }

    void replaceKeepsTheTarget()
    {
        const auto f = pictured();
        ReleaseDialog dialog(*f->session, ids({"65"}));
        dialog.open();
        auto* replace = dialog.findChild<QCheckBox*>();
        QVERIFY2(replace->text().contains(u"target stays 5"_s), qPrintable(replace->text()));
        replace->setChecked(true);
        QVERIFY(dialog.intent().replace);
        QVERIFY(figure(dialog, 3).note.contains(u"until replaced"_s));
    }

    void curlIsTheSameRequestWithoutTheToken()
    {
        const auto f = pictured();
        ReleaseDialog dialog(*f->session, ids({"65", "109"}));
        dialog.open();
        QTest::keyClicks(field(dialog, u"Reason"_s), u"it's time"_s);
        const QString line = dialog.curl();
        QVERIFY2(line.contains(u"\"X-Stoker-Token: $STOKER_TOKEN\""_s), qPrintable(line));
        QVERIFY2(line.endsWith(u" 'http://10.8.0.14:4040/proxy/app-1/stoker/api/v1/removals'"_s), qPrintable(line));
        static const QRegularExpression data(u"--data '(\\{.*\\})' '"_s);
        const QString body = data.match(line).captured(1).replace(u"'\\''"_s, u"'"_s);
        const QJsonObject json = QJsonDocument::fromJson(body.toUtf8()).object();
        QCOMPARE(json.value(u"how"_s).toString(), u"drain"_s);
        QCOMPARE(json.value(u"reason"_s).toString(), u"it's time"_s);
        QCOMPARE(json.value(u"application"_s).toString(), u"app-1"_s);
        QCOMPARE(json.value(u"by"_s).toString(), u"m.keller@desk"_s);
        QCOMPARE(json.value(u"replace"_s).toBool(true), false);
        QCOMPARE(json.value(u"wait_s"_s).toInt(), 60);
        // No password of an address, and nothing for what is no driver.
        domain::Command command{domain::SetTarget{.total = 7, .add = {}}, {}, u"x"_s};
        QVERIFY(!curlCommand(u"http://user:secret@host:4040"_s, {}, {command}).contains(u"secret"_s));
        QVERIFY(curlCommand(u"host:4040"_s, {}, {command}).contains(u"'http://host:4040/stoker/api/v1/target'"_s));
        QVERIFY(curlCommand(u"demo:day?speed=60"_s, {}, {command}).isEmpty());
    }

    void everythingThatTakesTheKeyboardHasANameAndIsReached()
    {
        const auto f = pictured(domain::Environment::Production);
        ReleaseDialog dialog(*f->session, ids({"65", "109"}));
        dialog.open();
        dialog.setWay(ReleaseWay::Force);
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSet<const QWidget*> reached;
        for (int i = 0; i < 40; ++i) {
            reached.insert(dialog.focusWidget());
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        }
        for (QWidget* widget : dialog.findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled() || !widget->isVisible() || widget->focusProxy() || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            const bool otherRadio = qobject_cast<QRadioButton*>(widget) && !static_cast<QRadioButton*>(widget)->isChecked(); // the arrows reach it
            QVERIFY2(otherRadio || reached.contains(widget), qPrintable(accessible->text(QAccessible::Name)));
        }
    }
};

QTEST_MAIN(TestReleaseDialog)
#include "tst_releasedialog.moc"
