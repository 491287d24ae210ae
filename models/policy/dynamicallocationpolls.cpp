// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/dynamicallocationpolls.h"

#include <QJsonArray>

#include <algorithm>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::Executor;
using domain::ExecutorState;
using domain::Instant;
using domain::Millis;
using domain::ReasonCode;

namespace {

/// The time from which on it may leave; empty = not while this holds.
std::optional<Instant> deadlineOf(const DynamicAllocationSettings& settings, const Executor& executor)
{
    const bool stays = executor.state == ExecutorState::Active || executor.state == ExecutorState::Excluded;
    if (!stays || executor.isBusy() || !executor.idleSince)
        return std::nullopt;
    Millis timeout = settings.executorIdleTimeout;
    if (executor.cachedBlocks > 0) {
        if (!settings.cachedExecutorIdleTimeout)
            return std::nullopt;
        timeout = std::max(timeout, *settings.cachedExecutorIdleTimeout);
    }
    if (settings.shuffleTracking && executor.holdsShuffle) {
        if (executor.shuffleNeeded.value_or(true) || !settings.shuffleTrackingTimeout)
            return std::nullopt;
        timeout = std::max(timeout, *settings.shuffleTrackingTimeout);
    }
    return *executor.idleSince + timeout;
}

struct TimedOut {
    std::vector<domain::ExecutorId> ids; ///< "10" before "9", as Spark sorts them
    double idleSeconds = 0;              ///< the longest
};

TimedOut timedOut(const DynamicAllocationSettings& settings, DynamicAllocationState& state, const Observation& now)
{
    TimedOut result;
    std::vector<domain::ExecutorId> stillReleased;
    for (const Executor& executor : now.executors) {
        const auto deadline = deadlineOf(settings, executor);
        if (std::binary_search(state.released.begin(), state.released.end(), executor.id)) {
            if (!executor.isBusy())
                stillReleased.push_back(executor.id);
        } else if (deadline && *deadline <= now.numbers.time) {
            result.ids.push_back(executor.id);
            result.idleSeconds = std::max(result.idleSeconds, domain::seconds(now.numbers.time - *executor.idleSince));
        }
    }
    std::sort(stillReleased.begin(), stillReleased.end());
    state.released = std::move(stillReleased);
    std::sort(result.ids.begin(), result.ids.end(), [](const auto& a, const auto& b) { return a.text < b.text; });
    return result;
}

/// Every step that was due by `now`, at the times at which Spark would have made them. Returns how many executors they add.
int climb(const DynamicAllocationSettings& settings, DynamicAllocationState& state, int needed, int live, Instant now)
{
    int added = 0;
    while (state.addTime && *state.addTime <= now) {
        const int delta = state.ramp.raise(needed, live, settings.minExecutors, settings.maxExecutors);
        if (delta <= 0) {
            // It stays due, and what grows from now on is asked for at once; but the time gone by in vain must not be made up for later.
            state.addTime = now;
            break;
        }
        state.ramp.acknowledge(delta);
        state.addTime = *state.addTime + settings.sustainedSchedulerBacklogTimeout;
        added += delta;
    }
    return added;
}

} // namespace

