// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowcase.h"

#include "archive/sqliteledger.h"
#include "policy/plan.h"
#include "session/ledgerrecorder.h"
#include "session/leftpilot.h"
#include "widgets/common/messagebar.h"
#include "widgets/frame/modecontrols.h"
#include "widgets/frame/resultbar.h"
#include "widgets/frame/toolbar.h"

#include <QDir>
#include <QJsonDocument>
#include <QMessageBox>

using namespace stoker;
using namespace stoker::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Mode;

namespace {

const policy::Plan kSix{u"Six"_s, u"fixed"_s, {{u"executors"_s, 6.0}}};

QString compact(const QJsonObject& json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); }

/// What an autopilot of app-1 left that worked last at `time`, as it lies on the disk.
void leaveMark(const QString& folder, domain::Instant time, Mode mode = Mode::Autopilot, const QString& instance = u"one"_s)
{
    const ports::SystemClock clock;
    archive::SqliteLedger ledger({.folder = folder}, clock);
    const auto pilot = policy::pilotOf(kSix);
    ledger.saveMark({domain::ApplicationId(u"app-1"_s), domain::InstanceId(instance), u"logs"_s, {}, 0},
                    {mode, kSix.policy, compact(policy::toJson(kSix)), compact(policy::toJson(*pilot, policy::start(*pilot))), time, {}});
}

std::optional<ports::PilotMark> markIn(const QString& folder)
{
    const ports::SystemClock clock;
    archive::SqliteLedger ledger({.folder = folder}, clock);
    return ledger.readMark(domain::ApplicationId(u"app-1"_s)).result().value_or(std::nullopt);
}

std::vector<domain::LedgerLine> linesIn(const QString& folder)
{
    const ports::SystemClock clock;
    archive::SqliteLedger ledger({.folder = folder}, clock);
    ports::LedgerQuery query;
    query.decisions = false;
    const auto page = ledger.read(query).result();
    std::vector<domain::LedgerLine> lines;
    if (page) {
        for (const ports::LedgerEntry& entry : page->entries)
            lines.push_back(std::get<domain::LedgerLine>(entry.what));
    }
    return lines;
}

domain::Instant now() { return domain::fromEpochMs(QDateTime::currentMSecsSinceEpoch()); }

widgets::MessageBar* bar(const WindowCase& stoker, const QString& name) { return stoker.window()->findChild<widgets::MessageBar*>(name); }

session::Autopilot& autopilot(const WindowCase& stoker) { return stoker.window()->session()->autopilot(); }

/// The link of a bar.
void answer(widgets::MessageBar* bar)
{
    for (QAbstractButton* button : bar->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && !button->text().isEmpty())
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

int leases(const WindowCase& stoker, const QString& kind)
{
    return int(std::count_if(stoker.driver.requests().begin(), stoker.driver.requests().end(), [&](const FakeRequest& request) {
        return request.verb == "PUT" && request.path.endsWith(u"/owner"_s) && QJsonDocument::fromJson(request.body).object().value(u"kind"_s) == kind;
    }));
}

} // namespace

