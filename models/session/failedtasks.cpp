// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/failedtasks.h"

#include <algorithm>

namespace stoker::session {

using domain::Executor;
using domain::Instant;
using domain::Millis;

namespace {

constexpr Millis kStep{10'000};

qint64 failuresBetween(const std::vector<Executor>& before, const std::vector<Executor>& after, bool sameIds)
{
    qint64 tasks = 0;
    if (sameIds) {
        for (std::size_t row = 0; row < after.size(); ++row)
            tasks += std::max(0, after[row].failedTasks - before[row].failedTasks);
        return tasks;
    }
    auto old = before.begin();
    for (const Executor& executor : after) {
        while (old != before.end() && old->id < executor.id)
            ++old;
        const bool known = old != before.end() && old->id == executor.id;
        tasks += std::max(0, executor.failedTasks - (known ? old->failedTasks : 0));
    }
    return tasks;
}

} // namespace

void FailedTasks::update(const std::vector<Executor>& before, const std::vector<Executor>& after, bool sameIds, Instant time)
{
    while (!m_steps.empty() && m_steps.front().time <= time - kLongest)
        m_steps.pop_front();
    while (!m_steps.empty() && m_steps.back().time > time) // the clock was set back
        m_steps.pop_back();
    const qint64 tasks = failuresBetween(before, after, sameIds);
    if (tasks == 0)
        return;
    if (m_steps.empty() || time - m_steps.back().begun >= kStep)
        m_steps.push_back({time, time, 0});
    m_steps.back().time = time;
    m_steps.back().tasks += tasks;
}

qint64 FailedTasks::within(Millis window, Instant now) const
{
    qint64 tasks = 0;
    for (auto step = m_steps.rbegin(); step != m_steps.rend() && step->time > now - window; ++step)
        tasks += step->time <= now ? step->tasks : 0;
    return tasks;
}

} // namespace stoker::session
