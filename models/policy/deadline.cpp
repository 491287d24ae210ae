// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/deadline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::Decision;
using domain::Observed;
using domain::ReasonCode;

namespace {

// A wait or a backlog below this is how pollers round and sources read ahead, not being behind.
constexpr double kLeastBehindSeconds = 1;
constexpr double kLeastBehindShare = 0.02;
// A parallel part of a tenth of the serial one: twice the executors would shorten the batch by less than a twentieth. No more are asked for.
constexpr double kLeastParallelShare = 0.1;
// Where the serial part alone misses the deadline nothing is gained by the last seconds: a quarter, and twice as many would still save a tenth.
constexpr double kLeastShareInVain = 0.25;
// Head-room against bad luck, beyond what the middle asks for: where batches stray wildly, executors do not calm them.
constexpr double kMostForSafety = 1.5;
// The fit is not believed further away than half of what it has just seen, or twice; the next batch shows whether to go on. Without an end
// upwards, executors that do not help (a stage of few tasks) look like too few of them, and each batch asks for a multiple of the last.
constexpr double kLeastOfLast = 0.5;
constexpr double kMostOfLast = 2;
// Of the band. Measured on demo:day with 10 % noise, 20 days: as wide upwards misses 13 batches, half of it none, for 1 % more executors.
constexpr double kBandUpwards = 0.5;
constexpr double kMostBatchesAhead = 20;

int roundedUp(double executors) { return static_cast<int>(std::clamp(std::ceil(executors * (1 - 1e-9)), 1.0, static_cast<double>(kMostExecutors))); }

/// How far the application is behind, beyond what is no more than noise of the measurement.
struct Behind {
    double seconds = 0;
    double logs = 0;
    [[nodiscard]] bool any() const { return seconds > 0 || logs > 0; }
};

Behind behindOf(const DeadlineState& state, const Observed& numbers, double deadline, double interval)
{
    Behind behind;
    // A batch that missed its deadline leaves the next one less time, whether or not the source says how much.
    const double late = std::max(isPositive(numbers.behindSeconds) ? numbers.behindSeconds : 0, state.last->seconds - deadline);
    if (late > std::max(kLeastBehindSeconds, kLeastBehindShare * interval))
        behind.seconds = late;
    if (const auto& backlog = numbers.backlogLogs; isPositive(backlog) && *backlog > kLeastBehindShare * state.load.at(0))
        behind.logs = *backlog;
    return behind;
}

struct Wish {
    int wanted = 1;
    bool urgent = false;        ///< the present target would miss the deadline itself: no band
    bool serialLimited = false; ///< more cannot help
    bool taskLimited = false;   ///< more would find no task
};

/// As many as find a task at one time. Tasks may become more as the load does, and where the source has so many partitions they do not.
double mostBusy(const DeadlineState& state, double load)
{
    if (state.widest <= 0)
        return kMostExecutors;
    const bool grows = state.model.knowsLogs() && state.last->logs > 0 && load > state.last->logs;
    return grows ? state.widest * load / state.last->logs : state.widest;
}

/// By proportion from the last batch: twice as long, twice as many.
Wish proportionalWish(const DeadlineState& state, double finish, const Behind& behind, const DeadlineSettings& settings)
{
    const double load = state.load.at(0);
    const double more = behind.logs > 0 && load > 0 ? 1 + behind.logs / load / settings.catchUpBatches : 1;
    const int wanted = roundedUp(state.last->executors * std::min(state.last->seconds * more / finish, kMostOfLast));
    return {.wanted = std::min(wanted, roundedUp(std::max(mostBusy(state, load * more), state.last->executors * kLeastOfLast)))};
}

/// As many as the fit may ask for: with half of the load for each of them that it has seen. A load that grew may ask for more at once, since
/// it is the same load for each then.
double mostBelieved(const DeadlineState& state, double load)
{
    const BatchSample& last = *state.last;
    const double mean = state.model.meanShare();
    if (!state.model.knowsLogs())
        return kMostOfLast * std::max(last.executors, mean > 0 ? 1 / mean : 0);
    const double least = last.logs > 0 ? std::min(mean, last.logs / last.executors) : mean;
    return least > 0 ? std::max(kMostOfLast * load / least, kMostOfLast * last.executors) : kMostExecutors;
}

// Rounds only what binds: it runs for every simulated batch.
Wish fittedWish(const DeadlineSettings& settings, const DeadlineState& state, int present, double deadline, double finish, const Behind& behind, double catchUpFinish,
                ExpectedLoad expected)
{
    const BatchModel& model = state.model;
    const bool inVain = deadline < model.serialSeconds() * (1 + kLeastParallelShare);
    const double useful = model.serialSeconds() * (1 + (inVain ? kLeastShareInVain : kLeastParallelShare));
    const double load = expected.load + (model.knowsLogs() ? behind.logs / settings.catchUpBatches : 0);
    const int middle = model.executorsFor(load, std::max(catchUpFinish, useful)).value_or(present);
    int safe = model.executorsWithin(expected.load, std::max(deadline, useful), expected.spread, settings.safety).value_or(middle);
    if (safe > middle * kMostForSafety)
        safe = roundedUp(middle * kMostForSafety);
    const double busy = mostBusy(state, load);
    const double most = std::min(mostBelieved(state, load), busy);
    Wish wish{.wanted = std::max(middle, safe), .urgent = std::min<double>(safe, most) > present, .serialLimited = finish < useful};
    wish.taskLimited = wish.wanted > busy;
    if (wish.wanted > most)
        wish.wanted = roundedUp(most);
    if (const double least = state.last->executors * kLeastOfLast; wish.wanted < least)
        wish.wanted = roundedUp(least);
    if (isWarned(state, expected.load))
        wish.wanted = std::max(wish.wanted, std::min(static_cast<int>(state.tooFew.executors) + 1, roundedUp(busy)));
    return wish;
}

} // namespace

