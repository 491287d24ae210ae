// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scenario.h"
#include "domain/workload.h"
#include "simulation/whatif/whatif.h"

#include <initializer_list>
#include <optional>

/// Workloads small enough to calculate by hand. Times in milliseconds.
namespace stoker::test {

[[nodiscard]] inline domain::WorkStage stageOf(int id, std::initializer_list<std::uint32_t> millis, std::vector<std::uint32_t> parents = {})
{
    domain::WorkStage stage;
    stage.id = id;
    stage.parents = std::move(parents);
    std::uint32_t index = 0;
    for (const std::uint32_t one : millis)
        stage.tasks.push_back({.index = index++, .millis = one});
    return stage;
}

/// Adds a job with one stage for each list; each stage after the one before. Comes by the clock.
inline domain::WorkJob& addJob(domain::Workload& workload, qint64 at, std::initializer_list<std::initializer_list<std::uint32_t>> stages)
{
    domain::WorkJob job;
    job.id = static_cast<int>(workload.jobs.size());
    job.submitted = domain::Millis{at};
    for (const auto& tasks : stages) {
        const auto index = static_cast<std::uint32_t>(workload.stages.size());
        workload.stages.push_back(stageOf(static_cast<int>(index), tasks, job.stages.empty() ? std::vector<std::uint32_t>() : std::vector{index - 1}));
        job.stages.push_back(index);
    }
    workload.jobs.push_back(job);
    return workload.jobs.back();
}

[[nodiscard]] inline domain::Workload emptyWorkload()
{
    domain::Workload workload;
    workload.origin = domain::fromEpochMs(1'700'006'400'000);
    return workload;
}

[[nodiscard]] inline domain::Scenario scenarioOf(const char* policy, const QVariantMap& settings = {})
{
    domain::Scenario scenario;
    scenario.policy = QString::fromLatin1(policy);
    scenario.settings = settings;
    return scenario;
}

[[nodiscard]] inline domain::Scenario fixedScenario(int executors) { return scenarioOf("fixed", {{QStringLiteral("executors"), executors}}); }

/// Ends the test where there is none: what these ask for can be answered.
[[nodiscard]] inline domain::ScenarioOutcome outcomeOf(const domain::Workload& workload, domain::Scenario scenario,
                                                       std::optional<domain::EngineKind> engine = {})
{
    scenario.engine = engine.value_or(scenario.engine);
    const auto outcome = simulation::run(workload, scenario);
    if (!outcome)
        qFatal("no outcome: code %d", static_cast<int>(outcome.error().code));
    return *outcome;
}

} // namespace stoker::test
