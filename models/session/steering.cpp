// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/steering.h"

#include <algorithm>

namespace stoker::session {

using domain::Command;
using domain::Error;
using domain::ErrorCode;
using domain::Executor;
using domain::ExecutorId;
using domain::ExecutorState;
using domain::ReleaseWay;
using domain::Result;
using domain::Snapshot;

namespace {

constexpr int kMostExecutors = 1'000'000;

Error badArgument(const char* name, const QVariant& value, const char* accepted)
{
    return {ErrorCode::BadArgument,
            {{QStringLiteral("name"), QString::fromLatin1(name)}, {QStringLiteral("value"), value}, {QStringLiteral("accepted"), QString::fromLatin1(accepted)}},
            false};
}

bool isLiving(const ExecutorId& id, const std::vector<Executor>& executors)
{
    const auto place = std::lower_bound(executors.begin(), executors.end(), id, [](const Executor& executor, const ExecutorId& wanted) { return executor.id < wanted; });
    return place != executors.end() && place->id == id;
}

/// An id that died before us is known, and its outcome is "gone"; one that never was is a mistake.
std::vector<ExecutorId> unknownOf(const std::vector<ExecutorId>& ids, const Snapshot& snapshot, const std::vector<Executor>& executors)
{
    std::vector<ExecutorId> unknown;
    for (const ExecutorId& id : ids) {
        const bool departed = std::any_of(snapshot.departed.begin(), snapshot.departed.end(), [&id](const domain::Departed& one) { return one.id == id; });
        if (!departed && !isLiving(id, executors))
            unknown.push_back(id);
    }
    return unknown;
}

QStringList texts(const std::vector<ExecutorId>& ids)
{
    QStringList result;
    for (const ExecutorId& id : ids)
        result.append(id.text);
    return result;
}

std::vector<ExecutorId> distinct(std::vector<ExecutorId> ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Result<std::vector<Command>> planTarget(const Intent& intent, const Snapshot& snapshot, const std::vector<Executor>& executors,
                                        const policy::VictimOrder& order, const QString& by)
{
    if (intent.total.has_value() == intent.add.has_value())
        return tl::unexpected(badArgument("total", intent.total.value_or(0), "total or add"));
    if (intent.total && (*intent.total < 0 || *intent.total > kMostExecutors))
        return tl::unexpected(badArgument("total", *intent.total, "0..1000000"));
    if (intent.add && (*intent.add < -kMostExecutors || *intent.add > kMostExecutors))
        return tl::unexpected(badArgument("add", *intent.add, "-1000000..1000000"));
    const int total = plannedTotal(intent, snapshot, static_cast<int>(executors.size()));
    if (total < 0)
        return tl::unexpected(badArgument("add", *intent.add, "-target..1000000"));
    std::vector<Command> commands;
    commands.push_back(Command{domain::SetTarget{intent.total, intent.add}, intent.reason, by, {}});
    if (intent.keep)
        return commands;
    auto victims = surplus(total, executors, order);
    if (!victims)
        return tl::unexpected(victims.error());
    if (victims->empty())
        return commands;
    const auto way = resolveWay(intent.way, snapshot.capabilities);
    if (!way)
        return tl::unexpected(way.error());
    // replace: the target was just set to what is wanted, and must not be moved again by the release.
    commands.push_back(Command{domain::Release{std::move(*victims), *way, true, intent.wait}, intent.reason, by, {}});
    return commands;
}

/// Between the decision and the moment of sending an executor may have taken a task or a block: it is spared then.
Result<std::vector<Command>> planSteer(const Intent& intent, const Snapshot& snapshot, const std::vector<Executor>& executors, const QString& by)
{
    if (!intent.total || *intent.total < 0 || *intent.total > kMostExecutors)
        return tl::unexpected(badArgument("total", intent.total.value_or(0), "0..1000000"));
    std::vector<ExecutorId> victims;
    const auto wanted = distinct(intent.ids);
    for (const Executor& executor : executors) {
        const bool stays = executor.isUsable() || executor.state == ExecutorState::Excluded;
        if (stays && std::binary_search(wanted.begin(), wanted.end(), executor.id) && !policy::isProtected(executor, intent.spare))
            victims.push_back(executor.id);
    }
    std::vector<Command> commands;
    if (victims.empty() || snapshot.target != intent.total)
        commands.push_back(Command{domain::SetTarget{intent.total, std::nullopt}, intent.reason, by, intent.instanceId});
    if (victims.empty())
        return commands;
    const auto way = resolveWay(intent.way, snapshot.capabilities);
    if (!way)
        return tl::unexpected(way.error());
    commands.push_back(Command{domain::Release{std::move(victims), *way, true, intent.wait}, intent.reason, by, intent.instanceId});
    return commands;
}

} // namespace

policy::Protection protectionFor(ReleaseWay way, const domain::Capabilities& capabilities)
{
    policy::Protection protection;
    // Tasks end by themselves unless forced; cache and shuffle survive where Spark moves them.
    protection.busy = way == ReleaseWay::Force;
    protection.cache = !(way == ReleaseWay::Drain && capabilities.migratesCache);
    protection.neededShuffle = !(way == ReleaseWay::Drain && capabilities.migratesShuffle);
    return protection;
}

std::optional<Error> steeringBlocked(const SteeringState& state)
{
    if (state.readOnly)
        return Error{ErrorCode::ReadOnly, {}, false};
    if (!state.snapshot)
        return Error{ErrorCode::Stale, {{QStringLiteral("seconds"), state.staleSeconds.value_or(0)}}, true};
    const Snapshot& snapshot = *state.snapshot;
    const domain::Capabilities& capabilities = snapshot.capabilities;
    const QString everything = capabilities.because.value(QStringLiteral("*"));
    const auto saysSo = [&](const char* code) {
        const QString text = QString::fromLatin1(code);
        return everything == text || capabilities.because.value(QStringLiteral("target")) == text;
    };
    if (!state.hasSink || snapshot.source == domain::SourceKind::Rest || saysSo("no_plugin"))
        return Error{ErrorCode::NoPlugin, {}, false};
    if (saysSo("local_mode") || snapshot.ceiling.because == domain::CeilingBecause::LocalMode)
        return Error{ErrorCode::LocalMode, {}, false};
    if (snapshot.dynamicAllocation || saysSo("dynamic_allocation"))
        return Error{ErrorCode::DynamicAllocation, {}, false};
    if (saysSo("read_only"))
        return Error{ErrorCode::ReadOnly, {}, false};
    if (snapshot.source == domain::SourceKind::Plugin) {
        // A token that was sent and is not known to the driver was dropped by a proxy: the body of the command carries it as well.
        if (everything == u"token_missing")
            return Error{ErrorCode::TokenMissing, {}, false};
        if (capabilities.tokenOk == false)
            return Error{ErrorCode::TokenWrong, {}, false};
        if (capabilities.mayModify == false)
            return Error{ErrorCode::ModifyDenied, {{QStringLiteral("user"), snapshot.application.user}}, false};
    }
    if (state.staleSeconds)
        return Error{ErrorCode::Stale, {{QStringLiteral("seconds"), *state.staleSeconds}}, true};
    if (saysSo("starting"))
        return Error{ErrorCode::Starting, {}, true};
    if (!capabilities.target) {
        return Error{ErrorCode::NotCapable,
                     {{QStringLiteral("capability"), QStringLiteral("target")}, {QStringLiteral("because"), capabilities.because.value(QStringLiteral("target"), everything)}},
                     false};
    }
    return std::nullopt;
}

Result<ReleaseWay> resolveWay(ReleaseWay way, const domain::Capabilities& capabilities)
{
    const auto check = [&](bool can, const char* name) -> Result<ReleaseWay> {
        if (can)
            return way;
        const QString capability = QString::fromLatin1(name);
        return domain::failure(ErrorCode::NotCapable, {{QStringLiteral("capability"), capability},
                                                       {QStringLiteral("because"), capabilities.because.value(capability, capabilities.because.value(QStringLiteral("*")))}});
    };
    switch (way) {
    case ReleaseWay::Best:
        way = capabilities.drain ? ReleaseWay::Drain : ReleaseWay::Idle;
        return check(capabilities.drain || capabilities.idle, "idle");
    case ReleaseWay::Drain: return check(capabilities.drain, "drain");
    case ReleaseWay::Idle: return check(capabilities.idle, "idle");
    case ReleaseWay::Force: return check(capabilities.force, "force");
    }
    return way;
}

int plannedTotal(const Intent& intent, const Snapshot& snapshot, int registered)
{
    if (intent.total)
        return *intent.total;
    return snapshot.target.value_or(registered) + intent.add.value_or(0);
}

Result<std::vector<ExecutorId>> surplus(int total, const std::vector<Executor>& executors, const policy::VictimOrder& order)
{
    const auto leaving = [](const Executor& executor) { return executor.state == ExecutorState::Draining || executor.state == ExecutorState::Removing; };
    const auto staying = static_cast<int>(executors.size() - static_cast<std::size_t>(std::count_if(executors.begin(), executors.end(), leaving)));
    // A target names a number, so the order decides and nobody is spared; who it hits stands in the plan and in the ledger.
    return policy::chooseVictims(executors, std::max(0, staying - total), order, policy::Protection{false, false, false, false});
}

Result<std::vector<Command>> planCommands(const Intent& intent, const Snapshot& snapshot, const std::vector<Executor>& executors,
                                          const policy::VictimOrder& order, const QString& by)
{
    if (intent.wait < std::chrono::seconds{0} || intent.wait > std::chrono::hours{1})
        return tl::unexpected(badArgument("wait", static_cast<qlonglong>(intent.wait.count()), "0..3600"));
    if (intent.kind == Intent::Kind::SetTarget)
        return planTarget(intent, snapshot, executors, order, by);
    if (intent.kind == Intent::Kind::Steer)
        return planSteer(intent, snapshot, executors, by);

    const auto way = resolveWay(intent.way, snapshot.capabilities);
    if (!way)
        return tl::unexpected(way.error());
    if (intent.replace && !snapshot.capabilities.replace) {
        return domain::failure(ErrorCode::NotCapable, {{QStringLiteral("capability"), QStringLiteral("replace")},
                                                       {QStringLiteral("because"), snapshot.capabilities.because.value(QStringLiteral("replace"))}});
    }
    std::vector<ExecutorId> ids;
    if (intent.kind == Intent::Kind::Release) {
        ids = distinct(intent.ids);
        if (ids.empty())
            return tl::unexpected(badArgument("ids", QString(), "one or more executor ids"));
        if (const auto unknown = unknownOf(ids, snapshot, executors); !unknown.empty())
            return domain::failure(ErrorCode::UnknownExecutors, {{QStringLiteral("ids"), texts(unknown)}});
    } else {
        if (intent.count <= 0)
            return tl::unexpected(badArgument("count", intent.count, "1 or more"));
        auto victims = policy::chooseVictims(executors, intent.count, order, protectionFor(*way, snapshot.capabilities));
        if (!victims)
            return tl::unexpected(victims.error());
        ids = std::move(*victims);
    }
    return std::vector{Command{domain::Release{std::move(ids), *way, intent.replace, intent.wait}, intent.reason, by, {}}};
}

} // namespace stoker::session
