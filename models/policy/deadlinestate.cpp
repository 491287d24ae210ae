// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/deadline.h"

#include "policy/statejson.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::Observed;

namespace {

// Of how many executors the tasks of a batch fill at one time, the most counts: polls see the beginning of a stage by chance. Half of it is gone after 34 batches.
constexpr double kWidestKept = 0.98;
// Where tasks waited, some may have ended before the poll.
constexpr double kWidestWaiting = 1.25;
// What missed a deadline unexpectedly is not tried again for so many batches, so long as the load is about as great.
constexpr int kBatchesWarned = 100;
constexpr double kAboutAsGreat = 0.95;

/// Before the model has learnt of the batch.
void noteMiss(DeadlineState& state, const BatchSample& batch, const std::optional<double>& deadline)
{
    if (state.tooFew.batchesLeft > 0 && --state.tooFew.batchesLeft == 0)
        state.tooFew = {};
    if (!deadline || !(batch.seconds > *deadline) || state.model.batches() < kFewestBatches || !state.model.loadOf(batch) || (state.model.knowsLogs() && batch.logs <= 0))
        return;
    const double load = state.model.knowsLogs() ? batch.logs : state.load.at(1);
    const auto expected = state.model.predict(load, batch.executors);
    if (!expected || expected->middle > *deadline)
        return;
    if (isWarned(state, load) && state.tooFew.executors > batch.executors)
        state.tooFew.batchesLeft = kBatchesWarned;
    else
        state.tooFew = {batch.executors, load, kBatchesWarned};
}

} // namespace

bool isWarned(const DeadlineState& state, double load)
{
    return state.tooFew.batchesLeft > 0 && (!state.model.knowsLogs() || load >= kAboutAsGreat * state.tooFew.load);
}

Learnt learn(DeadlineState& state, const BatchSample& batch, const Observed& numbers)
{
    // Not later than the last one: seen before, or out of order. A last one that lies ahead of the clock is no measure.
    if (state.last && batch.ended <= state.last->ended && state.last->ended <= numbers.time)
        return {};
    const bool knewLogs = state.model.knowsLogs();
    if (!batch.failed)
        noteMiss(state, batch, deadlineOf(numbers));
    const bool learnt = state.model.add(batch);
    const auto load = state.model.loadOf(batch);
    if (!learnt && !load)
        return {};
    const bool newUnit = knewLogs != state.model.knowsLogs();
    if (newUnit) {
        state.load = {};
        state.tooFew = {};
    }
    if (load)
        state.load.add(*load);
    if (std::isfinite(batch.needed) && batch.needed > 0)
        state.widest = std::max(batch.needed > batch.executors ? batch.needed * kWidestWaiting : batch.needed, state.widest * kWidestKept);
    state.last = batch;
    state.last->needed = 0;
    if (!std::isfinite(batch.delaySeconds))
        state.last->delaySeconds = 0;
    return {load, newUnit};
}

QJsonObject toJson(const DeadlineState& state)
{
    QJsonObject json{{u"model"_s, state.model.toJson()}, {u"load"_s, state.load.toJson()}, {u"widest"_s, state.widest}};
    if (state.tooFew.batchesLeft > 0)
        json.insert(u"too_few"_s, numbersToJson(std::array{state.tooFew.executors, state.tooFew.load, static_cast<double>(state.tooFew.batchesLeft)}));
    if (state.last)
        json.insert(u"last"_s, QJsonObject{{u"ended_ms"_s, domain::toEpochMs(state.last->ended)},
                                           {u"failed"_s, state.last->failed},
                                           {u"numbers"_s, numbersToJson(std::array{state.last->seconds, state.last->delaySeconds, state.last->logs, state.last->executors})}});
    return json;
}

domain::Result<DeadlineState> deadlineStateFromJson(const QJsonObject& json)
{
    DeadlineState state;
    const auto model = BatchModel::fromJson(json.value(u"model"_s).toObject());
    if (!model)
        return tl::unexpected(model.error());
    const auto load = LoadTrend::fromJson(json.value(u"load"_s).toObject());
    if (!load)
        return tl::unexpected(load.error());
    state.model = *model;
    state.load = *load;
    state.widest = json.value(u"widest"_s).toDouble(-1);
    if (!(state.widest >= 0))
        return badState(u"widest"_s);
    if (json.contains(u"too_few"_s)) {
        std::array<double, 3> numbers{};
        if (!readNumbers(json.value(u"too_few"_s), numbers) || !(numbers[0] > 0) || numbers[0] > kMostExecutors || !(numbers[1] >= 0) || numbers[2] < 1 || numbers[2] > kBatchesWarned)
            return badState(u"too_few"_s);
        state.tooFew = {numbers[0], numbers[1], static_cast<int>(numbers[2])};
    }
    if (json.contains(u"last"_s)) {
        const QJsonObject last = json.value(u"last"_s).toObject();
        std::array<double, 4> numbers{};
        if (!last.value(u"ended_ms"_s).isDouble() || !readNumbers(last.value(u"numbers"_s), numbers) || numbers[0] <= 0 || numbers[3] <= 0)
            return badState(u"last"_s);
        state.last = BatchSample{.ended = domain::fromEpochMs(last.value(u"ended_ms"_s).toInteger()),
                                 .seconds = numbers[0],
                                 .delaySeconds = numbers[1],
                                 .logs = numbers[2],
                                 .executors = numbers[3],
                                 .failed = last.value(u"failed"_s).toBool()};
    }
    return state;
}

} // namespace stoker::policy
