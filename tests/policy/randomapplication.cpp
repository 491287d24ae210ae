// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/randomapplication.h"

#include "support/builders.h"

#include <algorithm>
#include <cmath>

namespace stoker::test {

using namespace Qt::StringLiterals;
using domain::Executor;
using domain::ExecutorState;
using domain::Observed;
using policy::Parameter;
using policy::ParameterType;

namespace {

constexpr double kInterval = 60;
constexpr int kCapacity = 60; // of the cluster, whatever a policy asks for

/// Texts that a schema cannot describe, by the name of their parameter.
std::optional<QString> exampleOf(std::string_view name, Dice& dice)
{
    if (name == "entries") {
        return u"00:00-24:00=%1, 06:00-09:00=%2, 12:00-12:30=%3, 12:45-20:00=%4"_s.arg(dice.number(0, 40)).arg(dice.number(0, 40)).arg(dice.number(0, 40)).arg(
            dice.number(0, 40));
    }
    if (name.ends_with("time_zone"))
        return dice.chance(50) ? u"Europe/Berlin"_s : u"UTC"_s;
    return std::nullopt;
}

std::optional<QVariant> valueFor(const Parameter& parameter, Dice& dice)
{
    const auto between = [&](double range) { return parameter.least + dice.share() * std::min(parameter.most - parameter.least, range); };
    switch (parameter.type) {
    case ParameterType::Integer: return QVariant(std::floor(between(60)));
    case ParameterType::Number: return QVariant(between(100));
    case ParameterType::Seconds: return QVariant(between(900));
    case ParameterType::Flag: return QVariant(dice.chance(50));
    case ParameterType::Choice: {
        const std::string_view choice = parameter.choices[static_cast<std::size_t>(dice.next() % parameter.choices.size())];
        return QVariant(QString::fromUtf8(choice.data(), static_cast<qsizetype>(choice.size())));
    }
    case ParameterType::Text:
        if (const auto text = exampleOf(parameter.name, dice))
            return QVariant(*text);
        break;
    }
    return std::nullopt;
}

} // namespace

RandomApplication::RandomApplication(Dice& dice)
    : m_dice(dice), m_time(kNoon + std::chrono::minutes(dice.number(0, 14 * 24 * 60))), m_target(dice.number(1, 40)), m_logs(dice.number(1'000, 100'000)),
      m_serialSeconds(dice.number(1, 20)), m_knowsLogs(!dice.chance(10))
{
    // About what there is ends a batch in about its interval.
    m_secondsPerLog = m_target * kInterval * (0.2 + dice.share()) / m_logs;
    addExecutors();
}

void RandomApplication::addExecutors()
{
    for (auto staying = std::count_if(m_executors.begin(), m_executors.end(), policy::stays); staying < std::min(m_target, kCapacity); ++staying) {
        Executor executor = makeExecutor(m_nextId++);
        executor.added = m_time;
        executor.idleSince = m_time;
        m_executors.push_back(executor);
    }
}

void RandomApplication::change(Executor& executor)
{
    if (m_dice.chance(30)) {
        executor.runningTasks = m_dice.chance(60) ? 1 : 0;
        executor.idleSince = executor.isBusy() ? std::nullopt : std::optional(m_time - std::chrono::seconds(m_dice.number(0, 90)));
    }
    if (m_dice.chance(5))
        executor.cachedBlocks = m_dice.chance(30) ? 3 : 0;
    if (m_dice.chance(5)) {
        executor.holdsShuffle = m_dice.chance(50);
        executor.shuffleNeeded = m_dice.chance(50) ? std::nullopt : std::optional(executor.holdsShuffle && m_dice.chance(30));
        executor.neededBy.clear();
        if (executor.shuffleNeeded.value_or(false))
            executor.neededBy.push_back(7);
    }
    if (m_dice.chance(1))
        executor.pins.setFlag(domain::Pin::Receiver, m_dice.chance(50));
    if (executor.state == ExecutorState::Active && m_dice.chance(1))
        executor.state = ExecutorState::Excluded;
    executor.completedTasks += executor.runningTasks;
    executor.taskTimeMs += 1'000 * executor.runningTasks;
    executor.gcTimeMs += m_dice.number(0, 30) * executor.runningTasks;
}

void RandomApplication::endBatch()
{
    const double logs = m_logs * (0.9 + 0.2 * m_dice.share());
    const auto executors = static_cast<double>(std::max<std::size_t>(1, m_executors.size()));
    const double seconds = (m_serialSeconds + logs * m_secondsPerLog / executors) * (0.9 + 0.2 * m_dice.share());
    const double needed = m_dice.chance(30) ? 0 : executors * (0.3 + 3 * m_dice.share());
    m_batches.push_back({.ended = m_time, .seconds = seconds, .delaySeconds = m_behind, .logs = m_knowsLogs ? logs : 0, .executors = executors, .needed = needed,
                         .failed = m_dice.chance(2)});
    m_behind = std::max(0.0, m_behind + seconds - kInterval);
    if (m_dice.chance(20))
        m_behind = 0;
}

void RandomApplication::see()
{
    Observed& seen = m_seen.numbers;
    seen.time = m_dice.chance(1) ? domain::Instant{} : m_time;
    seen.target = m_target;
    seen.registered = static_cast<int>(m_executors.size());
    seen.usable = static_cast<int>(std::count_if(m_executors.begin(), m_executors.end(), [](const Executor& executor) { return executor.isUsable(); }));
    seen.busy = static_cast<int>(std::count_if(m_executors.begin(), m_executors.end(), [](const Executor& executor) { return executor.isBusy(); }));
    seen.tasksRunning = seen.busy;
    seen.tasksPending = m_dice.chance(60) ? 0 : m_dice.number(1, 30);
    seen.logsPerMinute = m_knowsLogs ? std::optional(m_logs) : std::nullopt;
    seen.cpuPercent = m_dice.chance(5) ? std::nullopt : std::optional(100 * m_dice.share());
    if (!m_batches.empty())
        seen.batchSeconds = m_batches.back().seconds;
    seen.intervalSeconds = kInterval;
    seen.deadlineSeconds = kInterval;
    seen.behindSeconds = m_behind;
    seen.backlogLogs = m_knowsLogs && m_dice.chance(50) ? std::optional(m_behind * m_logs / 60) : std::nullopt;
    seen.startupSeconds = m_dice.chance(20) ? std::nullopt : std::optional(30.0);
    seen.ceiling = m_dice.chance(90) ? std::nullopt : std::optional(m_dice.number(0, 60));
    seen.stale = m_dice.chance(3);
    seen.ageSeconds = seen.stale ? 20 : 1;
    m_seen.batches = m_batches;
    m_seen.executors = m_executors;
}

const policy::Observation& RandomApplication::next()
{
    m_batches.clear();
    m_time += std::chrono::seconds(m_dice.chance(2) ? -m_dice.number(1, 100'000) : m_dice.chance(3) ? m_dice.number(600, 5'000) : m_dice.number(1, 60));
    m_logs = std::clamp(m_logs * (0.85 + 0.3 * m_dice.share()), 500.0, 200'000.0);
    std::erase_if(m_executors, [this](const Executor& executor) { return (!policy::stays(executor) && m_dice.chance(40)) || m_dice.next() % 300 == 0; });
    if (m_dice.chance(60))
        addExecutors();
    for (Executor& executor : m_executors)
        change(executor);
    if (m_dice.chance(60))
        endBatch();
    see();
    return m_seen;
}

void RandomApplication::obey(int target, const std::vector<domain::ExecutorId>& leaving)
{
    m_target = target;
    for (Executor& executor : m_executors) {
        if (std::find(leaving.begin(), leaving.end(), executor.id) != leaving.end())
            executor.state = ExecutorState::Draining;
    }
}

std::optional<QVariantMap> randomSettings(const policy::PolicyInfo& info, Dice& dice)
{
    QVariantMap settings;
    for (const Parameter& parameter : info.parameters) {
        if (!parameter.required && dice.chance(60))
            continue;
        const auto value = valueFor(parameter, dice);
        if (!value)
            return std::nullopt;
        settings.insert(QString::fromUtf8(parameter.name.data(), static_cast<qsizetype>(parameter.name.size())), *value);
    }
    return settings;
}

} // namespace stoker::test
