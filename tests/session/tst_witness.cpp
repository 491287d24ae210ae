// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/witness.h"

#include "support/builders.h"

#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::Batch;
using domain::Instant;
using test::kNoon;
using test::makeSnapshot;
using std::chrono::seconds;

namespace {

domain::Millis ms(double s) { return domain::Millis{static_cast<qint64>(s * 1000)}; }

/// A DStream batch due at `due`, started `late` seconds after, that took `took`.
Batch dstream(Instant due, double late, double took, qint64 records = 600, double interval = 60)
{
    Batch batch;
    batch.id = QString::number(domain::toEpochMs(due));
    batch.started = due + ms(late);
    batch.durationSeconds = took;
    batch.records = records;
    batch.intervalSeconds = interval;
    return batch;
}

struct Bench {
    policy::Observation look(Instant now, std::function<void(domain::Snapshot&)> change = {})
    {
        const auto snapshot = makeSnapshot(now, 8);
        if (change)
            change(*snapshot);
        witness.update(store, store.apply(snapshot));
        return witness.observe(store, false, 0);
    }
    session::Store store;
    session::Witness witness;
};

} // namespace

class TestWitness : public QObject {
    Q_OBJECT

private slots:
    void figuresAreThoseOfTheStore()
    {
        Bench bench;
        const auto now = bench.look(kNoon, [](domain::Snapshot& s) {
            s.target = 12;
            s.executors[0].runningTasks = 1;
            s.executors[1].state = domain::ExecutorState::Excluded;
            for (auto& executor : s.executors)
                executor.cores = executor.taskSlots = 4;
            s.tasksPending = 7;
            s.ceiling.value = 40;
        });
        QCOMPARE(now.numbers.target, 12);
        QCOMPARE(now.numbers.registered, 8);
        QCOMPARE(now.numbers.usable, 7);
        QCOMPARE(now.numbers.busy, 1);
        QCOMPARE(now.numbers.slotsPerExecutor, 4);
        QCOMPARE(now.numbers.coresPerExecutor, 4);
        QCOMPARE(now.numbers.tasksPending, 7);
        QCOMPARE(*now.numbers.ceiling, 40);
        QCOMPARE(now.executors.size(), 8U);
        QVERIFY(now.batches.empty() && !now.numbers.deadlineSeconds);
        QCOMPARE(now.numbers.behindSeconds, 0.0);
    }

    void everyBatchIsToldOnce()
    {
        Bench bench;
        std::vector<Batch> batches{dstream(kNoon - seconds{120}, 0, 40)};
        const auto with = [&](domain::Snapshot& s) { s.batches = batches; };
        const auto first = bench.look(kNoon, with);
        QCOMPARE(first.batches.size(), 1U);
        QCOMPARE(first.batches[0].seconds, 40.0);
        QCOMPARE(first.batches[0].logs, 600.0);
        QCOMPARE(first.batches[0].executors, 8.0);
        QCOMPARE(*first.numbers.intervalSeconds, 60.0);
        QCOMPARE(*first.numbers.deadlineSeconds, 60.0);
        QVERIFY(bench.look(kNoon + seconds{5}, with).batches.empty());
        batches.push_back(dstream(kNoon - seconds{60}, 0, 50));
        batches.push_back(dstream(kNoon, 0, 55));
        const auto later = bench.look(kNoon + seconds{60}, with);
        QCOMPARE(later.batches.size(), 2U);
        QVERIFY(later.batches[0].ended < later.batches[1].ended);
        QCOMPARE(*later.numbers.batchSeconds, 55.0);
    }

    void executorsAreThoseWhileItRan()
    {
        Bench bench;
        const auto few = [](domain::Snapshot& s) { s.executors.resize(4); };
        for (int t = 0; t < 40; ++t)
            bench.look(kNoon + seconds{t}, t < 20 ? std::function<void(domain::Snapshot&)>(few) : nullptr);
        const auto now = bench.look(kNoon + seconds{41}, [](domain::Snapshot& s) { s.batches = {dstream(kNoon, 0, 40)}; });
        QCOMPARE(now.batches.size(), 1U);
        QVERIFY2(std::abs(now.batches[0].executors - 6) < 0.2, qPrintable(QString::number(now.batches[0].executors))); // half the time 4, half 8
    }

    void theMostThatItsTasksWouldFill()
    {
        Bench bench;
        const auto poll = [](int t) {
            return [t](domain::Snapshot& s) {
                for (auto& executor : s.executors)
                    executor.cores = executor.taskSlots = 4;
                s.tasksRunning = t % 10 == 3 ? 32 : 8;
                s.tasksPending = t == 23 ? 28 : 0;
                if (t >= 41)
                    s.batches = {dstream(kNoon, 0, 40)};
                if (t >= 43)
                    s.batches.push_back(dstream(kNoon + seconds{40}, 0, 2));
            };
        };
        bench.look(kNoon - seconds{1}, poll(0));
        policy::Observation now;
        for (int t = 0; t <= 41; ++t)
            now = bench.look(kNoon + seconds{t}, poll(t));
        QCOMPARE(now.batches.size(), 1U);
        QCOMPARE(now.batches[0].needed, 15.0); // 60 tasks on executors of 4
        now = bench.look(kNoon + seconds{43}, poll(43));
        QCOMPARE(now.batches.size(), 1U);
        QCOMPARE(now.batches[0].needed, 0.0); // two polls prove nothing
        // Of one that had begun before anybody looked, the widest stage may have been missed.
        Bench late;
        for (int t = 10; t <= 41; ++t)
            now = late.look(kNoon + seconds{t}, poll(t));
        QCOMPARE(now.batches.size(), 1U);
        QCOMPARE(now.batches[0].needed, 0.0);
    }

