// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/dynamicallocation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace stoker::test {

/// The rules of DynamicAllocation in the plainest way, of one profile: sets instead of counts, every executor looked at in every tick, deadlines worked out
/// when asked for. Slow, and apart from what it is compared with.
class PlainAllocation {
public:
    PlainAllocation(const policy::DynamicAllocationSettings& settings, int tasksPerExecutor)
        : m_settings(settings), m_tasksPerExecutor(tasksPerExecutor), m_target(settings.initialExecutors)
    {
    }

    using Stage = policy::StageAttempt;
    using At = domain::Instant;

    void stageSubmitted(Stage stage, int tasks, At at)
    {
        m_initializing = false;
        m_tasks[stage] = tasks;
        m_known.insert(stage);
        backlogged(at);
    }
    void stageCompleted(Stage stage)
    {
        m_tasks.erase(stage);
        m_started.erase(stage);
        m_copies.erase(stage);
        m_waitingCopies.erase(stage);
        forget(stage);
        if (m_tasks.empty() && m_copies.empty() && m_waitingCopies.empty())
            queueEmpty();
    }
    void taskStarted(Stage stage, int index, int key, bool speculative)
    {
        ++m_running[stage];
        (speculative ? m_copies : m_started)[stage].insert(index);
        if (speculative && m_waitingCopies.contains(stage))
            m_waitingCopies[stage].erase(index);
        if (!anyPending())
            queueEmpty();
        if (const auto found = m_executors.find(key); found != m_executors.end() && !found->second.leaving) {
            ++found->second.running;
            found->second.idle.reset();
        }
    }
    void taskEnded(Stage stage, int index, int key, bool speculative, policy::TaskOutcome outcome, At at)
    {
        if (m_running.contains(stage) && --m_running[stage] == 0) {
            m_running.erase(stage);
            forget(stage);
        }
        if (speculative && m_copies.contains(stage))
            m_copies[stage].erase(index);
        if (outcome == policy::TaskOutcome::Succeeded && m_waitingCopies.contains(stage))
            m_waitingCopies[stage].erase(index);
        if (outcome == policy::TaskOutcome::Failed) {
            if (!anyPending())
                backlogged(at);
            if (!speculative && m_started.contains(stage))
                m_started[stage].erase(index);
        }
        const auto found = m_executors.find(key);
        if (found == m_executors.end())
            return;
        Executor& executor = found->second;
        if (outcome == policy::TaskOutcome::Succeeded && m_shuffleOf.contains(stage.stage) && executor.shuffles.insert(m_shuffleOf[stage.stage]).second)
            executor.pinned = true;
        executor.running = std::max(0, executor.running - 1);
        if (executor.running == 0)
            executor.idle = at;
    }
    void speculativeTaskSubmitted(Stage stage, int index, At at)
    {
        m_waitingCopies[stage].insert(index);
        backlogged(at);
    }
    void jobStarted(int job, std::span<const policy::StageShuffle> stages)
    {
        for (const auto& [stage, shuffle] : stages) {
            m_shuffleOf[stage] = shuffle;
            m_readers[shuffle].insert(job);
            m_stagesOf[job].push_back(stage);
        }
        // A shuffle that is new is nobody's yet, so it changes nothing to look at all of them.
        for (auto& [key, executor] : m_executors) {
            for (const auto& pair : stages)
                executor.pinned = executor.pinned || executor.shuffles.contains(pair.shuffle);
        }
    }
    void jobEnded(int job)
    {
        bool anyUnread = false;
        for (auto& [shuffle, jobs] : m_readers) {
            jobs.erase(job);
            anyUnread = anyUnread || jobs.empty();
        }
        if (anyUnread) {
            for (auto& [key, executor] : m_executors) {
                executor.pinned = executor.pinned
                    && std::any_of(executor.shuffles.begin(), executor.shuffles.end(), [this](int shuffle) { return !m_readers[shuffle].empty(); });
            }
        }
        for (const int stage : m_stagesOf[job])
            m_shuffleOf.erase(stage);
        m_stagesOf.erase(job);
    }
    void executorAdded(int key, const QString& id, At at) { m_executors[key] = {.id = id, .idle = at, .blocks = {}, .shuffles = {}}; }
    void executorRemoved(int key) { m_executors.erase(key); }
    void blockCached(int key, int rdd, int partition)
    {
        if (const auto found = m_executors.find(key); found != m_executors.end() && !found->second.leaving)
            found->second.blocks.insert({rdd, partition});
    }
    void blockDropped(int key, int rdd, int partition)
    {
        if (const auto found = m_executors.find(key); found != m_executors.end() && !found->second.leaving)
            found->second.blocks.erase({rdd, partition});
    }
    void rddUnpersisted(int rdd)
    {
        for (auto& [key, executor] : m_executors)
            std::erase_if(executor.blocks, [rdd](const auto& block) { return block.first == rdd; });
    }

