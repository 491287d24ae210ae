// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fakes.h"
#include "session/ledgerrecorder.h"
#include "support/builders.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::Mode;
using ports::LedgerKey;

namespace {

/// Keeps what is put; answers when the test says so.
class FakeStore final : public ports::LedgerStore {
public:
    template <class T>
    static QFuture<domain::Result<T>> now(T value)
    {
        QPromise<domain::Result<T>> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
    QFuture<domain::Result<ports::LedgerIds>> lastIds(const LedgerKey& key) override
    {
        asked.push_back(key);
        auto promise = std::make_shared<QPromise<domain::Result<ports::LedgerIds>>>();
        promise->start();
        answers.push_back(promise);
        return promise->future();
    }
    void put(const LedgerKey& key, const domain::LedgerLine& line) override { lines.emplace_back(key, line); }
    void put(const LedgerKey& key, const domain::DecisionLine& decision) override { decisions.emplace_back(key, decision); }
    void saveMark(const LedgerKey&, const ports::PilotMark& kept) override { mark = kept; }
    QFuture<domain::Result<std::optional<ports::PilotMark>>> readMark(const domain::ApplicationId&) override { return now(mark); }
    QFuture<domain::Result<ports::LedgerPage>> read(const ports::LedgerQuery& query) override
    {
        queries.push_back(query);
        return now(stored);
    }
    void keep(const domain::LedgerLine& line) { stored.entries.push_back({{}, {}, line}); }
    QFuture<domain::Result<qint64>> count(const ports::LedgerQuery&) override { return now(qint64{0}); }
    QFuture<domain::Result<std::vector<ports::LedgerState>>> states(const ports::LedgerPlace&) override { return now(std::vector<ports::LedgerState>{}); }
    QFuture<domain::Result<ports::LedgerSize>> size() override { return now(ports::LedgerSize{}); }
    QFuture<domain::Result<qint64>> exportTo(const QString&, ports::LedgerFormat, const ports::LedgerQuery&) override { return now(qint64{0}); }
    [[nodiscard]] ports::LedgerHealth health() const override { return {}; }

    void answer(quint64 line, quint64 decision)
    {
        answers.back()->addResult(ports::LedgerIds{line, decision});
        answers.back()->finish();
        QCoreApplication::sendPostedEvents(); // the answer comes by the event loop
    }

    std::vector<LedgerKey> asked;
    std::vector<std::shared_ptr<QPromise<domain::Result<ports::LedgerIds>>>> answers;
    std::vector<std::pair<LedgerKey, domain::LedgerLine>> lines;
    std::vector<std::pair<LedgerKey, domain::DecisionLine>> decisions;
    std::optional<ports::PilotMark> mark;
    ports::LedgerPage stored;
    std::vector<ports::LedgerQuery> queries;
};

struct Bench {
    Bench()
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
        session::Session::Options options;
        options.by = u"ann@desk"_s;
        session = std::make_unique<session::Session>(settings, std::move(connection), options, clock);
        recorder = std::make_unique<session::LedgerRecorder>(*session, store, 3);
        session->start();
    }
    void poll(const std::function<void(domain::Snapshot&)>& change = {})
    {
        clock.advance(std::chrono::seconds{1});
        const auto snapshot = test::makeSnapshot(clock.wall(), 8);
        if (change)
            change(*snapshot);
        session->refresh();
        emit source->fetched(snapshot);
    }
    quint64 click(int total)
    {
        session::Intent intent;
        intent.total = total;
        return *session->commands().submit(intent, std::chrono::seconds{60});
    }

    test::ManualClock clock;
    FakeStore store;
    test::FakeSource* source = nullptr;
    test::FakeSink* sink = nullptr;
    std::unique_ptr<session::Session> session;
    std::unique_ptr<session::LedgerRecorder> recorder;
};

} // namespace

class TestLedgerRecorder : public QObject {
    Q_OBJECT

private slots:
    void idsGoOnFromWhatIsStored()
    {
        Bench bench;
        bench.poll();
        QCOMPARE(bench.store.asked.size(), 1U);
        QCOMPARE(bench.store.asked[0].application.text, u"app-1"_s);
        QCOMPARE(bench.store.asked[0].session, 3);
        QCOMPARE(bench.store.asked[0].address, u"http://driver:4040"_s);
        const quint64 line = bench.click(12);
        QVERIFY(bench.store.lines.empty()); // under which id is not known yet
        bench.store.answer(40, 900);
        QCOMPARE(bench.store.lines.size(), 1U);
        QCOMPARE(bench.store.lines[0].second.id, 40 + line);
        QVERIFY(bench.session->commands().takeBack(line));
        QCOMPARE(bench.store.lines.back().second.id, 40 + line);
        QVERIFY(bench.store.lines.back().second.status == domain::LineStatus::TakenBack);
    }

    void everyDecisionAndItsMark()
    {
        Bench bench;
        bench.poll();
        bench.store.answer(0, 7);
        const policy::Plan plan{u"noon"_s, u"fixed"_s, {{u"executors"_s, 12}}};
        QVERIFY(bench.session->autopilot().setPlan(plan));
        QVERIFY(bench.session->autopilot().setMode(Mode::Autopilot));
        bench.poll();
        QCOMPARE(bench.store.decisions.size(), 1U);
        QCOMPARE(bench.store.decisions[0].second.id, 8U);
        QVERIFY(!bench.store.mark); // asked for, not held: somebody else's mark stays
        domain::Receipt granted;
        granted.owner = domain::Owner{domain::OwnerKind::Policy, u"fixed"_s, {}, {}, std::nullopt, std::nullopt};
        bench.sink->answer(granted);
        QTRY_VERIFY(bench.session->autopilot().isSteering());
        for (int i = 0; i < 6; ++i)
            bench.poll();
        QVERIFY(bench.store.mark && bench.store.mark->mode == Mode::Autopilot);
        QCOMPARE(bench.store.mark->policy, u"fixed"_s);
        const auto read = policy::planFromJson(bench.store.mark->settings.toUtf8());
        QVERIFY(read);
        QCOMPARE(read->name, u"noon"_s);
        bench.session->autopilot().stop();
        QVERIFY(bench.store.mark->mode == Mode::Watch); // it ended well
    }

