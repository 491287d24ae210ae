// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/stagequeue.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stoker::simulation {

namespace {

constexpr std::size_t kQuantiles = 4'096;

/// Of the standard normal distribution, by bisection of erfc: a table is made once a run.
double normalQuantile(double share)
{
    double low = -9;
    double high = 9;
    for (int i = 0; i < 60; ++i) {
        const double mid = (low + high) / 2;
        (0.5 * std::erfc(-mid / std::sqrt(2.0)) < share ? low : high) = mid;
    }
    return (low + high) / 2;
}

} // namespace

std::vector<float> logNormalQuantiles(double sigma, std::size_t count)
{
    std::vector<float> lengths(count);
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double one = std::exp(sigma * normalQuantile((static_cast<double>(i) + 0.5) / static_cast<double>(count)));
        lengths[i] = static_cast<float>(one);
        sum += one;
    }
    for (float& one : lengths)
        one = static_cast<float>(one * static_cast<double>(count) / sum);
    return lengths;
}

StageQueue::StageQueue(const Program& program, std::uint64_t seed, bool remembers)
    : m_program(program), m_dice(seed), m_remembers(remembers), m_runs(program.stages.size()), m_profiles(program.executors.profiles.size()), m_poolRunning(static_cast<std::size_t>(program.pools), 0)
{
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const ProgramStage& stage = program.stages[i];
        StageRun& run = m_runs[i];
        run.tasks = stage.tasks;
        run.opening = stage.opening;
        run.profile = stage.profile;
        run.barrier = stage.barrier;
        const bool isRun = stage.job < program.jobs.size();
        run.pool = isRun ? program.jobs[stage.job].pool : 0;
        run.plain = !remembers && stage.chains.empty() && stage.caches.empty();
        if (stage.millis.empty() && stage.sigma <= 0)
            run.equalMillis = static_cast<std::uint32_t>(std::max(1L, std::lround(stage.meanMillis)));
        else if (stage.millis.empty())
            m_quantiles.try_emplace(stage.sigma);
    }
    for (auto& [sigma, lengths] : m_quantiles)
        lengths = logNormalQuantiles(sigma, kQuantiles);
}

std::uint32_t StageQueue::drawnLength(std::uint32_t stage, std::uint32_t index) const
{
    const ProgramStage& from = m_program.stages[stage];
    if (index < from.millis.size())
        return from.millis[index];
    if (!from.millis.empty())
        return static_cast<std::uint32_t>(from.meanMillis);
    const std::uint64_t counter = (static_cast<std::uint64_t>(stage) << 32) | index;
    const auto at = static_cast<std::size_t>(m_dice.uniform(Stream::TaskTime, counter) * static_cast<double>(kQuantiles));
    return static_cast<std::uint32_t>(std::max(1L, std::lround(from.meanMillis * m_quantiles.at(from.sigma)[at])));
}

std::uint32_t StageQueue::pickFair(std::uint32_t profile, std::size_t freeSlots) const
{
    std::uint32_t best = kNobody;
    for (const std::uint32_t stage : m_profiles[profile].ready) {
        if (!fits(stage, freeSlots))
            continue;
        if (best == kNobody) {
            best = stage;
            continue;
        }
        const int pool = m_runs[stage].pool;
        const int bestPool = m_runs[best].pool;
        const std::uint32_t running = m_poolRunning[static_cast<std::size_t>(pool)];
        const std::uint32_t bestRunning = m_poolRunning[static_cast<std::size_t>(bestPool)];
        if (running < bestRunning || (running == bestRunning && pool < bestPool))
            best = stage;
    }
    return best;
}

std::uint32_t StageQueue::pickFitting(std::uint32_t profile, std::size_t freeSlots) const
{
    if (m_program.fair)
        return pickFair(profile, freeSlots);
    const std::vector<std::uint32_t>& ready = m_profiles[profile].ready;
    const auto found = std::find_if(ready.begin(), ready.end(), [&](std::uint32_t stage) { return fits(stage, freeSlots); });
    return found == ready.end() ? kNobody : *found;
}

void StageQueue::list(std::uint32_t stage)
{
    StageRun& run = m_runs[stage];
    if (run.ready || run.held || run.pending() == 0)
        return;
    run.ready = true;
    Profile& profile = m_profiles[run.profile];
    std::vector<std::uint32_t>& ready = profile.ready;
    const auto at = std::lower_bound(ready.begin(), ready.end(), stage,
                                     [this](std::uint32_t a, std::uint32_t b) { return m_program.stages[a].rank < m_program.stages[b].rank; });
    ready.insert(at, stage);
    noteNext(profile);
}

void StageQueue::unlist(std::uint32_t stage)
{
    if (!std::exchange(m_runs[stage].ready, false))
        return;
    Profile& profile = m_profiles[m_runs[stage].profile];
    profile.ready.erase(std::find(profile.ready.begin(), profile.ready.end(), stage));
    noteNext(profile);
}

