// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/program.h"

#include "simulation/whatif/batchmaking.h"
#include "simulation/whatif/startcosts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace stoker::simulation {

using namespace Qt::StringLiterals;
using domain::WorkTask;

namespace {

constexpr double kFinishShare = 50.0 / 60; ///< of the deadline: the manual strategy of the seed
constexpr std::int64_t kPatience = 24 * 3'600'000;

/// What first tasks of one stage take longer, and what none takes less than.
struct Warming {
    double ofExecutor = 0;
    double ofStage = 0;
    double least = 1; ///< the shortest of the others: not all that a first task took longer was because it was the first

    [[nodiscard]] std::uint32_t warm(const WorkTask& task) const
    {
        if (task.start == WorkTask::Start::Warm)
            return task.millis;
        const double extra = task.start == WorkTask::Start::OfExecutor ? ofExecutor : ofStage;
        return static_cast<std::uint32_t>(std::lround(std::max(task.millis - extra, std::min<double>(task.millis, least))));
    }
};

/// What one index did, in the order of its launches.
void addIndex(ProgramStage& stage, std::uint32_t index, std::span<const WorkTask> attempts, const Warming& warming)
{
    Chain chain{index, {}, {}};
    std::vector<std::uint32_t> together;
    for (const WorkTask& task : attempts) {
        if (task.kind == WorkTask::Kind::Failed)
            chain.failed.push_back(warming.warm(task));
        else
            together.push_back(warming.warm(task));
    }
    if (together.empty() && !chain.failed.empty()) {
        // It never succeeded: its last attempt is the one that ends it.
        together.push_back(chain.failed.back());
        chain.failed.pop_back();
    }
    // All copies end at once, with the first that succeeds: who ran longest started first.
    std::sort(together.begin(), together.end(), std::greater<>());
    stage.millis.push_back(together.empty() ? 0 : together.front());
    if (together.size() > 1)
        chain.copies.assign(together.begin() + 1, together.end());
    if (!chain.failed.empty() || !chain.copies.empty())
        stage.chains.push_back(std::move(chain));
}

double shortestOfOthers(const domain::WorkStage& from)
{
    std::uint32_t shortest = std::numeric_limits<std::uint32_t>::max();
    for (const WorkTask& task : from.tasks) {
        if (task.start == WorkTask::Start::Warm && task.kind == WorkTask::Kind::Success)
            shortest = std::min(shortest, task.millis);
    }
    return shortest == std::numeric_limits<std::uint32_t>::max() ? 1 : shortest;
}

ProgramStage stageOf(const domain::WorkStage& from, double ofExecutor, double ofStage)
{
    ProgramStage stage;
    stage.writesShuffle = from.writesShuffle;
    stage.caches = from.caches;
    stage.logs = static_cast<double>(from.inputRecords);
    stage.lead = std::max<std::int64_t>(from.lead.count(), 0);
    stage.opening = static_cast<std::uint32_t>(std::lround(ofStage));
    if (from.tasks.empty()) {
        stage.tasks = from.drawn.count;
        stage.meanMillis = from.drawn.meanSeconds * 1'000;
        stage.sigma = from.drawn.sigma;
        return stage;
    }
    const Warming warming{std::max(ofExecutor, ofStage), ofStage, shortestOfOthers(from)};
    double cpu = 0;
    double all = 0;
    for (std::size_t begin = 0; begin < from.tasks.size();) {
        std::size_t end = begin;
        for (; end < from.tasks.size() && from.tasks[end].index == from.tasks[begin].index; ++end) {
            cpu += from.tasks[end].cpuMillis;
            all += from.tasks[end].millis;
        }
        addIndex(stage, static_cast<std::uint32_t>(stage.millis.size()), std::span(from.tasks).subspan(begin, end - begin), warming);
        begin = end;
    }
    stage.cpuShare = all > 0 ? cpu / all : 0;
    // A log that was cut off: what is missing is taken to be as what there is.
    stage.tasks = static_cast<std::uint32_t>(stage.millis.size());
    if (!from.failed && from.wanted > static_cast<int>(stage.millis.size())) {
        stage.meanMillis = std::floor(stage.work() / static_cast<double>(stage.millis.size()));
        stage.tasks = static_cast<std::uint32_t>(from.wanted);
    }
    return stage;
}

/// Stages belong to the first job that lists them; a parent is one that comes before and that some job runs.
void linkStages(Program& program, const domain::Workload& workload)
{
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    for (ProgramStage& stage : program.stages)
        stage.job = none;
    for (std::uint32_t job = 0; job < program.jobs.size(); ++job) {
        for (const std::uint32_t index : workload.jobs[job].stages) {
            if (index >= program.stages.size() || program.stages[index].job != none)
                continue;
            program.stages[index].job = job;
            program.jobs[job].stages.push_back(index);
            program.jobs[job].logs += program.stages[index].logs;
        }
    }
    std::map<std::pair<std::uint32_t, int>, std::uint32_t> lastAttempt;
    for (std::uint32_t index = 0; index < program.stages.size(); ++index) {
        ProgramStage& stage = program.stages[index];
        if (stage.job == none)
            continue;
        for (const std::uint32_t parent : workload.stages[index].parents) {
            if (parent < index && program.stages[parent].job != none && program.stages[parent].job <= stage.job)
                stage.parents.push_back(parent);
        }
        const auto [before, isFirst] = lastAttempt.try_emplace({stage.job, workload.stages[index].id}, index);
        if (!isFirst)
            stage.parents.push_back(std::exchange(before->second, index));
        std::sort(stage.parents.begin(), stage.parents.end());
        stage.parents.erase(std::unique(stage.parents.begin(), stage.parents.end()), stage.parents.end());
        for (const std::uint32_t parent : stage.parents)
            program.stages[parent].children.push_back(index);
    }
    std::vector<std::uint32_t> order(program.stages.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto key = [&](std::uint32_t i) {
            const std::uint32_t job = program.stages[i].job;
            return std::tuple(job == none ? std::numeric_limits<int>::max() : program.jobs[job].id, workload.stages[i].id, workload.stages[i].attempt);
        };
        return key(a) < key(b);
    });
    for (std::uint32_t rank = 0; rank < order.size(); ++rank)
        program.stages[order[rank]].rank = rank;
}

