// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/catalogue.h"

#include "support/builders.h"

#include <QTest>

#include <random>

using namespace stoker;
using namespace stoker::policy;
using namespace Qt::StringLiterals;
using domain::ReasonCode;
using test::kNoon;
using test::makeExecutor;

namespace {

/// So many executors asked for and registered, none of them known one by one.
Observation cluster(int target, int registered, std::optional<double> cpuPercent = {})
{
    Observation now;
    now.numbers.time = kNoon;
    now.numbers.target = target;
    now.numbers.registered = registered;
    now.numbers.usable = registered;
    now.numbers.cpuPercent = cpuPercent;
    return now;
}

domain::Decision decideOnce(const TargetTrackingSettings& settings, const Observation& now)
{
    TargetTrackingState state;
    return decide(settings, state, now);
}

std::vector<domain::Executor> executorsWith(const std::vector<std::optional<double>>& cpu)
{
    std::vector<domain::Executor> executors;
    for (std::size_t i = 0; i < cpu.size(); ++i) {
        executors.push_back(makeExecutor(static_cast<int>(i)));
        executors.back().cpuPercent = cpu[i];
    }
    return executors;
}

Observation cluster(int target, const std::vector<domain::Executor>& executors)
{
    Observation now = cluster(target, static_cast<int>(executors.size()));
    now.executors = executors;
    return now;
}

constexpr TargetTrackingSettings kCpu{TrackedMetric::CpuPercent, 50, 0.1};

} // namespace

class TestTargetTracking : public QObject {
    Q_OBJECT

private slots:
    void kubernetesOwnExamples()
    {
        // horizontal-pod-autoscale.md: 200m against 100m doubles, 50m halves.
        const TargetTrackingSettings settings{TrackedMetric::CpuPercent, 100, 0.1};
        const auto twice = decideOnce(settings, cluster(4, 4, 200.0));
        QCOMPARE(twice.total, 8);
        QVERIFY((twice.reason == domain::Reason{ReasonCode::AboveTarget, {200, 100, 8}}));
        const auto half = decideOnce(settings, cluster(4, 4, 50.0));
        QCOMPARE(half.total, 2);
        QVERIFY((half.reason == domain::Reason{ReasonCode::BelowTarget, {50, 100, 2}}));
    }

    void roundsUpWithoutNoise_data()
    {
        QTest::addColumn<int>("executors");
        QTest::addColumn<double>("cpu");
        QTest::addColumn<double>("target");
        QTest::addColumn<int>("wanted");
        QTest::newRow("just above a whole one") << 10 << 56.0 << 50.0 << 12; // 11.2
        QTest::newRow("a whole one exactly") << 10 << 60.0 << 50.0 << 12;
        QTest::newRow("a whole one after a division that is not") << 10 << 66.0 << 55.0 << 12;
        QTest::newRow("a third") << 3 << 80.0 << 60.0 << 4;
        QTest::newRow("seven tenths of seven") << 7 << 42.0 << 60.0 << 5; // 4.9
        QTest::newRow("release rounds up too") << 10 << 41.0 << 50.0 << 9; // 8.2
        QTest::newRow("to nothing") << 10 << 0.0 << 50.0 << 0;
    }
    void roundsUpWithoutNoise()
    {
        QFETCH(const int, executors);
        QFETCH(const double, cpu);
        QFETCH(const double, target);
        QTEST(decideOnce({TrackedMetric::CpuPercent, target, 0.1}, cluster(executors, executors, cpu)).total, "wanted");
    }

    void nothingWithinTheTolerance_data()
    {
        QTest::addColumn<double>("cpu");
        QTest::addColumn<int>("wanted");
        QTest::newRow("in the middle") << 50.0 << 100;
        QTest::newRow("upper edge") << 55.0 << 100;
        QTest::newRow("above it") << 55.1 << 111; // 110.2
        QTest::newRow("lower edge") << 45.0 << 100;
        QTest::newRow("below it") << 44.9 << 90; // 89.8
    }
    void nothingWithinTheTolerance()
    {
        QFETCH(const double, cpu);
        QFETCH(const int, wanted);
        const auto decision = decideOnce(kCpu, cluster(100, 100, cpu));
        QCOMPARE(decision.total, wanted);
        QCOMPARE(decision.reason.code == ReasonCode::WithinTolerance, wanted == 100);
    }

