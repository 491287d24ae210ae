// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/catalogue.h"

#include "support/builders.h"

#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using domain::Instant;
using domain::ReasonCode;
using std::chrono::minutes;
using std::chrono::seconds;
using test::kNoon;

namespace {

/// A minute: one batch of `logs` on `executors`, and the numbers at its end.
struct Minute {
    double logs = 0;
    double batchSeconds = 0;
    double executors = 0;
};

Observation at(Instant time, int target, std::optional<double> logsPerMinute, std::span<const BatchSample> batches = {})
{
    Observation now;
    now.numbers.time = time;
    now.numbers.target = target;
    now.numbers.registered = target;
    now.numbers.usable = target;
    now.numbers.logsPerMinute = logsPerMinute;
    now.batches = batches;
    return now;
}

domain::Decision run(const ThroughputSettings& settings, ThroughputState& state, Instant& time, int count, int target, const Minute& minute)
{
    domain::Decision decision;
    for (int i = 0; i < count; ++i) {
        time += minutes(1);
        const BatchSample batch{.ended = time, .seconds = minute.batchSeconds, .logs = minute.logs, .executors = minute.executors};
        decision = decide(settings, state, at(time, target, minute.logs, {&batch, 1}));
    }
    return decision;
}

} // namespace

class TestThroughput : public QObject {
    Q_OBJECT

private slots:
    void learnsBeforeItSpeaks()
    {
        ThroughputState state;
        Instant time = kNoon;
        QVERIFY(decide({}, state, at(time, 10, {})).reason.code == ReasonCode::NoData);
        const auto first = run({}, state, time, 1, 10, {.logs = 6'000, .batchSeconds = 30, .executors = 10});
        QCOMPARE(first.total, 10);
        QVERIFY((first.reason == domain::Reason{ReasonCode::Learning, {1, 3, 10}}));
        QVERIFY(run({}, state, time, 1, 10, {.logs = 6'000, .batchSeconds = 30, .executors = 10}).reason.code == ReasonCode::Learning);
        QVERIFY(run({}, state, time, 1, 10, {.logs = 6'000, .batchSeconds = 30, .executors = 10}).reason.code == ReasonCode::WithinBounds);
    }

    void applicationsWithoutRecordsAreLeftAlone()
    {
        ThroughputState state;
        Instant time = kNoon;
        const auto decision = run({}, state, time, 20, 10, {.logs = 0, .batchSeconds = 30, .executors = 10});
        QCOMPARE(decision.total, 10);
        QVERIFY(decision.reason.code == ReasonCode::NoData);
    }

    /// 6,000 logs in 30 s on 10: one can do 1,200 a minute, ten 12,000. The input of 6,000 wants 6,000 x 300/1,800 + 6,000/0.7 = 9,571;
    /// bounds: 6,000/1 = 6,000 and 1,000 + 6,000/0.4 = 16,000.
    void boundsByHand()
    {
        ThroughputState state;
        Instant time = kNoon;
        const auto decision = run({}, state, time, 5, 10, {.logs = 6'000, .batchSeconds = 30, .executors = 10});
        QCOMPARE(decision.total, 10);
        QVERIFY(decision.reason.code == ReasonCode::WithinBounds);
        QCOMPARE(*decision.reason.value("lower"), 6'000.0);
        QCOMPARE(*decision.reason.value("upper"), 16'000.0);
        QCOMPARE(*decision.reason.value("rate"), 6'000.0);
    }

    void shortByHand()
    {
        // 75 s for 6,000 on 10: 480 a minute each, 4,800 in all < 6,000. Wanted 9,571.43 / 4,800 x 10 = 19.94.
        ThroughputState state;
        Instant time = kNoon;
        const auto decision = run({}, state, time, 5, 10, {.logs = 6'000, .batchSeconds = 75, .executors = 10});
        QCOMPARE(decision.total, 20);
        QVERIFY((decision.reason == domain::Reason{ReasonCode::CapacityShort, {20, 4'800, 6'000}}));
        // The measured start-up of 36 s instead of Flink's restart of 5 min: 6,000 x 36/1,800 + 8,571.43 = 8,691.43; 18.1.
        Observation now = at(time, 10, 6'000);
        now.numbers.startupSeconds = 36;
        QCOMPARE(decide({}, state, now).total, 19);
    }

    void pendingOnesAreNotAskedForAgain()
    {
        // 20 were asked for, 10 have come: the capacity of the 20 is 9,600, and 6,000..16,000 is in order.
        ThroughputState state;
        Instant time = kNoon;
        run({}, state, time, 5, 10, {.logs = 6'000, .batchSeconds = 75, .executors = 10});
        const auto decision = run({}, state, time, 5, 20, {.logs = 6'000, .batchSeconds = 75, .executors = 10});
        QCOMPARE(decision.total, 20);
        QVERIFY(decision.reason.code == ReasonCode::WithinBounds);
    }

    void ampleByHandAndNoMoreThanTheFactor()
    {
        // 15 s for 6,000 on 10: 2,400 each, 24,000 > 16,000. 9,571.43 / 24,000 x 10 = 3.99, but no less than 0.4 x 10.
        ThroughputState state;
        Instant time = kNoon;
        const auto decision = run({}, state, time, 5, 10, {.logs = 6'000, .batchSeconds = 15, .executors = 10});
        QCOMPARE(decision.total, 4);
        QVERIFY((decision.reason == domain::Reason{ReasonCode::CapacityAmple, {4, 24'000, 6'000}}));
        ThroughputState other;
        QCOMPARE(run({.maxScaleDown = 0.3}, other, time, 5, 10, {.logs = 6'000, .batchSeconds = 15, .executors = 10}).total, 7);
        ThroughputState third;
        QCOMPARE(run({.maxScaleUp = 0.5}, third, time, 5, 10, {.logs = 6'000, .batchSeconds = 75, .executors = 10}).total, 15);
    }

    void aBacklogIsCaughtUpWithAndNothingIsReleased()
    {
        ThroughputState state;
        Instant time = kNoon;
        run({}, state, time, 5, 10, {.logs = 6'000, .batchSeconds = 15, .executors = 10});
        Observation now = at(time, 10, 6'000);
        // More than 5 min of input: 30,001 logs. What was ample stays.
        now.numbers.backlogLogs = 30'001;
        const auto busy = decide({}, state, now);
        QCOMPARE(busy.total, 10);
        QVERIFY(busy.reason.code == ReasonCode::WithinBounds);
        QVERIFY(!busy.reason.value("upper"));
        now.numbers.backlogLogs = 29'999; // 1,000 a minute of lag: bounds 7,000 and 17,000; 10,571 / 24,000 x 10 = 4.4
        QCOMPARE(decide({}, state, now).total, 5);
        // 900,000 waiting: 30,000 a minute to catch up; 36,000 > 24,000 is short. 39,571 / 24,000 x 10 = 16.5.
        now.numbers.backlogLogs = 900'000;
        QCOMPARE(decide({}, state, now).total, 17);
        // Where the source does not say: 9,000 s late x 100 logs a second are the same 900,000.
        now.numbers.backlogLogs.reset();
        now.numbers.behindSeconds = 9'000;
        QCOMPARE(decide({}, state, now).total, 17);
    }

    void theWindowForgets()
    {
        ThroughputState state;
        Instant time = kNoon;
        run({}, state, time, 30, 10, {.logs = 6'000, .batchSeconds = 15, .executors = 10});
        // Twice as much in four times the time, on the same: half way through the window both count, after it only the new.
        run({}, state, time, 15, 10, {.logs = 12'000, .batchSeconds = 60, .executors = 10});
        const auto decision = decide({}, state, at(time, 10, 12'000));
        QCOMPARE(*decision.reason.value("rate"), 12'000.0);
        QCOMPARE(*decision.reason.value("lower"), 12'000.0);
        time += minutes(20); // nothing at all for longer than the window
        const auto alone = decide({}, state, at(time, 10, 12'000));
        QVERIFY((alone.reason == domain::Reason{ReasonCode::Learning, {0, 3, 10}}));
    }

    void failedAndOldBatchesTeachNothing()
    {
        ThroughputState state;
        const std::vector<BatchSample> batches{{.ended = kNoon, .seconds = 10, .logs = 100, .executors = 10, .failed = true},
                                               {.ended = kNoon - minutes(16), .seconds = 10, .logs = 100, .executors = 10},
                                               {.ended = kNoon + minutes(2), .seconds = 10, .logs = 100, .executors = 10},
                                               {.ended = kNoon, .seconds = 10, .logs = 100, .executors = 0}};
        const auto decision = decide({}, state, at(kNoon, 10, 500, batches));
        QCOMPARE(*decision.reason.value("batches"), 0.0);
    }

    void observedScalabilityAsksForMore()
    {
        // Twice the executors, one and a half times the rate; and at four times, twice: alpha = (10x10 + 20x15 + 40x20) / (100 + 400 + 1600) / 1 = 0.571.
        const ThroughputSettings settings{.observedScalability = true};
        ThroughputState state;
        Instant time = kNoon;
        const auto stage = [&](int executors, double perMinute) {
            time += minutes(20);
            return run(settings, state, time, 15, executors, {.logs = perMinute, .batchSeconds = 60, .executors = static_cast<double>(executors)});
        };
        stage(10, 10'000);
        stage(20, 15'000);
        stage(40, 20'000);
        Observation now = at(time, 40, 20'000);
        now.numbers.backlogLogs = 600'000; // 20,000 a minute more: lower 40,000, wanted 3,333.3 + 20,000 + 28,571.4 = 51,904.8
        const auto decision = decide(settings, state, now);
        QVERIFY(decision.reason.code == ReasonCode::CapacityShort);
        QCOMPARE(decision.total, static_cast<int>(std::ceil(40 * 51'904.7619 / 20'000 / (1'200.0 / 2'100.0))));
        ThroughputState plain = state;
        QCOMPARE(decide({}, plain, now).total, 104); // 103.8, as if it were linear
        const auto policy = Policy::make(u"throughput"_s, {{u"observed_scalability"_s, true}});
        QVERIFY(policy);
        State any = state;
        const auto back = policy->stateFromJson(policy->toJson(any));
        QVERIFY(back);
        QVERIFY(std::get<ThroughputState>(*back) == state);
    }

    void foreignStatesAreRefused()
    {
        const auto policy = Policy::make(u"throughput"_s, {});
        QVERIFY(policy);
        QVERIFY(policy->stateFromJson(policy->toJson(policy->start())));
        for (const char* text : {"{}", R"({"slices":[],"seen":5})", R"({"slices":[[1,2]],"seen":[]})", R"({"slices":[[1,2,3,4,5,6,"x"]],"seen":[]})",
                                 R"({"slices":[[1,2,3,4,5,-6,7]],"seen":[]})", R"({"slices":[],"seen":[[1,2],[1,2],[1,2],[1,2],[1,2],[1,2]]})"}) {
            const auto state = policy->stateFromJson(QJsonDocument::fromJson(text).object());
            QVERIFY2(!state && state.error().code == domain::ErrorCode::BadArgument, text);
        }
    }

    void neverLessThanNone()
    {
        std::mt19937 random(22);
        std::uniform_real_distribution<double> uniform(-100, 100'000);
        const auto oddNumber = [&]() -> std::optional<double> {
            switch (random() % 8) {
            case 0: return std::nullopt;
            case 1: return std::numeric_limits<double>::quiet_NaN();
            case 2: return std::numeric_limits<double>::infinity();
            case 3: return std::numeric_limits<double>::max();
            case 4: return 0;
            default: return uniform(random);
            }
        };
        const auto odd = [&] { return oddNumber().value_or(0); };
        ThroughputState state;
        int moved = 0;
        for (int round = 0; round < 100'000; ++round) {
            if (random() % 1'000 == 0)
                state = {};
            const int target = static_cast<int>(random() % 60) - 5;
            const Instant time = random() % 100 == 0 ? domain::fromEpochMs(static_cast<qint64>(random()) - 2'000'000'000) : kNoon + seconds(round);
            const std::vector<BatchSample> batches{{time, odd(), odd(), odd(), odd(), odd(), random() % 9 == 0}, {time - seconds(random() % 2'000), 30, 0, 6'000, 10, 0, false}};
            Observation now = at(time, target, oddNumber(), batches);
            now.numbers.backlogLogs = oddNumber();
            now.numbers.behindSeconds = odd();
            now.numbers.startupSeconds = oddNumber();
            const ThroughputSettings settings{.utilisation = 0.01 + 0.0099 * (random() % 100), .boundary = 0.01 * (random() % 100), .observedScalability = random() % 2 == 0};
            const auto decision = decide(settings, state, now);
            QVERIFY(decision.total >= 0 && decision.total <= 1'000'000);
            moved += decision.total != std::max(0, target);
            if (decision.reason.code != ReasonCode::CapacityShort && decision.reason.code != ReasonCode::CapacityAmple)
                QCOMPARE(decision.total, std::max(0, target));
        }
        QVERIFY(moved > 1'000);
    }
};

QTEST_APPLESS_MAIN(TestThroughput)
#include "tst_throughput.moc"
