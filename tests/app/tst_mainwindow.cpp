// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowcase.h"

#include "session/program/connectionbook.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/messagebar.h"
#include "widgets/executors/takebackbar.h"
#include "widgets/frame/connectionbadge.h"
#include "widgets/frame/mainmenu.h"
#include "widgets/frame/resultbar.h"
#include "widgets/frame/toolbar.h"
#include "widgets/ledger/ledgerdetail.h"
#include "widgets/live/kioskview.h"
#include "widgets/live/livepage.h"
#include "widgets/live/tilestrip.h"

#include <QDirIterator>
#include <QSpinBox>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject {
    Q_OBJECT
private slots:
    void connectingByHandShowsTheApplicationLive();
    void aTokenIsInNoFile();
    void plusOneReachesTheDriverAndIsSeen();
    void aTypedTargetIsSentByCtrlEnterOnly();
    void aTypedTargetSurvivesPolls();
    void aLowerTargetWaitsAndEscapeTakesItBack();
    void withoutATokenNothingCanBeChangedAndItIsSaidWhy();
    void readOnlySwitchesEverythingOffWithTheReason();
    void aDeadDriverIsStaleAndLiveAgainWhenItIsBack();
    void aSecondApplicationOpensASecondWindow();
    void theKioskHasNoControl();
    void anotherLanguageGoesOnWithTheSameSession();
    void whatTheCommandLineSaysHoldsForOnce();
    void diagnosticsHoldNoToken();
    void layoutIsRemembered();
};

void TestMainWindow::connectingByHandShowsTheApplicationLive()
{
    WindowCase one;
    QVERIFY(one.stoker->start());
    QCOMPARE(one.window()->page(), app::Page::Connect);
    one.stoker.reset();
    WindowCase two;
    two.connectByHand();
    QCOMPARE(two.window()->page(), app::Page::Live);
    QVERIFY(two.window()->windowTitle().contains(u"logs"_s));
    QCOMPARE(two.window()->findChild<widgets::ConnectionBadge*>()->connectionText(), u"live"_s);
    QCOMPARE(two.window()->session()->store().executors().size(), std::size_t(4));
    QCOMPARE(two.puts(u"target"_s), 0); // watching changes nothing
    // The figures move with the driver's.
    two.application.add(3);
    QTRY_COMPARE(two.window()->session()->store().executors().size(), std::size_t(7));
}

void TestMainWindow::aTokenIsInNoFile()
{
    WindowCase one;
    one.connectByHand(u"secret"_s);
    one.window()->close();
    QTRY_VERIFY(one.stoker->windows().empty());
    QDirIterator files(one.folder.path(), QDir::Files);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("secret"), qPrintable(file.fileName()));
        ++read;
    }
    QVERIFY(read >= 2);
    QCOMPARE(*one.secrets->read(session::program::tokenKey(one.driver.address())).result(), u"secret"_s);
}