    policy::DynamicAllocation::Tick tick(At now)
    {
        policy::DynamicAllocation::Tick result;
        std::map<QString, int> idle;
        for (const auto& [key, executor] : m_executors) {
            if (!executor.leaving && !executor.pinned && executor.idle && timeoutOf(executor) && now - *executor.idle >= *timeoutOf(executor))
                idle[executor.id] = key;
        }
        if (!idle.empty())
            m_initializing = false;
        if (!m_initializing)
            updateTarget(now, result);
        auto staying = std::count_if(m_executors.begin(), m_executors.end(), [](const auto& entry) { return !entry.second.leaving; });
        for (const auto& [id, key] : idle) {
            if (staying - 1 < m_settings.minExecutors || staying - 1 < m_target)
                continue;
            --staying;
            m_executors[key].leaving = true;
            result.releases.push_back(key);
        }
        return result;
    }

private:
    struct Executor {
        QString id;
        std::optional<At> idle;
        int running = 0;
        bool leaving = false;
        bool pinned = false;
        std::set<std::pair<int, int>> blocks;
        std::set<int> shuffles;
    };
    using Indices = std::map<Stage, std::set<int>>;

    void updateTarget(At now, policy::DynamicAllocation::Tick& result)
    {
        int tasks = 0;
        int copies = 0;
        for (const Stage& stage : m_known) {
            tasks += pendingOf(stage) + (m_running.contains(stage) ? m_running[stage] : 0);
            copies += m_waitingCopies.contains(stage) ? static_cast<int>(m_waitingCopies[stage].size()) : 0;
        }
        int needed = static_cast<int>(std::ceil((tasks + copies) * m_settings.executorAllocationRatio / m_tasksPerExecutor));
        if (m_tasksPerExecutor > 1 && needed == 1 && copies > 0)
            needed = 2;
        const int before = m_target;
        if (needed < m_target) {
            m_target = std::max(needed, m_settings.minExecutors);
            m_toAdd = 1;
        } else if (m_addTime && now >= *m_addTime) {
            if (m_target < m_settings.maxExecutors) {
                m_target = std::min(std::max(m_target, static_cast<int>(m_executors.size())) + m_toAdd, needed);
                m_target = std::max(std::min(m_target, m_settings.maxExecutors), m_settings.minExecutors);
            }
            if (m_target == before) {
                m_toAdd = 1;
            } else {
                m_toAdd = m_target - before == m_toAdd ? m_toAdd * 2 : 1;
                m_addTime = now + m_settings.sustainedSchedulerBacklogTimeout;
            }
        }
        if (m_target != before)
            result.targets.push_back({0, m_target});
    }
    std::optional<domain::Millis> timeoutOf(const Executor& executor) const
    {
        std::vector<domain::Millis> all{m_settings.executorIdleTimeout};
        if (!executor.blocks.empty()) {
            if (!m_settings.cachedExecutorIdleTimeout)
                return std::nullopt;
            all.push_back(*m_settings.cachedExecutorIdleTimeout);
        }
        if (!executor.shuffles.empty()) {
            if (!m_settings.shuffleTrackingTimeout)
                return std::nullopt;
            all.push_back(*m_settings.shuffleTrackingTimeout);
        }
        return *std::max_element(all.begin(), all.end());
    }
    int pendingOf(const Stage& stage) const
    {
        const auto tasks = m_tasks.find(stage);
        const auto started = m_started.find(stage);
        return (tasks == m_tasks.end() ? 0 : tasks->second) - (started == m_started.end() ? 0 : static_cast<int>(started->second.size()));
    }
    bool anyPending() const
    {
        return std::any_of(m_known.begin(), m_known.end(), [this](const Stage& stage) {
            const auto copies = m_waitingCopies.find(stage);
            return pendingOf(stage) > 0 || (copies != m_waitingCopies.end() && !copies->second.empty());
        });
    }
    void forget(Stage stage)
    {
        if (!m_running.contains(stage) && !m_tasks.contains(stage) && !m_waitingCopies.contains(stage) && !m_started.contains(stage) && !m_copies.contains(stage))
            m_known.erase(stage);
    }
    void backlogged(At at)
    {
        if (!m_addTime)
            m_addTime = at + m_settings.schedulerBacklogTimeout;
    }
    void queueEmpty()
    {
        m_addTime.reset();
        m_toAdd = 1;
    }

    policy::DynamicAllocationSettings m_settings;
    int m_tasksPerExecutor;
    int m_target;
    int m_toAdd = 1;
    std::optional<At> m_addTime;
    bool m_initializing = true;
    std::set<Stage> m_known;
    std::map<Stage, int> m_tasks;
    std::map<Stage, int> m_running;
    Indices m_started;
    Indices m_copies;
    Indices m_waitingCopies;
    std::map<int, Executor> m_executors;
    std::map<int, int> m_shuffleOf;
    std::map<int, std::set<int>> m_readers;
    std::map<int, std::vector<int>> m_stagesOf;
};

} // namespace stoker::test
