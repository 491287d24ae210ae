// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fakehistory.h"
#include "session/fakes.h"
#include "session/lives.h"
#include "session/pastreader.h"
#include "session/recentwork.h"
#include "support/builders.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::Instant;
using domain::Metric;
using std::chrono::hours;
using std::chrono::seconds;
using test::kNoon;

namespace {

/// app-1 as it was recorded: one sample a minute for `length`, ending `before` noon, with executors 0 and 50; a batch, and a job that was running at its end.
domain::RecordingPtr recordingOf(hours length, hours before)
{
    auto recording = std::make_shared<domain::Recording>();
    recording->application = test::makeSnapshot(kNoon, 0)->application;
    recording->to = kNoon - before;
    recording->from = recording->to - length;
    auto history = std::make_shared<domain::History>();
    history->setLongestHold(std::chrono::minutes{3});
    for (Instant time = recording->from; time <= recording->to; time += std::chrono::minutes{1}) {
        domain::History::Sample sample;
        sample.fill(40);
        history->append(time, sample);
    }
    recording->history = history;
    for (const int number : {0, 50}) {
        domain::ExecutorLife life;
        life.id = test::id(number);
        life.host = u"10.0.0.7"_s;
        life.added = recording->from;
        const auto minute = static_cast<std::int32_t>(std::chrono::floor<std::chrono::minutes>(recording->to.time_since_epoch()).count());
        life.minutes.put(minute, {70, false});
        recording->lives.push_back(life);
        recording->shapes.push_back({1, 1});
    }
    recording->batches.push_back({domain::BatchKind::Structured, u"counts"_s, u"7"_s, recording->from, 4.0, 100, 10.0});
    recording->jobs.push_back({3, u"count"_s, recording->to - seconds{30}, std::nullopt, domain::JobResult::Running});
    return recording;
}

struct Bench {
    explicit Bench(domain::RecordingPtr past = recordingOf(hours{30}, hours{2}))
    {
        if (past) {
            store.recorded = past;
            store.stored = std::vector<ports::HistoryRun>{{5, past->application, {}, past->from, past->to, static_cast<qint64>(past->history->size())}};
        }
        ports::Connection connection;
        auto itsSource = std::make_unique<test::FakeSource>();
        source = itsSource.get();
        connection.source = std::move(itsSource);
        session = std::make_unique<session::Session>(domain::ConnectionSettings{}, std::move(connection), session::Session::Options{}, clock);
        reader = std::make_unique<session::PastReader>(*session, store);
        taken = std::make_unique<QSignalSpy>(session.get(), &session::Session::pastTaken);
        session->start();
    }
    void poll(const std::function<void(domain::Snapshot&)>& change = {})
    {
        clock.advance(seconds{1});
        const auto snapshot = test::makeSnapshot(clock.wall(), 2);
        if (change)
            change(*snapshot);
        session->refresh();
        emit source->fetched(snapshot);
    }
    [[nodiscard]] const session::Store& shown() const { return session->store(); }
    [[nodiscard]] const domain::ExecutorLife* life(int number) const
    {
        const auto found = std::find_if(shown().lives().begin(), shown().lives().end(), [number](const auto& one) { return one.id == test::id(number); });
        return found == shown().lives().end() ? nullptr : &*found;
    }

    test::ManualClock clock;
    test::FakeHistory store;
    test::FakeSource* source = nullptr;
    std::unique_ptr<session::Session> session;
    std::unique_ptr<session::PastReader> reader;
    std::unique_ptr<QSignalSpy> taken;
};

} // namespace

class TestPastReader : public QObject {
    Q_OBJECT

private slots:
    void thePastGoesBeforeTheFirstPollWithItsGap()
    {
        Bench bench;
        bench.poll();
        QTRY_COMPARE(bench.taken->size(), 1);
        QCOMPARE(bench.store.queries.size(), std::size_t(1));
        const Instant first = kNoon + seconds{1};
        QCOMPARE(bench.store.queries.front().run, 5);
        QCOMPARE(bench.store.queries.front().from, std::optional(first - hours{168}));
        QCOMPARE(bench.store.queries.front().until, std::optional(first));
        bench.poll();
        const domain::History& history = bench.shown().history();
        QCOMPARE(history.firstTime(), std::optional(kNoon - hours{32}));
        QCOMPARE(history.lastTime(), std::optional(kNoon + seconds{2}));
        QCOMPARE(history.size(), std::size_t(30 * 60 + 1 + 2));
        QCOMPARE(history.at(Metric::Usable, kNoon - hours{3}), std::optional(40.0F));
        QCOMPARE(history.at(Metric::Usable, kNoon + seconds{1}), std::optional(2.0F));
        QVERIFY(!history.at(Metric::Usable, kNoon - hours{1})); // nobody watched: not held over
        const auto gaps = history.gaps(kNoon - hours{40}, kNoon + seconds{2}, history.longestHold());
        QCOMPARE(gaps.size(), std::size_t(1));
        QCOMPARE(gaps.front(), (domain::Gap{kNoon - hours{2}, kNoon + seconds{1}}));
        QCOMPARE(bench.shown().pastEnd(), std::optional(kNoon + seconds{1}));
        QCOMPARE(bench.taken->size(), 1); // asked once
    }

