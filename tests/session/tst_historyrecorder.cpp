// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fakehistory.h"
#include "session/fakes.h"
#include "session/historyrecorder.h"
#include "support/builders.h"
#include "support/manualclock.h"

#include <QTest>

#include <cmath>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::Instant;
using ports::HistoryKeyPtr;
using test::FakeHistory;

namespace {

struct Bench {
    explicit Bench(session::HistoryRecorder::Ledger ledger = session::HistoryRecorder::Ledger::Elsewhere)
    {
        ports::Connection connection;
        auto itsSource = std::make_unique<test::FakeSource>();
        auto itsSink = std::make_unique<test::FakeSink>();
        source = itsSource.get();
        sink = itsSink.get();
        connection.source = std::move(itsSource);
        connection.sink = std::move(itsSink);
        domain::ConnectionSettings settings;
        settings.address = u"http://driver:4040"_s;
        session = std::make_unique<session::Session>(settings, std::move(connection), session::Session::Options{.by = u"ann@desk"_s}, clock);
        recorder = std::make_unique<session::HistoryRecorder>(*session, store, 3, ledger);
        session->start();
    }
    domain::SnapshotPtr poll(const std::function<void(domain::Snapshot&)>& change = {})
    {
        clock.advance(std::chrono::seconds{1});
        const auto snapshot = test::makeSnapshot(clock.wall(), 8);
        if (change)
            change(*snapshot);
        session->refresh();
        emit source->fetched(snapshot);
        return snapshot;
    }

    test::ManualClock clock;
    FakeHistory store;
    test::FakeSource* source = nullptr;
    test::FakeSink* sink = nullptr;
    std::unique_ptr<session::Session> session;
    std::unique_ptr<session::HistoryRecorder> recorder;
};

float valueOf(const FakeHistory::Samples::value_type& sample, domain::Metric metric) { return sample.second.second[static_cast<std::size_t>(metric)]; }

} // namespace

class TestHistoryRecorder : public QObject {
    Q_OBJECT

private slots:
    void everyPollIsHandedOnAndEverySampleOnce()
    {
        Bench bench;
        std::vector<domain::SnapshotPtr> polls;
        for (int i = 0; i < 5; ++i)
            polls.push_back(bench.poll());
        QCOMPARE(bench.store.snapshots.size(), std::size_t(5));
        for (std::size_t i = 0; i < polls.size(); ++i)
            QVERIFY(bench.store.snapshots[i].second == polls[i]); // the same, not a copy
        QCOMPARE(bench.store.samples.size(), std::size_t(4)); // the newest waits for what a policy has to add
        bench.recorder.reset();
        QCOMPARE(bench.store.samples.size(), std::size_t(5));
        QCOMPARE(bench.store.ended.size(), std::size_t(1));
        const domain::History& history = bench.session->store().history();
        for (std::size_t i = 0; i < 5; ++i) {
            QCOMPARE(bench.store.samples[i].second.first, polls[i]->time);
            for (std::size_t m = 0; m < domain::kMetricCount; ++m) {
                const auto known = history.at(static_cast<domain::Metric>(m), polls[i]->time);
                QVERIFY(known ? *known == bench.store.samples[i].second.second[m] : std::isnan(bench.store.samples[i].second.second[m]));
            }
        }
        const ports::HistoryKey& key = *bench.store.samples.front().first;
        QCOMPARE(key.application.id.text, u"app-1"_s);
        QCOMPARE(key.application.instance.text, u"one"_s);
        QCOMPARE(key.address, u"http://driver:4040"_s);
        QCOMPARE(key.session, 3);
    }