class TestLedgerWindow : public QObject {
    Q_OBJECT
private slots:
    void whatIsAskedIsStoredAndThereIsNoSecondTelling()
    {
        WindowCase stoker;
        stoker.connectByHand();
        session::Intent intent;
        intent.total = 6;
        intent.reason = u"campaign mail"_s;
        const auto line = stoker.window()->session()->commands().submit(intent);
        QVERIFY(line.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(stoker.window()->session()->commands().line(*line)->status, domain::LineStatus::Seen, 15'000);
        stoker.stoker.reset();
        const auto stored = linesIn(stoker.ledgerFolder());
        QCOMPARE(stored.size(), std::size_t(1));
        QCOMPARE(stored[0].reason, u"campaign mail"_s);
        QCOMPARE(stored[0].status, domain::LineStatus::Seen);
    }

    void aDemoIsNotStored()
    {
        app::Options options;
        options.source = u"demo:"_s;
        WindowCase stoker(options);
        QVERIFY(stoker.stoker->start());
        QTRY_COMPARE_WITH_TIMEOUT(stoker.window()->session()->state(), session::Session::State::Live, 15'000);
        session::Intent intent;
        intent.add = 1;
        QVERIFY(stoker.window()->session()->commands().submit(intent).has_value());
        stoker.stoker.reset();
        QVERIFY(!QDir(stoker.ledgerFolder()).exists());
    }

    void whatCannotBeStoredIsSaidOnceAndWatchingGoesOn()
    {
        WindowCase stoker;
        QFile inTheWay(stoker.ledgerFolder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        stoker.connectByHand();
        widgets::MessageBar* storage = bar(stoker, u"storage"_s);
        QTRY_VERIFY(storage->isVisible());
        QVERIFY2(storage->text().contains(stoker.ledgerFolder()), qPrintable(storage->text()));
        QTest::mouseClick(storage->findChildren<QAbstractButton*>().back(), Qt::LeftButton); // waved away
        QVERIFY(!storage->isVisible());
        session::Intent intent;
        intent.total = 5;
        const auto line = stoker.window()->session()->commands().submit(intent);
        QVERIFY(line.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(stoker.window()->session()->commands().line(*line)->status, domain::LineStatus::Seen, 15'000);
        QVERIFY(!storage->isVisible());
        QVERIFY(inTheWay.remove());
        auto* result = stoker.window()->findChild<widgets::ResultBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(result->text().startsWith(u"The ledger is stored again"_s), 10'000);
        stoker.stoker.reset();
        QCOMPARE(linesIn(stoker.ledgerFolder()).size(), std::size_t(1));
    }

    void aKilledAutopilotGoesOnAndChangesNothingAtOnce()
    {
        WindowCase stoker;
        leaveMark(stoker.ledgerFolder(), now() - 5min);
        stoker.connectByHand();
        QTRY_COMPARE_WITH_TIMEOUT(autopilot(stoker).mode(), Mode::Autopilot, 10'000);
        widgets::MessageBar* left = bar(stoker, u"leftPilot"_s);
        QVERIFY(left->isVisible());
        QVERIFY2(left->text().contains(u"Six"_s), qPrintable(left->text()));
        QTRY_VERIFY(autopilot(stoker).isSteering());
        auto* modes = stoker.window()->findChild<widgets::ToolBar*>()->modes();
        QTRY_VERIFY2(modes->state().standing.startsWith(u"no change before"_s), qPrintable(modes->state().standing));
        QTRY_VERIFY_WITH_TIMEOUT(!autopilot(stoker).decisions().empty(), 10'000);
        const domain::DecisionLine& first = autopilot(stoker).decisions().front();
        QCOMPARE(first.wish.total, 6);
        QCOMPARE(first.final, 4); // the target it found
        QVERIFY(!first.command);
        QCOMPARE(stoker.puts(u"target"_s) + stoker.puts(u"removals"_s), 0);

        answer(left);
        QCOMPARE(autopilot(stoker).mode(), Mode::Watch);
        QVERIFY(!left->isVisible());
        QTRY_COMPARE(leases(stoker, u"none"_s), 1);
        stoker.stoker.reset();
        QCOMPARE(markIn(stoker.ledgerFolder())->mode, Mode::Watch);
    }

    void productionGoesOnInTheShadowUntilSomebodySaysSo()
    {
        app::Options options;
        options.environment = domain::Environment::Production;
        WindowCase stoker(options);
        leaveMark(stoker.ledgerFolder(), now() - 5min);
        QVERIFY(stoker.stoker->start());
        domain::ConnectionSettings settings;
        settings.address = stoker.driver.address();
        settings.environment = domain::Environment::Production;
        stoker.stoker->watch(stoker.window(), settings, u"secret"_s);
        QTRY_COMPARE_WITH_TIMEOUT(autopilot(stoker).mode(), Mode::Shadow, 15'000);
        widgets::MessageBar* left = bar(stoker, u"leftPilot"_s);
        QVERIFY(left->isVisible());
        QCOMPARE(leases(stoker, u"policy"_s), 0);
        answer(left);
        auto* turnOn = stoker.window()->findChild<QAbstractButton*>(u"turnOn"_s);
        QVERIFY(turnOn);
        turnOn->click();
        QCOMPARE(autopilot(stoker).mode(), Mode::Autopilot);
        QVERIFY(!left->isVisible());
        QVERIFY(autopilot(stoker).quietUntil().has_value());
        QTRY_VERIFY(autopilot(stoker).isSteering());
        QCOMPARE(stoker.puts(u"target"_s) + stoker.puts(u"removals"_s), 0);
    }

    void oneOfLongAgoAsksFirst()
    {
        WindowCase stoker;
        leaveMark(stoker.ledgerFolder(), now() - 20h);
        stoker.connectByHand();
        QTRY_COMPARE_WITH_TIMEOUT(autopilot(stoker).mode(), Mode::Shadow, 10'000);
        answer(bar(stoker, u"leftPilot"_s));
        QCOMPARE(autopilot(stoker).mode(), Mode::Autopilot);
    }

    void whatEndedWellOrRunsElsewhereIsLeftAlone_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("instance");
        QTest::addColumn<bool>("owned");
        QTest::newRow("ended well") << int(Mode::Watch) << u"one"_s << false;
        QTest::newRow("another start of the driver") << int(Mode::Autopilot) << u"before"_s << false;
        QTest::newRow("still alive") << int(Mode::Autopilot) << u"one"_s << true;
    }
    void whatEndedWellOrRunsElsewhereIsLeftAlone()
    {
        QFETCH(int, mode);
        QFETCH(QString, instance);
        QFETCH(bool, owned);
        WindowCase stoker;
        leaveMark(stoker.ledgerFolder(), now() - 5min, Mode(mode), instance);
        if (owned)
            stoker.application.owner = {{u"kind"_s, u"policy"_s}, {u"name"_s, u"fixed"_s}, {u"host"_s, u"server"_s}, {u"instance_id"_s, u"other"_s}};
        stoker.connectByHand();
        QTRY_VERIFY(session::LedgerRecorder::of(*stoker.window()->session())->storedLine(1));
        const qint64 before = stoker.driver.count("GET", u"/stoker/api/v1/state"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stoker.driver.count("GET", u"/stoker/api/v1/state"_s) > before + 6, 10'000);
        QCOMPARE(autopilot(stoker).mode(), Mode::Watch);
        QCOMPARE(stoker.puts(u"owner"_s), 0);
        if (!owned)
            return;
        stoker.application.owner = {}; // its lease has run out: it did not live
        stoker.application.changed();
        QTRY_COMPARE_WITH_TIMEOUT(autopilot(stoker).mode(), Mode::Autopilot, 15'000);
    }

    void aClosedWindowGivesTheLeaseBackAndLeavesTheTarget()
    {
        WindowCase stoker;
        stoker.connectByHand();
        QVERIFY(autopilot(stoker).setPlan(kSix).has_value());
        QVERIFY(autopilot(stoker).setMode(Mode::Autopilot).has_value());
        QTRY_VERIFY(autopilot(stoker).isSteering());
        QTRY_VERIFY_WITH_TIMEOUT(stoker.application.target == 6, 10'000);
        QTRY_COMPARE(stoker.application.owner.value(u"kind"_s).toString(), u"policy"_s);
        const int commands = stoker.puts(u"target"_s);
        stoker.window()->close();
        QTRY_VERIFY(stoker.application.owner.isEmpty());
        QCOMPARE(leases(stoker, u"none"_s), 1);
        QCOMPARE(stoker.puts(u"target"_s), commands);
        stoker.stoker.reset();
        QCOMPARE(markIn(stoker.ledgerFolder())->mode, Mode::Watch); // nothing to go on from
    }

    void whatCouldStillBeTakenBackIsNotSentByAClosedWindow()
    {
        WindowCase stoker;
        stoker.connectByHand();
        session::Intent intent;
        intent.total = 6;
        QTRY_VERIFY(session::LedgerRecorder::of(*stoker.window()->session())->storedLine(1));
        QVERIFY(stoker.window()->session()->commands().submit(intent, 60s).has_value());
        stoker.window()->close();
        stoker.stoker.reset();
        const auto stored = linesIn(stoker.ledgerFolder());
        QCOMPARE(stored.size(), std::size_t(1));
        QCOMPARE(stored[0].status, domain::LineStatus::TakenBack);
        QCOMPARE(stoker.puts(u"target"_s), 0);
    }
};

QTEST_MAIN(TestLedgerWindow)
#include "tst_ledgerwindow.moc"
