// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fakes.h"
#include "support/builders.h"
#include "support/manualclock.h"
#include "widgets/common/button.h"
#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/eventlane.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/rangebar.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/stateview.h"
#include "widgets/common/theme.h"
#include "widgets/live/kioskparts.h"
#include "widgets/live/kioskview.h"
#include "widgets/live/livepage.h"
#include "widgets/live/tilestrip.h"

#include <QApplication>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace stoker;
using namespace stoker::widgets;
using session::Session;
using namespace std::chrono_literals;

namespace {

void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents();
}

LinkButton* linkIn(QWidget* parent, const QString& text)
{
    for (LinkButton* link : parent->findChildren<LinkButton*>()) {
        if (link->text() == text && link->isVisibleTo(parent))
            return link;
    }
    return nullptr;
}

} // namespace

class TestLivePage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void withoutSessionItOffersTheWaysIn();
    void whileReachingItSaysWhom();
    void aFailureBeforeTheFirstFigureIsWordsAndWaysOut();
    void figuresAppearWithTheFirstPoll();
    void aSilentDriverIsStaleEverywhere();
    void retryAsksAgain();
    void freshFiguresTakeTheBannerAway();
    void withoutPluginItWatchesAndSaysWhy();
    void aMessageWavedAwayStaysAway();
    void anExecutorThatCameIsOnTheLane();
    void rangesAreChosenAndRemembered();
    void aClickOnARangeIsNowAndGivesTheChartsTheKeys();
    void pauseStopsTheChartsNotTheTiles();
    void aHiddenPageDoesNoWork();
    void theSessionMayGoFirst();
    void theWallShowsTheSameAndTouchesNothing();
    void theWallSaysStale();

private:
    void poll(int executors, const std::function<void(domain::Snapshot&)>& change = {});
    [[nodiscard]] MessageBar* banner() const { return m_page->findChild<MessageBar*>(); }
    [[nodiscard]] StateView* state() const { return m_page->findChild<StateView*>(); }
    void watch();

    test::ManualClock m_clock;
    test::FakeSource* m_source = nullptr;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<LivePage> m_page;
};

