// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/demo.h"

#include <QSignalSpy>
#include <QtTest>

using namespace stoker;
using namespace stoker::simulation;

namespace {
class ManualClock final : public ports::Clock {
public:
    [[nodiscard]] std::chrono::steady_clock::time_point steady() const override { return std::chrono::steady_clock::time_point{m_elapsed}; }
    [[nodiscard]] domain::Instant wall() const override { return domain::fromEpochMs(1'792'000'000'000) + m_elapsed; }
    void advance(domain::Millis by) { m_elapsed += by; }

private:
    domain::Millis m_elapsed{1000};
};

domain::SnapshotPtr fetch(ports::Connection& connection)
{
    QSignalSpy spy(connection.source.get(), &ports::SnapshotSource::fetched);
    connection.source->fetch();
    if (!spy.isEmpty() || !spy.wait())
        return nullptr; // an answer from inside fetch() breaks the contract
    return spy.takeFirst().at(0).value<domain::SnapshotPtr>();
}
}

class DemoTest final : public QObject {
    Q_OBJECT

private slots:
    void addressesAreRead_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<double>("speed");
        QTest::addColumn<int>("executors");
        QTest::addColumn<bool>("noise");
        QTest::newRow("plain") << "demo:" << 1.0 << 24 << true;
        QTest::newRow("spaces and case") << "  Demo:  " << 1.0 << 24 << true;
        QTest::newRow("the day of the design") << "demo:day" << 1.0 << 1700 << true;
        QTest::newRow("options") << "demo:day?speed=60&noise=0&executors=100" << 60.0 << 100 << false;
        QTest::newRow("no preset") << "demo:?speed=0.5" << 0.5 << 24 << true;
    }
    void addressesAreRead()
    {
        QFETCH(QString, address);
        const auto options = parseDemoAddress(address);
        QVERIFY(options);
        QTEST(options->speed, "speed");
        QTEST(options->executors, "executors");
        QTEST(options->noise, "noise");
    }
    void wrongOnesAreNamed_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        QTest::newRow("word") << "demo:?speed=fast" << "speed";
        QTest::newRow("zero") << "demo:?speed=0" << "speed";
        QTest::newRow("not a number") << "demo:?speed=nan" << "speed";
        QTest::newRow("too fast for its size") << "demo:day?speed=3600" << "speed";
        QTest::newRow("half an executor") << "demo:?executors=2.5" << "executors";
        QTest::newRow("none") << "demo:?executors=0" << "executors";
        QTest::newRow("noise") << "demo:?noise=2" << "noise";
        QTest::newRow("ceiling below") << "demo:?ceiling=3" << "ceiling";
        QTest::newRow("unknown") << "demo:day?colour=red" << "colour";
        QTest::newRow("empty value") << "demo:day?seed=" << "seed";
    }
    void wrongOnesAreNamed()
    {
        QFETCH(QString, address);
        const auto options = parseDemoAddress(address);
        QVERIFY(!options);
        QCOMPARE(options.error().code, address.contains(u"colour") ? domain::ErrorCode::UnknownName : domain::ErrorCode::BadArgument);
        QTEST(options.error().values.value(QStringLiteral("name")).toString(), "name");
        QVERIFY(!options.error().values.value(QStringLiteral("accepted")).toString().isEmpty());
    }
    void anotherPresetIsNoAddress() { QCOMPARE(parseDemoAddress(QStringLiteral("demo:night")).error().code, domain::ErrorCode::BadAddress); }

    void ratesAreKnownAtOnce()
    {
        ManualClock clock;
        ports::Connection demo = openDemo({}, &clock);
        const auto snapshot = fetch(demo);
        QVERIFY(snapshot);
        QCOMPARE(snapshot->source, domain::SourceKind::Simulated);
        QCOMPARE(snapshot->time, clock.wall());
        QVERIFY(snapshot->executors.size() >= 22 && snapshot->executors.size() <= 24);
        QVERIFY(snapshot->batches.size() > 5);
        QVERIFY(*snapshot->records.dstream.last60s > 1'000'000);
    }
    void speedMultipliesTheClock()
    {
        ManualClock clock;
        DemoOptions options;
        options.speed = 60;
        ports::Connection demo = openDemo(options, &clock);
        const auto before = fetch(demo);
        clock.advance(domain::Millis{10'000});
        const auto after = fetch(demo);
        QCOMPARE(after->time - before->time, domain::Millis{600'000});
    }
    void cancelledFetchIsSilent()
    {
        ManualClock clock;
        ports::Connection demo = openDemo({}, &clock);
        QSignalSpy spy(demo.source.get(), &ports::SnapshotSource::fetched);
        demo.source->fetch();
        demo.source->cancel();
        QVERIFY(fetch(demo)); // the next one answers, once
        QCOMPARE(spy.count(), 1);
    }
    void commandsAct()
    {
        ManualClock clock;
        DemoOptions options;
        options.lossesPerHour = 0;
        ports::Connection demo = openDemo(options, &clock);
        const auto before = fetch(demo);
        const auto receipt = demo.sink->send(before->application.id, {domain::SetTarget{std::nullopt, 5}, QStringLiteral("more"), QStringLiteral("ada@desk"), {}});
        QVERIFY(receipt.isFinished());
        QCOMPARE(*receipt.result()->target, 29);
        clock.advance(domain::Millis{60'000});
        const auto after = fetch(demo);
        QCOMPARE(after->executors.size(), std::size_t{29});
        QCOMPARE(after->commands.back().by, QStringLiteral("ada@desk"));
        QCOMPARE(after->owner.kind, domain::OwnerKind::Operator);
        QCOMPARE(after->owner.host, QStringLiteral("desk"));
    }
    void anotherApplicationIsRefused()
    {
        ManualClock clock;
        ports::Connection demo = openDemo({}, &clock);
        const auto receipt = demo.sink->send(domain::ApplicationId(QStringLiteral("app-1")), {domain::SetTarget{3, std::nullopt}, {}, {}});
        QCOMPARE(receipt.result().error().code, domain::ErrorCode::OtherApplication);
    }
    void theSinkOutlivesTheSource()
    {
        ManualClock clock;
        ports::Connection demo = openDemo({}, &clock);
        const auto id = fetch(demo)->application.id;
        demo.source.reset();
        QVERIFY(demo.sink->send(id, {domain::SetTarget{3, std::nullopt}, {}, {}}).result());
    }

    void aReleaseWaitsSecondsOfWhoWaits()
    {
        ManualClock clock;
        DemoOptions options = *parseDemoAddress(QStringLiteral("demo:?speed=60&start=12&losses=0&noise=0"));
        ports::Connection demo = openDemo(options, &clock);
        const auto before = fetch(demo);
        const auto& busy = before->executors.front();
        QVERIFY(busy.isBusy()); // for 25 s of the demo more
        const domain::Release release{{busy.id}, domain::ReleaseWay::Idle, false, std::chrono::seconds{8}};
        const auto receipt = demo.sink->send(before->application.id, {release, {}, {}}).result();
        QCOMPARE(receipt->outcomes.front().outcome, domain::Outcome::Busy);
        clock.advance(domain::Millis{1'000}); // a minute of the demo
        const auto after = fetch(demo);
        QCOMPARE(after->executors.size(), before->executors.size() - 1);
        QCOMPARE(after->commands.back().status, domain::CommandRecord::Status::Done);
        const domain::Release tooLong{{before->executors.back().id}, domain::ReleaseWay::Idle, false, std::chrono::seconds{3601}};
        QVERIFY(!demo.sink->send(before->application.id, {tooLong, {}, {}}).result());
        const domain::Release anHour{{before->executors.back().id}, domain::ReleaseWay::Idle, false, std::chrono::seconds{3600}};
        QVERIFY(demo.sink->send(before->application.id, {anHour, {}, {}}).result());
    }
    void thePastLeadsUpToNow()
    {
        ManualClock clock;
        DemoOptions options;
        options.pastHours = 6;
        ports::Connection demo = openDemo(options, &clock);
        QVERIFY(demo.past);
        // Watched from when the first batches have ended.
        domain::Instant last = clock.wall() - domain::Millis{6 * 3'600'000} + domain::Millis{149'000};
        int samples = 0;
        int least = 1000;
        while (const auto snapshot = demo.past()) {
            QVERIFY(snapshot->time > last);
            QVERIFY(snapshot->time - last <= domain::Millis{5'000}); // longer pauses are gaps
            last = snapshot->time;
            least = std::min(least, static_cast<int>(snapshot->executors.size()));
            ++samples;
        }
        QVERIFY(last < clock.wall() && clock.wall() - last <= domain::Millis{5'000});
        QVERIFY2(samples > 4000 && samples < 6000, qPrintable(QString::number(samples)));
        QVERIFY2(least < 15, qPrintable(QString::number(least))); // fewer in the small hours: somebody set the target
        clock.advance(domain::Millis{30'000}); // reading it took its time
        const auto now = fetch(demo);
        QVERIFY(now->time > last && now->time - last <= domain::Millis{5'000});
        QCOMPARE(*now->target, options.executors);
        QVERIFY(now->executors.size() >= 22);
    }
    void withoutPastThereIsNone()
    {
        ManualClock clock;
        QVERIFY(!openDemo({}, &clock).past);
    }
};

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_simulation_demo.moc"
