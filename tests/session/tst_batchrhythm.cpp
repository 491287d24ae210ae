// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/batchrhythm.h"

#include "support/builders.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::Batch;
using domain::Instant;
using domain::Millis;
using session::BatchRhythm;
using session::Rhythm;
using test::kNoon;

namespace {

Batch structured(Instant started, double took, const QString& query = u"agg"_s)
{
    static int number = 0;
    Batch batch;
    batch.kind = domain::BatchKind::Structured;
    batch.query = query;
    batch.id = u"11111111-2222/"_s + QString::number(++number);
    batch.started = started;
    batch.durationSeconds = took;
    return batch;
}

/// A query with a processing-time trigger as Spark's TriggerExecutor runs it: the first batch at once, then at the next whole multiple, or at once when that has passed.
struct Query {
    Millis interval;
    Instant now = kNoon + Millis{3'217};
    QString name = u"agg"_s;
    QRandomGenerator random{7};

    Batch run(double took)
    {
        const Batch batch = structured(now, took, name);
        const qint64 start = domain::toEpochMs(now);
        const Instant next = interval.count() > 0 ? domain::fromEpochMs(start / interval.count() * interval.count() + interval.count()) : now;
        const Instant ended = session::endOf(batch) + Millis{4};
        now = next > ended ? next + Millis{random.bounded(25)} : ended;
        return batch;
    }
    std::vector<Batch> runs(int count, double took)
    {
        std::vector<Batch> batches;
        for (int i = 0; i < count; ++i)
            batches.push_back(run(took + 0.1 * random.bounded(10)));
        return batches;
    }
};

std::optional<Rhythm> of(const BatchRhythm& rhythm, const std::vector<Batch>& batches) { return rhythm.of(batches.back()); }

} // namespace

class TestBatchRhythm : public QObject {
    Q_OBJECT

private slots:
    void triggersThatWaitAreOnTheClock_data()
    {
        QTest::addColumn<int>("interval");
        QTest::addColumn<double>("took");
        QTest::newRow("half a second") << 500 << 0.1;
        QTest::newRow("1 s") << 1'000 << 0.1;
        QTest::newRow("7 s") << 7'000 << 3.0;
        QTest::newRow("10 s") << 10'000 << 4.0;
        QTest::newRow("1 min") << 60'000 << 20.0;
        QTest::newRow("90 s") << 90'000 << 60.0;
        QTest::newRow("5 min") << 300'000 << 200.0;
        QTest::newRow("1 h") << 3'600'000 << 1'000.0;
    }
    void triggersThatWaitAreOnTheClock()
    {
        QFETCH(int, interval);
        QFETCH(double, took);
        Query query{Millis{interval}};
        BatchRhythm rhythm;
        std::vector<Batch> batches;
        for (int i = 0; i < 8; ++i)
            batches.push_back(query.run(took));
        rhythm.update(batches);
        QCOMPARE(of(rhythm, batches), (Rhythm{interval / 1000.0, Rhythm::From::Clock}));
    }