void StageQueue::start(std::uint32_t stage)
{
    StageRun& run = m_runs[stage];
    run.state = StageRun::State::Running;
    ++run.attempt;
    m_submitted.push_back(stage);
    addPending(run, run.pending());
    run.held = run.attempt == 0 && m_program.stages[stage].lead > 0;
    list(stage);
}

void StageQueue::ask(std::uint32_t stage)
{
    StageRun& run = m_runs[stage];
    if (run.state == StageRun::State::Waiting || run.state == StageRun::State::Running || (run.state == StageRun::State::Complete && run.done == run.tasks))
        return;
    run.state = StageRun::State::Waiting;
    run.blockers = 0;
    for (const std::uint32_t parent : m_program.stages[stage].parents) {
        StageRun& its = m_runs[parent];
        // A parent of an earlier job that was lost meanwhile has nobody else to ask for it.
        if (its.counted && its.state == StageRun::State::Complete && its.done < its.tasks)
            ask(parent);
        if (its.state != StageRun::State::Complete)
            ++run.blockers;
    }
    if (run.blockers == 0)
        start(stage);
}

void StageQueue::runAgain(std::uint32_t stage, std::uint32_t index)
{
    StageRun& run = m_runs[stage];
    run.again.push_back(index);
    if (run.state != StageRun::State::Running)
        return;
    addPending(run, 1);
    if (run.blockers == 0)
        list(stage);
}

void StageQueue::complete(std::uint32_t stage)
{
    m_runs[stage].state = StageRun::State::Complete;
    m_runs[stage].counted = true;
    m_runs[stage].opened = {};
    for (const std::uint32_t child : m_program.stages[stage].children) {
        StageRun& its = m_runs[child];
        const bool waits = its.state == StageRun::State::Waiting || its.state == StageRun::State::Running;
        if (!waits || its.blockers == 0 || --its.blockers > 0)
            continue;
        if (its.state == StageRun::State::Waiting)
            start(child);
        else
            list(child);
    }
}

void StageQueue::hold(std::uint32_t stage, std::uint32_t index, std::uint32_t executor)
{
    if (!m_remembers || !m_program.stages[stage].writesShuffle)
        return;
    StageRun& run = m_runs[stage];
    if (run.holder.empty())
        run.holder.assign(run.tasks, kNobody);
    run.holder[index] = executor;
    if (executor >= m_outputs.size())
        m_outputs.resize(executor + std::size_t{1}, 0);
    ++m_outputs[executor];
}

std::vector<bool> StageQueue::heldOutputs() const
{
    std::vector<bool> held(m_outputs.size());
    for (std::size_t i = 0; i < held.size(); ++i)
        held[i] = m_outputs[i] > 0;
    return held;
}

std::vector<bool> StageQueue::neededOutputs() const
{
    std::vector<bool> needed(m_outputs.size());
    if (m_outputs.empty())
        return needed;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const auto& children = m_program.stages[i].children;
        const bool isRead = !m_runs[i].holder.empty() && std::any_of(children.begin(), children.end(), [this](std::uint32_t child) {
            const auto state = m_runs[child].state;
            return state == StageRun::State::Waiting || state == StageRun::State::Running;
        });
        for (const std::uint32_t holder : isRead ? m_runs[i].holder : std::vector<std::uint32_t>()) {
            if (holder != kNobody)
                needed[holder] = true;
        }
    }
    return needed;
}

void StageQueue::lose(std::uint32_t stage, std::uint32_t executor)
{
    StageRun& run = m_runs[stage];
    const auto& children = m_program.stages[stage].children;
    const bool needed = run.state == StageRun::State::Running
        || std::any_of(children.begin(), children.end(), [this](std::uint32_t child) { return m_runs[child].state != StageRun::State::Complete; });
    bool lost = false;
    for (std::uint32_t index = 0; index < run.holder.size(); ++index) {
        if (run.holder[index] != executor)
            continue;
        run.holder[index] = kNobody;
        if (!needed)
            continue;
        lost = true;
        --run.done;
        runAgain(stage, index);
    }
    if (!lost || run.state != StageRun::State::Complete)
        return;
    // Whoever reads it now stands still until it is there again; who has not begun asks when its time comes.
    bool isRead = false;
    for (const std::uint32_t child : children) {
        StageRun& its = m_runs[child];
        if (its.state != StageRun::State::Waiting && its.state != StageRun::State::Running)
            continue;
        isRead = true;
        ++its.blockers;
        unlist(child);
    }
    if (isRead)
        ask(stage);
}

void StageQueue::executorLost(std::uint32_t executor)
{
    if (!holdsOutput(executor))
        return;
    m_outputs[executor] = 0;
    // Children first: what they lose makes their parents' output needed again.
    for (auto stage = static_cast<std::uint32_t>(m_runs.size()); stage-- > 0;) {
        if (!m_runs[stage].holder.empty())
            lose(stage, executor);
    }
}

} // namespace stoker::simulation
