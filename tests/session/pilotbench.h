// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/plan.h"
#include "session/autopilot.h"
#include "session/commandqueue.h"
#include "session/store.h"

#include "support/builders.h"
#include "support/manualclock.h"

#include <QPromise>
#include <QTest>

namespace stoker::test {

/// Without delays of its own, so that a test sees what it asks for.
inline QVariantMap fixed(int executors, QVariantMap more = {})
{
    QVariantMap settings{{QStringLiteral("executors"), executors}, {QStringLiteral("stabilise_down_s"), 0}, {QStringLiteral("cooldown_down_s"), 0}};
    settings.insert(more);
    return settings;
}

inline bool isTarget(const domain::Command& command) { return std::holds_alternative<domain::SetTarget>(command.what); }

/// A driver that does at once what it is told, and says who owns the target.
class ObedientDriver final : public ports::CommandSink {
public:
    using Answer = domain::Result<domain::Receipt>;
    QFuture<Answer> send(const domain::ApplicationId&, const domain::Command& command) override
    {
        sent.push_back(command);
        QPromise<Answer> promise;
        promise.start();
        promise.addResult(answer(command));
        promise.finish();
        return promise.future();
    }
    Answer answer(const domain::Command& command)
    {
        if (refuse)
            return tl::unexpected(*refuse);
        domain::Receipt receipt;
        receipt.number = ++number;
        if (refuseCommands && !std::holds_alternative<domain::TakeLease>(command.what))
            return tl::unexpected(*refuseCommands);
        if (const auto* lease = std::get_if<domain::TakeLease>(&command.what)) {
            ++leases;
            owner = {};
            if (lease->kind == domain::OwnerKind::Policy)
                owner = {lease->kind, lease->name, lease->host, command.instanceId, std::nullopt, std::nullopt};
            receipt.owner = owner;
        } else if (const auto* wish = std::get_if<domain::SetTarget>(&command.what)) {
            receipt.was = target;
            target = *wish->total;
        } else if (const auto* release = std::get_if<domain::Release>(&command.what)) {
            for (const domain::ExecutorId& id : release->ids) {
                std::erase_if(executors, [&id](const auto& executor) { return executor.id == id; });
                receipt.outcomes.push_back({id, domain::Outcome::Removed});
            }
        }
        receipt.target = target;
        receipt.registered = static_cast<int>(executors.size());
        return receipt;
    }
    /// Those that are missing come, all at once.
    void fill()
    {
        while (static_cast<int>(executors.size()) < target)
            executors.push_back(makeExecutor(next++));
    }
    [[nodiscard]] int count(const std::function<bool(const domain::Command&)>& which) const
    {
        return static_cast<int>(std::count_if(sent.begin(), sent.end(), which));
    }

    std::vector<domain::Command> sent;
    std::optional<domain::Error> refuse;
    std::optional<domain::Error> refuseCommands; ///< but not the lease
    std::vector<domain::Executor> executors;
    domain::Owner owner;
    int target = 0;
    int next = 0;
    int leases = 0;
    qint64 number = 0;
};

/// An autopilot between a store and a command queue, on a clock moved by hand: one poll a second, eight executors at noon.
struct PilotBench {
    explicit PilotBench(int executors = 8) : commands(&driver, {false, QStringLiteral("ann@desk"), std::chrono::seconds{120}, 1}, clock), autopilot(store, commands, &driver, options(), clock)
    {
        driver.target = executors;
        driver.fill();
        poll();
    }
    static session::Autopilot::Options options()
    {
        session::Autopilot::Options result;
        result.by = QStringLiteral("ann@desk");
        return result;
    }

    std::shared_ptr<domain::Snapshot> look()
    {
        auto snapshot = makeSnapshot(clock.wall(), 0);
        snapshot->executors = driver.executors;
        std::sort(snapshot->executors.begin(), snapshot->executors.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        snapshot->target = driver.target;
        snapshot->owner = driver.owner;
        snapshot->batches = batches;
        if (change)
            change(*snapshot);
        return snapshot;
    }
    void poll()
    {
        const auto snapshot = look();
        const domain::SnapshotDiff diff = store.apply(snapshot);
        commands.observe(snapshot);
        autopilot.observe(diff);
        settle();
    }
    /// Polls once a second for so long; executors that are asked for are there at the next poll.
    void pass(int seconds, bool fills = true)
    {
        for (int i = 0; i < seconds; ++i) {
            clock.advance(domain::Millis{1'000});
            settle();
            if (fills)
                driver.fill();
            poll();
        }
    }
    /// Answers come by the event loop.
    void settle()
    {
        commands.wake();
        autopilot.wake();
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::sendPostedEvents();
            commands.wake();
        }
    }
    domain::Result<bool> steer(const QString& policy, const QVariantMap& settings, domain::Mode mode = domain::Mode::Autopilot)
    {
        if (const auto set = autopilot.setPlan({{}, policy, settings}); !set)
            return set;
        const auto entered = autopilot.setMode(mode);
        settle();
        return entered;
    }
    /// A batch that has just ended.
    void batch(double seconds, qint64 logs, double interval = 60)
    {
        domain::Batch one;
        one.id = QString::number(domain::toEpochMs(clock.wall() - domain::Millis{static_cast<qint64>(seconds * 1000)}));
        one.started = clock.wall() - domain::Millis{static_cast<qint64>(seconds * 1000)};
        one.durationSeconds = seconds;
        one.records = logs;
        one.intervalSeconds = interval;
        batches.push_back(one);
    }

    ManualClock clock;
    ObedientDriver driver;
    session::Store store;
    session::CommandQueue commands;
    session::Autopilot autopilot;
    std::vector<domain::Batch> batches;
    std::function<void(domain::Snapshot&)> change;
};

} // namespace stoker::test