    void lanesBatchesAndJobsGoOn()
    {
        Bench bench;
        bench.poll();
        QTRY_COMPARE(bench.taken->size(), 1);
        const auto* kept = bench.life(0);
        QVERIFY(kept && !kept->removed);
        QCOMPARE(kept->host, u"10.0.0.0"_s); // what is seen now holds
        QCOMPARE(kept->minutes.at(kept->minutes.first()), std::optional(domain::MinuteRow::Minute{70, false}));
        QVERIFY(kept->minutes.size() > 100); // two hours between, unwatched
        QVERIFY(!kept->minutes.at(kept->minutes.first() + 1));
        // Gone while nobody watched: by the first poll at the latest, nobody knows how.
        const auto* gone = bench.life(50);
        QVERIFY(gone);
        QCOMPARE(gone->removed, std::optional(kNoon + seconds{1}));
        QCOMPARE(gone->by, domain::RemovedBy::Unknown);
        QCOMPARE(bench.shown().batches().size(), std::size_t(1));
        QCOMPARE(bench.shown().jobs().front().ended, std::optional(kNoon + seconds{1}));
        // It is counted on as one that was always here.
        for (int i = 0; i < 70; ++i)
            bench.poll();
        QCOMPARE(bench.life(0)->minutes.last() - bench.life(0)->minutes.first(), 121);
        QVERIFY(bench.life(0)->minutes.at(bench.life(0)->minutes.last()));
    }

    void whatComesLateIsStillBefore()
    {
        Bench bench;
        bench.store.waits = true;
        bench.poll();
        QTRY_COMPARE(bench.store.queries.size(), std::size_t(1));
        for (int i = 0; i < 5; ++i)
            bench.poll();
        const std::size_t live = bench.shown().history().size();
        bench.store.release(recordingOf(hours{1}, hours{1}));
        QTRY_COMPARE(bench.taken->size(), 1);
        QCOMPARE(bench.shown().history().size(), live + 61);
        QCOMPARE(bench.shown().history().lastTime(), std::optional(bench.clock.wall()));
    }

    void anotherApplicationIsNotItsPast()
    {
        Bench bench;
        bench.poll([](domain::Snapshot& snapshot) { snapshot.application.id = domain::ApplicationId{u"app-2"_s}; });
        QTest::qWait(0);
        QVERIFY(bench.store.queries.empty());
        QCOMPARE(bench.taken->size(), 0);
        QVERIFY(!bench.shown().pastEnd());
        QCOMPARE(bench.shown().history().size(), std::size_t(1));
        // It answers again: now it is.
        bench.poll();
        QTRY_COMPARE(bench.taken->size(), 1);
        QCOMPARE(bench.shown().history().firstTime(), std::optional(kNoon - hours{32}));
    }

    void anAnswerForTheOneBeforeIsDropped()
    {
        Bench bench;
        bench.store.waits = true;
        bench.poll();
        QTRY_COMPARE(bench.store.queries.size(), std::size_t(1));
        bench.poll([](domain::Snapshot& snapshot) { snapshot.application.id = domain::ApplicationId{u"app-2"_s}; });
        bench.store.release(recordingOf(hours{1}, hours{1}));
        QTest::qWait(0);
        QCOMPARE(bench.taken->size(), 0);
        QCOMPARE(bench.shown().history().size(), std::size_t(1));
    }

    void anotherStartOfTheDriverIsNotItsPast()
    {
        Bench bench;
        bench.poll([](domain::Snapshot& snapshot) { snapshot.application.instance = domain::InstanceId{u"two"_s}; });
        QTest::qWait(0);
        QVERIFY(bench.store.queries.empty());
    }

    void whereNothingCanBeReadWatchingGoesOn()
    {
        Bench bench;
        bench.store.recorded = domain::failure(domain::ErrorCode::StorageDamaged);
        bench.poll();
        QTRY_COMPARE(bench.store.queries.size(), std::size_t(1));
        bench.poll();
        QTest::qWait(0);
        QCOMPARE(bench.taken->size(), 0);
        QCOMPARE(bench.session->state(), session::Session::State::Live);
        Bench without(nullptr);
        without.poll();
        QTest::qWait(0);
        QVERIFY(without.store.queries.empty());
    }

    void theBoundsHold()
    {
        // 2,000 executors for six hours: more minutes than are kept.
        auto past = std::make_shared<domain::Recording>(*recordingOf(hours{6}, hours{1}));
        past->lives.clear();
        const auto end = static_cast<std::int32_t>(std::chrono::floor<std::chrono::minutes>(past->to.time_since_epoch()).count());
        for (int i = 0; i < 6'000; ++i) {
            domain::ExecutorLife life;
            life.id = domain::ExecutorId{u"p%1"_s.arg(i)};
            life.added = past->from + seconds{i};
            for (std::int32_t minute = end - 360; minute <= end; ++minute)
                life.minutes.put(minute, {50, false});
            past->lives.push_back(std::move(life));
        }
        for (int i = 0; i < 9'000; ++i)
            past->batches.push_back({domain::BatchKind::Structured, u"counts"_s, QString::number(i), past->from + seconds{1 + i}, 1.0, 1, 1.0});
        Bench bench(past);
        bench.poll();
        QTRY_COMPARE(bench.taken->size(), 1);
        const auto& lives = bench.shown().lives();
        QVERIFY(lives.size() <= session::Lives::kMaxDeparted + 2);
        QVERIFY(lives.size() > session::Lives::kMaxDeparted / 2);
        std::size_t minutes = 0;
        for (const auto& life : lives)
            minutes += life.minutes.size();
        QVERIFY(minutes <= session::Lives::kMaxMinutes);
        QVERIFY(minutes > session::Lives::kMaxMinutes / 2);
        QVERIFY(std::is_sorted(lives.begin(), lives.end(), [](const auto& a, const auto& b) { return a.added < b.added; }));
        QVERIFY(bench.shown().batches().size() <= session::RecentWork::kMaxBatches);
        QCOMPARE(bench.shown().batches().back().id, u"8999"_s);
    }
};

QTEST_GUILESS_MAIN(TestPastReader)
#include "tst_pastreader.moc"
