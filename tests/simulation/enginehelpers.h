// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/engine.h"

#include <QtTest>

#include <algorithm>

namespace stoker::simulation {

inline const domain::Instant kOrigin = domain::fromEpochMs(1'792'000'000'000);

/// No noise, nobody lost, noon: figures that can be told beforehand.
inline DemoModel calm(int executors = 8)
{
    DemoModel model;
    model.noise = false;
    model.lossesPerHour = 0;
    model.startHour = 12;
    model.executors = executors;
    model.ceiling = 2 * executors;
    return model;
}

inline Engine makeEngine(const DemoModel& model, SimTime start = SimTime{0}) { return Engine(model, kOrigin, start); }

inline domain::Result<domain::Receipt> setTarget(Engine& engine, int total)
{
    return engine.apply({domain::SetTarget{total, std::nullopt}, QStringLiteral("test"), QStringLiteral("ada@desk"), {}});
}
inline domain::Result<domain::Receipt> add(Engine& engine, int n)
{
    return engine.apply({domain::SetTarget{std::nullopt, n}, QStringLiteral("test"), QStringLiteral("ada@desk"), {}});
}
inline std::vector<domain::ExecutorId> ids(std::initializer_list<int> numbers)
{
    std::vector<domain::ExecutorId> result;
    for (const int number : numbers)
        result.emplace_back(QString::number(number));
    return result;
}
inline domain::Result<domain::Receipt> release(Engine& engine, std::initializer_list<int> numbers, domain::ReleaseWay way, bool replace = false, int wait = 60)
{
    return engine.apply({domain::Release{ids(numbers), way, replace, std::chrono::seconds{wait}}, QStringLiteral("test"), QStringLiteral("ada@desk"), {}});
}
inline std::optional<domain::Executor> find(const domain::Snapshot& snapshot, int number)
{
    const domain::ExecutorId id(QString::number(number));
    const auto it = std::find_if(snapshot.executors.begin(), snapshot.executors.end(), [&id](const auto& e) { return e.id == id; });
    return it == snapshot.executors.end() ? std::nullopt : std::optional(*it);
}
inline int count(const domain::Snapshot& snapshot) { return static_cast<int>(snapshot.executors.size()); }
inline int busy(const domain::Snapshot& snapshot)
{
    return static_cast<int>(std::count_if(snapshot.executors.begin(), snapshot.executors.end(), [](const auto& e) { return e.isBusy(); }));
}
/// What is wrong with the figures, empty if nothing: ids ascend, every figure is in its range, sums agree, nobody above the ceiling.
inline QString flawOf(const domain::Snapshot& s)
{
    int running = 0;
    for (std::size_t i = 0; i < s.executors.size(); ++i) {
        const domain::Executor& e = s.executors[i];
        if (i > 0 && !(s.executors[i - 1].id < e.id))
            return QStringLiteral("order of %1").arg(e.id.text);
        if (e.runningTasks < 0 || e.runningTasks > e.taskSlots)
            return QStringLiteral("%1 runs %2 tasks").arg(e.id.text).arg(e.runningTasks);
        if (e.idleSince.has_value() == e.isBusy())
            return QStringLiteral("%1 is busy and idle").arg(e.id.text);
        if (e.memoryUsedBytes > e.memoryMaxBytes)
            return QStringLiteral("%1 uses %2 bytes").arg(e.id.text).arg(e.memoryUsedBytes);
        if (*e.cpuSeconds < 0 || *e.cpuSeconds > domain::seconds(s.time - *e.added) * 1.01 + 0.01)
            return QStringLiteral("%1 burned %2 s").arg(e.id.text).arg(*e.cpuSeconds);
        running += e.runningTasks;
    }
    if (running != s.tasksRunning)
        return QStringLiteral("%1 tasks run on executors, %2 in all").arg(running).arg(s.tasksRunning);
    if (s.tasksPending < 0)
        return QStringLiteral("%1 tasks pending").arg(s.tasksPending);
    return count(s) <= *s.ceiling.value ? QString() : QStringLiteral("%1 executors").arg(count(s));
}

} // namespace stoker::simulation