void addJobs(Program& program, const domain::Workload& workload)
{
    std::map<QString, int> pools{{u"default"_s, 0}};
    for (const domain::WorkJob& job : workload.jobs)
        pools.try_emplace(job.pool.isEmpty() ? u"default"_s : job.pool, 0);
    int number = 0;
    for (auto& [name, pool] : pools)
        pool = number++;
    program.pools = number;
    for (std::uint32_t index = 0; index < workload.jobs.size(); ++index) {
        const domain::WorkJob& from = workload.jobs[index];
        ProgramJob job;
        job.id = from.id;
        job.at = std::max<std::int64_t>(from.submitted.count(), 0);
        job.gap = std::max<std::int64_t>(from.gap.count(), 0);
        if (from.after && *from.after < index)
            job.after = from.after;
        if (from.batch && *from.batch < workload.batches.size())
            job.batch = from.batch;
        job.pool = pools[from.pool.isEmpty() ? u"default"_s : from.pool];
        job.failed = from.failed;
        job.tail = std::max<std::int64_t>(from.tail.count(), 0);
        program.jobs.push_back(std::move(job));
        if (program.jobs.back().after)
            program.jobs[*from.after].followers.push_back(index);
    }
}

void addUnpersisted(Program& program, const domain::Workload& workload)
{
    for (const domain::WorkUnpersist& from : workload.unpersisted) {
        const bool follows = from.after && *from.after < program.jobs.size();
        if (follows)
            program.jobs[*from.after].unpersists.push_back(static_cast<std::uint32_t>(program.unpersisted.size()));
        program.unpersisted.push_back({.rdd = from.rdd, .at = from.at.count(), .gap = std::max<std::int64_t>(from.gap.count(), 0), .after = follows ? from.after : std::nullopt});
    }
}