    void whatTheDriverRemembersIsStoredOnce()
    {
        const auto past = [](domain::Snapshot& snapshot) {
            domain::CommandRecord record;
            record.number = 1;
            record.kind = u"target"_s;
            record.by = u"bob@other"_s;
            record.time = snapshot.time - std::chrono::hours{1};
            record.target = 8;
            snapshot.commands = {record};
        };
        Bench first;
        first.poll(past);
        first.store.answer(0, 0);
        QCOMPARE(first.store.lines.size(), 1U);
        Bench again;
        again.store.keep(first.store.lines[0].second);
        again.poll(past);
        again.store.answer(5, 0);
        QVERIFY(again.store.lines.empty());
        QCOMPARE(again.store.queries.size(), 1U);
        QCOMPARE(again.store.queries[0].application.text, u"app-1"_s);
        QVERIFY(again.store.queries[0].instance); // numbers begin anew with each start of the driver
    }

    /// Something is stored of the application; of what was commanded and lost since, while nobody watched, nothing.
    void whatHappenedWhileNobodyWatchedIsStored()
    {
        const auto past = [](domain::Snapshot& snapshot) {
            for (const qint64 number : {1, 2}) {
                domain::CommandRecord record;
                record.number = number;
                record.kind = u"target"_s;
                record.by = u"bob@other"_s;
                record.time = snapshot.time - std::chrono::minutes{10} + std::chrono::seconds{number};
                record.target = 8;
                snapshot.commands.push_back(record);
            }
            for (const int lost : {91, 90}) {
                domain::Departed departed;
                departed.id = test::id(lost);
                departed.by = domain::RemovedBy::Lost;
                departed.removed = snapshot.time - std::chrono::minutes{lost};
                snapshot.departed.push_back(departed);
            }
        };
        Bench bench;
        domain::LedgerLine line;
        line.id = 5;
        line.number = 1;
        bench.store.keep(line);
        line = {};
        line.id = 4;
        line.kind = domain::LineKind::ExecutorsLost;
        line.executors = test::ids({90});
        bench.store.keep(line);
        bench.poll(past);
        bench.store.answer(5, 0);
        QCOMPARE(bench.store.lines.size(), 2U);
        QCOMPARE(bench.store.lines[0].second.executors, test::ids({91}));
        QCOMPARE(bench.store.lines[1].second.number, std::optional<qint64>(2));
        QVERIFY(bench.store.lines[0].second.id > 5 && bench.store.lines[1].second.id > bench.store.lines[0].second.id);
    }

    void anotherApplicationHasItsOwn()
    {
        Bench bench;
        bench.poll();
        bench.store.answer(0, 0);
        bench.click(12);
        const auto other = [](domain::Snapshot& snapshot) {
            snapshot.application.id = domain::ApplicationId(u"app-2"_s);
            snapshot.application.instance = domain::InstanceId(u"two"_s);
        };
        bench.poll(other);
        QCOMPARE(bench.store.asked.size(), 2U);
        QCOMPARE(bench.store.asked[1].application.text, u"app-2"_s);
        bench.store.lines.clear();
        bench.store.answer(100, 0);
        bench.click(14);
        QCOMPARE(bench.store.lines.size(), 1U);
        QCOMPARE(bench.store.lines[0].first.application.text, u"app-2"_s);
        QCOMPARE(bench.store.lines[0].second.id, 101U);
    }

    /// Its driver's memory comes with the very figures by which it is known to be another one.
    void whatAnotherApplicationRemembersIsItsOwn()
    {
        Bench bench;
        bench.poll();
        bench.store.answer(0, 0);
        bench.click(12);
        bench.store.lines.clear();
        bench.poll([](domain::Snapshot& snapshot) {
            snapshot.application.id = domain::ApplicationId(u"app-2"_s);
            snapshot.application.instance = domain::InstanceId(u"two"_s);
            domain::CommandRecord record;
            record.number = 1;
            record.kind = u"target"_s;
            record.by = u"bob@other"_s;
            record.time = snapshot.time - std::chrono::hours{1};
            record.target = 8;
            snapshot.commands = {record};
        });
        QCOMPARE(bench.store.asked.size(), 2U);
        bench.store.answer(0, 0);
        const auto by = [&](const QString& name) {
            const auto found = std::find_if(bench.store.lines.begin(), bench.store.lines.end(), [&name](const auto& one) { return one.second.by == name; });
            return found == bench.store.lines.end() ? QString() : found->first.application.text;
        };
        QCOMPARE(by(u"bob@other"_s), u"app-2"_s);
        const auto change = std::find_if(bench.store.lines.begin(), bench.store.lines.end(), [](const auto& one) { return one.second.kind == domain::LineKind::ApplicationChanged; });
        QVERIFY(change != bench.store.lines.end());
        QCOMPARE(change->first.application.text, u"app-1"_s);
    }
};

QTEST_GUILESS_MAIN(TestLedgerRecorder)
#include "tst_ledgerrecorder.moc"