domain::Decision decide(const DynamicAllocationSettings& settings, DynamicAllocationState& state, const Observation& now)
{
    const domain::Observed& numbers = now.numbers;
    if (!state.started) {
        state.started = true;
        // An application that has been running for a while was brought to where it is by somebody.
        state.ramp.target = std::clamp(std::max(settings.initialExecutors, numbers.target), settings.minExecutors, settings.maxExecutors);
    }
    const TimedOut idle = timedOut(settings, state, now);
    if (numbers.tasksPending + numbers.tasksRunning > 0 || !idle.ids.empty())
        state.initializing = false;
    if (numbers.tasksPending <= 0) {
        state.addTime.reset();
        state.ramp.toAdd = 1;
    } else if (!state.addTime) {
        state.addTime = numbers.time + settings.schedulerBacklogTimeout;
    }

    const int needed = executorsForTasks(qint64{numbers.tasksPending} + numbers.tasksRunning, settings.executorAllocationRatio, numbers.slotsPerExecutor);
    const int before = state.ramp.target;
    if (!state.initializing) {
        if (needed < state.ramp.target)
            state.ramp.lower(needed, settings.minExecutors);
        else
            climb(settings, state, needed, numbers.registered, numbers.time);
    }

    domain::Decision decision;
    decision.total = state.ramp.target;
    const auto leaving = std::count_if(now.executors.begin(), now.executors.end(), [](const Executor& executor) {
        return executor.state == ExecutorState::Draining || executor.state == ExecutorState::Removing;
    });
    const auto released = static_cast<qint64>(state.released.size());
    const qint64 spare = static_cast<qint64>(now.executors.size()) - leaving - released - std::max(settings.minExecutors, state.ramp.target);
    const auto count = std::clamp<qint64>(spare, 0, static_cast<qint64>(idle.ids.size()));
    decision.releases.assign(idle.ids.begin(), idle.ids.begin() + count);
    state.released.insert(state.released.end(), decision.releases.begin(), decision.releases.end());
    std::sort(state.released.begin(), state.released.end());

    const double needs = needed;
    if (!decision.releases.empty())
        decision.reason = {ReasonCode::IdleTimeout, {static_cast<double>(decision.releases.size()), idle.idleSeconds}};
    else if (state.ramp.target < before)
        decision.reason = {ReasonCode::NeedFell, {needs}};
    else if (state.ramp.target > before)
        decision.reason = {ReasonCode::BacklogRamp, {needs, static_cast<double>(state.ramp.target - before)}};
    else if (needed > settings.maxExecutors && state.ramp.target >= settings.maxExecutors)
        decision.reason = {ReasonCode::AtMaximum, {static_cast<double>(settings.maxExecutors)}};
    else
        decision.reason = {ReasonCode::Steady, {needs, static_cast<double>(state.ramp.target)}};
    return decision;
}

QJsonObject toJson(const DynamicAllocationState& state)
{
    QJsonArray released;
    for (const domain::ExecutorId& id : state.released)
        released.append(id.text);
    QJsonObject json{{u"started"_s, state.started},
                     {u"initializing"_s, state.initializing},
                     {u"target"_s, state.ramp.target},
                     {u"to_add"_s, state.ramp.toAdd},
                     {u"released"_s, released}};
    if (state.addTime)
        json.insert(u"add_time_ms"_s, domain::toEpochMs(*state.addTime));
    return json;
}

domain::Result<DynamicAllocationState> dynamicAllocationStateFromJson(const QJsonObject& json)
{
    const auto bad = [&json](const QString& name, const QString& accepted) { return badParameter(name.toStdString(), json.value(name).toVariant(), accepted); };
    for (const QString& name : {u"started"_s, u"initializing"_s}) {
        if (!json.value(name).isBool())
            return bad(name, u"true, false"_s);
    }
    DynamicAllocationState state;
    state.started = json.value(u"started"_s).toBool();
    state.initializing = json.value(u"initializing"_s).toBool();
    state.ramp.target = json.value(u"target"_s).toInt(-1);
    state.ramp.toAdd = json.value(u"to_add"_s).toInt(-1);
    if (state.ramp.target < 0)
        return bad(u"target"_s, u"0..…"_s);
    if (state.ramp.toAdd < 1)
        return bad(u"to_add"_s, u"1..…"_s);
    if (const QJsonValue time = json.value(u"add_time_ms"_s); !time.isUndefined()) {
        if (!time.isDouble())
            return bad(u"add_time_ms"_s, u"…"_s);
        state.addTime = domain::fromEpochMs(time.toInteger());
    }
    if (!json.value(u"released"_s).isArray())
        return bad(u"released"_s, u"[…]"_s);
    for (const QJsonValue& id : json.value(u"released"_s).toArray())
        state.released.emplace_back(id.toString());
    std::sort(state.released.begin(), state.released.end());
    return state;
}

} // namespace stoker::policy
