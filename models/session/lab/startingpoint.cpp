// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lab/startingpoint.h"

#include "domain/text.h"
#include "domain/workloadfigures.h"

#include <algorithm>
#include <cmath>

namespace stoker::session::lab {

using namespace Qt::StringLiterals;
using domain::Millis;
using domain::Workload;

namespace {

constexpr double kFinishShare = 50.0 / 60;
constexpr std::size_t kSmoothed = 5; // batches: the noise of single ones is no need

double coreSeconds(const domain::WorkStage& stage)
{
    double sum = stage.drawn.count * stage.drawn.meanSeconds;
    for (const domain::WorkTask& task : stage.tasks)
        sum += task.millis / 1000.0;
    return sum;
}

int needOfBatches(const Workload& workload)
{
    std::vector<double> needs;
    for (const domain::WorkBatch& batch : workload.batches) {
        double work = 0;
        for (const std::uint32_t job : batch.jobs) {
            for (const std::uint32_t stage : workload.jobs.at(job).stages)
                work += coreSeconds(workload.stages.at(stage));
        }
        const double interval = domain::seconds(workload.interval.value_or(Millis{60'000}));
        const double time = std::max(interval * 0.1, interval * kFinishShare - domain::seconds(batch.serial));
        needs.push_back(work / time / workload.slotsPerExecutor());
    }
    double most = 0;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const std::size_t end = std::min(needs.size(), i + kSmoothed);
        double sum = 0;
        for (std::size_t k = i; k < end; ++k)
            sum += needs[k];
        most = std::max(most, sum / static_cast<double>(end - i));
    }
    if (most < 100)
        return static_cast<int>(std::ceil(most - 1e-9));
    const double digits = std::pow(10.0, std::floor(std::log10(most)) - 1);
    return static_cast<int>(std::lround(most / digits) * std::llround(digits));
}

} // namespace

int staticExecutors(const Workload& workload)
{
    int most = 0;
    for (const domain::ExecutorCount& one : domain::executorsOverTime(workload))
        most = std::max(most, one.count);
    return std::max(1, most > 0 ? most : needOfBatches(workload));
}

policy::Plan startingPlan(const QString& policy, const Workload& workload)
{
    policy::Plan plan{{}, policy, {}};
    if (policy == u"fixed"_s)
        plan.settings.insert(u"executors"_s, double(staticExecutors(workload)));
    return plan;
}

bool comesInBatches(const Workload& workload) { return workload.stream || !workload.batches.empty(); }

std::vector<policy::Plan> startingPlans(const domain::Trace& trace)
{
    const Workload& workload = trace.workload;
    const bool batches = comesInBatches(workload);
    return {startingPlan(u"fixed"_s, workload), startingPlan(batches ? u"deadline"_s : u"target-tracking"_s, workload),
            startingPlan(batches ? u"spark-streaming-allocation"_s : u"spark-dynamic-allocation"_s, workload)};
}

std::vector<policy::Plan> plansFor(const domain::Trace& now, const domain::Trace& before, std::vector<policy::Plan> plans)
{
    const bool otherKind = comesInBatches(now.workload) != comesInBatches(before.workload);
    const std::vector<policy::Plan> first = startingPlans(before);
    const std::vector<policy::Plan> next = startingPlans(now);
    for (policy::Plan& plan : plans) {
        const bool untouched = plan == startingPlan(plan.policy, before.workload);
        if (untouched)
            plan = startingPlan(plan.policy, now.workload);
        if (!otherKind || (!untouched && (plan.policy != u"spark-streaming-allocation"_s || comesInBatches(now.workload))))
            continue;
        const auto own = std::find_if(first.begin(), first.end(), [&plan](const policy::Plan& one) { return one.policy == plan.policy; });
        if (own == first.end())
            continue;
        const policy::Plan& instead = next[static_cast<std::size_t>(own - first.begin())];
        if (std::none_of(plans.begin(), plans.end(), [&instead](const policy::Plan& one) { return one.policy == instead.policy; }))
            plan = instead;
    }
    return plans;
}

policy::Plan withoutDefaults(const policy::Plan& plan)
{
    const policy::PolicyInfo* info = policy::findPolicy(plan.policy.toStdString());
    if (!info)
        return plan;
    const std::vector<policy::Parameter> all = policy::planParameters(*info);
    policy::Plan lean = plan;
    // What an outcome tells beside the settings of a plan is not for a plan.
    lean.settings.removeIf([&all](const auto& setting) {
        return std::none_of(all.begin(), all.end(), [&setting](const policy::Parameter& one) { return domain::toText(one.name) == setting.key(); });
    });
    if (const auto read = policy::readSettings(all, lean.settings))
        lean.settings = read->changed(all);
    return lean;
}

} // namespace stoker::session::lab
