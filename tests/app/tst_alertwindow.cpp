// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowcase.h"

#include "widgets/alerts/alertspage.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/messagebar.h"
#include "widgets/executors/executorpanel.h"
#include "widgets/executors/executortableview.h"
#include "widgets/frame/mainmenu.h"
#include "widgets/frame/pagerail.h"
#include "widgets/ledger/ledgerdetail.h"
#include "widgets/live/livepage.h"
#include "widgets/timeline/timelineview.h"

#include <QTableView>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;
using domain::AlertFigure;
using domain::AlertRule;
using domain::AlertSeverity;
using session::AlertWatch;

namespace {

AlertRule rule(AlertFigure figure, AlertSeverity severity = AlertSeverity::Critical)
{
    return {.id = u"r"_s, .figure = figure, .window = domain::alertSpec(figure).usualWindow, .severity = severity};
}

/// A window whose rules are these.
class AlertCase : public WindowCase {
public:
    explicit AlertCase(const std::vector<AlertRule>& rules, std::optional<session::program::NotifyFrom> notify = {})
    {
        session::program::AlertRules file(alertsPath());
        if (!file.setSetup({rules, {}}))
            qFatal("no temporary folder");
        if (notify) {
            session::program::Settings settings(settingsPath());
            settings.set(session::program::key::notifyFrom, *notify);
            if (!settings.save())
                qFatal("no temporary folder");
        }
        stoker.reset(); // before its files are read
        stoker = std::make_unique<app::Application>(*qApp, app::Options{}, app::Application::Files{settingsPath(), connectionsPath(), alertsPath(), folder.filePath(u"policies.json"_s)}, std::make_unique<app::MemorySecretStore>());
    }
    [[nodiscard]] AlertWatch* watch() const { return AlertWatch::of(*window()->session()); }
    [[nodiscard]] int badge() const { return window()->findChild<widgets::PageRail*>()->badge(int(app::Page::Alerts)); }
    [[nodiscard]] widgets::MessageBar* bar() const
    {
        for (auto* one : window()->findChildren<widgets::MessageBar*>()) {
            if (one->isVisible() && one->text().startsWith(u"critical"_s))
                return one;
        }
        return nullptr;
    }
    /// Somebody asks for two more, and they do not come.
    void askForMore()
    {
        application.target = int(application.executors.size()) + 2;
        application.changed();
    }
};

} // namespace

class TestAlertWindow : public QObject {
    Q_OBJECT
private slots:
    void aCriticalAlertIsSeenAndLeadsToTheChart()
    {
        AlertCase one({rule(AlertFigure::ExecutorsMissing)});
        one.connectByHand();
        QCOMPARE(one.badge(), 0);
        one.askForMore();
        QTRY_COMPARE_WITH_TIMEOUT(one.badge(), 1, 15'000);
        QTRY_VERIFY(one.bar()); // offscreen there is no tray
        one.window()->showPage(app::Page::Ledger);
        emit one.bar()->actionTriggered();
        QCOMPARE(one.window()->page(), app::Page::Live);
        QVERIFY(!one.bar());
        QVERIFY(one.window()->findChild<widgets::LivePage*>()->charts()->axis()->cursor());
        QTest::keyClick(one.window(), Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(one.window()->page(), app::Page::Alerts);
        auto* table = qobject_cast<QTableView*>(one.window()->findChild<widgets::AlertsPage*>()->list());
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(table->hasFocus());
    }

    void acknowledgingHidesTheBarAndKeepsTheBadge()
    {
        AlertCase one({rule(AlertFigure::ExecutorsMissing)});
        one.connectByHand();
        one.askForMore();
        QTRY_VERIFY_WITH_TIMEOUT(one.bar(), 15'000);
        one.watch()->acknowledgeAll();
        QVERIFY(!one.bar());
        QCOMPARE(one.badge(), 1);
    }

    void whatIsNotWantedIsListedOnly()
    {
        AlertCase one({rule(AlertFigure::ExecutorsMissing)}, session::program::NotifyFrom::Nothing);
        one.connectByHand();
        one.askForMore();
        QTRY_COMPARE_WITH_TIMEOUT(one.badge(), 1, 15'000);
        QVERIFY(!one.bar());
    }

    void everyAlertOpensWhatItIsAbout()
    {
        AlertCase one({rule(AlertFigure::ExecutorsLost)});
        one.connectByHand();
        auto* page = one.window()->findChild<widgets::AlertsPage*>();
        const auto open = [&](domain::AlertSubject about) {
            domain::AlertEvent event;
            event.about = std::move(about);
            emit page->alertOpened(event);
        };
        const domain::Instant now = one.window()->session()->store().figures().time;
        const auto& executors = one.window()->session()->store().executors();
        open({domain::AlertPlace::Executors, now, {executors[1].id, executors[3].id}, {}});
        QCOMPARE(one.window()->page(), app::Page::Live);
        QCOMPARE(one.window()->findChild<widgets::ExecutorPanel*>()->findChild<widgets::ExecutorTableView*>()->selectedIds().size(), std::size_t(2));
        const domain::Instant yesterday = now - std::chrono::hours{24};
        open({domain::AlertPlace::Timeline, yesterday, {}, {}});
        QCOMPARE(one.window()->page(), app::Page::Timeline);
        const auto* view = one.window()->findChild<widgets::TimelineView*>();
        QVERIFY(view->axis().from < yesterday && view->axis().to > yesterday);
        one.window()->showPage(app::Page::Live);
        one.press(u"add1"_s);
        const auto& lines = one.window()->session()->commands().lines();
        QTRY_VERIFY(!lines.empty());
        open({domain::AlertPlace::Ledger, now, {}, lines.front().id});
        QCOMPARE(one.window()->page(), app::Page::Ledger);
        QCOMPARE(one.window()->findChild<widgets::LedgerDetail*>()->line().id, lines.front().id);
        // A wall has no pages.
        one.window()->setKiosk(true, false);
        open({domain::AlertPlace::Live, now, {}, {}});
        QCOMPARE(one.window()->page(), app::Page::Ledger);
    }

    void anotherLanguageKeepsTheAlerts()
    {
        AlertCase one({rule(AlertFigure::ExecutorsMissing)});
        one.connectByHand();
        one.askForMore();
        QTRY_COMPARE_WITH_TIMEOUT(one.badge(), 1, 15'000);
        const AlertWatch* watch = one.watch();
        const QPointer<app::MainWindow> old = one.window();
        emit one.window()->menu()->languageChosen(u"de"_s);
        QTRY_VERIFY(!old);
        QCOMPARE(one.watch(), watch);
        QCOMPARE(one.badge(), 1);
        emit one.window()->menu()->languageChosen(u"en"_s);
        QTRY_VERIFY(one.window()->session());
    }
};

QTEST_MAIN(TestAlertWindow)
#include "tst_alertwindow.moc"