    void whatAPolicyWishedIsInItsSample()
    {
        Bench bench;
        bench.poll();
        QVERIFY(bench.session->autopilot().setPlan({{}, u"fixed"_s, {{u"executors"_s, 12}}}));
        QVERIFY(bench.session->autopilot().setMode(domain::Mode::Shadow));
        for (int i = 0; i < 7; ++i)
            bench.poll();
        bench.recorder.reset();
        const auto& samples = bench.store.samples;
        QVERIFY(std::any_of(samples.begin(), samples.end(), [](const auto& sample) { return valueOf(sample, domain::Metric::Wished) == 12; }));
        for (const auto& sample : samples) {
            const auto known = bench.session->store().history().at(domain::Metric::Wished, sample.second.first);
            QVERIFY(known ? *known == valueOf(sample, domain::Metric::Wished) : std::isnan(valueOf(sample, domain::Metric::Wished)));
        }
    }

    void anUnchangedClockAddsNoSample()
    {
        Bench bench;
        const auto first = bench.poll();
        for (int i = 0; i < 3; ++i)
            bench.poll([&first](domain::Snapshot& snapshot) { snapshot.time = first->time; });
        bench.recorder.reset();
        QCOMPARE(bench.store.samples.size(), std::size_t(1));
        QCOMPARE(bench.store.snapshots.size(), std::size_t(4));
    }

    void aClockThatWasSetBackTakesWhatIsLaterAway()
    {
        Bench bench;
        for (int i = 0; i < 10; ++i)
            bench.poll();
        const Instant back = bench.clock.wall() - std::chrono::minutes{1};
        bench.poll([back](domain::Snapshot& snapshot) { snapshot.time = back; });
        QCOMPARE(bench.store.dropped.size(), std::size_t(1));
        QVERIFY(bench.store.dropped.front() < back);
        bench.recorder.reset();
        QCOMPARE(bench.store.samples.size(), bench.session->store().history().size());
        QCOMPARE(bench.store.samples.back().second.first, back);
    }

    void anotherStartIsAnotherHistory()
    {
        Bench bench;
        for (int i = 0; i < 3; ++i)
            bench.poll();
        for (int i = 0; i < 2; ++i)
            bench.poll([](domain::Snapshot& snapshot) { snapshot.application.instance = domain::InstanceId{u"two"_s}; });
        QCOMPARE(bench.store.ended.size(), std::size_t(1));
        QCOMPARE(bench.store.ended.front()->application.instance.text, u"one"_s);
        bench.recorder.reset();
        QCOMPARE(bench.store.samples.size(), std::size_t(5));
        QCOMPARE(bench.store.samples[2].first->application.instance.text, u"one"_s);
        QCOMPARE(bench.store.samples[3].first->application.instance.text, u"two"_s);
    }

    void thePluginThatComesLaterIsTheSameHistory()
    {
        Bench bench;
        bench.poll([](domain::Snapshot& snapshot) { snapshot.application.instance = {}; });
        bench.poll();
        QVERIFY(bench.store.ended.empty());
        QCOMPARE(bench.recorder->key()->application.instance.text, u"one"_s);
    }

    void anApplicationWithoutANameWaitsForIt()
    {
        Bench bench;
        bench.poll([](domain::Snapshot& snapshot) { snapshot.application.id = {}; });
        QVERIFY(bench.store.snapshots.empty());
        QVERIFY(!bench.recorder->key());
        bench.poll();
        QCOMPARE(bench.store.snapshots.size(), std::size_t(1));
    }

    void theLedgerGoesWhereItIsWanted()
    {
        for (const auto where : {session::HistoryRecorder::Ledger::Elsewhere, session::HistoryRecorder::Ledger::Too}) {
            Bench bench(where);
            bench.poll();
            bench.poll();
            session::Intent intent;
            intent.total = 12;
            const quint64 id = *bench.session->commands().submit(intent, std::chrono::seconds{60});
            QCOMPARE(bench.store.lines.empty(), where == session::HistoryRecorder::Ledger::Elsewhere);
            if (!bench.store.lines.empty()) {
                QCOMPARE(bench.store.lines.back().second.id, id);
                QCOMPARE(bench.store.lines.back().second.targetAfter, std::optional(12));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHistoryRecorder)
#include "tst_historyrecorder.moc"