void TestLivePage::init()
{
    m_clock = test::ManualClock();
    ports::Connection connection;
    auto source = std::make_unique<test::FakeSource>();
    m_source = source.get();
    connection.source = std::move(source);
    connection.sink = std::make_unique<test::FakeSink>();
    domain::ConnectionSettings settings;
    settings.address = QStringLiteral("http://10.8.0.14:4040");
    settings.environment = domain::Environment::Production;
    m_session = std::make_unique<Session>(settings, std::move(connection), Session::Options{}, m_clock);
    m_page = std::make_unique<LivePage>();
    m_page->resize(1212, 725);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestLivePage::cleanup()
{
    m_page.reset();
    m_session.reset();
}

void TestLivePage::watch()
{
    m_page->setSession(m_session.get());
    m_session->start();
}

void TestLivePage::poll(int executors, const std::function<void(domain::Snapshot&)>& change)
{
    auto snapshot = test::makeSnapshot(m_clock.wall(), executors);
    if (change)
        change(*snapshot);
    m_session->refresh(); // an answer nobody asked for is dropped
    emit m_source->fetched(snapshot);
    settle();
}

void TestLivePage::withoutSessionItOffersTheWaysIn()
{
    QVERIFY(state()->isVisible());
    QVERIFY(!m_page->tiles()->isVisible());
    QSignalSpy connects(m_page.get(), &LivePage::connectRequested);
    QSignalSpy demos(m_page.get(), &LivePage::demoRequested);
    QVERIFY(linkIn(state(), QStringLiteral("Connect...")));
    linkIn(state(), QStringLiteral("Connect..."))->click();
    linkIn(state(), QStringLiteral("Start the demo"))->click();
    QCOMPARE(connects.size(), 1);
    QCOMPARE(demos.size(), 1);
}

void TestLivePage::whileReachingItSaysWhom()
{
    watch();
    QVERIFY(state()->isVisible());
    QCOMPARE(state()->sentence(), QStringLiteral("http://10.8.0.14:4040"));
}

void TestLivePage::aFailureBeforeTheFirstFigureIsWordsAndWaysOut()
{
    watch();
    emit m_source->failed(domain::Error{domain::ErrorCode::Unreachable, {{QStringLiteral("address"), QStringLiteral("http://10.8.0.14:4040")}}, true});
    settle();
    QVERIFY(state()->isVisible());
    QVERIFY(!state()->headline().isEmpty() && !state()->sentence().isEmpty());
    const int before = m_source->fetches;
    QVERIFY(linkIn(state(), QStringLiteral("Retry now")));
    linkIn(state(), QStringLiteral("Retry now"))->click();
    QCOMPARE(m_source->fetches, before + 1);
    QSignalSpy connects(m_page.get(), &LivePage::connectRequested);
    linkIn(state(), QStringLiteral("Open Connect"))->click();
    QCOMPARE(connects.size(), 1);
}

void TestLivePage::figuresAppearWithTheFirstPoll()
{
    watch();
    poll(4);
    QVERIFY(!state()->isVisible());
    QVERIFY(m_page->tiles()->isVisible());
    QVERIFY(m_page->tiles()->sentence(1).startsWith(QStringLiteral("Executors usable: 4 of 4")));
    // One poll makes no rate: nothing is invented.
    QVERIFY(m_page->tiles()->sentence(0).startsWith(QStringLiteral("Logs per minute: –")));
    QVERIFY(!banner()->isVisible());
    m_clock.advance(1s);
    poll(5);
    QVERIFY(m_page->tiles()->sentence(1).startsWith(QStringLiteral("Executors usable: 5 of 5")));
}

void TestLivePage::aSilentDriverIsStaleEverywhere()
{
    watch();
    poll(4);
    m_clock.advance(6min);
    emit m_source->failed(domain::Error{domain::ErrorCode::Unreachable, {{QStringLiteral("address"), QStringLiteral("http://10.8.0.14:4040")}}, true});
    m_session->wake();
    settle();
    QCOMPARE(m_session->state(), Session::State::Stale);
    QVERIFY(banner()->isVisible());
    QCOMPARE(banner()->kind(), MessageBar::Kind::Caution);
    QVERIFY2(banner()->text().contains(QStringLiteral("6 min")), qPrintable(banner()->text()));
    QVERIFY(banner()->text().contains(QStringLiteral("last target of 4")));
    QVERIFY(m_page->tiles()->sentence(1).endsWith(QStringLiteral("old")));
    // The charts go on to now, and what is missing is missing.
    QVERIFY(m_page->charts()->axis()->now() >= test::kNoon + 6min);
}

void TestLivePage::retryAsksAgain()
{
    aSilentDriverIsStaleEverywhere();
    emit m_source->failed(domain::Error{domain::ErrorCode::Timeout, {}, true}); // whatever was under way has ended
    settle();
    const int before = m_source->fetches;
    QVERIFY(linkIn(banner(), QStringLiteral("Retry now")));
    linkIn(banner(), QStringLiteral("Retry now"))->click();
    QCOMPARE(m_source->fetches, before + 1);
}

void TestLivePage::freshFiguresTakeTheBannerAway()
{
    aSilentDriverIsStaleEverywhere();
    poll(4);
    QVERIFY(!banner()->isVisible());
    QVERIFY(!m_page->tiles()->sentence(1).endsWith(QStringLiteral("old")));
}

void TestLivePage::withoutPluginItWatchesAndSaysWhy()
{
    watch();
    const auto plain = [](domain::Snapshot& s) {
        s.source = domain::SourceKind::Rest;
        s.capabilities = {};
        s.capabilities.because[QStringLiteral("*")] = QStringLiteral("no_plugin");
        s.estimates = domain::Estimate::CpuPercent | domain::Estimate::TasksPending;
    };
    poll(4, plain);
    QVERIFY(m_session->steeringBlocked());
    QVERIFY(banner()->isVisible());
    QCOMPARE(banner()->kind(), MessageBar::Kind::Information);
    QSignalSpy help(m_page.get(), &LivePage::steeringHelpRequested);
    linkIn(banner(), QStringLiteral("Open Connect"))->click();
    QCOMPARE(help.size(), 1);
    QVERIFY(m_page->tiles()->sentence(3).contains(QStringLiteral("estimated")));
}

void TestLivePage::aMessageWavedAwayStaysAway()
{
    withoutPluginItWatchesAndSaysWhy();
    for (Button* button : banner()->findChildren<Button*>())
        button->click();
    QVERIFY(!banner()->isVisible());
    m_clock.advance(1s);
    poll(4, [](domain::Snapshot& s) {
        s.capabilities = {};
        s.capabilities.because[QStringLiteral("*")] = QStringLiteral("no_plugin");
    });
    QVERIFY(!banner()->isVisible());
}

void TestLivePage::anExecutorThatCameIsOnTheLane()
{
    watch();
    poll(4);
    QVERIFY(m_page->charts()->lane()->events().empty());
    m_clock.advance(5s);
    poll(5, [this](domain::Snapshot& s) { s.executors.back().added = m_clock.wall() - 1s; });
    QCOMPARE(m_page->charts()->lane()->events().size(), std::size_t(1));
    QCOMPARE(m_page->charts()->lane()->events()[0].kind, ChartEvent::Kind::Add);
}

void TestLivePage::rangesAreChosenAndRemembered()
{
    watch();
    poll(4);
    auto* ranges = m_page->findChild<RangeBar*>()->findChild<SegmentedControl*>();
    QCOMPARE(ranges->currentIndex(), 1);
    ranges->setCurrentIndex(3);
    QCOMPARE(m_page->charts()->axis()->wantedSpan(), domain::Millis(7 * 24h));
    const QByteArray layout = m_page->saveLayout();
    LivePage other;
    QVERIFY(other.restoreLayout(layout));
    QCOMPARE(other.charts()->axis()->wantedSpan(), domain::Millis(7 * 24h));
    QVERIFY(!other.restoreLayout("nonsense"));
    // A span that is none of the four chooses none.
    m_page->charts()->axis()->zoom(0.5, m_page->charts()->axis()->now());
    QCOMPARE(ranges->currentIndex(), -1);
}

void TestLivePage::aClickOnARangeIsNowAndGivesTheChartsTheKeys()
{
    watch();
    poll(4);
    TimeAxis* axis = m_page->charts()->axis();
    axis->setWindow(axis->now() - 20min, axis->now() - 10min);
    QVERIFY(!axis->isFollowing());
    const auto segments = m_page->findChild<RangeBar*>()->findChildren<QRadioButton*>();
    QTest::mouseClick(segments[1], Qt::LeftButton);
    QCOMPARE(axis->wantedSpan(), domain::Millis(1h));
    QVERIFY(axis->isFollowing());
    QVERIFY(m_page->charts()->hasFocus());
    axis->pause();
    QTest::mouseClick(segments[1], Qt::LeftButton); // chosen already, and yet not the last hour
    QVERIFY(axis->isFollowing());
    // By keys one stays in the row of ranges.
    segments[1]->setFocus();
    QTest::keyClick(segments[1], Qt::Key_Right);
    QCOMPARE(axis->wantedSpan(), domain::Millis(24h));
    QVERIFY(segments[2]->hasFocus());
}

void TestLivePage::pauseStopsTheChartsNotTheTiles()
{
    watch();
    poll(4);
    m_page->charts()->axis()->pause();
    const auto to = m_page->charts()->axis()->to();
    m_clock.advance(1min);
    poll(6);
    QCOMPARE(m_page->charts()->axis()->to(), to);
    QVERIFY(m_page->tiles()->sentence(1).startsWith(QStringLiteral("Executors usable: 6")));
}

void TestLivePage::aHiddenPageDoesNoWork()
{
    watch();
    poll(4);
    m_page->hide();
    m_clock.advance(1s);
    poll(6);
    QVERIFY(m_page->tiles()->sentence(1).startsWith(QStringLiteral("Executors usable: 4")));
    m_page->show();
    settle();
    QVERIFY(m_page->tiles()->sentence(1).startsWith(QStringLiteral("Executors usable: 6")));
}

void TestLivePage::theSessionMayGoFirst()
{
    watch();
    poll(4);
    m_session.reset();
    settle();
    QVERIFY(state()->isVisible());
    m_page->charts()->refresh(m_clock.wall());
    settle(); // nothing of the session is read any more
}

void TestLivePage::theWallShowsTheSameAndTouchesNothing()
{
    KioskView wall;
    wall.resize(1920, 1080);
    wall.setSession(m_session.get());
    wall.show();
    m_session->start();
    poll(4, [](domain::Snapshot& s) { s.application.name = QStringLiteral("clickstream-logs"); });
    QCOMPARE(wall.findChild<KioskHead*>()->values().application, QStringLiteral("clickstream-logs"));
    QVERIFY(wall.findChild<KioskHead*>()->values().live);
    QVERIFY(wall.findChild<TileStrip*>()->sentence(1).startsWith(QStringLiteral("Executors usable: 4")));
    for (QAbstractButton* button : wall.findChildren<QAbstractButton*>())
        QVERIFY(!button->isVisible());
    QSignalSpy leaves(&wall, &KioskView::leaveRequested);
    QTest::keyClick(&wall, Qt::Key_Escape);
    QCOMPARE(leaves.size(), 1);
}

void TestLivePage::theWallSaysStale()
{
    KioskView wall;
    wall.resize(1920, 1080);
    wall.setSession(m_session.get());
    wall.show();
    m_session->start();
    poll(4);
    m_clock.advance(6min);
    m_session->wake();
    settle();
    QVERIFY(!wall.findChild<KioskHead*>()->values().live);
    QVERIFY(wall.findChild<KioskHead*>()->values().state.contains(QStringLiteral("6 min")));
    QVERIFY(wall.findChild<KioskFoot*>()->isVisible());
}

QTEST_MAIN(TestLivePage)
#include "tst_livepage.moc"