    /// What the median of starts got wrong: overloaded from its first batch, then helped.
    void anOverloadedStreamIsKnownAsSoonAsItWaits()
    {
        Query query{Millis{10'000}};
        BatchRhythm rhythm;
        auto batches = query.runs(6, 24);
        rhythm.update(batches);
        QVERIFY(of(rhythm, batches) && of(rhythm, batches)->from == Rhythm::From::Starts);
        QVERIFY(of(rhythm, batches)->seconds >= 24); // an upper bound
        batches = query.runs(4, 6);
        rhythm.update(batches);
        QCOMPARE(of(rhythm, batches), (Rhythm{10, Rhythm::From::Clock}));
    }

    void itIsRememberedWhenTheStreamFallsBehind()
    {
        Query query{Millis{10'000}};
        BatchRhythm rhythm;
        rhythm.update(query.runs(5, 6));
        const auto late = query.runs(200, 24);
        for (const Batch& batch : late)
            rhythm.update(std::vector{batch});
        QCOMPARE(of(rhythm, late), (Rhythm{10, Rhythm::From::Clock}));
    }

    void aShorterTriggerIsNoticed()
    {
        Query query{Millis{60'000}};
        BatchRhythm rhythm;
        rhythm.update(query.runs(8, 10));
        query.interval = Millis{20'000};
        const auto batches = query.runs(40, 5);
        rhythm.update(batches);
        QCOMPARE(of(rhythm, batches), (Rhythm{20, Rhythm::From::Clock}));
    }

    void aStreamByItsInputHasNoClock()
    {
        BatchRhythm rhythm;
        QRandomGenerator random(3);
        std::vector<Batch> batches;
        Instant at = kNoon;
        for (int i = 0; i < 60; ++i) {
            at += Millis{2'000 + static_cast<qint64>(random.bounded(9'000))};
            batches.push_back(structured(at, 1.5));
        }
        rhythm.update(batches);
        QVERIFY(of(rhythm, batches)->from == Rhythm::From::Starts);
    }

    void whatIsToldHolds()
    {
        Query query{Millis{10'000}};
        BatchRhythm rhythm;
        auto batches = query.runs(5, 6);
        batches.back().intervalSeconds = 12;
        rhythm.update(batches);
        QCOMPARE(of(rhythm, batches), (Rhythm{12, Rhythm::From::Told}));
        batches = query.runs(2, 6);
        batches.back().intervalSeconds = 0; // as soon as it can
        rhythm.update(batches);
        QVERIFY(!of(rhythm, batches));
    }

    void theOperatorKnowsBest()
    {
        BatchRhythm rhythm;
        rhythm.setGiven(30);
        Batch batch = structured(kNoon, 24);
        batch.intervalSeconds = 10;
        rhythm.update(std::vector{batch});
        QCOMPARE(rhythm.of(batch), (Rhythm{30, Rhythm::From::Given}));
        rhythm.reset();
        QCOMPARE(rhythm.of(batch), (Rhythm{30, Rhythm::From::Given}));
        rhythm.setGiven({});
        QVERIFY(!rhythm.of(batch));
    }

    void dstreamsStepByTheirInterval()
    {
        BatchRhythm rhythm;
        std::vector<Batch> batches;
        for (const int due : {0, 20, 40, 50, 70}) {
            Batch batch;
            batch.id = QString::number(domain::toEpochMs(kNoon) + due * 1000);
            batch.started = kNoon + Millis{due * 3'000 + 1};
            batch.durationSeconds = 29;
            batches.push_back(batch);
        }
        rhythm.update(batches);
        QCOMPARE(of(rhythm, batches), (Rhythm{10, Rhythm::From::Clock}));
    }

    void queriesAreToldApart()
    {
        Query ten{.interval = Millis{10'000}, .name = {}};
        Query minute{.interval = Millis{60'000}, .name = {}};
        std::vector<Batch> batches = ten.runs(30, 2);
        std::vector<Batch> slow = minute.runs(5, 20);
        for (Batch& batch : slow)
            batch.id.replace(u"1111"_s, u"9999"_s); // neither has a name: their ids differ
        batches.insert(batches.end(), slow.begin(), slow.end());
        BatchRhythm rhythm;
        rhythm.update(batches);
        QCOMPARE(rhythm.of(batches.front()), (Rhythm{10, Rhythm::From::Clock}));
        QCOMPARE(of(rhythm, batches), (Rhythm{60, Rhythm::From::Clock}));
    }

    void memoryIsBounded()
    {
        BatchRhythm rhythm;
        std::vector<Batch> first{structured(kNoon, 1, u"q0"_s)};
        first[0].intervalSeconds = 10;
        rhythm.update(first);
        for (std::size_t i = 1; i <= BatchRhythm::kMostStreams; ++i)
            rhythm.update(std::vector{structured(kNoon + Millis{static_cast<qint64>(i)}, 1, u"q%1"_s.arg(i))});
        QVERIFY(!rhythm.of(first[0])); // forgotten: the longest silent
    }

    void behindIsCountedFromThePlan()
    {
        using session::BatchTime;
        using session::secondsBehind;
        const auto at = [](double s) { return kNoon + session::millisOf(s); };
        const BatchTime kept{at(0), at(0), at(8), true};
        QCOMPARE(secondsBehind(kept, 10, at(9), true), 0.0);
        QCOMPARE(secondsBehind(kept, 10, at(25), true), 5.0);  // the one due at 20 waits
        QCOMPARE(secondsBehind(kept, 10, at(25), false), 0.0); // or there is none
        const BatchTime late{at(0), at(3), at(18), true};
        QCOMPARE(secondsBehind(late, 10, at(19), true), 8.0);
        const BatchTime trigger{at(0), at(0), at(18), false};
        QCOMPARE(secondsBehind(trigger, 10, at(19), true), 8.0);
        QCOMPARE(secondsBehind(trigger, 10, at(35), true), 8.0); // the next began at 18, the one behind it is due at 28
        QCOMPARE(secondsBehind(trigger, 10, at(40), true), 12.0);
        // Stopped while it was late: nothing waits any more. Found on real Spark, where no executor was ever released again.
        QCOMPARE(secondsBehind(trigger, 10, at(27), false), 8.0);
        QCOMPARE(secondsBehind(trigger, 10, at(28), false), 0.0);
        QCOMPARE(secondsBehind(late, 10, at(28), false), 0.0);
        QVERIFY(secondsBehind(late, 10, at(300), true) > 200); // another job may run, or this one hangs
        QCOMPARE(secondsBehind(late, 10, at(400), true), 0.0);
        QVERIFY(!session::isSilent(kept, 10, at(310)));
        QVERIFY(session::isSilent(kept, 10, at(320)));
    }
};

QTEST_APPLESS_MAIN(TestBatchRhythm)
#include "tst_batchrhythm.moc"