void TestMainWindow::plusOneReachesTheDriverAndIsSeen()
{
    WindowCase one;
    one.connectByHand();
    one.press(u"add1"_s);
    QTRY_COMPARE(one.puts(u"target"_s), 1);
    const auto& lines = one.window()->session()->commands().lines();
    QTRY_COMPARE(lines.size(), std::size_t(1));
    QTRY_COMPARE_WITH_TIMEOUT(lines.front().status, domain::LineStatus::Seen, 15'000);
    QCOMPARE(one.application.executors.size(), std::size_t(5));
    const auto* result = one.window()->findChild<widgets::ResultBar*>();
    QTRY_VERIFY(result->isVisible());
    QVERIFY2(result->text().contains(u"5"_s), qPrintable(result->text()));
    QTest::keyClick(one.window(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(one.window()->page(), app::Page::Ledger);
    QCOMPARE(one.window()->findChild<widgets::LedgerDetail*>()->line().id, lines.front().id);
}

void TestMainWindow::aTypedTargetIsSentByCtrlEnterOnly()
{
    WindowCase one;
    one.connectByHand();
    auto* spin = one.window()->findChild<QSpinBox*>(u"target"_s);
    QTRY_COMPARE(spin->value(), 4);
    QVERIFY(!one.button(u"apply"_s)->isEnabled());
    QVERIFY(!one.button(u"apply"_s)->toolTip().isEmpty());
    QTest::keyClick(one.window(), Qt::Key_T);
    QVERIFY(spin->hasFocus());
    QTest::keyClicks(spin, u"6"_s);
    QCOMPARE(spin->value(), 6);
    QVERIFY(one.button(u"apply"_s)->isEnabled());
    QTest::keyClick(spin, Qt::Key_Return); // no single key changes a cluster
    QTest::qWait(300);
    QCOMPARE(one.puts(u"target"_s), 0);
    QTest::keyClick(spin, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(one.puts(u"target"_s), 1);
    QTRY_COMPARE(one.application.executors.size(), std::size_t(6));
    QTRY_VERIFY(!one.button(u"apply"_s)->isEnabled());
}

void TestMainWindow::aTypedTargetSurvivesPolls()
{
    WindowCase one;
    one.connectByHand();
    auto* spin = one.window()->findChild<QSpinBox*>(u"target"_s);
    QTRY_COMPARE(spin->value(), 4);
    QTest::keyClick(one.window(), Qt::Key_T);
    QTest::keyClicks(spin, u"7"_s);
    QSignalSpy updates(one.window()->session(), &session::Session::updated);
    QTRY_VERIFY_WITH_TIMEOUT(updates.size() >= 3, 10'000);
    QCOMPARE(spin->value(), 7);
    QTest::keyClick(spin, Qt::Key_Escape);
    QCOMPARE(spin->value(), 4);
    QCOMPARE(one.puts(u"target"_s), 0);
}

void TestMainWindow::aLowerTargetWaitsAndEscapeTakesItBack()
{
    WindowCase one;
    one.connectByHand();
    auto* bar = one.window()->findChild<widgets::TakeBackBar*>();
    const auto* live = one.window()->findChild<widgets::LivePage*>();
    const auto placeOf = [&one](const QWidget* widget) { return QRect(widget->mapTo(one.window(), QPoint()), widget->size()); };
    const QRect tiles = placeOf(live->tiles());
    const QRect charts = placeOf(live->charts());
    one.press(u"add-1"_s);
    QTRY_VERIFY(bar->isActive());
    // Below the page, where the table gives way: what somebody reads or aims at stays where it is, and in sight.
    QTRY_VERIFY(bar->isVisible() && bar->height() > 20);
    QCOMPARE(placeOf(live->tiles()), tiles);
    QCOMPARE(placeOf(live->charts()), charts);
    QVERIFY(!placeOf(live).intersects(placeOf(bar)));
    QCOMPARE(one.window()->childAt(bar->mapTo(one.window(), QPoint(12, 12))), bar);
    QTest::keyClick(one.window(), Qt::Key_Escape);
    QTRY_VERIFY(!bar->isActive());
    QCOMPARE(one.window()->session()->commands().lines().front().status, domain::LineStatus::TakenBack);
    QSignalSpy updates(one.window()->session(), &session::Session::updated);
    QTRY_VERIFY_WITH_TIMEOUT(updates.size() >= 2, 10'000);
    QCOMPARE(one.puts(u"target"_s) + one.puts(u"removals"_s), 0);
    QCOMPARE(one.application.executors.size(), std::size_t(4));
}

void TestMainWindow::withoutATokenNothingCanBeChangedAndItIsSaidWhy()
{
    WindowCase one;
    one.connectByHand({});
    for (const QString& name : {u"add1"_s, u"add5"_s, u"add-1"_s, u"release"_s}) {
        const QAbstractButton* button = one.button(name);
        QTRY_VERIFY2(!button->isEnabled(), qPrintable(name));
        QVERIFY2(!button->toolTip().isEmpty() && button->accessibleDescription() == button->toolTip(), qPrintable(name));
    }
}

void TestMainWindow::readOnlySwitchesEverythingOffWithTheReason()
{
    app::Options options;
    options.readOnly = true;
    options.environment = domain::Environment::Production;
    WindowCase one(options);
    app::Options reached = options;
    reached.source = one.driver.address();
    app::Application stoker(*qApp, reached, {one.settingsPath(), one.connectionsPath(), one.alertsPath(), one.plansPath()}, std::make_unique<app::MemorySecretStore>());
    QVERIFY(stoker.start());
    app::MainWindow* window = stoker.windows().front();
    QTRY_COMPARE_WITH_TIMEOUT(window->session()->state(), session::Session::State::Live, 15'000);
    QVERIFY(window->findChild<widgets::ConnectionBadge*>()->connectionText().contains(u"read-only"_s));
    auto* add = window->findChild<QAbstractButton*>(u"add1"_s);
    QVERIFY(!add->isEnabled());
    QVERIFY2(add->toolTip().contains(u"read-only"_s, Qt::CaseInsensitive), qPrintable(add->toolTip()));
    QTest::mouseClick(add, Qt::LeftButton);
    QTest::keyClick(window, Qt::Key_R);
    const auto* result = window->findChild<widgets::ResultBar*>();
    QTRY_VERIFY(result->isVisible());
    QCOMPARE(one.puts(u"target"_s) + one.puts(u"removals"_s), 0);
}

void TestMainWindow::aDeadDriverIsStaleAndLiveAgainWhenItIsBack()
{
    WindowCase one;
    one.connectByHand();
    const quint16 port = one.driver.port();
    one.driver.stop();
    session::Session* session = one.window()->session();
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), session::Session::State::Stale, 20'000);
    QVERIFY(one.window()->findChild<widgets::ConnectionBadge*>()->connectionText().startsWith(u"stale for"_s));
    QVERIFY(!one.button(u"add1"_s)->isEnabled());
    one.window()->showPage(app::Page::Timeline);
    const auto bars = one.window()->findChildren<widgets::MessageBar*>();
    QVERIFY(std::any_of(bars.begin(), bars.end(), [](const auto* bar) { return bar->isVisible() && bar->kind() == widgets::MessageBar::Kind::Caution; }));
    QVERIFY(one.driver.listen(port));
    session->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), session::Session::State::Live, 30'000);
    QTRY_VERIFY(one.button(u"add1"_s)->isEnabled());
}

void TestMainWindow::aSecondApplicationOpensASecondWindow()
{
    WindowCase one;
    one.connectByHand();
    FakeDriver other;
    FakeApplication otherApplication(u"app-2"_s, 2);
    otherApplication.install(other);
    QVERIFY(other.listen());
    domain::ConnectionSettings settings;
    settings.address = other.address();
    one.stoker->watch(one.window(), settings, u"secret"_s);
    QCOMPARE(one.stoker->windows().size(), std::size_t(2));
    app::MainWindow* second = one.stoker->windows().back();
    QTRY_COMPARE_WITH_TIMEOUT(second->session()->state(), session::Session::State::Live, 15'000);
    // A third request for the same address, however it is written, raises the window that is there.
    settings.address = other.address().replace(u"http"_s, u"HTTP"_s);
    one.stoker->watch(one.window(), settings, u"secret"_s);
    QCOMPARE(one.stoker->windows().size(), std::size_t(2));
    QCOMPARE(one.window()->session()->store().executors().size(), std::size_t(4));
    second->close();
    QTRY_COMPARE(one.stoker->windows().size(), std::size_t(1));
    QCOMPARE(one.window()->session()->state(), session::Session::State::Live);
}

void TestMainWindow::theKioskHasNoControl()
{
    WindowCase one;
    one.connectByHand();
    one.window()->setKiosk(true, false);
    QVERIFY(one.window()->findChild<widgets::KioskView*>()->isVisible());
    for (const auto* button : one.window()->findChildren<QAbstractButton*>())
        QVERIFY2(!button->isVisible(), qPrintable(button->text()));
    for (const auto* spin : one.window()->findChildren<QAbstractSpinBox*>())
        QVERIFY(!spin->isVisible());
    QTest::keyClick(one.window(), Qt::Key_T);
    QTest::keyClick(one.window(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(one.window(), Qt::Key_R);
    QVERIFY(!QApplication::activeModalWidget());
    QTest::keyClick(one.window()->findChild<widgets::KioskView*>(), Qt::Key_Escape);
    QVERIFY(!one.window()->isKiosk());
    QCOMPARE(one.puts(u"target"_s), 0);
}

void TestMainWindow::anotherLanguageGoesOnWithTheSameSession()
{
    WindowCase one;
    one.connectByHand();
    const session::Session* session = one.window()->session();
    QPointer<app::MainWindow> old = one.window();
    emit one.window()->findChild<widgets::MainMenu*>()->languageChosen(u"de"_s);
    QTRY_VERIFY(!old);
    QCOMPARE(one.stoker->windows().size(), std::size_t(1));
    QCOMPARE(one.window()->session(), session);
    QCOMPARE(QLocale().language(), QLocale::German);
    QSignalSpy updates(session, &session::Session::updated);
    QTRY_VERIFY_WITH_TIMEOUT(updates.size() >= 1, 10'000);
    emit one.window()->findChild<widgets::MainMenu*>()->languageChosen(u"en"_s);
    QTRY_COMPARE(QLocale().language(), QLocale::English);
}

void TestMainWindow::whatTheCommandLineSaysHoldsForOnce()
{
    WindowCase one;
    one.connectByHand();
    app::Options options;
    options.source = one.driver.address();
    options.readOnly = true;
    app::Application again(*qApp, options, {one.settingsPath(), one.connectionsPath(), one.alertsPath(), one.plansPath()}, std::make_unique<app::MemorySecretStore>());
    QVERIFY(again.start());
    QTRY_VERIFY(again.windows().front()->session());
    QVERIFY(again.windows().front()->session()->settings().readOnly);
    const session::program::ConnectionBook book(one.connectionsPath());
    QVERIFY(!book.find(one.driver.address())->readOnly);
}

void TestMainWindow::diagnosticsHoldNoToken()
{
    WindowCase one;
    one.connectByHand();
    const QString text = one.window()->diagnostics();
    QVERIFY(text.contains(one.driver.address().chopped(1)));
    QVERIFY(!text.contains(u"secret"_s));
}

void TestMainWindow::layoutIsRemembered()
{
    WindowCase one;
    one.connectByHand();
    one.window()->resize(1400, 900);
    one.window()->showPage(app::Page::Timeline);
    one.window()->close();
    QTRY_VERIFY(one.stoker->windows().empty());
    app::Options options;
    options.source = one.driver.address();
    app::Application again(*qApp, options, {one.settingsPath(), one.connectionsPath(), one.alertsPath(), one.plansPath()}, std::make_unique<app::MemorySecretStore>());
    QVERIFY(again.start());
    QCOMPARE(again.windows().front()->page(), app::Page::Timeline);
    QCOMPARE(again.windows().front()->size(), QSize(1400, 900));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
