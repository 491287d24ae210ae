// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/taskstarts.h"

#include <algorithm>
#include <utility>

namespace stoker::trace {

using Start = domain::WorkTask::Start;

namespace {

bool isKnown(const StageBook::Task& task) { return task.executor != domain::kUnknownExecutor && task.launched > 0; }

qint64 finishOf(const StageBook::Task& task) { return task.launched + task.millis; }

} // namespace

TaskStarts::TaskStarts(const std::vector<StageBook::Entry>& entries, std::vector<std::size_t> slotsOf) : m_slots(std::move(slotsOf))
{
    for (const StageBook::Entry& entry : entries) {
        for (const StageBook::Task& task : entry.tasks)
            note(task);
    }
    for (const StageBook::Entry& entry : entries) {
        for (const StageBook::Task& task : entry.tasks) {
            if (isKnown(task) && task.launched <= m_firstFinish[task.executor])
                m_firsts.push_back({task.executor, task.launched, 0});
        }
    }
    findFirsts();
    m_lastFirst.assign(m_firstFinish.size(), 0);
    for (const Launch& first : m_firsts)
        m_lastFirst[first.executor] = first.at;
    std::fill(m_firstFinish.begin(), m_firstFinish.end(), 0);
}

void TaskStarts::note(const StageBook::Task& task)
{
    if (!isKnown(task))
        return;
    if (task.executor >= m_firstFinish.size())
        m_firstFinish.resize(task.executor + std::size_t{1}, 0);
    qint64& first = m_firstFinish[task.executor];
    first = first == 0 ? finishOf(task) : std::min(first, finishOf(task));
}

void TaskStarts::findFirsts()
{
    std::sort(m_firsts.begin(), m_firsts.end());
    std::size_t kept = 0;
    std::size_t ofExecutor = 0;
    std::uint16_t before = domain::kUnknownExecutor;
    for (const Launch& launch : m_firsts) {
        ofExecutor = std::exchange(before, launch.executor) == launch.executor ? ofExecutor + 1 : 0;
        if (ofExecutor < (launch.executor < m_slots.size() ? m_slots[launch.executor] : 1))
            m_firsts[kept++] = launch;
    }
    m_firsts.resize(kept);
}

std::vector<Start> TaskStarts::of(const std::vector<StageBook::Task>& tasks)
{
    std::vector<Start> starts(tasks.size(), Start::Warm);
    m_firsts.clear();
    for (const StageBook::Task& task : tasks)
        note(task);
    for (std::uint32_t i = 0; i < tasks.size(); ++i) {
        if (isKnown(tasks[i]) && tasks[i].launched <= m_firstFinish[tasks[i].executor])
            m_firsts.push_back({tasks[i].executor, tasks[i].launched, i});
    }
    for (const StageBook::Task& task : tasks) {
        if (isKnown(task))
            m_firstFinish[task.executor] = 0;
    }
    findFirsts();
    for (const Launch& first : m_firsts)
        starts[first.task] = first.at <= m_lastFirst[first.executor] ? Start::OfExecutor : Start::OfStage;
    return starts;
}

std::array<std::uint32_t, 3> TaskStarts::unpacking(const std::vector<StageBook::Task>& tasks, const std::vector<Start>& starts)
{
    std::array<std::array<std::uint32_t, 256>, 3> counts{};
    for (std::size_t i = 0; i < tasks.size(); ++i)
        ++counts[static_cast<std::size_t>(starts[i])][tasks[i].unpacked];
    std::array<std::uint32_t, 3> middles{};
    for (std::size_t start = 0; start < counts.size(); ++start) {
        std::uint32_t all = 0;
        for (const std::uint32_t count : counts[start])
            all += count;
        std::uint32_t passed = 0;
        for (std::uint32_t steps = 0; all > 0 && steps < 256; ++steps) {
            passed += counts[start][steps];
            if (2 * passed >= all) {
                middles[start] = steps * static_cast<std::uint32_t>(StageBook::kUnpackStep);
                break;
            }
        }
    }
    return middles;
}

} // namespace stoker::trace