/// Driver time of each batch, by what was recorded; a scenario's serial part stretches or shrinks it.
void addBatches(Program& program, const domain::Workload& workload, std::optional<double> serialSeconds)
{
    std::map<int, int> streams; // counted anew: a trace numbers those without batches too
    for (const domain::WorkBatch& from : workload.batches) {
        const int stream = streams.try_emplace(from.stream, static_cast<int>(streams.size())).first->second;
        program.batches.push_back({.due = from.due.count(), .logs = from.logs, .lead = from.serial.count(), .tail = 0, .stream = stream, .jobs = {}});
    }
    program.streams = static_cast<int>(streams.size());
    for (std::uint32_t job = 0; job < program.jobs.size(); ++job) {
        if (program.jobs[job].batch)
            program.batches[*program.jobs[job].batch].jobs.push_back(job);
    }
    for (std::size_t number = 0; number < program.batches.size(); ++number) {
        ProgramBatch& batch = program.batches[number];
        const domain::WorkBatch& from = workload.batches[number];
        const std::int64_t serial = std::max<std::int64_t>(from.serial.count(), 0);
        if (!batch.jobs.empty()) {
            const std::int64_t first = program.jobs[batch.jobs.front()].at;
            batch.lead = from.started ? std::max<std::int64_t>(first - from.started->count(), 0) : std::min(serial, program.jobs[batch.jobs.front()].gap);
            std::int64_t between = 0;
            for (const std::uint32_t index : batch.jobs) {
                ProgramJob& job = program.jobs[index];
                const bool follows = job.after && program.jobs[*job.after].batch == job.batch;
                if (follows) {
                    between += job.gap;
                } else {
                    // Beside the first one, or after it by the clock: as far from it as it was.
                    job.after.reset();
                    job.gap = batch.lead + std::max<std::int64_t>(job.at - first, 0);
                }
            }
            batch.tail = std::max<std::int64_t>(serial - batch.lead - between, 0);
        }
        if (!serialSeconds)
            continue;
        const double factor = serial > 0 ? *serialSeconds * 1'000 / static_cast<double>(serial) : 0;
        const auto scaled = [factor](std::int64_t part) { return std::llround(static_cast<double>(part) * factor); };
        const std::int64_t lead = serial > 0 ? scaled(batch.lead) : std::llround(*serialSeconds * 1'000);
        for (const std::uint32_t index : batch.jobs) {
            ProgramJob& job = program.jobs[index];
            job.gap = job.after ? scaled(job.gap) : job.gap - batch.lead + lead;
        }
        batch.lead = lead;
        batch.tail = scaled(batch.tail);
    }
    // A follower of another batch waits for its own batch only.
    for (ProgramJob& job : program.jobs) {
        std::erase_if(job.followers, [&](std::uint32_t follower) { return !program.jobs[follower].after; });
    }
}

/// Where the trace knows no executors.
int enoughForTheFirst(const Program& program)
{
    if (program.batches.empty() || !program.deadlineSeconds)
        return 1;
    double work = 0;
    for (const std::uint32_t job : program.batches.front().jobs) {
        for (const std::uint32_t stage : program.jobs[job].stages)
            work += program.stages[stage].work();
    }
    const double serial = static_cast<double>(program.batches.front().lead + program.batches.front().tail);
    const double room = std::max(kFinishShare * *program.deadlineSeconds * 1'000 - serial, 1'000.0);
    return static_cast<int>(std::clamp(std::ceil(work / room / program.cluster.slotsEach * (1 - 1e-9)), 1.0, 1e6));
}

std::int64_t horizonOf(const Program& program)
{
    std::int64_t last = program.length;
    for (const ProgramJob& job : program.jobs)
        last = std::max(last, job.at);
    for (const ProgramBatch& batch : program.batches)
        last = std::max(last, batch.due);
    return 2 * last + kPatience;
}

} // namespace

double ProgramStage::work() const { return std::accumulate(millis.begin(), millis.end(), meanMillis * static_cast<double>(tasks - millis.size())); }

double ProgramStage::longest() const { return millis.empty() ? meanMillis : *std::max_element(millis.begin(), millis.end()); }

domain::Result<Program> makeProgram(const domain::Workload& workload, const domain::Scenario& scenario)
{
    auto cluster = clusterOf(workload, scenario.model, scenario.seed);
    if (!cluster)
        return tl::unexpected(cluster.error());
    Program program;
    program.origin = workload.origin;
    program.length = workload.length.count();
    program.fair = workload.scheduling == domain::Scheduling::Fair;
    program.cluster = std::move(*cluster);
    const StartCosts costs = startCosts(workload);
    program.cluster.firstTask = static_cast<std::uint32_t>(std::lround(costs.ofExecutor));
    program.logsPerMinute = workload.logsPerMinute;
    program.knowsLogs = workload.logsSource != domain::LogsSource::None;
    if (workload.interval)
        program.intervalSeconds = domain::seconds(*workload.interval);
    const bool made = needsBatches(workload, scenario.model);
    program.executors = executorPlanOf(workload, scenario.model, program.cluster, !made);
    program.instances = workload.instances;
    if (made) {
        if (auto fault = makeBatches(program, workload, scenario.model))
            return tl::unexpected(std::move(*fault));
        program.knowsLogs = true;
        program.streams = 1;
    } else {
        for (std::size_t i = 0; i < workload.stages.size(); ++i) {
            program.stages.push_back(stageOf(workload.stages[i], costs.ofExecutor, costs.ofStage[i]));
            ProgramStage& stage = program.stages.back();
            stage.profile = program.executors.indexOf(workload.stages[i].profile);
            stage.barrier = workload.stages[i].barrier && stage.tasks > 0;
            program.hasBarriers = program.hasBarriers || stage.barrier;
        }
        addJobs(program, workload);
        linkStages(program, workload);
        addBatches(program, workload, scenario.model.serialSeconds);
        addUnpersisted(program, workload);
    }
    program.deadlineSeconds = scenario.deadlineSeconds ? scenario.deadlineSeconds : program.intervalSeconds;
    for (const ProgramStage& stage : program.stages) {
        program.tasks += stage.tasks;
        program.knowsCpu = program.knowsCpu || stage.cpuShare > 0;
    }
    if (program.executors.initial.empty())
        program.executors.initial.assign(static_cast<std::size_t>(enoughForTheFirst(program)), {});
    program.exactOnly = program.hasBarriers || program.executors.mixed || (!made && !isSerial(workload));
    program.plan = planOf(program);
    program.horizon = horizonOf(program);
    return program;
}

} // namespace stoker::simulation