    void withoutFiguresTheTargetStays()
    {
        for (const auto& now : {cluster(7, 7), cluster(7, 0, 90.0), cluster(7, 7, std::numeric_limits<double>::quiet_NaN())}) {
            const auto decision = decideOnce(kCpu, now);
            QCOMPARE(decision.total, 7);
            QVERIFY(decision.reason.code == ReasonCode::NoData);
        }
        for (const TrackedMetric metric : {TrackedMetric::BusyPercent, TrackedMetric::BatchPercent, TrackedMetric::LogsPerExecutor})
            QVERIFY(decideOnce({metric, 50, 0.1}, cluster(7, 0)).reason.code == ReasonCode::NoData);
    }

    void missingOnesCountAsFullOnRelease()
    {
        // Eight at 20 % of 50, two unknown: (160 + 200) / 10 = 36 %, so 7.2 -> 8, and not the 3.2 -> 4 of those that answer.
        const auto executors = executorsWith({20, 20, 20, 20, 20, 20, 20, 20, {}, {}});
        const auto decision = decideOnce(kCpu, cluster(10, executors));
        QCOMPARE(decision.total, 8);
        QVERIFY((decision.reason == domain::Reason{ReasonCode::BelowTarget, {36, 50, 8}}));
    }

    void missingOnesCountAsIdleOnGrowth()
    {
        // Eight at 90 %, two unknown: 720 / 10 = 72 %, so 14.4 -> 15.
        const auto executors = executorsWith({90, 90, 90, 90, 90, 90, 90, 90, {}, {}});
        QCOMPARE(decideOnce(kCpu, cluster(10, executors)).total, 15);
    }

    void missingOnesThatTurnTheDirectionStopIt()
    {
        // Half at 30 % would release; with the other half at 100 % it would grow.
        const auto release = executorsWith({30, 30, {}, {}});
        const auto stays = decideOnce(kCpu, cluster(4, release));
        QCOMPARE(stays.total, 4);
        QVERIFY(stays.reason.code == ReasonCode::Steady);
        // 70 % would grow; with the other half at 0 % it would release.
        const auto growth = executorsWith({70, 70, {}, {}});
        QCOMPARE(decideOnce(kCpu, cluster(4, growth)).total, 4);
        // 20 % and one of 100 %: 40/50 is still a release, of less.
        QCOMPARE(decideOnce(kCpu, cluster(4, executorsWith({20, 20, 20, {}}))).total, 4); // 160 / 50 = 3.2
        // Into the tolerance: (3 x 33 + 100) / 4 = 49.75.
        const auto within = executorsWith({33, 33, 33, {}});
        QVERIFY(decideOnce(kCpu, cluster(4, within)).reason.code == ReasonCode::WithinTolerance);
    }

    void youngAndStartingOnesAreNotReady()
    {
        auto executors = executorsWith({90, 90, 90, 90, 90, 5, 5});
        executors[5].added = kNoon - std::chrono::seconds(29);
        executors[6].memoryMaxBytes = 0; // registered, no block manager yet
        QVERIFY(executors[6].isStarting());
        // 450 / 7 = 64.3 %: 9 wanted. Their 5 % is not looked at, only that they count as idle.
        QCOMPARE(decideOnce(kCpu, cluster(7, executors)).total, 9);
        executors[5].added = kNoon - std::chrono::seconds(30);
        executors[6].memoryMaxBytes = 1;
        QCOMPARE(decideOnce(kCpu, cluster(7, executors)).total, 10); // 460 / 50 = 9.2
        // On release they are left out: 5 at 20 % want 2.
        auto quiet = executorsWith({20, 20, 20, 20, 20, 90});
        quiet[5].added = kNoon;
        QCOMPARE(decideOnce(kCpu, cluster(6, quiet)).total, 2);
    }