const PolicyInfo& deadlineInfo()
{
    static constexpr std::string_view kStrategy = "Dynamic Allocate Executors when Executing Jobs in Spark";
    static constexpr std::array kParameters{
        Parameter{.name = "finish_share", .unit = "", .type = ParameterType::Number, .fallback = 50.0 / 60, .least = 0.05, .most = 1, .choices = {}, .source = kStrategy},
        Parameter{.name = "band", .unit = "", .type = ParameterType::Number, .fallback = 0.1, .least = 0, .most = 1, .choices = {},
                  .source = "horizontal-pod-autoscaler-tolerance"},
        Parameter{.name = "catch_up_batches", .unit = "batches", .type = ParameterType::Integer, .fallback = 3.0, .least = 1, .most = 1000, .choices = {}, .source = kStrategy},
        Parameter{.name = "min_batches", .unit = "batches", .type = ParameterType::Integer, .fallback = 5.0, .least = 1, .most = 1000, .choices = {}, .source = "Stoker"},
        Parameter{.name = "safety", .unit = "", .type = ParameterType::Number, .fallback = 1.0, .least = 0, .most = 1, .choices = {}, .source = "Stoker"},
    };
    static constexpr PolicyInfo kInfo{"deadline", kParameters, false};
    return kInfo;
}

domain::Result<DeadlineSettings> deadlineSettings(const Settings& settings)
{
    return DeadlineSettings{.finishShare = settings.number("finish_share"),
                            .band = settings.number("band"),
                            .catchUpBatches = settings.integer("catch_up_batches"),
                            .minBatches = settings.integer("min_batches"),
                            .safety = settings.number("safety")};
}

ExpectedLoad expectedLoad(const DeadlineState& state, const Observed& numbers)
{
    // From the batches, not from numbers.logsPerMinute: that counts what tasks have read, which falls behind as soon as the executors do.
    const double starting = startupOf(numbers) / intervalOf(numbers).value_or(60);
    return {state.load.mostUntil(std::min(1 + starting, kMostBatchesAhead)), state.load.spread()};
}

