// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/observation.h"
#include "policy/policyinfo.h"

#include <QJsonObject>

#include <limits>
#include <optional>

/// Spark's manager for DStreams (streaming, scheduler/ExecutorAllocationManager.scala): every scaling interval it compares the mean processing time of
/// the batches that ended in it with the time between batches. It knows nothing of idle executors.
namespace stoker::policy {

/// By Spark's names (spark.streaming.dynamicAllocation.*), with Spark's defaults.
struct StreamingAllocationSettings {
    std::optional<int> minExecutors; ///< empty = as many as there are receivers, at least 1
    int maxExecutors = std::numeric_limits<int>::max();
    domain::Millis scalingInterval{60'000};
    double scalingUpRatio = 0.9;
    double scalingDownRatio = 0.3;
    quint64 seed = 0; ///< of the victims: Spark draws them at random
    friend bool operator==(const StreamingAllocationSettings&, const StreamingAllocationSettings&) = default;
};
[[nodiscard]] const PolicyInfo& streamingAllocationInfo();
/// From settings of streamingAllocationInfo().parameters. BadArgument{name, value, accepted}: a ratio of 0, scalingUpRatio not above scalingDownRatio,
/// minExecutors above maxExecutors. Whole seconds, as in Spark.
[[nodiscard]] domain::Result<StreamingAllocationSettings> streamingAllocationSettings(const Settings& settings);

struct StreamingAllocationState {
    qint64 sumMs = 0; ///< processing time of the interval's batches
    qint64 count = 0;
    std::optional<domain::Instant> intervalEnds; ///< a whole multiple of the interval since 1970, as Spark's timer keeps them
    std::optional<int> total;                    ///< what was last asked for
    quint64 draws = 0;                           ///< victims chosen so far
    friend bool operator==(const StreamingAllocationState&, const StreamingAllocationState&) = default;
};
[[nodiscard]] QJsonObject toJson(const StreamingAllocationState& state);
/// BadArgument when it is no such state.
[[nodiscard]] domain::Result<StreamingAllocationState> streamingAllocationStateFromJson(const QJsonObject& json);

/// A batch that ended with all its output; one that failed is never told. `processing` is without its wait to start.
void noteBatch(StreamingAllocationState& state, domain::Millis processing);

/// What the end of an interval brings.
struct StreamingVerdict {
    enum class Change { Nothing, Request, Release };
    Change change = Change::Nothing;
    std::optional<double> ratio; ///< empty = no batch ended
    int total = 0;               ///< of a Request: executors to ask for; of a Release: one less than there are
    int victim = -1;             ///< of a Release: which of the removable ones
    friend bool operator==(const StreamingVerdict&, const StreamingVerdict&) = default;
};
/// Ends the interval and starts over, whatever comes of it. `executors` are the registered ones (those only asked for do not count), `removable` those
/// without a receiver, `receivers` the receivers.
[[nodiscard]] StreamingVerdict closeInterval(const StreamingAllocationSettings& settings, StreamingAllocationState& state, domain::Millis batchInterval,
                                             int executors, int removable, int receivers);

/// At poll grain, for shadow: ends every interval that has passed since the last call, each with the executors of now. Batches belong to the interval in which they ended.
/// total = what was last asked for, so it stays between the ends of intervals. Receivers are told by Pin::Receiver. Reasons: RatioHigh, RatioLow, RatioBetween,
/// NoBatches, NoData (the time between batches is unknown), Steady where no interval ended.
[[nodiscard]] domain::Decision decide(const StreamingAllocationSettings& settings, StreamingAllocationState& state, const Observation& now);

} // namespace stoker::policy