    void leavingOnesAreLeftOut()
    {
        auto executors = executorsWith({90, 90, 0, 0});
        executors[2].state = domain::ExecutorState::Draining;
        executors[3].state = domain::ExecutorState::Removing;
        QCOMPARE(decideOnce(kCpu, cluster(2, executors)).total, 4); // 180 / 50 = 3.6
    }

    void aWholeIsEnoughWhereNobodyIsKnown()
    {
        auto executors = executorsWith({{}, {}, {}, {}});
        Observation now = cluster(4, executors);
        now.numbers.cpuPercent = 100;
        QCOMPARE(decideOnce(kCpu, now).total, 8);
    }

    void nothingRunsAwayWhileExecutorsArePending()
    {
        // 10 at 100 % of 50: 20. As long as the others have not come, it stays at 20, however often it is asked, and however hot the ten are.
        Observation now = cluster(10, 10, 100.0);
        for (int tick = 0; tick < 40; ++tick) {
            now.numbers.target = decideOnce(kCpu, now).total;
            QCOMPARE(now.numbers.target, 20);
        }
        // Some have come, and the load is spread over them.
        now = cluster(20, 15, 100.0 * 10 / 15);
        QCOMPARE(decideOnce(kCpu, now).total, 20);
        now = cluster(20, 20, 50.0);
        QCOMPARE(decideOnce(kCpu, now).total, 20);
    }

    void noGrowthBecauseOfThoseThatAreLeaving()
    {
        // The target is 10 already, 20 are still there at 40 %: 16 would be more than the target, although the value is below.
        const auto decision = decideOnce(kCpu, cluster(10, 20, 40.0));
        QCOMPARE(decision.total, 10);
        QVERIFY(decision.reason.code == ReasonCode::Steady);
    }

    void busyPercentIsOfTheUsable()
    {
        const TargetTrackingSettings settings{TrackedMetric::BusyPercent, 50, 0.1};
        Observation now = cluster(10, 10);
        now.numbers.busy = 9;
        QCOMPARE(decideOnce(settings, now).total, 18);
        auto executors = executorsWith({{}, {}, {}, {}});
        executors[0].runningTasks = 1;
        QCOMPARE(decideOnce(settings, cluster(4, executors)).total, 2); // 25 %
    }

    void aBatchIsMultipliedOnlyOnce()
    {
        const TargetTrackingSettings settings{TrackedMetric::BatchPercent, 50, 0.1};
        const auto policy = Policy::make(u"target-tracking"_s, {{u"metric"_s, u"batch_percent"_s}, {u"target"_s, 50}});
        QVERIFY(policy);
        State state = policy->start();
        const std::vector<BatchSample> batches{{.ended = kNoon, .seconds = 48, .logs = 1, .executors = 10}, {.ended = kNoon, .seconds = 5, .executors = 10, .failed = true}};
        Observation now = cluster(10, 10);
        now.numbers.deadlineSeconds = 60;
        now.batches = batches;
        const auto first = policy->decide(state, now);
        QCOMPARE(first.total, 16);
        QVERIFY((first.reason == domain::Reason{ReasonCode::AboveTarget, {80, 50, 16}}));
        // All have come, and no batch has ended since: that the ten took 80 % is no news.
        now = cluster(16, 16);
        now.numbers.deadlineSeconds = 60;
        now.numbers.batchSeconds = 48;
        QVERIFY(policy->decide(state, now).reason.code == ReasonCode::Steady);
        State restored = *policy->stateFromJson(policy->toJson(state));
        QVERIFY(restored == state);
        QCOMPARE(policy->decide(restored, now).total, 16);
        QVERIFY(!policy->stateFromJson({}));
        // Before the first one is seen, those that are usable now.
        now.numbers.batchSeconds = 60;
        QCOMPARE(decideOnce(settings, now).total, 32);
    }

