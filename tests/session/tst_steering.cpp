// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/steering.h"

#include "support/builders.h"

#include <QTest>

#include <functional>

using namespace stoker::domain;
using namespace stoker::session;
using stoker::test::id;
using stoker::test::ids;
using stoker::test::kNoon;
using stoker::test::makeSnapshot;

namespace {

const QString kBy = QStringLiteral("ann@desk");

Result<std::vector<Command>> planned(const Intent& intent, const Snapshot& snapshot)
{
    return planCommands(intent, snapshot, snapshot.executors, stoker::policy::defaultVictimOrder(), kBy);
}

Intent target(int total, bool keep = false)
{
    Intent intent;
    intent.total = total;
    intent.keep = keep;
    intent.reason = QStringLiteral("lunch");
    return intent;
}

Intent release(std::vector<ExecutorId> which, ReleaseWay way = ReleaseWay::Best)
{
    Intent intent;
    intent.kind = Intent::Kind::Release;
    intent.ids = std::move(which);
    intent.way = way;
    return intent;
}

Intent releaseCount(int count, ReleaseWay way = ReleaseWay::Best)
{
    Intent intent;
    intent.kind = Intent::Kind::ReleaseCount;
    intent.count = count;
    intent.way = way;
    return intent;
}

} // namespace

class tst_Steering : public QObject {
    Q_OBJECT
private slots:
    void whyNot_data();
    void whyNot();
    void bestWay();
    void moreIsOneCommand();
    void addGoesAsAdd();
    void lessIsTwoCommands();
    void leavingOnesAreNotSurplus();
    void aNumberTakesWhoeverIsThere();
    void keepReleasesNobody();
    void releaseNamesIds();
    void unknownRefusesTheWhole();
    void countSparesTheProtected();
    void migrationLoosensProtection();
    void badNumbers_data();
    void badNumbers();
};

