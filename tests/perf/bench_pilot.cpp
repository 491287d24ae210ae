// SPDX-License-Identifier: GPL-3.0-or-later
// What a tick of the autopilot costs over 10,000 executors: what the policy sees, the whole tick, and why each executor is not removed.
// A tick comes every five seconds, on the thread of the screen: all of it stays below 50 M instructions, 5 % of one second of a slow core. Why nobody is
// removed is made only for who asks.
#include "perf/bench.h"

#include "session/autopilot.h"
#include "session/commandqueue.h"
#include "session/store.h"
#include "session/witness.h"
#include "support/manualclock.h"

#include <cstdlib>
#include <memory>

using namespace stoker;
using domain::Instant;
using domain::Millis;

namespace {

constexpr int kExecutors = 10'000;
constexpr int kBatches = 60;

/// One poll of a stream of a batch a minute. A third of the executors hold something that keeps them, a third are busy.
domain::SnapshotPtr poll(Instant now, int target)
{
    auto snapshot = std::make_shared<domain::Snapshot>();
    snapshot->time = now;
    snapshot->source = domain::SourceKind::Plugin;
    snapshot->application.id = domain::ApplicationId(QStringLiteral("app-1"));
    snapshot->application.instance = domain::InstanceId(QStringLiteral("one"));
    snapshot->capabilities.target = snapshot->capabilities.idle = true;
    snapshot->target = target;
    snapshot->tasksRunning = kExecutors;
    snapshot->executors.reserve(kExecutors);
    for (int i = 0; i < kExecutors; ++i) {
        domain::Executor executor;
        executor.id = domain::ExecutorId(QString::number(i));
        executor.cores = executor.taskSlots = 4;
        executor.runningTasks = i % 3 == 0 ? 3 : 0;
        executor.cachedBlocks = i % 3 == 1 ? 2 : 0;
        executor.cachedBytes = executor.cachedBlocks * 1'000'000;
        executor.taskTimeMs = 1'000'000;
        executor.gcTimeMs = 20'000 + i % 977;
        executor.added = now - Millis{10'000'000 - i};
        snapshot->executors.push_back(std::move(executor));
    }
    for (int i = kBatches; i > 0; --i) {
        domain::Batch batch;
        batch.started = domain::fromEpochMs(domain::toEpochMs(now) / 60'000 * 60'000) - i * Millis{60'000};
        batch.id = QString::number(domain::toEpochMs(batch.started));
        batch.durationSeconds = 42 + i % 7;
        batch.records = 3'000'000 + 1'000 * i;
        batch.intervalSeconds = 60;
        snapshot->batches.push_back(batch);
    }
    return snapshot;
}

struct Bench {
    Bench() : commands(nullptr, {}, clock), autopilot(store, commands, nullptr, {}, clock) {}

    test::ManualClock clock;
    session::Store store;
    session::CommandQueue commands;
    session::Autopilot autopilot;
    session::Witness witness;
    domain::SnapshotDiff nothing;
};

std::shared_ptr<Bench> bench(int target)
{
    auto made = std::make_shared<Bench>();
    for (int i = 0; i < 3; ++i) {
        const auto snapshot = poll(made->clock.wall(), target);
        made->witness.update(made->store, made->store.apply(snapshot));
        made->commands.observe(snapshot);
        made->clock.advance(Millis{1'000});
    }
    return made;
}

std::function<void()> witness()
{
    return [all = bench(kExecutors)] {
        if (all->witness.observe(all->store, false, 0).executors.size() != kExecutors)
            std::abort();
    };
}

/// `executors`: of a fixed policy; fewer than there are, so that many would have to leave. Each repetition is one tick, as five seconds later.
std::function<std::function<void()>()> tick(int executors, bool asksWhy)
{
    return [executors, asksWhy]() -> std::function<void()> {
        auto all = bench(executors);
        const QVariantMap settings{{QStringLiteral("executors"), executors}, {QStringLiteral("stabilise_down_s"), 0}};
        if (!all->autopilot.setPlan({{}, QStringLiteral("fixed"), settings}) || !all->autopilot.setMode(domain::Mode::Shadow))
            std::abort();
        return [all, asksWhy] {
            const std::size_t before = all->autopilot.decisions().size();
            all->clock.advance(Millis{5'000});
            all->autopilot.observe(all->nothing);
            if (all->autopilot.decisions().size() != before + 1)
                std::abort();
            if (asksWhy && all->autopilot.whyNot().size() != kExecutors)
                std::abort();
        };
    };
}

} // namespace

int main(int argc, char** argv)
{
    using perf::Case;
    return perf::benchMain(argc, argv,
                           {
                               Case{"witness_10000", 0.25, 2, 12, witness},
                               Case{"pilot_tick_10000_nobody_leaves", 0.5, 2, 8, tick(kExecutors, false)},
                               Case{"pilot_tick_10000_half_leave", 10, 2, 8, tick(kExecutors / 2, false)},
                               Case{"pilot_tick_10000_half_leave_and_why", 22, 2, 8, tick(kExecutors / 2, true)},
                           });
}
