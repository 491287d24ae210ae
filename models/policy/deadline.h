// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/batchmodel.h"
#include "policy/loadtrend.h"
#include "policy/policyinfo.h"

#include <cmath>

/// The manual strategy of "Dynamic Allocate Executors when Executing Jobs in Spark", made whole: as many executors as finish the next batch in 50 of its
/// 60 s, nothing while the difference is small, more while there is a backlog. Serial part and scalability are fitted to what batches took.
namespace stoker::policy {

struct DeadlineSettings {
    double finishShare = 50.0 / 60; ///< of the deadline, when a batch is to have ended
    double band = 0.1;              ///< of the present target: so many too many are left alone, and half as many too few: a missed deadline is dearer
    int catchUpBatches = 3;         ///< behind: clear the backlog within so many intervals
    int minBatches = 5;             ///< before the fit is believed; until then by proportion from the last batch
    double safety = 1;              ///< which part of the prediction's upper half must keep the deadline itself: 1 = 19 batches of 20 do, 0 = the middle
    friend bool operator==(const DeadlineSettings&, const DeadlineSettings&) = default;
};

/// So many executors missed the deadline of such a load although they were expected to keep it: as where one task more than there are slots makes a second wave.
struct TooFew {
    double executors = 0;
    double load = 0;
    int batchesLeft = 0; ///< then it is forgotten
    friend bool operator==(const TooFew&, const TooFew&) = default;
};

struct DeadlineState {
    BatchModel model;
    LoadTrend load;
    std::optional<BatchSample> last; ///< the last one that was believed
    double widest = 0; ///< executors that the tasks of a batch can fill at one time, of the last batches; more cannot help. 0 = not known
    TooFew tooFew;
    friend bool operator==(const DeadlineState&, const DeadlineState&) = default;
};

/// The load of the next batches, as BatchModel::loadOf counts.
struct ExpectedLoad {
    double load = 0;
    double spread = 0; ///< one standard deviation, as a share
    friend bool operator==(const ExpectedLoad&, const ExpectedLoad&) = default;
};

/// Batches before the fit is believed early, where executors have already varied.
inline constexpr int kFewestBatches = 3;

[[nodiscard]] const PolicyInfo& deadlineInfo();
/// From settings of deadlineInfo().parameters, or of a policy that has the same ones.
[[nodiscard]] domain::Result<DeadlineSettings> deadlineSettings(const Settings& settings);
/// NoData (and the total stays) before the first batch, and while neither deadline nor interval is known. Never below 1 executor.
[[nodiscard]] domain::Decision decide(const DeadlineSettings& settings, DeadlineState& state, const Observation& now);
/// The total of decide(), and the same state; no reason, no prediction.
[[nodiscard]] int decideTotal(const DeadlineSettings& settings, DeadlineState& state, const Observation& now);
[[nodiscard]] QJsonObject toJson(const DeadlineState& state);
/// BadArgument when it is none of toJson().
[[nodiscard]] domain::Result<DeadlineState> deadlineStateFromJson(const QJsonObject& json);

// The parts of decide(), for `forecast`.

struct Learnt {
    std::optional<double> load; ///< what the batch had to do
    bool newUnit = false;       ///< logs became known: loads from now on do not compare with those before
    friend bool operator==(const Learnt&, const Learnt&) = default;
};
/// A batch that ended. Nothing is learnt of what is not finite, not later than the last one, failed, or no batch at all.
Learnt learn(DeadlineState& state, const BatchSample& batch, const domain::Observed& numbers);
/// The load is about as great as one that missed its deadline with `tooFew.executors`.
[[nodiscard]] bool isWarned(const DeadlineState& state, double load);
/// The load until what is asked for now would work: of the next batch, and with a load that grows of those that still run while executors start.
[[nodiscard]] ExpectedLoad expectedLoad(const DeadlineState& state, const domain::Observed& numbers);
/// What to do, without the reasons' values.
struct DeadlineVerdict {
    domain::ReasonCode code = domain::ReasonCode::NoData;
    int total = 0;
    int wanted = 0;            ///< before the band
    double behindSeconds = 0;  ///< beyond what is noise of the measurement
    double behindLogs = 0;
    friend bool operator==(const DeadlineVerdict&, const DeadlineVerdict&) = default;
};
/// More load never gives a smaller total.
[[nodiscard]] DeadlineVerdict judge(const DeadlineSettings& settings, const DeadlineState& state, const domain::Observed& numbers, ExpectedLoad expected);
/// The decision of a verdict of the same arguments.
[[nodiscard]] domain::Decision explain(const DeadlineSettings& settings, const DeadlineState& state, const domain::Observed& numbers, ExpectedLoad expected,
                                       const DeadlineVerdict& verdict);
[[nodiscard]] inline bool isPositive(const std::optional<double>& number) { return number && std::isfinite(*number) && *number > 0; }
/// deadlineSeconds, or else intervalSeconds; empty when neither is above 0.
[[nodiscard]] inline std::optional<double> deadlineOf(const domain::Observed& numbers)
{
    return isPositive(numbers.deadlineSeconds) ? numbers.deadlineSeconds : isPositive(numbers.intervalSeconds) ? numbers.intervalSeconds : std::nullopt;
}
/// intervalSeconds, or else deadlineSeconds.
[[nodiscard]] inline std::optional<double> intervalOf(const domain::Observed& numbers)
{
    return isPositive(numbers.intervalSeconds) ? numbers.intervalSeconds : isPositive(numbers.deadlineSeconds) ? numbers.deadlineSeconds : std::nullopt;
}
/// startupSeconds where known and sound, else 0.
[[nodiscard]] inline double startupOf(const domain::Observed& numbers) { return isPositive(numbers.startupSeconds) ? *numbers.startupSeconds : 0; }

} // namespace stoker::policy