    void behindByTheDelayOfTheNextOne()
    {
        Bench bench;
        // Due at noon, started 20 s late, took 70 s: the next was due at 12:01 and starts at 12:01:30.
        const auto with = [](domain::Snapshot& s) { s.batches = {dstream(kNoon, 20, 70)}; };
        QCOMPARE(bench.look(kNoon + seconds{95}, with).numbers.behindSeconds, 30.0);
        QCOMPARE(bench.look(kNoon + seconds{96}, with).numbers.batchSeconds.value(), 70.0);
    }

    void aBatchThatDoesNotEndIsSeen()
    {
        Bench bench;
        const auto with = [](domain::Snapshot& s) {
            s.batches = {dstream(kNoon, 0, 30)};
            s.tasksRunning = 5;
            s.executors[0].runningTasks = 5;
        };
        QCOMPARE(bench.look(kNoon + seconds{100}, with).numbers.behindSeconds, 0.0);  // the one due at 12:01 may still make it
        QCOMPARE(bench.look(kNoon + seconds{150}, with).numbers.behindSeconds, 30.0); // it runs on while another was due at 12:02
        QCOMPARE(bench.look(kNoon + seconds{151}, [](domain::Snapshot& s) { s.batches = {dstream(kNoon, 0, 30)}; }).numbers.behindSeconds, 0.0); // nothing runs
    }

    void theHeaviestStreamCounts()
    {
        Bench bench;
        const auto now = bench.look(kNoon + seconds{70}, [](domain::Snapshot& s) {
            Batch light = dstream(kNoon, 0, 2, 10, 10);
            light.kind = domain::BatchKind::Structured;
            light.query = u"small"_s;
            Batch heavy = light;
            heavy.query = u"big"_s;
            heavy.durationSeconds = 45;
            heavy.intervalSeconds = 60;
            s.batches = {light, heavy};
        });
        QCOMPARE(now.batches.size(), 1U);
        QCOMPARE(now.batches[0].seconds, 45.0);
    }

    /// The stream that ended a batch last is another one, with an interval of its own.
    void theIntervalIsThatOfTheHeaviestStream()
    {
        Bench bench;
        const auto now = bench.look(kNoon + seconds{70}, [](domain::Snapshot& s) {
            Batch heavy = dstream(kNoon, 0, 45, 10, 60);
            heavy.kind = domain::BatchKind::Structured;
            heavy.query = u"big"_s;
            Batch light = heavy;
            light.query = u"small"_s;
            light.started = kNoon + seconds{60};
            light.durationSeconds = 2;
            light.intervalSeconds = 10;
            s.batches = {heavy, light};
        });
        QCOMPARE(now.numbers.batchSeconds, 45.0);
        QCOMPARE(now.numbers.intervalSeconds, 60.0);
        QCOMPARE(now.numbers.deadlineSeconds, 60.0);
    }

    void aSlowStreamIsNotLostAmongABusyOnes()
    {
        Bench bench;
        const auto now = bench.look(kNoon + seconds{170}, [](domain::Snapshot& s) {
            for (int i = 0; i < 150; ++i) {
                Batch light = dstream(kNoon, 0, 0.1, 10, 1);
                light.kind = domain::BatchKind::Structured;
                light.query = u"small"_s;
                light.started = kNoon + seconds{i};
                s.batches.push_back(light);
            }
            Batch heavy = s.batches.front();
            heavy.query = u"big"_s;
            heavy.durationSeconds = 55;
            heavy.intervalSeconds = 60;
            s.batches.insert(s.batches.begin(), heavy);
        });
        QCOMPARE(now.numbers.batchSeconds, 55.0);
    }

    void whatTheOperatorGivesHolds()
    {
        Bench bench;
        bench.store.setBatchInterval(25);
        const auto with = [](domain::Snapshot& s) { s.batches = {dstream(kNoon, 0, 40)}; };
        const auto now = bench.look(kNoon + seconds{41}, with);
        QCOMPARE(now.numbers.intervalSeconds, 25.0);
        QCOMPARE(now.numbers.deadlineSeconds, 25.0);
        QCOMPARE(now.numbers.behindSeconds, 15.0);
        bench.store.setDeadline(20);
        QCOMPARE(bench.look(kNoon + seconds{42}, with).numbers.deadlineSeconds, 20.0);
    }

    void jobsOfARhythmAreBatches()
    {
        Bench bench;
        const auto now = bench.look(kNoon + seconds{200}, [](domain::Snapshot& s) {
            for (int i = 0; i < 4; ++i) {
                domain::Job job;
                job.id = i;
                job.started = kNoon + seconds{15 * i};
                job.ended = *job.started + seconds{9};
                job.result = i == 2 ? domain::JobResult::Failed : domain::JobResult::Succeeded;
                s.jobs.push_back(job);
            }
        });
        QCOMPARE(now.batches.size(), 3U); // one failed
        QCOMPARE(now.batches[0].seconds, 9.0);
        QCOMPARE(now.numbers.intervalSeconds.value(), 15.0);
        QVERIFY(*now.numbers.deadlineSeconds >= 15);
    }

    void anotherApplicationStartsAnew()
    {
        Bench bench;
        const auto with = [](domain::Snapshot& s) { s.batches = {dstream(kNoon, 0, 40)}; };
        QCOMPARE(bench.look(kNoon + seconds{45}, with).batches.size(), 1U);
        const auto now = bench.look(kNoon + seconds{50}, [&](domain::Snapshot& s) {
            with(s);
            s.application.id = domain::ApplicationId(u"app-2"_s);
            s.application.instance = domain::InstanceId(u"two"_s);
        });
        QCOMPARE(now.batches.size(), 1U);
    }
};

QTEST_APPLESS_MAIN(TestWitness)
#include "tst_witness.moc"