    void sumsAreSharedOut()
    {
        const TargetTrackingSettings logs{TrackedMetric::LogsPerExecutor, 1'000, 0.1};
        Observation now = cluster(10, 4);
        now.numbers.logsPerMinute = 15'500;
        const auto decision = decideOnce(logs, now);
        QCOMPARE(decision.total, 16); // whatever is registered
        QVERIFY((decision.reason == domain::Reason{ReasonCode::AboveTarget, {1'550, 1'000, 16}}));
        now.numbers.logsPerMinute = 10'900;
        QVERIFY(decideOnce(logs, now).reason.code == ReasonCode::WithinTolerance);

        const TargetTrackingSettings tasks{TrackedMetric::TasksPerSlot, 1.5, 0.1};
        now.numbers.slotsPerExecutor = 4;
        now.numbers.tasksRunning = 40;
        now.numbers.tasksPending = 100;
        QCOMPARE(decideOnce(tasks, now).total, 24); // 140 / 6 = 23.3
        now.numbers.target = 0;
        QCOMPARE(decideOnce(tasks, now).total, 24);
        now.numbers.tasksRunning = now.numbers.tasksPending = 0;
        QCOMPARE(decideOnce(tasks, now).total, 0);
    }

    void aPercentageIsNoDefaultForSums()
    {
        for (const auto& metric : {u"logs_per_executor"_s, u"tasks_per_slot"_s}) {
            const auto bare = Policy::make(u"target-tracking"_s, {{u"metric"_s, metric}});
            QVERIFY(!bare && bare.error().code == domain::ErrorCode::MissingArgument);
            QCOMPARE(bare.error().values.value(u"name"_s).toString(), u"target"_s);
            QVERIFY(Policy::make(u"target-tracking"_s, {{u"metric"_s, metric}, {u"target"_s, 2}}));
        }
        QVERIFY(Policy::make(u"target-tracking"_s, {}));
        QVERIFY(!Policy::make(u"target-tracking"_s, {{u"target"_s, 0}}));
    }

    void neverLessThanNone()
    {
        std::mt19937 random(21);
        std::uniform_real_distribution<double> uniform(-50, 250);
        const auto oddNumber = [&]() -> std::optional<double> {
            switch (random() % 6) {
            case 0: return std::nullopt;
            case 1: return std::numeric_limits<double>::quiet_NaN();
            case 2: return std::numeric_limits<double>::infinity();
            case 3: return std::numeric_limits<double>::max();
            default: return uniform(random);
            }
        };
        const auto odd = [&] { return oddNumber().value_or(0); };
        for (int round = 0; round < 100'000; ++round) {
            const int target = static_cast<int>(random() % 60) - 5;
            Observation now = cluster(target, static_cast<int>(random() % 60) - 5, oddNumber());
            now.numbers.usable = static_cast<int>(random() % 60) - 5;
            now.numbers.busy = static_cast<int>(random() % 60) - 5;
            now.numbers.slotsPerExecutor = static_cast<int>(random() % 5) - 1;
            now.numbers.tasksRunning = random() % 50 == 0 ? std::numeric_limits<int>::max() : static_cast<int>(random() % 100) - 5;
            now.numbers.tasksPending = random() % 50 == 0 ? std::numeric_limits<int>::max() : static_cast<int>(random() % 100) - 5;
            now.numbers.logsPerMinute = oddNumber();
            now.numbers.batchSeconds = oddNumber();
            now.numbers.deadlineSeconds = oddNumber();
            const std::vector<BatchSample> batches{{kNoon, odd(), odd(), odd(), odd(), odd(), false}};
            if (random() % 2 == 0)
                now.batches = batches;
            std::vector<domain::Executor> executors;
            if (random() % 2 == 0)
                executors = executorsWith({oddNumber(), oddNumber(), oddNumber()});
            now.executors = executors;
            const TargetTrackingSettings settings{static_cast<TrackedMetric>(random() % 5), std::abs(uniform(random)) + 0.001, 0.1};
            const auto decision = decideOnce(settings, now);
            QVERIFY(decision.total >= 0 && decision.total <= 1'000'000);
            if (decision.reason.code == ReasonCode::AboveTarget)
                QVERIFY(decision.total > target);
            else if (decision.reason.code == ReasonCode::BelowTarget)
                QVERIFY(decision.total < target);
            else
                QCOMPARE(decision.total, std::max(0, target));
        }
    }
};

QTEST_APPLESS_MAIN(TestTargetTracking)
#include "tst_targettracking.moc"