void tst_Steering::whyNot_data()
{
    using Change = std::function<void(Snapshot&, SteeringState&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code"); // -1: nothing in the way
    const auto row = [](const char* name, const Change& change, std::optional<ErrorCode> code) {
        QTest::newRow(name) << change << (code ? static_cast<int>(*code) : -1);
    };
    row("all well", [](Snapshot&, SteeringState&) {}, {});
    row("read-only", [](Snapshot&, SteeringState& state) { state.readOnly = true; }, ErrorCode::ReadOnly);
    row("read-only before stale", [](Snapshot&, SteeringState& state) { state.readOnly = true; state.staleSeconds = 9; }, ErrorCode::ReadOnly);
    row("no sink", [](Snapshot&, SteeringState& state) { state.hasSink = false; }, ErrorCode::NoPlugin);
    row("REST only", [](Snapshot& s, SteeringState&) { s.source = SourceKind::Rest; }, ErrorCode::NoPlugin);
    row("no token", [](Snapshot& s, SteeringState&) { s.capabilities.tokenOk.reset(); s.capabilities.because.insert(QStringLiteral("*"), QStringLiteral("token_missing")); }, ErrorCode::TokenMissing);
    row("a token that a proxy dropped", [](Snapshot& s, SteeringState&) { s.capabilities.tokenOk.reset(); }, {});
    row("wrong token", [](Snapshot& s, SteeringState&) { s.capabilities.tokenOk = false; }, ErrorCode::TokenWrong);
    row("view only", [](Snapshot& s, SteeringState&) { s.capabilities.mayModify = false; }, ErrorCode::ModifyDenied);
    row("dynamic allocation", [](Snapshot& s, SteeringState&) { s.dynamicAllocation = true; }, ErrorCode::DynamicAllocation);
    row("local mode", [](Snapshot& s, SteeringState&) { s.capabilities.because[QStringLiteral("target")] = QStringLiteral("local_mode"); }, ErrorCode::LocalMode);
    row("local ceiling", [](Snapshot& s, SteeringState&) { s.ceiling.because = CeilingBecause::LocalMode; }, ErrorCode::LocalMode);
    row("starting", [](Snapshot& s, SteeringState&) { s.capabilities.because[QStringLiteral("*")] = QStringLiteral("starting"); }, ErrorCode::Starting);
    row("stale", [](Snapshot&, SteeringState& state) { state.staleSeconds = 6; }, ErrorCode::Stale);
    row("not capable", [](Snapshot& s, SteeringState&) { s.capabilities.target = false; }, ErrorCode::NotCapable);
    row("a simulation needs no token", [](Snapshot& s, SteeringState&) { s.source = SourceKind::Simulated; s.capabilities.tokenOk.reset(); }, {});
}

void tst_Steering::whyNot()
{
    using Change = std::function<void(Snapshot&, SteeringState&)>;
    QFETCH(Change, change);
    QFETCH(int, code);
    auto snapshot = makeSnapshot(kNoon, 2);
    SteeringState state{nullptr, true, false, {}};
    change(*snapshot, state);
    state.snapshot = snapshot;
    const auto error = steeringBlocked(state);
    QCOMPARE(error ? static_cast<int>(error->code) : -1, code);
    QCOMPARE(steeringBlocked({nullptr, true, false, 3.0})->code, ErrorCode::Stale);
}

void tst_Steering::bestWay()
{
    Capabilities capabilities;
    capabilities.idle = true;
    QCOMPARE(*resolveWay(ReleaseWay::Best, capabilities), ReleaseWay::Idle);
    capabilities.drain = true;
    QCOMPARE(*resolveWay(ReleaseWay::Best, capabilities), ReleaseWay::Drain);
    QCOMPARE(*resolveWay(ReleaseWay::Idle, capabilities), ReleaseWay::Idle);
    capabilities.because[QStringLiteral("force")] = QStringLiteral("not_supported");
    const auto force = resolveWay(ReleaseWay::Force, capabilities);
    QCOMPARE(force.error().code, ErrorCode::NotCapable);
    QCOMPARE(force.error().values.value(QStringLiteral("capability")).toString(), QStringLiteral("force"));
    QCOMPARE(force.error().values.value(QStringLiteral("because")).toString(), QStringLiteral("not_supported"));
    QVERIFY(!resolveWay(ReleaseWay::Best, Capabilities{}));
}

void tst_Steering::moreIsOneCommand()
{
    const auto commands = planned(target(12), *makeSnapshot(kNoon, 8));
    QCOMPARE(commands->size(), std::size_t{1});
    QCOMPARE(commands->front(), (Command{SetTarget{12, {}}, QStringLiteral("lunch"), kBy, {}}));
}

void tst_Steering::addGoesAsAdd()
{
    // Two consoles that both press +1 must both count: the driver adds, not we.
    Intent intent;
    intent.add = 1;
    const auto commands = planned(intent, *makeSnapshot(kNoon, 8));
    QCOMPARE(std::get<SetTarget>(commands->front().what), (SetTarget{{}, 1}));
    auto waiting = makeSnapshot(kNoon, 4);
    waiting->target = 8; // four are on their way: one less than asked is not one less than here
    intent.add = -1;
    QCOMPARE(planned(intent, *waiting)->size(), std::size_t{1});
}

void tst_Steering::lessIsTwoCommands()
{
    auto snapshot = makeSnapshot(kNoon, 8);
    snapshot->executors[5].cachedBlocks = 3;
    snapshot->executors[6].runningTasks = 1;
    const auto commands = planned(target(4), *snapshot);
    QCOMPARE(commands->size(), std::size_t{2});
    QCOMPARE(std::get<SetTarget>((*commands)[0].what), (SetTarget{4, {}}));
    const auto& out = std::get<Release>((*commands)[1].what);
    QCOMPARE(out.ids, ids({7, 4, 3, 2})); // idle and empty ones first, the highest id first
    QCOMPARE(out.way, ReleaseWay::Drain);
    QVERIFY(out.replace); // the explicit target stays
    // Below what is spared by the order it goes on: the target names a number.
    QCOMPARE(std::get<Release>((*planned(target(0), *snapshot))[1].what).ids.size(), std::size_t{8});
    snapshot->capabilities.drain = false;
    QCOMPARE(std::get<Release>((*planned(target(4), *snapshot))[1].what).way, ReleaseWay::Idle);
}

void tst_Steering::leavingOnesAreNotSurplus()
{
    auto snapshot = makeSnapshot(kNoon, 8);
    snapshot->executors[0].state = ExecutorState::Draining;
    snapshot->executors[1].state = ExecutorState::Removing;
    QCOMPARE(planned(target(6), *snapshot)->size(), std::size_t{1});
    QCOMPARE(std::get<Release>((*planned(target(5), *snapshot))[1].what).ids, ids({7}));
}

void tst_Steering::aNumberTakesWhoeverIsThere()
{
    // Excluded by Spark, pinned by a receiver: the target counts them, so it must be able to take them.
    auto snapshot = makeSnapshot(kNoon, 4);
    snapshot->executors[1].state = ExecutorState::Excluded;
    snapshot->executors[2].pins |= stoker::domain::Pin::Receiver;
    QCOMPARE(std::get<Release>((*planned(target(3), *snapshot))[1].what).ids, ids({1}));
    QCOMPARE(std::get<Release>((*planned(target(0), *snapshot))[1].what).ids.size(), std::size_t{4});
}

void tst_Steering::keepReleasesNobody()
{
    const auto commands = planned(target(4, true), *makeSnapshot(kNoon, 8));
    QCOMPARE(commands->size(), std::size_t{1});
    QCOMPARE(std::get<SetTarget>(commands->front().what).total, std::optional(4));
}

void tst_Steering::releaseNamesIds()
{
    auto snapshot = makeSnapshot(kNoon, 4);
    snapshot->executors[2].cachedBlocks = 9;
    snapshot->executors[2].runningTasks = 1;
    Intent intent = release(ids({2, 1, 2}));
    intent.wait = std::chrono::seconds{7};
    const auto commands = planned(intent, *snapshot);
    QCOMPARE(commands->size(), std::size_t{1});
    QCOMPARE(std::get<Release>(commands->front().what), (Release{ids({1, 2}), ReleaseWay::Drain, false, std::chrono::seconds{7}}));
}

void tst_Steering::unknownRefusesTheWhole()
{
    auto snapshot = makeSnapshot(kNoon, 4);
    Departed gone;
    gone.id = id(9);
    snapshot->departed = {gone};
    const auto refused = planned(release(ids({1, 77, 9, 78})), *snapshot);
    QCOMPARE(refused.error().code, ErrorCode::UnknownExecutors);
    QCOMPARE(refused.error().values.value(QStringLiteral("ids")).toStringList(), (QStringList{QStringLiteral("77"), QStringLiteral("78")}));
    QVERIFY(planned(release(ids({1, 9})), *snapshot)); // died before us: known, and "gone"
    QCOMPARE(planned(release({}), *snapshot).error().code, ErrorCode::BadArgument);
}

void tst_Steering::countSparesTheProtected()
{
    auto snapshot = makeSnapshot(kNoon, 4);
    snapshot->executors[3].cachedBlocks = 1;
    snapshot->executors[2].holdsShuffle = true;
    snapshot->executors[2].shuffleNeeded = true;
    snapshot->executors[1].runningTasks = 1;
    QCOMPARE(std::get<Release>(planned(releaseCount(2), *snapshot)->front().what).ids, ids({0, 1})); // its task ends by itself
    const auto three = planned(releaseCount(3), *snapshot);
    QCOMPARE(three.error().code, ErrorCode::NotEnoughExecutors);
    QCOMPARE(three.error().values.value(QStringLiteral("available")).toInt(), 2);
    QCOMPARE(planned(releaseCount(2, ReleaseWay::Force), *snapshot).error().code, ErrorCode::NotEnoughExecutors); // by force it would be lost
    QCOMPARE(std::get<Release>(planned(releaseCount(1, ReleaseWay::Force), *snapshot)->front().what).ids, ids({0}));
}

void tst_Steering::migrationLoosensProtection()
{
    auto snapshot = makeSnapshot(kNoon, 2);
    for (Executor& executor : snapshot->executors)
        executor.cachedBlocks = 1;
    QVERIFY(!planned(releaseCount(1), *snapshot));
    snapshot->capabilities.migratesCache = true;
    QVERIFY(planned(releaseCount(1), *snapshot));
    QVERIFY(!planned(releaseCount(1, ReleaseWay::Idle), *snapshot)); // only draining moves it
}

void tst_Steering::badNumbers_data()
{
    QTest::addColumn<Intent>("intent");
    Intent intent;
    QTest::newRow("neither") << intent;
    intent.total = 3;
    intent.add = 1;
    QTest::newRow("both") << intent;
    QTest::newRow("negative") << target(-1);
    QTest::newRow("absurd") << target(2'000'000);
    intent = Intent();
    intent.add = -9;
    QTest::newRow("less than nothing") << intent;
    QTest::newRow("release none") << releaseCount(0);
    intent = releaseCount(1);
    intent.wait = std::chrono::seconds{-1};
    QTest::newRow("wait in the past") << intent;
    intent.wait = std::chrono::seconds{3601};
    QTest::newRow("wait for ever") << intent;
}

void tst_Steering::badNumbers()
{
    QFETCH(Intent, intent);
    const auto refused = planned(intent, *makeSnapshot(kNoon, 8));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadArgument);
    QVERIFY(!refused.error().values.value(QStringLiteral("accepted")).toString().isEmpty());
}

QTEST_APPLESS_MAIN(tst_Steering)
#include "tst_steering.moc"