DeadlineVerdict judge(const DeadlineSettings& settings, const DeadlineState& state, const Observed& numbers, ExpectedLoad expected)
{
    const int present = std::clamp(numbers.target, 0, kMostExecutors);
    const auto deadline = deadlineOf(numbers);
    if (!deadline || !state.last)
        return {.code = ReasonCode::NoData, .total = present, .wanted = present};
    const double interval = *intervalOf(numbers);
    const double finish = settings.finishShare * *deadline;
    const Behind behind = behindOf(state, numbers, *deadline, interval);
    // Within k intervals, the k batches that come and those that wait.
    const double k = settings.catchUpBatches;
    const double catchUpFinish = finish * k / (k + behind.seconds / interval);
    const int enough = state.model.hasVaried() ? std::min(kFewestBatches, settings.minBatches) : settings.minBatches;
    const bool learning = state.model.batches() < enough;
    const Wish wish = learning ? proportionalWish(state, catchUpFinish, behind, settings)
                               : fittedWish(settings, state, present, *deadline, finish, behind, catchUpFinish, expected);
    DeadlineVerdict verdict{.total = wish.wanted, .wanted = wish.wanted, .behindSeconds = behind.seconds, .behindLogs = behind.logs};
    const bool more = wish.wanted > present;
    const double band = settings.band * (more ? kBandUpwards : 1) * present;
    const bool close = std::abs(wish.wanted - present) <= band && !(more && (wish.urgent || behind.any()));
    if (close)
        verdict.total = present;
    if (learning) {
        verdict.code = ReasonCode::Learning;
    } else if (wish.taskLimited) {
        verdict.code = ReasonCode::FewTasks;
    } else if (wish.serialLimited) {
        verdict.code = ReasonCode::SerialPart;
        verdict.total = std::max(present, wish.wanted);
    } else if (wish.wanted == present) {
        verdict.code = ReasonCode::Steady;
    } else if (close) {
        verdict.code = ReasonCode::WithinBand;
    } else if (more) {
        verdict.code = behind.any() ? ReasonCode::CatchUp : ReasonCode::TooSlow;
    } else {
        verdict.code = ReasonCode::TooFast;
    }
    return verdict;
}

Decision explain(const DeadlineSettings& settings, const DeadlineState& state, const Observed& numbers, ExpectedLoad expected, const DeadlineVerdict& verdict)
{
    Decision decision{verdict.total, {}, {verdict.code}, std::nullopt};
    if (verdict.code == ReasonCode::NoData)
        return decision;
    decision.prediction = state.model.predict(expected.load, std::max(verdict.total, 1), expected.spread);
    const double wanted = verdict.wanted;
    const double total = verdict.total;
    const double finish = settings.finishShare * deadlineOf(numbers).value_or(0);
    switch (verdict.code) {
    case ReasonCode::Learning:
        decision.reason = {verdict.code, {static_cast<double>(state.model.batches()), static_cast<double>(settings.minBatches), wanted}};
        break;
    case ReasonCode::SerialPart:
        decision.reason = {verdict.code, {state.model.serialSeconds(), finish, total}};
        break;
    case ReasonCode::FewTasks:
        decision.reason = {verdict.code, {state.widest, total}};
        break;
    case ReasonCode::WithinBand:
        decision.reason = {verdict.code, {wanted, total, settings.band * 100, decision.prediction.value_or(domain::Prediction{}).middle, finish}};
        break;
    case ReasonCode::CatchUp: {
        constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
        decision.reason = {verdict.code, {wanted, verdict.behindSeconds, numbers.backlogLogs ? verdict.behindLogs : unknown}};
        break;
    }
    case ReasonCode::TooSlow:
    case ReasonCode::TooFast: {
        // With what there is now: why it changes.
        const auto present = state.model.predict(expected.load, std::max(numbers.target, 1), expected.spread).value_or(domain::Prediction{});
        decision.reason = {verdict.code, {wanted, present.middle, finish, present.low, present.high}};
        break;
    }
    default:
        decision.reason = {verdict.code, {wanted, total}};
        break;
    }
    return decision;
}

Decision decide(const DeadlineSettings& settings, DeadlineState& state, const Observation& now)
{
    for (const BatchSample& batch : now.batches)
        learn(state, batch, now.numbers);
    const ExpectedLoad expected = expectedLoad(state, now.numbers);
    return explain(settings, state, now.numbers, expected, judge(settings, state, now.numbers, expected));
}

int decideTotal(const DeadlineSettings& settings, DeadlineState& state, const Observation& now)
{
    for (const BatchSample& batch : now.batches)
        learn(state, batch, now.numbers);
    return judge(settings, state, now.numbers, expectedLoad(state, now.numbers)).total;
}

} // namespace stoker::policy
