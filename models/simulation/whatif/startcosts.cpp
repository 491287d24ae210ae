// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/startcosts.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace stoker::simulation {

using domain::WorkStage;
using domain::WorkTask;
using Start = WorkTask::Start;

namespace {

constexpr double kGrain = 5;             ///< ms: what the clocks of driver and executors leave open
constexpr double kDeviation = 1.4826;    ///< standard deviations to a median absolute deviation, of the normal distribution
constexpr double kMedianError = 1.2533;  ///< standard error of a median to that of a mean, of the normal distribution

/// An estimate with the variance of its error.
struct Estimate {
    double value = 0;
    double variance = 0;
};

/// Values that have an order; of an even number the mean of the two in the middle.
double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

/// As middle(), but of two the lower: tasks take too long by chance, hardly ever too short.
double lowerMiddle(std::vector<double> values)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

double deviation(const std::vector<double>& values, double about)
{
    std::vector<double> away;
    away.reserve(values.size());
    for (const double value : values)
        away.push_back(std::abs(value - about));
    return kDeviation * middle(std::move(away));
}

/// As much of what is above 0 as its error leaves.
double sure(const Estimate& estimate)
{
    return estimate.value > 0 ? estimate.value * std::max(0.0, 1 - estimate.variance / (estimate.value * estimate.value)) : 0;
}

struct Lengths {
    std::vector<double> millis;
    std::vector<double> cpu;
};

Lengths lengthsOf(const WorkStage& stage, Start start)
{
    Lengths lengths;
    for (const WorkTask& task : stage.tasks) {
        if (task.start != start || task.kind != WorkTask::Kind::Success)
            continue;
        lengths.millis.push_back(task.millis);
        lengths.cpu.push_back(task.cpuMillis);
    }
    return lengths;
}

double unpackingBeyondWarm(const WorkStage& stage, Start start)
{
    const auto of = [&stage](Start which) { return static_cast<double>(stage.unpackMillis[static_cast<std::size_t>(which)]); };
    return std::max(of(start) - of(Start::Warm), 0.0);
}

/// One stage whose warm tasks say what is usual.
struct Usual {
    double millis = 0;
    double cpu = 0;
    double variance = 0; ///< of one task
    double share = 0;    ///< 1 / how many
};

std::optional<Usual> usualOf(const WorkStage& stage)
{
    const Lengths warm = lengthsOf(stage, Start::Warm);
    if (warm.millis.empty())
        return std::nullopt;
    Usual usual{.millis = middle(warm.millis), .cpu = middle(warm.cpu), .variance = 0, .share = 1.0 / static_cast<double>(warm.millis.size())};
    const double spread = deviation(warm.millis, usual.millis);
    usual.variance = spread * spread + kGrain * kGrain;
    return usual;
}

/// How far stages agree: their mean, its variance, and the variance between them.
struct Agreement {
    double mean = 0;
    double variance = 0;
    double between = 0;
};

Agreement agreementOf(const std::vector<Estimate>& all)
{
    const auto weigh = [&all](double between) {
        Estimate mean;
        double weights = 0;
        for (const Estimate& one : all) {
            weights += 1 / (one.variance + between);
            mean.value += one.value / (one.variance + between);
        }
        return Estimate{mean.value / weights, 1 / weights};
    };
    const double first = weigh(0).value;
    double weights = 0;
    double squares = 0;
    double scatter = 0;
    for (const Estimate& one : all) {
        weights += 1 / one.variance;
        squares += 1 / (one.variance * one.variance);
        scatter += (one.value - first) * (one.value - first) / one.variance;
    }
    const double room = weights - squares / weights;
    const double between = room > 0 ? std::max((scatter - static_cast<double>(all.size() - 1)) / room, 0.0) : 0;
    const Estimate mean = weigh(between);
    return {mean.value, mean.variance, between};
}

void estimateStages(const domain::Workload& workload, std::vector<double>& ofStage)
{
    const std::size_t count = workload.stages.size();
    std::vector<std::optional<double>> told(count);
    std::vector<std::optional<Estimate>> beyond(count); // of what was told
    std::vector<Estimate> all;
    for (std::size_t i = 0; i < count; ++i) {
        const WorkStage& stage = workload.stages[i];
        const Lengths first = lengthsOf(stage, Start::OfStage);
        if (first.millis.empty())
            continue;
        told[i] = unpackingBeyondWarm(stage, Start::OfStage);
        const auto usual = usualOf(stage);
        if (!usual)
            continue;
        *told[i] += std::max(middle(first.cpu) - usual->cpu, 0.0);
        if (first.millis.size() < 2)
            continue;
        beyond[i] = Estimate{lowerMiddle(first.millis) - usual->millis - *told[i],
                             kMedianError * kMedianError * usual->variance * (1 / static_cast<double>(first.millis.size()) + usual->share)};
        all.push_back(*beyond[i]);
    }
    const Agreement agreed = all.size() > 1 ? agreementOf(all) : Agreement{};
    const double another = sure({agreed.mean, agreed.variance + agreed.between});
    std::vector<double> known;
    for (std::size_t i = 0; i < count; ++i) {
        if (!told[i])
            continue;
        double more = another;
        if (beyond[i] && all.size() == 1)
            more = sure(*beyond[i]);
        else if (beyond[i] && agreed.between > 0)
            more = std::max((beyond[i]->value * agreed.between + agreed.mean * beyond[i]->variance) / (agreed.between + beyond[i]->variance), 0.0);
        ofStage[i] = *told[i] + more;
        known.push_back(ofStage[i]);
    }
    if (known.empty())
        return;
    // Where only new executors ran first tasks: as in the middle of the other stages.
    const double usual = middle(known);
    for (std::size_t i = 0; i < count; ++i) {
        const auto isFirst = [](const WorkTask& task) { return task.start == Start::OfExecutor; };
        if (!told[i] && std::any_of(workload.stages[i].tasks.begin(), workload.stages[i].tasks.end(), isFirst))
            ofStage[i] = usual;
    }
}

double lowerMiddle(std::vector<std::pair<double, double>> weighted)
{
    std::sort(weighted.begin(), weighted.end());
    const double all = std::accumulate(weighted.begin(), weighted.end(), 0.0, [](double sum, const auto& one) { return sum + one.second; });
    double passed = 0;
    for (const auto& [value, weight] : weighted) {
        passed += weight;
        if (2 * passed >= all)
            return value;
    }
    return weighted.back().first;
}

double estimateExecutor(const domain::Workload& workload)
{
    struct First {
        double beyond = 0; ///< what is usual
        double told = 0;
        double variance = 0;
    };
    std::vector<First> all;
    std::vector<double> onlyTold;
    for (const WorkStage& stage : workload.stages) {
        const Lengths first = lengthsOf(stage, Start::OfExecutor);
        if (first.millis.empty())
            continue;
        const double unpacking = unpackingBeyondWarm(stage, Start::OfExecutor);
        onlyTold.push_back(unpacking);
        const auto usual = usualOf(stage);
        if (!usual)
            continue;
        const double told = unpacking + std::max(middle(first.cpu) - usual->cpu, 0.0);
        for (const double millis : first.millis)
            all.push_back({millis - usual->millis, told, usual->variance * (1 + usual->share)});
    }
    if (all.empty())
        return onlyTold.empty() ? 0 : middle(onlyTold);
    std::vector<double> plain;
    for (const First& one : all)
        plain.push_back(one.beyond);
    const double spread = deviation(plain, middle(plain));
    std::vector<std::pair<double, double>> beyond;
    std::vector<std::pair<double, double>> told;
    double weights = 0;
    for (const First& one : all) {
        const double weight = 1 / (one.variance + spread * spread);
        weights += weight;
        beyond.emplace_back(one.beyond, weight);
        told.emplace_back(one.told, weight);
    }
    const double certain = lowerMiddle(std::move(told));
    return certain + (all.size() > 1 ? sure({lowerMiddle(std::move(beyond)) - certain, kMedianError * kMedianError / weights}) : 0);
}

} // namespace

StartCosts startCosts(const domain::Workload& workload)
{
    StartCosts costs;
    costs.ofStage.assign(workload.stages.size(), 0);
    estimateStages(workload, costs.ofStage);
    costs.ofExecutor = estimateExecutor(workload);
    return costs;
}

} // namespace stoker::simulation
